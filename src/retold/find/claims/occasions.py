"""Which articles are about one event and which only look like it: by the names they use.

A report of another strike in another country can share every word with ours except its names. Where
an article opens with names that no other article knows, and never uses a name that the others open
with, what it counts is not the same thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.find.figures.words import figure_words
from retold.model.article import Article

MANY = 3  # names that most of an article's own must be, to place it whatever it opens with
SHARED = 0.34  # share of an article's names that the others must have too, where openings differ
CORE = 2  # names that half of the others use; so many of them in common are enough
OPENING = 3  # sentences, the headline among them, that say what an article is about
LEADING = 0.4  # share of the openings that use a name which the event goes by
ENOUGH = 4  # names of an article from which on one name in common is too few
KNOWN = 6  # names that half of an event's articles use, from which on using none of them tells
APART = 5  # days between two articles from which on one name in common is too few

_WORD = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ]?[\w-]{2,})")


def occasions(articles: Sequence[Article]) -> Mapping[str, int]:
    """A number for each article (by id): equal where they may be about the same event."""
    names = _names(articles)
    every = frozenset().union(*names.values())
    events: list[_Event] = []
    ids: dict[str, int] = {}
    told: dict[str, _Names] = {}
    for article in sorted(articles, key=lambda a: -len(names[a.id])):
        used = _said(article, len(article.sentences)) & every
        mine = told[article.id] = _Names(used, _said(article, OPENING) & every, _day(article))
        home = next((i for i, event in _by_likeness(events, mine) if event.holds(mine)), None)
        if home is None:
            home = len(events)
            events.append(_Event())
        events[home].add(mine)
        ids[article.id] = home
    _bring_home(ids, events, told)
    _send_away(ids, told)
    return _largest_first(ids)


def _bring_home(ids: dict[str, int], events: Sequence[_Event], told: Mapping[str, _Names]) -> None:
    """Ask again for an article that stayed alone: the others were not all known when it came."""
    for id, mine in told.items():
        if events[ids[id]].articles > 1:
            continue
        others = [(i, e) for i, e in _by_likeness(events, mine) if e.articles > 1]
        home = next((i for i, event in others if event.holds(mine)), None)
        if home is not None:
            events[home].add(mine)
            ids[id] = home


def _send_away(ids: dict[str, int], told: Mapping[str, _Names]) -> None:
    """Part an article from its event that uses none of the names by which the others go.

    A report of another sinking in the words of this one has its own ship, ports and victims; a
    company or an agency in common says little.
    """
    for id, mine in told.items():
        others = [told[o].used for o, event in ids.items() if event == ids[id] and o != id]
        seen = Counter(name for used in others for name in used)
        core = {name for name, times in seen.items() if times > 1 and 2 * times >= len(others)}
        strange = 2 * len(mine.used & seen.keys()) <= len(mine.used)
        if len(mine.used) > 1 and strange and len(core) >= KNOWN and not core & mine.used:
            ids[id] = max(ids.values()) + 1


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of an article, those it opens with, and its day as a number."""

    used: frozenset[str]
    opening: frozenset[str]
    day: int | None


class _Event:
    """The names of the articles about one event, those they open with, and their days."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.openings: Counter[str] = Counter()
        self.days: list[int] = []
        self.articles = 0

    def add(self, mine: _Names) -> None:
        self.names.update(mine.used)
        self.openings.update(mine.opening)
        self.days += [] if mine.day is None else [mine.day]
        self.articles += 1

    def holds(self, mine: _Names) -> bool:
        """Whether an article with these names may be about this event."""
        shared = mine.used & self.names.keys()
        led = self._leading() & mine.used
        if len(shared) >= MANY and 2 * len(shared) >= len(mine.used) and not self._away(mine):
            return True
        if mine.opening and not led and not mine.opening & self.names.keys():
            return False
        if len(shared) <= 1 and self.articles > 1 and self._strange(mine, shared):
            return False
        if mine.opening & self.openings.keys() or len(mine.used) <= 1:
            return True
        core = [n for n in shared if self.names[n] > 1 and 2 * self.names[n] >= self.articles]
        return len(core) >= CORE or len(shared) >= SHARED * len(mine.used)

    def _strange(self, mine: _Names, shared: frozenset[str]) -> bool:
        """Whether one name in common is too few: many others are used, or it is another week."""
        core = [n for n, k in self.names.items() if 2 * k > self.articles and n not in shared]
        if len(core) < CORE:
            return False
        if len(mine.used) >= ENOUGH:
            return True
        return self._away(mine)

    def _away(self, mine: _Names) -> bool:
        """Whether an article is of another week than all of these."""
        away = [abs(mine.day - day) for day in self.days] if mine.day is not None else []
        return bool(away) and min(away) > APART

    def _leading(self) -> frozenset[str]:
        return frozenset(n for n, k in self.openings.items() if k >= LEADING * self.articles)


def _day(article: Article) -> int | None:
    return article.published.window()[0].toordinal() if article.published else None


def _by_likeness(events: Sequence[_Event], mine: _Names) -> list[tuple[int, _Event]]:
    """The events, the one with most names in common first."""
    return sorted(enumerate(events), key=lambda one: -len(mine.used & one[1].names.keys()))


def _said(article: Article, sentences: int) -> frozenset[str]:
    """The words with a capital in the first sentences, in small letters."""
    said = " ".join(article.words(s.span) for s in article.sentences[:sentences])
    return frozenset(m[1].lower() for m in _WORD.finditer(said) if m[1][0].isupper())


def _largest_first(ids: Mapping[str, int]) -> dict[str, int]:
    """The same numbering with 0 for the event that most articles are about."""
    sizes = sorted(set(ids.values()), key=lambda g: (-list(ids.values()).count(g), g))
    return {article: sizes.index(group) for article, group in ids.items()}


def _names(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """The proper names of each article: words with a capital that no article writes without one.

    Words for offices and institutions ("Minister", "University") name nobody by themselves.
    """
    words = figure_words("en")
    capital: dict[str, set[str]] = {a.id: set() for a in articles}
    common: set[str] = set(words.offices | words.stops)
    common |= words.guards["months"] | words.guards["weekdays"]
    for article in articles:
        for sentence in article.sentences:
            found = list(_WORD.finditer(article.words(sentence.span)))
            plain = sum(m[1][0].islower() for m in found) > len(found) // 2  # no Title Case
            for number, match in enumerate(found):
                word = match[1].removesuffix("-")
                if word[0].islower():
                    common.add(word)
                elif number and word[0].isupper() and plain:
                    capital[article.id].add(word.lower())
    return {id: frozenset(w for w in words if w not in common) for id, words in capital.items()}
