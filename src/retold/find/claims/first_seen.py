"""When each value of a thing was first given, by the dates of the articles that give it."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.claims.values import nominal
from retold.find.figures.figure import Figure
from retold.model.when import When


def first_seen(figures: Sequence[Figure]) -> dict[float, When]:
    """When each value was first given, as far as printed dates tell; inferred ones only without."""
    first: dict[float, When] = {}
    for figure in sorted(figures, key=lambda f: f.given is not None and inferred(f.given)):
        value = nominal(figure)
        if value is None or figure.given is None:
            continue
        if value in first and inferred(figure.given) and not inferred(first[value]):
            continue
        known = first.get(value)
        if known is None or figure.given.window()[1] < known.window()[1]:
            first[value] = figure.given
    return first


def middle_days(figures: Sequence[Figure]) -> dict[float, float]:
    """The mean day of the printed dates of each value: a day number."""
    days: dict[float, list[float]] = {}
    for figure in figures:
        value = nominal(figure)
        if value is not None and figure.given and not inferred(figure.given):
            days.setdefault(value, []).append(figure.given.window()[0].toordinal())
    return {value: sum(held) / len(held) for value, held in days.items()}


def inferred(when: When) -> bool:
    """Whether a date was concluded from the text, not printed, stated or sent with it."""
    return " told as " in when.basis or "counted from" in when.basis
