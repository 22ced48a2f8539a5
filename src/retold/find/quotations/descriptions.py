"""Somebody whom the text tells of without a name: "a retired teacher from Ashby", "my aunt"."""

from __future__ import annotations

import re

from retold.find.quotations.clauses import Clause
from retold.find.quotations.word_kinds import TOLD_OF


def described(c: Clause) -> tuple[int, int, str] | None:
    """Word numbers, half-open, and the noun of whom the sentence is about, if it names nobody.

    "A retired teacher from Ashby, who saw it, ...", "By dusk the guard at the gate had".
    """
    if not c.bits & TOLD_OF:
        return None
    people = c.language.people
    somebody = people["somebody"]
    for head, word in enumerate(c.words):
        if word in somebody or (word in people["roles"] and c.kinds[head] == "w"):
            first = head if word in somebody else _described_from(c, head)
            if first is not None and _is_told_of(c, first, head):
                return first, _described_to(c, head), word
            return None
    return None


def _described_from(c: Clause, head: int) -> int | None:
    """The determiner of "a retired teacher", "my aunt", "the guard"."""
    first, words = head, c.language.words
    while first > 0 and c.kinds[first - 1] in "wN#":
        first -= 1
    before = c.words[first - 1] if first else ""
    known = before in words["the"] or before in words["indefinite"] or before in words["my"]
    return first - 1 if known else None


_OPENING = re.compile("[ps][^vxkr:;]*,?$")


def _is_told_of(c: Clause, first: int, head: int) -> bool:
    """Whether the phrase is what the sentence is about, and nobody else before it is."""
    follows, before = c.kinds[head + 1 : head + 2], c.kinds[:first].lstrip("#:.-")
    after = c.words[head + 1 : head + 2]
    verb = follows in "xvk" or after[0].endswith(("s", "ed")) if follows else False
    aside = follows == "p" or (after and after[0] in c.language.words["relative_person"])
    if not (verb and c.words[head + 1] != "'s") and not aside:
        return False
    if not before or (_OPENING.match(before) and before[-1] != "p"):
        return True
    return (
        before[-1] in ",cs"
        and "N" not in before
        and "Q" not in before
        and not ({"he", "she"} & set(c.words[:first]))
    )


def _described_to(c: Clause, head: int) -> int:
    """The end of "the guard at the gate", "the man who winds the clock": before the next verb."""
    last = head + 1
    relative = c.words[last : last + 1] and c.words[last] in c.language.words["relative_person"]
    if relative:
        last += 2
        while c.kinds[last - 1 : last] in ("x", "a") and last < len(c):
            last += 1
    elif c.kinds[last : last + 1] != "p":
        return last
    while last < min(len(c), head + _FAR_OFF) and c.kinds[last] in "pdwN#'ar":
        last += 1
    ended = last < len(c) and c.kinds[last] in "vx,"
    return min(last, len(c)) if ended or not relative else head + 1


_FAR_OFF = 12  # words of a description
