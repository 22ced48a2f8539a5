"""Which line above the text is the headline: the first that nothing shows to be something else."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from retold.model.span import Span
from retold.text.blocks import Block
from retold.text.date_lines import date_line_length
from retold.text.head_lines import LETTERS
from retold.text.naming.forms import is_motto
from retold.text.naming.names import (
    is_menu,
    is_section,
    may_be_name,
    pieces_of,
    trimmed_name,
)
from retold.text.naming.words import forbidden, worth

LONGEST = 40  # words a headline may have at most
_PARAGRAPHS = 8  # paragraphs that are searched for the words of a headline
_STEM = 5  # letters by which "closed" and "closing" are one word
_ENOUGH = 30  # different words of the text from which on its silence about a line tells
_SILENT = 0.2  # share of its words in the text below which the text says nothing of a line
_TELLS = 0.4  # share that the best line must have for the silence about another to count
_NEAR = 30  # lines above the text of a copied page among which the headline is looked for
_OTHER = 2.0  # what must speak against a line before a later one is taken
_NEVER = 3.5  # what speaks against a line that is no headline even where only a sentence follows
_BETTER = 1.0  # by how much that later one must be less suspicious
_FIELD = re.compile(
    r"(?:slug|section|ref|reference|number|released|company|byline|length|page|issue|vol|volume|"
    r"contact|subject|to|from|author|(?:web )?editor|source|izvor|category|date|sender|publisher|"
    r"curated by|posted by|now playing|on air now|media contact)\s*[.:#]|for immediate release|"
    r"embargoed",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Lines:
    """The lines above the text. labels: those already known to be something else.

    crowded: whether a whole page was copied, menus and all.
    names: how much speaks for a line that is nothing but a name to be the outlet's.
    """

    parts: Sequence[Block]
    first: int
    labels: Collection[int]
    names: Mapping[int, float]
    crowded: bool = False


def headline_in(lines: Lines, given: str | None) -> int | None:
    """The number of the block that is the headline. ``given`` is the headline the input states."""
    parts, first = lines.parts, lines.first
    if given:
        wanted = Block(Span(0, max(1, len(given))), given, False).key
        return next(
            (n for n in range(min(len(parts), first + 2)) if _alike(parts[n].key, wanted)), None
        )
    candidates = [
        number
        for number in range(first)
        if number not in lines.labels and 1 <= parts[number].length <= LONGEST
    ]
    if not candidates or first >= len(parts):
        return candidates[0] if candidates else closed_headline(parts, first)
    if lines.crowded:
        return _told_most(lines, candidates)
    return _least_suspicious(parts, candidates, _suspicions(lines, candidates))


def _least_suspicious(
    parts: Sequence[Block], candidates: Sequence[int], against: Mapping[int, float]
) -> int:
    """The first line that little speaks against, or a later one that is more like a headline."""
    chosen = next((n for n in candidates if against[n] < _OTHER), candidates[0])
    better = [n for n in candidates if n > chosen and _headline_like(parts[n])]
    while against[chosen] >= _OTHER and better:
        if against[better[0]] <= against[chosen] - _BETTER:
            return better[0]
        better.pop(0)
    if against[chosen] >= _OTHER:
        return min(candidates, key=lambda n: (against[n], n))
    passed = [n for n in candidates if n < chosen and against[n] < _NEVER]
    if passed and not _headline_like(parts[chosen]) and parts[chosen].full_stop:
        return min(passed, key=lambda n: (against[n], n))
    return chosen


def _told_most(lines: Lines, candidates: Sequence[int]) -> int | None:
    """Among the many lines of a copied page: the first of those that the text tells best."""
    told = told_words(lines.parts, lines.first)
    near = [n for n in candidates if lines.first - n <= _NEAR and lines.parts[n].length >= 3]
    shares = {n: told_share(lines.parts[n], told) for n in near}
    best = max(shares.values(), default=0.0)
    if best < _TELLS:
        return None
    return next(n for n in near if shares[n] >= best - _SILENT)


def _headline_like(block: Block) -> bool:
    return 2 <= block.length <= 25 and not block.full_stop and not block.words[0].islower()


def _suspicions(lines: Lines, candidates: Sequence[int]) -> dict[int, float]:
    """How much speaks against each line as the headline."""
    told = told_words(lines.parts, lines.first)
    shares = {n: told_share(lines.parts[n], told) for n in candidates}
    best = max((shares[n] for n in candidates if lines.parts[n].length >= 3), default=0.0)
    speaks = len(told) >= _ENOUGH and best >= _TELLS
    found = {}
    for number in candidates:
        silent = speaks and shares[number] < _SILENT
        found[number] = _suspicion(lines.parts[number], silent, shares[number])
        name = lines.names.get(number, 0.0)
        bare = trimmed_name(lines.parts[number].words)
        if name > 0 and (shares[number] <= max(0.5, best - 0.01) or worth(bare) >= 2 or name >= 5):
            found[number] += min(name, 6.0) / 2
        above = lines.names.get(number - 1, 0.0)
        if speaks and shares[number] < _SILENT and above >= 3 and lines.parts[number].length <= 6:
            found[number] += 1.0  # "Forged daily", below "The Clayborough Anvil"
    return found


def _suspicion(block: Block, silent: bool, share: float) -> float:
    words = block.words
    name = may_be_name(trimmed_name(words))
    total = 2.0 if block.length == 1 else 1.0 if block.length == 2 else 0.0
    if name:
        total += 0.5 + min(worth(words, share < 0.5), 3.0) / 2
    if any(is_motto(piece) for _, piece in pieces_of(words)):
        total += 2.0
    if is_menu(words) or is_section(words):
        total += 2.0
    if silent and (name or is_motto(words) or _is_trail(words)):
        total += 1.0
    if _is_trail(words):
        total += 2.0
    if words[0].islower() and not re.match(r"[a-z]+[A-Z]", words):
        total += 1.5 if silent else 1.0
    if re.match(r"(?:By|Von|Par|Por|From) [a-zß-ÿ]", words):
        total += 1.0
    if _FIELD.match(words):
        total += 2.0
    if _DATED.search(words) and (share < 0.5 or block.length <= 8):
        total += 1.0
    return total


def _is_trail(words: str) -> bool:
    """ "Harrow Post | Sport | Saturday", "News / Housing": short pieces between rules."""
    pieces = [p.strip() for _, p in pieces_of(words) if p.strip()]
    ruled = re.search(r"[|›»>•·/]|\s[–—-]\s|\s{2,}", words)
    menu = sum(p.lower().strip(".") in forbidden("menu") for p in pieces)
    short = all(len(p.split()) <= 4 for p in pieces)
    return bool(ruled) and len(pieces) >= 2 and (short or menu > 0) and len(pieces[-1].split()) <= 4


def closed_headline(parts: Sequence[Block], number: int) -> int | None:
    """A headline that ends with a full stop: short, and its words mostly with capitals."""
    if number + 1 >= len(parts) or not parts[number + 1].blank_before:
        return None
    block = parts[number]
    if block.length <= 25 and date_line_length(parts[number + 1].words[:160]):
        return number
    longer = [m.group() for m in LETTERS.finditer(block.words) if len(m.group()) > 3]
    capital = sum(word[0].isupper() for word in longer)
    return number if block.length <= 25 and longer and capital * 10 >= len(longer) * 8 else None


def told_words(parts: Sequence[Block], first: int) -> frozenset[str]:
    """The words of four letters and more in the first paragraphs of the running text, stemmed."""
    text = " ".join(block.key for block in parts[first : first + _PARAGRAPHS])
    return frozenset(word[:_STEM] for word in text.split() if len(word) >= 4)


def told_share(block: Block, told: frozenset[str]) -> float:
    """How much of what a line says the text says too, 0..1."""
    mine = [word[:_STEM] for word in block.key.split() if len(word) >= 4]
    return sum(word in told for word in mine) / len(mine) if mine else 0.0


def _alike(key: str, wanted: str) -> bool:
    mine, theirs = set(key.split()), set(wanted.split())
    return key == wanted or (len(theirs) > 2 and len(mine & theirs) * 5 >= len(mine | theirs) * 4)
