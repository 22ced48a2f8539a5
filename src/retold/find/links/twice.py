"""One fact told twice, or one text told on?

Two writers of one fact agree in its names and figures, and most of all where an article opens.
Who carries a text over keeps the order of its words, a quotation, the sentences beside. What words
alone linked is weighed once more by that (``data/rewording.toml``, ``carried``).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from retold.find.links.pieces import Piece, Rows, Words
from retold.find.links.rewording import Kin, Rewording
from retold.find.links.weights import read_model

Akin = Mapping[tuple[int, int], Kin]  # by the numbers of the articles
_ENOUGH = 3.0  # the weight of shared words in quotation marks from which more says no more
_FAR = 2  # sentences: how far from it a link is beside another one, on either side
_MOST_BESIDE = 2
_LONG = 6  # words: a shorter sentence does not open an article (a place, a date, a name)
_CLIP = 4.6  # log odds: one in a hundred


def are_carried(rows: Rows, pieces: Sequence[Piece], kin: Akin, options: Rewording) -> list[bool]:
    """Which pieces are carried-over text: as likely as ``options.carried``, or no question.

    pieces: links of whole sentences, all of a story.
    """
    asked = [k for k, one in enumerate(pieces) if in_question(rows, one)]
    told = [True] * len(pieces)
    if asked:
        signs = Signs(rows, pieces, kin)
        chance = (options.model or read_model()).carried.chance(
            np.array([signs.of(pieces[k]) for k in asked])
        )
        for k, likely in zip(asked, chance.tolist(), strict=True):
            told[k] = likely >= options.carried
    return told


_SAME = 0.75  # the share of words in order, or the likeness, from which nobody wrote it twice


def in_question(rows: Rows, one: Piece) -> bool:
    """Whether two sentences of bodies are so different that two writers may have written them."""
    return max(one.same, one.likeness) < _SAME and rows.role[one.left_sentence] == 0


class Signs:
    """What is looked at of each link: signs that take the whole story."""

    def __init__(self, rows: Rows, pieces: Sequence[Piece], kin: Akin) -> None:
        self._rows = rows
        self._kin = kin
        self._opening = _openings(rows)
        self._linked: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for one in pieces:
            self._linked.setdefault(self._articles(one), []).append(_sentences(one))

    def _articles(self, one: Piece) -> tuple[int, int]:
        return self._rows.article[one.left_sentence], self._rows.article[one.right_sentence]

    def of(self, one: Piece) -> tuple[float, ...]:
        """One value for each of ``weights.CARRIED``.

        kin: whether the articles are; odds: what rewording says of the two sentences (log odds,
        0 where it was not asked); in order: the share of words kept so; quoted: the weight of
        shared words in quotation marks; opens: one of the two opens its article; beside: how many
        links are near, up to two; names: the weight of the shared ones.
        """
        kin = self._kin.get(self._articles(one))
        quoted, names = _shared(self._rows, one)
        return (
            float(kin is not None),
            _odds(kin.likely(*_sentences(one))) if kin else 0.0,
            one.same,
            min(quoted, _ENOUGH),
            float(not self._opening.isdisjoint(_sentences(one))),
            float(self._beside(one)),
            names,
        )

    def _beside(self, one: Piece) -> int:
        a, b = _sentences(one)
        near = sum(
            abs(a - x) <= _FAR and abs(b - y) <= _FAR for x, y in self._linked[self._articles(one)]
        )
        return min(near - 1, _MOST_BESIDE)


def _sentences(one: Piece) -> tuple[int, int]:
    return one.left_sentence, one.right_sentence


def _odds(chance: float | None) -> float:
    if chance is None:
        return 0.0
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return min(max(math.log(chance / (1 - chance)), -_CLIP), _CLIP)


def _openings(rows: Rows) -> set[int]:
    """The first sentence of every body."""
    found: dict[int, int] = {}
    for k, article in enumerate(rows.article):
        start, end = rows.sentence(k)
        if rows.role[k] == 0 and end - start >= _LONG:
            found.setdefault(article, k)
    return set(found.values())


def _shared(rows: Rows, one: Piece) -> tuple[float, float]:
    """The weight of shared words that stand in quotation marks on a side, and of shared names."""
    ours, theirs = rows.stems(one.left), rows.stems(one.right)
    plain = _unquoted(rows, one.left) & _unquoted(rows, one.right)
    both = ours & theirs
    named = _flagged(rows, rows.name, one.left) & _flagged(rows, rows.name, one.right)
    quoted = rows.weigh(both - plain)
    return quoted, rows.weigh(named)


def _unquoted(rows: Rows, words: Words) -> set[int]:
    return {rows.stem[i] for i in range(*words) if not rows.quoted[i]}


def _flagged(rows: Rows, flags: Sequence[int], words: Words) -> set[int]:
    return {rows.stem[i] for i in range(*words) if flags[i]}
