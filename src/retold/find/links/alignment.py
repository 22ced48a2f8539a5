"""Which of the compared sentences belong together: mutual best, neighbours, one to several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, firsts

Flags = npt.NDArray[np.bool_]

# Offsets (left, right) at which a linked sentence makes the next one likely, and how likely: the
# next on both sides most, one skipped on either side less.
_NEIGHBOURS = (
    (1, 1, 1.0),
    (1, 0, 0.6),
    (0, 1, 0.6),
    (1, 2, 0.8),
    (2, 1, 0.8),
    (2, 2, 0.7),
    (1, 3, 0.5),
    (3, 1, 0.5),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of sentences of two articles; left's article comes first.

    score: how alike they are. in_one_piece: whether they share a long run of words.
    """

    left: Ints
    right: Ints
    score: Floats
    in_one_piece: Flags

    def only(self, kept: Flags) -> Compared:
        return Compared(
            self.left[kept], self.right[kept], self.score[kept], self.in_one_piece[kept]
        )

    def joined(self, other: Compared) -> Compared:
        return Compared(
            np.concatenate([self.left, other.left]),
            np.concatenate([self.right, other.right]),
            np.concatenate([self.score, other.score]),
            np.concatenate([self.in_one_piece, other.in_one_piece]),
        )


@dataclass(frozen=True, slots=True)
class Rivals:
    """The pairs that compete: those of one sentence with the sentences of one other article."""

    order: Ints
    first: Ints
    size: Ints

    def best(self, score: Floats) -> Floats:
        """Per pair: the best score among its rivals and itself."""
        found = np.empty_like(score)
        found[self.order] = np.repeat(np.maximum.reduceat(score[self.order], self.first), self.size)
        return found


def rivals(sentence: Ints, other_article: Ints) -> Rivals:
    """The rivals on one side. ``sentence`` must not be empty."""
    key = sentence * np.int64(int(other_article.max()) + 1) + other_article
    order = np.argsort(key, kind="stable")
    ranked = key[order]
    first = np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1])))
    return Rivals(order, first, np.diff(np.append(first, len(key))))


def is_in(keys: Ints, sorted_keys: Ints) -> Flags:
    if not len(sorted_keys):
        return np.zeros(len(keys), dtype=bool)
    place = np.minimum(np.searchsorted(sorted_keys, keys), len(sorted_keys) - 1)
    found: Flags = sorted_keys[place] == keys
    return found


def neighbourhood(pairs: Compared, linked: Flags, sentences: int) -> Floats:
    """How much the links next to each pair speak for it: 0 (none) to 2 (one on each side)."""
    width = np.int64(sentences + 8)
    keys = np.sort(pairs.left[linked] * width + pairs.right[linked])
    before, after = np.zeros(len(pairs.left)), np.zeros(len(pairs.left))
    for a, b, likely in _NEIGHBOURS:
        at = is_in((pairs.left + a) * width + pairs.right + b, keys)
        after = np.maximum(after, np.where(at, likely, 0.0))
        at = is_in((pairs.left - a) * width + pairs.right - b, keys)
        before = np.maximum(before, np.where(at, likely, 0.0))
    return before + after


def witnessed(pairs: Compared, linked: Flags, least: float) -> Flags:
    """Which pairs of at least ``least`` have a third sentence that is linked to both."""
    known = _partners(pairs.left[linked], pairs.right[linked])
    found = np.zeros(len(pairs.left), dtype=bool)
    if not known:
        return found
    is_known = np.zeros(int(max(pairs.left.max(), pairs.right.max())) + 1, dtype=bool)
    is_known[list(known)] = True
    asked = np.flatnonzero((pairs.score >= least) & is_known[pairs.left] & is_known[pairs.right])
    both = zip(pairs.left[asked].tolist(), pairs.right[asked].tolist(), strict=True)
    found[asked] = [not known[a].isdisjoint(known[b]) for a, b in both]
    return found


def _partners(left: Ints, right: Ints) -> dict[int, set[int]]:
    """The sentences each sentence is paired with."""
    one, other = np.concatenate([left, right]), np.concatenate([right, left])
    order = np.argsort(one, kind="stable")
    ranked, others = one[order], other[order].tolist()
    first = firsts(ranked)
    ends = [*first[1:].tolist(), len(others)]
    places = zip(ranked[first].tolist(), first.tolist(), ends, strict=True)
    return {sentence: set(others[start:end]) for sentence, start, end in places}


@dataclass(frozen=True, slots=True)
class Bar:
    """What a pair of sentences must reach to be linked.

    strong:  the likeness from which a pair is a link by itself, 0..1.
    weak:    the least likeness of any link, 0..1.
    title:   the same for titles and headings: those of one event are alike whoever wrote them (of
             pairs of headlines at .6 to .7 people call two in five the same, STS 2013 to 2015).
    prior:   what a linked neighbour, before and after, adds to the likeness.
    witness: what a third sentence adds that is linked to both.
    piece:   what a long run of shared words adds: two writers of one fact seldom agree on one.
    kin:     what other links between the two articles add, in full from ``kindred`` of them on:
             who reworded five sentences of a text had the sixth before him too.
    apart:   the share of the shorter article's sentences up to which such links add nothing: it
             holds a passage and is a text of its own. akin: the share from which they add all.
    """

    strong: float = 0.50
    weak: float = 0.28
    title: float = 0.70
    prior: float = 0.08
    witness: float = 0.10
    piece: float = 0.04
    kin: float = 0.15
    kindred: int = 5
    apart: float = 0.2
    akin: float = 0.6


_ROUNDS = 4  # links make their neighbours likelier; after a few rounds nothing changes


def select(pairs: Compared, wording: Wording, bar: Bar) -> Flags:
    """Which pairs are links: those that reach the bar and are the best for both sentences."""
    alone = pairs.score + bar.piece * pairs.in_one_piece
    lifted = alone
    linked = np.zeros(len(pairs.left), dtype=bool)
    if not len(linked):
        return linked
    lefts = rivals(pairs.left, wording.article[pairs.right])
    rights = rivals(pairs.right, wording.article[pairs.left])
    least = np.where(wording.role[pairs.left] == 0, bar.weak, bar.title)
    for _ in range(_ROUNDS):
        best = np.maximum(lefts.best(lifted), rights.best(lifted))
        now = (lifted >= best) & (lifted >= bar.strong) & (alone >= least)
        if (now == linked).all():
            break
        linked = now
        near = neighbourhood(pairs, linked, len(wording.number))
        third = witnessed(pairs, linked, bar.strong - bar.witness - bar.piece)
        kin = kinship(pairs, linked, wording, bar)
        lifted = alone + bar.prior * near + bar.witness * third + bar.kin * kin
    return linked


def kinship(pairs: Compared, linked: Flags, wording: Wording, bar: Bar) -> Floats:
    """How far the other links of the two articles of each pair make it likely, 0..1."""
    articles = np.int64(int(wording.article.max()) + 1)
    keys = wording.article[pairs.left] * articles + wording.article[pairs.right]
    known, inverse = np.unique(keys, return_inverse=True)
    counts = np.bincount(inverse[linked], minlength=len(known))
    size = np.bincount(wording.article, minlength=int(articles))
    share = counts / np.minimum(size[known // articles], size[known % articles])
    akin = np.clip((share - bar.apart) / (bar.akin - bar.apart), 0.0, 1.0)
    found: Floats = np.minimum((counts[inverse] - linked) / bar.kindred, 1.0) * akin[inverse]
    return found


_OPEN = 12  # chains a place can still join: those before ended further up


def chains(places: Sequence[tuple[int, int]], reach: int) -> list[list[int]]:
    """Groups of places (left number, right number), each running forward on both sides.

    ``places`` must be sorted. A place joins the chain whose last place is nearest before it, with
    at most ``reach`` steps on either side.
    """
    found: list[list[int]] = []
    for k, (a, b) in enumerate(places):
        near: list[int] | None = None
        distance = 2 * reach + 1
        for chain in reversed(found[-_OPEN:]):
            x, y = places[chain[-1]]
            if 0 <= a - x <= reach and 0 <= b - y <= reach and a - x + b - y < distance:
                near, distance = chain, a - x + b - y
        if near is None:
            found.append([k])
        else:
            near.append(k)
    return found
