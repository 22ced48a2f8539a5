"""The words of quotation of one language: one data file each, `speech_LANGUAGE.toml`, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from retold.text.tables import read_table

LANGUAGES = ("en", "de", "fr", "es")

_Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed as the one object it is
class Speech:
    """What a language calls saying, and the speakers.

    verbs:  every form of a verb that can report words, to its base form.
    frames: the base forms of one construction ("say", "think", "act", "infinitive", ...).
    nouns, adjectives: those that report, by the word that follows them ("claim that", "sure that").
    words, people: closed word classes by name, lower case.
    """

    language: str
    verbs: dict[str, str]
    frames: dict[str, _Words]
    particled: dict[str, _Words]
    according: tuple[tuple[str, ...], ...]
    nouns: dict[str, _Words]
    adjectives: dict[str, _Words]
    words: dict[str, _Words]
    people: dict[str, _Words]


@lru_cache(maxsize=len(LANGUAGES))
def speech(language: str | None) -> Speech:
    """The words of ``language``, of English where there is no file for it."""
    known = (language or "en")[:2].lower()
    known = known if known in LANGUAGES else "en"
    data = read_table("retold.text.languages", f"speech_{known}")
    doubled = _set(data.get("inflection", {}).get("doubled", ""))
    inflect = partial(_english, doubled=doubled) if known == "en" else _listed
    frames = _Lists()
    forms: dict[str, str] = {}
    for frame, listed in data["verbs"].items():
        if frame == "particled":
            continue
        entries = [e.strip().split(":") for e in listed.replace("\n", " ").split(",") if e.strip()]
        frames[frame] = frozenset(e[0] for e in entries)
        for entry in entries:
            if len(entry) > 1 or entry[0] not in forms:
                forms.update(dict.fromkeys(inflect(entry), entry[0]))
    particled: dict[str, set[str]] = {}
    for phrase in data["verbs"].get("particled", "").replace("\n", " ").split(","):
        verb, _, rest = phrase.strip().partition(" ")
        if not verb:
            continue
        particled.setdefault(verb, set()).add(rest)
        for form in inflect([verb]):
            forms.setdefault(form, verb)
    return Speech(
        known,
        forms,
        frames,
        {verb: frozenset(rest) for verb, rest in particled.items()},
        tuple(tuple(p.split()) for p in data["words"]["according"]),
        _lists(data.get("nouns", {})),
        _lists(data.get("adjectives", {})),
        _lists({n: v for n, v in data["words"].items() if n != "according"}),
        _people(data["people"]),
    )


class _Lists(dict[str, _Words]):
    """Word lists by name; one that a language does not have is empty."""

    def __missing__(self, name: str) -> _Words:
        return frozenset()


def _lists(data: dict[str, str | list[str]]) -> _Lists:
    return _Lists((name, _set(value)) for name, value in data.items())


def _people(data: dict[str, str]) -> _Lists:
    """The lists of speakers, and "callings": everything that can stand before a name.

    "told_of": the nouns that mean one person without a name.
    """
    people = _lists(dict(data))
    people["callings"] = people["titles"] | people["roles"]
    people["told_of"] = people["roles"] | people["somebody"]
    return people


def _set(value: str | list[str]) -> _Words:
    if isinstance(value, list):
        return frozenset(value)
    return frozenset(v.strip() for v in (value.split(",") if "," in value else value.split()))


def _listed(entry: list[str]) -> list[str]:
    return entry


def _english(entry: list[str], doubled: _Words = frozenset()) -> list[str]:
    """Base, third person, past, participle and -ing form of one English verb.

    >>> sorted(_english(["deny"]))
    ['denied', 'denies', 'deny', 'denying']
    """
    base = entry[0]
    consonant_y = base.endswith("y") and base[-2] not in "aeiou"
    if base == "go":
        third = "goes"
    elif consonant_y:
        third = base[:-1] + "ies"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    stem = base + base[-1] if base in doubled else base
    if base.endswith("e") and not base.endswith("ee"):
        ing, past = base[:-1] + "ing", base + "d"
    else:
        ing = stem + "ing"
        past = base[:-1] + "ied" if consonant_y else stem + ("d" if base.endswith("ee") else "ed")
    return [base, third, ing, *(entry[1:] or [past])]
