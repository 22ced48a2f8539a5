"""Distortions between sentences of which one was told from the other: a table of both sorts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.find.retold_long_pairs import FURTHER
from tests.find.retold_pairs import RETOLD

from retold.find.distortions.changes import find_losses, find_turns
from retold.find.distortions.compared import Pair, Side, is_alike
from retold.model.span import Span


def turns(before: str, after: str) -> list[str]:
    sides = (Side(text, Span(0, len(text))) for text in (before, after))
    pair = Pair(*sides, made=True)
    found = [*find_turns(pair, alike=is_alike(pair)), *find_losses(pair)]
    return [t.change.kind for t in found]


@pytest.mark.parametrize(("before", "after", "kind", "why"), [*RETOLD, *FURTHER])
def test_what_was_turned_is_found_and_nothing_else(
    before: str, after: str, kind: str | None, why: str
) -> None:
    assert {*turns(before, after)} == ({kind} - {None}), why
