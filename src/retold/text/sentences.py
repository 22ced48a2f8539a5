"""Sentences with exact offsets: nothing is lost, nothing is moved.

Rules, not a model: a mark ends a sentence unless what stands before it (an abbreviation, an
initial, a number) or after it (a small letter, a verb of saying) says that it does not. Every look
to either side has a fixed reach, so the time grows with the length of the text whatever is in it.
"""

from __future__ import annotations

import re

from retold.model.span import Span
from retold.text.languages import Language, language

_CLOSERS = "\"'”’»›)\\]}″“‘"  # “ and ‘ close in German
# A run of end marks, what closes after it, and footnote signs. Possessive: no backtracking.
_MARK = re.compile(
    rf"[.!?…。！？]++[{_CLOSERS}]*+(?:[ \u00a0\u202f][»›”](?=\s|$))?(?:\[\d{{1,3}}\])*+"
)
_GAP = re.compile(r"\s*+")
_OPENERS = re.compile(r"[\"'`“”‘’«‹„‚(\[{¿¡–—\-•*\s]*+")
_BEFORE = re.compile(r"[\w'’&-]+(?:\.[\w'’&-]+)*$")
_AFTER = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_REACH = 40  # code points looked at on either side; no abbreviation or name part is longer
_SAYING = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*\s+|(?:the|la|le|der|die|el)\s+){1,5}([\w'’-]+)")
_CALENDAR = frozenset({"et", "est", "edt", "gmt", "bst", "ist", "pt", "pst", "pdt", "cet", "utc"})
_FULL_STOP = frozenset("。！？")


def sentences(text: str, within: Span, code: str | None = None) -> list[Span]:
    """The sentences of one paragraph of ``text``, without the blanks around them.

    code: the language ("en"); English where None. Line ends inside ``within`` are blanks.

    >>> [s.of("Mr. Orr met J. K. Lund. “Why?” he asked.") for s in sentences(
    ...     "Mr. Orr met J. K. Lund. “Why?” he asked.", Span(0, 40))]
    ['Mr. Orr met J. K. Lund.', '“Why?” he asked.']
    """
    words = language(code)
    found: list[Span] = []
    start = within.start
    for mark in _MARK.finditer(text, within.start, within.end):
        if mark.end() < within.end and _ends(text, mark, start, within.end, words):
            found.extend(trimmed(text, start, mark.end()))
            start = mark.end()
    found.extend(trimmed(text, start, within.end))
    return found


def trimmed(text: str, start: int, end: int) -> list[Span]:
    """The span without white space at its ends: one, or none where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []


def _ends(text: str, mark: re.Match[str], start: int, limit: int, words: Language) -> bool:
    """Whether the sentence that began at ``start`` ends with this mark."""
    end = mark.end()
    run = mark.group()
    if run[0] in _FULL_STOP:
        return True
    gap = _GAP.match(text, end, limit)
    after = gap.end() if gap else end
    if after == end and not text[end].isupper():
        return False  # "2.5", "p.m", "a.m.,"
    following = _next_word(text, after, limit)
    if after == end:
        return _glued(text, mark, start, following, limit)
    if not following or following[0].islower():
        return False
    if following[0].isdigit():
        return not _holds_number(text, mark, start, words)
    if run[0] in "!?":
        return not _said_after(text, after, limit, words, run) and not _is_name(text, mark, words)
    if run.startswith(("..", "…")):
        return True
    return not _holds(text, mark, start, following, words)


def _next_word(text: str, at: int, limit: int) -> str:
    """The word that begins at ``at`` behind opening marks, or nothing."""
    marks = _OPENERS.match(text, at, min(limit, at + _REACH))
    word = _AFTER.match(text, marks.end() if marks else at, min(limit, at + 2 * _REACH))
    return word.group() if word else ""


def _last_word(text: str, start: int, at: int) -> str:
    """The word that ends at ``at`` with its inner points, not further back than ``start``."""
    word = _BEFORE.search(text[max(start, at - _REACH) : at])
    return word.group() if word else ""


def _glued(text: str, mark: re.Match[str], start: int, following: str, limit: int) -> bool:
    """No blank after the mark: two sentences only where print lost the blank ("said.The")."""
    if not following or not following[0].isupper():
        return False
    before = _last_word(text, start, mark.start())
    closed = len(mark.group().rstrip("0123456789[]")) > 1
    whole = len(before) > 2 and before.isalpha() and before.islower()
    return (closed or whole) and len(following) > 1 and following[1:].islower()


def _holds_number(text: str, mark: re.Match[str], start: int, words: Language) -> bool:
    """ "No. 5", "Aug. 31", "Art. 3": the point belongs to the number behind it."""
    if mark.group() != ".":
        return False
    before = _last_word(text, start, mark.start()).lower()
    held = before in words.before_number or before in words.titles
    initial = words.code == "de" and len(before) == 1  # "z. B. 5"
    return held or initial or _is_item(text, mark, start)


def _holds(text: str, mark: re.Match[str], start: int, following: str, words: Language) -> bool:
    """Whether the point belongs to an abbreviation, an initial or a number before it."""
    if mark.group() not in (".", ".)", ".'", ".’"):
        return False
    before = _last_word(text, start, mark.start())
    small, next_word = before.lower(), following.lower()
    opens = next_word in words.starters or next_word.split("'")[0].split("’")[0] in words.starters
    if small in words.titles or _is_item(text, mark, start):
        return True
    if mark.group() != ".":
        return False
    if len(before) == 1 and before.isalpha():
        return not opens and (before.isupper() or words.code == "de")
    if small in ("a.m", "p.m"):
        return next_word in words.weekdays or next_word in _CALENDAR or _is_month(next_word, words)
    if small in words.suffixes or _is_dotted(before):
        return not opens
    if words.code == "de" and before.isdigit() and len(before) < 3:
        return not opens
    return False


def _is_dotted(before: str) -> bool:
    """ "U.S", "J.K", "i.e": single letters with points between them."""
    parts = before.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isalpha() for part in parts)


def _is_item(text: str, mark: re.Match[str], start: int) -> bool:
    """ "1. First of all": a number or letter that opens the paragraph counts it."""
    head = text[start : mark.start()].strip() if mark.start() - start < _REACH else ""
    return head.isdigit() and len(head) < 3


def _is_month(word: str, words: Language) -> bool:
    return any(word in names for names in words.months)


def _is_name(text: str, mark: re.Match[str], words: Language) -> bool:
    """ "Yahoo!" is a name, not a cry."""
    before = _last_word(text, max(0, mark.start() - _REACH), mark.start()).lower()
    return before + mark.group() in words.suffixes


def _said_after(text: str, at: int, limit: int, words: Language, run: str) -> bool:
    """ "“Why now?” Mayor Lund asked.": the cue goes with its question."""
    if len(run.rstrip("!?")) == len(run) and len(run) < 2:
        return False
    if not any(mark in run for mark in "\"'”’»“‘″"):
        return False
    cue = _SAYING.match(text, at, min(limit, at + 2 * _REACH))
    return cue is not None and cue.group(1).lower() in words.said
