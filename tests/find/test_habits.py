"""What two versions of one document show, habit by habit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.derivations import habits
from retold.find.derivations.clues import Setting
from retold.find.derivations.versions import HABITS
from tests.find.test_direction import side_by_side

Measure = Callable[[Setting], float]
BRIDGE = "The Orl bridge links both banks of the river. It has two arches and a gate of oak."

# measure, earlier version, later version, why
SHOWN: list[tuple[Measure, str, str, str]] = [
    (habits.holds_all, BRIDGE, BRIDGE + " A mason from Tesk built it.", "only adds"),
    (habits.inserted_clauses, BRIDGE,
     BRIDGE.replace("banks", "banks, which flood in most winters,"), "a clause inside"),
    (habits.later_day, BRIDGE + " Seen on 3 May 2011.", BRIDGE + " Seen on 9 May 2011.",
     "a later day of the same year"),
    (habits.later_day, BRIDGE + " As of 2004 it is shut.", BRIDGE + " As of 2009 it is shut.",
     "one year in place of another"),
    (habits.turned_past, BRIDGE + " The gate is shut now.", BRIDGE + " The gate was shut then.",
     "is becomes was"),
    (habits.more_of(habits.APPARATUS), BRIDGE, BRIDGE + "\n\nReferences\n\nOrl, A: Arches.",
     "a section of references"),
    (habits.more_of(habits.PRAISE), BRIDGE, BRIDGE.replace("The Orl", "The famous Orl"),
     "praise"),
    (habits.rate_of(habits.MARKUP), BRIDGE, BRIDGE.replace("gate", "''gate''"), "markup left over"),
]  # fmt: skip


@pytest.mark.parametrize(("measure", "first", "later", "why"), SHOWN, ids=[s[3] for s in SHOWN])
def test_a_habit_shows_in_the_text_that_has_more_of_it(
    measure: Measure, first: str, later: str, why: str
) -> None:
    assert measure(side_by_side(first, later)) > 0, why
    assert measure(side_by_side(later, first)) < 0, why


def test_what_stands_at_an_end_counts_against_growth() -> None:
    more = BRIDGE + " A mason from the far town of Tesk built it all."
    assert habits.edges(side_by_side(BRIDGE, more)) > 0
    weight = next(habit.weight for habit in HABITS if habit.measure is habits.edges)
    assert weight < 0


def test_years_before_the_web_are_what_a_text_is_about() -> None:
    first, later = BRIDGE + " Built in 1804 by hand.", BRIDGE + " Built in 1809 by hand."
    assert habits.later_day(side_by_side(first, later)) == 0


SOME = ("the", "gate", "was", "in", "2004", "2009", "it's", ",", "famous", "''old''", "oak")
WORDS = st.lists(st.sampled_from(SOME), min_size=1, max_size=30)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, st.booleans())
def test_every_measure_turns_its_sign_with_the_sides(
    one: list[str], other: list[str], grown: bool
) -> None:
    other = [*one, *other] if grown else other
    here, there = f"{BRIDGE} {' '.join(one)}", f"{BRIDGE} {' '.join(other)}"
    if here == there:
        return
    forth = side_by_side(here, there)
    for habit in HABITS:
        value = habit.measure(forth)
        assert habit.measure(forth.turned) == pytest.approx(-value), habit.says
