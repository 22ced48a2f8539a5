"""Which attributions of one sentence stay where several verbs and nouns claim the same words."""

from __future__ import annotations

from retold.find.quotations.attribution_frames import Attribution
from retold.find.quotations.clauses import Clause

_MOST = 40  # attributions in one sentence: more only where words are repeated without sense
_SAME = 0.6  # share of common words from which two contents are one; F1 hardly moves from .5 to .7

# A reporting construction says more surely that words are reported than a mere object does.
_SURE = ("postposed", "inverted", "quote", "colon", "that", "clause", "relative", "according", "as")
_BEHIND = ("postposed", "inverted")  # their cue stands behind the words
_OUTER = frozenset(("quote", "colon", "according", "postposed", "inverted", "that", "put"))


def chosen(c: Clause, found: list[Attribution]) -> list[Attribution]:
    """Those that stay, in the order found: no repeated content, no wish inside reported words."""
    found = found[:_MOST]
    kept: list[Attribution] = []
    for attribution in sorted(found, key=_doubt):
        marked = _has_marks(c, attribution)
        if any(_is_told_before(attribution, other) for other in kept):
            continue
        if marked or not any(_is_same(attribution, other) for other in kept):
            kept.append(attribution)
    stay = {id(a) for a in kept}
    return [a for a in found if id(a) in stay and not _is_nested(c, a, found)]


def _doubt(attribution: Attribution) -> int:
    return 0 if attribution.frame in _SURE else 1


def _is_same(one: Attribution, other: Attribution) -> bool:
    common = sum(max(0, min(b, y) - max(a, x)) for a, b in one.contents for x, y in other.contents)
    both = sum(b - a for a, b in (*one.contents, *other.contents))
    return common > 0 and common >= _SAME * (both - common)


def _is_told_before(later: Attribution, other: Attribution) -> bool:
    """ "“It fell,” said Ann Bell, who told us more": the first cue after the words has them."""
    if later.frame not in _BEHIND or other.frame not in _BEHIND:
        return False
    (first, last), (begin, end) = later.contents[0], other.contents[0]
    return first == begin and other.cue[0] < (last if end < last else later.cue[0])


def _has_marks(c: Clause, attribution: Attribution) -> bool:
    return any("Q" in c.kinds[a:b] for a, b in attribution.contents)


def _is_nested(c: Clause, attribution: Attribution, others: list[Attribution]) -> bool:
    """Whether it only repeats what another one holds: a wish or a deed that is reported."""
    at, base = attribution.cue[0], c.language.verbs.get(c.words[attribution.cue[1] - 1])
    frames = c.language.frames
    if attribution.frame in _OUTER and (attribution.frame != "quote" or base in frames["core"]):
        return False
    if base in frames["plain"]:
        return False
    return any(a <= at < b for o in others if o is not attribution for a, b in o.contents)
