"""As what a deed is told: as a fact, as wished or feared, or as not done. Nothing is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from retold.find.distortions.compared import Side
from retold.find.figures.words import stem, stem_of
from retold.text.tables import read_table

REACH = 5  # words in which what governs a deed stands before its "to"
CLAUSE = 9  # words of a clause before its deed

KEYED = ("factual", "denied", "open", "wishing")

Kind = Literal["fact", "open", "denied"]


@dataclass(frozen=True)
class AskedWords:
    """The tables of one language; verbs and nouns as keys."""

    factual: frozenset[str]
    denied: frozenset[str]
    open: frozenset[str]
    wishing: frozenset[str]
    whether: frozenset[str]
    joints: frozenset[str]
    pronouns: frozenset[str]
    nobody: tuple[str, ...]
    turning: frozenset[str]


@lru_cache(maxsize=1)
def asked_words() -> AskedWords:
    table = read_table("retold.text.languages", "asked_en")
    keyed = {k: frozenset(map(stem_of, table[k])) for k in KEYED}
    plain = {k: frozenset(table[k]) for k in ("whether", "joints", "pronouns", "turning")}
    return AskedWords(**keyed, **plain, nobody=tuple(table["nobody"]))


def told_as(side: Side, deed: int) -> tuple[Kind, int]:
    """As what a deed is told, and where the words begin that show it."""
    words = asked_words()
    start = clause_start(side, deed)
    for at in range(deed - 1, start - 1, -1):
        if side.norms[at] in words.whether:
            return "open", at
    at = deed - 1
    while at >= 0 and side.norms[at].endswith("ly"):
        at -= 1
    if at >= 0 and side.norms[at] == "to":
        return _behind_to(side, at, start)
    wished = _wished(side, deed, start)
    if wished is not None:
        return "open", wished
    if at >= 1 and side.norms[deed].endswith("ing") and side.norms[at] in side.words.prepositions:
        return _behind_preposition(side, at)
    return "fact", deed


def _behind_to(side: Side, to: int, start: int) -> tuple[Kind, int]:
    for at in range(to - 1, max(start, to - REACH) - 1, -1):
        key = _lemma(side, at)
        if key is None:
            continue
        if key in asked_words().factual or side.norms[at] in ("has", "had", "have"):
            return ("denied" if _no(side, at) else "fact"), at
        return ("denied" if key in asked_words().denied or _no(side, at) else "open"), at
    return "open", to


def _wished(side: Side, deed: int, start: int) -> int | None:
    """Where a wish stands that a bare participle answers: "wants the dam closed"."""
    if any(p.at == deed and p.end - p.start > 1 for p in side.predicates):
        return None
    for at in range(deed - 2, max(start, deed - REACH) - 1, -1):
        if _lemma(side, at) in asked_words().wishing:
            return at
        if side.norms[at] in side.words.prepositions | side.words.auxiliaries:
            return None
    return None


def _behind_preposition(side: Side, at: int) -> tuple[Kind, int]:
    if side.norms[at] == "without":
        return "denied", at
    governor = _lemma(side, at - 1) or side.keys[at - 1]
    if governor in asked_words().denied:
        return "denied", at - 1
    if governor in asked_words().open:
        return ("denied" if _no(side, at - 1) else "open"), max(0, at - 2)
    return "fact", at + 1


def _lemma(side: Side, at: int) -> str | None:
    """The key of a verb or of a word of our tables at a place; None for any other word."""
    words, norm = asked_words(), side.norms[at]
    key = stem(norm, side.words) or stem_of(norm.removesuffix("s"))
    listed = key in words.factual | words.denied | words.open | words.wishing
    return key if listed or stem(norm, side.words) is not None else None


def _no(side: Side, at: int) -> bool:
    """Whether a word is denied right before it."""
    return any(n in side.changes.negators for n in side.norms[max(0, at - 2) : at])


def both_planned(mine: Side, at: int, theirs: Side, governor: int) -> bool:
    """ "will meet" asked, "plans to meet" told."""
    ahead = any(p.at == at and p.time == "future" for p in mine.predicates)
    return ahead and theirs.norms[governor] in theirs.changes.plans | theirs.changes.scheduled


def clause_start(side: Side, at: int) -> int:
    """Where the clause of a word begins, as far as marks and conjunctions show it."""
    start = at
    while start and at - start < CLAUSE:
        gap = side.text[side.row[start - 1].span.end : side.row[start].span.start]
        if gap.strip() or side.norms[start - 1] in asked_words().joints:
            break
        start -= 1
    return start


def denials(side: Side, places: Sequence[int]) -> int:
    """How often the clauses between these places are denied."""
    if not places:
        return 0
    start = min(clause_start(side, at) for at in places)
    return sum(n in side.changes.negators for n in side.norms[start : max(places) + 1])
