"""The details of a text: names and numbers, which a retelling keeps when it keeps no words.

Two reports of one event share its place and its day. Of one that is made from the other most of
the rest is in the other too: whom it names, how old they are, how many there were.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from retold.model.article import Article

_WORD = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_][\w'’-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
SHORTEST = 3  # letters of a name; shorter ones are initials and articles
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_FIGURES = {word: str(value) for value, word in enumerate(_NUMBERS.split(), 2)}
_TENS = frozenset("thirty forty fifty sixty seventy eighty ninety hundred thousand dozen".split())
# Words that open a sentence and never stand in it in small letters, and days: every report has them.
_NONE = frozenset(
    "the and but its his her she they this that there what for with from not who when monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class Kept:
    """How two texts share their details.

    both: how many details both have. of_source, of_target: the share of either's, 0..1.
    """

    both: int
    of_source: float
    of_target: float


def find_details(article: Article) -> frozenset[str]:
    """The names and numbers in the body, in one spelling: "twenty" and "20" are one."""
    common = {w for w in re.findall(r"\b[^\W\d_A-Z][\w'’-]*", article.text) if w[0].islower()}
    held = (_WORD.findall(article.words(sentence.span)) for sentence in article.body)
    found = {_detail(word, common) for words in held for word in words}
    return frozenset(detail for detail in found if detail is not None)


def _detail(word: str, common: set[str]) -> str | None:
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    small = _POSSESSIVE.sub("", word).lower()
    if small in _FIGURES or small in _TENS:
        return _FIGURES.get(small, small)
    is_name = word[0].isupper() and small not in common and len(small) >= SHORTEST
    return small if is_name and small not in _NONE else None


def compare_details(source: frozenset[str], target: frozenset[str]) -> Kept:
    """How much of the details of each the other has."""
    both = len(source & target)
    return Kept(both, both / max(1, len(source)), both / max(1, len(target)))
