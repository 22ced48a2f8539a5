"""Before turned into after, by into from, at least into at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.distortions.clocks import read_clocks
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turned_denials import is_denied_before
from retold.find.distortions.turns import Turn, near, turn


@dataclass(frozen=True, slots=True)
class _Operator:
    start: int
    end: int
    side: str  # "before" | "after" | "from"
    anchor: tuple[str, ...]


def operators(pair: Pair) -> Iterator[Turn]:
    """Before turned into after, by into from, and so on, with the same moment behind it."""
    mine, theirs = _operators(pair.x), _operators(pair.y)
    for one in mine:
        twins = [o for o in theirs if _same_moment(pair, one, o)]
        if len(twins) != 1:
            continue
        other = twins[0]
        sides = _sides(pair.x, one), _sides(pair.y, other)
        words = pair.x.norms[one.start : one.end], pair.y.norms[other.start : other.end]
        if sides[0] == sides[1] or None in sides or words[0] == words[1]:
            continue
        if _is_until_after(*words) or _is_closed_until(pair, one, other):
            continue
        yield turn(
            pair,
            "operator",
            (one.start, one.end),
            (other.start, other.end),
            f"what was {sides[0]} a moment is now {sides[1]} it",
        )


def _is_until_after(mine: list[str], theirs: list[str]) -> bool:
    """ "Until after the funeral" is "until the funeral"."""
    return {tuple(mine), tuple(theirs)} <= {("until",), ("till",), ("until", "after")}


def _is_closed_until(pair: Pair, one: _Operator, other: _Operator) -> bool:
    """ "Closed until Sunday" is "no train before Sunday"."""
    both = ((pair.x, one), (pair.y, other))
    ended = [
        side.norms[at.start] in ("until", "till") and bool(_ENDED & {*side.norms[: at.start]})
        for side, at in both
    ]
    denied = [is_denied_before(side, at.start) for side, at in both]
    return any(ended) and ended == denied[::-1]


def _operators(side: Side) -> list[_Operator]:
    found: list[_Operator] = []
    at = 0
    while at < len(side.norms):
        hit = _operator_at(side, at)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        at = hit.end
    return found


def _operator_at(side: Side, at: int) -> _Operator | None:
    best: tuple[int, str] | None = None
    for name, phrase in side.changes.sides_of_time.get(side.norms[at], ()):
        if tuple(side.norms[at : at + len(phrase)]) == phrase and (
            best is None or len(phrase) > best[0]
        ):
            best = (len(phrase), name)
    if best is None:
        return None
    end = at + best[0]
    clock = next((c for c in read_clocks(side) if end <= c.start <= end + 1), None)
    if clock:
        return _Operator(at, end, best[1], (f"{clock.minutes} minutes past twelve",))
    anchor = [
        _moment_of(side, k)
        for k, n in zip(side.keys[end : end + 7], side.norms[end : end + 7], strict=True)
        if side.is_content(n)
    ]
    return _Operator(at, end, best[1], tuple(anchor[:3]))


def _moment_of(side: Side, key: str) -> str:
    """The key of an event under which its other nouns go too: "pull-out" is "withdrawal"."""
    return side.changes.same_moments.get(key, key)


def _same_moment(pair: Pair, one: _Operator, other: _Operator) -> bool:
    """Whether the same word follows both operators at once, and the words before them agree too."""
    if not one.anchor or not other.anchor:
        return False
    if pair.kin and one.anchor[0] == other.anchor[0] and _once(pair, one.anchor[0]):
        return True
    if pair.kin and _as_far(pair, one, other):
        return True
    first = one.anchor[0] in other.anchor[:2] or other.anchor[0] in one.anchor[:2]
    shared = set(one.anchor) & set(other.anchor)
    if not first or not shared:
        return False
    if one.start and other.start and _only_day(pair, one.anchor[0]):
        return one.anchor[0] in other.anchor[:2]  # "April 24", "24 April"
    return len(shared) >= 2 or _led_alike(pair, one.start, other.start)


def _once(pair: Pair, key: str) -> bool:
    """Whether a moment is named no more than once on each side."""
    return all(sum(_moment_of(s, k) == key for k in s.keys) <= 1 for s in (pair.x, pair.y))


def _as_far(pair: Pair, one: _Operator, other: _Operator, reach: int = 10) -> bool:
    """ "Two days after the council agreed to a tower", "two days before it let the tower be"."""
    far = _length_before(pair.x, one.start)
    if far is None or far != _length_before(pair.y, other.start):
        return False
    mine, theirs = one.end + reach, other.end + reach
    return bool(near(pair.x, one.end, mine) & near(pair.y, other.end, theirs))


def _length_before(side: Side, at: int) -> tuple[float, str] | None:
    """The length of time that ends right before a token: (2.0, "day")."""
    if at < 2 or side.norms[at - 1] not in side.words.durations:
        return None
    led = next((n for n in side.numbers if at - 1 <= n.end <= at and n.low is not None), None)
    return (led.low, side.keys[at - 1]) if led and led.low is not None else None


def _only_day(pair: Pair, key: str) -> bool:
    """Whether a weekday or month is named once on each side: both speak of that one."""
    calendar = pair.x.words.guards["weekdays"] | pair.x.words.guards["months"]
    days = {pair.x.keys[i] for i, n in enumerate(pair.x.norms) if n in calendar}
    return key in days and pair.x.keys.count(key) == pair.y.keys.count(key) == 1


def _led_alike(pair: Pair, a: int, b: int, reach: int = 6) -> bool:
    """Whether a content word stands close before both places."""
    mine = {
        k
        for k, n in zip(
            pair.x.keys[max(0, a - reach) : a], pair.x.norms[max(0, a - reach) : a], strict=True
        )
        if pair.x.is_content(n)
    }
    theirs = set(pair.y.keys[max(0, b - reach) : b])
    return bool(mine & theirs)


def _sides(side: Side, operator: _Operator) -> str | None:
    """Which side of the moment: "a week from its deadline" is before it, "from Monday" after."""
    if operator.side != "from":
        norm = side.norms[operator.start]
        if norm in ("by", "as") and (operator.end - operator.start > 1 or operator.start == 0):
            return None  # "by Monday" at the head of a sentence and "as of Monday" are one
        if norm == "by" and not _is_date(side, operator):
            return None
        if norm in ("up", "since", "past", "away") and not _is_moment(side, operator):
            return None
        if norm in _DENIABLE and is_denied_before(side, operator.start):
            return "after"  # "will not run until Friday" runs after it
        return operator.side
    if not _is_date(side, operator):
        return None
    before = side.norms[operator.start - 1] if operator.start else ""
    counted = before in side.words.durations or before in ("away", "off")
    calendar = side.words.guards["weekdays"] | side.words.guards["months"] | {"now", "today"}
    nxt = side.norms[operator.end : operator.end + 3]
    if {"nobody", "no"} & {*side.norms[max(0, operator.start - 9) : operator.start]}:
        return "before"  # "nobody will be sacked from May" may be so before it
    return "before" if counted and not calendar.intersection(nxt) else "after"


def _is_date(side: Side, operator: _Operator) -> bool:
    """Whether a date or a set day follows at once: "by" and "from" have too many other senses."""
    days = side.words.guards["weekdays"] | side.words.guards["months"] | _SET_DAYS
    near = side.norms[operator.end : operator.end + 3]
    return any(n in days or (n.isdigit() and len(n) == 4) for n in near)


def _is_moment(side: Side, operator: _Operator) -> bool:
    """Whether a point in time follows: a weekday, a month, a year, a deadline."""
    calendar = side.words.guards["weekdays"] | side.words.guards["months"] | side.changes.moments
    near = side.norms[operator.end : operator.end + 4]
    return any(n in calendar or n in ("then", "now") or (n.isdigit() and len(n) == 4) for n in near)


_ENDED = frozenset({"closed", "shut", "suspended", "halted", "barred", "banned", "cancelled",
                    "blocked", "postponed"})  # fmt: skip
_DENIABLE = frozenset({"before", "until", "till", "by", "prior", "ahead"})
_SET_DAYS = frozenset(
    {
        "deadline",
        "now",
        "then",
        "noon",
        "midnight",
        "dawn",
        "today",
        "tomorrow",
        "weekend",
        "end",
        "start",
        "beginning",
    }
)
