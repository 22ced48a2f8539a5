"""The wording of a story as arrays: every sentence's words once, ready to be joined and weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.model.article import Article
from retold.text.shingles import Floats, Ints, distinct, shingles

WORD = re.compile(r"\w+(?:[.,:/'’\-‑]\w+)*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "-"})
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
# Quoted words up to the closing mark, or to the end of the line where it is missing. A straight
# mark inside a word ("ADB"s") opens and closes nothing.
_QUOTED = re.compile(
    r"[“„«][^“”„«»″\"\n]+(?:[”»″\"]|$)"
    r"|(?<![\w\"])\"(?=\S)[^“”\"\n]+(?:\"(?!\w)|$)",
    re.MULTILINE,
)
_ENDINGS = re.compile(r"(?:'s|ations?|ings?|ments?|ed|es|s|ly)$")
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


class _Ids(dict[str, int]):
    """Numbers for words, given on first sight."""

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


def stem(word: str) -> str:
    """A word without its commonest endings and with one spelling for ise/ize, our/or, tre/ter."""
    if len(word) <= 4 or not word[0].isalpha():
        return word
    bare = _ENDINGS.sub("", word)
    if len(bare) < 3:
        bare = word
    if len(bare) > 4:
        bare = bare.rstrip("e").replace("is", "iz").replace("our", "or").replace("tr", "ter")
    return bare


def _lowered(text: str) -> str:
    """Lower case with plain apostrophes, never longer or shorter than ``text``."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)


def _exact(word: str) -> str:
    """One form for "U.S" and "US"."""
    return word.replace(".", "") if "." in word and _INITIALS.match(word) else word


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one article that stand in its sentences."""

    ids: Ints
    start: Ints
    end: Ints
    capital: Ints
    quoted: Ints
    sizes: Ints  # per sentence


def _words(article: Article, raw: _Ids) -> _Words:
    low = _lowered(article.text)
    matches = list(WORD.finditer(low))
    ids = np.array([raw[m.group()] for m in matches], dtype=np.int64)
    place = np.array([m.span() for m in matches], dtype=np.int64).reshape(-1, 2)
    edges = np.array([(s.span.start, s.span.end) for s in article.sentences], dtype=np.int64)
    lo = np.searchsorted(place[:, 0], edges[:, 0])
    hi = np.maximum(lo, np.searchsorted(place[:, 1], edges[:, 1], side="right"))
    letters = np.frombuffer(article.text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    plain = np.frombuffer(low.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    capital = (letters != plain)[place[:, 0]].astype(np.int64)
    capital[lo[lo < hi]] = 0
    kept = np.concatenate([np.arange(a, b) for a, b in zip(lo, hi, strict=True)])
    start = place[kept, 0]
    return _Words(
        ids[kept], start, place[kept, 1], capital[kept], _in_marks(article.text, start), hi - lo
    )


def _in_marks(text: str, start: Ints) -> Ints:
    """1 for each word start that stands between quotation marks."""
    spans = np.array([m.span() for m in _QUOTED.finditer(text)], dtype=np.int64).reshape(-1, 2)
    opened = np.searchsorted(spans[:, 0], start)
    closed = np.searchsorted(spans[:, 1], start, side="right")
    return (opened > closed).astype(np.int64)


def read_wording(articles: Sequence[Article]) -> Wording:
    """The words of all sentences of ``articles``, which must hold at least one sentence."""
    raw, spelled, stems = _Ids(), _Ids(), _Ids()
    found = [_words(article, raw) if article.sentences else None for article in articles]
    held = [w for w in found if w is not None]
    to_exact = np.array([spelled[_exact(w)] for w in raw], dtype=np.int64)
    spelling = tuple(spelled)
    to_stem = np.array([stems[stem(w)] for w in spelling], dtype=np.int64)
    exact = to_exact[np.concatenate([w.ids for w in held])]
    stemmed = to_stem[exact]
    first = np.concatenate(([0], np.cumsum(np.concatenate([w.sizes for w in held]))))
    common = np.array([w in COMMON or w in _COMMON_STEMS for w in stems], dtype=bool)
    return Wording(
        article=np.repeat(np.arange(len(articles)), [len(a.sentences) for a in articles]),
        number=np.concatenate([np.arange(len(a.sentences)) for a in articles]),
        role=np.array([_ROLES[s.role] for a in articles for s in a.sentences], dtype=np.int64),
        first=first,
        exact=exact,
        stem=stemmed,
        start=np.concatenate([w.start for w in held]),
        end=np.concatenate([w.end for w in held]),
        figure=np.array([_is_figure(w) for w in spelling], dtype=np.int64)[exact],
        name=np.concatenate([w.capital for w in held]),
        quoted=np.concatenate([w.quoted for w in held]),
        weight=_weights(stemmed, first, common),
        content=(~common).astype(np.int64),
        spelling=spelling,
    )


_COMMON_STEMS = frozenset(stem(w) for w in COMMON)


def _is_figure(word: str) -> bool:
    return (
        any(c.isdigit() for c in word)
        or word in _NUMBER_WORDS
        or word in _DATE_WORDS
        or ("-" in word and word.split("-")[0] in _NUMBER_WORDS)
    )


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
