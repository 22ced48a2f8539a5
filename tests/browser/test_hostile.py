"""Article text in a real browser: nothing in it runs, loads, breaks the page or turns it round."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.adapters import harbour
from tests.adapters.hostile import ATTACKS, attacked

from retold.adapters.outputs.html import render_html

pytestmark = pytest.mark.browser
SCREENS = (
    "claims",
    "quotes",
    "pair",
    "stemma",
    "figures",
    "timeline",
    "framing",
    "reader",
    "story",
)
# How many elements show the second character of their text left of the first one.
COUNT_FLIPPED = """elements => elements.filter(element => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const left = (at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
    };
    return left(0) > left(1);
}).length"""


def walk(page: Page) -> None:
    """Opens every screen and every claim."""
    for screen in SCREENS:
        page.evaluate("screen => { location.hash = screen }", screen)
        expect(page.locator(f"section#{screen}")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")


def test_nothing_runs_or_loads(open_page: Any) -> None:
    page = open_page(render_html(*attacked(" ".join(ATTACKS.values()))))
    walk(page)
    assert page.evaluate("window.hit") is None
    page.evaluate("location.hash = 'reader'")
    page.locator(".paper.current .s").last.click()
    expect(page.locator("#rail textarea")).to_be_visible()
    assert page.locator("img, iframe, object, embed, link").count() == 0


def test_offsets_hold_where_the_browser_counts_two_units(open_page: Any) -> None:
    report, texts = attacked("😀𝕏😀 " + ATTACKS["astral"])
    page = open_page(render_html(report, texts))
    value = report["claims"][3]["values"][0]
    sentence = value["passage"]
    page.evaluate(
        "hash => { location.hash = hash }",
        f"reader/{sentence['article']}/{sentence['start']}-{sentence['end']}",
    )
    expect(page.locator(".w.lit").first).to_be_visible()
    lit = "".join(page.locator(".w.lit").all_text_contents())
    assert lit == texts[sentence["article"]][sentence["start"] : sentence["end"]]


def test_a_text_that_turns_direction_does_not_turn_the_page(open_page: Any) -> None:
    page = open_page(render_html(*attacked("\u202e turned \u2067 never closed")), at="#claims")
    flipped = page.locator(".claim .counts").evaluate_all(COUNT_FLIPPED)
    assert flipped == 0
    for where in (".leads .badge", "#claims .badge"):
        direction = page.locator(where).first.evaluate("e => getComputedStyle(e).direction")
        assert direction == "ltr"


def test_a_word_of_a_megabyte_is_cut_and_wrapped(open_page: Any) -> None:
    word = "x" * 1_000_000
    report, texts = harbour.report(), harbour.texts()
    for article in report["articles"][:2]:
        start = len(texts[article["id"]]) + 1
        texts[article["id"]] += "\n" + word
        article["title"] += word
        article["sentences"].append({"start": start, "end": start + len(word)})
    report["claims"][0]["why"] = report["claims"][0]["topic"] = word
    report["claims"][1]["values"][0]["says"] = word
    report["origins"][0]["name"] = report["framing"][0]["about"] = word
    page = open_page(render_html(report, texts))
    for screen in SCREENS:
        page.evaluate("screen => { location.hash = screen }", screen)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, screen


def test_addresses_of_articles_are_links_only_on_the_web(open_page: Any) -> None:
    report = harbour.report()
    report["articles"][0]["url"] = "javascript:window.hit=1"
    report["articles"][1]["url"] = "https://morrow.example/x"
    page = open_page(render_html(report, harbour.texts()), at="#reader")
    outside = page.locator("a[href]:not([href^='#'])")
    assert {a.get_attribute("rel") for a in outside.all()} == {"noopener noreferrer"}
    assert all((a.get_attribute("href") or "").startswith("https://") for a in outside.all())
