"""A claim given to another kind of sayer: police and organisers, the ministry and the union."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.claimants import speakers_of, vouching
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.speakers import is_quoted
from retold.find.distortions.turns import Turn, turn

MET = 0.4  # share of the shorter sentence's content that must be met again
SAME_QUOTED = 0.75  # likewise of words in marks
# Somebody of these may be called by another of them: a farmer may be a witness.
_ANYBODY = frozenset({"witness", "farmers", "relief", "official", "firm"})


def told_by_others(pair: Pair) -> Iterator[Turn]:
    """ "Police put the crowd at 6,000" told as "organisers put it at 6,000"."""
    quoted = is_quoted(pair.x) or is_quoted(pair.y)
    if not pair.made or pair.likeness < (SAME_QUOTED if quoted else MET):
        return
    mine, theirs = _sayers(pair.x), _sayers(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return
    (one, here), (other, there) = *mine.items(), *theirs.items()
    if (
        one == other
        or {one, other} <= _ANYBODY
        or other in _bodies(pair.x)
        or one in _bodies(pair.y)
    ):
        return
    yield turn(pair, "attribution", here, there, "it is given to somebody else")


def _sayers(side: Side) -> dict[str, tuple[int, int]]:
    """The kind of each body that a sentence gives its matter to, and where it stands."""
    found: dict[str, tuple[int, int]] = {}
    for at, names in speakers_of(side, vouching()):
        kinds = {k for k, words in side.changes.bodies.items() if words & names}
        if len(kinds) != 1:
            return {}
        found[kinds.pop()] = at
    return found


def _bodies(side: Side) -> frozenset[str]:
    """Every kind of body that a sentence speaks of."""
    return frozenset(
        k for k, words in side.changes.bodies.items() if not words.isdisjoint(side.norms)
    )
