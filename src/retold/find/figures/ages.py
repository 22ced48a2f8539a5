"""Ages of people: "Ana Brandl, 34,", "the 34-year-old Brandl", "Brandl, who is 34".

"A 34-year-old Marl man" has no name: head is None, and the words that describe him are modifiers.

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


_DEMONYM = re.compile(r"(?:sh|ch|ts|wel)(?:wo)?man$")  # "Englishman Robert Lund"


@dataclass(frozen=True, slots=True)
class _Age:
    place: Span
    years: int
    name: tuple[str, ...]
    nameless: bool = False


def find_ages(article: Article, words: FigureWords) -> Iterator[Figure]:
    """The ages of named people as figures of kind "age", in reading order.

    counted is the name as written, head its last word, modifiers the words before it.
    """
    named = list(_named(article, words))
    ages = [*_nameless(article, words), *named, *_bare(article, named, words)]
    ages.sort(key=lambda a: (a.place, not a.nameless))
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
            thing=_somebody(age.name) if age.nameless else _person(age.name),
            as_of=article.published,
            given=article.published,
        )


_YEAR = re.compile(r"\b(?:in|since|during|by) ((?:19|20)\d\d)\b")


def _of_another_year(article: Article, sentence: Span) -> bool:
    """Whether a sentence tells of another year, in which everybody was younger."""
    now = article.published.at[:4] if article.published else None
    years = {m[1] for m in _YEAR.finditer(article.text, sentence.start, sentence.end)}
    return bool(years - {now})


_NOUN = r"(?P<noun>(?:[\w’'-]+ ){0,3}?[a-z]+)"
_SOMEBODY = re.compile(rf"\b{_AGE}{_OLD} {_NOUN}\b")
_CALLED = re.compile(r" [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
_OF_A_COUNTRY = re.compile(rf"\b[Aa]n? {_AGE}{_OLD} (?P<noun>[A-ZÀ-Þ][a-z]+)\b(?! [A-ZÀ-Þ(])")


def _nameless(article: Article, words: FigureWords) -> Iterator[_Age]:
    """ "A 34-year-old Marl man", "a 34-year-old Dane": somebody whom the words do not name."""
    persons = words.persons | words.guards["aged"] | {"person", "man", "woman", "resident"}
    for match in _SOMEBODY.finditer(article.text):
        years, said = _years(match["age"], words), match["noun"].split()
        last = next((i for i, n in enumerate(said) if n in persons), None)
        if years is None or last is None or any(n in words.stops for n in said[:last]):
            continue
        told = " ".join(said[: last + 1])
        if _CALLED.match(article.text, match.start("noun") + len(told)):
            continue  # "the 34-year-old weaver Ilse Marten" has a name
        yield _Age(Span(match.start("age"), match.end("age")), years, tuple(told.split()), True)
    for match in _OF_A_COUNTRY.finditer(article.text):
        years = _years(match["age"], words)
        follows = article.text[match.end() :].split(maxsplit=1)[:1]
        if years is None or (follows and follows[0].strip(",.;") in persons):
            continue
        yield _Age(Span(match.start("age"), match.end("age")), years, (match["noun"],), True)


def _somebody(said: Sequence[str]) -> Thing:
    return Thing(" ".join(said), None, tuple(n.lower() for n in said))


def _person(name: Sequence[str]) -> Thing:
    return Thing(" ".join(name), name[-1].lower(), tuple(n.lower() for n in name[:-1]))


def _named(article: Article, words: FigureWords) -> Iterator[_Age]:
    calendar = words.guards["months"] | words.guards["weekdays"] | words.stops
    for pattern in _PATTERNS:
        for match in pattern.finditer(article.text):
            years = _years(match["age"], words)
            name = [n for n in re.split(r"\s+", match["name"]) if n.lower() not in words.offices]
            name = [re.sub(r"['’]s$", "", n) for n in name]
            name = [n for n in name if n[-1] not in "'’"] or name  # "'Bagman' Fred Lund"
            if len(name) > 2 and _DEMONYM.search(name[0]):
                name = name[1:]
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
            yield _Age(
                Span(match.start("age"), match.end("age")), years, next(iter(people.values()))
            )


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
