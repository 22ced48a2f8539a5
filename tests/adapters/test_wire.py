"""The wire form: what the contract promises about every report."""

from __future__ import annotations

import json
from collections import Counter

import jsonschema
from tests.stories import HALLIN, hallin, hallin_report, passages

from retold.adapters.outputs.contract import schema


def test_the_bundled_report_keeps_to_the_schema() -> None:
    jsonschema.validate(json.loads(json.dumps(hallin())), schema())


def test_every_passage_has_the_words_that_stand_at_its_place() -> None:
    texts = {a.id: a.text for a in hallin_report().story.articles}
    found = passages(hallin())
    assert len(found) > 500
    for passage in found:
        text = texts[passage["article"]]
        assert text[passage["start"] : passage["end"]] == passage["text"]


def test_plain_text_is_the_file_and_other_forms_carry_their_text() -> None:
    for article in hallin()["articles"]:
        if article["path"].endswith(".txt"):
            assert "text" not in article
            on_disk = (HALLIN / "articles" / article["path"].rsplit("/", 1)[-1]).read_bytes()
            story = hallin_report().story
            assert story.article(article["id"]).text == on_disk.decode("utf-8")
        else:
            assert article["text"]


def test_no_sentence_link_or_quotation_lies_in_furniture() -> None:
    report = hallin()
    furniture = {
        a["id"]: {
            i for f in a["furniture"] for i in range(f["passage"]["start"], f["passage"]["end"])
        }
        for a in report["articles"]
    }
    for article in report["articles"]:
        for sentence in article["sentences"]:
            assert furniture[article["id"]].isdisjoint(range(sentence["start"], sentence["end"]))
    for passage in passages([report["links"], report["quotations"]]):
        assert furniture[passage["article"]].isdisjoint(range(passage["start"], passage["end"]))


def test_every_name_leads_somewhere() -> None:
    report = hallin()
    articles = {a["id"] for a in report["articles"]}
    quotations = {q["id"] for q in report["quotations"]}
    links = {x["id"] for x in report["links"]}
    nodes = articles | {o["id"] for o in report["origins"]}
    for key in (
        "links",
        "runs",
        "origins",
        "derivations",
        "quotations",
        "quotation_groups",
        "claims",
    ):
        ids = Counter(x["id"] for x in report[key])  # type: ignore[literal-required]
        assert not [i for i, n in ids.items() if n > 1], key
    assert {x for run in report["runs"] for x in run["links"]} <= links
    assert {d["source"] for d in report["derivations"]} <= nodes
    assert {d["target"] for d in report["derivations"]} <= articles
    assert {v["quotation"] for g in report["quotation_groups"] for v in g["variants"]} <= quotations


def test_every_unordered_pair_stands_once() -> None:
    report = hallin()
    order = {a["id"]: n for n, a in enumerate(report["articles"])}
    pairs = [(order[p["left"]], order[p["right"]]) for p in report["pairs"]]
    assert sorted(pairs) == [(a, b) for a in range(len(order)) for b in range(a + 1, len(order))]


def test_left_comes_first_among_the_articles() -> None:
    report = hallin()
    order = {a["id"]: n for n, a in enumerate(report["articles"])}
    for found in [*report["links"], *report["runs"]]:
        assert order[found["left"]["article"]] < order[found["right"]["article"]]


def test_no_verdict_without_evidence() -> None:
    report = hallin()
    assert all(d["evidence"] for d in report["derivations"])
    assert all(c["values"] and c["why"] for c in report["claims"])
    assert all(o["why"] and o["articles"] for o in report["origins"])
