"""How sure it is: what was supposed or unknown, told as so in a sentence told over.

Asked only where one text was told over sentence by sentence (``Pair.retold``): there a sentence
may keep hardly a word and is still the same sentence, and what led it must lead it again.
"""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.change_words import Phrase
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate, is_month
from retold.find.distortions.speakers import is_quoted, somebody_says
from retold.find.distortions.turned_certainties import fears, leaves_open
from retold.find.distortions.turns import Turn, either_way

REACH = 12  # tokens behind a word of doubt that it may lead
MATTER_KEPT = 0.34  # share of what is in doubt that must be told again
_MARKS = ",;:.–—"
_ENDS = frozenset({"if", "unless", "provided", "but", "while", "although", "though", "because",
                   "once", "and"})  # fmt: skip
# Where somebody says it, these were only a way to say so.
_OPINIONS = ("believ", "think", "estimat", "reckon", "assum", "fear", "expect")
_WAS = frozenset({"is", "are", "was", "were"})
_MAYBE = ("may", "might", "could")
_UNSURE = frozenset({"whether", "if", "unclear", "unknown", "unsure", "doubt"})
_LEFT_OPEN = _UNSURE | {"can", "could", "able", "suspicion", "suspicions", "suspects", "suspected",
                        "considered", "seemed", "seems", "appears", "appeared", "tipped",
                        "estimate", "estimates", "reckon", "reckons", "word", "forecast",
                        "forecasts", "forecasting"}  # fmt: skip
_SUPPOSED = ("what was supposed is told as certain", "what was certain is told as supposed")
_UNKNOWN = ("what nobody has said is told as known", "what was known is told as unknown")


def guessed(pair: Pair) -> Iterator[Turn]:
    """ "Police believe that an accomplice drove it" told as "at the wheel was an accomplice"."""
    for source, target, flipped in _asked(pair):
        if _is_open(target) or fears(source):
            continue
        said = somebody_says(target)
        for start, end in _places(source, source.changes.guesses):
            opinion = said and source.keys[start].startswith(_OPINIONS)
            if opinion or is_month(source.row, start) or _denied(source, start):
                continue
            told = _told_again(source, end, target)
            if told and (source.norms[start] not in _MAYBE or _is_sure(source, end, told, target)):
                here = start, min(end + 3, len(source.row))
                there = told.start, told.end
                yield either_way(pair, "modality", here, there, _SUPPOSED, flipped)
                return


def unknown(pair: Pair) -> Iterator[Turn]:
    """ "She did not say whether others were under investigation": "others, she said, were not"."""
    for source, target, flipped in _asked(pair):
        if _UNSURE & {*target.norms} or _places(target, target.changes.unknown):
            continue
        for start, end in _places(source, source.changes.unknown):
            told = _told_again(source, end, target, denied=True)
            if told:
                here = start, min(end + 3, len(source.row))
                yield either_way(pair, "negation", here, (told.start, told.end), _UNKNOWN, flipped)
                return


def _asked(pair: Pair) -> Iterator[tuple[Side, Side, bool]]:
    """The ways of a sentence that was told over; quoted words are for others to compare."""
    if pair.retold and not is_quoted(pair.x) and not is_quoted(pair.y):
        yield from pair.ways_told()


def _places(side: Side, phrases: tuple[Phrase, ...]) -> list[tuple[int, int]]:
    """Where one of some phrases stands, in reading order, the longest first."""
    return sorted(((at, at + len(p)) for p in phrases for at in side.where(p)), key=_first_longest)


def _first_longest(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], -place[1]


def _denied(side: Side, at: int) -> bool:
    near = side.norms[max(0, at - 2) : at + 2]
    return any(n in side.changes.negators or n.endswith("n't") for n in near)


def _is_open(side: Side) -> bool:
    """Whether any word of a sentence leaves open what it tells, or only speaks of a wish."""
    words = side.changes.hearsay | side.changes.inquiries | side.changes.supposed | _LEFT_OPEN
    if leaves_open(side) or words & {*side.norms}:
        return True
    phrases = (*side.changes.guesses, *side.changes.intents, *side.changes.agreed)
    return bool(_places(side, phrases))


def _is_sure(source: Side, start: int, told: Predicate, target: Side) -> bool:
    """Whether what may be is told by the same verb, by "will" or by a form of "be"."""
    verbs = {source.keys[i] for i in range(start, min(start + 4, len(source.row)))}
    same = told.key in verbs or target.keys[told.at] in verbs
    return same or target.norms[told.start] in _WAS | {"will", "shall"}


def _told_again(
    source: Side, start: int, target: Side, *, denied: bool = False
) -> Predicate | None:
    """The verb next to the words behind ``start`` told again; None where too few of them are."""
    matter = _matter(source, start, target)
    shared = [i for i, k in enumerate(target.keys) if k in matter]
    kept = {target.keys[i] for i in shared}
    least = max(MATTER_KEPT * len(matter), min(2, len(matter) - 1), 1)
    if len(kept) < least:
        return None
    verbs = [p for p in target.predicates if (denied or not p.negated) and _is_finite(target, p)]
    verbs = verbs or [
        Predicate(i, i + 1, i, "be", "done") for i, n in enumerate(target.norms) if n in _WAS
    ]
    return min(verbs, key=lambda p: min(abs(p.at - i) for i in shared), default=None)


def _is_finite(side: Side, verb: Predicate) -> bool:
    """Whether a verb tells something of its own, not "to go" or "having gone"."""
    return verb.start == 0 or side.norms[verb.start - 1] not in (
        "to",
        "be",
        "been",
        "of",
        "without",
    )


def _matter(source: Side, start: int, target: Side) -> frozenset[str]:
    """The content behind a word of doubt; days and lengths of time only where both name them."""
    end = start
    while end < min(start + REACH, len(source.row)) and not (end > start and _stops(source, end)):
        end += 1
    timed = (
        source.words.durations.keys() | source.words.guards["weekdays"] | {"next", "again", "later"}
    )
    return frozenset(
        source.keys[i]
        for i in range(start, end)
        if source.is_content(source.norms[i])
        and (source.norms[i] not in timed or source.keys[i] in target.content)
    )


def _stops(side: Side, at: int) -> bool:
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return side.norms[at] in _ENDS or any(mark in gap for mark in _MARKS)
