"""What the sentences of two articles share, word by word: all pairs of their sentences at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, distinct

_NAME = 0.5  # the share of its places, none at the start of a sentence, that makes a word a name
_LIGHT = 0.3  # what a name or a figure says of who wrote: two reports of one fact have them too
_SAID = 0.5  # the weight of its words from which a sentence can be told from others


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of an article's body that are compared, and their words.

    sentences: their numbers in the wording, ascending.
    stems: all their words, ascending. has, plain: whether each sentence has each (outside
    quotation marks), 0.0 or 1.0, shape (sentences, stems).
    weight, told: of each sentence all its words, and those outside quotation marks with names
    and figures made light.
    """

    sentences: Ints
    stems: Ints
    has: Floats
    plain: Floats
    weight: Floats
    told: Floats
    plain_weight: Floats


@dataclass(frozen=True, slots=True)
class Shared:
    """What each sentence of the left article shares with each of the right one.

    All of shape (left sentences, right sentences). likeness: the shared word weight (Dice), 0..1.
    wording: the same outside quotation marks with names and figures made light: what says that
    one wrote with the other before him. weight, names, figures: the weight of what is shared.
    """

    left: Side
    right: Side
    likeness: Floats
    wording: Floats
    weight: Floats
    names: Floats
    figures: Floats


class Sides:
    """The articles of a story, each made ready when it is first asked for."""

    def __init__(self, wording: Wording, kept: Ints) -> None:
        self._wording = wording
        self._kept = kept
        count = len(wording.weight)
        places = np.maximum(np.bincount(wording.stem, minlength=count), 1)
        named = np.bincount(wording.stem, weights=wording.name, minlength=count)
        self.name = (named / places > _NAME).astype(np.float64)
        figures = np.bincount(wording.stem, weights=wording.figure, minlength=count)
        self.figure = (figures > 0).astype(np.float64)
        light = np.maximum(self.name, self.figure)
        self.weight = wording.weight
        self.told = wording.weight * (1 - (1 - _LIGHT) * light)
        self._known: dict[int, Side] = {}

    def side(self, article: int) -> Side:
        known = self._known.get(article)
        if known is None:
            known = self._known[article] = self._side(article)
        return known

    def _side(self, article: int) -> Side:
        wording = self._wording
        lo, hi = np.searchsorted(wording.article, (article, article + 1))
        numbers = np.arange(lo, hi)
        numbers = numbers[(wording.role[lo:hi] == 0) & (self._kept[lo:hi] == 1)]
        owner, words = _words_of(wording, numbers)
        stems = distinct(wording.stem[words])
        column = np.searchsorted(stems, wording.stem[words])
        has = np.zeros((len(numbers), len(stems)))
        has[owner, column] = 1.0
        plain = np.zeros_like(has)
        outside = wording.quoted[words] == 0
        plain[owner[outside], column[outside]] = 1.0
        weight = has @ self.weight[stems]
        said = weight > _SAID
        return Side(
            sentences=numbers[said],
            stems=stems,
            has=has[said],
            plain=plain[said],
            weight=weight[said],
            told=(plain @ self.told[stems])[said],
            plain_weight=(plain @ self.weight[stems])[said],
        )

    def shared(self, left: int, right: int) -> Shared:
        """What two articles share, sentence by sentence."""
        ours, theirs = self.side(left), self.side(right)
        stems, i, j = np.intersect1d(
            ours.stems, theirs.stems, assume_unique=True, return_indices=True
        )
        mine, other = ours.has[:, i], theirs.has[:, j].T
        weight = (mine * self.weight[stems]) @ other
        both = ours.weight[:, None] + theirs.weight
        wording = (ours.plain[:, i] * self.told[stems]) @ theirs.plain[:, j].T
        plain = ours.plain_weight[:, None] + theirs.plain_weight
        return Shared(
            ours,
            theirs,
            likeness=2 * weight / np.maximum(both, 1e-9),
            wording=2 * wording / np.maximum(plain, 1e-9),
            weight=weight,
            names=(mine * (self.weight * self.name)[stems]) @ other,
            figures=(mine * (self.weight * self.figure)[stems]) @ other,
        )


def _words_of(wording: Wording, sentences: Ints) -> tuple[Ints, Ints]:
    """Of each word in ``sentences``: which of them it stands in, and its place."""
    size = wording.size[sentences]
    owner = np.repeat(np.arange(len(sentences)), size)
    start = np.repeat(wording.first[sentences] - (np.cumsum(size) - size), size)
    return owner, start + np.arange(len(owner))
