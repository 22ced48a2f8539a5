"""Which sentences are compared, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from retold.find.links.alignment import Compared, Flags, is_in
from retold.find.links.candidates import CommonRuns, common_runs, fold, word_pairs
from retold.find.links.likeness import Bags, gram_bags, word_bags
from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, distinct

_LEAST = 0.25  # shared word weight (Dice) below which character 4-grams are not even looked at
_LONG_RUN = 5  # words
_TWICE = 0.85  # the share of its words, in order, that makes a sentence a repeat of another


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sentences of a story, ready to be compared. ``kept``: 1 for those that are.

    same: for each sentence the first one with its very words.
    """

    wording: Wording
    bags: Bags
    same: Ints
    kept: Ints
    alike: tuple[Ints, Ints]
    runs: CommonRuns

    def pairs(self) -> Compared:
        """All pairs of two articles' kept sentences that share a rare pair of words."""
        left, right = self.alike
        both = (self.kept[left] == 1) & (self.kept[right] == 1)
        return self.compare(left[both], right[both])

    def beside(self, linked: Compared, known: Compared) -> Compared:
        """The pairs next to linked ones, before and after, that are not among ``known``."""
        width = np.int64(len(self.kept))
        keys = [
            (linked.left + a) * width + linked.right + b
            for a in (-2, -1, 0, 1, 2)
            for b in (-2, -1, 0, 1, 2)
            if a or b
        ]
        wanted = distinct(np.concatenate(keys))
        wanted = wanted[~is_in(wanted, np.sort(known.left * width + known.right))]
        wanted = wanted[(wanted >= 0) & (wanted < width * width)]
        left, right = wanted // width, wanted % width
        article = self.wording.article
        keep = (self.kept[left] == 1) & (self.kept[right] == 1) & (left < right)
        near = distinct(article[linked.left] * width + article[linked.right])
        keep &= is_in(article[left] * width + article[right], near)
        return self.compare(left[keep], right[keep])

    def compare(self, left: Ints, right: Ints) -> Compared:
        """The pairs that are of two articles, of one role, and somewhat alike."""
        article, role = self.wording.article, self.wording.role
        fit = (article[left] != article[right]) & (role[left] == role[right])
        left, right = left[fit], right[fit]
        score = self.likeness(left, right, _LEAST)
        alike = score >= 0
        left, right = left[alike], right[alike]
        return Compared(left, right, score[alike], self._in_one_piece(left, right))

    def measured(self, left: Ints, right: Ints) -> Compared:
        """The pairs and how alike they are, however little."""
        return Compared(left, right, self.likeness(left, right), self._in_one_piece(left, right))

    def likeness(self, left: Ints, right: Ints, least: float = 0.0) -> Floats:
        """How alike the two of each pair are, -1 where they share less than ``least`` of their
        word weight (Dice); measured once for the same words.
        """
        ours, theirs = self.same[left], self.same[right]
        width = np.int64(len(self.same))
        keys = np.minimum(ours, theirs) * width + np.maximum(ours, theirs)
        different, which = np.unique(keys, return_inverse=True)
        left, right = different // width, different % width
        square = self.bags.square()
        dice = 2 * self.bags.shared(left, right) / np.maximum(square[left] + square[right], 1e-9)
        near = dice >= least
        left, right, dice = left[near], right[near], dice[near]
        grams = gram_bags(self.wording, distinct(np.concatenate([left, right])))
        norm = grams.square()
        cosine = grams.shared(left, right) / np.sqrt(np.maximum(norm[left] * norm[right], 1e-9))
        score = np.full(len(different), -1.0)
        score[near] = (dice + cosine) / 2
        return score[which]

    def _in_one_piece(self, left: Ints, right: Ints) -> Flags:
        """Whether each pair shares a long run of words."""
        width = np.int64(len(self.kept))
        long = self.runs.length >= _LONG_RUN
        keys = distinct(self.runs.left[long] * width + self.runs.right[long])
        return is_in(left * width + right, keys)


def prepare(wording: Wording) -> Comparison:
    """Everything that is compared: of several sentences alike in one article only the fullest."""
    bags = word_bags(wording)
    same = fold(wording)
    kept = _last_of_each(wording, same)
    alike = word_pairs(wording, kept)
    _drop_repeats(wording, bags, alike, kept)
    return Comparison(wording, bags, same, kept, alike, common_runs(wording, kept))


def _last_of_each(wording: Wording, same: Ints) -> Ints:
    """1 for the sentences of two words and more, of equal ones in an article for the last."""
    same = same * np.int64(int(wording.article.max()) + 1) + wording.article
    order = np.argsort(same, kind="stable")
    ranked = same[order]
    last = np.concatenate((ranked[1:] != ranked[:-1], [True]))
    kept = np.zeros(len(same), dtype=np.int64)
    kept[order[last]] = 1
    return kept * (wording.size > 1)


def _drop_repeats(wording: Wording, bags: Bags, alike: tuple[Ints, Ints], kept: Ints) -> None:
    """Takes out sentences that another one of the same article holds (a standfirst cut short)."""
    left, right = alike
    fit = wording.article[left] == wording.article[right]
    fit &= (wording.role[left] == 0) & (wording.role[right] == 0)
    left, right = left[fit], right[fit]
    square = bags.square()
    least = np.minimum(square[left], square[right])
    held = bags.shared(left, right) >= _TWICE * np.maximum(least, 1e-9)
    for a, b in zip(left[held].tolist(), right[held].tolist(), strict=True):
        if kept[a] and kept[b] and _in_order(wording, a, b) >= _TWICE:
            kept[a if wording.size[a] <= wording.size[b] else b] = 0


def _in_order(wording: Wording, left: int, right: int) -> float:
    a = wording.exact[wording.first[left] : wording.first[left + 1]].tolist()
    b = wording.exact[wording.first[right] : wording.first[right + 1]].tolist()
    return LCSseq.similarity(a, b) / min(len(a), len(b))
