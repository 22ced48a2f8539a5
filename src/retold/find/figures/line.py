"""A sentence as figures are read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.find.figures.number import Number
from retold.find.figures.words import FigureWords
from retold.model.article import Article
from retold.model.findings import DateMention, Quotation
from retold.model.span import Span
from retold.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article: its tokens, the dates in it and the article's quotations."""

    article: Article
    sentence: Span
    row: Sequence[Token]
    dates: Sequence[DateMention]
    quotations: Sequence[Quotation]
    words: FigureWords

    def place(self, number: Number) -> Span:
        """Where a number stands in the article."""
        if number.at:
            return number.at
        return Span(self.row[number.start].span.start, self.row[number.end - 1].span.end)

    def says(self, place: Span) -> str:
        return self.article.text[place.start : place.end]
