# ruff: noqa: E501 - the rows of a table are read better unbroken
"""Documents become articles: nothing is lost, and each block is what it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings

from retold.model.article import Article, Declared, Document, Skipped
from retold.text.reading import read_article
from tests.strategies import FURNITURE, pages, texts, wrapped

PARAGRAPHS = (
    "The harbour board of Aarn closed the long bridge on Monday after a storm tore two of its cables.",
    "“Nobody was warned in time,” Mayor Ida Lund said at a news conference. “That must not happen again.”",
    "Repairs will take three weeks and cost 2.5 million crowns, according to the board’s chief engineer.",
    "Ferries run every half hour. They are free of charge until the bridge is open again, she added.",
)
TITLE = "Storm closes the long bridge at Aarn"


def read(text: str, **given: object) -> Article:
    made = read_article(Document("a.txt", text, **given))  # type: ignore[arg-type]
    assert isinstance(made, Article)
    return made


def page(*blocks: str, gap: str = "\n\n") -> str:
    return gap.join(blocks)


def reasons(article: Article) -> dict[str, str]:
    return {article.words(piece.passage): piece.reason for piece in article.furniture}


def roles(article: Article) -> dict[str, str]:
    return {article.words(sentence.span): sentence.role for sentence in article.sentences}


# --- nothing is lost ---------------------------------------------------------------------------


def holds_together(text: str) -> None:
    made = read_article(Document("a.txt", text))
    if isinstance(made, Skipped):
        return
    spans = sorted([s.span for s in made.sentences] + [f.passage.span for f in made.furniture])
    at = 0
    for span in spans:
        assert span.start >= at, "two pieces overlap"
        assert not text[at : span.start].strip(), f"lost: {text[at : span.start]!r}"
        assert span.of(text) == span.of(text).strip() or span.start == 0
        at = span.end
    assert not text[at:].strip(), f"lost: {text[at:]!r}"
    numbers = [sentence.paragraph for sentence in made.sentences]
    assert numbers == sorted(numbers)
    assert [s.span for s in made.sentences] == sorted(s.span for s in made.sentences)
    assert sum(s.role == "title" for s in made.sentences) <= 1


@settings(deadline=None, max_examples=150)
@given(texts())
@example("---\na: b\n---\nText.")
@example("Aug 10, 2021: ")
@example("AARN (Reuters) - ")
@example("© A, B\n\n(Reuters)")
def test_every_word_is_in_one_place(text: str) -> None:
    holds_together(text)


@settings(deadline=None, max_examples=150)
@given(pages())
def test_every_word_of_a_page_is_in_one_place(text: str) -> None:
    holds_together(text)


@settings(deadline=None, max_examples=150)
@given(pages())
def test_reading_is_a_function(text: str) -> None:
    assert read_article(Document("a", text)) == read_article(Document("a", text))


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n\n", "\n \u00a0\n"])
def test_paragraphs_however_they_are_parted(gap: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS, gap=gap))
    assert made.title == TITLE
    assert not made.furniture
    assert len({s.paragraph for s in made.body}) == 4
    assert len(made.body) == 6


@pytest.mark.parametrize("width", [50, 65, 80])
def test_lines_broken_at_a_width_are_one_paragraph(width: int) -> None:
    made = read(wrapped(page(TITLE, *PARAGRAPHS), width))
    assert len({s.paragraph for s in made.body}) == 4
    assert len(made.body) == 6


# --- the head ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "at", "precision"),
    [
        ("August 10, 2021", "2021-08-10", "day"),
        ("10 August 2021", "2021-08-10", "day"),
        ("Tuesday, 10 August 2021", "2021-08-10", "day"),
        ("Published: Aug. 10, 2021, 6:03 PM ET", "2021-08-10T18:03", "minute"),
        ("Updated 10 Aug 2021 18.03 BST", "2021-08-10T18:03", "minute"),
        ("10.08.2021, 14:30 Uhr", "2021-08-10T14:30", "minute"),
        ("Publié le 10 août 2021", "2021-08-10", "day"),
        ("10 de agosto de 2021", "2021-08-10", "day"),
        ("2021-08-10", "2021-08-10", "day"),
        ("Posted: 25/08/2021", "2021-08-25", "day"),
    ],
)
def test_a_printed_date_is_furniture_and_dates_the_article(
    first: str, at: str, precision: str
) -> None:
    made = read(page(TITLE, first, *PARAGRAPHS))
    assert reasons(made) == {first: "printed date"}
    assert made.published is not None
    assert (made.published.at, made.published.precision) == (at, precision)
    assert made.published.basis == "printed date"


@pytest.mark.parametrize(
    ("prefix", "dated"),
    [("August 10, 2021", True), ("Aug 10, 2021: ", True), ("10 August 2021 – ", True), ("", False)],
)
def test_a_date_glued_to_the_text_is_cut_off(prefix: str, dated: bool) -> None:
    made = read(page(TITLE, prefix + PARAGRAPHS[0], *PARAGRAPHS[1:], gap="\n"))
    assert made.words(made.body[0].span) == PARAGRAPHS[0]
    assert (made.published is not None) is dated


@pytest.mark.parametrize(
    "opening",
    [
        "August 10, 2021 was the day on which the bridge at Aarn was closed for the first time ever.",
        "On August 10, 2021, the harbour board of Aarn closed the long bridge for the first time.",
        "May 3, 2019, the day of the great storm, is not forgotten on the island, its people say.",
    ],
)
def test_a_sentence_may_begin_with_a_date(opening: str) -> None:
    made = read(page(TITLE, opening, *PARAGRAPHS))
    assert made.words(made.body[0].span) == opening
    assert made.published is None


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("AARN (Reuters) - ", True),
        ("AARN, Aug 10 (AFP) – ", True),
        ("AARN, Nordland (AP) _ ", True),
        ("AARN — ", True),
        ("Aarn, Aug 10 (dpa) - ", True),
        ("Aarn (AFP) – ", True),
        ("Port Ellery, Nordland – ", True),
        ("(Reuters) - ", True),
        ("AARN (NWA) – ", True),
        ("AARN, Aug 10: ", True),
        ("IDA LUND: ", False),
        ("Aarn – once a town of whalers – ", False),
        ("Mayor Lund - ", False),
        ("GPS-", False),
        ("Port Ellery, Nord-", False),
        ("AARN (AP)_ ", True),
        ("Aarn (EFE).- ", True),
    ],
)
def test_date_lines(line: str, cut: bool) -> None:
    made = read(page(TITLE, line + PARAGRAPHS[0], *PARAGRAPHS[1:]))
    assert made.words(made.body[0].span).startswith("The harbour board") is cut
    assert ("date line" in reasons(made).values()) is cut


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ida Lund", "Ida Lund"),
        ("By Ida Lund and Ole Berg, Associated Press", "Ida Lund and Ole Berg, Associated Press"),
        ("BY IDA LUND", "IDA LUND"),
        ("Von Ida Lund, Vesk", "Ida Lund, Vesk"),
        ("Par Ida Lund", "Ida Lund"),
        ("Teo Brandt", "Teo Brandt"),
        ("Teo Brandt, staff writer", "Teo Brandt"),
        ("By Ida Lund | 10 August 2021", "Ida Lund"),
        ("Ida Lund, August 10, 2021", "Ida Lund"),
    ],
)
def test_bylines(line: str, name: str) -> None:
    made = read(page(TITLE, line, *PARAGRAPHS))
    assert reasons(made) == {line: "byline"}
    assert made.byline == name


def test_a_date_as_data_wins_over_print() -> None:
    made = read(
        page(TITLE, "August 11, 2021", *PARAGRAPHS), published="Tue, 10 Aug 2021 14:30:00 +0200"
    )
    assert made.published is not None
    assert (made.published.at, made.published.basis) == ("2021-08-10T14:30", "metadata")


def test_an_unreadable_date_as_data_gives_way_to_print() -> None:
    made = read(page(TITLE, "August 11, 2021", *PARAGRAPHS), published="last week")
    assert made.published is not None
    assert made.published.at == "2021-08-11"


def test_a_headline_as_data_is_found_in_the_text() -> None:
    made = read(page("World news today and more", TITLE, *PARAGRAPHS), title=TITLE)
    assert roles(made)[TITLE] == "title"
    assert reasons(made) == {"World news today and more": "menu"}


def test_a_headline_that_is_not_in_the_text() -> None:
    made = (
        read(page(*PARAGRAPHS), title="Bridge shut", byline=None)
        if False
        else read(page(*PARAGRAPHS), title="Bridge shut")
    )
    assert made.title == "Bridge shut"
    assert all(sentence.role == "body" for sentence in made.sentences)


def test_a_headline_printed_twice() -> None:
    made = read(page(TITLE, TITLE, *PARAGRAPHS))
    assert reasons(made) == {TITLE: "repeated headline"}
    assert sum(sentence.role == "title" for sentence in made.sentences) == 1


def test_a_text_without_a_headline() -> None:
    made = read(page(*PARAGRAPHS))
    assert made.title is None
    assert len(made.body) == 6


@pytest.mark.parametrize("cut", [0, 3, 20])
def test_a_standfirst_repeated_as_first_paragraph_counts_once(cut: int) -> None:
    teaser = PARAGRAPHS[0][: len(PARAGRAPHS[0]) - cut] + ("..." if cut == 20 else "")
    made = read(page(TITLE, teaser, *PARAGRAPHS))
    assert reasons(made) == {teaser: "repeated standfirst"} or (
        cut == 0 and list(reasons(made).values()) == ["repeated standfirst"]
    )
    assert len(made.body) == 6


def test_a_byline_below_a_paragraph_makes_it_a_standfirst() -> None:
    made = read(page(TITLE, PARAGRAPHS[0], "By Ida Lund", *PARAGRAPHS[1:]))
    assert made.byline == "Ida Lund"
    assert roles(made)[PARAGRAPHS[0]] == "standfirst"
    assert roles(made)[PARAGRAPHS[2]] == "body"


def test_a_numeric_date_is_no_share_count() -> None:
    made = read(page(TITLE, "10.08.2021", *PARAGRAPHS))
    assert reasons(made) == {"10.08.2021": "printed date"}


def test_a_standfirst_between_headline_and_byline() -> None:
    deck = "Board blames a late warning for two torn cables"
    made = read(page(TITLE, deck, "By Ida Lund", *PARAGRAPHS))
    assert roles(made)[deck] == "standfirst"


# --- furniture ---------------------------------------------------------------------------------

ABOVE = [
    ("• en", "language switch"),
    ("EN | FR | DE", "language switch"),
    ("0", "share count"),
    ("1,204", "share count"),
    ("12.4K", "share count"),
    ("Share", "share box"),
    ("345 shares", "share box"),
    ("12 comments | 40 shares", "share box"),
    ("#Aarn #bridge", "hashtags"),
    ("Storm-closes-the-long-bridge-at-Aarn #Aarn", "repeated headline"),
    ("Home > News > Local", "menu"),
    ("World | Politics | Economy", "menu"),
    ("Advertisement", "advertisement"),
    ("Mayor Ida Lund (L) and Ole Berg (R) on the bridge.", "caption"),
    ("The bridge on Monday. © Ole Berg, AFP", "caption"),
    ("The bridge on Monday [Ole Berg/Reuters]", "caption"),
    ("The bridge on Monday. (AP Photo/Ole Berg)", "caption"),
    ("Photo: Ole Berg", "caption"),
    ("Port Ellery (NWA)", "caption"),
    ("FILE PHOTO: The bridge before the storm. REUTERS/Ole Berg", "caption"),
    ("We use cookies to make this site work.", "cookie notice"),
    ("3 min read", "page line"),
]
INSIDE = [
    ("Advertisement", "advertisement"),
    ("Story continues below advertisement", "advertisement"),
    ("Read more: Ferry line sues the port", "related links"),
    ("Also read: Ferry line sues the port", "related links"),
    ("Sign up for our morning newsletter and get the news in your inbox.", "newsletter box"),
    ("The bridge in better days. © Ole Berg, AFP", "caption"),
    ("Picture: Ole Berg", "caption"),
    ("* * *", "separator"),
    ("https://example.org/bridge", "bare address"),
    ("Share this article", "share box"),
]
BELOW = [
    ("Source: Aarn Today", "credit line"),
    ("Quelle: dpa", "credit line"),
    ("(Aarn Today with Reuters and dpa)", "credit line"),
    ("(With inputs from agencies)", "credit line"),
    ("lb/ot (Reuters, AP)", "credit line"),
    ("kl/aw", "credit line"),
    ("Reuters", "credit line"),
    ("– AFP", "credit line"),
    ("– Nordlicht", "credit line"),
    ("(Reporting by Ida Lund in Aarn; Editing by Ole Berg)", "credit line"),
    ("Associated Press writer Ole Berg contributed to this report.", "credit line"),
    ("This article was originally published by Aarn Today.", "credit line"),
    ("Stay tuned to Aarn Today for latest news and updates!", "sign-off"),
    ("Follow us on Twitter and Facebook.", "sign-off"),
    ("For more news from the coast, visit our website.", "sign-off"),
    ("Leave a reply", "comment section"),
    ("© 2021 Aarn Today. All rights reserved.", "copyright line"),
    ("Copyright 2021 The Associated Press. All rights reserved.", "copyright line"),
    ("Daily newsletterReceive the news of the coast every morning", "newsletter box"),
    ("Take the coast everywhere with you! Download the Aarn Today app", "app promotion"),
    ("Tags: bridge, storm, Aarn", "tags"),
    ("Share on Facebook", "share box"),
]


@pytest.mark.parametrize(("block", "reason"), ABOVE)
def test_furniture_above_the_text(block: str, reason: str) -> None:
    made = read(page(TITLE, block, *PARAGRAPHS))
    assert reasons(made) == {block: reason}
    assert len(made.body) == 6


@pytest.mark.parametrize(("block", "reason"), INSIDE)
def test_furniture_between_paragraphs(block: str, reason: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS[:2], block, *PARAGRAPHS[2:]))
    assert reasons(made) == {block: reason}
    assert len(made.body) == 6


@pytest.mark.parametrize(("block", "reason"), BELOW)
def test_furniture_below_the_text(block: str, reason: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS, block))
    assert reasons(made) == {block: reason}
    assert len(made.body) == 6


@pytest.mark.parametrize(
    "marker", ["Stay tuned to Aarn Today for more!", "Related articles", "Source: Reuters"]
)
def test_links_behind_a_marker_of_the_foot(marker: str) -> None:
    links = (
        "Ferry line sues the port of Vesk",
        "Why the new pier is empty",
        "Ten walks along the coast",
    )
    made = read(page(TITLE, *PARAGRAPHS, marker, *links, "Leave a reply"))
    assert [reasons(made)[link] for link in links] == ["related link"] * 3
    assert len(made.body) == 6


def test_comments_are_not_the_article() -> None:
    made = read(
        page(TITLE, *PARAGRAPHS, "Leave a reply", "Great article! I was there.", "So was I.")
    )
    assert len(made.body) == 6


PROSE = [
    ("Not much.", "a short answer"),
    ("“Nobody came.”", "a short quotation"),
    ("Share prices of the ferry line fell by a tenth on Tuesday.", "begins like a box"),
    ("Follow the money, her father used to say, and you will find the harbour board.", "an opening"),
    ("For more than twenty years people have come to visit the bridge, which is a landmark.", "for more"),
    ("Photographs of the torn cables were shown at the hearing, where nobody spoke.", "photographs"),
    ("Sources: close to the board said it had known, according to two who were present.", "a colon"),
    ("Read the report and you will find no names, said Ole Berg of the ferry line.", "read"),
    ("Mayor Ida Lund (R) said she would not resign over the closing of the bridge.", "a party"),
    ("He told Reuters the board had known of the danger since the spring of last year.", "told"),
    ("Comments by the mayor were booed by several hundred people on the quay.", "comments"),
    ("Home owners near the bridge have been told to keep their windows shut.", "home"),
    ("Advertisement boards along the quay were torn down and blown into the sea.", "advertisement"),
    ("Why did nobody speak?", "a question"),
    ("Copyright law protects the plans of the bridge, a court in Vesk found last year.", "copyright"),
    ("Sign language interpreters stood beside the mayor as she spoke to the islanders.", "sign"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "why"), PROSE)
def test_paragraphs_are_never_eaten(block: str, why: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS[:2], block, *PARAGRAPHS[2:]))
    assert not made.furniture, why
    assert roles(made)[block] in ("body", "heading")


@pytest.mark.parametrize(
    "heading",
    ["Ferries run every half hour", "'Nobody was warned'", "“A matter of hours”", "What next?"],
)
def test_cross_headings(heading: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS[:2], heading, *PARAGRAPHS[2:]))
    assert roles(made)[heading] == "heading"


def test_items_of_a_list_are_no_credits() -> None:
    made = read(page(TITLE, *PARAGRAPHS, "- Grand Pier Light", "- Old Mill Quay"))
    assert not made.furniture


def test_three_short_lines_are_a_list() -> None:
    items = ("Pier One to the north", "Pier Two to the south", "Pier Three to the east")
    made = read(page(TITLE, *PARAGRAPHS[:2], *items, *PARAGRAPHS[2:]))
    assert {roles(made)[item] for item in items} == {"body"}


@pytest.mark.parametrize("ending", [" (Reuters)", " – AFP", " (AFP, dpa)", " — Reuters"])
def test_a_credit_at_the_end_of_the_last_paragraph(ending: str) -> None:
    made = read(page(TITLE, *PARAGRAPHS) + ending)
    assert reasons(made) == {ending.strip(): "credit line"}
    assert made.words(made.body[-1].span).endswith("she added.")


def test_a_paragraph_printed_twice_counts_once() -> None:
    made = read(page(TITLE, *PARAGRAPHS, PARAGRAPHS[2], "The board meets again on Friday in Vesk."))
    assert reasons(made) == {PARAGRAPHS[2]: "repeated text"}


def test_front_matter_is_furniture() -> None:
    text = "---\noutlet: Aarn Today\n---\n" + page(TITLE, *PARAGRAPHS)
    made = read(text)
    assert made.furniture[0].reason == "front matter"
    assert made.title == TITLE


# --- the rest ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (page(*PARAGRAPHS), "en"),
        ("Der Hafenrat von Aarn hat die Brücke am Montag gesperrt, weil zwei Seile gerissen sind. "
         "Die Fähren fahren jede halbe Stunde und sind für alle frei.", "de"),
        ("Le conseil du port a fermé le pont lundi après la tempête qui a rompu deux câbles. "
         "Les travaux dureront trois semaines et les bacs sont gratuits pour tous.", "fr"),
        ("La junta del puerto cerró el puente el lunes después de que la tormenta rompiera dos cables. "
         "Las obras durarán tres semanas y los barcos son gratis para todos.", "es"),
        ("Zarząd portu zamknął most w poniedziałek po burzy.", None),
    ],
)  # fmt: skip
def test_language(text: str, code: str | None) -> None:
    assert read(text).language == code


def test_a_declared_language_stands() -> None:
    assert read(page(*PARAGRAPHS), language="en-GB").language == "en-GB"


def test_an_author_as_data_is_the_byline() -> None:
    made = read(page(TITLE, *PARAGRAPHS), declared=(Declared("author", "Mara Voss"),))
    assert made.byline == "Mara Voss"


@pytest.mark.parametrize("text", ["", " \n\n ", "Share\n\nTweet", "© 2021 Aarn Today"])
def test_nothing_to_read(text: str) -> None:
    made = read_article(Document("a.txt", text))
    assert isinstance(made, Skipped)
    assert ";" in made.reason, "a reason tells the next step"


def test_one_line_is_an_article() -> None:
    assert roles(read("Storm closes bridge")) == {"Storm closes bridge": "body"}


def test_furniture_alone_never_makes_the_reader_fail() -> None:
    for block in FURNITURE:
        read_article(Document("a.txt", block))


@pytest.mark.parametrize(
    "piece", [".", "\n", '"', "\n\n", " ", "A\n", "Aug 1 ", "| ", "#a ", "(A) - "]
)
def test_nasty_documents_take_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece)) + "x"
        start = time.process_time()
        read_article(Document("a.txt", text))
        return time.process_time() - start

    short, long = min(seconds(4_000) for _ in range(2)), seconds(40_000)
    assert long < 40 * short + 0.3


NAVIGATION = (
    "Home",
    "News",
    "Sport",
    "Real Estate",
    "Horoscopes",
    "Share",
    "Search",
    "Coupons",
    "Sign in",
    "Puzzles",
    "Jobs",
)


def test_a_page_copied_as_a_whole() -> None:
    foot = (
        "Careers",
        "Media Kit",
        "Store",
        "Newsletters",
        "Contact us",
        "Privacy policy",
        "Delivery Help",
        "Apps",
        "Share",
        "Menu",
        "Tips",
        "Archive of all papers",
    )
    made = read(page(*NAVIGATION, TITLE, *PARAGRAPHS, *foot, gap="\n"))
    assert made.title == TITLE
    assert len(made.body) == 6
    assert [made.words(s.span) for s in made.sentences if s.role != "body"] == [TITLE]


def test_a_list_at_the_end_of_an_article_stays() -> None:
    towns = [
        f"{name} Quay to the old mill"
        for name in (
            "East",
            "West",
            "North",
            "South",
            "Upper",
            "Lower",
            "Old",
            "New",
            "Grand",
            "Little",
            "Salt",
            "Sand",
        )
    ]
    made = read(page(TITLE, *PARAGRAPHS, "The ferry stops at:", *towns, gap="\n"))
    assert not made.furniture
