"""Scores of edges, directions and relations for bench.stemma, against one story's truth.

The truth marks an edge ``required`` when a reader must see it: it covers most of the target, the
pages hold a clue of its direction, and the text could not have come from further up. Recall is
given over these and over all edges; an edge that is true but not required counts as right when it
is drawn. ``accept`` names the kinds that fit the share taken over unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from bench.stemma_tally import Tally
from retold.find.origins.ground import Ground

Names = Mapping[str, str]
TruePairs = Mapping[frozenset[str], tuple[set[str], str | None]]


def true_edges(truth: Mapping[str, Any]) -> dict[tuple[str, str], Mapping[str, Any]]:
    """The direct edges between articles that were handed in, by source and target."""
    ids = {a["id"] for a in truth["articles"]}
    return {
        (d["source"], d["target"]): d
        for d in truth["derivations"]
        if d["source"] in ids and d["target"] in ids
    }


def required_edges(truth: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Those that a reader must see; all, where a truth does not say which."""
    return {ends for ends, d in true_edges(truth).items() if d.get("required", True)}


def true_pairs(truth: Mapping[str, Any]) -> dict[frozenset[str], tuple[set[str], str | None]]:
    """For each pair the relations that count as right, and the source where there is one."""
    found: dict[frozenset[str], tuple[set[str], str | None]] = {}
    for pair in truth["pairs"]:
        left, right = pair["left"], pair["right"]
        source = {"left_to_right": left, "right_to_left": right}.get(pair["direction"])
        found[frozenset((left, right))] = (set(pair.get("accept", [pair["relation"]])), source)
    return found


def score_edges(tally: Tally, ground: Ground, truth: Mapping[str, Any], names: Names) -> None:
    """Edges drawn, right, of the fitting kind; siblings drawn as parent and child."""
    true, required, pairs = true_edges(truth), required_edges(truth), true_pairs(truth)
    tally.add("true edges", len(true))
    tally.add("required edges", len(required))
    for edge in ground.stemma.derivations:
        if edge.source not in names or edge.target not in names:
            continue
        key = names[edge.source], names[edge.target]
        right = key in true
        tally.add("edges")
        tally.add("edges right", right)
        tally.add("required edges right", key in required)
        tally.add("kinds right", right and edge.kind in _kinds(true[key]))
        tally.add("sibling edges", pairs[frozenset(key)][1] is None)
        tally.edges.append((edge.confidence, right))


def _kinds(edge: Mapping[str, Any]) -> set[str]:
    return set(edge.get("accept", [edge["kind"]]))


def score_pairs(tally: Tally, ground: Ground, truth: Mapping[str, Any], names: Names) -> None:
    """Relations, and directions: of all pairs that have one and of those of a required edge."""
    pairs = true_pairs(truth)
    required = {frozenset(ends) for ends in required_edges(truth)}
    for pair in ground.stemma.pairs:
        left, right = names[pair.left], names[pair.right]
        accepted, source = pairs[frozenset((left, right))]
        tally.add("pairs")
        fits = pair.relation in accepted
        tally.add("relations right", fits)
        tally.add("relations left open", pair.relation == "undecided")
        if pair.relation != "undecided":
            tally.relations.append((pair.confidence, fits))
        if source is None:
            tally.add("sibling pairs")
            continue
        told = {"left_to_right": left, "right_to_left": right}.get(pair.direction)
        tally.add("directed pairs")
        tally.add("directions decided", told is not None)
        tally.add("directions right", told == source)
        if frozenset((left, right)) in required:
            tally.add("required pairs")
            tally.add("required directions", told is not None)


def score_triplets(tally: Tally, ground: Ground, truth: Mapping[str, Any], names: Names) -> None:
    """Triplets of articles of which all three relations and directions are right."""
    pairs = true_pairs(truth)
    right: set[frozenset[str]] = set()
    for pair in ground.stemma.pairs:
        left, other = names[pair.left], names[pair.right]
        told = {"left_to_right": left, "right_to_left": other}.get(pair.direction)
        accepted, source = pairs[frozenset((left, other))]
        if pair.relation in accepted and told in (
            source,
            None if "shared_source" in accepted else source,
        ):
            right.add(frozenset((left, other)))
    for three in combinations(sorted(set(names.values())), 3):
        tally.add("triplets")
        tally.add("triplets right", all(frozenset(p) in right for p in combinations(three, 2)))


def score_rival(
    tally: Tally, drawn: Iterable[tuple[str, str]], truth: Mapping[str, Any], names: Names
) -> None:
    """The same sums for a baseline's edges."""
    true, required, pairs = true_edges(truth), required_edges(truth), true_pairs(truth)
    tally.add("true edges", len(true))
    tally.add("required edges", len(required))
    for source, target in drawn:
        key = names[source], names[target]
        above = pairs[frozenset(key)][1]
        tally.add("edges")
        tally.add("edges right", key in true)
        tally.add("required edges right", key in required)
        tally.add("sibling edges", above is None)
        tally.add("directed", above is not None)
        tally.add("directions right", above == key[0])
