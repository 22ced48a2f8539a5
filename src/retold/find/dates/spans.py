"""Readers of durations, of sets ("every Monday", "a day" as a rate) and of now, past and future."""

from __future__ import annotations

from retold.find.dates.calendar import duration
from retold.find.dates.grammar import Expression
from retold.find.dates.tense import is_past
from retold.find.dates.values import NOTHING, Reader, Reading, Scene, is_plural, number, shown

# Multiples that name a bigger unit: 24 hours are a day in the news.
_WHOLE = {("hour", 24): ("day", 1), ("decade", 1): ("year", 10)}


def _duration(found: Expression, scene: Scene) -> Reading | None:
    token = found.parts["unit"][0]
    counted = found.parts["count"]
    unit, count = str(token.value or "week"), number(counted)
    if "count2" in found.parts:
        return Reading("duration", _sum(found, count))
    if counted[0].kind == "A" and scene.after and scene.after.kind == "HYPHEN":
        return None
    if counted[0].kind == "A" and len(counted) == 1 and "point" not in found.parts:
        rate = len(found.tokens) == 2 and _is_rate(scene)
        return Reading("set" if rate else "duration", _value(unit, 1))
    if token.kind == "UWEEKEND":
        return None
    if unit == "day" and count == 1 and _is_some_day(scene):
        return Reading("date", "FUTURE_REF")
    return Reading("duration", _value(unit, count))


def _is_some_day(scene: Scene) -> bool:
    """ "will one day": right after the verb."""
    words = scene.words
    return bool(words and scene.before and scene.before.norm in words.tense.sure | {"would"})


def _value(unit: str, count: float | None) -> str:
    if count is not None and count == int(count):
        for (small, size), (big, times) in _WHOLE.items():
            if unit == small and count % size == 0:
                return duration(big, shown(count // size * times))
    if unit == "decade":
        return duration("year", shown(None if count is None else count * 10))
    if unit == "century":
        return duration("year", shown(None if count is None else count * 100))
    return duration(unit, shown(count))


def _sum(found: Expression, count: float | None) -> str:
    """ "three weeks and a day" is 22 days; unlike units that do not add up stand side by side."""
    first, second = str(found.value("unit")), str(found.value("unit2"))
    more = number(found.parts["count2"])
    days = {"day": 1, "week": 7}
    if count is not None and more is not None and first in days and second in days:
        return duration("day", shown(count * days[first] + more * days[second]))
    months = {"month": 1, "year": 12}
    if count is not None and more is not None and first in months and second in months:
        return duration("month", shown(count * months[first] + more * months[second]))
    return duration(first, shown(count)) + duration(second, shown(more)).removeprefix("P")


def _is_rate(scene: Scene) -> bool:
    """Whether "a day" says how often: it follows a thing counted, not a word like "for"."""
    before, words = scene.before, scene.words
    if before is None or words is None or not before.norm[-1].isalnum():
        return False
    return not (before.norm in words.no_rate or is_past(before.norm, words.tense))


def _age(found: Expression, scene: Scene) -> Reading | None:
    return NOTHING


def _units(found: Expression, scene: Scene) -> Reading | None:
    """ "recent days", "weeks": plural and without a number."""
    token = found.parts["unit"][0]
    where = found.kinds("point")
    if not is_plural(token, scene) or token.kind in ("UCLOCK", "UWEEKEND"):
        return None
    if token.kind == "UQUARTER" and not where:
        return None
    if where and where[0] in ("RECENT", "PAST"):
        return Reading("date", "PAST_REF")
    if where and where[0] in ("COMING", "NEXT"):
        return Reading("date", "FUTURE_REF")
    return Reading("duration", duration(str(token.value), "X"))


def _glued(found: Expression, scene: Scene) -> Reading | None:
    token = (found.parts.get("unit") or found.tokens)[0]
    count = "X" if is_plural(token, scene) else "1"
    return Reading("duration", duration(str(token.value), count))


def _every(found: Expression, scene: Scene) -> Reading | None:
    token = found.parts["unit"][0]
    if token.kind == "WEEKDAY":
        part = found.value("part")
        return Reading("set", f"XXXX-WXX-{token.value}" + (f"T{part}" if part else ""))
    if token.kind == "MONTH":
        return Reading("set", f"XXXX-{int(token.value):02}")
    if token.kind == "PART":
        return Reading("set", f"XXXX-XX-XXT{token.value}")
    if token.kind == "SEASON":
        return Reading("set", f"XXXX-{token.value}")
    count = found.parts.get("count", ())
    if token.value is None or token.kind == "UWEEKEND":
        return Reading("set", "XXXX-WXX-WE")
    if count and count[0].kind == "OTHERS":
        return Reading("set", duration(str(token.value), "2"))
    if count and count[0].kind == "ORD":
        return Reading("set", duration(str(token.value), str(count[0].value)))
    return Reading("set", _value(str(token.value), number(count) if count else 1))


def _set(found: Expression, scene: Scene) -> Reading | None:
    return Reading("set", str(found.value("set")))


def _phrase(found: Expression, scene: Scene) -> Reading | None:
    before, after = scene.before, scene.after
    if before and after and before.norm == after.norm:
        return None  # "as recently as Monday"
    return Reading("date", str(found.value("phrase")))


def _now(found: Expression, scene: Scene) -> Reading | None:
    return Reading("date", "PRESENT_REF")


READERS: dict[str, Reader] = {
    "duration": _duration,
    "age": _age,
    "units": _units,
    "glued": _glued,
    "every": _every,
    "set": _set,
    "phrase": _phrase,
    "now": _now,
}
