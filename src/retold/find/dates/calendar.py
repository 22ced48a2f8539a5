"""Calendar arithmetic on TIMEX3 values: ``1998-02-27``, ``1998-W05``, ``1998-Q3``, ``1998``."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from retold.model.when import Precision, When

UNIT_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_CLOCK = ("second", "minute", "hour")
_SHAPES: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"), "minute"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d"), "hour"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-Q\d"), "quarter"),
    (re.compile(r"\d{4}"), "year"),
)


def duration(unit: str, number: str) -> str:
    """The TIMEX3 duration: ``P4D``, ``PT5M``, ``PXY`` for an open number."""
    if unit == "fortnight":
        return duration("week", str(2 * int(number)) if number.isdigit() else "X")
    return f"P{'T' if unit in _CLOCK else ''}{number}{UNIT_LETTERS[unit]}"


def shifted(day: date, unit: str, by: int) -> date:
    """``day`` moved by a number of units; the day of the month is kept where the month has it.

    Raises OverflowError or ValueError outside of the years 1 to 9999.
    """
    if unit in ("day", "week", "fortnight", "weekend"):
        return day + timedelta(days=by * {"day": 1, "fortnight": 14}.get(unit, 7))
    months = by * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def moved(day: date, unit: str, by: int) -> date | None:
    """``shifted``, or None where the calendar ends."""
    try:
        return shifted(day, unit, by)
    except (ValueError, OverflowError):
        return None


def period(day: date, unit: str) -> str:
    """The value of the week, month, quarter, ... that ``day`` lies in."""
    week = day.isocalendar()
    return {
        "day": day.isoformat(),
        "weekend": f"{week.year}-W{week.week:02}-WE",
        "week": f"{week.year}-W{week.week:02}",
        "fortnight": f"{week.year}-W{week.week:02}",
        "month": f"{day.year}-{day.month:02}",
        "quarter": f"{day.year}-Q{(day.month + 2) // 3}",
        "year": f"{day.year}",
        "decade": f"{day.year // 10}",
        "century": f"{day.year // 100}",
    }[unit]


def first_day(value: str) -> date | None:
    """The first day of a value, None where it has none (``PRESENT_REF``, ``XXXX-WXX-2``)."""
    when = as_when(value, "")
    if when is not None:
        return when.window()[0].date()
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|H1|H2)", value)
    if season:
        month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "H1": 1, "H2": 7}[season[2]]
        return date(int(season[1]), month, 1)
    weekend = re.fullmatch(r"(\d{4})-W(\d\d)-WE", value)
    return date.fromisocalendar(int(weekend[1]), int(weekend[2]), 6) if weekend else None


def last_day(value: str) -> date | None:
    """The last day of a value that is a point on the calendar."""
    when = as_when(value, "")
    return None if when is None else (when.window()[1] - timedelta(seconds=1)).date()


def as_when(value: str, basis: str) -> When | None:
    """The value as a comparable point, None where it is none. A part of a day is its day."""
    trimmed = re.sub(r"T(?:MO|MI|AF|EV|NI|DT|24.*)$", "", value)
    for shape, precision in _SHAPES:
        if shape.fullmatch(trimmed):
            try:
                return When(trimmed, precision, basis)
            except ValueError:
                return None
    return None


def precision_of(value: str) -> str | None:
    """In a word how exact a value is; None for what is no point in time."""
    for pattern, word in (
        (r".*T(?:MO|MI|AF|EV|NI|DT)", "part of day"),
        (r".*T\d\d:\d\d", "minute"),
        (r".*T\d\d", "hour"),
        (r".*-WE", "weekend"),
        (r"....-W..-\d", "day"),
        (r"....-W..", "week"),
        (r"....-..-..", "day"),
        (r"....-(?:SP|SU|FA|WI)", "season"),
        (r"....-H\d", "half year"),
        (r"....-Q.", "quarter"),
        (r"....-..", "month"),
        (r"[\dX]{4}", "year"),
        (r"\d{3}", "decade"),
        (r"\d\d", "century"),
    ):
        if re.fullmatch(pattern, value):
            return word
    return None


def year_before(value: str, years: int = 1) -> str:
    """The same day, month, quarter or year so many years earlier (29 February is the 28th)."""
    year = int(value[:4]) - years
    moved = f"{year:04}{value[4:]}"
    return moved if not moved.endswith("-02-29") or calendar.isleap(year) else moved[:-1] + "8"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher (1876).

    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    moon = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114
    return date(year, shift // 31, shift % 31 + 1)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth given weekday (ISO, Monday is 1) of a month; -1 is the last one."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
