"""The sentences of a story, each read once, and who prints which number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from retold.find.distortions.compared import Side
from retold.find.figures.number import Number
from retold.find.figures.words import figure_words
from retold.model.article import Article
from retold.model.span import Passage, Span


@lru_cache(maxsize=4)
def _number_words(language: str) -> re.Pattern[str]:
    """What every number has in it: a digit or one of the words. Cheaper to see than to read it."""
    words = figure_words(language)
    vague = {word for phrase in words.vague for word in phrase if len(word) > 2}
    listed = {*words.cardinals, *words.scales, *words.ordinals, *words.fractions, *vague, "dozen"}
    return re.compile(rf"[0-9]|\b(?:{'|'.join(sorted(map(re.escape, listed)))})", re.IGNORECASE)


class Sides:
    """Each sentence is read once, however many links it has."""

    def __init__(self, known: Mapping[str, Article]) -> None:
        self._known = known
        self._read: dict[Passage, Side] = {}
        self._whole: dict[Passage, Span | None] = {}
        self._said: dict[tuple[str | None, str], list[tuple[float | None, frozenset[str]]]] = {}
        self._values: dict[str, list[tuple[float | None, frozenset[str]]]] = {}

    def __call__(self, passage: Passage) -> Side:
        side = self._read.get(passage)
        if side is None:
            article = self._known[passage.article]
            side = Side(article.text, passage.span, article.language or "en")
            self._read[passage] = side
        return side

    def beside(self, passage: Passage) -> list[Side]:
        """The sentences of the same paragraph that stand next to a passage."""
        all_of = self._known[passage.article].sentences
        at = [i for i, s in enumerate(all_of) if s.span.overlaps(passage.span)]
        near = [*range(at[0] - 1, at[0]), *range(at[-1] + 1, at[-1] + 2)] if at else []
        return [
            self(Passage(passage.article, all_of[i].span))
            for i in near
            if 0 <= i < len(all_of) and all_of[i].paragraph == all_of[at[0]].paragraph
        ]

    def whole(self, passage: Passage) -> Side | None:
        """The sentences of which a passage is only a part; None where it is all of them."""
        if passage not in self._whole:
            self._whole[passage] = self._over(passage)
        over = self._whole[passage]
        return None if over is None else self(Passage(passage.article, over))

    def _over(self, passage: Passage) -> Span | None:
        start, end = passage.span.start, passage.span.end
        over = [
            s.span
            for s in self._known[passage.article].sentences
            if s.span.start < end and start < s.span.end
        ]
        if not over or (over[0].start >= start and over[-1].end <= end):
            return None
        return Span(over[0].start, over[-1].end)

    def sentence(self, passage: Passage) -> Passage:
        """The sentences that a passage lies in."""
        whole = self.whole(passage)
        return Passage(passage.article, whole.span) if whole else passage

    def holders(self, value: float, around: frozenset[str]) -> list[Article]:
        """The articles that print this number with a word around it in common."""
        return [
            article
            for article in self._known.values()
            if any(v == value and words & around for v, words in self._numbers(article))
        ]

    def _numbers(self, article: Article) -> list[tuple[float | None, frozenset[str]]]:
        if article.id not in self._values:
            counts = _number_words(article.language or "en")
            self._values[article.id] = [
                value
                for s in article.sentences
                if counts.search(article.text, s.span.start, s.span.end)
                for value in self._values_of(article.passage(s.span))
            ]
        return self._values[article.id]

    def _values_of(self, passage: Passage) -> list[tuple[float | None, frozenset[str]]]:
        article = self._known[passage.article]
        key = article.language, article.words(passage)
        if key not in self._said:  # copies say the same
            side = self(passage)
            self._said[key] = [
                (bound, around(side, n)) for n in side.numbers for bound in {n.low, n.high}
            ]
        return self._said[key]


def around(side: Side, number: Number, reach: int = 4) -> frozenset[str]:
    """The unit of a number and the content words close to it."""
    start, end = max(0, number.start - reach), min(number.end + reach, len(side.norms))
    keys = {side.keys[i] for i in range(start, end) if side.is_content(side.norms[i])}
    return frozenset(k for k in keys | {str(number.unit)} if k != "None" and not k[0].isdigit())
