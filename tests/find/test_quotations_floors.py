"""Floors of the quotation measures on a pinned part of PolNeAR, where the data are at hand."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from bench.polnear import read_corpus
from bench.quotations import measure, ours

DATA = os.environ.get("RETOLD_DATA")
DIGEST = "6d5cdb3204380210c862f6cba4c18603567f2fca1d02bc38d06558433073dc0d"
FLOORS = {
    "segments": 0.98,
    "content .3": 0.77,
    "content overlap": 0.865,
    "source exact": 0.675,
}


@pytest.mark.skipif(not DATA, reason="RETOLD_DATA names no folder with polnear/dev")
def test_floors() -> None:
    texts = list(read_corpus(Path(DATA or "", "polnear", "dev")))
    digest = hashlib.sha256("\0".join(t.text for t in texts).encode()).hexdigest()
    assert digest == DIGEST, "another version of the data: measure again before pinning it"
    result = measure(texts, ours)
    for name, floor in FLOORS.items():
        scores = result[name]
        assert isinstance(scores, dict)
        assert scores["f1"] >= floor, name
    speaker = result["speaker end to end"]
    assert isinstance(speaker, dict)
    assert speaker["share"] >= 0.89
    assert result["failed"] == 0
