"""How many of them, and where from: some told as all, one of the oldest as the oldest."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, turn

# Words that take a part: left out, what was said of some is said of all.
_PARTS = (
    ("some", "of", "the"), ("some", "of", "its"), ("some", "of", "their"), ("part", "of", "the"),
    ("parts", "of", "the"), ("many", "of", "the"), ("most", "of", "the"), ("half", "of", "the"),
    ("half", "the"), ("some",), ("most",),
)  # fmt: skip
_WHOLE = frozenset({"the", "all", "its", "their", "every"})


def lost_scopes(pair: Pair) -> Iterator[Turn]:
    """ "Some of the rescued miners" told as "the rescued miners"."""
    for phrase in _PARTS:
        for at in pair.x.where(phrase):
            end = at + len(phrase)
            if not _noun_phrase(pair.x, end) or _takes_part(pair.y):
                continue
            if pair.x.norms[at - 1 : at] == ["the"]:
                continue  # "on the part of the port"
            places = [
                i
                for i in range(len(pair.y.keys))
                if pair.y.keys[i : i + 2] == pair.x.keys[end : end + 2]
            ]
            if len(places) == 1 and _unbounded(pair.y, places[0]):
                there = places[0]
                start = there - (pair.y.norms[there - 1 : there] == ["the"])
                says = "what was said of some is said of all"
                yield turn(pair, "scope", (at, end + 2), (start, there + 2), says)
                return


def _noun_phrase(side: Side, at: int) -> bool:
    """Whether two words of content follow, no number among them and no mark between."""
    norms = side.norms[at : at + 2]
    if len(norms) < 2 or not all(side.is_content(n) and n.isalpha() for n in norms):
        return False
    numbers = any(n.start <= at + 1 and n.end > at for n in side.numbers)
    gap = side.text[side.row[at].span.end : side.row[at + 1].span.start]
    return not numbers and not gap.strip()


def _takes_part(side: Side) -> bool:
    """Whether the sentence speaks of a part anywhere."""
    parts = {"some", "many", "most", "several", "few", "half", "part", "parts", "certain", "number"}
    return not parts.isdisjoint(side.norms) or "majority" in side.norms


def _unbounded(side: Side, at: int) -> bool:
    """Whether nothing but "the" or "all" leads the words at a place."""
    if at == 0 or side.norms[at - 1] in _WHOLE:
        return True
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return bool(gap.strip()) or not (
        side.is_content(side.norms[at - 1]) or side.norms[at - 1] in _A
    )


_A = frozenset({"a", "an", "another", "these", "those", "this", "that", "his", "her", "more", "no"})


def scopes(pair: Pair) -> Iterator[Turn]:
    """ "From outside the country" turned into "outside the country"; the oldest, one of them."""
    yield from _one_of_many(pair)
    for side_word in ("outside", "inside", "abroad"):
        mine = list(pair.x.where(("from", side_word)))
        theirs = [at for at in pair.y.where((side_word,)) if at and pair.y.norms[at - 1] != "from"]
        if len(mine) == 1 and len(theirs) == 1 and not list(pair.y.where(("from", side_word))):
            at, there = mine[0], theirs[0]
            place = pair.x.keys[at + 2 : at + 3]
            if place and place == pair.y.keys[there + 1 : there + 2]:
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
            most = source.norms[at + 3 : at + 4]
            if not most or not most[0].endswith("est"):
                continue
            for there in target.where(("the", *most)):
                if there and target.norms[there - 1] == "of":
                    continue
                here, other = (at, at + 4), (there, there + 2)
                x, y = (other, here) if flipped else (here, other)
                says = "one of many became the only one"
                yield turn(
                    pair, "scope", x, y, says if not flipped else "the only one became one of many"
                )
