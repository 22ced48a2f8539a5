"""Times of day in a sentence: "9:40 p.m.", "4am", "four o'clock in the morning", "21.40"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retold.find.distortions.compared import Side

_FACE = re.compile(
    r"(\d{1,2})(?:[.:](\d{2}))?\s?(?:([ap])\.?\s?m\b\.?|(o['’]clock|hours|hrs)\b)?", re.I
)
_HALF = {
    "morning": "a", "dawn": "a", "afternoon": "p", "evening": "p", "night": "", "noon": "p",
}  # fmt: skip
REACH = 4  # tokens between a time and "in the morning"


@dataclass(frozen=True, slots=True)
class Clock:
    """Tokens ``start:end`` name a time. minutes: on a clock of twelve hours.

    half: "a", "p" or "" where it is open.
    """

    start: int
    end: int
    minutes: int
    half: str


def read_clocks(side: Side) -> list[Clock]:
    """The times of day of a sentence, in order."""
    found = [c for at in range(len(side.row)) if (c := _clock_at(side, at))]
    return [c for n, c in enumerate(found) if not n or found[n - 1].end <= c.start]


def _clock_at(side: Side, at: int) -> Clock | None:
    norm, after = side.norms[at], side.norms[at + 1 : at + 2]
    if norm in ("noon", "midday", "midnight"):
        return Clock(at, at + 1, 0, "a" if norm == "midnight" else "p")
    if after == ["o'clock"] and norm in side.words.cardinals:
        return Clock(at, at + 2, int(side.words.cardinals[norm]) % 12 * 60, _half(side, at + 2))
    start = side.row[at].span.start
    match = _FACE.match(side.text, start, side.span.end)
    if match is None or not _is_time(match):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 24 or minute > 59:
        return None
    end = at + 1
    while end < len(side.row) and side.row[end].span.start < match.end():
        end += 1
    half = (match[3] or "").lower() or ("p" if hour > 12 else _half(side, end))
    return Clock(at, end, hour % 12 * 60 + minute, half)


def _is_time(match: re.Match[str]) -> bool:
    """Whether figures are a time: marked as one, or with a colon."""
    return bool(match[3] or match[4] or (match[2] and ":" in match[0]))


def _half(side: Side, at: int) -> str:
    """The half of the day that the words behind a time name."""
    for norm in side.norms[at : at + REACH]:
        if norm in _HALF:
            return _HALF[norm]
    return ""
