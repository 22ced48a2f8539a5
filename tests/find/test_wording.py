"""The words of a story as arrays. All texts are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.links.wording import Wording, read_wording, stem
from retold.find.links.words import find_words, lowered
from retold.model.article import Article, Sentence
from retold.model.span import Span

STEMS = [
    ("organise", "organizing", "ise and ize, ending off"),
    ("harbours", "harbor", "our and or"),
    ("announced", "announces", "endings"),
    ("centre", "center", "tre and ter"),
    ("radar's", "radar", "possessive"),
]


@pytest.mark.parametrize(("one", "other", "why"), STEMS, ids=[s[2] for s in STEMS])
def test_forms_of_a_word_have_one_stem(one: str, other: str, why: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["news", "83", "2.5", "bus", "gas"])
def test_short_words_and_numbers_stay(word: str) -> None:
    assert stem(word) == word


def read(*texts: str) -> Wording:
    articles = [
        Article(str(k), str(k), t, True, sentences=(Sentence(Span(0, len(t))),))
        for k, t in enumerate(texts)
    ]
    return read_wording(articles)


def words(wording: Wording) -> list[str]:
    return [wording.spelling[k] for k in wording.exact]


def test_places_index_the_article_s_own_text() -> None:
    texts = ["İn Brandvik’s fog — 2.5 hours.", "The U.S. pilot, on the well‑lit quay."]
    wording = read(*texts)
    shown = [
        texts[wording.article[owner]][wording.start[k] : wording.end[k]]
        for k, owner in enumerate(wording.owner)
    ]
    assert shown[:5] == ["İn", "Brandvik’s", "fog", "2.5", "hours"]
    assert shown[5:] == ["The", "U.S", "pilot", "on", "the", "well‑lit", "quay"]
    assert words(wording)[5:] == ["the", "us", "pilot", "on", "the", "well-lit", "quay"]


def test_flags() -> None:
    wording = read("Fog held Ostrel on Monday; “no pilot sails,” said one of 12 crews.")
    flags = zip(words(wording), wording.name, wording.figure, wording.quoted, strict=True)
    assert [(w, n, f, q) for w, n, f, q in flags if n or f or q] == [
        ("ostrel", 1, 0, 0),
        ("monday", 1, 1, 0),
        ("no", 0, 0, 1),
        ("pilot", 0, 0, 1),
        ("sails", 0, 0, 1),
        ("one", 0, 1, 0),
        ("12", 0, 1, 0),
    ]


def test_a_mark_inside_a_word_quotes_nothing() -> None:
    assert not read('The port"s fog and the pilot"s log').quoted.any()


def test_copies_do_not_make_a_word_common() -> None:
    once = read("The radar failed.", "Fog came at noon.", "A crew slept.")
    often = read("The radar failed.", *["Fog came at noon."] * 9, "A crew slept.")
    assert once.weight.tolist() == often.weight.tolist()


def test_signs_without_blanks_are_words() -> None:
    assert words(read("渡轮 ran 2 h")) == ["渡", "轮", "ran", "2", "h"]


SIGNS = "぀-ヿ㐀-䶿一-鿿豈-﫿"
WORD = re.compile(rf"[^\W{SIGNS}]+(?:[.,:/'’\-‑][^\W{SIGNS}]+)*|[{SIGNS}]")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(alphabet="ab1._-,'’ \n漢テ́ßİ²/:𝒜", max_size=12), min_size=1, max_size=3))
def test_words_found_as_arrays_are_those_a_pattern_finds(texts: list[str]) -> None:
    read = find_words(texts)
    low = lowered("\n".join(texts))
    assert [*zip(read.start.tolist(), read.end.tolist(), strict=True)] == [
        found.span() for found in WORD.finditer(low)
    ]
    assert [read.spelled[k] for k in read.ids.tolist()] == WORD.findall(low)
    assert len(set(read.spelled)) == len(read.spelled)
    assert [read.spelled.index(w) for w in dict.fromkeys(WORD.findall(low))] == [
        *range(len(read.spelled))
    ]
