"""What keeps two figures of like words apart, and what holds them together: whose, and how large.

The frames (frames.py) say whether the words are those of one thing. Here the two values are looked
at too: the less the words agree on the thing, the closer the values must be.
"""

from __future__ import annotations

from retold.find.claims.frames import ALIKE, MOVES, Frame, of_votes, overlap, tallies
from retold.find.claims.values import LARGE, nominal
from retold.find.figures.figure import Figure

CLOSE = 1.3  # the same for shares, money and measures, which many things have of one size
NEAR = 1.6  # large numbers within this ratio are near in size
MOVED = 5.0  # a count that its own text says has moved may have moved by this ratio
FAR = 3.0  # a larger ratio is not a disagreement about one thing but another thing
MILLIONS = 100_000  # numbers from here on are written with a point and a scale word: 2.5 million
# What players and teams do to have points and games; to a rate a bank adds points.
_SCORED = frozenset({"scor", "finish", "chip", "post", "net", "log", "pour", "averag", "win"})
_BORN = frozenset({"woman", "man", "child", "girl", "boy"})  # no names for one crowd


def another_thing(left: Frame, right: Frame) -> bool:
    """Whether two differing values are of two things, however alike their words are.

    The points of one player and of another ("Brandt scored 12", "Holm scored 15") are two things,
    so are an average and a count, women and children, and an ordinal of what did not happen.
    """
    a, b = left.figure, right.figure
    scored = bool({a.event, b.event} & _SCORED) and bool(left.named or right.named)
    told = a.article == b.article or scored or bool(left.named and right.named)
    if left.somebodys and right.somebodys and told and not left.named & right.named:
        return True
    if a.kind == "count" and _whole(a) != _whole(b):
        return True
    if a.ordinal != b.ordinal and (a.event is None or a.event != b.event):
        return True
    if left.fate or not (left.person and right.person):
        return False
    kinds = {left.concept, right.concept} - {None, "people"}
    few = min(nominal(a) or 0.0, nominal(b) or 0.0) < LARGE
    return len(kinds) > 1 and (few or bool(kinds & _BORN))


def _whole(figure: Figure) -> bool:
    value = nominal(figure)
    return value is None or value == int(value) or value > MILLIONS


def apart_in_size(left: Frame, right: Frame) -> bool:
    """Whether two differing values are too far from each other to be two reports of one thing.

    The less the words agree on the thing, the closer the values must be.
    """
    a, b = left.figure, right.figure
    mine, theirs = nominal(a), nominal(b)
    if mine is None or theirs is None:
        return True  # a vague word and a number it cannot mean
    small, large = sorted((abs(mine), abs(theirs)))
    fated = (
        left.fate is not None
        and left.fate == right.fate
        and {left.concept, right.concept} <= {None, "people"}
    )
    told = a.event is not None and a.event == b.event and left.concept == right.concept
    alike = (fated or told) and _one_where(left, right)
    moves = left.role in MOVES and left.role == right.role
    if moves or (tallies(left, right) and of_votes(left) and of_votes(right)):
        return large > NEAR * small
    if a.kind not in ("count", "total") and not (alike and left.concept):
        return large > CLOSE * small
    return large > (FAR if alike else NEAR) * small


def one_occurrence(left: Frame, right: Frame) -> bool:
    """Whether two sentences tell of one happening: the same counted noun and verb, the same day
    given for it, and a further word in common ("bus"). No link between the texts is asked for.
    """
    a, b = left.figure, right.figure
    if a.event is None or (a.event, left.concept, a.kind) != (b.event, right.concept, b.kind):
        return False
    if not a.happened or not b.happened or a.happened.at[:10] != b.happened.at[:10]:
        return False
    told = {a.event, left.concept, right.concept}
    return bool((left.context & right.context) - told)


def taken_up(left: Frame, right: Frame) -> bool:
    """Whether an article takes its own count up again, larger: "two", then "the three barges"."""
    a, b = left.figure, right.figure
    first, again = (left, right) if a.place < b.place else (right, left)
    if a.article != b.article or not again.definite or first.definite or a.kind != "count":
        return False
    if left.concept != right.concept or left.concept in (None, "people", "time"):
        return False
    if a.ordinal or b.ordinal or a.part or b.part or a.of or b.of:
        return False
    return (first.figure.low or 0) < (again.figure.low or 0) <= FAR * (first.figure.low or 0)


def counts_on(left: Frame, right: Frame) -> bool:
    """Whether one is the next after the other: "three batches", then "a fourth batch"."""
    if left.figure.ordinal == right.figure.ordinal or left.figure.article == right.figure.article:
        return False
    count, rank = (left, right) if right.figure.ordinal else (right, left)
    a, b = count.figure, rank.figure
    if a.vague or a.kind != "count" or count.concept != rank.concept:
        return False
    if rank.person or rank.concept in (None, "people", "time") or b.low != (a.high or 0) + 1:
        return False
    if not (left.site == right.site or left.site & right.site) or left.past != right.past:
        return False
    return rank.adds or (a.event == b.event and a.event is not None)


def moved_on(left: Frame, right: Frame) -> bool:
    """Whether a text says of one count that it moved, and the other may be what it was before."""
    mine, theirs = nominal(left.figure), nominal(right.figure)
    if not (left.moved != right.moved and mine and theirs) or left.figure.kind != "count":
        return False
    named = left.concept == right.concept and left.concept not in (None, "people")
    told = left.fate is not None and left.fate == right.fate
    return (named or told) and max(mine, theirs) <= MOVED * min(mine, theirs)


def one_crowd(left: Frame, right: Frame) -> bool:
    """Two round numbers for people who came together, which differ as estimates of one crowd do."""
    mine, theirs = nominal(left.figure), nominal(right.figure)
    if not (left.crowd and right.crowd and mine and theirs):
        return False
    return max(mine, theirs) <= FAR * min(mine, theirs)


def _one_where(left: Frame, right: Frame) -> bool:
    a, b = left.figure, right.figure
    if a.where and b.where and a.article != b.article:
        return bool(set(a.where.lower().split()) & set(b.where.lower().split()))
    if a.article != b.article or a.where == b.where:
        return True
    return not (a.where and b.where) and bool(left.named & right.named)


def near_in_size(left: Frame, right: Frame) -> bool:
    """Two large numbers of one order and in like words: a crowd of 4,000 and a crowd of 6,000."""
    mine, theirs = nominal(left.figure), nominal(right.figure)
    if mine is None or theirs is None:
        return False
    small, large = sorted((mine, theirs))
    alike = overlap(left, right)
    if left.figure.kind != "count":
        return alike >= 1.5 * ALIKE and large <= CLOSE * small
    named = left.concept == right.concept and left.concept not in (None, "people")
    close = alike >= ALIKE or (alike > 0 and named)
    return close and small >= LARGE and large <= NEAR * small
