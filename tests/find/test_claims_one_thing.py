"""Claims: one thing in other words, other things in the same words, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from retold.find.claims.occasions import occasions
from retold.find.claims.omissions import find_omissions, find_single_source
from retold.find.figures.figures import find_figures
from retold.model.article import Article, Document
from retold.model.findings import Claim, Value
from retold.model.span import Passage, Span
from retold.model.support import Interval, Support
from retold.text.reading import read_article
from tests.find.test_claims import FIRST, NEXT, article, claims, supported, verdicts

ONE_THING = [
    ("The flood cost 12 people their homes and killed 14.", "Fourteen lost their lives.", "agree"),
    ("The fever has made 340 people ill.", "There are now 340 cases of the fever.", "agree"),
    ("The arrest of 26 people suspected of theft shook Marl.", "Police detained 26.", "agree"),
    ("A referee was among 26 held over bribes.", "Police arrested 26 people.", "agree"),
    ("Deaths climbed to 20 overnight.", "The flood killed 20 people.", "agree"),
    ("The toll passed all estimates and reached 20.", "The flood killed 20 people.", "agree"),
    ("Some 3,400 drivers walked out.", "About 3,400 drivers began a strike over pay.", "agree"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), ONE_THING)
def test_one_thing_in_other_words(one: str, other: str, verdict: str) -> None:
    assert verdict in verdicts(article(one, at=FIRST), article(other, at=FIRST)), (one, other)


OTHER_THINGS = [
    ("Twenty people were arrested outside the stadium.", "There were 26 arrests around the city.",
     "how far the count reaches"),
    ("Twenty people died.", "The worst flood since 26 people died in the Tarn valley came at dawn.",
     "the worst since is another event"),
    ("Twenty people died.", "The 2011 flood killed 26 people.", "a flood of another year"),
    ("Ten percent of voters back the mayor.", "Among young voters 12 percent of voters back him.",
     "a share among some"),
    ("Several people died.", "Twelve people stood on the roof.", "a vague word joins nothing"),
    ("Forty people stood in the yard.", "Thirty people died.", "who stood is not who died"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), OTHER_THINGS)
def test_other_things_in_like_words(one: str, other: str, why: str) -> None:
    found = verdicts(article(one, at=FIRST), article(other, at=FIRST))
    assert not {"conflict", "update"} & set(found), why


def test_values_that_several_articles_give_side_by_side_are_two_things() -> None:
    both = "Nine people died in all. A bridge fell and six people died."
    made = [article(both, at=FIRST) for _ in range(2)]
    made.append(article("Six people died when the bridge fell.", at=FIRST))
    assert not {"conflict", "update", "internal_inconsistency"} & set(verdicts(*made))


def test_a_headline_ahead_of_its_text_is_an_inconsistency() -> None:
    found = verdicts(
        article("At least 12 people died in Marl.", head="Flood kills 15 in Marl", at=NEXT)
    )
    assert "internal_inconsistency" in found


STATIC = [
    ("The army sent 300 tents to Marl.", "The army sent 420 tents to Marl.", "conflict"),
    ("Fire fighters of the army pulled 300 people ashore.", "Boats brought 340 people ashore.",
     "update"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), STATIC)
def test_what_does_not_grow_is_in_conflict(one: str, other: str, verdict: str) -> None:
    assert verdict in verdicts(article(one, at=FIRST), article(other, at=NEXT))


def test_a_date_concluded_from_the_text_puts_no_values_at_one_time() -> None:
    guess = replace(article("x", at=FIRST).published, basis="counted from Sunday, told as past")  # type: ignore[type-var]
    one = replace(article("Twelve people died."), published=guess)
    other = replace(article("Fifteen people died."), published=guess)
    assert verdicts(one, other) == ["update"]


def test_an_event_is_known_by_the_names_articles_open_with() -> None:
    lead = "The {town} works burned down on Monday, said {name}, mayor of {town}."
    here = [
        article("The fire office said it was out.", head="Works burn", lead=text)
        for text in [lead.format(town="Marl", name="Ilse Marten")] * 3
    ]
    here = [replace(a, id=f"h{n}") for n, a in enumerate(here)]
    there = article(
        "The fire office said it was out.",
        head="Works burn", lead=lead.format(town="Vesk", name="Tor Brand"),
    )  # fmt: skip
    found = occasions([*here, there])
    assert found[there.id] == 1
    assert {found[a.id] for a in here} == {0}


TITLES = [
    ("The ministry set aside $4 million for border roads.", "money for border roads"),
    ("A four-minute message was played.", "length of the message"),
    ("The rebels took 12 harbour towns.", "harbour towns taken"),
    ("The storm took 12 lives.", "people killed"),
    ("There were 40 people on board.", "people on board"),
    ("Two inspectors looked at the wall.", "inspectors"),
]


@pytest.mark.parametrize(("sentence", "title"), TITLES)
def test_topics_read_like_titles(sentence: str, title: str) -> None:
    assert [c.topic for c in claims(article(sentence, lead="Rain fell."))] == [title]


NO_FIGURE = ["Two apprentices, 17 and 19, slept.", "You do not win with ten men, not with nine."]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_ages_and_denied_numbers_are_no_figures(sentence: str) -> None:
    says = {f.says.lower() for f in find_figures(article(sentence, lead="Rain fell."))}
    assert not says & {"17", "19", "nine"}


# --- what is left out -----------------------------------------------------------------------------


def claim(id: str, carriers: str, origins: Interval | None, outlets: int, verdict: str) -> Claim:
    values = tuple(Value(a, Passage(a, Span(0, 5)), says="12") for a in carriers)
    support = Support(len(carriers), outlets, origins)
    return Claim(id, "figure", "people killed", values, verdict, "", support)  # type: ignore[arg-type]


def named(*ids: str) -> Sequence[object]:
    return [replace(article("Rain fell."), id=id) for id in ids]


def test_a_key_fact_is_one_of_several_origins() -> None:
    known = claim("c1", "ab", Interval(2, 2), 2, "agree")
    copied = claim("c2", "ab", Interval(1, 2), 2, "agree")
    uncounted = claim("c3", "ab", None, 2, "agree")
    turned = claim("c4", "ab", Interval(2, 2), 2, "distortion")
    found = find_omissions(named("a", "b", "c"), [known, copied, uncounted, turned])  # type: ignore[arg-type]
    assert [(o.article, [c.id for c in o.claims]) for o in found] == [("c", ["c1"])]


def test_facts_of_one_outlet() -> None:
    alone = claim("c1", "ab", Interval(1, 1), 1, "agree")
    shared = claim("c2", "ab", Interval(1, 1), 2, "agree")
    assert [c.id for c in find_single_source([alone, shared])] == ["c1"]


def test_support_is_counted_over_the_places_of_the_values() -> None:
    found = claims(article("Twelve people died."), article("Twelve people died."))
    assert found[0].support == supported([v.passage for v in found[0].values])


def test_what_money_went_on_is_the_thing() -> None:
    text = "The treasurer bought $9,000 worth of furniture for his house, a court in Harrow heard."
    made = read_article(Document("0.txt", f"Treasurer before the court\n\n{text}\n"))
    assert isinstance(made, Article)
    (figure,) = [f for f in find_figures(made, (), ()) if f.low == 9000]
    assert "furniture" in (figure.counted or "")
