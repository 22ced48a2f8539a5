# ruff: noqa: E501 - the rows of a table are read better unbroken
"""Who is credited, in which form, and who published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.credits.credits import find_credits, find_outlet, outlet_of, outlets_of
from retold.model.article import Article, Declared, DeclaredKind, Document
from retold.text.reading import read_article

TITLE = "Storm closes the long bridge at Aarn"
BODY = (
    "The harbour board of Aarn closed the long bridge on Monday after a storm tore two of its cables.",
    "Repairs will take three weeks and cost 2.5 million crowns, according to the board’s chief engineer.",
)


def article(*blocks: str, **given: object) -> Article:
    made = read_article(Document("a.txt", "\n\n".join(blocks), **given))  # type: ignore[arg-type]
    assert isinstance(made, Article)
    return made


def found(made: Article) -> set[tuple[str, str, str | None, str]]:
    for credit in find_credits(made):
        assert credit.passage is None or made.words(credit.passage) == credit.name
    return {(c.name, c.kind, c.key, c.form) for c in find_credits(made)}


FOOT = [
    ("lb/ot (Reuters, AP, AFP)", {("lb/ot", "person", None), ("Reuters", "agency", "reuters"),
                                  ("AP", "agency", "ap"), ("AFP", "agency", "afp")}),
    ("Source: Al Jazeera", {("Al Jazeera", "outlet", "al-jazeera")}),
    ("Source: The Aarn Ledger", {("The Aarn Ledger", "outlet", None)}),
    ("Source: Al Jazeera and news agencies", {("Al Jazeera", "outlet", "al-jazeera")}),
    ("Source: Nordlicht news agency", {("Nordlicht", "agency", None)}),
    ("Source: Central Live, Summit Echo", {("Central Live", "outlet", None), ("Summit Echo", "outlet", None)}),
    ("Source: Reuters", {("Reuters", "agency", "reuters")}),
    ("(FRANCE 24 with REUTERS and AFP, AP)", {("FRANCE 24", "outlet", "france24"), ("AFP", "agency", "afp"),
                                              ("AP", "agency", "ap"), ("REUTERS", "agency", "reuters")}),
    ("(Aarn Today with NWA)", {("Aarn Today", "outlet", None), ("NWA", "agency", None)}),
    ("With AFP", {("AFP", "agency", "afp")}),
    ("– dpa", {("dpa", "agency", "dpa")}),
    ("Reuters", {("Reuters", "agency", "reuters")}),
    ("(With inputs from PTI)", {("PTI", "agency", "pti")}),
    ("Morning Gazette", {("Morning Gazette", "outlet", None)}),
    ("NWA, Coastal Examiner", {("NWA", "agency", None), ("Coastal Examiner", "outlet", None)}),
    ("kl/aw", {("kl/aw", "person", None)}),
    ("(Reporting by Ida Lund in Aarn; Editing by Ole Berg)", {("Ida Lund", "person", None), ("Ole Berg", "person", None)}),
    ("Associated Press writer Ole Berg contributed to this report.", {("Associated Press", "agency", "ap"), ("Ole Berg", "person", None)}),
    ("This article was originally published by The Conversation Weekly.", {("The Conversation Weekly", "outlet", None)}),
    ("Copyright 2021 The Associated Press. All rights reserved.", {("Associated Press", "agency", "ap")}),
    ("Source: Associated Press of Pakistan", {("Associated Press of Pakistan", "agency", "app-pakistan")}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), FOOT)
def test_credit_lines(line: str, expected: set[tuple[str, str, str | None]]) -> None:
    made = article(TITLE, *BODY, line)
    assert found(made) == {(*one, "credit line") for one in expected}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("AARN (Reuters) - ", {("Reuters", "agency", "reuters")}),
        ("AARN, Aug 10 (AFP) – ", {("AFP", "agency", "afp")}),
        ("AARN (NWA) – ", {("NWA", "agency", None)}),
        ("(CNN) -- ", {("CNN", "outlet", "cnn")}),
        ("AARN — ", set()),
    ],
)
def test_date_lines(line: str, expected: set[tuple[str, str, str | None]]) -> None:
    made = article(TITLE, line + BODY[0], BODY[1])
    assert found(made) == {(*one, "date line") for one in expected}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ida Lund", {("Ida Lund", "person", None)}),
        ("By Ida Lund and Ole Berg, Associated Press",
         {("Ida Lund", "person", None), ("Ole Berg", "person", None), ("Associated Press", "agency", "ap")}),
        ("By Reuters Staff", {("Reuters", "agency", "reuters")}),
        ("By staff and AFP", {("AFP", "agency", "afp")}),
        ("By Ida Lund, Harbour Desk News Service",
         {("Ida Lund", "person", None), ("Harbour Desk News Service", "agency", None)}),
    ],
)  # fmt: skip
def test_bylines(line: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert found(article(TITLE, line, *BODY)) == {(*one, "byline") for one in expected}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The bridge on Monday. © Ole Berg, AFP", {("Ole Berg", None), ("AFP", "afp")}),
        ("The bridge on Monday [Ole Berg/Reuters]", {("Ole Berg", None), ("Reuters", "reuters")}),
        ("The bridge on Monday. (AP Photo/Ole Berg)", {("AP", "ap"), ("Ole Berg", None)}),
        ("Photo: Nordpix", {("Nordpix", None)}),
        ("The bridge on Monday. Ole Berg/AFP via Getty Images",
         {("Ole Berg", None), ("AFP", "afp"), ("Getty Images", "getty")}),
    ],
)  # fmt: skip
def test_photo_credits_are_kept_apart(line: str, expected: set[tuple[str, str | None]]) -> None:
    made = found(article(TITLE, line, *BODY))
    photos = {(name if key != "ap" else "AP", key) for name, _, key, _ in made}
    assert photos == expected
    assert {kind for _, kind, _, _ in made} == {"photo"}


IN_TEXT = [
    ("A source told AFP that nobody had been hurt on the bridge.", ("AFP", "agency", "afp", "told")),
    ("A diver told the news agency Associated Press of the find.", ("Associated Press", "agency", "ap", "told")),
    ("Two drivers spoke to the Associated Press from their cabin.", ("Associated Press", "agency", "ap", "told")),
    ("Reuters reported that the cables were twenty years old.", ("Reuters", "agency", "reuters", "in text")),
    ("The cables were old, according to the dpa news agency.", ("dpa", "agency", "dpa", "in text")),
    ("The mayor said in an interview with the BBC that she was sorry.", ("BBC", "outlet", "bbc", "told")),
    ("Al Jazeera’s Mara Voss, reporting from Aarn, said the quay was empty.", ("Al Jazeera", "outlet", "al-jazeera", "in text")),
    ("The state news agency SANA quoted the mayor as saying so.", ("SANA", "agency", "sana", "in text")),
    ("The mayor told the Aarn Courier that she was sorry.", ("the Aarn Courier", "outlet", None, "told")),
    ("Two drivers spoke to the Nordlicht news agency on condition that they were not named.", ("Nordlicht", "agency", None, "told")),
    ("The state-run Nordlicht news agency said the quay was safe.", ("Nordlicht", "agency", None, "in text")),
    ("“It was loud,” a baker told NWA.", ("NWA", "agency", None, "told")),
    ("Xinhua said the bridge was built by a Chinese firm.", ("Xinhua", "agency", "xinhua", "in text")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), IN_TEXT)
def test_credits_in_running_text(sentence: str, expected: tuple[str, str, str | None, str]) -> None:
    assert found(article(TITLE, BODY[0], sentence, BODY[1])) == {expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor told NATO and the EU that the bridge was hers to close.",
        "The AP department of the board was moved to a hut beside the quay.",
        "She crossed the Guardian peaks on foot and came down by the time of the storm.",
        "Reuters Street is closed to traffic, and so is the road along the quay.",
        "An apa is a flat pancake that is sold on the quay, they told visitors.",
        "The Spiegel family has owned the ferry for a hundred years, said Ole Berg.",
        "The efe tree on the quay was lost in the storm, islanders told the mayor.",
    ],
)
def test_a_name_that_is_merely_there_is_no_credit(sentence: str) -> None:
    assert found(article(TITLE, BODY[0], sentence, BODY[1])) == set()


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("source_organization", "Reuters", ("Reuters", "agency", "reuters")),
        ("publisher", "BBC News", ("BBC News", "outlet", "bbc")),
        ("feed_source", "Aarn Today", ("Aarn Today", "outlet", None)),
        ("based_on", "https://www.bbc.co.uk/news/1", ("BBC", "outlet", "bbc")),
        ("based_on", "https://nordwire.example/1", ("nordwire.example", "outlet", None)),
        ("author", "Ida Lund", ("Ida Lund", "person", None)),
        ("author", "Aarn Today newsroom", ("Aarn Today newsroom", "outlet", None)),
        ("author", "Reuters Staff", ("Reuters Staff", "agency", "reuters")),
    ],
)
def test_what_the_input_declares(
    kind: DeclaredKind, value: str, expected: tuple[str, str, str | None]
) -> None:
    assert found(article(TITLE, *BODY, declared=(Declared(kind, value),))) == {
        (*expected, "metadata")
    }


@pytest.mark.parametrize(
    ("kind", "value"),
    [("feed_source", "Google News"), ("publisher", "MSN"), ("canonical", "https://x.example/1")],
)
def test_transports_are_not_credited(kind: DeclaredKind, value: str) -> None:
    assert found(article(TITLE, *BODY, declared=(Declared(kind, value),))) == set()


# --- outlets -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"url": "https://www.bbc.co.uk/news/1"}, "bbc"),
        ({"url": "https://feeds.bbci.co.uk/news/rss.xml"}, "bbc"),
        ({"outlet": "BBC World Service"}, "bbc"),
        ({"url": "https://edition.cnn.com/x"}, "cnn"),
        ({"url": "https://www.reuters.com/world/1"}, "reuters"),
        ({"outlet": "Agence France-Presse"}, "afp"),
        ({"url": "https://news.google.com/articles/1"}, None),
        ({"url": "https://news.google.com/articles/1", "outlet": "Aarn Today"}, "name:aarn-today"),
        ({"url": "https://www.msn.com/1", "declared": (Declared("feed_source", "The Guardian"),)}, "guardian"),
        ({"url": "https://www.msn.com/1", "outlet": "MSN"}, None),
        ({"url": "https://aarn.example/1", "outlet": "Aarn Today"}, "aarn.example"),
        ({"url": "https://www.aarn.co.uk/1"}, "aarn.co.uk"),
        ({"url": "https://river.wordpress.com/1"}, "river.wordpress.com"),
        ({"url": "https://www.msn.com/1", "declared": (Declared("canonical", "https://aarn.example/1"),)}, "aarn.example"),
        ({"outlet": "The Aarn Ledger"}, "name:aarn-ledger"),
        ({"outlet": "aarn ledger"}, "name:aarn-ledger"),
        ({"url": "http://[broken"}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_outlets(given: dict[str, object], key: str | None) -> None:
    made = article(TITLE, *BODY, **given)
    assert outlet_of(made) == (key or f"article:{made.id}")


def test_an_unknown_outlet_is_its_own() -> None:
    one, other = article(TITLE, BODY[0]), article(TITLE, BODY[1])
    assert outlet_of(one) != outlet_of(other)
    assert find_outlet(one).name is None


def test_a_name_is_joined_to_its_domain_in_another_article() -> None:
    one = article(TITLE, BODY[0], url="https://aarn.example/1", outlet="The Aarn Ledger")
    other = article(TITLE, BODY[1], outlet="Aarn Ledger")
    assert len({outlet.key for outlet in outlets_of([one, other]).values()}) == 1


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("AP/dpa", {"AP", "dpa"}),
        ("© 2021 AFP", {"AFP"}),
        ("— With files from The Canadian Press", {"Canadian Press"}),
        ("Mit Material von dpa", {"dpa"}),
        ("rm/jsi (Reuters, AP, AFP)", {"Reuters", "AP", "AFP"}),
    ],
)
def test_agencies_at_the_end(line: str, names: set[str]) -> None:
    """Whose text it is: not whose picture."""
    made = article(TITLE, *BODY, line)
    assert {c.name for c in find_credits(made) if c.kind == "agency"} == names


@pytest.mark.parametrize("line", ["Reuters", "PTI / Updated: Nov 11, 2021, 08:20 IST", "dpa/mkl"])
def test_agencies_on_a_line_below_the_headline(line: str) -> None:
    made = article(TITLE, line, *BODY)
    assert [c.kind for c in find_credits(made)][:1] == ["agency"]


@pytest.mark.parametrize(
    ("name", "line", "basis", "why"),
    [
        ("Norrpress", "HALE, March 3 (Norrpress) — The ferry sank.", "wire", "its own date line"),
        ("Hale Courier", "HALE, March 3 (Norrpress) — The ferry sank.", "name", "another's line"),
        ("Norrpress", "The ferry sank, Norrpress was told.", "name", "no date line"),
    ],
)
def test_whose_own_name_stands_in_the_date_line_sends_texts_to_others(
    name: str, line: str, basis: str, why: str
) -> None:
    made = article("Ferry sinks off Hale", line, "Nobody was on board.", outlet=name)
    made = replace(made, credits=find_credits(made))
    assert find_outlet(made).basis == basis, why
