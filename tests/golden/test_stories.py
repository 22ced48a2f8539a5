"""Hand-written stories: the truth beside them holds, and no number falls far below what it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.written import folders, judge
from bench.written_board import Board
from bench.written_truth import Written, problems, read_story

STORIES = Path(__file__).parent / "stories"
# (area, measure, precision, recall); None where the measure has none.
FLOORS = [
    ("links", "sentences", 0.975, 0.82),
    ("links", "true verbatim", None, 0.98),
    ("links", "kind", 0.94, None),
    ("links", "spans", 0.70, 0.78),
    ("stemma", "edges", 1.0, 0.74),
    ("stemma", "relation of pair", 0.87, None),
    ("stemma", "origins statement", None, 0.97),
    ("quotations", "found in marks", 0.99, 0.99),
    ("quotations", "found indirect", None, 0.97),
    ("quotations", "speaker", 0.925, None),
    ("groups", "members", 0.965, 0.965),
    ("groups", "relations", 0.92, None),
    ("groups", "alterations", 0.85, None),
    ("groups", "no invented independence", 0.99, None),
    ("claims", "told apart", 0.99, None),
    ("claims", "agree", None, 0.77),
    ("claims", "verdict of those found", 0.82, None),
    ("contested", "update", 0.90, 0.56),
    ("contested", "conflict", 0.90, 0.48),
    ("distortions", "harmless left alone", 0.99, None),
    ("distortions", "all", 0.935, 0.80),
    ("dates", "value", 0.925, None),
    ("pages", "text kept", 0.99, None),
    ("pages", "outlet", 0.90, None),
    ("pages", "furniture out", 0.91, None),
]


@pytest.fixture(scope="module")
def stories() -> list[Written]:
    return [read_story(folder) for folder in folders(STORIES)]


@pytest.fixture(scope="module")
def board(stories: list[Written]) -> Board:
    return judge(stories)


def test_all_that_the_truth_quotes_is_in_the_articles(stories: list[Written]) -> None:
    assert [f"{w.name}: {fault}" for w in stories for fault in problems(w)] == []


@pytest.mark.parametrize(("area", "measure", "precision", "recall"), FLOORS)
def test_no_number_falls(
    board: Board, area: str, measure: str, precision: float | None, recall: float | None
) -> None:
    tally = board.tallies[area][measure]
    assert precision is None or (tally.precision or 0) >= precision
    assert recall is None or (tally.recall or 0) >= recall
