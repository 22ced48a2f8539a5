"""What one outlet did to an utterance that another outlet gives too, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from retold.model.article import Article
from retold.model.findings import Edit, EditKind, Quotation, Speaker, VariantRelation
from retold.model.span import Span, cover

_WORD = re.compile(r"\w+(?:['’‑\-.,]\w+)*")
# House spelling: the same word in British and American dress.
_SPELLING = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|ational|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|able|ful|ite|ites|ly)?$"), r"or\1"),
    (re.compile(r"(cent|theat|met|lit|fib)re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(def|off|lic)ence$"), r"\1ense"),
)
_NEGATION = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nothing",
        "nobody",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
    ]
)
_CONDITION = frozenset(
    [
        "if",
        "unless",
        "provided",
        "until",
        "when",
        "where",
        "whenever",
        "wherever",
        "only",
        "except",
        "should",
        "depending",
        "conditional",
        "subject",
        "pending",
        "assuming",
    ]
)
_HEDGE = frozenset(
    [
        "may",
        "might",
        "could",
        "possibly",
        "perhaps",
        "probably",
        "likely",
        "seems",
        "appears",
        "allegedly",
    ]
)
_SLIGHT = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "that",
        "it",
        "is",
        "was",
        "be",
    ]
)


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a quotation for comparing: plain forms, and where each stands."""

    quotation: Quotation
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    raw: str
    breaks: frozenset[int]  # word numbers at which a new fragment begins


def worded(article: Article, quotation: Quotation) -> Worded:
    forms: list[str] = []
    spans: list[Span] = []
    breaks: set[int] = set()
    raw: list[str] = []
    for fragment in quotation.fragments:
        breaks.add(len(forms))
        raw.append(" ".join(article.words(fragment).split()))
        for match in _WORD.finditer(article.text, fragment.span.start, fragment.span.end):
            forms.append(plain(match.group()))
            spans.append(Span(match.start(), match.end()))
    return Worded(quotation, tuple(forms), tuple(spans), " ".join(raw), frozenset(breaks - {0}))


def plain(word: str) -> str:
    """The word without typography and house spelling.

    >>> plain("It’s"), plain("organisational"), plain("ceasefire")
    ('its', 'organizational', 'ceasefire')
    """
    form = re.sub(r"['’‑\-.,]", "", word.lower())
    if len(form) > 5:
        for pattern, better in _SPELLING:
            form = pattern.sub(better, form)
    return form


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words that differs, half-open word numbers in base and variant.

    edge: it stands before the first or after the last shared word, with words on one side only:
          more or less was quoted, nothing was changed.
    """

    base: tuple[int, int]
    variant: tuple[int, int]
    edge: bool


def differences(base: Sequence[str], variant: Sequence[str]) -> list[Difference]:
    """Where the words differ, left to right; lone small words that fit by chance are no agreement."""
    found: list[list[int]] = []
    for op in Indel.opcodes(base, variant):
        tag, a, b, c, d = op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end
        if tag == "equal":
            continue
        if found:
            gap = base[found[-1][1] : a]
            if not gap or (
                len(gap) == 1 and gap[0] in _SLIGHT and found[-1][1] - found[-1][0] + b - a > 2
            ):
                found[-1][1], found[-1][3] = b, d
                continue
        found.append([a, b, c, d])
    return [
        Difference((a, b), (c, d), _at_edge(a, b, c, d, len(base), len(variant)))
        for a, b, c, d in found
    ]


def _at_edge(a: int, b: int, c: int, d: int, base: int, variant: int) -> bool:
    first, last = (a == 0 and c == 0), (b == base and d == variant)
    return (first or last) and (a == b or c == d)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a variant stands to the base. ``changes`` are in words, the worst first."""

    relation: VariantRelation
    edits: tuple[Edit, ...]
    changes: tuple[str, ...]


def compare(base: Worded, variant: Worded) -> Comparison:
    """The relation of ``variant`` to ``base``, the edits between them and what they amount to."""
    found = differences(base.forms, variant.forms)
    inner = [d for d in found if not d.edge]
    marked = variant.quotation.form != "indirect"
    relation = _relation(base, variant, found, inner, marked)
    edits = tuple(_edit(base, variant, d) for d in found)
    return Comparison(relation, edits, _changes(base, variant, found, inner, marked))


def _relation(
    base: Worded, variant: Worded, found: list[Difference], inner: list[Difference], marked: bool
) -> VariantRelation:
    if not marked:
        return "unmarked"
    if inner:
        return "altered"
    if not found:
        return "verbatim" if typeset(base.raw) == typeset(variant.raw) else "punctuation"
    lost = sum(d.base[1] - d.base[0] for d in found)
    added = sum(d.variant[1] - d.variant[0] for d in found)
    if added > lost:
        return "extended"
    return "fragment" if 2 * len(variant.forms) < len(base.forms) else "truncated"


_SAME_MARK = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "‑": "-", "–": "-", "—": "-", "\u00a0": " "}
)


def typeset(raw: str) -> str:
    """The words as typed, without what a typesetter decides: kinds of marks, blanks, the last stop."""
    plain_marks = raw.translate(_SAME_MARK).replace("...", "…").lower()
    return re.sub(r"\s*-+\s*", "-", " ".join(plain_marks.split())).strip(" .,;:-'\"")


def _edit(base: Worded, variant: Worded, d: Difference) -> Edit:
    left, right = _cover(base, d.base), _cover(variant, d.variant)
    before, after = _text(base, d.base), _text(variant, d.variant)
    kind: EditKind = "insertion" if not before else "deletion" if not after else "substitution"
    return Edit(before, after, kind, left, right)


def _cover(side: Worded, words: tuple[int, int]) -> Span | None:
    return cover(side.spans[words[0] : words[1]]) if words[0] < words[1] else None


def _text(side: Worded, words: tuple[int, int]) -> str:
    return " ".join(side.forms[words[0] : words[1]])


def _changes(
    base: Worded, variant: Worded, found: list[Difference], inner: list[Difference], marked: bool
) -> tuple[str, ...]:
    lost = {w for d in found for w in base.forms[d.base[0] : d.base[1]]}
    added = {w for d in inner for w in variant.forms[d.variant[0] : d.variant[1]]}
    checks = (
        ("altered inside the marks", marked and bool(inner)),
        ("negation dropped", bool(_negations(lost) - _negations(added))),
        ("negation added", bool(_negations(added) - _negations(lost))),
        ("speaker changed", _other_speaker(base.quotation.speaker, variant.quotation.speaker)),
        ("condition dropped", bool(lost & _CONDITION - added)),
        ("hedge dropped", bool(lost & _HEDGE - added)),
        ("fragments spliced", _spliced(base, variant, found)),
        ("marks dropped", not marked),
        (
            "attribution dropped",
            base.quotation.speaker is not None and variant.quotation.speaker is None,
        ),
        ("reworded", not marked and bool(inner)),
        ("shortened", any(d.edge and d.base[0] < d.base[1] for d in found)),
    )
    return tuple(name for name, holds in checks if holds)


def _negations(words: set[str]) -> set[str]:
    return {"not" for w in words if w in _NEGATION or (w.endswith("nt") and w[:-2] in _AUXILIARY)}


_AUXILIARY = frozenset(
    [
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "wo",
        "would",
        "ca",
        "could",
        "should",
        "must",
    ]
)


def _other_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    """Both are known, and they are two."""
    return bool(one and other and one.key and other.key and one.key != other.key)


def _spliced(base: Worded, variant: Worded, found: list[Difference]) -> bool:
    """Words left out inside one pair of marks that the base has, with nothing to show the gap."""
    for d in found:
        gap = d.base[1] - d.base[0] >= 2 and d.variant[0] == d.variant[1] and not d.edge
        if (
            gap
            and d.variant[0] not in variant.breaks
            and "…" not in variant.raw.replace("...", "…")
        ):
            return True
    return False
