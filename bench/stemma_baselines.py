"""What others do, and what is simplest: baselines for bench.stemma, each in a few lines.

A baseline draws edges (source, target) between articles, or counts origins. All see the same
articles as Retold and share one rule of what "the same text" is: word 5-grams.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from retold.find.credits.credits import outlet_of
from retold.model.article import Article
from retold.text.tokens import words

GRAM = 5
SAME = 0.3  # share of the smaller text's 5-grams in the other from which on they are one text
HEADLINE = 0.4  # Jaccard overlap of headline words with which the open counters cluster


def _grams(article: Article) -> set[tuple[str, ...]]:
    norms = [t.norm for s in article.body for t in words(article.text, s.span)]
    return {tuple(norms[i : i + GRAM]) for i in range(len(norms) - GRAM + 1)}


def _alike(articles: Sequence[Article]) -> list[tuple[Article, Article]]:
    grams = {a.id: _grams(a) for a in articles}
    return [
        (a, b)
        for a, b in combinations(articles, 2)
        if len(grams[a.id] & grams[b.id]) >= SAME * max(1, min(len(grams[a.id]), len(grams[b.id])))
    ]


def by_length(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Of two texts with common wording the longer one is the source."""
    return [
        (a.id, b.id) if len(a.text) >= len(b.text) else (b.id, a.id) for a, b in _alike(articles)
    ]


def by_compression(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """The source is the text that leaves less new in the other (zlib, conditional length)."""
    found = []
    for a, b in _alike(articles):
        given_a, given_b = (
            _packed(a.text + b.text) - _packed(a.text),
            _packed(b.text + a.text) - _packed(b.text),
        )
        found.append((a.id, b.id) if given_a <= given_b else (b.id, a.id))
    return found


def _packed(text: str) -> int:
    return len(zlib.compress(text.encode(), 9))


def by_date(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """The earlier printed date is the source; nothing where the dates do not tell."""
    found = []
    for a, b in _alike(articles):
        if a.published and b.published and (first := a.published.before(b.published)) is not None:
            found.append((a.id, b.id) if first else (b.id, a.id))
    return found


BASELINES: dict[str, Callable[[Sequence[Article]], Iterable[tuple[str, str]]]] = {
    "the longer one is the source": by_length,
    "compression": by_compression,
    "the earlier date is the source": by_date,
}


def headline_origins(articles: Iterable[Article]) -> int:
    """The rivals' way: one origin per publisher in each cluster of like headlines.

    The open counters cluster headlines (single linkage on the overlap of their words), merge the
    feeds of one publisher, and count the publishers that a cluster has as independent. They never
    read the body. An article whose headline is like no other stands in a cluster of its own, and
    the largest cluster is the one that they show for a story.
    """
    kept = list({a.id: a for a in articles}.values())
    clusters = headline_clusters(kept)
    return max((len({outlet_of(a) for a in held}) for held in clusters), default=0)


def label_origins(articles: Iterable[Article]) -> int:
    """The same without clusters: one origin per publisher of those that tell the thing."""
    return len({outlet_of(a) for a in {a.id: a for a in articles}.values()})


def headline_clusters(articles: Sequence[Article]) -> list[list[Article]]:
    """Articles whose headlines are joined, step by step, by a word overlap of HEADLINE and more."""
    clusters: list[list[Article]] = []
    for article in articles:
        near = [c for c in clusters if any(_like(article, other) for other in c)]
        joined = [article, *(one for cluster in near for one in cluster)]
        clusters = [*(c for c in clusters if c not in near), joined]
    return clusters


def _like(one: Article, other: Article) -> bool:
    left, right = ({t.norm for t in words(a.title or "")} for a in (one, other))
    return bool(left | right) and len(left & right) >= HEADLINE * len(left | right)
