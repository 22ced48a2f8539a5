"""What on a page speaks for a name as the page's own outlet: one sign for each place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from retold.text.blocks import Block
from retold.text.naming.forms import OTHERS, is_motto, named_in
from retold.text.naming.names import (
    SITE,
    initials,
    is_firm,
    is_menu,
    is_person,
    is_section,
    key_of,
    may_be_name,
    pieces_of,
    squeezed,
    trimmed_name,
    worth,
)
from retold.text.printed_dates import printed_dates
from retold.text.publishers import is_transport, own_domain

_OTHER_LABELS = frozenset({"date line", "caption", "credit line", "related links"})
_OWN_LABELS = frozenset(
    {"newsletter box", "app promotion", "share box", "sign-off", "copyright line", "disclaimer"}
)
_PLACES = frozenset(
    {
        "first line",
        "line above",
        "line below",
        "opens line",
        "in line",
        "foot line",
        "house on top",
        "dated below",
        "with date",
        "with writer",
        "with motto",
        "capitals",
        "site",
    }
)
_LINE = 160  # code points of a line of the head that is cut in pieces
_LAST = 4  # paragraphs at the end that may be the page's words though they end with a full stop
_TRAIL = 25  # short lines below the headline from which on the place of one says little
_SIGN_OFF = 25  # words such a paragraph may have
_FOOT = 25  # blocks of the foot that are looked at
_HEAD = 60  # blocks of the head
_HOST = re.compile(
    r"(?:https?://|www\.|(?<=@))((?:[\w-]+\.)+[a-z]{2,8})|^\W*((?:[\w-]+\.)+[a-z]{2,8})\W*$"
)
_SOCIAL = re.compile(
    r"(?:facebook|twitter|instagram|youtube|linkedin|whatsapp|tiktok|pinterest|t\.me|x|bit\.ly|goo\.gl|"
    r"wordpress|creativecommons|google|apple|gmail|outlook)\.(?:com|org|ly|gl|be|me)$"
)
_RELEASE = re.compile(
    r"(?i)for immediate release|\b(?:press|news) release\b|media contacts?\b|not an offer to sell"
)
_HANDLE = re.compile(r"(?<![\w.])[@#](\w{4,})")
_OPEN_ENDED = re.compile(r"(?:\b(?:by|from)|:)$", re.IGNORECASE)
_PAGE = re.compile(r"^(?:\d{1,3}|p(?:age|\.) ?\d+|no\.? ?\d+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """One place where a name stands. kind: what it is worth stands in ``mastheads.toml``.

    block: the block it stands in. Whole lines are marked by ``alone``.
    """

    name: str
    kind: str
    block: int
    alone: bool = False


@dataclass(frozen=True)
class Page:
    """The blocks of a page. first: where the running text begins. title: the headline, if known.

    labels: why a block of the head is furniture, as far as that is known by its own words.
    crowded: a whole page was copied, menus and all: the place of a line says little.
    """

    text: str
    parts: Sequence[Block]
    first: int
    title: int | None
    path: str = ""
    labels: Mapping[int, str] = field(default_factory=dict)
    crowded: bool = False


def signs_of(page: Page) -> list[Sign]:
    """All signs for all names of a page, in reading order."""
    found = list(_head(page)) + list(_foot(page))
    trail = sum(1 for one in page.parts[page.first :] if not one.full_stop)
    found = [
        replace(sign, kind="in crowd")
        if sign.kind in _PLACES
        and (page.crowded if sign.block < page.first else page.crowded or trail > _TRAIL)
        else sign
        for sign in found
    ]
    return found + list(_support(page, found))


def _head(page: Page) -> Iterator[Sign]:
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
        yield from (Sign(own_domain(host), "site", number) for host in _hosts(line))
    if len(line) <= _LINE and not site:
        yield from _pieces(page, number, line, opened)


def _joined(page: Page, number: int, line: str) -> Iterator[str]:
    """The line, and with the next one where it leads to it ("News provided by")."""
    yield line
    if _OPEN_ENDED.search(line) and len(line.split()) <= 5 and number + 1 < len(page.parts):
        yield f"{line.rstrip(':')} {page.parts[number + 1].words}"


def _pieces(page: Page, number: int, line: str, opened: bool) -> Iterator[Sign]:
    """The names that stand as pieces of a line, and what stands beside them."""
    bare, dated = _undated(page, number, line)
    pieces = [piece.strip() for _, piece in pieces_of(bare)]
    pieces = [p for p in pieces if re.search(r"\w", p) and not _PAGE.match(p)]
    if len(pieces) == 2 and pieces[0] == initials(pieces[1]):
        pieces = pieces[1:]  # "ZNA - Zarvand News Agency"
        yield Sign(trimmed_name(pieces[0]), "initials", number)
    if not pieces:
        return
    above = page.title is None or number < page.title
    whole = len(pieces) == 1
    shouted = page.title is not None and not page.parts[page.title].words.isupper()
    for place, piece in enumerate(pieces):
        name = trimmed_name(piece)
        if (
            not may_be_name(name)
            or _is_organ(name)
            or (place and not whole and worth(name, False) < 1)
        ):
            continue
        before = pieces[place - 1] if place else ""
        if place and re.search(r"\(\s*$", line[: line.find(piece)]) and dated:
            continue  # "HALE, 3 May (Harbour Press)" sent it
        beside = place == 0 and _is_beside(pieces[1:])
        kind = (
            _kind_alone(above, opened)
            if whole or beside
            else ("in line" if place else "opens line")
        )
        yield Sign(name, kind, number, alone=whole or beside)
        if whole and above and worth(name) >= 2:
            yield Sign(name, "house on top", number)
        if whole and above and _is_dated_below(page, number):
            yield Sign(name, "dated below", number)
        if dated:
            yield Sign(name, "with date", number)
        if (is_person(before) and page.labels.get(number) != "menu") or re.match(
            r"(?i:by) ", before
        ):
            yield Sign(name, "with writer", number)
        if place == 0 and _has_motto(page, number, pieces):
            yield Sign(name, "with motto", number)
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


def _undated(page: Page, number: int, line: str) -> tuple[str, bool]:
    """The line with rules instead of its dates, and whether it had any."""
    block = page.parts[number].span
    if not re.search(r"\d", line):
        return line, False
    dates = printed_dates(page.text, block, "")
    for one in reversed(dates):
        start, end = one.span.start - block.start, one.span.end - block.start
        line = f"{line[:start]} | {line[end:]}"
    return line, any(one.when for one in dates)


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


def _foot(page: Page) -> Iterator[Sign]:
    """Signs of the lines below and between the paragraphs that are no paragraphs themselves."""
    parts, last = page.parts, len(page.parts)
    prose = [n for n in range(page.first, last) if parts[n].full_stop and parts[n].length > 8]
    below = prose[-1] + 1 if prose else page.first  # the first line below the last paragraph
    for number in range(page.first, last):
        block = parts[number]
        closing = last - number <= _LAST and block.length <= _SIGN_OFF and number > page.first + 1
        if (block.full_stop and not closing) or block.length > 45:
            continue
        line = block.words.replace("\n", " ")
        for kind, name in named_in(line, "foot"):
            yield Sign(name, _owned(kind, line, name), number)
        if OTHERS.match(line) or (number < below and not closing) or last - number > _FOOT:
            continue
        if line[0] in "–—-(" and block.length <= 12:
            for kind, name in named_in(line.lstrip("–—-( "), "head"):
                yield Sign(name, kind, number)
        if not line.endswith(":"):
            yield from _foot_line(page, number, line)


def _owned(kind: str, line: str, name: str) -> str:
    """A firm that has the copyright is the owner of the page."""
    behind = line[line.find(name) :]
    firm = re.match(rf"{re.escape(name)},? [\w.]+", behind)
    return "owner" if kind == "copyright" and firm and is_firm(firm.group()) else kind


def _foot_line(page: Page, number: int, line: str) -> Iterator[Sign]:
    """A line of the foot that opens with a name, alone or with a date or a page behind it."""
    if len(line) > _LINE:
        return
    bare, dated = _undated(page, number, line)
    pieces = [p.strip() for _, p in pieces_of(bare) if re.search(r"\w", p)]
    pieces = [p for p in pieces if not _PAGE.match(p) and not re.fullmatch(r"[a-z]+/[a-z/]+", p)]
    if not pieces:
        return
    name = re.sub(r"\s+\d{1,3}$", "", trimmed_name(pieces[0]))
    if not may_be_name(name) or (len(pieces) > 1 and not dated):
        return
    yield Sign(name, "foot line", number, alone=len(pieces) == 1)
    if dated:
        yield Sign(name, "with date", number)


def _support(page: Page, found: Sequence[Sign]) -> Iterator[Sign]:
    """What speaks for names seen elsewhere: addresses, handles, the text, the name of the file."""
    if not found:
        return
    names = {key_of(sign.name): sign.name for sign in found}
    squeeze = {squeezed(name): name for name in names.values() if len(squeezed(name)) >= 3}
    blocks: dict[str, set[int]] = defaultdict(set)
    for sign in found:
        blocks[squeezed(sign.name)].add(sign.block)
    paged = [n for n in range(len(page.parts)) if _is_page_line(page, n)]
    for number in paged:
        words = page.parts[number].words
        if "." not in words and "@" not in words and "#" not in words:
            continue
        for kind, word in [
            *(("address", squeezed(own_domain(host))) for host in _hosts(words)),
            *(("handle", one.lower()) for one in _HANDLE.findall(words)),
        ]:
            for own, name in squeeze.items():
                if blocks[own] == {number}:
                    continue  # an address that stands for itself
                if own == word or (len(own) >= 5 and (word.startswith(own) or own.endswith(word))):
                    yield Sign(name, kind, number)
    stem = re.sub(r"\W|_", "", re.sub(r"\.\w+$", "", page.path.rsplit("/", 1)[-1]).lower())
    for own, name in squeeze.items():
        if len(own) >= 5 and own in stem:
            yield Sign(name, "file name", -1)
    yield from _initials_sent(page, names.values())
    yield from _release(page)
    body = page.text[page.parts[page.first].span.start :] if page.first < len(page.parts) else ""
    for kind, name in named_in(body, "text"):
        yield Sign(name, kind, -1)


def _initials_sent(page: Page, names: Iterable[str]) -> Iterator[Sign]:
    """The initials of a name in the bracket of the date line: "VESK, 3 May (ZNA) -"."""
    opening = page.parts[page.first].words[:100] if page.first < len(page.parts) else ""
    found = re.search(r"[(/]([A-Z]{2,6})[)/]", opening)
    for name in names if found else ():
        if found and initials(name) == found[1]:
            yield Sign(name, "initials", -1)


def _release(page: Page) -> Iterator[Sign]:
    """Whose name opens both headline and text of a page that calls itself a release."""
    if page.title is None or page.first >= len(page.parts) or not _RELEASE.search(page.text):
        return
    title, opening = page.parts[page.title].words.split(), page.parts[page.first].words.split()
    same = 0
    while same < min(len(title), len(opening), 5) and title[same].strip(",") == opening[same].strip(
        ","
    ):
        same += 1
    name = " ".join(title[:same]).strip(",")
    if name and may_be_name(name):
        yield Sign(name, "release", page.title)


def _is_page_line(page: Page, number: int) -> bool:
    block = page.parts[number]
    outside = number < page.first or len(page.parts) - number <= _FOOT
    return outside and (not block.full_stop or len(page.parts) - number <= _LAST)


def _hosts(words: str) -> list[str]:
    hosts = [(a or b).lower().removeprefix("www.") for a, b in _HOST.findall(words)]
    return [host for host in hosts if not (is_transport(host) or _SOCIAL.search(host))]
