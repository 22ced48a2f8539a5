"""Readers of years, seasons, decades and centuries."""

from __future__ import annotations

from datetime import date

from retold.find.dates.calendar import as_when
from retold.find.dates.grammar import Expression
from retold.find.dates.periods import bounded
from retold.find.dates.tense import is_past
from retold.find.dates.values import Reader, Reading, Scene, point, start_of, told_basis


def _year_end(found: Expression, scene: Scene) -> Reading | None:
    start = start_of(scene)
    if start is None:
        return point(None, scene)
    value = as_when(f"{start.year}-12-31", told_basis(scene))
    return Reading("date", str(start.year), False, value)


def _year(found: Expression, scene: Scene) -> Reading | None:
    """A number is a year where nothing around makes it an amount."""
    value = int(found.value("year"))
    if "lead" not in found.parts and _is_amount(found, scene):
        return None
    if not (1800 <= value <= 2099 or "lead" in found.parts):
        return None
    return _named(found, str(value), scene)


def _is_amount(found: Expression, scene: Scene) -> bool:
    """ "2000 people", "$1990", "1998 million", "Expo 2020": no year."""
    before, after = scene.before, scene.after
    if after is not None:
        glued = after.start == found.tokens[-1].end and after.norm.isalpha()
        if glued or after.norm in ("%", "°", "/") or after.kind in ("CARD", "ROUND", "NUM", "AMPM"):
            return True
    if before is None or scene.words is None:
        return False
    noun = after is not None and after.kind == "OTHER" and after.norm.isalpha() and not after.name
    number = before.kind in ("NEARLY", "THAN", "LEAST") or is_past(before.norm, scene.words.tense)
    if before.kind == "MONEY" or (noun and number):
        return True
    small = before.norm in scene.words.no_rate | scene.words.season
    return before.kind == "OTHER" and before.name and before.norm.isalpha() and not small


def _named(found: Expression, value: str, scene: Scene) -> Reading:
    reading = bounded(found, value, scene)
    when = reading.when
    return Reading("date", value, True, as_when(when.at, "named in the text") if when else None)


def _short_year(found: Expression, scene: Scene) -> Reading | None:
    """ "in '98"; elsewhere the mark may open a quotation."""
    if scene.before is None or scene.words is None or scene.before.norm not in scene.words.season:
        return None
    return point(str(found.value("year")), scene, named=True)


def _spoken_year(found: Expression, scene: Scene) -> Reading | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    values = [int(t.value) for t in found.parts["words"] if t.kind in ("CARD", "ROUND")]
    if "lead" in found.parts and 1000 in values:
        return point(str(values[0] * 1000 + sum(values[2:])), scene, named=True)
    if values[0] in (18, 19, 20) and 10 <= values[1] <= 90 and sum(values[1:]) < 100:
        return point(str(values[0] * 100 + sum(values[1:])), scene, named=True)
    return None


def _decade(found: Expression, scene: Scene) -> Reading | None:
    return Reading("date", str(found.value("decade")), True)


def _century(found: Expression, scene: Scene) -> Reading | None:
    nth = int(found.value("nth"))
    return Reading("date", f"{nth - 1:02}", True) if 1 <= nth <= 30 else None


def _season(found: Expression, scene: Scene) -> Reading | None:
    season, start = str(found.value("season")), start_of(scene)
    where = [k for k in found.kinds("point") if k != "THIS"]
    sure = "point" in found.parts or "year" in found.parts or "yearpoint" in found.parts
    introduced = _introduces(scene)
    if found.kinds("season") == ("FALL",) and not (sure or (introduced and _clear(scene))):
        return None
    if len(found.tokens) == 1 and not introduced:
        return None
    year = found.value("year")
    if year is None and start is None:
        return point(f"XXXX-{season}", scene)
    if year is None:
        assert start is not None
        year = _season_year(season, start, where[0] if where else "", found, scene)
    return point(f"{year}-{season}", scene, named="year" in found.parts)


def _introduces(scene: Scene) -> bool:
    return bool(scene.words and scene.before and scene.before.norm in scene.words.season)


def _clear(scene: Scene) -> bool:
    return scene.after is None or scene.after.kind != "OF"


def _season_year(season: str, start: date, where: str, found: Expression, scene: Scene) -> int:
    step = found.kinds("yearpoint")
    if step:
        return start.year + {"LAST": -1, "NEXT": 1}.get(step[0], 0)
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    first = date(start.year, month, 1)
    if where in ("LAST", "PAST"):
        return start.year if first < start else start.year - 1
    if where in ("NEXT", "COMING"):
        return start.year if first > start else start.year + 1
    return start.year


READERS: dict[str, Reader] = {
    "year_end": _year_end,
    "year": _year,
    "short_year": _short_year,
    "spoken_year": _spoken_year,
    "decade": _decade,
    "century": _century,
    "season": _season,
}
