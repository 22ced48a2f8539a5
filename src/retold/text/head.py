"""The head of an article: headline, standfirst, byline, printed date, and what is around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from retold.model.span import Span
from retold.model.when import When
from retold.text.blocks import Block
from retold.text.date_lines import date_line_length
from retold.text.furniture import head_reason, is_table
from retold.text.head_lines import (
    BYLINE,
    LETTERS,
    is_signature,
    line_date,
    line_name,
    line_reason,
    undated,
)
from retold.text.languages import Language
from retold.text.mastheads import is_masthead, masthead_in, name_above

_PROSE = 12  # words from which a closed block is running text
_DEEPEST = 60  # blocks looked at for a head; menus of more lines are no plain text of an article
_HEADLINE = 40  # words a headline may have at most
_PARAGRAPHS = 8  # paragraphs that are searched for the words of a headline
_STEM = 5  # letters by which "closed" and "closing" are one word
_ENOUGH = 30  # different words of the text from which on its silence about a line tells
HALF = 0.5  # share above which a line is told by the text
SILENT = 0.2  # share of its words in the text below which a line above it is no headline of it


@dataclass
class Head:
    """What was found above the running text. Numbers are places in the list of blocks.

    first:  the first block of running text. labels: furniture above it, by reason.
    headline: the words of the title where the outlet's name stands in one line with it.
    """

    first: int
    title: int | None = None
    standfirst: set[int] = field(default_factory=set)
    labels: dict[int, str] = field(default_factory=dict)
    headline: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: When | None = None


def read_head(text: str, parts: Sequence[Block], given: str | None, words: Language) -> Head:
    """The head of the article in ``parts``. ``given`` is the headline the input states, if any."""
    head = Head(first=min(len(parts), _DEEPEST))
    headed = given is not None  # whether something that can be the headline was passed
    for number, block in enumerate(parts[:_DEEPEST]):
        below = headed or "masthead" in head.labels.values()
        reason = head_reason(block, words) or line_reason(text, block, words, below)
        follower = parts[number + 1] if number + 1 < len(parts) else None
        if not reason and headed and follower and _is_prose(follower) and is_signature(text, block):
            reason = "byline"
        if not reason and _names_outlet(text, block, words, headed):
            reason = "masthead"
        headed = headed or (reason is None and block.length >= 3)
        if reason:
            head.labels[number] = reason
        elif _is_prose(block):
            head.first = number
            break
    head.title = _title(parts, head, given)
    if head.title is None and not given:
        _unmask(head)
        head.title = _title(parts, head, given)
    if head.title is not None:
        head.first = max(head.first, head.title + 1)
        head.labels.pop(head.title, None)
    _sort_rest(parts, head)
    _beside_title(parts, head)
    if head.first >= len(parts):
        head.standfirst.clear()  # nothing stands below: it is the text
    for number, reason in head.labels.items():
        if reason in ("byline", "printed date", "date line", "masthead", "menu"):
            _take_line(text, parts[number], head, words)
    return head


def _names_outlet(text: str, block: Block, words: Language, headed: bool) -> bool:
    """Whether the line gives the outlet's name; above the headline it may hold nothing else."""
    if block.length > 20 or "\n" in block.words:
        return False
    if not headed or is_masthead(block.words):
        return is_masthead(block.words) and not block.full_stop
    open_ended = block.length <= 14 and not block.full_stop
    if not open_ended and undated(text, block, words) is None:
        return False
    return masthead_in(block.words) is not None


def _unmask(head: Head) -> None:
    """Where no line is left for a headline, what looked like an outlet's name is none."""
    for number in [n for n, reason in head.labels.items() if reason == "masthead"]:
        del head.labels[number]


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
            _take_line(text, parts[number], head, words)
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
            _take_line(text, parts[number], head, words)
            return


def _is_prose(block: Block) -> bool:
    return (block.full_stop and block.length >= _PROSE) or block.length > _HEADLINE


def _title(parts: Sequence[Block], head: Head, given: str | None) -> int | None:
    """Which block is the headline."""
    if given:
        wanted = Block(Span(0, max(1, len(given))), given, False).key
        for number in range(min(len(parts), head.first + 2)):
            if _alike(parts[number].key, wanted):
                return number
    candidates = [
        number
        for number in range(head.first)
        if number not in head.labels and 1 <= parts[number].length <= _HEADLINE
    ]
    if given:
        return None
    told = told_words(parts, head.first)
    best = max((told_share(parts[n], told) for n in candidates), default=0.0)
    telling = [n for n in candidates if best and told_share(parts[n], told) >= best / 2]
    long_enough = [number for number in candidates if parts[number].length >= 3]
    enough = len(told) >= _ENOUGH and long_enough and telling
    if enough and told_share(parts[long_enough[0]], told) < SILENT:
        return telling[0]  # names and mottos above it say nothing of the story
    if long_enough:
        return _below_name(parts, long_enough, told)
    if candidates and head.first < len(parts):
        return max(candidates, key=lambda number: parts[number].length)
    return _closed_headline(parts, head)


def _below_name(parts: Sequence[Block], lines: Sequence[int], told: frozenset[str]) -> int:
    """The first of the lines, or the first that tells more of the story if that one is a name."""
    first = parts[lines[0]]
    share = told_share(first, told)
    if share > HALF or not name_above(first.words) or not _is_capitalised(first):
        return lines[0]
    later = (n for n in lines[1:] if parts[n].length >= 4 and told_share(parts[n], told) > share)
    return next(later, lines[0])


def _is_capitalised(block: Block) -> bool:
    """At most six words, none of any length in small letters but those behind a rule."""
    name = name_above(block.words) or ""
    small = [w for w in name.split() if w[0].islower() and len(w) > 3]
    return block.length <= 12 and len(name.split()) <= 6 and not small


def _beside_title(parts: Sequence[Block], head: Head) -> None:
    """The outlet in the line of the headline: "Ferry sinks off Hale | Harrow Post"."""
    if head.title is None:
        return
    told, words = told_words(parts, head.first), parts[head.title].words
    pieces = re.split(r"\s+[|–—-]\s+", words)
    if len(pieces) != 2:
        return
    shares = [told_share(Block(Span(0, max(1, len(p))), p, False), told) for p in pieces]
    for name, rest in ((1, 0), (0, 1)):
        own = name_above(pieces[name])
        told_beside = shares[name] < SILENT and shares[rest] >= HALF
        if own and own == pieces[name] and told_beside and len(pieces[rest]) > len(own):
            head.headline, head.outlet = pieces[rest], head.outlet or own
            return


def told_words(parts: Sequence[Block], first: int) -> frozenset[str]:
    """The words of four letters and more in the first paragraphs of the running text, stemmed."""
    text = " ".join(block.key for block in parts[first : first + _PARAGRAPHS])
    return frozenset(word[:_STEM] for word in text.split() if len(word) >= 4)


def told_share(block: Block, told: frozenset[str]) -> float:
    """How much of what a line says the text says too, 0..1."""
    mine = [word[:_STEM] for word in block.key.split() if len(word) >= 4]
    return sum(word in told for word in mine) / len(mine) if mine else 0.0


def _closed_headline(parts: Sequence[Block], head: Head) -> int | None:
    """A headline that ends with a full stop: short, and its words mostly with capitals."""
    number = head.first
    if number + 1 >= len(parts) or not parts[number + 1].blank_before:
        return None
    block = parts[number]
    if block.length <= 25 and date_line_length(parts[number + 1].words[:160]):
        return number
    longer = [m.group() for m in LETTERS.finditer(block.words) if len(m.group()) > 3]
    capital = sum(word[0].isupper() for word in longer)
    return number if block.length <= 25 and longer and capital * 10 >= len(longer) * 8 else None


def _alike(key: str, wanted: str) -> bool:
    mine, theirs = set(key.split()), set(wanted.split())
    return key == wanted or (len(theirs) > 2 and len(mine & theirs) * 5 >= len(mine | theirs) * 4)


def _sort_rest(parts: Sequence[Block], head: Head) -> None:
    """What is left above the running text: standfirst, repeated headline, menus and labels."""
    title_key = parts[head.title].key if head.title is not None else None
    told = told_words(parts, head.first)
    free = []
    for number in range(head.first):
        if number == head.title:
            continue
        block = parts[number]
        if title_key and _slug(block.words) == title_key:
            head.labels[number] = "repeated headline"
        elif number not in head.labels and head.title is not None and number < head.title:
            name = name_above(block.words) if told_share(block, told) <= HALF else None
            if name and not head.outlet and "masthead" not in head.labels.values():
                head.labels[number], head.outlet = "masthead", name
            else:
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


def _take_line(text: str, block: Block, head: Head, words: Language) -> None:
    """Take date, outlet and writer out of a line of the head, the first of each that is found."""
    head.published = head.published or line_date(text, block, words)
    name = masthead_in(block.words)
    head.outlet = head.outlet or (name.of(block.words) if name else None)
    if name is None:
        head.byline = head.byline or line_name(text, block, words)
