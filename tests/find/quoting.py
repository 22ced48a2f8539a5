"""Shared by the tests of quotations: invented articles and short ways to look at results."""

from __future__ import annotations

from retold.find.quotations.quotations import QuotationOptions, find_quotations
from retold.model.article import Article, Document
from retold.model.findings import Quotation
from retold.text.reading import read_article

TITLE = "Bridge at Ashby closed after frost\n\n"


def article(text: str, path: str = "a.txt", language: str = "en", title: str = TITLE) -> Article:
    """An article with a headline above the text."""
    read = read_article(Document(path, title + text, language=language))
    assert isinstance(read, Article)
    return read


def quoted(text: str, language: str = "en", **options: bool) -> tuple[Article, list[Quotation]]:
    """The article and its quotations below the headline."""
    made = article(text, language=language)
    found = find_quotations(made, QuotationOptions(**options))
    return made, [q for q in found if q.passage.span.start >= len(TITLE)]


def words(made: Article, quotation: Quotation) -> list[str]:
    return [made.words(f) for f in quotation.fragments]


def speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.name if quotation.speaker else None
