"""Articles without a head: every line of a planted text is body."""

from __future__ import annotations

import re

from retold.model.article import Article, Sentence, article_id
from retold.model.span import Span
from retold.text.sentences import sentences


def as_body(number: int, text: str) -> Article:
    """An article all of whose lines are body: planted texts have no head."""
    found: list[Sentence] = []
    for k, match in enumerate(re.finditer(r"[^\n]+", text)):
        span = Span(match.start(), match.end())
        found.extend(Sentence(s, "body", k) for s in sentences(text, span))
    return Article(article_id(str(number), text), str(number), text, True, sentences=tuple(found))
