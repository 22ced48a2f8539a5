"""Whether a sentence asserts what another one asks: the same deed, by the same doer, as a fact.

Two sentences may share nearly all their words and not say the same: "Roth is bound by a contract
that Weiss signed" does not say that Roth signed it, "gives no hint of calling in the army" not that
the army was called in. Nothing is parsed: the words around the deed are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from retold.find.distortions.compared import Side
from retold.find.figures.words import stem, stem_of
from retold.text.tables import read_table

REACH = 5  # words in which what governs a deed stands before its "to"
CLAUSE = 9  # words of a clause before its deed
AROUND = 8  # words around a deed in which the other words of what was asked are counted
SPARE = 4  # of so many words of content one may be missing

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


def asserts(mine: Side, theirs: Side, before: Side | None = None) -> str | None:
    """How ``theirs`` stands to what ``mine`` asks.

    before: the sentence before ``theirs``, which may name whom a pronoun stands for.
    Returns "" where it asserts it, its words where it says that it was not done, and None where it
    says neither.
    """
    if not _all_there(mine, theirs, before):
        return None
    turned = _turned_round(mine, theirs)
    if turned:
        return turned
    for at in deeds(mine):
        there = _answering(mine, at, theirs)
        if there is None or not _same_doer(mine, at, theirs, there, before):
            return None
        kind, start = _told_as(theirs, there)
        if kind == "fact" or theirs.keys[start] in mine.content:
            continue
        if _told_as(mine, at)[0] == kind or _both_planned(mine, at, theirs, start):
            continue
        if kind == "denied" and denials(mine, range(len(mine.row))) % 2:
            return ""
        return f"“{theirs.said(start, there + 2)}”" if kind == "denied" else None
    return "" if _denied_alike(mine, theirs) else None


def _all_there(mine: Side, theirs: Side, before: Side | None) -> bool:
    """Whether no name of ``mine`` is missing, and hardly another word."""
    words = [k for k in mine.content if not k[0].isdigit()]
    missing = {k for k in words if k not in theirs.content}
    known = theirs.content | (named_before(theirs, before) if before else frozenset())
    named = _named(mine)
    if any(not known.intersection(name) for name in named):
        return False
    return len(missing.difference(*named)) <= len(words) // SPARE


def _named(side: Side) -> list[set[str]]:
    """The words of each name, as keys: "Joran Velt" is there where "Velt" is."""
    runs: dict[int, set[str]] = {}
    names = _names(side)
    for at in names:
        runs.setdefault(min(_run(at, names)), set()).add(side.keys[at])
    return list(runs.values())


def _names(side: Side) -> list[int]:
    """The places of proper names: capitals, at the start of a sentence only beside another."""
    caps = [side.text[t.span.start].isupper() and side.is_content(t.norm) for t in side.row]
    guards = side.words.guards["weekdays"] | side.words.guards["months"]
    return [
        at
        for at, cap in enumerate(caps)
        if cap and side.norms[at] not in guards and (at or caps[1:2] == [True])
    ]


def deeds(side: Side) -> list[int]:
    """The verbs of what was asked: those whose form shows it, that of a sayer left out."""
    formed = {p.at for p in side.predicates}
    shown = {
        at
        for at, norm in enumerate(side.norms)
        if side.is_content(norm) and stem(norm, side.words) is not None
    }
    found = sorted(formed | shown)
    return [at for at in found if not _says(side, at) or at == found[-1]]


def _says(side: Side, at: int) -> bool:
    norm = side.norms[at]
    return norm in side.changes.says or stem(norm, side.words) in side.words.reporting


def _answering(mine: Side, at: int, theirs: Side) -> int | None:
    """Where the other sentence has this deed: of several, where most of the words asked stand."""
    places = [i for i, key in enumerate(theirs.keys) if key == mine.keys[at]]

    def company(place: int) -> int:
        near = theirs.keys[max(0, place - AROUND) : place + AROUND]
        return len(mine.content.intersection(near))

    return max(places, key=company, default=None)


# --- who does it ----------------------------------------------------------------------------------


def _same_doer(mine: Side, at: int, theirs: Side, there: int, before: Side | None) -> bool:
    """Whether the name before the deed is one that was asked for, where one was asked for."""
    asked = {mine.norms[i] for i in _names(mine) if i < at}
    if not asked:
        return True
    names = _names(theirs)
    by = theirs.norms[there + 1 : there + 2] == ["by"]
    if by:
        agent = {theirs.norms[i] for i in names if there < i <= there + REACH}
        return not agent or bool(agent & asked)
    doer = _doer(theirs, there, names)
    if doer is None:
        return True
    if theirs.norms[doer] in asked_words().pronouns:
        return bool(asked & _first_named(theirs, doer, names, before))
    return bool(asked & {theirs.norms[i] for i in _run(doer, names)})


def _doer(side: Side, deed: int, names: Sequence[int]) -> int | None:
    """The nearest pronoun or name before the deed that no preposition goes before."""
    for at in range(deed - 1, -1, -1):
        if side.norms[at] in asked_words().pronouns:
            return at
        if at in names:
            first = min(_run(at, names))
            if not first or side.norms[first - 1] not in side.words.prepositions:
                return at
    return None


def _run(at: int, names: Sequence[int]) -> set[int]:
    """The places of the words of one name."""
    run = {at}
    while min(run) - 1 in names:
        run.add(min(run) - 1)
    return run


def _first_named(side: Side, pronoun: int, names: Sequence[int], before: Side | None) -> set[str]:
    """The name that a pronoun most likely stands for: the first of its sentence, or before it."""
    ahead = [i for i in names if i < pronoun]
    if not ahead and before is not None:
        side, ahead = before, _names(before)
    return {side.norms[i] for n, i in enumerate(ahead) if i == ahead[0] + n}


def named_before(side: Side, before: Side) -> frozenset[str]:
    """The names of the sentence before, where a pronoun of ``side`` may stand for one of them."""
    if not any(norm in asked_words().pronouns for norm in side.norms):
        return frozenset()
    return frozenset(before.keys[i] for i in _names(before))


# --- as what it is told ---------------------------------------------------------------------------


def _told_as(side: Side, deed: int) -> tuple[Kind, int]:
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


def _both_planned(mine: Side, at: int, theirs: Side, governor: int) -> bool:
    """ "will meet" asked, "plans to meet" told."""
    ahead = any(p.at == at and p.time == "future" for p in mine.predicates)
    return ahead and theirs.norms[governor] in theirs.changes.plans | theirs.changes.scheduled


# --- clauses and small words ----------------------------------------------------------------------


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


def _denied_alike(mine: Side, theirs: Side) -> bool:
    places = [i for i, key in enumerate(theirs.keys) if key in mine.content]
    return denials(theirs, places) % 2 == denials(mine, range(len(mine.row))) % 2


def _turned_round(mine: Side, theirs: Side) -> str:
    """A preposition that turns another one round, with its noun; "" where none does."""
    return next(_turnings(mine, theirs), "")


def _turnings(mine: Side, theirs: Side) -> Iterator[str]:
    for at, norm in enumerate(theirs.norms):
        if norm not in asked_words().turning or norm in mine.norms:
            continue
        behind = at + 1
        while behind < len(theirs.row) and not theirs.is_content(theirs.norms[behind]):
            behind += 1
        if theirs.keys[behind : behind + 1] and theirs.keys[behind] in mine.content:
            yield f"“{theirs.said(at, behind + 2)}”"
