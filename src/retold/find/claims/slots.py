"""Values of the one thing of a kind that each article of a story tells of.

Where every article gives one toll, one crowd, one fine, their values are of one thing however
differently they are told and however far they lie apart: nothing else of that kind is there to be
meant. Only an article that gives two such values leaves open which is which.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from retold.find.claims.bonds import differ, near_values
from retold.find.claims.frames import ALIKE, CROWD, MOVES, Frame, overlap, sameness
from retold.find.claims.values import dimension, grain, nominal

Slot = tuple[str, ...]
Group = list[Frame]

# How far two values of one slot may lie apart: a toll told in like words may grow fivefold, a fine
# does not (own rule).
FATED, COUNTED, MEASURED = 5.0, 3.0, 2.0
TELLING = ("[length] / [time]", "degree")  # a story seldom has two speeds or temperatures
ALONE = ("fate", "crowd", "role", "part", "telling")  # slots that need no further word in common
FEW = 10  # of smaller counts any two may be alike by chance, but for those of a toll


def merged(groups: Sequence[Group]) -> list[Group]:
    """The groups of one bucket, with those of one slot put together."""
    slots: dict[Slot, list[Group]] = defaultdict(list)
    rest: list[Group] = []
    for group in groups:
        slot = _slot_of_all(group)
        (slots[slot] if slot else rest).append(group)
    for slot, members in slots.items():
        rest += _joined(slot, members) if len(members) > 1 else members
    return rest


def _slot_of_all(group: Group) -> Slot | None:
    """The slot that most figures of a group have; None where most have none."""
    slot, times = Counter(_slot(frame) for frame in group).most_common(1)[0]
    return slot if 2 * times > len(group) else None


def _slot(frame: Frame) -> Slot | None:
    figure, concept = frame.figure, frame.concept
    if frame.past or frame.limit or frame.rest or frame.ahead or frame.somebodys:
        return None
    if frame.fate == "rescue":  # people are rescued in groups
        return None
    if figure.vague or figure.ordinal or figure.rival_of:
        return None
    if figure.of and concept and not frame.fate:
        return "part", concept, f"{figure.of:g}"
    if figure.part or figure.of:
        return None
    if figure.kind not in ("count", "money", "share", "measure"):
        return None
    if frame.fate:
        return "fate", _told_as(frame.fate), "" if frame.person else concept or ""
    if frame.crowd or (frame.role and frame.role not in MOVES):
        return ("crowd",) if frame.crowd else ("role", frame.role or "")
    if figure.kind == "measure" and dimension(figure.unit).startswith(TELLING):
        return "telling", dimension(figure.unit)
    if concept in (None, "time", "people"):
        return None
    if figure.kind == "count" and (nominal(figure) or 0) < FEW:
        return None
    return "noun", figure.kind, concept or "", figure.rate or ""


def _told_as(fate: str) -> str:
    """Who was hurt is told as who was treated; an article that tells the two apart gives both."""
    return "injury" if fate == "hospital" else fate


def _joined(slot: Slot, groups: Sequence[Group]) -> list[Group]:
    """Each group put to the first one before it that it may be one with."""
    made: list[Group] = []
    for group in sorted(groups, key=len, reverse=True):
        home = next((m for m in made if _one_thing(slot, m, group, groups)), None)
        if home is None:
            made.append(list(group))
        else:
            home += group
    return made


def _one_thing(slot: Slot, mine: Group, theirs: Group, groups: Sequence[Group]) -> bool:
    pairs = [_as_one_toll(a, b) for a in mine for b in theirs]
    if not all(_near(slot, a, b) for a, b in pairs) or any(_side_by_side(*p) for p in pairs):
        return False
    if any(sameness(a, b) == "no" for a, b in pairs) or _rivalled(slot, mine, theirs, groups):
        return False
    return slot[0] in ALONE or any(_told_alike(a, b) for a, b in pairs)


def _side_by_side(a: Frame, b: Frame) -> bool:
    """Whether one article gives both; a headline that rounds its text gives no other value."""
    if a.figure.article != b.figure.article:
        return False
    mine, theirs = nominal(a.figure) or 0.0, nominal(b.figure) or 0.0
    rounded = abs(mine - theirs) <= max(grain(mine), grain(theirs)) / 2
    return a.heading == b.heading or rounded


def _rivalled(slot: Slot, mine: Group, theirs: Group, groups: Sequence[Group]) -> bool:
    """Whether an article of the two gives a third value, near in size, that could be meant too."""
    both = [*mine, *theirs]
    articles, own = {f.figure.article for f in both}, {id(f) for f in both}
    return any(
        frame.figure.article in articles
        and id(frame) not in own
        and any(_near(slot, frame, f) and differ(frame, f) for f in both)
        for group in groups
        for frame in group
    )


def _as_one_toll(a: Frame, b: Frame) -> tuple[Frame, Frame]:
    """The two as one toll is told: neither a place that one names nor its word parts them."""
    if not (a.fate or a.crowd or a.in_role):
        return a, b
    if a.fate and b.fate and a.fate != b.fate:
        a, b = (replace(f, fate=_told_as(f.fate or "")) for f in (a, b))
    values = nominal(a.figure) or 0.0, nominal(b.figure) or 0.0
    if (a.site and b.site) or not near_values(*values):
        return a, b
    return replace(a, site=frozenset()), replace(b, site=frozenset())


def _told_alike(a: Frame, b: Frame) -> bool:
    shared = set(a.figure.modifiers) & set(b.figure.modifiers)
    if a.figure.event is not None and a.figure.event == b.figure.event:
        return bool(shared or _further(a, b))
    return overlap(a, b) >= ALIKE


def _further(a: Frame, b: Frame) -> frozenset[str]:
    """The words around both beyond what is counted and what happened to it."""
    told = {a.concept, b.concept, a.fate, a.figure.event, b.figure.event}
    return (a.context & b.context) - told - CROWD


def _of_one_day(a: Frame, b: Frame) -> bool:
    mine, theirs = a.figure.happened or a.figure.given, b.figure.happened or b.figure.given
    return bool(mine and theirs and mine.at[:10] == theirs.at[:10])


def _near(slot: Slot, a: Frame, b: Frame) -> bool:
    mine, theirs = nominal(a.figure), nominal(b.figure)
    if not mine or not theirs:
        return False
    grown = slot[0] == "fate" and bool(_further(a, b))
    if slot[0] in ("part", "telling"):
        return near_values(mine, theirs)
    if slot[0] == "noun" and a.figure.kind == "count":
        return near_values(mine, theirs)
    day = slot[0] != "crowd" or _of_one_day(a, b)
    most = FATED if grown else COUNTED if a.figure.kind == "count" and day else MEASURED
    return max(mine, theirs) <= most * min(mine, theirs)
