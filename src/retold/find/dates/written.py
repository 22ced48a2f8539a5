"""Readers of days written in figures, and of feasts."""

from __future__ import annotations

from datetime import date, timedelta

from retold.find.dates.calendar import as_when, easter, nth_weekday
from retold.find.dates.grammar import Expression
from retold.find.dates.points import year_of
from retold.find.dates.values import Reader, Reading, Scene, by_tense, point, safe_date


def _iso(found: Expression, scene: Scene) -> Reading | None:
    """ "2026-02-10" and "2026-02-10T14:30:00Z"."""
    value = found.tokens[0].norm.upper().replace(" ", "T")[:16]
    when = as_when(value, "named in the text")
    return Reading("time" if "T" in value else "date", value, True, when) if when else None


def _ymd(found: Expression, scene: Scene) -> Reading | None:
    value = found.tokens[0].norm.replace("/", "-")
    return point(value, scene, named=True) if as_when(value, "") else None


def _dotted(found: Expression, scene: Scene) -> Reading | None:
    """ "10.8.2026": day first wherever points are used."""
    number, month, year = (int(part) for part in found.tokens[0].norm.split("."))
    day = safe_date(year, month, number)
    return point(day.isoformat(), scene, named=True) if day else None


def _slash(found: Expression, scene: Scene) -> Reading | None:
    """Day and month where one of them is over 12, else month first (written so in English)."""
    first, second, year = (int(n) for n in found.tokens[0].norm.split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    day = safe_date(year, first, second) or safe_date(year, second, first)
    return point(day.isoformat(), scene, named=True) if day else None


def _holiday(found: Expression, scene: Scene) -> Reading | None:
    rule = str(found.value("holiday"))
    year = year_of(found, scene)
    if rule[:4].isdigit():
        return point(rule, scene, named=True)
    if year is None and scene.told is None:
        return None
    if year is None:
        assert scene.told is not None
        here = scene.told.window()[0].date()
        options = [_holiday_in(rule, here.year + n) for n in (-1, 0, 1)]
        best = by_tense(options, scene, here)
        return point(best.isoformat(), scene) if best else None
    return point(_holiday_in(rule, year).isoformat(), scene, named=True)


def _holiday_in(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, rest = int(rule[:2]), rule[3:]
    if len(rest) == 2 and rest.isdigit():
        return date(year, month, int(rest))
    nth, _, weekday = rest.rpartition("-")
    return nth_weekday(year, month, int(nth), int(weekday))


READERS: dict[str, Reader] = {
    "iso": _iso,
    "ymd": _ymd,
    "dotted": _dotted,
    "slash": _slash,
    "holiday": _holiday,
}
