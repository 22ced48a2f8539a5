"""What was tried or weighed, told as done or certain."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate
from retold.find.distortions.turns import Turn, near, turn
from retold.find.figures.words import stem, stem_of


def attempts(pair: Pair) -> Iterator[Turn]:
    """ "Tried to seize the bridge" told as "seized the bridge"."""
    if not pair.made:
        return  # what was tried on Monday may be done on Tuesday
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        if _tries(target):
            continue
        for at in range(len(source.norms) - 2):
            if source.norms[at] not in source.changes.attempts or source.norms[at + 1] != "to":
                continue
            done = _done(target, _verb_key(source, at + 2))
            around = near(source, at + 3, at + 9)
            if done and around & near(target, done.start - 7, done.end + 7):
                x, y = (at, at + 3), (done.start, done.end)
                says = ("what was tried is told as done", "what was done is told as tried")
                yield turn(pair, "modality", *((y, x) if flipped else (x, y)), says[flipped])
                return


def weighed(pair: Pair) -> Iterator[Turn]:
    """ "Is considering an offer" told as "will make an offer"."""
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        open_words = source.changes.weighing
        at = next((i for i, n in enumerate(source.norms) if n in open_words), None)
        if at is None or open_words & {*target.norms} or _left_open(target):
            continue
        matter = near(source, at + 1, at + 4)
        sure = [
            p
            for p in target.predicates
            if target.norms[p.start] in ("will", "shall")
            and not p.negated
            and matter & near(target, p.at, p.end + 4)
        ]
        if len(sure) == 1:
            x, y = (at, at + 1), (sure[0].start, sure[0].end)
            says = ("what was weighed is told as certain", "what was certain is told as weighed")
            yield turn(pair, "modality", *((y, x) if flipped else (x, y)), says[flipped])
            return


def _tries(side: Side) -> bool:
    """Whether the sentence speaks of trying in any way."""
    words = side.changes.attempts | side.changes.trying
    return not words.isdisjoint(side.norms)


def _verb_key(side: Side, at: int) -> str:
    """The key that predicates have of an infinitive."""
    return stem(side.norms[at], side.words) or stem_of(side.norms[at])


def _done(side: Side, key: str) -> Predicate | None:
    """The only predicate of a verb, where it is told as done."""
    found = [p for p in side.predicates if p.key == key]
    done = len(found) == 1 and found[0].time == "done" and not found[0].negated
    return found[0] if done else None


def _left_open(side: Side) -> bool:
    maybe = {"if", "may", "might", "could", "whether", "would", "probably", "likely"}
    return not maybe.isdisjoint(side.norms)
