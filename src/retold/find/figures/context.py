"""What surrounds a figure: who says it, who did it, where, as of when. Read from one sentence.

Nothing is looked up outside the sentence except the article's own date and its quotations; what the
words do not give stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.find.figures.clause_bounds import clause_start
from retold.find.figures.compared import compared_after
from retold.find.figures.counted import NounPhrase, noun_phrase
from retold.find.figures.line import Line
from retold.find.figures.subjects import subject_phrase
from retold.find.figures.words import FigureWords, stem
from retold.model.span import Span
from retold.model.when import When
from retold.text.tokens import Token

_LOCATIVE = frozenset({"in", "at", "near", "across", "outside", "inside", "throughout", "around"})
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
_RECKONED = re.compile(
    r"\b[Bb]y (?P<who>(?:[^\s,;]+\s+){0,4}?[^\s,;]+?)['’]s?\s+"
    r"(?:own\s+|latest\s+|official\s+)?(?:count|tally|reckoning|estimates?|figures|account|records)\b"
)


_RAISED = re.compile(  # "raised its count of the dead to 12 on Monday"
    r"\b(?:rais|put|revis|lift|lower|cut|r[io]s|climb|f[ae]ll|gr[eo]w)\w*\b[^.;]*\b(?:to|at)"
    r" (?:at least |about |some |more than )?[\w.,-]+ (?:on |late on |early on |by )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Times:
    """As of when a figure stands and when what it counts happened, if the sentence says so.

    given: when the figure was reported, whatever day it is about.
    """

    as_of: When | None
    given: When | None
    happened: When | None
    since: str | None


def times(line: Line, figure: Span, moved: bool = False) -> Times:
    """Sort the dates of a sentence: a date by a verb of saying is the report's, not the event's.

    figure: where the number stands; a date in a comparison behind it is another time's.
    moved: the sentence brings a count to this number, so its date says as of when that stands.
    """
    article, row, words = line.article, line.row, line.words
    as_of: When | None = None
    happened: When | None = None
    since: str | None = None
    elsewhere = list(compared_after(article.text, figure, line.sentence.end))
    for mention in line.dates:
        place = mention.passage.span
        if any(told.contains(place) for told in elsewhere):
            continue
        before = article.text[max(0, place.start - 12) : place.start]
        if mention.relation == "since" or re.search(r"\bsince\s*$", before):
            since = article.words(place)
        elif mention.kind not in ("date", "time") or mention.when is None:
            continue
        elif (
            moved
            or mention.relation == "as of"
            or _reported(row, place, words)
            or _RAISED.search(article.text[row[0].span.start : place.start])
        ):
            as_of = mention.when
        elif mention.relation in (None, "on") and _past(mention.when, article.published):
            happened = mention.when
    given = as_of or article.published
    return Times(as_of or happened or article.published, given, happened, since)


def _past(when: When, published: When | None) -> bool:
    return published is None or published.before(when) is not True


def _reported(row: Sequence[Token], place: Span, words: FigureWords) -> bool:
    """Whether the date stands by a verb of saying or of a count that moves."""
    near = [
        t for t in row if -25 < t.span.start - place.end < 0 or 0 <= t.span.start - place.end < 25
    ]
    near = [t for t in near if not place.contains(t.span)]
    before = [t for t in near if t.span.end <= place.start][-3:]
    after = [t for t in near if t.span.start >= place.end][:4]
    keys = {stem(t.norm, words) for t in before + after} - {None}
    return bool(keys & (words.reporting | words.as_of_verbs))


def where(row: Sequence[Token], number: int, at: int, words: FigureWords, text: str) -> str | None:
    """The first named place by "in", "near" and the like: "in Marl, 12 people", "12 in Marl".

    number: the figure's first token; at: the one behind what it counts.
    """
    settled = _settlement(row, number, words, text)
    if settled:
        return settled
    lead = max(0, number - 8)
    for start, stop in ((lead, number), (at, min(at + 16, len(row))), (0, min(3, at))):
        for i in range(start, stop):
            if row[i].norm in (";", "but", "while"):
                break
            if row[i].norm in _LOCATIVE and (i >= number or _leads(row, i, number, words, text)):
                name = _name_after(row, i + 1, words, text)
                if name:
                    return name
    return None


def _settlement(row: Sequence[Token], number: int, words: FigureWords, text: str) -> str | None:
    """ "The village of Marl alone counted 12 dead"."""
    for i in range(max(0, number - 8), number - 2):
        if row[i].norm in _SETTLEMENTS and row[i + 1].norm == "of":
            return _name_after(row, i + 2, words, text)
    return None


def _leads(row: Sequence[Token], at: int, number: int, words: FigureWords, text: str) -> bool:
    """Whether nothing but the place stands between "in" and the figure: "in Marl, 12 people"."""
    between = row[at + 1 : number]
    plain = all(
        not t.is_word
        or _capital(text, t)
        or t.norm
        in (
            "the",
            "of",
            "village",
            "town",
            "city",
            "district",
            "alone",
            "where",
            "port",
            "harbour",
            "about",
            "some",
        )
        for t in between
    )
    return plain and len(between) <= 7


_SETTLEMENTS = frozenset(
    {
        "village",
        "hamlet",
        "town",
        "city",
        "district",
        "settlement",
        "port",
        "suburb",
        "borough",
        "county",
        "municipality",
        "island",
    }
)


def _name_after(row: Sequence[Token], at: int, words: FigureWords, text: str) -> str | None:
    """A capitalised name within the next words of the phrase, not a weekday or month."""
    calendar = words.guards["weekdays"] | words.guards["months"]
    for i in range(at, min(at + 7, len(row))):
        norm = row[i].norm
        if (norm in words.prepositions and norm != "of") or norm in ("celsius", "fahrenheit"):
            return None
        if not row[i].is_word or norm in words.auxiliaries:
            return None
        if _capital(text, row[i]) and norm not in calendar and norm not in words.stops:
            last = i
            while last + 1 < len(row) and _capital(text, row[last + 1]):
                last += 1
            said = text[row[i].span.start : row[last].span.end]
            return re.sub(r"['’]s$", "", said)
    return None


def _capital(text: str, token: Token) -> bool:
    return text[token.span.start].isupper()


def holder(
    row: Sequence[Token], at: int, words: FigureWords, text: str
) -> tuple[str | None, NounPhrase | None]:
    """The subject of the clause before token ``at``, as written and as a phrase."""
    phrase = subject_phrase(row, at, words)
    if phrase is None:
        return None, None
    return text[row[phrase.start].span.start : row[phrase.end - 1].span.end], phrase


def attribution(line: Line, place: Span) -> str | None:
    """Who says it: the speaker of a quotation, else "according to" or a verb of saying."""
    text, sentence = line.article.text, line.sentence
    for quotation in line.quotations:
        if quotation.use == "speech" and quotation.passage.span.contains(place):
            return quotation.speaker.name if quotation.speaker else None
    named = list(_ACCORDING.finditer(text, sentence.start, sentence.end))
    match = next((m for m in named if m.start() >= place.end), named[-1] if named else None)
    if match:
        return _until_mark(text, match.end(), sentence.end)
    match = _RECKONED.search(text, sentence.start, sentence.end)
    if match:
        return match["who"]
    return next(_sayers(text, line.row, line.words), None)


def _until_mark(text: str, start: int, end: int) -> str:
    match = re.search(r"[,.;:)]|\s(?:and|who|which|that)\s", text[start:end])
    return text[start : start + match.start() if match else end].strip()


def _sayers(text: str, row: Sequence[Token], words: FigureWords) -> Iterator[str]:
    """The words before each verb of saying of the sentence: "the fire service said"."""
    for i, token in enumerate(row):
        verb = stem(token.norm, words)
        if verb not in words.reporting or verb in ("put", "show", "expect"):
            continue
        if verb == "claim" and {t.norm for t in row[i + 1 : i + 8]} & {"lives", "life"}:
            continue  # "the flood claimed 12 lives"
        begin = clause_start(row, i, words)
        phrase = subject_phrase(row, i, words) or noun_phrase(row, begin, words)
        if phrase and phrase.end <= i:
            yield text[row[phrase.start].span.start : row[phrase.end - 1].span.end]
