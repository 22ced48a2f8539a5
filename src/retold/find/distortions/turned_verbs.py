"""Verbs in another time, with another certainty, or denied."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.predicates import Predicate
from retold.find.distortions.turns import Turn, near, turn
from retold.model.findings import ChangeKind

NEGATION_LIKENESS = 0.5  # share of common content below which a missing "not" proves nothing


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
    promised = {p.key for p in (x, y) if p.time == "done"} & pair.x.changes.promises
    if x.key != y.key and promised:
        return None, ""  # what has been promised will come
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
    if {x.modal, y.modal} in _MODAL_TURNS:
        if _conditional(pair, x, y):
            return None, ""
        return "modality", f"what was {sure[str(x.modal)]} is told as {sure[str(y.modal)]}"
    if x.negated and y.negated:
        return None, ""  # "could not be reached", "did not return calls"
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
    return bool(before or behind) if x.key == y.key else bool(before and behind)


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
    if pair.likeness < NEGATION_LIKENESS or _denies_alike(pair):
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


def _denies_alike(pair: Pair) -> bool:
    """ "Neither he nor his firm is" beside "he and his firm are not": each denies once."""
    counts = [len(_negators(s)) - s.norms.count("nor") for s in (pair.x, pair.y)]
    return counts[0] == counts[1] > 0


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
    if head is None:
        return _only_denial(source, at, target)
    if source.keys.count(source.keys[head]) != 1:
        return None
    places = [i for i, k in enumerate(target.keys) if k == source.keys[head]]
    if len(places) != 1:
        return None
    there = places[0]
    if _denials(source, head) % 2 == _denials(target, there) % 2:
        return None
    if not _same_surroundings(source, head, target, there) and not _only_denial(source, at, target):
        return None
    return max(0, there - 1), there + 1


def _only_denial(source: Side, at: int, target: Side, reach: int = 2) -> tuple[int, int] | None:
    """Where the words around a negator stand together in ``target``: it is all that is new."""
    before, behind = source.keys[max(0, at - reach) : at], source.keys[at + 1 : at + 1 + reach]
    both = [*before, *behind]
    if not behind or len(both) <= reach:
        return None
    for start in range(len(target.keys) - len(both) + 1):
        if target.keys[start : start + len(both)] == both:
            return start + len(before) - 1, start + len(before) + 1
    return None


def _denied(side: Side, at: int) -> int | None:
    """The content word that a negator at ``at`` denies: the next one, before any mark."""
    for i in range(at + 1, min(at + 6, len(side.norms))):
        if side.text[side.row[i - 1].span.end : side.row[i].span.start].strip(' "“”'):
            return None
        norm = side.norms[i]
        if side.is_content(norm) and norm not in side.changes.negators and norm != "one":
            return i
    return None


def _denials(side: Side, head: int) -> int:
    """How many words close before ``head`` deny, those that do so by their meaning included."""
    start = max(0, head - 6)
    for at in range(head, start, -1):  # another clause denies something else
        if side.text[side.row[at - 1].span.end : side.row[at].span.start].strip(' "“”'):
            start = at
            break
    counted = sum(1 for i in _negators(side) if start <= i <= head + 2)
    lexical = side.changes.lexical_negators
    return counted + sum(1 for n in side.norms[start : head + 1] if n in lexical)


def _same_surroundings(one: Side, a: int, other: Side, b: int, reach: int = 5) -> bool:
    """Whether two content words close to both places are the same."""
    return len(near(one, a - reach, a + reach) & near(other, b - reach, b + reach)) >= 2


_SENSES = frozenset({"hear", "see", "feel", "smel"})
