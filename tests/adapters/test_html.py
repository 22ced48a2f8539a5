"""The page by its structure: what is in it, where it leads, and that article text stays text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser
from lxml.html import HtmlElement
from tests.adapters import harbour
from tests.adapters.hostile import ATTACKS, attacked

from retold.adapters.outputs.html import render_embedded, render_html
from retold.adapters.outputs.wording import VERDICTS


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return parser.document_fromstring(render_html(harbour.report(), harbour.texts()))


def words_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def one(page: HtmlElement, id: str) -> HtmlElement:
    (found,) = page.xpath("//*[@id=$id]", id=id)
    return found


def leaf_words(article: HtmlElement, start: int, end: int) -> str:
    """The reader's words from ``start`` to ``end``, put together from its pieces."""
    return "".join(
        leaf.text or ""
        for leaf in article.xpath(".//span[contains(@class, 'w')][@data-s]")
        if "w" in leaf.get("class").split()
        and int(leaf.get("data-s")) >= start
        and int(leaf.get("data-e")) <= end
    )


# --- one file ------------------------------------------------------------------------------------


def test_the_page_loads_nothing(page: HtmlElement) -> None:
    assert (
        page.xpath("//link | //img | //iframe | //object | //embed | //base | //form[@action]")
        == []
    )
    assert page.xpath("//@src | //@srcset | //@style") == []
    assert [s for s in page.xpath("//style/text()") if "url(" in s or "@import" in s] == []
    outside = [a for a in page.xpath("//@href") if not a.startswith("#")]
    assert set(outside) == {a["url"] for a in harbour.report()["articles"] if a["url"]}


def test_the_policy_names_exactly_this_style_and_this_script(page: HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for rule, path in (("style-src", "//style"), ("script-src", "//script[not(@type)]")):
        (named,) = re.findall(rf"{rule} ([^;]+)", policy)
        digests = [hashlib.sha256(element.text.encode()).digest() for element in page.xpath(path)]
        assert named.split() == [f"'sha256-{base64.b64encode(d).decode()}'" for d in digests]


def test_every_address_inside_the_page_exists_and_every_id_is_single(page: HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = [a for a in page.xpath("//@href") if a.startswith("#") and not a.startswith("#pair/")]
    assert sorted(set(inside) - {f"#{id}" for id in ids}) == []


# --- what it shows -------------------------------------------------------------------------------


def test_three_numbers_stay_three(page: HtmlElement) -> None:
    numbers = [words_of(n) for n in one(page, "story").find_class("figure")]
    assert numbers == ["7 articles", "6 outlets, 1 of them unknown", "3 to 5 independent origins"]


def test_what_could_not_be_told_and_what_was_not_read(page: HtmlElement) -> None:
    (box,) = page.find_class("cannot")
    assert "the date of E: it prints none, and no weekday fixes it" in words_of(box)
    assert "who is right about the injured: the union has 14" in words_of(box)
    assert "story/scan.pdf: not text" in words_of(box)


def test_a_claim_has_its_verdict_brackets_values_and_numbers(page: HtmlElement) -> None:
    for claim in harbour.report()["claims"]:
        row = one(page, f"claims/{claim['id']}")
        assert VERDICTS[claim["verdict"]] in words_of(row)
        shown = [words_of(v) for v in row.xpath(".//table//a[@class='val']")]
        assert shown == [value["says"] for value in claim["values"]]
        held = [len(b.find_class("chip")) for b in row.find_class("bracket")]
        brackets = [len(b["articles"]) for b in claim["support"]["brackets"]]
        assert held[: len(brackets)] == sorted(brackets, reverse=True)


def test_what_was_not_measured_is_said_so_and_is_no_number(page: HtmlElement) -> None:
    (interval,) = one(page, "claims/c4").find_class("interval")
    assert "origins not measured" in words_of(interval)


def test_a_distortion_is_told_in_both_wordings(page: HtmlElement) -> None:
    told = words_of(one(page, "claims/c1"))
    ours, theirs = told.split("where its source A says")
    assert "B says “" in ours
    assert "two days after a safety inspection" in ours
    assert "two days before a safety inspection" in theirs


def test_the_collation_sets_changed_words_apart_from_equal_ones(page: HtmlElement) -> None:
    group = one(page, "quotes/g1")
    rows: dict[str, list[tuple[str, str]]] = {}
    for row in group.xpath(".//tr"):
        letter = row.xpath("string(.//span[@class='chip'])")
        cells = [(c.get("class").split()[1], words_of(c)) for c in row.xpath("./td")]
        rows.setdefault(letter, []).extend(cells)
    assert [w for kind, w in rows["B"] if kind == "changed"] == ["stop", "each", "examined,"]
    assert [w for kind, w in rows["G"] if kind == "added"] == [
        "The men who work here deserve nothing less,"
    ]
    assert {kind for kind, _ in rows["A"]} <= {"same", "blank"}
    assert ("beyond", "…") in rows["C"], "it ends earlier"
    assert ("missing", "—") in rows["E"], "it leaves a word out in the middle"
    for table in group.xpath(".//table"):
        assert len({len(row.xpath("./td")) for row in table.xpath(".//tr")}) == 1


def test_figures_stand_under_the_time_they_are_for(page: HtmlElement) -> None:
    columns = [words_of(th) for th in one(page, "figures").xpath(".//thead//th")]
    assert columns == ["Quantity", "4 Mar 2031", "5 Mar 2031", "6 Mar 2031", "time not given"]
    row = one(page, "figures/c3")
    assert [words_of(td) for td in row.xpath("./td")][1] == "5,100 CD"
    contested = one(page, "figures/c2").find_class("contested")
    assert [words_of(c) for c in contested] == ["11 AFB", "14 C"]


def test_an_article_that_contradicts_itself_is_flagged_with_its_sentences(
    page: HtmlElement,
) -> None:
    (flag,) = page.find_class("twice")
    assert "What we saw on the east quay contradicts itself" in words_of(flag)
    assert [words_of(a).split()[0] for a in flag.xpath(".//li/a")] == ["Four", "three"]


def test_the_drawing_gives_every_text_a_row_and_unseen_ones_a_hollow_node(
    page: HtmlElement,
) -> None:
    drawing = one(page, "stemma").xpath(".//svg")[0]
    heights = [circle.get("cy") for circle in drawing.xpath(".//circle")]
    assert len(heights) == len(set(heights)) == 9
    hollow = drawing.xpath(".//a[contains(@class, 'hollow')]//text[@class='label']")
    assert sorted(words_of(t) for t in hollow) == [
        "Northline, 5 Mar 2031",
        "Oda Brandvik at the quay",
    ]
    edges = {
        e.get("id"): e.xpath("./path")[1].get("class") for e in drawing.xpath(".//a[@class='edge']")
    }
    assert edges["edge-d1"] == "line solid"
    assert edges["edge-d2"] == "line dashed"
    assert edges["edge-d6"] == "line dotted"


def test_the_reader_holds_every_sentence_word_for_word(page: HtmlElement) -> None:
    texts = harbour.texts()
    for article in harbour.report()["articles"]:
        paper = one(page, f"reader/{article['id']}")
        for sentence in article["sentences"]:
            start, end = sentence["start"], sentence["end"]
            assert leaf_words(paper, start, end) == texts[article["id"]][start:end]
        for item in article["furniture"]:
            assert item["passage"]["text"] in words_of(paper)
            assert item["reason"] in words_of(paper)


def test_the_data_points_at_the_words_it_means() -> None:
    page = parser.document_fromstring(render_html(harbour.report(), harbour.texts()))
    data = json.loads(one(page, "data").text)
    texts = harbour.texts()
    ids = [a["id"] for a in data["articles"]]
    for left, start, end, right, other_start, other_end, *_ in data["links"]:
        for index, a, b in ((left, start, end), (right, other_start, other_end)):
            assert leaf_words(one(page, f"reader/{ids[index]}"), a, b) == texts[ids[index]][a:b]


def test_no_kind_of_finding_crowds_out_another() -> None:
    report = harbour.report()
    report["claims"] += [report["claims"][0] | {"id": f"x{n}"} for n in range(20)]
    page = parser.document_fromstring(render_html(report, harbour.texts()))
    leads = [words_of(lead) for lead in one(page, "story").xpath(".//ol[@class='leads']/li")]
    assert sum("changed in the retelling" in lead for lead in leads) == 7
    assert "and 15 more of this kind" in leads[6]
    assert any("conflict" in lead for lead in leads)


def test_two_articles_are_enough() -> None:
    report = harbour.report()
    kept = {a["id"] for a in report["articles"][:2]}
    text = json.dumps(report)
    assert len(kept) == 2
    report = json.loads(text)
    report["articles"] = report["articles"][:2]
    for key in ("links", "pairs"):
        report[key] = [x for x in report[key] if _ends(x) <= kept]
    for key in ("claims", "quotation_groups", "timeline", "framing", "origins", "derivations"):
        report[key] = []
    report["quotations"] = [q for q in report["quotations"] if q["article"] in kept]
    page = parser.document_fromstring(render_html(report, harbour.texts()))
    assert len(page.find_class("paper")) == 2
    assert len(json.loads(one(page, "data").text)["pairs"]) == 1


def _ends(item: Any) -> set[str]:
    sides = (item["left"], item["right"])
    return {side if isinstance(side, str) else side["article"] for side in sides}


# --- little and nothing --------------------------------------------------------------------------


def test_a_report_without_findings_says_so() -> None:
    text = "One headline\n\nOne sentence."
    report = {
        "format": "retold.report/1",
        "articles": [
            {
                "id": "a1",
                "path": "a.txt",
                "sentences": [{"start": 0, "end": 12}, {"start": 14, "end": 27}],
            }
        ],
    }
    page = parser.document_fromstring(render_html(report, {"a1": text}))
    story = words_of(one(page, "story"))
    assert "1 article" in story
    assert "not measured outlets" in story
    assert "not measured independent origins" in story
    assert "One sentence." in words_of(one(page, "reader"))
    assert "No claim was found" in words_of(one(page, "claims"))


def test_a_report_without_articles_still_opens() -> None:
    skipped = [{"path": "a.bin", "reason": "not text"}]
    page = parser.document_fromstring(render_html({"articles": [], "skipped": skipped}, {}))
    assert "a.bin: not text" in words_of(one(page, "story"))


EXTRAS = ("role", "paragraph", "left", "right", "brackets", "place", "scope", "holder", "vague")
MORE_EXTRAS = ("use", "changes", "passages", "lane", "support")


def without_extras(value: Any) -> Any:
    """The report with only the keys that the format fixes."""
    if isinstance(value, list):
        return [without_extras(part) for part in value]
    if not isinstance(value, dict):
        return value
    dropped = set(EXTRAS if "kind" in value or "start" in value else EXTRAS[:2])
    if "kind" in value and isinstance(value.get("left"), dict) and "article" in value["left"]:
        dropped -= {"left", "right"}  # a link's own passages
    return {key: without_extras(part) for key, part in value.items() if key not in dropped}


def test_the_fixed_keys_are_enough() -> None:
    report = without_extras(harbour.report())
    for claim in report["claims"]:
        claim["support"].pop("brackets")
    for variant in (v for g in report["quotation_groups"] for v in g["variants"]):
        variant.pop("changes")
    page = parser.document_fromstring(render_html(report, harbour.texts()))
    data = json.loads(one(page, "data").text)
    assert any(link[8] for link in data["links"]), "changed words are found again from the texts"
    assert "origins not told apart" in words_of(one(page, "claims"))


# --- article text is never trusted ---------------------------------------------------------------


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_in_a_text_becomes_part_of_the_page(name: str) -> None:
    html = render_html(*attacked(ATTACKS[name]))
    html.encode("utf-8")
    page = parser.document_fromstring(html)
    assert len(page.xpath("//script")) == 3
    assert len(page.xpath("//style")) == 1
    assert page.xpath("//img | //object | //embed | //iframe | //b[ancestor::bdi] | //link") == []
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//@style") == []
    assert [a for a in page.xpath("//@href") if not a.startswith("#")] == []
    json.loads(one(page, "data").text)


def test_what_was_written_is_what_is_read() -> None:
    report, texts = attacked(ATTACKS["script"])
    page = parser.document_fromstring(render_html(report, texts))
    for article in report["articles"]:
        last = article["sentences"][-1]
        shown = leaf_words(one(page, f"reader/{article['id']}"), last["start"], last["end"])
        assert shown == ATTACKS["script"]


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(alphabet=st.characters(exclude_characters="\r"), min_size=1, max_size=60), st.data())
def test_any_text_is_cut_without_loss(text: str, data: st.DataObject) -> None:
    """Wherever findings point, the reader's pieces put together are the text."""
    size = len(text)
    spans = data.draw(
        st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, size)), max_size=6)
    )
    values = [
        {"article": "a", "passage": p, "says": "x", "place": {"start": p["start"], "end": p["end"]}}
        for a, b in spans
        if a < b
        for p in [{"article": "a", "start": a, "end": b, "text": text[a:b]}]
    ]
    claim = {"id": "c", "kind": "figure", "topic": "t", "values": values, "verdict": "single"}
    report = {
        "articles": [{"id": "a", "path": "p", "sentences": [{"start": 0, "end": size}]}],
        "claims": [claim] if values else [],
    }
    html = render_html(report, {"a": text})
    raw = re.findall(r'<span class="w[^"]*" data-s="\d+" data-e="\d+">(.*?)</span>', html, re.S)
    pieces = [parser.fragment_fromstring(f"<i>{piece}</i>").text or "" for piece in raw]
    printable = re.sub(
        r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", text
    )
    assert "".join(pieces) == printable


def test_the_notebook_frame_holds_the_page_as_text() -> None:
    frame = parser.fragment_fromstring(render_embedded(harbour.report(), harbour.texts()))
    assert frame.tag == "iframe"
    assert "allow-same-origin" not in frame.get("sandbox")
    assert frame.get("srcdoc") == render_html(harbour.report(), harbour.texts())


def test_addresses_survive_ids_with_any_characters() -> None:
    report = harbour.report()
    odd = 'a/b c"<~é'
    old = report["articles"][0]["id"]
    text = json.dumps(report).replace(f'"{old}"', json.dumps(odd))
    texts = {odd if id == old else id: words for id, words in harbour.texts().items()}
    page = parser.document_fromstring(render_html(json.loads(text), texts))
    hrefs = [a for a in page.xpath("//@href") if a.startswith("#reader/") and odd in unquote(a)]
    assert hrefs
    assert {h[1:] for h in hrefs} <= set(page.xpath("//@id"))
