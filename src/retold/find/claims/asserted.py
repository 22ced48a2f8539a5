"""Whether a sentence asserts what another one asks: the same deed, by the same doer, as a fact.

Two sentences may share nearly all their words and not say the same: "Roth is bound by a contract
that Weiss signed" does not say that Roth signed it, "gives no hint of calling in the army" not that
the army was called in. Nothing is parsed: the words around the deed are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from retold.find.claims.facts import REACH, asked_words, both_planned, denials, told_as
from retold.find.distortions.compared import Side
from retold.find.figures.words import stem

AROUND = 8  # words around a deed in which the other words of what was asked are counted
SPARE = 4  # of so many words of content one may be missing


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
        kind, start = told_as(theirs, there)
        if kind == "fact" or theirs.keys[start] in mine.content:
            continue
        if told_as(mine, at)[0] == kind or both_planned(mine, at, theirs, start):
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
    named = names(mine)
    if any(not known.intersection(name) for name in named):
        return False
    return len(missing.difference(*named)) <= len(words) // SPARE


def names(side: Side) -> list[set[str]]:
    """The words of each name, as keys: "Joran Velt" is there where "Velt" is."""
    runs: dict[int, set[str]] = {}
    places = _name_places(side)
    for at in places:
        runs.setdefault(min(_run(at, places)), set()).add(side.keys[at])
    return list(runs.values())


def _name_places(side: Side) -> list[int]:
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
        if side.is_content(norm) and (stem(norm, side.words) or norm.endswith("ed"))
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
    asked = {mine.norms[i] for i in _name_places(mine) if i < at}
    if not asked:
        return True
    places = _name_places(theirs)
    by = theirs.norms[there + 1 : there + 2] == ["by"]
    if by:
        agent = {theirs.norms[i] for i in places if there < i <= there + REACH}
        return not agent or bool(agent & asked)
    doer = _doer(theirs, there, places)
    if doer is None:
        return True
    if theirs.norms[doer] in asked_words().pronouns:
        return bool(asked & _first_named(theirs, doer, places, before))
    return bool(asked & {theirs.norms[i] for i in _run(doer, places)})


def _doer(side: Side, deed: int, places: Sequence[int]) -> int | None:
    """The nearest pronoun or name before the deed that no preposition goes before."""
    for at in range(deed - 1, -1, -1):
        if side.norms[at] in asked_words().pronouns:
            return at
        if at in places:
            first = min(_run(at, places))
            if not first or side.norms[first - 1] not in side.words.prepositions:
                return at
    return None


def _run(at: int, places: Sequence[int]) -> set[int]:
    """The places of the words of one name."""
    run = {at}
    while min(run) - 1 in places:
        run.add(min(run) - 1)
    return run


def _first_named(side: Side, pronoun: int, places: Sequence[int], before: Side | None) -> set[str]:
    """The name that a pronoun most likely stands for: the first of its sentence, or before it."""
    ahead = [i for i in places if i < pronoun]
    if not ahead and before is not None:
        side, ahead = before, _name_places(before)
    return {side.norms[i] for n, i in enumerate(ahead) if i == ahead[0] + n}


def named_before(side: Side, before: Side) -> frozenset[str]:
    """The names of the sentence before, where a pronoun of ``side`` may stand for one of them."""
    if not any(norm in asked_words().pronouns for norm in side.norms):
        return frozenset()
    return frozenset(before.keys[i] for i in _name_places(before))


# --- what turns it ------------------------------------------------------------------------------


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
