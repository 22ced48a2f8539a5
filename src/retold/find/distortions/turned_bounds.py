"""At least turned into at most, by into to: the same number, bounded on another side."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import denying_places
from retold.find.distortions.turns import Turn, either_way, near, turn
from retold.find.figures.number import Number

REACH = 9  # words before a bound within which a denial turns it round

_LIMITS = frozenset(
    {"minimum", "maximum", "limit", "cap", "least", "most", "so", "within", "already", "plus"}
)


def bounds(pair: Pair) -> Iterator[Turn]:
    """ "At least 12" turned into "at most 12": the same number, open to the other side."""
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            if _value(one) is None or _value(one) != _value(other) or one.unit != other.unit:
                continue
            if "ordinal" in (one.kind, other.kind):
                continue
            share = one.kind == "fraction" or one.unit == "percent"
            if share and bool(denying_places(pair.x)) != bool(denying_places(pair.y)):
                continue  # "fewer than half did", "more than half did not"
            sides = {_open_side(pair.x, one), _open_side(pair.y, other)}
            if sides != {"floor", "ceiling"} or _same_words(pair, one, other):
                continue
            says = "a lower bound and an upper bound are exchanged"
            here, there = _with_lead(pair.x, one), _with_lead(pair.y, other)
            yield turn(pair, "operator", here, there, says)


def _open_side(side: Side, number: Number) -> str:
    """ "floor" for at least so many, "ceiling" for at most so many, "" for a number without bounds.

    "Nobody will wait more than 30 days" is a ceiling.
    """
    if side.norms[number.start - 1 : number.start] == ["within"]:
        return "ceiling"
    if _is_reached(side, number):
        return ""
    if number.low is None or number.high is None:
        floor = number.high is None
        return "floor" if floor != _is_denied(side, number) else "ceiling"
    return ""


def _is_denied(side: Side, number: Number) -> bool:
    """Whether a word of the same part of the sentence denies what comes before a bound."""
    if side.norms[number.start] not in ("more", "less", "fewer", "over", "under"):
        return False
    denied = denying_places(side)
    for at in range(number.start - 1, max(-1, number.start - REACH), -1):
        gap = side.text[side.row[at].span.end : side.row[at + 1].span.start]
        if gap.strip(" ’'\"“”\n"):
            return False
        if at in denied:
            return True
        if side.norms[at] in side.words.prepositions - {"to"} | {"and", "or"}:
            return False
    return False


def _is_reached(side: Side, number: Number) -> bool:
    """ "Went up to 8 metres" is no bound: it came to as much."""
    led = side.norms[number.start - 1] if number.start else ""
    return side.norms[number.start] == "up" and led in side.changes.came


def _same_words(pair: Pair, one: Number, other: Number) -> bool:
    """Whether one number is led by the words of the other: "over less than 1 percent" of both."""
    if pair.x.norms[one.start - 1 : one.start] == ["within"]:
        return False
    mine, theirs = pair.x.norms[one.start : one.end], pair.y.norms[other.start : other.end]
    led = pair.y.norms[other.start - 1 : other.start] == ["within"]
    return not led and (set(mine) <= set(theirs) or set(theirs) <= set(mine))


def _with_lead(side: Side, number: Number) -> tuple[int, int]:
    led = side.norms[number.start - 1 : number.start] == ["within"]
    return number.start - led, number.end


def lost_bounds(pair: Pair) -> Iterator[Turn]:
    """ "At least 31 were hurt" told as "31 were hurt", in a text made from the first."""
    for one in pair.x.numbers:
        if _value(one) is None:
            continue
        if _is_reached(pair.x, one):
            continue
        phrase = " ".join(pair.x.norms[one.start : one.end])
        if not phrase.startswith(("at least", "no fewer", "no less", "up to", "at most")):
            continue
        same = [o for o in pair.y.numbers if _value(o) == _value(one)]
        if len(same) != 1 or len([o for o in pair.x.numbers if _value(o) == _value(one)]) != 1:
            continue
        other = same[0]
        if other.low != other.high or other.near or one.unit != other.unit:
            continue
        if _is_bounded(pair.y, other) or not _counts_alike(pair, one, other):
            continue
        here, there = (one.start, one.end), (other.start, min(other.end + 1, len(pair.y.row)))
        yield turn(pair, "operator", here, there, "a bound is told as the very number")


def _is_bounded(side: Side, number: Number) -> bool:
    """Whether words around a number leave it open: "31 or more", "31 so far"."""
    around = side.norms[max(0, number.start - 4) : number.end + 6]
    return bool(_LIMITS & {*around}) or "or" in side.norms[number.end : number.end + 3]


def _counts_alike(pair: Pair, one: Number, other: Number) -> bool:
    """Whether both count the same: a unit, or a word of content close to both."""
    mine = near(pair.x, one.start - 4, one.end + 5)
    theirs = near(pair.y, other.start - 4, other.end + 5)
    value = f"{_value(one):g}"
    return bool((mine & theirs) - {value, *pair.x.norms[one.start : one.end]})


def amounts(pair: Pair) -> Iterator[Turn]:
    """ "Rose by 4 percent" told as "rose to 4 percent"."""
    for source, target, flipped in pair.both_ways():
        for one in source.numbers:
            if source.norms[one.start - 1 : one.start] != ["by"] or one.unit is None:
                continue
            same = [
                o
                for o in target.numbers
                if (o.low, o.high, o.unit) == (one.low, one.high, one.unit)
            ]
            if len(same) != 1 or target.norms[same[0].start - 1 : same[0].start] != ["to"]:
                continue
            if "from" in target.norms or any(n in _SPANS for n in target.norms):
                continue
            if not near(source, one.start - 7, one.start) & near(
                target, same[0].start - 7, same[0].start
            ):
                continue
            here, there = (one.start - 1, one.end), (same[0].start - 1, same[0].end)
            says = ("how much it changed is told as what it came to",
                    "what it came to is told as how much it changed")  # fmt: skip
            yield either_way(pair, "operator", here, there, says, flipped)


_SPANS = frozenset({"close", "next", "up", "equal", "equivalent", "amounts", "amount", "comes"})


def _value(number: Number) -> float | None:
    return number.low if number.low is not None else number.high
