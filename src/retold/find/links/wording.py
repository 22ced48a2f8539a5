"""The wording of a story as arrays: every sentence's words once, ready to be joined and weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.model.article import Article
from retold.text.shingles import MIX, Floats, Ints, distinct, ragged, shingles

# Scripts that set no blanks between words are read sign by sign.
_SIGNS = (("぀", "ヿ"), ("㐀", "䶿"), ("一", "鿿"), ("豈", "﫿"))
_DIGIT = re.compile(r"\d")
_PLAIN = (("’", "'"), ("‘", "'"), ("‑", "-"), ("–", "-"))
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
    r"[“„«\"](?:"  # first the marks alone: all other places are passed over fast
    r"(?<=[“„«])[^“”„«»″\"\n]+(?:[”»″\"]|$)"
    r"|(?<=\")(?<![\w\"]\")(?=\S)[^“”\"\n]+(?:\"(?!\w)|$)"
    r")",
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
    number = _number(word)
    if number is not None:
        return number
    if len(word) <= 4 or not word[0].isalpha():
        return word
    bare = _ENDINGS.sub("", word) if word[-1] in "sdgtny" else word
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
    for mark, plain in _PLAIN:  # many times faster than str.translate on long texts
        low = low.replace(mark, plain)
    return low


def _exact(word: str) -> str:
    """One form for "U.S" and "US"."""
    return word.replace(".", "") if _INITIALS.match(word) else word


@dataclass(frozen=True, slots=True)
class _Words:
    """All words of all texts set end to end, in sentences or not.

    ids: of each word, given on first sight; spelled: of each id.
    """

    ids: Ints
    spelled: list[str]
    start: Ints
    end: Ints
    capital: Ints
    quoted: Ints


_INNER = ".,:/'’-‑"  # what a word keeps between two of its letters or digits
_LETTER, _MARK, _SIGN = 1, 2, 3


def _words(texts: Sequence[str]) -> _Words:
    whole = "\n".join(texts)
    low = _lowered(whole)
    letters, plain = _codes(whole), _codes(low)
    start, end = _word_bounds(plain)
    ids, first = _identities(plain, start, end)
    places = zip(start[first].tolist(), end[first].tolist(), strict=True)
    spelled = [low[a:b] for a, b in places]
    capital = (letters[start] != plain[start]).astype(np.int64)
    return _Words(ids, spelled, start, end, capital, _in_marks(whole, start))


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _word_bounds(codes: npt.NDArray[np.uint32]) -> tuple[Ints, Ints]:
    """Where words start and end: letters, digits and "_", and one inner mark between two of them.

    The same as finding ``\\w+(?:[marks]\\w+)*``, for all texts at once.
    """
    kind = np.zeros(len(codes) + 2, dtype=np.uint8)
    kind[1:-1] = _kinds(codes)[codes]
    letter = kind == _LETTER
    inside = letter.copy()
    inside[1:-1] |= (kind[1:-1] == _MARK) & letter[:-2] & letter[2:]
    sign = kind == _SIGN
    start = np.flatnonzero((inside[1:] & ~inside[:-1]) | sign[1:])
    end = np.flatnonzero((inside[:-1] & ~inside[1:]) | sign[:-1])
    return start, end


def _kinds(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """For each code point up to the greatest one what it is in a word, 0 for nothing."""
    seen = np.bincount(codes, minlength=1)
    kinds = np.zeros(len(seen), dtype=np.uint8)
    for code in np.flatnonzero(seen).tolist():
        character = chr(code)
        if any(low <= character <= high for low, high in _SIGNS):
            kinds[code] = _SIGN
        elif character.isalnum() or character == "_":
            kinds[code] = _LETTER
        elif character in _INNER:
            kinds[code] = _MARK
    return kinds


def _identities(codes: npt.NDArray[np.uint32], start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """A number for each word, the same for the same letters, and where each is seen first.

    By a hash of 64 bits over its letters, each times an odd number of its place: two words in a
    million stories share one.
    """
    if not len(start):
        return start, start
    place, owner = ragged(start, end - start)
    at = (place - start[owner]).astype(np.uint64)
    factor = (at * np.uint64(2) + np.uint64(1)) * np.uint64(MIX)
    factor ^= factor >> np.uint64(29)
    value = (codes[place].astype(np.uint64) + np.uint64(1)) * (factor | np.uint64(1))
    value ^= value >> np.uint64(32)
    value *= np.uint64(MIX)
    digest = np.add.reduceat(value, np.cumsum(end - start) - (end - start))
    _, first, which = np.unique(digest, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    number = np.empty_like(order)
    number[order] = np.arange(len(order))
    return number[which], first[order]


def _in_marks(text: str, start: Ints) -> Ints:
    """1 for each word start that stands between quotation marks."""
    spans = np.array([m.span() for m in _QUOTED.finditer(text)], dtype=np.int64).reshape(-1, 2)
    opened = np.searchsorted(spans[:, 0], start)
    closed = np.searchsorted(spans[:, 1], start, side="right")
    return (opened > closed).astype(np.int64)


def read_wording(articles: Sequence[Article]) -> Wording:
    """The words of all sentences of ``articles``."""
    read = _words([a.text for a in articles])
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
    bare = [w if len(w) <= 4 else stem(w) for w in exact]
    stems = _numbered(bare)
    return _Vocabulary(
        exact=to_exact[ids] if len(ids) else ids,
        stem=np.array([stems[w] for w in bare], dtype=np.int64),
        figure=np.array([_is_figure(w) for w in exact], dtype=np.int64),
        common=np.array([w in COMMON or w in _COMMON_STEMS for w in stems], dtype=bool),
        spelling=tuple(exact),
    )


_COMMON_STEMS = frozenset(stem(w) for w in COMMON)


def _is_figure(word: str) -> bool:
    return (
        (not word.isalpha() and _DIGIT.search(word) is not None)
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
