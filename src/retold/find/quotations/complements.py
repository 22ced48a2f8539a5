"""What follows a verb of saying, and where it ends."""

from __future__ import annotations

import re
from functools import lru_cache

from retold.find.quotations.clauses import Clause
from retold.find.quotations.word_kinds import SOURCE_OPENING
from retold.text.languages.speech import Speech

_NEAR = 9  # words of a subject: a longer one is rare before "and X said"
_FAR = 14  # words between a verb and its "that": a longer gap belongs to another verb


@lru_cache(maxsize=8)
def _particles(language: Speech) -> dict[str, frozenset[str]]:
    return {
        verb: frozenset(rest.split()[0] for rest in phrases)
        for verb, phrases in language.particled.items()
    }


def complement(c: Clause, i: int, base: str) -> tuple[str, int]:
    """The kind of what follows the verb at word ``i``, and the word where it starts.

    One of "quote", "that", "wh", "colon", "to", "particle", "clause", "np", "none".
    """
    language, size = c.language, len(c)
    relative = language.words["relative"]
    j = i + 1
    while j < size and c.kinds[j] in "at":
        j += 1
    if j >= size:
        return "none", size
    kind, word = c.kinds[j], c.words[j]
    if word == "to" and base in language.frames["infinitive"]:
        return "to", j
    if kind in "pax" and word in _particles(language).get(base, ()):
        return "particle", j + 1
    if base in language.frames["addressed"] and kind in "dNwr#" and word not in relative:
        return _after_addressee(c, j, base)
    if word in language.words["gerunds"]:
        return "clause", j
    if kind in "dNw#k" or (kind == "r" and word not in relative):
        return _of_phrase(c, j, base)
    counted = c.kinds[j + 1 : j + 2] == "#" or c.words[j + 1 : j + 2] == ["half"]
    if word in language.words["about_so_many"] and counted and base in language.frames["bare"]:
        return ("clause" if _has_verb(c, j + 1) else "np"), i + 1  # "said more than 50 had fled"
    return _scan(c, j, base)


def _of_phrase(c: Clause, j: int, base: str) -> tuple[str, int]:
    """What a phrase right behind the verb is: the subject of a clause, or its object."""
    clausal = _has_verb(c, j)
    colon = c.kinds.find(":Q", j)
    if colon > 0 and not clausal and "k" not in c.kinds[j:colon]:
        return "colon", colon + 1
    return ("clause" if clausal and base in c.language.frames["bare"] else "np"), j


def _opens_clause(c: Clause, k: int) -> bool:
    """Whether a clause begins at word ``k`` with its pronoun: "she's", "they had"."""
    return (
        c.kinds[k] == "r"
        and c.words[k] in c.language.words["nominative"]
        and c.kinds[k + 1 : k + 2] in ("x", "v", "k", "a")
    )


def _scan(c: Clause, j: int, base: str) -> tuple[str, int]:
    """The link word, marks or colon after at most a phrase of place, time or person."""
    words = c.language.words
    bare = base in c.language.frames["bare"]
    for k in range(j, min(len(c), j + _FAR)):
        kind, word = c.kinds[k], c.words[k]
        if bare and kind == "r" and _opens_clause(c, k):
            return "clause", k
        if kind == "Q":
            return "quote", k
        if kind == ":":
            return "colon", k + 1
        if word in words["that"]:
            return "that", k
        if word in words["question"] and k == j:
            return "wh", k
        if word in words["about"] and _tells_about(c, base):
            return "particle", k + 1
        if word == "to" and c.kinds[k + 1 : k + 2] in ("r", "d", "N"):
            continue  # "said to her that"
        if kind == "k" and word.endswith("ed") and c.kinds[k + 1 : k + 2] in ("p", "t"):
            continue  # "said in a video released on Monday that"
        if kind in ".;xvks?!" or (kind == "," and c.kinds[k + 1 : k + 2] not in ("Q", "s")):
            return "none", k
    return "none", j


def _tells_about(c: Clause, base: str) -> bool:
    """ "spoke at length about it", "reminded them about it"."""
    addressed = base in c.language.frames["addressed"]
    return addressed or "about" in _particles(c.language).get(base, ())


def _after_addressee(c: Clause, j: int, base: str) -> tuple[str, int]:
    language, k = c.language, j
    near = language.words["addressee_links"]
    while k < min(len(c), j + _FAR) and (c.kinds[k] in "dNwr#tac'" or c.words[k] in near):
        if k > j and _opens_clause(c, k):
            break
        k += 1
    to = k + (c.words[k : k + 2] == ["not", "to"])  # "urged them not to go": the "not" is said
    if c.words[to : to + 1] == ["to"] and base in language.frames["infinitive"]:
        return "to", k
    kind, start = _scan(c, k, base) if k < len(c) else ("none", k)
    if kind == "none" and k < len(c) and c.kinds[k] in "xvk":
        return "clause", j + 1 if c.kinds[j] == "r" and k > j + 1 else j
    if kind == "none" and base in language.frames["act"] and base != "tell":
        return "np", j
    return kind, start


def _has_verb(c: Clause, j: int) -> bool:
    """Whether a clause begins at ``j``, not only a noun phrase. Marked words may be its verb."""
    for k in range(j, min(len(c), j + _FAR)):
        kind, word = c.kinds[k], c.words[k]
        if kind == "Q":
            return k > j and c.kinds[k - 1] != ","
        if kind in "xv" and word not in ("to", "'s", "not"):
            return True
        if word == "'s" and (
            (k == j + 1 and c.kinds[j] == "r") or c.kinds[k + 1 : k + 2] in ("d", "a")
        ):
            return True
        if kind == "k" and k > j and not word.endswith("ing") and c.words[k - 1] != "to":
            return True
        if kind == "w" and k > j and word.endswith("ed") and c.kinds[k - 1] in "Nwr":
            return True
        if kind == "s" and c.words[k - 1] in c.language.nouns.get(word, ()):
            continue  # "reckons the evidence that they live is strong"
        if kind in ".;:s" or word in c.language.words["relative"] or (kind == "," and k > j + 6):
            return False
    return False


def last_word(c: Clause) -> int:
    """The end of the sentence without its final points."""
    last = len(c)
    while last > 0 and c.kinds[last - 1] == ".":
        last -= 1
    return last


def content_end(c: Clause, start: int) -> int:
    """Where words that follow their cue end: the sentence, or the next cue of the same speaker."""
    last = end = last_word(c)
    if c.bits & SOURCE_OPENING:
        openings = c.language.words["source_openings"]
        end = next((j for j in range(start + 1, last) if c.words[j] in openings), last)
    for match in _BREAKS.finditer(c.kinds, start + 1, end):
        j, kind = match.start(), match[0]
        if kind == ";":
            return j
        if kind in ",-":
            if _breaks_off(c, j + 1):
                return j
        elif c.words[j] in c.language.words["also_adverbs"] and c.kinds[j - 1] != ",":
            continue  # "they have not yet decided"
        elif kind == "s":
            if c.words[j] in c.language.words["contrasts"] and _is_other_report(c, j + 1, last):
                return j - (c.kinds[j - 1] == ",")
        elif _is_next_cue(c, j + 1) or _is_other_report(c, j + 1, last):
            return j
    return end


_BREAKS = re.compile("[;,cs-]")


def object_end(c: Clause, start: int) -> int:
    """Where a noun phrase for content ends: at a comma or bracket, or where another verb is joined.

    After a bare name or pronoun also at when and where it was said: "praised Bell at a rally".
    """
    last, name = content_end(c, start), start
    while name < last and c.kinds[name] in ("Nr" if name == start else "N"):
        name += 1
    words = c.language.words
    if (
        start < name < last
        and c.kinds[name] in "pscat"
        and c.words[name] not in words["object_links"]
    ):
        return name
    for j in range(start + 1, last):
        kind = c.kinds[j]
        if kind == "," and not _is_listed(c, j + 1, last):
            return j
        if kind in ":-?!(" or (kind == "c" and c.kinds[j + 1 : j + 2] in ("x", "v", "k")):
            return j
        if kind == "s" and c.words[j] in words["side_links"]:
            return j
    return last


_LIST = re.compile(r"[dNw#'pa]{1,6}(?:,[dNw#'pa]{1,6})*,?c[dNw#'pa]")


def _is_listed(c: Clause, j: int, last: int) -> bool:
    """Whether after a comma the same phrase goes on: "praised her aides, her son and the crew"."""
    if j < last and c.words[j] in c.language.words["phrase_goes_on"]:
        return "k" not in c.kinds[j:last]  # else ", who denied it": a report of its own
    return _LIST.match(c.kinds, j, last) is not None


def _is_next_cue(c: Clause, j: int) -> bool:
    """Whether the same speaker's next verb stands here: "and added", not "and wanted"."""
    if c.kinds[j : j + 1] != "k":
        return False
    lists, base = c.language.frames, c.language.verbs[c.words[j]]
    if c.words[j].endswith("ing"):  # "acknowledging that it leaked but warning that"
        return base in lists["say"] and complement(c, j, base)[0] in _REPORTED
    return base in lists["say"] or base not in lists["think"]


_REPORTED = ("that", "quote", "colon")  # complements that only a report has


def _is_other_report(c: Clause, j: int, last: int) -> bool:
    """Whether somebody else's report begins here: "and one in four said it fell"."""
    while j < last and c.kinds[j] == "a":
        j += 1
    if c.kinds[j : j + 1] == "k" and c.words[j].endswith("ing"):
        return c.kinds[j - 1] in "sa" and _is_next_cue(c, j)  # "while also suggesting that"
    for k in range(j, min(last, j + _NEAR)):
        kind = c.kinds[k]
        if kind == "k" and k > j:
            base = c.language.verbs[c.words[k]]
            return base in c.language.frames["core"] and not c.words[k].endswith("ing")
        if kind not in "Nwd#rp'a" or c.words[k] in c.language.words["relative"]:
            return False
    return False


def _breaks_off(c: Clause, j: int) -> bool:
    """Whether after a comma or dash something begins that is no longer reported."""
    if j >= len(c):
        return False
    if c.kinds[j] == "k":
        return c.words[j].endswith("ing") or _is_main_verb(c, j)
    if c.kinds[j - 1] == "-":
        return False
    words = c.language.words
    if c.words[j] in words["side_clause"]:
        comma = c.kinds.find(",", j)  # ", which is old, would fall": what was said goes on
        return comma < 0 or c.kinds[comma + 1 : comma + 2] not in ("x", "v", "k")
    if c.words[j] in words["source_openings"]:
        return True
    return c.kinds[j] == "c" and _is_next_cue(c, j + 1)


def _is_main_verb(c: Clause, j: int) -> bool:
    """ "The doctor, who denied that it leaked, said": the verb of the sentence goes on."""
    base = c.language.verbs[c.words[j]]
    return base in c.language.frames["core"] and c.words[j] != base
