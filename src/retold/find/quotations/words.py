"""The words of quotations for comparing: without typography and house spelling, with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from retold.model.article import Article
from retold.model.findings import Quotation
from retold.model.span import Span

_WORD = re.compile(r"[Pp]er\s[Cc]ent\b|\d+(?:[:.,]\d+)*\w*|\w+(?:['’‑\-.,]\w+)*|[%&]")
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
# House spelling: the same word in British and American dress.
_SPELLING = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|ational|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|able|ful|ite|ites|ly|hood|hoods)?$"), r"or\1"),
    (re.compile(r"(cent|theat|met|lit|fib|calib|specta?)re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(def|off|lic|pret)ence$"), r"\1ense"),
    (re.compile(r"(anal|catal|di|mon|pr)ogue(s?)$"), r"\1og\2"),
    (re.compile(r"(judg|acknowledg)e(ments?)$"), r"\1\2"),
    (re.compile(r"(p|an|h|leuk|medi|arch|encyclop)ae"), r"\1e"),
)
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS += " fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_COUNTS = {word: str(n) for n, word in enumerate(_UNITS.split())}
_COUNTS |= {word: str(n) for n, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_COUNTS |= {
    ten + unit: str(int(_COUNTS[ten]) + n)
    for ten in _TENS.split()
    for n, unit in enumerate(_UNITS.split()[:10])
    if n
}
_ORDINALS = "first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th"
_ORDINALS += " ninth 9th tenth 10th"
# What a house writes one way or the other: abbreviations, titles, months, and single spellings.
_HOUSE = """
% percent, & and, okay ok, mister mr, doctor dr, professor prof, senator sen, governor gov,
january jan, february feb, august aug, september sept, sep sept, october oct, november nov,
december dec, towards toward, afterwards afterward, forwards forward, backwards backward,
grey gray, programme program, programmes programs, tyre tire, tyres tires, kerb curb,
cheque check, cheques checks, plough plow, sceptic skeptic, sceptics skeptics,
sceptical skeptical, aluminium aluminum, jewellery jewelry, practise practice,
practised practiced, practising practicing, fulfil fulfill, fulfils fulfills, skilful skillful,
ageing aging, amongst among, amidst amid, whilst while, learnt learned, burnt burned,
spelt spelled, dreamt dreamed, mould mold, manoeuvre maneuver, manoeuvres maneuvers,
foetus fetus, storey story, storeys stories, draught draft, pyjamas pajamas,
moustache mustache, artefact artifact, artefacts artifacts, cosy cozy, sulphur sulfur,
yoghurt yogurt, enrol enroll, instalment installment, instalments installments, axe ax,
mum mom, gaol jail, speciality specialty, furore furor, alright allright, adviser advisor,
advisers advisors, protester protestor, protesters protestors
"""
_STYLE = {
    **_COUNTS,
    **dict(zip(_ORDINALS.split()[::2], _ORDINALS.split()[1::2], strict=True)),
    **dict(pair.split() for pair in _HOUSE.replace("\n", " ").split(",")),
}
_NUMBER = re.compile(r"(\d+(?:[:.,]\d+)*)(?:(bn|tn|m)\b)?")
_SCALE = {"m": "million", "bn": "billion", "tn": "trillion", None: ""}


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
        for word, between, depth in _words_of(text, fragment.span):
            if _ELLIPSIS.search(between):
                gaps.add(len(forms))
            if depth:
                bracketed.add(len(forms))
            forms.append(plain(word.of(text)))
            spans.append(word)
    words = tuple(s.of(text) for s in spans)
    raw = " ".join(" ".join(article.words(f).split()) for f in quotation.fragments)
    known = tuple(forms), words, tuple(spans), raw
    return Worded(quotation, *known, frozenset(gaps - {0}), frozenset(bracketed), article.language)


def _words_of(text: str, span: Span) -> Iterator[tuple[Span, str, int]]:
    """Each word, what stands before it since the last, and how many square brackets it is in."""
    last, depth = span.start, 0
    for match in _WORD.finditer(text, span.start, span.end):
        between = text[last : match.start()]
        depth = max(0, depth + between.count("[") - between.count("]"))
        yield Span(match.start(), match.end()), between, depth
        last = match.end()


@lru_cache(maxsize=1 << 15)  # words repeat
def plain(word: str) -> str:
    """The word without typography and house spelling.

    >>> plain("It’s"), plain("organisational"), plain("ceasefire"), plain("Three")
    ('its', 'organizational', 'ceasefire', '3')
    >>> plain("5:00"), plain("5.30"), plain("1,000"), plain("$5bn"[1:]), plain("Two-year")
    ('5', '5.3', '1000', '5billion', '2year')
    """
    form = word.lower()
    number = _NUMBER.match(form)
    if number is not None:
        return _digits(number[1]) + _SCALE[number[2]] + _spelled(form[number.end() :])
    return _STYLE.get(_bare(form)) or "".join(_spelled(part) for part in _HYPHEN.split(form))


_HYPHEN = re.compile("[-‑]")


def _bare(form: str) -> str:
    return re.sub(r"['’‑\-.,\s]", "", form) or form


def _spelled(part: str) -> str:
    form = _bare(part)
    form = _STYLE.get(form, form)
    if len(form) > 5:
        for pattern, better in _SPELLING:
            form = pattern.sub(better, form)
    return form


def _digits(number: str) -> str:
    """A count without what only groups its digits, a time or amount without empty minutes."""
    whole = re.sub(r",(?=\d{3}(?!\d))", "", number).replace(":", ".").replace(",", ".")
    return whole.rstrip("0").rstrip(".") if whole.count(".") == 1 else whole


_SAME_MARK = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "‑": "-", "–": "-", "—": "-", "\u00a0": " "}
)


def typeset(raw: str) -> str:
    """The words as typed, without what a typesetter decides: kinds of marks, blanks, last stop."""
    plain_marks = _ELLIPSIS.sub("…", raw.translate(_SAME_MARK)).lower()
    return re.sub(r"\s*-+\s*", "-", " ".join(plain_marks.split())).strip(" .,;:-'\"")
