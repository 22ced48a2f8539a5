"""Which words stand in quotation marks, however the marks are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# A mark is looked for by its first character, and only then by what stands around it: doubled, or
# one that is no apostrophe. An apostrophe between two letters or figures is never a mark.
_MARKS = re.compile(
    r"[`'\"“”„‟″‶«»‹›‘’‚‛](?:(?<=`)`|(?<=')'(?!')|(?<=[^`'‘’‚‛])"
    r"|(?<=[‘’‚‛'])(?:(?<![^\W_].)|(?![^\W_])))",
    re.DOTALL,
)
_DIRECTED = {
    "“": 1,
    "„": 1,
    "‟": 1,
    "‶": 1,
    "«": 1,
    "‹": 1,
    "``": 1,
    "”": -1,
    "»": -1,
    "›": -1,
}
_SINGLE = frozenset("‘’‚‛'")
_OPENS_AFTER = frozenset("([{—–-―/‘“«„‚:;,=>…'\"")
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-―…/’”»'\"<")
# An apostrophe that stands for left-out letters at the start of a word, not an opening mark.
_ELIDED = re.compile(
    r"['’‘](?:\d|(?:em|til|cause|twas|tis|n|bout|round|cuz|kay|re|ve|ll|s|d|m|t)\b)", re.I
)


class Marked(NamedTuple):
    """Words in marks. ``start``/``end`` hold the marks, ``first``/``last`` only the words.

    closed: False where no closing mark stands; then ``end`` is the end of the paragraph.
    """

    start: int
    end: int
    first: int
    last: int
    single: bool = False
    closed: bool = True


class _Mark(NamedTuple):
    start: int
    end: int
    form: str
    after_blank: bool
    before_blank: bool
    after_space: bool

    @property
    def turn(self) -> int:
        """1 opens, -1 closes, 0 could do both: by its shape, else by the blanks around it."""
        if self.form in _DIRECTED:
            return _DIRECTED[self.form]
        return int(self.after_blank) - int(self.before_blank)


def pair_marks(text: str, start: int, end: int) -> list[Marked]:
    """The marked words of one paragraph, in reading order, none inside another.

    Linear in the length of the paragraph. Single marks count only outside double ones.
    """
    marks = [_mark(text, m, start, end) for m in _MARKS.finditer(text, start, end)]
    if not marks:
        return []
    found = list(_doubles(text, [m for m in marks if m.form not in _SINGLE], end))
    found += _singles(text, [m for m in marks if m.form in _SINGLE], found)
    return _outermost(text, sorted(found, key=lambda m: (m.start, -m.end)))


def closing_mark(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first double mark stands if it can only close words that began further up.

    None where the first one opens; the end of the paragraph, empty, where there is none.
    """
    for match in _MARKS.finditer(text, start, end):
        if match[0] not in _SINGLE:
            mark = _mark(text, match, start, end)
            closes = mark.before_blank and not mark.after_space and match.start() > start
            closes = closes or (_is_stray(text, mark, ()) and text[mark.end].islower())
            return match.span() if closes else None
    return end, end


def _outermost(text: str, found: list[Marked]) -> list[Marked]:
    """No marks inside or across others: single ones hold double ones only around whole speech."""
    kept: list[Marked] = []
    for mark in found:
        if not kept or kept[-1].end <= mark.start:
            kept.append(mark)
        elif kept[-1].single and not (mark.end <= kept[-1].end and _is_speech(text, kept[-1])):
            kept[-1] = mark
    return kept


def _is_speech(text: str, mark: Marked) -> bool:
    return any(ch in ",.?!" for ch in text[mark.last - 1 : mark.last + 1])


def _mark(text: str, match: re.Match[str], start: int, end: int) -> _Mark:
    a, b = match.span()
    before = text[a - 1] if a > start else " "
    after = text[b] if b < end else " "
    return _Mark(
        a,
        b,
        match.group(),
        before.isspace() or before in _OPENS_AFTER,
        after.isspace() or after in _CLOSES_BEFORE,
        before.isspace(),
    )


def _doubles(text: str, marks: list[_Mark], end: int) -> Iterator[Marked]:
    opened: _Mark | None = None
    for n, mark in enumerate(marks):
        if opened is None:
            if _can_open(text, mark):
                opened = mark
            continue
        if opened.form == mark.form and _is_stray(text, mark, marks[n + 1 : n + 2]):
            yield from _marked(text, opened, mark.start, mark.end)
            opened = None
            continue
        if mark.form in "‹›" and opened.form in "«»„“":
            continue  # inside »…«
        if _closes(mark, opened):
            yield from _marked(text, opened, mark.start, mark.end)
            opened = None
        else:  # a second opening mark: the first one was never closed
            yield from _unclosed(text, opened, mark.start)
            opened = mark
    if opened is not None:
        yield from _unclosed(text, opened, end)


def _is_stray(text: str, mark: _Mark, following: Sequence[_Mark]) -> bool:
    """A closing mark with its blank on the wrong side: "We won, "said Ann Bell. "Twice." """
    if mark.form != '"' or not mark.after_space or mark.before_blank or mark.start < 2:
        return False
    return text[mark.start - 2] in ",?!" and not any(m.turn < 0 for m in following)


def _can_open(text: str, mark: _Mark) -> bool:
    inches = mark.form in ('"', "″", "''") and mark.start > 0 and text[mark.start - 1].isdigit()
    reversed_pair = mark.form in ("»", "”", "›") and mark.after_blank and not mark.before_blank
    return reversed_pair or (mark.turn >= 0 and not inches)


def _closes(mark: _Mark, opened: _Mark) -> bool:
    if opened.form == "›":
        return mark.form == "‹"
    if opened.form in ("„", "‚", "»", "”"):  # low-high, and pairs turned outside in
        return mark.form in ("“", "”", "«", '"', "‟")
    if mark.form == "“":  # a curly opening mark typed for a closing one
        return mark.before_blank and not mark.after_space
    if mark.form in _DIRECTED:
        return mark.turn < 0
    return mark.turn <= 0


def _marked(text: str, opened: _Mark, last: int, end: int, closed: bool = True) -> Iterator[Marked]:
    first = opened.end
    while first < last and text[first].isspace():
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] == ","):
        last -= 1
    if first < last and any(text[i].isalnum() for i in range(first, min(last, first + 40))):
        yield Marked(opened.start, end, first, last, opened.form in _SINGLE, closed)


def _unclosed(text: str, opened: _Mark, end: int) -> Iterator[Marked]:
    """Up to the end of the paragraph or the next opening mark; not where the mark is no opening."""
    if opened.after_blank and not opened.before_blank:
        yield from _marked(text, opened, end, end, closed=False)


def _singles(text: str, marks: list[_Mark], doubles: list[Marked]) -> list[Marked]:
    found: list[Marked] = []
    at = 0
    free: list[_Mark] = []
    for mark in marks:
        while at < len(doubles) and doubles[at].end <= mark.start:
            at += 1
        if at == len(doubles) or mark.start < doubles[at].start:
            free.append(mark)
    opened: _Mark | None = None
    close: _Mark | None = None
    following: list[_Mark | None] = [*free, None]
    for this in following:
        if this is None or _opens(text, this):
            if opened is not None and close is not None:
                found.extend(_marked(text, opened, close.start, close.end))
            opened, close = this, None
        elif opened is not None and this.before_blank and not this.after_space:
            doubtful = close is not None and _possessive(text, close)
            if close is None or doubtful:
                close = this
    return found


def _opens(text: str, mark: _Mark) -> bool:
    return mark.after_blank and not mark.before_blank and not _ELIDED.match(text, mark.start)


def _possessive(text: str, mark: _Mark) -> bool:
    """Whether the mark may be a plural's apostrophe ("the workers' demands")."""
    return text[mark.start - 1] in "sS" and text[mark.end : mark.end + 2].strip().islower()
