"""Reported speech without marks: what counts, whose it is, and where it ends. All invented."""

from __future__ import annotations

import pytest

from tests.find.quoting import quoted, speaker, words

REPORTED = [
    ("Some said the pier would hold.", "the pier would hold", "Some", "a quantifier speaks"),
    ("One in five say it leans.", "it leans", "One in five", "a number speaks"),
    (
        "Asked whether it would hold, Bell nodded.",
        "whether it would hold",
        None,
        "a question that opens the sentence",
    ),
    (
        "Bell praised the crew, then left for home.",
        "the crew",
        "Bell",
        "an object ends at the comma",
    ),
    ("Bell praised Ash at a rally in Harbury.", "Ash", "Bell", "a name ends before the place"),
    (
        "Bell said the pier would hold and Ash said it would sink.",
        "the pier would hold",
        "Bell",
        "a second speaker ends the first one's words",
    ),
    ("At least three fell, Bell said.", "At least three fell", "Bell", "a number opens it"),
    ("Ash, the cook, asked who won.", "who won", "Ash", "asked after an apposition"),
    ("Bell put the crowd at 300.", "the crowd at 300", "Bell", "a count"),
    ("It is reported that the ferry will stay.", "that the ferry will stay", None, "it is said"),
    ("Bell sees the ferry as a burden.", "the ferry as a burden", "Bell", "sees something as"),
    ("She is worried about the pier.", "the pier", "She", "an adjective with its preposition"),
    (
        "Ann Bell tells voters she’s with them.",
        "she’s with them",
        "Ann Bell",
        "after the addressee",
    ),
    (
        "The union said in a note Thursday night they pulled out.",
        "they pulled out",
        "The union",
        "a clause after where and when",
    ),
    ("Bell has said for weeks he’s tired.", "he’s tired", "Bell", "a clause after how long"),
    (
        "Aides said more than 50 people had called.",
        "more than 50 people had called",
        "Aides",
        "a count opens the clause",
    ),
    ("Bell said about half of it fell.", "about half of it fell", "Bell", "a share opens it"),
    (
        "This time, he says, is different.",
        "This time, he says, is different",
        "he",
        "a short aside",
    ),
    (
        "It was, she said, the worst storm of all.",
        "It was, she said, the worst storm of all",
        "she",
        "an aside behind the verb",
    ),
    (
        "Much of it, the cook told them, was cold.",
        "Much of it, the cook told them, was cold",
        "the cook",
        "an aside with an addressee",
    ),
    ("Seeing it is not enough, she said.", "Seeing it is not enough", "she", "a deed as subject"),
    ("Some 9 percent say they fish.", "they fish", "Some 9 percent", "a percentage speaks"),
    ("One says it leans.", "it leans", "One", "says is no noun"),
    ("He spoke at length about the pier.", "the pier", "He", "about stands apart"),
    ("Vane reminded viewers about the toll.", "the toll", "Vane", "about after the addressee"),
    (
        "Bell praised her aides, her son and the crew.",
        "her aides, her son and the crew",
        "Bell",
        "a list is one object",
    ),
    (
        "The doctor, who denied that it leaked, wrote that it held.",
        "that it leaked",
        "The doctor",
        "the main verb ends the side clause",
    ),
    (
        "Bell acknowledged that it leaked but warned that it would sink.",
        "that it leaked",
        "Bell",
        "the same speaker's next report",
    ),
    (
        "Bell said it was sound, while Ash said it was not.",
        "it was sound",
        "Bell",
        "another one's report set against it",
    ),
    ("Refusing to open it, the union left.", "to open it", None, "the main clause ends it"),
    ("She was appalled that it fell.", "that it fell", "She", "a feeling that something is so"),
]


@pytest.mark.parametrize(("text", "said", "by", "why"), REPORTED, ids=[r[3] for r in REPORTED])
def test_reported(text: str, said: str, by: str | None, why: str) -> None:
    made, found = quoted(text)
    mine = [q for q in found if made.words(q.passage) == said]
    assert mine, ([words(made, q) for q in found], why)
    assert mine[0].form == "indirect"
    assert speaker(mine[0]) == by


NOTHING = [
    ("The health care plan costs little.", "a noun that looks like a verb"),
    ("A new rule that lifts the toll was printed.", "a relative clause after such a noun"),
    ("Bell saw a bus on the bridge.", "seeing without a view"),
    ("The mayor appeared in court in the morning.", "appearing in a place"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[n[1] for n in NOTHING])
def test_nothing_is_reported(text: str, why: str) -> None:
    made, found = quoted(text)
    assert [words(made, q) for q in found] == [], why


def test_a_sentence_with_words_of_its_own_is_no_cue_of_the_one_before() -> None:
    made, found = quoted("Bell called it “a sham.” She added that nobody had asked the crew.")
    assert [words(made, q) for q in found] == [["a sham."], ["that nobody had asked the crew"]]


def test_a_sentence_without_words_of_its_own_is_the_cue_of_the_one_before() -> None:
    made, found = quoted("“The pier is gone.” Ann Bell said on Monday.")
    assert [(words(made, q), speaker(q)) for q in found] == [(["The pier is gone."], "Ann Bell")]


OWN_WORDS = [
    ("The fair was put off by Ann Bell because, in her words, “it leans”.", "Ann Bell"),
    ("Tom Ash called it off: it was, in his view, “no good”.", "Tom Ash"),
    ("The pier is “a sham”, in her words.", "her"),
]


@pytest.mark.parametrize(("text", "by"), OWN_WORDS)
def test_in_her_words(text: str, by: str) -> None:
    _, found = quoted(text)
    assert [speaker(q) for q in found if q.form != "indirect"] == [by]


def test_an_apposition_between_the_speaker_and_the_next_report() -> None:
    made, found = quoted("“It fell,” said Ann Bell, the head of the works, adding: “Nobody cared.”")
    said = [(words(made, q), speaker(q)) for q in found]
    assert said == [(["It fell"], "Ann Bell"), (["Nobody cared."], "Ann Bell")]


ACCORDING = [
    ("The mill went on; according to the ministry they have fuel.", "they have fuel"),
    ("According to the health ministry the mills have fuel.", "the mills have fuel"),
    ("It rained; the mills have fuel, according to the ministry.", "the mills have fuel"),
]


@pytest.mark.parametrize(("text", "said"), ACCORDING)
def test_according_to_has_what_stands_in_its_own_clause(text: str, said: str) -> None:
    made, found = quoted(text)
    assert [made.words(q.passage) for q in found] == [said]


def test_the_first_cue_behind_the_words_has_them() -> None:
    _, found = quoted("“It fell,” said Ann Bell, who told the court more.")
    assert [speaker(q) for q in found if q.form == "direct"] == ["Ann Bell"]


def test_one_content_is_given_once() -> None:
    made, found = quoted("Bell plans to close the pier.")
    assert [words(made, q) for q in found] == [["to close the pier"]]


def test_a_verb_goes_on_for_the_outer_speaker() -> None:
    _, found = quoted("Ann Bell added that nobody had asked, and called the plan “a bad joke”.")
    assert speaker(found[-1]) == "Ann Bell"


def test_according_to_somebody_with_an_apposition() -> None:
    made, found = quoted("According to Tom Ash, a spokesman for the port, “the pier is not safe”.")
    assert [(words(made, q), speaker(q)) for q in found] == [(["the pier is not safe"], "Tom Ash")]
