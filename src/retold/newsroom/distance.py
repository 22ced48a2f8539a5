"""How far a rewording is from its source: three measures of overlap, each 0..1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


def words(text: str) -> list[str]:
    """The words of ``text`` in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def gram_cosine(left: str, right: str, size: int = 4) -> float:
    """The cosine of the two texts' character n-gram counts (lower case, single blanks).

    >>> round(gram_cosine("the river rose", "the river fell"), 2)
    0.73
    """
    mine, theirs = _grams(left, size), _grams(right, size)
    dot = sum(count * theirs[gram] for gram, count in mine.items())
    norm = sqrt(sum(c * c for c in mine.values()) * sum(c * c for c in theirs.values()))
    return dot / norm if norm else 0.0


def _grams(text: str, size: int) -> Counter[str]:
    plain = " ".join(text.lower().split())
    return Counter(plain[at : at + size] for at in range(len(plain) - size + 1))


def containment(source: str, target: str, size: int = 5) -> float:
    """The share of the target's word n-grams that the source has too; 0 for a target too short."""
    mine, theirs = _runs(words(source), size), _runs(words(target), size)
    return len(mine & theirs) / len(theirs) if theirs else 0.0


def _runs(tokens: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1)}


def kept(source: str, target: str) -> float:
    """The share of the target's words (counted with repeats) that the source has too.

    >>> kept("the river rose fast", "fast rose the lake")
    0.75
    """
    mine, theirs = Counter(words(source)), Counter(words(target))
    return sum((mine & theirs).values()) / max(1, sum(theirs.values()))
