"""Carried-over text: what two articles share and what was changed. Part of the findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold.model.span import Passage, Span

LinkKind = Literal["verbatim", "near_verbatim", "paraphrase"]
EditKind = Literal["substitution", "insertion", "deletion", "move"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change between two wordings. ``before`` is empty for insertions, ``after`` for deletions.

    left, right: where the words stand, in the left and in the right article (None where empty).
    """

    before: str
    after: str
    kind: EditKind
    left: Span | None = None
    right: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of two articles with the same wording, or one sentence reworded.

    score: 0..1, 1 for the same words.
    """

    id: str
    left: Passage
    right: Passage
    kind: LinkKind
    score: float
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring links in both articles: one carried-over passage, in one piece."""

    id: str
    left: Passage
    right: Passage
    links: tuple[str, ...]
    kind: LinkKind
    score: float
