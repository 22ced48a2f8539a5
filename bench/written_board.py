"""The score board of the hand-written stories: counts by area and measure, and what went wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from bench.tally import Tally


@dataclass(frozen=True)
class Miss:
    """One thing that was wrong or not found, in words."""

    story: str
    area: str
    says: str


@dataclass
class Board:
    """Counts and misses of some stories. ``story`` is the one being judged."""

    story: str = ""
    tallies: dict[str, dict[str, Tally]] = field(default_factory=dict)
    confused: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    misses: list[Miss] = field(default_factory=list)

    def _tally(self, area: str, measure: str) -> Tally:
        return self.tallies.setdefault(area, {}).setdefault(measure, Tally())

    def right(self, area: str, measure: str) -> None:
        self._tally(area, measure).right += 1

    def wrong(self, area: str, measure: str, says: str) -> None:
        """Something was found that is not so."""
        self._tally(area, measure).wrong += 1
        self._note(area, f"[{measure}] WRONG {says}")

    def missed(self, area: str, measure: str, says: str) -> None:
        """Something was not found."""
        self._tally(area, measure).missed += 1
        self._note(area, f"[{measure}] MISSED {says}")

    def judge(self, area: str, measure: str, is_right: bool, says: str) -> None:
        """One answer to a question that everybody answers: precision is its accuracy."""
        if is_right:
            self.right(area, measure)
        else:
            self.wrong(area, measure, says)

    def confuse(self, area: str, true: str, ours: str) -> None:
        if true != ours:
            self.confused[area][f"{true} taken for {ours}"] += 1

    def _note(self, area: str, says: str) -> None:
        self.misses.append(Miss(self.story, area, says))

    def rows(self) -> dict[str, Any]:
        """Per area and measure: counts, and precision, recall, F1 where there are any."""
        made: dict[str, Any] = {}
        for area, measures in self.tallies.items():
            made[area] = {name: _row(tally) for name, tally in measures.items()}
            if self.confused[area]:
                made[area]["confused"] = dict(self.confused[area].most_common())
        return made


def _row(tally: Tally) -> dict[str, Any]:
    row: dict[str, Any] = {"right": tally.right, "wrong": tally.wrong, "missed": tally.missed}
    p, r = tally.precision, tally.recall
    row["precision"] = None if p is None else round(p, 3)
    row["recall"] = None if r is None else round(r, 3)
    row["F1"] = round(2 * p * r / (p + r), 3) if p and r else None
    return row
