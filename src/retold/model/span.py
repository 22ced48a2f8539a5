"""Places in a text: half-open, in Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points ``start <= i < end`` of some text. Never empty.

    >>> Span(2, 5).of("abcdefg")
    'cde'

    Raises ValueError when ``start`` is negative or ``end`` is not after it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place of ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def overlap(self, other: Span) -> int:
        """How many code points the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of ``spans``. Raises ValueError when there are none."""
    kept = list(spans)
    if len(kept) == 1:
        return kept[0]
    return Span(min(s.start for s in kept), max(s.end for s in kept))


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A span of one article, named by the article's id. It points, it never copies the words."""

    article: str
    span: Span
