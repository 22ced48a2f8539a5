"""What a rewrite turned: one detector for each kind of change. Precision first.

Every detector asks the same three questions: are the words around the change the same on both
sides, do the changed words exclude one another, and is the old meaning not said elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from retold.find.distortions.compared import Block, Pair, Side
from retold.find.distortions.turned_attempts import attempts, weighed
from retold.find.distortions.turned_denials import denied, lone_denials, negations
from retold.find.distortions.turned_operators import bounds, operators, within
from retold.find.distortions.turned_rates import (
    counted_before,
    frequencies,
    lost_rates,
    rates,
)
from retold.find.distortions.turned_roles import exchanged_places, roles
from retold.find.distortions.turned_scopes import lost_scopes, scopes
from retold.find.distortions.turned_verbs import verbs
from retold.find.distortions.turns import Turn, turn
from retold.find.figures.counted import happening, noun_phrase
from retold.find.figures.number import Number
from retold.model.findings import ChangeKind
from retold.model.span import Span

ROUNDED = 1.1  # a number and its round bound are no further apart

Detector = Callable[[Pair], Iterator[Turn]]


def find_turns(pair: Pair) -> list[Turn]:
    """The changes of meaning from ``pair.x`` to ``pair.y``, each place at most once."""
    kept: list[Turn] = []
    for detect in DETECTORS:
        for found in detect(pair):
            if not any(_overlap(found, other) for other in kept):
                kept.append(found)
    return kept


def _overlap(one: Turn, other: Turn) -> bool:
    sides = ((one.left, other.left), (one.right, other.right))
    return any(a is not None and b is not None and a.overlaps(b) for a, b in sides)


# --- words that exclude one another ------------------------------------------------------------


def exclusives(pair: Pair) -> Iterator[Turn]:
    """A word put in the place of another that excludes it: north/south, many/all."""
    numbers = {hit[0] for hit in pair.x.excluding} & {hit[0] for hit in pair.y.excluding}
    for block in pair.changed if numbers else ():
        if not pair.lone_swap(block):
            continue
        for number in sorted(numbers):
            yield from _excluded(pair, block, pair.x.changes.exclusive[number].kind, number)


def _excluded(pair: Pair, block: Block, kind: ChangeKind, number: int) -> Iterator[Turn]:
    mine = _group_in(pair.x, number, block.a, block.b)
    theirs = _group_in(pair.y, number, block.c, block.d)
    if mine is None or theirs is None or mine[0] == theirs[0]:
        return
    if kind == "negation" and (_deniednear(pair.x, mine[2]) or _deniednear(pair.y, theirs[2])):
        return  # "with no" is "without"
    if any(hit[:2] == (number, theirs[0]) for hit in pair.x.excluding):
        return  # the new word was there before: moved, not turned
    if any(hit[:2] == (number, mine[0]) for hit in pair.y.excluding):
        return
    if _per(pair.x, mine[1]) and _per(pair.y, theirs[1]) and _is_span(pair, mine[1]):
        if not counted_before(pair.x, mine[1]) & counted_before(pair.y, theirs[1]):
            return
        kind = "rate"
    before = pair.x.said(mine[1], mine[2])
    after = pair.y.said(theirs[1], theirs[2])
    yield turn(
        pair,
        kind,
        (mine[1], mine[2]),
        (theirs[1], theirs[2]),
        f"{before!r} and {after!r} exclude each other",
    )


def _per(side: Side, at: int) -> bool:
    """Whether "a" or "per" leads a unit of time, and nothing that makes it a length of time."""
    return (
        at > 0
        and side.norms[at - 1] in side.changes.per
        and not (at > 1 and side.norms[at - 2] in side.changes.spans)
    )


def _is_span(pair: Pair, at: int) -> bool:
    return pair.x.norms[at] in pair.x.words.durations


def _deniednear(side: Side, at: int) -> bool:
    return any(n in side.changes.negators for n in side.norms[at : at + 3])


def _group_in(
    side: Side, number: int, start: int, end: int, reach: int = 2
) -> tuple[int, int, int] | None:
    """The first group of a set with a phrase that meets ``row[start:end]``: group, start, end."""
    for own, group, at, stop in side.excluding:
        met = start - reach <= at < end and start < stop <= end + reach
        if own == number and met:
            return group, at, stop
    return None


# --- rates, roles, quantities, places ----------------------------------------------------------


def quantities(pair: Pair) -> Iterator[Turn]:
    """The same thing counted with another number."""
    for x, y in _counted_alike(pair):
        yield turn(pair, "quantity", (x[0], x[1]), (y[0], y[1]), "the number is another one")


def _counted_alike(pair: Pair) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    mine = set(map(_value, pair.x.numbers))
    theirs = set(map(_value, pair.y.numbers))
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            if _value(one) == _value(other) or _value(one) in theirs or _value(other) in mine:
                continue
            if _is_rest(pair.x, one) or _is_rest(pair.y, other):
                continue
            if _rounded(one, other) or _rounded(other, one):
                continue  # "412" and "more than 400"
            if {one.low, one.high} & {other.low, other.high} - {None}:
                continue  # "14 hours" and "over 14 hours"
            if None in (one.low, other.low) or one.kind != other.kind or one.unit != other.unit:
                continue
            after = pair.x.keys[one.end : one.end + 2], pair.y.keys[other.end : other.end + 2]
            if one.unit or (after[0] and after[1] and after[0][0] == after[1][0]):
                yield (one.start, one.end), (other.start, other.end)


def _is_rest(side: Side, number: Number) -> bool:
    """Whether the number is only the rest of a length of time: "three weeks and three days"."""
    before = side.norms[max(0, number.start - 2) : number.start]
    return len(before) == 2 and before[1] == "and" and before[0] in side.words.durations


def _rounded(bound: Number, exact: Number) -> bool:
    """Whether an open bound is the other number made round: "more than 400" of 412."""
    number = exact.low if exact.low is not None else exact.high
    if number is None or number <= 0:
        return False
    if bound.high is None and bound.low is not None:
        return bound.low <= number <= ROUNDED * bound.low
    if bound.low is None and bound.high is not None:
        return number <= bound.high <= ROUNDED * number
    return False


def still_counting(side: Side, place: Span | None) -> bool:
    """Whether the number at ``place`` counts things or people, which can grow."""
    number = next((n for n in side.numbers if side.span_of(n) == place), None)
    if number is None or number.unit:
        return False
    phrase = noun_phrase(side.row, number.end, side.words)
    done = happening(side.row, number, phrase, side.words)
    return phrase is not None or done is not None


def _value(number: Number) -> tuple[float | None, float | None]:
    return number.low, number.high


def places(pair: Pair) -> Iterator[Turn]:
    """One named place put for another, behind the same preposition."""
    for block in pair.changed:
        if not pair.lone_swap(block) or block.b - block.a > 3 or block.d - block.c > 3:
            continue
        lead = pair.x.norms[block.a - 1] if block.a else ""
        if lead not in ("in", "at", "near", "to", "from", "outside", "inside", "of", "across"):
            continue
        if (
            lead in ("to", "of")
            or not _named(pair.x, block.a, block.b)
            or not _named(pair.y, block.c, block.d)
        ):
            continue
        mine, theirs = set(pair.x.norms[block.a : block.b]), set(pair.y.norms[block.c : block.d])
        if _acronym(pair.x, block.a) or _acronym(pair.y, block.c):
            continue  # one name in two spellings
        if mine & set(pair.y.norms) or theirs & set(pair.x.norms):
            continue
        yield turn(pair, "place", (block.a, block.b), (block.c, block.d), "another place is named")


def _acronym(side: Side, at: int) -> bool:
    token = side.row[at].span
    return side.text[token.start : token.end].isupper()


def _named(side: Side, start: int, end: int) -> bool:
    calendar = side.words.guards["weekdays"] | side.words.guards["months"]
    return all(
        side.text[t.span.start].isupper() and t.norm not in calendar for t in side.row[start:end]
    )


DETECTORS: tuple[Detector, ...] = (
    operators,
    bounds,
    within,
    rates,
    frequencies,
    lost_rates,
    attempts,
    weighed,
    verbs,
    denied,
    lone_denials,
    negations,
    roles,
    exchanged_places,
    quantities,
    places,
    scopes,
    lost_scopes,
    exclusives,
)
