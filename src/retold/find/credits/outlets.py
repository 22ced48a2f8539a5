"""Outlets: who published an article, as far as can be told.

A known publisher, whatever its edition or feed; else the article's own domain; else the name that
the input states; else the article is its own outlet, and corroborates nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NewType

from retold.model.article import Article, CreditKind
from retold.model.span import Span
from retold.text.agencies import Agency, agencies, agency_names
from retold.text.publishers import (
    host_of,
    is_transport,
    own_domain,
    publisher_names,
    publisher_of_host,
    publishers,
    transport_names,
)

_SENT_BY = re.compile(r"[(\[/]([^()\[\]/]+)[)\]/]")

OutletKey = NewType("OutletKey", str)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published an article.

    key:   the same for all articles of one outlet; ``article:ID`` where nothing is known.
    basis: what it is known by; "publisher" is one of the reviewed list, "wire" the date line of an
           agency above a text on which no other outlet's name stands.
    """

    key: OutletKey
    name: str | None
    basis: Literal["publisher", "domain", "name", "wire", "unknown"]


def outlet_of(article: Article) -> OutletKey:
    """The key of the outlet that published an article; one nobody knows is its own."""
    return find_outlet(article).key


def find_outlet(article: Article) -> Outlet:
    """The outlet of one article: a known publisher, else its own domain, else its stated name.

    Feeds and aggregators are transports: their address and name say nothing about the publisher.
    """
    stated = _stated_names(article)
    hosts = _hosts(article)
    sender = None if hosts else _wire(article)
    if sender is not None and stated in ([], [sender.name]):
        return sender
    for name in stated:
        known = known_name(name)
        if known:
            return Outlet(OutletKey(known[1]), known[2], "publisher")
    for host in hosts:
        family = publisher_of_host(host) or _agency_of_host(host)
        if family:
            return Outlet(OutletKey(family.key), family.name, "publisher")
    sends = bool(stated) and _sends(article, stated[0])
    for host in hosts:
        if not is_transport(host):
            own = own_domain(host)
            name = stated[0] if stated else own
            return Outlet(OutletKey(own), name, "wire" if sends else "domain")
    if stated:
        key = OutletKey(f"name:{_plain(stated[0])}")
        return Outlet(key, stated[0], "wire" if sends else "name")
    return Outlet(OutletKey(f"article:{article.id}"), None, "unknown")


def _sends(article: Article, name: str) -> bool:
    """Whether an outlet's own page has its name in the date line, as agencies do."""
    return any(
        credit.kind == "agency"
        and credit.form == "date line"
        and _plain(credit.name) == _plain(name)
        for credit in article.credits
    )


def _wire(article: Article) -> Outlet | None:
    """The agency whose date line stands above the text, on a line of its own.

    Where an outlet reprints it the date line opens the first sentence, and its own name is printed.
    Should one have printed neither, the two count as one outlet: that invents no independence.
    """
    for piece in article.furniture:
        span = piece.passage.span
        if piece.reason != "date line" or not _fills_line(article.text, span):
            continue
        sent = _SENT_BY.search(span.of(article.text))
        if sent:
            known = known_name(sent.group(1))
            key = known[1] if known else f"name:{_plain(sent.group(1))}"
            return Outlet(OutletKey(key), known[2] if known else sent.group(1), "wire")
    return None


def _fills_line(text: str, span: Span) -> bool:
    before, behind = text[: span.start], text[span.end :]
    return before.rstrip(" *_")[-1:] in ("", "\n") and behind.lstrip(" .*_")[:1] in ("", "\n")


def outlets_of(articles: Sequence[Article]) -> Mapping[str, Outlet]:
    """The outlet of each article by id, where a name in one is joined to its domain in another."""
    return joined({article.id: find_outlet(article) for article in articles})


def joined(found: Mapping[str, Outlet]) -> Mapping[str, Outlet]:
    """The outlets by article id, where a name in one is joined to its domain in another."""
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


def known_name(name: str) -> tuple[CreditKind, str, str] | None:
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
