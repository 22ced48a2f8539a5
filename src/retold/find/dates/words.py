"""The words of time of one language, each in one class.

The classes are what the grammar (`find/dates/grammar.py`) is written over, so the grammar does not
know English: the words stand in `text/languages/dates_XX.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from retold.text.tables import read_table

LANGUAGES = ("de", "en", "es", "fr")

_CLASSES = """
    MONTH WEEKDAY YEAR YY DAY NUM ORD CARD ROUND VAGUE SEASON FALL PART DECADE ISO YMD DOTTED
    SLASH CLOCK AMPM QCODE UYEAR UQUARTER UMONTH UWEEK UDAY UCLOCK UWEEKEND UDECADE UCENTURY
    FORTNIGHT GLUED RELDAY RELNIGHT LAST PAST THIS CURRENT NEXT COMING PREVIOUS FOLLOWING THAT
    LATEST RECENT CORRESPONDING AGO AGOFIRST EARLIER LATER BEFORE AFTER FROM EARLY LATE MID
    BEGINNING END HALF PERIOD FISCAL NOW THE A OF AND TO ON IN MORE EVERY AT LEAST NEARLY THAN
    SOMETIME LONG OLD WHOLE OTHERS NOON MIDNIGHT OCLOCK ZONE SET PHRASE HOLIDAY HYPHEN COMMA
    POSS MONEY BREAK OTHER
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
    present: frozenset[str]  # right before a form: a present passive
    nouns: frozenset[str]
    occasions: frozenset[str]
    held_at: frozenset[str]
    meant: frozenset[str]
    deadline: frozenset[str]  # right before a day that is a limit: "by Friday"
    demands: frozenset[str]  # words of a clause in which a limit is still to come
    remote: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    past_not: frozenset[str]
    marks: frozenset[str]  # every single word that can tell a tense
    endings: tuple[str, ...]  # and the endings of the others
    ahead: tuple[tuple[str, ...], ...]
    once: tuple[tuple[str, ...], ...]  # open a clause of what is awaited
    close: frozenset[str]  # tell a tense only right before the day
    fixed: frozenset[str]  # said of what is arranged
    perfect: frozenset[str]  # beside it: the arrangement itself lies behind
    called_off: tuple[str, ...]  # forms behind a day whose event will not be


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
    postposed: bool  # "le mois dernier": the word that points may stand behind
    tense: TenseWords
    no_rate: frozenset[str]
    ended: frozenset[str]
    season: frozenset[str]
    named: tuple[tuple[str, frozenset[str]], ...]  # a day that has one year beside these words
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
    return _vocabulary(read_table("retold.text.languages", f"dates_{known}"))


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    words, phrases = _words(data)
    return Vocabulary(
        words=words,
        phrases={k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()},
        abbreviated=frozenset(data["abbreviated"]),
        capitalised=_calendar_names(data) if data["capitals"] else frozenset(),
        weak=frozenset(data["weak"]["words"]),
        modal=frozenset(data["weak"]["modal"]),
        ordinal_suffixes=tuple(data["ordinal_suffixes"]),
        postposed=data["postposed"],
        tense=_tense_words(data["tense"]),
        no_rate=frozenset(data["bare"]["no_rate"]),
        ended=frozenset(data["bare"]["ended"]),
        season=frozenset(data["bare"]["season"]),
        named=tuple((day, frozenset(forms)) for day, forms in data["named"].items()),
        plural=frozenset(data["plural"]),
        operators=tuple(
            sorted(
                ((form, op) for op, forms in data["operators"].items() for form in forms),
                key=lambda pair: -len(pair[0]),
            )
        ),
    )


def _calendar_names(data: dict[str, Any]) -> frozenset[str]:
    sections = (data["months"], data["weekdays"])
    return frozenset(form for s in sections for forms in s.values() for form in forms)


_Phrases = dict[str, list[tuple[tuple[str, ...], str, Any]]]


def _words(data: dict[str, Any]) -> tuple[dict[str, tuple[str, Any]], _Phrases]:
    """The single words by themselves, the phrases of several by their first word."""
    words: dict[str, tuple[str, Any]] = {}
    phrases: _Phrases = {}
    for form, kind, value in _entries(data):
        first, *rest = form.replace("'s", " 's").split()
        if rest:
            phrases.setdefault(first, []).append(((first, *rest), kind, value))
        else:
            words[form] = (kind, value)
    return words, phrases


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Every form with its class and what it stands for; a later one replaces an earlier one."""
    for name, forms in data["classes"].items():
        yield from ((form, name.upper(), None) for form in forms)
    yield from ((form, "VAGUE", None) for form in data["vague_numbers"]["words"])
    for section, kind in (("numbers", "CARD"), ("round_numbers", "ROUND"), ("ordinals", "ORD")):
        yield from ((form, kind, number) for form, number in data[section].items())
    for unit, forms in data["units"].items():
        yield from ((form, _UNIT_CLASS[unit], unit) for form in forms)
        if data["glued"]:
            yield from ((form + data["glued"], "GLUED", unit) for form in forms)
    for section, kind in _MAPPED.items():
        for value, forms in data[section].items():
            yield from ((form, kind, value) for form in forms)
    yield from ((form, "FALL", season) for form, season in data["verb_seasons"].items())


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
        "meant",
        "past",
        "past_not",
    ]
    optional = ("deadline", "demands", "present")
    told = [*data["sure"], *data["likely"], *data["pledge"], *data["past"]]
    return TenseWords(
        **{name: frozenset(data[name]) for name in sets},
        **{name: frozenset(data.get(name, ())) for name in optional},
        progressive_endings=tuple(data["progressive_endings"]),
        past_endings=tuple(data["past_endings"]),
        marks=frozenset(told),
        endings=(*data["past_endings"], *data["progressive_endings"]),
        ahead=tuple(tuple(form.split()) for form in data["ahead"]),
        once=tuple(tuple(form.split()) for form in data.get("once", ())),
        close=frozenset(data.get("close", ())),
        fixed=frozenset(data.get("fixed", ())),
        perfect=frozenset(data.get("perfect", ())),
        called_off=tuple(data.get("called_off", ())),
    )
