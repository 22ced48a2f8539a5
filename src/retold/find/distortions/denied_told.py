"""What somebody denied, told as what he said."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import denying_places
from retold.find.distortions.turns import Turn, turn

_DENIES = frozenset({"denied", "denies", "denying", "disputed", "disputes", "refuted", "refutes"})


def denied(pair: Pair) -> Iterator[Turn]:
    """ "Denied that it had been warned" told as "said that it had been warned"."""
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        at = [i for i, n in enumerate(source.norms) if n in _DENIES]
        if len(at) != 1 or _doubts(target):
            continue
        there = _said_instead(source, at[0], target)
        if there is not None:
            x, y = (at[0], at[0] + 1), (there, there + 1)
            says = (
                "what was said is told as denied"
                if flipped
                else ("what was denied is told as said")
            )
            yield turn(pair, "negation", *((y, x) if flipped else (x, y)), says)


def _said_instead(source: Side, at: int, target: Side) -> int | None:
    """Where the words behind a verb of denying stand behind another verb of saying."""
    run = [k for k in source.keys[at + 1 : at + 8] if k != "that"][:4]
    if len(run) < 4:
        return None
    for start in range(1, len(target.keys)):
        if [k for k in target.keys[start : start + 5] if k != "that"][:4] != run:
            continue
        for said in range(max(0, start - 2), start):
            if target.keys[said] in target.words.reporting:
                return said
    return None


def _doubts(side: Side) -> bool:
    lexical = side.changes.lexical_negators | _DENIES | {"dismissed", "disputed", "contradicted"}
    return bool(lexical & set(side.norms)) or bool(denying_places(side))
