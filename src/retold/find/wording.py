"""The wording of a story as arrays: every sentence's words once, ready to be joined and weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.model.article import Article
from retold.model.span import Span
from retold.text.shingles import Floats, Ints, shingles

WORD = re.compile(r"\w+(?:[.,:'’\-‑]\w+)*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "-"})
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]$")

# Words that carry grammar, not news: they never make two sentences candidates, and weigh little.
COMMON = frozenset(
    ["a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "it's", "its", "just", "like", "may", "me", "more", "most", "my", "no", "not", "now", "of", "on", "one", "only", "or", "other", "our", "out", "over", "said", "say", "says", "she", "should", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "up", "us", "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "your"]
)
_COMMON_WEIGHT = 0.35  # a grammar word, against log(1 + sentences / document frequency) of others
_NUMBER_WORDS = frozenset(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "half"]
)
_ENDINGS = re.compile(r"(?:'s|ations?|ings?|ments?|ed|es|s|ly)$")


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of a story and their words (marks left out), in reading order.

    Per sentence: article (index), number (index in article.sentences), role (0 body, 1 title,
    2 heading), first (words of sentence s are first[s] to first[s + 1]).
    Per word: exact and stem (ids), start and end (offsets in the article), figure and name (flags).
    Per stem: weight (how much sharing it says), content (not a grammar word).
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
    weight: Floats
    content: Ints
    spelling: tuple[str, ...]

    @property
    def size(self) -> Ints:
        """Words per sentence."""
        return np.diff(self.first)

    def words(self, sentence: int) -> slice:
        return slice(int(self.first[sentence]), int(self.first[sentence + 1]))

    def total(self, per_word: Floats) -> Floats:
        """Sums over each sentence's words."""
        sums = np.concatenate(([0.0], np.cumsum(per_word)))
        return sums[self.first[1:]] - sums[self.first[:-1]]


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
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low.translate(_PLAIN)


def _exact(word: str) -> str:
    return word.replace(".", "") if "." in word and _INITIALS.match(word) else word


_ROLES = {"body": 0, "standfirst": 0, "title": 1, "heading": 2}


def read_wording(articles: Sequence[Article]) -> Wording:
    """The words of all sentences of ``articles``."""
    raw, exact_ids = _Ids(), _Ids()
    columns: list[tuple[Ints, Ints, Ints, Ints]] = []
    sentences: list[tuple[int, int, int, int]] = []
    capitals: list[Ints] = []
    total = 0
    for a, article in enumerate(articles):
        low = _lowered(article.text)
        spans = [m.span() for m in WORD.finditer(low)]
        ids = np.array([raw[low[s:e]] for s, e in spans], dtype=np.int64)
        place = np.array(spans, dtype=np.int64).reshape(-1, 2)
        edges = np.array([(s.span.start, s.span.end) for s in article.sentences]).reshape(-1, 2)
        lo = np.searchsorted(place[:, 0], edges[:, 0])
        hi = np.maximum(lo, np.searchsorted(place[:, 1], edges[:, 1], side="right"))
        kept = _slices(lo, hi)
        upper = np.array([article.text[s].isupper() for s, _ in spans], dtype=np.int64)
        heads = np.zeros(len(spans) + 1, dtype=np.int64)
        heads[lo] = 1
        columns.append(
            (ids[kept], place[kept, 0], place[kept, 1], (upper & (1 - heads[:-1]))[kept])
        )
        sizes = hi - lo
        for number, sentence in enumerate(article.sentences):
            sentences.append((a, number, _ROLES[sentence.role], total))
            total += int(sizes[number])
    return _table(raw, exact_ids, columns, sentences, total)


def _slices(lo: Ints, hi: Ints) -> Ints:
    if not len(lo):
        return np.zeros(0, dtype=np.int64)
    return np.concatenate([np.arange(a, b) for a, b in zip(lo, hi, strict=True)])


def _table(
    raw: _Ids,
    exact_ids: _Ids,
    columns: list[tuple[Ints, Ints, Ints, Ints]],
    sentences: list[tuple[int, int, int, int]],
    total: int,
) -> Wording:
    stems = _Ids()
    to_exact = np.array([exact_ids[_exact(w)] for w in raw], dtype=np.int64)
    spelling = tuple(exact_ids)
    to_stem = np.array([stems[stem(w)] for w in spelling], dtype=np.int64)
    figures = np.array(
        [int(any(c.isdigit() for c in w) or w in _NUMBER_WORDS) for w in spelling], dtype=np.int64
    )
    ids, start, end, name = (
        (np.concatenate(c) if c else np.zeros(0, np.int64) for c in zip(*columns))
        if columns
        else (np.zeros(0, np.int64),) * 4
    )
    exact = to_exact[ids] if len(ids) else ids
    stemmed = to_stem[exact] if len(ids) else ids
    table = np.array(sentences, dtype=np.int64).reshape(-1, 4)
    first = np.append(table[:, 3], total)
    common = np.zeros(len(stems), dtype=bool)
    for word in COMMON:
        if (number := stems.get(stem(word))) is not None:
            common[number] = True
    weight = _weights(stemmed, first, len(stems), common)
    return Wording(
        article=table[:, 0],
        number=table[:, 1],
        role=table[:, 2],
        first=first,
        exact=exact,
        stem=stemmed,
        start=start,
        end=end,
        figure=figures[exact] if len(ids) else ids,
        name=name,
        weight=weight,
        content=(~common).astype(np.int64),
        spelling=spelling,
    )


def _weights(stems: Ints, first: Ints, count: int, common: npt.NDArray[np.bool_]) -> Floats:
    """log(1 + N / df) over the distinct sentences, so that many copies do not make a word common."""
    owner = np.repeat(np.arange(len(first) - 1), np.diff(first))
    digest = np.zeros(len(first) - 1, dtype=np.int64)
    np.add.at(digest, owner, shingles(stems, 1))
    distinct, keep = np.unique(digest, return_index=True)
    is_kept = np.zeros(len(first) - 1, dtype=bool)
    is_kept[keep] = True
    seen = is_kept[owner]
    posting = np.unique(owner[seen] * np.int64(count) + stems[seen]) if len(stems) else stems
    frequency = np.bincount(posting % max(count, 1), minlength=count)
    weight = np.log1p(len(distinct) / np.maximum(frequency, 1))
    weight[common] = np.minimum(weight[common], _COMMON_WEIGHT)
    return weight


def span_of(wording: Wording, first: int, last: int) -> Span:
    """The span from word ``first`` to word ``last`` (both included) of one article."""
    return Span(int(wording.start[first]), int(wording.end[last]))
