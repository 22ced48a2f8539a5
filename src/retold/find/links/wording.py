"""The wording of a story as arrays: every sentence's words once, ready to be joined and weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.find.links.words import find_words
from retold.model.article import Article
from retold.text.shingles import Floats, Ints, distinct, ragged, shingles

_DIGIT = re.compile(r"\d")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]$")


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that carry grammar, not news: they never make two sentences candidates, and weigh little.
COMMON = _list(
    "a about after all also an and any are as at be because been before being but by can could did "
    "do does for from had has have he her here him his how i if in into is it it's its just like "
    "may me more most my no not now of on one only or other our out over said say says she should "
    "so some than that the their them then there these they this those through to up us was we "
    "were what when where which while who will with would you your"
)
_COMMON_WEIGHT = 0.35  # a grammar word, against log(1 + sentences / document frequency) of others
_NUMBER_WORDS = _list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "first second third fourth fifth sixth seventh eighth ninth tenth half nil"
)
_DATE_WORDS = _list(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december jan feb mar apr aug sept oct nov dec"
)
_FIGURE_WORDS = _NUMBER_WORDS | _DATE_WORDS
_ENDINGS = re.compile(r"(?:'s|ations?|ings?|ments?|ed|es|s|ly)$")
_LAST_TWO = frozenset({"ed", "ly", "ng", "nt", "on"})  # of the endings without "s"
_ROLES = {"body": 0, "standfirst": 0, "title": 1, "heading": 2}


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of a story and their words (marks left out), in reading order.

    Per sentence: article (index), number (index in article.sentences), role (0 body, 1 title,
    2 heading), first (words of sentence s are first[s] to first[s + 1]).
    Per word: exact and stem (ids), start and end (offsets in the article), figure (1 for numbers
    and dates), name (1 for a capital that no sentence start explains), quoted (1 in marks).
    Per stem: weight (what sharing it says, about 1 for the rarest words), content (0 for grammar).
    """

    article: Ints
    number: Ints
    role: Ints
    first: Ints
    exact: Ints
    stem: Ints
    start: Ints
    end: Ints
    figure: Ints
    name: Ints
    quoted: Ints
    weight: Floats
    content: Ints
    spelling: tuple[str, ...]

    @property
    def size(self) -> Ints:
        """Words per sentence."""
        return np.diff(self.first)

    @property
    def owner(self) -> Ints:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.number)), self.size)


def _numbered(words: Iterable[str]) -> dict[str, int]:
    """Numbers for words, given on first sight."""
    known = dict.fromkeys(words)
    return dict(zip(known, range(len(known)), strict=True))


_SPELLED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_SPELLED_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = tuple(_SPELLED.split())
# "one" is grammar as often as it is a number.
_VALUES = {w: n for n, w in enumerate(_UNITS) if n != 1} | {
    w: 10 * n for n, w in enumerate(_SPELLED_TENS.split(), 2)
}
# A number and what is written to it: "46km", "46-kilometre", "1.9bn", but not the score "3-2".
_MEASURED = re.compile(r"(\d[\d.,]*)-?[^\W\d_]")


def _number(word: str) -> str | None:
    """The number a word gives, in digits: 7 for "seven" and "7am", 32 for "thirty-two"."""
    if word[0].isdigit():
        found = _MEASURED.match(word)
        digits = (found[1] if found else word).replace(",", "")
        return digits.rstrip("0").rstrip(".") if digits.count(".") == 1 else digits
    first, _, rest = word.partition("-")
    value = _VALUES.get(first)
    if value is not None and rest and value >= 20 and rest in _UNITS:
        value += _UNITS.index(rest)
    return None if value is None else str(value)


def stem(word: str) -> str:
    """A word without its commonest endings and with one spelling for ise/ize, our/or, tre/ter.

    Numbers are spelled in digits, without what is written to them.
    """
    if word.isalpha():
        if word in _VALUES:
            return str(_VALUES[word])
    else:
        number = _number(word)
        if number is not None:
            return number
    if len(word) <= 4 or not word[0].isalpha():
        return word
    ends = word[-1] == "s" or word[-2:] in _LAST_TWO
    bare = _ENDINGS.sub("", word) if ends else word
    if len(bare) < 3:
        bare = word
    if len(bare) > 4:
        bare = bare.rstrip("e").replace("is", "iz").replace("our", "or").replace("tr", "ter")
    return bare


def _exact(word: str) -> str:
    """One form for "U.S" and "US"."""
    return word.replace(".", "") if _INITIALS.match(word) else word


def read_wording(articles: Sequence[Article]) -> Wording:
    """The words of all sentences of ``articles``."""
    read = find_words([a.text for a in articles])
    shift = np.cumsum([0, *(len(a.text) + 1 for a in articles[:-1])])
    counts = [len(a.sentences) for a in articles]
    article = np.repeat(np.arange(len(articles)), counts)
    edges = [(s.span.start, s.span.end) for a in articles for s in a.sentences]
    edge = np.array(edges, dtype=np.int64).reshape(-1, 2) + shift[article][:, None]
    lo = np.searchsorted(read.start, edge[:, 0])
    hi = np.maximum(lo, np.searchsorted(read.end, edge[:, 1], side="right"))
    read.capital[lo[lo < hi]] = 0
    kept, owner = ragged(lo, hi - lo)
    back = shift[article][owner]
    vocabulary = _vocabulary(read.ids, read.spelled)
    exact = vocabulary.exact[kept]
    stems = vocabulary.stem[exact]
    first = np.concatenate(([0], np.cumsum(hi - lo)))
    return Wording(
        article=article,
        number=np.concatenate([np.arange(n) for n in counts]),
        role=np.array([_ROLES[s.role] for a in articles for s in a.sentences], dtype=np.int64),
        first=first,
        exact=exact,
        stem=stems,
        start=read.start[kept] - back,
        end=read.end[kept] - back,
        figure=vocabulary.figure[exact],
        name=read.capital[kept],
        quoted=read.quoted[kept],
        weight=_weights(stems, first, vocabulary.common),
        content=(~vocabulary.common).astype(np.int64),
        spelling=vocabulary.spelling,
    )


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """exact: of each word of the story; stem, figure: of each exact word; common: of each stem."""

    exact: Ints
    stem: Ints
    figure: Ints
    common: npt.NDArray[np.bool_]
    spelling: tuple[str, ...]


def _vocabulary(ids: Ints, spelled: Sequence[str]) -> _Vocabulary:
    plain = [_exact(w) if "." in w else w for w in spelled]
    exact = _numbered(plain)
    to_exact = np.array([exact[w] for w in plain], dtype=np.int64)
    bare = [stem(w) for w in exact]
    stems = _numbered(bare)
    return _Vocabulary(
        exact=to_exact[ids] if len(ids) else ids,
        stem=np.array([stems[w] for w in bare], dtype=np.int64),
        figure=np.array([_is_figure(w) for w in exact], dtype=np.int64),
        common=np.array([w in _ALL_COMMON for w in stems], dtype=bool),
        spelling=tuple(exact),
    )


_ALL_COMMON = COMMON | {stem(w) for w in COMMON}


def _is_figure(word: str) -> bool:
    if word.isalpha():
        return word in _FIGURE_WORDS
    return _DIGIT.search(word) is not None or word.split("-")[0] in _NUMBER_WORDS


def _weights(stems: Ints, first: Ints, common: npt.NDArray[np.bool_]) -> Floats:
    """log(1 + N / df) / log(1 + N), N the distinct sentences: many copies make no word common."""
    count, sentences = len(common), len(first) - 1
    owner = np.repeat(np.arange(sentences), np.diff(first))
    digest = np.zeros(sentences, dtype=np.int64)
    np.add.at(digest, owner, shingles(stems, 1))
    known, keep = np.unique(digest, return_index=True)
    is_kept = np.zeros(sentences, dtype=bool)
    is_kept[keep] = True
    seen = is_kept[owner]
    posting = distinct(owner[seen] * np.int64(count) + stems[seen])
    frequency = np.bincount(posting % max(count, 1), minlength=count)
    weight: Floats = np.log1p(len(known) / np.maximum(frequency, 1))
    weight[common] = np.minimum(weight[common], _COMMON_WEIGHT)
    weight /= np.log1p(max(len(known), 2))
    return weight
