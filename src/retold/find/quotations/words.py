"""The words of quotations for comparing: without typography and house spelling, with places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from retold.model.article import Article
from retold.model.findings import Quotation
from retold.model.span import Span

_WORD = re.compile(r"\w+(?:['’‑\-.,]\w+)*|%")
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
# House spelling: the same word in British and American dress.
_SPELLING = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|ational|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|able|ful|ite|ites|ly)?$"), r"or\1"),
    (re.compile(r"(cent|theat|met|lit|fib)re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(def|off|lic)ence$"), r"\1ense"),
)
_STYLE = {
    "%": "percent", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "towards": "toward", "grey": "gray",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a quotation as compared, and where each stands.

    gaps:      numbers of the words before which something was openly left out: an ellipsis, or
               the end of one fragment and the start of the next.
    bracketed: numbers of words in square brackets: the editor's, and said to be.
    """

    quotation: Quotation
    forms: tuple[str, ...]
    words: tuple[str, ...]  # as printed
    spans: tuple[Span, ...]
    raw: str
    gaps: frozenset[int] = frozenset()
    bracketed: frozenset[int] = frozenset()
    language: str | None = None


def worded(article: Article, quotation: Quotation) -> Worded:
    """The words of all fragments, in order."""
    text = article.text
    forms: list[str] = []
    spans: list[Span] = []
    gaps: set[int] = set()
    bracketed: set[int] = set()
    for fragment in quotation.fragments:
        gaps.add(len(forms))
        last, depth = fragment.span.start, 0
        for match in _WORD.finditer(text, fragment.span.start, fragment.span.end):
            between = text[last : match.start()]
            if _ELLIPSIS.search(between):
                gaps.add(len(forms))
            depth = max(0, depth + between.count("[") - between.count("]"))
            if depth:
                bracketed.add(len(forms))
            forms.append(plain(match.group()))
            spans.append(Span(match.start(), match.end()))
            last = match.end()
    words = tuple(s.of(text) for s in spans)
    raw = " ".join(" ".join(article.words(f).split()) for f in quotation.fragments)
    return Worded(
        quotation,
        tuple(forms),
        words,
        tuple(spans),
        raw,
        frozenset(gaps - {0}),
        frozenset(bracketed),
        article.language,
    )


@lru_cache(maxsize=1 << 15)  # words repeat
def plain(word: str) -> str:
    """The word without typography and house spelling.

    >>> plain("It’s"), plain("organisational"), plain("ceasefire"), plain("Three")
    ('its', 'organizational', 'ceasefire', '3')
    """
    form = re.sub(r"['’‑\-.,]", "", word.lower()) or word
    form = _STYLE.get(form, form)
    if len(form) > 5:
        for pattern, better in _SPELLING:
            form = pattern.sub(better, form)
    return form


_SAME_MARK = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "‑": "-", "–": "-", "—": "-", "\u00a0": " "}
)


def typeset(raw: str) -> str:
    """The words as typed, without what a typesetter decides: kinds of marks, blanks, last stop."""
    plain_marks = _ELLIPSIS.sub("…", raw.translate(_SAME_MARK)).lower()
    return re.sub(r"\s*-+\s*", "-", " ".join(plain_marks.split())).strip(" .,;:-'\"")
