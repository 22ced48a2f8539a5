"""Whom a mention means: names, titles, roles, pronouns, descriptions; over several articles."""

from __future__ import annotations

import pytest

from retold.find.quotations.entities import institution_key, read_mention
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.text.languages.speech import LANGUAGES, speech
from tests.find.quoting import article, quoted, speaker

MENTIONS = [
    ("Mayor Ann Bell", "Ann Bell", "Mayor", "person"),
    ("Harbour spokesman Tom Ash", "Tom Ash", "Harbour spokesman", "person"),
    ("Ann Bell, a former nurse", "Ann Bell", "former nurse", "person"),
    ("Ann Bell, the mayor of Ashby", "Ann Bell", "mayor of Ashby", "person"),
    ("the city's fire chief, Tom Ash", "Tom Ash", "city's fire chief", "person"),
    ("A harbour spokesman, Tom Ash", "Tom Ash", "harbour spokesman", "person"),
    ("Sen. Ann Bell (D-Ohio)", "Ann Bell", "Sen.", "person"),
    ("Radio Ashby’s Tom Ash", "Tom Ash", "Radio Ashby", "person"),
    ("a senior harbour official", None, "senior harbour official", "anonymous"),
    ("officials", None, "officials", "anonymous"),
    ("a spokesman for Ann Bell", None, "spokesman for Ann Bell", "anonymous"),
    ("the Ministry of Roads", "Ministry of Roads", None, "institution"),
    ("the Bell administration", "Bell administration", None, "institution"),
    ("The Guild of Masons (GOM)", "Guild of Masons", None, "institution"),
    ("the Ministry of Foreign Affairs", "Ministry of Foreign Affairs", None, "institution"),
    ("the head of the service, Ann Bell", "Ann Bell", "head of the service", "person"),
    ("an official close to the mayor", None, "official close to the mayor", "anonymous"),
    ("A teacher, Mirja,", "Mirja", "teacher", "person"),
    ("the statement", None, None, "institution"),
    ("He", None, None, "unknown"),
]


@pytest.mark.parametrize(("words", "name", "role", "kind"), MENTIONS, ids=[m[0] for m in MENTIONS])
def test_mentions(words: str, name: str | None, role: str | None, kind: str) -> None:
    mention = read_mention(words, speech("en"))
    assert (mention.name, mention.role, mention.kind) == (name, role, kind)


RESOLVED = [
    (
        "Ann Bell, 44, took over on Monday.\n\n“We are late,” the 44-year-old said.",
        "Ann Bell",
        "somebody by her age",
    ),
    (
        "Mayor Tom Ash spoke. A shift worker at the dam, who was cold, was less calm.\n\n"
        "“We were late,” he said.",
        "A shift worker at the dam",
        "a description told of last",
    ),
    (
        "Mayor Tom Ash said no. A senior official said it would fall. He said it was wet.",
        "A senior official",
        "he who spoke last, without a name",
    ),
    (
        "Port chief Ann Bell wrote to the mayor.\n\n“We are late,” her letter says.",
        "Ann Bell",
        "a letter is its writer's",
    ),
    (
        "Coach Ann Bell left. Tom Ash wept.\n\n“We are late,” the coach said.",
        "Ann Bell",
        "who was told of with that word",
    ),
    (
        "The Office for Harbour Rights, the port regulator, opened a case on Monday. "
        "By law a firm reports within a day; the regulator said that it had been told too late.",
        "Office for Harbour Rights",
        "what it is told to be by the apposition",
    ),
    (
        "The Ashby Relief Union said no.\n\nThe charity said it did not know.",
        "Ashby Relief Union",
        "an institution by what it is",
    ),
    (
        "According to the head of the service, Ann Bell, the dam is safe. “It holds,” she said.",
        "Ann Bell",
        "a name set beside what somebody is",
    ),
    (
        "The Ashby Post quotes the Miners Union as saying that two men fell.",
        "Miners Union",
        "somebody quoted by a paper",
    ),
    (
        "Her family said that she had tried to swim.",
        "Her family",
        "relatives are not the one they tell of",
    ),
    (
        "Not true, according to Ann Bell: “There was no such bridge at all.”",
        "Ann Bell",
        "according to, with a colon",
    ),
    ("“A,” said Mayor Ann Bell. “No,” Bell said.", "Ann Bell", "a family name"),
    ("“Not now,” said Mayor Ann Bell.\n\nShe said it was safe.", "Ann Bell", "a pronoun"),
    (
        "Mayor Ann Bell met Tom Ash on Monday. She said the bridge was safe.",
        "Ann Bell",
        "a pronoun that fits only one of two",
    ),
    (
        "The Roads Department said it was shut. The department said nothing more would come.",
        "Roads Department",
        "a department by its last word",
    ),
    (
        "The Roads Department said it was shut.\n\n“We are sorry,” the statement said.",
        "Roads Department",
        "a statement is its author's",
    ),
    (
        "The Roads Department said it was shut.\n\n“We are sorry,” it added.",
        "Roads Department",
        "it",
    ),
    (
        "Harbour spokesman Tom Ash said it was shut. The spokesman said it would open soon.",
        "Tom Ash",
        "a role told before",
    ),
    (
        "The Guild of Masons (GOM) said it was cold. The GOM said it would wait.",
        "Guild of Masons",
        "letters for a name",
    ),
]


@pytest.mark.parametrize(("text", "name", "why"), RESOLVED, ids=[r[2] for r in RESOLVED])
def test_within_an_article(text: str, name: str, why: str) -> None:
    _, found = quoted(text)
    assert speaker(found[-1]) == name


def test_another_groups_spokesman_is_not_the_one_who_is_named() -> None:
    text = "Harbour spokesman Tom Ash said it was shut. The rebels' spokesman said it would burn."
    _, found = quoted(text)
    assert found[-1].speaker is not None
    assert found[-1].speaker.kind == "anonymous"


def test_the_mention_stays_what_stands_there() -> None:
    made, found = quoted("“A,” said Mayor Ann Bell.\n\n“It holds,” she said.")
    assert found[-1].speaker is not None
    assert found[-1].speaker.mention is not None
    assert made.words(found[-1].speaker.mention) == "she"


def test_over_articles_one_key_and_the_fullest_name() -> None:
    one = article("“It is safe,” said Mayor Ann Bell.", "one.txt")
    two = article("“It is safe,” Bell said, as the Department of Roads said it was not.", "two.txt")
    three = article("The Roads Department said it was shut. It was, Bell said.", "three.txt")
    articles = [one, two, three]
    found = resolve_speakers(articles, [q for a in articles for q in find_quotations(a)])
    people = {q.speaker.name for q in found if q.speaker and q.speaker.kind == "person"}
    assert "Ann Bell" in people
    keys = {q.speaker.key for q in found if q.speaker and "Roads" in q.speaker.name}
    assert keys == {"institution:department roads"}
    assert [q.id for q in found] == [f"q{n}" for n in range(1, len(found) + 1)]


def test_two_of_one_family_are_two() -> None:
    text = "“A,” said Mayor Ann Bell.\n\n“No,” said her brother Tom Bell."
    made = article(text)
    found = resolve_speakers([made], find_quotations(made))
    assert len({q.speaker.key for q in found if q.speaker}) == 2


def test_an_institution_has_one_key_however_it_is_put() -> None:
    assert institution_key("the Department of Roads") == institution_key("Roads Department")
    assert institution_key("US Roads Department") == institution_key("Roads Department")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_lists_the_grammar_needs(language: str) -> None:
    lists = speech(language)
    assert {"say", "think", "act", "core", "plain"} <= set(lists.frames)
    assert lists.according
    for name in ("that", "determiners", "pronouns", "prepositions", "relative", "negations"):
        assert lists.words[name], name
    for name in ("titles", "roles", "institutions", "anonymous"):
        assert lists.people[name], name


def test_a_language_without_a_file_is_read_as_english() -> None:
    assert speech("nl") is speech("en") or speech("nl").language == "en"
