"""The parts of a figure: which number, of what whole, what is counted, of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from retold.find.figures.counted import (
    LONGEST_PHRASE,
    Happening,
    NounPhrase,
    noun_phrase,
)
from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords, singular, stem
from retold.model.findings import DateMention
from retold.model.span import Span
from retold.text.tokens import Token

FigureKind = Literal["count", "total", "share", "money", "measure", "duration", "age"]


def in_date(row: Sequence[Token], number: Number, dates: Sequence[DateMention]) -> bool:
    place = Span(row[number.start].span.start, row[number.end - 1].span.end)
    return any(d.kind != "duration" and d.passage.span.overlaps(place) for d in dates)


def whole_of(
    row: Sequence[Token], numbers: Sequence[Number], at: int, words: FigureWords
) -> Number | None:
    """The 34 of "five out of 34" and of "five of the country's 34"."""
    if at + 1 >= len(numbers) or numbers[at].unit:
        return None
    between = [t.norm for t in row[numbers[at].end : numbers[at + 1].start]]
    if between[:2] == ["out", "of"] and len(between) <= 5:
        return numbers[at + 1]
    if between[-2:] == ["left", "of"] and len(between) <= 4:
        return numbers[at + 1]
    if between == ["in"] and (numbers[at].low or 0) < (numbers[at + 1].low or 0):
        return numbers[at + 1]
    if between == ["of"] and (numbers[at].low or 0) < (numbers[at + 1].low or 0):
        return numbers[at + 1]
    if between[:1] == ["of"] and 2 <= len(between) <= 5 and not numbers[at + 1].unit:
        determined = between[1] in words.stops or any(t.endswith("'s") for t in between)
        return numbers[at + 1] if determined and "," not in between else None
    return None


def from_value(
    row: Sequence[Token], numbers: Sequence[Number], at: int, words: FigureWords
) -> bool:
    """The 10 of "rose from 10 to 12": an earlier value, told for comparison."""
    number = numbers[at]
    if not number.start or row[number.start - 1].norm != "from" or at + 1 >= len(numbers):
        return False
    between = [t.norm for t in row[number.end : numbers[at + 1].start]]
    return "to" in between and len(between) <= 8


def counted_phrase(row: Sequence[Token], number: Number, words: FigureWords) -> NounPhrase | None:
    if number.after:
        return _attribute(row, number, words)
    at = number.end
    if (
        (at < len(row) and row[at].norm == "of" and (number.unit or number.kind != "cardinal"))
        or (at < len(row) and row[at].norm == "of" and number.kind == "cardinal")
        or (at < len(row) and row[at].norm == "in" and number.unit and number.unit != "percent")
    ):
        at += 1
    while at < len(row) and _adverb(row, at, words):
        at += 1  # "five totally soaked climbers"
    while at < len(row) and row[at].norm in (
        "the",
        "its",
        "their",
        "those",
        "them",
        "all",
        "more",
        "other",
    ):
        at += 1
    return noun_phrase(row, at, words)


def _adverb(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Whether a word in -ly stands before a participle: "badly damaged", not "daily"."""
    follows = row[at + 1].norm if at + 1 < len(row) else ""
    return (
        row[at].norm.endswith("ly")
        and follows.endswith(("ed", "en"))
        and stem(follows, words) is not None
    )


def _attribute(row: Sequence[Token], number: Number, words: FigureWords) -> NounPhrase:
    """The "storey" of a "12-storey tower": what the tower has, narrowed by what has it."""
    owner = noun_phrase(row, number.end, words)
    head = (number.after or "").split()[0]
    kept = () if owner is None or head == "strong" else (owner.head,)
    return NounPhrase(number.end, number.end, head, kept)


def leading_noun(
    row: Sequence[Token], number: Number, subject: NounPhrase | None, words: FigureWords
) -> NounPhrase | None:
    """ "A fine of 3 million", "losses come to 3 million": what is measured stands before."""
    before = row[number.start - 1].norm if number.start else ""
    at = number.start - 2
    if before == "of" and at >= 0 and row[at].is_word and row[at].norm not in words.stops:
        noun = singular(row[at].norm, words)
        named = number.unit is not None and words.event_of.get(noun) not in words.fates
        plain = noun not in words.toll and (
            named or noun in words.people or noun not in words.event_of
        )
        if plain and stem(row[at].norm, words) is None:
            return NounPhrase(number.end, number.end, noun, ())
    if number.unit and before in _COPULAS and subject:
        return NounPhrase(number.end, number.end, subject.head, subject.modifiers)
    if number.unit and before in ("to", "at"):
        moved = _object_before(row, number.start - 1, words)
        if moved:
            return NounPhrase(number.end, number.end, moved[-1], tuple(moved[:-1]))
    if number.unit and number.unit != "percent" and before in ("to", "at") and subject:
        return NounPhrase(number.end, number.end, subject.head, subject.modifiers)
    return None


_COPULAS = frozenset({"is", "was", "are", "were", "be", "been", "measures", "measured", "totals"})


def _object_before(row: Sequence[Token], end: int, words: FigureWords) -> list[str]:
    """The noun phrase that ends before "to" or "at": "lifted its main rate to 5 percent"."""
    at = end
    while at and end - at < LONGEST_PHRASE and _in_phrase(row[at - 1], words):
        at -= 1
    before = row[at - 1].norm if at else ""
    owned = before in ("the", "its", "his", "her", "their", "a", "an") or before.endswith("'s")
    if at == end or not owned:
        return []
    return [singular(t.norm, words) for t in row[at:end]]


def _in_phrase(token: Token, words: FigureWords) -> bool:
    norm = token.norm
    return norm.isalpha() and norm not in words.stops and stem(norm, words) is None


def kind_of(row: Sequence[Token], number: Number, words: FigureWords) -> FigureKind:
    unit = number.unit
    if unit is None:
        return "count"
    if unit in ("percent", "points"):
        return "share"
    if unit in words.durations.values():
        return "duration"
    return "money" if unit in words.money.values() or unit[-3:].isupper() else "measure"


def says_something(
    number: Number, phrase: NounPhrase | None, done: Happening | None, kind: FigureKind
) -> bool:
    if kind == "duration":  # "in four days" is scope; "a five-minute recording" is a figure
        return phrase is not None
    if kind in ("money", "share", "measure"):
        return True
    if number.kind == "ordinal":
        return phrase is not None
    return phrase is not None or (done is not None and not done.key.startswith("change"))


def may_be_elliptic(number: Number, kind: FigureKind) -> bool:
    """Whether a number that says nothing by itself may take its noun from the one before it."""
    return kind == "count" and number.kind == "cardinal" and not number.after


def named(
    phrase: NounPhrase | None, done: Happening | None, words: FigureWords
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Head, readable name and narrowing modifiers of what is counted."""
    if phrase is None:
        return None, None, ()
    head = phrase.head
    modifiers = tuple(
        m for m in phrase.modifiers if m not in words.weak and not _participle(m, words)
    )
    if head in words.people or singular(head, words) in words.people:
        head = "people"
    elif head in words.weak:
        return None, None, modifiers
    return head, " ".join((*modifiers, head)), modifiers


def _participle(modifier: str, words: FigureWords) -> bool:
    """ "Damaged homes" are homes; "fishing boats" are a kind of boat."""
    return stem(modifier, words) is not None and not modifier.endswith("ing")


def rate_of(row: Sequence[Token], at: int, end: int, words: FigureWords) -> str | None:
    """ "20 flights a day", "40 barrels per hour"; not "died when a passenger ferry sank"."""
    for i in range(at, min(end + 6, len(row) - 1)):
        if row[i].norm not in words.rates["per"] or row[i + 1].norm not in words.rates["units"]:
            continue
        if row[i].norm in ("a", "an") and not _ends_a_phrase(row, i, words):
            continue
        return row[i + 1].norm
    adverbs = words.rates["adverbs"]
    return next((adverbs[t.norm] for t in row[at : end + 1] if t.norm in adverbs), None)


def _ends_a_phrase(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """Whether "a day" stands by itself: a noun before it, and no noun behind it."""
    if row[at - 1].norm in words.stops:
        return False
    behind = row[at + 2] if at + 2 < len(row) else None
    if behind is None or not behind.is_word or behind.norm in words.stops:
        return True
    return stem(behind.norm, words) is not None or behind.norm in words.guards["weekdays"]


def _clause_after(row: Sequence[Token], at: int) -> set[str]:
    """The words from ``at`` to the next mark, at most twelve."""
    found: set[str] = set()
    for token in row[at : at + 12]:
        if not token.is_word and token.norm not in ("-", "'"):
            break
        found.add(token.norm)
    return found


_STRETCH = frozenset({"first", "last", "next", "final", "past", "previous", "opening"})


def _one_of_each(row: Sequence[Token], number: Number) -> bool:
    """ "One Dutch and one Danish climber": each is a part of the two."""
    if number.low != 1 or number.high != 1:
        return False
    ahead = [t.norm for t in row[max(0, number.start - 5) : number.start]]
    behind = [t.norm for t in row[number.end : number.end + 6]]
    joined = (["and", "one"], ["and", "a"], ["and", "the"])
    after = any(behind[i : i + 2] in joined[:2] for i in range(len(behind)))
    return after or (ahead[-1:] == ["and"] and "one" in ahead)


def is_part(row: Sequence[Token], number: Number) -> bool:
    """A part of a larger count: "including 3 children", "3 of them", "among them 3"."""
    before = [t.norm for t in row[max(0, number.start - 3) : number.start]]
    if before[-1:] == ["among"] and len(before) > 1 and before[-2].isalpha():
        return False  # "a referee among 12 arrested"
    if before[-2:] in (["among", "the"], ["among", "those"]):
        return False  # "not among the 12 whom the clinic lists"
    if (before[-1:] and before[-1] in _STRETCH) or _one_of_each(row, number):
        return True
    after = [t.norm for t in row[number.end : number.end + 5]]
    if "alone" in before or {"itself", "alone"} & _clause_after(row, number.end):
        return True
    if after[:2] in (["of", "the"], ["of", "those"]) and number.unit is None:
        return True
    return (
        "including" in before or "among" in before or after[:2] in (["of", "them"], ["of", "whom"])
    )
