"""Words of time: a text becomes a row of tokens, each in exactly one class of words.

The classes are what the grammar (`find/date_grammar.py`) is written over, so the grammar does not
know English: the words stand in `text/languages/dates_XX.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("en",)

CLASSES = (
    # calendar words and numbers
    "MONTH WEEKDAY YEAR YY DAY NUM ORD CARD VAGUE SEASON FALL PART DECADE ISO SLASH CLOCK AMPM "
    "UYEAR UQUARTER UMONTH UWEEK UDAY UCLOCK UWEEKEND UDECADE UCENTURY FORTNIGHT GLUED "
    # words that point: from the day of writing, or from the day last named
    "RELDAY RELNIGHT LAST PAST THIS CURRENT NEXT COMING PREVIOUS FOLLOWING THAT LATEST RECENT CORRESPONDING "
    "AGO EARLIER LATER BEFORE AFTER FROM EARLY LATE MID BEGINNING END HALF PERIOD FISCAL NOW "
    # small words and marks
    "THE A OF AND TO ON IN MORE EVERY AT LEAST NEARLY THAN SOMETIME LONG OLD WHOLE OTHERS NOON MIDNIGHT "
    "OCLOCK ZONE SET PHRASE HOLIDAY HYPHEN COMMA POSS MONEY BREAK OTHER"
).split()
CODE: Mapping[str, str] = {name: chr(0x4E00 + i) for i, name in enumerate(CLASSES)}

_NUMBER = r"\d+(?:[.,]\d+)*"
_TOKEN = re.compile(
    rf"""(?P<iso>\d{{4}}-\d\d-\d\d)(?![\w-])
    |(?P<slash>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d))(?![\w/])
    |(?P<decade>(?:[12]\d\d0|['’`]?\d0)['’]?s)\b
    |(?P<yy>(?<!\w)['’`]\d\d)(?![\w])
    |(?P<clock>\d{{1,2}}:\d\d(?::\d\d)?)(?![\w:])
    |(?P<ampm>[ap]\.m\.?|[ap]m\b)
    |(?P<number>{_NUMBER})
    |(?P<poss>(?<=\w)['’](?:s|ll|d|re|ve)?(?!\w))
    |(?P<word>o['’]clock|[^\W\d_]+?n['’]t(?!\w)|[^\W\d_]+)
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


@dataclass(frozen=True, slots=True)
class TenseWords:
    """The words by which the tense of a clause is told."""

    sure: frozenset[str]
    likely: frozenset[str]
    pledge: frozenset[str]
    infinitive: frozenset[str]
    negation: frozenset[str]
    progressive: frozenset[str]
    progressive_endings: tuple[str, ...]
    passive: frozenset[str]
    nouns: frozenset[str]
    occasions: frozenset[str]
    remote: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    past_not: frozenset[str]
    ahead: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, by class."""

    words: Mapping[str, tuple[str, Any]]  # norm -> class, value
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]]  # by first word
    abbreviated: frozenset[str]  # a point belongs to these
    capitalised: frozenset[str]  # a month or weekday only with a capital
    weak: frozenset[str]  # only beside a number
    modal: frozenset[str]
    ordinal_suffixes: tuple[str, ...]
    tense: TenseWords
    no_rate: frozenset[str]
    ended: frozenset[str]
    season: frozenset[str]
    plural: frozenset[str]
    operators: tuple[tuple[str, str], ...]  # words before the expression, operator; longest first


_UNIT_CLASS = {
    "second": "UCLOCK",
    "minute": "UCLOCK",
    "hour": "UCLOCK",
    "day": "UDAY",
    "weekend": "UWEEKEND",
    "week": "UWEEK",
    "month": "UMONTH",
    "quarter": "UQUARTER",
    "year": "UYEAR",
    "decade": "UDECADE",
    "century": "UCENTURY",
}
_MAPPED = {  # sections whose entries are "value = [words]", and the class of their words
    "months": "MONTH",
    "weekdays": "WEEKDAY",
    "seasons": "SEASON",
    "day_parts": "PART",
    "decades": "DECADE",
    "days": "RELDAY",
    "nights": "RELNIGHT",
    "references": "PHRASE",
    "sets": "SET",
    "holidays": "HOLIDAY",
}


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The time words of a language. English where there are none for it."""
    known = language if language in LANGUAGES else "en"
    file = resources.files("retold.text").joinpath("languages", f"dates_{known}.toml")
    return _vocabulary(tomllib.loads(file.read_text(encoding="utf-8")))


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    words: dict[str, tuple[str, Any]] = {}
    for name, forms in data["classes"].items():
        words.update((form, (name.upper(), None)) for form in forms)
    words.update((w, ("CARD", n)) for w, n in data["numbers"].items())
    words.update((w, ("ORD", n)) for w, n in data["ordinals"].items())
    words.update((w, ("VAGUE", None)) for w in data["vague_numbers"]["words"])
    for unit, forms in data["units"].items():
        words.update((form, (_UNIT_CLASS[unit], unit)) for form in forms)
        words.update((form + data["glued"], ("GLUED", unit)) for form in forms)
    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    for section, kind in _MAPPED.items():
        for value, forms in data[section].items():
            for form in forms:
                parts = tuple(form.split())
                if len(parts) == 1:
                    words[form] = (kind, value)
                else:
                    phrases.setdefault(parts[0], []).append((parts, kind, value))
    words.update((w, ("FALL", "FA" if w == "fall" else "SP")) for w in data["weak"]["seasons"])
    return Vocabulary(
        words=words,
        phrases={k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()},
        abbreviated=frozenset(data["abbreviated"]),
        capitalised=frozenset(
            f for s in ("months", "weekdays") for fs in data[s].values() for f in fs
        ),
        weak=frozenset(data["weak"]["words"]),
        modal=frozenset(data["weak"]["modal"]),
        ordinal_suffixes=tuple(data["ordinal_suffixes"]),
        tense=_tense_words(data["tense"]),
        no_rate=frozenset(data["bare"]["no_rate"]),
        ended=frozenset(data["bare"]["ended"]),
        season=frozenset(data["bare"]["season"]),
        plural=frozenset(data["plural"]),
        operators=tuple(
            sorted(
                ((form, op) for op, forms in data["operators"].items() for form in forms),
                key=lambda pair: -len(pair[0]),
            )
        ),
    )


def _tense_words(data: dict[str, list[str]]) -> TenseWords:
    sets = "sure likely pledge infinitive negation progressive passive nouns occasions remote past past_not".split()
    return TenseWords(
        progressive_endings=tuple(data["progressive_endings"]),
        **{name: frozenset(data[name]) for name in sets},
        past_endings=tuple(data["past_endings"]),
        ahead=tuple(tuple(form.split()) for form in data["ahead"]),
    )


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
    "UYEAR UQUARTER UMONTH UWEEK UDAY UCLOCK UWEEKEND UDECADE UCENTURY FORTNIGHT DAY NUM CARD VAGUE "
    "WEEKDAY MONTH SEASON FALL PART OF".split()
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
        return _word(text, start, norm, words, before)
    if group == "poss":
        return TimeToken(start, end, norm, "POSS")
    if group == "mark":
        kind = {
            "-": "HYPHEN",
            "‑": "HYPHEN",
            ",": "COMMA",
            "$": "MONEY",
            "£": "MONEY",
            "€": "MONEY",
        }
        return TimeToken(start, end, raw, kind.get(raw, "OTHER"))
    if group == "decade":
        digits = re.sub(r"\D", "", norm)
        value = digits[:3] if len(digits) == 4 else "19" + digits[0]
        return TimeToken(start, end, norm, "DECADE", value)
    if group == "yy":
        two = int(norm[1:])
        return TimeToken(start, end, norm, "YY", 1900 + two if two >= 50 else 2000 + two)
    return TimeToken(start, end, norm, (group or "other").upper(), norm)


def _number(text: str, start: int, end: int, words: Vocabulary) -> TimeToken:
    digits = text[start:end]
    suffix = text[end : end + 2].lower()
    if suffix in words.ordinal_suffixes and not text[end + 2 : end + 3].isalpha():
        return TimeToken(
            start,
            end + 2,
            digits + suffix,
            "OTHER" if not digits.isdigit() else "ORD",
            int(digits) if digits.isdigit() else None,
        )
    if not digits.isascii() or not digits.isdigit():
        return TimeToken(start, end, digits, "NUM", None)
    value = int(digits) if len(digits) < 10 else None
    if len(digits) <= 2 and value is not None and 1 <= value <= 31:
        return TimeToken(start, end, digits, "DAY", value)
    if len(digits) == 4 and value is not None and 1000 <= value < 2200:
        return TimeToken(start, end, digits, "YEAR", value)
    return TimeToken(start, end, digits, "NUM", value)


def _word(
    text: str, start: int, norm: str, words: Vocabulary, before: TimeToken | None
) -> TimeToken:
    end = start + len(norm)
    kind, value = words.words.get(norm, ("OTHER", None))
    if norm in words.capitalised and not _calendar_name(text, start, norm, words, before):
        return TimeToken(start, end, norm, "OTHER")
    if norm in words.abbreviated and text[end : end + 1] == ".":
        end += 1
    return TimeToken(start, end, norm, kind, value)


def _calendar_name(
    text: str, start: int, norm: str, words: Vocabulary, before: TimeToken | None
) -> bool:
    """Whether a word that can name a month or weekday does: "May 5", not "may", not "Ann May"."""
    if not text[start].isupper():
        return False
    beside = text[start + len(norm) : start + len(norm) + 6].lstrip(".,  ")
    if norm in words.weak:
        return text[start + len(norm) : start + len(norm) + 1] == "." or beside[:1].isdigit()
    if norm not in words.modal or beside[:1].isdigit():
        return True
    opening = before is None or before.kind in ("OTHER", "BREAK") and not before.norm.isalpha()
    named = before is not None and before.kind == "OTHER" and text[before.start].isupper()
    return not opening and not named
