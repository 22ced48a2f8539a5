"""What the lines below the text say for a name as the page's own outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.text.blocks import Block
from retold.text.naming.forms import OTHERS, named_in
from retold.text.naming.names import is_firm, may_be_name, trimmed_name
from retold.text.naming.page import FOOT, LAST, Page, Sign, named_pieces, undated

_LINE = 160  # code points of a line of the head that is cut in pieces
_SIGN_OFF = 25  # words such a paragraph may have
_LONGEST = 45  # words of a line of the foot
# "(Harrow Post)", "– Harrow Post", "ab/cd (Harrow Post)": whom the text is from, seldom its page.
_CREDIT = re.compile(r"(?:[a-z]+/[a-z/]+\s*)?\([^()]*\)\W*$|[–—-]+\s*\S")
_CODES = re.compile(r"[a-z]+/[a-z/]+")


def foot_signs(page: Page) -> Iterator[Sign]:
    """Signs of the lines below and between the paragraphs that are no paragraphs themselves."""
    parts, last = page.parts, len(page.parts)
    prose = [n for n in range(page.first, last) if parts[n].full_stop and parts[n].length > 8]
    below = prose[-1] + 1 if prose else page.first  # the first line below the last paragraph
    for number in range(page.first, last):
        block = parts[number]
        closing = _may_close(page, number)
        if (block.full_stop and not closing) or block.length > _LONGEST:
            continue
        line = block.words.replace("\n", " ")
        for kind, name in named_in(line, "foot"):
            yield Sign(name, _owned(kind, line, name), number)
        outside = number >= below or closing
        if outside and last - number <= FOOT and not OTHERS.match(line):
            yield from _signed(block, number, line)
            yield from _foot_line(page, number, line)


def _may_close(page: Page, number: int) -> bool:
    """Whether a paragraph is short and late enough to be the page's own words."""
    block = page.parts[number]
    late = len(page.parts) - number <= LAST and number > page.first + 1
    return late and block.length <= _SIGN_OFF


def _signed(block: Block, number: int, line: str) -> Iterator[Sign]:
    """ "— Compass staff"."""
    if line[0] in "–—-(" and block.length <= 12:
        for kind, name in named_in(line.lstrip("–—-( "), "head"):
            yield Sign(name, kind, number)


def _owned(kind: str, line: str, name: str) -> str:
    """A firm that has the copyright is the owner of the page."""
    behind = line[line.find(name) :]
    firm = re.match(rf"{re.escape(name)},? [\w.]+", behind)
    return "owner" if kind == "copyright" and firm and is_firm(firm.group()) else kind


def _foot_line(page: Page, number: int, line: str) -> Iterator[Sign]:
    """A line of the foot that opens with a name, alone or with a date or a page behind it."""
    if len(line) > _LINE or line.endswith(":") or _CREDIT.match(line):
        return
    bare, dated = undated(page, number, line)
    pieces = [p for p in named_pieces(bare) if not _CODES.fullmatch(p)]
    if not pieces:
        return
    printed = trimmed_name(pieces[0])
    name = re.sub(r"\s+\d{1,3}$", "", printed)
    if not may_be_name(name) or (len(pieces) > 1 and not dated):
        return
    coded = re.search(r"\b[a-z]{1,4}/[a-z]{1,4}\b", line) or line[0] in "([–—-"
    lone = len(name.split()) == 1 and name == printed and not dated
    # The only line below the text: the page's own name, or that of the paper it is taken from.
    only = number == len(page.parts) - 1 and page.parts[number - 1].full_stop and not dated
    kind = "credited" if coded or lone or only else "foot line"
    yield Sign(name, kind, number, alone=len(pieces) == 1)
    if dated:
        yield Sign(name, "with date", number)
