"""From linked pieces to carried-over passages: runs of them, and whether they are copies at all.

Same fact is not same text, and same frame is not same text either: "output rose 2.4 pct" and
"output fell 11.1 pct" are cut from one template. A run whose figures and dates mostly stand in
the same places with other values is left out, and so is one that shares too few telling words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from retold.find.links.pieces import Piece, Rows

_OUTNUMBER = 1.5  # changed figures for every kept one: sentences without any then say less


@dataclass(frozen=True, slots=True)
class Guard:
    """When a run is a template or too little to go by, not a copy.

    evidence: the weight of shared words (about 1 for each rare one) a run must have by itself.
    least:    what it must have between two articles that share much else, or in quotation marks,
              or of whole sentences between kin.
    whole:    what a run must have in which a whole sentence keeps ``same`` of its words in order,
              between articles with ``several`` links: any two reports of one trade have one.
    relief:   how far the other runs of the two articles lower the one towards the other: the part
              of their evidence that is taken off.
    slots:    changed figures from which a run can be a template; one is enough where the run is
              all that two articles share.
    share:    changed figures for every kept one from which it is one.
    apart:    words for every changed figure up to which it is one; ``further`` from ``slots`` on.
    intact:   the share of its words in sentences without a changed figure from which it is none.
    loose:    the share of words beside figures kept in order, in sentences with a changed figure,
              below which it is none: those were reworded.
    frame:    the same from which they count as equal otherwise: then it is one up to
              ``even_apart`` and ``even_intact`` as well, the former where no figure was kept, the
              latter where half as many changed again as were kept.
    """

    evidence: float = 5.0
    least: float = 1.5
    whole: float = 3.0
    same: float = 0.55
    several: int = 2
    relief: float = 0.25
    slots: float = 2.0
    share: float = 0.5
    apart: float = 24.0
    further: float = 30.0
    intact: float = 0.6
    told: int = 60
    loose: float = 0.4
    frame: float = 0.7
    even_apart: float = 40.0
    even_intact: float = 0.8

    def is_template(self, pieces: Sequence[Piece], slots_needed: float) -> bool:
        """Whether figures and dates mostly changed while the words around them stayed."""
        slots = sum(p.slots for p in pieces)
        kept = len({f for p in pieces for f in p.figures})
        words = sum(p.words for p in pieces)
        changed = [p for p in pieces if p.slots]
        intact = words - sum(p.words for p in changed)
        apart = self.further if slots >= self.slots else self.apart
        least = self.intact
        even = _frame(changed)
        if slots >= self.slots and even >= self.frame:
            apart = apart if kept else self.even_apart
            least = self.even_intact if slots >= _OUTNUMBER * kept else least
        return (
            slots >= max(slots_needed, self.share * kept)
            and even >= self.loose
            and words <= apart * slots
            and intact <= least * words
            and intact < self.told
        )

    def needed(self, run: Sequence[Piece], others: float, rows: Rows, *, akin: bool) -> float:
        """The evidence the run must have when the two articles' sure runs have ``others``.

        akin: the articles are kin.
        """
        whole = [p.same for p in run if _is_sentence(p, rows)]
        if whole and akin:
            return self.least
        if _evidence([p for p in run if p.quoted]) >= self.least:
            return self.least
        alone = self.whole if max(whole, default=0.0) >= self.same else self.evidence
        return max(self.least, alone - self.relief * others)


def _is_sentence(one: Piece, rows: Rows) -> bool:
    """Whether it links a sentence of a body with another, as they stand."""
    left, right = rows.sentence(one.left_sentence), rows.sentence(one.right_sentence)
    return rows.role[one.left_sentence] == 0 and (one.left, one.right) == (left, right)


def _frame(pieces: Sequence[Piece]) -> float:
    return sum(p.frame * p.words for p in pieces) / max(sum(p.words for p in pieces), 1)


def _evidence(pieces: Sequence[Piece]) -> float:
    return sum(p.evidence - p.slots for p in pieces)


def kept_runs(
    runs: Sequence[Sequence[Piece]], rows: Rows, guard: Guard, *, akin: bool = False
) -> list[Sequence[Piece]]:
    """The runs of two articles that are copies; none where all together are a template.

    akin: the articles are kin.
    """
    judged = [[*_body(run, rows), *_table_after(run[-1], rows)] for run in runs]
    if guard.is_template([p for pieces in judged for p in pieces], 1):
        return []
    sound = [
        r
        for r, pieces in zip(runs, judged, strict=True)
        if not guard.is_template(pieces, guard.slots)
    ]
    sure = sum(e for e in map(_evidence, sound) if e >= guard.evidence)
    links = sum(len(r) for r in sound)
    if links < guard.several and not akin:
        guard = replace(guard, whole=guard.evidence)
    return [r for r in sound if _evidence(r) >= guard.needed(r, sure, rows, akin=akin)]


def _body(run: Sequence[Piece], rows: Rows) -> Sequence[Piece]:
    """The run without its title, which a template repeats; all of it where it is nothing else."""
    return [p for p in run if rows.role[p.left_sentence] == 0] or run


_TABLE = 6  # sentences looked at after a run: "... as follows:" and the first rows


def _table_after(last: Piece, rows: Rows) -> Iterator[Piece]:
    """The rows of figures that follow a run in both articles, as one piece."""
    left = _rows_after(last.left_sentence, rows)
    right = _rows_after(last.right_sentence, rows) if left else []
    if right:
        ours = rows.first[left[0]], rows.first[left[-1] + 1]
        theirs = rows.first[right[0]], rows.first[right[-1] + 1]
        yield rows.piece((left[0], right[0]), ours, theirs, 0.0)._replace(frame=1.0)


def _rows_after(sentence: int, rows: Rows) -> list[int]:
    following = range(sentence + 1, min(sentence + 1 + _TABLE, len(rows.article)))
    here = rows.article[sentence]
    return [k for k in following if rows.article[k] == here and rows.is_table_row[k]]
