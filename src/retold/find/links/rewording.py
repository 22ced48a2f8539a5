"""Sentences reworded past recognition, found where the articles around them are kin.

Between two articles of one hand a sentence with three words in common is a rewording where it
stands in the right place and no other is as near; between strangers it is chance. Three logistic
regressions (``data/rewording.toml``) say how far two articles are kin, how likely two of their
sentences are one text, and how likely once the sentences around them are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from retold.find.links.alignment import Compared, Flags
from retold.find.links.comparison import Comparison
from retold.find.links.kinship import asked_pairs, kinship_signs
from retold.find.links.meaning import Meaning
from retold.find.links.sharing import Bodies, Shared
from retold.find.links.weights import PAIR_SIGNS, Model, read_model
from retold.text.shingles import Floats, Ints

_CLEAR = 0.15  # the likeness a neighbour must pass to speak for a pair
_MOST = 0.4  # the most that one neighbour can say
# A sentence before and after, (left, right), and how far its likeness speaks for a pair.
_BESIDE = ((1, 1, 1.0), (1, 2, 0.8), (2, 1, 0.8), (1, 0, 0.6), (0, 1, 0.6), (2, 2, 0.6))
_NEAR = 0.3  # the cosine that any two sentences about one event have
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
    carried: the probability below which it is none because two writers may have written it.
    model: the weights; None for those of the project (others with an encoder than without).
    """

    kin: float = 0.5
    likely: float = 0.5
    extra: float = 0.15
    unlikely: float = 0.35
    alike: float = 0.62
    carried: float = 0.45
    model: Model | None = None


@dataclass(frozen=True, slots=True)
class Kin:
    """Two articles, their sentences, ascending, and how likely each two of these are one text.

    likeness, chance: shape (left sentences, right sentences).
    """

    left: Ints
    right: Ints
    likeness: Floats
    chance: Floats

    def likely(self, left: int, right: int) -> float | None:
        """The likelihood of these two sentences, None where they were not looked at."""
        row, column = _place(self.left, left), _place(self.right, right)
        if row is None or column is None:
            return None
        return float(self.chance[row, column])

    def links(self, options: Rewording) -> Iterator[tuple[int, int, bool]]:
        """Sentences (left, right) that are links, and whether they are the best for each other."""
        chance = self.chance
        ours = chance >= chance.max(axis=1, keepdims=True)
        theirs = chance >= chance.max(axis=0, keepdims=True)
        best = ours & theirs & (chance >= options.likely)
        further = (ours | theirs) & (chance >= options.likely + options.extra)
        for i, j in np.argwhere(best | further).tolist():
            yield int(self.left[i]), int(self.right[j]), bool(best[i, j])


def _place(held: Ints, sentence: int) -> int | None:
    place = int(np.searchsorted(held, sentence))
    return place if place < len(held) and held[place] == sentence else None


def by_articles(kin: Sequence[Kin], article: Sequence[int]) -> dict[tuple[int, int], Kin]:
    """The kin articles by their numbers; ``article``: that of each sentence."""
    return {(article[int(k.left[0])], article[int(k.right[0])]): k for k in kin}


@dataclass(frozen=True, slots=True)
class Kindred:
    """Pairs of articles, what they share, their signs of kinship and how likely it is.

    signs: shape (pairs, PAIR_SIGNS and, with an encoder, more). cosine: of all their sentences, as
    in ``shared``, None without an encoder.
    """

    shared: Shared
    signs: Floats
    kin: Floats
    cosine: Floats | None = None

    def only(self, pairs: Ints) -> Kindred:
        """The same of some pairs of articles."""
        cosine = None if self.cosine is None else self.cosine[pairs]
        return Kindred(self.shared.only(pairs), self.signs[pairs], self.kin[pairs], cosine)


def find_kin(
    pairs: Compared,
    linked: Flags,
    comparison: Comparison,
    options: Rewording,
    meaning: Meaning | None = None,
) -> list[Kin]:
    """All pairs of articles that are kin, with the likelihood of each pair of their sentences.

    pairs: those that were compared. linked: which of them words alone linked.
    """
    asked = asked_pairs(pairs, linked, comparison.wording)
    if not asked:
        return []
    model = options.model or read_model(meaning is not None)
    bodies = Bodies(comparison.wording, comparison.kept)
    found: list[Kin] = []
    for batch in bodies.batches(asked):
        shared = bodies.shared(batch)
        cosine = meaning.cosines(shared) if meaning else None
        signs, enough = kinship_signs(shared, cosine)
        kin = model.kin.chance(signs)
        near = np.flatnonzero(enough & (kin >= options.kin))
        if len(near):
            kindred = Kindred(shared, signs, kin, cosine).only(near)
            found += chances(kindred, model, options.alike)
    return found


def chances(kindred: Kindred, model: Model, alike: float = 1.0) -> Iterator[Kin]:
    """How likely each pair of sentences of kin articles is one text.

    Pairs of articles where nothing is in question are left out: all that is at all likely stands
    in sentences of which one is ``alike`` to another.
    """
    shared = kindred.shared
    first = first_signs(kindred)
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


def first_signs(kindred: Kindred) -> Floats:
    """The signs of each pair of sentences by itself, shape (articles, left, right, signs)."""
    shared, likeness = kindred.shared, kindred.shared.likeness
    clear = np.maximum(likeness - _CLEAR, 0)
    of_pair = np.column_stack([kindred.kin, kindred.signs[:, : len(PAIR_SIGNS)]])
    signs = [
        likeness,
        np.log1p(shared.weight),
        margin(likeness, 2),
        margin(likeness, 1),
        np.minimum(beside(clear, -1), _MOST),
        np.minimum(beside(clear, 1), _MOST),
        shared.figures,
        np.minimum(shared.names, 2.0),
        np.sqrt(np.minimum(shared.left.weight[:, :, None], shared.right.weight[:, None])),
        *(np.broadcast_to(one[:, None, None], likeness.shape) for one in of_pair.T),
    ]
    if kindred.cosine is not None:
        signs += _signs_of_meaning(kindred.cosine, shared)
    return np.moveaxis(np.stack(signs), 0, -1)  # sign after sign in memory: many times faster


def _signs_of_meaning(cosine: Floats, shared: Shared) -> list[Floats]:
    near = np.maximum(cosine - _NEAR, 0)
    left, right = (side.there.sum(axis=1)[:, None, None] for side in (shared.left, shared.right))
    return [
        cosine,
        margin(cosine, 2),
        margin(cosine, 1),
        beside(near, -1),
        beside(near, 1),
        cosine - cosine.sum(axis=2, keepdims=True) / np.maximum(right, 1),
        cosine - cosine.sum(axis=1, keepdims=True) / np.maximum(left, 1),
    ]


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


def margin(likeness: Floats, axis: int) -> Floats:
    """How far each pair is ahead of the next best along ``axis``, or behind the best."""
    ranked = np.partition(likeness, -2, axis=axis)
    best, second = np.take(ranked, [-1], axis), np.take(ranked, [-2], axis)
    return np.where(likeness == best, likeness - second, likeness - best)


def beside(clear: Floats, way: int) -> Floats:
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
