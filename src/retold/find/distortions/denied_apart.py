"""A denial that is gone from a sentence told in other words: "had no evidence", "have evidence"."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import count_denials, denied_word, denying_places
from retold.find.distortions.turns import Turn, either_way, near

REACH = 12  # tokens around the denied word in which something else must be the same


def denied_apart(pair: Pair) -> Iterator[Turn]:
    """A word that one side denies and the other does not, in a text made from the other."""
    if not pair.made:
        return
    for source, target, flipped in pair.both_ways():
        for at in [*denying_places(source), *_failing(source)]:
            there = _undenied(source, target, at)
            if there is not None:
                says = ("a denial is gone", "a denial was added")
                here = (at, at + 1)
                place = (max(0, there - 1), there + 1)
                yield either_way(pair, "negation", here, place, says, flipped)
                return


def _failing(side: Side) -> list[int]:
    """Where "failed to", "refused to" and the like deny a verb."""
    lexical = side.changes.lexical_negators
    return [
        i
        for i, norm in enumerate(side.norms[:-2])
        if norm in lexical and side.norms[i + 1] == "to" and side.is_content(side.norms[i + 2])
    ]


def _undenied(source: Side, target: Side, at: int) -> int | None:
    """Where the word denied at ``at`` stands in ``target``, if nothing there denies it."""
    head = denied_word(source, at)
    if head is None or source.norms[head][0].isdigit() or _is_name(source, head):
        return None
    if source.norms[at] in ("nor", "neither", "nobody", "nothing", "none", "without"):
        return None  # what stands behind these is not what they deny
    key = source.keys[head]
    if source.keys.count(key) != 1 or target.keys.count(key) != 1 or _is_weak(source, head):
        return None
    there = target.keys.index(key)
    if count_denials(source, head) != 1 or count_denials(target, there) or _is_doubted(target):
        return None
    shared = near(source, head - REACH, head + REACH) & near(target, there - REACH, there + REACH)
    return there if len(shared - {key}) >= 1 else None


def _is_name(side: Side, at: int) -> bool:
    token = side.row[at]
    return at > 0 and side.text[token.span.start].isupper()


def _is_weak(side: Side, at: int) -> bool:
    """Whether a word says too little to be denied or not: "one", "case", "year"."""
    return side.norms[at] in side.words.weak or side.norms[at] in side.words.durations


def _is_doubted(side: Side) -> bool:
    """Whether the sentence denies anything by the meaning of a word."""
    return bool(side.changes.lexical_negators & {*side.norms}) or "if" in side.norms
