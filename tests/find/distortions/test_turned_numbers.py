"""Numbers, rates, bounds, moments and places that were turned."""

from __future__ import annotations

import pytest

from tests.find.distortions.sentences import Row, turns

TURNED: list[Row] = [
    (
        "The ferry was late by two hours on the lake.",
        "The ferry was late by twelve hours on the lake.",
        "quantity",
        "another number",
    ),
    (
        "Divers counted about thirty seals a day off Marl in May.",
        "Divers counted about thirty seals off Marl in May.",
        "rate",
        "a rate lost",
    ),
    (
        "The keeper must report to the mayor twice daily.",
        "The keeper must report to the mayor every two days.",
        "rate",
        "another frequency",
    ),
    (
        "The port has been sending up to a handful of ships a day to Marl.",
        "The harbour has been sending a handful of ships to Marl for a day.",
        "rate",
        "a rate turned into a span",
    ),
    (
        "Water left the dam at 40 tonnes a second.",
        "Water left the dam at 40 tonnes a minute.",
        "rate",
        "another unit of time",
    ),
    (
        "The wind blew at 91 kilometres an hour in Marl.",
        "The wind blew at 91 kilometres a minute in Marl.",
        "rate",
        "a rate that is part of a unit",
    ),
    (
        "Two doses taken at least two weeks apart protect the sheep.",
        "Two doses taken within two weeks protect the sheep.",
        "operator",
        "a lower bound of time and an upper one",
    ),
    (
        "The bridge opened two days before the vote.",
        "The bridge opened two days after the vote.",
        "operator",
        "before and after",
    ),
    (
        "The pier stood ten days from its deadline to close, and ships gathered.",
        "Ten days after its deadline to close, ships gathered at the pier.",
        "operator",
        "a span from a deadline is before it",
    ),
    (
        "Families must register no later than 3 May.",
        "Families must register no earlier than 3 May.",
        "operator",
        "two bounds of time",
    ),
    (
        "At least 12 boats sank off Marl.",
        "At most twelve boats sank off Marl.",
        "operator",
        "two bounds of a number",
    ),
    (
        "Smoke rose north of the harbour wall.",
        "Smoke rose south of the harbour wall.",
        "place",
        "the other way",
    ),
    (
        "The fire began in Marl on the second floor.",
        "The fire began in Ostvik on the second floor.",
        "place",
        "another town",
    ),
    (
        "The clerk left the country by road on Friday.",
        "The clerk left the country by air on Friday.",
        "place",
        "another way",
    ),
]


@pytest.mark.parametrize(("before", "after", "kind", "why"), TURNED)
def test_a_turn_of_meaning_is_found(before: str, after: str, kind: str, why: str) -> None:
    assert kind in turns(before, after, made=True), why
