"""What a rewrite turned: one detector for each kind of change. Precision first.

Every detector asks the same three questions: are the words around the change the same on both
sides, do the changed words exclude one another, and is the old meaning not said elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.denied_apart import denied_apart
from retold.find.distortions.denied_told import denied
from retold.find.distortions.left_out import left_out
from retold.find.distortions.restricted import restricted
from retold.find.distortions.sureness import guessed, unknown
from retold.find.distortions.told_by_others import told_by_others
from retold.find.distortions.told_outright import told_outright
from retold.find.distortions.turned_attempts import attempts, weighed
from retold.find.distortions.turned_bounds import amounts, bounds, lost_bounds
from retold.find.distortions.turned_certainties import (
    awaited,
    certainties,
    copulas,
    supposed,
    thought,
    wishes,
)
from retold.find.distortions.turned_counts import all_but, quantities, swapped_counts
from retold.find.distortions.turned_denials import lone_denials, negations
from retold.find.distortions.turned_givers import accusers, givers
from retold.find.distortions.turned_measures import garbled, hours, measures, ranks, standings
from retold.find.distortions.turned_operators import operators
from retold.find.distortions.turned_places import named_things, parts_of_whole, places, routes
from retold.find.distortions.turned_ranges import excepted, parts, ranges, widened
from retold.find.distortions.turned_rates import (
    frequencies,
    lost_rates,
    rates,
)
from retold.find.distortions.turned_roles import roles
from retold.find.distortions.turned_scopes import lost_scopes, scopes
from retold.find.distortions.turned_sites import named_sites, sites
from retold.find.distortions.turned_verbs import same_verbs, verbs
from retold.find.distortions.turned_words import exclusives, opposites
from retold.find.distortions.turns import Turn

Detector = Callable[[Pair], Iterator[Turn]]


def find_turns(pair: Pair, *, alike: bool = True) -> list[Turn]:
    """The changes of meaning from ``pair.x`` to ``pair.y``, each place at most once.

    alike: so much stayed that what differs was changed. Where little stayed, only those detectors
    are asked that find their own evidence, and only if both tell one text again.
    """
    kept: list[Turn] = []
    for detect in ALL if alike else ANCHORED if pair.kin else (lone_denials,):
        for found in detect(pair):
            if not any(_overlap(found, other) for other in kept):
                kept.append(found)
    return kept


def find_losses(pair: Pair, beside: tuple[Side, ...] = (), *, back: bool = False) -> list[Turn]:
    """What ``pair.y`` leaves out of ``pair.x``: a condition, a limit, a doubt, a bound.

    beside: the sentences around ``pair.y``: what is said there is not left out. back: it is only
    tried which of the two lacks something; then a bound may as well have been added.
    """
    bounds_lost = lost_bounds(pair) if pair.made and not back else ()
    return [
        *left_out(pair, beside),
        *bounds_lost,
        *told_outright(pair, beside),
        *excepted(pair, beside),
    ]


def _overlap(one: Turn, other: Turn) -> bool:
    sides = ((one.left, other.left), (one.right, other.right))
    return any(a is not None and b is not None and a.overlaps(b) for a, b in sides)


# Each detector, and whether it brings its own evidence (the same number, the same moment, the same
# word denied). The others lean on the words that stayed around the change.
_DETECTORS: tuple[tuple[Detector, bool], ...] = (
    (all_but, True),
    (operators, True),
    (bounds, True),
    (amounts, True),
    (hours, True),
    (measures, True),
    (garbled, True),
    (ranks, True),
    (standings, True),
    (swapped_counts, True),
    (rates, True),
    (frequencies, False),
    (lost_rates, True),
    (attempts, True),
    (denied_apart, True),
    (wishes, True),
    (weighed, True),
    (supposed, True),
    (thought, True),
    (awaited, True),
    (verbs, False),
    (same_verbs, True),
    (certainties, True),
    (denied, True),
    (unknown, True),
    (guessed, True),
    (lone_denials, True),
    (negations, False),
    (roles, True),
    (givers, True),
    (accusers, True),
    (quantities, False),
    (routes, True),
    (named_things, True),
    (parts_of_whole, True),
    (copulas, False),
    (places, False),
    (sites, True),
    (told_by_others, True),
    (named_sites, True),
    (scopes, False),
    (lost_scopes, False),
    (ranges, True),
    (parts, True),
    (widened, True),
    (restricted, True),
    (exclusives, False),
    (opposites, True),
)
ALL: tuple[Detector, ...] = tuple(detect for detect, _ in _DETECTORS)
ANCHORED: tuple[Detector, ...] = tuple(detect for detect, anchored in _DETECTORS if anchored)
