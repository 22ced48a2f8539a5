"""Claims of which one text brings a count up, or a second source says another number."""

from __future__ import annotations

import pytest

from retold.find.figures.figures import find_figures
from tests.find.test_claims import FIRST, NEXT, article, claims, verdicts

BROUGHT = [
    ("A second boat sank, taking the number of dead to 14.", 14, "death", None),
    ("Three more were found, bringing the death toll to 14.", 14, "death", None),
    ("Rain fell, bringing to 14 the number of people known to have died.", 14, "death", "people"),
    ("A new list came out, taking the number of bottles that shops have to send back to 63,000.",
     63_000, None, "bottle"),
    ("Two more arrests were made, bringing the total number of suspects held to nine.",
     9, None, "suspect"),
    ("The council closed four, raising the number of bridges closed to 11.", 11, "close", "bridge"),
    ("A late bus came, lifting the number of guests to 300.", 300, None, "guest"),
    ("It named two more, pushing the number of batches under recall to six.", 6, None, "batch"),
    ("The storm took another roof, bringing the tally of houses damaged to 120.",
     120, "damage", "house"),
    ("That brought to 63,000 the number of bottles on the list.", 63_000, None, "bottle"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "event", "counted"), BROUGHT)
def test_a_number_is_brought_to_a_value(
    text: str, value: float, event: str | None, counted: str | None
) -> None:
    found = [f for f in find_figures(article(text)) if f.low == value]
    assert [f.counted for f in found if f.moved] == [counted], found
    assert event is None or found[0].event == event


NOT_BROUGHT = [
    "The ferry is taking 40 passengers to Marl.",
    "They were bringing tents to 40 families.",
    "A lorry brought water to 40 villages.",
    "The road rises as 40 houses come in sight of it, on the left.",
]


@pytest.mark.parametrize("text", NOT_BROUGHT[:3])
def test_what_is_carried_somewhere_has_not_moved(text: str) -> None:
    assert not any(f.moved for f in find_figures(article(text)))


GREW = [
    (
        "Some 41,000 bottles were sold.",
        "A fourth list was printed, taking the number of bottles to bring back to 63,000.",
    ),
    ("Some 41,000 bottles were sold.", "Recall grows as 63,000 bottles feared spoilt."),
    ("The guild listed three spoilt batches.", "A fourth spoilt batch was added on Friday."),
    ("Twelve people died.", "Two more were found, bringing the death toll to 14."),
    ("Eleven people are missing.", "Eight are still being looked for."),
    ("Eleven people are missing.", "Eight have still not been found."),
]


@pytest.mark.parametrize(("one", "other"), GREW)
def test_a_count_that_a_text_brings_up_is_an_update(one: str, other: str) -> None:
    assert "update" in verdicts(article(one, at=FIRST), article(other, at=NEXT)), other


RIVALS = [
    "The charge speaks of eleven sheds approved in Marl. A check of the minutes found nine.",
    "The charge speaks of eleven sheds approved in Marl. The minutes, which are public, list nine; "
    "nobody can say why. The town clerk's own book lists nine.",
    "The ministry acknowledged 23 cases of fever. The doctors, who rang round, arrived at 31.",
    "The ministry counted 23 cases of fever. The doctors' own list shows 31.",
    "The army is burying nine men. The register of the hospital, to which all were brought, has "
    "three.",
    "The company confirmed 23 leaks in the pipe. The fishermen have recorded 31.",
    "The owner admitted 23 leaks in the pipe. The inspector made it 31.",
    "The owner admitted 23 leaks in the pipe. The inspector ended up with 31.",
    "The union says four lifeboats got away. Nobody was asked. It rained. That is at odds with the "
    "coast guard, which said only two had been launched.",
    "The guild spoke of 23 broken looms. The mill acknowledged 14.",
]


@pytest.mark.parametrize("text", RIVALS)
def test_what_a_second_source_found_is_in_conflict(text: str) -> None:
    assert "conflict" in verdicts(article(text, at=FIRST)), text


NO_RIVALS = [
    "The guild counts 12 shots a day. That is fewer than in January, when it recorded 40.",
    "The jury found him guilty on three counts and cleared him of the other two.",
    "Of the 31 prisoners whose names the list shows, nine have had no trial.",
    "The mill sold 23 looms. The weaver arrived at 11.",
    "The mill sold 23 looms. A boy found two apples.",
    "The mill sold 23 looms. Two years ago its books showed 31.",
]


@pytest.mark.parametrize("text", NO_RIVALS)
def test_what_only_looks_like_a_second_count(text: str) -> None:
    assert not {"conflict", "internal_inconsistency"} & set(verdicts(article(text, at=FIRST)))


WAIVED = [
    "The guild came out with a list of 84 looms. When the mayor first laid out her plan, "
    "the figure was 60.",
    "The guild came out with a list of 84 looms. In the first draft the number was 60.",
    "The guild came out with a list of 84 looms. Originally the figure was 60.",
    "The guild came out with a list of 84 looms. The number had been 60.",
]


@pytest.mark.parametrize("text", WAIVED)
def test_a_number_of_an_earlier_plan_is_no_conflict(text: str) -> None:
    old = article("A draft names 60 looms.", at=FIRST)
    assert "update" in verdicts(old, article(text, at=NEXT)), text


LEFT = [
    ("The rockets left nine soldiers from Ordland dead.", "death"),
    ("The blast left 12 guests of the inn injured.", "injury"),
    ("A flood leaving 300 families in Marl homeless was told of.", "displace"),
    ("The storm left four from one crew missing.", "missing"),
]


@pytest.mark.parametrize(("text", "event"), LEFT)
def test_how_an_event_left_people(text: str, event: str) -> None:
    assert [f.event for f in find_figures(article(text)) if f.low and f.low > 1] == [event]


def test_men_and_soldiers_who_died_are_one_count() -> None:
    made = article("Nine soldiers were killed.", at=FIRST), article("Nine men died.", at=FIRST)
    assert verdicts(*made) == ["agree"]


BEFORE = [
    "Marl has been restless since September, when a price rise set off riots in which 31 died.",
    "The mill has stood still since last spring, when 31 people died in a fire.",
    "There has been no ferry since 2019, when 31 people drowned.",
]


@pytest.mark.parametrize("text", BEFORE)
def test_what_a_town_has_lived_with_since_is_another_event(text: str) -> None:
    found = verdicts(article("Twelve people died.", at=FIRST), article(text, at=FIRST))
    assert found == ["single", "single"]


def test_one_age_of_somebody_nameless() -> None:
    named = article("Ilse Marten, 34, was held.", at=FIRST)
    nameless = article("A 34-year-old Marl woman was held.", at=FIRST)
    assert verdicts(named, nameless) == ["agree"]
    assert [c.topic for c in claims(named, nameless)] == ["age of Ilse Marten"]
    assert [c.topic for c in claims(nameless)] == ["age of the Marl woman"]
    older = article("A 36-year-old woman was held.", at=FIRST)
    assert verdicts(nameless, older) == ["single", "single"], "two women, not one in conflict"
    man = article("A 34-year-old man was held.", at=FIRST)
    assert verdicts(nameless, man) == ["single", "single"]


def test_an_area_in_one_word_is_converted() -> None:
    feet = article("The 170,000-square-foot building burned.", at=FIRST)
    metres = article("The 15,800-square-metre building burned.", at=FIRST)
    assert verdicts(feet, metres) == ["agree"]


TOPICS = [
    ("The climber fell about 150 metres.", "distance fallen"),
    ("They were within 80 metres of the hut.", "distance to the hut"),
    ("He served five months in prison.", "time in prison"),
    ("The field was sold for $30 million.", "price"),
    ("The gunman entered the party of at least 40 guests.", "guests"),
    ("She wrote to 12 Washington reporters.", "Washington reporters"),
    ("Twelve NATO soldiers were lodged in Marl.", "NATO soldiers lodged"),
    ("The hut lies 64 kilometres north of Marl.", "distance to the north"),
    ("There were five badly soaked riders.", "riders"),
    ("He leaves nine grandchildren.", "grandchildren"),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_topics_read_as_a_person_would_say_them(text: str, topic: str) -> None:
    assert [c.topic for c in claims(article(text, at=FIRST))] == [topic]
