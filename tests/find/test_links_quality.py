"""Floors for links on labelled data, where $RETOLD_DATA names a folder that has it."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from bench.links import planted, templates
from bench.planting import apart, plant, read_bodies, read_sentence_pairs

DATA = Path(os.environ.get("RETOLD_DATA", ""))
BODIES, PAIRS = DATA / "reuters21578", DATA / "reuse" / "mrpc" / "pairs.tsv"

pytestmark = pytest.mark.skipif(
    "RETOLD_DATA" not in os.environ or not PAIRS.is_file(), reason="no labelled data here"
)


def test_planted_passages_are_found_in_one_piece() -> None:
    bodies = apart(random.Random("floor").sample(read_bodies(BODIES), 300), 150)
    row = planted(plant(bodies, read_sentence_pairs(PAIRS), "floor", 10), None)
    assert row["plagdet"] >= 0.93
    assert row["precision"] >= 0.95
    assert row["kinds"]["paraphrase"]["recall"] >= 0.85
    assert row["sentence F1"] >= 0.94


def test_no_template_passes_for_a_copy() -> None:
    sample = random.Random("floor").sample(read_bodies(BODIES, 30), 6000)
    row = templates(sample, 60, "floor")
    assert row["with a run"] == 0
