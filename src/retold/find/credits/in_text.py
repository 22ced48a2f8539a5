"""Credits in running text: "told AFP", "Reuters reported", "the Associated Press news agency".

A name is a credit only by the words around it; one that is merely mentioned is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.find.credits.names import CAPITALS, credit_at, names_in, unlisted_kind
from retold.model.article import Article, Credit
from retold.model.span import Span

# Before a name: somebody spoke to it, or leans on it. Up to four words may stand between.
_TOLD = re.compile(
    r"\b(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with)|talking to|"
    r"interview (?:with|by|to|for)|"
    r"confirmed to|said to|informed)\s+(?:[\w’'-]+\s+){0,4}?$",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:according to|reported by|reports? (?:by|from|in|on)|quoted (?:by|in)|cited by|"
    r"quoting|citing|carried by|"
    r"published (?:by|in)|first reported (?:by|in)|obtained by|seen by|reviewed by|news agency|"
    r"news agencies|"
    r"agency|broadcaster|newspaper|contributed to by|statement to|comment to|laut|berichtete?|"
    r"selon|según)\s+"
    r"(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"(?:['’]s?)?(?:\s+(?:news agency|news|agency|newspaper|television|TV))?,?\s+(?:has |have |"
    r"had |also |later |earlier |first )?"
    r"(?:reports?|reported|said|says|quoted|cited|quotes|cites|news agency|correspondents?|"
    r"journalists?|reporters?|"
    r"learned|photographers?|calculat\w+|tally|poll)\b",
)
_POSSESSED = re.compile(
    r"['’]s?\s+[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]+){0,2},?\s+(?:\([^)]*\)\s+)?"
    r"(?:reporting|reported|reports|who|said|says|told|correspondent)\b"
)
_UNKNOWN_OUTLET = re.compile(
    rf"\b(?:told|tells|speaking to|spoke to|interview with|reported by|"
    rf"according to)\s+(?P<name>(?:the |The )?(?:{CAPITALS}\s+){{0,3}}"
    r"(?:Times|News|Post|Herald|Tribune|TV|Television|Radio|Gazette|Journal|Daily|Chronicle|"
    r"Telegraph|Ledger|Courier|"
    r"Observer|Guardian|Zeitung|Broadcasting|Examiner|Inquirer|Dispatch|Sentinel|Globe|"
    r"News Agency|Press Agency|Wire))\b"
    r"(?!\s+[A-Z])"
)
_UNKNOWN_AGENCY = re.compile(
    rf"(?P<name>{CAPITALS}(?:\s+{CAPITALS}){{0,2}})\s+(?:news|press) agency\b"
)
# "told NWA" without an article: an agency, unless it is one of these.
_TOLD_INITIALS = re.compile(r"\b(?:told|tells)\s+(?P<name>[A-Z]{2,6})\b(?![\s-]+[A-Z])")
_INITIALS = """
UN EU NATO US UK USA UAE WHO FIFA UEFA IOC IMF FBI CIA NASA OPEC ASEAN MP MPS PM CEO OSCE UNHCR
UNICEF ICRC NGO NGOS DUP SNP AFD CDU SPD FDP PLO IDF IAEA WTO ECB NHS BMA RMT IRS EPA
"""
_BODIES = frozenset(_INITIALS.split())


def credits_in_text(article: Article) -> Iterator[Credit]:
    """ "told AFP", "Reuters reported", "the Associated Press news agency", in running text."""
    text = article.text
    for sentence in article.sentences:
        if sentence.role == "title":
            continue
        span = sentence.span
        named = names_in(article, span, "in text")
        for credit in named:
            form = _form(text, span, credit)
            if form:
                yield Credit(credit.name, credit.kind, credit.passage, credit.key, form)
        taken = [c.passage.span for c in named if c.passage]
        for match in _UNKNOWN_AGENCY.finditer(text, span.start, span.end):
            made = credit_at(
                article, Span(match.start("name"), match.end("name")), "agency", None, "in text"
            )
            free = not any(Span(*match.span("name")).overlaps(other) for other in taken)
            form = _form(text, span, made) if free else None
            if form:
                yield Credit(made.name, "agency", made.passage, None, form)
        for match in _TOLD_INITIALS.finditer(text, span.start, span.end):
            place = Span(*match.span("name"))
            listed = any(place.overlaps(other) for other in taken)
            if not listed and match.group("name") not in _BODIES:
                yield credit_at(article, place, "agency", None, "told")
        for match in _UNKNOWN_OUTLET.finditer(text, span.start, span.end):
            place = Span(match.start("name"), match.end("name"))
            if not any(place.overlaps(other) for other in taken):
                yield credit_at(article, place, unlisted_kind(match.group("name")), None, "told")


def _form(text: str, sentence: Span, credit: Credit) -> str | None:
    """How a sentence uses a known name; None where it only mentions it."""
    if credit.passage is None:
        return None
    place = credit.passage.span
    before = text[max(sentence.start, place.start - 70) : place.start]
    behind = text[place.end : min(sentence.end, place.end + 50)]
    if _TOLD.search(before):
        return "told"
    leans = _LEANS.search(before) or _REPORTS.match(behind) or _POSSESSED.match(behind)
    return "in text" if leans else None
