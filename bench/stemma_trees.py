"""Manuscript-like trees: do distances in the stemma order the texts as the true tree does?

The score is the one of computer-assisted stemmatology (Roos and Heikkilä, "Evaluating methods for
computer-assisted stemmatology using artificial benchmark data sets", Literary and Linguistic
Computing 24, 2009): over all texts A and pairs of others B, C

    1 - |sign(d(A,B) - d(A,C)) - sign(d'(A,B) - d'(A,C))| / 2

with d the number of edges between two texts in the true tree, d' that in the tree a method draws.
A method that draws nothing has ties everywhere and gets half a point for most triplets.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any

from rapidfuzz.distance import Indel

from bench.copying import Scribes, Tradition, hand_down
from bench.stemma_chains import Bare, read_bare
from bench.stemma_joining import joined, paths, spanned
from bench.stemma_tally import Tally
from retold.find.derivations.stemma import Stemma

Distance = Callable[[int, int], float]
APART = 99.0  # between two texts that nothing joins


def triplet_score(nodes: Sequence[int], true: Distance, told: Distance) -> float:
    """The mean agreement of signs over all triplets, 0..1. Raises ZeroDivisionError below three."""
    total, count = 0.0, 0
    for one in nodes:
        for left, right in combinations([n for n in nodes if n != one], 2):
            gap = _sign(true(one, left) - true(one, right))
            total += 1 - abs(gap - _sign(told(one, left) - told(one, right))) / 2
            count += 1
    return total / count


def _sign(gap: float) -> int:
    return (gap > 1e-9) - (gap < -1e-9)


def tree_scores(trees: int, seed: int, scribes: Scribes) -> dict[str, Any]:
    """Means over ``trees`` traditions: triplets by method, Retold's edges and directions."""
    tally = Tally()
    for number in range(1, trees + 1):
        _score(tally, hand_down(seed, number, scribes))
    return {
        "texts": tally.counts["texts"] / trees,
        "triplets": {
            key.removeprefix("score "): tally.counts[key] / trees
            for key in tally.counts
            if key.startswith("score ")
        },
        "edges": {"drawn": tally.counts.get("edges", 0), "true": tally.counts["true edges"],
                  "right": tally.rate("edges right", "edges")},
        "direction": {"pairs where it shows": tally.counts.get("directed", 0),
                      "decided": tally.rate("decided", "directed"),
                      "right": tally.rate("decided right", "decided"),
                      "decided though neither is above": tally.counts.get("decided apart", 0)},
    }  # fmt: skip


def _score(tally: Tally, tradition: Tradition) -> None:
    nodes = list(tradition.texts)
    bare = read_bare(tradition.texts)
    tally.add("texts", len(nodes))
    for name, told in _methods(tradition.texts, bare).items():
        tally.add(f"score {name}", triplet_score(nodes, tradition.distance, told))
    _score_edges(tally, tradition, bare.stemma, bare.nodes)


def _score_edges(
    tally: Tally, tradition: Tradition, stemma: Stemma, nodes: Mapping[str, int]
) -> None:
    true, above = tradition.edges(), tradition.above()
    tally.add("true edges", len(true))
    for edge in stemma.derivations:
        if edge.source in nodes and edge.target in nodes:
            tally.add("edges")
            tally.add("edges right", (nodes[edge.source], nodes[edge.target]) in true)
    for pair in stemma.pairs:
        ends = nodes[pair.left], nodes[pair.right]
        told = {"left_to_right": ends, "right_to_left": ends[::-1]}.get(pair.direction)
        if ends in above or ends[::-1] in above:
            tally.add("directed")
            tally.add("decided", told is not None)
            tally.add("decided right", told in above)
        elif told and not _related(tradition, *ends):
            tally.add("decided apart")


def _related(tradition: Tradition, one: int, other: int) -> bool:
    return one in tradition.line(other) or other in tradition.line(one)


def _methods(texts: Mapping[int, str], bare: Bare) -> dict[str, Distance]:
    nodes = list(texts)
    words = {node: text.split() for node, text in texts.items()}
    numbers: dict[str, int] = {}
    coded = {n: [numbers.setdefault(w, len(numbers)) for w in held] for n, held in words.items()}
    edits = {(a, b): float(Indel.distance(coded[a], coded[b])) for a, b in permutations(nodes, 2)}
    packed = {(a, b): _compression(texts[a], texts[b]) for a, b in permutations(nodes, 2)}
    length = {(a, b): abs(len(words[a]) - len(words[b])) for a, b in permutations(nodes, 2)}
    linked = {(a, b): 1 - _held(texts, bare, a, b) for a, b in permutations(nodes, 2)}
    return {
        "Retold's stemma": _looked_up(_retold_paths(bare)),
        "Retold's links, spanning tree": _looked_up(paths(spanned(nodes, linked))),
        "neighbour joining, word edits": _looked_up(paths(joined(nodes, edits))),
        "neighbour joining, compression": _looked_up(paths(joined(nodes, packed))),
        "spanning tree, word edits": _looked_up(paths(spanned(nodes, edits))),
        "difference of length": lambda a, b: length[a, b],
        "no tree": lambda a, b: 0.0,
    }


def _looked_up(held: Mapping[tuple[Any, Any], float]) -> Distance:
    return lambda a, b: held.get((a, b), APART)


def _retold_paths(bare: Bare) -> dict[tuple[Any, Any], float]:
    """Edges between two texts in the drawn stemma, unseen texts counted as nodes of it."""
    return paths(
        (bare.nodes.get(d.source, d.source), bare.nodes.get(d.target, d.target))
        for d in bare.stemma.derivations
    )


def _held(texts: Mapping[int, str], bare: Bare, one: int, other: int) -> float:
    """The share of a text that its links with the other one carry over, by their scores."""
    return sum(
        link.score * len(place.span) / len(texts[one])
        for link in bare.links
        for place, far in ((link.left, link.right), (link.right, link.left))
        if bare.nodes[place.article] == one and bare.nodes[far.article] == other
    )


def _compression(one: str, other: str) -> float:
    """Normalised compression distance (Cilibrasi and Vitányi, 2005)."""
    a, b, both = (len(zlib.compress(t.encode(), 9)) for t in (one, other, one + other))
    return (both - min(a, b)) / max(a, b)
