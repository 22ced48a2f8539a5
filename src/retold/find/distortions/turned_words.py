"""A word put in the place of one that excludes it: north for south, many for all."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Block, Pair, Side
from retold.find.distortions.turned_denials import denying_places
from retold.find.distortions.turned_rates import counted_before
from retold.find.distortions.turns import Turn, near, turn
from retold.model.findings import ChangeKind


def exclusives(pair: Pair) -> Iterator[Turn]:
    """A word put in the place of another that excludes it: north/south, many/all."""
    numbers = {hit[0] for hit in pair.x.excluding} & {hit[0] for hit in pair.y.excluding}
    for block in pair.changed if numbers else ():
        if not pair.lone_swap(block):
            continue
        for number in sorted(numbers):
            entry = pair.x.changes.exclusive[number]
            if pair.kin or not entry.kin:
                yield from _excluded(pair, block, entry.kind, number)


def _excluded(pair: Pair, block: Block, kind: ChangeKind, number: int) -> Iterator[Turn]:
    mine = _group_in(pair.x, number, block.a, block.b)
    theirs = _group_in(pair.y, number, block.c, block.d)
    if mine is None or theirs is None or mine[0] == theirs[0]:
        return
    if pair.x.changes.exclusive[number].apart and kind == "scope" and not _same_deed(pair):
        return  # "hardly any died" is "almost all survived"
    denied = bool(denying_places(pair.x)), bool(denying_places(pair.y))
    if kind == "operator" and denied[0] != denied[1]:
        return  # "fewer than half did", "more than half did not"
    if _is_led_by_no(pair.x, mine[1]) != _is_led_by_no(pair.y, theirs[1]):
        return  # "not violent" is "peaceful"
    if kind == "negation" and (_deniednear(pair.x, mine[2]) or _deniednear(pair.y, theirs[2])):
        return  # "with no" is "without"
    if any(hit[:2] == (number, theirs[0]) for hit in pair.x.excluding):
        return  # the new word was there before: moved, not turned
    if any(hit[:2] == (number, mine[0]) for hit in pair.y.excluding):
        return
    if _is_opposed(pair, mine[1:], theirs[1:]):
        return
    if _is_about(pair.x, mine[1]) or _is_about(pair.y, theirs[1]):
        return
    if _is_span(pair, mine[1]) and pair.x.norms[mine[1] - 1] != pair.y.norms[theirs[1] - 1]:
        return  # "last month" and "a year earlier" are two spans
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


def _is_about(side: Side, at: int) -> bool:
    """ "Some four years ago" is about four."""
    return side.norms[at] == "some" and any(n.start == at + 1 for n in side.numbers)


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


def opposites(pair: Pair) -> Iterator[Turn]:
    """Two words that exclude each other beside the same word, wherever the sentences put them.

    Only of the sets marked ``apart``, and in a text made from the other.
    """
    if not pair.kin:
        return
    mine, theirs = pair.x.excluding, pair.y.excluding
    for number, group, a, b in mine:
        entry = pair.x.changes.exclusive[number]
        rivals = [hit for hit in theirs if hit[0] == number]
        if not entry.apart or len(rivals) != 1 or rivals[0][1] == group:
            continue
        if sum(hit[0] == number for hit in mine) != 1:
            continue
        _, _, c, d = rivals[0]
        if _is_led_by_no(pair.x, a) or _is_led_by_no(pair.y, c):
            continue
        if _is_opposed(pair, (a, b), (c, d)):
            continue
        if _beside_alike(pair, (a, b), (c, d)) < (2 if entry.kind == "scope" else 1):
            continue
        if entry.kind == "scope" and not _same_deed(pair):
            continue  # "hardly any died" is "almost all survived"
        before, after = pair.x.said(a, b), pair.y.said(c, d)
        yield turn(pair, entry.kind, (a, b), (c, d), f"{before!r} and {after!r} exclude each other")


def _is_opposed(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """ "Never accepted" is "always opposed"."""
    if not {"never", "always"} & {pair.x.norms[x[0]], pair.y.norms[y[0]]}:
        return False
    words = pair.x.changes.lexical_negators | {"opposed", "oppose", "opposes", "fought"}
    return any(
        n in words
        for side, (a, b) in ((pair.x, x), (pair.y, y))
        for n in (*side.norms[max(0, a - 3) : a], *side.norms[b : b + 3])
    )


def _same_deed(pair: Pair) -> bool:
    return bool({p.key for p in pair.x.predicates} & {p.key for p in pair.y.predicates})


def _beside_alike(pair: Pair, x: tuple[int, int], y: tuple[int, int], reach: int = 5) -> int:
    """How many words of content stand close before, or close behind, both."""
    behind = near(pair.x, x[1], x[1] + reach) & near(pair.y, y[1], y[1] + reach)
    before = near(pair.x, x[0] - reach, x[0]) & near(pair.y, y[0] - reach, y[0])
    return max(len(before), len(behind))


def _is_led_by_no(side: Side, at: int, reach: int = 3) -> bool:
    """Whether a word is denied: what is not rude is polite."""
    said = side.norms[max(0, at - reach) : at]
    words = side.changes.negators | side.changes.lexical_negators
    return any(n in words or n.endswith("n't") for n in said)
