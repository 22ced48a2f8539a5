"""What the words of a name tell by themselves: titles before it, a company, a person in full."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from retold.text.languages.speech import Speech


class NameRun(NamedTuple):
    """A run of words with capitals, read.

    cut:         how many words at its start are titles and no part of the name.
    title, body: the word for what they are: "coach"; "retailer".
    institution: by one of its words.
    full:        a person's name, given and family.
    gender:      "he", "she" or "" where neither title nor given name tells.
    """

    cut: int
    title: str
    body: str
    institution: bool
    full: bool
    gender: str


@lru_cache(maxsize=1 << 12)  # the same names come again and again
def read_name(words: tuple[str, ...], before: str, language: Speech) -> NameRun:
    """``words`` in their plain form; ``before``: the word before them ("" at the start)."""
    people, bodies = language.people, language.words["bodies"]
    cut, title = _titles(words, people["callings"])
    body = words[0] if len(words) > 1 and words[0] in bodies and not title else ""
    if body and words[1] not in people["institutions"]:
        cut = 1  # "Retailer Lumen" at the start of a sentence
    if cut:
        before = words[cut - 1].strip(".")
    office, _, of = before.rpartition(" ")
    if of == "of" and office in people["callings"] and len(words) - cut == 3:
        cut, before = cut + 1, words[cut].strip(".")  # "Secretary of Trade Ann Bell"
    own = words[cut:]
    if not title and before in people["callings"]:
        title = before
    body = "" if title else body
    institution = bool(body) or any(w.strip(".") in people["institutions"] for w in own)
    full = 2 <= len(own) <= 4 and not institution and before != "the"
    full = full and own[-1] not in people["places"]
    if before == "" and len(own) == 2 and own[0] in language.verbs:
        full = False
    gender = _gender(title, own[0] if len(own) > 1 else "", people)
    return NameRun(cut, title, body, institution, full, gender)


def _titles(words: tuple[str, ...], callings: frozenset[str]) -> tuple[int, str]:
    """How many words the titles before a name are, and the last of them."""
    cut, title = 0, ""
    for k, word in enumerate(words[:-1]):
        if word.strip(".") in callings:
            cut, title = k + 1, word.strip(".")
    return cut, title


def _gender(title: str, given: str, people: dict[str, frozenset[str]]) -> str:
    if title in people["female"] or given in people["women"]:
        return "she"
    return "he" if title in people["male"] or given in people["men"] else ""
