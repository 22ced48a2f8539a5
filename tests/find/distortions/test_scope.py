"""Who, where, how many, by whose word: changes slipped into a sentence told in other words."""

from __future__ import annotations

import pytest

from retold.find.distortions.changes import find_losses, find_turns
from retold.find.distortions.compared import Pair, Side
from retold.model.span import Span


def pair_of(before: str, after: str, *, made: bool = True) -> Pair:
    one, other = (Side(text, Span(0, len(text))) for text in (before, after))
    return Pair(one, other, made=made, retold=made)


def kinds(before: str, after: str, *, made: bool = True) -> list[str]:
    pair = pair_of(before, after, made=made)
    return [t.change.kind for t in (*find_turns(pair, alike=False), *find_losses(pair))]


ROLES = [
    (
        "The brewer Anton Sell offered the club 3 million crowns for a third of its shares.",
        "The club offered a third of its shares to the brewer Anton Sell for 3 million crowns.",
        "giver and taker",
    ),
    (
        "The firm handed the letters to the mayor's brother, Ole Brandt.",
        "Ole Brandt, the mayor's brother, passed the letters to the firm.",
        "the taker hands it over",
    ),
    (
        "The council asked for a new bridge in May, which the ministry turned down.",
        "The ministry proposed a new bridge in May, but the council threw it out.",
        "each does the other's deed",
    ),
    (
        "The port authority accused the shipping line, Norlane, of hiding two leaks.",
        "The shipping line Norlane says the port authority hid two leaks.",
        "the accused accuses",
    ),
    (
        "The union said that it had warned the ministry about the boilers since March.",
        "Since March the ministry had warned it about the boilers, the union said.",
        "warned and was warned, a pronoun between",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), ROLES)
def test_who_did_it_to_whom_is_exchanged(before: str, after: str, why: str) -> None:
    assert "role" in kinds(before, after), why


SAME_ROLES = [
    (
        "The brewer Anton Sell offered the club 3 million crowns for a third of its shares.",
        "The club was offered 3 million crowns by the brewer Anton Sell for a third of its shares.",
        "the passive voice",
    ),
    (
        "The port authority accused the shipping line, Norlane, of hiding two leaks.",
        "The shipping line Norlane denies the port authority's charge that it hid two leaks.",
        "the accused denies",
    ),
    (
        "Velden and Marl accused each other of firing first.",
        "Marl and Velden blamed each other for the first shot.",
        "both do it",
    ),
    (
        "The council asked for a new bridge, which the ministry turned down.",
        "The ministry rejected a new bridge that the council had asked for.",
        "the same doers",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), SAME_ROLES)
def test_the_same_deed_in_other_words_exchanges_nobody(before: str, after: str, why: str) -> None:
    assert "role" not in kinds(before, after), why


OUTRIGHT = [
    (
        "The ministry estimates the damage to roads at 40 million crowns.",
        "Roads have suffered damage worth 40 million crowns.",
        "an estimate",
    ),
    (
        "Investigators suspect that a worn cable on the third lift snapped.",
        "A cable on the third lift was worn out and snapped.",
        "a suspicion",
    ),
    (
        "The Dockers' Federation said at least 800 of its members had joined the walkout.",
        "No fewer than 800 have joined the walkout.",
        "a party about its own matter",
    ),
    (
        "A couple walking on the dyke said they had seen two boats near the sluice at noon.",
        "Two boats were seen near the sluice at noon by a couple out walking.",
        "what witnesses say they saw",
    ),
    (
        "The haulage company claimed that its lorry had been parked for 3 hours.",
        "The lorry had been parked for 3 hours.",
        "an assertion",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), OUTRIGHT)
def test_a_claim_told_as_a_fact(before: str, after: str, why: str) -> None:
    assert "attribution" in kinds(before, after), why


VOUCHED = [
    (
        "Two men were found in a barn near Orle, fire captain Ina Voss said.",
        "In a barn near Orle two men were discovered.",
        "the plain word of an official",
    ),
    (
        "The ministry estimates the damage to roads at 40 million crowns.",
        "Damage to roads is put at an estimated 40 million crowns.",
        "still an estimate",
    ),
    (
        "The charity said it did not know who had paid for the 12 lorries.",
        "The charity does not know who paid for the 12 lorries.",
        "what somebody says of their own mind",
    ),
    (
        "The 12 lorries left at dawn, according to customs records.",
        "The 12 lorries went off at dawn.",
        "what is written speaks for itself",
    ),
    (
        "Soldiers have added 45 beds in its courtyard.",
        "There are 45 new beds in the courtyard.",
        "added is no word of speech here",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), VOUCHED)
def test_nothing_is_told_outright(before: str, after: str, why: str) -> None:
    assert "attribution" not in kinds(before, after), why


def test_a_sentence_beside_may_hold_the_claim() -> None:
    before = "The Dockers' Federation said at least 800 of its members had joined the walkout."
    after = "No fewer than 800 have joined the walkout."
    beside = "The Federation, which speaks for the dockers, says it goes on."
    held = Side(beside, Span(0, len(beside)))
    assert not [t for t in find_losses(pair_of(before, after), (held,)) if t.outright]


SAYERS = [
    (
        "Police said about 6,000 people had gathered at the gates.",
        "Organisers put the number at the gates at around 6,000 people.",
        True,
        "police and organisers",
    ),
    (
        "“They were tired and they gave no trouble,” said police chief Ada Rehn.",
        "“They were tired and they gave no trouble,” the farmer said.",
        True,
        "quoted words, a chief and a farmer",
    ),
    (
        "The Harbour Inspectorate said the crane had been checked in June.",
        "According to the union, the crane had been checked in June.",
        True,
        "inspectorate and union",
    ),
    (
        "Police said about 6,000 people had gathered at the gates.",
        "Officers put the number at the gates at around 6,000 people.",
        False,
        "officers may be the police",
    ),
    (
        "A farmer said the dam had cracked at dawn.",
        "A resident said the dam had cracked at dawn.",
        False,
        "a farmer may be a resident",
    ),
]


@pytest.mark.parametrize(("before", "after", "turned", "why"), SAYERS)
def test_another_kind_of_sayer(before: str, after: str, turned: bool, why: str) -> None:
    assert ("attribution" in kinds(before, after)) == turned, why


PLACES = [
    (
        "About 300 pupils gathered outside the stadium on Friday.",
        "On Friday some 300 pupils met in front of the town hall.",
        True,
        "two sites",
    ),
    (
        "The gauge at Marl airfield showed 31 degrees at noon.",
        "At noon the gauge at Velden airfield stood at 31 degrees.",
        True,
        "two names before one noun",
    ),
    (
        "About 300 pupils gathered outside the town hall on Friday.",
        "On Friday some 300 pupils met in front of the city hall.",
        False,
        "one site in other words",
    ),
    (
        "The envoys met for talks in Orlia's capital this week.",
        "The envoys were in Velden for talks this week.",
        False,
        "the owner of the capital is no place",
    ),
]


@pytest.mark.parametrize(("before", "after", "turned", "why"), PLACES)
def test_another_place(before: str, after: str, turned: bool, why: str) -> None:
    assert ("place" in kinds(before, after)) == turned, why


SCOPES = [
    (
        "Some residents of the lower town were told to leave.",
        "All residents of the lower town were ordered out.",
        True,
        "some and all",
    ),
    (
        "Schools in Marl and Velden, the worst-hit districts, stay shut on Friday.",
        "Across the north, schools stay shut on Friday.",
        True,
        "two districts and a region",
    ),
    (
        "Porters at Marl General, but not at St Anne, will join the strike.",
        "Porters at both hospitals will join the strike.",
        True,
        "an exception is gone",
    ),
    (
        "All ferries except for the night boat sail again on Monday.",
        "Ferries sail again on Monday.",
        True,
        "except for",
    ),
    (
        "Of the 400 flats, only those above the shops are damp.",
        "The 400 flats are damp.",
        True,
        "of so many only those",
    ),
    (
        "12 of the 40 buses failed the test in June.",
        "The 40 buses failed the test in June.",
        True,
        "so many of so many",
    ),
    (
        "Crews cleared eight of the 34 farms in the valley.",
        "Crews cleared five of the valley's 34 farms.",
        False,
        "so many of so many on both sides",
    ),
    (
        "Talks in Orlia went on as 3 towns were shelled.",
        "Talks went on as towns across Sorland were shelled.",
        False,
        "where they talk bounds nothing",
    ),
    (
        "Orlia is a country of six million people.",
        "Orlia has six million people.",
        False,
        "a country of six million is no part",
    ),
    (
        "Only one of the fourteen days was left to appeal.",
        "There were fourteen days to appeal.",
        False,
        "days are no members",
    ),
    (
        "Some 300 residents of the lower town were told to leave.",
        "All 300 residents of the lower town were ordered out.",
        False,
        "some before a number is about",
    ),
]


@pytest.mark.parametrize(("before", "after", "turned", "why"), SCOPES)
def test_of_how_many_and_how_wide(before: str, after: str, turned: bool, why: str) -> None:
    assert ("scope" in kinds(before, after)) == turned, why


@pytest.mark.parametrize(("before", "after", "why"), [*ROLES, *OUTRIGHT])
def test_strangers_tell_it_in_their_own_way(before: str, after: str, why: str) -> None:
    pair = pair_of(before, after, made=False)
    assert not [t for t in find_losses(pair) if t.outright], why
