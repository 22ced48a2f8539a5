"""Speakers as real news names them: companies, epithets, asides, reports before marked words."""

from __future__ import annotations

import pytest

from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from tests.find.quoting import article, quoted, speaker, words

COMPANIES = [
    ("The state railway, Orrel Lines, stopped. In a statement it said it was “sorry”.", "it"),
    ("The ferry company, Orrel, sank two. The company admitted that one “lay idle”.", "a noun"),
    ("Retailer Orrel closed. The retailer said it had “no choice but to close”.", "before it"),
    ("Orrel Pictures cut the film. “We are open to talks,” it said.", "a company's last word"),
    ("The studio, Orrel, cut the film. It said it was “open to talks on pay”.", "opens"),
    ("And Orrel Airways? After a day it said that it had “no planes to spare”.", "asked"),
    ("Orrel Holdings fell. “The half year was poor for us,” it said.", "Holdings"),
    ("The brewer, Orrel, paid. “We pay what we owe to all,” the brewer said.", "brewer"),
    ("Orrel Foods paid. On Monday it said: “We pay what we owe.”", "a colon"),
    ("The airline, Orrel, paid late. The airline called it “a slip of the pen”.", "airline"),
]


@pytest.mark.parametrize(("text", "why"), COMPANIES, ids=[c[1] for c in COMPANIES])
def test_a_company_is_it(text: str, why: str) -> None:
    _, found = quoted(text)
    names = [speaker(q) or "" for q in found if q.form != "indirect"]
    assert names
    assert all(n.startswith("Orrel") for n in names), names


EPITHETS = [
    "the 37-year-old schoolteacher",
    "the actress",
    "the singer",
    "the striker",
    "the novelist",
    "the 37-year-old",
    "the widow",
    "the geologist",
    "the Canadian",
    "the former goalkeeper",
]


@pytest.mark.parametrize("called", EPITHETS)
def test_an_epithet_is_who_is_told_of(called: str) -> None:
    _, found = quoted(f"Ann Bell sat in the coach.\n\n“It tipped very slowly,” {called} said.")
    assert [speaker(q) for q in found] == ["Ann Bell"]


NAMED = [
    ("The Star quoted a farmer, who gave no name, as saying it “had stood there”.", "a farmer"),
    ("Its head, Tom Ash, quotes Ann Bell as saying: “They can have the camel.”", "Ann Bell"),
    ("Ann Bell had said to her that it was “no good to anybody”.", "Ann Bell"),
    ("Ann Bell wrote to the mayor that it was “no good to anybody”.", "Ann Bell"),
    ("Why did the minister, Jan Rusk, speak on Monday of “the long arm of Orrel”?", "Jan Rusk"),
    ("“We are late again,” April Lund said.", "April Lund"),
    ("Ann Bell has made it clear that it is “not for sale to them”.", "Ann Bell"),
    ("Expert Tom Ash, who was there, reckons the evidence that they live is “strong”.", "Tom Ash"),
    ("In the meantime, according to the police, drivers should “keep to the left”.", "the police"),
    (
        "An official speaking on condition of anonymity said it was “a poor day for all”.",
        "An official",
    ),
    ("“It is half done,” said Ann Bell of the Harbour Guild.", "Ann Bell"),
    ("Sen. Ann Bell (D-Ohio), who lost, called it “a poor day for all”.", "Ann Bell"),
    ("“The shock was great for all of us,” Const. Tom Ash said.", "Tom Ash"),
    ("“It was over quickly for them,” said Insp. Tom Ash.", "Tom Ash"),
    ("There spoke the geologist Ann Bell, who ran it. “I saw a rope,” she told us.", "Ann Bell"),
    ("“I’ll prove you wrong,” you could almost hear.", None),
    ("A climber, described as “lacking experience”, fell.", None),
    ("A climber was described in a report as “lacking all experience”.", "a report"),
    (
        "Ann Bell's contract, parts of which were read to us, allows them to “adjust” it.",
        "Ann Bell's contract",
    ),
    ("The treaty requires them to “consult” first.", "The treaty"),
]


@pytest.mark.parametrize(("text", "who"), NAMED, ids=[n[0][:40] for n in NAMED])
def test_who_speaks(text: str, who: str | None) -> None:
    _, found = quoted(text)
    marked = [q for q in found if q.form != "indirect"]
    got = speaker(marked[-1])
    assert (got or "").startswith(who or "")
    assert bool(got) == bool(who)


AFTER_A_REPORT = [
    "Ann Bell said the bridge would hold.",
    "The bridge would hold, Ann Bell said.",
    "The bridge would hold, engineer Ann Bell told the Star.",
    "According to Ann Bell, the bridge would hold.",
    "Ann Bell urged people not to cross the bridge.",
    "Ann Bell told the council that the bridge would hold.",
    "Ann Bell asked whether the bridge would hold.",
    "Ann Bell praised the builders of the bridge.",
    "Tom Ash listened. Ann Bell warned that the bridge would fall.",
    "Ann Bell complained about the bridge.",
]


@pytest.mark.parametrize("text", AFTER_A_REPORT)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
def test_marked_words_after_a_report_are_the_reporters(text: str, gap: str) -> None:
    _, found = quoted(f"{text}{gap}“We have looked at every bolt of it.”")
    assert speaker(found[-1]) == "Ann Bell"


def test_no_report_no_speaker() -> None:
    _, found = quoted("I still feel the cold.\n\n“We have looked at every bolt of it.”")
    assert speaker(found[-1]) is None


def test_marks_run_on_over_lines_to_where_they_are_closed() -> None:
    text = (
        '"It was no noise that one hears.\n\nOne felt it.\n\nIt was wrong," Tom Ash told the Star.'
    )
    made, found = quoted(text)
    assert [(speaker(q), q.form) for q in found] == [("Tom Ash", "direct")]
    assert words(made, found[0])[0] == "It was no noise that one hears."
    assert words(made, found[0])[-1] == "It was wrong"


@pytest.mark.parametrize(
    "text",
    [
        "“It was no noise.\n\n“It was wrong,” Tom Ash said.",  # each paragraph opens again
        "“It was no noise.\n\nTom Ash left.\n\n“It was wrong,” Ann Bell said.",
    ],
)
def test_marks_left_open_do_not_run_into_the_outlets_words(text: str) -> None:
    made, found = quoted(text)
    assert not any("Tom Ash" in w for q in found for w in words(made, q))


def test_a_given_name_in_speech_is_who_bears_it() -> None:
    text = "Rosa Lund died.\n\n“Rosa told me, ‘I shall take that boat myself,’” Ann Bell said."
    _, found = quoted(text)
    assert [speaker(q) for q in found] == ["Ann Bell", "Rosa Lund"]


def test_she_in_speech_is_who_the_speaker_spoke_of() -> None:
    text = (
        "Hedda Moor sang. Tom Ash told me that Livia Lund had rung him. "
        "“She said to me: ‘They can have the camel, the camel signed.’”"
    )
    _, found = quoted(text)
    assert speaker(found[-1]) == "Livia Lund"


TITLES = [
    ("Ann Bell made her name in “A Winter in Tin” (2009).", "title"),
    ("He was known as “Deep River,” the quiet man of the port.", "term"),
    ("The “strange” fire destroyed a barn.", "term"),
]


@pytest.mark.parametrize(("text", "use"), TITLES, ids=[t[1] for t in TITLES])
def test_names_in_marks_have_no_speaker(text: str, use: str) -> None:
    _, found = quoted(text)
    marked = [q for q in found if q.form != "indirect"]
    assert marked[0].use == use
    assert use != "speech" or speaker(marked[0]) != "the quiet man of the port"


def test_a_vague_speaker_of_the_headline_is_the_one_of_the_body() -> None:
    title = "“The whole coach tipped” – survivors tell of the crash\n\n"
    made = article("“The whole coach tipped, like a boat,” said Ann Bell.", title=title)
    found = resolve_speakers((made,), find_quotations(made))
    assert [speaker(q) for q in found] == ["Ann Bell", "Ann Bell"]


def test_an_office_is_the_same_in_any_order() -> None:
    first = article("“It is over,” said the leader of the opposition, Ann Bell.", "a.txt")
    second = article("“It is over,” the opposition leader said.", "b.txt")
    third = article("“Go on,” said Tom Ash, the leader of the farmers.", "c.txt")
    found = [q for a in (first, second, third) for q in find_quotations(a)]
    names = [speaker(q) for q in resolve_speakers((first, second, third), found)]
    assert names == ["Ann Bell", "Ann Bell", "Tom Ash"]


NO_SPEECH = [
    "The town is showing no signs of giving up.",
    "There are no army attack dogs in the town.",
    "A handful of air attacks a day hit the town.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_only_looks_like_a_report(text: str) -> None:
    assert quoted(text)[1] == []


def test_what_they_are_told_not_to_do_keeps_the_not() -> None:
    made, found = quoted("Ann Bell urged the drivers not to cross the bridge.")
    assert [words(made, q) for q in found] == [["not to cross the bridge"]]
