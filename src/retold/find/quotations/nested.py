"""Speech inside speech: "“My aunt says ‘never wait’,” he said" holds two quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.find.quotations.clauses import Clause, clause_of
from retold.find.quotations.marks import Marked, pair_marks
from retold.model.span import Span
from retold.text.languages.speech import Speech

_INNER = re.compile(r"[‘‚“„«‹\"]|(?<!\w)'(?=\w)")
_STOP = re.compile(r"[.!?…]['’”\"]?\s+")
_MOST = 5  # inner quotations looked at in one fragment


def inner_clauses(
    text: str, fragment: Span, paragraph: int, language: Speech
) -> Iterator[tuple[Clause, tuple[Marked, ...]]]:
    """The sentences of marked words that hold marked words themselves, with these."""
    if not _INNER.search(text, fragment.start, fragment.end):
        return
    marked = pair_marks(text, fragment.start, fragment.end)
    inside = [m for m in marked if m.closed and m.last - m.first < 0.8 * len(fragment)]
    for mark in inside[:_MOST]:
        start, end = _sentence(text, fragment, mark)
        yield clause_of(text, start, end, [mark], paragraph, language), (mark,)


def _sentence(text: str, fragment: Span, mark: Marked) -> tuple[int, int]:
    start = fragment.start
    for stop in _STOP.finditer(text, fragment.start, mark.start):
        start = stop.end()
    after = _STOP.search(text, mark.end, fragment.end)
    return start, after.end() if after else fragment.end
