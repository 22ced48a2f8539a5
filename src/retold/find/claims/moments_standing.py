"""Whether two times can be one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Literal

from retold.find.claims.moments_clock import meet
from retold.find.claims.moments_read import Moment

_NEVER = (datetime.min, datetime.min)
Standing = Literal["same", "compatible", "differ", "apart"]


def standing(a: Moment, b: Moment) -> Standing:
    """Whether two times are one, can both be true, differ, or tell nothing about each other."""
    if a.window and b.window and not overlap(a, b):
        if not _may_be_one_day(a, b):
            return "differ"
        if not (a.clock and b.clock):
            return "apart"
    if a.clock and b.clock:
        if not meet(a.clock, b.clock):
            return "differ"
        equal = bool(set(a.clock.readings) & set(b.clock.readings))
        return "same" if equal or not (a.clock.open or b.clock.open) else "compatible"
    if a.window and b.window:
        same = a.window == b.window and not a.clock and not b.clock
        return "same" if same else "compatible"
    return "apart"


def overlap(a: Moment, b: Moment) -> bool:
    """Whether two days, months or years have a moment in common."""
    (start, end), (first, last) = a.window or _NEVER, b.window or _NEVER
    return start < last and first < end


def _may_be_one_day(a: Moment, b: Moment) -> bool:
    """Whether two days differ only by the day their texts were written on: "Tuesday" in a text
    printed again a week later, "today" in one that was written the night before.
    """
    if a.exact or b.exact or "year" in (a.grain, b.grain):
        return False
    if a.says.lower() == b.says.lower() or _weekdays(a) & _weekdays(b):
        return True
    (start, end), (first, last) = a.window or _NEVER, b.window or _NEVER
    near = max(start - last, first - end) < timedelta(days=1)
    return near and (a.relative or b.relative)


def _weekdays(moment: Moment) -> set[str]:
    return {w for w in re.findall(r"\w+", moment.says.lower()) if w.endswith("day")} - _NO_DAYS


_NO_DAYS = {"today", "yesterday", "day", "midday"}
