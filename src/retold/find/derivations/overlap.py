"""How much of one article stands in another, in which order, and how much of that is speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from retold.model.article import Article
from retold.model.findings import Link, Quotation
from retold.model.span import Span


@dataclass(frozen=True)
class Overlap:
    """What two articles share, seen from both sides.

    left_share, right_share: how much of each body the links cover, 0..1, in code points.
    left_own, right_own:     the same without speech: quoted words can come from the speaker.
    order: share of the linked text that stands in the same order in both, 0..1.
    exact: mean score of the links, weighted by length; 1 is word for word.
    links: in the left article's order; ``spoken`` are those that carry little beside speech.
    """

    left: str
    right: str
    links: tuple[Link, ...]
    spoken: tuple[Link, ...]
    left_share: float
    right_share: float
    left_own: float
    right_own: float
    order: float
    exact: float

    @cached_property
    def text(self) -> tuple[Link, ...]:
        """The links that carry running text, not speech alone."""
        spoken = {link.id for link in self.spoken}
        return tuple(link for link in self.links if link.id not in spoken)

    def share(self, target: str) -> float:
        """How much of ``target``'s body the other one covers."""
        return self.right_share if target == self.right else self.left_share

    def own(self, target: str) -> float:
        return self.right_own if target == self.right else self.left_own


def find_overlaps(
    articles: Sequence[Article],
    links: Iterable[Link],
    speech: Mapping[str, Sequence[Span]],
    spoken: Collection[str] = (),
) -> dict[tuple[str, str], Overlap]:
    """One overlap per pair of articles that share a link, by ids in the order of ``articles``.

    speech: the spans of quoted words per article. spoken: the ids of links that carry speech.
    """
    place = {article.id: number for number, article in enumerate(articles)}
    grouped: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        if link.left.article not in place or link.right.article not in place:
            continue
        link = link if place[link.left.article] < place[link.right.article] else mirrored(link)
        grouped.setdefault((link.left.article, link.right.article), []).append(link)
    bodies = {a.id: (_parts(a), _parts(a, speech.get(a.id, ()))) for a in articles}
    return {
        pair: _measure(pair, found, bodies, spoken)
        for pair, found in sorted(grouped.items(), key=lambda i: (place[i[0][0]], place[i[0][1]]))
    }


def measure(
    left: Article,
    right: Article,
    links: Sequence[Link],
    speech: Mapping[str, Sequence[Span]],
    spoken: Collection[str] = (),
) -> Overlap:
    """The overlap of two articles."""
    bodies = {a.id: (_parts(a), _parts(a, speech.get(a.id, ()))) for a in (left, right)}
    return _measure((left.id, right.id), links, bodies, spoken)


def _measure(
    pair: tuple[str, str],
    links: Sequence[Link],
    bodies: Mapping[str, tuple[_Parts, _Parts]],
    spoken: Collection[str],
) -> Overlap:
    """The same. bodies: the parts of each, with and without speech."""
    left, right = pair
    ordered = sorted(
        links,
        key=lambda k: (
            (k.left.span.start, k.left.span.end),
            (k.right.span.start, k.right.span.end),
            k.id,
        ),
    )
    lefts, rights = merged(k.left.span for k in ordered), merged(k.right.span for k in ordered)
    return Overlap(
        left=left,
        right=right,
        links=tuple(ordered),
        spoken=tuple(link for link in ordered if link.id in spoken),
        left_share=bodies[left][0].share(lefts),
        right_share=bodies[right][0].share(rights),
        left_own=bodies[left][1].share(lefts),
        right_own=bodies[right][1].share(rights),
        order=order_share(ordered),
        exact=_weighted(ordered),
    )


def mirrored(link: Link) -> Link:
    """The same link seen from the other side (its edits keep their direction and are dropped)."""
    return Link(link.id, link.right, link.left, link.kind, link.score)


def speech_spans(quotations: Iterable[Quotation]) -> dict[str, list[Span]]:
    """The quoted words of each article: fragments in marks, not indirect speech."""
    found: dict[str, list[Span]] = {}
    for quotation in quotations:
        if quotation.use == "speech" and quotation.form != "indirect":
            found.setdefault(quotation.article, []).extend(f.span for f in quotation.fragments)
    return {article: merged(spans) for article, spans in found.items()}


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans as a sorted list without overlaps."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def inside(span: Span, places: Sequence[Span]) -> float:
    """The share of ``span`` that lies in ``places`` (sorted, without overlaps).

    >>> inside(Span(0, 10), [Span(5, 20)])
    0.5
    """
    return sum(span.overlap(place) for place in places) / len(span)


def body_share(article: Article, covered: Iterable[Span], without: Sequence[Span] = ()) -> float:
    """The share of the body that ``covered`` holds, 0..1; ``without`` is left out of both."""
    return _parts(article, without).share(merged(covered))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a body that count, as starts and ends."""

    bounds: tuple[tuple[int, int], ...]

    def share(self, places: Sequence[Span]) -> float:
        """The share that lies in ``places`` (sorted, without overlaps)."""
        held, ends = 0, [place.end for place in places]
        for start, end in self.bounds:
            at = bisect_left(ends, start)
            while at < len(places) and places[at].start < end:
                held += max(0, min(end, ends[at]) - max(start, places[at].start))
                at += 1
        body = sum(end - start for start, end in self.bounds)
        return held / body if body else 0.0


def _parts(article: Article, without: Sequence[Span] = ()) -> _Parts:
    parts = (p for s in article.body for p in (minus(s.span, without) if without else [s.span]))
    return _Parts(tuple((part.start, part.end) for part in parts))


def minus(span: Span, places: Sequence[Span]) -> list[Span]:
    """What is left of ``span`` outside ``places`` (sorted, without overlaps)."""
    out, start = [], span.start
    for place in places:
        if place.end <= start or place.start >= span.end:
            continue
        if place.start > start:
            out.append(Span(start, place.start))
        start = max(start, place.end)
    if start < span.end:
        out.append(Span(start, span.end))
    return out


def order_share(links: Sequence[Link]) -> float:
    """The share of links (in left order) in the longest stretch of common order, 0..1."""
    if not links:
        return 0.0
    tails: list[int] = []
    for link in links:
        at = bisect_left(tails, link.right.span.start)
        tails[at : at + 1] = [link.right.span.start]
    return len(tails) / len(links)


def _weighted(links: Sequence[Link]) -> float:
    weight = sum(len(link.left.span) for link in links)
    return sum(link.score * len(link.left.span) for link in links) / weight if weight else 0.0
