"""Which sentences are worth comparing: those that share rare word pairs or a run of words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retold.find.links.wording import Wording
from retold.text.shingles import Ints, counted, distinct, mixed, pairs, repeated, shingles

_WINDOW = 3  # content words: two words this close make a word pair, in either order
_SHARED = 2  # word pairs two sentences must share, one if either is short
_SHORT = 12  # words
_SEED = 4  # words: the shortest common run looked at
_BUDGET = 6_000_000  # joined pairs held at once: about 300 MB


@dataclass(frozen=True, slots=True)
class CommonRuns:
    """The same words in the same order in two sentences, as long as they go.

    left < right (sentence numbers); left_word, right_word: the first word; length: in words.
    """

    left: Ints
    right: Ints
    left_word: Ints
    right_word: Ints
    length: Ints


def fold(wording: Wording) -> Ints:
    """For every sentence the first one with the very same words (of the same role)."""
    owner = wording.owner
    position = np.arange(len(owner)) - wording.first[owner]
    digest = np.zeros(len(wording.number), dtype=np.int64)
    np.add.at(digest, owner, shingles(wording.exact * np.int64(4096) + position, 1))
    digest = digest * 4 + wording.role
    _, first, inverse = np.unique(digest, return_index=True, return_inverse=True)
    return first[inverse]


def word_pairs(wording: Wording, kept: Ints) -> tuple[Ints, Ints]:
    """Pairs of kept sentences (left < right, each once) that share a rare pair of content words."""
    owner = wording.owner
    chosen = (kept[owner] == 1) & (wording.content[wording.stem] == 1)
    stems, owners = wording.stem[chosen], owner[chosen]
    width = np.int64(len(wording.weight))
    keys: list[Ints] = []
    holders: list[Ints] = []
    for gap in range(1, _WINDOW + 1):
        a, b = stems[:-gap], stems[gap:]
        inside = (owners[:-gap] == owners[gap:]) & (a != b)
        keys.append(np.minimum(a, b)[inside] * width + np.maximum(a, b)[inside])
        holders.append(owners[:-gap][inside])
    return _joined(wording, np.concatenate(keys), np.concatenate(holders))


def _joined(wording: Wording, keys: Ints, holders: Ints) -> tuple[Ints, Ints]:
    sentences = np.int64(len(wording.number))
    often = repeated(mixed(keys))
    keys, holders = keys[often], holders[often]
    posting = distinct(keys * sentences + holders)
    holder = posting % sentences
    i, j = pairs(posting // sentences, _BUDGET)
    both, shared = counted(holder[i] * sentences + holder[j])
    left, right = both // sentences, both % sentences
    size = wording.size
    enough = (shared >= _SHARED) | (np.minimum(size[left], size[right]) <= _SHORT)
    return left[enough], right[enough]


def common_runs(wording: Wording, kept: Ints, shortest: int = _SEED) -> CommonRuns:
    """All maximal common runs of at least ``shortest`` words between kept sentences."""
    owner = wording.owner
    keys = shingles(wording.exact, shortest)
    count = len(keys)
    inside = (kept[owner[:count]] == 1) & (owner[:count] == owner[shortest - 1 :][:count])
    place = np.flatnonzero(inside & repeated(keys))
    order = np.argsort(keys[place], kind="stable")
    i, j = pairs(keys[place[order]], _BUDGET)
    i, j = place[order[i]], place[order[j]]
    apart = owner[i] != owner[j]
    i, j = i[apart], j[apart]
    order = np.lexsort((i, j - i))
    i, j = i[order], j[order]
    if not len(i):
        none = np.zeros(0, dtype=np.int64)
        return CommonRuns(none, none, none, none, none)
    step = (np.diff(i) == 1) & (np.diff(j) == 1)
    step &= (owner[i[1:]] == owner[i[:-1]]) & (owner[j[1:]] == owner[j[:-1]])
    head = np.flatnonzero(np.concatenate(([True], ~step)))
    length = np.diff(np.append(head, len(i))) + shortest - 1
    return CommonRuns(owner[i[head]], owner[j[head]], i[head], j[head], length)
