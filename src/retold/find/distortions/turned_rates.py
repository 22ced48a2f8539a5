"""How often: a day, daily, every two days; turned into another rate, a span of time, or lost."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, near, turn
from retold.find.figures.number import Number

_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_DAYS = {"hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
REACH = 6  # tokens between a number and its "a day"


def rates(pair: Pair) -> Iterator[Turn]:
    """ "Twenty flights a day" turned into "twenty flights for a day"; a second into a minute."""
    mine, theirs = _rates(pair.x), _rates(pair.y)
    if len(mine) != 1 or len(theirs) != 1 or pair.likeness < 0.4:
        return
    (a, b, unit, how), (c, d, other, other_how) = mine[0], theirs[0]
    if how == other_how and (how != "per" or unit == other):
        return
    if how != other_how and unit != other:
        return
    if how == other_how and not counted_before(pair.x, a) & counted_before(pair.y, c):
        return  # days a week and crowns a month
    says = (
        "a rate became a span of time"
        if how == "per" != other_how
        else (
            "a span of time became a rate" if other_how == "per" else "the rate is per another unit"
        )
    )
    yield turn(pair, "rate", (a, b), (c, d), says)


def counted_before(side: Side, at: int, reach: int = REACH) -> set[str]:
    """The number close before a rate and the content words there: what the rate is of."""
    counted = [n for n in side.numbers if n.start < at <= n.end + reach]
    bounds = {f"{b:g}" for n in counted[-1:] for b in (n.low, n.high) if b is not None}
    return bounds | near(side, at - 3, at)


def _rates(side: Side) -> list[tuple[int, int, str, str]]:
    """Each "a day", "per hour" (per) and "for a day" (span): start, end, unit, which."""
    found: list[tuple[int, int, str, str]] = []
    units = side.words.rates["units"]
    for at in range(1, len(side.norms) - 1):
        if side.norms[at] not in side.changes.per or side.norms[at + 1] not in units:
            continue
        before = side.norms[at - 1]
        if side.norms[at] in ("each", "every") and before in ("for", "in"):
            found.append((at - 1, at + 2, side.norms[at + 1], "per"))
        elif before in side.changes.spans:
            found.append((at - 1, at + 2, side.norms[at + 1], "span"))
        elif before not in side.words.prepositions | {"and", "or", "than", "half"}:
            times = before in ("once", "twice", "times")
            if times or any(n.start < at and at - n.end <= REACH for n in side.numbers):
                found.append((at, at + 2, side.norms[at + 1], "per"))
    return found


# --- a number that lost its rate, or got one ---------------------------------------------------


def lost_rates(pair: Pair) -> Iterator[Turn]:
    """ "A dozen raids a day" told as "a dozen raids", and "2 million" as "2 million a year"."""
    for source, target, gained in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        if _speaks_of_rates(target):
            continue
        for number in source.numbers:
            rate = _rate_behind(source, number) or _rate_before(source, number)
            twin = _twin(source, number, target) if rate else None
            if rate is None or twin is None:
                continue
            if (
                rate[1] - rate[0] == 1
                and source.norms[rate[0]] in ("each", "apiece")
                and not _shared_out(target)
            ):
                continue  # the price of songs is the price of each
            own = min(number.start, rate[0]), max(number.end, rate[1])
            here, there = own, (twin.start, _phrase_end(target, twin))
            x, y = (there, here) if gained else (here, there)
            says = "a number became a rate" if gained else "a rate became a plain number"
            yield turn(pair, "rate", x, y, says)
            return


def _rate_behind(side: Side, number: Number) -> tuple[int, int] | None:
    """Where "a day", "daily" or "each" follows a number in its own phrase."""
    for at in range(number.end, min(number.end + REACH, len(side.norms))):
        if _parted(side, at) or any(n.start == at for n in side.numbers):
            return None
        norm, after = side.norms[at], side.norms[at + 1 : at + 2]
        if norm in ("each", "apiece") and at - number.end <= 1 and after != ["other"]:
            return at, at + 1
        if norm in side.words.rates["adverbs"] and at > number.end:
            return at, at + 1
        led = side.norms[at - 1] in side.words.prepositions | {"and", "or", "than", "half", "such"}
        if norm in side.changes.per and after and after[0] in _DAYS and not led:
            if side.norms[at + 2 : at + 3] in (["ago"], ["earlier"], ["before"], ["later"]):
                return None
            return at, at + 2
    return None


def _rate_before(side: Side, number: Number) -> tuple[int, int] | None:
    """Where "each year", "every day" leads to a number."""
    for at in range(max(0, number.start - REACH), number.start - 1):
        if side.norms[at] in ("each", "every") and side.norms[at + 1] in _DAYS:
            clear = not any(_parted(side, i) for i in range(at + 2, number.start))
            return (at, at + 2) if clear else None
    return None


def _shared_out(side: Side) -> bool:
    return bool(side.changes.sharing & set(side.norms)) or any(side.where(("in", "all")))


def _speaks_of_rates(side: Side) -> bool:
    """Whether anything in the sentence says how often: "a day", "daily", "annual", "each"."""
    for at, norm in enumerate(side.norms):
        if norm in side.words.rates["adverbs"] or norm in side.changes.frequent:
            return True
        after = side.norms[at + 1 : at + 2]
        if norm in side.changes.per and after and after[0] in side.words.rates["units"]:
            led = at > 0 and side.norms[at - 1] in side.changes.spans
            if not led:
                return True
    return False


def _twin(side: Side, number: Number, other: Side) -> Number | None:
    """The same number of the same thing on the other side."""
    twins = [
        n
        for n in other.numbers
        if {n.low, n.high} - {None} == {number.low, number.high} - {None}
        and n.unit == number.unit
        and n.kind == number.kind
    ]
    if len(twins) != 1 or number.kind != "cardinal":
        return None
    if number.unit or _heads(side, number) & _heads(other, twins[0]):
        return twins[0]
    return None


def _heads(side: Side, number: Number) -> set[str]:
    return near(side, number.end, number.end + 3)


def _phrase_end(side: Side, number: Number) -> int:
    return min(number.end + 1, len(side.norms))


def _parted(side: Side, at: int) -> bool:
    """Whether a mark stands before token ``at``."""
    return at > 0 and bool(
        side.text[side.row[at - 1].span.end : side.row[at].span.start].strip(" %'’\"“”\n")
    )


# --- how often ---------------------------------------------------------------------------------


def frequencies(pair: Pair) -> Iterator[Turn]:
    """ "Twice daily" told as "every two days"."""
    mine, theirs = _frequencies(pair.x), _frequencies(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return
    (a, b, often), (c, d, other) = mine[0], theirs[0]
    alike = near(pair.x, a - 9, b + 4) & near(pair.y, c - 9, d + 4)
    if max(often, other) > 1.2 * min(often, other) and alike:
        yield turn(pair, "rate", (a, b), (c, d), "it happens at another rate")


def _frequencies(side: Side) -> list[tuple[int, int, float]]:
    """Each "twice a day", "three times weekly", "every two days": start, end, times a day."""
    found: list[tuple[int, int, float]] = []
    for at, norm in enumerate(side.norms):
        start, often = at, _OFTEN.get(norm)
        if norm == "times" and at and _count(side, at - 1) is not None:
            start, often = at - 1, _count(side, at - 1)
        period = _period(side, at + 1) if often else None
        if often and period:
            found.append((start, period[0], often / period[1]))
        elif norm == "every" and not (at and side.norms[at - 1] in (*_OFTEN, "times")):
            period = _period(side, at)
            if period:
                found.append((at, period[0], 1 / period[1]))
    return found


def _period(side: Side, at: int) -> tuple[int, float] | None:
    """ "A day", "daily", "every two days" at a place: its end, and its length in days."""
    row = side.norms[at : at + 3]
    if row and row[0] in side.words.rates["adverbs"]:
        unit = side.words.rates["adverbs"][row[0]]
        return (at + 1, _DAYS[unit]) if unit in _DAYS else None
    if not row or row[0] not in side.changes.per:
        return None
    if row[1:2] and row[1] in _DAYS:
        return at + 2, _DAYS[row[1]]
    many = 2.0 if row[1:2] == ["other"] else _count(side, at + 1)
    unit = row[2].removesuffix("s") if len(row) > 2 else ""
    return (at + 3, many * _DAYS[unit]) if many and unit in _DAYS else None


def _count(side: Side, at: int) -> float | None:
    norm = side.norms[at] if at < len(side.norms) else ""
    if norm.isdigit():
        return float(norm)
    value = side.words.cardinals.get(norm)
    return float(value) if value else None
