"""Learn what the signs of a derivation are worth: `python -m bench.weights PATH... [-o FILE]`.

Each PATH holds simulated stories with a known stemma, as ``retold simulate`` writes them. Prints
the weights as ``src/retold/data/stemmata.toml`` keeps them, and what they reach on every fifth
story, which they have not seen.

The likelihood is that of a conditional random field over forests (Koo et al. 2007): the score of
the true stemma against that of all stemmata. The main source of each article is its parent; where
the truth has none among the articles it is a root. Gradient ascent with Adam (Kingma and Ba 2015)
and a Gaussian prior.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.stemma import read_ground, stated_outlets, stories
from bench.stemma_edges import true_edges
from retold.find.derivations.stemmata import (
    STEEPEST,
    Steps,
    find_steps,
    log_weight,
    marginals,
    sign_names,
)

Array = npt.NDArray[np.float64]
PRIOR = 2.0  # inverse variance of each weight
ROUNDS, RATE = 250, 0.1
HELD_OUT = 5  # every so many stories are not learned from
SHOWN = (0.5, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Case:
    """One story: the numbers of its steps and roots, and what is true of them.

    parent: for each article the number of its true source, -1 for an unseen one.
    true:   source by target, 1 for every true edge, further parents too.
    """

    ends: npt.NDArray[np.int64]
    steps: Array
    roots: Array
    parent: npt.NDArray[np.int64]
    true: Array


def read_case(folder: Path) -> tuple[Steps, dict[str, Any], dict[str, str]]:
    """The steps of a story, its truth, and the truth's article ids by ours."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    ground = read_ground(folder / "articles", stated_outlets(truth))
    by_file = {Path(a["path"]).name: a["id"] for a in truth["articles"]}
    names = {a.id: by_file[Path(a.path).name] for a in ground.articles}
    return find_steps(ground.scene), truth, names


def as_case(
    steps: Steps, truth: dict[str, Any], names: dict[str, str], signs: tuple[Sequence[str], ...]
) -> Case:
    """The story as arrays."""
    place = {names[id]: n for n, id in enumerate(steps.articles)}
    possible = {(names[s], names[t]) for s, t in steps.signs}
    size = len(place)
    parent, covered, true = np.full(size, -1), np.zeros(size), np.zeros((size, size))
    for (source, target), edge in true_edges(truth).items():
        if (source, target) not in possible:
            continue
        true[place[source], place[target]] = 1
        share = edge["coverage"] + edge["main"]
        if share > covered[place[target]]:
            parent[place[target]], covered[place[target]] = place[source], share
    return Case(
        np.array([[place[names[s]], place[names[t]]] for s, t in steps.signs]),
        np.array([[held[name] for name in signs[0]] for held in steps.signs.values()]),
        np.array([[steps.roots[id][name] for name in signs[1]] for id in steps.articles]),
        parent,
        true,
    )


def told(case: Case, step: Array, root: Array) -> tuple[Array, Array, Array, Array]:
    """Scores and probabilities of the steps (source by target) and of the roots."""
    size = len(case.roots)
    scores = np.full((size, size), -np.inf)
    held = np.clip(case.steps @ step, -STEEPEST, STEEPEST)
    scores[case.ends[:, 0], case.ends[:, 1]] = held
    roots = np.clip(case.roots @ root, -STEEPEST, STEEPEST)
    edge, end = marginals(scores, roots)
    return scores, roots, edge, end


def gradient(cases: Sequence[Case], step: Array, root: Array) -> tuple[float, Array]:
    """The log likelihood with its prior, and its slope for the weights of steps and roots."""
    whole = -PRIOR * float(step @ step + root @ root) / 2
    of_steps, of_roots = -PRIOR * step, -PRIOR * root
    for case in cases:
        scores, roots, edge, end = told(case, step, root)
        taken = case.parent[case.ends[:, 1]] == case.ends[:, 0]
        alone = case.parent < 0
        held = scores[case.ends[:, 0], case.ends[:, 1]]
        whole += float(held[taken].sum() + roots[alone].sum()) - log_weight(scores, roots)
        of_steps = of_steps + case.steps.T @ (taken - edge[case.ends[:, 0], case.ends[:, 1]])
        of_roots = of_roots + case.roots.T @ (alone - end)
    return whole, np.concatenate([of_steps, of_roots])


def learn(cases: Sequence[Case]) -> tuple[Array, Array]:
    """The weights of steps and of roots that make the true stemmata likeliest."""
    many = cases[0].steps.shape[1]
    weights = np.zeros(many + cases[0].roots.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for number in range(1, ROUNDS + 1):
        _, slope = gradient(cases, weights[:many], weights[many:])
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        rate = RATE * (1.0 if number < 0.6 * ROUNDS else 0.3)
        moved = (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
        weights = weights + rate * moved
    return weights[:many], weights[many:]


def shown(cases: Sequence[Case], step: Array, root: Array) -> list[str]:
    """For some probabilities the edges told with at least that much, and the share right."""
    edges = [(told(case, step, root)[2], case.true) for case in cases]
    found = []
    for least in SHOWN:
        drawn = sum(float((edge >= least).sum()) for edge, _ in edges)
        right = sum(float(true[edge >= least].sum()) for edge, true in edges)
        whole = sum(float(true.sum()) for _, true in edges)
        rates = f"right {right / max(1.0, drawn):.3f}, of all true edges {right / whole:.3f}"
        found.append(f"# told with {least} and more: {drawn:.0f}, {rates}")
    return found


def as_toml(names: tuple[Sequence[str], ...], step: Array, root: Array) -> str:
    """The weights as the data file keeps them."""
    lines = []
    for table, signs, weights in (("step", names[0], step), ("root", names[1], root)):
        lines += [f"[{table}]"] + [
            f'"{name}" = {weight:.2f}' for name, weight in zip(signs, weights, strict=True)
        ]
        lines.append("")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> None:
    """Prints the weights learned on the stories under the paths."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", type=Path, nargs="+")
    given = parser.parse_args(argv)
    read = [read_case(folder) for path in given.paths for folder in stories(path)]
    read = [case for case in read if case[0].signs]
    names = sign_names([steps for steps, _, _ in read])
    cases = [as_case(*case, names) for case in read]
    kept = [case for n, case in enumerate(cases) if n % HELD_OUT]
    step, root = learn(kept)
    unseen = [case for n, case in enumerate(cases) if not n % HELD_OUT]
    print(f"# learned on {len(kept)} simulated stories; on {len(unseen)} others:")
    print("\n".join(shown(unseen, step, root)))
    print(as_toml(names, step, root))


if __name__ == "__main__":
    main()
