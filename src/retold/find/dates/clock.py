"""Reader of times of day."""

from __future__ import annotations

from datetime import timedelta

from retold.find.dates.calendar import as_when
from retold.find.dates.grammar import Expression
from retold.find.dates.points import date_of, day_of_week
from retold.find.dates.values import Reader, Reading, Scene, told_basis


def _clock(found: Expression, scene: Scene) -> Reading | None:
    hour = _hour(found)
    if hour is None:
        return None
    day: str | None
    if "month" in found.parts:
        named = date_of(found, scene)
        day = named[0] if named else None
    elif "weekday" in found.parts:
        there = day_of_week(int(found.value("weekday")), (), scene)
        day = there.isoformat() if there else None
    else:
        day = _day_of_clock(found, scene)
    if day is None:
        return Reading("time", f"XXXX-XX-XXT{hour}")
    return Reading("time", f"{day}T{hour}", False, as_when(f"{day}T{hour}", told_basis(scene)))


def _day_of_clock(found: Expression, scene: Scene) -> str | None:
    if scene.day is None:
        return scene.today
    if "relday" in found.parts:
        return (scene.day + timedelta(days=int(found.value("relday")))).isoformat()
    return scene.today or scene.day.isoformat()


def _hour(found: Expression) -> str | None:
    """The time of day as ``HH:MM``."""
    if "hours" in found.parts:
        digits = found.parts["hours"][0].norm
        valid = len(digits) == 4 and digits < "2400" and digits[2] < "6"
        return f"{digits[:2]}:{digits[2:]}" if valid else None
    if "noon" in found.parts:
        return "12:00" if found.kinds("noon") == ("NOON",) else "24:00"
    if "clock" in found.parts:
        hour, minute = (
            int(n) for n in found.parts["clock"][0].norm.replace(".", ":").split(":")[:2]
        )
    else:
        hour, minute = int(found.value("hour")), 0
    marks = found.parts.get("ampm") or found.parts.get("ampm2")
    if marks and hour <= 12:
        hour = hour % 12 + (12 if marks[0].norm.startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


READERS: dict[str, Reader] = {"clock": _clock}
