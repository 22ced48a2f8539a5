"""What one outlet did to an utterance that another outlet gives too, word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from retold.find.quotations.words import Worded, typeset
from retold.model.findings import Edit, EditKind, Speaker, VariantRelation
from retold.model.span import Span, cover
from retold.text.languages.speech import speech

_SHORT = 3  # words left out at an end: "or not" belongs to what stays, a whole clause does not


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
    small = speech(base.language).words["slight"]
    for op in Indel.opcodes(base.forms, variant.forms):
        if op.tag == "equal":
            continue
        a, b, c, d = op.src_start, op.src_end, op.dest_start, op.dest_end
        between = base.forms[found[-1][1] : a] if found else ()
        if found and _by_chance(between, found[-1], b - a + d - c, small):
            a, c = found[-1][0], found[-1][2]
            found.pop()
        found.append((a, b, c, d))
    found = [s for s in found if not _is_same(base, variant, s)]
    found = _slid(base.forms, variant.forms, found)
    return [Difference((a, b), (c, d), _is_open(base, variant, a, b, c, d)) for a, b, c, d in found]


def _is_same(base: Worded, variant: Worded, spot: tuple[int, int, int, int]) -> bool:
    """ "cease fire" and "ceasefire", "5 pm" and "5pm": the same letters, parted elsewhere."""
    a, b, c, d = spot
    return "".join(base.forms[a:b]) == "".join(variant.forms[c:d])


_Spot = tuple[int, int, int, int]  # half-open word numbers in base and variant
_SLIDE = 3  # words: more in a row are no chance


def _slid(base: Sequence[str], variant: Sequence[str], found: list[_Spot]) -> list[_Spot]:
    """Words left out are left out at an end where they can be: the "no" of "No bridge fell and no
    dam broke" that comes back in "no dam broke" is the second one.
    """
    sizes, done = (len(base), len(variant)), found
    if len(found) > 1 or (found and found[0][:3:2] != (0, 0)):
        done = _slid_left((base, variant), done)
    reverse = [_turned(s, sizes) for s in reversed(done)]
    if reverse and reverse[0][:3:2] != (0, 0):
        turned = _slid_left((base[::-1], variant[::-1]), reverse)
        done = [_turned(s, sizes) for s in reversed(turned)]
    return done


def _turned(spot: _Spot, sizes: tuple[int, int]) -> _Spot:
    a, b, c, d = spot
    return sizes[0] - b, sizes[0] - a, sizes[1] - d, sizes[1] - c


def _slid_left(sides: tuple[Sequence[str], Sequence[str]], found: list[_Spot]) -> list[_Spot]:
    """The first one-sided difference moved to the start, if the few words before it allow it."""
    a, b, c, d = found[0]
    last = 0
    if (a, c) == (0, 0):
        if len(found) < 2 or not (a == b or c == d):
            return found
        last, (a, b, c, d) = 1, found[1]
        if (found[0][0] == found[0][1]) != (a == b):
            return found
    words = a - (found[0][1] if last else 0)
    side, (first, end) = (0, (a, b)) if c == d else (1, (c, d))
    if (a == b) == (c == d) or not 0 < words <= _SLIDE:
        return found
    if sides[side][first - words : first] != sides[side][end - words : end]:
        return found
    moved = (a - words, b - words, c - words, d - words)
    if last:
        moved = (found[0][0], moved[1], found[0][2], moved[3])
    return [moved, *found[last + 1 :]]


def _by_chance(
    shared: Sequence[str], last: tuple[int, int, int, int], size: int, small: frozenset[str]
) -> bool:
    """Whether the words between two differences are no agreement: none, or one small word."""
    if not shared:
        return True
    around = last[1] - last[0] + last[3] - last[2]
    return len(shared) == 1 and shared[0] in small and around + size > 3


def _is_open(base: Worded, variant: Worded, a: int, b: int, c: int, d: int) -> bool:
    if c < d and all(n in variant.bracketed for n in range(c, d)):
        return True
    if a < b and c < d:
        return False
    first, last = a == 0 and c == 0, b == len(base.forms) and d == len(variant.forms)
    elided = (c == d and c in variant.gaps) or (a == b and a in base.gaps)
    return first or last or elided


def _is_bracketed(variant: Worded, d: Difference) -> bool:
    """Words the editor put in and says so: no more and no less was quoted."""
    first, last = d.variant
    return first < last and all(n in variant.bracketed for n in range(first, last))


def _relation(
    base: Worded, variant: Worded, found: list[Difference], marked: bool
) -> VariantRelation:
    if not marked:
        return "unmarked"
    if any(not d.open for d in found):
        return "altered"
    plain = [d for d in found if not _is_bracketed(variant, d)]
    lost = sum(d.base[1] - d.base[0] for d in plain)
    added = sum(d.variant[1] - d.variant[0] for d in plain)
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
    words = speech(base.language).words
    negations = _count(lost, words["negations"]) - _count(added, words["negations"])
    speakers = base.quotation.speaker, variant.quotation.speaker
    checks = (
        ("speaker changed", _two_speakers(*speakers)),
        ("altered inside the marks", marked and bool(inner)),
        ("negation dropped", negations > 0),
        ("negation added", negations < 0 and bool(inner)),
        ("condition dropped", _conditions(bound, words) > _conditions(added, words)),
        ("fragments spliced", marked and any(_spliced(d) for d in inner)),
        ("hedge dropped", _count(lost, words["hedges"]) > _count(added, words["hedges"])),
        ("attribution dropped", speakers[0] is not None and speakers[1] is None),
        ("marks dropped", not marked),
        ("reworded", not marked and bool(inner)),
        ("shortened", any(_is_shorter(variant, d) for d in found)),
    )
    return tuple(name for name, holds in checks if holds)


def _is_shorter(variant: Worded, d: Difference) -> bool:
    return d.open and d.base[0] < d.base[1] and not _is_bracketed(variant, d)


def _count(stretches: list[tuple[str, ...]], words: frozenset[str]) -> int:
    return sum(w in words for stretch in stretches for w in stretch)


def _conditions(stretches: list[tuple[str, ...]], words: Mapping[str, frozenset[str]]) -> int:
    """Words that bind what was said: "if", and pairs such as "where and when"."""
    found = _count(stretches, words["conditions"])
    for stretch in stretches:
        for first, _, last in zip(stretch, stretch[1:], stretch[2:], strict=False):
            found += first in words["condition_pairs"] and last in words["condition_pairs"]
    return found


def _two_speakers(one: Speaker | None, other: Speaker | None) -> bool:
    """Both are known, and they are two."""
    return bool(one and other and one.key and other.key and one.key != other.key)


def _spliced(d: Difference) -> bool:
    """Words the base has were left out inside one pair of marks, and nothing shows it."""
    return d.base[1] - d.base[0] >= 2 and d.variant[0] == d.variant[1]
