"""What was changed between two wordings: operations on whole words, moves recognised."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

Kind = Literal["equal", "substitution", "insertion", "deletion", "move"]

_SHORTEST_MOVE = 2  # words: a single word that turns up elsewhere is chance


@dataclass(frozen=True, slots=True)
class Operation:
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
    for code in Indel.opcodes(left, right):
        place = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        last = found[-1] if found else None
        if code.tag == "equal":
            found.append(Operation("equal", *place))
        elif last and last.kind != "equal":
            found[-1] = _change(last.left_start, place[1], last.right_start, place[3])
        else:
            found.append(_change(*place))
    return _with_moves(found, left, right)


def _change(left_start: int, left_end: int, right_start: int, right_end: int) -> Operation:
    kind: Kind = "substitution"
    if left_start == left_end:
        kind = "insertion"
    elif right_start == right_end:
        kind = "deletion"
    return Operation(kind, left_start, left_end, right_start, right_end)


def _with_moves(
    found: list[Operation], left: Sequence[Hashable], right: Sequence[Hashable]
) -> list[Operation]:
    """Joins a deletion and an insertion of the same words into a move, at the deletion's place."""
    added = [
        o for o in found if o.kind == "insertion" and o.right_end - o.right_start >= _SHORTEST_MOVE
    ]
    if not added:
        return found
    moves: dict[Operation, Operation] = {}
    for out in (o for o in found if o.kind == "deletion"):
        words = list(left[out.left_start : out.left_end])
        for into in added:
            if list(right[into.right_start : into.right_end]) == words:
                moves[out] = Operation(
                    "move", out.left_start, out.left_end, into.right_start, into.right_end
                )
                added.remove(into)
                moves[into] = moves[out]
                break
    return [moves.get(o, o) for o in found if o.kind != "insertion" or o not in moves]
