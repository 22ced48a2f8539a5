"""The foot of an article: credits, sign-offs, comments, and the links behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.text.blocks import Block
from retold.text.credit_lines import is_credit_line, is_unlisted_credit
from retold.text.furniture import is_table, phrase_reason
from retold.text.languages import Language

_SHORT = 25  # words of a stray link
_ASKING = 14  # words of one that is a question
# A telephone number, an e-mail address, a page: in a line without a full stop that closes a page.
_CALL = re.compile(r"\b0\d{2,4}[ -]\d{3}|\+\d\d? ?\d|\b555[ -]\d|@[\w-]+\.\w|,? pages? \d+$")
_TAIL_MARKERS = frozenset(
    {
        "sign-off",
        "related links",
        "comment section",
        "newsletter box",
        "app promotion",
        "copyright line",
        "credit line",
        "share box",
        "tags",
        "disclaimer",
    }
)


def mark_foot(parts: Sequence[Block], labels: dict[int, str], first: int, words: Language) -> None:
    """Label what stands below the article: credits, sign-offs, and the links behind them."""
    total = sum(len(block.words) for block in parts[first:])
    below = 0  # running text below the block looked at
    for number in range(len(parts) - 1, first - 1, -1):
        block = parts[number]
        reason = labels.get(number) or _foot_reason(block, words, below, total)
        if reason:
            labels[number] = reason
        else:
            below += len(block.words) if block.full_stop or block.length > _SHORT else 0
    _mark_strays(parts, labels, first)
    _mark_page_lines(parts, labels, first)
    _mark_comments(parts, labels, first, total)


def _mark_page_lines(parts: Sequence[Block], labels: dict[int, str], first: int) -> None:
    """One to three short lines without an end mark below paragraphs that all have one.

    "Sudoku: page 34", "Tip the newsroom: 0800 555 010": no list, which has more lines, no table.
    """
    text = [n for n in range(first, len(parts)) if n not in labels]
    closed = [n for n in text if parts[n].closed]
    if len(closed) < 4 or len(closed) * 5 < len(text) * 3 or parts[closed[-1]].words[-1] == ":":
        return
    below = [n for n in text if n > closed[-1]]
    if len(below) <= 3 and all(_is_page_line(parts[n]) for n in below):
        labels.update(dict.fromkeys(below, "line below the text"))


def _is_page_line(block: Block) -> bool:
    words = block.words
    return block.length <= _SHORT and words[0] not in "-–—•*" and not is_table(block)


def _foot_reason(block: Block, words: Language, below: int, total: int) -> str | None:
    """Credit lines stand in the last third; what else closes a page in the last tenth."""
    if below * 3 <= total and is_credit_line(block.words):
        return "credit line"
    if not below and is_unlisted_credit(block.words):
        return "credit line"
    if below * 10 > total:
        return None
    if not block.full_stop and block.length <= _SHORT and _CALL.search(block.words):
        return "page line"
    return phrase_reason(block, words, foot=True)


def _mark_strays(parts: Sequence[Block], labels: dict[int, str], first: int) -> None:
    """Lines without a full stop behind a marker of the foot, and right behind "Read more"."""
    last = _last_paragraph(parts, labels, first)
    marked = _ends_in_links(parts, labels, last)
    for number in range(first, len(parts)):
        reason = labels.get(number)
        if number > last and reason in _TAIL_MARKERS:
            marked = True
        elif number > last and marked and reason is None and parts[number].length <= _SHORT:
            labels[number] = "related link"
    for number in range(first, last):
        if labels.get(number) == "related links" and parts[number].length <= 4:
            _mark_links_after(parts, labels, number, last)


def _last_paragraph(parts: Sequence[Block], labels: dict[int, str], first: int) -> int:
    """The last block of the text; below "Also interesting" a short question is a link."""
    marker = next((n for n in range(first, len(parts)) if labels.get(n) == "related links"), None)
    last = first
    for number in range(first, len(parts)):
        block = parts[number]
        asks = marker is not None and number > marker and block.words.endswith(("?", "!"))
        if number not in labels and block.full_stop and not (asks and block.length <= _ASKING):
            last = number
    return last


def _ends_in_links(parts: Sequence[Block], labels: dict[int, str], last: int) -> bool:
    """Whether two or more headlines stand below the last paragraph, with nothing to lead to them.

    A paragraph that ends in a colon leads to a list, and rows of figures are a table.
    """
    free = [block for number, block in enumerate(parts) if number > last and number not in labels]
    return (
        len(free) >= 2
        and not parts[last].words.rstrip().endswith(":")
        and all(_is_link(block) for block in free)
    )


def _is_link(block: Block) -> bool:
    """Shaped like a headline: a capital first, no end mark, hardly a figure."""
    words = block.words
    figures = sum(letter.isdigit() for letter in words)
    return (
        4 <= block.length <= 20
        and words[0].isupper()
        and words[-1].isalnum()
        and figures * 8 <= len(words)
        and not block.closed
    )


def _mark_links_after(
    parts: Sequence[Block], labels: dict[int, str], number: int, last: int
) -> None:
    for follower in range(number + 1, min(number + 4, last)):
        block = parts[follower]
        if follower in labels or block.full_stop or not 3 <= block.length <= _SHORT:
            return
        labels[follower] = "related link"


def _mark_comments(parts: Sequence[Block], labels: dict[int, str], first: int, total: int) -> None:
    """Everything below "Leave a reply", unless that would be most of the page."""
    for number in range(first + 3, len(parts)):
        if labels.get(number) == "comment section":
            rest = parts[number + 1 :]
            if sum(len(block.words) for block in rest) * 2 <= total:
                for follower in range(number + 1, len(parts)):
                    labels.setdefault(follower, "comment section")
            return
