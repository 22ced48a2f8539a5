"""The same thing counted with another number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, either_way, near, turn
from retold.find.figures.counted import happening, noun_phrase
from retold.find.figures.number import Number
from retold.model.span import Span

ROUNDED = 1.1  # a number and its round bound are no further apart


def quantities(pair: Pair) -> Iterator[Turn]:
    """The same thing counted with another number."""
    for x, y in _counted_alike(pair):
        found = turn(pair, "quantity", (x[0], x[1]), (y[0], y[1]), "the number is another one")
        yield replace(found, moves=True)


def all_but(pair: Pair) -> Iterator[Turn]:
    """ "Repaid all but 900 crowns" told as "only 900 crowns were paid back"."""
    for source, target, flipped in pair.both_ways() if pair.made else ():
        for at in source.where(("all", "but")):
            rest = next((n for n in source.numbers if at + 2 <= n.start <= at + 3), None)
            same = [n for n in target.numbers if rest and _value(n) == _value(rest)]
            if rest is None or len(same) != 1 or not _is_told(target, same[0]):
                continue
            if source.words.durations.keys() & {*source.norms[rest.end - 1 : rest.end + 1]}:
                continue  # "all but six months suspended": he served the six months
            says = ("what was left is told as all there was", "all there was is told as the rest")
            there = same[0].start, same[0].end
            yield either_way(pair, "quantity", (at, rest.end), there, says, flipped)


def _is_told(side: Side, number: Number) -> bool:
    """Whether nothing makes a number the rest of a whole: "900 remain unpaid", "except 900"."""
    rest = _RESTS | side.changes.negators | side.changes.lexical_negators
    return not rest & {*side.norms} and not any(n.startswith("un") for n in side.norms)


_RESTS = frozenset({
    "but", "except", "save", "apart", "other", "remain", "remains", "remained", "remaining", "rest",
    "still", "left", "owed", "owes", "short", "missing", "outstanding", "beside", "besides", "bar",
})  # fmt: skip


def _counted_alike(pair: Pair) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    mine = set(map(_value, pair.x.numbers))
    theirs = set(map(_value, pair.y.numbers))
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            if _value(one) == _value(other) or _value(one) in theirs or _value(other) in mine:
                continue
            if _is_broken(pair.x, one) or _is_broken(pair.y, other):
                continue
            if _is_rest(pair.x, one) or _is_rest(pair.y, other):
                continue
            if _rounded(one, other) or _rounded(other, one):
                continue  # "412" and "more than 400"
            if {one.low, one.high} & {other.low, other.high} - {None}:
                continue  # "14 hours" and "over 14 hours"
            if None in (one.low, other.low) or one.kind != other.kind or one.unit != other.unit:
                continue
            if (
                one.kind == "fraction"
                and pair.kin
                and _counted(pair.x, one) & _counted(pair.y, other)
            ):
                yield (one.start, one.end), (other.start, other.end)
                continue
            after = pair.x.keys[one.end : one.end + 2], pair.y.keys[other.end : other.end + 2]
            if one.unit or (after[0] and after[1] and after[0][0] == after[1][0]):
                yield (one.start, one.end), (other.start, other.end)


def _is_broken(side: Side, number: Number) -> bool:
    """Whether a number is a piece of a longer one that was not read whole: "41/2", "4\ufffd"."""
    place = side.span_of(number)
    around = side.text[place.start - 1 : place.start] + side.text[place.start : place.end + 1]
    return "/" in around or "\ufffd" in around


def _is_rest(side: Side, number: Number) -> bool:
    """Whether the number is only the rest of a length of time: "three weeks and three days"."""
    before = side.norms[max(0, number.start - 2) : number.start]
    return len(before) == 2 and before[1] == "and" and before[0] in side.words.durations


def _rounded(bound: Number, exact: Number) -> bool:
    """Whether an open bound is the other number made round: "more than 400" of 412."""
    number = exact.low if exact.low is not None else exact.high
    if number is None or number <= 0:
        return False
    if bound.high is None and bound.low is not None:
        return bound.low <= number <= ROUNDED * bound.low
    if bound.low is None and bound.high is not None:
        return number <= bound.high <= ROUNDED * number
    return False


def still_counting(side: Side, place: Span | None) -> bool:
    """Whether the number at ``place`` counts things or people, which can grow."""
    number = next((n for n in side.numbers if side.span_of(n) == place), None)
    if number is None or number.unit:
        return False
    phrase = noun_phrase(side.row, number.end, side.words)
    done = happening(side.row, number, phrase, side.words)
    return phrase is not None or done is not None


def _value(number: Number) -> tuple[float | None, float | None]:
    return number.low, number.high


def swapped_counts(pair: Pair) -> Iterator[Turn]:
    """ "23 people arrested, two officers hurt" told as "two arrests, and 23 officers hurt"."""
    shared = [
        (x, y)
        for x in pair.x.numbers
        for y in pair.y.numbers
        if _value(x) == _value(y) and x.unit == y.unit and x.kind == y.kind == "cardinal"
    ]
    for (a, c), (b, d) in combinations(shared, 2):
        if _value(a) == _value(b):
            continue
        mine, others = _counted(pair.x, a), _counted(pair.x, b)
        theirs, rest = _counted(pair.y, c), _counted(pair.y, d)
        if mine & rest and others & theirs and not mine & theirs and not others & rest:
            here = min(a.start, b.start), max(a.end, b.end) + 1
            there = min(c.start, d.start), max(c.end, d.end) + 1
            says = "two numbers stand in each other's place"
            yield turn(pair, "quantity", _within(here, pair.x), _within(there, pair.y), says)
            return


def _counted(side: Side, number: Number) -> set[str]:
    """The content behind a number, up to the next number or mark."""
    stop = min([n.start for n in side.numbers if n.start >= number.end] + [number.end + 4])
    end = number.end
    while end < min(stop, len(side.row)):
        gap = side.text[side.row[end - 1].span.end : side.row[end].span.start]
        if gap.strip():
            break
        end += 1
    return near(side, number.end, end)


def _within(place: tuple[int, int], side: Side) -> tuple[int, int]:
    return place[0], min(place[1], len(side.row))
