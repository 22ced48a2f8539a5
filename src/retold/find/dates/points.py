"""Readers of days, months and hours: from an expression and its scene to a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from retold.find.dates.calendar import as_when, nth_weekday, period
from retold.find.dates.grammar import Expression
from retold.find.dates.values import (
    Reader,
    Reading,
    Scene,
    by_tense,
    focus_day,
    point,
    safe_date,
    told_basis,
)

_JOINS = frozenset(("AND", "TO", "HYPHEN", "COMMA"))
_FOLLOWS = frozenset(("IN", "AT", "ON", "AND", "FROM", "TO", "BREAK", "COMMA", "YEAR"))


LONGEST_MONTH = 31  # days


def _same_month(found: Expression, scene: Scene) -> Reading | None:
    """The second day of "24 and 25 April", "Aug. 9-11"."""
    when = as_when(scene.last, "") if scene.last else None
    if when is None or when.precision != "day" or scene.before is None:
        return None
    after = scene.after
    ends = after is None or after.kind in _FOLLOWS or not after.norm[0].isalnum()
    if scene.before.kind not in _JOINS or not ends or (after is not None and after.norm in "%°-"):
        return None
    first = when.window()[0].date()
    day = safe_date(first.year, first.month, int(found.value("date")))
    return point(day.isoformat(), scene) if day and day > first else None


def year_of(found: Expression, scene: Scene) -> int | None:
    if found.value("year"):
        return int(found.value("year"))
    if "yearpoint" in found.parts and scene.day:
        return scene.day.year + {"LAST": -1, "NEXT": 1}.get(found.kinds("yearpoint")[0], 0)
    return None


def date_of(found: Expression, scene: Scene) -> tuple[str, bool] | None:
    """The day that month and number name, and whether the year was there too."""
    month, number = int(found.value("month")), int(found.value("date"))
    if not 1 <= number <= 31 or safe_date(2000, month, number) is None:
        return None
    year = year_of(found, scene) or _known_year(f"{month:02}-{number:02}", scene)
    if year is None and scene.told is not None:
        year = _near_year(month, number, scene)
    if year is None:
        return f"XXXX-{month:02}-{number:02}", False
    if safe_date(year, month, number) is None:
        return None
    return f"{year:04}-{month:02}-{number:02}", "year" in found.parts


def _known_year(day: str, scene: Scene) -> int | None:
    """The year of a day the world knows by month and number, if the words beside it agree."""
    for value, words in scene.words.named if scene.words else ():
        if value[5:] == day and words & scene.near:
            return int(value[:4])
    return None


def _near_year(month: int, number: int, scene: Scene) -> int | None:
    assert scene.told is not None
    start = scene.told.window()[0].date()
    if scene.day is None:
        return start.year
    weekdays = (safe_date(start.year + n, month, number) for n in (-1, 0, 1))
    best = by_tense([d for d in weekdays if d], scene, scene.day)
    return best.year if best else None


def _month_day(found: Expression, scene: Scene) -> Reading | None:
    named = date_of(found, scene)
    return point(named[0], scene, named=named[1]) if named else None


def _first_day(found: Expression, scene: Scene) -> Reading | None:
    """The first day of "9-11 August"; the second one is read for itself."""
    reading = _month_day(found, scene)
    return replace(reading, width=1) if reading else None


def _day_beside(found: Expression, scene: Scene) -> Reading | None:
    """ "the day before", of the day named last; "the day after tomorrow"."""
    step = -1 if found.kinds("side") == ("BEFORE",) else 1
    if "relday" in found.parts:
        if scene.day is None:
            return point(None, scene)
        step += int(found.value("relday"))
        return point((scene.day + timedelta(days=step)).isoformat(), scene)
    when = as_when(scene.focus, "") if scene.focus else None
    if when is None or when.precision != "day" or _names_event(scene):
        return None
    return point((when.window()[0].date() + timedelta(days=step)).isoformat(), scene)


def _names_event(scene: Scene) -> bool:
    """ "the day after the attack" is counted from the attack, not from the day named last."""
    return scene.after is not None and scene.after.norm[0].isalnum()


def _nth_weekday(found: Expression, scene: Scene) -> Reading | None:
    """ "the first Monday in August"."""
    reading = _month(found, scene)
    when = reading.when if reading else None
    nth = found.value("nth") or -1
    if when is None or nth > 4:
        return None
    month = when.window()[0]
    day = nth_weekday(month.year, month.month, int(nth), int(found.value("weekday")))
    return point(day.isoformat(), scene)


def _week_of(found: Expression, scene: Scene) -> Reading | None:
    named = date_of(found, scene)
    when = as_when(named[0], "") if named else None
    return point(period(when.window()[0].date(), "week"), scene) if when else None


def _month(found: Expression, scene: Scene) -> Reading | None:
    month, year = int(found.value("month")), year_of(found, scene)
    if year is None and scene.told is not None:
        year = _year_of_month(month, found.kinds("point"), scene)
    value = f"XXXX-{month:02}" if year is None else f"{year:04}-{month:02}"
    return point(value, scene, named="year" in found.parts)


def _year_of_month(month: int, where: tuple[str, ...], scene: Scene) -> int | None:
    assert scene.told is not None
    day = scene.day or scene.told.window()[0].date()
    this = day.replace(day=1)
    options = [date(day.year + n, month, 1) for n in (-2, -1, 0, 1)]
    if "LAST" in where or "PAST" in where:
        # "last January", said in February, is the one before: the other is "last month"
        return max(o for o in options if o < this and (this - o).days > LONGEST_MONTH).year
    if "NEXT" in where or "COMING" in where:
        return min(o for o in options if o > this).year
    if "THIS" in where:
        return day.year
    before, after = scene.before, scene.after
    if before and after and before.kind == "A" and after.kind == "OTHER" and after.norm.isalpha():
        scene = replace(scene, tense="past", sure=False)  # "a June agreement"
    best = by_tense(options, scene, this)
    return best.year if best else None


def _weekday(found: Expression, scene: Scene) -> Reading | None:
    number = int(found.value("weekday"))
    plural = scene.words.plural if scene.words else frozenset()
    if found.tokens[-1].norm in plural or found.parts["weekday"][0].norm in plural:
        part = found.value("part")
        return Reading("set", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))
    if scene.after and scene.after.kind == "POSS" and not scene.sure:
        scene = replace(scene, tense="past")  # "Monday's vote" is over unless "will" says not
    day = day_of_week(number, found.kinds("point"), scene)
    value = day.isoformat() if day else f"XXXX-WXX-{number}"
    return _with_part(value, found, scene)


def day_of_week(number: int, where: tuple[str, ...], scene: Scene) -> date | None:
    anchor = focus_day(scene) if {"FOLLOWING", "PREVIOUS", "THAT"} & set(where) else scene.day
    if anchor is None:
        return _in_week(number, scene)
    back = anchor - timedelta(days=(anchor.isoweekday() - number) % 7)
    ahead = back if back == anchor else back + timedelta(days=7)
    if {"LAST", "PAST", "PREVIOUS"} & set(where):
        return back if back < anchor else back - timedelta(days=7)
    if {"NEXT", "COMING", "FOLLOWING"} & set(where):
        return ahead if ahead > anchor else ahead + timedelta(days=7)
    if "THIS" in where:
        return back if scene.tense == "past" else ahead
    return ahead if scene.tense == "future" else back


def _in_week(number: int, scene: Scene) -> date | None:
    """A weekday where the time of writing is only known to lie within one week."""
    if scene.told is None:
        return None
    start, end = (moment.date() for moment in scene.told.window())
    days = [start + timedelta(days=n) for n in range(min((end - start).days, 8))]
    hits = [d for d in days if d.isoweekday() == number]
    return hits[0] if len(hits) == 1 and len(days) <= 7 else None


def _with_part(value: str, found: Expression, scene: Scene) -> Reading:
    part = found.value("part")
    if part is None:
        return point(value, scene)
    return Reading("time", f"{value}T{part}", False, as_when(value, told_basis(scene)))


def _relday(found: Expression, scene: Scene) -> Reading | None:
    offset = found.value("relday") or found.value("night")
    if scene.day is None:
        return Reading("date", None)
    value = (scene.day + timedelta(days=int(offset))).isoformat()
    if "night" in found.parts:
        return Reading("time", f"{value}TNI", False, as_when(value, told_basis(scene)))
    return _with_part(value, found, scene)


def _day_part(found: Expression, scene: Scene) -> Reading | None:
    where = found.kinds("point") or ("THIS",)
    if where[0] in ("THIS", "LAST"):
        anchor = scene.day
        offset = -1 if where[0] == "LAST" else 0
    else:
        anchor = focus_day(scene)
        offset = {"FOLLOWING": 1, "NEXT": 1, "PREVIOUS": -1}.get(where[-1], 0)
    if anchor is None:
        return Reading("time", None)
    return _with_part((anchor + timedelta(days=offset)).isoformat(), found, scene)


READERS: dict[str, Reader] = {
    "nth_weekday": _nth_weekday,
    "same_month": _same_month,
    "month_day": _month_day,
    "first_day": _first_day,
    "day_beside": _day_beside,
    "week_of": _week_of,
    "month": _month,
    "weekday": _weekday,
    "relday": _relday,
    "day_part": _day_part,
}
