"""The publishers Retold knows by several names or addresses: ``data/publishers.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from retold.text.names import NameIndex
from retold.text.tables import read_table

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([\w.-]+)(?=[/?#:]|$)")
# Second-level names that are not anybody's own ("bbc.co.uk" belongs to "bbc", not to "co").
_SHARED = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "ne", "or", "gob", "go", "gv"})


@dataclass(frozen=True, slots=True)
class Publisher:
    """One outlet with its editions, feeds and addresses."""

    key: str
    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@cache
def publishers() -> Mapping[str, Publisher]:
    """All publishers by key."""
    return MappingProxyType(
        {
            key: Publisher(
                key=key,
                name=entry["name"],
                aliases=tuple(entry["aliases"]),
                short=tuple(entry.get("short", ())),
                domains=tuple(entry["domains"]),
            )
            for key, entry in _raw().items()
            if key not in ("transports", "platforms")
        }
    )


@cache
def publisher_names(in_credit: bool) -> NameIndex:
    """The index of all publisher names; the short ones only for places that are credits."""
    return NameIndex(
        (name, one.key)
        for one in publishers().values()
        for name in (one.name, *one.aliases, *(one.short if in_credit else ()))
    )


@cache
def transport_names() -> frozenset[str]:
    """Names of aggregators and feeds, in small letters: they hand on, they do not publish."""
    return frozenset(name.casefold() for name in _raw()["transports"]["names"])


def host_of(address: str) -> str:
    """The host of a web address in small letters, empty where there is none.

    >>> host_of("https://www.example.org:8080/a?b"), host_of("example")
    ('www.example.org', '')
    """
    found = _ADDRESS.match(address.strip())
    return found.group(1).lower().rstrip(".") if found else ""


def publisher_of_host(host: str) -> Publisher | None:
    """The known publisher behind a host name ("www.bbc.co.uk"), or None."""
    return next((_by_domain()[d] for d in _parents(host) if d in _by_domain()), None)


def is_transport(host: str) -> bool:
    """Whether pages at this host are other people's articles handed on."""
    return any(domain in _raw()["transports"]["domains"] for domain in _parents(host))


def own_domain(host: str) -> str:
    """The part of a host name that belongs to one outlet.

    >>> own_domain("www.example.co.uk"), own_domain("river.wordpress.com")
    ('example.co.uk', 'river.wordpress.com')
    """
    host = host.lower().split(":")[0].removeprefix("www.").rstrip(".")
    if any(domain in _raw()["platforms"]["domains"] for domain in _parents(host)):
        return host
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in _SHARED and len(parts[-1]) == 2 else 2
    return ".".join(parts[-keep:])


def _parents(host: str) -> list[str]:
    """The host and every domain above it, the longest first."""
    parts = host.lower().split(":")[0].rstrip(".").split(".")
    return [".".join(parts[number:]) for number in range(len(parts))]


@cache
def _by_domain() -> Mapping[str, Publisher]:
    return {domain: one for one in publishers().values() for domain in one.domains}


@cache
def _raw() -> Mapping[str, Any]:
    return read_table("retold", "data/publishers")
