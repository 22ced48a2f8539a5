"""Where the speaker stands beside a verb: noun phrases with their appositions, without a parser."""

from __future__ import annotations

import re
from typing import NamedTuple

from retold.find.quotations.clauses import Clause

Range = tuple[int, int]

_SKIPPED = "axt"


class Phrase(NamedTuple):
    """Word numbers, half-open: ``whole`` with its apposition, ``head`` without it."""

    whole: Range
    head: Range


def subject(c: Clause, verb: int, shortest: int = 0) -> Phrase | None:
    """The phrase left of the verb that begins at word ``verb``; nothing before ``shortest``."""
    j = _before_verb(c, verb)
    if j < shortest:
        return None
    if c.kinds[j] == "c":
        return None  # "shook her head and said": the subject stands further left
    if c.kinds[j] in ",-)":
        return _before_apposition(c, j, shortest)
    if c.kinds[j] == "r" or c.words[j] in c.language.words["relative"]:
        of = j > 1 and c.words[j - 1] == "of" and c.words[j - 2] in c.language.words["counting"]
        whole = j - 2 * of, j + 1  # "one of them"
        return Phrase(whole, whole)
    first = _phrase_start(c, j, shortest)
    if first is None:
        return None
    first = _after_joined(c, first, j)
    further = _antecedent(c, first, shortest) or _before_aside(c, first, shortest)
    if further is not None:
        return subject(c, further, shortest)
    return Phrase((first, j + 1), (first, j + 1))


def _before_aside(c: Clause, first: int, shortest: int) -> int | None:
    """Where the subject ends if the phrase at ``first`` belongs to words put in between."""
    if first < 2 or first <= shortest or c.kinds[first - 1] not in "pxa":
        return None
    if c.kinds[first - 1] != "p":
        return _before_reason(c, first, shortest)
    if c.kinds[first - 2] in "xa" or c.words[first - 2] in c.language.words["relative"]:
        return first - 1  # "who has in the past said"
    speaking = _before_participle(c, first)
    return speaking if speaking is not None and speaking > shortest else None


def _before_reason(c: Clause, first: int, shortest: int) -> int | None:
    """ "Aides who spoke because it is not public said": where "because" stands."""
    side = c.kinds.rfind("s", shortest, first)
    if side < 2 or side < first - 8 or c.kinds[first] != "w":
        return None
    return side if c.words[side] in c.language.words["reasons"] else None


def _before_participle(c: Clause, first: int) -> int | None:
    """ "An official speaking on condition of anonymity said": where "speaking" stands."""
    k = first - 1
    while k > 0 and (c.kinds[k] in "pdwN" or c.words[k] == "to"):
        if c.kinds[k - 1] in "kv":
            if k > 2 and c.words[k - 2] in c.language.words["relative"]:
                return k - 2  # "who spoke on condition of anonymity said"
            ing = k > 1 and c.words[k - 1].endswith("ing") and c.kinds[k - 2] in "wN"
            return k - 1 if ing else None
        k -= 1
    return None


def _after_joined(c: Clause, first: int, last: int) -> int:
    """ "raids on the town and officials said": after "and" another sentence begins."""
    joined = last > first + 2 and c.kinds[last - 1] == "c" and "p" in c.kinds[first:last]
    speaks = c.words[last] in c.language.people["anonymous"]
    return last if joined and speaks else first


def _antecedent(c: Clause, first: int, shortest: int) -> int | None:
    """Where the phrase is the object in "people who fled the town said": the word "who"."""
    if first - 1 <= shortest or c.kinds[first - 1] not in "vk":
        return None
    j = first - 2
    while j > shortest and c.kinds[j] in "xa":
        j -= 1
    return j if j > shortest and c.words[j] in c.language.words["relative"] else None


def _before_verb(c: Clause, verb: int) -> int:
    """The last word of the subject: adverbs, auxiliaries and times before the verb are skipped."""
    j = verb - 1
    while j >= 0:
        on_monday = c.kinds[j] == "p" and c.kinds[j + 1 : j + 2] == "t"
        in_year = c.kinds[j] == "#" and c.kinds[j - 1] == "t" and j > 1  # "in March 2024 said"
        once = c.words[j] in c.language.words["mid_adverbs"] and c.kinds[j - 1 : j] == "N"
        if in_year or once or (c.kinds[j] in _SKIPPED and not _names(c, j)) or on_monday:
            j -= 1
        elif c.kinds[j] == ")" and 0 <= j - c.kinds.rfind("(", 0, j) < 8 and "(" in c.kinds[:j]:
            j = c.kinds.rfind("(", 0, j) - 1  # "Sen. Ann Bell (D-Ohio) said"
        elif c.kinds[j] == "," and j > 1 and c.kinds[j - 1] == "a" and c.kinds[j - 2] == ",":
            j -= 3  # "The official, however, said"
        else:
            break
    return j


def _names(c: Clause, j: int) -> bool:
    """Whether a skippable word belongs to a name ("The Sunday Times", "May")."""
    return c.kinds[j] == "t" and j > 0 and c.words[j - 1] in c.language.words["definite"]


def _phrase_start(c: Clause, last: int, shortest: int) -> int | None:
    """The first word of the noun phrase that ends with word ``last``."""
    j = last
    while j >= shortest and _in_phrase(c, j):
        j -= 1
    first = j + 1
    while first <= last and c.kinds[first] in "pcat":
        first = _after_opening(c, first, last)
    found = first <= last and any(k in "Nwd#" for k in c.kinds[first : last + 1])
    return first if found else None


def _in_phrase(c: Clause, j: int) -> bool:
    kind = c.kinds[j]
    if kind in "Nwd#" or c.words[j] == "'s":
        return True
    if kind == "Q":  # a nickname or a scare quote inside the phrase, not speech that ended
        return j > 0 and c.kinds[j - 1] in "dwN" and c.quotes[j].last - c.quotes[j].first < 30
    if kind == "p":
        return c.words[j] in c.language.words["links"]
    if c.words[j] == "to":  # "an aide to Bell"
        return j > 0 and c.kinds[j - 1] in "Nw" and c.kinds[j + 1 : j + 2] in ("N", "d")
    if kind == "c":
        return c.words[j] in c.language.words["joins"] and j > 0 and c.kinds[j - 1] in "Nw"
    if kind == ")":
        return True
    return kind == "t" and j > 0 and (c.kinds[j - 1] in "dN" or c.words[j - 1] == "'s")


def _after_opening(c: Clause, first: int, last: int) -> int:
    """Past an opening "In an interview Monday": to the last phrase that can be a subject."""
    if c.kinds[first] != "p":
        return first + 1
    j = last
    while j > first and c.kinds[j] in "Nw#" and c.kinds[j - 1] in "Nwd#":
        j -= 1
    return j if j > first + 1 or c.kinds[j] in "dN" else last + 1


def _before_apposition(c: Clause, last: int, shortest: int) -> Phrase | None:
    """The subject before ", a party veteran who ran it," (``last`` is the second comma)."""
    first = _clause_start(c, last, shortest)
    end = last + (c.kinds[last] == ")")
    while first < last:
        stop = first
        while stop < last and c.kinds[stop] not in ",-(":
            stop += 1
        segment = c.kinds[first:stop]
        if segment and segment[0] in "Nwd#r" and not re.search("[xvkQ;:]", segment):
            return Phrase((first, end), (first, stop))
        if stop == last:
            return None
        first = stop + 1
        while first < last and c.kinds[first] in "c":
            first += 1
    return None


def _clause_start(c: Clause, before: int, shortest: int) -> int:
    j = before - 1
    while j >= shortest and c.kinds[j] not in "Q;:.?!":
        j -= 1
    first = j + 1
    while first < before and c.kinds[first] in "ca,s":
        first += 1
    return first


def following(c: Clause, first: int) -> Phrase | None:
    """The phrase that begins at word ``first``, with its apposition: an inverted subject."""
    size = len(c)
    while (
        first < size
        and c.kinds[first] in "at"
        and c.words[first] not in c.language.words["quantifiers"]
    ):
        first += 1
    if first < size and c.kinds[first] == "r":
        return Phrase((first, first + 1), (first, first + 1))
    j = first
    while j < size and _goes_on(c, j, first):
        j += 1
    if j == first:
        return None
    if j < size and c.kinds[j] == "(":
        close = c.kinds.find(")", j)
        j = close + 1 if 0 < close - j < 8 else j
    return Phrase((first, _apposition_end(c, j)), (first, j))


def _goes_on(c: Clause, j: int, first: int) -> bool:
    kind = c.kinds[j]
    if kind == "d" and j > first:  # "according to the ministry the bridge fell": another phrase
        return c.kinds[j - 1] in "pcd#'" or c.words[j] not in c.language.words["definite"]
    if kind in "Nwd#" or c.words[j] == "'s":
        return True
    if j == first:
        return False
    if kind == "p":
        near = c.words[j] in c.language.words["near_links"]
        return near and c.kinds[j + 1 : j + 2] in ("N", "d", "w", "r")
    if kind == "r" and c.words[first] in c.language.words["counting"]:
        return c.words[j - 1] == "of"  # "one of them"
    if kind == "r":  # "the doctor in charge of it, Ann Bell"
        return c.kinds[j - 1] == "p" and c.kinds[j + 1 : j + 3] == ",N"
    if c.words[j] == "to":
        return c.kinds[j - 1] in "Nw" and c.kinds[j + 1 : j + 2] in ("N", "d")
    if c.words[j] in c.language.words["joins"]:
        return c.kinds[j + 1 : j + 2] in ("N", "d", "w")
    return kind == "t" and c.kinds[j - 1] == "d"


def _apposition_end(c: Clause, j: int) -> int:
    """The end of ", a strategist from Ashby who once ran it" after the head; else ``j``."""
    size = len(c)
    relative = c.language.words["relative_person"]
    if j + 1 < size and c.kinds[j] == ",":
        if c.kinds[j + 1] not in "dwN#" and c.words[j + 1] not in relative:
            return j
    elif j >= size or c.words[j] not in relative:
        return j
    k = j + 1
    while k < size and c.kinds[k] not in ".;:Q-?!":
        if c.kinds[k] == "," and (c.kinds[k + 1 : k + 2] not in ("d", "w", "N", "#")):
            break
        k += 1
    return k
