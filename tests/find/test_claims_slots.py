"""Values of the one thing of a kind that each article tells of, and what keeps them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.claims.claims import find_claims
from retold.find.claims.roles import move_of, role_of
from retold.find.figures.figures import find_figures
from retold.model.span import Span
from tests.find.test_claims import article, supported


def contested(*texts: str, at: str = "2026-05-04") -> list[tuple[str, list[str]]]:
    made = [replace(article(text, at=at), id=f"a{n}") for n, text in enumerate(texts)]
    figures = {a.id: find_figures(a) for a in made}
    found = find_claims(made, figures, {}, (), None, supported)
    return [
        (c.verdict, [v.says for v in c.values])
        for c in found
        if c.kind == "figure" and c.verdict not in ("agree", "single")
    ]


TOGETHER = [
    (
        "The blast at the Orsk mill hurt 40 people, the clinic said.",
        "Doctors treated 49 people after the blast at the mill.",
        "who was hurt is told as who was treated",
    ),
    (
        "A crowd of about 4,000 filled the square before the town hall of Marl.",
        "Some 6,000 people marched to the town hall, the guild said.",
        "one crowd, two estimates",
    ),
    (
        "More than 63 percent of the ballots had been counted by night.",
        "With 80 percent of the count completed, the gap could narrow.",
        "a count that goes on",
    ),
    (
        "Turnout was 61 percent, higher than at any time since the election of 1996.",
        "The commission said 74 percent of those entitled cast a ballot.",
        "those who voted, and a comparison that dates nothing",
    ),
    (
        "The crown fell by 2.8 percent after the decision.",
        "A loss of 3.1 percent left the crown at its lowest since 2009.",
        "one move of one currency",
    ),
    (
        "Five of the nine judges of the court sided with the mill.",
        "Seven of the nine judges sided with the mill, the clerk said.",
        "two parts of one whole",
    ),
    (
        "The barge was doing 12 kilometres an hour, the pilot said.",
        "It ran at 15 kilometres an hour when it struck the pier.",
        "a story has one speed",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), TOGETHER, ids=[w for *_, w in TOGETHER])
def test_values_of_one_slot_meet(one: str, other: str, why: str) -> None:
    assert contested(one, other), why


APART = [
    (
        "The flood killed 12 people in Marl.",
        "The country's worst flood killed 27 people in Orsk.",
        "another flood",
    ),
    (
        "With 63 percent of the ballots counted, the gap could narrow.",
        "In Orsk, where 71 percent voted, queues lasted for hours.",
        "the ballots counted are not the voters",
    ),
    (
        "Turnout was 61 percent, the commission said.",
        "Orsk recorded a turnout of 74 percent.",
        "a town is not the country",
    ),
    (
        "The two sides will not sit in one room.",
        "The house has two rooms for the talks.",
        "small numbers are alike by chance",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), APART, ids=[w for *_, w in APART])
def test_what_keeps_them_apart(one: str, other: str, why: str) -> None:
    assert not contested(one, other), why


ROLES = [
    ("With over 63 percent counted, the gap could narrow.", "over 63 percent", "counted"),
    ("The count was based on 80 percent of ballots.", "80 percent", "counted"),
    ("She had 51 percent in Marl.", "51 percent", None),
    ("Some 63 percent of registered voters took part.", "63 percent", "turnout"),
    ("By noon 25 percent of voters had turned out.", "25 percent", "turnout so far"),
    ("There, 80 percent voted.", "80 percent", "turnout somewhere"),
    ("Prices were 7.8 percent higher than a year before.", "7.8 percent", "up"),
    ("The mark, down 3.4 percent in two days, sank on.", "3.4 percent", "down"),
    ("The rate fell to 4 percent.", "4 percent", None),
    ("The firm offered a pay rise of 4 percent.", "4 percent", "up"),
]


@pytest.mark.parametrize(("text", "says", "role"), ROLES)
def test_what_a_share_is_one_of(text: str, says: str, role: str | None) -> None:
    place, whole = Span(text.index(says), text.index(says) + len(says)), Span(0, len(text))
    assert role_of(text, place, whole, whole) == role
    assert role not in ("up", "down") or move_of(text, place, whole) == role


RATES = [
    ("At least 16 people died when a passenger ferry sank.", None),
    ("The bakery sells 40 loaves a day.", "day"),
    ("The line carries 900 people a day across the bay.", "day"),
    ("The guard caught 12 men on a day trip.", None),
]


@pytest.mark.parametrize(("text", "rate"), RATES)
def test_what_a_count_is_per(text: str, rate: str | None) -> None:
    assert [f.rate for f in find_figures(article(text))] == [rate]
