"""News or not: whether anything marks a text as an article that a newsroom put out."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.losses import ATTRIBUTION
from retold.find.reporting import dateline
from retold.model.article import Article
from retold.model.span import Span

# Shares of body sentences that give their matter to somebody, from which on a text is news: with
# quoted words, and without. 2 % of versions of encyclopedia pages pass, 82 % of news does.
SAYING, MOSTLY_SAYING = 0.12, 0.3


def news_signs(article: Article, speech: Sequence[Span]) -> tuple[str, ...]:
    """What shows that ``article`` is news: an outlet, a credit, a printed date, voices.

    speech: the spans of quoted words. Reference texts and talk threads show nothing of it.
    """
    found = []
    if article.outlet:
        found.append("outlet")
    if any(credit.kind != "photo" for credit in article.credits):
        found.append("credit")
    if article.published and not article.published.basis.startswith("infer"):
        found.append("date")
    if dateline(article):
        found.append("date line")
    body = article.body
    voices = [s.span for s in body if ATTRIBUTION.search(article.words(s.span))]
    quoted = sum(any(span.overlaps(place) for place in speech) for span in voices)
    share = len(voices) / len(body) if body else 0.0
    if (quoted >= 2 and share >= SAYING) or (len(voices) >= 4 and share >= MOSTLY_SAYING):
        found.append("voices")
    return tuple(found)
