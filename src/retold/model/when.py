"""Times as newspapers give them: with a precision and a basis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class When:
    """A point in time, as exactly as it is known.

    at:        ISO 8601, cut at its precision: ``2021-08-10T14:30``, ``2021-08-10``, ``2021-W32``,
               ``2021-08``, ``2021-Q3``, ``2021``. No zone: the zone of the text it was read from.
    precision: how much of ``at`` is known.
    basis:     what it rests on, in words ("printed date", "weekday before the date line").

    Raises ValueError when ``at`` cannot be read at ``precision``.
    """

    at: str
    precision: Precision
    basis: str

    def __post_init__(self) -> None:
        self.window()

    def window(self) -> tuple[datetime, datetime]:
        """The first moment it can mean and the first moment after it (half-open)."""
        return _window(self.at, self.precision)

    def before(self, other: When) -> bool | None:
        """True or False where the two windows do not meet, None where they do."""
        mine, theirs = self.window(), other.window()
        if mine[1] <= theirs[0]:
            return True
        if theirs[1] <= mine[0]:
            return False
        return None


def _month_start(year: int, month: int) -> datetime:
    return datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


@lru_cache(maxsize=4096)
def _window(at: str, precision: Precision) -> tuple[datetime, datetime]:
    if precision == "year":
        year = int(at)
        return datetime(year, 1, 1), datetime(year + 1, 1, 1)
    if precision == "quarter":
        year, quarter = int(at[:4]), int(at[6:])
        return datetime(year, 3 * quarter - 2, 1), _month_start(year, 3 * quarter + 1)
    if precision == "month":
        year, month = int(at[:4]), int(at[5:7])
        return datetime(year, month, 1), _month_start(year, month + 1)
    if precision == "week":
        start = datetime.fromisocalendar(int(at[:4]), int(at[6:]), 1)
        return start, start + timedelta(days=7)
    if precision == "day":
        start = datetime.fromisoformat(at[:10])
        return start, start + timedelta(days=1)
    start = datetime.fromisoformat(at).replace(tzinfo=None)
    return start, start + (timedelta(hours=1) if precision == "hour" else timedelta(minutes=1))
