"""The measure of the PAN plagiarism detection tasks (Potthast and others, COLING 2010)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text number ``left`` said to stand in text number ``right`` too."""

    left: int
    left_span: Span
    right: int
    right_span: Span

    def turned(self) -> Found:
        return Found(self.right, self.right_span, self.left, self.left_span)

    @property
    def size(self) -> int:
        return len(self.left_span) + len(self.right_span)


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float
    granularity: float

    @property
    def plagdet(self) -> float:
        if not self.precision or not self.recall:
            return 0.0
        f1 = 2 * self.precision * self.recall / (self.precision + self.recall)
        return f1 / math.log2(1 + self.granularity)


def score(gold: Sequence[Found], found: Sequence[Found]) -> Score:
    """Macro-averaged precision and recall in characters of both sides, and pieces per case."""
    gold = [_ordered(g) for g in gold]
    found = [_ordered(f) for f in found]
    recall = [_share(g, found) for g in gold]
    precision = [_share(f, gold) for f in found]
    pieces = [n for n in (sum(_meet(g, f) for f in found) for g in gold) if n]
    return Score(
        sum(precision) / max(len(precision), 1),
        sum(recall) / max(len(recall), 1),
        sum(pieces) / max(len(pieces), 1),
    )


def _ordered(one: Found) -> Found:
    return one if one.left <= one.right else one.turned()


def _meet(a: Found, b: Found) -> bool:
    return (
        (a.left, a.right) == (b.left, b.right)
        and a.left_span.overlaps(b.left_span)
        and a.right_span.overlaps(b.right_span)
    )


def _share(one: Found, others: Sequence[Found]) -> float:
    left: set[int] = set()
    right: set[int] = set()
    for other in others:
        if _meet(one, other):
            left.update(_common(one.left_span, other.left_span))
            right.update(_common(one.right_span, other.right_span))
    return (len(left) + len(right)) / one.size


def _common(a: Span, b: Span) -> range:
    return range(max(a.start, b.start), min(a.end, b.end))
