"""House style: how one outlet prints numbers, dates, titles, quotation marks and spelling."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date


def listed(words: str) -> tuple[str, ...]:
    """The words of a list written as one line."""
    return tuple(words.split())


_SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = listed("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
_MONTHS = listed(
    "January February March April May June July August September October November December"
)
_SHORT = listed("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
_DAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
# British spelling and its American counterpart, for words that occur in the story files.
_SPELLING = {
    "neighbour": "neighbor",
    "centre": "center",
    "metre": "meter",
    "kilometre": "kilometer",
    "labour": "labor",
    "harbour": "harbor",
    "honour": "honor",
    "favour": "favor",
    "organisation": "organization",
    "organise": "organize",
    "recognise": "recognize",
    "criticise": "criticize",
    "apologise": "apologize",
    "defence": "defense",
    "travell": "travel",
    "programme": "program",
    "colour": "color",
    "rumour": "rumor",
    "behaviour": "behavior",
    "cancelled": "canceled",
    "grey": "gray",
    "ageing": "aging",
    "theatre": "theater",
    "tonne": "ton",
    "dyke": "dike",
    "licence": "license",
    "judgement": "judgment",
    "per cent": "percent",
    "storey": "story",
}
_BRITISH = re.compile("|".join(sorted(_SPELLING, key=len, reverse=True)), re.IGNORECASE)
# Back to British spelling: only words that are American and nothing else.
_BACK = {
    american: british
    for british, american in _SPELLING.items()
    if american not in ("program", "ton", "story", "license", "percent", "travel", "judgment")
}
_AMERICAN = re.compile(
    r"\b(?:" + "|".join(sorted(_BACK, key=len, reverse=True)) + r")(?!ator)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Style:
    """How an outlet prints things. ``words_below``: numbers under it are written out."""

    american: bool = False
    curly: bool = True
    words_below: int = 10
    month_first: bool = False
    short_months: bool = False
    percent: str = "percent"
    lower_titles: bool = False
    bare_days: bool = False

    @property
    def marks(self) -> tuple[str, str]:
        return ("“", "”") if self.curly else ('"', '"')


def draw_style(rng: random.Random) -> Style:
    """The style of one outlet, its features going together as they do in print."""
    american = rng.random() < 0.45
    return Style(
        american=american,
        curly=rng.random() < 0.6,
        words_below=rng.choice((10, 10, 11, 13)),
        month_first=american or rng.random() < 0.3,
        short_months=american and rng.random() < 0.5,
        percent=rng.choice(("percent" if american else "per cent", "percent", "%")),
        lower_titles=not american and rng.random() < 0.5,
        bare_days=american and rng.random() < 0.5,
    )


def number(value: float, style: Style) -> str:
    """``value`` as this house prints it inside a sentence.

    >>> number(7, Style()), number(1250, Style()), number(4.5, Style())
    ('seven', '1,250', '4.5')
    """
    if value == int(value):
        whole = int(value)
        return in_words(whole) if whole < style.words_below else f"{whole:,}"
    return f"{value:g}"


def in_words(value: int) -> str:
    """A whole number below one hundred in words; a larger one in digits.

    >>> in_words(12), in_words(45), in_words(60)
    ('twelve', 'forty-five', 'sixty')
    """
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    return f"{value:,}"


def day_month(day: date, style: Style) -> str:
    """A day without its year: "31 August", "August 31" or "Aug. 31"."""
    month = (_SHORT if style.short_months else _MONTHS)[day.month - 1]
    return f"{month} {day.day}" if style.month_first else f"{day.day} {month}"


def full_date(day: date, style: Style) -> str:
    """A day with its year, as printed at the head of an article."""
    joint = ", " if style.month_first else " "
    return f"{day_month(day, style)}{joint}{day.year}"


def weekday(day: date) -> str:
    """The name of the day of the week."""
    return _DAYS[day.weekday()]


def spell(text: str, style: Style) -> str:
    """``text`` in the house's spelling, whichever it was written in."""
    if style.american:
        return _BRITISH.sub(lambda m: _keep_case(m.group(), _SPELLING[m.group().lower()]), text)
    return _AMERICAN.sub(lambda m: _keep_case(m.group(), _BACK[m.group().lower()]), text)


def _keep_case(before: str, after: str) -> str:
    return after[0].upper() + after[1:] if before[0].isupper() else after
