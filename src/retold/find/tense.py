"""Whether a clause speaks of what was or of what will be, told by its words."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.date_values import Tense
from retold.find.date_words import TimeToken, Vocabulary

_REACH = 25  # words to look back for the verb; a clause is rarely longer


def tense_at(
    row: Sequence[TimeToken], first: int, last: int, words: Vocabulary
) -> Tense | None:
    """The tense of the nearest verb before ``row[first]`` in its sentence, else after ``last``."""
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _ends_sentence(row[index]):
            break
        found = _tense_of(row, index, words)
        if found:
            return found
    for index in range(last + 1, min(len(row), last + 1 + _REACH)):
        if _ends_sentence(row[index]):
            break
        found = _tense_of(row, index, words)
        if found:
            return found
    return None


def _ends_sentence(token: TimeToken) -> bool:
    return token.norm in (".", "!", "?", "\n", ";")


def _tense_of(row: Sequence[TimeToken], index: int, words: Vocabulary) -> Tense | None:
    norm = row[index].norm
    if norm in words.future:
        return "future"
    if norm in words.past:
        return "past"
    if norm in words.past_not or len(norm) < 4 or not norm.endswith(words.past_endings):
        return None
    return "past"
