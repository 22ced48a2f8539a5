"""How surely two figures are about one thing."""

from __future__ import annotations

from retold.find.claims.frames import MOVES, Frame, of_votes, sameness, tallies
from retold.find.claims.linked import Linked
from retold.find.claims.nearness import (
    NEAR,
    another_thing,
    apart_in_size,
    counts_on,
    moved_on,
    near_in_size,
    one_occurrence,
)
from retold.find.claims.values import nominal, standing, telling
from retold.find.figures.figure import Figure

DISTANT = -1
RIVALS = 5  # the bond of a bare number with the count before it that it is another report of
VAGUE = 1  # the bond of a vague word: it joins last, and never joins two groups


def bond_of(frame: Frame, other: Frame, linked: Linked) -> int | None:
    """How surely two figures are about one thing: None for not at all, 0 for open, more for yes.

    DISTANT where nothing but the size of the two values keeps them apart.
    """
    if _told_apart(frame.figure, other.figure):
        return (
            None if another_thing(frame, other) else RIVALS
        )  # two sources on one thing, one after the other
    if frame.figure.passage == other.figure.passage:
        return None  # two numbers in one sentence are two things
    if counts_on(frame, other):
        return 3
    how = sameness(frame, other)
    if how == "no":
        return None
    if frame.figure.kind == "age":
        return 3
    joined = linked(frame.figure, other.figure)
    if standing(frame.figure, other.figure) != "differ":
        if frame.figure.vague or other.figure.vague:
            return VAGUE if how == "same" or (joined and how == "likely") else 0
        if how == "open" and not joined:
            return 2 if telling(frame.figure) and _generic(frame, other) else 0
        return 4 if how == "same" or joined else 2
    if another_thing(frame, other):
        return None
    if frame.figure.article == other.figure.article and not _one_thing(frame, other):
        return None  # an article that gives two numbers mostly speaks of two things
    if joined:
        return 3
    if how == "same" and one_occurrence(frame, other):
        return 3
    if how != "open" and moved_on(frame, other):
        return 3
    if apart_in_size(frame, other):
        return DISTANT
    if how == "same":
        return 3
    return int(how == "likely" and near_in_size(frame, other))


def _told_apart(a: Figure, b: Figure) -> bool:
    """Whether one is the bare number of another source for what the other counts."""
    return a.article == b.article and (a.rival_of == b.place or b.rival_of == a.place)


def _generic(frame: Frame, other: Frame) -> bool:
    """Whether the counted nouns leave it open that one thing is counted."""
    return (
        frame.concept == other.concept
        or None in (frame.concept, other.concept)
        or "people" in (frame.concept, other.concept)
    )


def _one_thing(frame: Frame, other: Frame) -> bool:
    """Whether the words alone leave no doubt: the same noun, and the same fate or verb."""
    a, b = frame.figure, other.figure
    counted_on = (
        a.ordinal != b.ordinal
    )  # "five towns", "a sixth town": names beside them may differ
    strange = bool(frame.named and other.named) and not frame.named & other.named
    if not frame.fate and strange and not counted_on:
        return tallies(frame, other)
    if frame.afar or other.afar or frame.role in MOVES:
        return False
    if frame.heading != other.heading and tallies(frame, other):
        return of_votes(frame) and of_votes(other)
    plain = a.kind in ("count", "total")
    if not plain and (a.low is None or b.low is None or frame.limit or frame.concept is None):
        return False  # what a law or a contract allows at most stands beside many things
    if frame.fate or other.fate:
        generic = {None, "people"}
        concepts = {frame.concept, other.concept}
        open_head = frame.heading != other.heading and bool(concepts & generic)
        return frame.fate == other.fate and (len(concepts) == 1 or concepts <= generic or open_head)
    if frame.concept != other.concept:
        return False
    if frame.heading != other.heading and frame.concept not in (None, "people", "time"):
        return near(a, b) or a.event == b.event  # a headline tells what its text tells
    if a.event != b.event:
        return False
    return a.modifiers == b.modifiers


def differ(frame: Frame, other: Frame) -> bool:
    return standing(frame.figure, other.figure) == "differ"


def near(a: Figure, b: Figure) -> bool:
    return near_values(nominal(a) or 0.0, nominal(b) or 0.0)


def near_values(one: float, other: float) -> bool:
    return max(one, other) <= NEAR * min(one, other)
