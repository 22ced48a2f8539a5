"""A page as naming sees it, and one sign for a name on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from retold.text.blocks import Block
from retold.text.naming.names import pieces_of
from retold.text.printed_dates import printed_dates

FOOT = 25  # blocks of the foot that are looked at
LAST = 4  # paragraphs at the end that may be the page's words though they end with a full stop
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


def undated(page: Page, number: int, line: str) -> tuple[str, bool]:
    """The line with rules instead of its dates, and whether it had any."""
    block = page.parts[number].span
    if not re.search(r"\d", line):
        return line, False
    dates = printed_dates(page.text, block, "")
    for one in reversed(dates):
        start, end = one.span.start - block.start, one.span.end - block.start
        if line[start : start + 4] == "Sun," and re.search(r"[A-ZÀ-Þ][\w'’-]* $", line[:start]):
            start += 3  # "The Harrow Sun, 12 March 2023" is a paper and its day
        line = f"{line[:start]} | {line[end:]}"
    return line, any(
        one.when or _has_year(page.text[one.span.start : one.span.end]) for one in dates
    )


def _has_year(day: str) -> bool:
    """Whether a date is whole, though nobody can tell its month from its day: "02/11/2026"."""
    return bool(re.search(r"(?:19|20)\d\d", day))


def named_pieces(line: str) -> list[str]:
    """The pieces of a line that hold words and are no number of a page."""
    pieces = [piece.strip() for _, piece in pieces_of(line)]
    return [p for p in pieces if re.search(r"\w", p) and not _PAGE.match(p)]
