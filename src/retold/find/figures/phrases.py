"""What happened, told in several words: "lost their lives", "fell ill", "walked off the job".

Patterns stand in the language table by class of happening, those read behind the number and those
read before it. They are only asked where no single word beside the number tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

from retold.find.figures.counted import Happening
from retold.find.figures.words import FigureWords
from retold.model.span import Span

REACH = 70  # characters on either side of a number in which a phrase may still tell of it
_ENDS = re.compile(
    r"[;:()]|,(?! (?:who|most|many|some|all|none|half|among|including|mostly|mainly)\b)"
    r"|\b(?:and(?! (?:\w+ern|central|nearby|neighbouring|surrounding|businesses|shops|houses|homes"
    r"|farms|villages|towns)\b)|while|but|after|as|when|that|where|in which)\b",
    re.IGNORECASE,
)


def told_in_phrases(text: str, sentence: Span, place: Span, words: FigureWords) -> Happening | None:
    """The class of happening that the words around the number at ``place`` spell out."""
    behind = text[place.end : min(sentence.end, place.end + REACH)]
    cut = _ENDS.search(behind)
    behind = behind[: cut.start()] if cut else behind
    ahead = text[max(sentence.start, place.start - REACH) : place.start]
    starts = [m.end() for m in _ENDS.finditer(ahead)]
    ahead = ahead[starts[-1] :] if starts else ahead
    for after, side in ((True, behind), (False, ahead)):
        for event, pattern in _patterns(words.phrases, after):
            match = pattern.search(side)
            if match:
                return Happening(event, match[0].strip().lower())
    return None


@lru_cache(maxsize=8)
def _patterns(
    phrases: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...], after: bool
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compiled: behind the number anywhere in reach, before it with at most three words between."""
    found: list[tuple[str, re.Pattern[str]]] = []
    for event, behind, before in phrases:
        listed = behind if after else before
        if listed:
            alternatives = "|".join(listed)
            tail = "" if after else r"(?:\W+\w+){0,3}\W*$"
            found.append((event, re.compile(rf"\b(?:{alternatives})\b{tail}", re.IGNORECASE)))
    return tuple(found)
