"""Texts nobody handed in: what articles share that none of them took from another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.find.clues import article_name
from retold.find.edges import Edge, wires
from retold.find.families import Family, find_families, is_common_text
from retold.find.overlap import inside, merged
from retold.find.scene import Scene
from retold.model.article import Article
from retold.model.findings import Link
from retold.model.span import Passage, Span

INHERITED = 0.6  # share of a passage from which on it came with a direct edge


@dataclass(frozen=True, slots=True)
class Unseen:
    """A text inferred from what articles share.

    name: what is known of it: "AP, 9 Aug 2021", or who holds it. agencies: keys, maybe several.
    """

    name: str
    articles: tuple[str, ...]
    passages: tuple[Passage, ...]
    agencies: tuple[str, ...]
    why: str


def find_unseen(scene: Scene, edges: Sequence[Edge]) -> tuple[Unseen, ...]:
    """One text for each set of articles that share wording with no direct edge to explain it."""
    families = [f for f in find_families(_unexplained(scene, edges)) if len(f.articles) > 1]
    texts = _joined(scene, _nested(families))
    order = {article.id: n for n, article in enumerate(scene.articles)}
    found = [_unseen(scene, text, order) for text in texts]
    return tuple(sorted(found, key=lambda u: ([order[a] for a in u.articles], u.passages)))


def inherited_places(edges: Iterable[Edge]) -> dict[str, list[Span]]:
    """What each article has from an article that was handed in."""
    found: dict[str, list[Span]] = {}
    for edge in edges:
        found.setdefault(edge.target, []).extend(p.span for p in edge.passages)
    return {target: merged(spans) for target, spans in found.items()}


def _unexplained(scene: Scene, edges: Sequence[Edge]) -> list[Link]:
    """The links of running text that no direct edge accounts for, of pairs that share a text."""
    taken = inherited_places(edges)
    direct = {frozenset((edge.source, edge.target)) for edge in edges}
    found = []
    for pair, overlap in scene.overlaps.items():
        if frozenset(pair) in direct or not is_common_text(
            overlap.text, scene.words(overlap.links)
        ):
            continue
        for link in overlap.text:
            ends = (link.left, link.right)
            if all(inside(p.span, taken.get(p.article, ())) < INHERITED for p in ends):
                found.append(link)
    return found


def _nested(families: Sequence[Family]) -> list[list[Family]]:
    """Families of the same articles, or of some of them, are one text."""
    texts: list[list[Family]] = []
    for family in sorted(families, key=lambda f: (-len(f.articles), f.passages)):
        home = next((t for t in texts if family.articles <= _articles(t)), None)
        if home is None:
            texts.append([family])
        else:
            home.append(family)
    return texts


def _articles(text: Iterable[Family]) -> frozenset[str]:
    return frozenset(a for family in text for a in family.articles)


def _joined(scene: Scene, texts: list[list[Family]]) -> list[list[Family]]:
    """Texts that two or more articles share, or that one agency sent, are one."""
    out: list[list[Family]] = []
    for text in texts:
        mine = _articles(text)
        for other in out:
            its = _articles(other)
            agencies = _common(scene, mine), _common(scene, its)
            apart = bool(agencies[0] and agencies[1] and not agencies[0] & agencies[1])
            one_wire = len(agencies[0]) == 1 and agencies[0] == agencies[1]
            if not apart and (len(mine & its) >= 2 or one_wire):
                other.extend(text)
                break
        else:
            out.append(list(text))
    return out


def _common(scene: Scene, articles: Iterable[str]) -> frozenset[str]:
    """The agencies that every one of the articles names."""
    named = [_named(scene.by_id[a]) for a in articles]
    return frozenset.intersection(*map(frozenset, named)) if named else frozenset()


def _named(article: Article) -> dict[str, str]:
    return {c.key or c.name.casefold(): c.name for c in article.credits if c.kind == "agency"}


def _unseen(scene: Scene, text: Sequence[Family], order: Mapping[str, int]) -> Unseen:
    articles = sorted(_articles(text), key=lambda a: order[a])
    held = [scene.by_id[a] for a in articles]
    names = {key: name for article in held for key, name in _named(article).items()}
    agencies = sorted(_common(scene, articles))
    if not agencies:  # whole-text credits of some of them are the next best
        credited = [wires(article) for article in held if wires(article)]
        agencies = sorted(frozenset.intersection(*credited)) if credited else []
    who = " or ".join(names[key] for key in agencies)
    holders = " and ".join(dict.fromkeys(article_name(article) for article in held))
    passages = sorted({p for family in text for p in family.passages})
    name = who or f"a text behind {holders}"
    why = f"{holders} share {len(text)} passages, and nothing shows that one took them from another"
    return Unseen(name + _day(held), tuple(articles), tuple(passages), tuple(agencies), why)


def _day(articles: Sequence[Article]) -> str:
    """The day of the earliest dated holder: the text is not younger."""
    dated = [a.published for a in articles if a.published and a.published.precision in _DAYS]
    if not dated:
        return ""
    first = min(when.window()[0] for when in dated)
    return f", {first.day} {first:%b} {first.year}"


_DAYS = ("minute", "hour", "day")
