"""The number grammar: words and digits to bounds and a unit. It does not say what is counted.

Read over the tokens of one sentence, left to right. Dates, clock times, ages, scores, years and
numbers that are part of a name are read as such and left out (``_guarded``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from retold.find.figures.number import Number
from retold.find.figures.number_guards import guarded
from retold.find.figures.number_units import SIGNS, converted, in_metres, with_unit
from retold.find.figures.words import FigureWords, stem
from retold.text.tokens import Token

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]{1,3})?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_OWN = re.compile(r"(?:us|au?|nz|hk|ca?)(?=\d)")  # whose dollar: "$US1 million"
_RANGE = frozenset({"to", "-", "or"})


def read_numbers(row: Sequence[Token], words: FigureWords) -> list[Number]:
    """The numbers of a sentence in reading order, none inside another."""
    found: list[Number] = []
    at = 0
    while at < len(row):
        number = _vague(row, at, words) or _ordinal(row, at, words) or _amount(row, at, words)
        if number is None:
            at += 1
            continue
        number = _with_bounds(row, number, words, found[-1].end if found else 0)
        last = found[-1] if found else None
        if not guarded(row, number, words) and not converted(row, number, last):
            found.append(number)
        at = max(number.end, at + 1)
    return found


_DENIED = (("rather", "than", "the"), ("not", "the"), ("rather", "than"), ("not",))
REACH = 8  # tokens behind a number in which the one that it is not may begin


def denied(row: Sequence[Token], number: Number, words: FigureWords) -> float | None:
    """The value that the text says it is not: "eleven and not the nine that the capital gives"."""
    if number.kind != "cardinal":
        return None
    for at in range(number.end, min(number.end + REACH, len(row))):
        if row[at].norm in (".", ";"):
            return None
        for phrase in _DENIED:
            end = at + len(phrase)
            if tuple(t.norm for t in row[at:end]) == phrase:
                other = _cardinal(row, end, words) if end < len(row) else None
                return other.low if other and _alone(row, other.end, words) else None
    return None


def _alone(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Whether no noun follows: what is denied is another value of the same thing."""
    if at >= len(row) or not row[at].is_word or row[at].norm in words.stops:
        return True
    return stem(row[at].norm, words) is not None


def _amount(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    """A cardinal, a fraction or a range, with its unit."""
    first = _cardinal(row, at, words)
    if first is None:
        return None
    first = _ranged(row, first, words)
    return with_unit(row, first, words)


def _cardinal(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    norm = row[at].norm
    if at and row[at - 1].norm in SIGNS:
        norm = _OWN.sub("", norm)
    if "-" in norm and _joined(norm, words) is None:
        return _hyphenated(norm, at, words)
    match = _DIGITS.fullmatch(norm)
    if match:
        return _digits(row, at, match, words)
    if norm in ("a", "an", "half") and at + 1 < len(row):
        return _with_article(row, at, words)
    return _spelled(row, at, words)


def _digits(
    row: Sequence[Token], at: int, match: re.Match[str], words: FigureWords
) -> Number | None:
    value, suffix, end = float(match[1].replace(",", "")), match[2], at + 1
    plain = "," not in match[1] and "." not in match[1]
    if suffix:
        if suffix == "m" and in_metres(row, at, words):
            return Number(at, end, value, value, unit=words.units["metre"], plain=False)
        if suffix in words.scales:
            value, plain = value * words.scales[suffix], False
        elif suffix in words.units or suffix in words.durations or suffix == "pc":
            return Number(at, end, value, value, after=suffix, plain=False)
        else:
            return None
    while end < len(row) and len(row[end].norm) > 1 and row[end].norm in words.scales:
        value, end, plain = value * words.scales[row[end].norm], end + 1, False
    if end < len(row) and row[end].norm == "dozen":
        value, end = value * 12, end + 1
    return Number(at, end, value, value, plain=plain)


def _spelled(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    """ "three hundred and forty thousand", "two dozen"."""
    total = group = 0.0
    end = at
    while end < len(row):
        norm = row[end].norm
        if norm in words.cardinals:
            group += words.cardinals[norm]
        elif "-" in norm and (pair := _joined(norm, words)) is not None:
            group += pair
        elif norm == "dozen" and end > at:
            group *= 12
        elif len(norm) > 2 and norm in words.scales and end > at:
            scale = words.scales[norm]
            group, total = (group * scale, total) if scale == 100 else (0.0, total + group * scale)
        elif not (norm == "and" and _continues(row, at, end, words)):
            break
        end += 1
    if end == at:
        return None
    value = total + group
    return Number(at, end, value, value, plain=False)


def _continues(row: Sequence[Token], at: int, end: int, words: FigureWords) -> bool:
    """Whether "and" goes on with the number: after a scale word, before a smaller cardinal."""
    if end == at or end + 1 >= len(row) or row[end - 1].norm not in words.scales:
        return False
    return row[end + 1].norm in words.cardinals


def _joined(norm: str, words: FigureWords) -> float | None:
    """ "thirty-four"."""
    tens, _, unit = norm.partition("-")
    if tens in words.cardinals and unit in words.cardinals:
        return words.cardinals[tens] + words.cardinals[unit]
    return None


def _with_article(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    """ "a hundred", "a dozen", "half a million", "a quarter of", "half of"."""
    norm, after = row[at].norm, row[at + 1].norm
    if norm == "half" and after in ("a", "of", "the", "all") and at + 2 < len(row):
        scale = words.scales.get(row[at + 2].norm) if after == "a" else None
        if scale and len(row[at + 2].norm) > 2:
            return Number(at, at + 3, scale / 2, scale / 2, plain=False)
        return _share(at, at + 1, 0.5)
    if norm == "half":
        return None
    if after == "dozen":
        return Number(at, at + 2, 12, 12, plain=False)
    if after in words.scales and len(after) > 2:
        value = words.scales[after]
        return Number(at, at + 2, value, value, plain=False)
    if after in words.fractions and at + 2 < len(row) and row[at + 2].norm == "of":
        return _share(at, at + 2, words.fractions[after])
    return None


def _share(start: int, end: int, part: float) -> Number:
    value = round(100 * part, 1)
    return Number(start, end, value, value, "fraction", "percent", near=True, plain=False)


def _hyphenated(norm: str, at: int, words: FigureWords) -> Number | None:
    """ "12-15", "two-thirds", "20-year", "4,000-strong"."""
    first, _, rest = norm.partition("-")
    value = _small(first, words)
    if value is None:
        return None
    second = _small(rest, words)
    if second is not None:
        if second <= value or (value >= 1000 and second < 100):
            return None  # a score, a season, a phone number
        return Number(at, at + 1, value, second, plain=False)
    if rest in words.fractions:
        return _share(at, at + 1, value * words.fractions[rest])
    return Number(at, at + 1, value, value, after=rest.replace("-", " "), plain=False)


def _small(text: str, words: FigureWords) -> float | None:
    match = _DIGITS.fullmatch(text)
    if match and (not match[2] or match[2] in words.scales):
        return float(match[1].replace(",", "")) * words.scales.get(match[2] or "", 1)
    return words.cardinals.get(text)


def _ordinal(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    """An ordinal that says how many there have been: at least n."""
    norm = row[at].norm
    match = _ORDINAL.fullmatch(norm)
    rank = int(match[1]) if match else words.ordinals.get(norm)
    if not rank or rank < 2 or at == 0:
        return None
    if at + 1 < len(row) and row[at + 1].norm in words.ordinals:
        return None
    return Number(at, at + 1, float(rank), None, "ordinal", plain=False)


def _vague(row: Sequence[Token], at: int, words: FigureWords) -> Number | None:
    if row[at].norm not in words.vague_heads:
        return None
    for length in (3, 2, 1):
        phrase = tuple(t.norm for t in row[at : at + length])
        meant = words.vague.get(phrase) if len(phrase) == length else None
        if meant is None:
            continue
        plural = phrase[-1] in ("scores", "dozens") or phrase[-1].endswith("s")
        follows = row[at + length].norm if at + length < len(row) else ""
        if plural and phrase[-1] != "several" and follows not in ("of", "more"):
            return None
        if phrase[-1] in ("handful", "couple") and follows != "of":
            return None
        return Number(at, at + length, None, None, "vague", meant=meant, plain=False)
    return None


def _ranged(row: Sequence[Token], first: Number, words: FigureWords) -> Number:
    """ "10 to 20", "two or three", "between 10 and 20"."""
    joint = first.end
    if joint + 1 >= len(row) or first.after or first.kind != "cardinal":
        return first
    before = row[first.start - 1].norm if first.start else ""
    joined = row[joint].norm in _RANGE or (row[joint].norm == "and" and before == "between")
    if not joined or before == "from":
        return first
    second = _cardinal(row, joint + 1, words)
    if second is None or second.after or second.low is None or first.low is None:
        return first
    low, high = first.low, second.low
    if low < 1000 <= high and first.plain and not second.plain and high % 1000 == 0:
        low *= _scale_of(high)
    if high <= low:
        return first
    return replace(first, end=second.end, low=low, high=high, plain=False)


def _scale_of(value: float) -> float:
    """The scale word a number was written with: 2.5 million -> a million."""
    return next((s for s in (1e12, 1e9, 1e6, 1e3) if value >= s), 1.0)


def _with_bounds(row: Sequence[Token], number: Number, words: FigureWords, free: int) -> Number:
    """Widen by "more than", "up to", "about" before it and "or more" after it."""
    seen = number
    for _ in range(2):  # "at least about 20"
        kind, start = _bound_before(row, seen.start, words, free)
        if kind is None or (row[start].norm == "over" and number.unit in words.durations.values()):
            break  # "over three days" says how long, not how many
        seen = _opened(replace(seen, start=start), kind)
    for kind in ("after_low", "after_high", "after_near"):
        for phrase in words.bounds[kind]:
            if tuple(t.norm for t in row[seen.end : seen.end + len(phrase)]) == phrase:
                end = seen.end + len(phrase)
                return _opened(replace(seen, end=end), kind.removeprefix("after_"))
    return seen


def _bound_before(
    row: Sequence[Token], start: int, words: FigureWords, free: int
) -> tuple[str | None, int]:
    for length in (5, 4, 3, 2, 1):
        begin = start - length
        if begin < free:
            continue
        phrase = tuple(t.norm for t in row[begin:start])
        for kind in ("low", "high", "near", "exact"):
            if phrase in words.bounds[kind]:
                return kind, begin
    return None, start


def _opened(number: Number, kind: str) -> Number:
    if kind == "near":
        return replace(number, near=True)
    if kind == "low":
        low = number.low if number.low is not None else number.high
        return replace(number, low=low, high=None)
    if kind == "high":
        high = number.high if number.high is not None else number.low
        return replace(number, low=None, high=high)
    return number
