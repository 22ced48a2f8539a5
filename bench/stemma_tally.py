"""Sums and rates for bench.stemma: edges, directions, intervals, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

BINS = 10


@dataclass
class Tally:
    """Sums over stories; every rate is computed from these."""

    counts: dict[str, float] = field(default_factory=dict)
    edges: list[tuple[float, bool]] = field(default_factory=list)
    relations: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, key: str, by: float = 1.0) -> None:
        self.counts[key] = self.counts.get(key, 0.0) + by

    def rate(self, part: str, whole: str) -> float | None:
        return self.counts.get(part, 0.0) / self.counts[whole] if self.counts.get(whole) else None


def calibration_error(told: Sequence[tuple[float, bool]]) -> float | None:
    """Expected calibration error: mean gap of confidence and truth over ten bins, by size."""
    if not told:
        return None
    total = 0.0
    for _, share, sure, right in curve(told):
        total += share * abs(sure - right)
    return total


def curve(told: Sequence[tuple[float, bool]]) -> list[tuple[int, float, float, float]]:
    """Per bin of confidence: its number, its share, mean confidence, share right."""
    found = []
    for number in range(BINS):
        held = [(c, r) for c, r in told if min(BINS - 1, int(c * BINS)) == number]
        if held:
            sure = sum(c for c, _ in held) / len(held)
            found.append((number, len(held) / len(told), sure, sum(r for _, r in held) / len(held)))
    return found


def scores(tally: Tally) -> dict[str, Any]:
    """All rates; None where there was nothing to measure."""
    return {
        "edges": _edge_rates(tally),
        "kinds right": tally.rate("kinds right", "edges right"),
        "siblings drawn": tally.rate("sibling edges", "edges"),
        "direction": {"right": tally.rate("directions right", "directions decided"),
                      "decided, required pairs": tally.rate("required directions",
                                                            "required pairs"),
                      "decided, all pairs": tally.rate("directions decided", "directed pairs")},
        "relations right": tally.rate("relations right", "pairs"),
        "relations left open": tally.rate("relations left open", "pairs"),
        "triplets right": tally.rate("triplets right", "triplets"),
        "origins": {"hold the truth": tally.rate("intervals right", "intervals"),
                    "mean width": tally.rate("interval width", "intervals"),
                    "counted": tally.counts.get("intervals", 0),
                    "headlines and labels: right": tally.rate("rival right", "intervals"),
                    "headlines and labels: too many": tally.rate("rival too many", "intervals")},
        "calibration": {"edges": calibration_error(tally.edges),
                        "relations": calibration_error(tally.relations)},
    }  # fmt: skip


def _edge_rates(tally: Tally) -> dict[str, Any]:
    precision = tally.rate("edges right", "edges")
    required = tally.rate("required edges right", "required edges")
    whole = tally.rate("edges right", "true edges")
    return {
        "precision": precision,
        "recall, required edges": required,
        "recall, all edges": whole,
        "f1, required edges": _f1(precision, required),
        "f1, all edges": _f1(precision, whole),
        "drawn": tally.counts.get("edges", 0),
        "siblings among them": tally.counts.get("sibling edges", 0),
        "required": tally.counts.get("required edges", 0),
        "true": tally.counts.get("true edges", 0),
    }


def _f1(precision: float | None, recall: float | None) -> float | None:
    return 2 * precision * recall / (precision + recall) if precision and recall else None


def rival_scores(tally: Tally) -> dict[str, Any]:
    """What a baseline is measured by."""
    return {
        **_edge_rates(tally),
        "direction right": tally.rate("directions right", "directed"),
        "siblings drawn": tally.rate("sibling edges", "edges"),
    }
