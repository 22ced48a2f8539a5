"""Figures: what a text counts or measures, as frames that can be compared.

A frame is a value or bounds, a unit, what is counted, what happened to it, who holds it, where, as
of when and according to whom. Frames are compared over a story (find/claims), never sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.find.figures.ages import find_ages
from retold.find.figures.context import attribution, times, where
from retold.find.figures.elliptic import completed
from retold.find.figures.figure import Figure
from retold.find.figures.line import Line
from retold.find.figures.number import Number
from retold.find.figures.numbers import denied, read_numbers
from retold.find.figures.parts import from_value, in_date, is_part, rate_of, whole_of
from retold.find.figures.told import Told, told, told_in_all
from retold.find.figures.tolls import brought_to
from retold.find.figures.votes import splits
from retold.find.figures.words import FigureWords, figure_words
from retold.model.article import Article, Sentence
from retold.model.findings import DateMention, Quotation
from retold.text.tokens import tokens


def find_figures(
    article: Article,
    dates: Sequence[DateMention] = (),
    quotations: Sequence[Quotation] = (),
) -> tuple[Figure, ...]:
    """The figures of ``article`` in reading order.

    dates, quotations: those of this article; words inside a date are never read as a count.
    """
    words = figure_words(article.language or "en")
    own_dates = [d for d in dates if d.passage.article == article.id]
    own_quotations = [q for q in quotations if q.article == article.id]
    reader = _Reader(article, own_dates, own_quotations, words)
    read = [f for sentence in article.sentences for f in reader.read(sentence)]
    counted = completed(article, read, words.fates, words.of_people)
    ages = list(find_ages(article, words))
    taken = [a.place for a in ages]
    kept = [f for f in counted if not any(f.place.overlaps(place) for place in taken)]
    return tuple(sorted([*kept, *ages], key=lambda f: f.place))


@dataclass(frozen=True)
class _Reader:
    article: Article
    dates: Sequence[DateMention]
    quotations: Sequence[Quotation]
    words: FigureWords

    def read(self, sentence: Sentence) -> Iterator[Figure]:
        row = tokens(self.article.text, sentence.span)
        dates = [d for d in self.dates if sentence.span.overlaps(d.passage.span)]
        numbers = [n for n in read_numbers(row, self.words) if not in_date(row, n, dates)]
        line = Line(self.article, sentence.span, row, dates, self.quotations, self.words)
        votes = list(splits(line))
        for vote in votes:
            yield _figure(line, vote.number, None, Told("count", vote.phrase, vote.done))
        taken = [line.place(vote.number) for vote in votes]
        numbers = [n for n in numbers if not any(line.place(n).overlaps(p) for p in taken)]
        skip: set[int] = set()
        for i, number in enumerate(numbers):
            if i in skip:
                continue
            whole = whole_of(row, numbers, i, self.words)
            if whole:
                skip.add(i + 1)
            if from_value(row, numbers, i, self.words):
                continue
            what = told(line, number, whole)
            if what:
                yield _figure(line, number, whole, what)
            in_all = told_in_all(line, whole) if whole else None
            if whole and in_all:
                yield _figure(line, whole, None, in_all)


def _figure(line: Line, number: Number, whole: Number | None, what: Told) -> Figure:
    """The frame of ``number``: ``what`` it counts, and what the sentence says around it."""
    row, words, place = line.row, line.words, line.place(number)
    moved = brought_to(line, number)
    end, when, says = what.end(number), times(line, place, moved), line.says(place)
    return Figure(
        article=line.article.id,
        passage=line.article.passage(line.sentence),
        place=place,
        says=says,
        kind=what.kind,
        low=number.low,
        high=number.high,
        unit=number.unit,
        thing=what.thing(line),
        holder=what.holder,
        where=where(row, number.start, end, words, line.article.text),
        scope=when.since,
        as_of=when.as_of,
        given=when.given,
        happened=when.happened,
        attributed_to=attribution(line, place),
        of=whole.low if whole else None,
        rate=rate_of(row, number.end, end, words),
        vague=number.kind == "vague",
        near=number.near,
        ordinal=number.kind == "ordinal",
        part=whole is None and is_part(row, number),
        meant=number.meant,
        floor=says.lower().startswith(words.floors),
        moved=moved,
        against=denied(row, number, words),
    )
