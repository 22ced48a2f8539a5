"""The words for what people and groups are called, and for how their words are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from retold.text.tables import read_table


@dataclass(frozen=True, slots=True)
class FramingWords:
    """The words of one language for people, groups and how their words are told."""

    language: str
    groups: Mapping[str, frozenset[str]]  # noun -> classes
    members: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]
    people: frozenset[str]
    titles: frozenset[str]
    plain_titles: frozenset[str]
    small: Mapping[str, frozenset[str]]
    verbs: frozenset[str]
    voices: frozenset[str]

    def is_label_noun(self, word: str) -> bool:
        return word in self.groups or word in self.members or word in self.people


@cache
def framing_words() -> FramingWords:
    """The words of English, the one language there are words for so far."""
    data = read_table("retold.text.languages", "framing_en")
    return FramingWords(
        language="en",
        groups=_by_word(data["groups"]),
        members=_by_word(data["members"]),
        adjectives=_by_word(data["adjectives"]),
        people=frozenset(data["people"]["words"]),
        titles=frozenset(data["titles"]["words"]),
        plain_titles=frozenset(data["titles"]["plain"]),
        small={name: frozenset(words) for name, words in data["words"].items()},
        verbs=frozenset(data["saying"]["verbs"]),
        voices=frozenset(data["saying"]["voices"]),
    )


def _by_word(section: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, words in section.items():
        for word in words:
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}
