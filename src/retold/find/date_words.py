"""The words of time of one language, each in one class.

The classes are what the grammar (`find/date_grammar.py`) is written over, so the grammar does not
know English: the words stand in `text/languages/dates_XX.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("en",)

_CLASSES = """
    MONTH WEEKDAY YEAR YY DAY NUM ORD CARD VAGUE SEASON FALL PART DECADE ISO SLASH CLOCK AMPM
    UYEAR UQUARTER UMONTH UWEEK UDAY UCLOCK UWEEKEND UDECADE UCENTURY FORTNIGHT GLUED
    RELDAY RELNIGHT LAST PAST THIS CURRENT NEXT COMING PREVIOUS FOLLOWING THAT LATEST RECENT
    CORRESPONDING AGO EARLIER LATER BEFORE AFTER FROM EARLY LATE MID BEGINNING END HALF PERIOD
    FISCAL NOW THE A OF AND TO ON IN MORE EVERY AT LEAST NEARLY THAN SOMETIME LONG OLD WHOLE
    OTHERS NOON MIDNIGHT OCLOCK ZONE SET PHRASE HOLIDAY HYPHEN COMMA POSS MONEY BREAK OTHER
"""
CLASSES = tuple(_CLASSES.split())
CODE: Mapping[str, str] = {name: chr(0x4E00 + i) for i, name in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class TenseWords:
    """The words by which the tense of a clause is told."""

    sure: frozenset[str]
    likely: frozenset[str]
    pledge: frozenset[str]
    infinitive: frozenset[str]
    negation: frozenset[str]
    progressive: frozenset[str]
    progressive_endings: tuple[str, ...]
    passive: frozenset[str]
    nouns: frozenset[str]
    occasions: frozenset[str]
    held_at: frozenset[str]
    remote: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    past_not: frozenset[str]
    marks: frozenset[str]  # every single word that can tell a tense
    endings: tuple[str, ...]  # and the endings of the others
    ahead: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, by class."""

    words: Mapping[str, tuple[str, Any]]  # norm -> class, value
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, Any], ...]]  # by first word
    abbreviated: frozenset[str]  # a point belongs to these
    capitalised: frozenset[str]  # a month or weekday only with a capital
    weak: frozenset[str]  # only beside a number
    modal: frozenset[str]
    ordinal_suffixes: tuple[str, ...]
    tense: TenseWords
    no_rate: frozenset[str]
    ended: frozenset[str]
    season: frozenset[str]
    plural: frozenset[str]
    operators: tuple[tuple[str, str], ...]  # words before the expression, operator; longest first


_UNIT_CLASS = {
    "second": "UCLOCK",
    "minute": "UCLOCK",
    "hour": "UCLOCK",
    "day": "UDAY",
    "weekend": "UWEEKEND",
    "week": "UWEEK",
    "month": "UMONTH",
    "quarter": "UQUARTER",
    "year": "UYEAR",
    "decade": "UDECADE",
    "century": "UCENTURY",
}
_MAPPED = {  # sections whose entries are "value = [words]", and the class of their words
    "months": "MONTH",
    "weekdays": "WEEKDAY",
    "seasons": "SEASON",
    "day_parts": "PART",
    "decades": "DECADE",
    "days": "RELDAY",
    "nights": "RELNIGHT",
    "references": "PHRASE",
    "sets": "SET",
    "holidays": "HOLIDAY",
}


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """The time words of a language. English where there are none for it."""
    known = language if language in LANGUAGES else "en"
    file = resources.files("retold.text").joinpath("languages", f"dates_{known}.toml")
    return _vocabulary(tomllib.loads(file.read_text(encoding="utf-8")))


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    words: dict[str, tuple[str, Any]] = {}
    for name, forms in data["classes"].items():
        words.update((form, (name.upper(), None)) for form in forms)
    words.update((w, ("CARD", n)) for w, n in data["numbers"].items())
    words.update((w, ("ORD", n)) for w, n in data["ordinals"].items())
    words.update((w, ("VAGUE", None)) for w in data["vague_numbers"]["words"])
    for unit, forms in data["units"].items():
        words.update((form, (_UNIT_CLASS[unit], unit)) for form in forms)
        words.update((form + data["glued"], ("GLUED", unit)) for form in forms)
    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    for section, kind in _MAPPED.items():
        for value, forms in data[section].items():
            for form in forms:
                parts = tuple(form.split())
                if len(parts) == 1:
                    words[form] = (kind, value)
                else:
                    phrases.setdefault(parts[0], []).append((parts, kind, value))
    words.update((w, ("FALL", "FA" if w == "fall" else "SP")) for w in data["weak"]["seasons"])
    return Vocabulary(
        words=words,
        phrases={k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()},
        abbreviated=frozenset(data["abbreviated"]),
        capitalised=frozenset(
            f for s in ("months", "weekdays") for fs in data[s].values() for f in fs
        ),
        weak=frozenset(data["weak"]["words"]),
        modal=frozenset(data["weak"]["modal"]),
        ordinal_suffixes=tuple(data["ordinal_suffixes"]),
        tense=_tense_words(data["tense"]),
        no_rate=frozenset(data["bare"]["no_rate"]),
        ended=frozenset(data["bare"]["ended"]),
        season=frozenset(data["bare"]["season"]),
        plural=frozenset(data["plural"]),
        operators=tuple(
            sorted(
                ((form, op) for op, forms in data["operators"].items() for form in forms),
                key=lambda pair: -len(pair[0]),
            )
        ),
    )


def _tense_words(data: dict[str, list[str]]) -> TenseWords:
    sets = [
        "sure",
        "likely",
        "pledge",
        "infinitive",
        "negation",
        "progressive",
        "passive",
        "nouns",
        "occasions",
        "held_at",
        "remote",
        "past",
        "past_not",
    ]
    told = [*data["sure"], *data["likely"], *data["pledge"], *data["past"]]
    return TenseWords(
        **{name: frozenset(data[name]) for name in sets},
        progressive_endings=tuple(data["progressive_endings"]),
        past_endings=tuple(data["past_endings"]),
        marks=frozenset(told),
        endings=(*data["past_endings"], *data["progressive_endings"]),
        ahead=tuple(tuple(form.split()) for form in data["ahead"]),
    )
