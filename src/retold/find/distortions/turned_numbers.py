"""A number that another took the place of: was it mistold, or did the count move on?"""

from __future__ import annotations

from retold.find.claims.slips import Held, digits_exchanged, slipped
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.sides import Sides, around
from retold.find.distortions.told import Told, turned_round
from retold.find.distortions.turned_counts import still_counting
from retold.find.distortions.turns import Turn, mirrored
from retold.find.figures.number import Number
from retold.model.span import Span

CARRIED = 0.6  # share of the content of a sentence that stayed, where another number is no news
MANY, FAR_OFF = 4, 1.1  # tellings against one, and how far from theirs, for a percentage


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
    if slipped(old, new, grows) or _outvoted(old, new, turn, pair, told):
        return told, turn
    if slipped(new, old, grows) or _outvoted(new, old, turn, pair, told):
        return turned_round(told), mirrored(turn)
    return None


def is_fixed(turn: Turn, told: Told, pair: Pair, reader: Sides) -> bool:
    """Whether the number cannot have moved on and the old one is told more often."""
    old, new = _held(pair.x, turn.left, reader), _held(pair.y, turn.right, reader)
    return bool(old and new and _outvoted(old, new, turn, pair, told))


def _outvoted(old: Held, new: Held, turn: Turn, pair: Pair, told: Told) -> bool:
    """Whether ``new`` stands against most of one family of texts, in a sentence carried over.

    How many years a sentence is does not grow overnight; a share in percent may, so there one
    telling must stand alone against many, and far off.
    """
    if not told.kin or pair.likeness_longer < CARRIED:
        return False
    number = _number_at(pair.x, turn.left)
    if number is not None and number.unit == "percent":
        low, high = sorted((abs(old.value), abs(new.value)))
        return new.carriers == 1 and old.carriers >= MANY and high > FAR_OFF * low
    if number is None or number.unit not in pair.x.words.durations.values():
        return False
    return new.carriers < old.carriers


def is_garbled(turn: Turn, pair: Pair) -> bool:
    """Whether the digits are the old ones exchanged, or a zero too many: 29 and 92."""
    values = _value_at(pair.x, turn.left), _value_at(pair.y, turn.right)
    return None not in values and digits_exchanged(float(values[0] or 0), float(values[1] or 0))


def _running(side: Side) -> bool:
    """Whether the sentence itself calls its count a running one: "so far", "since Monday"."""
    said = side.text[side.span.start : side.span.end].lower()
    return any(mark in said for mark in side.words.running_marks)


def _held(side: Side, place: Span | None, reader: Sides) -> Held | None:
    """The number at ``place``, how many articles of the story hold it too, and since when."""
    number, value = _number_at(side, place), _value_at(side, place)
    if number is None or value is None:
        return None
    holders = reader.holders(value, around(side, number))
    times = [a.published for a in holders if a.published]
    since = min(times, key=lambda t: t.window()[1]) if times else None
    return Held(value, len(holders), since)


def _number_at(side: Side, place: Span | None) -> Number | None:
    return next((n for n in side.numbers if side.span_of(n) == place), None)


def _value_at(side: Side, place: Span | None) -> float | None:
    number = _number_at(side, place)
    if number is None:
        return None
    return number.low if number.low is not None else number.high
