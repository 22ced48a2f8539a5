"""What a claim is about, readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from retold.find.figures.figures import Figure
from retold.find.figures.words import FigureWords


def topic(figures: Sequence[Figure], words: FigureWords) -> str:
    """What is counted and what happened to it, readable: "provincial capitals taken"."""
    counted = _most(f.counted for f in figures)
    events = _most(f.event for f in figures)
    label = words.labels.get(events or "", _most(f.done for f in figures) or "")
    kind = figures[0].kind
    if kind == "total":
        return f"{plural(counted or 'all')} in all"
    if kind == "count":
        noun = plural(counted) if counted else "people" if events in words.labels else "number"
        return f"{noun} {label}".strip()
    unit = {"percent": "percent", "points": "percentage points"}.get(figures[0].unit or "")
    about = " ".join(part for part in (counted, label) if part)
    if kind == "share":
        return f"{unit} of {counted or label}" if (counted or label) else str(unit)
    return about or f"amount in {figures[0].unit}"


def plural(noun: str) -> str:
    """The plural of the last word of an English noun phrase, by rule.

    >>> [plural(n) for n in ("harbour town", "city", "box", "woman", "people")]
    ['harbour towns', 'cities', 'boxes', 'women', 'people']
    """
    if noun.endswith(("people", "s", "police", "staff", "aircraft")):
        return noun + "es" if noun.endswith(("ss", "us")) else noun
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh", "z")) else "s")


def _most(said: Iterable[str | None]) -> str | None:
    ranked = Counter(s for s in said if s).most_common(1)
    return ranked[0][0] if ranked else None
