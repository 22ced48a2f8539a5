"""What Retold knows of each language: one TOML file beside this one is one language."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Language:
    """Words and shapes of one language. All words are lower case and without a final point.

    months:    twelve tuples of names, January first.
    starters:  words that open a sentence and seldom follow an abbreviation inside one.
    furniture: reason -> pattern of blocks that are not the article (``furniture.py`` applies it).
    """

    code: str
    name: str
    stop_words: frozenset[str]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    time_words: frozenset[str]
    by: tuple[str, ...]
    starters: frozenset[str]
    titles: frozenset[str]
    before_number: frozenset[str]
    suffixes: frozenset[str]
    said: frozenset[str]
    furniture: Mapping[str, re.Pattern[str]]


@cache
def language(code: str | None) -> Language:
    """The language with this code ("en", "pt-BR"); English where there is no file for it."""
    short = (code or "en").lower().replace("_", "-").split("-")[0]
    name = short if short in codes() else "en"
    raw = tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))
    return Language(
        code=raw["code"],
        name=raw["name"],
        stop_words=_words(raw.get("stop_words", "")),
        months=tuple(tuple(names) for names in raw.get("months", ())),
        weekdays=tuple(raw.get("weekdays", ())),
        time_words=frozenset(raw.get("time_words", ())),
        by=tuple(raw.get("by", ())),
        starters=_words(raw.get("starters", "")),
        titles=_words(raw.get("titles", "")),
        before_number=_words(raw.get("before_number", "")),
        suffixes=_words(raw.get("suffixes", "")),
        said=_words(raw.get("said", "")),
        furniture={reason: _pattern(forms) for reason, forms in raw.get("furniture", {}).items()},
    )


@cache
def languages() -> tuple[Language, ...]:
    """All languages there is a file for."""
    return tuple(language(code) for code in codes())


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages: every two-letter ``XX.toml`` beside this file."""
    names = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name[:2] for name in names if re.fullmatch(r"[a-z]{2}\.toml", name)))


def detect_language(text: str) -> str | None:
    """The language of ``text`` by its function words, or None where none stands out.

    Counts stop words among the first 2,000 words. The best language must explain a tenth of the
    words (running news prose has 30 to 45 % stop words) and half as many again as the next one.

    >>> detect_language("The mayor said on Monday that the bridge would be closed for a year.")
    'en'
    """
    found = [m.group().lower() for m in _WORD.finditer(text[:20_000])][:2_000]
    if not found:
        return None
    counts = Counter(
        {one.code: sum(word in one.stop_words for word in found) for one in languages()}
    )
    (best, most), (_, next_most) = counts.most_common(2)
    clear = most >= 2 and most * 10 >= len(found) and most * 2 >= next_most * 3
    return best if clear else None


def _words(raw: str) -> frozenset[str]:
    return frozenset(raw.split())


def _pattern(forms: dict[str, Any]) -> re.Pattern[str]:
    """Matches at the start of a block: a whole line of ``lines`` or one of ``openings``."""
    lines, openings = forms.get("lines", []), forms.get("openings", [])
    options = [rf"(?:{line})\W*$" for line in lines] + [rf"(?:{opening})" for opening in openings]
    return re.compile(r"[^\w©(@]*+(?:" + "|".join(options) + ")", re.IGNORECASE)
