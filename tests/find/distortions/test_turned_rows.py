"""What holds of every row of the tables of turned sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retold.find.distortions.changes import find_turns
from tests.find.distortions import test_turned_numbers, test_turned_senses
from tests.find.distortions.sentences import Row, pair_of, turns

ROWS = [*test_turned_numbers.TURNED, *test_turned_senses.TURNED]


@given(st.sampled_from(ROWS))
def test_every_turn_points_at_its_words(row: Row) -> None:
    before, after = row[0], row[1]
    for turn in find_turns(pair_of(before, after)):
        if turn.left:
            assert turn.left.of(before) == turn.change.before
        if turn.right:
            assert turn.right.of(after) == turn.change.after


@given(st.sampled_from([row[0] for row in ROWS]))
def test_a_sentence_is_no_distortion_of_itself(sentence: str) -> None:
    assert turns(sentence, sentence) == []
