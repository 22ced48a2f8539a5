"""Texts nobody handed in: what articles share that none of them took from another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.find.derivations.clues import article_name, listed
from retold.find.derivations.edges import Edge
from retold.find.derivations.families import Family, find_families
from retold.find.derivations.named import agency_key, wires
from retold.find.derivations.overlap import inside, merged
from retold.find.derivations.scene import Scene
from retold.model.article import Article, Credit
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
        if frozenset(pair) in direct or not scene.share_text(*pair):
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


def _passages(text: Iterable[Family]) -> list[Passage]:
    return sorted({p for family in text for p in family.passages})


def _joined(scene: Scene, texts: list[list[Family]]) -> list[list[Family]]:
    """Texts that two or more articles share, or that one agency sent, are one."""
    out: list[list[Family]] = []
    for text in texts:
        mine = _articles(text)
        sent = _shown(scene, mine, _passages(text))
        for other in out:
            its = _articles(other)
            theirs = _shown(scene, its, _passages(other))
            apart = bool(sent and theirs and not sent & theirs)
            one_wire = len(sent) == 1 and sent == theirs
            if not apart and (len(mine & its) >= 2 or one_wire):
                other.extend(text)
                break
        else:
            out.append(list(text))
    return out


def _shown(scene: Scene, articles: Iterable[str], passages: Iterable[Passage]) -> frozenset[str]:
    """The agencies that are credited beside the passages, else those that all holders name."""
    beside = {
        agency_key(c)
        for p in passages
        for c in scene.by_id[p.article].credits
        if c.kind == "agency" and c.form in ("told", "in text") and same_paragraph(scene, p, c)
    }
    named = [frozenset(map(agency_key, _credited(scene.by_id[a]))) for a in articles]
    return frozenset(beside) or (frozenset.intersection(*named) if named else frozenset())


def _supposed(scene: Scene, articles: Iterable[str]) -> frozenset[str]:
    """Agencies to which a holder gives single facts, else those that it credits with its text."""
    held = [scene.by_id[a] for a in articles]
    told = {agency_key(c) for a in held for c in _credited(a) if c.form in ("told", "in text")}
    whole = [wires(article) for article in held if wires(article)]
    return frozenset(told) or (frozenset.intersection(*whole) if whole else frozenset())


def _credited(article: Article) -> list[Credit]:
    return [credit for credit in article.credits if credit.kind == "agency"]


def same_paragraph(scene: Scene, passage: Passage, credit: Credit) -> bool:
    """Whether the credit stands in the paragraph of the passage."""
    if credit.passage is None or credit.passage.article != passage.article:
        return False
    text, span = scene.by_id[passage.article].text, passage.span
    end = text.find("\n", span.end)
    place = credit.passage.span
    start = text.rfind("\n", 0, span.start) + 1
    return start <= place.start and place.end <= (end if end >= 0 else len(text))


def _called(scene: Scene, key: str) -> str:
    """The agency's name as newspapers print it: the shortest that the articles use."""
    names = {c.name for a in scene.articles for c in _credited(a) if agency_key(c) == key}
    return min(sorted(names), key=len, default=key)


def _unseen(scene: Scene, text: Sequence[Family], order: Mapping[str, int]) -> Unseen:
    articles = sorted(_articles(text), key=lambda a: order[a])
    held = [scene.by_id[a] for a in articles]
    passages = _passages(text)
    agencies = sorted(_shown(scene, articles, passages))
    holders = listed(article_name(article) for article in held)
    name = " or ".join(_called(scene, key) for key in agencies)
    if not agencies:
        supposed = " or ".join(_called(scene, k) for k in sorted(_supposed(scene, articles)))
        name = f"a text behind {holders}" + (f", perhaps {supposed}" if supposed else "")
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
