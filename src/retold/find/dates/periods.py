"""Readers of weeks, quarters, years and longer: from an expression and its scene to a value."""

from __future__ import annotations

from datetime import date, timedelta

from retold.find.dates.calendar import as_when, first_day, last_day, moved, period, year_before
from retold.find.dates.grammar import Expression
from retold.find.dates.values import (
    Reader,
    Reading,
    Scene,
    is_plural,
    knows,
    number,
    point,
    start_of,
    told_basis,
    weekend,
)

# To count in a unit from the time of writing, that time must be known to this unit.
_STEPS = {
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "year",
    "century": "century",
}
_STEP = {"LAST": -1, "PAST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}


def _point_unit(found: Expression, scene: Scene) -> Reading | None:
    where = [k for k in found.kinds("point") if k not in ("THIS", "THE")] or ["THIS"]
    token = found.parts["unit"][0]
    if token.kind == "PERIOD" or token.kind == "UCLOCK" or token.value is None:
        return _same_period(where[0], scene) if token.kind == "PERIOD" else None
    if is_plural(token, scene):
        return None
    if where[0] == "NEXT" and token.kind == "UDAY" and found.tokens[0].kind == "THE":
        where = ["FOLLOWING"]  # "the next day" is counted from the day named last
    if where[0] in ("PREVIOUS", "FOLLOWING", "THAT", "CORRESPONDING") and scene.focus:
        anchor = first_day(scene.focus)
    else:
        anchor = start_of(scene) if knows(scene, token.value) else None
    if anchor is None:
        return point(None, scene)
    return bounded(found, _stepped(anchor, token.value, where[0], scene), scene)


def _same_period(where: str, scene: Scene) -> Reading | None:
    return point(_this_quarter(scene), scene) if where in ("LATEST", "CORRESPONDING") else None


def _this_quarter(scene: Scene) -> str | None:
    """The quarter a report speaks of; which one it is may be open (a business year)."""
    if scene.quarter or scene.day is None:
        return scene.quarter
    return f"{scene.day.year}-QX"


def _stepped(anchor: date, unit: str, where: str, scene: Scene) -> str | None:
    step = _STEP.get(where, 0)
    if unit == "weekend":
        if where in ("LAST", "PAST"):
            return weekend(anchor, "past")
        return weekend(anchor, scene.tense if not step else "future" if step > 0 else "past")
    if unit == "quarter" and where == "LATEST":
        return _this_quarter(scene)
    if unit == "quarter" and where in ("THAT", "CORRESPONDING") and scene.quarter:
        return scene.quarter
    return _period_at(anchor, unit, step)


def _period_at(anchor: date, unit: str, step: int) -> str | None:
    first = anchor.replace(day=1) if unit in ("month", "quarter", "year") else anchor
    there = moved(first, unit, step)
    return period(there, unit) if there else None


def bounded(found: Expression, value: str | None, scene: Scene) -> Reading:
    """A point; "the end of" it is compared as its last day, "the beginning of" as its first."""
    reading = point(value, scene)
    if value is None or "bound" not in found.parts:
        return reading
    kinds = found.kinds("bound")
    edge = last_day(value) if "END" in kinds else first_day(value) if "BEGINNING" in kinds else None
    if edge is None:
        return reading
    return Reading("date", value, False, as_when(edge.isoformat(), told_basis(scene)))


def _the_unit(found: Expression, scene: Scene) -> Reading | None:
    token = found.parts["unit"][0]
    unit = str(token.value)
    start = start_of(scene)
    if token.kind in ("PERIOD", "UCLOCK") or is_plural(token, scene) or _hyphened(scene):
        return None
    if unit == "quarter":
        return point(_this_quarter(scene), scene)
    if unit == "year" and scene.words and scene.after and scene.after.norm in scene.words.ended:
        return Reading("duration", "P1Y")
    if unit == "day":
        when = as_when(scene.focus, "") if scene.focus else None
        return point(scene.focus, scene) if when and when.precision == "day" else None
    if start is None or unit in ("decade", "century", "fortnight"):
        return None
    if unit == "weekend":
        return point(weekend(start, scene.tense), scene)
    if not knows(scene, unit):
        return point(None, scene)
    return bounded(found, _period_at(start, unit, 0), scene)


def _hyphened(scene: Scene) -> bool:
    """ "the year-earlier results": the unit goes with what follows."""
    return scene.after is not None and scene.after.kind == "HYPHEN"


def _quarter(found: Expression, scene: Scene) -> Reading | None:
    code = found.parts["code"][0].norm[1] if "code" in found.parts else 0
    nth = int(found.value("nth") or code)
    start = start_of(scene)
    if nth > 4:
        return None
    year = found.value("year")
    if year is None and "yearpoint" in found.parts and start:
        year = start.year + {"LAST": -1, "NEXT": 1}.get(found.kinds("yearpoint")[0], 0)
    if not nth:
        nth = int(scene.quarter[-1]) if scene.quarter else 0
        return point(f"{year}-Q{nth or 'X'}", scene) if year else None
    if year is None and start is None:
        return point(f"XXXX-Q{nth}", scene)
    if year is None:
        assert start is not None
        ahead = date(start.year, 3 * nth - 2, 1) > start
        year = start.year - 1 if ahead and scene.tense != "future" and nth == 4 else start.year
    return point(f"{year}-Q{nth}", scene, named="year" in found.parts)


def _half(found: Expression, scene: Scene) -> Reading | None:
    nth, year, start = int(found.value("nth")), found.value("year"), start_of(scene)
    if nth > 2:
        return None
    if year is None and start:
        point_at = found.kinds("yearpoint")
        year = start.year + {"LAST": -1, "NEXT": 1}.get(point_at[0] if point_at else "", 0)
    return point(f"{year}-H{nth}", scene) if year else None


def _year_ago(found: Expression, scene: Scene) -> Reading | None:
    """In a report of a quarter the same quarter of the year before, elsewhere that year."""
    start, nth = start_of(scene), found.value("nth")
    if nth and start and int(nth) <= 4:
        return point(f"{start.year - 1}-Q{nth}", scene)
    if scene.quarter:
        return point(year_before(scene.quarter), scene)
    if start is None:
        return point(None, scene)
    kinds = {t.kind for t in found.tokens}
    told = scene.focus if {"EARLIER", "BEFORE"} & kinds and scene.focus else None
    year = int(told[:4]) if told and told[:4].isdigit() else start.year
    return point(str(year - 1), scene)


def _beside(found: Expression, scene: Scene) -> Reading | None:
    """ "than the year before", counted from the point named last; no event may follow."""
    following = scene.after
    anchor = first_day(scene.focus) if scene.focus else start_of(scene)
    if anchor is None or (following is not None and following.norm[0].isalnum()):
        return None
    step = -1 if found.kinds("side") == ("BEFORE",) else 1
    return point(_period_at(anchor, str(found.value("unit")), step), scene)


def _ago(found: Expression, scene: Scene) -> Reading | None:
    unit = str(found.value("unit"))
    count = number(found.parts.get("count", ()))
    side = found.kinds("side")[0]
    ahead = side in ("LATER", "FROM")
    if count is None:
        return Reading("date", "FUTURE_REF" if ahead and side == "FROM" else "PAST_REF")
    anchor = start_of(scene) if unit in _STEPS and knows(scene, _STEPS[unit]) else None
    if side in ("EARLIER", "LATER") and scene.focus:
        anchor = first_day(scene.focus) or anchor
    if anchor is None or found.kinds("unit") == ("UCLOCK",):
        return point(None, scene) if found.kinds("unit") != ("UCLOCK",) else Reading("time", None)
    if unit == "weekend":
        return None
    if unit == "year" and count != int(count):
        there = moved(anchor, "month", int(12 * (count if ahead else -count)))
        return point(period(there, "year"), scene) if there else None
    whole = int(count)
    there = moved(anchor, unit, whole if ahead else -whole)
    return point(period(there, "year" if unit == "decade" else unit), scene) if there else None


def _from_day(found: Expression, scene: Scene) -> Reading | None:
    """ "Three weeks from today": the very day."""
    unit, count = str(found.value("unit")), number(found.parts["count"])
    if unit not in ("day", "week", "month", "year") or count is None or count != int(count):
        return None
    if scene.day is None:
        return point(None, scene)
    start = scene.day + timedelta(days=int(found.value("relday")))
    there = moved(start, unit, int(count))
    return point(there.isoformat(), scene) if there else None


READERS: dict[str, Reader] = {
    "from_day": _from_day,
    "point_unit": _point_unit,
    "the_unit": _the_unit,
    "quarter": _quarter,
    "half": _half,
    "year_ago": _year_ago,
    "ago": _ago,
    "beside": _beside,
}
