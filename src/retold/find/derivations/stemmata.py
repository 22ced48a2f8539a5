"""How likely is each direct edge, over all the ways in which the stemma can be drawn?

A stemma without contamination is a forest: every article has its text from one other, or from a
text nobody handed in. Each possible step has a score, a sum of weighed signs, and a stemma the sum
of its steps. Kirchhoff's matrix-tree theorem in Tutte's form for directed trees sums over all of
them at once, so that the probability of a step is the share of the stemmata that have it (Koo et
al. 2007, Structured Prediction Models via the Matrix-Tree Theorem; Smith and Smith 2007). So two
possible sources compete, no cycle has any weight, and what one article says of its source helps
to place the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from retold.find.derivations.signs import Signs, read_root_signs, read_signs
from retold.text.tables import read_table

if TYPE_CHECKING:  # a scene asks for its probabilities
    from retold.find.derivations.scene import Scene

Matrix = npt.NDArray[np.float64]
CONSIDERED = 0.3  # least share of either body in the other for the step to be weighed
NAMED = 0.12  # the same where one names the other
STEEPEST = 25.0  # most that a score counts: beyond it nothing is surer


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to the score of a step from an article, and from an unseen text."""

    step: Mapping[str, float]
    root: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Steps:
    """The possible steps of a story: the signs of each, and of each article as a root."""

    articles: tuple[str, ...]
    signs: Mapping[tuple[str, str], Signs]
    roots: Mapping[str, Signs]


@cache
def learned_weights() -> Weights:
    """The weights of ``data/stemmata.toml``."""
    raw = read_table("retold", "data/stemmata")
    return Weights(MappingProxyType(dict(raw["step"])), MappingProxyType(dict(raw["root"])))


def find_steps(scene: Scene) -> Steps:
    """Every step that the common text makes possible; versions of a document are left out."""
    signs: dict[tuple[str, str], Signs] = {}
    for (left, right), overlap in scene.overlaps.items():
        if not overlap.text or scene.may_be_versions(left, right):
            continue
        named = right in scene.mentions[left] or left in scene.mentions[right]
        if max(overlap.left_share, overlap.right_share) >= (NAMED if named else CONSIDERED):
            signs[left, right] = read_signs(scene, left, right)
            signs[right, left] = read_signs(scene, right, left)
    articles = tuple(a.id for a in scene.articles if any(a.id == t for _, t in signs))
    return Steps(articles, signs, {id: read_root_signs(scene, id, signs) for id in articles})


def chances(scene: Scene) -> Mapping[tuple[str, str], float]:
    """For each possible step, source and target, the probability that it is a direct edge."""
    steps = find_steps(scene)
    if not steps.articles:
        return {}
    scores, roots = score(steps, learned_weights())
    edge, _ = marginals(scores, roots)
    place = {id: n for n, id in enumerate(steps.articles)}
    return {(s, t): float(edge[place[s], place[t]]) for s, t in steps.signs}


def score(steps: Steps, weights: Weights) -> tuple[Matrix, Matrix]:
    """The scores of the steps (source by target, -inf where there is none) and of the roots."""
    place = {id: n for n, id in enumerate(steps.articles)}
    scores = np.full((len(place), len(place)), -np.inf)
    for (source, target), signs in steps.signs.items():
        scores[place[source], place[target]] = weigh_signs(signs, weights.step)
    roots = np.array([weigh_signs(steps.roots[id], weights.root) for id in steps.articles])
    return scores, roots


def weigh_signs(signs: Signs, weights: Mapping[str, float]) -> float:
    """The weighed sum, held within what can still be told apart."""
    total = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return max(-STEEPEST, min(STEEPEST, total))


def marginals(scores: Matrix, roots: Matrix) -> tuple[Matrix, Matrix]:
    """The probability of each step and of each root, from their scores.

    >>> edge, root = marginals(np.array([[-np.inf, 0.0], [0.0, -np.inf]]), np.zeros(2))
    >>> [[round(float(p), 3) for p in row] for row in edge], [round(float(p), 3) for p in root]
    ([[0.0, 0.333], [0.333, 0.0]], [0.667, 0.667])
    """
    steps, ends = np.exp(scores), np.exp(roots)
    laplacian = np.diag(ends + steps.sum(axis=0)) - steps
    inverse = np.linalg.inv(laplacian)
    edge = steps * (np.diag(inverse)[np.newaxis, :] - inverse.T)
    return np.clip(edge, 0.0, 1.0), np.clip(ends * np.diag(inverse), 0.0, 1.0)


def log_weight(scores: Matrix, roots: Matrix) -> float:
    """The logarithm of the summed weight of all stemmata: what a likelihood is divided by."""
    steps, ends = np.exp(scores), np.exp(roots)
    return float(np.linalg.slogdet(np.diag(ends + steps.sum(axis=0)) - steps)[1])


def sign_names(steps: Sequence[Steps]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the signs of steps and of roots, in the order in which they are read."""
    of_steps = next((tuple(s) for held in steps for s in held.signs.values()), ())
    return of_steps, next((tuple(s) for held in steps for s in held.roots.values()), ())
