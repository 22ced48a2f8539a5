"""Claims: two sources on one thing, counts that go on, ages, and bare numbers."""

from __future__ import annotations

import pytest

from retold.find.claims.disputes import two_sources
from retold.find.figures.figures import find_figures
from tests.find.test_claims import FIRST, NEXT, article, claims, verdicts

IN_ONE_ARTICLE = [
    ("About 900 weavers have joined the walkout, the guild said. The mill put the number at 600.",
     "a second source, its noun left out"),
    ("Forty miners were underground, said Ilse Marten of the guild. The company speaks of 34.",
     "speaks of"),
    ("The ministry says 12 people have died. Two nurses, comparing notes, came to 17.",
     "a small number between that cannot be meant"),
    ("Deaths: the official count is 12. Those on the ward come to 17.", "a list of notes"),
    ("Marl Watch puts inflation in May at 8.3%, against the 7.1% of the ministry.", "against"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), IN_ONE_ARTICLE)
def test_two_sources_in_one_article_are_a_conflict(text: str, why: str) -> None:
    found = verdicts(article(text, at=FIRST))
    assert "conflict" in found, why
    assert "internal_inconsistency" not in found, why


NO_DISPUTE = [
    ("About 900 weavers have joined the walkout, the guild said. The mill closed 12 looms.",
     "another noun"),
    ("Nine people died and 14 were hurt, the guild said. The mill speaks of 11.",
     "two counts before it could be meant"),
    ("Three of the four pilots were freed. The four pilots were taken in May.", "a part of them"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NO_DISPUTE)
def test_what_is_no_dispute(text: str, why: str) -> None:
    assert not {"conflict", "internal_inconsistency"} & set(verdicts(article(text, at=FIRST))), why


def test_two_named_sources_of_one_day_are_in_conflict() -> None:
    found = verdicts(
        article("Four drivers were killed, according to the Tarn Relief Fund.", at=FIRST),
        article("Six drivers were killed, according to the governor, Olav Brenn.", at=FIRST),
    )
    assert "conflict" in found
    assert "update" not in found


def test_one_source_that_gives_both_has_moved_on() -> None:
    found = verdicts(
        article("Four drivers were killed, the rescue service said.", at=FIRST),
        article("Six drivers were killed, the rescue service said.", at=NEXT),
    )
    assert "conflict" not in found
    assert "update" in found


def test_a_dispute_and_the_update_after_it_are_two_findings() -> None:
    found = verdicts(
        article("Four drivers were killed, according to the Tarn Relief Fund.", at=FIRST),
        article("Six drivers were killed, according to the governor, Olav Brenn.", at=FIRST),
        article("Five drivers were killed, the Tarn Relief Fund said.", at=NEXT),
    )
    assert {"conflict", "update"} <= set(found)


def test_a_count_taken_up_again_larger_is_an_inconsistency() -> None:
    text = "There are two barges on the river. At dusk the three barges had still not moved."
    assert "internal_inconsistency" in verdicts(article(text, at=FIRST))
    subset = "There are nine barges on the river. At dusk the three barges had still not moved."
    assert "internal_inconsistency" not in verdicts(article(subset, at=FIRST))


def test_a_crowd_is_counted_differently() -> None:
    one = article("About 200 supporters stood outside the court with placards.", at=FIRST)
    other = article("A crowd of around 500 chanted in the square.", at=FIRST)
    assert "conflict" in verdicts(one, other)


ONE_CLAIM = [
    ("About 200 soldiers have been posted on the ridge.",
     "About 600 soldiers ring the ridge, three times as many as on Monday.", "times as many"),
    ("Three bodies were recovered from the mine.", "The number of bodies has risen to seven.",
     "a toll may double"),
    ("At least 17 people were missing after the flood.", "Nine were still missing on Tuesday.",
     "who is missing grows fewer"),
    ("Eighty people were treated in hospital.",
     "The number of people treated in hospital in the capital, Marl, has risen to 143.",
     "a name in commas before the verb"),
    ("The ministry said nine people had died.", "Officially 12 people have died.", "officially"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), ONE_CLAIM)
def test_a_count_that_goes_on_is_one_claim(one: str, other: str, why: str) -> None:
    assert "update" in verdicts(article(one, at=FIRST), article(other, at=NEXT)), why


AGES = [
    ("Ilse Marten, 34, said nothing.", [("Ilse Marten", 34)]),
    ("The 34-year-old weaver Ilse Marten said nothing.", [("Ilse Marten", 34)]),
    ("Ilse Marten, who is 34, said nothing.", [("Ilse Marten", 34)]),
    ("It was Marten, and she was thirty-four years old.", [("Marten", 34)]),
    ("Jan Brenn (61) said nothing.", [("Jan Brenn", 61)]),
    ("Ilse Marten, 34, stood up. The 36-year-old was led away.",
     [("Ilse Marten", 34), ("Ilse Marten", 36)]),
    ("A 26-year-old man was held. Ilse Marten, 24, saw it. The 26-year-old was led away.",
     [("man", 26), ("Ilse Marten", 24)]),
    ("In the province of Marl, 3,100 homes were dark.", []),
    ("On Monday, 24 people came.", []),
    ("A 34-year-old woman said nothing.", [("woman", 34)]),
    ("A 61-year-old Marl man was held.", [("Marl man", 61)]),
    ("The suspect, a 61-year-old man, ran.", [("man", 61)]),
    ("A 36-year-old Dane is dead.", [("Dane", 36)]),
    ("A 36-year-old Danish climber is dead.", [("Danish climber", 36)]),
    ("The 36-year-old climber Ilse Marten is dead.", [("Ilse Marten", 36)]),
    ("32-year-old Dutchman Jan Brenn fell.", [("Jan Brenn", 32)]),
    ("A 20-year-old car was sold.", []),
    ("A 200-year-old house burned.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_ages_of_named_people(text: str, ages: list[tuple[str, float]]) -> None:
    found = [f for f in find_figures(article(text)) if f.kind == "age"]
    assert [(f.counted, f.low) for f in found] == ages


def test_an_article_with_two_ages_is_at_odds_with_itself_alone() -> None:
    found = verdicts(
        article("Olav Brenn, 58, was led out.", at=FIRST),
        article("Olav Brenn, who is 58, stood. Then the 61-year-old was led out.", at=FIRST),
    )
    assert "internal_inconsistency" in found
    assert "conflict" not in found


def test_two_people_of_one_family_are_two() -> None:
    found = claims(
        article("Olav Brenn, 58, was led out.", at=FIRST),
        article("Ilse Brenn, 24, was led out.", at=FIRST),
    )
    assert {c.topic for c in found if c.kind == "figure"} == {
        "age of Olav Brenn",
        "age of Ilse Brenn",
    }


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the mill", "the guild", True),
        ("The Tarn Relief Fund", "Relief Fund", False),
        ("officials", "a spokesman", False),
        ("the guild", None, False),
    ],
)
def test_two_sources(one: str, other: str | None, apart: bool) -> None:
    assert two_sources(one, other) is apart
