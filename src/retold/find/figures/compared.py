"""Where a sentence leaves its figure and speaks of another time for comparison.

"70.6 percent, higher than at any time since the election of 1996": the year dates no vote of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.model.span import Span

_COMPARED = re.compile(
    r"\b(?:(?:higher|lower|larger|bigger|smaller|better|worse|greater|older|younger|later|earlier|faster"
    r"|slower|stronger|weaker|deadlier|steeper|more|fewer|less|other) than\b"
    r"|(?:compared|up|down) (?:with|to|from)\b|(?:as|so) (?:many|much|high|low|few) as\b"
    r"|(?:almost |nearly |about )?(?:twice|double|half|triple|(?:three|four|five) times) the\b"
    r"|(?:the |its |their )?(?:\w+(?:est|iest)|worst|most|first|last|least)\b[^,.;]{0,60}?"
    r"\b(?:since|in (?:more than |over |nearly |almost |some )?[\w-]+ (?:years|decades|months)))"
    r"[^,.;]*",
    re.IGNORECASE,
)


def compared_after(text: str, place: Span, end: int) -> Iterator[Span]:
    """The places between a figure and ``end`` where another time is told for comparison."""
    for match in _COMPARED.finditer(text, place.end, end):
        yield Span(match.start(), match.end())
