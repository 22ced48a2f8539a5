"""The core of a whole page copied as text: where running text is dense.

A page copied from a browser has dozens of short lines above and below the article. The core is
the stretch with the greatest sum when each paragraph counts for its words and each short line
against it (a maximal subarray). It is used only where a page shows that it is one: many short
lines outside the core, and several that are furniture by their own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.text.blocks import Block

_PROSE = 12  # words of a paragraph that ends with a full stop
_LINE = -5  # what a short line costs: as much as a short sentence brings
_MANY = 10  # short lines on one side that make it a page
_CROWD = 16  # short lines above the text that only a copied page has
_ABOVE = 1  # tenths of the core's words that paragraphs above it may have
_NEAR = 4  # lines between the core and a sentence that still belongs to it
_SENTENCE = 5  # words of such a sentence
_OTHER = 3  # tenths of the core's words: more running text than that on a side belongs to it
_KNOWN = 3  # of them, so many must be furniture by phrase or shape
_FIGURE = re.compile(r"\d")


def mark_outside(parts: Sequence[Block], labels: dict[int, str], title: int | None) -> None:
    """Label the lines below the core, and those between headline and core, of a copied page."""
    core = _core(parts, labels) if len(parts) > _MANY else None
    if core is None:
        return
    first = _reach(parts, labels, core[0], -1)
    last = _reach(parts, labels, core[1], 1)
    mass = sum(parts[number].length for number in range(first, last + 1))
    above = range((title if title is not None else -1) + 1, first)
    below = range(last + 1, len(parts))
    for side, reason in ((above, "lines above the text"), (below, "lines below the text")):
        short = [number for number in side if _is_line(parts[number])]
        known = sum(number in labels for number in short)
        prose = sum(parts[number].length for number in side if _is_prose(parts[number]))
        page = len(short) >= _MANY and known >= _KNOWN and len(short) * 10 >= len(side) * 6
        if page and prose * 10 <= _OTHER * mass:
            for number in side:
                labels.setdefault(number, reason)


def core_start(parts: Sequence[Block]) -> int | None:
    """Where the text of a whole copied page begins; None where not so many lines stand above it."""
    core = _core(parts, {}) if len(parts) > _MANY else None
    if core is None:
        return None
    first = _reach(parts, {}, core[0], -1)
    short = sum(_is_line(block) for block in parts[:first])
    prose = sum(block.length for block in parts[:first] if _is_prose(block))
    mass = sum(block.length for block in parts[first : core[1] + 1])
    return first if short >= _CROWD and prose * 10 <= _ABOVE * mass else None


def _reach(parts: Sequence[Block], labels: dict[int, str], edge: int, step: int) -> int:
    """The edge of the core, moved over sentences that stand a few lines away from it."""
    near = edge
    while 0 <= near + step < len(parts) and abs(near + step - edge) <= _NEAR:
        near += step
        if near not in labels and parts[near].full_stop and parts[near].length >= _SENTENCE:
            edge = near
    return edge


def _core(parts: Sequence[Block], labels: dict[int, str]) -> tuple[int, int] | None:
    """The first and last block of the densest stretch; None where there is no paragraph."""
    best, total, start = 0, 0, 0
    found: tuple[int, int] | None = None
    for number, block in enumerate(parts):
        prose = _is_prose(block) and number not in labels
        worth = block.length if prose else (_LINE if _is_line(block) or number in labels else 0)
        if total <= 0:
            total, start = 0, number
        total += worth
        if total > best:
            best, found = total, (start, number)
    return found


def _is_prose(block: Block) -> bool:
    return block.full_stop and block.length >= _PROSE


def _is_line(block: Block) -> bool:
    """Short, without a full stop, and no row of figures."""
    if block.full_stop or block.length > 20:
        return False
    return len(_FIGURE.findall(block.words)) * 5 <= len(block.words)
