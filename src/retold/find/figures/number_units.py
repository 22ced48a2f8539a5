"""The unit a number is written with: behind it, before it or in the same word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords
from retold.text.tokens import Token

SIGNS = frozenset("$£€¥₹")
_DOLLARS = ("us", "a", "au", "c", "ca", "hk", "nz", "s")  # whose dollar: "US$", "$US"
_SPENT = frozenset({"worth", "cost", "costs", "costing", "paid", "spent", "at", "for"})
_HIGH = frozenset(
    {"height", "depth", "distance", "length", "width", "altitude", "fall", "drop", "climb"}
)


def unit_of(phrase: str, words: FigureWords) -> str | None:
    if phrase in words.percent:
        return "points" if "point" in phrase else "percent"
    return words.money.get(phrase) or words.units.get(phrase) or words.durations.get(phrase)


def unit_inside(number: Number, words: FigureWords) -> Number:
    """ "20-year", "85-million-crown": the unit is in the word itself; "34-year-old" is an age."""
    rest = (number.after or "").split()
    if not rest or "old" in rest:
        return number
    if rest[0] in words.scales:
        scale = words.scales[rest[0]]
        low, high = (number.low or 0) * scale, (number.high or 0) * scale
        number, rest = (
            replace(number, low=low, high=high, after=" ".join(rest[1:]) or None),
            rest[1:],
        )
    said = (" ".join(rest[:2]), rest[0], f"{rest[0]}s") if rest else ()
    unit = next((u for u in (unit_of(phrase, words) for phrase in said) if u), None)
    return replace(number, unit=unit, after=None) if unit else number


def with_unit(row: Sequence[Token], number: Number, words: FigureWords) -> Number:
    """The number with the unit or currency beside it, below zero where the text says so."""
    if number.unit:
        return number
    if number.after:
        return unit_inside(number, words)
    start = number.start
    if start and row[start - 1].norm in SIGNS:
        return _in_money(row, number, words)
    for length in (3, 2, 1):
        if number.end + length > len(row):
            continue
        unit = unit_of(" ".join(t.norm for t in row[number.end : number.end + length]), words)
        if unit:
            found = replace(number, end=number.end + length, unit=unit, plain=False)
            return _below_zero(row, found)
    return number


def _in_money(row: Sequence[Token], number: Number, words: FigureWords) -> Number:
    first = number.start - 1
    prefixed = first and row[first - 1].norm in _DOLLARS
    glued = prefixed and row[first - 1].span.end == row[first].span.start
    money = words.money[row[first].norm]
    if glued and row[first - 1].norm != "us":
        money = row[first - 1].norm.upper() + money
    return replace(number, start=first - 1 if glued else first, unit=money, plain=False)


def _below_zero(row: Sequence[Token], number: Number) -> Number:
    """ "Minus 1.8 degrees", "-1.8 °C"."""
    before = row[number.start - 1] if number.start else None
    if before is None or not (number.unit or "").startswith("degree") or number.low is None:
        return number
    glued = before.norm in ("-", "−") and before.span.end == row[number.start].span.start
    if before.norm != "minus" and not glued:
        return number
    return replace(number, start=number.start - 1, low=-number.low, high=-number.low)


def in_metres(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Whether the m of "200m" is metres: no currency before it, no noun behind it."""
    before = [t.norm for t in row[max(0, at - 3) : at]]
    if before and before[-1] in SIGNS | _SPENT:
        return False
    if before[-1:] == ["of"] and not _HIGH & set(before):
        return False
    follows = row[at + 1].norm if at + 1 < len(row) else "."
    return not follows[0].isalpha() or follows in words.stops or follows in _SHAPES


_SHAPES = frozenset({"high", "deep", "long", "wide", "tall", "thick", "underground", "tsunami"})


def converted(row: Sequence[Token], number: Number, before: Number | None) -> bool:
    """Whether a number only gives the one before it in another unit: "600 metres (2,000 feet)"."""
    if before is None or number.unit is None or before.unit is None:
        return False
    if before.unit == number.unit and not number.unit[:3].isupper():
        return False
    between = [t.norm for t in row[before.end : number.start]]
    if [n for n in between if n not in ("about", "around", "some", "roughly")] not in (
        ["("],
        ["/"],
    ):
        return False
    return between[0] == "/" or any(t.norm == ")" for t in row[number.end : number.end + 3])
