"""The simulated newsroom: deterministic, true to its word, and with everything it promises."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from retold.model.article import article_id
from retold.model.errors import BadOption
from retold.newsroom import (
    PRESETS,
    NewsroomSettings,
    SimulatedStory,
    changed,
    preset,
    simulate,
    simulate_one,
    write_stories,
)
from retold.newsroom.style import Style, spell

RELATIONS = {
    "copy",
    "edit",
    "rewrite",
    "shared_source",
    "shared_statement",
    "independent",
    "undecided",
}
PHENOMENA = {
    "wire",
    "wire update",
    "wire passage",
    "staff",
    "copy",
    "trim",
    "edit",
    "rewrite",
    "rewritten lead",
    "own paragraph",
    "second generation",
    "contamination",
    "look-alike",
    "house spelling",
    "merged sentences",
    "split sentence",
    "moved sentence",
    "nobody copied",
    "byline",
    "translation there and back",
    "headline ahead of its body",
    "furniture",
    "missing date",
    "wrong date",
    "missing credit",
    "wrong credit",
    "claim: agree",
    "claim: single",
    "claim: update",
    "claim: conflict",
    "claim: internal_inconsistency",
    "claim: distortion",
    "quotation: verbatim",
    "quotation: truncated",
    "quotation: fragment",
    "quotation: indirect",
    "quotation: unmarked",
    "quotation: altered",
    "quotation: punctuation",
    "distortion: operator",
    "distortion: tense",
    "distortion: negation",
    "distortion: modality",
    "distortion: role",
    "distortion: quantity",
    "distortion: rate",
    "distortion: attribution",
    "distortion: place",
    "distortion: scope",
}


@pytest.fixture(scope="module")
def stories() -> list[SimulatedStory]:
    return list(simulate(NewsroomSettings(seed=11, stories=40)))


def passages(value: Any) -> Iterator[dict[str, Any]]:
    """Every passage anywhere in the truth."""
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)


def test_the_same_settings_give_the_same_stories() -> None:
    settings = NewsroomSettings(seed=3, stories=4)
    first, second = list(simulate(settings)), list(simulate(settings))
    assert first == second
    assert json.dumps(first[0].truth) == json.dumps(second[0].truth)


def test_a_story_does_not_depend_on_how_many_there_are() -> None:
    few = list(simulate(NewsroomSettings(seed=3, stories=2)))
    assert simulate_one(NewsroomSettings(seed=3, stories=9), 2) == few[1]


def test_another_seed_gives_other_stories() -> None:
    assert simulate_one(NewsroomSettings(seed=1), 1) != simulate_one(NewsroomSettings(seed=2), 1)


def test_every_passage_holds_its_words(stories: list[SimulatedStory]) -> None:
    for story in stories:
        texts = {article_id(d.url, d.text): d.text for d in story.documents}
        found = list(passages(story.truth))
        assert found
        for passage in found:
            text = texts[passage["article"]]
            assert text[passage["start"] : passage["end"]] == passage["text"]


def test_values_stand_where_they_are_said_to(stories: list[SimulatedStory]) -> None:
    for story in stories:
        texts = {article_id(d.url, d.text): d.text for d in story.documents}
        for claim in story.truth["claims"]:
            for value in claim["values"]:
                if "place" in value:
                    start, end = value["place"]
                    assert texts[value["article"]][start:end] == value["says"]


def test_articles_are_named_by_path_and_id(stories: list[SimulatedStory]) -> None:
    for story in stories:
        ids = {d.path: article_id(d.url, d.text) for d in story.documents}
        assert {a["path"]: a["id"] for a in story.truth["articles"]} == ids
        assert len(set(ids.values())) == len(ids)


def test_no_mark_of_the_grammar_is_left(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for document in story.documents:
            assert not set(document.text) & set("{}[]<>~")
            wrong = re.search(r" [ ,.]|,[,.]|\.\.|\b(on|by|of|for|at) on\b", document.text)
            assert wrong is None, document.text[wrong.start() - 60 : wrong.end() + 60]


def test_derivations_have_no_cycle(stories: list[SimulatedStory]) -> None:
    for story in stories:
        parents: dict[str, set[str]] = {}
        for edge in story.truth["derivations"]:
            parents.setdefault(edge["target"], set()).add(edge["source"])
        done: set[str] = set()

        def visit(node: str, path: tuple[str, ...], parents: Any, done: set[str]) -> None:
            assert node not in path
            if node not in done:
                for parent in parents.get(node, ()):
                    visit(parent, (*path, node), parents, done)
                done.add(node)

        for node in list(parents):
            visit(node, (), parents, done)


def test_each_pair_is_there_once_with_the_reports_words(stories: list[SimulatedStory]) -> None:
    for story in stories:
        count = len(story.documents)
        pairs = story.truth["pairs"]
        assert len({frozenset((p["left"], p["right"])) for p in pairs}) == count * (count - 1) // 2
        for pair in pairs:
            assert pair["relation"] in RELATIONS
            directed = pair["relation"] in ("copy", "edit", "rewrite")
            assert (pair["direction"] != "none") == directed
            assert pair["relation"] in pair["accept"]


def test_a_direct_edge_is_a_directed_pair(stories: list[SimulatedStory]) -> None:
    for story in stories:
        pairs = {(p["left"], p["right"]): p for p in story.truth["pairs"]}
        for edge in story.truth["derivations"]:
            if edge["direct"]:
                forward = pairs.get((edge["source"], edge["target"]))
                back = pairs.get((edge["target"], edge["source"]))
                way = "left_to_right" if forward else "right_to_left"
                assert (forward or back or {})["direction"] == way


def test_a_source_is_older_than_what_was_taken_from_it(stories: list[SimulatedStory]) -> None:
    for story in stories:
        at = {a["id"]: a["published"]["at"] for a in story.truth["articles"]}
        for edge in story.truth["derivations"]:
            if edge["direct"]:
                assert at[edge["source"]] < at[edge["target"]]


def test_independent_articles_share_no_sentence(stories: list[SimulatedStory]) -> None:
    for story in stories:
        texts = {article_id(d.url, d.text): d.text for d in story.documents}
        said: dict[str, set[str]] = {}
        alike = {a["id"] for a in story.truth["articles"] if "look-alike" in a["phenomena"]}
        for article in story.truth["articles"]:
            text = texts[article["id"]]
            sentences = [text[s["start"] : s["end"]] for s in article["sentences"]]
            said[article["id"]] = {words for words in sentences if not set('“"') & set(words)}
        for pair in story.truth["pairs"]:
            apart = pair["relation"] in ("independent", "shared_statement")
            if apart and not alike & {pair["left"], pair["right"]}:
                assert not said[pair["left"]] & said[pair["right"]]


def test_verdicts_fit_their_values(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for claim in story.truth["claims"]:
            if claim["kind"] != "figure" or claim["verdict"] == "distortion":
                continue
            values = {v["low"] if v["low"] is not None else v["high"] for v in claim["values"]}
            articles = {v["article"] for v in claim["values"]}
            if claim["verdict"] in ("agree", "single"):
                assert max(values) <= min(values) * 1.026
                assert (len(articles) > 1) == (claim["verdict"] == "agree")
            else:
                assert len(values) > 1
            if claim["verdict"] == "internal_inconsistency":
                assert len(articles) == 1


def test_updates_move_with_time_and_conflicts_do_not(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for claim in story.truth["claims"]:
            if claim["kind"] != "figure" or claim["verdict"] not in ("update", "conflict"):
                continue
            by_day: dict[str, set[float]] = {}
            for value in claim["values"]:
                told = value["low"] if value["low"] is not None else value["high"]
                by_day.setdefault(value["as_of"], set()).add(told)
            at_once = any(max(told) > min(told) * 1.026 for told in by_day.values())
            if claim["verdict"] == "update":
                assert not at_once, claim
            else:
                assert at_once == ("update" not in claim["accept"]), claim


def test_an_edge_that_must_be_seen_can_be_seen(stories: list[SimulatedStory]) -> None:
    found = [edge for story in stories for edge in story.truth["derivations"]]
    for edge in found:
        assert edge["kind"] in edge["accept"]
        assert edge["passages"]
        assert 0 < edge["coverage"] <= 1
        if edge["required"]:
            assert edge["direct"]
            assert edge["clues"]
            assert edge["coverage"] >= 0.6
    assert any(edge["required"] for edge in found)


def test_support_is_a_true_number(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for claim in story.truth["claims"]:
            origins = claim["support"]["origins"]
            assert 1 <= origins["min"] == origins["max"] <= claim["support"]["articles"]


def plain(text: str) -> str:
    """The words of ``text`` alone, in British spelling."""
    return " ".join(re.findall(r"\w+", spell(text, Style()).lower()))


def test_variants_stand_to_the_utterance_as_they_say(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for group in story.truth["quotation_groups"]:
            whole = plain(group["base"])
            for variant in group["variants"]:
                given = plain(" ".join(f["text"] for f in variant["fragments"]))
                if variant["relation"] in ("verbatim", "punctuation", "unmarked"):
                    assert given == whole
                elif variant["relation"] in ("truncated", "fragment"):
                    assert 0 < len(given) < len(whole)
                    assert given in whole
                else:
                    assert given != whole
                assert bool(variant["edits"]) == (variant["relation"] in ("altered", "punctuation"))


def test_a_distortion_shows_both_sides(stories: list[SimulatedStory]) -> None:
    for story in stories:
        for claim in story.truth["claims"]:
            if claim["verdict"] == "distortion":
                assert {value["turned"] for value in claim["values"]} == {True, False}
                assert claim["change"]["from"] != claim["change"]["to"]


def test_everything_that_can_happen_happens(stories: list[SimulatedStory]) -> None:
    found = {what for story in stories for what in story.truth["phenomena"]}
    assert found >= PHENOMENA, PHENOMENA - found


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_presets_do_what_they_are_called(name: str) -> None:
    for story in simulate(preset(name, seed=5, stories=4)):
        for article in story.truth["articles"]:
            if name == "nodates":
                assert article["published"]["printed"] is None
            if name == "nocredits":
                assert not [c for c in article["credits"] if c["kind"] == "agency"]


def test_settings_are_changed_by_name() -> None:
    settings = changed(NewsroomSettings(), ["careless=0.9", "kinds.copy=0"])
    assert settings.careless == 0.9
    assert settings.kinds["copy"] == 0
    for wrong in ("careless", "careless=2", "seed=1", "kinds.none=1", "nothing=0.5"):
        with pytest.raises(BadOption):
            changed(NewsroomSettings(), [wrong])


def test_rewordings_from_outside_are_mixed_in() -> None:
    pairs = (
        ("The mill by the river closed its gates for good.", "The riverside mill shut for ever."),
        ("A choir from the valley won the cup.", "The cup went to a choir from the valley."),
    )
    settings = NewsroomSettings(seed=2, stories=10, rewordings=pairs, human=1.0)
    texts = [d.text for story in simulate(settings) for d in story.documents]
    for before, after in pairs:
        assert any(before in text for text in texts)
        assert any(after in text for text in texts)


def test_stories_are_written_with_the_truth_apart(tmp_path: Path) -> None:
    settings = NewsroomSettings(seed=8, stories=2)
    assert write_stories(simulate(settings), tmp_path) == 2
    for story in simulate(settings):
        for document in story.documents:
            written = (tmp_path / document.path).read_bytes().decode("utf-8")
            if document.path.endswith(".txt"):
                assert written == document.text
        truth = json.loads((tmp_path / story.name / "truth.json").read_text(encoding="utf-8"))
        assert truth == json.loads(json.dumps(story.truth))


def test_what_is_written_is_read_back_as_the_documents(tmp_path: Path) -> None:
    from retold import library

    settings = NewsroomSettings(seed=8, stories=2, metadata=0.8)
    write_stories(simulate(settings), tmp_path)
    for story in simulate(settings):
        reading = library.read([tmp_path / story.name / "articles"])
        assert not reading.skipped
        found = {article.id: article for article in reading.articles}
        for article, document in zip(story.truth["articles"], story.documents, strict=True):
            read = found[article["id"]]
            assert read.text == document.text
            assert (read.url, read.outlet) == (document.url, document.outlet)


def test_pages_keep_the_words_of_the_body(tmp_path: Path) -> None:
    from retold import library

    settings = NewsroomSettings(seed=8, stories=2, html=1.0)
    write_stories(simulate(settings), tmp_path)
    for story in simulate(settings):
        reading = library.read([tmp_path / story.name / "articles"])
        found = {Path(article.path).name: article.text for article in reading.articles}
        for article, document in zip(story.truth["articles"], story.documents, strict=True):
            for sentence in article["sentences"]:
                words = document.text[sentence["start"] : sentence["end"]]
                assert words in found[Path(article["path"]).name]
