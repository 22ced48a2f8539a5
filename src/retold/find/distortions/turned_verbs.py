"""Verbs in another time or with another certainty."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate
from retold.find.distortions.turned_certainties import fears
from retold.find.distortions.turns import Turn, near, turn
from retold.find.figures.words import stem_of
from retold.model.findings import ChangeKind


def verbs(pair: Pair) -> Iterator[Turn]:
    """The same verb in another time, with another certainty, or denied."""
    for x, y in _matched(pair):
        if not _set_alike(pair, x, y):
            continue
        kind, says = _turned_verb(pair, x, y)
        if kind:
            yield turn(pair, kind, (x.start, x.end), (y.start, y.end), says)


def same_verbs(pair: Pair) -> Iterator[Turn]:
    """Likewise for the very same verb alone, where little else of the sentence stayed."""
    for found in verbs(pair):
        keys = {
            p.key
            for side in (pair.x, pair.y)
            for p in side.predicates
            if _stands_at(side, p, found)
        }
        if len(keys) == 1:
            yield found


def _stands_at(side: Side, one: Predicate, found: Turn) -> bool:
    place = side.row[one.start].span.start
    return any(t is not None and t.start == place for t in (found.left, found.right))


def _matched(pair: Pair) -> Iterator[tuple[Predicate, Predicate]]:
    """Predicates with the same verb, or that stand in each other's place."""
    for x in pair.x.predicates:
        same = [y for y in pair.y.predicates if y.key == x.key]
        again = [o for o in pair.x.predicates if o.key == x.key]
        if len(same) == 1 and len(again) == 1:
            yield x, same[0]
            continue
        block = pair.opposite(x.at)
        if same or block is None or block.b - block.a > 9 or block.d - block.c > 9:
            continue
        there = [y for y in pair.y.predicates if block.c <= y.at < block.d]
        here = [o for o in pair.x.predicates if block.a <= o.at < block.b]
        if len(there) == 1 and len(here) == 1:
            yield x, there[0]


def _turned_verb(pair: Pair, x: Predicate, y: Predicate) -> tuple[ChangeKind | None, str]:
    if _perceived(x) or _perceived(y):
        return None, ""
    if _bare_plan(pair.x, x, y) or _bare_plan(pair.y, y, x):
        return None, ""
    if x.key != y.key and (x.still or y.still):
        return None, ""
    if _says_nothing(pair.x, x) or _says_nothing(pair.y, y):
        return None, ""  # "would not comment, he said" is "he will say nothing"
    if "done" in (x.time, y.time) and (_would_not(pair.x, x) or _would_not(pair.y, y)):
        return None, ""  # "would not leave" is "refused to leave"
    promised = {p.key for p in (x, y) if p.time == "done"} & pair.x.changes.promises
    if x.key != y.key and promised:
        return None, ""  # what has been promised will come
    if {x.time, y.time} == {"future", "done"} and _of_two_times(pair):
        return None, ""
    if {x.time, y.time} == {"future", "done"} and _settled(x) and _settled(y):
        return "tense", "what was still to come is told as done" if x.time == "future" else (
            "what was done is told as still to come"
        )
    if _under_way(pair, x, y) and {x.time, y.time} == {"ongoing", "done"}:
        return "tense", "what was under way is told as done"
    sure = {
        "may": "possible",
        "can": "within reach",
        "must": "demanded",
        "should": "advised",
        "will": "certain",
    }
    if x.still != y.still and "may" in (x.modal, y.modal) and x.key == y.key:
        return "modality", "what was certain is told as possible" if x.still else (
            "what was possible is told as certain"
        )
    if (_likely(pair.x, x) and _certain(pair.y, y)) or (_certain(pair.x, x) and _likely(pair.y, y)):
        return "modality", "what was likely is told as certain" if y.modal else (
            "what was certain is told as likely"
        )
    if {x.modal, y.modal} == {"should", "will"} and x.key != y.key:
        return None, ""  # "the report should be out by May"
    if {x.modal, y.modal} in _MODAL_TURNS:
        if _conditional(pair, x, y) or fears(pair.x) or fears(pair.y):
            return None, ""
        return "modality", f"what was {sure[str(x.modal)]} is told as {sure[str(y.modal)]}"
    if x.negated and y.negated:
        return None, ""  # "could not be reached", "did not return calls"
    if _is_claimed(pair.x if x.time == "done" else pair.y):
        return None, ""  # "many claim it weakened the law", "it may have weakened the law"
    if {x.modal, y.modal} == {"may", None} and "done" in (x.time, y.time):
        return (
            "modality",
            "what was possible is told as done" if x.modal else "what was done is told as possible",
        )
    return None, ""


_MODAL_TURNS = (
    {"may", "will"},
    {"may", "must"},
    {"can", "must"},
    {"should", "will"},
    {"may", "should"},
    {"must", "should"},
)


def _is_claimed(side: Side) -> bool:
    return bool(side.changes.hearsay & {*side.norms}) or bool(
        {"claim", "claims", "claimed", "alleged", "alleges", "believe", "believed"} & {*side.norms}
    )


def _of_two_times(pair: Pair) -> bool:
    """Whether one side alone speaks of an earlier time: "previously it was", "again it will be"."""
    words = {"previously", "formerly", "again", "earlier", "originally"}
    return words & {*pair.x.norms} != words & {*pair.y.norms}


def _says_nothing(side: Side, one: Predicate) -> bool:
    behind = side.norms[one.end : one.end + 1]
    return one.key in side.words.reporting and bool(side.changes.negators & {*behind})


def _would_not(side: Side, one: Predicate) -> bool:
    return one.negated and side.norms[one.start] == "would"


def _under_way(pair: Pair, x: Predicate, y: Predicate) -> bool:
    """ "Is being sent" beside "was sent"; "was being sent" is over too."""
    over = {pair.x.norms[x.start], pair.y.norms[y.start]} <= {"was", "were"}
    return x.key == y.key and x.passive and y.passive and not over


def _likely(side: Side, one: Predicate) -> bool:
    """ "Is likely to stay", "is expected to stay"."""
    return one.time == "future" and bool(side.changes.likely & {*side.norms[one.start : one.at]})


def _certain(side: Side, one: Predicate) -> bool:
    """ "Will stay", and nothing in the sentence that leaves it open."""
    open_words = side.changes.likely | {"probably", "would"}
    return one.modal == "will" and not open_words & {*side.norms}


def _set_alike(pair: Pair, x: Predicate, y: Predicate) -> bool:
    """Whether the words before and behind the verbs agree; for the same verb one side is enough."""
    before = near(pair.x, x.start - 6, x.start) & near(pair.y, y.start - 6, y.start)
    behind = near(pair.x, x.end, x.end + 5) & near(pair.y, y.end, y.end + 5)
    if x.key != y.key:
        return bool(before and behind)
    around = near(pair.x, x.start - 7, x.end + 7) & near(pair.y, y.start - 7, y.end + 7)
    return bool(before or behind) or len(around - {x.key}) >= 2


def _conditional(pair: Pair, x: Predicate, y: Predicate) -> bool:
    """Under an "if", "could" and "would" say the same."""
    said = {pair.x.norms[x.start], pair.y.norms[y.start]}
    return said == {"could", "would"} and ("if" in pair.x.norms or "if" in pair.y.norms)


def _perceived(predicate: Predicate) -> bool:
    """ "Could be heard" is no possibility: it was heard."""
    return predicate.modal in ("may", "can") and predicate.passive and predicate.key in _SENSES


def _bare_plan(side: Side, one: Predicate, other: Predicate) -> bool:
    """ "No talks planned" beside "no talks are planned": the same, with its auxiliary left out."""
    return (
        one.end - one.start == 1
        and side.norms[one.at] in side.changes.plans
        and one.key == other.key
    )


def _settled(predicate: Predicate) -> bool:
    return predicate.modal in (None, "will")


_SENSES = frozenset(map(stem_of, ("hear", "see", "feel", "smell")))
