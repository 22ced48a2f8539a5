"""Credits: whom does an article name as its source, and where?

Credit lines, date lines, bylines, "told AFP", photo credits (kept apart, a picture is not a text)
and what the input declared. A name is known by the reviewed lists of agencies and publishers; a
name that is not there stays what it is, without a key, and corroborates nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from retold.find.credits.in_text import credits_in_text
from retold.find.credits.names import NAME, credit_at, names_in, persons_in, unlisted_kind
from retold.find.credits.outlets import (
    Outlet,
    OutletKey,
    find_outlet,
    known_name,
    outlet_of,
    outlets_of,
)
from retold.model.article import Article, Credit, CreditKind, Furniture
from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.captions import photo_credit
from retold.text.publishers import host_of, own_domain, publisher_of_host, transport_names

__all__ = [
    "Outlet",
    "OutletKey",
    "credited",
    "find_credits",
    "find_outlet",
    "outlet_of",
    "outlets_of",
]

_CODES = re.compile(r"[a-z]{1,6}(?:\s?[/,+]\s?[a-z]{1,6})*(?=\s*(?:\(|$))")
_SOURCE = re.compile(
    r"\W*(?:(?:news )?sources?|quellen?|fuentes?|via|credit|agency)\s*[:|–—-]\s*", re.IGNORECASE
)
_PUBLISHED_BY = re.compile(
    r"(?:published|appeared|posted|ran|reprinted|provided|distributed|taken|courtesy|reproduced|"
    r"republished|syndicated)\s+"
    r"(?:\w+\s+)?(?:in|on|by|at|from|of)\s+",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:additional |further )?(?:reporting|reported|writing|written|compiled|editing|"
    r"edited)|report) by\s+"
    r"(?P<who>[^;.()]+)",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"[^\w©]*(?:©|(?:\w+ )?(?:photo(?:graph)?|picture|image|foto|bild|imagen|credit|video)s?"
    r"(?: by| credit| courtesy(?: of)?| source)?\s*:?)\s*(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    {"Photo", "File", "Image", "Picture", "Credit", "Handout", "Pool", "FILE", "The", "Images"}
)
_CONTRIBUTED = re.compile(r"\bcontributed\b", re.IGNORECASE)
_STAFF_AND = re.compile(
    r"(?:(?:our |a |own )*(?:staff|correspondents?|reporters?|agencies|writers?)\s*)+(?:and|"
    r"with|,|/)?\s*",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"\b(?:newsroom|staff|desk|editors|team|correspondents|agencies|admin|webmaster|reporters)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z]{2,6}(?=[\s.,]*$)")  # "By NWA"
_SENT_BY = re.compile(r"[.,|·]\s*(?P<who>[A-Z]{2,6})[\s.]*$")  # "Harbour Post, 3 May 2022. NWA"
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s")  # "the Herald. Additional reporting"
_JOINERS = frozenset({"With", "Mit", "Avec", "Con", "Source", "Sources"})
_JOINED = re.compile(r"\b(?:with|With|mit|Mit|avec|Avec|con|Con)\b")


def find_credits(article: Article) -> tuple[Credit, ...]:
    """The credits of an article in reading order, those without a place last."""
    found = [credit for piece in article.furniture for credit in _in_furniture(article, piece)]
    found += credits_in_text(article)
    found.sort(key=lambda credit: credit.passage.span if credit.passage else Span(0, 1))
    return tuple(dict.fromkeys([*found, *_declared(article)]))


def credited(article: Article) -> Article:
    """The article with its credits, and with its agency as the outlet where it is its own page."""
    outlet = find_outlet(article)
    sender = outlet.name if outlet.basis == "wire" else None
    return replace(article, credits=find_credits(article), outlet=article.outlet or sender)


def _in_furniture(article: Article, piece: Furniture) -> Iterator[Credit]:
    """The credits in a piece of furniture, by the reason it has."""
    span = piece.passage.span
    if piece.reason in ("masthead", "byline", "printed date"):
        yield from _masthead(article, span)
    if piece.reason == "printed date":  # "PTI / Updated: 11 Nov 2021"
        yield from (c for c in names_in(article, span, "byline") if c.kind == "agency")
    if piece.reason in ("credit line", "copyright line"):
        yield from names_in(article, span, "credit line")
        if piece.reason == "credit line":
            yield from _unlisted(article, span)
            yield from _people(article, span)
    elif piece.reason == "date line":
        yield from _date_line(article, span)
    elif piece.reason == "byline":
        yield from _byline(article, span)
    elif piece.reason == "caption":
        yield from _photo(article, span)


def _masthead(article: Article, span: Span) -> Iterator[Credit]:
    """The outlet's own name in a line of its head, and the agency behind it ("3 May 2022. NWA")."""
    words = span.of(article.text)
    name = _own_name(article, words)
    if name is None:
        return
    place = Span(span.start + name.start, span.start + name.end)
    known = known_name(name.of(words))
    yield credit_at(article, place, "outlet", known[1] if known else None, "masthead")
    sent = _SENT_BY.search(words, name.end)
    if sent and not agency_names(True).find(sent.group("who")):
        who = Span(span.start + sent.start("who"), span.start + sent.end("who"))
        yield credit_at(article, who, "agency", None, "byline")


def _own_name(article: Article, words: str) -> Span | None:
    """Where the article's own outlet stands in a line of its page."""
    bare = re.sub(r"^the\s+", "", article.outlet or "", flags=re.IGNORECASE)
    found = re.search(rf"\b(?:The )?{re.escape(bare)}(?!\w)", words, re.I) if bare else None
    return Span(found.start(), found.end()) if found else None


def _unlisted(article: Article, span: Span) -> Iterator[Credit]:
    """ "Source: The River Ledger", "(Aarn Today with NWA)": names that no list has."""
    words = span.of(article.text)
    opened = _SOURCE.match(words) or _PUBLISHED_BY.search(words)
    staff = _STAFF.search(words) or _CONTRIBUTED.search(words) or len(words) > 160
    if staff and not opened:
        return
    listed = [c.passage.span for c in names_in(article, span, "") if c.passage]
    at = opened.end() if opened else 0
    joined = None if opened else _JOINED.search(words)
    for match in NAME.finditer(words, at):
        name = _SENTENCE_END.split(match.group())[0].rstrip(".")
        place = Span(span.start + match.start(), span.start + match.start() + len(name))
        if name in _JOINERS or any(place.overlaps(other) for other in listed):
            continue
        credited = not opened and (joined is None or match.start() > joined.start())
        kind = unlisted_kind(name, words[match.end() :], credited)
        yield credit_at(article, place, kind, None, "credit line")
        if opened and not _SOURCE.match(words):
            return


def _people(article: Article, span: Span) -> Iterator[Credit]:
    """Author codes, and the names behind "Reporting by"."""
    words = span.of(article.text)
    codes = _CODES.match(words)
    if codes:
        yield credit_at(
            article, Span(span.start, span.start + codes.end()), "person", None, "credit line"
        )
    if _CONTRIBUTED.search(words):
        yield from persons_in(article, span, "credit line")
    for staff in _STAFF.finditer(words):
        yield from persons_in(
            article,
            Span(span.start + staff.start("who"), span.start + staff.end("who")),
            "credit line",
        )


def _date_line(article: Article, span: Span) -> Iterator[Credit]:
    bracket = re.search(r"[(\[/]([^()\[\]/]+)[)\]/]", span.of(article.text))
    if not bracket:
        return
    inner = Span(span.start + bracket.start(1), span.start + bracket.end(1))
    named = names_in(article, inner, "date line")
    yield from named
    if not named:
        yield credit_at(article, inner, "agency", None, "date line")


def _byline(article: Article, span: Span) -> Iterator[Credit]:
    words = span.of(article.text)
    own = _own_name(article, words)
    if own is not None:
        span = Span(span.start + own.end, span.end) if own.end < len(words) else span
        words = words[own.end :]
    named = names_in(article, span, "byline") if words else []
    yield from named
    if not words:
        return
    opened = re.match(r"(?:.*\W)?(?:by|von|par|por)\s*:?\s+", words, re.IGNORECASE)
    at = opened.end() if opened and opened.end() < len(words) else 0
    initials = _INITIALS.match(words, at)
    if initials and not named:
        place = Span(span.start + initials.start(), span.start + initials.end())
        yield credit_at(article, place, "agency", None, "byline")
        return
    staff = _STAFF_AND.match(words, at)
    if staff and staff.end() < len(words) and not named:
        place = Span(span.start + staff.end(), span.end)
        yield credit_at(
            article, place, unlisted_kind(place.of(article.text), "", True), None, "byline"
        )
    elif not staff:
        yield from persons_in(article, Span(span.start + at, span.end), "byline")


def _photo(article: Article, span: Span) -> Iterator[Credit]:
    """The picture's credit: whose picture it is says nothing about whose text."""
    place = photo_credit(span.of(article.text))
    inner = Span(span.start + place[0], span.start + place[1])
    named = names_in(article, inner, "photo credit", "photo")
    yield from named
    if inner == span and not _PICTURE.match(span.of(article.text)):
        return  # no mark tells the credit from the caption: only known names count
    taken = [c.passage.span for c in named if c.passage]
    opened = _PICTURE.match(article.text, inner.start, inner.end)
    for match in NAME.finditer(article.text, opened.end() if opened else inner.start, inner.end):
        found = Span(match.start(), match.end())
        if not any(found.overlaps(other) for other in taken) and match.group() not in _NO_NAMES:
            yield Credit(match.group(), "photo", article.passage(found), None, "photo credit")


def _declared(article: Article) -> Iterator[Credit]:
    """What the input said: JSON-LD, RSS <source>, a byline given as data."""
    for one in article.declared:
        if one.kind == "canonical":
            continue
        name = one.value
        if one.kind == "based_on" and host_of(name):
            host = host_of(name)
            family = publisher_of_host(host)
            name = family.name if family else own_domain(host)
        if name.casefold() in transport_names():
            continue
        known = known_name(name)
        if one.kind == "author" and not known:
            yield from _authors(name)
            continue
        kind: CreditKind = known[0] if known else ("person" if one.kind == "author" else "outlet")
        yield Credit(name, kind, None, known[1] if known else None, "metadata")


def _authors(name: str) -> Iterator[Credit]:
    """A byline given as data: "By IDA LUND, AP Writer" names a person and an agency."""
    bare = re.sub(r"^(?:by|von|par|por)\s+", "", name, flags=re.IGNORECASE)
    for named in agency_names(True).find(bare):
        yield Credit(named.span.of(bare), "agency", None, named.key, "metadata")
    kind: CreditKind = "outlet" if _DESK.search(bare) else "person"
    yield Credit(bare, kind, None, None, "metadata")
