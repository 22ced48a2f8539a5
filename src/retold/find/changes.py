"""What a rewrite turned: one detector for each kind of change. Precision first.

Every detector asks the same three questions: are the words around the change the same on both sides,
do the changed words exclude one another, and is the old meaning not said elsewhere in the rewrite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from retold.find.change_words import Phrase
from retold.find.compared import Block, Pair, Side
from retold.find.counted import happening, noun_phrase
from retold.find.numbers import Number
from retold.find.predicates import Predicate
from retold.model.findings import Change, ChangeKind
from retold.model.span import Span

ROLE_LIKENESS = 0.6  # likewise for who did it to whom
NEGATION_LIKENESS = 0.5  # share of common content below which a missing "not" proves nothing


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of meaning: the words on both sides, where they stand, and what was turned."""

    change: Change
    says: str
    left: Span | None = None
    right: Span | None = None


Detector = Callable[[Pair], Iterator[Turn]]


def find_turns(pair: Pair) -> list[Turn]:
    """The changes of meaning from ``pair.x`` to ``pair.y``, each place at most once."""
    kept: list[Turn] = []
    for detect in DETECTORS:
        for found in detect(pair):
            if not any(_overlap(found, other) for other in kept):
                kept.append(found)
    return kept


def _overlap(one: Turn, other: Turn) -> bool:
    sides = ((one.left, other.left), (one.right, other.right))
    return any(a is not None and b is not None and a.overlaps(b) for a, b in sides)


def turn(pair: Pair, kind: ChangeKind, x: tuple[int, int], y: tuple[int, int], says: str) -> Turn:
    """A turn from ``pair.x.row[x]`` to ``pair.y.row[y]``; either may be empty."""
    before, after = pair.x.said(*x), pair.y.said(*y)
    return Turn(Change(kind, before, after), says, _place(pair.x, x), _place(pair.y, y))


def _place(side: Side, at: tuple[int, int]) -> Span | None:
    start, end = at
    return Span(side.row[start].span.start, side.row[end - 1].span.end) if start < end else None


# --- operators ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Operator:
    start: int
    end: int
    side: str  # "before" | "after" | "from"
    anchor: tuple[str, ...]


def operators(pair: Pair) -> Iterator[Turn]:
    """Before turned into after, by into from, and so on, with the same moment behind it."""
    mine, theirs = _operators(pair.x), _operators(pair.y)
    for one in mine:
        twins = [o for o in theirs if _same_moment(pair, one, o)]
        if len(twins) != 1:
            continue
        other = twins[0]
        sides = _sides(pair.x, one), _sides(pair.y, other)
        if sides[0] == sides[1] or None in sides:
            continue
        yield turn(
            pair,
            "operator",
            (one.start, one.end),
            (other.start, other.end),
            f"what was {sides[0]} a moment is now {sides[1]} it",
        )


def _operators(side: Side) -> list[_Operator]:
    found: list[_Operator] = []
    at = 0
    while at < len(side.norms):
        hit = _operator_at(side, at)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        at = hit.end
    return found


def _operator_at(side: Side, at: int) -> _Operator | None:
    table = (("after", side.changes.after), ("before", side.changes.before), ("from", (("from",),)))
    best: tuple[int, str] | None = None
    for name, phrases in table:
        for phrase in phrases:
            if tuple(side.norms[at : at + len(phrase)]) == phrase and (
                best is None or len(phrase) > best[0]
            ):
                best = (len(phrase), name)
    if best is None:
        return None
    end = at + best[0]
    anchor = [
        k
        for k, n in zip(side.keys[end : end + 7], side.norms[end : end + 7], strict=True)
        if side.is_content(n)
    ]
    return _Operator(at, end, best[1], tuple(anchor[:3]))


def _same_moment(pair: Pair, one: _Operator, other: _Operator) -> bool:
    """Whether the same word follows both operators at once, and the words before them agree too."""
    if not one.anchor or not other.anchor:
        return False
    first = one.anchor[0] in other.anchor[:2] or other.anchor[0] in one.anchor[:2]
    shared = set(one.anchor) & set(other.anchor)
    if not first or not shared:
        return False
    return len(shared) >= 2 or _led_alike(pair, one.start, other.start)


def _led_alike(pair: Pair, a: int, b: int, reach: int = 6) -> bool:
    """Whether a content word stands close before both places."""
    mine = {
        k
        for k, n in zip(
            pair.x.keys[max(0, a - reach) : a], pair.x.norms[max(0, a - reach) : a], strict=True
        )
        if pair.x.is_content(n)
    }
    theirs = set(pair.y.keys[max(0, b - reach) : b])
    return bool(mine & theirs)


def _sides(side: Side, operator: _Operator) -> str | None:
    """Which side of the moment: "three weeks from its deadline" is before it, "from Monday" after."""
    if operator.side != "from":
        norm = side.norms[operator.start]
        if norm in ("by", "as") and (operator.end - operator.start > 1 or operator.start == 0):
            return None  # "by Monday" at the head of a sentence and "as of Monday" are one
        if norm == "by" and not _is_date(side, operator):
            return None
        if norm in ("up", "since", "past", "away") and not _is_moment(side, operator):
            return None
        return operator.side
    if not _is_date(side, operator):
        return None
    before = side.norms[operator.start - 1] if operator.start else ""
    counted = before in side.words.durations or before in ("away", "off")
    calendar = side.words.guards["weekdays"] | side.words.guards["months"] | {"now", "today"}
    nxt = side.norms[operator.end : operator.end + 3]
    return "before" if counted and not calendar.intersection(nxt) else "after"


def _is_date(side: Side, operator: _Operator) -> bool:
    """Whether a date or a set day follows at once: "by" and "from" have too many other senses."""
    days = side.words.guards["weekdays"] | side.words.guards["months"] | _SET_DAYS
    near = side.norms[operator.end : operator.end + 3]
    return any(n in days or (n.isdigit() and len(n) == 4) for n in near)


def _is_moment(side: Side, operator: _Operator) -> bool:
    """Whether a point in time follows: a weekday, a month, a year, a deadline."""
    calendar = side.words.guards["weekdays"] | side.words.guards["months"] | side.changes.moments
    near = side.norms[operator.end : operator.end + 4]
    return any(n in calendar or n in ("then", "now") or (n.isdigit() and len(n) == 4) for n in near)


# --- words that exclude one another ------------------------------------------------------------


def exclusives(pair: Pair) -> Iterator[Turn]:
    """A word put in the place of another that excludes it: north/south, many/all, inside/outside."""
    for block in pair.changed:
        if not pair.lone_swap(block):
            continue
        for entry in pair.x.changes.exclusive:
            yield from _excluded(pair, block, entry.kind, entry.groups)


def _excluded(
    pair: Pair, block: Block, kind: ChangeKind, groups: tuple[tuple[Phrase, ...], ...]
) -> Iterator[Turn]:
    mine = _group_in(pair.x, groups, block.a, block.b, reach=2)
    theirs = _group_in(pair.y, groups, block.c, block.d, reach=2)
    if mine is None or theirs is None or mine[0] == theirs[0]:
        return
    if kind == "negation" and (_denied_near(pair.x, mine[2]) or _denied_near(pair.y, theirs[2])):
        return  # "with no" is "without"
    if _group_in(pair.x, (groups[theirs[0]],), 0, len(pair.x.norms)):
        return  # the new word was there before: moved, not turned
    if _group_in(pair.y, (groups[mine[0]],), 0, len(pair.y.norms)):
        return
    before = pair.x.said(mine[1], mine[2])
    after = pair.y.said(theirs[1], theirs[2])
    yield turn(
        pair,
        kind,
        (mine[1], mine[2]),
        (theirs[1], theirs[2]),
        f"{before!r} and {after!r} exclude each other",
    )


def _denied_near(side: Side, at: int) -> bool:
    return any(n in side.changes.negators for n in side.norms[at : at + 3])


def _group_in(
    side: Side, groups: tuple[tuple[Phrase, ...], ...], start: int, end: int, reach: int = 0
) -> tuple[int, int, int] | None:
    """The first group of which a phrase stands in ``row[start:end]``: group, start, end."""
    first, last = max(0, start - reach), min(end + reach, len(side.norms))
    for number, phrases in enumerate(groups):
        for phrase in phrases:
            for at in side.where(phrase, first, last):
                if at < end and at + len(phrase) > start:
                    return number, at, at + len(phrase)
    return None


# --- verbs: tense, modality, negation ----------------------------------------------------------


def verbs(pair: Pair) -> Iterator[Turn]:
    """The same verb in another time, with another certainty, or denied."""
    for x, y in _matched(pair):
        if not _set_alike(pair, x, y):
            continue
        kind, says = _turned_verb(pair, x, y)
        if kind:
            yield turn(pair, kind, (x.start, x.end), (y.start, y.end), says)


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
    if {x.time, y.time} == {"future", "done"} and _settled(x) and _settled(y):
        return "tense", "what was still to come is told as done" if x.time == "future" else (
            "what was done is told as still to come"
        )
    if x.key == y.key and x.passive and y.passive and {x.time, y.time} == {"ongoing", "done"}:
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
    if {x.modal, y.modal} in _MODAL_TURNS and (x.key == y.key or "will" in (x.modal, y.modal)):
        if _conditional(pair, x, y):
            return None, ""
        return "modality", f"what was {sure[str(x.modal)]} is told as {sure[str(y.modal)]}"
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
)


def _set_alike(pair: Pair, x: Predicate, y: Predicate) -> bool:
    """Whether the words before and behind the verbs agree; for the same verb one side is enough."""
    before = _near(pair.x, x.start - 6, x.start) & _near(pair.y, y.start - 6, y.start)
    behind = _near(pair.x, x.end, x.end + 5) & _near(pair.y, y.end, y.end + 5)
    return bool(before or behind) if x.key == y.key else bool(before and behind)


def _near(side: Side, start: int, end: int) -> set[str]:
    start, end = max(0, start), min(end, len(side.norms))
    return {side.keys[i] for i in range(start, end) if side.is_content(side.norms[i])}


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


def negations(pair: Pair) -> Iterator[Turn]:
    """A denial that is gone, or new, before a word that both sides have."""
    if pair.likeness < NEGATION_LIKENESS:
        return
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        for at in _negators(source):
            found = _undenied(source, target, at)
            if found:
                here, there = (at, at + 1), found
                x, y = (there, here) if flipped else (here, there)
                says = "a denial was added" if flipped else "a denial is gone"
                yield turn(pair, "negation", x, y, says)
                return


def _negators(side: Side) -> list[int]:
    """Where a word denies; "no later than" and the like do not."""
    idle = {
        i
        for phrase in side.changes.harmless_negators
        for at in side.where(phrase)
        for i in range(at, at + len(phrase))
    }
    listed = side.changes.negators
    return [
        i for i, n in enumerate(side.norms) if (n in listed or n.endswith("n't")) and i not in idle
    ]


def _undenied(source: Side, target: Side, at: int) -> tuple[int, int] | None:
    """Where the denied word stands in ``target``, if it is denied once less or once more there."""
    head = _denied(source, at)
    if head is None or source.keys.count(source.keys[head]) != 1:
        return None
    places = [i for i, k in enumerate(target.keys) if k == source.keys[head]]
    if len(places) != 1:
        return None
    there = places[0]
    if _denials(source, head) % 2 == _denials(target, there) % 2:
        return None
    if not _same_surroundings(source, head, target, there):
        return None
    return max(0, there - 1), there + 1


def _denied(side: Side, at: int) -> int | None:
    """The content word that a negator at ``at`` denies: the next one, before any mark."""
    for i in range(at + 1, min(at + 6, len(side.norms))):
        if side.text[side.row[i - 1].span.end : side.row[i].span.start].strip():
            return None
        norm = side.norms[i]
        if side.is_content(norm) and norm not in side.changes.negators and norm != "one":
            return i
    return None


def _denials(side: Side, head: int) -> int:
    """How many words close before ``head`` deny, those that do so by their meaning included."""
    start = max(0, head - 6)
    for at in range(head, start, -1):  # another clause denies something else
        if side.text[side.row[at - 1].span.end : side.row[at].span.start].strip():
            start = at
            break
    counted = sum(1 for i in _negators(side) if start <= i <= head + 2)
    lexical = side.changes.lexical_negators
    return counted + sum(1 for n in side.norms[start : head + 1] if n in lexical)


def _same_surroundings(one: Side, a: int, other: Side, b: int, reach: int = 5) -> bool:
    """Whether two content words close to both places are the same."""
    return len(_near(one, a - reach, a + reach) & _near(other, b - reach, b + reach)) >= 2


# --- rates, roles, quantities, places ----------------------------------------------------------


def rates(pair: Pair) -> Iterator[Turn]:
    """ "Twenty flights a day" turned into "twenty flights for a day"; a second into a minute."""
    mine, theirs = _rates(pair.x), _rates(pair.y)
    if len(mine) != 1 or len(theirs) != 1 or pair.likeness < 0.4:
        return
    (a, b, unit, how), (c, d, other, other_how) = mine[0], theirs[0]
    if how == other_how and (how != "per" or unit == other):
        return
    if how != other_how and unit != other:
        return
    says = (
        "a rate became a span of time"
        if how == "per" != other_how
        else (
            "a span of time became a rate" if other_how == "per" else "the rate is per another unit"
        )
    )
    yield turn(pair, "rate", (a, b), (c, d), says)


def _rates(side: Side) -> list[tuple[int, int, str, str]]:
    """Each "a day", "per hour" (per) and "for a day" (span): start, end, unit, which."""
    found: list[tuple[int, int, str, str]] = []
    units = side.words.rates["units"]
    for at in range(1, len(side.norms) - 1):
        if side.norms[at] not in side.changes.per or side.norms[at + 1] not in units:
            continue
        before = side.norms[at - 1]
        if side.norms[at] in ("each", "every") and before in ("for", "in"):
            found.append((at - 1, at + 2, side.norms[at + 1], "per"))
        elif before in side.changes.spans:
            found.append((at - 1, at + 2, side.norms[at + 1], "span"))
        elif before not in side.words.prepositions | {"and", "or", "than", "half"}:
            times = before in ("once", "twice", "times")
            if times or any(n.end <= at and at - n.end <= 6 for n in side.numbers):
                found.append((at, at + 2, side.norms[at + 1], "per"))
    return found


def roles(pair: Pair) -> Iterator[Turn]:
    """Who did it to whom, turned round: the same verb, subject and object exchanged."""
    if pair.likeness < ROLE_LIKENESS:
        return
    for x in pair.x.predicates:
        if x.key in _NO_DEEDS:
            continue
        for y in (p for p in pair.y.predicates if p.key == x.key):
            mine, theirs = _doer_and_done(pair.x, x), _doer_and_done(pair.y, y)
            if mine is None or theirs is None:
                continue
            (doer, done), (other_doer, other_done) = mine, theirs
            crossed = doer & other_done or done & other_doer
            if crossed and not doer & other_doer and not done & other_done:
                yield turn(
                    pair,
                    "role",
                    (max(0, x.start - 3), min(x.end + 3, len(pair.x.row))),
                    (max(0, y.start - 3), min(y.end + 3, len(pair.y.row))),
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


_NO_DEEDS = frozenset({"say", "tel", "be", "hav", "know", "think", "ad", "announc", "report", "claim"})
_SENSES = frozenset({"hear", "see", "feel", "smel"})
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


def quantities(pair: Pair) -> Iterator[Turn]:
    """The same thing counted with another number."""
    for x, y in _counted_alike(pair):
        yield turn(pair, "quantity", (x[0], x[1]), (y[0], y[1]), "the number is another one")


def _counted_alike(pair: Pair) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    mine = set(map(_value, pair.x.numbers))
    theirs = set(map(_value, pair.y.numbers))
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            if _value(one) == _value(other) or _value(one) in theirs or _value(other) in mine:
                continue
            if None in (one.low, other.low) or one.kind != other.kind or one.unit != other.unit:
                continue
            after = pair.x.keys[one.end : one.end + 2], pair.y.keys[other.end : other.end + 2]
            if one.unit or (after[0] and after[1] and after[0][0] == after[1][0]):
                yield (one.start, one.end), (other.start, other.end)


def still_counting(side: Side, place: Span | None) -> bool:
    """Whether the number at ``place`` counts things or people, which can grow while a story runs."""
    number = next((n for n in side.numbers if side.span_of(n) == place), None)
    if number is None or number.unit:
        return False
    phrase = noun_phrase(side.row, number.end, side.words)
    done = happening(side.row, number, phrase, side.words)
    return phrase is not None or done is not None


def _value(number: Number) -> tuple[float | None, float | None]:
    return number.low, number.high


def places(pair: Pair) -> Iterator[Turn]:
    """One named place put for another, behind the same preposition."""
    for block in pair.changed:
        if not pair.lone_swap(block) or block.b - block.a > 3 or block.d - block.c > 3:
            continue
        lead = pair.x.norms[block.a - 1] if block.a else ""
        if lead not in ("in", "at", "near", "to", "from", "outside", "inside", "of", "across"):
            continue
        if (
            lead in ("to", "of")
            or not _named(pair.x, block.a, block.b)
            or not _named(pair.y, block.c, block.d)
        ):
            continue
        mine, theirs = set(pair.x.norms[block.a : block.b]), set(pair.y.norms[block.c : block.d])
        if mine & set(pair.y.norms) or theirs & set(pair.x.norms):
            continue
        yield turn(pair, "place", (block.a, block.b), (block.c, block.d), "another place is named")


def _named(side: Side, start: int, end: int) -> bool:
    calendar = side.words.guards["weekdays"] | side.words.guards["months"]
    return all(
        side.text[t.span.start].isupper() and t.norm not in calendar for t in side.row[start:end]
    )


def scopes(pair: Pair) -> Iterator[Turn]:
    """ "From outside the country" turned into "outside the country"; the oldest, one of the oldest."""
    yield from _one_of_many(pair)
    for side_word in ("outside", "inside", "abroad"):
        mine = list(pair.x.where(("from", side_word)))
        theirs = [at for at in pair.y.where((side_word,)) if at and pair.y.norms[at - 1] != "from"]
        if len(mine) == 1 and len(theirs) == 1 and not list(pair.y.where(("from", side_word))):
            at, there = mine[0], theirs[0]
            if pair.x.keys[at + 2 : at + 3] == pair.y.keys[there + 1 : there + 2]:
                yield turn(
                    pair,
                    "scope",
                    (at, at + 3),
                    (there, there + 2),
                    "where it comes from became where it is",
                )


def _one_of_many(pair: Pair) -> Iterator[Turn]:
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        for at in source.where(("one", "of", "the")):
            for there in target.where(("the", *source.norms[at + 3 : at + 4])):
                if not source.norms[at + 3].endswith("est") or target.norms[there - 1] == "of":
                    continue
                here, other = (at, at + 4), (there, there + 2)
                x, y = (other, here) if flipped else (here, other)
                says = "one of many became the only one"
                yield turn(
                    pair, "scope", x, y, says if not flipped else "the only one became one of many"
                )


def bounds(pair: Pair) -> Iterator[Turn]:
    """ "At least 12" turned into "at most 12": the same number, open to the other side."""
    for one in pair.x.numbers:
        for other in pair.y.numbers:
            up, down = (one.low, one.high), (other.low, other.high)
            if None not in (*up, *down) and up[0] == up[1] == down[0] == down[1]:
                continue
            turned = (up[1] is None and down[0] is None) or (up[0] is None and down[1] is None)
            same = (up[0] if up[0] is not None else up[1]) == (
                down[0] if down[0] is not None else down[1]
            )
            if (
                turned
                and same
                and one.unit == other.unit
                and None not in (one.low or one.high, other.low or other.high)
            ):
                yield turn(
                    pair,
                    "operator",
                    (one.start, one.end),
                    (other.start, other.end),
                    "a lower bound and an upper bound are exchanged",
                )


_SET_DAYS = frozenset(
    {
        "deadline",
        "now",
        "then",
        "noon",
        "midnight",
        "dawn",
        "today",
        "tomorrow",
        "weekend",
        "end",
        "start",
        "beginning",
    }
)

DETECTORS: tuple[Detector, ...] = (
    operators,
    bounds,
    rates,
    verbs,
    negations,
    roles,
    quantities,
    places,
    scopes,
    exclusives,
)
