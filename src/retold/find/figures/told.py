"""What a number counts, what happened to it, and who did it: the words around it, weighed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from retold.find.figures.context import holder
from retold.find.figures.counted import Happening, NounPhrase, happening
from retold.find.figures.figure import Thing
from retold.find.figures.line import Line
from retold.find.figures.number import Number
from retold.find.figures.parts import (
    FigureKind,
    counted_phrase,
    kind_of,
    leading_noun,
    may_be_elliptic,
    named,
    says_something,
)
from retold.find.figures.phrases import told_in_phrases
from retold.find.figures.tolls import (
    lifted,
    moves,
    number_of,
    of_toll,
    stated,
    toll_subject,
)
from retold.find.figures.votes import side_of

ONE_BASE = frozenset({"jobless"})  # shares that are of one thing, however it is called


@dataclass(frozen=True, slots=True)
class Told:
    """What is counted, what happened to it, who did it, and the kind of number it is."""

    kind: FigureKind
    phrase: NounPhrase | None
    done: Happening | None = None
    holder: str | None = None

    def thing(self, line: Line) -> Thing:
        """The same as a figure carries it."""
        head, counted, modifiers = named(self.phrase, self.done, line.words)
        if self.done is None:
            return Thing(counted, head, modifiers)
        return Thing(counted, head, modifiers, self.done.key, self.done.says, self.done.agent)

    def end(self, number: Number) -> int:
        """The token behind the number and what it counts."""
        return self.phrase.end if self.phrase else number.end


def told(line: Line, number: Number, whole: Number | None) -> Told | None:
    """What the sentence tells of ``number``, a part of ``whole``; None where that is nothing."""
    row, words = line.row, line.words
    vote = side_of(line, number)
    if vote:
        return Told("count", vote.phrase, vote.done)
    phrase = counted_phrase(row, whole or number, words)
    phrase = (phrase and number_of(row, phrase, words)) or phrase
    done = _happening(line, number, phrase)
    toll = lifted(line, number) if phrase is None and number.unit is None else None
    if toll:
        phrase, done, _ = of_toll(line, number, (None, None, None), toll)
        return Told("count", phrase, done) if phrase or done else None
    who, subject = holder(row, number.start, words, line.article.text)
    phrase = phrase or leading_noun(row, number, subject, words)
    found = Told(kind_of(row, number, words), phrase, done, who)
    of_it = number.unit is not None and number.start > 0 and row[number.start - 1].norm == "of"
    if not (of_it and phrase):  # "a loss of 55 percent" says itself what the share is
        found = _as_level(line, number, found, subject)
    done = found.done
    if (
        found.phrase is None
        and number.unit is None
        and (done is None or done.key not in words.fates)
    ):
        found = replace(found, done=stated(row, number, words) or done)
    if found.kind == "share" and found.done and found.done.key in ONE_BASE:
        found = replace(found, phrase=None)
    if says_something(number, found.phrase, found.done, found.kind):
        return found
    return found if may_be_elliptic(number, found.kind) else None


def told_in_all(line: Line, number: Number) -> Told | None:
    """What ``number`` is the whole of: the 34 of "five out of 34 towns"."""
    phrase = counted_phrase(line.row, number, line.words)
    phrase = phrase or leading_noun(line.row, number, None, line.words)
    if says_something(number, phrase, None, "total") or may_be_elliptic(number, "total"):
        return Told("total", phrase)
    return None


def _as_level(line: Line, number: Number, found: Told, subject: NounPhrase | None) -> Told:
    """ "The toll rose to 12", "the number of injured stood at 12": what the level is one of."""
    row, words = line.row, line.words
    phrase, done = found.phrase, found.done
    moved = done is not None and phrase is None and moves(done, words)
    if moved:
        subject = toll_subject(row, number.start, words) or subject
    bare = phrase is None and number.unit is None and (done is None or not done.key.isalpha())
    if not (moved or bare or (done and done.key in words.change_verbs)):
        return found
    phrase, done, who = of_toll(line, number, (phrase, done, found.holder), subject)
    return replace(found, phrase=phrase, done=done, holder=who)


def _happening(line: Line, number: Number, phrase: NounPhrase | None) -> Happening | None:
    """What happened, from one word beside the number or else from several."""
    row, words = line.row, line.words
    done = happening(row, number, phrase, words)
    if done and phrase:
        event = words.told_of.get((done.key, phrase.head))
        done = Happening(event, done.says) if event else done
    if number.unit == "percent" and done is None:
        done = told_in_phrases(line.article.text, line.sentence, line.place(number), words)
        return done if done and done.key in ONE_BASE else None
    if number.unit:
        return done
    crowd = phrase is None or phrase.head in words.persons or phrase.head in words.people
    if done and done.says == "held" and crowd and not words.hostages & {t.norm for t in row}:
        return Happening("arrest", done.says)  # "a referee among 12 held"
    burned = crowd and done is not None and done.key in ("destroy", "damage")
    if done and done.key in words.fates and not burned:
        return done
    place = line.place(number)
    return told_in_phrases(line.article.text, line.sentence, place, words) or done
