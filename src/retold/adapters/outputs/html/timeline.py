"""When it happened and when it was told: two lanes by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from retold.adapters.outputs.html.desk import Desk, Part, Said
from retold.adapters.outputs.wording import basis_words, brief, shortened, when_words, window


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a lane; ``only`` is set where a single article has it.

    basis: how its date is known. others: sentences that give it another date, each with that date.
    """

    says: str
    basis: str
    places: tuple[Said, ...]
    only: str | None
    planned: bool
    others: tuple[tuple[str, Said], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and what stands in each lane at it."""

    when: str
    happened: tuple[Entry, ...]
    reported: tuple[Entry, ...]


def view_timeline(desk: Desk) -> tuple[Moment, ...]:
    """The timeline by date, the earliest first; what has no readable date comes last."""
    moments: dict[str, tuple[datetime, dict[str, list[Entry]]]] = {}
    for entry in desk.part("timeline"):
        span = window(entry.get("when"))
        _, lanes = moments.setdefault(
            when_words(entry.get("when")), (span[0] if span else datetime.max, {})
        )
        lanes.setdefault(entry.get("lane") or "happened", []).append(_entry(desk, entry))
    return tuple(
        Moment(when, tuple(lanes.get("happened", ())), tuple(lanes.get("reported", ())))
        for when, (_, lanes) in sorted(moments.items(), key=lambda item: item[1][0])
    )


def _entry(desk: Desk, entry: Part) -> Entry:
    places = tuple(desk.said(p, 240) for p in entry.get("passages") or ())
    others = tuple(
        (when_words(other["when"]), desk.said(other["passage"], 240))
        for other in entry.get("others") or ()
    )
    letters = {said.name.letter for said in (*places, *(said for _, said in others))}
    alone = len(desk.names) > 1 and entry.get("lane") != "reported" and len(letters) == 1
    return Entry(
        says=shortened(entry["says"], 240),
        basis=_basis(desk, entry),
        places=places,
        only=letters.pop() if alone else None,
        planned=bool(entry.get("planned")),
        others=others,
    )


def _basis(desk: Desk, entry: Part) -> str:
    """How the date is known, with the words it was read from where the report has them."""
    if entry.get("why"):
        return desk.tell(basis_words(entry["why"]), 240)
    return brief(basis_words((entry.get("when") or {}).get("basis")), 160)
