"""What may be the name of an outlet, and what is cut off it before it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from retold.text.languages import languages
from retold.text.naming.words import CAMELS, SITE, forbidden, in_place, is_agency, worth, written

_MENU = 3  # items from which on words in a row are a menu
_MOST = 8  # words of a name
_JOINS = """
of and & the de la le du des für der del do da di van het for on in y e et und los las delle della
dei degli den aan op von zu am im och og på för i ed a
"""  # small words inside names, in any language
_JOINING = frozenset(_JOINS.split())
_FIRM = re.compile(
    r"[\s,]+(?:Limited|Ltd|LLC|Inc|GmbH|PLC|plc|FZ|Media Group|Media|Group|Company|Co|Corp|S\.?A)"
    r"\.?$"
)
_NO_NAME = re.compile(r"[!?@…]|\d{4}|\d[:.]\d\d|^\d+ ?[-–]|^\d+%?$|^[A-Z][a-z]{2}\d+$")
_DECORATION = " \t\n*_#~|·•›»>≡–—-=:;,.!\"“”'’[](){}"


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
    if not (first[0].isupper() or first[0].isdigit() or CAMELS.fullmatch(first)):
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


def without_menu(line: str) -> str:
    """A line without the menu that stands behind a name in it, with nothing between the items.

    >>> without_menu("Chronicle Online Town County Sport Births & Deaths")
    'Chronicle Online'
    """
    words = line.split(" ")
    end = len(words)
    while end > 1 and (_is_item(words[end - 1]) or (words[end - 1] == "&" and end < len(words))):
        end -= 1
    items = [word for word in words[end:] if word != "&"]
    return " ".join(words[:end]) if len(items) >= _MENU else line


def _is_item(word: str) -> bool:
    return word[:1].isupper() and word.lower() in forbidden("menu")


def _capital(word: str) -> bool:
    bare = re.sub(r"^[\"“'‘(]+|^[ld]['’]", "", word)
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit())


def _is_other(words: list[str], first: str) -> bool:
    """A day, a part of a page, a rank, a place with "The" before it."""
    if {word.lower().strip(".,:") for word in words} & _days():
        return True
    capital = written(first).strip(".:,") if first.isupper() else first.strip(".:,")
    if capital in forbidden("verbs") or capital in _by_words():
        return True
    last = written(words[-1]).strip(".:,").lower()
    if capital in forbidden("ranks") and (len(words) == 1 or last in forbidden("roles")):
        return True
    shown = [written(word) for word in words]
    tells = max((in_place(shown, at, True) for at in range(1, len(words))), default=0.0) >= 1
    tells = tells and not (len(words) == 2 and last in forbidden("behind"))
    if capital in forbidden("sections") | forbidden("ranks") and not tells:
        return True
    if words[0].lower() == "the" and written(first) in forbidden("places"):
        return True
    crew = len(words) == 2 and words[1].lower() in forbidden("crew")
    if (len(words) == 1 or crew) and first.lower() in forbidden("desks"):
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
    words = _without_parts(bare.split())
    if len(words) > 2 and words[0] == initials(" ".join(words[1:])):
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in _JOINING:
        words.pop()
    return re.sub(r"['’]s?$", "", " ".join(words))


def _without_parts(words: list[str]) -> list[str]:
    """The words of a name without what it calls a part of itself: "Hale Mail Sport"."""
    words = list(words)
    while len(words) > 2 and words[-1].lower() in forbidden("parts"):
        words.pop()
    if len(words) == 2 and words[1].lower() in forbidden("crew"):
        owner = words[0].lower()
        ordinary = forbidden("desks") | forbidden("topics") | forbidden("menu")
        if owner not in ordinary and owner.capitalize() not in forbidden("ranks"):
            words.pop()
    paper = 3 if words[:1] == ["The"] else 2  # words that are left of a name at the least
    while len(words) > paper and words[-1].lower() in forbidden("pieces") and _is_house(words[-2]):
        words.pop()
    if len(words) > 2 and words[-1] == "News" and worth(" ".join(words[:-1]), False) >= 2:
        words.pop()  # "Continental Radio News"
    return words


def _is_house(word: str) -> bool:
    """Whether a word is one that names of outlets end with."""
    return worth(f"Hale {word}", False) >= 2


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
