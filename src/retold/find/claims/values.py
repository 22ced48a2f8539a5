"""The values of figures: their size, their rounding, and whether two of them can both be true."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from retold.find.figures.figure import Figure

if TYPE_CHECKING:
    from pint import UnitRegistry

# How far a rounded value may lie from an exact one: half a unit of its last printed digit, and not
# more than this share of it. Newspapers round to two figures (own rule; bench/claims).
ROUNDED, ABOUT = 0.02, 0.05
LARGE = 100  # numbers from here on are seldom exact, and seldom equal by chance

Standing = Literal["same", "compatible", "differ"]


def telling(figure: Figure) -> bool:
    """Whether a value is so particular that two things of one story hardly share it: 1,340; 49.8.

    Two digits that are not closing zeros, in a number of three digits or with a decimal.
    """
    value = nominal(figure)
    if value is None or not value:
        return False
    size = grain(value)
    if figure.kind in ("count", "total"):
        return value >= LARGE and value / size >= 10
    return size < 1 or (value / size >= 100)


def standing(a: Figure, b: Figure) -> Standing:
    """Whether the two values are one, can both be true, or differ.

    "More than 4,000" can stand beside 4,180; "at least 12" and 15 differ as reports.
    """
    mine, theirs = nominal(a), nominal(b)
    if mine is None or theirs is None:
        return "same" if _vaguely(a, b) else "differ"
    if abs(mine - theirs) <= _tolerance(a, b):
        return "same"
    if _inside(a, theirs) or _inside(b, mine):
        return "same"
    if _open_towards(a, b) or _open_towards(b, a):
        return "compatible"
    return "differ"


def nominal(figure: Figure) -> float | None:
    """The number as printed, in the base unit of its kind; None for a vague word."""
    value = figure.low if figure.low is not None else figure.high
    return None if value is None else value * _factor(figure.unit, figure.kind)


def _inside(figure: Figure, value: float) -> bool:
    """Whether ``value`` lies in a printed range ("10 to 20")."""
    if figure.low is None or figure.high is None or figure.low == figure.high:
        return False
    factor = _factor(figure.unit, figure.kind)
    return figure.low * factor <= value <= figure.high * factor


def _open_towards(bound: Figure, exact: Figure) -> bool:
    """Whether "more than 12" or "up to 20" leaves room for the other, exact, value."""
    mine, theirs = nominal(bound), nominal(exact)
    if mine is None or theirs is None or exact.low != exact.high or bound.ordinal:
        return False
    if grain(mine) <= grain(theirs) or (bound.floor and mine < LARGE):
        return False  # "at least 15" reports 15; "more than 4,000" leaves room for 4,180
    if bound.high is None and bound.low is not None:
        return mine < theirs < mine + grain(mine)
    return bound.low is None and bound.high is not None and mine > theirs > mine - grain(mine)


def _vaguely(a: Figure, b: Figure) -> bool:
    mine, theirs = _reading(a), _reading(b)
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _reading(figure: Figure) -> tuple[float, float]:
    if figure.meant:
        return figure.meant
    low = figure.low if figure.low is not None else 0.0
    return low, figure.high if figure.high is not None else math.inf


def _tolerance(a: Figure, b: Figure) -> float:
    """How far two values may lie apart as one number rounded differently."""
    mine, theirs = nominal(a) or 0.0, nominal(b) or 0.0
    if a.unit != b.unit:
        return ABOUT * max(mine, theirs)  # converted, and rounded after it
    coarse, fine = sorted((grain(mine), grain(theirs)), reverse=True)
    if a.near or b.near:
        return min(coarse / 2, ABOUT * max(mine, theirs)) if coarse > fine else 0.0
    if coarse == fine or (coarse < 100 and a.kind in ("count", "total")):
        return 0.0
    return min(coarse / 2, ROUNDED * max(mine, theirs))


@lru_cache(maxsize=4096)
def grain(value: float) -> float:
    """The size of the last digit that is not a closing zero: 4,000 -> 1000, 65.5 -> 0.1.

    >>> [grain(v) for v in (4000, 4012, 65, 65.5)]
    [1000.0, 1.0, 1.0, 0.1]
    """
    if value == 0:
        return 1.0
    size = 0.001
    for power in (0.01, 0.1, 1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9):
        if abs(value / power - round(value / power)) > 1e-9:
            return size
        size = power
    return size


@lru_cache(maxsize=256)
def _factor(unit: str | None, kind: str) -> float:
    """What one ``unit`` is in the base unit of its dimension; 1 for money, shares and counts."""
    if unit is None or kind not in ("measure", "duration"):
        return 1.0
    quantity = _registry().Quantity(1.0, unit)
    return float(quantity.to_base_units().magnitude) if "degree" not in unit else 1.0


@lru_cache(maxsize=256)
def dimension(unit: str | None) -> str:
    """What a unit measures, as the unit library writes it; a currency stands for itself."""
    if unit is None or unit.isupper() or "cent" in unit.split("_"):
        return unit or ""
    if "degree" in unit:
        return unit
    return str(_registry().Quantity(1.0, unit).dimensionality)


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry  # half a second: loaded when a story has measures

    return UnitRegistry()
