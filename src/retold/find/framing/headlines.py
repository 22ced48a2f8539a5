"""Where headlines of one story say the same in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from retold.model.article import Article
from retold.model.findings import Framing, Label
from retold.model.span import Passage, Span
from retold.text.tokens import Token, words

# Headlines that share fewer of their words than this are different headlines, not one reworded.
ALIKE = 0.5
SMALL = 3  # letters of a word that alone is no difference worth showing

Headline = tuple[Article, list[Token]]


def compare_headlines(articles: Sequence[Article]) -> tuple[Framing, ...]:
    """The words by which headlines differ that are otherwise one, each with its place.

    Compared with the headline that is nearest to all others.
    """
    headlines = [h for article in articles for h in _headline(article)]
    if len(headlines) < 2:
        return ()
    base = max(headlines, key=lambda h: sum(_alike(h, other) for other in headlines))
    labels: defaultdict[str, list[Passage]] = defaultdict(list)
    for other in headlines:
        if other is not base and _alike(base, other) >= ALIKE:
            for article, span in _differences(base, other):
                labels[" ".join(span.of(article.text).split())].append(article.passage(span))
    if not labels:
        return ()
    made = tuple(Label(says, tuple(dict.fromkeys(places))) for says, places in labels.items())
    return (Framing(base[0].words(_span(base[1])), made, "headline"),)


def _headline(article: Article) -> Iterator[Headline]:
    for sentence in article.sentences:
        if sentence.role == "title":
            found = words(article.text, sentence.span)
            if found:
                yield article, found
            return


def _alike(left: Headline, right: Headline) -> float:
    return Indel.normalized_similarity(_norms(left), _norms(right))


def _norms(headline: Headline) -> list[str]:
    return [token.norm for token in headline[1]]


def _differences(base: Headline, other: Headline) -> Iterator[tuple[Article, Span]]:
    """The words that only one of the two headlines has."""
    matcher = SequenceMatcher(None, _norms(base), _norms(other), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        for article, tokens in ((other[0], other[1][j1:j2]), (base[0], base[1][i1:i2])):
            kept = _content(tokens)
            if kept:
                yield article, _span(kept)


def _content(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without small words at their ends: "to" for "in" is no difference to show."""
    large = [n for n, token in enumerate(tokens) if len(token.norm) > SMALL]
    return tokens[large[0] : large[-1] + 1] if large else ()


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)
