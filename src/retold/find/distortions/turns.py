"""A change of meaning between a sentence and its retelling, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from retold.find.distortions.compared import Pair, Side
from retold.model.findings import Change, ChangeKind
from retold.model.span import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of meaning: the words on both sides, where they stand, and what was turned."""

    change: Change
    says: str
    left: Span | None = None
    right: Span | None = None


def turn(pair: Pair, kind: ChangeKind, x: tuple[int, int], y: tuple[int, int], says: str) -> Turn:
    """A turn from ``pair.x.row[x]`` to ``pair.y.row[y]``; either may be empty."""
    before, after = pair.x.said(*x), pair.y.said(*y)
    return Turn(Change(kind, before, after), says, place_of(pair.x, x), place_of(pair.y, y))


def place_of(side: Side, at: tuple[int, int]) -> Span | None:
    start, end = at
    return Span(side.row[start].span.start, side.row[end - 1].span.end) if start < end else None


def near(side: Side, start: int, end: int) -> set[str]:
    start, end = max(0, start), min(end, len(side.norms))
    return {side.keys[i] for i in range(start, end) if side.is_content(side.norms[i])}


def mirrored(turn: Turn) -> Turn:
    """The same change told from the other side."""
    change = Change(turn.change.kind, turn.change.after, turn.change.before)
    return Turn(change, _MIRRORED.get(turn.says, turn.says), turn.right, turn.left)


_MIRRORED = {
    "a denial was added": "a denial is gone",
    "a denial is gone": "a denial was added",
    "what was still to come is told as done": "what was done is told as still to come",
    "what was done is told as still to come": "what was still to come is told as done",
    "what was possible is told as done": "what was done is told as possible",
    "what was done is told as possible": "what was possible is told as done",
    "what was tried is told as done": "what was done is told as tried",
    "what was done is told as tried": "what was tried is told as done",
    "what was weighed is told as certain": "what was certain is told as weighed",
    "what was certain is told as weighed": "what was weighed is told as certain",
    "what was said is told as denied": "what was denied is told as said",
    "what was denied is told as said": "what was said is told as denied",
    "a rate became a plain number": "a number became a rate",
    "a number became a rate": "a rate became a plain number",
    "a rate became a span of time": "a span of time became a rate",
    "a span of time became a rate": "a rate became a span of time",
    "what was before a moment is now after it": "what was after a moment is now before it",
    "what was after a moment is now before it": "what was before a moment is now after it",
}
