"""The subject of a clause: who did it, or what rose."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.figures.clause_bounds import clause_start
from retold.find.figures.counted import NounPhrase, noun_phrase
from retold.find.figures.words import FigureWords, stem
from retold.text.tokens import Token


def subject_phrase(row: Sequence[Token], at: int, words: FigureWords) -> NounPhrase | None:
    """The first noun phrase of the clause before token ``at``: who did it, or what rose."""
    begin = clause_start(row, at, words)
    i = begin
    while i < at:
        norm = row[i].norm
        if norm in words.prepositions:
            i = _past_phrase(row, i + 1, at, words)
            continue
        if norm in words.stops or not row[i].is_word or norm in words.guards["weekdays"]:
            if stem(norm, words):
                return None
            i += 1
            continue
        phrase = noun_phrase(row[:at], i, words)
        if phrase:
            return phrase
        i += 1
    if begin > 1 and row[begin - 1].norm == "and":  # "the toll passed all estimates and reached 12"
        return subject_phrase(row, begin - 1, words)
    return None


def _past_phrase(row: Sequence[Token], at: int, limit: int, words: FigureWords) -> int:
    """Behind the noun phrase of a preposition."""
    while at < limit and (row[at].norm in words.stops or not row[at].is_word):
        if row[at].norm in words.auxiliaries or row[at].norm in words.prepositions:
            return at
        at += 1
    phrase = noun_phrase(row[:limit], at, words)
    return phrase.end if phrase else at + 1
