"""Who did it to whom, turned round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from retold.find.distortions.compared import Pair
from retold.find.distortions.deeds import Deed, read_deeds
from retold.find.distortions.turns import Turn, turn

ALIKE = 0.6  # share of common content from which a half of an exchange proves the other
HARDLY_NEW = 0.8  # likewise for two deeds whose doers stand in each other's place

# "No plan has been put forward by either side": nobody did it, whoever stands where.
_NOBODY = frozenset({"neither", "either", "nor"})


def roles(pair: Pair) -> Iterator[Turn]:
    """ "A accused B" told as "B accused A", and two deeds that have each other's doers."""
    if _NOBODY & {*pair.x.norms, *pair.y.norms}:
        return
    mine, theirs = read_deeds(pair.x), read_deeds(pair.y)
    twins = [(x, y) for x in mine for y in theirs if x.key == y.key]
    for x, y in twins:
        if _turned_round(x, y, pair):
            says = "who did it and to whom it was done are exchanged"
            yield turn(pair, "role", _around(x, len(pair.x.row)), _around(y, len(pair.y.row)), says)
            return
    if pair.likeness_longer >= HARDLY_NEW:
        yield from _doers_exchanged(pair, twins)


def _turned_round(x: Deed, y: Deed, pair: Pair) -> bool:
    if x.bare != y.bare and {x.time, y.time} == {"open", "done"}:
        return False  # "held at sea", "held by the navy": one of them may be no finite verb
    if x.passive != y.passive and _agent_was_hit(x, y):
        return True
    forth, back = x.doer & y.done, x.done & y.doer
    if x.doer & y.doer:
        return False
    if (forth and y.doer & x.behind) or (back and x.doer & y.behind):
        return True  # "turned down an offer from Sand", "Sand rejected the offer of the bank"
    if x.done & y.done:  # "Orn handed her letters", "she handed Orn letters"
        names = {x.last, y.last} - {""}
        return len(names) == 2 and (x.last == y.first or x.first == y.last) and x.first != y.first
    sure = pair.likeness >= ALIKE and bool(x.doer and x.done and y.doer and y.done)
    return bool(forth and back) or (sure and bool(forth or back))


def _agent_was_hit(x: Deed, y: Deed) -> bool:
    """ "He accused the mayor" told as "he was accused by the mayor"."""
    active, passive = (y, x) if x.passive else (x, y)
    agent = passive.doer
    return bool(agent & active.done) and not agent & active.doer and not active.done & passive.done


def _doers_exchanged(pair: Pair, twins: list[tuple[Deed, Deed]]) -> Iterator[Turn]:
    """ "A claim by the union that the firm slept": "by the firm that the union slept"."""
    for (a, c), (b, d) in combinations(twins, 2):
        crossed = a.doer & d.doer and b.doer & c.doer
        if crossed and not a.doer & c.doer and not b.doer & d.doer:
            here = (max(0, min(a.start, b.start) - 2), max(a.end, b.end))
            there = (max(0, min(c.start, d.start) - 2), max(c.end, d.end))
            yield turn(pair, "role", here, there, "two things stand in each other's place")
            return


def _around(deed: Deed, end: int) -> tuple[int, int]:
    return max(0, deed.start - 3), min(deed.end + 3, end)
