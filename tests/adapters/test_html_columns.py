"""Wordings of one utterance under each other: what is boxed, what is left out, what is beyond."""

from __future__ import annotations

from typing import Any

import pytest

from retold.adapters.outputs.html.columns import break_lines, lay_out
from retold.adapters.outputs.html.desk import Desk


def rows_of(*wordings: str) -> list[list[tuple[str, str]]]:
    """Each wording as one article; "|" cuts it into fragments."""
    texts = {f"a{n}": f"He said: “{words}”." for n, words in enumerate(wordings)}
    report = {
        "articles": [{"id": id, "path": id, "title": id, "sentences": []} for id in texts],
    }
    quotations = [_quotation(id, text) for id, text in texts.items()]
    return [[(c.kind, c.words) for c in row] for row in lay_out(Desk(report, texts), quotations)]


def _quotation(id: str, text: str) -> dict[str, Any]:
    fragments, start = [], text.index("“") + 1
    for piece in text[start : text.rindex("”")].split("|"):
        fragments.append({"article": id, "start": start, "end": start + len(piece)})
        start += len(piece) + 1
    return {"article": id, "fragments": fragments, "passage": fragments[0]}


@pytest.mark.parametrize(
    ("reference", "other", "expected", "why"),
    [
        (
            "The ice will hold.",
            "The ice will hold.",
            [("same", "The ice will hold.")],
            "equal words are one column",
        ),
        (
            "The ice will hold.",
            "The ice must hold.",
            [("same", "The ice"), ("changed", "must"), ("same", "hold.")],
            "another word is boxed alone",
        ),
        (
            "The ice will hold.",
            "The ICE will hold!",
            [("same", "The ICE will hold!")],
            "capitals and marks are no other wording",
        ),
        (
            "The ice will hold.",
            "The black ice will hold.",
            [("same", "The"), ("added", "black"), ("same", "ice will hold.")],
            "a word more",
        ),
        (
            "The black ice will hold.",
            "The ice will hold.",
            [("same", "The"), ("missing", ""), ("same", "ice will hold.")],
            "a word left out in the middle",
        ),
        (
            "The ice will hold till noon.",
            "ice will hold",
            [("beyond", ""), ("same", "ice will hold"), ("beyond", "")],
            "a shorter piece leaves nothing out: it begins later and ends earlier",
        ),
        (
            "The ice|will hold.",
            "The ice will hold.",
            [("same", "The ice will hold.")],
            "a cue between the fragments is not part of the words",
        ),
        (
            "😀 Наш лёд крепок 𝕏.",
            "😀 Наш лёд слаб 𝕏.",
            [("same", "Наш лёд"), ("changed", "слаб"), ("same", "𝕏.")],
            "code points, whatever the script",
        ),
    ],
)
def test_a_wording_against_the_reference(
    reference: str, other: str, expected: list[tuple[str, str]], why: str
) -> None:
    assert rows_of(reference, other)[1] == expected, why


def test_fragments_are_shown_apart() -> None:
    assert rows_of("The ice|will hold.")[0] == [("same", "The ice … will hold.")]


def test_all_rows_have_the_same_columns() -> None:
    rows = rows_of("The ice will hold.", "Ice holds.", "It will hold, the ice.", "No ice.")
    assert len({len(row) for row in rows}) == 1


def test_a_changed_cell_leads_to_its_words() -> None:
    texts = {"a": "x “The ice will hold.”", "b": "yy “The ice must hold.”"}
    report = {"articles": [{"id": id, "path": id, "sentences": []} for id in texts]}
    desk = Desk(report, texts)
    _, row = lay_out(desk, [_quotation(id, text) for id, text in texts.items()])
    (cell,) = [cell for cell in row if cell.kind == "changed"]
    start = texts["b"].index("must")
    assert cell.href == f"#reader/b/{start}-{start + 4}"


def test_lines_break_between_columns() -> None:
    long = " ".join(f"word{n} and" for n in range(40))
    texts = {"a": f"“{long}”", "b": f"“{long.replace('word7', 'term7')}”"}
    report = {"articles": [{"id": id, "path": id, "sentences": []} for id in texts]}
    cells = lay_out(Desk(report, texts), [_quotation(id, text) for id, text in texts.items()])
    lines = break_lines(cells)
    assert len(lines) > 1
    assert [start for start, _ in lines[1:]] == [end for _, end in lines[:-1]]
    assert lines[-1][1] == len(cells[0])


def test_nothing_to_lay_out() -> None:
    assert break_lines([]) == []
