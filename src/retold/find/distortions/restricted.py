"""These and no others: a restriction left out of a sentence that was told over."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, either_way, near

REACH = 6  # tokens behind "only" that it may restrict
# Words that restrict as well, or say that others are left out.
_RESTRICTED = frozenset({"only", "solely", "exclusively", "merely", "just", "alone", "sole",
                         "except", "nobody", "none", "no", "nothing", "never", "but", "not",
                         "without", "unless", "until", "limited", "restricted", "single", "barely",
                         "mere"})  # fmt: skip
# "Only 12 came" weighs a number, "only after", "only if" are for other questions.
_NOT_THESE = frozenset({"a", "an", "after", "if", "when", "because", "once", "then", "now", "to",
                        "hours", "days", "minutes", "weeks", "about", "around", "some", "few",
                        "half", "slightly", "recently", "just", "by", "ever",
                        "one"})  # fmt: skip
_ADJECTIVE = frozenset({"the", "an", "his", "her", "its", "their", "our", "my", "not", "if"})
_SAYS = ("that it is these and no others is left out", "that it is these and no others is new")


def restricted(pair: Pair) -> Iterator[Turn]:
    """ "Only checks on empty wagons were cut" told as "checks on wagons have been cut"."""
    for source, target, flipped in pair.ways_told() if pair.retold else ():
        if _RESTRICTED & {*target.norms}:
            continue
        for at in range(len(source.norms) - 1):
            if source.norms[at] not in source.changes.restricting or _weighs(source, at + 1):
                continue
            if source.norms[at - 1 : at] and source.norms[at - 1] in _ADJECTIVE:
                continue  # "the only road in" is one road
            before = REACH if source.norms[at + 1] in ("those", "people") else -1
            shared = near(source, at - before, at + REACH) & target.content
            if shared:
                first = min(target.keys.index(k) for k in shared)
                here, there = (at, min(at + 4, len(source.row))), (first, first + 1)
                yield either_way(pair, "scope", here, there, _SAYS, flipped)
                return


def _weighs(side: Side, at: int) -> bool:
    """Whether "only" stands before a number or a moment, not before those it is about."""
    counted = any(n.start in (at - 1, at) for n in side.numbers)
    named = counted and side.norms[at - 2 : at - 1] == ["the"]
    return (counted and not _restricts_subject(side, at)) or named or side.norms[at] in _NOT_THESE


def _restricts_subject(side: Side, at: int) -> bool:
    """ "Only the six schools nearest to the prison": what follows picks them out."""
    return bool({"nearest", "closest", "those", "who"} & {*side.norms[at : at + 6]})
