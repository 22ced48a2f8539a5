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
from retold.find.distortions.turned_measures import garbled, hours, measures, ranks
from retold.find.distortions.turned_operators import operators
from retold.find.distortions.turned_places import parts_of_whole, places, routes
from retold.find.distortions.turned_rates import (
    frequencies,
    lost_rates,
    rates,
)
from retold.find.distortions.turned_roles import roles
from retold.find.distortions.turned_scopes import lost_scopes, scopes
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
    asked = DETECTORS if alike else ANCHORED if pair.kin else (lone_denials,)
    for detect in (*asked, *FRAMES):
        for found in detect(pair):
            if not any(_overlap(found, other) for other in kept):
                kept.append(found)
    return kept


def find_losses(pair: Pair, beside: tuple[Side, ...] = ()) -> list[Turn]:
    """What ``pair.y`` leaves out of ``pair.x``: a condition, a limit, a doubt, a bound.

    beside: the sentences around ``pair.y``: what is said there is not left out.
    """
    bounds_lost = lost_bounds(pair) if pair.made else ()
    return [*left_out(pair, beside), *bounds_lost, *told_outright(pair, beside)]


def _overlap(one: Turn, other: Turn) -> bool:
    sides = ((one.left, other.left), (one.right, other.right))
    return any(a is not None and b is not None and a.overlaps(b) for a, b in sides)


# These bring their own evidence: the same number, the same moment, the same word denied.
ANCHORED: tuple[Detector, ...] = (
    all_but,
    operators,
    bounds,
    amounts,
    hours,
    measures,
    garbled,
    ranks,
    swapped_counts,
    routes,
    parts_of_whole,
    lost_rates,
    attempts,
    denied_apart,
    wishes,
    weighed,
    supposed,
    thought,
    awaited,
    same_verbs,
    certainties,
    denied,
    lone_denials,
    roles,
    opposites,
)
# These lean on the words that stayed around the change.
DETECTORS: tuple[Detector, ...] = (
    all_but,
    operators,
    bounds,
    amounts,
    hours,
    measures,
    garbled,
    ranks,
    swapped_counts,
    rates,
    frequencies,
    lost_rates,
    attempts,
    denied_apart,
    wishes,
    weighed,
    supposed,
    thought,
    awaited,
    verbs,
    certainties,
    denied,
    lone_denials,
    negations,
    roles,
    quantities,
    routes,
    parts_of_whole,
    copulas,
    places,
    scopes,
    lost_scopes,
    exclusives,
    opposites,
)
# These compare what a clause says of whom, where and of how many, slot by slot; only between texts
# of which one is made from the other.
FRAMES: tuple[Detector, ...] = (givers, accusers)
