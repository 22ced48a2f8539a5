"""Who did it to whom, turned round."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate
from retold.find.distortions.turns import Turn, turn

ROLE_LIKENESS = 0.6  # likewise for who did it to whom


def roles(pair: Pair) -> Iterator[Turn]:
    """Who did it to whom, turned round: the same verb, subject and object exchanged."""
    if pair.likeness < ROLE_LIKENESS:
        return
    for x in pair.x.predicates:
        if x.key in _NO_DEEDS:
            continue
        for y in (p for p in pair.y.predicates if p.key == x.key):
            if _bare(x) != _bare(y) and {x.time, y.time} == {"open", "done"}:
                continue  # "held at sea", "held by the navy": one of them may be no finite verb
            mine, theirs = _doer_and_done(pair.x, x), _doer_and_done(pair.y, y)
            if mine is None or theirs is None:
                continue
            (doer, done), (other_doer, other_done) = mine, theirs
            crossed = doer & other_done or done & other_doer
            if crossed and not doer & other_doer and not done & other_done:
                yield _exchange(pair, (x.start, x.end), (y.start, y.end))
    yield from _swapped(pair)


def _swapped(pair: Pair) -> Iterator[Turn]:
    """Two phrases that changed places around a word: "police beat fans", "fans beat police"."""
    for at, norm in enumerate(pair.x.norms):
        if norm not in pair.x.words.irregular or pair.y.norms.count(norm) != 1:
            continue
        there = pair.y.norms.index(norm)
        mine, theirs = _phrases_at(pair.x, at), _phrases_at(pair.y, there)
        if mine[0] and mine[1] and mine == theirs[::-1] and mine[0] != mine[1]:
            yield _exchange(pair, (at, at + 1), (there, there + 1))


def _bare(verb: Predicate) -> bool:
    """Whether a form stands alone and is no passive."""
    return verb.end - verb.start == 1 and not verb.passive


def _phrases_at(side: Side, at: int, reach: int = 6) -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(_content_keys(side, _phrase_start(side, at, reach), at)),
        frozenset(_content_keys(side, at + 1, _phrase_end(side, at + 1, reach))),
    )


def _exchange(pair: Pair, x: tuple[int, int], y: tuple[int, int]) -> Turn:
    return turn(
        pair,
        "role",
        (max(0, x[0] - 3), min(x[1] + 3, len(pair.x.row))),
        (max(0, y[0] - 3), min(y[1] + 3, len(pair.y.row))),
        "who did it and to whom it was done are exchanged",
    )


def _doer_and_done(side: Side, verb: Predicate, reach: int = 6) -> tuple[set[str], set[str]] | None:
    """Content keys close before and close behind the verb, turned round for "was ... by"."""
    before = _content_keys(side, _phrase_start(side, verb.start, reach), verb.start)
    behind = _content_keys(side, verb.end, _phrase_end(side, verb.end, reach))
    if not before or not behind:
        return None
    if verb.passive:
        return (behind, before) if "by" in side.norms[verb.end : verb.end + 2] else None
    return before, behind


def _phrase_start(side: Side, end: int, reach: int) -> int:
    """Where the noun phrase before a verb begins."""
    at = end
    verbs = {p.at for p in side.predicates}
    while (
        at > max(0, end - reach) and side.norms[at - 1] not in _PHRASE_ENDS and at - 1 not in verbs
    ):
        at -= 1
    return at


def _phrase_end(side: Side, start: int, reach: int) -> int:
    """Where the noun phrase behind a verb ends; "by" may lead it."""
    at = start + (side.norms[start : start + 1] in (["by"], ["on"], ["at"], ["to"]))
    while at < min(len(side.norms), start + reach) and side.norms[at] not in _PHRASE_ENDS:
        at += 1
    return at


_NO_DEEDS = frozenset(
    {"say", "tel", "be", "hav", "know", "think", "ad", "announc", "report", "claim"}
)


_PHRASE_ENDS = frozenset(
    [
        "of",
        "to",
        "for",
        "in",
        "over",
        "because",
        "on",
        "at",
        "after",
        "before",
        "when",
        "while",
        "that",
        "which",
        "who",
        "and",
        "but",
        "from",
        "with",
        "as",
        "by",
        "if",
        "had",
        "has",
        "have",
        "would",
        "will",
        "was",
        "were",
        "is",
        "are",
        "not",
    ]
)


def _content_keys(side: Side, start: int, end: int) -> set[str]:
    verbs = {p.at for p in side.predicates}
    return {
        side.keys[i] for i in range(start, end) if side.is_content(side.norms[i]) and i not in verbs
    }
