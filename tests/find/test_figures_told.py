"""What a number counts in the ways news tells it: votes, money, losses, and numbers of nothing."""

from __future__ import annotations

import pytest

from tests.find.test_figures import figures

# text, (value, event) of each figure that is read
VOTES = [
    ("Sixty members voted for the bill and 41 against.", [(60, "yes"), (41, "no")]),
    ("The numbers: 60 in favour, 41 opposed.", [(60, "yes"), (41, "no")]),
    ("The council rejected the motion by 12 votes to 9.", [(12, "no"), (9, "yes")]),
    ("Senators voted 52 to 48 to confirm her.", [(52, "yes"), (48, "no")]),
    ("The bill passed 220-212 after midnight.", [(220, "yes"), (212, "no")]),
    ("Three deputies did not take sides in the vote.", [(3, "abstain")]),
    ("The town beat Marl 3-2 in the final.", []),
    ("Marl won the tie 3-1 on aggregate.", []),
]


@pytest.mark.parametrize(("text", "read"), VOTES)
def test_the_sides_of_a_vote(text: str, read: list[tuple[int, str]]) -> None:
    assert [(f.low, f.event) for f in figures(text)] == read
    assert {f.head for f in figures(text)} <= {"vote"}


HAPPENED = [
    ("Thirty people are now known to have been hurt.", "injury", "known to have"),
    ("Twelve people are feared to have drowned.", "death", "feared to have"),
    ("Twelve people are listed as missing.", "missing", "listed as"),
    ("Four people cannot be found.", "missing", "in several words"),
    ("Two miners have not been heard from since dawn.", "missing", "in several words"),
    ("Three hikers have not turned up.", "missing", "in several words"),
    ("Nine hamlets have been cleared.", "displace", "who clears a hamlet moves its people"),
    ("A fire forced nine hamlets to be evacuated.", "displace", "the passive infinitive"),
    ("Residents of nine hamlets were told to leave.", "displace", "in several words"),
    ("The five houses lost in Marl were not insured.", "destroy", "who lost five houses"),
    ("Five barns burned down.", "destroy", "burned barns"),
    ("Forty cars were swept away.", "destroy", "in several words"),
    ("A gunman shot dead three people.", "death", "shot dead before the number"),
    ("The injured, 44 in all, were flown out.", "injury", "an apposition"),
    ("The total of arrests reached 44.", "arrest", "a total is a toll"),
    ("About 450 people took to the streets.", "attend", "who takes to the streets takes nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event", "why"), HAPPENED)
def test_what_happened(text: str, event: str, why: str) -> None:
    assert [f.event for f in figures(text)] == [event], why


MEASURED = [
    ("The 85-million-crown dam leaks.", [(85e6, "SEK")], "the currency in the word"),
    ("The loss is $US1 million.", [(1e6, "USD")], "whose dollar, behind the sign"),
    ("It costs €5m ($5.4m).", [(5e6, "EUR")], "the same sum in other money"),
    ("It burned 600 hectares (1,480 acres).", [(600, "hectare")], "the same area again"),
    ("She fell about 200m down a gully.", [(200, "meter")], "metres, not millions"),
    ("The water stays liquid at minus 1.8 degrees Celsius.", [(-1.8, "degree_Celsius")], "cold"),
    ("The bridge spans 200 metres, and 300 tonnes of it fell.", [(200, "meter"),
     (300, "metric_ton")], "two measures"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read", "why"), MEASURED)
def test_measures_are_read_once(text: str, read: list[tuple[float, str]], why: str) -> None:
    assert [(f.low, f.unit) for f in figures(text)] == read, why


NOTHING = [
    ("Of two letters one was burnt, the other is lost.", [2], "the one and the other"),
    ("The thug who planted that one is in jail.", [], "that one"),
    ("Brandt now has 2, 117 points.", [], "a number torn at its comma"),
    ("He served 4 1/2 months in prison.", [], "the half cannot be read"),
    ("She finished 7-for-14 from the line.", [], "a rate of hits"),
    ("The third victim was a baker.", [], "one of them is pointed at"),
    ("They lost two in a row.", [], "nobody says what"),
    ("Holm, 92, spoke of it in 2006.", [], "an age of another year"),
]


@pytest.mark.parametrize(("text", "low", "why"), NOTHING)
def test_numbers_that_count_nothing(text: str, low: list[float], why: str) -> None:
    assert [f.low for f in figures(text)] == low, why


def test_a_number_in_a_word_counts_what_its_owner_has() -> None:
    tower, streak = figures("A 12-storey tower fell. The team had an 11-game streak.")
    assert (tower.head, tower.modifiers) == ("storey", ("tower",))
    assert (streak.head, streak.modifiers) == ("game", ("streak",))


def test_one_of_each_is_a_part() -> None:
    one, other = figures("One Dutch and one Danish climber died.")
    assert one.part
    assert other.part


def test_who_is_not_among_them_does_not_make_them_a_part() -> None:
    (wounded,) = figures("He is not counted among the thirteen wounded whom the clinic lists.")
    assert not wounded.part


def test_each_number_has_its_own_source() -> None:
    many, few = figures(
        "The march drew 900 people according to the union and 300 according to him."
    )
    assert (many.attributed_to, few.attributed_to) == ("the union", "him")
    assert few.rival_of == many.place


DENIED = [
    ("The mayor counts eleven hamlets emptied and not the nine of which others speak.", 9),
    ("Police arrested 12 people, not 9 as the paper wrote.", 9),
    ("It has 12 cooks and not 9 waiters.", None),
    ("It has 12 cooks.", None),
]


@pytest.mark.parametrize(("text", "against"), DENIED)
def test_a_value_that_is_denied(text: str, against: float | None) -> None:
    assert figures(text)[0].against == against
