"""Times, denials, doubts, roles and scopes that were turned."""

from __future__ import annotations

import pytest

from tests.find.distortions.sentences import Row, turns

TURNED: list[Row] = [
    (
        "The talks were scheduled over two days at the town hall.",
        "The talks had been held over two days at the town hall.",
        "tense",
        "planned and done",
    ),
    (
        "The council will send 40 guards to Marl.",
        "The council has sent 40 guards to Marl.",
        "tense",
        "to come and done",
    ),
    (
        "Farmers tried to seize the old bridge in Marl on Monday.",
        "Farmers seized the old bridge in Marl on Monday.",
        "modality",
        "tried and done",
    ),
    (
        "The Marl brewery is considering a bid for its rival, Orn said.",
        "The Marl brewery will make a bid for its rival, Orn said.",
        "modality",
        "weighed and certain",
    ),
    (
        "Divers may resume the search on the lake.",
        "Divers will resume the search on the lake.",
        "modality",
        "possible and certain",
    ),
    (
        "The pier is likely to stay shut for three days.",
        "The pier will stay shut for three days.",
        "modality",
        "likely and certain",
    ),
    (
        "A verdict in Marl is possible before noon.",
        "A verdict in Marl is certain before noon.",
        "modality",
        "possible and certain, without a verb",
    ),
    (
        "Visitors must leave the island by dusk.",
        "Visitors should leave the island by dusk.",
        "modality",
        "an order and advice",
    ),
    (
        "Orn will answer for every order he gave, but not for the fire in Marl.",
        "Orn will answer for every order he gave and for the fire in Marl.",
        "negation",
        "a lone denial",
    ),
    (
        "Ilse Marten denied that the port had been warned of the storm.",
        "Ilse Marten said that the port had been warned of the storm.",
        "negation",
        "denied and said",
    ),
    (
        "The mayor has not ruled out another vote in Marl.",
        "The mayor has ruled out another vote in Marl.",
        "negation",
        "a denial gone",
    ),
    (
        "The flood left whole streets without clean water.",
        "The flood left whole streets not without clean water.",
        "negation",
        "denied twice",
    ),
    (
        "Four judges were for it, the others against.",
        "Four judges were for it, the others not against.",
        "negation",
        "a denial is all that is new",
    ),
    (
        "He accused the mayor of selling the harbour to friends.",
        "He was accused by the mayor of selling the harbour to friends.",
        "role",
        "active and passive, the agents exchanged",
    ),
    (
        "Ilse Marten accused Pavel Orn of fraud.",
        "Pavel Orn accused Ilse Marten of fraud.",
        "role",
        "who did it to whom",
    ),
    (
        "Keepers said that guards beat visitors at the gate in Marl.",
        "Keepers said that visitors beat guards at the gate in Marl.",
        "role",
        "a verb that has one form",
    ),
    (
        "Some of the rescued sailors told reporters that the hull had leaked.",
        "The rescued sailors told reporters the hull had leaked.",
        "scope",
        "some told as all",
    ),
    (
        "Many of the guards were tired.",
        "All of the guards were tired.",
        "scope",
        "many and all",
    ),
    (
        "The league will help the island from outside Ordland after the vote.",
        "The league will help the island outside Ordland after the vote.",
        "scope",
        "where help comes from",
    ),
    (
        "At 33 the ship was one of the oldest on the lake.",
        "At 33 the ship was the oldest on the lake.",
        "scope",
        "one of many",
    ),
]


@pytest.mark.parametrize(("before", "after", "kind", "why"), TURNED)
def test_a_turn_of_meaning_is_found(before: str, after: str, kind: str, why: str) -> None:
    assert kind in turns(before, after, made=True), why
