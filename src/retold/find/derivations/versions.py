"""Two versions of one document: which is the later one?

Pages that are kept up to date grow, name later years, lose their slips of the pen and their chatty
tone, and turn the future into the past. News copy does not behave so (an editor cuts), so these
clues are read only where nothing marks the two texts as articles of two newsrooms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from retold.find.derivations import habits
from retold.find.derivations.clues import Clue, Setting, article_name


@dataclass(frozen=True, slots=True)
class Habit:
    """One habit of documents that are kept up to date.

    measure: how much the right text shows it more than the left one; turns its sign with the sides.
    weight:  log odds per unit of measure. limit: the most the measure can count.
    """

    kind: str
    says: str
    weight: float
    limit: float
    measure: Callable[[Setting], float]


def version_clues(setting: Setting) -> list[Clue]:
    """Clues to the left text being the earlier version, one for each habit that shows."""
    return _shown(setting, HABITS)


TOLL = 1.6  # as much as a date: set by hand, no labelled updates of wires are to be had


def update_clues(setting: Setting) -> list[Clue]:
    """Clues to the left being the earlier of two versions that one newsroom put out.

    A newsroom updates: it adds paragraphs, and tolls and counts grow.
    """
    found = _shown(setting, UPDATES)
    grown = habits.grown(setting)
    if grown:
        later = setting.right if grown > 0 else setting.left
        says = f"the counts of {article_name(later)} are higher"
        found.append(Clue("grown_counts", says, 0.7 * max(-2, min(2, grown))))
    return [*found, *_toll(setting)]


def _toll(setting: Setting) -> list[Clue]:
    """The toll of one text is higher: nobody comes back to life."""
    left, right = habits.toll(setting.left), habits.toll(setting.right)
    if not left or not right or left[0] == right[0]:
        return []
    later = setting.right if right[0] > left[0] else setting.left
    says = f"{article_name(later)} has the higher toll ({left[0]} and {right[0]})"
    places = (setting.left.passage(left[1]), setting.right.passage(right[1]))
    return [Clue("grown_toll", says, TOLL if later is setting.right else -TOLL, places)]


def _shown(setting: Setting, read: Iterable[Habit]) -> list[Clue]:
    found = []
    for habit in read:
        value = max(-habit.limit, min(habit.limit, habit.measure(setting)))
        if value:
            later = setting.right if value > 0 else setting.left
            says = habit.says.format(article_name(later))
            found.append(Clue(habit.kind, says, habit.weight * value))
    return found


# Weights and limits: a logistic regression without intercept on 1,106 adjacent pairs of unequal
# versions of 300 encyclopedia pages, limits at 2.5 standard deviations
# (python -m bench.stemma --chains PATH --fit). Ten-fold by page, five foldings: 92 % of the surest
# 60 % of all 1,266 pairs are right.
HABITS: tuple[Habit, ...] = (
    Habit("accretion", "{} has words the other lacks", 0.52, 5.0, habits.new_words),
    Habit("accretion", "{} inserts more than it leaves out", 0.51, 2.2, habits.insertions),
    Habit("accretion", "{} inserts more clauses", 0.45, 1.5, habits.inserted_clauses),
    Habit("accretion", "{} adds passages of its own", 0.88, 1.6, habits.added_passages),
    Habit("accretion", "{} words things at greater length", 0.67, 1.9, habits.longer_wording),
    Habit("accretion", "{} has all of the other, and more", 0.93, 1.1, habits.holds_all),
    Habit("trimmed_ends", "{} has more at an end, where a cut is made", -0.65, 1.5, habits.edges),
    Habit("latest_year", "{} names a later year", 0.6, 2.2, habits.later_year),
    Habit("latest_day", "{} names a later day, or a later year in place of one", 3.9, 0.6,
          habits.later_day),
    Habit("repairs", "{} mends slips of the other", 0.87, 1.2, habits.repairs),
    Habit("tidiness", "{} has more loose ends of typing", -0.41, 1.9,
          habits.more_of(habits.UNTIDY)),
    Habit("tidiness", "{} has more leftover markup for its length", -1.1, 1.0,
          habits.rate_of(habits.MARKUP)),
    Habit("register", "{} is chattier", -0.73, 1.2, habits.more_of(habits.CHAT)),
    Habit("register", "{} praises and regrets more", -0.92, 1.0, habits.more_of(habits.PRAISE)),
    Habit("register", "{} says more things in general", -0.31, 1.0,
          habits.rate_of(habits.HEDGES)),
    Habit("tense", "{} tells as past what the other tells as present", 0.76, 0.8,
          habits.turned_past),
    Habit("notes", "{} has more notes", 0.49, 1.4, habits.more_of(habits.NOTES)),
    Habit("notes", "{} has more sections of references and the like", 2.4, 0.46,
          habits.more_of(habits.APPARATUS)),
)  # fmt: skip

# What a newsroom's update shows: half of what it does in a document; newsrooms cut as well.
UPDATES: tuple[Habit, ...] = (
    Habit("accretion", "{} inserts more than it leaves out", 0.32, 1.9, habits.insertions),
    Habit("accretion", "{} adds passages of its own", 0.37, 1.3, habits.added_passages),
)
