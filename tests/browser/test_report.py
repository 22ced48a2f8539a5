"""The page as a reader uses it: open, click, press keys, land in the sentence."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect
from tests.adapters import harbour

from retold.adapters.outputs.html import render_embedded, render_html

pytestmark = pytest.mark.browser
COURIER, MORROW = harbour.article_id(harbour.COURIER), harbour.article_id(harbour.MORROW)

LIT_IS = """words => words ===
    Array.from(document.querySelectorAll('.paper.current .w.lit'), e => e.textContent).join('')"""


@pytest.fixture(scope="module")
def html() -> str:
    return render_html(harbour.report(), harbour.texts())


def ends(address: str) -> re.Pattern[str]:
    """An address of a page that ends so; waited for, as the browser tells of it a moment later."""
    return re.compile(re.escape(address) + "$")


def test_a_claim_leads_to_its_sentence(open_page: Any, html: str) -> None:
    page = open_page(html)
    page.locator(".tabs >> text=Claims").click()
    page.locator("#claims\\/c2 > summary .name").click()
    expect(page.locator("#claims\\/c2")).to_have_attribute("open", "")
    expect(page).to_have_url(ends("#claims/c2"))
    page.locator("#claims\\/c2 .values tr", has_text="Daily Lantern").locator("a.val").click()
    page.wait_for_function(LIT_IS, arg="14")
    expect(page.locator(".w.lit").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".s.around")).to_contain_text("hurt 14 workers")
    page.go_back()
    expect(page.locator("#claims\\/c2")).to_be_visible()


def test_every_address_in_the_page_lands_where_it_says(open_page: Any, html: str) -> None:
    page = open_page(html)
    for address in sorted(set(re.findall(r'href="(#reader/[^"]+/\d+-\d+)"', html)))[::7]:
        _, article, place = unquote(address).split("/")
        start, end = map(int, place.split("-"))
        page.evaluate("hash => { location.hash = hash }", address)
        page.wait_for_function("hash => document.querySelector('.paper.current .lit')", arg=address)
        words = harbour.texts()[article][start:end]
        page.wait_for_function(LIT_IS, arg=words)
        expect(page.locator(".w.lit").first).to_be_in_viewport(ratio=1)


EVERY_LOST = """() => Array.from(document.querySelectorAll('a[href^="#"]'))
    .map(link => link.getAttribute('href'))
    .filter(href => {
        const id = href.slice(1);
        if (document.getElementById(id)) return false;
        const [screen, ends] = id.split('/');
        if (screen !== 'pair' || !ends) return true;
        return !ends.split('~').every(end => document.getElementById('reader/' + end));
    })"""
BARE = """stops => stops.filter(stop =>
    !stop.querySelector('a[href^="#reader/"], a[href^="#claims/"], a[href^="#pair/"]')
).map(stop => stop.textContent)"""


def test_no_link_of_any_screen_leads_nowhere(open_page: Any, html: str) -> None:
    """Every finding leads to its sentence, a tie to both texts: each address is in the page."""
    page = open_page(html)
    found = 0
    for tab in page.locator(".tabs a[data-screen]").all():
        tab.click()
        expect(tab).to_have_attribute("aria-current", "page")
        found += page.locator(".screen.current a[href^='#reader/']").count()
        assert page.evaluate(EVERY_LOST) == []
    assert found > 100


@pytest.mark.parametrize("screen", ["claims", "quotes", "stemma", "figures", "timeline", "framing"])
def test_every_finding_of_a_screen_leads_to_a_sentence(
    open_page: Any, html: str, screen: str
) -> None:
    page = open_page(html, at=f"#{screen}")
    stops = page.locator(f"section#{screen} [data-stop]")
    assert stops.count() > 0
    assert stops.evaluate_all(BARE) == []


def test_a_figure_and_a_bracket_lead_to_their_sentences(open_page: Any, html: str) -> None:
    page = open_page(html, at="#figures")
    page.locator("#figures .samevalue a.val", has_text="14").first.click()
    expect(page.locator(".s.around")).to_contain_text("14")
    hover = page.locator("#claims .bracket").first.get_attribute("title")
    assert re.search(r"[A-G]: \S+ \S+ \S+", hover or "")


def test_tabs_keep_the_state_in_the_address(open_page: Any, html: str) -> None:
    page = open_page(html, at="#figures")
    expect(page.locator("#figures")).to_be_visible()
    expect(page.locator("#story")).to_be_hidden()
    for name in ("story", "claims", "quotes", "pair", "stemma", "timeline", "framing", "reader"):
        page.locator(f".tabs a[data-screen={name}]").click()
        expect(page.locator(f"section#{name}")).to_be_visible()
        expect(page.locator(".tabs [aria-current=page]")).to_have_attribute("data-screen", name)
        expect(page).to_have_url(ends(f"#{name}"))


def test_an_edge_leads_to_both_texts(open_page: Any, html: str) -> None:
    page = open_page(html, at="#stemma")
    page.locator("#edge-d2 .hit").dispatch_event("click")
    expect(page.locator(".pairhead .verdict")).to_have_text(
        "B The Morrow Post is a rewrite of A Kellhaven Courier"
    )
    expect(page).to_have_url(ends(f"#pair/{COURIER}~{MORROW}"))
    changed = page.locator(".pane .w.edited").all_text_contents()
    assert {"before", "after"} <= set(changed)
    reversed_word = page.locator(".pane .w.edited", has_text="after")
    assert reversed_word.get_attribute("title") == "A has “before”"


def test_two_texts_side_by_side(open_page: Any, html: str) -> None:
    page = open_page(html, at=f"#pair/{COURIER}~{MORROW}", viewport={"width": 1280, "height": 600})
    expect(page.locator(".ribbon").first).to_be_attached()
    expect(page.locator(".minimap i").first).to_be_attached()
    number = page.locator(".pane >> nth=1").locator("a.num").last
    number.scroll_into_view_if_needed()
    page.locator(".pane >> nth=1").locator(".w.linked").last.click()
    both = page.locator(".w.linked.on")
    expect(both).not_to_have_count(0)
    tops = [
        box["y"]
        for box in both.evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    ]
    assert max(tops) - min(tops) < 120
    page.keyboard.press("s")
    expect(page.locator("#pair-left")).to_have_value("1")
    page.locator("#pair-right").select_option("5")
    expect(page.locator(".pairhead")).to_contain_text("B and F")
    page.locator("#pair-lines").click()
    expect(page.locator(".lines")).to_be_visible()
    expect(page).to_have_url(ends("/lines"))


def test_keys(open_page: Any, html: str) -> None:
    page = open_page(html)
    page.keyboard.press("2")
    expect(page.locator("#claims")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("#claims .here")).to_have_attribute("id", "claims/c1")
    page.keyboard.press("Enter")
    expect(page.locator("#claims\\/c1")).to_have_attribute("open", "")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    page.keyboard.press("9")
    expect(page.locator("#reader")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".s.around")).to_contain_text("A loading crane collapsed")
    expect(page.locator("#rail")).to_contain_text("The Morrow Post")
    page.keyboard.press("Enter")
    expect(page.locator(".paper.current")).not_to_have_attribute("data-article", COURIER)


def test_the_rail_cites_the_words(open_page: Any, html: str) -> None:
    page = open_page(html, at=f"#reader/{COURIER}")
    page.locator(".paper.current .s", has_text="4,200 containers").click()
    cited = page.locator("#rail textarea").input_value()
    assert cited.startswith("“About 4,200 containers were waiting")
    assert "Kellhaven Courier" in cited
    assert "https://courier.example/crane#:~:text=About%204%2C200%20containers%20were," in cited
    page.locator("#copy-citation").click()
    expect(page.locator("#told")).to_have_text("Citation copied")


def test_without_javascript_the_lists_and_the_texts_are_there(open_page: Any, html: str) -> None:
    page = open_page(html, scripts=False)
    for name in ("story", "claims", "quotes", "stemma", "figures", "timeline", "framing", "reader"):
        expect(page.locator(f"section#{name}")).to_be_visible()
    assert page.locator(".paper:visible").count() == 7
    page.locator("#claims\\/c1 summary").click()
    page.locator("#claims\\/c1 a.prose").first.click()
    expect(page.locator(".paper .s:target")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [390, 768, 1280, 2000])
def test_no_screen_is_wider_than_the_window(open_page: Any, html: str, width: int) -> None:
    page = open_page(html, viewport={"width": width, "height": 800})
    for screen in page.locator(".tabs a[data-screen]").all():
        screen.evaluate("tab => { location.hash = tab.hash }")
        page.wait_for_timeout(60)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_inside_a_notebook(open_page: Any) -> None:
    page = open_page(
        "<!doctype html><p>cell</p>" + render_embedded(harbour.report(), harbour.texts())
    )
    frame = page.frame_locator("iframe")
    frame.locator(".tabs a[data-screen=claims]").click()
    expect(frame.locator("section#claims")).to_be_visible()
    frame.locator("#claims\\/c2 > summary .name").click()
    frame.locator("#claims\\/c2 a.val").first.click()
    expect(frame.locator(".w.lit").first).to_be_visible()


def test_an_address_opens_what_is_folded_away(open_page: Any, html: str) -> None:
    page = open_page(html, at="#claims/c5")
    expect(page.locator("#claims\\/c5 .values")).to_be_visible()
    page.evaluate("location.hash = '#stemma/d6'")
    expect(page.locator("#stemma\\/d6")).to_be_visible()


def test_paper_shows_every_screen_and_everything_folded(open_page: Any, html: str) -> None:
    page = open_page(html)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for name in ("story", "claims", "quotes", "stemma", "figures", "timeline", "framing", "reader"):
        expect(page.locator(f"section#{name}")).to_be_visible()
    assert page.locator(".paper:visible").count() == 7
    expect(page.locator("#claims\\/c5 .values")).to_be_visible()
    expect(page.locator(".tabs")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.claim[open]").count() == 0
    assert "#" not in page.url


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_articles_or_none_break_nothing(open_page: Any, count: int) -> None:
    text = "Ferry stuck\n\nThe ferry is stuck."
    report = {
        "articles": [
            {"id": f"a{n}", "path": "x", "sentences": [{"start": 0, "end": 11, "role": "title"}]}
            for n in range(count)
        ]
    }
    page = open_page(render_html(report, {f"a{n}": text for n in range(count)}))
    for tab in page.locator(".tabs a[data-screen]").all():
        tab.click()
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        expect(page.locator(".screen.current")).to_have_count(1)
