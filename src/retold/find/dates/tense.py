"""Whether a clause speaks of what was or of what will be, told by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from retold.find.dates.tokens import TimeToken
from retold.find.dates.values import Tense
from retold.find.dates.words import TenseWords

_REACH = 25  # words to look back for the verb; a clause is rarely longer

CLOSE = 2  # words before the day within which "next" and "through" speak of it
OFF = 5  # words behind the day in which its event is called off
_LIMIT = 12  # words before a limit that may show that it is still to come
_OWED = frozenset(("has", "have", "need", "needs"))  # with "to": "has to leave by Friday"

SENTENCE_ENDS = frozenset((".", "!", "?", "\n", ";"))


def tense_at(
    row: Sequence[TimeToken], first: int, last: int, words: TenseWords
) -> tuple[Tense | None, bool]:
    """The tense of the nearest verb before ``row[first]`` in its sentence, else after ``last``.

    The second value says whether it is plain ("will", "said") or only likely ("planned").
    """
    if _is_ahead(row, first, words):
        return "future", True
    if first and row[first - 1].norm in words.meant and _is_day(row, first):
        return "future", False
    if _is_limit(row, first, words):
        return "future", True
    if _called_off(row, last + 1, words):
        return "future", False
    if _is_occasion(row, first, words):
        words = replace(words, likely=frozenset())
    infinitive = False
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if row[index].norm in SENTENCE_ENDS:
            break
        if row[index].norm in words.infinitive and row[index + 1].kind == "OTHER":
            infinitive = True
        if _is_to_come(row, index, first, words):
            return "future", False
        if row[index].norm in words.close and index < first - CLOSE:
            continue  # "swept through a party on Friday"
        found = _tense_of(row, index, words, infinitive)
        if found == ("past", True) and _awaited(row, index, words):
            continue
        if found[0]:
            return ("past", True) if not found[1] and _governs(row, last + 1, words) else found
    for index in range(last + 1, min(len(row), last + 1 + _REACH)):
        if row[index].norm in SENTENCE_ENDS:
            break
        tense, sure = _tense_of(row, index, words, False)
        if tense and row[index].norm not in words.nouns:
            return tense, sure and tense == "future"
    return None, False


def _is_to_come(row: Sequence[TimeToken], index: int, first: int, words: TenseWords) -> bool:
    """ "When the case is heard in May": a present passive right before the day."""
    if not index or index < first - 2 or row[index - 1].norm not in words.present:
        return False
    return is_past(row[index].norm, words)


def _called_off(row: Sequence[TimeToken], start: int, words: TenseWords) -> bool:
    """ "The concert on Friday has been called off"."""
    near: list[str] = []
    for token in row[start : start + OFF]:
        if token.norm in SENTENCE_ENDS or token.norm == ",":
            break
        near.append(token.norm)
    held = near[:1] and near[0] in words.remote | words.present | {"has", "have"}
    return bool(held) and any(form in " ".join(near[1:]) for form in words.called_off)


def _awaited(row: Sequence[TimeToken], index: int, words: TenseWords) -> bool:
    """Whether a past form stands in a clause of what is awaited: "as soon as trading opened"."""
    before = [t.norm for t in row[max(0, index - 6) : index]]
    return any(
        before[i : i + len(form)] == list(form)
        for form in words.once
        for i in range(len(before) - len(form) + 1)
    )


def _is_limit(row: Sequence[TimeToken], first: int, words: TenseWords) -> bool:
    """ "Unless talks begin by Friday", "will not run until Friday": it is still to come."""
    if not first or row[first - 1].norm not in words.deadline or row[first].kind != "WEEKDAY":
        return False
    clause: list[str] = []
    for index in range(first - 2, max(-1, first - 2 - _LIMIT), -1):
        if row[index].norm in SENTENCE_ENDS or row[index].norm == ",":
            break
        clause.append(row[index].norm)
    owed = any(a == "to" and b in _OWED for a, b in pairwise(clause))
    return owed or bool(words.demands & {*clause})


def _is_day(row: Sequence[TimeToken], first: int) -> bool:
    """A weekday, or a month with a number: "for March" tells of figures, "for March 3" of plans."""
    kinds = {t.kind for t in row[first : first + 2]}
    return row[first].kind == "WEEKDAY" or ("MONTH" in kinds and bool(kinds & {"DAY", "ORD"}))


def _is_occasion(row: Sequence[TimeToken], first: int, words: TenseWords) -> bool:
    """ "She said it would end at a briefing on Monday": the day is that of the saying."""
    for index in range(first - 1, max(0, first - 3), -1):
        if row[index].norm in words.occasions:
            near = {t.norm for t in row[max(0, index - 4) : index]}
            return bool(near & words.held_at)
    return False


def _governs(row: Sequence[TimeToken], index: int, words: TenseWords) -> bool:
    """Whether the verb follows at once: "ahead of it, the office on Sunday issued"."""
    follows = row[index].norm if index < len(row) else ""
    return is_past(follows, words) and follows not in words.nouns


def _is_ahead(row: Sequence[TimeToken], first: int, words: TenseWords) -> bool:
    return any(
        tuple(t.norm for t in row[max(0, first - len(form)) : first]) == form
        for form in words.ahead
    )


def _tense_of(
    row: Sequence[TimeToken], index: int, words: TenseWords, infinitive: bool
) -> tuple[Tense | None, bool]:
    norm = row[index].norm
    if (norm not in words.marks and not norm.endswith(words.endings)) or row[index].kind == "MONTH":
        return None, False
    if norm in words.sure:
        return "future", True
    earlier = [t.norm for t in row[max(0, index - 2) : index]]
    if norm in words.likely and earlier[-1:] and earlier[-1] in words.infinitive:
        return None, False  # "due to expire": the word before governs
    if norm in words.likely:
        near = {t.norm for t in row[max(0, index - 2) : index + 2]}
        if norm in words.fixed and not near & words.perfect:
            near -= words.remote  # "was due to begin": told when it had not yet begun
        if {t.norm for t in row[index + 1 : index + 2]} & words.infinitive:
            near -= words.negation  # "did not plan to leave": still of a day to come
        else:
            near |= words.negation & {t.norm for t in row[max(0, index - 8) : index]}
        return ("past" if (words.remote | words.negation) & near else "future"), False
    if norm.endswith(words.progressive_endings) and words.progressive & set(earlier[-1:]):
        return "future", False
    if infinitive and norm in words.pledge:
        return "future", False
    if words.passive & set(earlier[-1:]):
        planned = bool(words.infinitive & set(earlier[:1])) and index > 2
        if planned and not is_past(row[index - 3].norm, words):
            return "future", False  # "rules to be published in May"; not "found to be injured"
        return None, False
    return ("past", True) if is_past(norm, words) else (None, False)


def is_past(norm: str, words: TenseWords) -> bool:
    """Whether a word has the form of a past tense."""
    if norm in words.past:
        return True
    return len(norm) > 3 and norm not in words.past_not and norm.endswith(words.past_endings)
