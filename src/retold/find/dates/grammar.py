"""The grammar of time expressions: rules over classes of words, the longest match wins.

A rule is a regular expression over class names (see `find/dates/words.py`), one class per word.
Every rule is bounded in length, so a text of any kind is read in time linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from retold.find.dates.tokens import TimeToken
from retold.find.dates.words import CODE


@dataclass(frozen=True, slots=True)
class Expression:
    """A match: the rule, its tokens, and the tokens of each named part of the rule."""

    rule: str
    tokens: tuple[TimeToken, ...]
    first: int  # index of the first token in the row
    parts: dict[str, tuple[TimeToken, ...]]

    def value(self, part: str) -> Any:
        """What the first word of a part stands for; None where the part is missing."""
        tokens = self.parts.get(part)
        return tokens[0].value if tokens else None

    def kinds(self, part: str) -> tuple[str, ...]:
        """The classes of the words of a part, none where the part is missing."""
        return tuple(t.kind for t in self.parts.get(part, ()))


_SETS = {  # several classes as one
    "UNIT": "UYEAR UQUARTER UMONTH UWEEK UDAY UCLOCK UWEEKEND UDECADE UCENTURY FORTNIGHT",
    "SEAS": "SEASON FALL",
    "AGOWORD": "AGO EARLIER LATER",
    "EDGE": "EARLY LATE EARLIER LATER MID SOMETIME",
}
_PIECES = {  # parts that several rules share
    "{count}": r"(?: A? VAGUE OF? | CARD (?:HYPHEN? AND? (?:CARD|ROUND)){0,3} (?:TO (?:CARD|DAY))?"
    r" | (?:CARD|DAY) AND A HALF"
    r" | A? ROUND"
    r" | (?:DAY|NUM) (?:(?:TO|HYPHEN) (?:DAY|NUM))? )",
    "{about}": r"(?: NEARLY | AT LEAST | MORE THAN )?",
    "{edge}": r"(?: (?P<edge>EDGE) HYPHEN? IN? | (?P<bound> THE? (?:BEGINNING|END|MID) OF )"
    r" | NEARLY )?",
    "{year}": r"(?: COMMA? OF? (?P<year>YEAR|YY) | OF? (?P<yearpoint>LAST|THIS|NEXT) UYEAR )",
    "{clock}": r"(?: (?P<hours>NUM|YEAR) (?=ZONE) | (?P<clock>CLOCK) (?P<ampm>AMPM)?"
    r" | (?P<hour>DAY|CARD) (?: (?P<ampm2>AMPM) | OCLOCK ) | (?P<noon>NOON|MIDNIGHT) ) ZONE?",
    "{day}": r"(?: (?P<weekday>WEEKDAY) COMMA? )?",
    "{point}": r"(?: LAST | (?:THE|THIS) PAST | THIS | NEXT | (?:THE|THIS)? COMING )",
}

# name of the rule (and of the reader in find/date_values), pattern
RULES: tuple[tuple[str, str], ...] = (
    ("iso", "ISO"),
    ("ymd", "YMD"),
    ("dotted", "DOTTED"),
    ("slash", "SLASH"),
    ("clock", "NEARLY? {clock}"),
    ("clock", "NEARLY? {clock} COMMA? ON? {day} (?P<month>MONTH) (?P<date>DAY|ORD) {year}?"),
    ("clock", "NEARLY? {clock} COMMA? ON? (?: (?P<weekday>WEEKDAY) | (?P<relday>RELDAY) )"),
    ("clock", "(?P<weekday>WEEKDAY) COMMA? AT {clock}"),
    ("month_day", "{edge} {day} (?P<month>MONTH) THE? (?P<date>DAY|ORD) {year}? (?!HYPHEN UNIT)"),
    (
        "first_day",
        "(?P<date>DAY|ORD) (?:HYPHEN|TO|AND) (?:DAY|ORD) OF? (?P<month>MONTH) {year}?",
    ),
    ("month_day", "{edge} {day} THE? (?P<date>DAY|ORD) OF? (?P<month>MONTH) {year}?"),
    ("day_beside", "THE UDAY (?P<side>BEFORE|AFTER) (?P<relday>RELDAY)?"),
    (
        "nth_weekday",
        "THE (?P<nth>ORD|LAST) (?P<weekday>WEEKDAY) (?:IN|OF) (?P<month>MONTH) {year}?",
    ),
    ("week_of", "THE UWEEK OF (?P<month>MONTH) (?P<date>DAY|ORD)"),
    ("month", "{edge} (?P<point>{point}|EARLY|LATE)? (?P<month>MONTH) (?!DAY|ORD) {year}?"),
    (
        "weekday",
        "(?:(?P<edge>EDGE) HYPHEN? IN?)? (?P<point>{point}|(?:THE|A)? (?:FOLLOWING|PREVIOUS)|THAT)?"
        " (?P<weekday>WEEKDAY) (?P<part>PART)?",
    ),
    ("weekday", "{edge} (?P<part>PART) ON? (?P<weekday>WEEKDAY)"),
    ("relday", "{edge} (?P<relday>RELDAY) (?P<part>PART)?"),
    ("relday", "{edge} (?P<part>PART) (?P<relday>RELDAY)"),
    ("relday", "{edge} (?P<night>RELNIGHT)"),
    (
        "day_part",
        "{edge} (?P<point>THIS|LAST|THAT|THE (?:FOLLOWING|NEXT|PREVIOUS|CORRESPONDING))"
        " (?P<part>PART)",
    ),
    ("day_part", "MID HYPHEN? (?P<part>PART)"),
    ("season", "{edge} THE? (?P<point>{point})? (?:EARLY|LATE)? (?P<season>SEAS) {year}?"),
    (
        "point_unit",
        "{edge} THE? (?P<point>{point}|PAST|CURRENT|PREVIOUS|FOLLOWING|THAT|LATEST|CORRESPONDING)"
        " (?P<fiscal>FISCAL)? (?P<unit>UNIT|PERIOD)",
    ),
    ("the_unit", "{edge} THE (?P<whole>FISCAL|WHOLE)? (?P<unit>UNIT|PERIOD)"),
    ("year_end", "NEARLY? THE? UYEAR (?:HYPHEN|POSS)? END"),
    (
        "quarter",
        "{edge} (?:THE|THIS|LAST)? (?P<year>YEAR)? FISCAL? HYPHEN? (?P<nth>ORD) HYPHEN? FISCAL?"
        " HYPHEN? UQUARTER",
    ),
    ("quarter", "{edge} THE? FISCAL? HYPHEN? (?P<nth>ORD) HYPHEN? FISCAL? UQUARTER {year}"),
    ("quarter", "THE? (?P<yearpoint>LAST|THIS|NEXT) UYEAR POSS FISCAL? (?P<nth>ORD)? UQUARTER"),
    ("quarter", "THE? (?P<year>YEAR) UQUARTER"),
    ("quarter", "(?P<code>QCODE) {year}?"),
    ("half", "THE? (?P<nth>ORD) HALF (?: OF? {year} | OF THE UYEAR )?"),
    (
        "year_ago",
        "(?:THE|A)? CORRESPONDING? UYEAR HYPHEN? (?:AGO|EARLIER) (?P<nth>ORD)?"
        " (?:UQUARTER|PERIOD|UMONTH)",
    ),
    (
        "year_ago",
        "THE? (?:CORRESPONDING|PREVIOUS)? (?:UQUARTER|PERIOD)"
        " (?: A UYEAR (?:AGO|EARLIER) | OF? LAST UYEAR )",
    ),
    ("year_ago", "UYEAR HYPHEN (?:AGO|EARLIER)"),
    ("year_ago", "A UYEAR (?:AGO|EARLIER|BEFORE)"),
    ("ago", "{about} (?P<count>{count}|A) HYPHEN? (?P<unit>UNIT) (?P<side>AGOWORD|FROM NOW)"),
    ("from_day", "(?P<count>{count}|A) HYPHEN? (?P<unit>UNIT) FROM (?P<relday>RELDAY)"),
    ("ago", "(?P<unit>UNIT) (?P<side>AGO)"),
    ("beside", "THE (?P<unit>UYEAR|UMONTH|UWEEK) (?P<side>BEFORE|AFTER)"),
    ("ago", "(?P<side>AGOFIRST) NEARLY? (?P<count>{count}|A) (?P<unit>UNIT)"),
    ("short_year", "(?P<year>YY)"),
    ("year", "{edge} (?P<lead>THE UYEAR|FISCAL UYEAR?)? (?P<year>YEAR)"),
    ("spoken_year", "(?P<lead>THE UYEAR)? (?P<words>CARD (?:CARD|ROUND) (?:HYPHEN? CARD)?)"),
    ("decade", "{edge} THE? (?:EARLY|LATE|MID)? HYPHEN? (?P<decade>DECADE)"),
    ("century", "{edge} THE? (?:EARLY|LATE|MID)? HYPHEN? (?P<nth>ORD) HYPHEN? UCENTURY"),
    (
        "duration",
        "{about} (?: THE? (?P<point>LAST|PAST|NEXT|COMING|LATEST|PREVIOUS|FOLLOWING|ORD) )?"
        " (?P<count>{count}) MORE? HYPHEN? (?P<unit>UNIT)"
        " (?: AND (?P<count2>{count}|A) (?P<unit2>UNIT) )? (?:HYPHEN? LONG)?",
    ),
    ("duration", "{about} THE (?P<count>{count}) (?P<unit>UNIT)"),
    (
        "duration",
        "{about} (?P<count>A) WHOLE? HYPHEN? (?P<unit>UNIT)"
        " (?: AND (?P<count2>{count}|A) (?P<unit2>UNIT) )?",
    ),
    ("age", "A? (?P<count>{count}) HYPHEN? UNIT HYPHEN? OLD"),
    ("units", "(?: THE? (?P<point>RECENT|PAST|COMING|LAST|NEXT) )? (?P<unit>UNIT)"),
    ("glued", "(?P<unit>GLUED)"),
    ("glued", "(?P<unit>UNIT) HYPHEN LONG"),
    (
        "every",
        "EVERY (?P<count>OTHERS|ORD|{count})? (?P<unit>UNIT|WEEKDAY|MONTH|PART|SEASON)"
        " (?P<part>PART)?",
    ),
    ("set", "(?P<set>SET)"),
    ("phrase", "MORE? (?P<phrase>PHRASE)"),
    ("now", "NOW"),
    ("now", "CURRENT"),
    ("same_month", "(?P<date>DAY|ORD)"),
    ("holiday", "(?P<point>LAST|THIS|NEXT)? (?P<holiday>HOLIDAY) {year}?"),
)


# Only in languages whose pointing words may stand behind: "le mois dernier", "el martes pasado".
_BEHIND = "(?P<point>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING)"
POSTPOSED: tuple[tuple[str, str], ...] = (
    ("point_unit", "{edge} THE? (?P<unit>UNIT) " + _BEHIND),
    ("weekday", "THE? (?P<weekday>WEEKDAY) " + _BEHIND),
    ("month", "THE? (?P<month>MONTH) " + _BEHIND),
    ("season", "THE? (?P<season>SEAS) " + _BEHIND),
    ("duration", "THE (?P<count>{count}) (?P<point>LAST|PAST|NEXT|COMING) (?P<unit>UNIT)"),
)


def _compile(pattern: str) -> re.Pattern[str]:
    for name, piece in _PIECES.items():
        pattern = pattern.replace(name, piece)
    return re.compile(re.sub(r"(?<!\?)\b[A-Z]+\b", _code, pattern).replace(" ", ""))


def _code(match: re.Match[str]) -> str:
    name = match.group()
    return CODE[name] if name in CODE else "[" + "".join(CODE[n] for n in _SETS[name].split()) + "]"


_COMPILED = {
    False: tuple((name, _compile(pattern)) for name, pattern in RULES),
    True: tuple((name, _compile(pattern)) for name, pattern in (*RULES, *POSTPOSED)),
}
_NEVER_FIRST = frozenset(
    CODE[name]
    for name in [
        "OTHER",
        "BREAK",
        "COMMA",
        "HYPHEN",
        "POSS",
        "MONEY",
        "OF",
        "AND",
        "TO",
        "ON",
        "IN",
    ]
)


def encoded(row: Sequence[TimeToken]) -> str:
    """One character per token, its class: what the rules are matched on."""
    return "".join(CODE[token.kind] for token in row)


def expressions_at(
    row: Sequence[TimeToken], codes: str, index: int, *, postposed: bool = False
) -> Iterator[Expression]:
    """The expressions that begin at a token, the longest first.

    postposed: with the rules for languages whose pointing words may stand behind.
    """
    if codes[index] in _NEVER_FIRST:
        return
    matches = [(name, m) for name, rule in _COMPILED[postposed] if (m := rule.match(codes, index))]
    for name, match in sorted(matches, key=lambda found: -found[1].end()):
        yield Expression(
            rule=name,
            tokens=tuple(row[match.start() : match.end()]),
            first=match.start(),
            parts={
                key: tuple(row[match.start(key) : match.end(key)])
                for key, words in match.groupdict().items()
                if words
            },
        )
