"""Who did it to whom, turned round."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate
from retold.find.distortions.turns import Turn, turn

EXCHANGE_LIKENESS = 0.8  # for two things in each other's place: hardly a word is new
ROLE_LIKENESS = 0.6  # likewise for who did it to whom


def roles(pair: Pair) -> Iterator[Turn]:
    """Who did it to whom, turned round: the same verb, subject and object exchanged."""
    if pair.likeness < ROLE_LIKENESS or _NOBODY & {*pair.x.norms, *pair.y.norms}:
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
    yield from _by_the_other(pair)
    yield from _named_exchange(pair)


def _by_the_other(pair: Pair) -> Iterator[Turn]:
    """ "He accused the mayor" told as "he was accused by the mayor", whoever "he" is."""
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        for y in target.predicates:
            agent = _agent(target, y)
            if not agent or y.key in _NO_DEEDS:
                continue
            for at in (i for i, k in enumerate(source.keys) if k == y.key):
                doer = _content_keys(source, max(0, at - 6), at)
                if agent & _object(source, at) and not _passive_at(source, at) and not agent & doer:
                    here, there = (at, at + 1), (y.start, y.end)
                    yield _exchange(pair, *((there, here) if flipped else (here, there)))
                    return


def _agent(side: Side, verb: Predicate) -> set[str]:
    """The content keys behind "was hit by": who did it."""
    if (
        not verb.passive
        or verb.end - verb.start < 2
        or side.norms[verb.end : verb.end + 1] != ["by"]
    ):
        return set()
    return _content_keys(side, verb.end + 1, _phrase_end(side, verb.end + 1, 4))


def _object(side: Side, at: int) -> set[str]:
    """The content keys of the noun phrase that follows a verb at once."""
    if side.norms[at + 1 : at + 2] and side.norms[at + 1] in _PHRASE_ENDS:
        return set()
    return _content_keys(side, at + 1, _phrase_end(side, at + 1, 4))


def _passive_at(side: Side, at: int) -> bool:
    return any(p.at == at and p.passive for p in side.predicates)


def _named_exchange(pair: Pair) -> Iterator[Turn]:
    """ "Orn had handed her letters" told as "she had handed Orn letters"."""
    for x in pair.x.predicates:
        twins = [y for y in pair.y.predicates if y.key == x.key]
        if len(twins) != 1 or x.passive or twins[0].passive or x.key in _NO_DEEDS:
            continue
        y = twins[0]
        mine, theirs = (
            (_name_before(pair.x, x.start), _name_behind(pair.x, x.end)),
            (
                _name_before(pair.y, y.start),
                _name_behind(pair.y, y.end),
            ),
        )
        crossed = (mine[0] and mine[0] == theirs[1]) or (mine[1] and mine[1] == theirs[0])
        if crossed and mine[0] != theirs[0] and mine[1] != theirs[1]:
            yield _exchange(pair, (x.start, x.end), (y.start, y.end))


def _name_before(side: Side, at: int) -> str:
    return _name_at(side, at - 1)


def _name_behind(side: Side, at: int) -> str:
    return _name_at(side, at)


def _name_at(side: Side, at: int) -> str:
    """The name that a token is, or a pronoun that stands for one; "" for any other word."""
    if not 0 <= at < len(side.row):
        return ""
    token, norm = side.row[at], side.norms[at]
    if norm in _PERSONS:
        return norm
    named = at > 0 and side.text[token.span.start].isupper() and side.is_content(norm)
    return norm if named and norm not in _calendar(side) else ""


def _calendar(side: Side) -> frozenset[str]:
    return side.words.guards["weekdays"] | side.words.guards["months"]


_PERSONS = frozenset({"he", "she", "they", "him", "her", "them", "it"})


def exchanged_places(pair: Pair) -> Iterator[Turn]:
    """ "A claim by the union that the firm slept" told as one "by the firm that the union slept".

    Two things stand in each other's place, and the words that lead and follow them stayed.
    """
    if pair.likeness_longer < EXCHANGE_LIKENESS:
        return
    mine, theirs = _slots(pair.x), _slots(pair.y)
    shared = [s for s in mine if s in theirs]
    for one in shared:
        for other in shared:
            if one >= other:
                continue
            a, b, c, d = mine[one], mine[other], theirs[one], theirs[other]
            crossed = a[0] & d[0] and b[0] & c[0]
            if crossed and not a[0] & c[0] and not b[0] & d[0]:
                says_at = (min(a[1], b[1]), max(a[2], b[2])), (min(c[1], d[1]), max(c[2], d[2]))
                yield turn(pair, "role", *says_at, "two things stand in each other's place")
                return


def _slots(side: Side) -> dict[tuple[str, str], tuple[set[str], int, int]]:
    """What stands before each verb and behind each "by": its keys, start and end; once each."""
    found: dict[tuple[str, str], tuple[set[str], int, int]] = {}
    twice: set[tuple[str, str]] = set()
    for verb in side.predicates:
        start = _phrase_start(side, verb.start, 5)
        slot = ("before", verb.key)
        twice |= {slot} & found.keys()
        found[slot] = _content_keys(side, start, verb.start), start, verb.start
    for at in side.where(("by",)):
        end = _phrase_end(side, at + 1, 5)
        slot = ("by", side.keys[at - 1] if at else "")
        twice |= {slot} & found.keys()
        found[slot] = _content_keys(side, at + 1, end), at + 1, end
    return {slot: held for slot, held in found.items() if slot not in twice and held[0]}


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


# "No plan has been put forward by either side": nobody did it, whoever stands where.
_NOBODY = frozenset({"neither", "either", "nor"})
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
