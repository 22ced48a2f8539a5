"""Who told a sentence again: pairs of linked passages in their direction, and how it is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from retold.find.derivations.scene import is_faint
from retold.model.article import Article
from retold.model.findings import Derivation, Link, Pair
from retold.model.span import Passage

# Independent reports of one event share hardly a sentence; rewrites of one text share a quarter of
# theirs at the least where anything is found (tests/golden: none of 97 independent pairs so many).
LINKED_LEAST, LINKED_SHARE = 4, 0.25
CLOSE_LEAST, CLOSE_SHARE = 6, 0.5
# Two prints of one wire are cut to other lengths; where so much of both is linked, one text was
# edited.
EDITED_SHARE = 0.4
RETOLD_SHARE = 0.6  # where so much is, a sentence and its nearest are one sentence told again
_SHARING = ("copy", "edit", "rewrite", "shared_source")


class Lineage(Protocol):
    """What is needed of the stemma: who took from whom, and how pairs stand."""

    @property
    def derivations(self) -> Sequence[Derivation]: ...

    @property
    def pairs(self) -> Sequence[Pair]: ...


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in two articles: ``source`` as it was, ``target`` as it was told again.

    basis: by what the direction is known; empty where it is not. derived: the stemma knows it.
    kin: the two articles share text, whichever way it went: the stemma says so, or so much of the
    shorter one is linked that it can be nothing else. close: half of the shorter one is linked.
    edited: two fifths of both are linked, so that neither is a short print of the other. shared:
    the share of its sentences that the one of the two has linked that has less of them. retold:
    one text was told over sentence by sentence, and each of these two is the other's nearest.
    """

    source: Passage
    target: Passage
    basis: str
    derived: bool = False
    kin: bool = False
    close: bool = False
    edited: bool = False
    shared: float = 0.0
    retold: bool = False

    @property
    def made(self) -> bool:
        """Whether one text is made from the other, or nearly so."""
        return self.derived or self.close


def find_tellings(
    known: Mapping[str, Article], links: Sequence[Link], stemma: Lineage | None
) -> list[Told]:
    """Every link with its direction, in the order of the links."""
    ways = _ways(stemma)
    kin = _kin(stemma)
    linked = _linked(known, links)
    best = _nearest(links)
    found: list[Told] = []
    for link in links:
        left, right = link.left, link.right
        way = ways.get((left.article, right.article)) or _by_date(known, left, right)
        if way and way[0] == right.article:
            left, right = right, left
        basis = way[1] if way else ""
        ids = left.article, right.article
        both = linked[ids], linked[ids[::-1]]
        derived = basis == "stemma"
        edited = all(n >= CLOSE_LEAST and share >= EDITED_SHARE for n, share in both)
        if is_faint(link) and not (derived or edited):
            continue  # may be one fact told twice
        shared = min(share for _, share in both)
        nearest = link.score >= max(best[left, right.article], best[right, left.article])
        found.append(
            Told(
                left,
                right,
                basis,
                derived,
                kin=derived or ids in kin or _is_dense(both, LINKED_LEAST, LINKED_SHARE),
                close=_is_dense(both, CLOSE_LEAST, CLOSE_SHARE),
                edited=edited,
                shared=shared,
                retold=edited and shared >= RETOLD_SHARE and nearest,
            )
        )
    return found


def _ways(stemma: Lineage | None) -> dict[tuple[str, str], tuple[str, str]]:
    """(article, article) -> (the source, on what basis), both ways round."""
    ways: dict[tuple[str, str], tuple[str, str]] = {}
    if stemma is None:
        return ways
    for pair in stemma.pairs:
        if pair.direction in ("left_to_right", "right_to_left"):
            source = pair.left if pair.direction == "left_to_right" else pair.right
            ways[pair.left, pair.right] = ways[pair.right, pair.left] = (source, "stemma")
    for derivation in stemma.derivations:
        pair_of = (derivation.source, derivation.target)
        ways[pair_of] = ways[pair_of[::-1]] = (derivation.source, "stemma")
    return ways


def sources_of(stemma: Lineage | None) -> dict[str, frozenset[str]]:
    """What each article is made from, as far as the stemma knows."""
    found: dict[str, set[str]] = defaultdict(set)
    for derivation in stemma.derivations if stemma else ():
        found[derivation.target].add(derivation.source)
    return {article: frozenset(made_from) for article, made_from in found.items()}


def _kin(stemma: Lineage | None) -> frozenset[tuple[str, str]]:
    """Pairs of articles, both ways round, that share text."""
    sharing = [p for p in stemma.pairs if p.relation in _SHARING] if stemma else []
    return frozenset(ids for p in sharing for ids in ((p.left, p.right), (p.right, p.left)))


def _linked(
    known: Mapping[str, Article], links: Sequence[Link]
) -> dict[tuple[str, str], tuple[int, float]]:
    """How many sentences of one article are linked with another, and what share of its body."""
    met: dict[tuple[str, str], set[int]] = defaultdict(set)
    for link in links:
        for mine, other in ((link.left, link.right), (link.right, link.left)):
            met[mine.article, other.article].add(mine.span.start)
    return {ids: (len(at), len(at) / max(1, len(known[ids[0]].body))) for ids, at in met.items()}


def _nearest(links: Sequence[Link]) -> dict[tuple[Passage, str], float]:
    """The score of the best link of each passage to each other article."""
    best: dict[tuple[Passage, str], float] = defaultdict(float)
    for link in links:
        for mine, other in ((link.left, link.right), (link.right, link.left)):
            at = mine, other.article
            best[at] = max(best[at], link.score)
    return best


def _is_dense(linked: Iterable[tuple[int, float]], least: int, share: float) -> bool:
    """Whether so much of one of two texts is linked with the other."""
    return any(n >= least and part >= share for n, part in linked)


def _by_date(known: Mapping[str, Article], left: Passage, right: Passage) -> tuple[str, str] | None:
    mine, theirs = known[left.article].published, known[right.article].published
    if mine is None or theirs is None:
        return None
    earlier = mine.before(theirs)
    if earlier is None:
        return None
    return (left.article if earlier else right.article), "date"


def each_wording(told: Iterable[Told]) -> list[Told]:
    """Each pair of passages once, the best known first."""
    return sorted({(t.source, t.target): t for t in told}.values(), key=how_known)


def how_known(told: Told) -> int:
    """The place of a pair in an order by how well it is known which was first."""
    return ("stemma", "date", "others", "").index(told.basis)


def in_order(told: Iterable[Told]) -> list[Told]:
    """Those whose direction the stemma knows: only there is a missing sentence a dropped one."""
    return [t for t in told if t.basis == "stemma"]


def turned_round(told: Told) -> Told:
    """The same pair the other way, where the other tellings show which was first."""
    return replace(told, source=told.target, target=told.source, basis="others")
