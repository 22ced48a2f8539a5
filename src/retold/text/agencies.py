"""The news agencies Retold knows: ``data/agencies.toml``, reviewed by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from retold.text.names import NameIndex
from retold.text.tables import read_table


@dataclass(frozen=True, slots=True)
class Agency:
    """Somebody who writes what others print.

    country:  ISO 3166-1 alpha-2 of its seat. languages: ISO 639-1.
    aliases:  names that mean it anywhere. short: names that mean it only in a credit.
    ended:    the year it stopped; ``into`` is the key of the agency that carries it on.
    """

    key: str
    name: str
    country: str
    languages: tuple[str, ...]
    aliases: tuple[str, ...]
    short: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ended: int | None = None
    into: str | None = None


@cache
def agencies() -> Mapping[str, Agency]:
    """All agencies by key."""
    raw = read_table("retold", "data/agencies")
    return MappingProxyType(
        {
            key: Agency(
                key=key,
                name=entry["name"],
                country=entry["country"],
                languages=tuple(entry["languages"]),
                aliases=tuple(entry["aliases"]),
                short=tuple(entry.get("short", ())),
                domains=tuple(entry.get("domains", ())),
                ended=entry.get("ended"),
                into=entry.get("into"),
            )
            for key, entry in raw.items()
        }
    )


@cache
def agency_names(in_credit: bool) -> NameIndex:
    """The index of all agency names; the short ones only for places that are credits."""
    return NameIndex(
        (name, one.key)
        for one in agencies().values()
        for name in (*one.aliases, *(one.short if in_credit else ()))
    )
