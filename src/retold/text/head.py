"""The head of an article: headline, standfirst, byline, printed date, and what is around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from retold.model.article import Document
from retold.model.span import Span
from retold.model.when import When
from retold.text.blocks import Block
from retold.text.furniture import head_reason, is_table
from retold.text.head_lines import (
    BYLINE,
    LineDate,
    is_signature,
    line_date,
    line_name,
    line_reason,
    undated,
)
from retold.text.headline import LONGEST, Lines, headline_in
from retold.text.languages import Language
from retold.text.naming.names import may_be_name, squeezed, trimmed_name
from retold.text.naming.page import Page
from retold.text.naming.weighing import Naming, namings, outlet_named
from retold.text.page_core import core_start

_PROSE = 12  # words from which a closed block is running text
_DEEPEST = 60  # blocks looked at for a head; menus of more lines are no plain text of an article


@dataclass
class Head:
    """What was found above the running text. Numbers are places in the list of blocks.

    crowded: a whole page was copied, with its menus.
    first:  the first block of running text. labels: furniture above it, by reason.
    headline: the words of the title where the outlet's name stands in one line with it.
    """

    first: int
    title: int | None = None
    standfirst: set[int] = field(default_factory=set)
    labels: dict[int, str] = field(default_factory=dict)
    headline: str | None = None
    outlet: str | None = None
    named: frozenset[int] = frozenset()  # the blocks that name the outlet
    byline: str | None = None
    crowded: bool = False
    updated: bool = False  # the date is that of an update
    published: When | None = None


def read_head(text: str, parts: Sequence[Block], words: Language, document: Document) -> Head:
    """The head of the article in ``parts``, the blocks of ``text``."""
    given, path = document.title, document.path
    core = core_start(parts) if document.verbatim else None
    head = Head(first=min(len(parts), _DEEPEST) if core is None else core)
    head.crowded = core is not None
    _label_lines(text, parts, head, given, words)
    head.title = _title(text, parts, head, given, path)
    if head.title is not None:
        head.first = max(head.first, head.title + 1)
        head.labels.pop(head.title, None)
    naming = outlet_named(
        Page(text, parts, head.first, head.title, path, head.labels, head.crowded)
    )
    if naming:
        _name_outlet(parts, head, naming)
    _sort_rest(parts, head)
    if head.first >= len(parts):
        head.standfirst.clear()  # nothing stands below: it is the text
    beside = "\n".join(parts[number].words for number in range(min(head.first, len(parts))))
    for number, reason in sorted(head.labels.items()):
        if reason in ("byline", "printed date", "date line", "masthead", "menu"):
            _take_date(head, line_date(text, parts[number], words, beside))
            if naming is None or number not in naming.alone:
                head.byline = head.byline or line_name(text, parts[number], words)
    return head


def _take_date(head: Head, found: LineDate | None) -> None:
    """The first date that is not called an update; an update only while nothing better is known."""
    if found and (head.published is None or (head.updated and not found.later)):
        head.published, head.updated = found.when, found.later


def _label_lines(
    text: str, parts: Sequence[Block], head: Head, given: str | None, words: Language
) -> None:
    """Label the lines that are furniture by their own words, and find where the text begins."""
    headed = given is not None  # whether something that can be the headline was passed
    for number, block in enumerate(parts[: head.first]):
        reason = head_reason(block, words) or line_reason(text, block, words, headed)
        follower = parts[number + 1] if number + 1 < len(parts) else None
        if not reason and headed and follower and _is_prose(follower) and is_signature(text, block):
            reason = "byline"
        named = may_be_name(trimmed_name(block.words)) and "\n" not in block.words
        headed = headed or (reason is None and (block.length >= 3 or named))
        if reason:
            head.labels[number] = reason
        elif _is_prose(block) and not head.crowded:
            head.first = number
            break


def _title(
    text: str, parts: Sequence[Block], head: Head, given: str | None, path: str
) -> int | None:
    """Which block is the headline, with an eye to the names that the page gives itself."""
    names: dict[int, float] = {}
    page = Page(text, parts, head.first, None, path, head.labels)
    several = sum(number not in head.labels for number in range(head.first)) > 1
    for naming in namings(page) if several and not head.crowded else ():
        for number in naming.alone:
            names[number] = max(names.get(number, 0.0), naming.total)
    labels = set(head.labels)
    found = headline_in(Lines(parts, head.first, labels, names, head.crowded), given)
    if found is None and not given:
        menus = {n for n in labels if head.labels[n] != "menu"}
        found = headline_in(Lines(parts, head.first, menus, names), None)
    return found


def _name_outlet(parts: Sequence[Block], head: Head, naming: Naming) -> None:
    """Put aside the lines that name the outlet, and take its name out of the headline."""
    head.outlet, head.named = naming.name, naming.blocks
    for number in sorted(naming.blocks):
        if not 0 <= number < head.first or number == head.title:
            continue
        block = parts[number]
        short = block.length <= 14 and not block.full_stop
        if number in naming.alone or (short and (head.title is None or number < head.title)):
            if head.labels.get(number) not in ("byline", "printed date", "date line"):
                head.labels[number] = "masthead"
        elif short and number not in head.labels:
            head.labels[number] = "masthead"
    if head.title is not None and head.title in naming.blocks:
        head.headline = _without(parts[head.title].words, naming.name)


def _without(headline: str, name: str) -> str | None:
    """The headline without the outlet and the part of the page beside it."""
    pieces = re.split(r"\s+[|–—-]\s+", headline)
    kept = [p for p in pieces if squeezed(trimmed_name(p)) != squeezed(name)]
    if len(kept) == len(pieces) or not kept:
        return None
    longest = max(kept, key=len)
    return (
        longest
        if len(kept) > 1 and headline.count("|") > 1
        else headline[headline.index(kept[0]) : headline.index(kept[-1]) + len(kept[-1])]
    )


def mark_dates(
    text: str, parts: Sequence[Block], labels: dict[int, str], head: Head, words: Language
) -> None:
    """Label the lines below the head that are nothing but a date or time of publication.

    Three or more of them order the text (a chronicle) and stay.
    """
    found = [
        number
        for number in range(head.first, len(parts))
        if number not in labels and parts[number].length <= 16
        and line_date(text, parts[number], words)
        and undated(text, parts[number], words) == ""
    ]  # fmt: skip
    for number in found if len(found) <= 2 else ():
        labels[number] = "printed date"
        if number <= head.first + 4:
            _take_date(head, line_date(text, parts[number], words))
    _mark_late_byline(text, parts, labels, head, words)


def _mark_late_byline(
    text: str, parts: Sequence[Block], labels: dict[int, str], head: Head, words: Language
) -> None:
    """A byline below one or two paragraphs: they are the standfirst."""
    for number in range(head.first + 1, min(head.first + 3, len(parts) - 1)):
        named = number not in labels and parts[number].length <= 20
        if named and not parts[number].full_stop and BYLINE.fullmatch(parts[number].words):
            labels[number] = "byline"
            head.standfirst.update(n for n in range(head.first, number) if n not in labels)
            _take_date(head, line_date(text, parts[number], words))
            head.byline = head.byline or line_name(text, parts[number], words)
            return


def _is_prose(block: Block) -> bool:
    return (block.full_stop and block.length >= _PROSE) or block.length > LONGEST


def _sort_rest(parts: Sequence[Block], head: Head) -> None:
    """What is left above the running text: standfirst, repeated headline, menus and labels."""
    title_key = parts[head.title].key if head.title is not None else None
    free = []
    for number in range(head.first):
        if number == head.title:
            continue
        block = parts[number]
        if title_key and _slug(block.words) == title_key:
            head.labels[number] = "repeated headline"
        elif head.crowded and _is_prose(block):
            continue  # nobody knows what a paragraph above the headline of a copied page is
        elif number not in head.labels and head.title is not None and number < head.title:
            head.labels[number] = "menu" if block.length <= 6 else "text above the headline"
        elif number not in head.labels:
            free.append(number)
    lines = [n for n, why in head.labels.items() if why in ("byline", "printed date", "masthead")]
    last = max(lines, default=-1)
    for number in free:
        _place(parts, head, number, alone=len(free) <= 3, signed=number < last)


def _place(parts: Sequence[Block], head: Head, number: int, alone: bool, signed: bool) -> None:
    """A block below the headline: standfirst, label above the text, or already the text.

    alone: no more than three such blocks. signed: a byline or printed date stands below it.
    """
    block = parts[number]
    if block.length <= 2 and signed:
        head.labels[number] = "label"
    elif alone and block.length >= 3 and (signed or not (block.full_stop or is_table(block))):
        head.standfirst.add(number)
    else:
        head.first = min(head.first, number)


def _slug(words: str) -> str:
    """Words without hashtags and with hyphens read as blanks, for "The-bridge-is-open #News"."""
    bare = re.sub(r"#\w+", "", words)
    bare = bare.replace("-", " ") if bare.count("-") > 2 and " " not in bare.strip() else bare
    return Block(Span(0, max(1, len(bare))), bare, False).key
