"""Whose page it is: the outlet's own name in lines of head and foot."""

import pytest

from retold.find.credits.credits import find_credits, find_outlet
from retold.model.article import Article, Document
from retold.text.mastheads import foot_name, is_masthead, masthead_in
from retold.text.reading import read_article

LINES = [
    ("The Harrow Observer", "The Harrow Observer", "a line of its own"),
    ("Evening Meridian, 10 March 2026", "Evening Meridian", "with its date"),
    ("Harrow Post newsdesk, 11 March 2026", "Harrow Post", "a desk belongs to it"),
    ("Mill Mirror Politics, 22.9.2026", "Mill Mirror", "a part of the paper"),
    ("HTV Online | State Television | 10.03.2026, 18:40", "HTV Online", "the first of two names"),
    ("Daily Lantern. By LANTERN REPORTERS", "Daily Lantern", "its first word says what it is"),
    ("Daily Torch. By TORCH REPORTERS", "Daily Torch", "a byline follows"),
    ("Harrow Morning Post | Dora Perl, Health Editor", "Harrow Morning Post", "a writer follows"),
    ("Transcript, Radio Harrow, Breakfast with Ona", "Radio Harrow", "between other things"),
    ("*posted by mill_guy on Ferry Watch*", "Ferry Watch", "a page of a blog"),
    ("*Ink Notes, a blog about courts, 23 May 2026*", "Ink Notes", "it says what it is"),
    ("Courier, English pages, 14 May 2026", None, "one word is no name"),
    ("By Maren Ost in Port Hale", None, "a writer and a place"),
    ("HARROW, March 11, 2026 (Hale Press)", None, "who sent it is not who prints it"),
    ("Sun, 12 March 2023", None, "a day"),
    ("Ferry Online and agencies", "Ferry Online", "others without a name sent a part"),
    ("Lena Ort and agencies", None, "a writer"),
    ("World News", None, "a part of a page"),
    ("Film Review", None, "a kind of text"),
    ("The Kestrel, Hale", "The Kestrel", "no person is called so"),
    ("Story by Ida Lund for the Hale Lantern", "Hale Lantern", "whom it was written for"),
    ("harrownews.example", "harrownews.example", "a site"),
    ("University of Harrow press office", "University of Harrow", "who sends releases"),
    ("First published on Thu 12 Mar 2026", None, "a day"),
    ("By Ida Lund in The Hague", None, "a place"),
    ("Source: Harrow Post", None, "whose text it is"),
    ("The Associated Press", None, "an agency sends"),
    ("Herald and Tribune say the ferry sank twice", None, "a sentence"),
]


@pytest.mark.parametrize(("line", "name", "why"), LINES)
def test_a_line_gives_the_outlet(line: str, name: str | None, why: str) -> None:
    found = masthead_in(line)
    assert (found and found.of(line)) == name, why


FEET = [
    ("Stay tuned to Harrow News for more!", "Harrow News"),
    ("You are listening to Radio Harrow on 94.3 FM", "Radio Harrow"),
    ("Get HarrowFlash in your inbox. It's free!", "HarrowFlash"),
    ("Copyright The Harrow Mercury Limited. All rights reserved.", "The Harrow Mercury"),
    ("© 2021 Reuters", None),
    ("Stay tuned for more", None),
]


@pytest.mark.parametrize(("line", "name"), FEET)
def test_a_foot_gives_the_outlet(line: str, name: str | None) -> None:
    found = foot_name(line)
    assert (found and found.of(line)) == name


BODY = "\n\nThe ferry to Hale sank in the night with nobody on board, the harbour office said.\n"


def read(head: str, foot: str = "") -> Article:
    found = read_article(Document("a.txt", f"Ferry sinks off Hale\n\n{head}{BODY}\n{foot}\n"))
    assert isinstance(found, Article)
    return found


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
    text = f"Harrow Evening Post\n\nBy Ida Lund{BODY}"
    found = read_article(Document("a.txt", text))
    assert isinstance(found, Article)
    assert found.title == "Harrow Evening Post"
    assert not is_masthead("Harrow Post closes after ninety years")


PARAGRAPHS = "\n\n".join(
    f"The ferry to Hale {did} in the {when}, the harbour office in Harrow said."
    for did, when in [("sailed", "morning"), ("sank", "night"), ("rose", "dawn"), ("left", "rain")]
)
BELOW = [
    ("Tip the newsroom: 0800 555 010\nDeaths | Births | Small ads", "two lines of a page"),
    ("Dora Perl’s new book is out in paperback", "no end mark below closed paragraphs"),
    ("Buy me a coffee | RSS | About this blog", "a menu"),
    ("Not investment advice.", "a disclaimer"),
]


@pytest.mark.parametrize(("lines", "why"), BELOW)
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


ABOVE = [
    ("THE HARROW LANTERN\nBy land and sea", "THE HARROW LANTERN", "a name and a motto"),
    ("The Muddy Boot\nwords between two fields", "The Muddy Boot", "a blog and its motto"),
    ("University of Westmarch\nPress Office", "University of Westmarch", "an institution"),
]
TOLD = """

The ferry from Hale stayed in port on Tuesday after divers found a crack as long as a hand.

Passengers for the outer islands were told to wait until a smaller ferry comes from Ostmark.

"Nobody was in danger at any time," said the harbour master, who had ordered the inspection himself.

The owners of the vessel want to repair the crack before the end of the month, at their own expense.

Some of the islands have had no fresh milk or newspapers since Sunday, their mayors complained.
"""


@pytest.mark.parametrize(("above", "outlet", "why"), ABOVE)
def test_the_headline_is_the_line_that_the_text_tells(above: str, outlet: str, why: str) -> None:
    text = f"{above}\n\nCracked ferry keeps islands waiting\n\nBy Ida Lund{TOLD}"
    found = read_article(Document("a.txt", text))
    assert isinstance(found, Article)
    assert (found.title, found.outlet) == ("Cracked ferry keeps islands waiting", outlet), why


def test_a_name_beside_the_headline() -> None:
    text = f"Cracked ferry keeps islands waiting | Harrow Evening Lantern{TOLD}"
    found = read_article(Document("a.txt", text))
    assert isinstance(found, Article)
    assert found.title == "Cracked ferry keeps islands waiting"
    assert found.outlet == "Harrow Evening Lantern"
