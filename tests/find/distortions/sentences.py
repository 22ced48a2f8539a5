"""Two sentences as a pair, and what is found between them."""

from __future__ import annotations

from retold.find.distortions.changes import find_turns
from retold.find.distortions.compared import Pair, Side
from retold.model.span import Span

Row = tuple[str, str, str, str]  # before, after, the kind of change, why


def pair_of(before: str, after: str, *, made: bool = False, retold: bool = False) -> Pair:
    sides = (Side(text, Span(0, len(text))) for text in (before, after))
    return Pair(*sides, made=made, retold=retold, forth=retold)


def turns(before: str, after: str, *, made: bool = False) -> list[str]:
    return [t.change.kind for t in find_turns(pair_of(before, after, made=made))]


def turns_retold(before: str, after: str) -> list[str]:
    """What is found where one text was told over sentence by sentence."""
    pair = pair_of(before, after, retold=True)
    return [t.change.kind for t in find_turns(pair, alike=False)]
