"""Marked words no verb of saying governs: whose they may be, and whether they are speech."""

from __future__ import annotations

from retold.find.quotations.clauses import Clause
from retold.find.quotations.marks import Marked
from retold.find.quotations.noun_phrases import following, subject
from retold.text.languages.speech import Speech

_NEAR = 8  # words of a phrase that opens a sentence
_WHOLE = 4  # words: fewer may be a scare quote that opens a sentence


def stands_alone(text: str, c: Clause, j: int, mark: Marked) -> bool:
    """Whether the marks hold a sentence of their own: at the start, or last after ":" or ","."""
    words = text[mark.first : mark.last].split()
    whole = words[0][0].isupper() and words[-1][-1] in ".?!" and c.kinds[j - 1 : j] == ":"
    if len(words) < _WHOLE and not (whole and len(words) > 1):
        return False
    if c.kinds[:j].strip("Q.,!?-") == "":
        return c.heading or text[mark.last - 1] in ",.?!" or text[mark.last] in ",.?!"
    return c.kinds[j - 1] in ":," and c.kinds[j + 1 :].strip(".") == ""


def introduced(c: Clause, j: int, language: Speech) -> bool:
    """Whether even a word or two in marks are somebody's: "is “a sham”", "known as “the boss”"."""
    k = j - 1
    if k > 0 and c.words[k] in ("a", "an"):
        k -= 1
    return k >= 0 and c.words[k] in language.words["introducing"]


def beside(text: str, c: Clause, j: int, mark: Marked) -> tuple[int, int] | None:
    """The phrase after marks that end in a comma: "“It fell,” an angry Bell thundered." """
    if not any(ch in ",?!" for ch in text[mark.last - 1 : mark.last + 1]):
        return None
    if j and all(word[0].isupper() for word in text[mark.first : mark.last].split()):
        return None  # "known as “Black Ice,” the driver fell"
    for first in (j + 1, j + 2):
        phrase = following(c, first) if first < len(c) else None
        if phrase is not None and len(c) - j < 14:
            return phrase.whole
    return None


def announced(c: Clause, before: Clause | None) -> tuple[int, int] | None:
    """Who speaks where the sentence before ends in a colon, or tells what somebody did."""
    if before is None:
        return None
    colon = before.kinds.endswith(":")
    if colon or (before.paragraph == c.paragraph and "Q" not in before.kinds):
        return first_subject(before)
    return None


def first_subject(c: Clause) -> tuple[int, int] | None:
    for j, kind in enumerate(c.kinds):
        if kind in "xvk" and j > 0:
            found = subject(c, j)
            if found:
                first = c.words[found.whole[0]]
                return None if first in c.language.words["things"] else found.whole
    return None


def deed(c: Clause, j: int) -> tuple[int, int] | None:
    """The paper a word or two in marks are cited from: "the contract allows to “adjust” it"."""
    for k in range(min(j - 1, _NEAR)):
        if c.words[k] in c.language.words["deeds"] and c.kinds[k] == "w":
            return 0, k + 1
        if c.kinds[k] not in "dwN'r":
            break
    return None
