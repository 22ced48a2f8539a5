"""When? Time expressions of a text and their values, read against the day the text was written.

In: an article and what is known of its own date. Out: mentions with TIMEX3 values (a subset of
TimeML 1.2.1, https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from types import MappingProxyType

from retold.find.dates import clock, periods, points, spans, written, years
from retold.find.dates.arithmetic import counted_from, sum_of
from retold.find.dates.calendar import last_day, precision_of
from retold.find.dates.grammar import Expression, encoded, expressions_at
from retold.find.dates.tense import SENTENCE_ENDS, tense_at
from retold.find.dates.tokens import TimeToken, time_tokens
from retold.find.dates.values import NOTHING, Reader, Reading, Scene
from retold.find.dates.words import Vocabulary, vocabulary
from retold.find.timeline.placing import Places
from retold.model.article import Article
from retold.model.findings import DateMention
from retold.model.span import Passage, Span
from retold.model.when import When

_ROOMS = (written, points, clock, periods, years, spans)
_READERS: Mapping[str, Reader] = MappingProxyType(
    {rule: reader for room in _ROOMS for rule, reader in room.READERS.items()}
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
    found = [f[0] for f in read_dates(article, reference, options or DateOptions())]
    return tuple(
        _summed(article, mention, following) for mention, following in zip_longest(found, found[1:])
    )


def _summed(article: Article, mention: DateMention, following: DateMention | None) -> DateMention:
    """ "three weeks after" right before a day leads to the day of the sum."""
    if mention.kind != "duration" or following is None or following.when is None:
        return mention
    between = article.text[mention.passage.span.end : following.passage.span.start]
    if between.strip().lower() != mention.relation or mention.value is None:
        return mention
    when = sum_of(mention.value, mention.relation, following.when)
    return replace(mention, when=when or mention.when)


def read_dates(
    article: Article, reference: When | None, options: DateOptions
) -> Iterator[tuple[DateMention, Expression, Scene]]:
    """The same with the expression and what it was read against."""
    words = vocabulary(article.language or options.language)
    row = time_tokens(article.text, words)
    codes, told, memory = encoded(row), _told(reference), _Memory()
    furniture = Places(f.passage.span for f in article.furniture)
    index = 0
    while index < len(row):
        if row[index].norm in SENTENCE_ENDS:
            memory.today = None
        for found in expressions_at(row, codes, index, postposed=words.postposed):
            scene = _scene(row, found, told, memory, words)
            reading = _READERS[found.rule](found, scene)
            if reading is None:
                continue
            if reading is not NOTHING:
                if furniture.holding(_span(found.tokens)) is None:
                    _remember(memory, reading, found, told[1])
                yield _mention(article, found, reading, scene), found, scene
            index += (reading.width or len(found.tokens)) - 1
            break
        index += 1


def _span(tokens: Sequence[TimeToken]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _told(reference: When | None) -> tuple[When | None, date | None]:
    """The reference, and its day where it is known to the day."""
    if reference is None or reference.precision not in ("minute", "hour", "day"):
        return reference, None
    return reference, reference.window()[0].date()


def _scene(
    row: Sequence[TimeToken],
    found: Expression,
    told: tuple[When | None, date | None],
    memory: _Memory,
    words: Vocabulary,
) -> Scene:
    end = found.first + len(found.tokens)
    tense, sure = tense_at(row, found.first, end - 1, words.tense)
    return Scene(
        told=told[0],
        day=told[1],
        tense=tense,
        sure=sure,
        focus=memory.focus,
        quarter=memory.quarter,
        today=memory.today,
        last=memory.last if memory.last_end == found.first - 2 else None,
        words=words,
        near=frozenset(t.norm for t in row[max(0, found.first - 4) : end + 3]),
        before=row[found.first - 1] if found.first else None,
        after=row[end] if end < len(row) else None,
        operator=_operator(row, found, words),
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


def _mention(article: Article, found: Expression, reading: Reading, scene: Scene) -> DateMention:
    value, tokens = reading.value, found.tokens[: reading.width or None]
    precise = value if reading.kind in ("date", "time") else None
    relation, when = scene.operator, reading.when
    if reading.kind == "duration":
        relation, when = counted_from(reading, scene)
    return DateMention(
        passage=Passage(article.id, _span(tokens)),
        kind=reading.kind,
        value=value,
        precision=precision_of(precise) if precise else None,
        when=when,
        relation=relation,
    )


def _operator(row: Sequence[TimeToken], found: Expression, words: Vocabulary) -> str | None:
    """The operator right before the expression ("by", "since", "as of")."""
    end = found.first
    if end and row[end - 1].kind == "THE":
        end -= 1  # "seit dem 6. August", "depuis le 6 août"
    before = [norm for t in row[max(0, end - 3) : end] for norm in t.norm.split()]
    for form, operator in words.operators:
        parts = form.split()
        if before[-len(parts) :] == parts:
            return operator
    return None
