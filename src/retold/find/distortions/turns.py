"""A change of meaning between a sentence and its retelling, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from retold.find.distortions.compared import Pair, Side
from retold.model.findings import Change, ChangeKind
from retold.model.span import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of meaning: the words on both sides, where they stand, and what was turned.

    moves: a count that may as well have moved on between the two texts. outright: what was an
    estimate or the word of one side is told as a fact, whoever may miss the speaker.
    """

    change: Change
    says: str
    left: Span | None = None
    right: Span | None = None
    moves: bool = False
    outright: bool = False


def turn(pair: Pair, kind: ChangeKind, x: tuple[int, int], y: tuple[int, int], says: str) -> Turn:
    """A turn from ``pair.x.row[x]`` to ``pair.y.row[y]``; either may be empty."""
    before, after = pair.x.said(*x), pair.y.said(*y)
    return Turn(Change(kind, before, after), says, place_of(pair.x, x), place_of(pair.y, y))


def either_way(
    pair: Pair,
    kind: ChangeKind,
    here: tuple[int, int],
    there: tuple[int, int],
    says: tuple[str, str],
    flipped: bool,
) -> Turn:
    """A turn found on the way ``pair.both_ways`` gives: ``says`` forth, and back."""
    x, y = (there, here) if flipped else (here, there)
    return turn(pair, kind, x, y, says[flipped])


def place_of(side: Side, at: tuple[int, int]) -> Span | None:
    start, end = at
    return Span(side.row[start].span.start, side.row[end - 1].span.end) if start < end else None


def near(side: Side, start: int, end: int) -> set[str]:
    start, end = max(0, start), min(end, len(side.norms))
    return {side.keys[i] for i in range(start, end) if side.is_content(side.norms[i])}


def mirrored(turn: Turn) -> Turn:
    """The same change told from the other side."""
    change = Change(turn.change.kind, turn.change.after, turn.change.before)
    return Turn(
        change,
        _MIRRORED.get(turn.says, turn.says),
        turn.right,
        turn.left,
        turn.moves,
        turn.outright,
    )


_WAYS = (
    ("a denial was added", "a denial is gone"),
    ("what was still to come is told as done", "what was done is told as still to come"),
    ("what was possible is told as done", "what was done is told as possible"),
    ("what was possible is told as certain", "what was certain is told as possible"),
    ("what was likely is told as certain", "what was certain is told as likely"),
    ("what was tried is told as done", "what was done is told as tried"),
    ("what was wished for is told as done", "what was done is told as wished for"),
    ("what was weighed is told as certain", "what was certain is told as weighed"),
    ("what was supposed is told as certain", "what was certain is told as supposed"),
    ("what nobody has said is told as known", "what was known is told as unknown"),
    ("that it is these and no others is left out", "that it is these and no others is new"),
    ("what was said is told as denied", "what was denied is told as said"),
    ("a rate became a plain number", "a number became a rate"),
    ("a rate became a span of time", "a span of time became a rate"),
    ("what was before a moment is now after it", "what was after a moment is now before it"),
    ("how much it changed is told as what it came to",
     "what it came to is told as how much it changed"),
)  # fmt: skip
_MIRRORED = {one: other for way in _WAYS for one, other in (way, way[::-1])}
