"""Figures: what is a number of something, its bounds, its unit, what it counts and whose it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.figures.figures import Figure, find_figures
from retold.find.figures.numbers import read_numbers
from retold.find.figures.words import figure_words, singular, stem
from retold.model.article import Article, Document
from retold.model.findings import DateMention, Quotation, Speaker
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.reading import read_article
from retold.text.tokens import tokens

HEAD = "Harbour news\n\n"


def article(text: str) -> Article:
    made = read_article(Document("a.txt", HEAD + text))
    assert isinstance(made, Article)
    return made


def figures(text: str) -> list[Figure]:
    return list(find_figures(article(text)))


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, [f.says for f in found]
    return found[0]


BOUNDS = [
    ("The storm damaged 40 homes.", "40", 40, 40, "a plain count"),
    ("The storm damaged at least 40 homes.", "at least 40", 40, None, "open upwards"),
    ("The storm damaged more than 1,200 homes.", "more than 1,200", 1200, None, "separators"),
    ("The storm damaged up to 40 homes.", "up to 40", None, 40, "open downwards"),
    ("The storm damaged fewer than 40 homes.", "fewer than 40", None, 40, "open downwards"),
    ("The storm damaged no fewer than 40 homes.", "no fewer than 40", 40, None, "not 'fewer than'"),
    ("The storm damaged 40 or more homes.", "40 or more", 40, None, "a bound behind the number"),
    ("The storm damaged nearly 40 homes.", "nearly 40", 40, 40, "about: the bounds stay"),
    ("The storm damaged thirty-four homes.", "thirty-four", 34, 34, "hyphenated words"),
    ("The storm damaged two hundred and six homes.", "two hundred and six", 206, 206, "words"),
    ("The storm damaged 2.5 million homes.", "2.5 million", 2.5e6, 2.5e6, "scale words"),
    ("The storm damaged two dozen homes.", "two dozen", 24, 24, "dozens counted"),
    ("The storm damaged between 10 and 20 homes.", "10 and 20", 10, 20, "a range"),
    ("The storm damaged 10 to 20 homes.", "10 to 20", 10, 20, "a range"),
    ("The storm damaged 10-20 homes.", "10-20", 10, 20, "a range with a hyphen"),
    ("The storm damaged a handful of homes.", "a handful", None, None, "vague has no bounds"),
    ("The storm damaged dozens of homes.", "dozens", None, None, "vague has no bounds"),
    ("The rebels seized a fourth harbour town.", "fourth", 4, None, "an ordinal says at least n"),
    ("Four of Ordland's 19 harbour towns fell.", "Four", 4, 4, "the part is the figure"),
]


@pytest.mark.parametrize(("text", "says", "low", "high", "why"), BOUNDS)
def test_bounds(text: str, says: str, low: float | None, high: float | None, why: str) -> None:
    found = figures(text)[0]
    assert (found.says, found.low, found.high) == (says, low, high), why


NOT_FIGURES = [
    ("The council met on August 31, 2021.", "a date"),
    ("The council met at 10:30 in room 12.", "a time and a room"),
    ("One village after another was cleared.", "one after another"),
    ("The names were read one by one.", "one by one"),
    ("They carried the boats down one after the other.", "one after the other"),
    ("They lit one lamp at a time.", "one at a time"),
    ("They went from one house to the next.", "from one to the next"),
    ("Ilse Marten dies at 75.", "the age of the dead"),
    ("They met at 40 East Mill Street.", "the number of a house"),
    ("In 2014 the council fell.", "a year"),
    ("Ostvik won 3-1 against Marl.", "a score"),
    ("After 9/11 the rules changed.", "a date as a name"),
    ("Call 555-0199 for help.", "a phone number"),
    ("Flight 370 left on time.", "a name"),
    ("He was born in the 1990s.", "a decade"),
    ("They had queued since five in the morning.", "an hour"),
    ("One of them waved.", "one as a pronoun"),
    ("It was the second time this happened.", "an ordinal of times"),
    ("It rained for the third day.", "an ordinal of days"),
    ("The town was rebuilt in four days.", "how long, not how many"),
    ("A girl of about ten held a bag.", "an age"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FIGURES)
def test_what_is_no_figure(text: str, why: str) -> None:
    assert [f.says for f in figures(text)] == [], why


COUNTED = [
    ("The storm damaged 40 wooden homes.", "wooden home", "damage", "the verb before it"),
    ("Six fishing boats were destroyed.", "fishing boat", "destroy", "the verb behind it"),
    ("Twelve people were killed in Marl.", "people", "death", "a class, not a verb"),
    ("Twelve people died in Marl.", "people", "death", "the same class"),
    ("The fire left 12 people dead.", "people", "death", "a state behind the noun"),
    ("The death toll rose to 12.", None, "death", "the toll is the noun"),
    ("The number of people injured stood at 12.", "people", "injury", "the number of"),
    ("The fire killed 12.", None, "death", "no noun at all"),
    ("Police said 12 people had been arrested.", "people", "arrest", "saying is not what happened"),
    ("Floods kill 12 in Marl", None, "death", "a headline's present tense"),
    ("500 miners walk out over pay", "miner", None, "a verb that looks like a noun"),
    ("Three people are still missing.", "people", "missing", "an adverb between"),
    ("Militants took 12 towns in a week.", "town", "capture", "time is not counted"),
]


@pytest.mark.parametrize(("text", "counted", "event", "why"), COUNTED)
def test_what_is_counted(text: str, counted: str | None, event: str | None, why: str) -> None:
    found = only(text)
    assert found.counted == counted, why
    if event:
        assert found.event == event, why


UNITS = [
    ("The bank lent $5.5 million to the port.", 5.5e6, "USD", "money", "a sign before"),
    ("The bank lent £3m to the port.", 3e6, "GBP", "money", "a glued scale"),
    ("The bank lent 40 million euros to the port.", 4e7, "EUR", "money", "a word behind"),
    ("Some 65 percent of voters stayed away.", 65, "percent", "share", "percent"),
    ("Some 65% of voters stayed away.", 65, "percent", "share", "a sign"),
    ("Two-thirds of voters stayed away.", 66.7, "percent", "share", "a fraction is a share"),
    ("The fire burned 300 hectares of forest.", 300, "hectare", "measure", "an area"),
    ("The town lies 200 kilometres north of Marl.", 200, "kilometer", "measure", "a distance"),
    ("The five-minute recording was played.", 5, "minute", "duration", "in one word"),
]


@pytest.mark.parametrize(("text", "value", "unit", "kind", "why"), UNITS)
def test_units(text: str, value: float, unit: str, kind: str, why: str) -> None:
    found = only(text)
    assert (found.low, found.unit, found.kind) == (value, unit, kind), why


def test_a_part_and_its_whole() -> None:
    part, whole = figures("The rebels hold five out of 19 harbour towns.")
    assert (part.low, part.of, part.counted, part.kind) == (5, 19, "harbour town", "count")
    assert (whole.low, whole.counted, whole.kind) == (19, "harbour town", "total")


def test_a_rate_is_not_a_span() -> None:
    assert only("The port sends off twenty ships a day.").rate == "day"
    assert only("The port sent off twenty ships in a day.").rate is None


def test_an_earlier_value_is_not_a_figure() -> None:
    assert [f.low for f in figures("The toll rose from 10 to 12.")] == [12]


def test_where_and_who() -> None:
    found = only("In Marl, 12 people died, the fire service said.")
    assert (found.where, found.attributed_to) == ("Marl", "fire service")


def test_the_speaker_of_a_quotation_goes_before() -> None:
    made = article('"We lost 12 boats," the harbour master told Ilse Marten.')
    start = made.text.index("We lost")
    place = Passage(made.id, Span(start, start + len("We lost 12 boats")))
    said = Quotation("q1", made.id, place, (place,), "direct", Speaker("Pavel Orn"))
    assert find_figures(made, (), (said,))[0].attributed_to == "Pavel Orn"


def test_words_of_a_date_are_never_counted() -> None:
    made = article("The port closed 12 May.")
    start = made.text.index("12 May")
    mention = DateMention(Passage(made.id, Span(start, start + 6)), "date", "2026-05-12")
    assert find_figures(made, (mention,)) == ()


def test_as_of_is_the_date_by_the_verb_of_saying_else_the_articles() -> None:
    made = article("Twelve people died, the mayor said on Monday.")
    start = made.text.index("Monday")
    monday = When("2026-05-11", "day", "weekday")
    mention = DateMention(
        Passage(made.id, Span(start, start + 6)), "date", "2026-05-11", when=monday
    )
    assert find_figures(made, (mention,))[0].as_of == monday


@pytest.mark.parametrize(
    ("form", "key"),
    [("seized", "seiz"), ("taken", "tak"), ("stopping", "stop"), ("fell", "fal"), ("freely", None)],
)
def test_verb_keys(form: str, key: str | None) -> None:
    assert stem(form, figure_words()) == key


def test_singulars() -> None:
    nouns = ("cities", "women", "boxes", "glass", "houses", "crews")
    made = [singular(n, figure_words()) for n in nouns]
    assert made == ["city", "woman", "box", "glass", "house", "crew"]


def test_an_unknown_language_reads_digits_with_the_english_tables() -> None:
    assert figure_words("xx").cardinals == figure_words("en").cardinals


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_with_separators_is_read_as_it_is(number: int) -> None:
    found = read_numbers(tokens(f"They counted {number:,} shells there."), figure_words())
    guarded = number < 10_000 and 1000 <= number <= 2100
    assert guarded or [n.low for n in found] == [float(number)]


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "12",
            "of",
            "out",
            "five",
            "people",
            "more",
            "than",
            "40%",
            "$",
            "killed",
            "were",
            "in",
            "Marl",
            "and",
            "-",
            ",",
            ".",
            "3.5",
            "million",
            "a",
            "day",
            "sixth",
            "nearly",
            "dozens",
            "hundred",
            "two-thirds",
            "1,200",
            "from",
            "to",
            "up",
            "20-year",
            "No",
            "half",
            "said",
        ]
    ),
    min_size=1,
    max_size=14,
)


@settings(max_examples=150)
@given(WORDS)
def test_any_row_of_words_yields_places_in_it(words: list[str]) -> None:
    made = read_article(Document("a.txt", HEAD + " ".join(words)))
    if not isinstance(made, Article):
        return
    for figure in find_figures(made):
        assert figure.place.of(made.text) == figure.says
        assert figure.passage.span.contains(figure.place)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "By Orrin infirmary’s count nine people were hurt when a tram left the coast road.",
            "Orrin infirmary",
        ),
        ("By the union's own estimate 900 people marched.", "the union"),
        ("By the deadline of the town's mayor 900 people had marched along the coast road.", None),
    ],
)
def test_whoever_counts_says_it(text: str, who: str | None) -> None:
    assert only(text).attributed_to == who


def test_a_figure_is_about_the_day_that_its_sentence_gives() -> None:
    text = "Nine people were hurt on Sunday night when a tram left the coast road."
    made = article(text)
    start = made.text.index("Sunday night")
    sunday = When("2024-05-05", "day", "weekday")
    mention = DateMention(
        passage=made.passage(Span(start, start + 12)),
        kind="time",
        value="2024-05-05TNI",
        when=sunday,
        relation="on",
    )
    (figure,) = find_figures(made, [mention])
    assert figure.as_of == figure.happened == sunday
    assert figure.given == made.published
