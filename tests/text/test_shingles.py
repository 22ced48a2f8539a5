"""Array joins: what is shared, and by whom."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retold.text.shingles import (
    Places,
    counted,
    distinct,
    mixed,
    numbered,
    pairs,
    ragged,
    repeated,
    shingles,
)

VALUES = st.lists(st.integers(-3, 6), max_size=30).map(lambda v: np.array(v, dtype=np.int64))


def test_equal_grams_have_equal_hashes() -> None:
    made = shingles(np.array([1, 2, 3, 1, 2, 3, 4]), 3)
    assert len(made) == 5
    assert made[0] == made[3]
    assert len(set(made.tolist())) == 4


def test_a_gram_depends_on_the_order() -> None:
    assert shingles(np.array([1, 2]), 2)[0] != shingles(np.array([2, 1]), 2)[0]


def test_too_few_words_make_no_gram() -> None:
    assert len(shingles(np.array([1, 2]), 3)) == 0


@given(VALUES)
def test_counts(values: np.ndarray) -> None:
    found, counts = counted(values)
    assert dict(zip(found.tolist(), counts.tolist(), strict=True)) == Counter(values.tolist())
    assert distinct(values).tolist() == sorted(set(values.tolist()))


@given(VALUES)
def test_pairs_are_all_pairs_of_equals(values: np.ndarray) -> None:
    ranked = np.sort(values)
    left, right = pairs(ranked, 10**6)
    wanted = {(i, j) for i, j in combinations(range(len(ranked)), 2) if ranked[i] == ranked[j]}
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == wanted


def test_the_commonest_values_are_left_out_of_a_budget() -> None:
    left, _ = pairs(np.array([1, 1, 2, 2, 2, 2]), 3)
    assert len(left) == 1


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), max_size=8))
def test_slices_end_to_end(slices: list[tuple[int, int]]) -> None:
    first = np.array([s for s, _ in slices], dtype=np.int64)
    size = np.array([n for _, n in slices], dtype=np.int64)
    place, owner = ragged(first, size)
    assert place.tolist() == [s + k for s, n in slices for k in range(n)]
    assert owner.tolist() == [i for i, (_, n) in enumerate(slices) for _ in range(n)]


@given(VALUES)
def test_numbers_are_given_on_first_sight(values: np.ndarray) -> None:
    # Small values share the upper bits, which is where a table looks: all of them collide.
    for digests in (values, mixed(values)):
        number, first = numbered(digests)
        known = list(dict.fromkeys(values.tolist()))
        assert number.tolist() == [known.index(v) for v in values.tolist()]
        assert first.tolist() == [values.tolist().index(v) for v in known]


@given(VALUES)
def test_what_is_there_twice_is_kept(values: np.ndarray) -> None:
    often = Counter(values.tolist())
    for digests in (values, mixed(values)):
        kept = repeated(digests)
        assert all(k for k, v in zip(kept, values.tolist(), strict=True) if often[v] > 1)


@given(st.sets(st.integers(-(2**40), 2**40), max_size=300), st.lists(st.integers(-9, 9)))
def test_places_are_found(values: set[int], others: list[int]) -> None:
    held = np.array(sorted(values), dtype=np.int64)
    asked = np.array([*values, *others, *(v + 1 for v in values)], dtype=np.int64)
    which, where = Places(held).find(asked)
    assert asked[which].tolist() == held[where].tolist()
    assert len(which) == sum(v in values for v in asked.tolist())
