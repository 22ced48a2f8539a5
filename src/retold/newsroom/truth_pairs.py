"""The truth about each two articles, and what of it can be read from the texts at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from retold.newsroom.descent import Descent, Printed
from retold.newsroom.lines import Text
from retold.newsroom.truth_readable import NARROW, bears_its_source, plain

_KINDS = ("copy", "edit", "rewrite")


def pairs(printed: Sequence[Printed], down: Descent) -> list[dict[str, object]]:
    """How each two articles stand to each other, each pair once."""
    return [_pair(left, right, printed, down) for left, right in combinations(printed, 2)]


def _pair(
    left: Printed, right: Printed, printed: Sequence[Printed], down: Descent
) -> dict[str, object]:
    of_left, of_right = down.shared(left.text, right.text)
    relation, direction = relation_of(left.text, right.text, down, of_left)
    narrow = of_right if direction == "left_to_right" else of_left
    ambiguous = _ambiguous((left, right), relation, direction, printed, down)
    accept = [relation]
    if relation in _KINDS:
        accept += acceptable_kinds(verbatim(left.text, right.text, down))
        accept += ["shared_source"] * (narrow < NARROW or ambiguous)
    if relation == "shared_source" and ambiguous:
        accept += _KINDS
    if ambiguous:
        accept.append("undecided")
    if uttered(left.text, True) & uttered(right.text, True) and _only_words(left, right, down):
        accept.append("shared_statement")
    return {
        "left": left.id,
        "right": right.id,
        "relation": relation,
        "direction": direction,
        "accept": list(dict.fromkeys(accept)),
        "ambiguous": ambiguous,
        "shared": {"left": of_left, "right": of_right},
    }


def relation_of(left: Text, right: Text, down: Descent, shared: float) -> tuple[str, str]:
    """The relation word and the direction, in the report's words."""
    above_right, above_left = down.ancestors(right), down.ancestors(left)
    if shared and left.id in above_right:
        return above_right[left.id], "left_to_right"
    if shared and right.id in above_left:
        return above_left[right.id], "right_to_left"
    if shared:
        return "shared_source", "none"
    if uttered(left) & uttered(right):
        return "shared_statement", "none"
    return "independent", "none"


def uttered(text: Text, indirect: bool = False) -> set[str]:
    """The utterances that ``text`` gives in their own words (or in others too)."""
    said = [line.said for line in text.lines if line.said]
    return {one.speech for one in said if indirect or one.relation != "indirect"}


def _only_words(left: Printed, right: Printed, down: Descent) -> bool:
    """Whether nothing but utterances goes back to common lines: one statement, to a reader."""
    theirs = {down.first(line) for line in right.text.lines}
    return all(line.said for line in left.text.lines if down.first(line) in theirs)


def acceptable_kinds(verbatim: float) -> list[str]:
    """The kinds of derivation that a text fits of which this share was taken over as it stood."""
    bands = {"copy": (0.85, 1.0), "edit": (0.3, 0.95), "rewrite": (0.0, 0.45)}
    return [kind for kind, (low, high) in bands.items() if low <= verbatim <= high]


def verbatim(left: Text, right: Text, down: Descent) -> float:
    """The share of what they share (in characters of the second) that stands in both alike."""
    theirs = {down.first(line): plain(line) for line in left.lines}
    shared = [line for line in right.lines if down.first(line) in theirs]
    whole = sum(len(line.text) for line in shared)
    alike = sum(len(x.text) for x in shared if theirs[down.first(x)] == plain(x))
    return alike / whole if whole else 0.0


def _ambiguous(
    ends: tuple[Printed, Printed],
    relation: str,
    direction: str,
    printed: Sequence[Printed],
    down: Descent,
) -> bool:
    """Whether the texts leave it open if one was taken from the other or both from a third."""
    left, right = ends
    if relation == "shared_source":
        return _may_be_source(left, right, down) or _may_be_source(right, left, down)
    if relation not in _KINDS:
        return False
    source, target = (left, right) if direction == "left_to_right" else (right, left)
    return not bears_its_source(source, target, printed, down)


def _may_be_source(source: Printed, target: Printed, down: Descent) -> bool:
    """Whether everything that ``target`` shares with its siblings could have come by ``source``.

    Not so where it names an agency, has a sentence that the other lacks, or is nearer to the
    common source in a single sentence.
    """
    stated = target.form != "text" and "source_organization" in target.stated
    if stated or any(kind == "agency" for _, kind, _, _ in target.page.credits):
        return False
    if source.text.at >= target.text.at:
        return False
    theirs = {down.first(line): line for line in source.text.lines}
    roots = {line.root for line in source.text.lines}
    for line in target.text.lines:
        other = theirs.get(down.first(line))
        if other is None and line.root in roots:
            return False
        if other is not None and other.text != line.text and line.made == "copied":
            return False
    return True
