"""A number that changed inside carried-over text: an update, or a slip of the pen?

An updated wire carries the new number in the old sentence, and so does a rewrite that got it wrong.
The new number is an update where it is later and larger, or where several articles have it; it is a
slip where it is one article's alone and nothing in time explains it, or where its digits are the
old ones exchanged or a zero too many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.find.claims.linked import Linked
from retold.find.claims.values import nominal, standing
from retold.find.figures.figure import Figure
from retold.model.when import When

STEP = 1.6  # a count that moves by more within one carried-over sentence has not just grown


@dataclass(frozen=True, slots=True)
class Held:
    """A value, how many articles hold it in this carried-over sentence, and since when."""

    value: float
    carriers: int
    since: When | None


def slipped(old: Held, new: Held, grows: bool) -> bool:
    """Whether ``new`` is a slip for ``old``. ``grows``: it is a count that can grow.

    >>> slipped(Held(12, 3, None), Held(21, 1, None), True)
    True
    >>> slipped(Held(12, 3, None), Held(15, 1, None), True)
    False
    """
    if new.carriers > old.carriers:
        return False
    if digits_exchanged(old.value, new.value):
        return new.carriers <= max(1, old.carriers // 2)
    if new.carriers > 1:
        return False
    if not grows and old.since and new.since:
        return old.since.before(new.since) is None
    if not grows:
        return True
    if old.since is None or new.since is None:
        low, high = sorted((old.value, new.value))
        return high > STEP * low
    later = old.since.before(new.since)
    return later is None or later != (new.value > old.value)


def digits_exchanged(old: float, new: float) -> bool:
    """12 and 21, 390,000 and 39,000, 760 and 67.

    >>> [digits_exchanged(*n) for n in ((12, 21), (39_000, 390_000), (760, 67), (20, 30))]
    [True, True, True, False]
    """
    one, other = f"{int(old)}".rstrip("0"), f"{int(new)}".rstrip("0")
    if len(one) > 1 and one != other:
        return sorted(one) == sorted(other)
    return old * 10 == new or new * 10 == old


def without_slips(
    group: Sequence[Figure], linked: Linked, moving: frozenset[str]
) -> tuple[Figure, ...]:
    """The group without numbers that one retelling got wrong: those are distortions, not claims.

    moving: the classes of happening of which a later number may be smaller ("missing").
    """
    return tuple(f for f in group if not _is_slip(f, group, linked, moving))


def _is_slip(
    figure: Figure, group: Sequence[Figure], linked: Linked, moving: frozenset[str]
) -> bool:
    others = [o for o in group if o.article != figure.article]
    mine = _held(figure, [o for o in others if standing(figure, o) != "differ"])
    differing = [o for o in others if standing(figure, o) == "differ"]
    if mine is None:
        return False
    grows = figure.kind in ("count", "total", "share")
    known = {nominal(f) for f in group if f.article == figure.article} | {figure.of}
    for other in (o for o in differing if linked(figure, o) or _misprinted(figure, o)):
        if nominal(other) in known:
            continue  # the text knows the other value, and says something else on purpose
        if figure.event in moving and _later(other, figure):
            continue
        same = [o for o in differing if o is not other and standing(o, other) != "differ"]
        theirs = _held(other, same)
        if theirs and slipped(theirs, mine, grows) and not slipped(mine, theirs, grows):
            return True
    return False


def _later(old: Figure, new: Figure) -> bool:
    return bool(old.given and new.given and old.given.before(new.given))


def _misprinted(a: Figure, b: Figure) -> bool:
    """Whether one value is the other with its digits exchanged or a zero too many."""
    mine, theirs = nominal(a), nominal(b)
    return mine is not None and theirs is not None and digits_exchanged(mine, theirs)


def _held(figure: Figure, same: Sequence[Figure]) -> Held | None:
    value = nominal(figure)
    if value is None:
        return None
    times = [f.given for f in (figure, *same) if f.given]
    since = min(times, key=lambda t: t.window()[1]) if times else None
    return Held(value, len({f.article for f in (figure, *same)}), since)
