"""How much of one article stands in another, in which order, and how much of that is speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from retold.model.article import Article
from retold.model.findings import Link, Quotation
from retold.model.span import Span


@dataclass(frozen=True, slots=True)
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

    @property
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
    by_id = {article.id: article for article in articles}
    place = {article.id: number for number, article in enumerate(articles)}
    grouped: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        if link.left.article not in place or link.right.article not in place:
            continue
        link = link if place[link.left.article] < place[link.right.article] else mirrored(link)
        grouped.setdefault((link.left.article, link.right.article), []).append(link)
    return {
        pair: measure(by_id[pair[0]], by_id[pair[1]], found, speech, spoken)
        for pair, found in sorted(grouped.items(), key=lambda i: (place[i[0][0]], place[i[0][1]]))
    }


def measure(
    left: Article,
    right: Article,
    links: Sequence[Link],
    speech: Mapping[str, Sequence[Span]],
    spoken: Collection[str],
) -> Overlap:
    """The overlap of two articles."""
    ordered = sorted(links, key=lambda link: (link.left.span, link.right.span, link.id))
    said_left, said_right = speech.get(left.id, ()), speech.get(right.id, ())
    lefts, rights = [k.left.span for k in ordered], [k.right.span for k in ordered]
    return Overlap(
        left=left.id,
        right=right.id,
        links=tuple(ordered),
        spoken=tuple(link for link in ordered if link.id in spoken),
        left_share=body_share(left, lefts),
        right_share=body_share(right, rights),
        left_own=body_share(left, lefts, said_left),
        right_own=body_share(right, rights, said_right),
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
    for span in sorted(spans):
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
    spans, body, held = merged(covered), 0, 0
    for sentence in article.body:
        parts = [sentence.span] if not without else minus(sentence.span, without)
        for part in parts:
            body += len(part)
            first = bisect_left(spans, part.start, key=lambda span: span.end)
            for span in islice(spans, first, None):
                if span.start >= part.end:
                    break
                held += part.overlap(span)
    return held / body if body else 0.0


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
