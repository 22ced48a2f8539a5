"""From linked sentences to carried-over passages: runs of them, and whether they are copies at all.

Same fact is not same text, and same frame is not same text either: "output rose 2.4 pct" and
"output fell 11.1 pct" are cut from one template. A run whose figures and dates mostly stand in
the same places with other values is left out, and so is one that shares too few telling words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from retold.find.wording import Wording
from retold.text.diff import Operation, operations


@dataclass(frozen=True, slots=True)
class Piece:
    """A link before it has words: two stretches of the story's words and what changed.

    Words of the left stretch are left[0] <= i < left[1] in the wording's numbering.
    """

    left_sentence: int
    right_sentence: int
    left: tuple[int, int]
    right: tuple[int, int]
    likeness: float
    changes: tuple[Operation, ...]
    figures: int  # figures and dates kept
    slots: float  # figures and dates (names count half) replaced by others in the same place
    evidence: float  # the weight of the words kept
    quoted: bool  # one of the stretches stands wholly inside quotation marks

    @property
    def words(self) -> int:
        return min(self.left[1] - self.left[0], self.right[1] - self.right[0])

    @property
    def same(self) -> float:
        """The share of the words that is kept in order, 0..1."""
        kept = sum(o.left_end - o.left_start for o in self.changes if o.kind == "equal")
        return 2 * kept / (self.left[1] - self.left[0] + self.right[1] - self.right[0])


def piece(
    wording: Wording,
    sentences: tuple[int, int],
    left: tuple[int, int],
    right: tuple[int, int],
    likeness: float,
) -> Piece:
    """The piece that links words ``left`` with words ``right``."""
    mine, theirs = wording.exact[slice(*left)].tolist(), wording.exact[slice(*right)].tolist()
    changes = operations(mine, theirs)
    kept, slots = _figures(wording, changes, left[0], right[0])
    return Piece(
        *sentences,
        left,
        right,
        likeness,
        tuple(changes),
        kept,
        slots,
        _shared_weight(wording, left, right),
        bool(wording.quoted[slice(*left)].all() or wording.quoted[slice(*right)].all()),
    )


_FIGURE_WEIGHT = 0.5  # a shared number tells less than a shared word: tables share many


def _shared_weight(wording: Wording, left: tuple[int, int], right: tuple[int, int]) -> float:
    mine, theirs = wording.stem[slice(*left)], wording.stem[slice(*right)]
    shared, place, _ = np.intersect1d(mine, theirs, return_indices=True)
    weight = wording.weight[shared]
    weight[wording.figure[slice(*left)][place] == 1] *= _FIGURE_WEIGHT
    return float(weight.sum())


_NAME_SLOT = 0.5  # a changed name is often the same one written otherwise


def _figures(
    wording: Wording, changes: Sequence[Operation], left: int, right: int
) -> tuple[int, float]:
    """How many figures and dates are kept, and how many places hold another one."""
    kept, slots = 0, 0.0
    for o in changes:
        mine = np.arange(left + o.left_start, left + o.left_end)
        if o.kind == "equal":
            kept += int(wording.figure[mine].sum())
        elif o.kind == "substitution":
            theirs = np.arange(right + o.right_start, right + o.right_end)
            slots += _changed(wording, wording.figure, mine, theirs)
            slots += _NAME_SLOT * min(1, _changed(wording, wording.name, mine, theirs))
    return kept, slots


def _changed(wording: Wording, flags: np.ndarray, mine: np.ndarray, theirs: np.ndarray) -> int:
    """How many flagged words stand on both sides of one place, none of them the same."""
    a = set(wording.stem[mine[flags[mine] == 1]].tolist())
    b = set(wording.stem[theirs[flags[theirs] == 1]].tolist())
    return 0 if a & b else min(len(a), len(b))


@dataclass(frozen=True, slots=True)
class Guard:
    """When a run is a template or too little to go by, not a copy.

    evidence: the weight of shared words (about 1 for each rare one) a run must have by itself.
    least:    what it must have between two articles that share much else, or in quotation marks.
    relief:   how far the other runs of the two articles lower the one towards the other: the part
              of their evidence that is taken off.
    slots:    changed figures from which a run can be a template.
    share:    changed figures for every kept one from which it is one.
    apart:    words for every changed figure up to which it is one ...
    many:     ... but ``further`` where there are this many changed figures.
    intact:   the share of its words in sentences without a changed figure from which it is none.
    """

    evidence: float = 4.0
    least: float = 1.5
    relief: float = 0.15
    slots: float = 2.0
    share: float = 0.5
    apart: float = 24.0
    many: float = 3.0
    further: float = 30.0
    intact: float = 0.6

    def is_template(self, pieces: Sequence[Piece]) -> bool:
        """Whether figures and dates mostly changed while the words around them stayed."""
        slots = sum(p.slots for p in pieces)
        kept = sum(p.figures for p in pieces)
        words = sum(p.words for p in pieces)
        intact = sum(p.words for p in pieces if not p.slots)
        apart = self.further if slots >= self.many else self.apart
        return (
            slots >= max(self.slots, self.share * kept)
            and words <= apart * slots
            and intact <= self.intact * words
        )

    def needed(self, pieces: Sequence[Piece], others: float) -> float:
        """The evidence the run must have when the two articles' sure runs have ``others``."""
        if all(p.quoted and p.same == 1 for p in pieces):
            return self.least
        return max(self.least, self.evidence - self.relief * others)


def _evidence(pieces: Sequence[Piece]) -> float:
    return sum(p.evidence - p.slots for p in pieces)


def kept_runs(runs: Sequence[Sequence[Piece]], guard: Guard) -> list[Sequence[Piece]]:
    """The runs of two articles that are copies; none where all together are a template."""
    if guard.is_template([p for run in runs for p in run]):
        return []
    sound = [r for r in runs if not guard.is_template(r)]
    sure = sum(e for e in map(_evidence, sound) if e >= guard.evidence)
    return [r for r in sound if _evidence(r) >= guard.needed(r, sure)]
