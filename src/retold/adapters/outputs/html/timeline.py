"""When it happened and when it was told: two lanes by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from retold.adapters.outputs.html.desk import Desk, Said
from retold.adapters.outputs.wording import shortened, when_words, window


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a lane; ``only`` is set where a single article has it."""

    says: str
    basis: str
    places: tuple[Said, ...]
    only: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and what stands in each lane at it."""

    when: str
    happened: tuple[Entry, ...]
    reported: tuple[Entry, ...]


def view_timeline(desk: Desk) -> tuple[Moment, ...]:
    """The timeline by date, the earliest first; what has no readable date comes last."""
    moments: dict[str, tuple[datetime, dict[str, list[Entry]]]] = {}
    several = len(desk.names) > 1
    for entry in desk.part("timeline"):
        span = window(entry.get("when"))
        _, lanes = moments.setdefault(
            when_words(entry.get("when")), (span[0] if span else datetime.max, {})
        )
        places = tuple(desk.said(p, 240) for p in entry.get("passages") or ())
        letters = {place.name.letter for place in places}
        lane = entry.get("lane") or "happened"
        only = letters.pop() if several and lane == "happened" and len(letters) == 1 else None
        basis = desk.tell((entry.get("when") or {}).get("basis"), 120)
        lanes.setdefault(lane, []).append(Entry(shortened(entry["says"], 240), basis, places, only))
    return tuple(
        Moment(when, tuple(lanes.get("happened", ())), tuple(lanes.get("reported", ())))
        for when, (_, lanes) in sorted(moments.items(), key=lambda item: item[1][0])
    )
