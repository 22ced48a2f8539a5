"""What a time expression is read against, and the small steps every reader shares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from retold.find.dates.calendar import as_when, period
from retold.find.dates.grammar import Expression
from retold.find.dates.tokens import TimeToken
from retold.find.dates.words import Vocabulary
from retold.model.findings import DateKind
from retold.model.when import When

Tense = Literal["past", "future"]

# A reading that goes against the tense of its clause is taken only where it is this many times
# nearer than the one that goes with it: tense is read from single words and sometimes wrongly.
AGAINST_TENSE = 4
AGAINST_SURE_TENSE = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """What surrounds an expression.

    day:     the day it is told on; None where that is not known to the day.
    told:    the reference as it was given.
    focus:   the value of the point named last, for "the following year".
    quarter: the quarter named last, for "a year earlier" in a report of earnings.
    today:   the day named last in the same sentence, for "at 5 p.m.".
    operator: the word before it that orders times.
    near:    the words around it, some before and some after.
    last:    the day named right before, with one word between, for "24 and 25 April".
    sure:    whether the tense is plain ("will", "said") or only likely ("planned").
    """

    day: date | None
    told: When | None
    tense: Tense | None = None
    sure: bool = False
    focus: str | None = None
    quarter: str | None = None
    today: str | None = None
    last: str | None = None
    near: frozenset[str] = frozenset()
    before: TimeToken | None = None
    after: TimeToken | None = None
    words: Vocabulary | None = None
    operator: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says.

    named: it says so itself, without the day of writing.
    width: how many of its tokens say it, 0 for all of them.
    """

    kind: DateKind
    value: str | None
    named: bool = False
    when: When | None = None
    width: int = 0


NOTHING = Reading("date", "")  # the words are of time but say no time: "a six-year-old"

Reader = Callable[[Expression, Scene], Reading | None]


def told_basis(scene: Scene) -> str:
    """The basis of everything counted from the day of writing."""
    if scene.told is None:
        return f"counted from {scene.focus} in the text" if scene.focus else "read in the text"
    return f"counted from {scene.told.at} ({scene.told.basis})"


def point(value: str | None, scene: Scene, *, named: bool = False) -> Reading:
    """A DATE with its comparable value."""
    basis = "named in the text" if named else told_basis(scene)
    return Reading("date", value, named, as_when(value, basis) if value else None)


def number(tokens: Sequence[TimeToken]) -> float | None:
    """The number that words or digits say; None for "several" and for ranges.

    >>> number((TimeToken(0, 0, "twenty", "CARD", 20), TimeToken(0, 0, "four", "CARD", 4)))
    24
    """
    kinds = {t.kind for t in tokens}
    if "VAGUE" in kinds or "TO" in kinds or not tokens:
        return None
    if tokens[0].kind == "A" and len(tokens) == 1:
        return 1
    if tokens[0].kind == "NUM":
        return float(tokens[0].norm.replace(",", "")) if _plain(tokens[0].norm) else None
    total = 0.5 if "HALF" in kinds else 0
    for token in tokens:
        if token.kind in ("CARD", "ROUND", "DAY"):
            value = int(token.value)
            total = (
                max(total, 1) * value if value >= 100 or (value == 12 and total) else total + value
            )
    return total


def _plain(digits: str) -> bool:
    return len(digits) < 16 and digits.replace(",", "").replace(".", "", 1).isdigit()


def shown(value: float | None) -> str:
    """A number as TIMEX3 writes it: ``4``, ``2.5``, ``X`` where it is open."""
    if value is None:
        return "X"
    return str(int(value)) if value == int(value) else str(value)


def by_tense(options: Sequence[date], scene: Scene, day: date) -> date | None:
    """The option nearest to ``day``, those that contradict the tense counted farther away."""

    def distance(option: date) -> int:
        away = (option - day).days
        against = (away > 0 and scene.tense == "past") or (away < 0 and scene.tense == "future")
        weight = AGAINST_SURE_TENSE if scene.sure else AGAINST_TENSE
        return abs(away) * (weight if against else 1)

    return min(options, key=distance, default=None)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, None where there is no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def is_plural(token: TimeToken, scene: Scene) -> bool:
    """Whether a unit is in the plural ("weeks", "weekslong")."""
    plural = scene.words.plural if scene.words else frozenset()
    return token.norm in plural or (token.kind == "GLUED" and token.norm.startswith(tuple(plural)))


def focus_day(scene: Scene) -> date | None:
    """The day named last, or the day of writing."""
    when = as_when(scene.focus, "") if scene.focus else None
    return when.window()[0].date() if when and when.precision == "day" else scene.day


def weekend(day: date, tense: Tense | None, offset: int = 0) -> str:
    """The weekend meant on a day: the coming one in a clause about the future, else the last."""
    saturday = day - timedelta(days=(day.isoweekday() - 6) % 7)
    if tense == "future" and day.isoweekday() < 6:
        saturday += timedelta(days=7)
    return period(saturday + timedelta(days=7 * offset), "weekend")


def start_of(scene: Scene) -> date | None:
    """The day of writing, or the first day of the window it lies in."""
    return scene.day or (scene.told.window()[0].date() if scene.told else None)


def knows(scene: Scene, unit: str) -> bool:
    """Whether the time of writing is known well enough to say in which such period it lies."""
    if scene.day is not None:
        return True
    if scene.told is None or unit == "weekend":
        return False
    start, end = scene.told.window()
    return period(start.date(), unit) == period(last_before(end.date()), unit)


def last_before(end: date) -> date:
    return date.fromordinal(end.toordinal() - 1)
