"""Sentences that are only the cue of the marked words before them: "“Why?” Ann Bell asked." """

from __future__ import annotations

import re

from retold.text.languages.speech import Speech

_FIRST_WORDS = re.compile(r"[\w.'’-]+")


def is_only_cue(text: str, start: int, end: int, language: Speech) -> bool:
    """Whether a sentence after marks is only their cue: "“Why?” Ann Bell asked." """
    if text[start].islower():
        return True
    words = 0
    for match in _FIRST_WORDS.finditer(text, start, min(end, start + 60)):
        word = match.group().rstrip(".")
        if not word or words == 5:
            continue
        if words and word.lower() in language.verbs:
            core = language.verbs[word.lower()] in language.frames["core"]
            return core and not _reports_on(text, match.end(), end, language)
        capital = word[0].isupper() or word.lower() in language.words["pronouns"]
        if not capital and words:
            return False
        words += 1
    return False


_REPORT = re.compile(r"(?:[,:]\s*[“\"„«‘']|[,:]?\s+([\w'’]+))")


def _reports_on(text: str, at: int, end: int, language: Speech) -> bool:
    """Whether a verb of saying gives words of its own: "“... by noon.” She added that it fell"."""
    found = _REPORT.match(text, at, end)
    if found is None or text[at] == ".":
        return False
    word, words = (found[1] or "").lower(), language.words
    beside = any(word in words[kind] for kind in ("prepositions", "times", "adverbs"))
    return not word or not beside
