"""What was changed between two wordings: token operations with places, moves recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from retold.text.tokens import Token

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


def operations(left: Sequence[str], right: Sequence[str]) -> list[Operation]:
    """The shortest way from ``left`` to ``right`` in whole words, equal stretches included.

    Words dropped in one place and put back in another are one ``move``.

    >>> [(o.kind, o.left_start, o.right_start) for o in operations("a b c".split(), "a x c".split())]
    [('equal', 0, 0), ('substitution', 1, 1), ('equal', 2, 2)]
    """
    found: list[Operation] = []
    for code in Indel.opcodes(left, right):
        place = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        if code.tag == "equal":
            found.append(Operation("equal", *place))
            continue
        kind: Kind = "deletion" if code.tag == "delete" else "insertion"
        if code.tag == "replace":
            kind = "substitution"
        last = found[-1] if found else None
        if last and last.kind != "equal":
            merged: Kind = "substitution" if last.kind != kind or kind == "substitution" else kind
            found[-1] = Operation(merged, last.left_start, place[1], last.right_start, place[3])
        else:
            found.append(Operation(kind, *place))
    return _with_moves(found, left, right)


def _with_moves(
    found: list[Operation], left: Sequence[str], right: Sequence[str]
) -> list[Operation]:
    """Joins a deletion and an insertion of the same words into a move."""
    dropped = [o for o in found if o.kind == "deletion" and _width(o)[0] >= _SHORTEST_MOVE]
    added = [o for o in found if o.kind == "insertion" and _width(o)[1] >= _SHORTEST_MOVE]
    gone: set[Operation] = set()
    moves: dict[Operation, Operation] = {}
    for out in dropped:
        words = list(left[out.left_start : out.left_end])
        for into in added:
            if into not in gone and list(right[into.right_start : into.right_end]) == words:
                gone.add(into)
                moves[out] = Operation(
                    "move", out.left_start, out.left_end, into.right_start, into.right_end
                )
                break
    return [moves.get(o, o) for o in found if o not in gone]


def _width(operation: Operation) -> tuple[int, int]:
    return (
        operation.left_end - operation.left_start,
        operation.right_end - operation.right_start,
    )


def norms(words: Sequence[Token]) -> list[str]:
    """What is compared: lower case, plain marks, "U.S" as "us"."""
    return [w.norm.replace(".", "") if w.norm.replace(".", "").isalpha() else w.norm for w in words]
