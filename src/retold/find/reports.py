"""The grammar of reporting in one sentence: which verb gives which words to whom. No parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.clauses import Clause
from retold.text.languages.speech import Speech

_FAR = 14  # words between a verb and its "that": longer gaps are another sentence's "that"
_NOUNS = frozenset("Nwd#Q")
_LINKS = frozenset(["of", "for", "from", "in", "at", "with", "on", "to", "by", "against", "behind", "among"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re"])
_RELATIVE = frozenset(["who", "which", "that"])
_CLAUSE_LINKS = frozenset(["that", "whether", "if", "how", "why", "what", "who", "whom", "where", "when", "which"])


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution in word numbers of its clause, all half-open; empty ranges are None.

    contents: one or two ranges; marked words among them stay one word each.
    head:     the words of the source up to its apposition.
    """

    cue: tuple[int, int]
    contents: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    head: tuple[int, int] | None


def find_reports(clause: Clause, language: Speech) -> list[Report]:
    """All attributions of one clause, in reading order."""
    found: list[Report] = []
    for match in re.finditer("k", clause.kinds):
        found.extend(_of_verb(clause, match.start(), language))
    found.extend(_according(clause, language))
    return found


# --- sources -----------------------------------------------------------------------------------


def subject(c: Clause, verb: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(source, head) left of the verb whose first word is ``verb``; None where there is none."""
    j = verb - 1
    while j >= 0 and (c.kinds[j] in "axt" or c.words[j] in ("'s", "'ve", "'d", "'ll", "'re")):
        j -= 1
    if j >= 0 and c.kinds[j] == "p" and j + 1 < verb and c.kinds[j + 1] == "t":
        j -= 1
    if j < 0:
        return None
    if c.kinds[j] in ",-)":
        return _before_apposition(c, j)
    if c.kinds[j] == "r" or c.words[j] in _RELATIVE:
        return (j, j + 1), (j, j + 1)
    first = _phrase_start(c, j)
    return ((first, j + 1), (first, j + 1)) if first is not None else None


def _phrase_start(c: Clause, last: int) -> int | None:
    """The first word of the noun phrase that ends with word ``last``."""
    j = last
    while j >= 0 and _in_phrase(c, j):
        j -= 1
    first = j + 1
    while first <= last and c.kinds[first] in "pcat":  # "In a statement Monday the mayor"
        first = _after_opening(c, first, last)
    return first if first <= last and any(k in _NOUNS for k in c.kinds[first : last + 1]) else None


def _in_phrase(c: Clause, j: int) -> bool:
    kind = c.kinds[j]
    if kind == "Q":
        return j > 0 and c.kinds[j - 1] in "dwN" and len(c.quotes[j].__class__.__name__) > 0
    if kind in "Nwd#":
        return True
    if c.words[j] == "'s":
        return True
    if kind == "p":
        return c.words[j] in _LINKS
    if kind == "k":  # "a poll report", "the claims"
        return j > 0 and (c.kinds[j - 1] in "dwNp" or c.words[j - 1] == "'s")
    if kind == "c":
        return c.words[j] in ("and", "&") and 0 < j < len(c) - 1 and c.kinds[j - 1] in "Nw"
    return kind == "t" and j > 0 and c.kinds[j - 1] in "dNw'"


def _after_opening(c: Clause, first: int, last: int) -> int:
    """Past an opening "In an interview Monday": to the last phrase that can be a subject."""
    if c.kinds[first] != "p":
        return first + 1
    j = last
    while j > first and c.kinds[j] in "Nw#" and c.kinds[j - 1] in "Nwd#":
        j -= 1
    return j if j > first + 1 or c.kinds[j] in "dN" else last + 1


def _before_apposition(c: Clause, last: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The subject before ", a party veteran who ran it," (``last`` is the second comma)."""
    begin = _clause_start(c, last)
    first = begin
    while first < last:
        stop = first
        while stop < last and c.kinds[stop] not in ",-(":
            stop += 1
        segment = c.kinds[first:stop]
        if segment and segment[0] in "Nwd#r" and not re.search("[vQ;:]", segment):
            return (first, last + (c.kinds[last] == ")")), (first, stop)
        first = stop + 1
    return None


def _clause_start(c: Clause, before: int) -> int:
    j = before - 1
    while j >= 0 and c.kinds[j] not in "Q;:.?!":
        j -= 1
    first = j + 1
    while first < before and c.kinds[first] in "ca,":
        first += 1
    return first


def following(c: Clause, first: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(source, head) of an inverted subject that begins at word ``first``."""
    size = len(c)
    while first < size and c.kinds[first] in "at":
        first += 1
    j = first
    if j < size and c.kinds[j] == "r":
        return (j, j + 1), (j, j + 1)
    while j < size and (
        c.kinds[j] in "Nwd#"
        or c.words[j] == "'s"
        or (c.kinds[j] == "p" and c.words[j] in _LINKS and j > first)
        or (c.words[j] == "and" and j > first and c.kinds[j + 1 : j + 2] in ("N", "d"))
        or (c.kinds[j] == "k" and j > first and c.kinds[j - 1] in "dwN")
    ):
        j += 1
    if j == first:
        return None
    head = (first, j)
    if (
        (j + 1 < size
        and c.kinds[j] == ","
        and c.kinds[j + 1] in "dwN")
        or c.words[j : j + 1] == ["who"]
    ):
        k = j + 1
        while k < size and c.kinds[k] not in ",.;:Q-?!":
            k += 1
        return (first, k), head
    return (first, j), head


# --- verbs -------------------------------------------------------------------------------------


def _of_verb(c: Clause, i: int, language: Speech) -> Iterator[Report]:
    base = language.verbs[c.words[i]]
    if _is_noun(c, i):
        return
    first = i
    while first > 0 and c.kinds[first - 1] in "xa" and c.words[first - 1] != "to":
        first -= 1
    if _is_passive(c, first, i):
        yield from _passive(c, first, i, base, language)
        return
    source = subject(c, first)
    left = _left_content(c, source, first)
    kind, start = complement(c, i, base, language)
    cue_end = i + 1
    if left and (kind in ("none", "np", "clause") or (kind == "quote" and c.kinds[i + 1] == ",")):
        yield from _postposed(c, (first, cue_end), source, left, start if kind == "quote" else None)
        return
    if kind in ("none", "np", "clause"):
        inverted = _inverted(c, first, i)
        if inverted:
            content, (speaker, head) = inverted
            yield Report((first, cue_end), (content,), speaker, head)
            return
    if kind == "none" or not _allowed(kind, base, language):
        return
    last = content_end(c, start, language)
    if last > start:
        speaker, head = source if source else (None, None)
        yield Report((first, cue_end), ((start, last),), speaker, head)


def _is_noun(c: Clause, i: int) -> bool:
    if i == 0:
        return False
    before = c.kinds[i - 1]
    word = c.words[i]
    if before == "d" or (c.words[i - 1] == "'s" and not word.endswith(("ed", "ing"))):
        return True
    if before == "p" and not word.endswith("ing"):
        return True
    if (
        before == "w"
        and i > 1
        and c.kinds[i - 2] == "d"
        and not word.endswith(("s", "ed", "d", "t", "ing"))
    ):
        return True
    return False


def _is_passive(c: Clause, first: int, i: int) -> bool:
    return any(w in _BE for w in c.words[first:i]) and not c.words[i].endswith("ing")


def _passive(c: Clause, first: int, i: int, base: str, language: Speech) -> Iterator[Report]:
    """ "was described as cruel by the mayor": the subject is what is spoken of."""
    theme = subject(c, first)
    by = next((j for j in range(i + 1, min(len(c), i + 12)) if c.words[j] == "by"), None)
    last = content_end(c, i + 1, language)
    contents: list[tuple[int, int]] = [theme[0]] if theme else []
    if by is not None:
        agent = following(c, by + 1)
        if agent and base in language.frames["act"] and theme:
            yield Report((first, i + 1), tuple(contents), *agent)
        return
    if base in ("expect", "say", "believe", "report", "consider") and c.words[i + 1 : i + 2] == [
        "to"
    ]:
        yield Report((first, i + 1), (*contents, (i + 1, last)), None, None)


def _left_content(
    c: Clause, source: tuple[tuple[int, int], tuple[int, int]] | None, first: int
) -> tuple[int, int] | None:
    """What stands before ", X said": a clause or marked words; None where it is only an opening."""
    if source is None:
        return None
    before = source[0][0] - 1
    if before < 0 or c.kinds[before] not in ",Q?!-":
        return None
    end = before + 1 if c.kinds[before] in "Q?!" else before
    return _said_before(c, end)


def _said_before(c: Clause, end: int) -> tuple[int, int] | None:
    begin = 0
    for j in range(end - 1, -1, -1):
        if c.kinds[j] in ";":
            begin = j + 1
            break
    part = c.kinds[begin:end]
    if "Q" in part or (end - begin > 3 and re.search("[vxk]", part) and part[0] not in "ps"):
        return (begin, end)
    if end - begin > 6 and re.search("[vxk]", part.partition(",")[2] or ""):
        return (begin, end)
    return None


def _postposed(
    c: Clause,
    cue: tuple[int, int],
    source: tuple[tuple[int, int], tuple[int, int]] | None,
    left: tuple[int, int],
    right: int | None,
) -> Iterator[Report]:
    contents = [left]
    if right is not None:
        contents.append((right, _final(c)))
    elif (
        c.kinds[cue[1] : cue[1] + 1] == ","
        and cue[1] + 3 < len(c)
        and c.kinds[cue[1] + 1] not in "k"
    ):
        rest = (cue[1] + 1, _final(c))
        if "Q" not in c.kinds[left[0] : left[1]] and re.search("[vx]", c.kinds[rest[0] : rest[1]]):
            contents.append(rest)
    speaker, head = source if source else (None, None)
    yield Report(cue, tuple(contents), speaker, head)


def _inverted(
    c: Clause, first: int, i: int
) -> tuple[tuple[int, int], tuple[tuple[int, int], tuple[int, int]]] | None:
    """ ", said the mayor": content before, speaker after."""
    before = first - 1
    if before < 0 or c.kinds[before] not in ",Q?!-":
        return None
    speaker = following(c, i + 1)
    if speaker is None:
        return None
    end = before + 1 if c.kinds[before] in "Q?!" else before
    content = _said_before(c, end)
    after = speaker[1][1]
    if content is None or (after < len(c) and c.kinds[after] in "vx" and c.kinds[before] != "Q"):
        return None
    return content, speaker


# --- complements -------------------------------------------------------------------------------


def complement(c: Clause, i: int, base: str, language: Speech) -> tuple[str, int]:
    """What follows the verb at ``i`` and the word where it starts.

    One of "quote", "that", "wh", "colon", "to", "clause", "np", "none".
    """
    size = len(c)
    j = i + 1
    while j < size and c.kinds[j] in "at":
        j += 1
    if j >= size:
        return "none", j
    kind = c.kinds[j]
    if c.words[j] == "to" and base in language.frames["infinitive"]:
        return "to", j
    if base in language.frames["addressed"] and kind in "dNwr#":
        return _after_addressee(c, j, base, language)
    if kind == "p" and c.words[j] in {p.split()[0] for p in language.particled.get(base, ())}:
        return ("quote" if c.kinds[j + 1 : j + 2] == "Q" else "particle"), j + 1
    if kind in "dNw#" or (kind == "r" and c.words[j] not in _RELATIVE):
        return ("clause" if _has_verb(c, j) else "np"), j
    return _scan(c, j)


def _scan(c: Clause, j: int) -> tuple[str, int]:
    """The complementiser, marks or colon after at most a phrase of place, time or person."""
    for k in range(j, min(len(c), j + _FAR)):
        kind, word = c.kinds[k], c.words[k]
        if kind == "Q":
            return "quote", k
        if kind == ":":
            return "colon", k + 1
        if word == "that":
            return "that", k
        if word in _CLAUSE_LINKS and k == j:
            return "wh", k
        if kind in ".;xvks" or (kind == "," and c.kinds[k + 1 : k + 2] not in ("Q", "s")):
            return "none", k
    return "none", j


def _after_addressee(c: Clause, j: int, base: str, language: Speech) -> tuple[str, int]:
    k = j
    while k < len(c) and (c.kinds[k] in "dNwr#tap" or c.words[k] == "'s") and k - j < _FAR:
        k += 1
    if k < len(c) and c.words[k] == "to":
        return "to", k
    kind, start = _scan(c, k) if k < len(c) else ("none", k)
    if kind == "none" and k < len(c) and c.kinds[k] in "xv":
        return "clause", j + 1 if c.kinds[j] == "r" else j
    if kind == "none" and base in language.frames["act"]:
        return "np", j
    return kind, start


def _has_verb(c: Clause, j: int) -> bool:
    for k in range(j, min(len(c), j + _FAR)):
        if c.kinds[k] in "xv" and c.words[k] not in ("to",):
            return True
        if c.kinds[k] == "k" and k > j and not _is_noun(c, k):
            return True
        if c.kinds[k] in ".;:Q":
            return False
    return False


def _allowed(kind: str, base: str, language: Speech) -> bool:
    frames = language.frames
    if kind in ("quote", "that", "colon", "particle"):
        return True
    if kind == "to":
        return base in frames["infinitive"] or base in frames["addressed"]
    if base in frames["weak"]:
        return False
    if kind == "wh":
        return True
    if kind == "clause":
        return base in frames["say"] or base in frames["think"]
    return base in frames["act"]


def _final(c: Clause) -> int:
    last = len(c)
    while last > 0 and c.kinds[last - 1] in ".":
        last -= 1
    return last


def content_end(c: Clause, start: int, language: Speech) -> int:
    """Where words that follow their cue end: the sentence, or the next cue of the same speaker."""
    last = _final(c)
    for j in range(start + 1, last):
        kind, word = c.kinds[j], c.words[j]
        if kind == ";":
            return j
        if kind == "," and j + 1 < last:
            following_word = c.words[j + 1]
            if c.kinds[j + 1] == "k" and following_word.endswith("ing"):
                return j
            if following_word in ("which", "who") or following_word == "according":
                return j
            if c.words[j + 1] in ("and", "but") and c.kinds[j + 2 : j + 3] == "k":
                return j
        if (
            kind == "c"
            and c.kinds[j + 1 : j + 2] == "k"
            and c.words[j + 1].endswith(("ed", "said"))
        ):
            return j
        if word == "according":
            return j
    return last


# --- according to ------------------------------------------------------------------------------


def _according(c: Clause, language: Speech) -> Iterator[Report]:
    for phrase in language.according:
        if phrase[0] not in c.words:
            continue
        size = len(phrase)
        for i in range(len(c) - size):
            if tuple(c.words[i : i + size]) != phrase:
                continue
            speaker = following(c, i + size)
            if speaker is None:
                continue
            cue = (i, i + size)
            if i > 2:
                end = i - 1 if c.kinds[i - 1] == "," else i
                yield Report(cue, ((0, end),), *speaker)
            elif speaker[0][1] < len(c) - 2:
                start = speaker[0][1] + (c.kinds[speaker[0][1]] == ",")
                yield Report(cue, ((start, _final(c)),), *speaker)
