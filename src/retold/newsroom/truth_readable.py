"""What of a derivation can be read on the pages at all, whatever reads them.

The truth knows every text. A reader has the printed ones only: a change that an outlet made to an
unseen wire shows where another page has the older wording, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from retold.newsroom.descent import Descent, Printed
from retold.newsroom.lines import Line
from retold.newsroom.style import Style, spell

# A passage taken into a text that is mostly something else need not be drawn as a direct edge.
NARROW = 0.6
# What a copyist does to an utterance that nobody can undo without the source: cut it, take its
# marks off, put it in words of his own.
_LESSENED = ("truncated", "fragment", "indirect", "unmarked")


def plain(line: Line) -> str:
    """The words of ``line`` without house spelling and typography."""
    return spell(line.text, Style()).replace("“", '"').replace("”", '"').lower()


def is_required(
    source: Printed, target: Printed, printed: Sequence[Printed], down: Descent
) -> bool:
    """Whether a reader must see that ``target`` comes from ``source``.

    It covers most of the target; the pages show the direction by more than two dates, for two
    outlets that print one wire on two days look like that as well; the target shows that it came
    by the source and not from further up; and no other page would do as well as the source.
    """
    if down.shared(source.text, target.text)[1] < NARROW:
        return False
    if names_its_source(source, target):
        return True
    told = [clue for clue in clues(source, target, printed, down) if clue != "dates"]
    bears = bears_its_source(source, target, printed, down)
    return bool(told) and bears and not _replaceable(source, target, printed, down)


def bears_its_source(
    source: Printed, target: Printed, printed: Sequence[Printed], down: Descent
) -> bool:
    """Whether ``target`` shows that it came by ``source`` and not from what is above that.

    It does where it credits the source, where nothing is above the source, and where it has a
    wording of the source's own: one that a third page, which does not come from the source, words
    as the text above does; or a sentence that the text above has not, though a third page has
    others of that text.
    """
    if not source.text.parents or names_its_source(source, target):
        return True
    above = {
        down.first(line): line
        for parent in source.text.parents
        for line in down.texts[parent.text].lines
    }
    others = _others(source, target, printed, down)
    outside = {down.first(line): plain(line) for one in others for line in one.text.lines}
    carried = any(first in outside for first in above)
    for through, _ in _line_pairs(source, target, down):
        first = down.first(through)
        if first not in above:
            if carried:
                return True
        elif through.made != "copied" and outside.get(first, plain(through)) != plain(through):
            return True
    return False


def names_its_source(source: Printed, target: Printed) -> bool:
    """Whether the page of ``target`` names the source's outlet as its source."""
    return any(
        name == source.text.outlet.short and kind == "agency"
        for name, kind, _, _ in target.page.credits
    )


def _replaceable(
    source: Printed, target: Printed, printed: Sequence[Printed], down: Descent
) -> bool:
    """Whether another page, not below the target, has all that the target has from the source."""
    taken = [(down.first(old), plain(old)) for old, _ in _line_pairs(source, target, down)]
    for other in printed:
        if other in (source, target) or target.text.id in down.ancestors(other.text):
            continue
        its = {down.first(line): plain(line) for line in other.text.lines}
        if all(its.get(first) == words for first, words in taken):
            return True
    return False


def clues(source: Printed, target: Printed, printed: Sequence[Printed], down: Descent) -> list[str]:
    """What the pages show of the direction between the two; empty where nothing does.

    A sense that was turned shows no direction by itself: either of the two may have turned it.
    """
    found = []
    dates = source.page.date, target.page.date
    right = source.page.date == source.text.at.date().isoformat()
    if dates[0] and dates[1] and dates[0] < dates[1] and right:
        found.append("dates")
    if names_its_source(source, target):
        found.append("credit")
    pairs_ = _line_pairs(source, target, down)
    if any(old.attributed and not new.attributed for old, new in pairs_):
        found.append("lost attribution")
    if any(_lessened(old, new) for old, new in pairs_):
        found.append("changed quotation")
    if _witnessed(source, target, printed, down):
        found.append("outside witness")
    if _fuller(source, target, printed, down):
        found.append("fuller source")
    return found


def _lessened(old: Line, new: Line) -> bool:
    """Whether the new line has less of an utterance's own words, or has lost its marks."""
    if not old.said or not new.said or old.said.relation not in ("verbatim", "punctuation"):
        return False
    return new.said.relation in _LESSENED


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


def _witnessed(source: Printed, target: Printed, printed: Sequence[Printed], down: Descent) -> bool:
    """Whether third articles side with the source's wording, in more lines than with the target's.

    Rewording is chance: another article can hit upon the target's words too.
    """
    sides = list(_sides(source, target, printed, down))
    return sum(sides) > 0


def _sides(
    source: Printed, target: Printed, printed: Sequence[Printed], down: Descent
) -> Iterator[int]:
    """For each reworded line 1 where a third has the source's words, -1 where the target's."""
    others = _others(source, target, printed, down)
    for old, new in _line_pairs(source, target, down):
        first, before, after = down.first(old), plain(old), plain(new)
        words = {plain(x) for one in others for x in one.text.lines if down.first(x) == first}
        if before != after and (before in words) != (after in words):
            yield 1 if before in words else -1
