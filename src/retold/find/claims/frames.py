"""Whether two figures are about the same thing.

Whether their values can both be true is another question (values.py): a differing value never
speaks for or against the same thing, except that words which leave the thing open are trusted only
where the values meet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold.find.claims.values import dimension
from retold.find.figures.figure import Figure
from retold.find.figures.told import ONE_BASE

FEWEST = 2  # words a context counts as having; one word in a headline is not all there is to say
ALIKE = 0.34  # share of content words around two figures that speaks for one thing


_NOT_MEN = frozenset({"woman", "child", "girl", "boy"})
CROWD = frozenset({"people", "person"})  # said of any count of people

MOVES = frozenset({"down", "up"})  # roles of a share by which something moved
_OF_MOVES = frozenset(
    {"capture", "fall", "drop", "loss", "los", "decline", "rise", "ris", "gain", "increase"}
    | {"climb", "jump", "slide", "year", "month", "week", "day", "dollar", "percent", "cent"}
    | {"lowest", "highest", "level", "since", "trade", "trading", "dealing", "index"}
)
_CURRENCY = frozenset(
    {"currency", "crown", "mark", "krona", "krone", "peso", "franc", "pound", "euro", "yen"}
    | {"rouble", "ruble", "lira", "rupee", "yuan", "zloty", "forint", "dinar", "dirham", "riyal"}
    | {"shekel", "naira", "shilling", "baht", "ringgit", "rupiah", "hryvnia", "florin", "dollar"}
)

Sameness = Literal["same", "likely", "open", "no"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure as it is compared: its concepts, its place, the words around it."""

    figure: Figure
    heading: bool  # stands in a headline
    concept: str | None
    site: frozenset[str]  # a place that is not the story's own; empty for the story's
    context: frozenset[str]
    person: bool = False
    in_role: bool = False  # people counted by the part they have in an event: passengers
    past: bool = False  # told of something long ago, for comparison
    limit: bool = False  # what may be, not what is: "licensed to carry up to 170"
    fate: str | None = None  # what happened, where it is one of the classes that exclude each other
    afar: bool = False  # in a place that its article does not open with
    extent: frozenset[str] = frozenset()  # how far the count reaches: "around the city"
    among: frozenset[str] = frozenset()  # of whom a share is one: "among first-time voters"
    ahead: bool = False  # told of a time to come: "expects it to reach 5 percent"
    rest: bool = False  # what is left of a whole: "all but 12 of the 40"
    moved: bool = False  # its text says that the number went up or down to it
    definite: bool = False  # "the three barges": spoken of before
    crowd: bool = False  # people who came together, by a round number
    named: frozenset[str] = frozenset()  # the name that stands nearest, word by word
    adds: bool = False  # its sentence says that something came on top
    role: str | None = None  # of a share in a vote: "counted", "turnout"
    somebodys: bool = False  # of a kind that each player or party has a number of: points, seats


def bucket(frame: Frame) -> tuple[str, str]:
    """Only figures of one bucket can be about the same thing."""
    figure = frame.figure
    if figure.kind == "age":
        return figure.kind, figure.head or ""
    if figure.kind in ("count", "total"):
        if frame.person:
            return figure.kind, "people"
        return figure.kind, frame.concept or ""
    if figure.kind in ("share", "duration"):
        return figure.kind, (figure.unit or "") if figure.kind == "share" else ""
    return figure.kind, dimension(figure.unit)


def sameness(left: Frame, right: Frame) -> Sameness:
    """Whether two frames of one bucket count the same thing.

    "likely": nothing speaks against it, but the words alone do not show it. "open": the words have
    nothing in common. "no": the words exclude it.
    """
    a, b = left.figure, right.figure
    if a.kind == "age":
        if None in (a.head, b.head):
            return "same" if a.low == b.low and _one_person(a, b) else "no"
        return "no" if _narrowed_otherwise(a, b) else "same"  # two people of one family name
    if a.rate != b.rate or a.part != b.part or not _one_site(left, right):
        return "no"
    if left.fate and a.agent != b.agent:
        return "no"
    if left.past != right.past or left.limit != right.limit:
        return "no"
    if a.kind == "share" and (left.ahead != right.ahead or left.role != right.role):
        return "no"  # what is forecast is not what is, nor who voted what was counted
    if _part_of(left, right) or _part_of(right, left):
        return "no"
    if not tallies(left, right) and _on_other_days(a, b):
        return "no"
    if left.extent and right.extent and not left.extent & right.extent:
        return "no"
    if _narrowed_otherwise(a, b) or (a.kind == "share" and left.among != right.among):
        return "no"
    if a.kind in ("count", "total"):
        return _same_count(left, right)
    return _same_measure(left, right)


def _on_other_days(a: Figure, b: Figure) -> bool:
    return bool(a.happened and b.happened and a.happened.before(b.happened) is not None)


def _part_of(part: Frame, whole: Frame) -> bool:
    """ "Three of the four pilots" are not the four; the three of "all but three" are the rest."""
    return part.figure.of is not None and part.figure.of == whole.figure.low and not part.rest


def _one_site(left: Frame, right: Frame) -> bool:
    return left.site == right.site or bool(left.site & right.site)


def _narrowed_otherwise(a: Figure, b: Figure) -> bool:
    """ "Two army trucks" and "two fire trucks"; one set of words may say more than the other."""
    mine = {m for m in a.modifiers if not any(_akin(m, n) for n in b.modifiers)}
    theirs = {n for n in b.modifiers if not any(_akin(m, n) for m in a.modifiers)}
    return bool(mine) and bool(theirs)


_SEXES = (frozenset({"man", "boy", "father", "son"}), frozenset({"woman", "girl", "mother"}))
_GROWN = frozenset({"man", "woman", "boy", "girl", "person", "suspect", "victim", "resident"})


def _one_person(a: Figure, b: Figure) -> bool:
    """Whether "a Marl man" and "a man from the south" of one age may be one."""
    mine, theirs = set(a.modifiers), set(b.modifiers)
    for one, other in (_SEXES, _SEXES[::-1]):
        if mine & one and theirs & other:
            return False
    return not ((mine - theirs - _GROWN) and (theirs - mine - _GROWN))


def _akin(one: str, other: str) -> bool:
    """ "rail" and "railway": one is how the other begins."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 4 and long.startswith(short))


def _same_count(left: Frame, right: Frame) -> Sameness:
    a, b = left.figure, right.figure
    if a.kind == "total":
        return "same" if set(a.modifiers) == set(b.modifiers) else "likely"
    if left.fate and right.fate and left.fate != right.fate:
        return "no"
    alike = overlap(left, right)
    if left.person or right.person:
        return _same_people(left, right, alike)
    if a.event == b.event and a.event is not None:
        return "same" if set(a.modifiers) == set(b.modifiers) or alike >= ALIKE else "likely"
    return "same" if alike >= ALIKE else "likely"


def _same_people(left: Frame, right: Frame, alike: float) -> Sameness:
    a, b = left.figure, right.figure
    if left.fate and left.fate == right.fate and None in (left.concept, right.concept):
        return "same"
    if left.fate and left.fate == right.fate and left.concept == right.concept:
        return "same"
    if left.fate != right.fate and (not alike or (a.event and b.event)):
        return "open"  # who stood is not who died
    told = a.event == b.event and a.event is not None and not a.event.startswith("change")
    if left.concept == right.concept:
        return "same" if (told and alike) or alike >= ALIKE else "likely"
    concepts = {left.concept, right.concept}
    men = left.fate and "man" in concepts and not concepts & _NOT_MEN
    generic = bool({"people", None} & concepts) or men
    if generic:
        return "same" if told and alike >= ALIKE else "likely"
    return "likely" if alike else "open"


def _same_measure(left: Frame, right: Frame) -> Sameness:
    a, b = left.figure, right.figure
    alike = overlap(left, right)
    if left.role in MOVES:
        return _same_mover(left, right)
    if left.role:
        return "likely" if left.role == "turnout so far" else "same"
    if tallies(left, right):
        if not left.named & right.named:
            return "no"  # another candidate
        if of_votes(left) and of_votes(right):
            return "same"
    if a.kind == "share" and a.event in ONE_BASE and a.event == b.event:
        return "same"
    if (a.event or "").startswith("change") != (b.event or "").startswith("change"):
        return "no"
    if left.concept and left.concept == right.concept:
        return "same" if a.event == b.event or alike >= ALIKE else "likely"
    if a.kind == "measure" and a.where and a.where == b.where and a.article != b.article:
        return "same"  # one reading at one place
    if left.concept and right.concept and alike < ALIKE:
        return "open"
    return "same" if alike >= 2 * ALIKE else "likely" if alike >= ALIKE / 2 else "open"


def _same_mover(left: Frame, right: Frame) -> Sameness:
    """Whether one thing went up or down: a noun in common, or "the currency" for one by name.

    Prices alone tell little: those of food rise beside all the others.
    """
    mine, theirs = left.context | {left.concept}, right.context | {right.concept}
    shared = {w for w in mine & theirs if w and w not in _OF_MOVES}
    generic = "currency" in mine | theirs and all(_CURRENCY & f for f in (mine, theirs))
    if generic or shared - {"cost"}:
        return "same"
    return "likely" if shared else "open"


def tallies(left: Frame, right: Frame) -> bool:
    """Two shares of votes beside names: a day beside one is that of the count, not of the vote."""
    named = left.figure.kind == "share" and bool(left.named and right.named) and not left.role
    return named and not {"vote", "voter"}.isdisjoint(left.context | right.context)


def of_votes(frame: Frame) -> bool:
    """Whether a share is one of votes, or says of nothing what it is one of."""
    return frame.concept in (None, "vote", "ballot", "voter") and not (
        frame.figure.event or ""
    ).startswith("change")


def overlap(left: Frame, right: Frame) -> float:
    """Share of the content words around the one that stand around the other too, 0..1."""
    mine, theirs = left.context - CROWD, right.context - CROWD
    return len(mine & theirs) / max(FEWEST, min(len(mine), len(theirs)))
