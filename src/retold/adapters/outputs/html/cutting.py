"""Cuts an article's text at every place the page points to, so that the browser counts nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.html.places import slug

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Text that no place cuts. ``marks``: "quoted", "figure"; ``anchors``: ids that begin here."""

    start: int
    end: int
    words: str
    marks: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class Cutter:
    """One article's text with its cuts, its anchors by start and the marked spans by kind."""

    text: str
    address: str
    cuts: Sequence[int]
    anchors: Mapping[int, Sequence[int]]
    marks: Mapping[str, Sequence[Span]]

    @classmethod
    def of(cls, desk: Desk, id: str, marks: Mapping[str, Sequence[Span]]) -> Cutter:
        anchors: dict[int, list[int]] = defaultdict(list)
        for start, end in desk.places.anchors(id):
            anchors[start].append(end)
        address = f"reader/{slug(id)}"
        return cls(desk.text(id), address, desk.places.cuts(id), dict(anchors), marks)

    def sentence(self, span: Span) -> tuple[Leaf, ...]:
        """The pieces of a sentence; its own anchor is left to the element that holds it."""
        return tuple(self._leaves(span, own=False))

    def loose(self, span: Span) -> tuple[Leaf, ...]:
        """The pieces of text outside the sentences, without the blanks around it."""
        start, end = span
        start = end - len(self.text[start:end].lstrip())
        end = start + len(self.text[start:end].rstrip())
        return tuple(self._leaves((start, end), own=True))

    def _leaves(self, span: Span, own: bool) -> Iterator[Leaf]:
        start, end = span
        inner = self.cuts[bisect_right(self.cuts, start) : bisect_right(self.cuts, end - 1)]
        marks = {
            kind: [s for s in spans if s[0] < end and start < s[1]]
            for kind, spans in self.marks.items()
        }
        for left, right in pairwise([start, *inner, end]):
            lying = (
                kind
                for kind, spans in marks.items()
                if any(a <= left and right <= b for a, b in spans)
            )
            stops = (s for s in self.anchors.get(left, ()) if own or (left, s) != span)
            ids = tuple(f"{self.address}/{left}-{stop}" for stop in stops)
            yield Leaf(left, right, self.text[left:right], tuple(lying), ids)
