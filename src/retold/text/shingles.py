"""Word n-grams of many texts at once: hashed, joined and counted as arrays, never one by one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MIX = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: Knuth's multiplicative hashing constant


def shingles(ids: Ints, n: int) -> Ints:
    """Hashes of the n-grams of a sequence of ids, shape (len(ids) - n + 1,) (empty if shorter)."""
    count = len(ids) - n + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64)
    mixed = np.zeros(count, dtype=np.uint64)
    source = ids.astype(np.uint64)
    for k in range(n):
        mixed = (mixed ^ source[k : k + count]) * np.uint64(MIX)
        mixed ^= mixed >> np.uint64(29)
    return mixed.view(np.int64)


def counted(values: Ints) -> tuple[Ints, Ints]:
    """The different values in order, and how often each is there (np.unique, but by sorting)."""
    ranked = np.sort(values)
    first = firsts(ranked)
    return ranked[first], np.diff(np.append(first, len(ranked)))


def distinct(values: Ints) -> Ints:
    """The different values, in order."""
    ranked = np.sort(values)
    return ranked[firsts(ranked)]


def numbered(digests: Ints) -> tuple[Ints, Ints]:
    """Numbers for values in the order in which each is seen first, and where that is.

    The values must be hashes: their upper bits say where in a table each is looked for.
    """
    count = len(digests)
    first = np.arange(count)
    bits = max(count.bit_length() + 1, 8)
    table = np.zeros(1 << bits, dtype=np.int64)
    asked, source = first[::-1], digests.view(np.uint64)
    while len(asked):
        value = source[asked]
        place = value >> np.uint64(64 - bits)
        table[place] = asked  # from the last to the first: the first one stays
        found = table[place]
        same = source[found] == value
        first[asked[same]] = found[same]
        asked = asked[~same]
        source = source * np.uint64(MIX)
    is_first = first == np.arange(count)
    return (np.cumsum(is_first) - 1)[first], np.flatnonzero(is_first)


def repeated(digests: Ints) -> npt.NDArray[np.bool_]:
    """Which values may be there more than once: all that are, and few others. For hashes."""
    bits = max(len(digests).bit_length() + 1, 8)
    place = digests.view(np.uint64) >> np.uint64(64 - bits)
    table = np.zeros(1 << bits, dtype=np.int32)
    number = np.arange(len(digests), dtype=np.int32)
    table[place] = number
    often = np.zeros(1 << bits, dtype=bool)
    often[place[table[place] != number]] = True
    found: npt.NDArray[np.bool_] = often[place]
    return found


def mixed(values: Ints) -> Ints:
    """Hashes of numbers, no two the same."""
    found = values.view(np.uint64) * np.uint64(MIX)
    found ^= found >> np.uint64(32)
    return (found * np.uint64(MIX)).view(np.int64)


class Places:
    """Where each of some different values stands: found in a table, many at once."""

    def __init__(self, values: Ints) -> None:
        self._values = values
        self._bits = max(len(values).bit_length() + 1, 8)
        self._table = np.zeros(1 << self._bits, dtype=np.int32)
        place = self._place(values)
        number = np.arange(len(values), dtype=np.int32)
        self._table[place] = number
        lost = np.flatnonzero(self._table[place] != number)  # another one has their place
        self._rest = lost[np.argsort(values[lost], kind="stable")]
        self._shared = np.zeros(1 << self._bits, dtype=bool)
        self._shared[place[lost]] = True

    def _place(self, values: Ints) -> npt.NDArray[np.uint64]:
        return mixed(values).view(np.uint64) >> np.uint64(64 - self._bits)

    def find(self, asked: Ints) -> tuple[Ints, Ints]:
        """Which of the asked values are there, and where each of these stands."""
        if not len(self._values):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
        place = self._place(asked)
        found = self._table[place].astype(np.int64)
        there = self._values[found] == asked
        if len(self._rest):
            again = np.flatnonzero(~there & self._shared[place])
            ranked = self._values[self._rest]
            at = np.minimum(np.searchsorted(ranked, asked[again]), len(ranked) - 1)
            found[again] = self._rest[at]
            there[again] = ranked[at] == asked[again]
        held = np.flatnonzero(there)
        return held, found[held]


def firsts(ranked: Ints) -> Ints:
    """Where each value of a sorted array stands first."""
    if not len(ranked):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1])))


def pairs(ranked: Ints, budget: int) -> tuple[Ints, Ints]:
    """All pairs (i < j) of places in a sorted array that hold the same value.

    The commonest values are left out so that no more than ``budget`` pairs are made.
    """
    first = firsts(ranked)
    size = np.diff(np.append(first, len(ranked)))
    shared = size >= 2
    first, size = first[shared], size[shared]
    by_size = np.argsort(size, kind="stable")
    first, size = first[by_size], size[by_size]
    within = np.cumsum(size * (size - 1) // 2) <= budget
    first, size = first[within], size[within]
    place, _ = ragged(first, size)
    left = np.repeat(first + size, size) - place - 1  # places behind this one in its group
    right, owner = ragged(place + 1, left)
    return place[owner], right


def ragged(first: Ints, size: Ints) -> tuple[Ints, Ints]:
    """The positions of many slices end to end, and the number of the slice each came from."""
    owner = np.repeat(np.arange(len(size)), size)
    ends = np.cumsum(size)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - size, size)
    return np.repeat(first, size) + within, owner
