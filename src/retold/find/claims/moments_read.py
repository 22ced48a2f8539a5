"""What articles tell with its time: the time, the event it is the time of, and who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from retold.find.claims.moments_clock import Clock, clocks_in
from retold.find.distortions.compared import Side
from retold.find.figures.words import stem
from retold.find.timeline.placing import Places
from retold.model.article import Article
from retold.model.findings import DateMention
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.tables import read_table

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NAMED_DAY = re.compile(
    rf"\b(?:{_DAYS}|today|yesterday|tomorrow|tonight|(?:{_MONTHS})[a-z]*\.?|(?:19|20)\d\d)\b", re.I
)
_EXACT_DAY = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS})[a-z]*\.? \d)")
_BORDER = re.compile(
    r"[;:()–—](?!\d)|,(?!\d)|\b(?:which|who|whose|while|where|because|although|though|as|that|if|said"
    r"|says)\b|\b(?:and|but)(?= (?:it|he|she|they|we|was|were|is|are|will|would|had|has|have|gave"
    r"|no|[a-z]+ed)\b)"
)
_JOINED = re.compile(r"[\s,]*(?:(?:on|at|in|of|the|early|late|last|this|next|to)\s+){0,3}")
_IT_WAS = re.compile(r"^\W*it (?:was|is)\b[^,;]*?,?\s*(?:and\b.*?)?\bwhen\b", re.IGNORECASE)
_PART_HOURS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (17, 30), "MI": (11, 14)}
_TENSES = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|due|plans?|planned|expect\w*|hopes?"
    r"|scheduled|must|forecast|deadline|supposed|set to|intends?|aims?|may|until)\b"
)
_VAGUE_DAY = re.compile(r"\b(?:that|the same|the next|the following|later|earlier|ago)\b", re.I)
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight)\b", re.I)
_EVERY = re.compile(r"\b(?:every|each|daily|weekly|usually|always|normally|ordinarily)\b", re.I)


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


@dataclass(frozen=True)
class MomentWords:
    """Kinds of events, and the words that tell of a time that moved or was mended."""

    events: re.Pattern[str]
    turned: Mapping[str, str]
    moved: re.Pattern[str]
    mended: re.Pattern[str]


@lru_cache(maxsize=1)
def moment_words() -> MomentWords:
    """The table of kinds of events."""
    table = read_table("retold.text.languages", "moments_en")
    kinds = "|".join(f"(?P<{k}>{'|'.join(forms)})" for k, forms in table["events"].items())
    return MomentWords(
        events=re.compile(rf"\b(?:{kinds})(?!\w)"),
        turned=table["turned"],
        moved=re.compile(rf"\b(?:{'|'.join(table['moved']['words'])})\b"),
        mended=re.compile(rf"\b(?:{'|'.join(table['mended']['words'])})"),
    )


def moments_of(
    articles: Sequence[Article], dates: Mapping[str, Sequence[DateMention]]
) -> list[Moment]:
    """The times of a story with their events, article by article in reading order."""
    return [m for a in articles for m in _moments(a, dates.get(a.id, ()))]


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
                if _listed(text, told):
                    continue
                yield from _moment(article, sentence, text, told)


_HINT = re.compile(
    r"\d\s?[ap]\.?m\b|\d:\d\d|o['’]clock|noon|midday|midnight|\bquarter|\bhalf past"
    r"|(?:morning|afternoon|evening|night|dawn)|\b(?:past|to|at|by|after|before|around|about)"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?[.h]\d\d)\b",
    re.IGNORECASE,
)


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


def _listed(text: str, told: _Told) -> bool:
    """Whether a time is one end of a range, or one of several: "on Thursday and Friday"."""
    if _LISTED_BEHIND.match(text, told.end):
        return True
    return bool(_LISTED_BEFORE.search(text[max(0, told.start - 30) : told.start]))


def _moment(article: Article, sentence: Span, text: str, told: _Told) -> Iterator[Moment]:
    read = _sentence(text)
    clause = read.clause(told.start, told.end)
    event = read.event(clause, told.start, told.end)
    if event is None:
        return
    window, grain, day = _window(told)
    if window is None and told.clock is None:
        return
    clock = told.clock
    relation = (told.mention and told.mention.relation) or (clock.relation if clock else "")
    said_of = read.lower[clause[0] : clause[1]]
    ahead = bool(_TENSES.search(said_of)) or _lies_ahead(window, article.published)
    if relation in ("before", "until") and _NOT.search(said_of):
        relation = ""  # "will not reopen before Friday": on Friday at the earliest
    if relation in ("by", "as of") and clock is None and not ahead:
        return  # "23 had died by Friday": the day of a count
    time = (told.start, told.end)
    words, said = moment_words(), text[told.start : told.end]
    yield Moment(
        article=article.id,
        passage=Passage(article.id, sentence),
        place=Span(sentence.start + told.start, sentence.start + told.end),
        clause=Span(sentence.start + clause[0], sentence.start + clause[1]),
        day=day,
        window=window,
        grain=grain,
        clock=clock,
        relation=relation if relation not in ("on", "in", "from") else "",
        event=event[2],
        things=read.content(*clause, [time, event[:2]]),
        around=read.content(0, len(text), [time]),
        names=read.names,
        ahead=ahead,
        alone=read.alone(clause),
        exact=bool(_EXACT_DAY.search(said.lower())),
        relative=bool(_RELATIVE.search(said)),
        moved=bool(words.moved.search(read.lower)),
        says=" ".join(said.split()),
        given=article.published,
    )


_NOT = re.compile(r"\b(?:not|no|never|nobody|cannot|without|unlikely)\b|n['’]t\b")


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


# --- the sentence -------------------------------------------------------------------------------


# Verbs that say that something was at a time, which a noun names: "the breakdown came at six".
_HAPPENED = frozenset({"com", "happen", "occur", "befal", "follow", "fal", "tak"})


_Word = tuple[int, int, str]  # from where to where, and the kind of event or the key of the verb


class _Sentence:
    """The kinds of events of a sentence, its verbs and its content, each with its place."""

    def __init__(self, text: str) -> None:
        self.lower = text.lower()
        side = Side(text, Span(0, len(text)))
        words = side.words
        calendar = words.guards["weekdays"] | words.guards["months"]
        self.verbs: list[_Word] = []
        self.keys: list[tuple[int, str]] = []
        for token, norm, key in zip(side.row, side.norms, side.keys, strict=True):
            at = token.span
            named = self.lower[max(0, at.start - 4) : at.start].endswith((" a ", " an ", "the "))
            verb = stem(norm, words) if token.is_word and not named else None
            if verb in words.reporting:
                self.verbs.append((at.start, at.end, "say"))
            elif verb and norm not in words.auxiliaries and verb not in side.changes.no_deeds:
                self.verbs.append((at.start, at.end, verb))
            if side.is_content(norm) and norm not in calendar and norm not in _OF_TIME:
                self.keys.append((at.start, key))
        capital = [k for at, k in self.keys if at and text[at].isupper()]
        self.names = frozenset(capital)
        self.kinds = [
            (m.start(), m.end(), str(m.lastgroup))
            for m in moment_words().events.finditer(self.lower)
        ]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a time; the whole sentence where it has no word for what happened."""
        first = max((m.end() for m in _BORDER.finditer(self.lower, 0, start)), default=0)
        behind = _BORDER.search(self.lower, end)
        last = behind.start() if behind else len(self.lower)
        told = [e for e in (*self.kinds, *self.verbs) if first <= e[0] < last]
        if all(e[2] in _HAPPENED for e in told):
            return 0, len(self.lower)
        return first, last

    def event(self, clause: tuple[int, int], start: int, end: int) -> _Word | None:
        """What happened at a time: the nearest word before it, else behind it; an empty one where
        no word tells, None for what was only said then.
        """
        it_was = _IT_WAS.match(self.lower)
        if it_was and it_was.end() > end:
            clause, start = (it_was.end(), len(self.lower)), 0
        taken = {(k[0], k[1]) for k in self.kinds}
        verbs = [v for v in self.verbs if not any(a <= v[0] < b for a, b in taken)]
        found = [e for e in (*self.kinds, *verbs) if clause[0] <= e[0] < clause[1]]
        found = [e for e in found if e[1] <= start or e[0] >= end or it_was]
        if any(e[2] in _HAPPENED for e in found):
            found = [e for e in self.kinds if clause[0] <= e[0] < clause[1]][:1] or found
        before = max((e for e in found if e[1] <= start), default=None)
        behind = min((e for e in found if e[0] >= end), default=None)
        best = before or behind
        if best is None:
            return 0, 0, ""
        return None if best[2] == "say" else best

    def alone(self, clause: tuple[int, int]) -> bool:
        """Whether a clause tells of one thing only."""
        kinds = [k for k in self.kinds if clause[0] <= k[0] < clause[1]]
        verbs = [v for v in self.verbs if clause[0] <= v[0] < clause[1] and v[2] != "say"]
        return len(kinds) + sum(not any(k[0] <= v[0] < k[1] for k in kinds) for v in verbs) <= 1

    def content(self, start: int, end: int, left: Sequence[tuple[int, int]]) -> frozenset[str]:
        """The keys of the content words there, but for those of the places left out."""
        return frozenset(
            key
            for at, key in self.keys
            if start <= at < end and not any(first <= at < last for first, last in left)
        )


_OF_TIME_WORDS = (
    "morning afternoon evening night dawn noon midnight midday today yesterday tomorrow tonight"
    " day week month year hour minute early late shortly around about past quarter half last"
    " next o'clock am pm a.m p.m am. pm. time"
)
_OF_TIME = frozenset(_OF_TIME_WORDS.split(" "))


@lru_cache(maxsize=8192)
def _sentence(text: str) -> _Sentence:
    return _Sentence(text)


def turned(moment: Moment) -> Moment:
    """ "Closed until Sunday" as "opens on Sunday"."""
    if moment.relation not in ("until", "before"):
        return moment
    kind = moment_words().turned.get(moment.event)
    return replace(moment, event=kind, relation="") if kind else moment
