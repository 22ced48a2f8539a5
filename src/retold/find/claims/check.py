"""Is a sentence carried by a set of articles, and what contradicts it?

The sentence is read as a text of its own. Its figures are compared as frames with the figures of
the story, its words with every sentence, its verbs and operators as in a retelling. Where nothing
in the story is about the same thing the answer is "not found": absence is no contradiction.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from retold.find.claims.frames import Frame, bucket, sameness
from retold.find.claims.frames_read import frames_of
from retold.find.claims.values import standing
from retold.find.dates.dates import find_dates
from retold.find.derivations.stemma import Stemma
from retold.find.distortions.changes import find_turns
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn
from retold.find.figures.figure import Figure
from retold.find.figures.figures import find_figures
from retold.find.figures.words import stem
from retold.find.origins.ground import Ground
from retold.find.origins.origins import count
from retold.model.article import Article, Sentence
from retold.model.findings import DateMention, Value
from retold.model.report import Story
from retold.model.span import Passage, Span
from retold.model.support import Support

Answer = Literal["carried", "disputed", "contradicted", "not found"]

# Share of the sentence's content, weighed by how rare it is in the story, that a sentence of the
# story must have to be about the same thing; and, for a figure, to be about the same figure.
SAME_STATEMENT, SAME_FIGURE = 0.6, 0.3
# Its words may stand so many times further apart in the other sentence than one after the other.
SCATTERED = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the story that bears on the sentence: what it says, and how it differs."""

    value: Value
    likeness: float
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """What a story says about a sentence.

    carried, against: the places that say the same and those that say otherwise, the likest first.
    support, support_against: counted over each; None where there is no place.
    """

    sentence: str
    answer: Answer
    carried: tuple[Finding, ...]
    against: tuple[Finding, ...]
    support: Support | None
    support_against: Support | None
    why: str


def check_sentence(sentence: str, story: Story) -> Check:
    """What ``story`` says about ``sentence``. Pure; the same answer for the same story."""
    query = _Query(sentence, story.articles)
    found = [*query.figures_of(story.articles), *query.statements(story.articles)]
    carried = _best(f for f in found if not f.differs)
    against = _best(f for f in found if f.differs)
    if query.figures and not carried:
        against = _best(f for f in found if f.differs)
    counted = partial(count, ground=_ground(story))
    return Check(
        sentence=sentence,
        answer=_answer(carried, against),
        carried=carried,
        against=against,
        support=counted([f.value.passage for f in carried]) if carried else None,
        support_against=counted([f.value.passage for f in against]) if against else None,
        why=_why(carried, against),
    )


def _answer(carried: Sequence[Finding], against: Sequence[Finding]) -> Answer:
    if carried and against:
        return "disputed"
    if carried:
        return "carried"
    return "contradicted" if against else "not found"


def _why(carried: Sequence[Finding], against: Sequence[Finding]) -> str:
    if not carried and not against:
        return "No article says this or anything about the same thing."
    parts = []
    if carried:
        parts.append(f"{len({f.value.article for f in carried})} of the articles carry it")
    if against:
        said = "; ".join(dict.fromkeys(f.differs for f in against))
        parts.append(f"{len({f.value.article for f in against})} say otherwise: {said}")
    return ", ".join(parts) + "."


def _best(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding per passage, the likest first."""
    best: dict[Passage, Finding] = {}
    for finding in sorted(found, key=lambda f: -f.likeness):
        best.setdefault(finding.value.passage, finding)
    return tuple(best.values())


def _ground(story: Story) -> Ground:
    stemma = Stemma(story.origins, story.derivations, story.pairs)
    return Ground(
        story.articles,
        story.links,
        story.runs,
        story.quotations,
        story.quotation_groups,
        stemma,
        (),
    )


class _Query:
    """The sentence, read as an article of one sentence."""

    def __init__(self, sentence: str, articles: Sequence[Article]) -> None:
        span = Span(0, max(1, len(sentence)))
        self.article = Article(
            "query", "query", sentence or " ", True, sentences=(Sentence(span, "body", 1),)
        )
        self.side = Side(self.article.text, span)
        window = next((a.published for a in articles if a.published), None)
        self.dates = find_dates(self.article, window)
        self.figures = find_figures(self.article, self.dates)
        self.verbs = _verbs(self.side)
        self.weights = _weights(articles)

    def figures_of(self, articles: Sequence[Article]) -> list[Finding]:
        """The figures of the story that are about the same thing as one of the sentence."""
        if not self.figures:
            return []
        known = {a.id: a for a in articles}
        figures = {a.id: find_figures(a, find_dates(a, a.published)) for a in articles}
        theirs = frames_of(articles, figures)
        mine = frames_of([self.article], {"query": self.figures})
        found = [self._compared(m, t, known) for m in mine for t in theirs]
        return [f for f in found if f]

    def _compared(self, mine: Frame, theirs: Frame, known: Mapping[str, Article]) -> Finding | None:
        if not mine.site:  # no place was asked for
            mine = replace(mine, site=theirs.site)
        if bucket(mine) != bucket(theirs) or mine.fate != theirs.fate:
            return None
        if sameness(mine, theirs) in ("no", "open"):
            return None
        article = known[theirs.figure.article]
        likeness = self._likeness(Side(article.text, theirs.figure.passage.span))
        if likeness < SAME_FIGURE:
            return None
        how = standing(mine.figure, theirs.figure)
        differs = "" if how != "differ" else _otherwise(mine.figure, theirs.figure)
        return Finding(theirs.figure.value(), round(likeness, 2), differs)

    def statements(self, articles: Sequence[Article]) -> list[Finding]:
        """The sentences of the story that say the same in words, turned or not."""
        found: list[Finding] = []
        for article in articles:
            dates = find_dates(article, article.published) if self.dates else ()
            for sentence in article.sentences:
                side = Side(article.text, sentence.span)
                likeness = self._likeness(side)
                if likeness < SAME_STATEMENT:
                    continue
                theirs = [d for d in dates if sentence.span.contains(d.passage.span)]
                differs = self._differs(side, theirs)
                if differs is not None:
                    value = _statement(article, sentence.span)
                    found.append(Finding(value, round(likeness, 2), differs))
        return found

    def _differs(self, side: Side, dates: Sequence[DateMention]) -> str | None:
        """What the other sentence says instead; "" where it says the same, None for neither."""
        pair = Pair(self.side, side)
        turns = find_turns(pair)
        if self.figures:  # numbers are compared as figures, not as words
            turns = [t for t in turns if t.change.kind != "quantity"]
        if turns:
            return _turned(turns)
        if not _together(pair) or (self.verbs and not self.verbs & side.content):
            return None
        day = self._other_day(dates, side)
        if day is not None:
            return day
        return "" if _same_numbers(pair) else None

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

    def _likeness(self, other: Side) -> float:
        """Share of the sentence's content words found in ``other``, the rare ones weighing most."""
        total = sum(self.weights.get(k, 1.0) for k in self.side.content)
        shared = sum(self.weights.get(k, 1.0) for k in self.side.content & other.content)
        return shared / total if total else 0.0


def _apart(one: DateMention, other: DateMention) -> bool:
    """Whether two dates cannot be the same time."""
    if one.when is None or other.when is None:
        return False
    return one.when.before(other.when) is not None


def _verbs(side: Side) -> frozenset[str]:
    """The keys of the verbs of a sentence: who carries it must have one of them."""
    return frozenset(
        key
        for key, norm in zip(side.keys, side.norms, strict=True)
        if key in side.content and stem(norm, side.words) is not None
    )


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


def _together(pair: Pair) -> bool:
    """Whether the words of the sentence stand together in the other, denied as often as here."""
    shared = pair.x.content & pair.y.content
    places = sorted(pair.y.keys.index(key) for key in shared)
    start, end = places[0], places[-1] + 1
    if end - start > SCATTERED * len(pair.x.content) + SCATTERED:
        return False
    denied = sum(n in pair.y.changes.negators for n in pair.y.norms[max(0, start - 2) : end])
    return denied % 2 == sum(n in pair.x.changes.negators for n in pair.x.norms) % 2


def _otherwise(mine: Figure, theirs: Figure) -> str:
    return f"{theirs.says!r}, not {mine.says!r}"


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
