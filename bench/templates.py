"""Pairs of wire stories cut from one template: the same wording about other numbers.

The rule they are drawn by, over all bodies of at least 30 words: two stories more than two days
apart share at least half of the word 4-grams of the shorter one when every number reads "#" (a
number is a word with a digit in it or a number word), hold at least three numbers each, and share
less than half of the numbers of the one that has fewer.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime

from bench.planting import Body

_WORD = re.compile(r"[\w.,/\-]*\w")
_SPELLED = "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty"
_NUMBER_WORDS = frozenset(_SPELLED.split())
_N = 4
_COMMONEST = 60  # a masked 4-gram in more stories than this joins nobody


def _is_number(word: str) -> bool:
    return any(c.isdigit() for c in word) or word in _NUMBER_WORDS


def _words(body: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(body)]


def _masked(words: list[str]) -> set[tuple[str, ...]]:
    row = ["#" if _is_number(w) else w for w in words]
    return {tuple(row[i : i + _N]) for i in range(len(row) - _N + 1)}


def template_pairs(bodies: list[Body], count: int, seed: str) -> list[tuple[Body, Body]]:
    """``count`` pairs (fewer if there are not as many), no story in more than two of them."""
    found = sorted(_all(bodies), key=lambda pair: (pair[0].id, pair[1].id))
    random.Random(seed).shuffle(found)
    used: Counter[int] = Counter()
    kept: list[tuple[Body, Body]] = []
    for a, b in found:
        if used[a.id] < 2 and used[b.id] < 2 and len(kept) < count:
            used.update((a.id, b.id))
            kept.append((a, b))
    return kept


def _all(bodies: list[Body]) -> Iterator[tuple[Body, Body]]:
    words = [_words(b.body) for b in bodies]
    grams = [_masked(w) for w in words]
    numbers = [{w for w in row if _is_number(w)} for row in words]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(grams):
        for gram in row:
            holders[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for group in holders.values():
        if 2 <= len(group) <= _COMMONEST:
            shared.update((a, b) for k, a in enumerate(group) for b in group[k + 1 :])
    for (a, b), count in shared.items():
        if count < 0.5 * min(len(grams[a]), len(grams[b])):
            continue
        fewer = min(len(numbers[a]), len(numbers[b]))
        if fewer < 3 or len(numbers[a] & numbers[b]) >= 0.5 * fewer:
            continue
        if _days(bodies[a], bodies[b]) > 2:
            yield bodies[a], bodies[b]


def _days(a: Body, b: Body) -> float:
    if not (a.date and b.date):
        return 0.0
    apart = datetime.fromisoformat(a.date) - datetime.fromisoformat(b.date)
    return abs(apart.total_seconds()) / 86400
