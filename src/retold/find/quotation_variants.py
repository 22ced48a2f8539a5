"""What one outlet did to an utterance that another outlet gives too, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from retold.find.quotation_words import Worded, typeset
from retold.model.findings import Edit, EditKind, Speaker, VariantRelation
from retold.model.span import Span, cover

_NEGATION = frozenset("not no never none nothing nobody neither nor without cannot hardly".split())
_NEGATED = frozenset("dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant"
                     " couldnt shouldnt mustnt aint".split())  # fmt: skip
_CONDITION = frozenset("if unless provided until whenever wherever except pending assuming".split())
_CONDITION_FIRST = frozenset("where when once should subject depending".split())
_HEDGE = frozenset(
    "may might could possibly perhaps probably likely seems appears allegedly".split()
)
_SHORT = 3  # words left out at an end: "or not" belongs to what stays, a whole clause does not
_SLIGHT = frozenset("a an the and or of to in on at by for with that it is was be".split())


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words that differs, half-open word numbers in base and variant.

    open: more or less was quoted, and it shows: words on one side only, before the first or after
          the last shared word, or at an ellipsis or between two fragments. Nothing was changed.
    """

    base: tuple[int, int]
    variant: tuple[int, int]
    open: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a variant stands to the base. ``changes`` are in words, the worst first."""

    relation: VariantRelation
    edits: tuple[Edit, ...]
    changes: tuple[str, ...]


def compare(base: Worded, variant: Worded) -> Comparison:
    """The relation of ``variant`` to ``base``, the edits between them and what they amount to."""
    found = differences(base, variant)
    marked = variant.quotation.form != "indirect"
    edits = tuple(_edit(base, variant, d) for d in found)
    return Comparison(
        _relation(base, variant, found, marked), edits, _changes(base, variant, found, marked)
    )


def differences(base: Worded, variant: Worded) -> list[Difference]:
    """Where the words differ, left to right; lone small words that fit by chance are no match."""
    found: list[tuple[int, int, int, int]] = []
    for op in Indel.opcodes(base.forms, variant.forms):
        if op.tag == "equal":
            continue
        a, b, c, d = op.src_start, op.src_end, op.dest_start, op.dest_end
        if found and _by_chance(base.forms[found[-1][1] : a], found[-1], b - a + d - c):
            a, c = found[-1][0], found[-1][2]
            found.pop()
        found.append((a, b, c, d))
    return [Difference((a, b), (c, d), _is_open(base, variant, a, b, c, d)) for a, b, c, d in found]


def _by_chance(shared: Sequence[str], last: tuple[int, int, int, int], size: int) -> bool:
    """Whether the words between two differences are no agreement: none, or one small word."""
    if not shared:
        return True
    around = last[1] - last[0] + last[3] - last[2]
    return len(shared) == 1 and shared[0] in _SLIGHT and around + size > 3


def _is_open(base: Worded, variant: Worded, a: int, b: int, c: int, d: int) -> bool:
    if all(n in variant.bracketed for n in range(c, d)) and c < d:
        return True
    if a < b and c < d:
        return False
    first, last = a == 0 and c == 0, b == len(base.forms) and d == len(variant.forms)
    elided = (c == d and c in variant.gaps) or (a == b and a in base.gaps)
    return first or last or elided


def _relation(
    base: Worded, variant: Worded, found: list[Difference], marked: bool
) -> VariantRelation:
    if not marked:
        return "unmarked"
    if any(not d.open for d in found):
        return "altered"
    lost = sum(d.base[1] - d.base[0] for d in found)
    added = sum(d.variant[1] - d.variant[0] for d in found)
    if not lost and not added:
        return "verbatim" if typeset(base.raw) == typeset(variant.raw) else "punctuation"
    if added > lost:
        return "extended"
    return "fragment" if 2 * len(variant.forms) < len(base.forms) else "truncated"


def _edit(base: Worded, variant: Worded, d: Difference) -> Edit:
    left, right = _cover(base, d.base), _cover(variant, d.variant)
    before = " ".join(base.words[slice(*d.base)])
    after = " ".join(variant.words[slice(*d.variant)])
    kind: EditKind = "insertion" if not before else "deletion" if not after else "substitution"
    return Edit(before, after, kind, left, right)


def _cover(side: Worded, words: tuple[int, int]) -> Span | None:
    return cover(side.spans[words[0] : words[1]]) if words[0] < words[1] else None


def _changes(
    base: Worded, variant: Worded, found: list[Difference], marked: bool
) -> tuple[str, ...]:
    inner = [d for d in found if not d.open]
    near = [d for d in found if not d.open or d.base[1] - d.base[0] <= _SHORT]
    lost = [base.forms[slice(*d.base)] for d in near]
    added = [variant.forms[slice(*d.variant)] for d in near]
    bound = [base.forms[slice(*d.base)][: 2 * _SHORT] for d in found]
    negations = _negations(lost) - _negations(added)
    speakers = base.quotation.speaker, variant.quotation.speaker
    checks = (
        ("speaker changed", _two_speakers(*speakers)),
        ("altered inside the marks", marked and bool(inner)),
        ("negation dropped", negations > 0),
        ("negation added", negations < 0 and bool(inner)),
        ("condition dropped", _conditions(bound) > _conditions(added)),
        ("fragments spliced", marked and any(_spliced(d) for d in inner)),
        ("hedge dropped", _count(lost, _HEDGE) > _count(added, _HEDGE)),
        ("attribution dropped", speakers[0] is not None and speakers[1] is None),
        ("marks dropped", not marked),
        ("reworded", not marked and bool(inner)),
        ("shortened", any(d.open and d.base[0] < d.base[1] for d in found)),
    )
    return tuple(name for name, holds in checks if holds)


def _negations(stretches: list[tuple[str, ...]]) -> int:
    return _count(stretches, _NEGATION | _NEGATED)


def _count(stretches: list[tuple[str, ...]], words: frozenset[str]) -> int:
    return sum(w in words for stretch in stretches for w in stretch)


def _conditions(stretches: list[tuple[str, ...]]) -> int:
    """Words that bind what was said to a condition; "where" and "when" only as a clause begins."""
    found = _count(stretches, _CONDITION)
    for stretch in stretches:
        for n, word in enumerate(stretch):
            joined = stretch[n + 1 : n + 3]
            pair = word in _CONDITION_FIRST and joined[:1] == ("and",) and joined[1:] != ()
            found += pair and joined[1] in _CONDITION_FIRST
    return found


def _two_speakers(one: Speaker | None, other: Speaker | None) -> bool:
    """Both are known, and they are two."""
    return bool(one and other and one.key and other.key and one.key != other.key)


def _spliced(d: Difference) -> bool:
    """Words the base has were left out inside one pair of marks, and nothing shows it."""
    return d.base[1] - d.base[0] >= 2 and d.variant[0] == d.variant[1]
