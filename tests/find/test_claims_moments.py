"""When something happened: which times meet, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.find.claims.moments import find_moments
from retold.find.claims.moments_clock import clocks_in, meet
from retold.find.dates.dates import find_dates
from retold.model.article import Article, Document
from retold.model.findings import Claim
from retold.model.span import Passage
from retold.model.support import Support
from retold.model.when import When
from retold.text.reading import read_article

TUESDAY = "2026-02-10"


@pytest.mark.parametrize(
    ("said", "readings"),
    [
        ("The line failed at 4.50pm on Monday.", [16 * 60 + 50]),
        ("It broke down at ten to five in the afternoon.", [16 * 60 + 50]),
        ("The dam burst at 4.15 a.m.", [4 * 60 + 15]),
        ("The dam burst shortly after four.", [4 * 60, 16 * 60]),
        ("They left at a quarter past two last Sunday morning.", [2 * 60 + 15]),
        ("The worst came at twenty to midnight.", [23 * 60 + 40]),
        ("The court met at noon.", [12 * 60]),
        ("The train left at 16:50.", [16 * 60 + 50]),
        ("It was around 3.10 in the morning when they left.", [3 * 60 + 10]),
        ("A siren went at seven on Monday morning.", [7 * 60]),
        ("Doors open at 6 o'clock.", [6 * 60, 18 * 60]),
        ("The shares closed at 5.40 florins.", []),
        ("They won 3:1.", []),
        ("He scored with 7:42 left in the half.", []),
        ("Shortly after four people died, it rained.", []),
        ("About 2300 people came.", []),
        ("She was killed at 21.", []),
    ],
)
def test_times_of_day_are_read_as_news_writes_them(said: str, readings: list[int]) -> None:
    assert [r for clock in clocks_in(said) for r in clock.readings] == readings


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_meets_itself_however_it_is_written(hour: int, minute: int) -> None:
    digital = clocks_in(f"It began at {hour:02}:{minute:02}.")[0]
    half = f"{hour % 12 or 12}.{minute:02} {'a' if hour < 12 else 'p'}.m."
    spoken = clocks_in(f"It began at {half}")[0]
    assert spoken.readings == (hour * 60 + minute,)
    assert hour * 60 + minute in digital.readings
    assert meet(digital, spoken)


@pytest.mark.parametrize(
    ("one", "other", "verdict", "why"),
    [
        (
            "The dam above Orlen burst at 4.15 a.m., the council said.",
            "Shortly after four in the morning the dam above Orlen gave way.",
            "agree",
            "a rough time holds the exact one",
        ),
        (
            "The freighter struck the pier at Halse at 8.10 on Monday morning.",
            "The freighter hit the pier at Halse on Monday morning.",
            "agree",
            "a part of the day holds the hour",
        ),
        (
            "The club was founded in 1909 and has 14,000 members.",
            "Its 14,000 members belong to a club that was founded in 1909.",
            "agree",
            "a year",
        ),
        (
            "The power line to Vesk failed at 16:50 on Monday.",
            "The breakdown of the power line to Vesk came at twenty to six on Monday afternoon.",
            "conflict",
            "two times for one failure",
        ),
        (
            "The ferry left Tarm harbour at 16:50 with 80 passengers.",
            "With 80 passengers the ferry departed from Tarm harbour at 17:40.",
            "conflict",
            "two words for one deed",
        ),
        (
            "The filters of the plant were last changed in August.",
            "The filters of the plant were last replaced in November.",
            "conflict",
            "two months",
        ),
        (
            "The Osk tunnel opened in 2019 after long delays.",
            "The Osk tunnel opened in 2018 after long delays.",
            "conflict",
            "two years",
        ),
        (
            "The coast road will reopen on 15 February.",
            "The coast road will not reopen before 20 February.",
            "update",
            "what was planned moved, and the later report says so",
        ),
        (
            "The coast road will stay closed until 15 February.",
            "The coast road is now expected to reopen on 20 February.",
            "update",
            "closed until a day is open on it",
        ),
        (
            "The mine has until March 26 to answer the inspectors.",
            "The inspectors have extended the deadline of the mine to April 2.",
            "update",
            "a deadline",
        ),
        (
            "The trial is due to start on 3 March.",
            "The trial will now start on 17 March, the court said.",
            "update",
            "a trial put off",
        ),
        (
            "Rebels have until Friday to leave the town.",
            "The deadline for the rebels to leave the town was extended to Sunday.",
            "update",
            "the verb that moves a time is no event of its own",
        ),
        (
            "Polls close at 8 p.m. on Sunday in the capital.",
            "Polls in the capital will close at 10 p.m. on Sunday, two hours later than planned.",
            "update",
            "an hour moved",
        ),
        (
            "The bomb exploded at 11.20 a.m. outside the bank.",
            "The bomb outside the bank went off at 10.50 a.m.",
            "conflict",
            "two words for an explosion",
        ),
        (
            "The body was found on Sunday by a walker near Lake Orr.",
            "A walker found the body near Lake Orr on Saturday.",
            "conflict",
            "what happens once",
        ),
        (
            "Protesters gathered on Saturday in the square in Tarm.",
            "Protesters gathered on Sunday in the square in Tarm.",
            None,
            "people gather every day",
        ),
        (
            "Two people were killed on Monday in the fighting in Tarm.",
            "Five people were killed on Tuesday in the fighting in Tarm.",
            None,
            "other numbers, other deaths",
        ),
        (
            "Police arrived at 2.50 a.m. at the hotel.",
            "An ambulance arrived at 3.20 a.m. at the hotel.",
            None,
            "two arrivals",
        ),
        (
            "The shop opens at 9 a.m. in the week.",
            "The shop opens at 11 a.m. on Sundays.",
            None,
            "opening hours",
        ),
        (
            "The strike began at 6 a.m. on Monday.",
            "The strike ended at 9 p.m. on Monday.",
            None,
            "the start is not the end",
        ),
        (
            "The first train left Tarm at 6.10 a.m. for the coast.",
            "The second train left Tarm at 7.20 a.m. for the coast.",
            None,
            "two trains",
        ),
        (
            "Police arrested the mayor of Lund at 6.10 a.m. on Monday.",
            "The trial of the mayor of Lund began at 9.30 a.m. on Monday.",
            None,
            "an arrest is no trial",
        ),
        (
            "The minister said on Monday that the bridge was safe.",
            "The minister said on Tuesday that the bridge was safe.",
            None,
            "the day of a statement is not the day of what it tells",
        ),
        (
            "The toll had reached 23 by Sunday evening in the valley.",
            "The toll had reached 31 by Monday morning in the valley.",
            None,
            "the day of a count",
        ),
        (
            "Ms Orr announced a plan on Monday.",
            "Ms Orr announced a budget on Sunday.",
            None,
            "only the name is one",
        ),
        (
            "The 2012 election cost the party dear.",
            "The 2016 election cost the party dear.",
            None,
            "a year that names an election",
        ),
        (
            "Trains run every Monday at 6.10 a.m. from Tarm.",
            "Trains run every Monday at 7.20 a.m. from Tarm.",
            None,
            "a timetable",
        ),
        (
            "Shops will stay shut on Thursday and Friday in Tarm.",
            "Shops will stay shut on Friday and Saturday in Tarm.",
            None,
            "several days",
        ),
        (
            "I stopped counting the lorries at nine.",
            "I stopped counting the lorries at 7.20 a.m.",
            None,
            "nine may be no hour",
        ),
    ],
)
def test_times_of_one_event_meet(one: str, other: str, verdict: str | None, why: str) -> None:
    claims = _claims((one, TUESDAY), (other, "2026-02-12"))
    assert [c.verdict for c in claims] == ([verdict] if verdict else []), why


def test_a_value_has_its_words_its_place_and_when_it_is() -> None:
    said = "The power line to Vesk failed at ten to five in the afternoon on Monday."
    (claim,) = _claims((said, TUESDAY), (said.replace("ten to five", "4.50"), TUESDAY))
    value = claim.values[0]
    assert (claim.kind, claim.verdict) == ("date", "agree")
    assert claim.topic == "time the power line to Vesk failed"
    assert "ten to five" in value.says
    assert value.place is not None
    assert value.low is None
    assert value.scope == "2026-02-09 16:50"
    assert value.as_of == When(TUESDAY, "day", "printed date")


def test_one_reading_of_a_weekday_in_a_reprint_is_no_conflict() -> None:
    said = "The coast road near Tarm was closed on Tuesday after a landslide."
    assert all(c.verdict == "agree" for c in _claims((said, TUESDAY), (said, "2026-02-18")))


def test_the_outlet_that_mends_its_own_time_updates_it() -> None:
    one = "The Osk tunnel opened in 2019 after long delays."
    other = f"{one.replace('2019', '2018')}\n\nAn earlier version of this article gave 2019."
    assert [c.verdict for c in _claims((one, TUESDAY), (other, TUESDAY))] == ["update"]


def test_an_article_with_two_times_for_one_event_is_at_odds_with_itself() -> None:
    text = (
        "The power line between Vesk and Tarm failed at 16:50.\n\n"
        "Engineers went out. The power line between Vesk and Tarm failed at 17:40, they found."
    )
    assert [c.verdict for c in _claims((text, TUESDAY))] == ["internal_inconsistency"]


def _claims(*told: tuple[str, str]) -> Sequence[Claim]:
    articles = [_article(text, day, n) for n, (text, day) in enumerate(told)]
    dates = {a.id: find_dates(a, a.published) for a in articles}
    return list(find_moments(articles, dates, (), _count))


def _count(passages: Sequence[Passage]) -> Support:
    return Support(len({p.article for p in passages}), 1, None)


def _article(text: str, day: str, number: int) -> Article:
    made = read_article(Document(f"{number}.txt", f"News of the valley\n\n{text}\n"))
    assert isinstance(made, Article)
    return replace(made, id=f"a{number}", published=When(day, "day", "printed date"))
