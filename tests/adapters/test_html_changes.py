"""A change is shown with the words around it."""

from __future__ import annotations

from typing import Any

import pytest

from retold.adapters.outputs.html.changes import view_change
from retold.adapters.outputs.html.desk import Desk

LEFT = (
    "Divers will go down on Monday, the “harbour master” of Skell says, if the wind drops by then."
)
RIGHT = "Divers had gone down on Monday."


def _value(article: str, text: str, says: str) -> dict[str, Any]:
    at = text.find(says)
    return {
        "article": article,
        "passage": {"article": article, "start": 0, "end": len(text)},
        "says": says,
        "place": {"start": at, "end": at + len(says)},
    }


def _told(before: str, after: str, why: str = "") -> Any:
    report = {"articles": [{"id": "a"}, {"id": "b"}], "derivations": []}
    desk = Desk(report, {"a": LEFT, "b": RIGHT})
    values = [_value("a", LEFT, before), _value("b", RIGHT, after)]
    change = {"kind": "tense", "from": before, "to": after}
    return view_change(desk, {"change": change, "why": why}, values)


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        (
            "will go",
            "had gone",
            "B says “Divers had gone down on Monday”,"
            " where A says “Divers will go down on Monday, the ‘harbour master…”",
            "a few words are shown in their sentence, cut at whole words, inner marks made inner",
        ),
        (
            "wind",
            "Monday",
            "B says “Divers had gone down on Monday”,"
            " where A says “…harbour master’ of Skell says, if the wind drops by then”",
            "late in the sentence",
        ),
        (
            "if the wind drops by then",
            "",
            "B leaves out “if the wind drops by then”, which A says",
            "words that say enough alone",
        ),
    ],
)
def test_changed_words_stand_in_their_sentence(
    before: str, after: str, expected: str, why: str
) -> None:
    assert str(_told(before, after)) == expected, why


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("“x” became “y”: a denial is gone. The second text is later.", "a denial is gone"),
        ("“x” became nothing: who says it is left out.", "who says it is left out"),
        ("They differ.", ""),
        ("", ""),
    ],
)
def test_what_a_change_amounts_to_is_read_from_its_reason(why: str, expected: str) -> None:
    assert _told("will go", "had gone", why).says == expected
