"""A sentence that is looked up in a story, read as an article of one sentence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from retold.find.claims.asserted import asserts, deeds, named_before, names
from retold.find.claims.facts import asked_words
from retold.find.dates.dates import find_dates
from retold.find.distortions.changes import find_turns
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn
from retold.find.figures.figure import Figure
from retold.find.figures.figures import find_figures
from retold.model.article import Article, Sentence
from retold.model.findings import DateMention, Value
from retold.model.span import Span
from retold.model.when import When

# Share of the sentence's content, weighed by how rare it is in the story, that a sentence of the
# story must have to be about the same thing.
SAME_STATEMENT = 0.6
# Its words may stand so many times further apart in the other sentence than one after the other.
SCATTERED = 3

Order = Literal["", "earlier", "later"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the story that bears on the sentence: what it says, and how it differs.

    order: "earlier" or "later" where its value is another of a count that went on.
    """

    value: Value
    likeness: float
    differs: str = ""
    order: Order = ""


class Asked:
    """The sentence, read as an article of one sentence."""

    def __init__(self, sentence: str, articles: Sequence[Article]) -> None:
        text = sentence or " "
        self.article = Article("query", "query", text, True, sentences=_whole(text))
        self.side = Side(text, self.article.sentences[0].span)
        window = max((a.published for a in articles if a.published), key=_day, default=None)
        self.dates = find_dates(self.article, window)
        self.figures = find_figures(self.article, self.dates) or _none(self.article)
        self.words = self.side.content - _counted(self.side, self.figures)
        self.names = names(self.side)
        self.weights = _weights(articles)

    def statements(self, articles: Sequence[Article]) -> list[Finding]:
        """The sentences of the story that say the same in words, turned or not."""
        found: list[Finding] = []
        for article in articles:
            dates = find_dates(article, article.published) if self.dates else ()
            before: Side | None = None
            for sentence in article.sentences:
                side = Side(article.text, sentence.span)
                likeness = self.likeness(side, before)
                before, ahead = _speaking_of(side, before), before
                if likeness < SAME_STATEMENT:
                    continue
                theirs = [d for d in dates if sentence.span.contains(d.passage.span)]
                differs = self._differs(side, theirs, ahead)
                if differs is not None:
                    value = _statement(article, sentence.span)
                    found.append(Finding(value, round(likeness, 2), differs))
        return found

    def _differs(self, side: Side, dates: Sequence[DateMention], before: Side | None) -> str | None:
        """What the other sentence says instead; "" where it says the same, None for neither."""
        pair = Pair(self.side, side)
        turns = find_turns(pair)
        if self.figures:  # numbers are compared as figures, not as words
            turns = [t for t in turns if t.change.kind != "quantity"]
        if turns:
            return _turned(turns)
        if not _together(pair, min(deeds(self.side), default=0)):
            return None
        told = asserts(self.side, side, before)
        if told != "":
            return told
        day = self._other_day(dates, side)
        if day is not None:
            return day
        return "" if _same_numbers(pair) and self._dated_alike(dates) else None

    def _other_day(self, dates: Sequence[DateMention], side: Side) -> str | None:
        """The day that the other sentence gives with the same relation, where it is not ours."""
        mine = [d for d in self.dates if d.when is not None and d.kind in ("date", "time")]
        theirs = [d for d in dates if d.when is not None and d.kind in ("date", "time")]
        for date in mine:
            rivals = [d for d in theirs if d.relation == date.relation]
            apart = [d for d in rivals if _apart(date, d)]
            if rivals and len(apart) == len(rivals):
                said = self.article.words(date.passage)
                place = rivals[0].passage.span
                return f"{side.text[place.start : place.end]!r}, not {said!r}"
        return None

    def _dated_alike(self, dates: Sequence[DateMention]) -> bool:
        """Whether each time that is asked for may be one of the times told."""
        mine = [d for d in self.dates if d.when is not None and d.kind in ("date", "time")]
        return all(any(d.when and not _apart(date, d) for d in dates) for date in mine)

    def likeness(self, other: Side, before: Side | None = None) -> float:
        """Share of the sentence's content words found in ``other``, the rare ones weighing most.

        Numbers count nothing: they are compared as figures. Of a name one word is enough, and it
        may stand in the sentence ``before`` where a pronoun of ``other`` may stand for it.
        """
        words = self.words or self.side.content
        there = other.content | (named_before(other, before) if before else frozenset())
        there = there.union(*(name for name in self.names if name & there))
        total = sum(self.weights.get(k, 1.0) for k in words)
        shared = sum(self.weights.get(k, 1.0) for k in words & there)
        return shared / total if total else 0.0


def _none(article: Article) -> tuple[Figure, ...]:
    """The count of nought in "Nobody was hurt"."""
    lower = article.text.lower()
    said = next((n for n in asked_words().nobody if lower.startswith(f"{n} ")), None)
    if said is None:
        return ()
    counted = f"0 people{article.text[len(said) :]}"
    found = find_figures(replace(article, text=counted, sentences=_whole(counted)), ())
    return tuple(replace(figure, says=article.text[: len(said)]) for figure in found)


def _counted(side: Side, figures: Sequence[Figure]) -> frozenset[str]:
    """The words that are numbers, with their units where these are no things that are counted."""
    places = [f.place for f in figures if f.thing.counted is None]
    return frozenset(
        key
        for key, token in zip(side.keys, side.row, strict=True)
        if key[0].isdigit() or any(place.contains(token.span) for place in places)
    )


def _whole(text: str) -> tuple[Sentence, ...]:
    return (Sentence(Span(0, max(1, len(text))), "body", 1),)


def _speaking_of(side: Side, before: Side | None) -> Side:
    """The sentence that names whom a pronoun behind it stands for: a second "he" is the first."""
    return before if before and side.norms[:1] and side.norms[0] in asked_words().pronouns else side


def _day(when: When) -> str:
    return when.at[:10]


def _apart(one: DateMention, other: DateMention) -> bool:
    """Whether two dates cannot be the same time."""
    if one.when is None or other.when is None:
        return False
    return one.when.before(other.when) is not None


def _weights(articles: Sequence[Article]) -> dict[str, float]:
    """How rare each content word is among the story's sentences, 0..1."""
    seen: Counter[str] = Counter()
    total = 0
    for article in articles:
        for sentence in article.sentences:
            seen.update(Side(article.text, sentence.span).content)
            total += 1
    scale = math.log(total + 1) or 1.0
    return {key: max(0.05, math.log((total + 1) / n) / scale) for key, n in seen.items()}


def _same_numbers(pair: Pair) -> bool:
    mine = {(n.low, n.high) for n in pair.x.numbers}
    theirs = {(n.low, n.high) for n in pair.y.numbers}
    return mine <= theirs


def _together(pair: Pair, first: int) -> bool:
    """Whether the words asked, from the first deed on, stand together in the other sentence.

    Its doer may stand far ahead: "The union, which ..., told".
    """
    shared = set(pair.x.keys[first:]) & pair.x.content & pair.y.content
    places = sorted(pair.y.keys.index(key) for key in shared)
    reach = SCATTERED * len(pair.x.content) + SCATTERED
    return bool(places) and places[-1] + 1 - places[0] <= reach


def _turned(turns: Sequence[Turn]) -> str:
    return "; ".join(
        f"“{t.change.after or 'nothing'}”, not “{t.change.before or 'nothing'}”" for t in turns
    )


def _statement(article: Article, span: Span) -> Value:
    return Value(
        article.id,
        article.passage(span),
        says=" ".join(article.words(span).split()),
        place=span,
        as_of=article.published,
    )
