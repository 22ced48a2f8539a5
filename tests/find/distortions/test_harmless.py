"""Rewordings that turn nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.find.distortions.sentences import turns

HARMLESS = [
    (
        "The mayor wants the dam taken out of service.",
        "The mayor wants to take the dam out of service.",
        "one wish",
    ),
    (
        "No plan for propping up the eastern wall has been put forward by either side.",
        "Neither side has put forward a plan to prop up the eastern wall.",
        "nobody did it, in either voice",
    ),
    (
        "The crack grew three weeks and three days before that deadline, the keeper said.",
        "The crack grew twenty-four days before that deadline, the keeper said.",
        "one length of time",
    ),
    (
        "The songs of Marl cost 99 crowns each in the shop.",
        "The songs of Marl cost 99 crowns in the shop.",
        "a price of each",
    ),
    (
        "Sales in Marl were up from 600 crowns the year before.",
        "Sales in Marl were up from 600 crowns a year ago.",
        "a year ago is no rate",
    ),
    (
        "Marl have not been in a final since 1998.",
        "Marl are in their first final since 1998.",
        "first since",
    ),
    (
        "The crew refused to leave the ferry in Marl.",
        "The crew would not leave the ferry in Marl.",
        "would not is refused",
    ),
    (
        "Some 412 people slept in the town halls of Marl.",
        "More than 400 people slept in the town halls of Marl.",
        "made round",
    ),
    ("The council started talks in Marl.", "The council began negotiations in Marl.", "synonyms"),
    ("More than 40 homes burned in Marl.", "Over 40 houses burned in Marl.", "bounds reworded"),
    ("Eleven boats sank off Marl.", "11 boats sank off Marl.", "words and digits"),
    ("The mayor says the dam will hold.", "The mayor said the dam would hold.", "reported speech"),
    ("The mayor has to pay the fine.", "The mayor must pay the fine.", "the same duty"),
    ("Nobody was hurt in the fire in Marl.", "No one was hurt in the fire in Marl.", "the same no"),
    (
        "By Monday, the port had closed its gates.",
        "As of Monday, the port had closed its gates.",
        "as of and by",
    ),
    (
        "Police arrested the two men in Marl on Friday.",
        "The two men were arrested by police in Marl on Friday.",
        "passive voice",
    ),
    (
        "No talks are planned before 28 October.",
        "No talks planned before 28 October.",
        "an auxiliary left out",
    ),
    (
        "The strike costs the port 4 million crowns a day.",
        "Losses of the port come to 4 million crowns for each day of the strike.",
        "the same rate",
    ),
    (
        "The couple left the office without keys.",
        "The couple left the office with no keys.",
        "with no and without",
    ),
    (
        "Points could be taken from Marl if the charges are proved.",
        "Points would be taken from Marl if the charges are proved.",
        "a condition",
    ),
    (
        "The reform was always opposed by the union in Marl.",
        "The reform was never accepted by the union in Marl.",
        "said the other way round",
    ),
    (
        "Neither he nor his firm was warned of the flood.",
        "He and his firm were not warned of the flood.",
        "each denies once",
    ),
    (
        "A fund that will be run by the port pays for the wall in Marl.",
        "A fund run by the port pays for the wall in Marl.",
        "a clause cut to its participle",
    ),
    (
        "Pavel Orn could not be reached in Marl on Friday.",
        "Pavel Orn did not answer calls in Marl on Friday.",
        "denied both times",
    ),
    (
        "The fire in Marl burned for 14 hours.",
        "The fire in Marl burned for over 14 hours.",
        "the same number",
    ),
    (
        "Pay in Marl comes with six days a week.",
        "Guards in Marl earn 340 crowns a month.",
        "rates of two things",
    ),
    (
        "The grant has been promised to Marl for May.",
        "The grant will reach Marl in May.",
        "what was promised will come",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), HARMLESS)
def test_harmless_rewording_is_left_alone(before: str, after: str, why: str) -> None:
    for made in (False, True):
        assert turns(before, after, made=made) == [], why
        assert turns(after, before, made=made) == [], why


@settings(max_examples=60)
@given(st.sampled_from([row[0] for row in HARMLESS]))
def test_a_sentence_is_no_distortion_of_itself(sentence: str) -> None:
    assert turns(sentence, sentence) == []
