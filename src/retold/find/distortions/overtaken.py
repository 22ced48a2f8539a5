"""What was still to come in one text and may well be done when the other is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.told import Told
from retold.find.distortions.turns import Turn
from retold.model.article import Article

# What was still to come may be done, and be told as done, in a text so much later.
LATER = timedelta(days=1)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_overtaken(turn: Turn, told: Told, known: Mapping[str, Article], pair: Pair) -> bool:
    """Whether a change of tense only tells that time has passed.

    What was to come on a day that both sentences name is done when that day has come; where none
    is named, the day after.
    """
    if turn.change.kind != "tense":
        return False
    mine, theirs = known[told.source.article].published, known[told.target.article].published
    if not mine or not theirs or mine.window()[1] > theirs.window()[0]:
        return False
    before, after = mine.window()[0].date(), theirs.window()[0].date()
    named = {*_named(pair.x, before)} & {*_named(pair.y, before)}
    if named:
        return max(named) <= after
    return mine.window()[1] + LATER <= theirs.window()[0]


def _named(side: Side, today: date) -> Iterator[date]:
    """The days a sentence names, the first of each from ``today`` on: "Friday", "14 March"."""
    for at, (key, norm) in enumerate(zip(side.keys, side.norms, strict=True)):
        if norm in _DAYS:
            yield today + timedelta(days=(_DAYS.index(norm) - today.weekday()) % 7)
        if key not in _MONTHS or norm not in side.words.guards["months"]:
            continue
        for beside in (*side.norms[max(0, at - 1) : at], *side.norms[at + 1 : at + 2]):
            if beside.isdigit() and 1 <= int(beside) <= 31:
                day = _next(today, _MONTHS.index(key) + 1, int(beside))
                if day:
                    yield day


def _next(today: date, month: int, day: int) -> date | None:
    """The day of the year that lies within half a year of ``today``."""
    for year in (today.year, today.year + 1, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if abs((found - today).days) <= 183:
            return found
    return None
