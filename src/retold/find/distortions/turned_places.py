"""Where it was: one named place put for another."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, turn

MOST_KEPT = 0.7  # of the longer sentence, where nothing is known of who took it from whom


def places(pair: Pair) -> Iterator[Turn]:
    """One named place put for another, behind the same preposition."""
    if not pair.made and pair.likeness_longer < MOST_KEPT:
        return
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
        if _goes_on(pair.x, block.b) or _goes_on(pair.y, block.d):
            continue  # "Aoraki Mount Cook" and "Mt Cook"
        if _acronym(pair.x, block.a) or _acronym(pair.y, block.c):
            continue  # one name in two spellings
        if mine & set(pair.y.norms) or theirs & set(pair.x.norms):
            continue
        yield turn(pair, "place", (block.a, block.b), (block.c, block.d), "another place is named")


def named_things(pair: Pair) -> Iterator[Turn]:
    """ "At Karl airfield" told as "at Bern airfield": one thing, under another name."""
    if not pair.retold:
        return
    theirs = {noun: at for at, noun in _things(pair.y)}
    for at, noun in _things(pair.x):
        there = theirs.get(noun)
        if there is None or pair.x.keys.count(noun) != 1 or pair.y.keys.count(noun) != 1:
            continue
        mine, other = pair.x.norms[at], pair.y.norms[there]
        if mine in pair.y.norms or other in pair.x.norms or mine[:3] == other[:3]:
            continue
        says = "another place is named"
        yield turn(pair, "place", (at, at + 2), (there, there + 2), says)
        return


def _things(side: Side) -> list[tuple[int, str]]:
    """Each name right before a plain noun, behind a preposition: where it stands, and the noun."""
    return [
        (at, side.keys[at + 1])
        for at in range(1, len(side.row) - 1)
        if _named(side, at, at + 1)
        and side.norms[at - 1] in _WHERE
        and not _goes_on(side, at + 1)
        and side.is_content(side.norms[at + 1])
    ]


_WHERE = frozenset({"in", "at", "near", "outside", "inside", "by", "from", "around", "beside"})


def _goes_on(side: Side, at: int) -> bool:
    """Whether the name of a place goes on with token ``at``."""
    if at >= len(side.row) or not _named(side, at, at + 1):
        return False
    return not side.text[side.row[at - 1].span.end : side.row[at].span.start].strip(" \n")


def _acronym(side: Side, at: int) -> bool:
    token = side.row[at].span
    return side.text[token.start : token.end].isupper()


def _named(side: Side, start: int, end: int) -> bool:
    calendar = side.words.guards["weekdays"] | side.words.guards["months"]
    return all(
        side.text[t.span.start].isupper() and t.norm not in calendar for t in side.row[start:end]
    )


# --- from here to there ------------------------------------------------------------------------


def routes(pair: Pair) -> Iterator[Turn]:
    """ "From Sill to Tarn" told as "left Tarn for Sill"."""
    mine, theirs = _routes(pair.x), _routes(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return
    (a, b, start, end), (c, d, other, stop) = mine[0], theirs[0]
    if a & d and b & c and not a & c and not b & d:
        yield turn(pair, "place", (start, end), (other, stop), "the way is the other way round")


def _routes(side: Side, reach: int = 6) -> list[tuple[set[str], set[str], int, int]]:
    """Each "from A to B", "left A for B": the names at both ends, and where it stands."""
    found = []
    for at, norm in enumerate(side.norms):
        there = {"from": ("to", "for", "towards", "toward"), "leaving": ("for",), "left": ("for",)}
        for i in range(at + 2, min(at + 2 + reach, len(side.norms))):
            if side.norms[i] not in there.get(norm, ()):
                continue
            begin = _names(side, at + 1, i)
            stop = min(i + 1 + reach, len(side.norms))
            goal = _names(side, i + 1, stop)
            if begin and goal and not begin & goal:
                found.append((begin, goal, at, i + 1 + _last_name(side, i + 1, stop)))
            break
    return found


def _names(side: Side, start: int, end: int) -> set[str]:
    """The names among some tokens."""
    return {
        side.norms[i]
        for i in range(start, end)
        if side.is_content(side.norms[i]) and _named(side, i, i + 1)
    }


def _last_name(side: Side, start: int, end: int) -> int:
    return max(i - start + 1 for i in range(start, end) if _names(side, i, i + 1))


def parts_of_whole(pair: Pair) -> Iterator[Turn]:
    """ "214 cases, 171 of them in Sabrel" told as "214 cases in Sabrel"."""
    if any(at is not None for who in ("them", "whom") for at in pair.y.where(("of", who, "in"))):
        return
    for at in pair.x.where(("of", "them", "in")):
        part = next((n for n in pair.x.numbers if n.end == at), None)
        wholes = [n for n in pair.x.numbers if n.end < at and n.low and part and n != part]
        if part is None or not wholes or not part.low:
            continue
        whole = max(wholes, key=lambda n: n.end)
        place = _place_key(pair.x, at + 3)
        same = [n for n in pair.y.numbers if n.low == whole.low and n.unit == whole.unit]
        if not place or len(same) != 1 or any(n.low == part.low for n in pair.y.numbers):
            continue
        there = [
            i for i in range(len(pair.y.keys)) if pair.y.keys[i] == place and _led_by_in(pair.y, i)
        ]
        if len(there) == 1:
            says = "what was said of a part is said of the whole"
            yield turn(pair, "scope", (part.start, at + 4), (there[0] - 1, there[0] + 1), says)
            return


def _place_key(side: Side, at: int) -> str:
    """The first word of content of what follows "of them in": a place."""
    for i in range(at, min(at + 3, len(side.keys))):
        if side.is_content(side.norms[i]):
            return side.keys[i]
    return ""


def _led_by_in(side: Side, at: int) -> bool:
    return "in" in side.norms[max(0, at - 6) : at]
