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
    lefts, rights = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for count in distinct(size).tolist():
        members = first[size == count]
        i, j = np.triu_indices(count, 1)
        lefts.append((members[:, None] + i).ravel())
        rights.append((members[:, None] + j).ravel())
    return np.concatenate(lefts), np.concatenate(rights)


def ragged(first: Ints, size: Ints) -> tuple[Ints, Ints]:
    """The positions of many slices end to end, and the number of the slice each came from."""
    owner = np.repeat(np.arange(len(size)), size)
    ends = np.cumsum(size)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - size, size)
    return np.repeat(first, size) + within, owner
