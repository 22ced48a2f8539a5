"""What a story knows of a figure that its own sentence does not say: whose age, which count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from retold.find.claims.frames import Frame
from retold.find.figures.figure import Figure
from retold.model.span import Span


def by_age(figures: Mapping[str, Sequence[Figure]]) -> dict[float, dict[str, Figure]]:
    """The people of a story by age and last name, each by the longest name."""
    found: dict[float, dict[str, Figure]] = {}
    ages = (f for listed in figures.values() for f in listed if f.kind == "age" and f.head)
    for figure in sorted(ages, key=lambda f: len(f.modifiers)):
        found.setdefault(figure.low or 0.0, {})[figure.head or ""] = figure
    return found


def as_known(figure: Figure, named: Mapping[float, Mapping[str, Figure]]) -> Figure:
    """ "A 34-year-old man" as the one person of the story whose age is 34, if there is but one."""
    if figure.kind != "age" or figure.head is not None:
        return figure
    people = list(named.get(figure.low or 0.0, {}).values())
    if len(people) != 1:
        return figure
    known = people[0].thing
    return replace(figure, thing=replace(known, counted=figure.counted))


def like_its_rival(frame: Frame, at: Mapping[tuple[str, Span], Frame]) -> Frame:
    """A bare number, of another time or of a limit only where the count before it is."""
    rival = frame.figure.rival_of
    other = at.get((frame.figure.article, rival)) if rival else None
    if other is None:
        return frame
    past, limit = frame.past and other.past, frame.limit and other.limit
    return replace(frame, past=past, limit=limit, site=other.site, extent=other.extent)
