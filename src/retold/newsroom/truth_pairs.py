"""The truth about each two articles, and what of it can be read from the texts at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from retold.newsroom.descent import Descent, Printed
from retold.newsroom.lines import Line, Text
from retold.newsroom.style import Style, spell

# A passage taken into a text that is mostly something else need not be drawn as a direct edge.
NARROW = 0.6
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
    ambiguous = _ambiguous(left, right, relation, direction, down)
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
    theirs = {down.first(line): _plain(line) for line in left.lines}
    shared = [line for line in right.lines if down.first(line) in theirs]
    whole = sum(len(line.text) for line in shared)
    alike = sum(len(x.text) for x in shared if theirs[down.first(x)] == _plain(x))
    return alike / whole if whole else 0.0


def _plain(line: Line) -> str:
    """The words of ``line`` without house spelling and typography."""
    return spell(line.text, Style()).replace("“", '"').replace("”", '"').lower()


def _ambiguous(left: Printed, right: Printed, relation: str, direction: str, down: Descent) -> bool:
    """Whether the texts leave it open if one was taken from the other or both from a third."""
    if relation == "shared_source":
        return _may_be_source(left, right, down) or _may_be_source(right, left, down)
    if relation not in _KINDS:
        return False
    source, target = (left, right) if direction == "left_to_right" else (right, left)
    return not bears_its_source(source, target, down)


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


def bears_its_source(source: Printed, target: Printed, down: Descent) -> bool:
    """Whether ``target`` shows that it came by ``source`` and not from what is above that."""
    if not source.text.parents or _credits(source, target):
        return True
    above = {line.id: line for text in _above(source.text, down) for line in text.lines}
    first = {down.first(line) for line in above.values()}
    mine = {down.first(line): line for line in source.text.lines}
    for line in target.text.lines:
        through = mine.get(down.first(line))
        if through is None:
            continue
        if down.first(line) not in first or through.made != "copied":
            return True
    return False


def _above(text: Text, down: Descent) -> list[Text]:
    return [down.texts[parent.text] for parent in text.parents]


def _credits(source: Printed, target: Printed) -> bool:
    return any(
        name == source.text.outlet.short and kind == "agency"
        for name, kind, _, _ in target.page.credits
    )


def clues(source: Printed, target: Printed, printed: Sequence[Printed], down: Descent) -> list[str]:
    """What the two pages show of the direction between them; empty where nothing does."""
    found = []
    dates = source.page.date, target.page.date
    right = source.page.date == source.text.at.date().isoformat()
    if dates[0] and dates[1] and dates[0] < dates[1] and right:
        found.append("dates")
    if _credits(source, target):
        found.append("credit")
    pairs_ = _line_pairs(source, target, down)
    if any(len(new.turned) > len(old.turned) for old, new in pairs_):
        found.append("turned sense")
    if any(old.attributed and not new.attributed for old, new in pairs_):
        found.append("lost attribution")
    if any(old.said and new.said and old.said != new.said for old, new in pairs_):
        found.append("changed quotation")
    if _witness(source, target, printed, down):
        found.append("outside witness")
    if _fuller(source, target, printed, down):
        found.append("fuller source")
    return found


def _line_pairs(source: Printed, target: Printed, down: Descent) -> list[tuple[Line, Line]]:
    mine = {down.first(line): line for line in source.text.lines}
    shared = [(mine.get(down.first(line)), line) for line in target.text.lines]
    return [(old, new) for old, new in shared if old is not None]


def _fuller(source: Printed, target: Printed, printed: Sequence[Printed], down: Descent) -> bool:
    """Whether the source shares sentences with a third article that the target has lost."""
    mine = {down.first(line) for line in source.text.lines}
    kept = {down.first(line) for line in target.text.lines}
    others = _others(source, target, printed, down)
    outside = {down.first(line) for one in others for line in one.text.lines}
    return bool((mine - kept) & outside) and not (kept - mine) & outside


def _others(
    source: Printed, target: Printed, printed: Sequence[Printed], down: Descent
) -> list[Printed]:
    """The articles that are neither of the two and do not come from the source."""
    return [
        one
        for one in printed
        if one not in (source, target) and source.text.id not in down.ancestors(one.text)
    ]


def _witness(source: Printed, target: Printed, printed: Sequence[Printed], down: Descent) -> bool:
    """Whether a third article has the source's wording where the target has its own."""
    others = _others(source, target, printed, down)
    words = {line.text for one in others for line in one.text.lines}
    return any(
        old.text in words and new.text not in words
        for old, new in _line_pairs(source, target, down)
    )
