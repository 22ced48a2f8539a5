"""News or not: whether anything marks a text as an article that a newsroom put out."""

from __future__ import annotations

import re

from retold.find.origins.reporting import dateline
from retold.model.article import Article

# Words of reporting per 100 words from which on a text is news: of wire bodies without any date
# and credit 92 % pass, of full news articles 96 %, of encyclopedia pages and talk 1 %.
SAYING, DAYS = 0.5, 0.5
_SAYING = re.compile(r"\b(?:said|told|spokes(?:man|woman|person|people))\b", re.IGNORECASE)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow"
    r"|(?:last|this|next) (?:week|month)|earlier this)\b",
    re.IGNORECASE,
)


def news_signs(article: Article) -> tuple[str, ...]:
    """What shows that ``article`` is news: an outlet, a credit, a printed date, words of reporting.

    Reference texts and talk threads show nothing of it.
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
    hundreds = max(1.0, len(article.text.split()) / 100)
    if len(_SAYING.findall(article.text)) >= SAYING * hundreds:
        found.append("voices")
    if len(_DAYS.findall(article.text)) >= DAYS * hundreds:
        found.append("days")
    return tuple(found)
