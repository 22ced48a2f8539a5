"""The unit a number is written with, behind it or in the same word."""

from __future__ import annotations

from dataclasses import replace

from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords


def unit_of(phrase: str, words: FigureWords) -> str | None:
    if phrase in words.percent:
        return "points" if "point" in phrase else "percent"
    return words.money.get(phrase) or words.units.get(phrase) or words.durations.get(phrase)


def unit_inside(number: Number, words: FigureWords) -> Number:
    """ "20-year": the unit is in the word itself; "34-year-old" is an age and stays as it is."""
    rest = (number.after or "").split()
    if not rest or "old" in rest:
        return number
    unit = unit_of(rest[0], words) or unit_of(" ".join(rest[:2]), words)
    if unit is None and rest[0] in words.scales:
        scale = words.scales[rest[0]]
        return replace(
            number, low=(number.low or 0) * scale, high=(number.high or 0) * scale, after=None
        )
    return replace(number, unit=unit, after=None) if unit else number
