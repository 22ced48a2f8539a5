"""Values of the one thing of a kind that each article of a story tells of.

Where every article gives one toll, one crowd, one fine, their values are of one thing however
differently they are told and however far they lie apart: nothing else of that kind is there to be
meant. Only an article that gives two such values leaves open which is which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from retold.find.claims.frames import ALIKE, Frame, overlap, sameness
from retold.find.claims.values import nominal, standing

Slot = tuple[str, ...]
Group = list[Frame]

# How far two values of one slot may lie apart: a toll may grow fivefold, a fine does not (own rule).
FATED, COUNTED, MEASURED = 5.0, 3.0, 2.0
SOME = 0.2  # share of words around two counts that must agree where their verbs agree already
FEW = 10  # of smaller counts any two may be alike by chance, but for those of a toll


def merged(groups: Sequence[Group]) -> list[Group]:
    """The groups of one bucket, with those of one slot put together."""
    slots: dict[Slot, list[Group]] = defaultdict(list)
    rest: list[Group] = []
    for group in groups:
        slot = _slot_of_all(group)
        (slots[slot] if slot else rest).append(group)
    for slot, members in slots.items():
        rest += _joined(slot, members) if len(members) > 1 and _one_each(members) else members
    return rest


def _slot_of_all(group: Group) -> Slot | None:
    """The slot of a group; None where its figures are of several or of none."""
    slots = {_slot(frame) for frame in group}
    return slots.pop() if len(slots) == 1 else None


def _slot(frame: Frame) -> Slot | None:
    figure, concept = frame.figure, frame.concept
    if frame.past or frame.limit or frame.rest or frame.ahead or frame.somebodys:
        return None
    if figure.vague or figure.ordinal or figure.part or figure.of or figure.rival_of:
        return None
    if figure.kind not in ("count", "money", "share", "measure"):
        return None
    if frame.fate and frame.fate != "rescue":  # people are rescued in groups
        return "fate", frame.fate, "" if frame.person else concept or ""
    if frame.crowd or frame.role:
        return ("crowd",) if frame.crowd else ("role", frame.role or "")
    if frame.person or concept in (None, "time", "people"):
        return None
    if figure.kind == "count" and (nominal(figure) or 0) < FEW:
        return None
    return "noun", figure.kind, concept or "", figure.rate or ""


def _one_each(groups: Sequence[Group]) -> bool:
    """Whether no article gives two values of the slot, but for a headline that its text corrects."""
    own: dict[tuple[str, bool], list[Frame]] = defaultdict(list)
    for frame in (f for group in groups for f in group):
        own[frame.figure.article, frame.heading].append(frame)
    return not any(
        standing(a.figure, b.figure) == "differ"
        for listed in own.values()
        for a, b in combinations(listed, 2)
    )


def _joined(slot: Slot, groups: Sequence[Group]) -> Iterator[Group]:
    """Each group put to the first one before it that it may be one with."""
    made: list[Group] = []
    for group in sorted(groups, key=len, reverse=True):
        home = next((m for m in made if _one_thing(slot, m, group)), None)
        if home is None:
            made.append(list(group))
        else:
            home += group
    yield from made


def _one_thing(slot: Slot, mine: Group, theirs: Group) -> bool:
    pairs = [_at_one_site(a, b) for a in mine for b in theirs]
    how = [sameness(a, b) for a, b in pairs]
    if "no" in how or not all(_near(slot, a, b) for a, b in pairs):
        return False
    return slot[0] in ("fate", "crowd", "role") or any(_told_alike(a, b) for a, b in pairs)


def _at_one_site(a: Frame, b: Frame) -> tuple[Frame, Frame]:
    """A place that one of two names does not part them: there is no other toll to be meant."""
    if (a.site and b.site) or not (a.fate or a.crowd):
        return a, b
    return replace(a, site=frozenset()), replace(b, site=frozenset())


def _told_alike(a: Frame, b: Frame) -> bool:
    shared = set(a.figure.modifiers) & set(b.figure.modifiers)
    if a.figure.event is not None and a.figure.event == b.figure.event:
        return bool(shared) or overlap(a, b) >= SOME
    return overlap(a, b) >= ALIKE


def _near(slot: Slot, a: Frame, b: Frame) -> bool:
    mine, theirs = nominal(a.figure), nominal(b.figure)
    if not mine or not theirs:
        return False
    most = FATED if slot[0] == "fate" else COUNTED if a.figure.kind == "count" else MEASURED
    return max(mine, theirs) <= most * min(mine, theirs)
