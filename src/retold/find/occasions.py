"""Which articles are about one event and which only look like it: by the places they name.

A report of another strike in another country can share every word with ours except its names. Where
two articles name places and not one in common, what they count is not the same thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from retold.model.article import Article

FEWEST = 2  # places an article must name before their absence elsewhere says anything

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|[Ff]rom|[Tt]o|[Oo]f|[Tt]hroughout|[Oo]ff|[Bb]etween|[Nn]orth of|[Ss]outh of)\s+"
    r"(?:the\s+)?((?:[A-ZÀ-Þ][\w-]+\s?){1,3})"
)
_OWNER = re.compile(r"\b([A-ZÀ-Þ][\w-]{2,})['’]s\b")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday"
    " sunday north south east west upper lower new san saint the president minister".split()
)


def occasions(articles: Sequence[Article]) -> Mapping[str, int]:
    """A number for each article (by id): equal where they may be about the same event."""
    named = {a.id: place_names(a) for a in articles}
    groups: list[set[str]] = []
    ids: dict[str, int] = {}
    for article in sorted(articles, key=lambda a: -len(named[a.id])):
        mine = named[article.id]
        home = _home(mine, groups)
        if home is None:
            home = len(groups)
            groups.append(set())
        groups[home] |= mine
        ids[article.id] = home
    return ids


def _home(names: frozenset[str], groups: Sequence[set[str]]) -> int | None:
    """The group with most names in common; any, where too few are named to tell."""
    if not groups:
        return None
    best = max(range(len(groups)), key=lambda i: len(names & groups[i]))
    return best if names & groups[best] or len(names) < FEWEST else None


def place_names(article: Article) -> frozenset[str]:
    """The words of the places that an article names often enough to be set in them."""
    seen: Counter[str] = Counter()
    for sentence in article.sentences:
        words = article.words(sentence.span)
        found = {w for match in _PLACE.finditer(words) for w in match[1].split()}
        found |= set(_OWNER.findall(words))
        seen.update(w.lower() for w in found if len(w) > 2)
    opening = article.text[: article.sentences[min(3, len(article.sentences)) - 1].span.end].lower()
    return frozenset(
        w for w, times in seen.items() if w not in _CALENDAR and (times > 1 or w in opening)
    )
