"""Names, titles and roles: what a mention says about who it means, and when two mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from retold.text.languages.speech import Speech

Kind = Literal["person", "institution", "anonymous", "unknown"]

_RUN = re.compile(
    r"(?:(?:[A-ZÀ-Þ]\.)+|[A-ZÀ-Þ][\w’'\-‑]*\.?)"
    r"(?:\s(?:(?:[A-ZÀ-Þ]\.)+|[A-ZÀ-Þ][\w’'\-‑]*|(?:de|la|le|el|al|bin|ibn|van|von|der|del|da|dos|of|for|and|the)\s(?=[A-ZÀ-Þ])[A-ZÀ-Þ][\w’'\-‑]*))*"
)
_WORD = re.compile(r"[^\W_]+(?:[.&'’\-‑][^\W_]+)*\.?")
_PARTY = re.compile(r"\s*\([^)]*\)")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words of one mention say: a proper name if any, a role if any, and the kind."""

    name: str | None
    role: str | None
    kind: Kind
    head: str  # the last word of the phrase, lower case: "spokesman", "department", "he"


def read_mention(words: str, language: Speech) -> Mention:
    """The parts of a mention such as "Pentagon spokesman John Doe" or "a senior official".

    >>> from retold.text.languages.speech import speech
    >>> read_mention("Mayor Ann Bell, a former nurse,", speech("en"))
    Mention(name='Ann Bell', role='Mayor; former nurse', kind='person', head='bell')
    """
    head, _, after = _PARTY.sub("", " ".join(words.split())).partition(",")
    head = re.split(r"\s(?:who|whose|which)\s", head)[0].strip()
    before, name = _split_name(head, language)
    role = "; ".join(r for r in (_role(before), _role(after)) if r) or None
    last = _last_word(name or head)
    if name is None:
        return Mention(
            None, role or _role(head), _unnamed_kind(head, language), _head_noun(head, language)
        )
    return Mention(name, role, _named_kind(name, before, after, language), last)


def _split_name(head: str, language: Speech) -> tuple[str, str | None]:
    """The words before the proper name, and the name, without titles; None where there is none."""
    runs = [m for m in _RUN.finditer(head) if m.group().lower() not in _small(language)]
    if not runs:
        return head, None
    role_word = [m for m in _WORD.finditer(head) if m.group().lower() in language.people["roles"]]
    phrase = re.search(r"\s(?:of|for|at|in|from|with)\s", head)
    usable = [
        r
        for r in runs
        if not (
            phrase
            and r.start() > phrase.start()
            and role_word
            and role_word[0].start() < phrase.start()
        )
    ]
    if not usable:
        return head, None
    run = usable[-1] if not phrase or usable[-1].start() < phrase.start() else usable[0]
    if role_word and role_word[-1].start() >= run.end() and not phrase:
        return head, None  # "a Pentagon spokesman": a role, not a name
    words = run.group().split()
    first = 0
    for i, word in enumerate(words):
        if word.lower().strip(".’'") in language.people["titles"] and i + 1 < len(words):
            first = i + 1
    if words[0].lower() in _small(language) and first == 0 and len(words) > 1:
        first = 1
    name = _POSSESSIVE.sub("", " ".join(words[first:])).rstrip(".,") or None
    before = (head[: run.start()] + " ".join(words[:first])).strip()
    return before, name


def _small(language: Speech) -> frozenset[str]:
    return (
        language.words["determiners"] | language.words["pronouns"] | language.words["prepositions"]
    )


def _role(words: str) -> str | None:
    words = re.split(r",|\s(?:who|whose|which)\s", words.strip(" ,"))[0].strip()
    words = re.sub(r"^(?:the|a|an|its|his|her|their|our)\s+", "", words, flags=re.I)
    return words or None


def _last_word(words: str) -> str:
    found = _WORD.findall(words)
    return str(found[-1]).lower() if found else words.lower()


def _head_noun(head: str, language: Speech) -> str:
    """The noun a description is about: the word before the first "of" or "for", else the last."""
    return _last_word(re.split(r"\s(?:of|for|at|in|from|with|on|to)\s", head)[0])


def _unnamed_kind(head: str, language: Speech) -> Kind:
    noun = _head_noun(head, language)
    if noun in language.people["anonymous"] or noun in language.people["roles"]:
        return "anonymous"
    if noun in language.people["institutions"]:
        return "institution"
    return "unknown"


def _named_kind(name: str, before: str, after: str, language: Speech) -> Kind:
    words = [w.lower() for w in name.split()]
    titled = any(w.lower().strip(".") in language.people["titles"] for w in before.split())
    if titled or _names_role(after, language):
        return "person"
    if any(w in language.people["institutions"] for w in words) or (
        name.isupper() and len(name) <= 5
    ):
        return "institution"
    if before.lower() == "the" or (len(words) > 1 and words[0] == "the"):
        return "institution"
    return "person"


def _names_role(words: str, language: Speech) -> bool:
    return any(w.lower() in language.people["roles"] for w in words.split()[:6])


@dataclass(frozen=True, slots=True)
class Named:
    """A proper name of two words or more where the text gives it."""

    start: int
    end: int
    name: str


def full_names(text: str, language: Speech) -> Iterator[Named]:
    """Every run of capitalised words in the text that can be a full name, titles cut off."""
    small = _small(language) | language.words["adverbs"] | language.words["subordinators"]
    titles = language.people["titles"]
    for match in _RUN.finditer(text):
        words = match.group().split()
        first = 0
        while first < len(words) and words[first].lower() in small:
            first += 1
        for i in range(first, len(words) - 1):
            if words[i].lower().strip(".") in titles:
                first = i + 1
        kept = [_POSSESSIVE.sub("", w) for w in words[first:]]
        if kept:
            yield Named(match.start(), match.end(), " ".join(kept).rstrip("."))


def person_key(name: str) -> str:
    return " ".join(_plain(name)[-1:])


def institution_key(name: str) -> str:
    dropped = {"the", "of", "for", "us", "u.s", "united", "states", "and", "a"}
    return " ".join(sorted(w for w in _plain(name) if w not in dropped)) or " ".join(_plain(name))


def _plain(name: str) -> list[str]:
    return [w.lower().strip(".'’") for w in name.replace("’", "'").split()]


def fullest(names: Iterable[str]) -> str:
    """The name with the most words, the first of those."""
    return max(names, key=lambda n: len(n.split()))
