"""Sentences with exact offsets."""

from __future__ import annotations

import re

from retold.model.span import Span

_END = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s+[\"“‘'(\[«]*[A-ZÀ-Þ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs|Secy)|\b[A-Z])\.$"
)


def sentences(text: str, within: Span) -> list[Span]:
    """The sentences of one paragraph of ``text``, without the blanks around them."""
    found: list[Span] = []
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        if _ABBREVIATION.search(text, start, match.end()):
            continue
        found.extend(trimmed(text, start, match.end()))
        start = match.end()
    found.extend(trimmed(text, start, within.end))
    return found


def trimmed(text: str, start: int, end: int) -> list[Span]:
    """The span without white space at its ends: one, or none where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []
