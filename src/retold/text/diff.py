"""What was changed between two wordings: operations on whole words, moves recognised."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from difflib import Match, SequenceMatcher
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

Kind = Literal["equal", "substitution", "insertion", "deletion", "move"]

_SHORTEST_MOVE = 2  # words: a single word that turns up elsewhere is chance
_LONGEST = 1000  # words of both sides: what is no sentence is not searched for moves


class Operation(NamedTuple):
    """left[left_start:left_end] became right[right_start:right_end] (indexes of words)."""

    kind: Kind
    left_start: int
    left_end: int
    right_start: int
    right_end: int


def operations(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Operation]:
    """The shortest way from ``left`` to ``right`` in whole words, equal stretches included.

    Words dropped in one place and put back in another are one ``move``.

    >>> [(o.kind, o.left_start) for o in operations("a b c".split(), "a x c".split())]
    [('equal', 0), ('substitution', 1), ('equal', 2)]
    """
    found: list[Operation] = []
    i = j = 0
    for a, b, size in Indel.editops(left, right).as_matching_blocks():
        if a > i or b > j:
            found.append(_change(i, a, j, b))
        i, j = a + size, b + size
        if size:
            found.append(Operation("equal", a, i, b, j))
    return _with_moves(found, left, right) if _may_move(found, len(left) + len(right)) else found


def _change(left_start: int, left_end: int, right_start: int, right_end: int) -> Operation:
    kind: Kind = "substitution"
    if left_start == left_end:
        kind = "insertion"
    elif right_start == right_end:
        kind = "deletion"
    return Operation(kind, left_start, left_end, right_start, right_end)


def _may_move(found: list[Operation], words: int) -> bool:
    """Whether enough was dropped and enough added for a move."""
    out = max((_width(o) for o in found if o.kind == "deletion"), default=0)
    into = max((_width(o) for o in found if o.kind == "insertion"), default=0)
    return min(out, into) >= _SHORTEST_MOVE and words <= _LONGEST


def _with_moves(
    found: list[Operation], left: Sequence[Hashable], right: Sequence[Hashable]
) -> list[Operation]:
    """Words dropped in one place and added in another become a move, where they were dropped."""
    while True:
        dropped = [o for o in found if o.kind == "deletion" and _width(o) >= _SHORTEST_MOVE]
        added = [o for o in found if o.kind == "insertion" and _width(o) >= _SHORTEST_MOVE]
        pairs = [(_shared(left, right, out, into), out, into) for out in dropped for into in added]
        best = max(pairs, key=lambda pair: pair[0].size, default=None)
        if best is None or best[0].size < _SHORTEST_MOVE:
            return found
        block, out, into = best
        i, j = out.left_start + block.a, into.right_start + block.b
        ends = i + block.size, j + block.size
        move = Operation("move", i, ends[0], j, ends[1])
        here = into.right_start
        before = Operation("deletion", out.left_start, i, out.right_start, out.right_start)
        after = Operation("deletion", ends[0], out.left_end, out.right_end, out.right_end)
        ahead = Operation("insertion", into.left_start, into.left_start, here, j)
        behind = Operation("insertion", into.left_end, into.left_end, ends[1], into.right_end)
        parts = {out: [before, move, after], into: [ahead, behind]}
        found = [part for o in found for part in parts.get(o, [o]) if _width(part)]


def _shared(
    left: Sequence[Hashable], right: Sequence[Hashable], out: Operation, into: Operation
) -> Match:
    """The longest stretch of words that was dropped by ``out`` and added by ``into``.

    Its places count from where the two begin.
    """
    dropped, added = left[out.left_start : out.left_end], right[into.right_start : into.right_end]
    return SequenceMatcher(None, dropped, added, autojunk=False).find_longest_match()


def _width(operation: Operation) -> int:
    """How many words were dropped or added."""
    return max(
        operation.left_end - operation.left_start, operation.right_end - operation.right_start
    )
