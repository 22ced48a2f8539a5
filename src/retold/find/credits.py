"""Credits: whom does an article name as its source, and where? And who published it?

Credit lines, date lines, bylines, "told AFP", photo credits (kept apart, a picture is not a text) and
what the input declared. A name is known by the reviewed lists of agencies and publishers; a name that
is not there stays what it is, without a key, and corroborates nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NewType

from retold.model.article import Article, Credit, CreditKind, Furniture
from retold.model.span import Passage, Span
from retold.text.agencies import Agency, agencies, agency_names
from retold.text.captions import photo_credit
from retold.text.publishers import (
    host_of,
    is_transport,
    own_domain,
    publisher_names,
    publisher_of_host,
    publishers,
    transport_names,
)

_CODES = re.compile(r"[a-z]{1,6}(?:\s?[/,+]\s?[a-z]{1,6})*(?=\s*(?:\(|$))")
_SOURCE = re.compile(
    r"\W*(?:(?:news )?sources?|quellen?|fuentes?|via|credit|agency)\s*[:|–—-]\s*", re.IGNORECASE
)
_PUBLISHED_BY = re.compile(
    r"(?:published|appeared|posted|ran|reprinted|provided|distributed|taken|courtesy|reproduced|republished|syndicated)\s+"
    r"(?:\w+\s+)?(?:in|on|by|at|from|of)\s+",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:additional |further )?(?:reporting|reported|writing|written|compiled|editing|edited)|report) by\s+"
    r"(?P<who>[^;.()]+)",
    re.IGNORECASE,
)
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
_PERSON = re.compile(
    rf"{_CAPITALS}(?:\s+(?:de|van|von|der|al|bin|[a-z]{{2}}-)?\s*{_CAPITALS}){{1,3}}"
)
_NAME = re.compile(
    rf"(?:[Tt]he\s+)?{_CAPITALS}(?:\s+(?:of|and|&|de|la|the|für|du)?\s*{_CAPITALS}){{0,5}}|[\w-]+(?:\.\w{{2,}})+"
)
# Before a name: somebody spoke to it, or leans on it. Up to four words may stand between.
_TOLD = re.compile(
    r"\b(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with)|talking to|interview (?:with|by|to|for)|"
    r"confirmed to|said to|informed)\s+(?:[\w’'-]+\s+){0,4}?$",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"\b(?:according to|reported by|reports? (?:by|from|in|on)|quoted (?:by|in)|cited by|quoting|citing|carried by|"
    r"published (?:by|in)|first reported (?:by|in)|obtained by|seen by|reviewed by|news agency|news agencies|"
    r"agency|broadcaster|newspaper|contributed to by|statement to|comment to|laut|berichtete?|selon|según)\s+"
    r"(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"(?:['’]s?)?(?:\s+(?:news agency|news|agency|newspaper|television|TV))?,?\s+(?:has |have |had |also |later |earlier |first )?"
    r"(?:reports?|reported|said|says|quoted|cited|quotes|cites|news agency|correspondents?|journalists?|reporters?|"
    r"learned|photographers?|calculat\w+|tally|poll)\b",
)
_UNKNOWN_OUTLET = re.compile(
    rf"\b(?:told|tells|speaking to|spoke to|interview with|reported by|according to)\s+(?P<name>(?:the |The )?(?:{_CAPITALS}\s+){{0,3}}"
    r"(?:Times|News|Post|Herald|Tribune|TV|Television|Radio|Gazette|Journal|Daily|Chronicle|Telegraph|Ledger|Courier|"
    r"Observer|Guardian|Zeitung|Broadcasting|Examiner|Inquirer|Dispatch|Sentinel|Globe|News Agency|Press Agency|Wire))\b"
    r"(?!\s+[A-Z])"
)


OutletKey = NewType("OutletKey", str)


_AGENCY_WORDS = re.compile(
    r"\b(?:news agency|press agency|press association|newswire|wire|telegraph agency|news service|"
    r"agentur|agence|agencia|agenzia|ag[êe]ncia)\b",
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
    r"(?:(?:our |a |own )*(?:staff|correspondents?|reporters?|agencies|writers?)\s*)+(?:and|with|,|/)?\s*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:with|With|mit|Mit|avec|Avec|con|Con)\b")
_PAPER = re.compile(
    r"\b(?:Times|News|Post|Herald|Tribune|TV|Television|Radio|Gazette|Journal|Daily|Chronicle|Telegraph|Ledger|"
    r"Courier|Observer|Guardian|Zeitung|Broadcasting|Examiner|Inquirer|Dispatch|Sentinel|Globe|Mercury|Argus|"
    r"Standard|Mail|Mirror|Star|Sun|Echo|Today|Online|Live|Weekly|Magazine|Review|Record|Bulletin|Register|\d+)\b"
)
_POSSESSED = re.compile(
    r"['’]s?\s+[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]+){0,2},?\s+(?:\([^)]*\)\s+)?"
    r"(?:reporting|reported|reports|who|said|says|told|correspondent)\b"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published an article, as far as can be told.

    key:   the same for all articles of one outlet; ``article:ID`` where nothing is known.
    basis: "publisher", "domain", "name" or "unknown".
    """

    key: OutletKey
    name: str | None
    basis: Literal["publisher", "domain", "name", "unknown"]


def find_credits(article: Article) -> tuple[Credit, ...]:
    """The credits of an article in reading order, those without a place last."""
    found = [credit for piece in article.furniture for credit in _in_furniture(article, piece)]
    found += _in_text(article)
    found.sort(key=lambda credit: credit.passage.span if credit.passage else Span(0, 1))
    return tuple(dict.fromkeys([*found, *_declared(article)]))


def outlet_of(article: Article) -> OutletKey:
    """The key of the outlet that published an article; one nobody knows is its own."""
    return find_outlet(article).key


def find_outlet(article: Article) -> Outlet:
    """The outlet of one article: a known publisher, else its own domain, else its stated name.

    Feeds and aggregators are transports: their address and name say nothing about the publisher.
    """
    stated = _stated_names(article)
    hosts = _hosts(article)
    for name in stated:
        known = _known(name)
        if known:
            return Outlet(OutletKey(known[1]), known[2], "publisher")
    for host in hosts:
        family = publisher_of_host(host) or _agency_of_host(host)
        if family:
            return Outlet(OutletKey(family.key), family.name, "publisher")
    for host in hosts:
        if not is_transport(host):
            own = own_domain(host)
            return Outlet(OutletKey(own), stated[0] if stated else own, "domain")
    if stated:
        return Outlet(OutletKey(f"name:{_plain(stated[0])}"), stated[0], "name")
    return Outlet(OutletKey(f"article:{article.id}"), None, "unknown")


def outlets_of(articles: Sequence[Article]) -> Mapping[str, Outlet]:
    """The outlet of each article by id, where a name in one is joined to its domain in another."""
    found = {article.id: find_outlet(article) for article in articles}
    domains = {
        f"name:{_plain(one.name)}": one
        for one in found.values()
        if one.basis == "domain" and one.name
    }
    return {identity: domains.get(one.key, one) for identity, one in found.items()}


def _stated_names(article: Article) -> list[str]:
    """The names the input gives for the outlet, the most direct first, without transports."""
    declared = [
        one.value
        for kind in ("publisher", "feed_source")
        for one in article.declared
        if one.kind == kind
    ]
    return [
        name.strip()
        for name in (article.outlet, *declared)
        if name and name.strip() and name.strip().casefold() not in transport_names()
    ]


def _hosts(article: Article) -> list[str]:
    """The host of the article's address, then of its canonical address."""
    addresses = [article.url, *(d.value for d in article.declared if d.kind == "canonical")]
    return [host for one in addresses if one and (host := host_of(one))]


def _agency_of_host(host: str) -> Agency | None:
    return next((one for one in agencies().values() if own_domain(host) in one.domains), None)


def _in_furniture(article: Article, piece: Furniture) -> Iterator[Credit]:
    """The credits in a piece of furniture, by the reason it has."""
    span = piece.passage.span
    if piece.reason in ("credit line", "copyright line"):
        yield from _names_in(article, span, "credit line")
        if piece.reason == "credit line":
            yield from _unlisted(article, span)
            yield from _people(article, span)
    elif piece.reason == "date line":
        yield from _date_line(article, span)
    elif piece.reason == "byline":
        yield from _byline(article, span)
    elif piece.reason == "caption":
        yield from _photo(article, span)


def _names_in(
    article: Article, span: Span, form: str, kind: CreditKind | None = None
) -> list[Credit]:
    """The agencies and outlets named in a place that is a credit."""
    found = [
        _credit(article, named.span, kind or "agency", named.key, form)
        for named in agency_names(True).find(article.text, span.start, span.end)
    ]
    taken = [credit.passage.span for credit in found if credit.passage]
    found += [
        _credit(article, named.span, kind or "outlet", named.key, form)
        for named in publisher_names(True).find(article.text, span.start, span.end)
        if not any(named.span.overlaps(other) for other in taken)
    ]
    return found


def _credit(article: Article, span: Span, kind: CreditKind, key: str | None, form: str) -> Credit:
    return Credit(span.of(article.text), kind, article.passage(span), key, form)


def _unlisted(article: Article, span: Span) -> Iterator[Credit]:
    """ "Source: The River Ledger", "(Aarn Today with NWA)": names that no list has."""
    words = span.of(article.text)
    opened = _SOURCE.match(words) or _PUBLISHED_BY.search(words)
    staff = _STAFF.search(words) or _CONTRIBUTED.search(words) or len(words) > 160
    if staff and not opened:
        return
    listed = [c.passage.span for c in _names_in(article, span, "") if c.passage]
    start = opened.end() if opened else 0
    taking = bool(opened) or not _JOINED.search(words)
    for match in re.finditer(rf"{_JOINED.pattern}|(?P<name>{_NAME.pattern})", words[start:]):
        if not match.group("name"):
            taking = True
            continue
        name = match.group("name").rstrip(".") or match.group("name")
        place = Span(
            span.start + start + match.start(), span.start + start + match.start() + len(name)
        )
        if not any(place.overlaps(other) for other in listed):
            kind = "outlet" if opened or not taking else _unlisted_kind(name, True)
            yield _credit(article, place, kind, None, "credit line")
        if opened:
            return


def _unlisted_kind(name: str, credited: bool = False) -> CreditKind:
    """An agency by its name or by being initials, else an outlet.

    credited: it stands where agencies are thanked, and is no newspaper by its name.
    """
    initials = name.isupper() and name.isalpha() and 2 <= len(name) <= 6
    if initials or _AGENCY_WORDS.search(name):
        return "agency"
    return "agency" if credited and not _PAPER.search(name) else "outlet"


def _people(article: Article, span: Span) -> Iterator[Credit]:
    """Author codes, and the names behind "Reporting by"."""
    words = span.of(article.text)
    codes = _CODES.match(words)
    if codes:
        yield _credit(
            article, Span(span.start, span.start + codes.end()), "person", None, "credit line"
        )
    if _CONTRIBUTED.search(words):
        yield from _persons(article, span, "credit line")
    for staff in _STAFF.finditer(words):
        yield from _persons(
            article,
            Span(span.start + staff.start("who"), span.start + staff.end("who")),
            "credit line",
        )


def _persons(article: Article, span: Span, form: str) -> Iterator[Credit]:
    taken = [c.passage.span for c in _names_in(article, span, "") if c.passage]
    for match in _PERSON.finditer(article.text, span.start, span.end):
        place = Span(match.start(), match.end())
        if not any(place.overlaps(other) for other in taken):
            yield _credit(article, place, "person", None, form)


def _date_line(article: Article, span: Span) -> Iterator[Credit]:
    bracket = re.search(r"[(\[]([^()\[\]]+)[)\]]", span.of(article.text))
    if not bracket:
        return
    inner = Span(span.start + bracket.start(1), span.start + bracket.end(1))
    named = _names_in(article, inner, "date line")
    yield from named
    if not named:
        yield _credit(article, inner, "agency", None, "date line")


def _byline(article: Article, span: Span) -> Iterator[Credit]:
    named = _names_in(article, span, "byline")
    yield from named
    words = span.of(article.text)
    opened = re.match(r"\W*(?:[A-Z]?[a-z]+ )?(?:by|von|par|por)\s*:?\s+", words, re.IGNORECASE)
    at = opened.end() if opened and opened.end() < len(words) else 0
    staff = _STAFF_AND.match(words, at)
    if staff and staff.end() < len(words) and not named:
        place = Span(span.start + staff.end(), span.end)
        yield _credit(article, place, _unlisted_kind(place.of(article.text), True), None, "byline")
    elif not staff:
        yield from _persons(article, Span(span.start + at, span.end), "byline")


def _photo(article: Article, span: Span) -> Iterator[Credit]:
    """The picture's credit: whose picture it is says nothing about whose text."""
    place = photo_credit(span.of(article.text))
    inner = Span(span.start + place[0], span.start + place[1])
    named = _names_in(article, inner, "photo credit", "photo")
    yield from named
    if inner == span and not _PICTURE.match(span.of(article.text)):
        return  # no mark tells the credit from the caption: only known names count
    taken = [c.passage.span for c in named if c.passage]
    opened = _PICTURE.match(article.text, inner.start, inner.end)
    for match in _NAME.finditer(article.text, opened.end() if opened else inner.start, inner.end):
        found = Span(match.start(), match.end())
        if not any(found.overlaps(other) for other in taken) and match.group() not in _NO_NAMES:
            yield Credit(match.group(), "photo", article.passage(found), None, "photo credit")


def _in_text(article: Article) -> Iterator[Credit]:
    """ "told AFP", "Reuters reported", "the Associated Press news agency", in running text."""
    text = article.text
    for sentence in article.sentences:
        if sentence.role == "title":
            continue
        span = sentence.span
        named = _names_in(article, span, "in text")
        for credit in named:
            form = _form(text, span, credit)
            if form:
                yield Credit(credit.name, credit.kind, credit.passage, credit.key, form)
        taken = [c.passage.span for c in named if c.passage]
        for match in _UNKNOWN_OUTLET.finditer(text, span.start, span.end):
            place = Span(match.start("name"), match.end("name"))
            if not any(place.overlaps(other) for other in taken):
                yield _credit(article, place, _unlisted_kind(match.group("name")), None, "told")


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
        known = _known(name)
        kind: CreditKind = known[0] if known else ("person" if one.kind == "author" else "outlet")
        yield Credit(name, kind, None, known[1] if known else None, "metadata")


def _known(name: str) -> tuple[CreditKind, str, str] | None:
    """Kind, key and name of the agency or publisher that is meant by a whole name."""
    bare = re.sub(r"^the\s+|\s+(?:staff|news agency)$", "", name.strip(), flags=re.IGNORECASE)
    for kind, index in (("agency", agency_names(True)), ("outlet", publisher_names(True))):
        for named in index.find(bare):
            if named.span == Span(0, len(bare)):
                if kind == "agency":
                    return "agency", named.key, agencies()[named.key].name
                return "outlet", named.key, publishers()[named.key].name
    return None


def _plain(name: str) -> str:
    """A name for comparing: small letters, without "the" and marks."""
    bare = re.sub(r"^the\s+", "", name.casefold().strip())
    return "-".join(re.findall(r"\w+", bare))
