"""A number that another took the place of: was it mistold, or did the count move on?"""

from __future__ import annotations

from retold.find.claims.slips import Held, slipped
from retold.find.distortions.changes import still_counting
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.sides import Sides, around
from retold.find.distortions.told import Told, turned_round
from retold.find.distortions.turns import Turn, mirrored
from retold.model.span import Span


def find_slip(
    turn: Turn,
    told: Told,
    pair: Pair,
    reader: Sides,
) -> tuple[Told, Turn] | None:
    """The change of a number with the slip as the second; None where it may be an update."""
    old, new = _held(pair.x, turn.left, reader), _held(pair.y, turn.right, reader)
    if old is None or new is None:
        return None
    grows = still_counting(pair.x, turn.left) or still_counting(pair.y, turn.right)
    if grows and (_running(pair.x) or _running(pair.y)):
        return None
    if slipped(old, new, grows):
        return told, turn
    if slipped(new, old, grows):
        return turned_round(told), mirrored(turn)
    return None


def _running(side: Side) -> bool:
    """Whether the sentence itself calls its count a running one: "so far", "since Monday"."""
    said = side.text[side.span.start : side.span.end].lower()
    return any(mark in said for mark in side.words.running_marks)


def _held(side: Side, place: Span | None, reader: Sides) -> Held | None:
    """The number at ``place``, how many articles of the story hold it too, and since when."""
    number = next((n for n in side.numbers if side.span_of(n) == place), None)
    if number is None:
        return None
    value = number.low if number.low is not None else number.high
    if value is None:
        return None
    holders = reader.holders(value, around(side, number))
    times = [a.published for a in holders if a.published]
    since = min(times, key=lambda t: t.window()[1]) if times else None
    return Held(value, len(holders), since)
