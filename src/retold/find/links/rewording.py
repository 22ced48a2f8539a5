"""Sentences reworded past recognition, found where the articles around them are kin.

Between two articles of one hand a sentence with three words in common is a rewording where it
stands in the right place and no other is as near; between strangers it is chance. Three logistic
regressions (``data/rewording.toml``) say how far two articles are kin, how likely two of their
sentences are one text, and how likely once the sentences around them are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from retold.find.links.alignment import Compared, Flags
from retold.find.links.kinship import asked_pairs, kinship_signs
from retold.find.links.sharing import Bodies, Shared
from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints
from retold.text.tables import read_table

PAIR_SIGNS = ("shared in order", "of the longer", "part in order", "sentences in order")
SIGNS = (
    "likeness",
    "weight shared",
    "margin over the left's next",
    "margin over the right's next",
    "before",
    "after",
    "figures",
    "names",
    "size",
    "kinship",
    *PAIR_SIGNS,
)
AGAIN = (*SIGNS, "first odds", "in step", "of the left", "of the right")
_CLEAR = 0.15  # the likeness a neighbour must pass to speak for a pair
_MOST = 0.4  # the most that one neighbour can say
# A sentence before and after, (left, right), and how far its likeness speaks for a pair.
_BESIDE = ((1, 1, 1.0), (1, 2, 0.8), (2, 1, 0.8), (1, 0, 0.6), (0, 1, 0.6), (2, 2, 0.6))
_FAR = 6.0  # sentences over which a sure pair's word for the order falls to 1/e
_OPEN = -1.0  # the log odds (one in ten) from which a pair is worth a second look
_SURE = 0.5  # the probability from which a pair says where others should stand


@dataclass(frozen=True, slots=True)
class Rewording:
    """When sentences of kin articles are links.

    kin:    the probability from which two articles are looked at sentence by sentence.
    likely: the probability of a link between two sentences that are the best for each other.
    extra:  how much more a pair needs that is the best for one of them only.
    unlikely: the probability below which a pair that words alone linked is none after all, unless
              it has the likeness ``alike``.
    """

    kin: float = 0.5
    likely: float = 0.5
    extra: float = 0.15
    unlikely: float = 0.35
    alike: float = 0.62


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over signs; ``always`` is its intercept."""

    signs: Floats
    always: float

    def odds(self, signs: Floats) -> Floats:
        """The logarithm of the odds; the last axis of ``signs`` holds the signs."""
        found: Floats = signs @ self.signs + self.always
        return found

    def chance(self, signs: Floats) -> Floats:
        found: Floats = 1 / (1 + np.exp(-self.odds(signs)))
        return found


@dataclass(frozen=True, slots=True)
class Model:
    kin: Weights
    first: Weights
    again: Weights


@cache
def read_model() -> Model:
    """The weights of ``data/rewording.toml``."""
    raw = read_table("retold", "data/rewording")
    return Model(
        _weights(raw["kin"], PAIR_SIGNS),
        _weights(raw["first"], SIGNS),
        _weights(raw["again"], AGAIN),
    )


def _weights(raw: Mapping[str, float], names: Sequence[str]) -> Weights:
    return Weights(np.array([raw[name] for name in names]), raw["always"])


@dataclass(frozen=True, slots=True)
class Kin:
    """Two articles, their sentences, ascending, and how likely each two of these are one text.

    likeness, chance: shape (left sentences, right sentences).
    """

    left: Ints
    right: Ints
    likeness: Floats
    chance: Floats

    def links(self, options: Rewording) -> Iterator[tuple[int, int, bool]]:
        """Sentences (left, right) that are links, and whether they are the best for each other."""
        chance = self.chance
        ours = chance >= chance.max(axis=1, keepdims=True)
        theirs = chance >= chance.max(axis=0, keepdims=True)
        best = ours & theirs & (chance >= options.likely)
        further = (ours | theirs) & (chance >= options.likely + options.extra)
        for i, j in np.argwhere(best | further).tolist():
            yield int(self.left[i]), int(self.right[j]), bool(best[i, j])


def find_kin(
    pairs: Compared, linked: Flags, wording: Wording, kept: Ints, options: Rewording
) -> list[Kin]:
    """All pairs of articles that are kin, with the likelihood of each pair of their sentences.

    pairs: those that were compared. linked: which of them words alone linked.
    """
    asked = asked_pairs(pairs, linked, wording)
    if not asked:
        return []
    model = read_model()
    bodies = Bodies(wording, kept)
    found: list[Kin] = []
    for batch in bodies.batches(asked):
        shared = bodies.shared(batch)
        signs, enough = kinship_signs(shared)
        kin = model.kin.chance(signs)
        near = np.flatnonzero(enough & (kin >= options.kin))
        if len(near):
            found += chances(shared.only(near), signs[near], kin[near], model, options.alike)
    return found


def chances(
    shared: Shared, pair_signs: Floats, kin: Floats, model: Model, alike: float = 1.0
) -> Iterator[Kin]:
    """How likely each pair of sentences of kin articles is one text.

    Pairs of articles where nothing is in question are left out: all that is at all likely stands
    in sentences of which one is ``alike`` to another.
    """
    first = first_signs(shared, pair_signs, kin)
    odds = model.first.odds(first)
    copied = shared.likeness > alike
    asked = odds > _OPEN
    asked &= shared.left.there[:, :, None] & shared.right.there[:, None]
    asked &= ~copied.any(axis=2, keepdims=True) & ~copied.any(axis=1, keepdims=True)
    open_ = np.flatnonzero(asked.any(axis=(1, 2)))
    left, right = shared.left.only(open_), shared.right.only(open_)
    sizes = left.there.sum(axis=1), right.there.sum(axis=1)
    pairs = left.there[:, :, None] & right.there[:, None]
    again = model.again.chance(
        second_signs(first[open_], np.where(pairs, odds[open_], -np.inf), sizes)
    )
    for k, rows, columns in zip(range(len(open_)), *(s.tolist() for s in sizes), strict=True):
        yield Kin(
            left.sentences[k, :rows],
            right.sentences[k, :columns],
            shared.likeness[open_[k], :rows, :columns],
            again[k, :rows, :columns],
        )


def first_signs(shared: Shared, pair_signs: Floats, kin: Floats) -> Floats:
    """The signs of each pair of sentences by itself, shape (articles, left, right, signs)."""
    likeness = shared.likeness
    clear = np.maximum(likeness - _CLEAR, 0)
    of_pair = np.column_stack([kin, pair_signs])
    signs = [
        likeness,
        np.log1p(shared.weight),
        _margin(likeness, 2),
        _margin(likeness, 1),
        np.minimum(_beside(clear, -1), _MOST),
        np.minimum(_beside(clear, 1), _MOST),
        shared.figures,
        np.minimum(shared.names, 2.0),
        np.sqrt(np.minimum(shared.left.weight[:, :, None], shared.right.weight[:, None])),
        *(np.broadcast_to(one[:, None, None], likeness.shape) for one in of_pair.T),
    ]
    return np.moveaxis(np.stack(signs), 0, -1)  # sign after sign in memory: many times faster


def second_signs(first: Floats, odds: Floats, sizes: tuple[Ints, Ints] | None = None) -> Floats:
    """The signs of articles once more, shape (..., left, right, signs), with what they said
    together, whether the pair keeps the order of the likely ones, and how much of each article is
    likely to stand in the other.

    sizes: how many left and right sentences there are; the odds of all others must be -inf.
    """
    chance = 1 / (1 + np.exp(-odds))
    rows, columns = sizes or odds.shape[-2:]
    carried = chance.max(axis=-1).sum(axis=-1) / rows, chance.max(axis=-2).sum(axis=-1) / columns
    wide = [np.broadcast_to(np.asarray(c)[..., None, None], odds.shape) for c in carried]
    more = np.moveaxis(np.stack([np.clip(odds, -4.6, 4.6), in_step(chance), *wide]), 0, -1)
    return np.concatenate([first, more], axis=-1)


def _margin(likeness: Floats, axis: int) -> Floats:
    """How far each pair is ahead of the next best along ``axis``, or behind the best."""
    ranked = np.partition(likeness, -2, axis=axis)
    best, second = np.take(ranked, [-1], axis), np.take(ranked, [-2], axis)
    return np.where(likeness == best, likeness - second, likeness - best)


def _beside(clear: Floats, way: int) -> Floats:
    """The most that a pair before (-1) or after (1) each pair says for it."""
    tables, rows, columns = clear.shape
    wide = np.zeros((tables, rows + 4, columns + 4))
    wide[:, 2:-2, 2:-2] = clear
    most = np.zeros_like(clear)
    for a, b, much in _BESIDE:
        down, across = 2 + way * a, 2 + way * b
        beside = wide[:, down : down + rows, across : across + columns]
        np.maximum(most, much * beside, out=most)
    return most


def in_step(chance: Floats) -> Floats:
    """How far the likely pairs around each pair stand before or after it on both sides, -1..2."""
    sure = np.where(chance >= _SURE, chance, 0.0)
    rows, columns = (_towards(count) for count in chance.shape[-2:])
    said: Floats = np.clip(rows @ sure @ columns.T, -1.0, 2.0)
    known: Floats = np.where(sure.any(axis=(-2, -1), keepdims=True), said, 1.0)
    return known


def _towards(count: int) -> Floats:
    """What each place says of each other one's order: near ones more, those after it with -1."""
    apart = np.arange(count)[:, None] - np.arange(count)
    said: Floats = np.exp(-np.abs(apart) / _FAR) * np.sign(apart)
    return said


def unlikely(kin: Sequence[Kin], pairs: Compared, linked: Flags, options: Rewording) -> Flags:
    """The linked pairs of kin articles that are no rewording: little alike, and out of place."""
    found = np.zeros(len(linked), dtype=bool)
    where = np.flatnonzero(linked)
    for one in kin:
        rows, ours = _places(one.left, pairs.left[where])
        columns, theirs = _places(one.right, pairs.right[where])
        both = ours & theirs
        rows, columns = rows[both], columns[both]
        found[where[both]] = (one.chance[rows, columns] < options.unlikely) & (
            one.likeness[rows, columns] <= options.alike
        )
    return found


def _places(held: Ints, asked: Ints) -> tuple[Ints, Flags]:
    """Where each asked number stands among the ascending ``held``, and whether it does."""
    place = np.minimum(np.searchsorted(held, asked), len(held) - 1)
    return place, held[place] == asked
