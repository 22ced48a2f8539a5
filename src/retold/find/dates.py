"""When? Time expressions of a text and their values, read against the day the text was written.

In: an article and what is known of its own date. Out: mentions with TIMEX3 values (a subset of
TimeML 1.2.1, https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from retold.find import date_periods, date_points, date_spans
from retold.find.calendar import last_day, precision_of
from retold.find.date_grammar import Expression, encoded, expressions_at
from retold.find.date_values import NOTHING, Reader, Reading, Scene
from retold.find.date_words import TimeToken, Vocabulary, time_tokens, vocabulary
from retold.find.tense import tense_at
from retold.model.article import Article
from retold.model.findings import DateMention
from retold.model.span import Passage, Span
from retold.model.when import When

_READERS: Mapping[str, Reader] = MappingProxyType(
    {**date_points.READERS, **date_periods.READERS, **date_spans.READERS}
)


@dataclass(frozen=True, slots=True)
class DateOptions:
    """language: whose words of time to read where the article does not say its own."""

    language: str = "en"


@dataclass(slots=True)
class _Memory:
    """What was named last, as reading goes on."""

    focus: str | None = None
    quarter: str | None = None
    quarter_at: int = -1
    today: str | None = None
    last: str | None = None
    last_end: int = -1


def find_dates(
    article: Article, reference: When | None = None, options: DateOptions | None = None
) -> tuple[DateMention, ...]:
    """The time expressions of an article in reading order, over its whole text.

    reference: the day of writing, or the window it lies in. Without it a weekday or "last month"
               keeps an open value (``XXXX-WXX-2`` or None): nothing is guessed.
    """
    options = options or DateOptions()
    words = vocabulary(article.language or options.language)
    row = time_tokens(article.text, words)
    return tuple(_mentions(article, row, reference, words))


def _mentions(
    article: Article, row: Sequence[TimeToken], reference: When | None, words: Vocabulary
) -> Iterator[DateMention]:
    codes, memory, index = encoded(row), _Memory(), 0
    day = _exact(reference)
    while index < len(row):
        if row[index].norm in (".", "!", "?", "\n"):
            memory.today = None
        for found in expressions_at(row, codes, index):
            scene = _scene(row, found, reference, day, memory, words)
            reading = _READERS[found.rule](found, scene)
            if reading is None:
                continue
            if reading is not NOTHING:
                _remember(memory, reading, found, day)
                yield _mention(article, found, reading, row, words)
            index += len(found.tokens) - 1
            break
        index += 1


def _exact(reference: When | None) -> date | None:
    if reference is None or reference.precision not in ("minute", "hour", "day"):
        return None
    return reference.window()[0].date()


def _scene(
    row: Sequence[TimeToken],
    found: Expression,
    reference: When | None,
    day: date | None,
    memory: _Memory,
    words: Vocabulary,
) -> Scene:
    end = found.first + len(found.tokens)
    tense, sure = tense_at(row, found.first, end - 1, words.tense)
    return Scene(
        day=day,
        told=reference,
        tense=tense,
        sure=sure,
        focus=memory.focus,
        quarter=memory.quarter,
        today=memory.today,
        last=memory.last if memory.last_end == found.first - 2 else None,
        words=words,
        before=row[found.first - 1] if found.first else None,
        after=row[end] if end < len(row) else None,
    )


def _remember(memory: _Memory, reading: Reading, found: Expression, day: date | None) -> None:
    value = reading.value
    memory.last, memory.last_end = value, found.first + len(found.tokens) - 1
    if found.rule == "year_ago":
        return  # what it is compared with stays the subject
    if reading.kind not in ("date", "time") or value is None or not value[:4].isdigit():
        return
    memory.focus = value
    precision = precision_of(value)
    if precision == "quarter" and _is_over(value, day):
        memory.quarter = value  # earnings are reported of quarters that are over
    if precision == "day":
        memory.today = value


def _is_over(quarter: str, day: date | None) -> bool:
    end = last_day(quarter)
    return day is None or end is None or end < day


def _mention(
    article: Article,
    found: Expression,
    reading: Reading,
    row: Sequence[TimeToken],
    words: Vocabulary,
) -> DateMention:
    span = Span(found.tokens[0].start, found.tokens[-1].end)
    precise = reading.value if reading.kind in ("date", "time") else None
    return DateMention(
        passage=Passage(article.id, span),
        kind=reading.kind,
        value=reading.value,
        precision=precision_of(precise) if precise else None,
        when=reading.when,
        relation=_relation(row, found, words),
    )


def _relation(row: Sequence[TimeToken], found: Expression, words: Vocabulary) -> str | None:
    """The operator right before the expression."""
    before = [t.norm for t in row[max(0, found.first - 3) : found.first]]
    for form, operator in words.operators:
        parts = form.split()
        if before[-len(parts) :] == parts:
            return operator
    return None
