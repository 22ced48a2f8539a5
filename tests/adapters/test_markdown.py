"""The briefing: the same findings as the page, and article text that stays text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser
from markdown_it import MarkdownIt
from tests.adapters import harbour
from tests.adapters.hostile import ATTACKS, attacked

from retold.adapters.outputs.markdown import render_markdown
from retold.adapters.outputs.markdown_text import escaped
from retold.adapters.outputs.wording import plain

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(markdown: str) -> parser.HtmlElement:
    return parser.document_fromstring(READER.render(markdown))


def words_of(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def briefing() -> parser.HtmlElement:
    return read(render_markdown(harbour.report(), harbour.texts()))


def test_the_headings_give_the_findings(briefing: parser.HtmlElement) -> None:
    headings = [words_of(h) for h in briefing.xpath("//h2")]
    assert headings == [
        "Decided by a person",
        "Worth a look",
        "Told by several articles, without a difference",
        "Quotations, as each outlet gives them",
        "Who took it from whom",
        "Where wording enters the story",
        "Timeline",
        "How they put it",
        "What we could not tell",
        "Not read",
    ]
    assert "Changed in the retelling: when the inspection was due" in words_of(briefing)


def test_every_article_has_its_letter(briefing: parser.HtmlElement) -> None:
    rows = [[words_of(td) for td in tr.xpath("./td")] for tr in briefing.xpath("//tbody/tr")]
    assert [row[0] for row in rows] == list("ABCDEFG")
    assert rows[4][1:] == ["not given", "What we saw on the east quay", "no date"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Says “after”, where the other says “before”.", "a distortion in both wordings"),
        ("6 articles, 5 outlets and 2 to 4 independent origins", "three numbers, an interval"),
        ("2 articles, 1 outlet and origins not measured", "unmeasured is no number"),
        ("C: 14, as of 4 Mar 2031, according to the union:", "value, time and source"),
        ("B The Morrow Post rewrote A Kellhaven Courier (93% of its text; 90% sure)", "a tie"),
        ("nobody handed in this text; seen in C, D", "an unseen text"),
        ("the date of E: it prints none, and no weekday fixes it", "what could not be told"),
        ("story/scan.pdf: not text", "what was not read"),
    ],
)
def test_it_says(briefing: parser.HtmlElement, words: str, why: str) -> None:
    assert words in words_of(briefing), why


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_in_a_text_becomes_markdown(name: str) -> None:
    markdown = render_markdown(*attacked(ATTACKS[name]))
    markdown.encode("utf-8")
    page = read(markdown)
    assert page.xpath("//a | //img | //script | //code | //b | //svg | //style") == []
    quiet = read(render_markdown(*attacked("quiet")))
    assert len(page.xpath("//h1 | //h2 | //h3")) == len(quiet.xpath("//h1 | //h2 | //h3"))
    assert len(page.xpath("//td")) == len(quiet.xpath("//td"))


@given(st.text(alphabet=st.sampled_from("*_`[]()<>#+-=!|~\\&:.@$1a \n"), min_size=1, max_size=30))
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    """Wherever it stands: alone on a line, under a line, in a list, in bold, in a table cell."""
    for frame in ("{}", "line\n{}", "- {}", "x {} y", "| a |\n| - |\n| x {} |"):
        page = read(frame.format(escaped(text) or "x"))
        shown = words_of(page)
        for word in plain(text).split():
            assert word in shown
        assert (
            page.xpath("//h1 | //h2 | //a | //img | //em | //strong | //code | //hr | //del") == []
        )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("see www.evil.example now", "a bare host is made a link on GitHub"),
        ("http://evil.example", "a bare address is made a link on GitHub"),
        ("write to a@evil.example", "an address of post is made a link on GitHub"),
        ("javascript:alert(1)", "no scheme stays whole"),
    ],
)
def test_no_address_is_left_whole(text: str, why: str) -> None:
    assert not re.search(r"www\.|[^\\]://|[^\\]@|javascript:", escaped(text)), why


def test_ordinary_text_is_left_alone() -> None:
    text = "About 4,200 containers (not 4.5 tons) waited - at 18:20, the U.S. port said: “five”."
    assert escaped(text) == text
