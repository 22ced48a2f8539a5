"""Names, letters, dates and numbers as a page puts them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.adapters.outputs.names import Lettering, letter, name_articles, web_address
from retold.adapters.outputs.wording import (
    NOT_MEASURED,
    interval_words,
    listed,
    plain,
    shortened,
    when_words,
    window,
    writable,
)


@pytest.mark.parametrize(
    ("at", "precision", "expected"),
    [
        ("2031-03-04T18:20", "minute", "4 Mar 2031, 18:20"),
        ("2031-03-04T18", "hour", "4 Mar 2031, about 18:00"),
        ("2031-03-04", "day", "4 Mar 2031"),
        ("2031-W10", "week", "week of 3 Mar 2031"),
        ("2031-03", "month", "Mar 2031"),
        ("2031-Q3", "quarter", "third quarter of 2031"),
        ("2031", "year", "2031"),
        ("soon", "day", "soon"),
        ("2031-13-40", "day", "2031-13-40"),
        ("2031", "era", "2031"),
    ],
)
def test_a_time_is_never_more_exact_than_it_is_known(
    at: str, precision: str, expected: str
) -> None:
    assert when_words({"at": at, "precision": precision, "basis": "x"}) == expected


def test_no_time_is_said_so() -> None:
    assert when_words(None) == "no date"
    assert window(None) is None
    assert window({"at": "soon", "precision": "day"}) is None


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        ({"min": 1, "max": 1}, "1"),
        ({"min": 1, "max": 3}, "1 to 3"),
        ({"min": 2, "max": None}, "at least 2"),
        ({"min": None, "max": 3}, "at most 3"),
        ({"min": None, "max": None}, NOT_MEASURED),
        ({}, NOT_MEASURED),
        (None, NOT_MEASURED),
    ],
)
def test_what_was_not_measured_is_no_number(origins: Any, expected: str) -> None:
    assert interval_words(origins) == expected


def test_lists() -> None:
    assert [listed([]), listed(["A"]), listed(["A", "B", "C"])] == ["", "A", "A, B and C"]


@given(st.text(), st.integers(8, 60))
def test_shortened_keeps_to_its_limit_and_to_one_line(text: str, limit: int) -> None:
    short = shortened(text, limit)
    assert len(short) <= limit
    assert "\n" not in short


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_writable_text_can_be_written_and_keeps_its_length(text: str) -> None:
    assert len(writable(text)) == len(text)
    writable(text).encode("utf-8")


def test_plain_text_turns_nothing_round() -> None:
    assert plain("a\u202eb\u2067 c\u200f") == "ab c"


@given(st.integers(0, 20_000))
def test_letters_are_all_different(index: int) -> None:
    assert letter(index) != letter(index + 1)
    assert letter(index).isupper()


def test_letters_run_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x?y=1#z", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example/x", False),
        ("https:", False),
        ("http://[broken", False),
        (None, False),
        (7, False),
    ],
)
def test_only_web_addresses_are_links(url: object, kept: bool) -> None:
    assert (web_address(url) is not None) == kept


def _report(*articles: dict[str, Any]) -> dict[str, Any]:
    return {"articles": [{"id": f"a{n}", "path": "x"} | a for n, a in enumerate(articles)]}


@pytest.mark.parametrize(
    ("article", "short"),
    [
        ({"outlet": "The Tern", "title": "Ferry stuck"}, "The Tern"),
        ({"outlet": None, "title": "Ferry stuck"}, "Ferry stuck"),
        ({"outlet": None, "title": None, "path": "a/b.txt"}, "b.txt"),
        (
            {"title": "The ferry to Skell is stuck on a bank of sand"},
            "The ferry to Skell is stuck…",
        ),
    ],
)
def test_the_short_name_is_the_outlet_or_the_headline(article: dict[str, Any], short: str) -> None:
    assert name_articles(_report(article), {})["a0"].short == short


@pytest.mark.parametrize(
    ("title", "text", "shown", "headed"),
    [
        ("Ferry stuck", "Ferry stuck\n\nIt sits on sand.", "Ferry stuck", True),
        (None, "  \nThe ferry sat\non sand. Rain fell.", "The ferry sat on sand.", False),
        (None, "", "b.txt", False),
    ],
)
def test_a_text_without_headline_is_called_by_its_first_words(
    title: str | None, text: str, shown: str, headed: bool
) -> None:
    ends = [0, 3, text.find("sand.") + 5, len(text)]
    sentences = [{"start": a, "end": b} for a, b in pairwise(ends)] if text else []
    article = {"title": title, "path": "a/b.txt", "sentences": sentences}
    name = name_articles(_report(article), {"a0": text})["a0"]
    assert (name.title, name.headed) == (shown, headed)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("in/tern.txt credits AP", "A credits AP", "a whole path"),
        ("tern.txt and gull.txt agree", "A and B agree", "file names"),
        ("who wrote “Ferry stuck”", "who wrote A", "a whole headline in marks"),
        ("who wrote “Calm sea”", "who wrote “Calm sea”", "two articles share it"),
        ("lantern.txt", "lantern.txt", "not inside another word"),
        ("of “Ferry stuck on a …”", "of D", "a headline that was cut"),
        ("of “Ferry …”", "of “Ferry …”", "cut too short to be sure"),
        ("“Ferry stuck”, “Calm sea”", "A, “Calm sea”", "one of two"),
        ("Ferry stuck", "Ferry stuck", "words that only look like a headline"),
    ],
)
def test_articles_are_called_by_their_letters(text: str, expected: str, why: str) -> None:
    report = _report(
        {"path": "in/tern.txt", "title": "Ferry stuck"},
        {"path": "in/gull.txt", "title": "Calm sea"},
        {"path": "in/auk.txt", "title": "Calm sea"},
        {"path": "in/skua.txt", "title": "Ferry stuck on a bank of sand"},
    )
    assert Lettering.of(report, name_articles(report, {}))(text) == expected, why
