"""A hundred and fifty invented pages as plain-text scrapes print them: what is read does not fall.

The rules were mended from ``dev.txt``; ``blind.txt`` was written before and looked at by nobody who
mended, so its numbers say what to expect of other pages.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.heads import measure

PAGES = Path(__file__).parent / "pages"
# (least right, most wrong) of 75 pages each; lines and paragraphs are counted singly.
FLOORS = {
    "dev": {
        "outlet": (74, 0),
        "published": (75, 0),
        "headline": (72, 3),
        "page lines out": (337, 9),
    },
    "blind": {
        "outlet": (62, 6),
        "published": (69, 1),
        "headline": (65, 9),
        "page lines out": (368, 47),
    },
}


@pytest.mark.parametrize("name", FLOORS)
def test_no_number_falls(name: str) -> None:
    counts, _ = measure(PAGES / f"{name}.txt")
    for what, (least, most) in FLOORS[name].items():
        assert counts[what]["right"] >= least, what
        assert counts[what]["wrong"] <= most, what


def test_hardly_a_sentence_is_lost() -> None:
    """One headline of one word ("Freed") is; no paragraph."""
    lost = [measure(PAGES / f"{name}.txt")[0]["text kept"]["wrong"] for name in FLOORS]
    assert lost == [1, 0]
