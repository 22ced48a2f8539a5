"""The same figure of another unit, the other half of the day, digits exchanged, another rank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from retold.find.claims.slips import digits_exchanged
from retold.find.claims.values import dimension
from retold.find.distortions.clocks import read_clocks
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, near, turn
from retold.find.figures.number import Number

LONG = 100  # numbers of three digits do not have the same ones by chance
RANKED_ALIKE = 3  # words of content that two sentences must share for a rank to be of one thing


def measures(pair: Pair) -> Iterator[Turn]:
    """ "Four kilometres" told as "four miles": the figure stayed and its unit did not."""
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            if None in (one.unit, other.unit) or one.unit == other.unit:
                continue
            if _value(one) is None or _value(one) != _value(other):
                continue
            if _has(pair.x, one, str(other.unit)) or _has(pair.y, one, str(one.unit)):
                continue
            if _same_dimension(str(one.unit), str(other.unit)) and _both(pair, one, other):
                here, there = (one.start, one.end), (other.start, other.end)
                yield turn(pair, "quantity", here, there, "the figure is of another unit")


def _same_dimension(unit: str, other: str) -> bool:
    """Whether both units measure one thing: two lengths, two sums of money."""
    money = unit.isupper() and other.isupper()
    return money or dimension(unit) == dimension(other)


def _both(pair: Pair, one: Number, other: Number) -> bool:
    """Whether the other side does not measure it in its own unit with another figure."""
    return not any(
        n.unit == one.unit for n in pair.y.numbers if n is not other
    ) and not any(n.unit == other.unit and n is not one and _value(n) == _value(other)
                  for n in pair.x.numbers)  # fmt: skip


def _has(side: Side, number: Number, unit: str) -> bool:
    return any(n.unit == unit and _value(n) == _value(number) for n in side.numbers)


def hours(pair: Pair) -> Iterator[Turn]:
    """ "9.40 p.m." told as "9.40 a.m."."""
    mine, theirs = read_clocks(pair.x), read_clocks(pair.y)
    for one in mine:
        for other in theirs:
            if one.minutes != other.minutes or not one.half or not other.half:
                continue
            if one.half == other.half or (one.minutes == 0 and one.end - one.start == 1):
                continue
            says = "it is the other half of the day"
            yield turn(pair, "quantity", (one.start, one.end), (other.start, other.end), says)


def garbled(pair: Pair) -> Iterator[Turn]:
    """ "Around 200 crew" told as "some 2,000 hands": digits exchanged, or a nought too many."""
    for one in pair.x.numbers if pair.kin else ():
        for other in pair.y.numbers:
            if one.unit != other.unit or "ordinal" in (one.kind, other.kind):
                continue
            a, b = _value(one), _value(other)
            if a is None or b is None or not digits_exchanged(a, b) or min(a, b) < 2:
                continue
            if _told(pair.y, a) or _told(pair.x, b) or _is_year(a) or _is_year(b):
                continue
            shared = near(pair.x, one.end, one.end + 4) & near(pair.y, other.end, other.end + 4)
            long = min(a, b) >= LONG and len(pair.x.content & pair.y.content) >= 2
            if one.unit or shared or long:
                here, there = (one.start, one.end), (other.start, other.end)
                found = turn(pair, "quantity", here, there, "the number is another one")
                yield replace(found, moves=True)


def _told(side: Side, value: float) -> bool:
    return any(_value(n) == value for n in side.numbers)


def _is_year(value: float) -> bool:
    return 1000 <= value <= 2100 and value == int(value) and value % 100 != 0


def ranks(pair: Pair) -> Iterator[Turn]:
    """ "Only the third lake to yield cells" told as "the first time that a lake yields cells"."""
    if not pair.kin or len(pair.x.content & pair.y.content) < RANKED_ALIKE:
        return
    mine, theirs = _ranks(pair.x), _ranks(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return
    (at, rank), (there, other) = mine[0], theirs[0]
    if rank != other:
        yield turn(pair, "quantity", (at, at + 2), (there, there + 2), "it is of another rank")


def standings(pair: Pair) -> Iterator[Turn]:
    """ "From fourth place to eleventh" told as "from fourth to fourteenth"."""
    mine, theirs = _standings(pair.x), _standings(pair.y)
    if not pair.kin or len(mine) != 1 or len(theirs) != 1:
        return
    (a, b, start, end), (c, d, there, stop) = mine[0], theirs[0]
    if (a == c) != (b == d):
        here = (start, start + 1) if a != c else (end, end + 1)
        other = (there, there + 1) if a != c else (stop, stop + 1)
        yield turn(pair, "quantity", here, other, "it is of another rank")


def _standings(side: Side, reach: int = 4) -> list[tuple[int, int, int, int]]:
    """Each "from fourth place to eleventh": both ranks, and where they stand."""
    at = [i for i, n in enumerate(side.norms) if n in side.words.ordinals]
    return [
        (int(side.words.ordinals[side.norms[i]]), int(side.words.ordinals[side.norms[k]]), i, k)
        for i, k in pairwise(at)
        if k - i <= reach
        and "from" in side.norms[max(0, i - 2) : i]
        and {"to", "into"} & {*side.norms[i:k]}
    ]


def _ranks(side: Side) -> list[tuple[int, int]]:
    """Each "the third NOUN to", "the first time that": where it stands, and which it is."""
    found = []
    for at, norm in enumerate(side.norms):
        rank = 1 if norm == "first" else side.words.ordinals.get(norm)
        behind = side.norms[at + 1 : at + 9]
        leads = bool({"to", "that", "since"} & {*behind}) or "time" in behind[:1]
        if rank and side.norms[at - 1 : at] == ["the"] and leads:
            found.append((at, int(rank)))
    return found


def _value(number: Number) -> float | None:
    return number.low if number.low is not None else number.high
