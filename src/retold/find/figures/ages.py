"""Ages of named people: "Ana Brandl, 34,", "the 34-year-old Brandl", "Brandl, who is 34".

A bare "the 34-year-old" is taken for the one person of the article whose age is near, unless the
article says of somebody else that they are 34.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.find.figures.figure import Figure, Thing
from retold.find.figures.words import FigureWords
from retold.model.article import Article
from retold.model.span import Span

OLDEST = 110
NEAR = 5  # years by which two ages of one person in one article are taken to differ at most

_NAME = r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|van|von|der|al|bin|da) )?[A-ZÀ-Þ][\w'’-]+){0,3})"
_AGE = r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_OLD = r"[- ]years?[- ]old"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}, (?:aged )?{_AGE}(?=[.;)–—]|,(?!\d))",
        rf"{_NAME} \({_AGE}\)",
        rf"{_NAME}, (?:a|an) {_AGE}{_OLD}",
        rf"\b{_AGE}{_OLD} (?:[a-z]+ ){{0,3}}{_NAME}",
        rf"{_NAME}(?:,? who)? (?:is|was|turned|turns) {_AGE}"
        rf"(?=[,.;]| (?:and|when|but|years? old)\b)",
        rf"{_NAME}\b[^.;A-ZÀ-Þ]{{0,40}}\b(?:he|she) (?:is|was) {_AGE} years? old",
    )
)
_BARE = re.compile(
    rf"\b[Tt]he {_AGE}{_OLD}(?=[,.;]| (?:is|was|has|had|who|said|says|told|will|did|would|could)\b)"
)


@dataclass(frozen=True, slots=True)
class _Age:
    place: Span
    years: int
    name: tuple[str, ...]


def find_ages(article: Article, words: FigureWords) -> Iterator[Figure]:
    """The ages of named people as figures of kind "age", in reading order.

    counted is the name as written, head its last word, modifiers the words before it.
    """
    named = list(_named(article, words))
    ages = sorted([*named, *_bare(article, named, words)], key=lambda a: a.place)
    last: Span | None = None
    for age in ages:
        if last and last.overlaps(age.place):
            continue
        last = age.place
        sentence = next((s.span for s in article.sentences if s.span.contains(age.place)), None)
        if sentence is None or _of_another_year(article, sentence):
            continue
        yield Figure(
            article=article.id,
            passage=article.passage(sentence),
            place=age.place,
            says=article.text[age.place.start : age.place.end],
            kind="age",
            low=float(age.years),
            high=float(age.years),
            thing=_person(age.name),
            as_of=article.published,
            given=article.published,
        )


_YEAR = re.compile(r"\b(?:in|since|during|by) ((?:19|20)\d\d)\b")


def _of_another_year(article: Article, sentence: Span) -> bool:
    """Whether a sentence tells of another year, in which everybody was younger."""
    now = article.published.at[:4] if article.published else None
    years = {m[1] for m in _YEAR.finditer(article.text, sentence.start, sentence.end)}
    return bool(years - {now})


def _person(name: Sequence[str]) -> Thing:
    return Thing(" ".join(name), name[-1].lower(), tuple(n.lower() for n in name[:-1]))


def _named(article: Article, words: FigureWords) -> Iterator[_Age]:
    calendar = words.guards["months"] | words.guards["weekdays"] | words.stops
    for pattern in _PATTERNS:
        for match in pattern.finditer(article.text):
            years = _years(match["age"], words)
            name = [n for n in re.split(r"\s+", match["name"]) if n.lower() not in words.offices]
            name = [re.sub(r"['’]s$", "", n) for n in name]
            if years is None or not name or all(n.lower() in calendar for n in name):
                continue
            yield _Age(Span(match.start("age"), match.end("age")), years, tuple(name))


def _bare(article: Article, named: Sequence[_Age], words: FigureWords) -> Iterator[_Age]:
    """ "The 34-year-old" without a name, where one person of the article is nearly as old."""
    for match in _BARE.finditer(article.text):
        years = _years(match["age"], words)
        if years is None or _told_of_another(article.text, match, named, years):
            continue
        people = {a.name[-1].lower(): a.name for a in named if abs(a.years - years) <= NEAR}
        if len(people) == 1:
            yield _Age(Span(match.start("age"), match.end("age")), years, *people.values())


def _told_of_another(text: str, match: re.Match[str], named: Sequence[_Age], years: int) -> bool:
    said = len(re.findall(rf"\b{re.escape(match['age'])}{_OLD}", text))
    return said > 1 or any(a.years == years for a in named)


def _years(said: str, words: FigureWords) -> int | None:
    """An age in digits or words; None for anything that no person is."""
    if said.isdigit():
        value = int(said)
    else:
        tens, _, unit = said.partition("-")
        if tens not in words.cardinals or (unit and unit not in words.cardinals):
            return None
        value = int(words.cardinals[tens] + (words.cardinals[unit] if unit else 0))
    return value if 1 < value <= OLDEST else None
