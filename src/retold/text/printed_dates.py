"""Dates as pages print and data state them: whole dates with a year, at a known precision.

What needs another date to be understood ("on Tuesday", "Aug 10") belongs to ``find/dates``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from retold.model.span import Span
from retold.model.when import When
from retold.text.languages import language, languages
from retold.text.tables import read_table

_CLOCK = (
    r"(?:[,|·•–—-]?\s*(?:at|um|à|a las|kl\.?|alle|ore|às|om|-)?\s*"
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\.?(?!\w))?(?:\s*(?:Uhr|GMT|UTC|[A-Z]{1,4}T)\b)?)?"
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
    r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
    r"\s*(?:Z|[+-]\d\d:?\d\d)?)?"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,2})(?P<sep>\. |[./-])(?P<b>\d{1,2})(?P=sep)"
    r"(?P<year>(?:19|20)?\d\d)(?!\d)" + _CLOCK,
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed. ``when`` is None where the words leave it open ("Aug 10", "3/4/2021")."""

    span: Span
    when: When | None


def printed_dates(
    text: str, within: Span, basis: str, code: str | None = None
) -> list[PrintedDate]:
    """The dates in one stretch of ``text``, in order. ``code`` settles 3/4/2021 where it can.

    A year of two figures ("18.06.22") is understood only by :func:`settled_date`.
    """
    stretch = text[within.start : within.end]
    if not _DIGIT.search(stretch):
        return []
    before = text[max(0, within.start - 2) : within.start]
    found = _dates_in(stretch, before, basis, code)
    return [PrintedDate(one.span.shifted(within.start), one.when) for one in found]


@lru_cache(maxsize=256)  # a line of the head is asked for its dates by all who look at it
def _dates_in(stretch: str, before: str, basis: str, code: str | None) -> tuple[PrintedDate, ...]:
    """The dates in a stretch, placed in it. before: what stands right before it."""
    text, start = before + stretch, len(before)
    found: list[PrintedDate] = []
    worded = _worded() if _names_month(stretch) else ()
    for pattern in _shaped(stretch, worded):
        for match in pattern.finditer(text, start):
            span = Span(match.start() - start, match.end() - start)
            if not any(span.overlaps(one.span) for one in found):
                found.append(PrintedDate(span, _when(match, basis, code)))
    return tuple(sorted(found, key=lambda one: one.span))


def settled_date(text: str, within: Span, beside: str, basis: str) -> When | None:
    """A date like 8/4/2026 or 18.06.22 in a line of the head, where something settles it.

    A weekday in the same line, or the same day in words in the other lines (``beside``).
    """
    line = text[within.start : within.end]
    for match in _NUMERIC.finditer(text, within.start, within.end):
        year, first, second = match["year"], int(match["a"]), int(match["b"])
        year = f"20{year}" if len(year) == 2 else year
        pairs = dict.fromkeys(
            [(first, second)] if match["sep"][0] == "." else [(first, second), (second, first)]
        )
        days = [f"{year}-{m:02}-{d:02}" for d, m in pairs if _is_day(year, m, d)]
        readings = [When(day, "day", basis) for day in days]
        agreeing = [one for one in readings if _named_beside(one, line, beside)]
        chosen = readings if len(readings) == 1 else agreeing
        if len(chosen) == 1:
            return _checked(chosen[0].at + _clock_of(match.groupdict()), basis)
    return None


def _is_day(year: str, month: int, day: int) -> bool:
    return _checked(f"{year}-{month:02}-{day:02}", "") is not None


def _named_beside(reading: When, line: str, beside: str) -> bool:
    """Whether the weekday in the line, or a day and month in words beside it, are the reading's."""
    day = date.fromisoformat(reading.at)
    named = {w for w in re.findall(r"[^\W\d_]+", line.lower()) if w in _weekdays()}
    if named:
        return any(_weekdays()[word] == day.weekday() for word in named)
    found = [m for pattern in _worded() for m in pattern.finditer(beside)]
    return any((_months()[m["name"].lower()], int(m["day"])) == (day.month, day.day) for m in found)


@cache
def _weekdays() -> dict[str, int]:
    return {
        name: (number % 7)
        for one in languages()
        for number, name in enumerate(one.weekdays)
        if len(name) > 3 and number < 7
    }


def _clock_of(parts: Mapping[str, str | None]) -> str:
    """ "T17:14" of a match that has a time of day, else nothing."""
    if not parts.get("hour"):
        return ""
    hour, half = int(parts["hour"] or 0), (parts.get("half") or "").lower()[:1]
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"T{hour:02}:{parts['minute']}"


def _shaped(stretch: str, worded: tuple[re.Pattern[str], ...]) -> Iterator[re.Pattern[str]]:
    """The patterns that may match: the marks that the others need are not there."""
    if "-" in stretch:
        yield _ISO
    yield from worded
    if "." in stretch or "/" in stretch or "-" in stretch:
        yield _NUMERIC


def parse_date(stated: str, basis: str, code: str | None = None) -> When | None:
    """A date given as data: ISO 8601, RFC 2822, or any printed form. None where unreadable.

    The local time is kept, its zone dropped: the day a reader saw is what relative dates hang on.
    """
    stated = stated.strip()
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", stated):
        return When(stated, "month" if "-" in stated else "year", basis)
    compact = re.match(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T(\d\d)(\d\d)|$)", stated)
    if compact:
        stated = "-".join(compact.group(1, 2, 3)) + (
            f"T{compact[4]}:{compact[5]}" if compact[4] else ""
        )
    found = printed_dates(stated, Span(0, len(stated)), basis, code) if stated else []
    known = [one.when for one in found if one.when]
    if known:
        return known[0]
    from email.utils import parsedate_to_datetime  # slow to load, and seldom needed

    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, IndexError, TypeError):
        return None
    return _checked(f"{moment:%Y-%m-%dT%H:%M}", basis)


@cache
def _worded() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "10 August 2021" and "August 10, 2021" with the month names of all languages."""
    months = "|".join(sorted(_months(), key=len, reverse=True))
    named = {re.escape(day) for one in languages() for day in one.weekdays if len(day) > 2}
    days = "|".join(sorted(named, key=len, reverse=True))
    weekday = rf"(?:\b(?:{days})\b\.?,?\s+(?:den |the |le |el )?)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    day = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º)?"
    return (
        re.compile(rf"{weekday}(?<![\w.]){day}[.,]?[\s-]*(?:of |de |-)?\s*(?P<name>{months})\b\.?,?"
                   rf"[\s-]*(?:de |del )?(?:{year})?{_CLOCK}", re.IGNORECASE),
        re.compile(rf"{weekday}(?<!\w)(?P<name>{months})\b\.?\s*{day}(?!\d)(?:\s*,?\s*{year})?{_CLOCK}",
                   re.IGNORECASE),
    )  # fmt: skip


def _names_month(stretch: str) -> bool:
    """Whether a month is named at all: looking for dates in words is slow."""
    return not _months().keys().isdisjoint(_LETTERS.findall(stretch.lower()))


@cache
def _months() -> dict[str, int]:
    own = [one.months for one in languages()]
    return {
        name: number
        for months in (*own, read_table("retold.text.languages", "printed_dates")["months"])
        for number, names in enumerate(months, start=1)
        for name in names
    }


def _when(match: re.Match[str], basis: str, code: str | None) -> When | None:
    parts = match.groupdict()
    if not parts["year"]:
        return None
    if "a" in parts:
        if len(parts["year"]) == 2:
            return None
        month, day = _order(int(parts["a"]), int(parts["b"]), parts["sep"], code)
    elif "name" in parts:
        month, day = _months()[parts["name"].lower()], int(parts["day"])
    else:
        month, day = int(parts["month"]), int(parts["day"])
    if not month:
        return None
    return _checked(f"{parts['year']}-{month:02}-{day:02}" + _clock_of(parts), basis)


def _order(first: int, second: int, separator: str, code: str | None) -> tuple[int, int]:
    """Month and day of "10/8/2021"; (0, 0) where both readings stand and nothing decides."""
    if second > 12 >= first:
        return first, second
    if first > 12 >= second or first == second:
        return second, first
    day_first = separator[0] == "." or language(code).code in ("de", "fr", "es")
    return (second, first) if day_first and code else (0, 0)


def _checked(at: str, basis: str) -> When | None:
    """None for a day that no calendar has."""
    try:
        return When(at, "minute" if "T" in at else "day", basis)
    except ValueError:
        return None
