"""The words that outlets are named with, and what each says of a name (``mastheads.toml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.publishers import publisher_names
from retold.text.tables import read_table

KNOWN = 3.0  # a publisher of the reviewed list needs no word that tells
_CAMEL = 1.5  # "TechLantern": no person, no place is written so
_PAIR = 1.0  # "Ledger & Loom"
_STATION = 2.0  # "WKBR 5", "KPLM-TV", "98.4 FM"
_CALL = re.compile(r"[WKCX][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))?(?: \d{1,2})?(?: News| TV| Radio)?")
_NUMBERED = re.compile(r"\w[\w .-]*(?: |(?<=[a-z]))(?:\d{1,2}|\d{2,3}\.\d)(?:\s?FM)?")
CAMELS = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z]{2,4}[a-z]{3,}|[a-z]+[A-Z][a-z]+")
SITE = re.compile(r"(?:www\.)?(?P<name>[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,8})")
_SHORT = frozenset(("TV", "FM", "AM", "AG", "SA", "AS", "LLC", "PLC"))  # written in capitals anyway


@dataclass(frozen=True)
class Words:
    """One table of words: whole words as printed, ends in small letters, what each is worth."""

    worth: float
    any: frozenset[str]
    ends: tuple[str, ...]
    first: frozenset[str]


@cache
def table() -> dict[str, Any]:
    return read_table("retold.text.languages", "mastheads")


@cache
def forbidden(key: str) -> frozenset[str]:
    """The words of one list of names that are none."""
    return frozenset(table()["no"][key].split())


@cache
def _groups() -> dict[str, Words]:
    return {
        name: Words(
            worth=raw["worth"],
            any=frozenset(raw.get("any", "").split()),
            ends=tuple(raw.get("ends", "").split()),
            first=frozenset(raw.get("first", "").split()),
        )
        for name, raw in table()["words"].items()
    }


@lru_cache(maxsize=4096)
def worth(name: str, sender: bool = True) -> float:
    """How much the words of a name say that it is an outlet's; 0 where they say nothing.

    sender: whether a university, a ministry or a firm may be meant.

    >>> worth("The Harrow Gazette"), worth("Ida Lund")
    (4.0, 0.0)
    """
    words = [written(word) for word in name.split() if re.search(r"\w|&", word)]
    if len(words) < 2:
        return max(_shape_worth(name), _of_end(words[0]) if words else 0.0)
    opens = words[0] in _groups()["opening"].first
    places = range(1 if words[0] == "The" else 0, len(words))
    best = max((in_place(words, place, sender) for place in places), default=0.0)
    return max(best, _shape_worth(name)) + (_groups()["opening"].worth if opens else 0.0)


def in_place(words: list[str], place: int, sender: bool) -> float:
    """What a word of a name is worth where it stands: most at its end or before "of"."""
    house, sent = _of_word(words[place], False), _of_word(words[place], True)
    behind = words[place + 1].lower() if place + 1 < len(words) else ""
    heads = not behind or behind in (
        "of",
        "de",
        "du",
        "des",
        "der",
        "del",
        "di",
        "da",
        "do",
        "für",
        "for",
    )
    if heads:
        return max(house, sent if sender else 0.0)
    return 0.6 * house if place else (0.6 * house if house >= 2 else 0.0)


def _of_end(word: str) -> float:
    """What the end of a word that stands alone is worth: "Norpress", "Gränsposten"."""
    small = word.lower()
    return max(
        (
            group.worth
            for group in _groups().values()
            if any(small.endswith(end) and len(small) > len(end) + 2 for end in group.ends)
        ),
        default=0.0,
    )


@lru_cache(maxsize=4096)
def _of_word(word: str, sender: bool) -> float:
    best = 0.0
    for name, group in _groups().items():
        if name == "sender" and not sender:
            continue
        small = word.lower()
        ends = any(small.endswith(end) and len(small) > len(end) + 2 for end in group.ends)
        parts = [word, *word.split("-")] if "-" in word else [word]
        if ends or any(part in group.any for part in parts):
            best = max(best, group.worth)
    return best


def _shape_worth(name: str) -> float:
    bare = re.sub(r"^(?:The|THE) ", "", name).strip()
    if _is_publisher(bare) or SITE.fullmatch(bare):
        return KNOWN
    if _CALL.fullmatch(bare) or (_NUMBERED.fullmatch(bare) and len(bare.split()) <= 4):
        return _STATION
    if CAMELS.fullmatch(bare):
        return _CAMEL
    return _PAIR if " & " in bare else 0.0


def written(word: str) -> str:
    """A word in capitals as it would be written in a name."""
    bare = word.strip('.,:;!*"“”()')
    bare = re.sub(r"['’]s?$", "", bare)
    shouted = bare.isupper() and len(bare) > 1 and bare not in _SHORT
    return bare.capitalize() if shouted else bare


def _is_publisher(name: str) -> bool:
    whole = Span(0, max(1, len(name)))
    return len(name) > 3 and any(n.span == whole for n in publisher_names(True).find(name))


def is_agency(name: str) -> bool:
    """Whether a whole name is that of an agency of the list: it sends, it does not print."""
    name = name.removeprefix("The ").removeprefix("the ")
    return any(n.span == Span(0, len(name)) for n in agency_names(True).find(name))
