# ruff: noqa: E501 - the rows of a table are read better unbroken
"""What every language file keeps, so that adding one is adding a file."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.text.languages import Language, codes, detect_language, language, languages
from retold.text.languages.openings import ANY, opening_letters

REASONS = language("en").furniture.known
SAMPLES = {
    "en": "The harbour board said on Monday that the bridge would not be open to cars before the spring.",
    "de": "Der Hafenrat sagte am Montag, dass die Brücke für Autos nicht vor dem Frühling offen sein werde.",
    "fr": "Le conseil du port a dit lundi que le pont ne serait pas ouvert aux voitures avant le printemps.",
    "es": "La junta del puerto dijo el lunes que el puente no estará abierto para los coches hasta la primavera.",
}  # fmt: skip


@pytest.fixture(params=codes())
def one(request: pytest.FixtureRequest) -> Language:
    return language(request.param)


def test_the_four_are_there() -> None:
    assert set(codes()) >= {"en", "de", "fr", "es"}


def test_a_file_is_complete(one: Language) -> None:
    assert len(one.months) == 12
    assert all(names and all(name == name.lower() for name in names) for names in one.months)
    assert len(one.weekdays) >= 7
    assert len(one.stop_words) >= 80
    assert one.by
    assert one.starters
    assert one.said
    for words in (one.stop_words, one.starters, one.titles, one.suffixes, one.before_number):
        assert all(word == word.lower() and not word.endswith(".") for word in words)


def test_reasons_are_words_of_all_languages(one: Language) -> None:
    assert one.furniture.known <= REASONS


def test_no_phrase_matches_nothing_or_everything(one: Language) -> None:
    for words in ("", "The harbour board of Aarn met on Monday."):
        assert not list(one.furniture.reasons(words))


def test_each_language_is_told_from_the_others(one: Language) -> None:
    if one.code in SAMPLES:
        assert detect_language(SAMPLES[one.code]) == one.code


@pytest.mark.parametrize("text", ["", "12 3.4 %", "Zarząd portu zamknął most.", "橋は閉鎖された。"])
def test_what_cannot_be_told(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("code", "short"), [("en-GB", "en"), ("pt-BR", "en"), (None, "en"), ("DE_at", "de")]
)
def test_codes(code: str | None, short: str) -> None:
    assert language(code).code == short


def test_names_are_not_read_twice() -> None:
    assert languages() is languages()


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("before", ["", "– ", "* "])
def test_a_pattern_is_not_missed_by_its_first_letter(code: str, before: str) -> None:
    """Patterns are sorted by the letter they begin with; each line without signs matches itself."""
    raw = tomllib.loads((files("retold.text.languages") / f"{code}.toml").read_text("utf-8"))
    for reason, forms in raw.get("furniture", {}).items():
        for line in forms.get("lines", ()):
            if re.fullmatch(r"[\w ]+", line):
                assert reason in language(code).furniture.reasons(before + line.upper()), line


LETTERS = st.text(alphabet="abcdeflmoprstw ©(@3?’", min_size=1, max_size=8)
BEGINNINGS = st.sampled_from(
    ("read ", "also interesting", "what do ", "share", "listen ", "on air: ", "the author’s ", "© ")
)


@given(st.lists(st.one_of(BEGINNINGS, LETTERS), min_size=1, max_size=4).map("".join))
def test_patterns_left_out_by_their_first_letter_would_not_match(words: str) -> None:
    for one in languages():
        phrases = one.furniture
        tried = {
            reason
            for reason, options in phrases._options.items()
            if phrases._pattern(reason, options).match(words)
        }
        assert set(phrases.reasons(words)) == tried


OPENINGS = [
    ("(?:read|share)", "rs"),
    (r"(?:(also |must )?read\b)", "amr"),
    (r"\b(?:e-?mail|[’']tis)", "e’'"),
    (r"a{2,3}", "a"),
    (r"x?y*z", "xyz"),
    (r"\d+ comments", "0123456789"),
]


@pytest.mark.parametrize(("pattern", "letters"), OPENINGS)
def test_first_letters(pattern: str, letters: str) -> None:
    assert opening_letters(pattern) == frozenset(letters)


@pytest.mark.parametrize("pattern", [r".{0,9}read", r"(?=a)b", r"[a-z]b", "a?", r"\w+ b", "(?:a|)"])
def test_first_letters_that_nobody_knows(pattern: str) -> None:
    assert opening_letters(pattern) == ANY
