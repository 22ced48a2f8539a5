"""Fitting what tells reworded sentences: `python -m bench.rewording_fit PATH...`.

PATH holds folders with articles/ and truth.json (docs/written-stories.md). Options: --apart FOLDER
(folders of articles on one event each, taken for independent of each other: they teach only what
no kinship is), --write (writes src/retold/data/rewording.toml), --folds N, --encoder NAME (none:
only the weights for words alone, which cannot be written).

Logistic regressions with a small L2 penalty (Newton's method): whether two articles are kin (three
links and more, against none), whether two of their sentences are linked, that again with what was
said of the sentences around them, and whether what words alone linked is carried-over text. Every
story is scored by weights that never saw it; the table says how many of the true links are found
and how many others, over bodies alone; then how many right and wrong links of words are dropped.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.taught import Taught, read_apart, read_taught
from bench.written import folders
from retold.adapters.encoders import open_encoder
from retold.find.links.alignment import Bar
from retold.find.links.kinship import asked_pairs, kinship_signs
from retold.find.links.links import by_words
from retold.find.links.pieces import Rows, whole_sentences
from retold.find.links.rewording import (
    Kin,
    Kindred,
    Rewording,
    by_articles,
    chances,
    find_kin,
    first_signs,
    second_signs,
    unlikely,
)
from retold.find.links.sharing import Bodies, Shared
from retold.find.links.twice import Signs, in_question
from retold.find.links.weights import CARRIED, Model, Weights, sign_names
from retold.text.shingles import Floats

PENALTY = 1.0  # L2, on weights of signs divided by their standard deviation
STEPS = 30
ALIKE = 0.4  # likeness of independent sentences that may be a statement both have
QUOTED = 0.6  # weight of shared words in quotation marks that makes them one
TAUGHT = 0.2  # the chance of kinship from which two articles teach: more than are looked at
KIN = 3  # true links from which two articles are kin; with one or two they teach nothing


@dataclass(frozen=True)
class Pair:
    """Two articles of a story, and which of their sentences are linked (1), or in part (2).

    shared, signs, cosine: of this one pair, as the first of one.
    """

    story: str
    shared: Shared
    signs: Floats
    cosine: Floats | None
    true: npt.NDArray[np.int64]
    told: bool

    @cached_property
    def links(self) -> int:
        return int((self.true == 1).sum())

    def kindred(self, kin: Weights) -> Kindred:
        return Kindred(self.shared, self.signs, kin.chance(self.signs), self.cosine)


def read_pairs(story: Taught, meaning: bool) -> list[Pair]:
    """The pairs of articles of a story that are looked at.

    Of articles that are independent much that is alike may be a statement both have: it teaches
    nothing.
    """
    comparison, seen = story.comparison, story.meaning if meaning else None
    bodies = Bodies(comparison.wording, comparison.kept)
    pairs = comparison.pairs()
    nothing = np.zeros(len(pairs.left), dtype=bool)
    found = []
    for pair in asked_pairs(pairs, nothing, comparison.wording):
        shared = bodies.shared([pair])
        cosine = seen.cosines(shared) if seen else None
        signs, enough = kinship_signs(shared, cosine)
        true = story.true[np.ix_(shared.left.sentences[0], shared.right.sentences[0])]
        if not story.told:
            true = np.where(shared.likeness[0] > ALIKE, 2, 0)
        if enough[0]:
            found.append(Pair(story.name, shared, signs, cosine, true, story.told))
    return found


def fit(signs: Floats, right: Floats, penalty: float = PENALTY) -> Weights:
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
    """The first three regressions, each on what the one before lets through."""
    sure = [p for p in pairs if p.links >= KIN or not p.links]
    kin = fit(
        np.array([p.signs[0] for p in sure]), np.array([float(p.links >= KIN) for p in sure]), 2.0
    )
    kindred = [p for p in pairs if kin.chance(p.signs)[0] >= TAUGHT]
    firsts = [first_signs(p.kindred(kin))[0] for p in kindred]
    first = _on_sentences(firsts, kindred)
    seconds = [second_signs(signs, first.odds(signs)) for signs in firsts]
    nothing = Weights(np.zeros(len(CARRIED)), 0.0)
    return Model(kin, first, _on_sentences(seconds, kindred), nothing)


def _on_sentences(signs: Sequence[Floats], pairs: Sequence[Pair]) -> Weights:
    rows = np.concatenate([one.reshape(-1, one.shape[-1]) for one in signs])
    true = np.concatenate([p.true.ravel() for p in pairs])
    return fit(rows[true != 2], (true[true != 2] == 1).astype(np.float64))


@dataclass(frozen=True)
class Linked:
    """What words alone link in a story: the signs of each link in question, and whether it is
    right (1) or wrong (0)."""

    story: str
    signs: Floats
    true: Floats


def read_linked(story: Taught, options: Rewording, meaning: bool) -> Linked:
    """options: with a model that saw no link of the story."""
    comparison, seen = story.comparison, story.meaning if meaning else None
    pairs, linked = by_words(comparison, Bar(), seen)
    kin = find_kin(pairs, linked, comparison, options, seen)
    rows = Rows(comparison.wording)
    kept = linked & ~unlikely(kin, pairs, linked, options)
    pieces = whole_sentences(rows, pairs.only(kept))
    told = Signs(rows, pieces, by_articles(kin, rows.article))
    signs, true = [], []
    quoted = CARRIED.index("quoted")
    for one in pieces:
        if not in_question(rows, one):
            continue
        values = told.of(one)
        right = int(story.true[one.left_sentence, one.right_sentence])
        if right != 2 and (story.told or values[quoted] < QUOTED):
            signs.append(values)
            true.append(float(right))
    return Linked(story.name, np.array(signs).reshape(-1, len(CARRIED)), np.array(true))


@dataclass(frozen=True)
class Fitted:
    """The weights of all stories together, and what weights that never saw a story find in it."""

    model: Model
    found: list[tuple[Pair, Kin]]
    linked: list[tuple[Linked, Floats]]


def fit_all(
    stories: Sequence[Taught], options: Rewording, folds: int, *, meaning: bool
) -> tuple[Sequence[Pair], Fitted]:
    pairs = [p for story in stories for p in read_pairs(story, meaning)]
    found: list[tuple[Pair, Kin]] = []
    linked: list[Linked] = []
    parts = _parts(stories, folds)
    for unseen in parts:
        model = learn([p for p in pairs if p.story not in unseen])
        for p in pairs:
            kindred = p.kindred(model.kin)
            if p.story in unseen and p.told and kindred.kin[0] >= options.kin:
                found += [(p, one) for one in chances(kindred, model)]
        asked = replace(options, model=model)
        linked += [read_linked(s, asked, meaning) for s in stories if s.name in unseen]
    judged = [
        (one, _carried([k for k in linked if k.story not in unseen]).chance(one.signs))
        for unseen in parts
        for one in linked
        if one.story in unseen
    ]
    whole = replace(learn(pairs), carried=_carried(linked))
    return pairs, Fitted(whole, found, judged)


def _parts(stories: Sequence[Taught], folds: int) -> list[set[str]]:
    names = sorted({story.name for story in stories})
    return [set(names[fold::folds]) for fold in range(folds)]


def _carried(linked: Sequence[Linked]) -> Weights:
    signs = np.concatenate([one.signs for one in linked])
    return fit(signs, np.concatenate([one.true for one in linked]))


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


def as_toml(model: Model, *, meaning: bool) -> str:
    lines = []
    for name, signs in sign_names(meaning).items():
        weights: Weights = getattr(model, name)
        lines += ["", f"[{'meaning.' if meaning else ''}{name}]", f"always = {weights.always:.3f}"]
        lines += [f'"{s}" = {w:.3f}' for s, w in zip(signs, weights.signs, strict=True)]
    return "\n".join(lines) + "\n"


_HEADING = """# How likely two sentences are one text, reworded: weights of logistic regressions.
# Fitted by `python -m bench.rewording_fit` on {stories} stories with known links and the reports
# of {apart} events that know nothing of each other (docs/links.md says which). Those under
# "meaning" are used where an encoder is.
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.rewording_fit", description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--apart", type=Path, nargs="*", default=[])
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=8)
    args = parser.parse_args()
    encoder = open_encoder(args.encoder)
    groups = {p: [read_taught(f, encoder) for f in folders(p)] for p in args.paths}
    apart = [read_apart(folder, encoder) for folder in args.apart]
    stories = [*(s for group in groups.values() for s in group), *apart]
    if len(stories) == len(apart):
        parser.error("no truth.json there")
    text = _HEADING.format(stories=len(stories) - len(apart), apart=len(apart))
    for meaning in (False, True) if encoder else (False,):
        pairs, fitted = fit_all(stories, Rewording(), args.folds, meaning=meaning)
        print(f"\n{'with ' + args.encoder if meaning else 'words alone'}")
        for path, group in groups.items():
            _print_row(path, {s.name for s in group}, pairs, fitted)
        text += as_toml(fitted.model, meaning=meaning)
    if args.write and encoder:
        home = Path(__file__).parent.parent / "src/retold/data/rewording.toml"
        home.write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0


def _print_row(path: Path, names: set[str], pairs: Sequence[Pair], fitted: Fitted) -> None:
    group = [p for p in pairs if p.story in names]
    of_group = [(p, kin) for p, kin in fitted.found if p.story in names]
    for likely in (0.3, 0.4, 0.45, 0.5, 0.6):
        right, wrong, true = tally(group, of_group, Rewording(likely=likely))
        precision = right / max(right + wrong, 1)
        print(
            f"{path} at {likely}: precision {precision:.3f} recall {right / max(true, 1):.3f} "
            f"({right} right, {wrong} wrong, {true} true)"
        )
    judged = [(one.true, chance) for one, chance in fitted.linked if one.story in names]
    truths = np.concatenate([truth for truth, _ in judged])
    chances_ = np.concatenate([chance for _, chance in judged])
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        dropped = [int((chances_[truths == k] < least).sum()) for k in (0, 1)]
        of = len(truths[truths == 0])
        print(f"  dropped below {least}: {dropped[0]} of {of} wrong links, {dropped[1]} right ones")


if __name__ == "__main__":
    sys.exit(main())
