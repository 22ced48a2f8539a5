"""Which compared sentences belong together, and which links follow each other."""

from __future__ import annotations

import numpy as np
import pytest

from retold.find.links.alignment import Compared, chains, is_in, neighbourhood, rivals, witnessed

CHAINS = [
    ([(0, 0), (1, 1), (2, 2)], [[0, 1, 2]], "one run"),
    ([(0, 0), (2, 2)], [[0, 1]], "over an unlinked sentence"),
    ([(0, 0), (5, 5)], [[0], [1]], "too far apart"),
    ([(0, 5), (1, 6), (5, 0), (6, 1)], [[0, 1], [2, 3]], "two paragraphs swapped"),
    ([(0, 1), (1, 0)], [[0], [1]], "two sentences swapped"),
    ([(0, 0), (0, 1), (1, 2)], [[0, 1, 2]], "one sentence made into two"),
    ([], [], "nothing"),
]


@pytest.mark.parametrize(("places", "wanted", "why"), CHAINS, ids=[c[2] for c in CHAINS])
def test_chains_run_forward_on_both_sides(
    places: list[tuple[int, int]], wanted: list[list[int]], why: str
) -> None:
    assert chains(places, 3) == wanted


def compared(*rows: tuple[int, int, float]) -> Compared:
    left, right, score = (np.array(column) for column in zip(*rows, strict=True))
    return Compared(left, right, score, np.zeros(len(rows), dtype=bool))


def test_the_best_of_its_rivals() -> None:
    sentence, other = np.array([7, 7, 7, 8]), np.array([1, 1, 2, 1])
    best = rivals(sentence, other).best(np.array([0.4, 0.6, 0.5, 0.1]))
    assert best.tolist() == [0.6, 0.6, 0.5, 0.1]


def test_neighbours_on_both_sides_speak_twice() -> None:
    pairs = compared((1, 11, 0.9), (2, 12, 0.3), (3, 13, 0.9), (6, 19, 0.3))
    near = neighbourhood(pairs, np.array([True, False, True, False]), 30)
    assert near[1] == 2.0
    assert near[3] == 0.0


def test_a_third_sentence_is_a_witness() -> None:
    pairs = compared((1, 11, 0.9), (11, 21, 0.9), (1, 21, 0.45), (2, 21, 0.45))
    linked = np.array([True, True, False, False])
    assert witnessed(pairs, linked, 0.4).tolist() == [False, False, True, False]


def test_membership() -> None:
    assert is_in(np.array([1, 5, 9]), np.array([2, 5])).tolist() == [False, True, False]
    assert is_in(np.array([1]), np.zeros(0, dtype=np.int64)).tolist() == [False]
