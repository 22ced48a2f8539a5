"""Tolls and levels: "the number of injured rose to 12", "he put the dead at 12", "deaths: 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.find.figures.counted import (
    LONGEST_PHRASE,
    Happening,
    NounPhrase,
    happening,
    noun_phrase,
)
from retold.find.figures.line import Line
from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords, singular
from retold.text.tokens import Token

What = tuple[NounPhrase | None, Happening | None, str | None]


def of_toll(line: Line, number: Number, what: What, subject: NounPhrase | None) -> What:
    """ "The death toll rose to 12", "the number of injured stood at 12", "prices rose 5 %".

    what: the noun behind the number, what happened and who did it, so far as one word tells.
    """
    (phrase, done, who), row, words = what, line.row, line.words
    if subject is None:
        return what
    fated = words.event_of.get(subject.head)
    if fated in words.fates and number.unit is None and _direction(row, number, done) == "level":
        return phrase, Happening(fated, done.says if done else subject.head), None
    if subject.head in words.toll:
        phrase, event = _counted_by(row, number, subject, (phrase, done), words)
        says = done.says if done else ""
        return phrase, Happening(event, says) if event else done, None
    if (phrase is None and (done or number.unit)) or number.unit in ("percent", "points"):
        direction = _direction(row, number, done)
        named = [words.event_of[m] for m in subject.modifiers if m in words.event_of]
        if direction == "level" and subject.head == "rate" and named:
            direction = named[0]  # "the unemployment rate came to 5 percent"
        head = NounPhrase(subject.start, subject.end, subject.head, subject.modifiers)
        return head, Happening(direction, done.says) if done else None, who
    return phrase, done, who


def _counted_by(
    row: Sequence[Token],
    number: Number,
    subject: NounPhrase,
    what: tuple[NounPhrase | None, Happening | None],
    words: FigureWords,
) -> tuple[NounPhrase | None, str | None]:
    """What a toll or number is one of, and the class of what happened: "the number of injured"."""
    phrase, behind = what[0], subject.end
    event = next((words.event_of[m] for m in subject.modifiers if m in words.event_of), None)
    if behind < len(row) and row[behind].norm in ("of", "from"):
        at = behind + 1
        while at < number.start and row[at].norm in ("the", "those"):
            at += 1
        inner = noun_phrase(row[: number.start], at, words)
        if inner and row[behind].norm == "from" and not _counts_people(inner, words):
            inner = None  # "the toll from the floods": what it is of is not said
        if subject.head == "number" or event is None:
            event = _event_of(row, behind, inner, words) or event
            phrase = inner or phrase
            at = inner.end if inner else at
        if event is None and at < len(row) and row[at].norm in words.event_of:
            event = words.event_of[row[at].norm]
    return phrase, event or ("death" if subject.head == "toll" else None)


def _counts_people(phrase: NounPhrase, words: FigureWords) -> bool:
    return phrase.head in words.persons or phrase.head in words.people


def _event_of(
    row: Sequence[Token], at: int, inner: NounPhrase | None, words: FigureWords
) -> str | None:
    """What happened to the people whose number is told, unless that is only that it moved."""
    if inner is None:
        return None
    if words.event_of.get(inner.head) in words.fates:
        return words.event_of[inner.head]
    found = happening(row, Number(at, at + 1, 1, 1), inner, words)
    if found is None or found.key in words.change_verbs or found.says in _LIFTING.split("|"):
        return None
    return None if found.key not in words.fates and moves(found, words) else found.key


_STATED = frozenset(
    {"at", "is", "was", "to", "as", "stands", "stood", ":", '"', "“", "'", "‘", "-"}
)


def stated(row: Sequence[Token], number: Number, words: FigureWords) -> Happening | None:
    """ "He put the injured at 15", "his figure for the injured is 15", "Deaths: 15"."""
    at = number.start - 1
    while at > 0 and row[at].norm in _STATED:
        at -= 1
    if at > 1 and row[at].norm == "," and row[at - 2].norm == "the":
        event = words.event_of.get(row[at - 1].norm)  # "the injured, 44 in all,"
        if event in words.fates:
            return Happening(event, row[at - 1].norm)
    if at > 0 and at < number.start - 1 and row[at - 1].norm == "the":
        event = words.event_of.get(row[at].norm)
        if event in words.fates:
            return Happening(event, row[at].norm)
    if len(row) > 1 and row[1].norm == ":" and number.start < LONGEST_PHRASE + 2:
        event = words.event_of.get(singular(row[0].norm, words))
        if event in words.fates:
            return Happening(event, row[0].norm)
    return None


def toll_subject(row: Sequence[Token], at: int, words: FigureWords) -> NounPhrase | None:
    """ "The number of people treated in the capital, Marl, has risen to 12": what has risen."""
    heads = ("number", "toll", "count", "total", "tally")
    for i in range(min(4, at)):
        if row[i].norm in heads and row[i + 1].norm in ("of", "from"):
            return NounPhrase(i, i + 1, row[i].norm, ())
        if not row[i].is_word:
            return None
    return None


_HEADS = "number|toll|total|count|tally|figure"
_LIFTING = "taking|bringing|pushing|lifting|raising|putting|driving|swelling|sending|takes|brings"
_LIFTING += "|took|brought|pushed|lifted|raised|pushes|lifts|raises"
_BROUGHT = re.compile(
    rf"\b(?:{_LIFTING}) (?:the|its|their|his|her) (?:[\w-]+ ){{0,3}}(?:{_HEADS})\b[^.;]*\bto\s+$"
    rf"|\b(?:{_LIFTING}) to\s+$"
    r"|\b(?:soften|reduc|lower|rais|lift|increas|trim|slash|revis|doubl|upp)(?:s|e[ds]?|ing)"
    r" (?:the|its|their|his|her|an?)\b[^.,;]{0,50}\bto\s+$"
    r"|^[^.,;]*\b(?:gr[eo]ws?|rises?|widens?|widened|mounts?|expands?|expanded|swells?|soars?)"
    r"\b[^.,;]{0,30}\bas\s+$",
    re.IGNORECASE,
)


def brought_to(line: Line, number: Number) -> bool:
    """Whether the text says that a number went to this: "taking the number of bottles to 12"."""
    return bool(_BROUGHT.search(line.article.text[line.sentence.start : line.place(number).start]))


def lifted(line: Line, number: Number) -> NounPhrase | None:
    """The toll in "taking the number of bottles that shops must return to 12"."""
    row = line.row
    if number.start < 4 or row[number.start - 1].norm != "to" or not brought_to(line, number):
        return None
    for i in range(number.start - 2, 0, -1):
        named = row[i].norm in _HEADS.split("|") and row[i + 1].norm in ("of", "from", "to")
        if named:
            modifiers = tuple(
                t.norm for t in row[max(0, i - 1) : i] if t.norm in line.words.event_of
            )
            return NounPhrase(i, i + 1, row[i].norm, modifiers)
    return None


def number_of(row: Sequence[Token], phrase: NounPhrase, words: FigureWords) -> NounPhrase | None:
    """The bottles of "to 12 the number of bottles"."""
    if phrase.head not in words.toll or phrase.end >= len(row) or row[phrase.end].norm != "of":
        return None
    at = phrase.end + 1
    while at < len(row) and row[at].norm in ("the", "those"):
        at += 1
    return noun_phrase(row, at, words)


def moves(done: Happening, words: FigureWords) -> bool:
    """Whether a happening is only that the number went up or down: "fell to"."""
    return done.says.startswith(("fall", "fell")) or done.key in words.change_verbs


def _direction(row: Sequence[Token], number: Number, done: Happening | None) -> str:
    """A level ("rose to 5 percent") is another thing than a change ("rose 5 percent")."""
    before = row[number.start - 1].norm if number.start else ""
    if (
        done is None
        or before in ("to", "at", "of")
        or done.says in ("is", "was", "stood")
        or done.says.startswith(("reach", "hit", "total"))
    ):
        return "level"
    return f"change:{done.key}"
