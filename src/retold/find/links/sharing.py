"""What the sentences of two articles share, word by word: all sentences of many pairs at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from retold.find.links.alignment import Flags
from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, distinct, firsts, ragged

_NAME = 0.5  # the share of its places, none at the start of a sentence, that makes a word a name
_LIGHT = 0.3  # what a name or a figure says of who wrote: two reports of one fact have them too
_SAID = 0.5  # the weight of its words from which a sentence can be told from others
_CELLS = 150_000  # pairs of sentences looked at together: about 60 MB


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one article of each pair, shape (pairs, sentences), the rest of a row -1.

    weight: of all words of each sentence; plain: of those outside quotation marks; told: of these
    with names and figures made light. 0 where there is no sentence.
    """

    sentences: Ints
    weight: Floats
    plain: Floats
    told: Floats

    @property
    def there(self) -> Flags:
        return self.sentences >= 0

    def only(self, pairs: Ints) -> Side:
        return Side(self.sentences[pairs], self.weight[pairs], self.plain[pairs], self.told[pairs])


@dataclass(frozen=True, slots=True)
class Shared:
    """What each sentence of the left articles shares with each of the right ones.

    All of shape (pairs of articles, left sentences, right sentences), 0 where there is none.
    likeness: the shared word weight (Dice), 0..1. wording: the same outside quotation marks with
    names and figures made light: what says that one was written with the other at hand. weight,
    names, figures: the weight of what is shared.
    """

    left: Side
    right: Side
    likeness: Floats
    wording: Floats
    weight: Floats
    names: Floats
    figures: Floats

    def only(self, pairs: Ints) -> Shared:
        """The same of some pairs of articles."""
        of = (self.likeness, self.wording, self.weight, self.names, self.figures)
        return Shared(self.left.only(pairs), self.right.only(pairs), *(one[pairs] for one in of))


class Bodies:
    """The compared sentences of all bodies and their words, to be joined article with article.

    Of the different words of each sentence, by article and stem: ``_sentence``, ``_stem``,
    ``_plain`` (it stands outside quotation marks there).
    """

    def __init__(self, wording: Wording, kept: Ints) -> None:
        self._weights(wording)
        self._entries(wording, (wording.role == 0) & (kept == 1))
        count = len(wording.number)

        def of_sentences(weight: Floats) -> Floats:
            sums = np.bincount(self._sentence, weights=weight, minlength=count)
            return sums.astype(np.float64)

        self._weight = of_sentences(self.weight[self._stem])
        self._plain_weight = of_sentences(self.weight[self._stem] * self._plain)
        self._told = of_sentences(self.told[self._stem] * self._plain)
        said = np.flatnonzero(self._weight > _SAID)
        articles = int(wording.article.max()) + 1
        self._first = np.searchsorted(wording.article[said], np.arange(articles + 1))
        self._said = said
        self._place = np.full(count, -1, dtype=np.int64)
        self._place[said] = np.arange(len(said)) - self._first[wording.article[said]]

    def _weights(self, wording: Wording) -> None:
        count = len(wording.weight)
        places = np.maximum(np.bincount(wording.stem, minlength=count), 1)
        named = np.bincount(wording.stem, weights=wording.name, minlength=count)
        figures = np.bincount(wording.stem, weights=wording.figure, minlength=count)
        self.weight = wording.weight
        self.name = wording.weight * (named / places > _NAME)
        self.figure = wording.weight * (figures > 0)
        light = (self.name > 0) | (self.figure > 0)
        self.told = wording.weight * np.where(light, _LIGHT, 1.0)

    def _entries(self, wording: Wording, chosen: Flags) -> None:
        owner = wording.owner
        words = np.flatnonzero(chosen[owner])
        width, count = np.int64(len(wording.weight)), np.int64(len(wording.number))
        # By article, stem and sentence; the last bit puts a place outside marks first.
        keys = (wording.article[owner[words]] * width + wording.stem[words]) * count + owner[words]
        ranked = distinct(keys * 2 + wording.quoted[words])
        ranked = ranked[firsts(ranked // 2)]
        self._plain = (ranked % 2 == 0).astype(np.float64)
        self._sentence = ranked // 2 % count
        group = ranked // 2 // count
        self._stem = group % width
        self._width = width
        self._start = firsts(group)
        self._group = group[self._start]
        self._size = np.diff(np.append(self._start, len(group)))
        articles = np.arange(int(wording.article.max()) + 2, dtype=np.int64)
        self._of_article = np.searchsorted(group, articles * width)

    def batches(self, asked: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
        """The pairs of articles in batches, those of about one size together."""
        size = np.diff(self._first)
        ordered = sorted(asked, key=lambda pair: (max(size[pair[0]], size[pair[1]]), pair))
        start = 0
        while start < len(ordered):
            end = start + 1
            while end < len(ordered):
                longest = max(int(size[k]) for k in ordered[end])
                if (end + 1 - start) * longest * longest > _CELLS:
                    break
                end += 1
            yield ordered[start:end]
            start = end

    def shared(self, pairs: Sequence[tuple[int, int]]) -> Shared:
        """What the two articles of each pair share, sentence by sentence."""
        both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        left, right = self._side(both[:, 0]), self._side(both[:, 1])
        one, other, pair = self._joined(both)
        rows, columns = left.sentences.shape[1], right.sentences.shape[1]
        shape = (len(both), rows, columns)
        place = self._place[self._sentence[one]], self._place[self._sentence[other]]
        cell = (pair * rows + place[0]) * columns + place[1]
        stem = self._stem[one]

        def summed(value: Floats) -> Floats:
            sums = np.bincount(cell, weights=value, minlength=int(np.prod(shape)))
            return sums.astype(np.float64).reshape(shape)

        weight = summed(self.weight[stem])
        wording = summed(self.told[stem] * self._plain[one] * self._plain[other])
        all_words = left.weight[:, :, None] + right.weight[:, None]
        plain_words = left.plain[:, :, None] + right.plain[:, None]
        return Shared(
            left,
            right,
            likeness=2 * weight / np.maximum(all_words, 1e-9),
            wording=2 * wording / np.maximum(plain_words, 1e-9),
            weight=weight,
            names=summed(self.name[stem]),
            figures=summed(self.figure[stem]),
        )

    def _side(self, articles: Ints) -> Side:
        size = self._first[articles + 1] - self._first[articles]
        within = np.arange(int(size.max(initial=0)))
        there = within < size[:, None]
        place = np.where(there, self._first[articles][:, None] + within, 0)
        numbers = np.where(there, self._said[place], -1)
        of = (self._weight, self._plain_weight, self._told)
        weight, plain, told = (np.where(there, one[numbers], 0.0) for one in of)
        return Side(numbers, weight, plain, told)

    def _joined(self, both: Ints) -> tuple[Ints, Ints, Ints]:
        """Each word of a left sentence with the same one of a right sentence, and whose pair."""
        start = self._of_article[both[:, 0]]
        mine, pair = ragged(start, self._of_article[both[:, 0] + 1] - start)
        wanted = both[pair, 1] * self._width + self._stem[mine]
        group = np.minimum(np.searchsorted(self._group, wanted), len(self._group) - 1)
        found = (self._group[group] == wanted) & (self._place[self._sentence[mine]] >= 0)
        mine, pair, group = mine[found], pair[found], group[found]
        theirs, owner = ragged(self._start[group], self._size[group])
        said = self._place[self._sentence[theirs]] >= 0
        return mine[owner[said]], theirs[said], pair[owner[said]]
