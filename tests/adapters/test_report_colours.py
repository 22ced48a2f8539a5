"""The page's colours can be read by everybody: WCAG 2.1 contrast, AA, in light and in dark."""

from __future__ import annotations

import re
from importlib import resources

import pytest

CSS = (resources.files("retold.adapters.outputs.html") / "static" / "base.css").read_text("utf-8")
TEXT = ("ink", "soft", "faint", "accent", "link", "bad", "warn", "good", "move")
GROUNDS = ("paper", "sheet", "only")
TINTS = ("k0", "k1", "k2", "edit", "lit")
TEXT_RATIO, EDGE_RATIO = 4.5, 3.0  # WCAG 2.1, 1.4.3 and 1.4.11


def _palettes() -> dict[str, dict[str, str]]:
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w{6})", b)) for b in CSS.split("@media", 1))
    return {"light": light, "dark": {**light, **dark}}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_its_ground(theme: str) -> None:
    colours = _palettes()[theme]
    pairs = [(t, g) for t in TEXT for g in GROUNDS] + [("ink", tint) for tint in TINTS]
    weak = {p: contrast(colours[p[0]], colours[p[1]]) for p in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < TEXT_RATIO} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_that_carry_meaning_stand_out(theme: str) -> None:
    colours = _palettes()[theme]
    edges = [f"{kind}-edge" for kind in ("k0", "k1", "k2", "edit")]
    weak = {edge: contrast(colours[edge], colours["sheet"]) for edge in edges}
    assert {edge: ratio for edge, ratio in weak.items() if ratio < EDGE_RATIO} == {}
