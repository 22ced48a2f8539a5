"""What two versions of one document show: measures of how much the right one shows more of a thing.

Each takes the two texts side by side and gives a number that is positive where the right text shows
more, negative where the left does, and turns its sign with the sides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

from rapidfuzz.distance import OSA

from retold.find.derivations.aligned import Stretch, unaccented, words_of
from retold.find.derivations.clues import Setting
from retold.model.article import Article
from retold.model.span import Span
from retold.text.tokens import Token

YEAR = re.compile(r"(?<![\d,.])(1[89]\d\d|20[0-3]\d)(?![\d,])")
RECENT = 1990  # years after it say when a text was written, earlier ones what it is about
UNTIDY = re.compile(r"(?<=\S) {2,}(?=\S)|<[a-z/]+|(?<=\s)--?(?=\s)|\s,")
NOTES = re.compile(r"[a-z]{3}[.,)][a-z]{3}|[.,]\[?\d{1,3}\]?(?=\s|$)")
CHAT = re.compile(
    r"(?:n't|\b(?:it's|i'm|you|your|really|just|things?|lot|big|get|got|etc)\b)", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:is|are|has|have|will|currently|recently|now|expected|planned|upcoming|today|present)\b"
)
_THEN = re.compile(r"\b(?:was|were|had|became|did|held|\w{3,}ed)\b")
MARKUP = re.compile(r"''+|</?[a-z]+|&[a-z]+;|=\s|\{\||\|\}", re.IGNORECASE)
PRAISE = re.compile(
    r"\b(?:famous|great|important|well[- ]known|popular|interesting(?:ly)?|unfortunately|obviously"
    r"|of course|fortunately|surprisingly|clearly|certainly|best|beautiful|wonderful)\b",
    re.IGNORECASE,
)
HEDGES = re.compile(
    r"\b(?:generally|usually|often|commonly|mainly|mostly|perhaps|almost|rather|quite|somewhat"
    r"|probably|apparently|basically|actually|very|typically|roughly|many|some)\b",
    re.IGNORECASE,
)
APPARATUS = re.compile(
    r"^\s*(?:references|external links|further reading|bibliography|see also|notes|sources|history"
    r"|overview|etymology|gallery|background)\s*:?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAY = re.compile(
    rf"\b(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)})(?: (\d{{1,2}}))?,? ((?:199|20[0-3])\d)\b",
    re.IGNORECASE,
)

LETTERS = 6  # letters of a word with its space, to make a rate of a count
CLAUSE = range(4, 16)  # tokens
LEAST_TAIL = 6  # tokens at the end of a text that are more than a tag or a stray mark
SHORT_YEAR = 12  # tokens of a change in which one year stands for another
YEAR_DAYS = 372  # twelve months of 31 days: a number for each day, not a calendar


def _ratio(right: int, left: int, floor: int = 1) -> float:
    return log((right + floor) / (left + floor))


def more_of(pattern: re.Pattern[str]) -> Callable[[Setting], float]:
    def measure(setting: Setting) -> float:
        texts = setting.right.text, setting.left.text
        return _ratio(*(len(pattern.findall(text)) for text in texts))

    return measure


def new_words(setting: Setting) -> float:
    """Words of four letters and more that only one of the texts has."""
    changed = [s for s in setting.aligned.stretches if s.kind != "same"]
    left = {t.norm for s in changed for t in s.left}
    right = {t.norm for s in changed for t in s.right}
    only_right = _fresh(right - left, setting.left.text)
    return _ratio(only_right, _fresh(left - right, setting.right.text), 2)


def _fresh(words: Iterable[str], other: str) -> int:
    lowered = other.lower()
    return sum(len(w) >= 4 and w.isalpha() and w not in lowered for w in words)


def insertions(setting: Setting) -> float:
    return _ratio(len(setting.aligned.of("added")), len(setting.aligned.of("left out")))


LONG = 15  # tokens: more than this is a sentence of its own, not a phrase inside one


def added_passages(setting: Setting) -> float:
    added = sum(len(s.right) > LONG for s in setting.aligned.of("added"))
    return _ratio(added, sum(len(s.left) > LONG for s in setting.aligned.of("left out")))


def longer_wording(setting: Setting) -> float:
    changed = setting.aligned.of("changed")
    longer = sum(len(s.right) > len(s.left) for s in changed)
    return _ratio(longer, sum(len(s.left) > len(s.right) for s in changed))


def later_year(setting: Setting) -> float:
    """1 where the latest year is later, and more where both are years the text was written in."""
    left, right = (
        max((int(y) for y in YEAR.findall(a.text)), default=0)
        for a in (setting.left, setting.right)
    )
    sign = (right > left) - (right < left)
    gap = (right - left) / 3 if min(left, right) > RECENT else 0.0
    return sign + max(-3.0, min(3.0, gap))


def repairs(setting: Setting) -> float:
    """Slips of the left text that the right one has mended: spelling and lost accents."""
    held = Counter(re.findall(r"\w+", f"{setting.left.text} {setting.right.text}".lower()))
    spelling = sum(_repair(s, held) for s in setting.aligned.of("changed"))
    accents = sum(_accents(setting, s) for s in setting.aligned.of("changed"))
    return max(-2, min(2, spelling)) + max(-2, min(2, accents))


def _repair(stretch: Stretch, held: Counter[str]) -> int:
    """1 where the right word is the usual one of two forms a slip apart, -1 where the left is."""
    if len(stretch.left) != 1 or len(stretch.right) != 1:
        return 0
    left, right = stretch.left[0].norm, stretch.right[0].norm
    if not (left.isalpha() and right.isalpha()) or min(len(left), len(right)) < 4:
        return 0
    if OSA.distance(left, right, score_cutoff=2) > 2:
        return 0
    return (held[right] > held[left] + 1) - (held[left] > held[right] + 1)


def _accents(setting: Setting, stretch: Stretch) -> int:
    left = words_of(setting.left.text, stretch.left)
    right = words_of(setting.right.text, stretch.right)
    if left == right or unaccented(left) != unaccented(right):
        return 0
    plain = unaccented(left)
    gained = sum(a != b for a, b in zip(right, plain, strict=False))
    lost = sum(a != b for a, b in zip(left, plain, strict=False))
    return 1 if gained > lost else -1


SHORT = 25  # tokens of one change in which a turn of tense can be seen


def turned_past(setting: Setting) -> float:
    """Changes that turn what is or will be into what was."""
    turned = 0
    for stretch in setting.aligned.of("changed"):
        if max(len(stretch.left), len(stretch.right)) > SHORT:
            continue
        left = words_of(setting.left.text, stretch.left)
        right = words_of(setting.right.text, stretch.right)
        now = len(_NOW.findall(left)) - len(_NOW.findall(right))
        then = len(_THEN.findall(right)) - len(_THEN.findall(left))
        turned += (now > 0 and then > 0) - (now < 0 and then < 0)
    return float(max(-3, min(3, turned)))


def rate_of(pattern: re.Pattern[str]) -> Callable[[Setting], float]:
    """How much oftener, per word, the right text has the pattern (log ratio; 0.2 % of words are
    added to both rates, so that a single place says little)."""

    def measure(setting: Setting) -> float:
        right, left = (
            len(pattern.findall(a.text)) / (len(a.text) / LETTERS + 1) + 0.002
            for a in (setting.right, setting.left)
        )
        return log(right / left)

    return measure


def inserted_clauses(setting: Setting) -> float:
    """Insertions of the length of a phrase or a clause, against omissions of that length."""
    added = sum(len(s.right) in CLAUSE for s in setting.aligned.of("added"))
    return _ratio(added, sum(len(s.left) in CLAUSE for s in setting.aligned.of("left out")))


def holds_all(setting: Setting) -> float:
    """1 where the right text has everything of the left, unchanged, and more."""
    aligned = setting.aligned
    added, gone = len(aligned.of("added")), len(aligned.of("left out"))
    if aligned.of("changed") or bool(added) == bool(gone):
        return 0.0
    return 1.0 if added else -1.0


def edges(setting: Setting) -> float:
    """1 for each end, first and last, at which the right text has more than the left.

    Whoever cuts trims the ends; what grows grows inside.
    """
    stretches = setting.aligned.stretches
    if not stretches:
        return 0.0
    return float(_end(stretches[0], 1) + _end(stretches[-1], LEAST_TAIL))


def _end(stretch: Stretch, least: int) -> int:
    if stretch.kind == "added":
        return int(len(stretch.right) >= least)
    return -int(stretch.kind == "left out" and len(stretch.left) >= least)


def later_day(setting: Setting) -> float:
    """1 where the latest day named is later in the same year, and years that were put forward."""
    left, right = (_latest_day(a.text) for a in (setting.left, setting.right))
    day = _sign(right - left) if right // YEAR_DAYS == left // YEAR_DAYS else 0
    moved = sum(_moved_year(setting, s) for s in setting.aligned.of("changed"))
    return float(day + max(-2, min(2, moved)))


def _latest_day(text: str) -> int:
    """The latest day or month with a year that the text names, as a number; 0 for none."""
    found = (
        int(year) * YEAR_DAYS + _MONTHS.index(month.lower()) * 31 + int(before or after or 0)
        for before, month, after, year in _DAY.findall(text)
    )
    return max(found, default=0)


def _moved_year(setting: Setting, stretch: Stretch) -> int:
    """1 where one recent year stands in place of an earlier one."""
    if max(len(stretch.left), len(stretch.right)) > SHORT_YEAR:
        return 0
    left = _years(setting.left.text, stretch.left)
    right = _years(setting.right.text, stretch.right)
    if len(left) != 1 or len(right) != 1 or min(*left, *right) <= RECENT:
        return 0
    return _sign(right[0] - left[0])


def _years(text: str, held: Sequence[Token]) -> list[int]:
    return [int(year) for year in YEAR.findall(words_of(text, held))]


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def grown(setting: Setting) -> int:
    """How many numbers are higher on the right, less those that are lower."""
    grown = 0
    for stretch in setting.aligned.of("changed"):
        if max(len(stretch.left), len(stretch.right)) > 4:
            continue
        left = _NUMBER.findall(words_of(setting.left.text, stretch.left))
        right = _NUMBER.findall(words_of(setting.right.text, stretch.right))
        if len(left) == len(right) == 1:
            one, other = (float(n[0].replace(",", "")) for n in (left, right))
            grown += (other > one) - (other < one)
    return grown


_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty"""
_COUNT = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_DEAD = re.compile(
    rf"\b(?P<n>\d[\d,]*|{'|'.join(_COUNT)})\s+(?:[a-z]+\s+){{0,2}}?(?:(?:were|are|was|is|have been|"
    r"has been|had been)\s+)?(?:confirmed\s+)?(?:dead|killed|died|dies|die)\b",
    re.IGNORECASE,
)


def toll(article: Article) -> tuple[int, Span] | None:
    """The first count of dead in an article, and where ("at least three people were killed")."""
    for sentence in article.sentences[:6]:
        found = _DEAD.search(article.text, sentence.span.start, sentence.span.end)
        if found:
            number = found.group("n").lower().replace(",", "")
            return _COUNT.get(number) or int(number), Span(*found.span())
    return None
