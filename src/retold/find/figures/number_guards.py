"""Numbers that count nothing: dates, clock times, ages, scores, ranks and parts of names."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords, stem
from retold.text.tokens import Token

_POINTING = frozenset({"this", "that", "which", "the", "each", "every", "any", "no", "another"})
_THAN = frozenset({"as", "the", "more", "higher", "larger", "bigger"})
_DAYTIMES = frozenset({"morning", "afternoon", "evening", "night"})


def guarded(row: Sequence[Token], number: Number, words: FigureWords) -> bool:
    """Whether the number is a date, a time, an age, a score, a rank or part of a name."""
    before = row[number.start - 1].norm if number.start else ""
    after = row[number.end].norm if number.end < len(row) else ""
    if before == "of" and number.start > 1 and row[number.start - 2].norm in words.guards["aged"]:
        return True
    if before in ("/", "⁄") or after == "⁄" or _mixed(row, number):
        return True  # "4 1/2 months": the half is not read
    if number.after and number.after.split()[0] in ("for", "and", "of", "pointer", "way", "on"):
        return True  # "7-for-14"
    if _split(row, number):
        return True  # "2, 117 points": one number or two
    if number.kind == "ordinal" and before == "the" and _pointed_at(row, number, words):
        return True
    if _died_at(row, number):
        return True
    if _address(row, number) or (number.kind == "ordinal" and after == "and" and before != "a"):
        return True
    if number.kind == "ordinal":
        return after in words.guards["ordered"] or not after or not after[0].isalpha()
    if number.kind == "vague" or (number.unit and not number.after):
        return before in ("aged", "age")
    if number.after and ("old" in number.after.split() or (number.low == 1 and not number.unit)):
        return True  # an age; "one-sided"
    if after == "times" and any(t.norm in _THAN for t in row[number.end + 1 : number.end + 2]):
        return True  # "three times as many"
    if before == "then" and after in (",", ""):
        return True
    if before == "not" or (
        before == "with" and [t.norm for t in row[: number.start]][-2:-1] == ["not"]
    ):
        return True  # "not with ten men": a figure that is denied
    if _two_ages(row, number):
        return True
    behind = [t.norm for t in row[number.end : number.end + 3]] + ["", "", ""]
    level = number.start > 1 and stem(row[number.start - 2].norm, words) in words.as_of_verbs
    return _dated(before, behind, number, words, level) or _named(row, number, words)


def _mixed(row: Sequence[Token], number: Number) -> bool:
    """The 4 of "4 1/2 months"."""
    at = number.end
    return at + 1 < len(row) and row[at].norm.isdigit() and row[at + 1].norm == "/"


def _split(row: Sequence[Token], number: Number) -> bool:
    """A piece of a number that the page has torn at its comma."""
    at, end = number.start, number.end
    thousands = at > 1 and row[at - 1].norm == "," and _three(row[at].norm)
    tail = end + 1 < len(row) and row[end].norm == "," and _three(row[end + 1].norm)
    if thousands and row[at - 2].norm.isdigit() and len(row[at - 2].norm) <= 3:
        return row[at - 2].span.end == row[at - 1].span.start
    return tail and row[end - 1].norm.isdigit() and row[end - 1].span.end == row[end].span.start


def _three(norm: str) -> bool:
    return len(norm) == 3 and norm.isdigit()


def _pointed_at(row: Sequence[Token], number: Number, words: FigureWords) -> bool:
    """ "The third victim was a baker" names one of them; "the third climber to die" counts."""
    behind = [t.norm for t in row[number.end : number.end + 3]]
    person = any(n in words.persons or n in words.people for n in behind[:1])
    return person and "to" not in behind[1:]


def _two_ages(row: Sequence[Token], number: Number) -> bool:
    """ "Two apprentices, 17 and 19, were found", "brothers, 17 and 19 years old"."""
    around = [t.norm for t in row[max(0, number.start - 3) : number.end + 4]]
    at = number.start - max(0, number.start - 3)
    behind, ahead = around[at + number.end - number.start :], around[:at]
    if not number.plain or (number.low or 0) >= 120:
        return False
    first = ahead[-1:] == [","] and behind[:1] == ["and"] and _closes(behind[2:])
    last = ahead[-1:] == ["and"] and len(ahead) > 2 and ahead[-3] == "," and _closes(behind)
    return first or (last and ahead[-2].isdigit())


def _closes(behind: Sequence[str]) -> bool:
    return not behind or behind[0] in (",", ".") or list(behind[:2]) == ["years", "old"]


def _clock(before: str, after: Sequence[str], number: Number) -> bool:
    """ "since five in the morning", "at two o'clock", "at three on Monday"."""
    hour = (number.low or 99) <= 24 and number.low == number.high
    return (
        hour and tuple(after[:2]) in (("in", "the"), ("on", "the")) and after[2] in _DAYTIMES
    ) or (hour and before in ("at", "by") and after[0] in ("", ",", ".", "on", "and", "but"))


def _dated(
    before: str, row_after: Sequence[str], number: Number, words: FigureWords, level: bool
) -> bool:
    """``level``: a verb like "stood" leads to the number, so "at 12" is no hour."""
    months, clock = words.guards["months"], words.guards["clock"]
    after = row_after[0]
    value = number.low if number.low is not None else number.high
    if (before in months and before != "may") or after in months - {"may"} or after in clock:
        return True
    if before == "may" and number.plain and after in (",", ".", ""):
        return True
    if before in ("aged", "age", "/", "@", "#") or after in ("/", ":"):
        return True
    if not level and _clock(before, row_after, number):
        return True
    if not number.plain or value is None or value != int(value):
        return False
    return 1000 <= value <= 2100  # a bare four-digit number is a year: counts have a comma


def _named(row: Sequence[Token], number: Number, words: FigureWords) -> bool:
    """ "Flight 370", "John Smith, 34, said", "No. 10", a bare "one"."""
    before = row[number.start - 1].norm if number.start else ""
    after = row[number.end].norm if number.end < len(row) else ""
    close = number.start and row[number.start].span.start - row[number.start - 1].span.end <= 1
    if (close and before in words.guards["names"]) or (
        before == "." and _abbreviated(row, number.start)
    ):
        return True
    if before == "," and after in (",", ".", "") and number.plain and (number.low or 0) < 120:
        return True
    if row[number.start].norm == "one" and number.end == number.start + 1:
        if _one_by_one(row, number):
            return True
        behind = [t.norm for t in row[number.end : number.end + 12]]
        if ["the", "other"] in (behind[i : i + 2] for i in range(len(behind))):
            return True  # "one was burnt, the other is lost"
        if before in _POINTING:
            return True  # "the one before it", "that one is still in jail"
        return after in words.guards["one_of"] or not after or not after[0].isalpha()
    return False


def _died_at(row: Sequence[Token], number: Number) -> bool:
    """ "Dies at 75", "dead at the age of 75": an age."""
    before = [t.norm for t in row[max(0, number.start - 2) : number.start]]
    after = row[number.end].norm if number.end < len(row) else ""
    fated = before[:1] and before[0] in {"die", "dies", "died", "dead", "dying"}
    return bool(fated and before[-1] == "at" and not (after[:1].isalpha() and after != "after"))


_STREETS = frozenset(
    {"street", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "drive", "terrace"}
)


def _address(row: Sequence[Token], number: Number) -> bool:
    """ "40 East Fifth Avenue", "12 Mill Street": the number of a house."""
    if not row[number.start].norm.isdigit() or number.end != number.start + 1:
        return False
    behind = [t.norm for t in row[number.end : number.end + 4]]
    at = next((i for i, norm in enumerate(behind) if norm in _STREETS), 0)
    return at > 0 and all(row[number.end + i].is_word for i in range(at))


_IN_TURN = (
    ("after", "another"),
    ("after", "the", "other"),
    ("after", "the", "next"),
    ("at", "a", "time"),
    ("or", "another"),
    ("or", "the", "other"),
    ("by", "one"),
)
_TO_THE_NEXT = (("to", "another"), ("to", "the", "next"), ("to", "the", "other"))


def _one_by_one(row: Sequence[Token], number: Number) -> bool:
    """ "One village after another", "one by one", "from one house to the next": no count."""
    behind = [t.norm for t in row[number.end : number.end + 7]]
    moving = number.start > 0 and row[number.start - 1].norm == "from"
    turns = _IN_TURN + _TO_THE_NEXT if moving else _IN_TURN
    return any(
        tuple(behind[i : i + len(turn)]) == turn and all(n.isalpha() for n in behind[:i])
        for i in range(5)
        for turn in turns
        if turn != ("by", "one") or i == 0
    )


def _abbreviated(row: Sequence[Token], at: int) -> bool:
    return at >= 2 and row[at - 2].norm in ("no", "nos", "art", "sec", "fig", "vol", "p", "pp")
