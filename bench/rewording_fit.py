"""Fitting what tells reworded sentences: `python -m bench.rewording_fit PATH...`.

PATH holds folders with articles/ and truth.json (docs/written-stories.md). Options: --apart FOLDER
(folders of articles on one event each, taken for independent of each other: they teach only what
no kinship is), --write (writes src/retold/data/rewording.toml), --folds N.

Three logistic regressions with a small L2 penalty (Newton's method): whether two articles are kin
(three links and more, against none), whether two of their sentences are linked, and that again
with what was said of the sentences around them. Every story is scored by weights that never saw
it; the table says how many of the true links are found and how many others, over bodies alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.written import folders
from bench.written_truth import covers, find
from retold import library
from retold.find.links.comparison import prepare
from retold.find.links.kinship import asked_pairs, kinship_signs
from retold.find.links.rewording import (
    AGAIN,
    PAIR_SIGNS,
    SIGNS,
    Kin,
    Model,
    Rewording,
    Weights,
    chances,
    first_signs,
    second_signs,
)
from retold.find.links.sharing import Bodies, Shared
from retold.find.links.wording import read_wording
from retold.model.article import Article
from retold.model.span import Passage, Span

Numbers = npt.NDArray[np.float64]
PENALTY = 1.0  # L2, on weights of signs divided by their standard deviation
STEPS = 30
ALIKE = 0.4  # likeness of independent sentences that may be a statement both have
TAUGHT = 0.2  # the chance of kinship from which two articles teach: more than are looked at
KIN = 3  # true links from which two articles are kin; with one or two they teach nothing


@dataclass(frozen=True)
class Pair:
    """Two articles of a story, and which of their sentences are linked (1), or in part (2).

    shared, signs: of this one pair, as the first of one.
    """

    story: str
    shared: Shared
    signs: Numbers
    true: npt.NDArray[np.int64]
    links: int
    told: bool


def read_pairs(folder: Path) -> list[Pair]:
    """The pairs of articles of a story with a truth.json that are looked at."""
    articles = list(library.read([folder / "articles"]).articles)
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    places = [
        (left[-1], right[-1], 2 if row.get("kind") == "span" else 1)
        for row in truth.get("links", ())
        if (left := _end(articles, row, "left")) and (right := _end(articles, row, "right"))
    ]
    return list(_pairs(folder.name, articles, places, True))


def read_apart(folder: Path) -> list[Pair]:
    """The pairs of articles in a folder whose articles are independent of each other.

    Much that is alike may be a statement that both have: it teaches nothing.
    """
    pairs = _pairs(folder.name, list(library.read([folder]).articles), (), False)
    return [replace(p, true=np.where(p.shared.likeness[0] > ALIKE, 2, 0)) for p in pairs]


def _end(articles: Sequence[Article], row: Any, side: str) -> list[Passage]:
    """One end of a true link: its words, or (`retold simulate`) its offsets."""
    place = row[side]
    if isinstance(place, str):
        return _places(articles, place, row[f"{side}_sentence"])
    return [Passage(place["article"], Span(place["start"], place["end"]))]


def _places(articles: Sequence[Article], called: str, words: str) -> list[Passage]:
    for article in articles:
        name = Path(article.path).name
        if called in (name, name.split("-")[0]):
            return [article.passage(span) for span in find(article.text, words)]
    return []


def _pairs(
    story: str,
    articles: Sequence[Article],
    places: Sequence[tuple[Passage, Passage, int]],
    told: bool,
) -> list[Pair]:
    wording = read_wording(articles)
    comparison = prepare(wording)
    bodies = Bodies(wording, comparison.kept)
    first = np.searchsorted(wording.article, np.arange(len(articles)))
    linked = np.zeros((len(wording.number), len(wording.number)), dtype=np.int64)
    for one, other, kind in places:
        for i in _sentences(articles, first, one):
            for j in _sentences(articles, first, other):
                linked[min(i, j), max(i, j)] = kind
    found = []
    pairs = comparison.pairs()
    nothing = np.zeros(len(pairs.left), dtype=bool)
    for pair in asked_pairs(pairs, nothing, wording):
        shared = bodies.shared([pair])
        signs, enough = kinship_signs(shared)
        if enough[0]:
            true = linked[np.ix_(shared.left.sentences[0], shared.right.sentences[0])]
            found.append(Pair(story, shared, signs, true, int((true == 1).sum()), told))
    return found


def _sentences(
    articles: Sequence[Article], first: npt.NDArray[np.int64], place: Passage
) -> list[int]:
    for k, article in enumerate(articles):
        if article.id == place.article:
            spans = [article.passage(s.span) for s in article.sentences]
            return [int(first[k]) + n for n, span in enumerate(spans) if covers(span, place, 0.5)]
    return []


def fit(signs: Numbers, right: Numbers, penalty: float = PENALTY) -> Weights:
    """A logistic regression of ``right`` (0 or 1) on ``signs``, by Newton's method."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    rows = np.column_stack([(signs - mean) / spread, np.ones(len(signs))])
    held = np.diag([*np.full(signs.shape[1], penalty), 0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (right - chance) - held @ found
        found += np.linalg.solve((rows * (chance * (1 - chance))[:, None]).T @ rows + held, slope)
    weights = found[:-1] / spread
    return Weights(weights, float(found[-1] - weights @ mean))


def learn(pairs: Sequence[Pair]) -> Model:
    """The three regressions, each on what the one before lets through."""
    sure = [p for p in pairs if p.links >= KIN or not p.links]
    kin = fit(
        np.array([p.signs[0] for p in sure]), np.array([float(p.links >= KIN) for p in sure]), 2.0
    )
    kindred = [p for p in pairs if kin.chance(p.signs)[0] >= TAUGHT]
    firsts = [first_signs(p.shared, p.signs, kin.chance(p.signs))[0] for p in kindred]
    first = _on_sentences(firsts, kindred)
    seconds = [second_signs(signs, first.odds(signs)) for signs in firsts]
    return Model(kin, first, _on_sentences(seconds, kindred))


def _on_sentences(signs: Sequence[Numbers], pairs: Sequence[Pair]) -> Weights:
    rows = np.concatenate([one.reshape(-1, one.shape[-1]) for one in signs])
    true = np.concatenate([p.true.ravel() for p in pairs])
    return fit(rows[true != 2], (true[true != 2] == 1).astype(np.float64))


def validated(pairs: Sequence[Pair], options: Rewording, folds: int) -> list[tuple[Pair, Kin]]:
    """Every kin pair of a story with truth, by weights that saw no pair of its story."""
    stories = sorted({p.story for p in pairs})
    found = []
    for fold in range(folds):
        unseen = set(stories[fold::folds])
        model = learn([p for p in pairs if p.story not in unseen])
        for p in pairs:
            if p.story in unseen and p.told:
                kin = model.kin.chance(p.signs)
                if kin[0] >= options.kin:
                    found += [(p, one) for one in chances(p.shared, p.signs, kin, model)]
    return found


def tally(
    pairs: Sequence[Pair], found: Sequence[tuple[Pair, Kin]], options: Rewording
) -> tuple[int, int, int]:
    """True links found, others found, all true links."""
    right = wrong = 0
    for pair, kin in found:
        rows = {int(s): k for k, s in enumerate(kin.left)}
        columns = {int(s): k for k, s in enumerate(kin.right)}
        for left, other, _ in kin.links(options):
            right += pair.true[rows[left], columns[other]] == 1
            wrong += pair.true[rows[left], columns[other]] == 0
    return int(right), int(wrong), sum(p.links for p in pairs)


def as_toml(model: Model, heading: str) -> str:
    lines = [f"# {line}" for line in heading.split("\n")]
    parts = (("kin", PAIR_SIGNS), ("first", SIGNS), ("again", AGAIN))
    for name, signs in parts:
        weights: Weights = getattr(model, name)
        lines += ["", f"[{name}]", f"always = {weights.always:.3f}"]
        lines += [f'"{s}" = {w:.3f}' for s, w in zip(signs, weights.signs, strict=True)]
    return "\n".join(lines) + "\n"


_HEADING = """How likely two sentences are one text, reworded: weights of logistic regressions.
Fitted by `python -m bench.rewording_fit` on {pairs} pairs of articles of {stories} stories with
known links and {apart} pairs of independent reports (docs/links.md says which)."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.rewording_fit", description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--apart", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=8)
    args = parser.parse_args()
    groups = {path: [p for f in folders(path) for p in read_pairs(f)] for path in args.paths}
    apart = [p for folder in args.apart for p in read_apart(folder)]
    told = [p for group in groups.values() for p in group]
    if not told:
        parser.error("no truth.json there")
    options = Rewording()
    found = validated([*told, *apart], options, args.folds)
    for path, group in groups.items():
        _print_row(path, group, found, options)
    model = learn([*told, *apart])
    heading = _HEADING.format(
        pairs=len(told), stories=len({p.story for p in told}), apart=len(apart)
    )
    text = as_toml(model, heading)
    if args.write:
        home = Path(__file__).parent.parent / "src/retold/data/rewording.toml"
        home.write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0


def _print_row(
    path: Path, group: Sequence[Pair], found: Sequence[tuple[Pair, Kin]], options: Rewording
) -> None:
    stories = {p.story for p in group}
    of_group = [(p, kin) for p, kin in found if p.story in stories]
    for likely in (0.3, 0.4, 0.45, 0.5, 0.6):
        asked = Rewording(options.kin, likely, options.extra, options.alike)
        right, wrong, true = tally(group, of_group, asked)
        precision = right / max(right + wrong, 1)
        print(
            f"{path} at {likely}: precision {precision:.3f} recall {right / max(true, 1):.3f} "
            f"({right} right, {wrong} wrong, {true} true)"
        )


if __name__ == "__main__":
    sys.exit(main())
