"""What stands behind the whole story, other dates, plans and verbs: on the page and on paper."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html as parser
from lxml.html import HtmlElement
from tests.adapters import harbour

from retold.adapters.outputs.html import render_html
from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.markdown import render_markdown
from retold.adapters.outputs.wording import plainer


def words_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def page_of(report: dict[str, Any]) -> HtmlElement:
    return parser.document_fromstring(render_html(report, harbour.texts()))


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return page_of(harbour.report())


@pytest.fixture(scope="module")
def briefing() -> str:
    return render_markdown(harbour.report(), harbour.texts())


def test_the_story_shows_which_articles_are_one_origin(page: HtmlElement, briefing: str) -> None:
    behind = page.get_element_by_id("story").find_class("behind")[0]
    held = ["".join(map(words_of, b.find_class("chip"))) for b in behind.find_class("bracket")]
    assert [len(letters) for letters in held[:3]] == [3, 2, 1], "the largest first"
    assert "rewritten, copied" in words_of(behind)
    assert "- One origin: " in briefing


def test_outlets_are_the_report_s_own_count(page: HtmlElement, briefing: str) -> None:
    """An outlet nobody knows counts as one, and the page says so."""
    report = harbour.report()
    report["support"]["outlets"] = 4
    for article in report["articles"]:
        article["outlet"] = None
    number = words_of(page_of(report).find_class("number")[1])
    assert number.startswith("4 outlets, 7 of them unknown")
    assert "each counts as an outlet of its own" in number
    assert "- outlets: 6; not given for E, counted as one each" in briefing


def test_what_a_person_decided_is_shown_with_the_reason(page: HtmlElement, briefing: str) -> None:
    decided = words_of(page.find_class("decided")[0])
    assert "counted as separate origins: Our reporter stood on the quay." in decided
    assert "counted as separate origins. Why: Our reporter stood on the quay." in briefing
    report = harbour.report()
    report["generated_by"]["options"] = {}
    assert page_of(report).find_class("decided") == []


def test_a_date_that_is_told_otherwise_shows_both_sentences(
    page: HtmlElement, briefing: str
) -> None:
    row = page.find_class("otherdate")[0]
    assert "8 Mar 2031" in words_of(row)
    assert "has called a one-day stoppage" in words_of(row)
    assert row.xpath(".//a/@href")[0].startswith("#reader/")
    assert "  - other date: 8 Mar 2031 in A: “has called a one-day stoppage" in briefing


def test_a_plan_is_no_event(page: HtmlElement, briefing: str) -> None:
    timeline = page.get_element_by_id("timeline")
    assert words_of(timeline).count("planned will walk out on Friday") == 1
    assert "planned: will walk out on Friday" in briefing


def test_a_date_says_how_it_is_known_in_plain_words(page: HtmlElement) -> None:
    shown = [words_of(b) for b in page.get_element_by_id("timeline").find_class("basis")]
    assert "“Tuesday”, counted from 4 Mar 2031 (printed date)" in shown


def test_the_verbs_of_reporting_stand_by_article(page: HtmlElement, briefing: str) -> None:
    tables = page.get_element_by_id("framing").find_class("framing")
    verbs = next(t for t in tables if "Words of" in words_of(t))
    assert [words_of(td) for td in verbs.xpath(".//td")] == ["said", "claimed"]
    assert len(verbs.xpath(".//td//a[starts-with(@href, '#reader/')]")) == 2
    assert "their words are reported with “said” (A), “claimed” (B)" in briefing


def test_words_of_headlines_stand_with_the_headlines(page: HtmlElement) -> None:
    tables = page.get_element_by_id("framing").find_class("framing")
    assert [words_of(td) for td in tables[0].xpath(".//td")] == ["halts", "horror"]
    assert "halts" not in words_of(tables[1])


@pytest.mark.parametrize(("count", "folded"), [(40, 0), (41, 1), (300, 260)])
def test_forty_reasons_are_shown_and_the_rest_can_be(count: int, folded: int) -> None:
    report = harbour.report()
    report["support"]["why"] = [f"reason {n}" for n in range(count)]
    rest = page_of(report).get_element_by_id("story").find_class("rest")
    assert sum(len(r.xpath(".//li")) for r in rest) == folded


@pytest.mark.parametrize(
    ("start", "end", "shown", "why"),
    [
        ("ading crane", "collapsed", "loading crane collapsed", "a word cut at its start"),
        ("crane coll", "coll", "crane collapsed…", "a word cut at its end"),
        ("collapsed", "collapsed", "collapsed", "a whole word is left alone"),
        (", injuring", "11", "injuring 11", "no mark stands first"),
    ],
)
def test_no_word_is_shown_in_part(start: str, end: str, shown: str, why: str) -> None:
    desk, text = Desk(harbour.report(), harbour.texts()), harbour.COURIER
    first = text.index(start, text.index("A loading crane collapsed"))
    last = text.index(end, first) + len(end)
    place = {"article": harbour.article_id(text), "start": first, "end": last}
    assert desk.said(place).words == shown, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dated 2031-03-04 (metadata)", "dated 4 Mar 2031 (declared date)"),
        ("at 2031-03-04T18:20, they say", "at 4 Mar 2031, 18:20, they say"),
        ("file 2031-03-04-courier.txt", "file 2031-03-04-courier.txt"),
        ("no 2031-13-44", "no 2031-13-44"),
    ],
)
def test_dates_in_findings_read_as_in_a_newspaper(text: str, expected: str) -> None:
    assert plainer(text) == expected
