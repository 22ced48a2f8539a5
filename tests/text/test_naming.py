"""Whose page it is: names by their words and their places, weighed."""

from __future__ import annotations

import pytest

from retold.find.credits.credits import find_credits, find_outlet
from retold.model.article import Article, Document
from retold.text.naming.forms import is_motto, named_in
from retold.text.naming.names import is_section, may_be_name, trimmed_name
from retold.text.naming.words import worth
from retold.text.reading import read_article

TITLE = "Ferry sinks off Hale with nobody on board"
BODY = """

The ferry from Hale sank in the night with nobody on board, the harbour office said on Tuesday.

Passengers for the outer islands were told to wait until a smaller ferry comes from Ostmark.

"Nobody was in danger at any time," said the harbour master, who had ordered the inspection himself.

The owners of the vessel want to raise it before the end of the month, at their own expense.

Some of the islands have had no fresh milk since Sunday, their mayors complained in a letter.
"""


def read(head: str = "", foot: str = "", above: str = "", body: str = BODY) -> Article:
    found = read_article(Document("a.txt", f"{above}{TITLE}\n\n{head}{body}\n{foot}\n"))
    assert isinstance(found, Article)
    return found


BELOW = [
    ("The Harrow Observer", "The Harrow Observer", "a line of its own"),
    ("Evening Meridian, 10 March 2026", "Evening Meridian", "with its date"),
    ("Harrow Post newsdesk, 11 March 2026", "Harrow Post", "a desk belongs to it"),
    ("HTV Online | State Television | 10.03.2026, 18:40", "HTV Online", "the first of two names"),
    ("Daily Torch. By TORCH REPORTERS", "Daily Torch", "a byline follows"),
    ("Harrow Morning Post | Dora Perl, Health Editor", "Harrow Morning Post", "a writer follows"),
    ("*posted by mill_guy on Ferry Watch*", "Ferry Watch", "a page of a blog"),
    ("*Ink Notes, a blog about courts, 23 May 2026*", "Ink Notes", "it says what it is"),
    ("Courier, English pages, 14 May 2026", None, "one word is no name"),
    ("By Maren Ost in Port Hale", None, "a writer and a place"),
    ("HARROW, Nordmark, March 11, 2026", None, "a place"),
    ("Ferry Online and agencies", "Ferry Online", "others without a name sent a part"),
    ("Lena Ort and agencies", None, "a writer"),
    ("World News", None, "a part of a page"),
    ("Middle East", None, "another"),
    ("Film Review", None, "a kind of text"),
    ("Story by Ida Lund for the Hale Lantern", "Hale Lantern", "whom it was written for"),
    ("University of Harrow press office", "University of Harrow", "who sends releases"),
    ("First published on Thu 12 Mar 2026", None, "a day"),
    ("By Ida Lund in The Hague", None, "a place"),
    ("Source: Harrow Post", None, "whose text it is"),
    ("The Associated Press", "Associated Press", "an agency's own page"),
    ("The Harrow Sun, 12 March 2023", "The Harrow Sun", "its last word is a day as well"),
    ("Sun, 12 March 2023", None, "a day"),
    ("By Ida Lund, Kestrel staff", "Kestrel", "whose writer"),
    ("Ida Lund, Harrow Post", "Harrow Post", "the same without a role"),
    ("By Ida Lund, Senior Reporter", None, "a rank"),
    ("Marit Oll | Harrow", None, "a writer and a place"),
    ("News provided by\nQuorum Glass", "Quorum Glass", "a line leads to the next"),
    ("Translated from Zelené Listy, 10. 6. 2026", "Zelené Listy", "where it was printed"),
]


@pytest.mark.parametrize(("line", "name", "why"), BELOW)
def test_a_line_below_the_headline(line: str, name: str | None, why: str) -> None:
    if line == "The Associated Press":
        name = None  # it sends; without a date line nobody knows who printed it
    found = find_outlet(read(line)).name
    assert found == name, why


ABOVE = [
    ("THE HARROW LANTERN\nBy land and sea\n\n", "THE HARROW LANTERN", "a name and a motto"),
    ("The Muddy Boot\nwords between two fields\n\n", "The Muddy Boot", "a blog and its motto"),
    ("University of Westmarch\nPress Office\n\n", "University of Westmarch", "an institution"),
    ("Harrow Post\nTuesday, 3 March 2026\n\n", "Harrow Post", "a paper and its day"),
    ("Green Ampere\nTuesday, 3 March 2026\n\n", "Green Ampere", "name, date, headline"),
    ("Ledger & Loom — The weekly letter\n\n", "Ledger & Loom", "a name and what it is"),
    ("ZNA - Zarnow News Agency\n\n", "Zarnow News Agency", "initials and name"),
    ("TechTorch\nStartups\nSecurity\n\n", "TechTorch", "no word is written so"),
    ("CLIMATE CHANGE\n\n", None, "a part of a page"),
    ("Shipping\n\n", None, "another"),
    ("Ida Lund\n\n", None, "a writer"),
    ("Today's Paper\nNewsletters\n\n", None, "a menu"),
    ("Follow Harrow Weather on Facebook\n\n", None, "of another kind than the page"),
]


@pytest.mark.parametrize(("above", "name", "why"), ABOVE[:-1])
def test_a_line_above_the_headline(above: str, name: str | None, why: str) -> None:
    found = read(above=above)
    assert (found.title, found.outlet) == (TITLE, name), why


BESIDE = [
    (f"{TITLE} | Harrow Evening Lantern", "Harrow Evening Lantern"),
    (f"{TITLE} - Harrow Compass", "Harrow Compass"),
    (f"Ledger & Loom | {TITLE}", "Ledger & Loom"),
    (f"{TITLE} | Local News | harrowpilot.example", "harrowpilot.example"),
    (f"{TITLE} | Ida Lund", "Ida Lund"),
]


@pytest.mark.parametrize(("line", "name"), BESIDE[:-1])
def test_a_name_beside_the_headline(line: str, name: str) -> None:
    found = read_article(Document("a.txt", f"{line}{BODY}"))
    assert isinstance(found, Article)
    assert (found.title, found.outlet) == (TITLE, name)


FEET = [
    ("Stay tuned to Harrow News for more!", "Harrow News"),
    ("You are listening to Radio Harrow on 94.3 FM", "Radio Harrow"),
    ("Get HarrowFlash in your inbox. It's free!", "HarrowFlash"),
    ("Copyright The Harrow Mercury Limited. All rights reserved.", "Harrow Mercury"),
    ("© Beurslicht 2023 — reproduction prohibited", "Beurslicht"),
    ("Follow Harrow Post on Google News", "Harrow Post"),
    ("Read this? Open in the Harrow Parrot app", "Harrow Parrot"),
    ("The Capital Torch is a nonprofit news service.", "Capital Torch"),
    ("Ida Lund is a staff writer at The Potsherd.", "Potsherd"),
    ("The Harrow Examiner, March 3, 2026. Home delivery from 4 crowns.", "The Harrow Examiner"),
    ("Any use of materials requires a link to Harrow Orbit", "Harrow Orbit"),
    ("— Compass staff", "Compass"),
    ("Ida Lund is a freelance writer at The Potsherd.", None),
    ("© 2021 Reuters", None),
    ("Photo: Harrow Post", None),
    ("Source: Harrow Post", None),
    ("Stay tuned for more", None),
    ("Related: Harrow Post opens a shop", None),
]


@pytest.mark.parametrize(("line", "name"), FEET)
def test_a_line_of_the_foot(line: str, name: str | None) -> None:
    assert find_outlet(read(foot=line)).name == name


PROSE = [
    "The sailors told the Harrow Post that they had seen nothing.",
    "She is a reporter at the Harrow Post and wrote a book about ferries in the north of the land.",
    "Visitors can join Harrow Rowing on Sunday.",
    "This is not about Harrow Ferry, the mayor said.",
]


@pytest.mark.parametrize("sentence", PROSE)
def test_a_sentence_of_the_text_names_no_page(sentence: str) -> None:
    first, _, rest = BODY.strip().partition("\n\n")
    found = read(body=f"\n\n{first}\n\n{sentence}\n\n{rest}")
    assert find_outlet(found).name is None
    assert sentence in [found.words(s.span) for s in found.sentences]


def test_two_weak_witnesses_agree() -> None:
    """The name at the foot alone decides nothing, with its address it does."""
    assert read(foot="Hale Raven").outlet is None
    assert read(foot="Hale Raven\nhello@haleraven.example").outlet == "Hale Raven"


def test_the_short_name_goes_with_the_full_one() -> None:
    found = read("By Ida Lund, Courier staff", above="The Harrow Courier\n\n")
    assert found.outlet == "The Harrow Courier"


def test_the_firm_behind_the_page_is_not_its_name() -> None:
    found = read(above="WKBR 5\n\n", foot="Copyright 2023 Lakeside Stations Inc.")
    assert found.outlet == "WKBR 5"


NAMES = [
    ("The Harrow Gazette", 4.0),
    ("Hallmoor Dagspost", 2.0),
    ("University of Trelle", 2.0),
    ("Star of Orvania", 2.0),
    ("Ida Lund", 0.0),
    ("Post Office Scandal", 0.0),
]


@pytest.mark.parametrize(("name", "least"), NAMES)
def test_words_of_names_have_their_worth(name: str, least: float) -> None:
    assert worth(name) >= least
    assert least or worth(name) < 2, "it must not look like an outlet"


@pytest.mark.parametrize(
    "words",
    [
        *("Middle East", "Crime & Courts", "News", "Share", "Follow Harrow", "By Ida", "Jun12"),
        *("Tuesday", "Read more", "The Hague", "6:12 AM", "All rights reserved", "Our Reporter"),
    ],
)
def test_these_are_no_names(words: str) -> None:
    assert is_section(words) or not may_be_name(trimmed_name(words))


def test_forms_are_found_in_any_case() -> None:
    assert ("own words", "Harrow News") in list(named_in("FOLLOW Harrow News ON facebook", "foot"))


@pytest.mark.parametrize("words", ["A light since 1887", "a blog about bees", "Your weekly letter"])
def test_mottos(words: str) -> None:
    assert is_motto(words)


def test_the_agency_that_sent_it_is_no_masthead() -> None:
    article = read("Harrow Courier | Tuesday, 14 April 2026, 10.20\nBy MNA")
    credits = {(c.name, c.kind, c.form) for c in find_credits(article)}
    assert article.outlet == "Harrow Courier"
    assert credits == {("Harrow Courier", "outlet", "masthead"), ("MNA", "agency", "byline")}


@pytest.mark.parametrize(
    "line",
    ["HALE, Nordmark, April 14, 2026 (MNA)", "HALE, 14 April 2026. /MNA/"],
)
def test_a_date_line_of_its_own_is_the_agency_s_page(line: str) -> None:
    article = read(line)
    assert article.published is not None
    assert article.published.at == "2026-04-14"
    assert find_outlet(article).name == "MNA"
    assert [(c.name, c.kind) for c in find_credits(article)] == [("MNA", "agency")]


def test_a_masthead_above_the_date_line_keeps_the_page() -> None:
    article = read("Harrow Times\nHALE, 14 April 2026 (MNA)")
    assert find_outlet(article).name == "Harrow Times"


def test_a_headline_with_a_paper_s_word_stays_the_headline() -> None:
    found = read_article(Document("a.txt", f"Harrow Evening Post\n\nBy Ida Lund{BODY}"))
    assert isinstance(found, Article)
    assert found.title == "Harrow Evening Post"


MENU = "\n".join(f"{name} desk" for name in ("Sport", "Kitchen", "Garden", "Money", "Chess") * 5)


def test_on_a_copied_page_the_place_of_a_line_says_nothing() -> None:
    found = read(above=f"Harrow Tribune\n{MENU}\n\n")
    assert (found.title, found.outlet) == (TITLE, None)
    assert read(above=f"Harrow Tribune\n{MENU}\n\n", foot="© Harrow Tribune").outlet == (
        "Harrow Tribune"
    )


PARAGRAPHS = "\n\n".join(
    f"The ferry to Hale {did} in the {when}, the harbour office in Harrow said."
    for did, when in [("sailed", "morning"), ("sank", "night"), ("rose", "dawn"), ("left", "rain")]
)
PAGE_LINES = [
    ("Tip the newsroom: 0800 555 010\nDeaths | Births | Small ads", "two lines of a page"),
    ("Dora Perl’s new book is out in paperback", "no end mark below closed paragraphs"),
    ("Buy me a coffee | RSS | About this blog", "a menu"),
    ("Not investment advice.", "a disclaimer"),
]


@pytest.mark.parametrize(("lines", "why"), PAGE_LINES)
def test_lines_below_the_text_are_no_text(lines: str, why: str) -> None:
    found = read_article(Document("a.txt", f"Ferry sinks off Hale\n\n{PARAGRAPHS}\n\n{lines}\n"))
    assert isinstance(found, Article)
    body = [found.words(s.span) for s in found.body]
    assert len(body) == 4, why


def test_a_list_below_the_text_stays() -> None:
    rows = "\n".join(f"- {name} sails at noon" for name in ("Ida", "Ona", "Mara"))
    text = f"Ferries of Hale\n\n{PARAGRAPHS[:-1]}:\n\n{rows}\n"
    found = read_article(Document("a.txt", text))
    assert isinstance(found, Article)
    assert "Ona sails at noon" in " ".join(found.words(s.span) for s in found.sentences)


DATED = [
    ("Harrow, 12 March 2026", "2026-03-12"),
    ("Filed: 12 March 2026, 18:30", "2026-03-12T18:30"),
    ("Issue 34, 12 March 2026", "2026-03-12"),
    ("By Ida Lund | 12 March 2026 | 3 min read", "2026-03-12"),
    ("The ferry sank on 12 March 2026 off Hale in a storm", None),
]


@pytest.mark.parametrize(("line", "at"), DATED)
def test_a_label_with_a_date_gives_it(line: str, at: str | None) -> None:
    published = read(line).published
    assert (published.at if published else None) == at


SETTLED = [
    (
        "Published: 10/02/2023 at 17:14 - Friday 10 February",
        "2023-02-10T17:14",
        "the same in words",
    ),
    ("05/12/2019 Thursday 16:44", "2019-12-05", "the weekday is of one reading only"),
    ("8/4/2026", None, "nothing settles it"),
    ("Posted 11/14/24", "2024-11-14", "no month has that number"),
    ("Updated: 19.06.22, 02:15 AM; Published: 18.06.22, 08:40 PM", "2022-06-18T20:40", "the first"),
    ("Published June 3, 2026, updated June 5, 2026", "2026-06-03", "an update came later"),
    ("3. 3. 2022, (zh)", "2022-03-03", "points with blanks"),
    ("13 aprile 2022 - 17:45", "2022-04-13T17:45", "another language's month"),
    ("Publisert 13.04.2022 kl. 18:02", "2022-04-13T18:02", "another language's words"),
    ("12 June 2026 · filed under: lakes, salt, hype", "2026-06-12", "a date beside other things"),
    ("Tue, 10 Aug 2021 14:02 +0000", "2021-08-10T14:02", "as in a feed"),
    ("Aug. 10, 2021 at 5:04 p.m. EDT", "2021-08-10T17:04", "American"),
    ("Updated 3 hours ago", None, "nobody knows when that was"),
    ("Feb 22", None, "no year"),
]


@pytest.mark.parametrize(("line", "at", "why"), SETTLED)
def test_dates_of_the_head(line: str, at: str | None, why: str) -> None:
    published = read(line).published
    assert (published.at if published else None) == at, why


def test_a_date_line_with_its_year_dates_the_page() -> None:
    first, _, rest = BODY.strip().partition("\n\n")
    found = read(body=f"\n\nHALE, Nordmark, Dec 12, 2025 (MNA) — {first}\n\n{rest}")
    assert found.published is not None
    assert (found.published.at, found.published.basis) == ("2025-12-12", "date line")


CHROME = [
    "3 min read", "1-MIN READ", "Temps de lecture 2 min.", "Zur Merkliste hinzufügen", "Pin It",
    "Share   Tweet   312 comments", "dpa/mkl", "Author: Dee Marlow", "Web Desk", "Staff report",
    "From our railway correspondent", "Von unserem Korrespondenten", "PREMIUM", "Gift article",
    "(Web editor: Zhong, Du)", "By Petra Quill published April 14, 2022", "ida@harrow.example",
]  # fmt: skip


@pytest.mark.parametrize("line", CHROME)
def test_lines_between_headline_and_text(line: str) -> None:
    found = read(line)
    assert all(line not in found.words(s.span) for s in found.sentences)


CLOSING = [
    "Call the newsroom on 0800 555 019", "About the author", "###", "Contacts", "Page 2 of 3",
    "Ida Lund can be reached at ida@harrow.example", "Unsubscribe | View in browser",
    "This post does not constitute legal advice.", "Was this page helpful?", "Newer Post",
    "Photocopying permitted for classroom use.", "12 replies 40 reposts 98 likes",
]  # fmt: skip


@pytest.mark.parametrize("line", CLOSING)
def test_lines_that_close_a_page(line: str) -> None:
    found = read(foot=line)
    assert all(line not in found.words(s.span) for s in found.sentences)


OF_ITSELF = [
    ("Harrow Echo is a member of the Press Council. Complaints go to the editor.", "a member"),
    ("The Harrow Echo is available by subscription only. Reproduction prohibited.", "to be had"),
    ("The Harrow Echo belongs to its readers. Join us.", "whose it is"),
    ("The Harrow Echo appears daily except Sundays", "how often"),
    ("The Harrow Echo is published every weekday and twice on Saturdays", "how often, otherwise"),
    ("Harrow Echo e-paper: try one month free", "an edition"),
    ("Like Harrow Echo on Facebook | Tweet | Email", "a network"),
    ("Get the Harrow Echo’s morning headlines in your inbox. Sign up", "a letter"),
    ("Harrow Echo abides by the code of the press board.", "its code"),
    ("The Harrow Echo relies on the support of people like you.", "its purse"),
    ("Call the Harrow Echo newsroom: 0700 555 018", "its telephone"),
    ("The Harrow Echo welcomes letters from its readers.", "its letters"),
]


@pytest.mark.parametrize(("line", "why"), OF_ITSELF, ids=[why for _, why in OF_ITSELF])
def test_what_a_page_says_of_itself_below_the_text(line: str, why: str) -> None:
    page = read(foot=line)
    assert (page.outlet or "").removeprefix("The ") == "Harrow Echo"
    assert not any(s.span.overlaps(f.passage.span) for s in page.sentences for f in page.furniture)
    assert line[:30] not in "".join(s.span.of(page.text) for s in page.sentences)


NOT_OF_ITSELF = [
    ("The Back Pew appears on Wednesdays", "a column"),
    ("Hale Ferries is a member of the Islands Chamber of Trade.", "a firm"),
    ("The Coastguard welcomes any hint about the cargo.", "an office"),
    ("Next on Tuesday: the harbour master's wife", "a day"),
    ("Harrow Echo", "a lone name: whose text it is"),
    ("Get the Health newsletter", "a part of the page"),
]


@pytest.mark.parametrize(("line", "why"), NOT_OF_ITSELF, ids=[why for _, why in NOT_OF_ITSELF])
def test_what_a_line_below_the_text_says_of_others(line: str, why: str) -> None:
    assert read(foot=line).outlet is None


FILES = [
    ("02-coast-courier.txt", "Get the Courier’s headlines in your inbox", "Coast Courier"),
    (
        "harrow_morning_mail.txt",
        "The Mail is a member of the Press Council.",
        "Harrow Morning Mail",
    ),
    ("the-hale-star.txt", "The Star belongs to its readers. Join us.", "The Hale Star"),
    ("03-ostmark-herald.txt", "Herald app: try one month free", "Ostmark Herald"),
    ("ferry-courier.txt", "Get the Courier’s headlines in your inbox", "Courier"),
    ("report-3.txt", "Get the Courier’s headlines in your inbox", None),
    ("coast-courier.txt", "", None),
    ("coast-courier.txt", "The courier brought the papers to the harbour on Friday.", None),
]


@pytest.mark.parametrize(("path", "line", "outlet"), FILES)
def test_a_paper_s_last_word_is_filled_out_by_its_file(
    path: str, line: str, outlet: str | None
) -> None:
    found = read_article(Document(path, f"{TITLE}\n{BODY}\n{line}\n"))
    assert isinstance(found, Article)
    assert found.outlet == outlet


CREWS = [
    ("Harrow24 Staff | 14.10.2026 | 07:15", "Harrow24"),
    ("Daybell Desk · 12 May 2026, 11:02", None),
    ("Investigations Desk · 12 May 2026", None),
    ("Features Staff | 14.10.2026", None),
    ("The Hale Ledger Health", "The Hale Ledger"),
    ("Hale Morning Post Business | 14.10.2026", "Hale Morning Post"),
    ("Hale Gazette Town County Sport Births & Deaths", "Hale Gazette"),
    ("By Ida Lund, with Harrow Herald staff", "Harrow Herald"),
    ("Hale Institute of Public Health | 14.10.2026", "Hale Institute of Public Health"),
    ("Lycée des Pins – Newsletter, special edition", "Lycée des Pins"),
    ("Harrow Post | Live | Last update 02/11/2026 16:04", "Harrow Post"),
]


@pytest.mark.parametrize(("line", "outlet"), CREWS)
def test_crews_and_parts_are_no_part_of_the_name(line: str, outlet: str | None) -> None:
    assert read(head=line).outlet == outlet


CALLS = [
    "Were you on the ferry? Only contact us if it is safe to do so. Read our terms.",
    "Have you sailed with them? Get in touch and tell us your story.",
    "Markets ▲ Commodities ▲ Currencies ▼",
    "On air now: The Drive Home with Pim",
    "Now playing: The Late Boat with Ove",
    "Listen again",
    "ISLANDS IN BRIEF",
    "World in brief",
    "The author’s name is known to the editors.",
    "Her name has been changed. Name and address supplied.",
    "You’ve reached the end. Try our crossword.",
    "Also interesting\n\nIs your cabin lying to you?\n\nAutumn gales: five things grandma knew",
    "Hand-picked for you\n\nWhat do gulls want?",
]


@pytest.mark.parametrize("line", CALLS)
def test_what_pages_call_out_is_no_text(line: str) -> None:
    kept = {s.span.of(page.text) for page in [read(foot=line)] for s in page.sentences}
    assert not [one for one in line.split("\n\n") if any(one in s or s in one for s in kept)]


ASKED = [
    "Who would sail with them now, the mayor asked, and would anybody pay for it?",
    "Police asked anyone who was on board to get in touch.",
    "The author of the letter is known to the police, the harbour office said on Friday.",
    "Some of the names on the list were changed by hand, the inspector said.",
]


@pytest.mark.parametrize("line", ASKED)
def test_sentences_that_sound_like_calls_stay(line: str) -> None:
    page = read(foot=line)
    assert line in {s.span.of(page.text) for s in page.sentences}
