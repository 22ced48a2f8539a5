"""Trees from distances: neighbour joining and the least spanning tree, for bench.stemma."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

Branch = tuple[Any, Any]


def joined(nodes: Sequence[Any], apart: Mapping[tuple[Any, Any], float]) -> list[Branch]:
    """The tree of neighbour joining (Saitou and Nei, 1987), its inner nodes named ("joint", n).

    apart: a distance for every ordered pair of nodes. Branches have no lengths: each is an edge.
    """
    held = list(nodes)
    gaps = {pair: (apart[pair] + apart[pair[::-1]]) / 2 for pair in apart}
    found: list[Branch] = []
    while len(held) > 2:
        sums = {a: sum(gaps[a, b] for b in held if b != a) for a in held}
        one, other = min(
            combinations(held, 2),
            key=lambda ends: (len(held) - 2) * gaps[ends] - sums[ends[0]] - sums[ends[1]],
        )
        joint = ("joint", len(found))
        found += [(one, joint), (other, joint)]
        held = [node for node in held if node not in (one, other)]
        for node in held:
            gap = (gaps[one, node] + gaps[other, node] - gaps[one, other]) / 2
            gaps[joint, node] = gaps[node, joint] = gap
        held.append(joint)
    return [*found, (held[0], held[1])] if len(held) == 2 else found


def spanned(nodes: Sequence[Any], apart: Mapping[tuple[Any, Any], float]) -> list[Branch]:
    """The least spanning tree (Prim)."""
    inside, found = list(nodes[:1]), list[Branch]()
    while len(inside) < len(nodes):
        ends = min(
            ((a, b) for a in inside for b in nodes if b not in inside), key=lambda e: apart[e]
        )
        inside.append(ends[1])
        found.append(ends)
    return found


def paths(branches: Iterable[Branch]) -> dict[tuple[Any, Any], float]:
    """The number of branches on the shortest way between two nodes that some way joins."""
    near: dict[Any, set[Any]] = {}
    for one, other in branches:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    found: dict[tuple[Any, Any], float] = {}
    for start in near:
        edge, steps = [start], 0
        found[start, start] = 0.0
        while edge:
            steps += 1
            edge = sorted({n for at in edge for n in near[at] if (start, n) not in found}, key=str)
            found.update({(start, node): float(steps) for node in edge})
    return found
