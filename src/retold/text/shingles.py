"""Word n-grams of many texts at once: hashed, joined and counted as arrays, never one by one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_MIX = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: Knuth's multiplicative hashing constant
_MASK = (1 << 64) - 1


def shingles(ids: Ints, n: int) -> Ints:
    """Hashes of the n-grams of a sequence of ids, shape (len(ids) - n + 1,) (empty if shorter)."""
    count = len(ids) - n + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64)
    mixed = np.zeros(count, dtype=np.uint64)
    source = ids.astype(np.uint64)
    for k in range(n):
        mixed = (mixed ^ source[k : k + count]) * np.uint64(_MIX)
        mixed ^= mixed >> np.uint64(29)
    return mixed.view(np.int64)


def groups(keys: Ints, largest: int) -> tuple[Ints, Ints, Ints]:
    """Where equal keys stand together: (order, first, size) of every group of 2 to ``largest``.

    ``keys[order[first[g] : first[g] + size[g]]]`` are all the same.
    """
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    edges = (
        np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1]))) if len(keys) else keys
    )
    size = np.diff(np.append(edges, len(keys)))
    kept = (size >= 2) & (size <= largest)
    return order, edges[kept].astype(np.int64), size[kept].astype(np.int64)


def pairs(keys: Ints, largest: int) -> tuple[Ints, Ints]:
    """All pairs (i < j) of positions with the same key, keys shared by over ``largest`` left out."""
    order, first, size = groups(keys, largest)
    lefts: list[Ints] = []
    rights: list[Ints] = []
    for count in np.unique(size):
        members = order[first[size == count][:, None] + np.arange(count)]
        i, j = np.triu_indices(int(count), 1)
        lefts.append(members[:, i].ravel())
        rights.append(members[:, j].ravel())
    if not lefts:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate(lefts), np.concatenate(rights)


def ragged(first: Ints, size: Ints) -> tuple[Ints, Ints]:
    """The positions of many slices end to end, and the number of the slice each came from."""
    owner = np.repeat(np.arange(len(size)), size)
    ends = np.cumsum(size)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - size, size)
    return np.repeat(first, size) + within, owner
