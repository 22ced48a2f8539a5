"""A text as a row of tokens, each in exactly one class of words of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from retold.find.dates.words import Vocabulary
from retold.model.span import Span

_TIME = r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_NUMBER = r"\d+(?:[.,]\d+)*"
_TOKEN = re.compile(
    rf"""(?P<iso>\d{{4}}-\d\d-\d\d(?:[T ]{_TIME})?)(?![\w-])
    |(?P<ymd>\d{{4}}/\d\d/\d\d)(?![\w/])
    |(?P<dotted>\d\d?\.\d\d?\.\d{{4}})(?![\w.]\w)
    |(?P<slash>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d))(?![\w/])
    |(?P<decade>(?:[12]\d\d0|['’`]?\d0)['’]?s)\b
    |(?P<yy>(?<!\w)['’`]\d\d)(?![\w])
    |(?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])|\d{{1,2}}\.\d\d(?=\s?[ap]\.?m\b))
    |(?P<qcode>q[1-4])(?![\w])
    |(?P<ampm>[ap]\.m\.?|[ap]m\b)
    |(?P<number>{_NUMBER})
    |(?P<poss>(?<=\w)['’](?:s|ll|d|re|ve)?(?!\w))
    |(?P<word>o['’]clock|aujourd['’]hui|[^\W\d_]+?n['’]t(?!\w)|[^\W\d_]+)
    |(?P<break>\n)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeToken:
    """A word, number or mark: where it stands, its class, and what it stands for."""

    start: int
    end: int
    norm: str
    kind: str
    value: Any = None
    name: bool = False  # written with a capital


def time_tokens(text: str, words: Vocabulary) -> list[TimeToken]:
    """The tokens of ``text``. A line end is one (a break) unless it only wraps a long line."""
    found: list[TimeToken] = []
    wrapped = _wrapped(text)
    line = 0
    for match in _TOKEN.finditer(text):
        if found and match.start() < found[-1].end:
            continue  # the point of an abbreviation, the letters of an ordinal
        if match.lastgroup == "break":
            short = match.start() - line < 40 or not text[match.end() : match.end() + 1].strip()
            line = match.end()
            if not wrapped or short:
                found.append(TimeToken(match.start(), match.end(), "\n", "BREAK"))
            continue
        found.append(_token(text, match, words, found[-1] if found else None))
    return _joined(found, words)


_NOT_AFTER_PHRASE = frozenset(
    [
        "UYEAR",
        "UQUARTER",
        "UMONTH",
        "UWEEK",
        "UDAY",
        "UCLOCK",
        "UWEEKEND",
        "UDECADE",
        "UCENTURY",
        "FORTNIGHT",
        "DAY",
        "NUM",
        "CARD",
        "VAGUE",
        "WEEKDAY",
        "MONTH",
        "SEASON",
        "FALL",
        "PART",
        "OF",
    ]
)


def _joined(row: list[TimeToken], words: Vocabulary) -> list[TimeToken]:
    """The row with the phrases of several words made one token each."""
    found: list[TimeToken] = []
    index = 0
    while index < len(row):
        for parts, kind, value in words.phrases.get(row[index].norm, ()):
            end = index + len(parts)
            if tuple(t.norm for t in row[index:end]) != parts:
                continue
            if end < len(row) and kind == "PHRASE" and row[end].kind in _NOT_AFTER_PHRASE:
                continue
            norm = " ".join(parts)
            found.append(TimeToken(row[index].start, row[end - 1].end, norm, kind, value))
            index = end
            break
        else:
            found.append(row[index])
            index += 1
    return found


def _wrapped(text: str) -> bool:
    """Whether the lines of ``text`` were broken to a width, so that sentences run over them."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    return len(lengths) > 3 and max(lengths) <= 100


def _token(
    text: str, match: re.Match[str], words: Vocabulary, before: TimeToken | None
) -> TimeToken:
    start, end, group = match.start(), match.end(), match.lastgroup
    raw = match.group().replace("’", "'")
    norm = raw.lower()
    if group == "number":
        return _number(text, start, end, words)
    if group == "word":
        return _word(text, Span(start, end), words, before)
    if group == "poss":
        return TimeToken(start, end, norm, "POSS")
    if group == "mark":
        return _mark(text, start, end)
    if group == "decade":
        digits = re.sub(r"\D", "", norm)
        value = digits[:3] if len(digits) == 4 else "19" + digits[0]
        return TimeToken(start, end, norm, "DECADE", value)
    if group == "yy":
        two = int(norm[1:])
        return TimeToken(start, end, norm, "YY", 1900 + two if two >= 50 else 2000 + two)
    return TimeToken(start, end, norm, (group or "other").upper(), norm)


_MARKS = {"-": "HYPHEN", "‑": "HYPHEN", ",": "COMMA", "$": "MONEY", "£": "MONEY", "€": "MONEY"}


def _mark(text: str, start: int, end: int) -> TimeToken:
    mark = text[start:end]
    if mark == "–" and text[start - 1 : start].strip() and text[end : end + 1].strip():
        return TimeToken(start, end, mark, "HYPHEN")  # "9–11 August", not "August – and"
    return TimeToken(start, end, mark, _MARKS.get(mark, "OTHER"))


def _number(text: str, start: int, end: int, words: Vocabulary) -> TimeToken:
    digits = text[start:end]
    for suffix in words.ordinal_suffixes:
        after = end + len(suffix)
        if digits.isdigit() and text[end:after].lower() == suffix and _ends_word(text, after):
            return TimeToken(start, after, digits + suffix, "ORD", int(digits))
    if not digits.isascii() or not digits.isdigit():
        return TimeToken(start, end, digits, "NUM", None)
    value = int(digits) if len(digits) < 10 else None
    if len(digits) <= 2 and value is not None and 1 <= value <= 31:
        return TimeToken(start, end, digits, "DAY", value)
    if len(digits) == 4 and value is not None and 1000 <= value < 2200:
        return TimeToken(start, end, digits, "YEAR", value)
    return TimeToken(start, end, digits, "NUM", value)


def _ends_word(text: str, end: int) -> bool:
    """Whether no letter follows; a point belongs to a number only before a word."""
    following = text[end : end + 2]
    if text[end - 1] == ".":
        named = text[max(0, end - 4) : end - 1].isdigit()  # "2024." ends a sentence
        return not named and following[:1] == " " and following[1:].isalpha()
    return not following[:1].isalpha()


def _word(text: str, span: Span, words: Vocabulary, before: TimeToken | None) -> TimeToken:
    start, end = span.start, span.end
    norm = text[start:end].replace("’", "'").lower()
    kind, value = words.words.get(norm, ("OTHER", None))
    if norm in words.capitalised and not _calendar_name(text, span, words, before):
        return TimeToken(start, end, norm, "OTHER", name=text[start].isupper())
    if norm in words.abbreviated and text[end : end + 1] == ".":
        end += 1
    return TimeToken(start, end, norm, kind, value, text[start].isupper())


def _calendar_name(text: str, span: Span, words: Vocabulary, before: TimeToken | None) -> bool:
    """Whether a word that can name a month or weekday does: "May 5", not "may", not "Ann May"."""
    start, end = span.start, span.end
    norm = text[start:end].lower()
    if not text[start].isupper():
        return False
    beside = text[end : end + 6].lstrip().lstrip(".,").lstrip()
    if norm in words.weak:
        return text[end : end + 1] == "." or beside[:1].isdigit()
    if norm not in words.modal or beside[:1].isdigit():
        return True
    opening = before is None or (before.kind in ("OTHER", "BREAK") and not before.norm.isalpha())
    named = before is not None and before.kind == "OTHER" and text[before.start].isupper()
    return not opening and not named
