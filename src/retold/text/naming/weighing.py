"""Which outlet a page is of: the signs for each name, added up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from retold.text.naming.evidence import signs_of
from retold.text.naming.names import initials, is_person, key_of, squeezed
from retold.text.naming.page import Page, Sign
from retold.text.naming.words import table, worth

_NO_WRITER = frozenset({"own words", "office", "byline"})
_PLAIN = r"(?<![.!?“\"] )\b{}\b"  # a word in small letters, not at the start of a sentence
_AGENCY = re.compile(r"\b(?:News Agency|Press Agency|Wire|Newswire|News Service|Press)$")
# On a whole copied page nothing decides without one of these.
_STRONG = frozenset(
    {"own words", "copyright", "owner", "byline", "office", "beside headline", "told"}
)
_SUPPORT = frozenset({"told", "learned", "address", "handle", "file name", "initials"})
# Signs that a sender of releases, a firm or an office, gives of itself.
_SENT = frozenset(
    {"first line", "line above", "line below", "office", "own words", "copyright", "opens line"}
)


@dataclass(frozen=True, slots=True)
class Naming:
    """The outlet of a page: its name as printed, what speaks for it, and the blocks it stands in.

    alone: those of them that hold nothing but the name.
    """

    name: str
    total: float
    signs: tuple[str, ...]
    blocks: frozenset[int]
    alone: frozenset[int]


def outlet_named(page: Page) -> Naming | None:
    """The outlet that a page names as its own; None where too little speaks for any."""
    ranked = namings(page)
    if not ranked:
        return None
    best = ranked[0]
    stands = not page.crowded or set(best.signs) & _STRONG
    return best if best.total >= float(_worths()["decides"]) and stands else None


def namings(page: Page) -> list[Naming]:
    """All names that something speaks for, the likeliest first."""
    families = _families(signs_of(page))
    if page.crowded:
        families = [f for f in families if any(sign.kind in _STRONG for sign in f)]
    made = [_weighed(page, family) for family in families]
    return sorted(made, key=lambda one: (-one.total, min(one.blocks, default=0)))


def _families(signs: Sequence[Sign]) -> list[list[Sign]]:
    """The signs by name; a short form ("the Post", "CW") goes with the full name it belongs to."""
    by_key: dict[str, list[Sign]] = defaultdict(list)
    for sign in signs:
        by_key[squeezed(sign.name)].append(sign)
    names = {key: max((s.name for s in found), key=len) for key, found in by_key.items()}
    for key in sorted(by_key, key=len):
        own = names[key]
        homes = [
            other
            for other in by_key
            if other != key and _goes_with(own, names[other]) and _has_ground(by_key[other])
        ]
        if homes:
            home = max(homes, key=lambda other: (len(by_key[other]), len(other)))
            by_key[home] += by_key.pop(key)
    return [found for found in by_key.values() if _has_ground(found)]


def _has_ground(signs: Sequence[Sign]) -> bool:
    """Whether anything but support speaks for a name."""
    kinds = {sign.kind for sign in signs}
    if kinds - _SUPPORT - {"credited"}:
        return True
    return "credited" in kinds and bool(kinds & {"initials", "file name", "address", "handle"})


def _goes_with(short: str, full: str) -> bool:
    """Whether a name is a short form of another: its last or first words, or its initials."""
    mine, theirs = key_of(short).split(), key_of(full).split()
    if not mine or len(mine) > len(theirs):
        return len(mine) == 3 and len(theirs) <= 2 and mine[-1] == theirs[-1]
    ends = mine in (theirs[-len(mine) :], theirs[: len(mine)])
    return ends or (short.isupper() and len(short) >= 2 and initials(full) == short)


def _weighed(page: Page, family: Sequence[Sign]) -> Naming:
    worths = _worths()
    counted = {(sign.kind, sign.block) for sign in family}
    times: dict[str, int] = defaultdict(int)
    for kind, _ in counted:
        times[kind] += 1
    total = sum(
        float(worths[kind]) * min(count, 1 if kind == "foot line" else 2)
        for kind, count in times.items()
    )
    grounded = [sign for sign in family if sign.kind not in _SUPPORT]
    name = _printed(grounded)
    own = any(sign.kind in _SENT for sign in grounded)
    against = _against(page, name, family)
    total += worth(name, own) + sum(float(worths[kind]) for kind in against)
    return Naming(
        name=name,
        total=round(total, 2),
        signs=(*sorted(times), *against),
        blocks=frozenset(sign.block for sign in grounded),
        alone=frozenset(sign.block for sign in grounded if sign.alone),
    )


def _printed(signs: Sequence[Sign]) -> str:
    """The form of a name that the page prints most fully: not in capitals, no address if it can."""
    return max(
        (sign.name for sign in signs),
        key=lambda name: ("." not in name, len(name.split()), not name.isupper(), len(name)),
    )


def _against(page: Page, name: str, signs: Sequence[Sign]) -> list[str]:
    """What speaks against a name, whatever its place."""
    found = []
    kinds = {sign.kind for sign in signs}
    strong = any(sign.kind in ("own words", "copyright", "office", "byline") for sign in signs)
    if _AGENCY.search(name) and not kinds & {"house on top", "initials", "first line"}:
        found.append("sends")
    if is_person(name) and not kinds & _NO_WRITER and not _is_no_writer(page, kinds):
        found.append("person")
    if page.first >= len(page.parts) or strong:
        return found
    body = _body(page, {sign.block for sign in signs})
    if name in body and re.search(rf"\b{re.escape(name)}\b", _untold(body, name)):
        found.append("subject alone" if len(name.split()) == 1 else "subject")
    longer = [w for w in key_of(name).split() if len(w) > 3]
    plain = [w for w in longer if w in body and re.search(_PLAIN.format(re.escape(w)), body)]
    if longer and len(plain) * 2 > len(longer) and (worth(name, False) < 2 or len(longer) > 2):
        found.append("words of text")
    return found


def _body(page: Page, without: Container[int]) -> str:
    """The paragraphs of the text, but those that the name is read from."""
    return "\n".join(
        block.words
        for number, block in enumerate(page.parts)
        if number >= page.first and block.full_stop and number not in without
    )


def _is_no_writer(page: Page, kinds: set[str]) -> bool:
    """Whether a name that may be a writer's is none: it has a motto, or another one has signed."""
    signed = "byline" in page.labels.values() or "dated below" in kinds
    return bool(kinds & {"with motto", "handle"}) or ("first line" in kinds and signed)


def _untold(body: str, name: str) -> str:
    """The text without the places where somebody speaks to the outlet."""
    bare = re.escape(name.removeprefix("The "))
    return re.sub(rf"\b(?:told|tell|with|to|by|for|of) (?:[Tt]he )?{bare}\b", "", body)


@cache
def _worths() -> Mapping[str, float]:
    return dict(table()["signs"])
