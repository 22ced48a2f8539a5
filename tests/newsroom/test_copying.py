"""Texts copied by hand down a tree, and how trees are scored."""

from __future__ import annotations

from itertools import permutations

import pytest
from bench.copying import Scribes, hand_down
from bench.stemma_joining import joined, paths, spanned
from bench.stemma_trees import triplet_score

SMALL = Scribes(copies=8, words=120)


def test_the_same_seed_gives_the_same_tradition() -> None:
    assert hand_down(3, 1, SMALL) == hand_down(3, 1, SMALL)
    assert hand_down(3, 1, SMALL).texts != hand_down(4, 1, SMALL).texts


def test_without_slips_every_copy_is_its_exemplar() -> None:
    held = hand_down(3, 1, Scribes(copies=8, words=120, slips=0.0, skips=0.0))
    assert len(set(held.texts.values())) == 1
    assert not held.known
    assert not held.above()


def test_a_slip_is_handed_down() -> None:
    held = hand_down(3, 2, Scribes(copies=8, words=120, kept=1.0, slips=0.02))
    distances = {(up, down): held.distance(up, down) for up, down in permutations(held.texts, 2)}
    assert all(distances[ends] == 1 for ends in held.edges())
    assert len(set(held.texts.values())) > 1


def test_contamination_names_a_second_exemplar() -> None:
    held = hand_down(3, 1, Scribes(copies=12, words=120, contaminated=1.0))
    assert held.seconds
    assert all(up != held.parents[node] for node, up in held.seconds.items())


# A chain a - b - c - d: distances along it.
CHAIN = {(a, b): float(abs("abcd".index(a) - "abcd".index(b))) for a, b in permutations("abcd", 2)}


def test_a_spanning_tree_finds_a_chain() -> None:
    found = paths(spanned("abcd", CHAIN))
    assert all(found[ends] == CHAIN[ends] for ends in CHAIN)


def test_neighbour_joining_keeps_near_ends_together() -> None:
    found = paths(joined("abcd", CHAIN))
    assert found["a", "b"] < found["a", "d"]


# what a method says, score, why
SCORES = [(1.0, 1.0, "the true distances"), (0.0, None, "all ties"), (-1.0, 0.0, "turned round")]


@pytest.mark.parametrize(("factor", "score", "why"), SCORES, ids=[s[2] for s in SCORES])
def test_the_triplet_score_counts_signs(factor: float, score: float | None, why: str) -> None:
    nodes = [0, 1, 3, 7]  # every gap is another, so that no triplet is tied

    def true(a: int, b: int) -> float:
        return float(abs(a - b))

    found = triplet_score(nodes, true, lambda a, b: factor * true(a, b))
    assert found == pytest.approx(0.5 if score is None else score), why
