"""The bundled story against its own truth: one test per phenomenon, none knows the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from tests.stories import HALLIN, hallin

TRUTH = json.loads((HALLIN / "truth.json").read_text(encoding="utf-8"))


@cache
def number_of() -> dict[str, str]:
    """From article id to the two digits its file name begins with."""
    return {a["id"]: a["path"].rsplit("/", 1)[-1][:2] for a in hallin()["articles"]}


def article(number: str) -> Any:
    return next(a for a in hallin()["articles"] if number_of()[a["id"]] == number)


@pytest.mark.parametrize("file", TRUTH["articles"])
def test_outlet_and_date(file: str) -> None:
    truth, found = TRUTH["articles"][file], article(file[:2])
    assert found["outlet"] == truth["outlet"]
    at = found["published"]["at"][:10] if found["published"] else None
    assert at == truth["published"]


@pytest.mark.parametrize("truth", TRUTH["pairs"], ids=lambda t: "-".join(t[:2]))
def test_how_two_articles_stand(truth: list[str]) -> None:
    left, right, relation, direction = truth
    found = next(
        p
        for p in hallin()["pairs"]
        if [number_of()[p["left"]], number_of()[p["right"]]] == [left, right]
    )
    assert (found["relation"], found["direction"]) == (relation, direction), found["why"]


def test_the_edges_between_articles_are_these_and_no_others() -> None:
    names = number_of()
    found = {
        (names[d["source"]], names[d["target"]], d["kind"])
        for d in hallin()["derivations"]
        if d["source"] in names
    }
    assert found == {(t["source"][:2], t["target"][:2], t["kind"]) for t in TRUTH["derivations"]}


@pytest.mark.parametrize("truth", TRUTH["origins"], ids=lambda t: t["words"][:30])
def test_origins_that_nobody_handed_in(truth: dict[str, Any]) -> None:
    wanted = {file[:2] for file in truth["articles"]}
    candidates = [
        {number_of()[i] for i in o["articles"]}
        for o in hallin()["origins"]
        if o["kind"] == truth["kind"]
        and truth.get("speaker", "") in o["name"]
        and any(truth["words"] in p["text"] for p in o.get("passages", []))
    ]
    assert any(wanted <= found for found in candidates), candidates


def variants(words: str) -> Iterator[tuple[dict[str, Any], dict[str, Any], str]]:
    """(group, variant, article number) of every group one of whose variants has these words."""
    quotations = {q["id"]: q for q in hallin()["quotations"]}
    for group in hallin()["quotation_groups"]:
        members = [quotations[v["quotation"]] for v in group["variants"]]
        if any(words in q["passage"]["text"] for q in members):
            for variant, quotation in zip(group["variants"], members, strict=True):
                yield dict(group), dict(variant), number_of()[quotation["article"]]


@pytest.mark.parametrize("truth", TRUTH["quotation_groups"], ids=lambda t: t["words"][:30])
def test_how_each_outlet_gives_an_utterance(truth: dict[str, Any]) -> None:
    rows = list(variants(truth["words"]))
    assert {group["id"] for group, _, _ in rows} != set()
    assert len({group["id"] for group, _, _ in rows}) == 1
    group = rows[0][0]
    assert group["speaker"] == truth["speaker"]
    assert group["support"]["origins"] == truth["origins"]
    for number, allowed in truth["relations"].items():
        found = [v["relation"] for _, v, n in rows if n == number]
        assert set(found) & set(allowed), (number, found)


def values(claim: Any) -> dict[str, list[float]]:
    found: dict[str, set[float]] = {}
    for value in claim["values"]:
        found.setdefault(number_of()[value["article"]], set()).add(value["low"])
    return {n: sorted(v) for n, v in found.items()}


@pytest.mark.parametrize("truth", TRUTH["claims"], ids=lambda t: t["about"])
def test_figures(truth: dict[str, Any]) -> None:
    found = [values(c) for c in hallin()["claims"] if c["verdict"] == truth["verdict"]]
    assert truth["values"] in found


@pytest.mark.parametrize("truth", TRUTH["distortions"], ids=lambda t: t["kind"])
def test_what_the_rewrite_changed(truth: dict[str, Any]) -> None:
    found = [
        c
        for c in hallin()["claims"]
        if c["verdict"] == "distortion" and c["change"] and c["change"]["kind"] == truth["kind"]
    ]
    matching = [
        c
        for c in found
        if truth["from"] in c["change"]["from"]
        and truth["to"] in c["change"]["to"]
        and any(truth["in"] in v["passage"]["text"] for v in c["values"])
    ]
    assert matching, [c["change"] for c in found]
    assert article(truth["article"])["id"] in {v["article"] for v in matching[0]["values"]}


@pytest.mark.parametrize("words", ["Neither side has put forward", "twenty-four days"])
def test_what_the_rewrite_only_reworded(words: str) -> None:
    changes = [c["change"] for c in hallin()["claims"] if c["verdict"] == "distortion"]
    assert not [change for change in changes if words in change["to"]]


@pytest.mark.parametrize("number", TRUTH["furniture"])
def test_furniture(number: str) -> None:
    found = " ".join(f["passage"]["text"] for f in article(number)["furniture"])
    missing = [words for words in TRUTH["furniture"][number] if words not in found]
    assert not missing


def test_the_counts_are_three_separate_numbers() -> None:
    statement = next(g for g, _, _ in variants(TRUTH["origins"][0]["words"]))
    support = statement["support"]
    assert (support["articles"], support["outlets"]) == (6, 6)
    assert support["origins"] == {"min": 1, "max": 1}
    assert support["why"]


def test_what_could_not_be_told_is_said() -> None:
    undated = [u for u in hallin()["undetermined"] if "when" in u["about"]]
    assert len(undated) == sum(t["published"] is None for t in TRUTH["articles"].values())
