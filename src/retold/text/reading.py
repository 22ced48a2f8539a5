"""From a document to an article: headline, dates, furniture, sentences. Pure; offsets are kept."""

from __future__ import annotations

import re

from retold.model.article import Article, Document, Sentence, Skipped, article_id
from retold.text.sentences import sentences, trimmed


def read_article(document: Document) -> Article | Skipped:
    """The article in ``document``, or why there is none."""
    text = document.text
    found: list[Sentence] = []
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        for span in trimmed(text, match.start(), match.end()):
            role = "body" if found else "title"
            if role == "title":
                found.append(Sentence(span, "title", number))
                continue
            found.extend(Sentence(s, "body", number) for s in sentences(text, span))
    if not found:
        return Skipped(document.path, "no text")
    return Article(
        id=article_id(document.url, text),
        path=document.path,
        text=text,
        verbatim=document.verbatim,
        url=document.url,
        title=document.title or found[0].span.of(text),
        outlet=document.outlet,
        language=document.language,
        sentences=tuple(found),
        declared=document.declared,
    )
