"""The head of an article: headline, standfirst, byline, printed date, and what is around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from retold.model.span import Span
from retold.model.when import When
from retold.text.blocks import Block
from retold.text.credit_lines import names_only
from retold.text.date_lines import date_line_length
from retold.text.furniture import head_reason
from retold.text.languages import Language, languages
from retold.text.printed_dates import printed_dates

_PROSE = 12  # words from which a closed block is running text
_DEEPEST = 60  # blocks looked at for a head; menus of more lines are no plain text of an article
_LINE = 300  # code points of a line that is looked at as date line, byline, menu or count
_HEADLINE = 40  # words a headline may have at most
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]+"
_BY = "|".join(
    sorted({re.escape(by) for one in languages() for by in one.by}, key=len, reverse=True)
)
_BYLINE = re.compile(
    rf"(?i:{_BY})\s*:?\s+(?P<who>(?:(?:staff|agencies|(?:our|a) (?:own )?(?:correspondents?|"
    rf"reporters?|staff))"
    rf"(?:\s+(?:and|und|et|y|writers?|reporters?|with|,)\s+)?)?(?:{_NAME})?(?:(?:,|\s+(?:and|"
    rf"und|et|y|&|de|van|von|der|al|bin|in|for))?\s+{_NAME}){{0,12}}"
    rf"(?:,?\s+[\w .'’/-]{{1,60}})?)"
)
_BARE_NAME = re.compile(rf"{_NAME}(?:\s+(?:de|van|von|der|al|bin|[A-Z]\.|{_NAME})){{1,3}}")
_NO_NAMES = """
release immediate story created news report update updated press statement edition watch live
analysis video correction market markets highlights business sport politics world
"""  # capitalised words beside a date that are not a writer's name
_NO_NAME = frozenset(_NO_NAMES.split())
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap](?:\.?m\.?)?(?!\w))?|\b[A-Z]{1,4}T\b|\b(?:GMT|"
    r"UTC)\b(?:\s*[+-]\d+(?::\d+)?)?|"
    r"\b\d{1,2}\s*(?:[ap]\.?m\.?)(?!\w)"
)
_AGO = re.compile(
    r"\b\d+\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)\s+(?:ago|read)\b", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")


@dataclass
class Head:
    """What was found above the running text. Numbers are places in the list of blocks.

    first:  the first block of running text. labels: furniture above it, by reason.
    """

    first: int
    title: int | None = None
    standfirst: set[int] = field(default_factory=set)
    labels: dict[int, str] = field(default_factory=dict)
    byline: str | None = None
    published: When | None = None


def read_head(text: str, parts: Sequence[Block], given: str | None, words: Language) -> Head:
    """The head of the article in ``parts``. ``given`` is the headline the input states, if any."""
    head = Head(first=min(len(parts), _DEEPEST))
    headed = given is not None  # whether something that can be the headline was passed
    for number, block in enumerate(parts[:_DEEPEST]):
        reason = head_reason(block, words) or _date_or_byline(text, block, words, headed)
        headed = headed or (reason is None and block.length >= 3)
        if reason:
            head.labels[number] = reason
        elif _is_prose(block):
            head.first = number
            break
    head.title = _title(parts, head, given)
    if head.title is not None:
        head.first = max(head.first, head.title + 1)
        head.labels.pop(head.title, None)
    _sort_rest(parts, head)
    for number, reason in head.labels.items():
        if reason in ("byline", "printed date", "date line"):
            _read_line(text, parts[number], head, words)
    return head


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
        and printed_dates(text, parts[number].span, "", words.code)
        and _undated(text, parts[number], words) == ""
    ]  # fmt: skip
    for number in found if len(found) <= 2 else ():
        labels[number] = "printed date"
        if number <= head.first + 4:
            _read_line(text, parts[number], head, words)


def date_line(text: str, block: Span, basis: str, words: Language) -> tuple[int, When | None]:
    """How many code points of a paragraph are a printed date before it ("Aug 10, 2021: ...").

    (0, None) where it simply begins with a date, as a sentence may.
    """
    found = printed_dates(
        text, Span(block.start, min(block.end, block.start + 60)), basis, words.code
    )
    if not found or found[0].when is None or found[0].span.start > block.start + 14:
        return 0, None
    date = found[0]
    before = text[block.start : date.span.start]
    if not _only_time_words(before, words):
        return 0, None
    behind = re.compile(
        r"\s*(?:[:|–—]|-{1,2}(?=\s)|\.(?=\s+[A-ZÀ-Þ]))\s*|(?=[A-ZÀ-Þ\"“‘])|\s*\n\s*"
    ).match(text, date.span.end, block.end)
    if behind:
        return behind.end() - block.start, date.when
    opening = re.compile(r"\s+([A-ZÀ-Þ][\w'’]*)").match(text, date.span.end, block.end)
    if opening and opening.group(1).lower() in words.starters - {"and", "or", "but"}:
        return opening.start(1) - block.start, date.when
    return 0, None


def _is_prose(block: Block) -> bool:
    return (block.full_stop and block.length >= _PROSE) or block.length > _HEADLINE


def _date_or_byline(text: str, block: Block, words: Language, headed: bool) -> str | None:
    """Whether the block is nothing but a date with its words, or a byline (with a date or not).

    headed: a name without "By" is one only below a headline.
    """
    if block.length > 30 or len(block.words) > _LINE:
        return None
    rest = _undated(text, block, words)
    if rest is not None and not rest:
        return "printed date"
    who = rest if rest is not None else block.words
    if _BYLINE.fullmatch(who.strip(" |,·•–—-/")) and not (block.full_stop and block.length > 14):
        return "byline"
    filed = re.search(r"[(\[]([^()\[\]]{2,40})[)\]]$", block.words)
    if rest and filed and names_only(filed.group(1)):
        return "date line"
    if rest and headed and _is_bare_name(rest):
        return "byline"
    if rest and headed and len(rest.split()) <= 3 and not block.full_stop:
        return "printed date"  # "FOR IMMEDIATE RELEASE 3 May 2021", "Story created: 3 May 2021"
    return None


def _is_bare_name(rest: str) -> bool:
    named = _BARE_NAME.fullmatch(rest)
    return bool(named) and not any(word.lower() in _NO_NAME for word in rest.split())


def _undated(text: str, block: Block, words: Language) -> str | None:
    """The words of a block without its dates and what goes with them; None where it has none."""
    dates = printed_dates(text, block.span, "", words.code)
    rest = block.words
    for one in reversed(dates):
        start, end = one.span.start - block.span.start, one.span.end - block.span.start
        rest = f"{rest[:start]} | {rest[end:]}"
    ago = _AGO.sub(" | ", rest)
    rest = _CLOCK.sub(" ", ago)
    known = words.time_words | set(words.weekdays)
    if not dates and ago == block.words:  # "Last updated at 22:46 GMT" has a time only
        timed = rest != ago and any(m.group().lower() in known for m in _LETTERS.finditer(rest))
        return "" if timed and _only_known(rest, known) else None
    if not any(letter.isalpha() for letter in rest) or _only_known(rest, known):
        return ""
    pieces = [piece.strip(" ,·•–—-/():") for piece in rest.split("|")]
    return " ".join(piece for piece in pieces if piece and not _only_known(piece, known))


def _only_time_words(rest: str, words: Language) -> bool:
    return _only_known(rest, words.time_words | set(words.weekdays))


def _only_known(rest: str, known: set[str] | frozenset[str]) -> bool:
    return all(m.group().lower() in known for m in _LETTERS.finditer(rest))


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
    long_enough = [number for number in candidates if parts[number].length >= 3]
    if long_enough:
        return long_enough[0]
    if candidates and head.first < len(parts):
        return max(candidates, key=lambda number: parts[number].length)
    return _closed_headline(parts, head)


def _closed_headline(parts: Sequence[Block], head: Head) -> int | None:
    """A headline that ends with a full stop: short, and its words mostly with capitals."""
    number = head.first
    if number + 1 >= len(parts) or not parts[number + 1].blank_before:
        return None
    block = parts[number]
    if block.length <= 25 and date_line_length(parts[number + 1].words[:160]):
        return number
    longer = [m.group() for m in _LETTERS.finditer(block.words) if len(m.group()) > 3]
    capital = sum(word[0].isupper() for word in longer)
    return number if block.length <= 25 and longer and capital * 10 >= len(longer) * 8 else None


def _alike(key: str, wanted: str) -> bool:
    mine, theirs = set(key.split()), set(wanted.split())
    return key == wanted or (len(theirs) > 2 and len(mine & theirs) * 5 >= len(mine | theirs) * 4)


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
        elif number not in head.labels and head.title is not None and number < head.title:
            head.labels[number] = "menu" if block.length <= 6 else "text above the headline"
        elif number not in head.labels:
            free.append(number)
    lines = [n for n, reason in head.labels.items() if reason in ("byline", "printed date")]
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
    elif alone and block.length >= 3 and (signed or not (block.full_stop or _is_table(block))):
        head.standfirst.add(number)
    else:
        head.first = min(head.first, number)


def _is_table(block: Block) -> bool:
    """ "Net 10.6 mln vs 9.1 mln": figures in a row, not a sentence about them."""
    return len(re.findall(r"\d[\d.,]*", block.words)) * 4 >= block.length


def _slug(words: str) -> str:
    """Words without hashtags and with hyphens read as blanks, for "The-bridge-is-open #News"."""
    bare = re.sub(r"#\w+", "", words)
    bare = bare.replace("-", " ") if bare.count("-") > 2 and " " not in bare.strip() else bare
    return Block(Span(0, max(1, len(bare))), bare, False).key


def _read_line(text: str, block: Block, head: Head, words: Language) -> None:
    """Take the date and the name out of a date line or byline."""
    dates = [d.when for d in printed_dates(text, block.span, "printed date", words.code) if d.when]
    if dates and head.published is None:
        head.published = dates[0]
    if head.byline is not None:
        return
    rest = _undated(text, block, words)
    who = (block.words if rest is None else rest).strip(" |,·•–—-/")
    named = _BYLINE.fullmatch(who)
    if named:
        head.byline = named.group("who").strip()
    elif who and _is_bare_name(who):
        head.byline = who
