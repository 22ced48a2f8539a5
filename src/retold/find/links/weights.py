"""What speaks for one text, and how much: the signs and their reviewed weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from retold.text.shingles import Floats
from retold.text.tables import read_table

PAIR_SIGNS = ("shared in order", "of the longer", "part in order", "sentences in order")
KIN_BY_MEANING = (
    *PAIR_SIGNS,
    *(f"{name}, near in meaning" for name in PAIR_SIGNS),
    *(f"{name}, close in meaning" for name in PAIR_SIGNS),
)
SIGNS = (
    "likeness",
    "weight shared",
    "margin over the left's next",
    "margin over the right's next",
    "before",
    "after",
    "figures",
    "names",
    "size",
    "kinship",
    *PAIR_SIGNS,
)
SIGNS_BY_MEANING = (
    *SIGNS,
    "cosine",
    "cosine over the left's next",
    "cosine over the right's next",
    "cosine before",
    "cosine after",
    "cosine over the left's mean",
    "cosine over the right's mean",
)
_TOGETHER = ("first odds", "in step", "of the left", "of the right")
CARRIED = ("kin", "odds", "in order", "quoted", "opens", "beside", "names")


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over signs; ``always`` is its intercept."""

    signs: Floats
    always: float

    def odds(self, signs: Floats) -> Floats:
        """The logarithm of the odds; the last axis of ``signs`` holds the signs."""
        found: Floats = signs @ self.signs + self.always
        return found

    def chance(self, signs: Floats) -> Floats:
        found: Floats = 1 / (1 + np.exp(-self.odds(signs)))
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """kin: whether two articles are of one hand; first, again: whether two of their sentences are
    one text; carried: whether two sentences that words linked are."""

    kin: Weights
    first: Weights
    again: Weights
    carried: Weights


def sign_names(meaning: bool) -> dict[str, tuple[str, ...]]:
    """The signs of each part of a model, with those an encoder gives or without."""
    signs = SIGNS_BY_MEANING if meaning else SIGNS
    return {
        "kin": KIN_BY_MEANING if meaning else PAIR_SIGNS,
        "first": signs,
        "again": (*signs, *_TOGETHER),
        "carried": CARRIED,
    }


@cache
def read_model(meaning: bool = False) -> Model:
    """The weights of ``data/rewording.toml``, for what words say or for what an encoder adds."""
    raw = read_table("retold", "data/rewording")
    parts = raw["meaning"] if meaning else raw
    return Model(**{k: _weights(parts[k], names) for k, names in sign_names(meaning).items()})


def _weights(raw: Mapping[str, float], names: Sequence[str]) -> Weights:
    return Weights(np.array([raw[name] for name in names]), raw["always"])
