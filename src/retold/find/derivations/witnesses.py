"""Outside witnesses: where two texts differ, which one do third articles agree with?

The text that stands nearer to the rest of the story is nearer to the source. A place counts once,
however long it is. Only wording that was changed counts: what one side merely adds may come from
anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from retold.find.derivations.aligned import Stretch, span_of
from retold.find.derivations.clues import Clue, Setting, Witness, article_name
from retold.find.derivations.profile import grams_of
from retold.model.span import Passage

CONTEXT = 3  # words that stayed, on each side of a change
LONGEST = 60  # words on one side of a change; more is a passage of its own, not another wording
INSIDE = 0.35  # what a witness counts that one of the two texts holds nearly whole
SURE = 1.1  # weight of the log ratio of places, set by hand: 8 places to 1 are 9 to 1
LIMIT = 3.5


Places = list[tuple[Passage, Witness]]


def witness_clues(setting: Setting) -> list[Clue]:
    """At most one clue: in how many places third articles side with one text against the other."""
    lefts, rights = sided_places(setting)
    for_left, for_right = _weight(lefts), _weight(rights)
    if max(for_left, for_right) < 1:
        return []
    weight = SURE * log((for_left + 0.7) / (for_right + 0.7))
    return [_clue(setting, max(-LIMIT, min(LIMIT, weight)), lefts, rights)]


def sided_places(setting: Setting) -> tuple[Places, Places]:
    """Where a third article has the left text's wording and not the right's, and the reverse."""
    lefts: Places = []
    rights: Places = []
    for before, stretch, after in _changed(setting.aligned.stretches):
        for side, own, found in (
            ("left", setting.left, lefts),
            ("right", setting.right, rights),
        ):
            witness = _sided(side, before, stretch, after, setting)
            held = stretch.left if side == "left" else stretch.right
            if witness and held:
                found.append((Passage(own.id, span_of(held)), witness))
    return lefts, rights


def _changed(
    stretches: Sequence[Stretch],
) -> Iterable[tuple[Stretch | None, Stretch, Stretch | None]]:
    """Each change of wording with the stretches before and after it."""
    for number, stretch in enumerate(stretches):
        if stretch.kind != "changed" or max(len(stretch.left), len(stretch.right)) > LONGEST:
            continue
        before = stretches[number - 1] if number else None
        after = stretches[number + 1] if number + 1 < len(stretches) else None
        yield before, stretch, after


def _sided(
    side: str, before: Stretch | None, stretch: Stretch, after: Stretch | None, setting: Setting
) -> Witness | None:
    """The best witness that has this side's wording of the place, where the other side has not."""
    mine, other = ("left", "right") if side == "left" else ("right", "left")
    words = [
        *(t for t in (getattr(before, mine)[-CONTEXT:] if before else ())),
        *getattr(stretch, mine),
        *(t for t in (getattr(after, mine)[:CONTEXT] if after else ())),
    ]
    there = setting.profiles[getattr(setting, other).id].grams
    grams = grams_of(words) - there
    if not grams:
        return None
    agreeing = [
        w for w in setting.witnesses if not grams.isdisjoint(setting.profiles[w.article.id].grams)
    ]
    return max(agreeing, key=lambda w: w.outside, default=None)


def _weight(found: Sequence[tuple[Passage, Witness]]) -> float:
    return sum(1.0 if witness.outside else INSIDE for _, witness in found)


def _clue(
    setting: Setting,
    weight: float,
    lefts: Sequence[tuple[Passage, Witness]],
    rights: Sequence[tuple[Passage, Witness]],
) -> Clue:
    near, far = (setting.left, setting.right) if weight >= 0 else (setting.right, setting.left)
    many, few = (lefts, rights) if weight >= 0 else (rights, lefts)
    names = ", ".join(dict.fromkeys(article_name(w.article) for _, w in many))
    says = (
        f"where the two differ, other articles ({names}) have the wording of {article_name(near)} "
        f"in {len(many)} places and that of {article_name(far)} in {len(few)}"
    )
    return Clue("outside_witness", says, weight, tuple(p for p, _ in many[:6]))
