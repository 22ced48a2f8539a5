"""Which words are found, in which form, with which speaker. All people and places are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Document, Sentence
from retold.model.span import Span
from retold.text.reading import read_article
from tests.find.quoting import article, quoted, speaker, words

DIRECT = [
    ("“It is safe,” said Ann Bell.", ["It is safe"], "Ann Bell", "inversion"),
    ("“It is safe,” Ann Bell said.", ["It is safe"], "Ann Bell", "cue after"),
    ("Ann Bell said: “It is safe.”", ["It is safe."], "Ann Bell", "colon"),
    ("Ann Bell said, “It is safe.”", ["It is safe."], "Ann Bell", "comma"),
    (
        "“It is safe,” said Ann Bell, the mayor of Ashby, who had walked across it.",
        ["It is safe"],
        "Ann Bell",
        "apposition and relative clause",
    ),
    (
        "“It is safe,” Ann Bell told reporters on Monday. “I walked across it.”",
        ["It is safe", "I walked across it."],
        "Ann Bell",
        "the same paragraph goes on",
    ),
    (
        "“If it holds,” said Ann Bell, “we will open it.”",
        ["If it holds", "we will open it."],
        "Ann Bell",
        "a cue interrupts the sentence",
    ),
    ("“Who paid?” Ann Bell asked.", ["Who paid?"], "Ann Bell", "question mark inside"),
    ("Ann Bell answered: “Not much.”", ["Not much."], "Ann Bell", "short ones are kept"),
    ("'It is safe,' said Ann Bell.", ["It is safe"], "Ann Bell", "single straight marks"),
    ("‘It isn’t safe,’ said Ann Bell.", ["It isn’t safe"], "Ann Bell", "apostrophe inside"),
    ('"It is safe,″ Ann Bell said.', ["It is safe"], "Ann Bell", "a prime typed for a mark"),
    ("„It is safe“, said Ann Bell.", ["It is safe"], "Ann Bell", "low-high marks"),
    ("«It is safe», said Ann Bell.", ["It is safe"], "Ann Bell", "guillemets"),
    ("''It is safe,'' Ann Bell said.", ["It is safe"], "Ann Bell", "two apostrophes"),
    ("“It is safe,“ Ann Bell said.", ["It is safe"], "Ann Bell", "opening mark closes"),
    ("“\u00a0It is safe\u00a0”, said Ann Bell.", ["It is safe"], "Ann Bell", "no-break spaces"),
    ("Ann Bell: “It is safe.”", ["It is safe."], "Ann Bell", "a name and a colon"),
    ("“It is safe,” an angry Bell thundered.", ["It is safe"], "Bell", "unknown verb"),
]


@pytest.mark.parametrize(("text", "said", "by", "why"), DIRECT, ids=[d[3] for d in DIRECT])
def test_direct(text: str, said: list[str], by: str, why: str) -> None:
    made, found = quoted(text)
    assert [words(made, q) for q in found] == [said]
    assert found[0].form == "direct"
    assert by in (speaker(found[0]) or "")


MIXED = [
    (
        "The bridge is “as safe as ever”, Ann Bell said.",
        ["as safe as ever"],
        "The bridge is “as safe as ever”",
        "the passage is the whole clause, the fragments are in marks",
    ),
    (
        "Ann Bell called the delay “a scandal”.",
        ["a scandal"],
        "the delay “a scandal”",
        "naming",
    ),
    (
        "The council would “press for repairs”, according to Ann Bell.",
        ["press for repairs"],
        "The council would “press for repairs”",
        "according to",
    ),
]


@pytest.mark.parametrize(("text", "said", "passage", "why"), MIXED, ids=[m[3] for m in MIXED])
def test_mixed(text: str, said: list[str], passage: str, why: str) -> None:
    made, found = quoted(text)
    assert [words(made, q) for q in found] == [said]
    assert found[0].form == "mixed"
    assert made.words(found[0].passage) == passage
    assert speaker(found[0]) == "Ann Bell"


INDIRECT = [
    ("Ann Bell said that the bridge is safe.", "that the bridge is safe", "Ann Bell"),
    ("Ann Bell said the bridge is safe.", "the bridge is safe", "Ann Bell"),
    ("The bridge is safe now, Ann Bell said on Monday.", "The bridge is safe now", "Ann Bell"),
    ("The bridge is safe now, said Ann Bell, the mayor.", "The bridge is safe now", "Ann Bell"),
    ("The bridge is safe, according to Ann Bell.", "The bridge is safe", "Ann Bell"),
    ("According to Ann Bell, the bridge is safe.", "the bridge is safe", "Ann Bell"),
    ("Ann Bell told the council that the bridge is safe.", "that the bridge is safe", "Ann Bell"),
    ("Ann Bell declined to say who paid for it.", "to say who paid for it", "Ann Bell"),
    ("Ann Bell denied the reports of a crack.", "the reports of a crack", "Ann Bell"),
    ("As Ann Bell noted, the bridge is old.", "the bridge is old", "Ann Bell"),
    ("A poll shows Tom Ash with a wide lead.", "Tom Ash with a wide lead", "A poll"),
    ("Ann Bell, who runs the town, said she was tired.", "she was tired", "Ann Bell"),
    ("Critics said the bridge was never safe.", "the bridge was never safe", "Critics"),
]


@pytest.mark.parametrize(("text", "said", "by"), INDIRECT)
def test_indirect(text: str, said: str, by: str) -> None:
    made, found = quoted(text)
    assert [words(made, q) for q in found] == [[said]]
    assert found[0].form == "indirect"
    assert speaker(found[0]) == by


def test_words_between_a_cue_and_its_clause_are_skipped() -> None:
    made, found = quoted("Ann Bell said in a statement late Monday that the bridge is safe.")
    assert words(made, found[0]) == ["that the bridge is safe"]


def test_nested_reporting_keeps_both() -> None:
    made, found = quoted("Ann Bell told the court that Tom Ash said he was innocent.")
    assert [(speaker(q), words(made, q)) for q in found] == [
        ("Ann Bell", ["that Tom Ash said he was innocent"]),
        ("Tom Ash", ["he was innocent"]),
    ]


NO_SPEECH = [
    ("She read from “The Long Way Home” at the school.", "title"),
    ("The so-called “bread bridge” is a stone one.", "term"),
    ("His “smart home” froze over the week.", "term"),
]


@pytest.mark.parametrize(("text", "use"), NO_SPEECH)
def test_titles_and_terms_have_no_speaker(text: str, use: str) -> None:
    _, found = quoted(text)
    assert [(q.use, q.speaker) for q in found] == [(use, None)]
    assert quoted(text, terms=False)[1] == []


def test_only_words_in_marks_where_nothing_else_is_wanted() -> None:
    text = "Ann Bell said that it is safe. “It holds,” she said."
    made, found = quoted(text, indirect=False)
    assert [words(made, q) for q in found] == [["It holds"]]


def test_speech_over_several_paragraphs_with_marks_left_open() -> None:
    text = "Ann Bell said: “It is safe.\n\n“It has always been.\n\n“Believe me.”"
    made, found = quoted(text)
    assert [words(made, q) for q in found] == [
        ["It is safe.", "It has always been.", "Believe me."]
    ]
    assert speaker(found[0]) == "Ann Bell"


def test_the_speaker_goes_on_in_the_next_paragraph() -> None:
    _, found = quoted("“It is safe,” Ann Bell said.\n\n“I walked across it twice.”")
    assert [speaker(q) for q in found] == ["Ann Bell", "Ann Bell"]
    assert found[1].cue is None


def test_a_colon_announces_the_speaker_of_the_next_paragraph() -> None:
    _, found = quoted("Ann Bell was clear about it:\n\n“The bridge stays shut.”")
    assert speaker(found[-1]) == "Ann Bell"


def test_a_headline_gets_the_speaker_whose_words_it_repeats() -> None:
    made = article("“We will defend the bridge to the end,” Ann Bell said.",
                   title="'We will defend the bridge'\n\n")  # fmt: skip
    found = resolve_speakers([made], find_quotations(made))
    assert [speaker(q) for q in found] == ["Ann Bell", "Ann Bell"]


LANGUAGES = [
    ("de", "„Wir bauen sie auf“, sagte Bürgermeisterin Anna Feld am Montag.", "Anna Feld"),
    ("de", "Ministerin Anna Feld sagte, dass die Kosten steigen.", "Anna Feld"),
    ("de", "Laut Polizei wurde niemand verletzt.", "Polizei"),
    ("fr", "« Nous allons bâtir », a déclaré la maire Anne Leroux lundi.", "Anne Leroux"),
    ("fr", "Le ministre Paul Morel a affirmé que le pont serait rouvert.", "Paul Morel"),
    ("fr", "Selon la police, personne n’a été blessé.", "la police"),
    ("es", "«Vamos a construir», dijo la alcaldesa Ana Robles.", "Ana Robles"),
    ("es", "El ministro Luis Vega aseguró que el puente abrirá en mayo.", "Luis Vega"),
    ("es", "Según la policía, nadie resultó herido.", "la policía"),
]


@pytest.mark.parametrize(("language", "text", "by"), LANGUAGES)
def test_languages(language: str, text: str, by: str) -> None:
    _, found = quoted(text, language=language)
    assert [speaker(q) for q in found] == [by]


# --- any text ----------------------------------------------------------------------------------

MARKS = [*"“”\"'‘’«»„″`.,:;?!—()[]-\n\t …", "''", "\n\n", "\u00a0"]
WORDS = [
    "said",
    "Ann Bell",
    "he",
    "that",
    "according to",
    "told",
    "who",
    "asked",
    "was",
    "by",
    "'s",
]
MORE = ["to", "3", "é", "😀", "U.S.", "Mr.", "the report", "claims"]
PIECES = st.sampled_from([*MARKS, *(f" {w} " for w in [*WORDS, *MORE])])


@given(st.lists(PIECES, max_size=50).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_places_and_no_error(text: str) -> None:
    read = read_article(Document("x.txt", text, language="en"))
    if not isinstance(read, Article):
        return
    for quotation in resolve_speakers([read], find_quotations(read)):
        assert quotation.fragments
        for fragment in quotation.fragments:
            assert quotation.passage.span.contains(fragment.span)
            assert 0 <= fragment.span.start < fragment.span.end <= len(text)
            assert read.words(fragment).strip() == read.words(fragment)
        if quotation.use != "speech":
            assert quotation.speaker is None


@pytest.mark.parametrize("unit", ['"', "“", "'", "“a,” he said. ", "who said that "])
def test_a_long_row_of_marks_or_cues_ends(unit: str) -> None:
    """In a second; work that grew with the square of the length would take an hour."""
    size = 100_000
    text = (unit * (size // len(unit) + 1))[:size]
    whole = Article("x", "x", text, True, sentences=(Sentence(Span(0, size)),), language="en")
    assert isinstance(find_quotations(whole), tuple)
