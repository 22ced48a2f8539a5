"""Time expressions: what is found, which value it has, and what it is not."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.dates.dates import find_dates
from retold.model.article import Article, Document
from retold.model.findings import DateMention
from retold.model.when import When
from retold.text.reading import read_article

TUESDAY = When("2026-02-10", "day", "printed date")


def article(text: str) -> Article:
    return Article("a", "a.txt", text, True)


def found(text: str, told: When | None = TUESDAY) -> list[tuple[str, str, str | None]]:
    return [(m.kind, m.passage.span.of(text), m.value) for m in find_dates(article(text), told)]


def only(text: str, told: When | None = TUESDAY) -> DateMention:
    mentions = find_dates(article(text), told)
    assert len(mentions) == 1, [m.passage.span.of(text) for m in mentions]
    return mentions[0]


DAYS = [
    ("The mayor spoke on Tuesday.", "Tuesday", "2026-02-10", "the day of writing itself"),
    ("The mayor spoke on Monday.", "Monday", "2026-02-09", "the most recent one"),
    ("Wednesday brought rain and the road was closed.", "Wednesday", "2026-02-04", "told as past"),
    ("The council will meet on Friday.", "Friday", "2026-02-13", "told as future: forward"),
    ("On Friday, the council will meet.", "Friday", "2026-02-13", "the verb stands after it"),
    ("Unions called a strike for Friday.", "Friday", "2026-02-13", "for: what is meant"),
    ("He was blamed for Monday's vote.", "Monday", "2026-02-09", "for, but it is over"),
    ("They are meeting Friday in Tarn.", "Friday", "2026-02-13", "an arrangement"),
    ("The council is to be chosen on Friday.", "Friday", "2026-02-13", "is to: ahead"),
    ("The council agreed to meet on Friday.", "Friday", "2026-02-13", "a pledge with infinitive"),
    ("He refused to comment on Friday.", "Friday", "2026-02-06", "the governing verb is past"),
    ("Ferries could sail as early as Friday.", "Friday", "2026-02-13", "as early as looks ahead"),
    ("It had been due to end on Friday.", "Friday", "2026-02-06", "a plan that lies behind"),
    ("The fair, due to begin on Friday, is off.", "Friday", "2026-02-13", "a plan"),
    ("He cancelled the fair, which was due to begin on Friday.", "Friday", "2026-02-13", "not yet"),
    ("The concert at St Barbara's on Friday has been called off.", "Friday", "2026-02-13", "off"),
    ("The race on Sunday was postponed.", "Sunday", "2026-02-15", "put off before it came"),
    (
        "Snow swept through a party of nine on Friday.",
        "Friday",
        "2026-02-06",
        "not “through Friday”",
    ),
    ("It runs through Friday.", "Friday", "2026-02-13", "up to a day to come"),
    ("Passenger trains follow on Monday.", "Monday", "2026-02-16", "a timetable"),
    ("The guild meets on Sunday.", "Sunday", "2026-02-15", "an arrangement"),
    ("It might not be possible before Thursday.", "Thursday", "2026-02-12", "a limit to come"),
    ("Banks would buy as soon as trading opened Monday.", "Monday", "2026-02-16", "awaited"),
    ("The crew said it would sail once the port opened Monday.", "Monday", "2026-02-16", "awaited"),
    ("Trading stopped as soon as the bank opened Monday.", "Monday", "2026-02-09", "it happened"),
    ("The rules to be published on Friday will stay.", "Friday", "2026-02-13", "to be: ahead"),
    ("Two men found to be injured on Friday were named.", "Friday", "2026-02-06", "found to be"),
    ("They will lose if the case is heard on Friday.", "Friday", "2026-02-13", "a present passive"),
    ("He said the case was heard on Friday.", "Friday", "2026-02-06", "a past passive"),
    ("The talks are supposed to end by May.", "May", "2026-05", "supposed to: ahead"),
    ("Two boats were lost last January.", "last January", "2025-01", "else it were last month"),
    ("Two boats were lost last December.", "last December", "2025-12", "the nearest one behind"),
    ("She could not be reached on Friday.", "Friday", "2026-02-06", "could not is past"),
    ("They did not plan to sail on Friday.", "Friday", "2026-02-13", "no plan for a day to come"),
    (
        "Just ahead of her visit, the port on Friday issued a note.",
        "Friday",
        "2026-02-06",
        "the verb follows",
    ),
    (
        "She said the talks would end at a briefing on Monday.",
        "Monday",
        "2026-02-09",
        "the day of the saying",
    ),
    ("By Monday, with the dam full, engineers were tired.", "Monday", "2026-02-09", "by, but past"),
    ("They will strike unless talks begin by Friday.", "Friday", "2026-02-13", "a limit"),
    ("Ferries will not run until Friday.", "Friday", "2026-02-13", "a limit, denied"),
    ("It opens two weeks from today.", "two weeks from today", "2026-02-24", "the very day"),
    ("It closed last Tuesday.", "last Tuesday", "2026-02-03", "not the day of writing"),
    ("It opens next Tuesday.", "next Tuesday", "2026-02-17", "not the day of writing"),
    ("Monday's vote was close.", "Monday", "2026-02-09", "the possessive stays outside"),
    ("It happened yesterday.", "yesterday", "2026-02-09", "one back"),
    ("It happens tomorrow.", "tomorrow", "2026-02-11", "one ahead"),
    ("Snow fell the day before yesterday.", "the day before yesterday", "2026-02-08", "two back"),
    ("The dam was built in 1968.", "1968", "1968", "a bare year"),
    ("It rained on August 6.", "August 6", "2025-08-06", "the nearest one told as past"),
    ("It will close on August 6.", "August 6", "2026-08-06", "the nearest one ahead"),
    ("It closed on Dec. 30.", "Dec. 30", "2025-12-30", "over the turn of the year"),
    ("It closed on 30 December.", "30 December", "2025-12-30", "day first"),
    ("Written on Tuesday, Feb. 10, 2026.", "Tuesday, Feb. 10, 2026", "2026-02-10", "all of it"),
    ("On the 9th of August 2021 it broke.", "the 9th of August 2021", "2021-08-09", "in words"),
    ("February 10, 2026The envoy left.", "February 10, 2026", "2026-02-10", "glued to the text"),
    ("Updated 2026-02-09 by staff.", "2026-02-09", "2026-02-09", "ISO"),
    ("They wed on Christmas Day.", "Christmas Day", "2025-12-25", "a feast"),
    ("Voters went out on Labor Day.", "Labor Day", "2025-09-01", "a feast by its weekday"),
]


@pytest.mark.parametrize(("text", "words", "value", "why"), DAYS)
def test_days(text: str, words: str, value: str, why: str) -> None:
    mention = only(text)
    assert (mention.passage.span.of(text), mention.value) == (words, value), why
    assert mention.kind == "date"


PERIODS = [
    ("It rained last week.", "last week", "2026-W06", "the ISO week before"),
    ("It will rain next month.", "next month", "2026-03", "the month after"),
    ("Sales fell last month.", "last month", "2026-01", "over the turn of the year"),
    ("Sales fell earlier this year.", "earlier this year", "2026", "the edge belongs to it"),
    ("It ends by the end of the month.", "the end of the month", "2026-02", "without by"),
    ("It began in mid-January.", "mid-January", "2026-01", "a part of a month"),
    ("It began in late December.", "late December", "2025-12", "nearest"),
    ("He left three weeks ago.", "three weeks ago", "2026-W04", "counted in weeks"),
    ("He left two years ago.", "two years ago", "2024", "counted in years"),
    ("He left ten days ago.", "ten days ago", "2026-01-31", "counted in days"),
    ("It was big in the 1990s.", "the 1990s", "199", "a decade"),
    ("It was big in the late nineties.", "the late nineties", "199", "a decade in words"),
    ("A castle of the 17th century.", "the 17th century", "16", "a century"),
    ("Profit fell in the third quarter of 2025.", "the third quarter of 2025", "2025-Q3", "named"),
    ("Profit fell in the fourth quarter.", "the fourth quarter", "2025-Q4", "the one that is over"),
    ("It rained last summer.", "last summer", "2025-SU", "a season"),
    ("It was sold in nineteen ninety-six.", "nineteen ninety-six", "1996", "spoken"),
    ("It was sold over the weekend.", "the weekend", "2026-W06-WE", "the one before"),
    ("The bridge is now closed.", "now", "PRESENT_REF", "no point on the calendar"),
    ("It was painted recently.", "recently", "PAST_REF", "somewhere behind"),
    ("Nobody knows the future.", "the future", "FUTURE_REF", "somewhere ahead"),
]


@pytest.mark.parametrize(("text", "words", "value", "why"), PERIODS)
def test_periods(text: str, words: str, value: str, why: str) -> None:
    mention = only(text)
    assert (mention.passage.span.of(text), mention.value) == (words, value), why


SPANS = [
    ("It took four days.", "duration", "four days", "P4D", "a length"),
    ("A 20-year-long campaign ended.", "duration", "20-year-long", "P20Y", "with hyphens"),
    ("The weekslong siege ended.", "duration", "weekslong", "PXW", "one word, open number"),
    ("It lasted three weeks and a day.", "duration", "three weeks and a day", "P22D", "added up"),
    ("A five year low was reached.", "duration", "five year", "P5Y", "without the article"),
    ("It stood for a hundred years.", "duration", "a hundred years", "P100Y", "a round number"),
    ("It lasted several months.", "duration", "several months", "PXM", "an open number"),
    ("It lasted more than 30 days.", "duration", "more than 30 days", "P30D", "with its bound"),
    ("It lasted for a day.", "duration", "a day", "P1D", "for: a length"),
    ("It is up to ten flights a day.", "set", "a day", "P1D", "a rate"),
    ("They sail every Monday.", "set", "every Monday", "XXXX-WXX-1", "again and again"),
    ("They sail on Mondays.", "set", "Mondays", "XXXX-WXX-1", "a plural says so too"),
    ("They sail each month.", "set", "each month", "P1M", "again and again"),
    ("It is checked daily.", "set", "daily", "P1D", "one word"),
    ("It broke on Tuesday morning.", "time", "Tuesday morning", "2026-02-10TMO", "part of a day"),
    ("It broke last night.", "time", "last night", "2026-02-09TNI", "the night before"),
    ("It broke at 5 p.m. on Monday.", "time", "5 p.m. on Monday", "2026-02-09T17:00", "a clock"),
    ("It broke at 14:30.", "time", "14:30", "2026-02-10T14:30", "today's clock"),
]


@pytest.mark.parametrize(
    ("text", "kind", "words", "value", "why"), [row for row in SPANS if row[4]]
)
def test_times_durations_and_sets(text: str, kind: str, words: str, value: str, why: str) -> None:
    mention = only(text)
    span = mention.passage.span
    assert (mention.kind, span.of(text), mention.value) == (kind, words, value), why


WRITTEN = [
    ("Posted 10.08.2021 by staff.", "10.08.2021", "2021-08-10", "points: day first"),
    ("Posted 2021/08/10 by staff.", "2021/08/10", "2021-08-10", "year first"),
    ("Posted 08/31/2021 by staff.", "08/31/2021", "2021-08-31", "only one reading is possible"),
    ("At 2021-08-10T14:30:00Z it fell.", "2021-08-10T14:30:00Z", "2021-08-10T14:30", "ISO"),
    ("It opened at 8.30am.", "8.30am", "2026-02-10T08:30", "a British clock"),
    ("It fell at 0830 GMT.", "0830 GMT", "2026-02-10T08:30", "a clock without a mark"),
    ("It opens at 2pm on Friday.", "2pm on Friday", "2026-02-13T14:00", "a clock with its day"),
    ("He resigned in '98.", "'98", "1998", "a short year"),
    ("Sales fell in Q3 2021.", "Q3 2021", "2021-Q3", "a quarter in short"),
    ("It closed on Easter Monday 2021.", "Easter Monday 2021", "2021-04-05", "a feast that moves"),
    ("It closed on New Year's Eve.", "New Year's Eve", "2025-12-31", "with its possessive"),
    ("It met on the first Monday in August.", "the first Monday in August", "2025-08-04", "nth"),
    ("It left two and a half years ago.", "two and a half years ago", "2023", "a half counts"),
    ("The September 11 attacks shook it.", "September 11", "2001-09-11", "its year is known"),
    ("It closed on September 11.", "September 11", "2025-09-11", "any other eleventh"),
    ("It broke as recently as Monday.", "Monday", "2026-02-09", "recently says nothing here"),
    ("It opens this coming Friday.", "this coming Friday", "2026-02-13", "two words that point"),
    ("It may go on past August 31.", "August 31", "2026-08-31", "past is no last here"),
]


@pytest.mark.parametrize(("text", "words", "value", "why"), WRITTEN)
def test_days_as_they_are_written(text: str, words: str, value: str, why: str) -> None:
    mention = only(text)
    assert (mention.passage.span.of(text), mention.value) == (words, value), why


NOTHING = [
    ("You may march.", "verbs, not months"),
    ("Minister Ann May spoke.", "a name"),
    ("A six-year-old boy spoke.", "an age"),
    ("It has 2,021 rooms.", "an amount"),
    ("It costs $1990.", "money"),
    ("They killed 2000 people.", "an amount after a verb"),
    ("The Expo 2020 site is empty.", "part of a name"),
    ("Prices fall in the fall of the regime.", "no season"),
    ("Nobody knows the future of the valley.", "the future of something is that thing's"),
    ("The second bridge is old.", "an ordinal"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_what_says_no_time(text: str, why: str) -> None:
    assert found(text) == [], why


def test_a_date_line_without_a_full_stop_is_no_verb() -> None:
    text = "Thursday, May 7, 2026 On Tuesday, the council announced a vote."
    assert [f[2] for f in found(text, When("2026-05-07", "day", "given"))][1] == "2026-05-05"


def test_two_days_of_one_month() -> None:
    assert found("It ran on March 3 and 4.")[1][1:] == ("4", "2026-03-04")
    assert [f[1:] for f in found("It ran on 9–11 January.")] == [
        ("9", "2026-01-09"),
        ("11 January", "2026-01-11"),
    ]


def test_points_counted_from_the_day_named_last() -> None:
    text = "It broke on May 26, 1980. The next day it was mended, and the following year sold."
    assert [f[2] for f in found(text)] == ["1980-05-26", "1980-05-27", "1981"]
    assert [f[2] for f in found("In 2019 rain was heavier than the year before.")] == [
        "2019",
        "2018",
    ]
    assert [f[2] for f in found("In 2019 rain fell the year before the war.")] == ["2019", "2026"]


def test_the_quarter_of_the_year_before() -> None:
    text = "Third-quarter profit was 5 marks, against 4 marks a year earlier."
    told = When("2025-11-02", "day", "printed date")
    assert [f[2] for f in found(text, told)] == ["2025-Q3", "2024-Q3"]


OPERATORS = [
    ("It was open until Friday.", "until"),
    ("It has been closed since August 6.", "since"),
    ("It must end by August 31.", "by"),
    ("It starts from Monday.", "from"),
    ("It was closed as of Monday.", "as of"),
    ("It was closed before Monday.", "before"),
    ("It was closed after Monday.", "after"),
    ("It was closed on Monday.", "on"),
    ("They met Monday.", None),
]


@pytest.mark.parametrize(("text", "relation"), OPERATORS)
def test_operators(text: str, relation: str | None) -> None:
    assert only(text).relation == relation


def when(text: str, words: str) -> str | None:
    for mention in find_dates(article(text), TUESDAY):
        if mention.passage.span.of(text) == words:
            return mention.when.at if mention.when else None
    raise AssertionError(f"{words!r} is not found")


SUMS = [
    (
        "By Monday, two weeks and four days from its opening, the hall had no roof.",
        "two weeks and four days",
        "2026-02-27",
        "ahead of the day the sentence names",
    ),
    (
        "As of Monday, two weeks and four days after the opening, the hall had no roof.",
        "two weeks and four days",
        "2026-01-22",
        "behind it: the other way round",
    ),
    ("It fell three weeks after 9 August.", "three weeks", "2025-08-30", "after a date"),
    ("It fell two days before 9 August.", "two days", "2025-08-07", "before a date"),
    ("It will end in four days.", "four days", "2026-02-14", "ahead of the day of writing"),
    ("They took it in four days.", "four days", None, "a length, not a point"),
    ("Ten days after the storm, it was dry.", "Ten days", None, "no day in the sentence"),
    ("It ends by the end of the month.", "the end of the month", "2026-02-28", "its last day"),
]


@pytest.mark.parametrize(("text", "words", "at", "why"), SUMS)
def test_arithmetic(text: str, words: str, at: str | None, why: str) -> None:
    assert when(text, words) == at, why


OPEN = [
    ("It broke on Tuesday.", "XXXX-WXX-2"),
    ("It broke on August 6.", "XXXX-08-06"),
    ("It broke in August.", "XXXX-08"),
    ("It broke last month.", None),
    ("It broke yesterday.", None),
    ("It broke on August 6, 2021.", "2021-08-06"),
    ("It broke in 1968.", "1968"),
]


@pytest.mark.parametrize(("text", "value"), OPEN)
def test_without_a_reference_nothing_is_guessed(text: str, value: str | None) -> None:
    mention = only(text, None)
    assert mention.value == value
    assert (mention.when is None) == (value is None or value.startswith("X"))


WINDOWS = [
    ("It broke on Tuesday.", When("2026-W07", "week", "story"), "2026-02-10"),
    ("It broke last year.", When("2026-02", "month", "story"), "2025"),
    ("It broke last week.", When("2026-02", "month", "story"), None),
    ("It broke two days ago.", When("2026-02", "month", "story"), None),
    ("It broke on August 6.", When("2026", "year", "story"), "2026-08-06"),
]


@pytest.mark.parametrize(("text", "told", "value"), WINDOWS)
def test_a_window_says_only_what_it_can(text: str, told: When, value: str | None) -> None:
    assert only(text, told).value == value


def test_the_basis_says_what_the_value_rests_on() -> None:
    mention = only("It broke on Monday.")
    assert mention.when is not None
    assert mention.when.basis == "counted from 2026-02-10 (printed date)"
    named = only("It broke in 1968.")
    assert named.when is not None
    assert named.when.basis == "named in the text"


def test_lines_broken_to_a_width_are_read_through() -> None:
    lines = ["word " * 12 + "on", "Monday they met again and spoke of the dam and the", "road."] * 3
    wrapped = "\n".join(lines)
    assert {f[2] for f in found(wrapped)} == {"2026-02-09"}
    heading = "Council to meet Monday\nAugust 10, 2021\n" + "A long line of text. " * 20
    assert [f[2] for f in found(heading)][1] == "2021-08-10"


def test_headlines_and_date_lines_are_searched() -> None:
    read = read_article(Document("a", "Dam closed on Monday\n\nTARN, Feb. 9 - It closed.\n"))
    assert isinstance(read, Article)
    assert [m.value for m in find_dates(read, TUESDAY)] == ["2026-02-09", "2026-02-09"]


words_of_time = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "three",
        "twenty",
        "5",
        "2021",
        "weeks",
        "day",
        "and",
        "August",
        "31",
        ",",
        ".",
        "-",
        "from",
        "Monday",
        "morning",
        "ago",
        "every",
        "p.m.",
        "10:30",
        "quarter",
        "of",
        "first",
        "year",
        "'s",
        "\n",
        "mid",
        "end",
        "in",
        "will",
        "said",
        "99999999999999999999",
        "1990s",
    ]
)


@given(st.lists(words_of_time, max_size=40).map(" ".join) | st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_places_are_in_order_and_inside(text: str) -> None:
    end = 0
    for mention in find_dates(article(text), TUESDAY):
        span = mention.passage.span
        assert end <= span.start < span.end <= len(text)
        assert span.of(text).strip() == span.of(text)
        end = span.end


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.booleans(),
)
@settings(max_examples=80, deadline=None)
def test_a_weekday_is_that_day_within_a_week(day: date, name: str, ahead: bool) -> None:
    text = f"They {'will meet' if ahead else 'met'} on {name}."
    value = only(text, When(day.isoformat(), "day", "given")).value
    assert value is not None
    there = date.fromisoformat(value)
    assert there.strftime("%A") == name
    away = (there - day) if ahead else (day - there)
    assert timedelta(0) <= away < timedelta(7)


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.dates(date(2020, 1, 1), date(2020, 12, 30))
)
@settings(max_examples=80, deadline=None)
def test_a_month_and_day_keep_their_number_and_stay_near(day: date, other: date) -> None:
    text = f"It fell on {other:%B} {other.day}."
    mention = only(text, When(day.isoformat(), "day", "given"))
    if mention.value is None or other.month == 2:
        return
    there = date.fromisoformat(mention.value)
    assert (there.month, there.day) == (other.month, other.day)
    assert abs((there - day).days) <= 366


@pytest.mark.parametrize(
    "text",
    [
        "twenty " * 8_000,
        "last " * 8_000,
        "the first " * 4_000,
        "a" * 100_000,
        "1." * 40_000,
        "Monday " * 8_000,
        "- " * 40_000,
        "three weeks and " * 3_000,
    ],
)
def test_nasty_texts_take_linear_time(text: str) -> None:
    half = text[: len(text) // 2]
    started = time.process_time()
    find_dates(article(half), TUESDAY)
    middle = time.process_time()
    find_dates(article(text), TUESDAY)
    assert time.process_time() - middle < 4 * (middle - started) + 0.5
