"""One link before it has words: two stretches of the story's words and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from retold.find.links.alignment import Compared
from retold.find.links.wording import Wording
from retold.text.diff import Operation, operations
from retold.text.shingles import Ints

Words = tuple[int, int]  # first <= i < end, in the wording's numbering


class Change(NamedTuple):
    """What became of one wording in another.

    figures:  figures and dates kept (stems).
    slots:    figures and dates (names count half) replaced by others in the same place, or made
              a range.
    evidence: the weight of the words both have.
    same:     the share of the words that is kept in order, 0..1.
    frame:    the same of the words that are no figures.
    quoted:   five words or more in one piece stand inside quotation marks on one side.
    """

    changes: tuple[Operation, ...]
    figures: frozenset[int]
    slots: float
    evidence: float
    same: float
    frame: float
    quoted: bool


class Piece(NamedTuple):
    """A stretch of a sentence and a stretch of a sentence of another article.

    changes, figures, slots, evidence, same, frame, quoted: as in Change.
    """

    left_sentence: int
    right_sentence: int
    left: Words
    right: Words
    likeness: float
    changes: tuple[Operation, ...]
    figures: frozenset[int]
    slots: float
    evidence: float
    same: float
    frame: float
    quoted: bool

    @property
    def words(self) -> int:
        """How long the shorter stretch is."""
        return min(self.left[1] - self.left[0], self.right[1] - self.right[0])


QUOTED_RUN = 5  # words: the shortest common run that counts inside quotation marks
_TABULAR = 0.4  # the share of figures among the words of a row of a table
_LIGHT = 0.5  # a shared number or name tells less than a word: tables and titles share many
_NOTHING: frozenset[int] = frozenset()
_RANGE = ("to", "and", "or")  # what joins the two ends of one
_NAME_SLOT = 0.5  # a changed name is often the same one written otherwise


def _table_rows(wording: Wording) -> list[bool]:
    """For each sentence whether it is figures and their units, and a heading at most."""
    figures = np.concatenate(([0], np.cumsum(wording.figure)))[wording.first]
    size = wording.size
    tabular: list[bool] = ((size > 1) & (np.diff(figures) >= _TABULAR * size)).tolist()
    return tabular


def _flags(column: Ints) -> bytes:
    return column.astype(np.uint8).tobytes()


class Rows:
    """A wording's arrays as lists and bytes: single words are read from these many times faster.

    In a family of copies the same two wordings meet again and again: they are compared once.
    """

    def __init__(self, wording: Wording) -> None:
        self.article: list[int] = wording.article.tolist()
        self.role: list[int] = wording.role.tolist()
        self.first: list[int] = wording.first.tolist()
        self.exact = wording.exact.data
        self.stem: list[int] = wording.stem.tolist()
        self.figure = _flags(wording.figure)
        self.name = _flags(wording.name)
        self.quoted = _flags(wording.quoted)
        self.weight: list[float] = wording.weight.tolist()
        self.content = _flags(wording.content)
        self.start = wording.start.data
        self.end = wording.end.data
        self.is_table_row = _table_rows(wording)
        looks = wording.exact * 4 + wording.name * 2 + wording.quoted
        self._looks = looks.astype(np.int64).tobytes()
        self._figure = b"\0" + self.figure + b"\0"
        self._light = _flags(wording.figure | wording.name)
        self._known: dict[tuple[bytes, bytes], Change] = {}
        self.spelling = wording.spelling

    def sentence(self, number: int) -> Words:
        """All words of a sentence."""
        return self.first[number], self.first[number + 1]

    def stems(self, words: Words) -> set[int]:
        return set(self.stem[slice(*words)])

    def weigh(self, stems: set[int]) -> float:
        """What sharing these words says."""
        return sum([self.weight[s] for s in stems])

    def piece(
        self, sentences: tuple[int, int], left: Words, right: Words, likeness: float
    ) -> Piece:
        """The piece that links words ``left`` with words ``right``."""
        key = self._look(left), self._look(right)
        change = self._known.get(key)
        if change is None:
            change = self._known[key] = self._change(left, right)
        first, second = sentences
        return Piece(first, second, left, right, likeness, *change)

    def _look(self, words: Words) -> bytes:
        """All that a comparison sees of some words: they, and whether a figure stands beside."""
        start, end = words
        beside = self._figure[start : start + 1] + self._figure[end + 1 : end + 2]
        return self._looks[8 * start : 8 * end] + beside

    def _change(self, left: Words, right: Words) -> Change:
        mine, theirs = self.exact[slice(*left)].tolist(), self.exact[slice(*right)].tolist()
        changes = operations(mine, theirs)
        equal = [o for o in changes if o.kind == "equal"]
        ours, others = self.stems(left), self.stems(right)
        kept = self._flagged(self.figure, left)
        return Change(
            tuple(changes),
            frozenset(kept & others) if kept else _NOTHING,
            self._slots(changes, (left, right), (ours, others)),
            self._evidence(left, right, ours & others),
            2 * sum([o.left_end - o.left_start for o in equal]) / (len(mine) + len(theirs)),
            self._frame(equal, left, right),
            any(self.is_quoted(o, left[0], right[0]) for o in equal),
        )

    def _flagged(self, flags: bytes, words: Words) -> set[int]:
        """The stems of the words that have the flag."""
        start, end = words
        return set(compress(self.stem[start:end], flags[start:end]))

    def _frame(self, equal: Sequence[Operation], left: Words, right: Words) -> float:
        """The share of the words beside figures that is kept in order, 0..1."""
        told = left[1] - left[0] - sum(self.figure[slice(*left)])
        told += right[1] - right[0] - sum(self.figure[slice(*right)])
        if not told:
            return 1.0
        first, kept = left[0], 0
        for o in equal:
            figures = sum(self.figure[first + o.left_start : first + o.left_end])
            kept += o.left_end - o.left_start - figures
        return 2 * kept / told

    def _evidence(self, left: Words, right: Words, shared: set[int]) -> float:
        light = self._flagged(self._light, left) | self._flagged(self._light, right)
        return self.weigh(shared) - (1 - _LIGHT) * self.weigh(light & shared)

    def is_quoted(self, kept: Operation, left: int, right: int) -> bool:
        """Whether kept words, counted from ``left`` and ``right``, are five or more in marks."""
        if kept.kind != "equal" or kept.left_end - kept.left_start < QUOTED_RUN:
            return False
        mine = self.quoted[left + kept.left_start : left + kept.left_end]
        return all(mine) or all(self.quoted[right + kept.right_start : right + kept.right_end])

    def _slots(
        self,
        changes: Sequence[Operation],
        sides: tuple[Words, Words],
        stems: tuple[set[int], set[int]],
    ) -> float:
        """How many places hold another figure or date than the other side's (names count half).

        A figure that stands elsewhere on the other side is kept: it was only moved.
        """
        (left, _), (right, _), (mine, theirs) = *sides, stems
        old = new = 0
        slots = 0.0
        for kind, *place in changes:
            if kind in ("equal", "move"):
                continue
            before = range(left + place[0], left + place[1])
            after = range(right + place[2], right + place[3])
            gone = self._lost(self.figure, before, theirs)
            came = self._lost(self.figure, after, mine)
            if bool(gone) != bool(came) and (self._is_range(before) or self._is_range(after)):
                slots += 1
            elif kind == "substitution":
                old, new = old + gone, new + came
            renamed = self._lost(self.name, before, theirs) and self._lost(self.name, after, mine)
            slots += _NAME_SLOT * bool(renamed)
        return slots + min(old, new)

    def _lost(self, flags: bytes, words: range, other: set[int]) -> int:
        """How many flagged words of one place the other side does not have anywhere."""
        if 1 not in flags[words.start : words.stop]:
            return 0
        return sum([1 for i in words if flags[i] and self.stem[i] not in other])

    def _is_range(self, words: range) -> bool:
        """Whether the words make a range of the figure next to them: "2 to" before "2.5"."""
        if 1 not in self.figure[words.start : words.stop]:
            return False
        before = words.start > 0 and self.figure[words.start - 1]
        after = self.figure[words.stop : words.stop + 1] == b"\1"
        ends = self.spelling[self.exact[words[0]]], self.spelling[self.exact[words[-1]]]
        return bool((before and ends[0] in _RANGE) or (after and ends[1] in _RANGE))


def whole_sentences(rows: Rows, linked: Compared) -> list[Piece]:
    """A piece for each pair, of all words of its sentences."""
    columns = (linked.left.tolist(), linked.right.tolist(), linked.score.tolist())
    return [
        rows.piece((a, b), rows.sentence(a), rows.sentence(b), score)
        for a, b, score in zip(*columns, strict=True)
    ]
