"""Which articles are about one event and which only look like it: by the names they use.

A report of another strike in another country can share every word with ours except its names. Where
hardly a name of one article is to be found in the others, what it counts is not the same thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from retold.model.article import Article

FEWEST = 2  # names an article must use before their absence elsewhere says anything
PLACED = 0.6  # likewise where they name places and not one in common
SHARED = 0.34  # share of an article's names that the others must have too
CORE = 2  # names that half of the others use; so many of them in common are enough

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]ff|[Tt]hroughout|[Oo]f)\s+"
    r"(?:(?:North|South|East|West|Upper|Lower|New|San)\s+)?([A-ZÀ-Þ][\w-]{2,})"
)
_WORD = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ]?[\w-]{2,})")
_CALENDAR = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "north",
        "south",
        "east",
        "west",
        "upper",
        "lower",
        "new",
        "san",
        "saint",
    ]
)


def occasions(articles: Sequence[Article]) -> Mapping[str, int]:
    """A number for each article (by id): equal where they may be about the same event."""
    names = _names(articles)
    places = {a.id: _places(a) & names[a.id] for a in articles}
    groups: list[Counter[str]] = []
    sizes: list[int] = []
    sites: list[set[str]] = []
    ids: dict[str, int] = {}
    for article in sorted(articles, key=lambda a: -len(names[a.id])):
        mine = names[article.id]
        home = _home(mine, groups, sizes)
        here = places[article.id]
        if home is not None and here and sites[home] and not here & sites[home]:
            home = home if len(mine & groups[home].keys()) >= PLACED * len(mine) else None
        if home is None:
            home = len(groups)
            groups.append(Counter())
            sizes.append(0)
            sites.append(set())
        groups[home].update(mine)
        sizes[home] += 1
        sites[home] |= here
        ids[article.id] = home
    return _largest_first(ids)


def _home(
    names: frozenset[str], groups: Sequence[Counter[str]], sizes: Sequence[int]
) -> int | None:
    """The group with most names in common; the first, where too few are used to tell."""
    if not groups:
        return None
    best = max(range(len(groups)), key=lambda i: len(names & groups[i].keys()))
    shared = names & groups[best].keys()
    core = [n for n in shared if groups[best][n] > 1 and 2 * groups[best][n] >= sizes[best]]
    close = len(core) >= CORE or len(shared) >= SHARED * len(names)
    return best if close or len(names) < FEWEST else None


def _largest_first(ids: Mapping[str, int]) -> dict[str, int]:
    """The same numbering with 0 for the event that most articles are about."""
    sizes = sorted(set(ids.values()), key=lambda g: (-list(ids.values()).count(g), g))
    return {article: sizes.index(group) for article, group in ids.items()}


def _places(article: Article) -> frozenset[str]:
    """The first word of each name behind "in", "off", "near" and the like, without "the"."""
    found = (m for s in article.sentences for m in _PLACE.finditer(article.words(s.span)))
    return frozenset(match[1].lower() for match in found)


def _names(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """The proper names of each article: words with a capital that no article writes without one."""
    capital: dict[str, set[str]] = {a.id: set() for a in articles}
    common: set[str] = set(_CALENDAR)
    for article in articles:
        for sentence in article.sentences:
            for number, match in enumerate(_WORD.finditer(article.words(sentence.span))):
                word = match[1]
                if word[0].islower():
                    common.add(word)
                elif number and word[0].isupper() and sentence.role == "body":
                    capital[article.id].add(word.lower())
    return {id: frozenset(w for w in words if w not in common) for id, words in capital.items()}
