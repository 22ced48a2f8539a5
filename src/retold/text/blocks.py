"""Blocks: the paragraphs of a text, however its line ends are meant.

A line end may part two paragraphs (one paragraph a line), or stand inside one (lines broken at a
fixed width). Which of the two is read from the lines themselves, stretch by stretch.
"""

from __future__ import annotations

import re

from retold.model.span import Span
from retold.text.sentences import trimmed

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(
    r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])[^\S\n\r]*+(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
)
_WORDS = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_WORDS_PLAIN = re.compile(r"\w+(?:['’.,-]\w+)*")  # the same without "_", and twice as fast
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}|min\.")  # a headline may end in "U.S.", a line in "2 min."
_CLOSERS = '"”’»›)]″“'  # what may stand behind the mark that ends a sentence
_BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_BEHIND = _CLOSERS + _BLANKS
_NARROW, _WIDE = 35, 100  # widths between which printed lines are broken (characters)


class Block:
    """One paragraph, headline or stray line.

    words: the text of ``span``. blank_before: whether an empty line stands before it.
    length: how many words it has. full_stop: whether it ends with a point, as running text does
    and headlines do not.
    """

    __slots__ = ("_found", "blank_before", "full_stop", "length", "span", "words")

    def __init__(self, span: Span, words: str, blank_before: bool) -> None:
        self.span, self.words, self.blank_before = span, words, blank_before
        self._found: list[str] = (_WORDS if "_" in words else _WORDS_PLAIN).findall(words)
        self.length = len(self._found)
        self.full_stop = self._ends_with_point()

    @property
    def key(self) -> str:
        """Its words in small letters with single blanks, without marks: for comparing."""
        return " ".join(self._found).lower().replace("’", "'")

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.words.rstrip("'" + _BEHIND).endswith(tuple(".!?…。！？:;"))

    def _ends_with_point(self) -> bool:
        bare = self.words.rstrip("'" + _BEHIND)
        if not bare.endswith((".", "。", "…")):
            cry = self.words.rstrip(_BEHIND)
            return len(cry) < len(self.words) and cry.endswith(("!", "?"))
        last = self.words.rstrip().rsplit(None, 1)[-1]
        return not (_DOTTED.fullmatch(last) and self.length <= 14)


def blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of ``text`` from ``start`` on, in order. Every word is in exactly one."""
    lines = [
        span
        for match in _LINE.finditer(text, start)
        for span in trimmed(text, match.start(), match.end())
    ]
    found: list[Block] = []
    group: list[Span] = []
    blank = False
    for line in lines:
        if group and _BLANK_LINE.search(text, group[-1].end, line.start):
            found.extend(_parted(text, group, blank))
            group, blank = [], True
        group.append(line)
    return found + (_parted(text, group, blank) if group else [])


def _parted(text: str, group: list[Span], blank: bool) -> list[Block]:
    """The blocks of lines that stand together without an empty line between."""
    joined: list[Span] = []
    full = max(len(line) for line in group) if is_wrapped(text, group) else 0
    for number, line in enumerate(group):
        if number and full and _goes_on(text, group[number - 1], line, full):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return [
        Block(span, span.of(text), blank if number == 0 else False)
        for number, span in enumerate(joined)
    ]


def is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether these lines were broken at a fixed width.

    They were when none is wide, and most lines but the last are nearly full and break off inside a
    sentence. A list of short lines, or a paragraph a line, is not.
    """
    widths = [len(line) for line in lines]
    full = max(widths)
    if len(lines) < 2 or not _NARROW <= full <= _WIDE:
        return False
    inner = lines[:-1]
    broken = sum(
        len(line) >= 0.7 * full and _breaks(text, line, follower)
        for line, follower in zip(inner, lines[1:], strict=True)
    )
    return broken * 2 > len(inner) or (broken >= 3 and broken * 3 > len(inner))


def _breaks(text: str, line: Span, follower: Span) -> bool:
    """The line stops inside a sentence: no end mark, and the next one goes on in small letters,
    or the next word would not have fitted."""
    if text[line.end - 1] in '.!?:;”"':
        return False
    return text[follower.start].islower() or text[line.end - 1] in ",-"


def _goes_on(text: str, before: Span, line: Span, full: int) -> bool:
    """Whether a wrapped line carries on the one before it: that one is full, or breaks off."""
    first = text[line.start : line.end].split(None, 1)[0]
    indent = len(text[before.end : line.start].expandtabs(4).rpartition("\n")[2])
    if indent >= 2 and not text[line.start].islower():
        return False
    if text[before.end - 1] in '.!?”"' and len(before) + len(first) < full - 8:
        return False
    return _breaks(text, before, line) or len(before) + len(first) + 1 >= 0.85 * full
