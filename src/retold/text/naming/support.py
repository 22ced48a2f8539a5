"""What speaks for names seen elsewhere on a page: addresses, handles, the text, the file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from retold.text.naming.forms import named_in
from retold.text.naming.names import initials, key_of, may_be_name, squeezed
from retold.text.naming.page import FOOT, LAST, Page, Sign
from retold.text.naming.words import worth
from retold.text.publishers import is_transport, own_domain

_HOUSE = 2.0  # worth of a word that papers are named with
_SMALL = frozenset(("of", "and", "the", "de", "la", "du", "des", "der", "del"))
_SHORTEST = 5  # letters from which a name may be a part of an address, or an address of it
_HOST = re.compile(
    r"(?:https?://|www\.|(?<=@))((?:[\w-]+\.)+[a-z]{2,8})|^\W*((?:[\w-]+\.)+[a-z]{2,8})\W*$"
)
_SOCIAL = re.compile(
    r"(?:facebook|twitter|instagram|youtube|linkedin|whatsapp|tiktok|pinterest|t\.me|x|"
    r"bit\.ly|goo\.gl|"
    r"wordpress|creativecommons|google|apple|gmail|outlook)\.(?:com|org|ly|gl|be|me)$"
)
_RELEASE = re.compile(
    r"(?i)for immediate release|\b(?:press|news) release\b|media contacts?\b|not an offer to sell"
)
_HANDLE = re.compile(r"(?<![\w.])[@#](\w{4,})")


def support_for(page: Page, found: Sequence[Sign]) -> Iterator[Sign]:
    """Signs that count only for names that have another one."""
    if not found:
        return
    names: dict[str, str] = {}
    places: dict[str, set[int]] = defaultdict(set)
    for sign in found:
        names[squeezed(sign.name)] = sign.name
        places[squeezed(sign.name)].add(sign.block)
    yield from _addressed(page, names, places)
    yield from _filed(page, names)
    yield from _initials_sent(page, names)
    yield from _release(page)
    body = page.text[page.parts[page.first].span.start :] if page.first < len(page.parts) else ""
    for kind, name in named_in(body, "text"):
        yield Sign(name, kind, -1)


def _addressed(
    page: Page, names: Mapping[str, str], places: Mapping[str, set[int]]
) -> Iterator[Sign]:
    """Names that are the domain of an address on the page, a handle or a hashtag."""
    for number, block in enumerate(page.parts):
        words = block.words
        if not _is_page_line(page, number) or not re.search(r"[.@#]", words):
            continue
        marks = [("address", squeezed(own_domain(host))) for host in hosts_in(words)]
        marks += [("handle", one.lower()) for one in _HANDLE.findall(words)]
        for kind, word in marks:
            for own, name in names.items():
                itself = places[own] == {number}  # an address that stands for itself
                if not itself and (own == word or _is_made_of(own, word)):
                    yield Sign(name, kind, number)


def _is_made_of(own: str, word: str) -> bool:
    return len(own) >= _SHORTEST and (word.startswith(own) or own.endswith(word))


def _filed(page: Page, names: Mapping[str, str]) -> Iterator[Sign]:
    """The name of the file, a weak witness."""
    stem = re.sub(r"\.\w+$", "", page.path.rsplit("/", 1)[-1]).lower()
    stem = re.sub(r"\W|_", "", stem)
    for own, name in names.items():
        if len(own) >= _SHORTEST and own in stem:
            yield Sign(name, "file name", -1)


def filled_out(page: Page, found: Sequence[Sign]) -> list[Sign]:
    """The signs, a paper's last word ("the Courier") filled out by the name of the file.

    Only where the page never prints a fuller name, and the file is called "02-coast-courier", not
    by what is told ("ferry-courier" above a headline about a ferry).
    """
    words = _words_of_file(page)
    if not 2 <= len(words) <= 4:
        return list(found)
    whole = " ".join(word if word in _SMALL else word.capitalize() for word in words)
    whole = whole[:1].upper() + whole[1:]
    short = words[-1]
    named = [sign for sign in found if key_of(sign.name).split()[:1] == [short]]
    if not named or worth(f"Hale {short.capitalize()}", False) < _HOUSE or not may_be_name(whole):
        return list(found)
    if any(squeezed(whole) in squeezed(sign.name) for sign in found) or _tells(page, words[:-1]):
        return list(found)
    return [replace(s, name=whole) if s in named and _is_short(s.name) else s for s in found]


def _words_of_file(page: Page) -> list[str]:
    stem = re.sub(r"\.\w+$", "", page.path.rsplit("/", 1)[-1]).lower()
    return [word for word in re.split(r"[\W_]+", stem) if word and not word.isdigit()]


def _is_short(name: str) -> bool:
    """ "the Courier", "Chronicle Online": one word of a paper, alone or with where it appears."""
    return key_of(name).split()[1:] in ([], ["online"], ["digital"], ["app"], ["live"])


def _tells(page: Page, words: Sequence[str]) -> bool:
    """Whether any of the words stands in the headline, and in the text in small letters."""
    title = page.parts[page.title].key.split() if page.title is not None else []
    return any(
        len(word) > 3 and word in title and re.search(rf"\b{re.escape(word)}", page.text)
        for word in words
    )


def _initials_sent(page: Page, names: Mapping[str, str]) -> Iterator[Sign]:
    """The initials of a name in the bracket of the date line: "VESK, 3 May (ZNA) -"."""
    opening = page.parts[page.first].words[:100] if page.first < len(page.parts) else ""
    found = re.search(r"[(/]([A-Z]{2,6})[)/]", opening)
    for name in names.values() if found else ():
        if found and initials(name) == found[1]:
            yield Sign(name, "initials", -1)


def _release(page: Page) -> Iterator[Sign]:
    """Whose name opens both headline and text of a page that calls itself a release."""
    if page.title is None or page.first >= len(page.parts) or not _RELEASE.search(page.text):
        return
    title, opening = page.parts[page.title].words.split(), page.parts[page.first].words.split()
    same = 0
    while same < min(len(title), len(opening), 5) and title[same].strip(",") == opening[same].strip(
        ","
    ):
        same += 1
    name = " ".join(title[:same]).strip(",")
    if name and may_be_name(name):
        yield Sign(name, "release", page.title)


def _is_page_line(page: Page, number: int) -> bool:
    block = page.parts[number]
    outside = number < page.first or len(page.parts) - number <= FOOT
    return outside and (not block.full_stop or len(page.parts) - number <= LAST)


def hosts_in(words: str) -> list[str]:
    """The hosts of addresses and of e-mail addresses in a line, without those of networks."""
    hosts = [(a or b).lower().removeprefix("www.") for a, b in _HOST.findall(words)]
    return [host for host in hosts if not (is_transport(host) or _SOCIAL.search(host))]
