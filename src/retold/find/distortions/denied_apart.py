"""A denial that is gone from a sentence told in other words: "had no evidence", "have evidence"."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import (
    count_denials,
    denied_word,
    denying_places,
    is_limited,
    is_raised,
    parts,
)
from retold.find.distortions.turns import Turn, either_way, near

LIKENESS = 0.3  # share of common content below which two other words must be the same, not one
REACH = 12  # tokens around the denied word in which something else must be the same
_OTHERS = frozenset({"nor", "neither", "nobody", "nothing", "none", "without"})
_FIRST = frozenset({"first", "last", "since", "only"})
_OPENS = frozenset({"before", "after", "when", "while", "because", "although", "though", "if"})


def denied_apart(pair: Pair) -> Iterator[Turn]:
    """A word that one side denies and the other does not, in a text made from the other."""
    if not pair.kin or is_raised(pair):
        return
    least = 1 if pair.made and pair.likeness >= LIKENESS else 2
    for source, target, flipped in pair.both_ways():
        for at in [*denying_places(source), *_failing(source)]:
            there = _undenied(source, target, at, least)
            if there is None:
                there = _all_did(source, target, at)
            if there is not None:
                says = ("a denial is gone", "a denial was added")
                here = (at, at + 1)
                place = (max(0, there - 1), there + 1)
                yield either_way(pair, "negation", here, place, says, flipped)
                return


def _all_did(source: Side, target: Side, at: int) -> int | None:
    """Where what none of them did is told as done: the verb behind "none", if nothing denies it."""
    if source.norms[at : at + 2] not in (["none", "of"], ["no", "one"]) and (
        source.norms[at] != "nobody"
    ):
        return None
    verb = next((p for p in source.predicates if at < p.at < at + REACH), None)
    if verb and (_OPENS | {"who"}) & {*source.norms[at : verb.start]}:
        return None  # "nobody was in when the roof fell in"
    told = [p for p in target.predicates if verb and p.key == verb.key and not p.negated]
    if verb is None or len(told) != 1 or denying_places(target) or _is_doubted(target):
        return None
    if (verb.time, verb.modal) != (told[0].time, told[0].modal) or parts(target):
        return None
    around = near(source, verb.start - 9, verb.end + 6) & near(target, 0, len(target.row))
    return told[0].at if len(around - {source.keys[verb.at]}) >= 1 else None


def _failing(side: Side) -> list[int]:
    """Where "failed to", "refused to" and the like deny a verb."""
    lexical = side.changes.lexical_negators
    return [
        i
        for i, norm in enumerate(side.norms[:-2])
        if norm in lexical and side.norms[i + 1] == "to" and side.is_content(side.norms[i + 2])
    ]


def _undenied(source: Side, target: Side, at: int, least: int) -> int | None:
    """Where the word denied at ``at`` stands in ``target``, if nothing there denies it.

    least: so many other words of its clause must be the same.
    """
    head = denied_word(source, at)
    if head is None or _is_name(source, head) or _is_number(source, head):
        return None
    if source.norms[at] in _OTHERS or (source.norms[at] == "no" and not _is_object(source, at)):
        return None  # what stands behind these is not what they deny
    if _FIRST & {*target.norms}:
        return None  # "has not won since" is "its first win since"
    key = source.keys[head]
    if source.keys.count(key) != 1 or target.keys.count(key) != 1 or _is_weak(source, head):
        return None
    there = target.keys.index(key)
    if is_limited(source, head) or parts(source) != parts(target):
        return None  # "not before May"; "most have not returned", "some have"
    if _is_verb(source, at, head) and target.norms[there - 1 : there] in (["the"], ["a"], ["his"]):
        return None  # "will not hand it over", "in the hands of"
    if (source.words.prepositions - {"to"}) & {*source.norms[at + 1 : head]}:
        return None  # "was not at the church", "visited the church"
    if count_denials(source, head) != 1 or count_denials(target, there) or _is_doubted(target):
        return None
    shared = near(source, *_clause(source, head)) & near(target, *_clause(target, there))
    return there if len(shared - {key}) >= least else None


def _clause(side: Side, at: int) -> tuple[int, int]:
    """The tokens around a word to the next mark or small word that opens another clause."""
    start, end = at, at + 1
    while start > max(0, at - REACH) and not _parted(side, start):
        start -= 1
    while end < min(len(side.row), at + REACH) and not _parted(side, end):
        end += 1
    return start, end


def _parted(side: Side, at: int) -> bool:
    """Whether another clause begins with token ``at``; "Orn, who was part of it" is one."""
    if side.norms[at] in _OPENS:
        return True
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return any(m in gap for m in ',;:"“”') and side.norms[at] not in ("who", "which", "whose")


def _is_object(side: Side, at: int) -> bool:
    """Whether "no" stands behind a verb: "had no part", not "no boat left"."""
    before = side.norms[at - 1] if at and not _parted(side, at) else ""
    return before in side.words.auxiliaries or any(p.at == at - 1 for p in side.predicates)


def _is_number(side: Side, at: int) -> bool:
    return side.norms[at][0].isdigit() or any(n.start <= at < n.end for n in side.numbers)


def _is_verb(side: Side, at: int, head: int) -> bool:
    """Whether what is denied is a verb: "not" or "failed to" stands before it."""
    return side.norms[at] != "no" and side.norms[head - 1] in ("to", side.norms[at])


def _is_name(side: Side, at: int) -> bool:
    token = side.row[at]
    return at > 0 and side.text[token.span.start].isupper()


def _is_weak(side: Side, at: int) -> bool:
    """Whether a word says too little to be denied or not: "one", "case", "year"."""
    return side.norms[at] in side.words.weak or side.norms[at] in side.words.durations


def _is_doubted(side: Side) -> bool:
    """Whether the sentence denies anything by the meaning of a word."""
    words = side.changes.lexical_negators | side.changes.endings | {"if"}
    return bool(words & {*side.norms})
