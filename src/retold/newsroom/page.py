"""The printed page: headline, byline, date, body, credits and furniture, with every place kept."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import timedelta

from retold.newsroom.grammar import Piece
from retold.newsroom.lines import Line, Text
from retold.newsroom.outlets import Outlet
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.style import full_date, listed
from retold.newsroom.world import World

_MENUS = (
    "Home\nNews\nSport\nBusiness\nWeather",
    "Skip to content\nMenu\nSearch",
    "World | Politics | Economy | Culture | Opinion",
    "Subscribe\nLog in",
)
_SHARES = (
    "Share\n{a}\n{b}",
    "{a} shares",
    "{a}\nComments",
    "Share this article",
    "{b} views | {a} comments",
)
_RELATED = (
    "Ten recipes for a rainy weekend",
    "Museum night draws record crowd",
    "Why the price of coffee keeps climbing",
    "Local choir wins national prize",
    "The quiet return of the night train",
    "How to read your electricity bill",
    "Lost cat found after three years on a farm",
    "Five walks for the first days of spring",
)
_TAILS = (
    "Stay tuned to {outlet} for the latest news and updates!",
    "Sign up for our free newsletter and never miss a story.",
    "Follow {outlet} for more.",
    "Leave a comment",
    "All rights reserved.",
    "Advertisement",
)
_FIRST = listed("Clara Hanna Iris Joel Kaspar Lotte Miles Nora Owen Petra Quentin Ruth Silas Tess")
_LAST = listed(
    "Abbott Brandis Corley Dunmore Ellwood Farrant Gale Hollis Ivers Kemble Lorimer Marsh"
)
_CREDITS = (
    "({})",
    "Source: {}",
    "With {}",
    "{own} with {}",
    "abc/de ({})",
    "{}",
    "– {}",
    "(with inputs from {})",
)
_PHOTOS = (
    "Photo: {agency}",
    "File photo. © {agency}",
    "A view of {place}. © {agency}",
    "{place} ({agency})",
)


@dataclass(slots=True)
class Page:
    """A page under construction. Spans are half-open, in code points of ``text``."""

    text: str = ""
    lines: list[tuple[Line, int, int]] = field(default_factory=list)
    pieces: list[tuple[Line, Piece, int, int]] = field(default_factory=list)
    furniture: list[tuple[str, int, int]] = field(default_factory=list)
    headline: tuple[int, int] = (0, 0)
    date: str | None = None
    credits: list[tuple[str, str, int, int]] = field(default_factory=list)
    made: list[str] = field(default_factory=list)

    def put(self, words: str) -> tuple[int, int]:
        """Add words; where they stand."""
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def block(self, words: str, gap: str = "\n\n") -> tuple[int, int]:
        """Add words as a block of their own."""
        if self.text and not self.text.endswith("\n"):
            self.put(gap)
        return self.put(words)


def lay_out(
    text: Text, world: World, agencies: tuple[Outlet, ...], settings: NewsroomSettings, seed: str
) -> Page:
    """The page on which ``text`` was printed."""
    rng = random.Random(seed)
    page = Page()
    dressed = rng.random() < settings.furniture and not text.outlet.agency
    if dressed and rng.random() < 0.5:
        _furnish(page, rng.choice(_MENUS), "menu")
    _headline(page, text)
    if dressed and rng.random() < 0.5:
        shares = rng.choice(_SHARES).format(a=rng.randint(0, 900), b=rng.randint(1000, 9000))
        _furnish(page, shares, "share count")
    _head(page, text, settings, rng)
    if dressed and rng.random() < 0.4:
        _photo(page, rng.choice(agencies).short, world, rng)
    credit = _credit(text, agencies, settings, rng, page)
    place = rng.choice(("date line", "tail", "tail", "byline")) if credit else ""
    if place != "byline" and not text.outlet.agency and rng.random() < settings.byline:
        _byline(page, rng)
    if credit and place == "byline":
        _credit_byline(page, credit[0], rng)
    _body(page, text, world, credit if place == "date line" else ())
    if credit and place == "tail":
        _credit_line(page, credit, text, rng)
    if dressed:
        _foot(page, text, rng)
    if rng.random() < 0.5:
        page.put("\n")
    return page


def _photo(page: Page, agency: str, world: World, rng: random.Random) -> None:
    """A caption. Whoever took the picture need not have written the text."""
    _furnish(page, rng.choice(_PHOTOS).format(agency=agency, place=_place(world)), "photo caption")
    page.credits.append((agency, "photo", *page.furniture[-1][1:]))


def _credit_byline(page: Page, name: str, rng: random.Random) -> None:
    writer = rng.choice(("staff and", "our correspondent and", "agencies and"))
    _, end = page.block(f"By {writer} {name}")
    page.credits.append((name, "agency", end - len(name), end))


def _byline(page: Page, rng: random.Random) -> None:
    """A person's name, as outlets print it."""
    name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
    start, _ = page.block(rng.choice(("By {}", "{}", "{}, staff writer", "BY {}")).format(name))
    at = page.text.index(name, start)
    page.credits.append((name, "person", at, at + len(name)))
    page.made.append("byline")


def _place(world: World) -> str:
    return world.names.get("town", next(iter(world.names.values())))


def _furnish(page: Page, words: str, reason: str) -> None:
    start, end = page.block(words)
    page.furniture.append((reason, start, end))
    page.made.append("furniture")


def _headline(page: Page, text: Text) -> None:
    page.block("")
    start = len(page.text)
    for piece in text.headline.pieces:
        at = page.put(piece.text)
        page.pieces.append((text.headline, piece, *at))
    page.headline = (start, len(page.text))


def _head(page: Page, text: Text, settings: NewsroomSettings, rng: random.Random) -> None:
    """The date as the page prints it: right, wrong or not at all."""
    if rng.random() < settings.missing_date:
        page.made.append("missing date")
        return
    day = text.at.date()
    if rng.random() < settings.wrong_date:
        day += timedelta(days=rng.choice((-1, 1, 2, 30)))
        page.made.append("wrong date")
    form = rng.choice(("{}", "Published {}", "{} – {:%H:%M}", "Last updated: {}"))
    if "wrong date" in page.made:
        form = "{}"
    page.block(form.format(full_date(day, text.outlet.style), text.at), gap="\n")
    page.date = day.isoformat()


def _credit(
    text: Text,
    agencies: tuple[Outlet, ...],
    settings: NewsroomSettings,
    rng: random.Random,
    page: Page,
) -> tuple[str, ...]:
    """Who the page credits: those it should, somebody else, or nobody."""
    if not text.credits:
        return ()
    if rng.random() < settings.missing_credit:
        page.made.append("missing credit")
        return ()
    if rng.random() < settings.wrong_credit:
        others = [agency.short for agency in agencies if agency.short not in text.credits]
        page.made.append("wrong credit")
        return (rng.choice(others),)
    return text.credits


def _body(page: Page, text: Text, world: World, credit: tuple[str, ...]) -> None:
    for number, line in enumerate(text.lines):
        before = text.lines[number - 1] if number else None
        joined = before is not None and before.joint
        if number == 0:
            page.block("")
            _date_line(page, text, world, credit)
        elif joined:
            pass
        elif line.opens:
            page.put("\n\n")
        else:
            page.put(" ")
        _line(page, line, _proper(world) if joined else None)


def _date_line(page: Page, text: Text, world: World, credit: tuple[str, ...]) -> None:
    if credit:
        start, _ = page.put(f"{_place(world).upper()} (")
        start, end = page.put(credit[0])
        page.credits.append((credit[0], "agency", start, end))
        page.put(") – ")


def _line(page: Page, line: Line, proper: frozenset[str] | None) -> None:
    """Print ``line``; inside a sentence (``proper``: words that are names) it starts small."""
    pieces = list(line.pieces)
    if proper is not None:
        pieces[0] = _lowered(pieces[0], proper)
    if line.joint and pieces[-1].text.endswith("."):
        pieces[-1] = Piece(pieces[-1].text[:-1], pieces[-1].mark)
    start = len(page.text)
    for piece in pieces:
        at = page.put(piece.text)
        page.pieces.append((line, piece, *at))
        if piece.mark.startswith("told:"):
            page.credits.append((piece.text, "agency", *at))
    page.lines.append((line, start, len(page.text)))
    if line.joint:
        page.put(line.joint)


def _lowered(piece: Piece, proper: frozenset[str]) -> Piece:
    """A sentence's first word inside a sentence: lower case unless it is a name."""
    first = piece.text.split(" ", 1)[0].strip("“\"',’s")
    if first in proper or piece.text.startswith(("“", '"')):
        return piece
    return Piece(piece.text[:1].lower() + piece.text[1:], piece.mark)


def _proper(world: World) -> frozenset[str]:
    """The words of all names and titles of a story."""
    names = [*world.names.values()]
    names += [f"{p.first} {p.last} {p.title}" for p in world.people.values()]
    names += [form for entity in world.domain.entities.values() for form in entity.forms]
    words = {word for name in names for word in name.split()}
    return frozenset(word for word in words if word[:1].isupper())


def _credit_line(page: Page, credit: tuple[str, ...], text: Text, rng: random.Random) -> None:
    names = ", ".join(credit)
    form = rng.choice(_CREDITS)
    words = form.format(names, own=text.outlet.name)
    start, _ = page.block(words)
    for name in credit:
        at = start + words.index(name, words.index(names))
        page.credits.append((name, "agency", at, at + len(name)))


def _foot(page: Page, text: Text, rng: random.Random) -> None:
    if rng.random() < 0.6:
        links = "\n\n".join(rng.sample(_RELATED, 3))
        _furnish(page, rng.choice(("Read more\n\n", "Related\n\n", "")) + links, "related links")
    if rng.random() < 0.6:
        _furnish(page, rng.choice(_TAILS).format(outlet=text.outlet.name), "sign-off")
