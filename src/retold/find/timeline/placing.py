"""Which span is a place in? Found in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from retold.model.span import Span


class Places:
    """Spans of one text that do not overlap: its sentences, its furniture."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def holding(self, place: Span) -> Span | None:
        """The span that holds all of a place; None where none does."""
        index = bisect_right(self._starts, place.start) - 1
        if index < 0 or not self._spans[index].contains(place):
            return None
        return self._spans[index]

    def most(self, place: Span) -> Span | None:
        """The span of which a place covers the most, if it covers at least half of it."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        last = bisect_right(self._starts, place.end)
        best = max(self._spans[first:last], key=lambda s: s.overlap(place), default=None)
        return best if best is not None and 2 * best.overlap(place) >= len(best) else None
