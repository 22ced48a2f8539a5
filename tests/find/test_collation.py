"""Collation: versions of one passage word under word. All texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.links.collation import collate

ROWS = [
    (["The ferry ran aground.", "The ferry ran aground."],
     ["the", "ferry", "ran", "aground"], "the same"),
    (["The ferry ran aground.", "The night ferry ran aground."],
     ["the", "-|night", "ferry", "ran", "aground"], "an insertion"),
    (["The ferry hit sand.", "The ferry struck sand."],
     ["the", "ferry", "hit|struck", "sand"], "a substitution"),
    (["It’s the radar.", "It's the radar!"], ["it's", "the", "radar"], "typography"),
    (["Fog came.", "", "Fog came in."], ["fog|-|fog", "came|-|came", "-|-|in"], "an empty version"),
    (["The crew was saved.", "The crews were saved.", "The crew were all saved."],
     ["the", "crew|crews|crew", "was|were|were", "-|-|all", "saved"], "kindred words in a column"),
]  # fmt: skip


@pytest.mark.parametrize(("versions", "columns", "why"), ROWS, ids=[r[2] for r in ROWS])
def test_columns(versions: list[str], columns: list[str], why: str) -> None:
    shown = []
    for column in collate(versions).columns:
        norms = [cell.norm if cell else "-" for cell in column.cells]
        shown.append(norms[0] if column.agrees else "|".join(norms))
    assert shown == columns


def test_stretches_alternate() -> None:
    table = collate(["The old ferry ran aground.", "The new ferry ran aground."])
    assert [(agree, len(part)) for agree, part in table.stretches()] == [
        (True, 1),
        (False, 1),
        (True, 3),
    ]


def test_readings_say_who_has_what() -> None:
    column = collate(["It hit.", "It struck.", "It hit."]).columns[1]
    assert column.readings == {"hit": (0, 2), "struck": (1,)}


def test_marks_have_columns_when_asked_for() -> None:
    assert collate(["Fog, he said.", "Fog he said."], marks=True).rows == (
        ("Fog", ",", "he", "said", "."),
        ("Fog", "", "he", "said", "."),
    )


def test_nothing_is_an_empty_table() -> None:
    assert collate([]).columns == ()
    assert collate(["", ""]).rows == ((), ())


_WORDS = "fog came over the dark harbour and ferry sank"
TEXT = st.lists(st.sampled_from(_WORDS.split()), max_size=9)


@given(st.lists(TEXT.map(" ".join), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_every_version_can_be_read_back(versions: list[str]) -> None:
    table = collate(versions)
    for number, text in enumerate(versions):
        assert " ".join(w for w in table.row(number) if w) == text
        for column in table.columns:
            cell = column.cells[number]
            assert cell is None or cell.span.of(text) == cell.text
    assert all(any(column.cells) for column in table.columns)
