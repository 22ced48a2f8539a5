"""What the names of outlets look like, by the words they are made of (``mastheads.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.languages import languages
from retold.text.publishers import publisher_names
from retold.text.tables import read_table

KNOWN = 3.0  # a publisher of the reviewed list needs no word that tells
_CAMEL = 1.5  # "TechLantern": no person, no place is written so
_PAIR = 1.0  # "Ledger & Loom"
_STATION = 2.0  # "WKBR 5", "KPLM-TV", "98.4 FM"
_MOST = 8  # words of a name
_JOINS = """
of and & the de la le du des für der del do da di van het for on in y e et und los las delle della
dei degli den aan op von zu am im och og på för i ed a
"""  # small words inside names, in any language
_JOINING = frozenset(_JOINS.split())
_CALL = re.compile(r"[WKCX][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))?(?: \d{1,2})?(?: News| TV| Radio)?")
_NUMBERED = re.compile(r"\w[\w .-]*(?: |(?<=[a-z]))(?:\d{1,2}|\d{2,3}\.\d)(?:\s?FM)?")
_CAMELS = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z]{2,4}[a-z]{3,}|[a-z]+[A-Z][a-z]+")
SITE = re.compile(r"(?:www\.)?(?P<name>[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,8})")
_FIRM = re.compile(
    r"[\s,]+(?:Limited|Ltd|LLC|Inc|GmbH|PLC|plc|FZ|Media Group|Media|Group|Company|Co|Corp|S\.?A)"
    r"\.?$"
)
_SHORT = frozenset(("TV", "FM", "AM", "AG", "SA", "AS", "LLC", "PLC"))  # written in capitals anyway
_NO_NAME = re.compile(r"[!?@…]|\d{4}|\d[:.]\d\d|^\d+ ?[-–]|^\d+%?$|^[A-Z][a-z]{2}\d+$")
_DECORATION = " \t\n*_#~|·•›»>≡–—-=:;,.!\"“”'’[](){}"


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
    words = [_written(word) for word in name.split() if re.search(r"\w|&", word)]
    if len(words) < 2:
        return max(_shape_worth(name), _of_end(words[0]) if words else 0.0)
    opens = words[0] in _groups()["opening"].first
    places = range(1 if words[0] == "The" else 0, len(words))
    best = max((_in_place(words, place, sender) for place in places), default=0.0)
    return max(best, _shape_worth(name)) + (_groups()["opening"].worth if opens else 0.0)


def _in_place(words: list[str], place: int, sender: bool) -> float:
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
    if _CAMELS.fullmatch(bare):
        return _CAMEL
    return _PAIR if " & " in bare else 0.0


def _written(word: str) -> str:
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


def is_person(name: str) -> bool:
    """Whether a name may be a writer's: two or three words that no outlet is named with."""
    words = name.split()
    return (
        2 <= len(words) <= 3
        and "&" not in words
        and words[0].lower() != "the"
        and all(word[0].isupper() and word.strip(".").isalpha() for word in words)
        and worth(name) == 0
    )


@lru_cache(maxsize=4096)
def may_be_name(name: str) -> bool:
    """Whether words that stand where an outlet's name does can be one.

    No sentence, no day, no agency, no part of a page, no rank of a writer.
    """
    words = name.split()
    if not 1 <= len(words) <= _MOST or len(name) < 3 or not any(c.isalpha() for c in name):
        return False
    if SITE.fullmatch(name):
        return True
    first = words[1] if words[0].lower() == "the" and len(words) > 1 else words[0]
    if not (first[0].isupper() or first[0].isdigit() or _CAMELS.fullmatch(first)):
        return False
    if not all(_capital(word) or word.lower() in _JOINING for word in words[1:]):
        return False
    if _NO_NAME.search(name) or not re.search(r"[^\W\d_]{2}", re.sub(r"\b[AP]M\b", "", name)):
        return False
    return not (_is_other(words, first) or is_agency(name))


def is_menu(words: str) -> bool:
    """Whether most words of a line are what the items of a menu are called."""
    bare = [word.lower().strip(".,:;|·•›»>/ ") for word in words.split()]
    named = [word for word in bare if word]
    return bool(named) and sum(w in forbidden("menu") for w in named) * 2 > len(named)


def _capital(word: str) -> bool:
    bare = re.sub(r"^[\"“'‘(]+|^[ld]['’]", "", word)
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit())


def _is_other(words: list[str], first: str) -> bool:
    """A day, a part of a page, a rank, a place with "The" before it."""
    if {word.lower().strip(".,:") for word in words} & _days():
        return True
    capital = _written(first).strip(".:,") if first.isupper() else first.strip(".:,")
    if capital in forbidden("verbs") or capital in _by_words():
        return True
    last = _written(words[-1]).strip(".:,").lower()
    if capital in forbidden("ranks") and (len(words) == 1 or last in forbidden("roles")):
        return True
    written = [_written(word) for word in words]
    tells = max((_in_place(written, at, True) for at in range(1, len(words))), default=0.0) >= 1
    tells = tells and not (len(words) == 2 and last in forbidden("behind"))
    if capital in forbidden("sections") | forbidden("ranks") and not tells:
        return True
    if words[0].lower() == "the" and _written(first) in forbidden("places"):
        return True
    return is_section(" ".join(words))


def is_section(words: str) -> bool:
    """Whether all words are what the parts of a page are called: "Middle East", "Courts"."""
    bare = [re.sub(r"['’]s$", "", word.lower().strip(".,:;|·•›»>/’' ")) for word in words.split()]
    named = [word for word in bare if word and word not in _JOINING]
    return bool(named) and all(
        word in forbidden("menu") or word in forbidden("topics") or word.isdigit() for word in named
    )


@cache
def _days() -> frozenset[str]:
    named = {day for one in languages() for day in one.weekdays if len(day) > 2}
    months = {month for one in languages() for names in one.months for month in names}
    return frozenset((named | months) - {"sun", "mar", "mai", "mars", "mer", "so", "may"})


@cache
def _by_words() -> frozenset[str]:
    return frozenset({"By", "From", "Von", "Par", "Por", "Di", "Av", "Photo", "With", "In"})


@lru_cache(maxsize=4096)
def trimmed_name(name: str) -> str:
    """A name without marks around it, its firm, its own part or its initials in front.

    >>> trimmed_name("• DTA Dravian Telegraph Agency"), trimmed_name("Hale Media Group")
    ('Dravian Telegraph Agency', 'Hale')
    """
    bare = re.sub(r"^[^\w&]+", "", name.strip()).strip(_DECORATION)
    bare = re.sub(r"^\d{1,3}\s{2,}", "", bare)
    while (firm := _FIRM.search(bare)) and firm.start() > 2 and not bare.endswith(" AS"):
        bare = bare[: firm.start()]
    bare = re.sub(r"^(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+ ){2,3}(?=(?:The )?[A-ZÀ-Þ][a-zß-ÿ])", "", bare)
    if SITE.fullmatch(bare) and not bare.islower():
        bare = bare.rsplit(".", 1)[0]  # "GlobeNow.example" is a name with its address
    bare = re.sub(r"(?<=\w{3})['’]s (?:\w+ ){0,2}(?:Service|Edition|Desk)$", "", bare)
    words = bare.split()
    while len(words) > 2 and words[-1].lower() in forbidden("parts"):
        words.pop()
    if len(words) > 2 and words[-1] == "News" and worth(" ".join(words[:-1]), False) >= 2:
        words.pop()  # "Continental Radio News"
    if len(words) > 2 and words[0] == initials(" ".join(words[1:])):
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in _JOINING:
        words.pop()
    return re.sub(r"['’]s?$", "", " ".join(words))


def is_firm(name: str) -> bool:
    """Whether a name ends as a firm's does: it owns the page, and seldom is its name."""
    return bool(_FIRM.search(name.strip(_DECORATION)))


def initials(name: str) -> str:
    """ "Zarvand News Agency": "ZNA"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """A name for comparing: small letters, without "the" and marks."""
    bare = re.sub(r"^the\s+", "", name.casefold().strip())
    return " ".join(re.findall(r"\w+", bare))


@lru_cache(maxsize=4096)
def squeezed(name: str) -> str:
    """Its letters and figures alone, as addresses and handles are made of names."""
    site = SITE.fullmatch(name)
    bare = site.group("name").rsplit(".", 1)[0] if site else key_of(name)
    return re.sub(r"\W|_", "", bare)


def pieces_of(line: str) -> Iterator[tuple[int, str]]:
    """The pieces of a line between rules, points, commas and wide blanks, with their places."""
    start = 0
    for cut in _CUT.finditer(line):
        yield start, line[start : cut.start()]
        start = cut.end()
    yield start, line[start:]


_CUT = re.compile(
    r"\s+@\w+\s*|\s*[|·•›»>\n*_()]+\s*|\s+[-–—/~]+\s+|(?<=[^\W\d_]{3})[.:]\s+|[,;:]\s+|\s{2,}|\s+/$|^\W+|[—–]"
)
