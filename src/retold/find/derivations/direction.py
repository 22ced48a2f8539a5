"""Which of two texts was there first? Evidence is weighed; length alone decides nothing."""

from __future__ import annotations

from collections.abc import Callable

from retold.find.derivations.breaks import lost_nouns, new_errors, unintroduced
from retold.find.derivations.clues import Clue, Setting, Verdict, both_ways, summed
from retold.find.derivations.house_style import mixed_style
from retold.find.derivations.losses import (
    altered_quotations,
    lost_attributions,
    lost_detail,
    lost_marks,
)
from retold.find.derivations.own_words import own_words
from retold.find.derivations.times import (
    credits_other,
    credits_somebody,
    earlier_date,
    kept_reporting,
    press_release,
    wire_itself,
)
from retold.find.derivations.versions import update_clues, version_clues
from retold.find.derivations.witnesses import witness_clues

LIMIT = 3.5  # most that one kind of clue can weigh: e^3.5 is 33 to 1, no single kind proves more
DECIDED = 1.4  # log odds from which a direction is given: 4 to 1
UPDATES_DECIDED = 0.83  # the same for two texts of one newsroom
VERSIONS_DECIDED = 1.07  # for versions of a document: the surest 63 % (see versions)

_ONE_WAY: tuple[Callable[[Setting], list[Clue]], ...] = (
    lost_marks,
    lost_attributions,
    lost_detail,
    altered_quotations,
    unintroduced,
    lost_nouns,
    new_errors,
    mixed_style,
    wire_itself,
    press_release,
    earlier_date,
    credits_other,
    credits_somebody,
    kept_reporting,
    own_words,
)


def weigh(setting: Setting) -> Verdict:
    """All clues of direction between two texts, with their sum for the left as source."""
    if are_versions(setting):
        news = setting.here.news_signs or setting.there.news_signs
        grown = update_clues(setting) if news else version_clues(setting)
        clues = [*grown, *both_ways(setting, earlier_date)]
        ordered = tuple(sorted(clues, key=lambda c: (-abs(c.weight), c.kind, c.says)))
        least = UPDATES_DECIDED if news else VERSIONS_DECIDED
        return Verdict(sum(c.weight for c in clues), ordered, least, True)
    clues = [clue for find in _ONE_WAY for clue in both_ways(setting, find)]
    clues = _as_released(clues) + witness_clues(setting)
    ordered = tuple(sorted(clues, key=lambda c: (-abs(c.weight), c.kind, c.says)))
    return Verdict(summed(ordered, LIMIT), ordered, DECIDED)


def _as_released(clues: list[Clue]) -> list[Clue]:
    """The clues without marks and attributions that the press release itself lacks: whoever
    prints one puts them in."""
    sides = {1 if clue.weight > 0 else -1 for clue in clues if clue.kind == "press_release"}
    added = ("lost_quotation_marks", "lost_attribution")
    return [c for c in clues if c.kind not in added or not any(c.weight * s < 0 for s in sides)]


def are_versions(setting: Setting) -> bool:
    """Whether the two are versions of one document: one outlet's, or not news at all."""
    left, right = (setting.outlets.get(a.id) for a in (setting.left, setting.right))
    if left is not None and right is not None and left.key == right.key:
        return True
    return not (setting.here.news_signs or setting.there.news_signs)
