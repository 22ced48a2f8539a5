"""Names in places that are credits: of agencies and publishers, of people, and of nobody listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.model.article import Article, Credit, CreditKind
from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.credit_lines import NEWSPAPER
from retold.text.publishers import publisher_names

CAPITALS = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
_PERSON = re.compile(
    rf"{CAPITALS}(?:\s+(?:de|van|von|der|al|bin|[a-z]{{2}}-)?\s*{CAPITALS}){{1,3}}"
)
NAME = re.compile(
    rf"(?:[Tt]he\s+)?{CAPITALS}(?:\s+(?:of|and|&|de|la|the|für|du)?\s*{CAPITALS}){{0,5}}|"
    rf"[\w-]+(?:\.\w{{2,}})+"
)
_AGENCY_WORDS = re.compile(
    r"\b(?:news agency|press agency|press association|newswire|wire|telegraph agency|news service|"
    r"agentur|agence|agencia|agenzia|ag[êe]ncia)\b",
    re.IGNORECASE,
)


def names_in(
    article: Article, span: Span, form: str, kind: CreditKind | None = None
) -> list[Credit]:
    """The agencies and outlets named in a place that is a credit."""
    found = [
        credit_at(article, named.span, kind or "agency", named.key, form)
        for named in agency_names(True).find(article.text, span.start, span.end)
    ]
    taken = [credit.passage.span for credit in found if credit.passage]
    found += [
        credit_at(article, named.span, kind or "outlet", named.key, form)
        for named in publisher_names(True).find(article.text, span.start, span.end)
        if not any(named.span.overlaps(other) for other in taken)
        and not _ends_a_name(article.text, named.span)
    ]
    return found


_BEFORE = re.compile(r"(?P<word>[A-ZÀ-ÖØ-Þ][\w’'-]+) $")
_LISTED = "The By Via Source Sources From In On With And Courtesy Read See Photo"
_LEADS = frozenset(_LISTED.split())


def _ends_a_name(text: str, span: Span) -> bool:
    """Whether a name of one word is the end of a longer one: "the Harbour Observer"."""
    before = _BEFORE.search(text, max(0, span.start - 30), span.start)
    one_word = " " not in span.of(text)
    return one_word and before is not None and before.group("word") not in _LEADS


def credit_at(article: Article, span: Span, kind: CreditKind, key: str | None, form: str) -> Credit:
    return Credit(span.of(article.text), kind, article.passage(span), key, form)


def unlisted_kind(name: str, behind: str = "", credited: bool = False) -> CreditKind:
    """An agency by its name, by the words behind it or by being initials; else an outlet.

    credited: it stands where agencies are thanked, and is no newspaper by its name.
    """
    initials = name.isupper() and name.isalpha() and 2 <= len(name) <= 6
    if initials or _AGENCY_WORDS.search(name) or _AGENCY_WORDS.match(behind.strip()):
        return "agency"
    return "agency" if credited and not NEWSPAPER.search(name) else "outlet"


def persons_in(article: Article, span: Span, form: str) -> Iterator[Credit]:
    taken = [c.passage.span for c in names_in(article, span, "") if c.passage]
    for match in _PERSON.finditer(article.text, span.start, span.end):
        place = Span(match.start(), match.end())
        behind_in = article.text[span.start : place.start].rstrip().endswith((" in", " at", " im"))
        if not behind_in and not any(place.overlaps(other) for other in taken):
            name = place.of(article.text)
            sender = _AGENCY_WORDS.search(name)  # "By Ida Lund, Capitol Desk News Service"
            yield credit_at(article, place, "agency" if sender else "person", None, form)
