"""What Retold knows of each language: one TOML file beside this one is one language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from retold.text.languages.openings import ANY, opening_letters
from retold.text.tables import read_table, table_names

_SKIPPED = re.compile(r"[^\w©(@]*+")  # what may stand before such a block
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")  # the same in ASCII, and faster

# What an analysis cannot do without: the stem of its table of words.
TABLES = {
    "quotations": "speech",
    "dates": "dates",
    "figures": "figures",
    "distortions": "changes",
    "framing": "framing",
}


class Phrases:
    """Patterns of blocks that are not the article, by reason; compiled when first needed.

    Most blocks are none of them. Patterns that begin with a letter are not even tried on a block
    that begins with another one, nor those that need a word further on where it is not there.
    """

    def __init__(self, forms: Mapping[str, Mapping[str, list[str]]]) -> None:
        """``forms``: for each reason ``lines`` (a whole block) and ``openings`` (its beginning)."""
        self._options = {reason: _options(form) for reason, form in forms.items()}
        self._patterns: dict[str, re.Pattern[str]] = {}

    @cached_property
    def _by_sign(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for options in self._options.values():
            for option in options:
                for sign in _signs(option):
                    found.setdefault(sign, []).append(option)
        return found

    @cached_property
    def _needed(self) -> list[str]:
        return [sign for sign in self._by_sign if len(sign) > 1]

    @property
    def known(self) -> frozenset[str]:
        """Every reason the language has phrases for."""
        return frozenset(self._options)

    @lru_cache(maxsize=1024)  # noqa: B019 - there is one for each language, and it lives as long
    def reasons(self, words: str) -> tuple[str, ...]:
        """The reasons whose pattern matches a block, in the order of the file."""
        if not self._may_match(words):
            return ()
        return tuple(
            reason
            for reason, options in self._options.items()
            if self._pattern(reason, options).match(words)
        )

    def _may_match(self, words: str) -> bool:
        first = words[_SKIPPED.match(words).end() :][:1].lower()  # type: ignore[union-attr]
        small = words.lower()
        signs = ["", first] if first.isascii() and first else list(self._by_sign)
        signs += [sign for sign in self._needed if sign in small]
        for sign in signs:
            options = self._by_sign.get(sign)
            if options and self._pattern(f"sign {sign}", options).match(words):
                return True
        return False

    def _pattern(self, reason: str, options: list[str]) -> re.Pattern[str]:
        made = self._patterns.get(reason)
        if made is None:
            expression = _SKIPPED.pattern + "(?:" + "|".join(options) + ")"
            made = self._patterns[reason] = re.compile(expression, re.IGNORECASE)
        return made


def _options(form: Mapping[str, list[str]]) -> list[str]:
    lines = [rf"(?:{line})\W*$" for line in form.get("lines", ())]
    return lines + [rf"(?:{opening})" for opening in form.get("openings", ())]


_FURTHER_ON = re.compile(r"\(\?:\.\{0,\d+\}\\b([a-z]{2,}) ")


def _signs(option: str) -> frozenset[str]:
    """The letters with which what ``option`` matches begins, or a word that stands in it.

    {""} where neither is sure.
    """
    further = _FURTHER_ON.match(option)
    if further and "|" not in _outside(option):
        return frozenset({further.group(1)})
    letters = opening_letters(option)
    return letters if all(letter.isascii() for letter in letters) else ANY


def _outside(option: str) -> str:
    """What of a pattern stands outside its inner groups."""
    outside = option.removeprefix("(?:").removesuffix(r"\W*$").removesuffix(")")
    while (inner := re.sub(r"\\.|\([^()]*\)", "", outside)) != outside:
        outside = inner
    return outside


@dataclass(frozen=True, slots=True)
class Language:
    """Words and shapes of one language. All words are lower case and without a final point.

    months:    twelve tuples of names, January first.
    starters:  words that open a sentence and seldom follow an abbreviation inside one.
    furniture: what blocks that are not the article look like (``furniture.py`` applies it).
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
    furniture: Phrases


@cache
def language(code: str | None) -> Language:
    """The language with this code ("en", "pt-BR"); English where there is no file for it."""
    short = (code or "en").lower().replace("_", "-").split("-")[0]
    name = short if short in codes() else "en"
    raw = read_table(__name__, name)
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
        furniture=Phrases(raw.get("furniture", {})),
    )


@cache
def languages() -> tuple[Language, ...]:
    """All languages there is a file for."""
    return tuple(language(code) for code in codes())


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages: every two-letter ``XX.toml`` beside this file."""
    return tuple(name for name in table_names(__name__) if len(name) == 2)


def detect_language(text: str) -> str | None:
    """The language of ``text`` by its function words, or None where none stands out.

    Counts stop words among the first 2,000 words. The best language must explain a tenth of the
    words (running news prose has 30 to 45 % stop words) and half as many again as the next one.

    >>> detect_language("The mayor said on Monday that the bridge would be closed for a year.")
    'en'
    """
    head = text[:20_000]
    word = _PLAIN_WORD if head.isascii() else _WORD
    found = " ".join(word.findall(head)[:2_000]).lower().split()
    if not found:
        return None
    times = Counter(found)
    counts = dict.fromkeys(codes(), 0)
    for stop in times.keys() & _stop_words().keys():
        for code in _stop_words()[stop]:
            counts[code] += times[stop]
    (best, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    clear = most >= 2 and most * 10 >= len(found) and most * 2 >= next_most * 3
    return best if clear else None


@cache
def _stop_words() -> Mapping[str, tuple[str, ...]]:
    """The languages in which each word is a stop word."""
    found: dict[str, tuple[str, ...]] = {}
    for one in languages():
        for word in one.stop_words:
            found[word] = (*found.get(word, ()), one.code)
    return found


def _words(raw: str) -> frozenset[str]:
    return frozenset(raw.split())


def lacking(code: str) -> tuple[str, ...]:
    """What cannot be read in a language, for want of its words: "figures", "quotations", ..."""
    there = table_names(__name__)
    return tuple(what for what, table in TABLES.items() if f"{table}_{code}" not in there)
