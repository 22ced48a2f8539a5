from datetime import datetime

import pytest

from retold.model.when import When


@pytest.mark.parametrize(
    ("at", "precision", "first", "after"),
    [
        ("2026", "year", datetime(2026, 1, 1), datetime(2027, 1, 1)),
        ("2026-Q4", "quarter", datetime(2026, 10, 1), datetime(2027, 1, 1)),
        ("2026-12", "month", datetime(2026, 12, 1), datetime(2027, 1, 1)),
        ("2026-W01", "week", datetime(2025, 12, 29), datetime(2026, 1, 5)),
        ("2026-02-28", "day", datetime(2026, 2, 28), datetime(2026, 3, 1)),
        ("2026-02-28T23:59", "minute", datetime(2026, 2, 28, 23, 59), datetime(2026, 3, 1)),
    ],
)
def test_window(at: str, precision: str, first: datetime, after: datetime) -> None:
    assert When(at, precision, "test").window() == (first, after)  # type: ignore[arg-type]


@pytest.mark.parametrize(("at", "precision"), [("soon", "day"), ("2026-13", "month")])
def test_what_cannot_be_read(at: str, precision: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the message is Python's own
        When(at, precision, "test")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        (("2026-02-10", "day"), ("2026-02-11", "day"), True, "the day before"),
        (("2026-02-11", "day"), ("2026-02-10", "day"), False, "the day after"),
        (("2026-02-10", "day"), ("2026-02", "month"), None, "a day within the month"),
        (("2026-02-10T10:00", "minute"), ("2026-02-10", "day"), None, "a minute within the day"),
    ],
)
def test_before(one: tuple, other: tuple, expected: bool | None, why: str) -> None:  # type: ignore[type-arg]
    assert When(*one, "test").before(When(*other, "test")) is expected, why
