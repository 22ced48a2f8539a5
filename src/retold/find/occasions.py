"""Which articles are about one event and which only look like it: by the names they use.

A report of another strike in another country can share every word with ours except its names. Where
hardly a name of one article is to be found in the others, what it counts is not the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from retold.model.article import Article

FEWEST = 2  # names an article must use before their absence elsewhere says anything
SHARED = 0.34  # share of an article's names that the others must have too

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
    groups: list[set[str]] = []
    ids: dict[str, int] = {}
    for article in sorted(articles, key=lambda a: -len(names[a.id])):
        mine = names[article.id]
        home = _home(mine, groups)
        if home is None:
            home = len(groups)
            groups.append(set())
        groups[home] |= mine
        ids[article.id] = home
    return _largest_first(ids)


def _home(names: frozenset[str], groups: Sequence[set[str]]) -> int | None:
    """The group with most names in common; the first, where too few are used to tell."""
    if not groups:
        return None
    best = max(range(len(groups)), key=lambda i: len(names & groups[i]))
    shared = len(names & groups[best])
    return best if shared >= SHARED * len(names) or len(names) < FEWEST else None


def _largest_first(ids: Mapping[str, int]) -> dict[str, int]:
    """The same numbering with 0 for the event that most articles are about."""
    sizes = sorted(set(ids.values()), key=lambda g: (-list(ids.values()).count(g), g))
    return {article: sizes.index(group) for article, group in ids.items()}


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
