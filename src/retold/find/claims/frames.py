"""Whether two figures are about the same thing, and whether their values can both be true.

The two questions are kept apart: a differing value never speaks for or against the same thing,
except that words which leave the thing open are trusted only where the values meet.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from retold.find.figures.figures import Figure

if TYPE_CHECKING:
    from pint import UnitRegistry

# How far a rounded value may lie from an exact one: half a unit of its last printed digit, and not
# more than this share of it. Newspapers round to two figures (own rule; bench/claims).
ROUNDED, ABOUT = 0.02, 0.05
CLOSE = 1.3  # the same for shares, money and measures, which many things have of one size
LARGE, NEAR = 100, 1.6  # numbers from here on, within this ratio, are near in size
FAR = 3.0  # a larger ratio is not a disagreement about one thing but another thing
FEWEST = 2  # words a context counts as having; one word in a headline is not all there is to say
ALIKE = 0.34  # share of content words around two figures that speaks for one thing

Sameness = Literal["same", "likely", "open", "no"]
Standing = Literal["same", "compatible", "differ"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure as it is compared: its concepts, its place, the words around it."""

    figure: Figure
    heading: bool  # stands in a headline
    concept: str | None
    site: frozenset[str]  # a place that is not the story's own; empty for the story's
    context: frozenset[str]
    person: bool = False
    past: bool = False  # told of something long ago, for comparison
    limit: bool = False  # what may be, not what is: "licensed to carry up to 170"
    fate: str | None = None  # what happened, where it is one of the classes that exclude each other
    afar: bool = False  # in a place that its article does not open with
    extent: frozenset[str] = frozenset()  # how far the count reaches: "around the city"
    among: frozenset[str] = frozenset()  # of whom a share is one: "among first-time voters"
    named: frozenset[str] = frozenset()  # the name that stands nearest, word by word


def bucket(frame: Frame) -> tuple[str, str]:
    """Only figures of one bucket can be about the same thing."""
    figure = frame.figure
    if figure.kind in ("count", "total"):
        if frame.person:
            return figure.kind, "people"
        return figure.kind, frame.concept or ""
    if figure.kind in ("share", "duration"):
        return figure.kind, (figure.unit or "") if figure.kind == "share" else ""
    return figure.kind, _dimension(figure.unit)


def sameness(left: Frame, right: Frame) -> Sameness:
    """Whether two frames of one bucket count the same thing.

    "likely": nothing speaks against it, but the words alone do not show it. "open": the words have
    nothing in common. "no": the words exclude it.
    """
    a, b = left.figure, right.figure
    if a.rate != b.rate or a.part != b.part or not _one_site(left, right):
        return "no"
    if left.fate and a.agent != b.agent:
        return "no"
    if left.past != right.past or left.limit != right.limit:
        return "no"
    if a.happened and b.happened and a.happened.before(b.happened) is not None:
        return "no"
    if left.extent and right.extent and not left.extent & right.extent:
        return "no"
    if _narrowed_otherwise(a, b) or (a.kind == "share" and left.among != right.among):
        return "no"
    if a.kind in ("count", "total"):
        return _same_count(left, right)
    return _same_measure(left, right)


def _one_site(left: Frame, right: Frame) -> bool:
    return left.site == right.site or bool(left.site & right.site)


def _narrowed_otherwise(a: Figure, b: Figure) -> bool:
    """ "Two army trucks" and "two fire trucks"; one set of words may say more than the other."""
    mine = {m for m in a.modifiers if not any(_akin(m, n) for n in b.modifiers)}
    theirs = {n for n in b.modifiers if not any(_akin(m, n) for m in a.modifiers)}
    return bool(mine) and bool(theirs)


def _akin(one: str, other: str) -> bool:
    """ "rail" and "railway": one is how the other begins."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 4 and long.startswith(short))


def _same_count(left: Frame, right: Frame) -> Sameness:
    a, b = left.figure, right.figure
    if a.kind == "total":
        return "same" if set(a.modifiers) == set(b.modifiers) else "likely"
    if left.fate and right.fate and left.fate != right.fate:
        return "no"
    alike = overlap(left, right)
    if left.person or right.person:
        return _same_people(left, right, alike)
    if a.event == b.event and a.event is not None:
        return "same" if set(a.modifiers) == set(b.modifiers) or alike >= ALIKE else "likely"
    return "same" if alike >= ALIKE else "likely"


def _same_people(left: Frame, right: Frame, alike: float) -> Sameness:
    a, b = left.figure, right.figure
    if left.fate and left.fate == right.fate and None in (left.concept, right.concept):
        return "same"
    if left.fate and left.fate == right.fate and left.concept == right.concept:
        return "same"
    if left.fate != right.fate and not alike:
        return "open"
    told = a.event == b.event and a.event is not None and not a.event.startswith("change")
    if left.concept == right.concept:
        return "same" if (told and alike) or alike >= ALIKE else "likely"
    generic = "people" in (left.concept, right.concept) or None in (left.concept, right.concept)
    if generic:
        return "same" if told and alike >= ALIKE else "likely"
    return "likely" if alike else "open"


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


def _same_measure(left: Frame, right: Frame) -> Sameness:
    a, b = left.figure, right.figure
    alike = overlap(left, right)
    if a.kind == "share" and left.named and right.named and "vote" in left.context | right.context:
        if not left.named & right.named:
            return "no"  # another candidate
        if _of_votes(left) and _of_votes(right):
            return "same"
    if (a.event or "").startswith("change") != (b.event or "").startswith("change"):
        return "no"
    if left.concept and left.concept == right.concept:
        return "same" if a.event == b.event or alike >= ALIKE else "likely"
    if a.kind == "measure" and a.where and a.where == b.where and a.article != b.article:
        return "same"  # one reading at one place
    if left.concept and right.concept and alike < ALIKE:
        return "open"
    return "same" if alike >= 2 * ALIKE else "likely" if alike >= ALIKE / 2 else "open"


def _of_votes(frame: Frame) -> bool:
    """Whether a share is one of votes, or says of nothing what it is one of."""
    return frame.concept in (None, "vote", "ballot") and not (frame.figure.event or "").startswith(
        "change"
    )


def overlap(left: Frame, right: Frame) -> float:
    """Share of the content words around the one that stand around the other too, 0..1."""
    mine, theirs = left.context, right.context
    return len(mine & theirs) / max(FEWEST, min(len(mine), len(theirs)))


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


def apart_in_size(left: Frame, right: Frame) -> bool:
    """Whether two differing values are too far from each other to be two reports of one thing.

    The less the words agree on the thing, the closer the values must be.
    """
    a, b = left.figure, right.figure
    mine, theirs = nominal(a), nominal(b)
    if mine is None or theirs is None:
        return True  # a vague word and a number it cannot mean
    small, large = sorted((abs(mine), abs(theirs)))
    fated = (
        left.fate is not None
        and left.fate == right.fate
        and {left.concept, right.concept} <= {None, "people"}
    )
    told = a.event is not None and a.event == b.event and left.concept == right.concept
    alike = (fated or told) and _one_where(a, b)
    if a.kind not in ("count", "total") and not (alike and left.concept):
        return large > CLOSE * small
    return large > (FAR if alike else NEAR) * small


def one_occurrence(left: Frame, right: Frame) -> bool:
    """Whether two sentences tell of one happening: the same counted noun and verb, the same day
    given for it, and a further word in common ("bus"). No link between the texts is asked for.
    """
    a, b = left.figure, right.figure
    if a.event is None or (a.event, left.concept, a.kind) != (b.event, right.concept, b.kind):
        return False
    if not a.happened or not b.happened or a.happened.at[:10] != b.happened.at[:10]:
        return False
    told = {a.event, left.concept, right.concept}
    return bool((left.context & right.context) - told)


def _one_where(a: Figure, b: Figure) -> bool:
    if not a.where or not b.where or a.article == b.article:
        return a.where == b.where or a.article != b.article
    return bool(set(a.where.lower().split()) & set(b.where.lower().split()))


def near_in_size(left: Frame, right: Frame) -> bool:
    """Two large numbers of one order and in like words: a crowd of 4,000 and a crowd of 6,000."""
    mine, theirs = nominal(left.figure), nominal(right.figure)
    if mine is None or theirs is None:
        return False
    small, large = sorted((mine, theirs))
    alike = overlap(left, right)
    if left.figure.kind != "count":
        return alike >= 1.5 * ALIKE and large <= CLOSE * small
    named = left.concept == right.concept and left.concept not in (None, "people")
    close = alike >= ALIKE or (alike > 0 and named)
    return close and small >= LARGE and large <= NEAR * small


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
def _dimension(unit: str | None) -> str:
    if unit is None or unit.isupper() or "cent" in unit.split("_"):
        return unit or ""
    if "degree" in unit:
        return unit
    return str(_registry().Quantity(1.0, unit).dimensionality)


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry  # half a second: loaded when a story has measures

    return UnitRegistry()
