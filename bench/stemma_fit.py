"""Fitting the weights of the habits of versions: `python -m bench.stemma --chains PATH --fit`.

A logistic regression without intercept on which of two neighbours is the later one. Each habit's
measure is held within 2.5 standard deviations, as it is when it is read. Cross-validated by page,
with several foldings: a pair is weighed by weights that saw no version of its page.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.stemma_chains import articles_of, read_pairs
from retold.find.derivations.clues import Setting
from retold.find.derivations.options import DerivationOptions
from retold.find.derivations.scene import set_scene
from retold.find.derivations.versions import HABITS
from retold.find.links.links import find_links
from retold.find.quotations.quotations import find_quotations

Numbers = npt.NDArray[np.float64]
PENALTY = 5.0  # L2, on weights of measures divided by their standard deviation
WIDEST = 2.5  # standard deviations
STEPS = 30
FOLDS, FOLDINGS = 10, 5
SHARES = (0.55, 0.60, 0.63, 0.65, 0.70)


def fit_scores(path: Path) -> dict[str, Any]:
    """Weights and limits by habit; right of the surest shares when cross-validated, with spread."""
    pairs, _ = read_pairs(path)
    settings = [(chain, _setting(first, second)) for chain, first, second in pairs]
    held = [(chain, setting) for chain, setting in settings if setting is not None]
    rows = np.array([[habit.measure(s) for habit in HABITS] for _, s in held], dtype=np.float64)
    scale = _scale(rows)
    weights = _fit(_held(rows, scale) / scale)
    told = np.sort(np.abs(_held(rows, scale) / scale @ weights))[::-1]
    validated = [
        _validated(rows, [chain for chain, _ in held], len(pairs), seed) for seed in range(FOLDINGS)
    ]
    return {
        "pairs": float(len(pairs)),
        "pairs weighed": float(len(held)),
        "habits": {
            f"{habit.kind}: {habit.says.format('it')}"[:60]: {
                "weight": float(weight / unit),
                "limit": float(WIDEST * unit),
            }
            for habit, weight, unit in zip(HABITS, weights, scale, strict=True)
        },
        "log odds of the surest": {
            f"{share:.2f}": float(told[min(len(told) - 1, int(share * len(pairs)))])
            for share in SHARES
        },
        "right of the surest, cross-validated": _told(validated),
    }


def _told(validated: Sequence[dict[float, float]]) -> dict[str, float]:
    found = {}
    for share in SHARES:
        rights = [one[share] for one in validated]
        found[f"{share:.2f}"] = mean(rights)
        found[f"{share:.2f}, deviation over foldings"] = pstdev(rights)
    return found


def _setting(first: str, second: str) -> Setting | None:
    """Two texts side by side where they may be versions of one document, else None."""
    articles = articles_of({0: first, 1: second})
    if len(articles) < 2:
        return None
    links, _ = find_links(articles)
    scene = set_scene(articles, links, [q for a in articles for q in find_quotations(a)])
    left, right = articles[0].id, articles[1].id
    overlap, least = scene.overlap(left, right), DerivationOptions()
    if overlap is None or scene.is_news(left, right):
        return None
    if max(overlap.left_share, overlap.right_share) < least.glance:
        return None
    return scene.setting(left, right) if max(scene.stayed(left, right)) >= least.document else None


def _scale(rows: Numbers) -> Numbers:
    return np.asarray(np.sqrt((rows**2).mean(axis=0)) + 1e-9)


def _held(rows: Numbers, scale: Numbers) -> Numbers:
    return np.asarray(np.clip(rows, -WIDEST * scale, WIDEST * scale))


def _fit(rows: Numbers) -> Numbers:
    """Newton's method; every row is a pair whose right text is the later one."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(rows @ weights))
        slope = PENALTY * weights - rows.T @ wrong
        bend = (rows * (wrong * (1 - wrong))[:, None]).T @ rows + PENALTY * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def _validated(rows: Numbers, chains: Sequence[str], pairs: int, seed: int) -> dict[float, float]:
    """The share right of the surest shares of all pairs."""
    fold = _folds(chains, seed)
    told = np.zeros(len(rows))
    for number in range(FOLDS):
        inside = fold == number
        scale = _scale(rows[~inside])
        weights = _fit(_held(rows[~inside], scale) / scale)
        told[inside] = _held(rows[inside], scale) / scale @ weights
    order = np.argsort(-np.abs(told))
    return {share: float((told[order[: int(share * pairs)]] > 0).mean()) for share in SHARES}


def _folds(chains: Iterable[str], seed: int) -> npt.NDArray[np.int64]:
    held = list(chains)
    names = sorted(set(held))
    random.Random(seed).shuffle(names)
    number = {name: at % FOLDS for at, name in enumerate(names)}
    return np.array([number[chain] for chain in held])
