"""Claims: which figures are about one thing, and how their values stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.find.claims.claims import attribution_drift, find_claims
from retold.find.claims.occasions import occasions
from retold.find.claims.topics import plural
from retold.find.claims.values import grain
from retold.find.figures.figures import find_figures
from retold.model.article import Article, Document
from retold.model.findings import Claim, DateMention, Link, Value
from retold.model.span import Passage, Span
from retold.model.support import Support
from retold.model.when import When
from retold.text.reading import read_article

LEAD = "The {river} flooded the town of Marl in Ordland, where Ilse Marten is mayor."


def article(
    *body: str, at: str | None = None, head: str = "Flood in Marl", lead: str = LEAD
) -> Article:
    text = "\n".join([head, "", lead, *body])
    made = read_article(Document(f"{abs(hash(text))}.txt", text.replace("{river}", "Ola")))
    assert isinstance(made, Article)
    return replace(made, published=When(at, "day", "printed date") if at else None)


def supported(passages: Sequence[Passage]) -> Support:
    return Support(len({p.article for p in passages}), 1, None)


def claims(*articles: Article, links: Sequence[Link] = ()) -> list[Claim]:
    unique = [replace(a, id=f"a{n}") for n, a in enumerate(articles)]
    figures = {a.id: find_figures(a) for a in unique}
    return [
        c for c in find_claims(unique, figures, {}, links, None, supported) if c.kind == "figure"
    ]


def verdicts(*articles: Article) -> list[str]:
    return sorted(c.verdict for c in claims(*articles))


FIRST, NEXT = "2026-05-01", "2026-05-02"

STANDINGS = [
    ("Twelve people were killed in Marl.", FIRST, "The flood killed 12 people.", FIRST,
     ["agree"], "another verb of the same class"),
    ("Twelve people died.", FIRST, "The death toll stood at 12.", FIRST,
     ["agree"], "a toll counts the dead"),
    ("Twelve people died.", FIRST, "Fifteen people died.", NEXT,
     ["update"], "later and larger"),
    ("Twelve people died.", FIRST, "Fifteen people died.", FIRST,
     ["conflict"], "two values for one day"),
    ("Fifteen people died.", FIRST, "Twelve people died.", NEXT,
     ["conflict"], "the dead do not become fewer"),
    ("Fifteen people are missing.", FIRST, "Twelve people are missing.", NEXT,
     ["update"], "the missing may"),
    ("Twelve people were killed.", FIRST, "Forty people were injured.", FIRST,
     ["single", "single"], "the killed are not the injured"),
    ("More than 4,000 homes were flooded.", FIRST, "Some 4,120 homes were flooded.", FIRST,
     ["agree"], "a round bound leaves room"),
    ("Dozens of homes were flooded.", FIRST, "Forty homes were flooded.", FIRST,
     ["agree"], "a vague word and what it can mean"),
    ("The army sent 300 soldiers.", FIRST, "The army sent 500 tents.", FIRST,
     ["single", "single"], "other things are counted"),
    ("The dam lets out 40 tonnes a day.", FIRST, "The dam lets out 90 tonnes an hour.", FIRST,
     ["single", "single"], "another rate is another thing"),
    ("The road is 5 miles long.", FIRST, "The road is 8 kilometres long.", FIRST,
     ["agree"], "converted and rounded"),
    ("The court ordered a fine of 3 million crowns.", FIRST,
     "The court ordered a fine of 4 million crowns.", NEXT,
     ["conflict"], "a fine does not grow"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "at", "other", "then", "expected", "why"), STANDINGS)
def test_standings(one: str, at: str, other: str, then: str, expected: list[str], why: str) -> None:
    assert verdicts(article(one, at=at), article(other, at=then)) == expected, why


def test_a_count_of_one_after_the_other_is_an_update_with_the_article_that_has_both_flagged() -> (
    None
):
    found = claims(
        article("The rebels took a sixth harbour town in Ordland in four days."),
        article("So far the rebels have taken five of Ordland's 19 harbour towns."),
        article(
            "The fighters captured five out of 19 harbour towns in less than a week.",
            "Then they said they had seized a sixth harbour town in Ordland in four days.",
        ),
        article(
            "The rebels have captured eight out of 19 harbour towns since 6 May.",
            "A bomb killed eight and wounded several others.",
        ),
    )
    towns = [c for c in found if "harbour town" in c.topic and "in all" not in c.topic]
    assert sorted(c.verdict for c in towns) == ["internal_inconsistency", "update"]
    update = next(c for c in towns if c.verdict == "update")
    assert {v.low for v in update.values} == {5, 6, 8}
    assert len({v.article for v in update.values}) == 4
    both = next(c for c in towns if c.verdict == "internal_inconsistency")
    assert {v.article for v in both.values} == {"a2"}
    whole = next(c for c in found if "in all" in c.topic)
    assert (whole.verdict, {v.low for v in whole.values}) == ("agree", {19})
    killed = next(c for c in found if "killed" in c.topic)
    assert (killed.verdict, killed.values[0].low) == ("single", 8)


def test_the_names_beside_a_count_and_the_next_one_may_differ() -> None:
    sixth = "announced that they had captured a sixth harbour town in Marland in four days."
    found = claims(
        article(f"On Monday, the Taren rebels {sixth}"),
        article(
            "Marland is at war.",
            "Taren fighters captured five of the country's 19 harbour towns in less than a week.",
            f"On Monday, the rebels {sixth}",
        ),
        article("So far the Taren have captured five of Marland's 19 harbour towns."),
    )
    assert "internal_inconsistency" in {c.verdict for c in found if "harbour town" in c.topic}


def test_two_sources_in_one_article_are_no_inconsistency() -> None:
    found = verdicts(
        article("Police said 12 people died.", "Twenty people died, according to Pavel Orn.")
    )
    assert "internal_inconsistency" not in found


def test_a_told_earlier_value_is_no_inconsistency() -> None:
    found = verdicts(
        article("The flood killed 15 people, up from 12.", "Earlier 12 people had died.")
    )
    assert "internal_inconsistency" not in found


def test_two_numbers_in_one_sentence_are_two_things() -> None:
    found = claims(article("Five towns were flooded and two towns were flooded by the dam."))
    assert {c.verdict for c in found} == {"single"}


def test_another_event_in_the_same_words_is_not_compared() -> None:
    body = "At least 12 people were killed in {town}, said {name} of the town of {town}."
    ours = [
        article(body.format(town="Marl", name="Ilse Marten"), at=FIRST),
        article(body.format(town="Marl", name="Ilse Marten"), at=FIRST),
    ]
    other = article(
        body.replace("12", "90").format(town="Vesk", name="Tor Brand"),
        head="Flood in Vesk", lead="The Tarn flooded Vesk in Sollund, where Tor Brand is mayor.",
        at=FIRST,
    )  # fmt: skip
    assert occasions(ours[:1]) == {ours[0].id: 0}
    assert verdicts(*ours, other) == ["agree", "single"]


def test_a_part_of_the_toll_in_a_narrower_place_is_not_the_toll() -> None:
    found = verdicts(
        article("Twelve people were killed in Marl.", "In Vesk, three people died in a bus."),
        article("Twelve people were killed in Marl."),
    )
    assert found == ["agree", "single"]


def test_the_topic_can_be_read() -> None:
    topics = [c.topic for c in claims(article("The rebels took 12 harbour towns."))]
    assert topics == ["harbour towns taken"]


def test_ids_run_in_reading_order() -> None:
    found = claims(article("Twelve people died.", "Forty homes burned."))
    assert [c.id for c in found] == ["c1", "c2"]


def test_drift_of_attribution_is_told() -> None:
    found = claims(
        article("Twelve people died, the fire service said."), article("Twelve people died.")
    )
    assert "to nobody in 1" in found[0].why


def test_no_drift_where_all_name_somebody() -> None:
    place = Passage("a", article("x").sentences[0].span)
    named = [
        Value("a", place, "12", attributed_to="police"),
        Value("b", place, "12", attributed_to="x"),
    ]
    assert attribution_drift(named) == ""


def test_statements_gather_what_links_carry() -> None:
    left = replace(article("Divers searched the lake at night with lamps and dogs."), id="l")
    right = replace(article("Divers searched the lake by night with lamps and dogs."), id="r")
    link = Link(
        "l1", left.passage(left.sentences[-1].span), right.passage(right.sentences[-1].span),
        "near_verbatim", 0.9,
    )  # fmt: skip
    found = find_claims((left, right), {}, {}, (link,), None, supported)
    statements = [c for c in found if c.kind == "statement"]
    assert [(c.verdict, len(c.values)) for c in statements] == [("agree", 2)]
    assert statements[0].topic.startswith("Divers searched")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("harbour town", "harbour towns"), ("city", "cities"), ("box", "boxes"), ("woman", "women"),
     ("people", "people"), ("child", "children")],
)  # fmt: skip
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=0, max_value=5))
def test_the_grain_of_a_round_number_divides_it(digits: int, zeros: int) -> None:
    value = float(digits * 10**zeros)
    assert value % grain(value) == 0
    assert grain(value) >= 10**zeros


@given(st.permutations(range(3)))
def test_the_verdict_does_not_hang_on_the_order_of_the_articles(order: list[int]) -> None:
    made = [
        article("Twelve people died in Marl.", at=FIRST),
        article("The toll rose to 15.", at=NEXT),
        article("Fifteen people were killed.", at=NEXT),
    ]
    assert verdicts(*(made[i] for i in order)) == ["update"]


def on_sunday(made: Article) -> tuple[DateMention, ...]:
    start = made.text.index("on Sunday") + 3
    sunday = When("2026-05-03", "day", "weekday")
    place = made.passage(Span(start, start + 6))
    return (DateMention(place, "date", "2026-05-03", "day", sunday, "on"),)


def test_one_happening_on_one_day_is_one_thing_however_far_the_numbers_lie_apart() -> None:
    texts = (
        "Fourteen people were hurt on Sunday when a tram left the coast road.",
        "Three people were hurt on Sunday, when one of the trams slid off the coast road.",
    )
    made = [replace(article(t, at="2026-05-04"), id=f"a{n}") for n, t in enumerate(texts)]
    dates = {a.id: on_sunday(a) for a in made}
    figures = {a.id: find_figures(a, dates[a.id]) for a in made}
    found = [c for c in find_claims(made, figures, dates, (), None, supported)
             if c.kind == "figure"]  # fmt: skip
    assert [c.verdict for c in found] == ["conflict"]
    other = "Three people were hurt, one of them a cook, the mayor of Oru told the council."
    strange = [made[0], replace(article(other, at="2026-05-04"), id="a1")]
    undated = {a.id: find_figures(a) for a in strange}
    apart = find_claims(strange, undated, {}, (), None, supported)
    assert "conflict" not in {c.verdict for c in apart}
    assert "update" not in {c.verdict for c in apart}


def test_a_headline_comes_from_where_its_own_text_comes_from() -> None:
    body = "The flood killed 12 people and cut the road to Vesk for a day, the fire service said."
    made = [
        replace(article(body, head="Flood kills 12 in Marl"), id="a"),
        replace(article(body, head="Marl mourns"), id="b"),
        replace(article("Rain fell.", head="Twelve people killed in Marl"), id="c"),
    ]
    counted: list[Sequence[Passage]] = []

    def count(passages: Sequence[Passage]) -> Support:
        counted.append(passages)
        return supported(passages)

    figures = {a.id: find_figures(a) for a in made}
    find_claims(made, figures, {}, (), None, count)
    told = [
        {next(a for a in made if a.id == p.article).words(p)[:6] for p in ps}
        for ps in counted
        if len(ps) == 3
    ]
    assert told == [{"The fl", "Twelve"}]
