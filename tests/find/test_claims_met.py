"""Pairs of sentences that tell of one thing, and as many that only look so."""

from __future__ import annotations

import pytest

from tests.find.test_claims import FIRST, NEXT, article, claims, verdicts

CONTESTED = {"conflict", "update", "internal_inconsistency"}

MET = [
    ("At least 31 people were injured.", "Thirty-eight people are now known to have been hurt.",
     "update", "known to have been"),
    ("Nine hamlets have been emptied.", "Twelve hamlets were cleared.", "update", "evacuated"),
    ("Four people cannot be found.", "Two people are still missing.", "update", "fewer missing"),
    ("Forty-one members voted against the bill.", "The council passed the bill 60-40.",
     "conflict", "the votes against"),
    ("The bill passed by 60 votes to 41.", "Fifty-eight deputies voted for it.", "conflict",
     "the votes for"),
    ("In all 60 voted in favour.", "The motion won 60 votes, with 60 in favour.", "agree", "equal"),
    ("The unemployment rate came to 7 percent.", "Some 9 percent of workers are out of work.",
     "update", "one base"),
    ("The toll of arrests reached 26.", "Thirty people are in custody.", "update", "arrests"),
    ("Five houses burned down.", "Seven homes were lost.", "update", "houses lost"),
    ("Police held 26 people.", "The total of arrests reached 31.", "update", "a total of arrests"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict", "why"), MET)
def test_what_meets(one: str, other: str, verdict: str, why: str) -> None:
    found = verdicts(article(one, at=FIRST), article(other, at=NEXT))
    assert verdict in found, (why, found)


APART = [
    ("Brandt scored 23 points in Marl.", "Holm scored 18 points in Marl.", "whose points"),
    ("Brandt averaged 20.2 points.", "Brandt had 22 points.", "an average and a count"),
    ("The Greens won 45 seats.", "The Liberals won 41 seats.", "whose seats"),
    ("Five women were inside.", "Two children were inside.", "women and children"),
    ("Sixty members voted for the bill.", "Forty-one voted against the bill.", "two sides"),
    ("Sixty members voted for the bill.", "Six members abstained from the vote.", "two sides"),
    ("Two climbers died.", "The second climber was from Vesk.", "one of them"),
    ("The hall holds up to 400 people.", "Some 500 people were in the hall.", "what it may hold"),
    ("The 12-storey tower burned.", "The 9-storey clinic burned.", "of another thing"),
    ("Marl won 18 of its next 23 games.", "The team won 15 games.", "a stretch of games"),
    ("It burned 6,400 hectares (15,800 acres).", "It burned 6,400 hectares.", "a conversion"),
    ("A jury sent one to jail; the other is free.", "Two brothers went to jail.", "one of two"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_what_stays_apart(one: str, other: str, why: str) -> None:
    found = verdicts(article(one, at=FIRST), article(other, at=NEXT))
    assert not CONTESTED & set(found), (why, found)


def test_what_a_text_denies_is_in_conflict() -> None:
    found = verdicts(
        article("Nine hamlets have been emptied.", at=FIRST),
        article("The mayor counts eleven hamlets emptied and not the nine told.", at=NEXT),
    )
    assert "conflict" in found


def test_an_article_at_odds_on_what_was_lost() -> None:
    made = article("Three houses of Marl were destroyed.", "The five houses lost in Marl were new.")
    assert "internal_inconsistency" in verdicts(made)


def test_beside_its_own_value_another_value_is_another_thing() -> None:
    found = verdicts(
        article("The crew took 40 sheep to Marl.", at=FIRST),
        article("The crew took 40 sheep and then 55 sheep more.", at=NEXT),
    )
    assert not CONTESTED & set(found)


def test_villages_are_evacuated_and_people_displaced() -> None:
    text = "Nine hamlets have been emptied. Some 900 people were displaced."
    assert {c.topic for c in claims(article(text))} == {"hamlets evacuated", "people displaced"}
