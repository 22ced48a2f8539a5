"""What articles tell with its time: the time, the event it is the time of, and who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from retold.find.claims.moments_clock import Clock, clocks_in
from retold.find.claims.moments_sentence import moment_words, read_sentence
from retold.find.timeline.placing import Places
from retold.model.article import Article
from retold.model.findings import DateMention
from retold.model.span import Passage, Span
from retold.model.when import When

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NAMED_DAY = re.compile(
    rf"\b(?:{_DAYS}|today|yesterday|tomorrow|tonight|(?:{_MONTHS})[a-z]*\.?|(?:19|20)\d\d)\b", re.I
)
_EXACT_DAY = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS})[a-z]*\.? \d)")
_JOINED = re.compile(r"[\s,]*(?:(?:on|at|in|of|the|early|late|last|this|next|to)\s+){0,3}")
_PART_HOURS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (17, 30), "MI": (11, 14)}
_TENSES = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due|plans?|planned|expect\w*|hopes?"
    r"|scheduled|must|forecast|deadline|supposed|set to|intends?|aims?|may|until)\b"
)
_VAGUE_DAY = re.compile(r"\b(?:that|the same|the next|the following|later|earlier|ago)\b", re.I)
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight)\b", re.I)
_EVERY = re.compile(
    r"\b(?:every|each|daily|weekly|usually|always|normally|ordinarily|weekdays?|weekends|(?:sun|mon|tues|wednes|thurs|fri|satur)days)\b",
    re.I,
)
_OWNED = re.compile(r"['’]s? \w")
_LED_YEAR = re.compile(
    r"\b(?:in|since|until|till|by|from|before|after|around|about|during|back to|of) $",
    re.IGNORECASE,
)
_LIST = r"(?:and|or|to|till|until|through|[–-])"
_TIME_WORD = (
    rf"(?:{_DAYS}|(?:{_MONTHS})[a-z]*\.?|noon|midnight|\d{{1,4}}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?)"
)
_LISTED_BEHIND = re.compile(rf"\s*{_LIST}\s*(?:on )?{_TIME_WORD}(?![\w,])", re.IGNORECASE)
_LISTED_BEFORE = re.compile(rf"\b{_TIME_WORD}\s*{_LIST}\s*(?:on )?$", re.IGNORECASE)
_HINT = re.compile(
    r"\d\s?[ap]\.?m\b|\d:\d\d|o['’]clock|noon|midday|midnight|\bquarter|\bhalf past"
    r"|(?:morning|afternoon|evening|night|dawn)|\b(?:past|to|at|by|after|before|around|about)"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?[.h]\d\d)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|cannot|without|unlikely)\b|n['’]t\b")


MOVE = "move"  # the kind of event by which a time is moved, whatever is told of it


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in a sentence.

    window: first and last moment of the day (or month, year) it names; None for a clock alone.
    grain:  "day", "part", "week", "month", "year" of ``window``, or "" without one.
    event:  the kind of event or the verb it is the time of; "" where only nouns tell.
    things: content keys of its clause. around: those of the whole sentence. names: those of names.
    ahead:  told as still to come, or as a limit. alone: no other verb stands in its clause.
    exact:  the day is given by its number and month. relative: by "today", "yesterday".
    """

    article: str
    passage: Passage
    place: Span
    clause: Span
    day: str
    window: tuple[datetime, datetime] | None
    grain: str
    clock: Clock | None
    relation: str
    event: str
    things: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    ahead: bool
    alone: bool
    exact: bool
    relative: bool
    moved: bool
    says: str
    given: When | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands at ``start:end`` of a sentence, before the event is looked for."""

    start: int
    end: int
    mention: DateMention | None = None
    clock: Clock | None = None


def moments_of(
    articles: Sequence[Article], dates: Mapping[str, Sequence[DateMention]]
) -> list[Moment]:
    """The times of a story with their events, article by article in reading order; English only."""
    known = [a for a in articles if (a.language or "en").startswith("en")]
    return [m for a in known for m in _moments(a, dates.get(a.id, ()))]


def _moments(article: Article, mentions: Sequence[DateMention]) -> Iterator[Moment]:
    placing = Places(s.span for s in article.body)
    dated: dict[Span, list[DateMention]] = {s.span: [] for s in article.body}
    for mention in mentions:
        sentence = placing.holding(mention.passage.span)
        if sentence is not None and mention.kind in ("date", "time"):
            dated[sentence].append(mention)
    for sentence, held in dated.items():
        text = article.text[sentence.start : sentence.end]
        clocks = clocks_in(text) if _may_hold_clock(text) else ()
        if (held or clocks) and not _EVERY.search(text):
            for told in _joined(text, sentence.start, held, clocks):
                if not _listed(text, told):
                    yield from _moment(article, sentence, text, told)


def _may_hold_clock(text: str) -> bool:
    return bool(_HINT.search(text))


def _joined(
    text: str, offset: int, mentions: Sequence[DateMention], clocks: Sequence[Clock]
) -> Iterator[_Told]:
    """Each clock with the day that stands beside it, then the days that are left."""
    left = [m for m in mentions if m.when and _names_a_day(text, offset, m)]
    for clock in clocks:
        beside = next((m for m in left if _beside(text, offset, m, clock)), None)
        if beside is None:
            yield _Told(clock.start, clock.end, clock=clock)
            continue
        left.remove(beside)
        span = beside.passage.span
        start, end = min(clock.start, span.start - offset), max(clock.end, span.end - offset)
        yield _Told(start, end, beside, clock)
    for mention in left:
        start, end = mention.passage.span.start - offset, mention.passage.span.end - offset
        if not any(start < c.end and c.start < end for c in clocks):
            yield _Told(start, end, mention)


def _names_a_day(text: str, offset: int, mention: DateMention) -> bool:
    end = mention.passage.span.end - offset
    said = text[mention.passage.span.start - offset : end]
    if _OWNED.match(text, end):
        return False  # "Wednesday's vote" is a name of the vote
    start = mention.passage.span.start - offset
    if mention.precision == "year" and not _LED_YEAR.search(text[max(0, start - 12) : start]):
        return False  # so is "the 2012 election"
    return bool(_NAMED_DAY.search(said)) and not _VAGUE_DAY.search(said)


def _beside(text: str, offset: int, mention: DateMention, clock: Clock) -> bool:
    start, end = mention.passage.span.start - offset, mention.passage.span.end - offset
    if start < clock.end and clock.start < end:
        return True
    gap = text[end : clock.start] if end <= clock.start else text[clock.end : start]
    return bool(_JOINED.fullmatch(gap.lower().replace("afternoon", "").replace("morning", "")))


def _listed(text: str, told: _Told) -> bool:
    """Whether a time is one end of a range, or one of several: "on Thursday and Friday"."""
    if _LISTED_BEHIND.match(text, told.end):
        return True
    return bool(_LISTED_BEFORE.search(text[max(0, told.start - 30) : told.start]))


def _moment(article: Article, sentence: Span, text: str, told: _Told) -> Iterator[Moment]:
    read = read_sentence(text)
    clause = read.clause(told.start, told.end)
    event = read.event(clause, told.start, told.end)
    if event is None:
        return
    window, grain, day = _window(told)
    if window is None and told.clock is None:
        return
    said_of = read.lower[clause[0] : clause[1]]
    ahead = bool(_TENSES.search(said_of)) or _lies_ahead(window, article.published)
    relation = _relation(told, said_of)
    if relation in ("by", "as of") and told.clock is None and not ahead:
        return  # "23 had died by Friday": the day of a count
    time, whole = (told.start, told.end), (0, len(text))
    said = text[told.start : told.end]
    yield Moment(
        article=article.id,
        passage=Passage(article.id, sentence),
        place=Span(sentence.start + told.start, sentence.start + told.end),
        clause=Span(sentence.start + clause[0], sentence.start + clause[1]),
        day=day,
        window=window,
        grain=grain,
        clock=told.clock,
        relation=relation,
        event=event[2],
        things=read.content(*(whole if event[2] == MOVE else clause), [time, event[:2]]),
        around=read.content(*whole, [time]),
        names=read.names,
        ahead=ahead,
        alone=read.alone(clause, event, time),
        exact=bool(_EXACT_DAY.search(said.lower())),
        relative=bool(_RELATIVE.search(said)),
        moved=bool(moment_words().moved.search(read.lower)),
        says=" ".join(said.split()),
        given=article.published,
    )


def _relation(told: _Told, clause: str) -> str:
    """The word that orders the time, "" where it is the time itself."""
    relation = told.mention.relation if told.mention else None
    if relation is None and told.clock:
        relation = told.clock.relation
    if relation in ("before", "until") and _NOT.search(clause):
        return ""  # "will not reopen before Friday": on Friday at the earliest
    return "" if relation in (None, "on", "in", "from") else relation


def _lies_ahead(window: tuple[datetime, datetime] | None, given: When | None) -> bool:
    """Whether a day comes after the day of writing."""
    return bool(window and given and given.window()[1] <= window[0])


def _window(told: _Told) -> tuple[tuple[datetime, datetime] | None, str, str]:
    """The window of the day that is named, how exact it is, and the day as ISO 8601 writes it."""
    mention = told.mention
    if mention is None or mention.when is None:
        return None, "", ""
    start, end = mention.when.window()
    grain: str = mention.when.precision
    shown = mention.when.at
    if grain in ("minute", "hour"):
        start = datetime(start.year, start.month, start.day)
        end, grain, shown = start + timedelta(days=1), "day", shown[:10]
    part = (mention.value or "")[11:13] if "T" in (mention.value or "") else ""
    if part in _PART_HOURS and told.clock is None:
        first, last = _PART_HOURS[part]
        start, end = start + timedelta(hours=first), start + timedelta(hours=last)
        grain = "part"
    return (start, end), grain, shown


def turned(moment: Moment) -> Moment:
    """ "Closed until Sunday" as "opens on Sunday"."""
    if moment.relation not in ("until", "before"):
        return moment
    kind = moment_words().turned.get(moment.event)
    return replace(moment, event=kind, relation="") if kind else moment
