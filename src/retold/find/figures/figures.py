"""Figures: what a text counts or measures, as frames that can be compared.

A frame is a value or bounds, a unit, what is counted, what happened to it, who holds it, where, as
of when and according to whom. Frames are compared over a story (find/claims), never sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.find.figures.ages import find_ages
from retold.find.figures.context import attribution, holder, times, where
from retold.find.figures.counted import Happening, NounPhrase, happening
from retold.find.figures.elliptic import completed
from retold.find.figures.figure import Figure
from retold.find.figures.number import Number
from retold.find.figures.numbers import read_numbers
from retold.find.figures.parts import (
    counted_phrase,
    from_value,
    in_date,
    is_part,
    kind_of,
    leading_noun,
    may_be_elliptic,
    named,
    rate_of,
    says_something,
    whole_of,
)
from retold.find.figures.phrases import told_in_phrases
from retold.find.figures.tolls import moves, of_toll, stated, toll_subject
from retold.find.figures.words import FigureWords, figure_words
from retold.model.article import Article, Sentence
from retold.model.findings import DateMention, Quotation
from retold.model.span import Span
from retold.text.tokens import Token, tokens


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
    counted = completed(article, read, frozenset(words.fates))
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
        skip: set[int] = set()
        for i, number in enumerate(numbers):
            if i in skip:
                continue
            whole = whole_of(row, numbers, i, self.words)
            if whole:
                skip.add(i + 1)
            if from_value(row, numbers, i, self.words):
                continue
            figure = self._figure(sentence, row, number, whole, dates)
            if figure:
                yield figure
            if whole:
                total = self._figure(sentence, row, whole, None, dates, total=True)
                if total:
                    yield total

    def _figure(
        self,
        sentence: Sentence,
        row: Sequence[Token],
        number: Number,
        whole: Number | None,
        dates: Sequence[DateMention],
        total: bool = False,
    ) -> Figure | None:
        words, text = self.words, self.article.text
        phrase = counted_phrase(row, whole or number, words)
        place = Span(row[number.start].span.start, row[number.end - 1].span.end)
        done = None if total else self._happening(sentence, row, number, phrase, place)
        kind = "total" if total else kind_of(row, number, words)
        who, subject = (None, None) if total else holder(row, number.start, words, text)
        phrase = phrase or leading_noun(row, number, subject, words)
        moved = done is not None and phrase is None and moves(done, words)
        if moved:
            subject = toll_subject(row, number.start, words) or subject
        if (
            moved
            or (done and done.key in words.change_verbs)
            or (phrase is None and number.unit is None and (done is None or not done.key.isalpha()))
        ):
            phrase, done, who = of_toll(row, number, phrase, done, who, subject, words)
        if (
            phrase is None
            and number.unit is None
            and not total
            and (done is None or done.key not in words.fates)
        ):
            done = stated(row, number, words) or done
        if not says_something(number, phrase, done, kind) and not may_be_elliptic(number, kind):
            return None
        end = phrase.end if phrase else number.end
        when = times(self.article, row, dates, words)
        head, counted, modifiers = named(phrase, done, words)
        return Figure(
            article=self.article.id,
            passage=self.article.passage(sentence.span),
            place=place,
            says=text[place.start : place.end],
            kind=kind,
            low=number.low,
            high=number.high,
            unit=number.unit,
            counted=counted,
            head=head,
            modifiers=modifiers,
            event=done.key if done else None,
            done=done.says if done else None,
            agent=bool(done and done.agent),
            holder=who,
            where=where(row, number.start, end, words, text),
            scope=when.since,
            as_of=when.as_of,
            given=when.given,
            happened=when.happened,
            attributed_to=attribution(
                self.article, sentence.span, place, row, self.quotations, words
            ),
            of=whole.low if whole else None,
            rate=rate_of(row, number.end, end, words),
            vague=number.kind == "vague",
            near=number.near,
            ordinal=number.kind == "ordinal",
            part=whole is None and is_part(row, number),
            meant=number.meant,
            floor=text[place.start : place.end].lower().startswith(words.floors),
        )

    def _happening(
        self,
        sentence: Sentence,
        row: Sequence[Token],
        number: Number,
        phrase: NounPhrase | None,
        place: Span,
    ) -> Happening | None:
        """What happened, from one word beside the number or else from several."""
        words = self.words
        done = happening(row, number, phrase, words)
        if number.unit:
            return done
        crowd = phrase is None or phrase.head in words.persons or phrase.head in words.people
        if done and done.says == "held" and crowd and not words.hostages & {t.norm for t in row}:
            return Happening("arrest", done.says)  # "a referee among 12 held"
        burned = crowd and done is not None and done.key in ("destroy", "damage")
        if done and done.key in words.fates and not burned:
            return done
        return told_in_phrases(self.article.text, sentence.span, place, words) or done
