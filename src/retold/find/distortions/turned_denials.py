"""A denial that is gone, or new."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Block, Pair, Side
from retold.find.distortions.turns import Turn, near, turn

NEGATION_LIKENESS = 0.5  # share of common content below which a missing "not" proves nothing
RUN = 3  # content words that must stand together around a lone denial
MARKS = ' "“”‘’\n'


def negations(pair: Pair) -> Iterator[Turn]:
    """A denial that is gone, or new, before a word that both sides have."""
    if parts(pair.x) != parts(pair.y):
        return  # "most have not returned", "some have"
    if pair.likeness < NEGATION_LIKENESS or _denies_alike(pair) or _first_since(pair):
        return
    for source, target, flipped in ((pair.x, pair.y, False), (pair.y, pair.x, True)):
        for at in denying_places(source):
            found = _undenied(source, target, at)
            if found:
                here, there = (at, at + 1), found
                x, y = (there, here) if flipped else (here, there)
                says = "a denial was added" if flipped else "a denial is gone"
                yield turn(pair, "negation", x, y, says)
                return


def _denies_alike(pair: Pair) -> bool:
    """ "Neither he nor his firm is" beside "he and his firm are not": each denies once."""
    counts = [len(denying_places(s)) - s.norms.count("nor") for s in (pair.x, pair.y)]
    return counts[0] == counts[1] > 0


_OPINIONS = ("think", "thought", "believe", "feel", "felt", "expect", "want", "intend", "plan",
             "seem", "appear", "suppose", "imagine", "reckon", "consider")  # fmt: skip


def is_raised(pair: Pair) -> bool:
    """Whether one side denies an opinion and the other what it is an opinion of.

    "I do not think they came" is "I think they did not come".
    """
    return _denies_alike(pair) and _denies_opinion(pair.x) != _denies_opinion(pair.y)


def _denies_opinion(side: Side) -> bool:
    return any(
        n.startswith(_OPINIONS) for at in denying_places(side) for n in side.norms[at + 1 : at + 3]
    )


def denying_places(side: Side) -> list[int]:
    """Where a word denies; "no later than" and the like do not."""
    return side.denying


def _undenied(source: Side, target: Side, at: int) -> tuple[int, int] | None:
    """Where the denied word stands in ``target``, if it is denied once less or once more there."""
    head = denied_word(source, at)
    if head is None:
        return _only_denial(source, at, target)
    if source.norms[head][0].isdigit() or is_limited(source, head):
        return None  # "nothing below 10 percent"
    if source.norms[at] == "without" and source.text[source.row[head].span.start].isupper():
        return None  # without somebody: whether he was there is another matter
    if source.keys.count(source.keys[head]) != 1:
        return None
    places = [i for i, k in enumerate(target.keys) if k == source.keys[head]]
    if len(places) != 1:
        return None
    there = places[0]
    led = _led_in(source, at + 1, head)
    if led and led != _led_in(target, there - 3, there):
        return None  # "was not at the church", "visited the church"
    if count_denials(source, head) % 2 == count_denials(target, there) % 2:
        return None
    if not _same_surroundings(source, head, target, there) and not _only_denial(source, at, target):
        return None
    return max(0, there - 1), there + 1


_PARTS = frozenset({"most", "rest", "others", "fewer", "majority", "minority", "few"})
_LIMITS = frozenset({"until", "till", "before", "unless", "than"})


def parts(side: Side) -> frozenset[str]:
    """The words of a sentence that speak of a part of many."""
    return _PARTS & {*side.norms}


def is_limited(side: Side, head: int) -> bool:
    """Whether a denied word is denied only to a moment: "cannot be filed before May"."""
    return bool(_LIMITS & {*side.norms[head + 1 : head + 4]})


def is_denied_before(side: Side, at: int, reach: int = 9) -> bool:
    """Whether a word denies what stands before ``at``, in the same part of the sentence."""
    denied = {i for i in denying_places(side) if side.norms[i] != "nobody"}
    for i in range(at - 1, max(-1, at - reach), -1):
        if i in denied:
            return True
        if _marked(side, i) or side.norms[i] in ("and", "but", "or", "who", "which", "that"):
            return False
    return False


def _led_in(side: Side, start: int, end: int) -> str:
    """The preposition among some tokens, the last one; "" for none."""
    led = [n for n in side.norms[max(0, start) : end] if n in side.words.prepositions]
    return led[-1] if led else ""


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


def denied_word(side: Side, at: int) -> int | None:
    """The content word that a negator at ``at`` denies: the next one, before any mark."""
    for i in range(at + 1, min(at + 6, len(side.norms))):
        if _marked(side, i):
            return None
        norm = side.norms[i]
        if side.is_content(norm) and norm not in side.changes.negators and norm != "one":
            return i
    return None


def count_denials(side: Side, head: int) -> int:
    """How many words close before ``head`` deny, those that do so by their meaning included."""
    start = max(0, head - 6)
    for at in range(head, start, -1):  # another clause denies something else
        if _marked(side, at):
            start = at
            break
    stop = next((i for i in (head + 1, head + 2) if _marked(side, i)), head + 3)
    counted = sum(1 for i in denying_places(side) if start <= i < stop and side.norms[i] != "nor")
    lexical = side.changes.lexical_negators
    joined = [i for i in range(start, head) if side.norms[i] in ("and", "but")]
    start = max([start, *joined])  # what was refused before an "and" is another matter
    return counted + sum(1 for n in side.norms[start : head + 1] if n in lexical)


def _same_surroundings(one: Side, a: int, other: Side, b: int, reach: int = 5) -> bool:
    """Whether two content words close to both places are the same."""
    return len(near(one, a - reach, a + reach) & near(other, b - reach, b + reach)) >= 2


def _marked(side: Side, at: int) -> bool:
    """Whether a mark other than a quotation mark stands before token ``at``."""
    if not 0 < at < len(side.row):
        return False
    return bool(side.text[side.row[at - 1].span.end : side.row[at].span.start].strip(MARKS))


def _first_since(pair: Pair) -> bool:
    """ "Has not won since 1998" beside "its first win since 1998", "the worst since 1998"."""
    if "since" not in pair.x.norms or "since" not in pair.y.norms:
        return False
    return _ranked(pair.x) != _ranked(pair.y)


def _ranked(side: Side) -> bool:
    """Whether a sentence says of something that it is the first or the most of all."""
    return any(n in _RANKS or (n.endswith("est") and len(n) > 5) for n in side.norms)


_RANKS = frozenset({"first", "most", "worst", "best", "last", "only", "least"})


# --- a denial that is all that changed ---------------------------------------------------------


def lone_denials(pair: Pair) -> Iterator[Turn]:
    """ "But not for orders" told as "and for orders": between words that stayed where they were.

    The words around it bear it out, so that the rest of the sentences may differ.
    """
    if parts(pair.x) != parts(pair.y) or is_raised(pair):
        return
    for number, block in enumerate(pair.blocks):
        if block.equal or not _stands_alone(pair, number):
            continue
        x, y = (block.a, block.b), (block.c, block.d)
        if _contents(pair.x, *x) or _contents(pair.y, *y):
            continue  # other words too: "always opposed", "never accepted"
        mine, theirs = _denying(pair.x, *x), _denying(pair.y, *y)
        if bool(mine) == bool(theirs):
            continue
        new = [b for b in pair.blocks if not b.equal]
        if mine and _softened(pair.y, y, {i for b in new for i in range(b.c, b.d)}):
            continue
        if theirs and _softened(pair.x, x, {i for b in new for i in range(b.a, b.b)}):
            continue
        yield turn(
            pair,
            "negation",
            _with_next(pair.x, x),
            _with_next(pair.y, y),
            "a denial is gone" if mine else "a denial was added",
        )
        return


def _stands_alone(pair: Pair, number: int) -> bool:
    """Whether a changed block is small and stands between enough words that stayed."""
    block = pair.blocks[number]
    if block.b - block.a > 3 or block.d - block.c > 3:
        return False
    before = pair.blocks[number - 1] if number else None
    after = pair.blocks[number + 1] if number + 1 < len(pair.blocks) else None
    if before is None or after is None or after.b - after.a < 2:
        return False
    held = near(pair.x, before.a, before.b) | near(pair.x, after.a, after.b)
    tokens = before.b - before.a + after.b - after.a
    enough = len(held) >= RUN or (len(held) == RUN - 1 and tokens >= 2 * RUN)
    return enough and bool(near(pair.x, after.a, after.a + 3)) and _flat(pair, block)


def _flat(pair: Pair, block: Block) -> bool:
    """Whether no mark parts the denied words from the words that deny them."""
    return not _marked(pair.x, block.b) and not _marked(pair.y, block.d)


def _denying(side: Side, start: int, end: int) -> bool:
    """Whether the words deny: "not", "no longer", "never"; nothing that bounds a number."""
    said = side.norms[start:end]
    if "longer" in said and "no" in said:
        return True
    return any(
        i in range(start, end) and side.norms[i] in _PLAIN for i in denying_places(side)
    ) or any(n.endswith("n't") for n in said)


def _contents(side: Side, start: int, end: int) -> bool:
    return any(
        side.is_content(n) and n not in side.changes.negators and n not in _EMPTY
        for n in side.norms[start:end]
    )


def _softened(side: Side, at: tuple[int, int], new: set[int], reach: int = 6) -> bool:
    """Whether the side without the denial denies in another way, close by, in words of its own."""
    close = new.intersection(range(at[0] - reach, at[1] + reach))
    lexical = side.changes.lexical_negators
    return any(side.norms[i] in lexical for i in close) or not close.isdisjoint(
        denying_places(side)
    )


def _with_next(side: Side, at: tuple[int, int]) -> tuple[int, int]:
    return at[0], min(at[1] + 1, len(side.norms))


_EMPTY = frozenset({"always", "ever", "longer", "still", "has", "have", "had"})
_PLAIN = frozenset({"not", "never", "cannot"})
