"""Counting with durations: "three weeks from", "two days after 9 August", "in four days"."""

from __future__ import annotations

import re
from datetime import date

from retold.find.dates.calendar import as_when, moved
from retold.find.dates.values import Reading, Scene
from retold.model.when import When

_DURATION = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_OPERATORS = {"FROM": "from", "AFTER": "after", "BEFORE": "before"}


def counted_from(reading: Reading, scene: Scene) -> tuple[str | None, When | None]:
    """The operator of a duration and the day that the sum leads to, where it can be told.

    "By Monday, three weeks from its deadline": the deadline is three weeks after that Monday;
    "three weeks after the deadline": it is three weeks before. A sentence that names no day gives
    none. "will end in four days" counts from the day of writing.
    """
    value = reading.value
    following = _OPERATORS.get(scene.after.kind) if scene.after else None
    if following is None:
        ahead = scene.operator == "in" and scene.tense == "future"
        return scene.operator, _moved(scene.day, value, 1) if ahead else None
    today = as_when(scene.today, "") if scene.today else None
    if today is None:
        return following, None
    return following, _moved(today.window()[0].date(), value, -1 if following == "after" else 1)


def sum_of(reading_value: str, operator: str, anchor: When) -> When | None:
    """The day that lies a duration "after", "from" or "before" a day.

    >>> sum_of("P22D", "after", When("2021-08-09", "day", "printed date")).at
    '2021-08-31'
    """
    if anchor.precision != "day":
        return None
    return _moved(anchor.window()[0].date(), reading_value, -1 if operator == "before" else 1)


def _moved(start: date | None, value: str | None, sign: int) -> When | None:
    match = _DURATION.fullmatch(value or "")
    if match is None or start is None:
        return None
    unit, number = _UNITS[match[2]], int(match[1])
    day = moved(start, unit, sign * number)
    if day is None:
        return None
    plural = "" if number == 1 else "s"
    side = "after" if sign > 0 else "before"
    return as_when(day.isoformat(), f"{number} {unit}{plural} {side} {start.isoformat()}")
