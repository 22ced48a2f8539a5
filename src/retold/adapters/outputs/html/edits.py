"""Where the changed words of a link stand, in both articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Levenshtein

from retold.model.span import Span
from retold.text.tokens import Token, tokens

Place = tuple[int, int] | None
_KINDS = {"replace": "substitution", "insert": "insertion", "delete": "deletion"}


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """One change of words with its places in the left and the right article (None: no words)."""

    kind: str
    left: Place
    right: Place


def place_edits(link: Mapping[str, Any], left: str, right: str) -> list[PlacedEdit]:
    """The edits of a link in contract form with their places in the two articles' texts.

    Places the report gives are taken as they are; where it gives none, the words are aligned again.
    """
    edits = link.get("edits") or ()
    if all(edit.get("left") or edit.get("right") for edit in edits):
        return [
            PlacedEdit(edit["kind"], _pair(edit.get("left")), _pair(edit.get("right")))
            for edit in edits
        ]
    return list(align(_span(link["left"]), left, _span(link["right"]), right))


def align(left: Span, left_text: str, right: Span, right_text: str) -> Iterator[PlacedEdit]:
    """The word edits between two spans of two texts."""
    ours, theirs = tokens(left_text, left), tokens(right_text, right)
    for step in Levenshtein.opcodes([t.norm for t in ours], [t.norm for t in theirs]):
        if step.tag != "equal":
            old = _cover(ours[step.src_start : step.src_end])
            new = _cover(theirs[step.dest_start : step.dest_end])
            yield PlacedEdit(_KINDS[step.tag], old, new)


def _span(passage: Mapping[str, Any]) -> Span:
    return Span(passage["start"], passage["end"])


def _pair(span: Mapping[str, int] | None) -> Place:
    return (span["start"], span["end"]) if span else None


def _cover(run: list[Token]) -> Place:
    return (run[0].span.start, run[-1].span.end) if run else None
