"""Distortions between sentences of which one was told from the other: a table of both sorts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.distortions.changes import find_losses, find_turns
from retold.find.distortions.compared import Pair, Side, is_alike
from retold.find.distortions.turns import Turn
from retold.model.span import Span
from tests.find.retold_far_pairs import FAR
from tests.find.retold_long_pairs import FURTHER
from tests.find.retold_pairs import RETOLD

ROWS = [*RETOLD, *FURTHER, *FAR]
SENTENCES = sorted({text for row in ROWS for text in row[:2]})


def turns(before: str, after: str, *, made: bool = True) -> list[Turn]:
    sides = (Side(text, Span(0, len(text))) for text in (before, after))
    pair = Pair(*sides, kin=made, made=made)
    return [*find_turns(pair, alike=is_alike(pair)), *find_losses(pair)]


@pytest.mark.parametrize(("before", "after", "kind", "why"), ROWS)
def test_what_was_turned_is_found_and_nothing_else(
    before: str, after: str, kind: str | None, why: str
) -> None:
    assert {t.change.kind for t in turns(before, after)} == {*(kind or "").split()}, why


@pytest.mark.parametrize(
    ("before", "after", "why"), [(b, a, why) for b, a, kind, why in ROWS if kind is None]
)
def test_what_is_harmless_one_way_has_turned_nothing_on_the_way_back(
    before: str, after: str, why: str
) -> None:
    assert [t.change for t in turns(after, before)] == [], why


def test_half_of_the_table_is_harmless() -> None:
    harmless = sum(row[2] is None for row in ROWS)
    assert 0.45 * len(ROWS) <= harmless <= 0.6 * len(ROWS)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), st.booleans())
def test_any_two_sentences_are_compared_and_turns_point_at_their_words(
    before: str, after: str, made: bool
) -> None:
    for turn in turns(before, after, made=made):
        for place, text, said in (
            (turn.left, before, turn.change.before),
            (turn.right, after, turn.change.after),
        ):
            assert place is None or " ".join(place.of(text).split()) == said


@given(st.sampled_from(SENTENCES))
def test_a_sentence_has_turned_nothing_of_itself(sentence: str) -> None:
    assert turns(sentence, sentence) == []
