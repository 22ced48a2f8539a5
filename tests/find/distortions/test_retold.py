"""Sentences told over in other words: doubts, intents, conditions and restrictions that are gone.

One text was told over sentence by sentence, so that a sentence may keep hardly a word.
"""

from __future__ import annotations

import pytest

from retold.find.distortions.changes import find_losses
from retold.find.distortions.reattributed import find_reattributed
from tests.find.distortions.sentences import Row, pair_of, turns_retold

TURNED: list[Row] = [
    (
        "Detectives believe that a neighbour started the fire.",
        "The fire was the work of a neighbour.",
        "modality",
        "what is believed",
    ),
    (
        "Keepers suspect that a worn cable on the eastern lift snapped.",
        "The reason is known: a cable on the eastern lift was worn and gave way.",
        "modality",
        "what is suspected",
    ),
    (
        "Ilse Marten was held on suspicion of selling harbour permits in June.",
        "Ilse Marten, who sold permits for the harbour, was taken away in June.",
        "modality",
        "on suspicion of",
    ),
    (
        "Orn said the two dogs might be rabid and asked walkers to keep off.",
        "The two dogs are rabid, and walkers were told to stay at home by Orn.",
        "modality",
        "what might be",
    ),
    (
        "The mayor did not say whether other clerks were under inquiry.",
        "Other clerks, the mayor said, were not under inquiry.",
        "negation",
        "what nobody said",
    ),
    (
        "It is not known whether the warning reached the lighthouse.",
        "The warning never got to the lighthouse.",
        "negation",
        "what nobody knows",
    ),
    (
        "Only tests on old boilers had been cut, the firm said.",
        "The firm admits that tests on boilers were scaled down.",
        "scope",
        "these and no others",
    ),
    (
        "Only the four schools nearest to the quarry were shut.",
        "Schools throughout Marl closed their doors.",
        "scope",
        "those nearest",
    ),
    (
        "The relegation drops the side from third place to eighth.",
        "The side tumble from third to eighteenth.",
        "quantity",
        "another standing",
    ),
    (
        "The mercury at Karl airfield touched 41C on Sunday.",
        "On Sunday it got to 41C at Bern airfield.",
        "place",
        "a thing of another name",
    ),
    (
        "No nurse will be dismissed before the end of May.",
        "Nobody would be sacked from the end of May.",
        "operator",
        "denied before, denied from",
    ),
]


@pytest.mark.parametrize(("before", "after", "kind", "why"), TURNED)
def test_what_was_not_sure_is_told_as_so(before: str, after: str, kind: str, why: str) -> None:
    assert kind in turns_retold(before, after), why


HARMLESS = [
    (
        "Marl may appeal within a week.",
        "The club can lodge an appeal inside a week.",
        "may and can",
    ),
    (
        "Detectives believe a neighbour started the fire.",
        "A neighbour started the fire, detectives think.",
        "believed on both sides",
    ),
    (
        "The council is due to meet on 12 May.",
        "The council will meet on May 12.",
        "what is due will be",
    ),
    (
        "The clinic intends to name a matron.",
        "A matron is to be named by the clinic.",
        "still to come",
    ),
    (
        "The statement did not say how the thieves had got in.",
        "It did not say how the thieves had got in.",
        "unknown on both sides",
    ),
    (
        "It is the only road into Marl.",
        "The road into Marl is narrow.",
        "the only one is one",
    ),
    ("Only 12 people came to the hall.", "Twelve people came to the hall.", "it weighs a number"),
    (
        "The line will stay closed until Sunday.",
        "No train will run on the line before Sunday.",
        "closed until is none before",
    ),
    (
        "The dikes had long been thought too low.",
        "The dikes had long been considered too low.",
        "one opinion",
    ),
]


@pytest.mark.parametrize(("before", "after", "why"), HARMLESS)
def test_what_is_as_sure_as_before_is_left_alone(before: str, after: str, why: str) -> None:
    assert turns_retold(before, after) == [], why


CONDITIONS = [
    (
        "Cuts of two hours a day will begin on Sunday in the south, unless demand falls.",
        "From Sunday the south will sit in the dark for two hours every day.",
        True,
        "unless",
    ),
    (
        "Orn plans to sell his boat this month if the bank waives its claim.",
        "Orn will part with his boat before the month is out.",
        True,
        "if",
    ),
    (
        "The plant plans to restart one line on Friday, provided that the inspectors agree.",
        "One line of the plant will run again on Friday.",
        True,
        "provided that",
    ),
    (
        "The plant plans to restart one line on Friday, provided that the inspectors agree.",
        "One line of the plant will run again on Friday if inspectors let it.",
        False,
        "another condition",
    ),
    (
        "A judge will decide if the owner can leave, while fines had never been paid.",
        "Fines had never been paid to the judge.",
        False,
        "a question, no condition",
    ),
]


@pytest.mark.parametrize(("before", "after", "lost", "why"), CONDITIONS)
def test_a_condition_left_out(before: str, after: str, lost: bool, why: str) -> None:
    found = [t.change.kind for t in find_losses(pair_of(before, after, retold=True))]
    assert found == (["scope"] if lost else []), why


SPEAKERS = [
    (
        "Marlport says it has received only two million of the agreed six million crowns.",
        "Of the six million crowns agreed, no more than two million ever arrived.",
        "Marlport says",
        "the present of a verb",
    ),
    (
        "Her ministry estimates the damage to crops so far at 40 million crowns.",
        "Up to now the fields have suffered damage worth 40 million crowns.",
        "Her ministry estimates",
        "an estimate",
    ),
    (
        "The Coast Guard said divers will search the hull, and harbour records show 253 people.",
        "Harbour records list 253 people.",
        None,
        "he said the other half",
    ),
    (
        "Pay would go up by four percent according to the last proposal.",
        "Pay would go up by four percent under the latest offer.",
        None,
        "a paper says nothing",
    ),
    (
        "Marl has not said if it will accept the accord, which parliament has to approve.",
        "The accord has to be approved by parliament in Marl.",
        None,
        "it was not said",
    ),
    (
        "The search went on for five people reported missing after the water rose in Marl.",
        "The search for five missing people went on after the water rose in Marl.",
        None,
        "reported missing",
    ),
]


@pytest.mark.parametrize(("before", "after", "speaker", "why"), SPEAKERS)
def test_a_speaker_left_out(before: str, after: str, speaker: str | None, why: str) -> None:
    found = find_reattributed(pair_of(before, after, retold=True))
    assert (found.change.before if found else None) == speaker, why
