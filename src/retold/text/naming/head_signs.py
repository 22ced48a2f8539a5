"""What the lines above the text say for a name as the page's own outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retold.text.naming.forms import OTHERS, is_motto, named_in
from retold.text.naming.names import (
    initials,
    is_menu,
    is_person,
    is_section,
    may_be_name,
    trimmed_name,
    without_menu,
)
from retold.text.naming.page import Page, Sign, named_pieces, undated
from retold.text.naming.support import hosts_in
from retold.text.naming.words import SITE, worth
from retold.text.publishers import own_domain

_OTHER_LABELS = frozenset({"date line", "caption", "credit line", "related links"})
_OWN_LABELS = frozenset(
    {"newsletter box", "app promotion", "share box", "sign-off", "copyright line", "disclaimer"}
)
_LINE = 160  # code points of a line of the head that is cut in pieces
_HEAD = 60  # blocks of the head
_OPEN_ENDED = re.compile(r"(?:\b(?:by|from)|:)$", re.IGNORECASE)


def head_signs(page: Page) -> Iterator[Sign]:
    """Signs of the lines above the text."""
    opened = False  # whether a name or a line of words was passed
    for number in range(min(page.first, len(page.parts), _HEAD)):
        block = page.parts[number]
        line = " ".join(block.words.split(" ")).replace("\n", " ")
        if number == page.title:
            yield from _beside(line, number)
            opened = True
            continue
        if OTHERS.match(line) or page.labels.get(number) in _OTHER_LABELS:
            continue
        if page.labels.get(number) in _OWN_LABELS:
            yield from (Sign(name, kind, number) for kind, name in named_in(line, "foot"))
            continue
        found = list(_line(page, number, line, opened))
        opened = opened or any(sign.alone for sign in found) or block.length > 4
        yield from found


def _line(page: Page, number: int, line: str, opened: bool) -> Iterator[Sign]:
    block = page.parts[number]
    for form in _joined(page, number, line) if not (block.full_stop and block.length > 8) else ():
        for kind, name in named_in(form, "head"):
            alone = kind == "office" and len(form) <= len(name) + 20
            yield Sign(name, kind, number, alone)
    site = SITE.fullmatch(line.strip(" *_|•")) if len(line) <= 80 else None
    if site:
        yield Sign(site.group("name"), "site", number, alone=True)
    elif re.match(r"https?://\S+$", line):
        yield from (Sign(own_domain(host), "site", number) for host in hosts_in(line))
    if len(line) <= _LINE and not site:
        yield from _pieces(page, number, line, opened)


def _joined(page: Page, number: int, line: str) -> Iterator[str]:
    """The line, and with the next one where it leads to it ("News provided by")."""
    yield line
    if _OPEN_ENDED.search(line) and len(line.split()) <= 5 and number + 1 < len(page.parts):
        yield f"{line.rstrip(':')} {page.parts[number + 1].words}"


def _pieces(page: Page, number: int, line: str, opened: bool) -> Iterator[Sign]:
    """The names that stand as pieces of a line, and what stands beside them."""
    bare, dated = undated(page, number, line)
    pieces = named_pieces(without_menu(bare))
    if len(pieces) == 2 and pieces[0] == initials(pieces[1]):
        pieces = pieces[1:]  # "ZNA - Zarvand News Agency"
        yield Sign(trimmed_name(pieces[0]), "initials", number)
    whole = len(pieces) == 1
    for place, piece in enumerate(pieces):
        name = trimmed_name(piece)
        if not may_be_name(name) or _is_organ(name) or (place and worth(name, False) < 1):
            continue
        if place and dated and re.search(r"\(\s*$", line[: line.find(piece)]):
            continue  # "HALE, 3 May (Harbour Press)" sent it
        alone = whole or (place == 0 and _is_beside(pieces[1:]))
        above = page.title is None or number < page.title
        kind = "in line" if place else "opens line"
        kind = _kind_alone(above, opened) if alone else kind
        yield Sign(name, kind, number, alone)
        yield from _top(page, number, name) if whole and above else ()
        if dated:
            yield Sign(name, "with date", number)
        yield from _beside_piece(page, number, pieces, place)


def _top(page: Page, number: int, name: str) -> Iterator[Sign]:
    """What strengthens a line above the headline that is nothing but a name."""
    if worth(name) >= 2:
        yield Sign(name, "house on top", number)
    if _is_dated_below(page, number):
        yield Sign(name, "dated below", number)


def _beside_piece(page: Page, number: int, pieces: Sequence[str], place: int) -> Iterator[Sign]:
    """What stands beside a name in its line, or how it is written."""
    name, before = trimmed_name(pieces[place]), pieces[place - 1] if place else ""
    writer = is_person(before) and page.labels.get(number) != "menu"
    if writer or re.match(r"(?i:by) ", before):
        yield Sign(name, "with writer", number)
    if place == 0 and _has_motto(page, number, pieces):
        yield Sign(name, "with motto", number)
    shouted = page.title is not None and not page.parts[page.title].words.isupper()
    if name.isupper() and shouted and len(name) > 3:
        yield Sign(name, "capitals", number)


def _is_organ(name: str) -> bool:
    """ "Organ of the Central Council": a motto, though it has capitals."""
    return is_motto(name) and not name.lower().startswith("the ")


def _is_beside(pieces: Sequence[str]) -> bool:
    """Whether most of what stands behind a name in its line is a part of the page or a motto."""
    known = sum(is_motto(p) or is_menu(p) or is_section(p) for p in pieces)
    return known * 2 >= len(pieces)


def _is_dated_below(page: Page, number: int) -> bool:
    """Whether name, date and headline stand in this order."""
    below = number + 1 if page.title is None else page.title
    return page.labels.get(number + 1) == "printed date" and number + 1 < max(below, number + 2)


def _kind_alone(above: bool, opened: bool) -> str:
    if not above:
        return "line below"
    return "line above" if opened else "first line"


def _has_motto(page: Page, number: int, pieces: Sequence[str]) -> bool:
    if any(is_motto(piece) for piece in pieces[1:]):
        return True
    follower = number + 1
    return (
        len(pieces) == 1
        and follower < min(page.first, len(page.parts))
        and follower != page.title
        and is_motto(page.parts[follower].words)
    )


def _beside(line: str, number: int) -> Iterator[Sign]:
    """The outlet in the line of the headline: "Ferry sinks off Hale | Harrow Post"."""
    numbered = re.match(r"(\D+?) (?:No\.? ?)?\d+(?:/\d+)?\s*: ", line)
    if numbered and may_be_name(numbered[1]) and worth(numbered[1], False) >= 2:
        yield Sign(numbered[1], "beside headline", number)  # "OUTBREAK BULLETIN 46/2026: Cholera"
    pieces = re.split(r"\s+[|–—-]\s+", line)
    if len(max(pieces, key=len).split()) < 3:
        return
    if not 2 <= len(pieces) <= 4:
        return
    for name in {pieces[-1], pieces[0]} - {max(pieces, key=len)}:
        bare = trimmed_name(name)
        if bare and may_be_name(bare) and (" | " in line or name == pieces[-1]):
            yield Sign(bare, "beside headline", number)
