"""Of how many and how wide: a part told as the whole, some districts as the whole region."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, either_way, turn
from retold.find.figures.number import Number

MET = 0.3  # share of the shorter sentence's content that must be met again
FEWEST = 3  # of two or fewer nobody says some
MET_PART = 0.4  # likewise where one number shows that both tell of the same
REACH = 4  # tokens behind a word of quantity that may hold what it counts
_PART = frozenset({"some", "several", "many", "most", "few", "half", "part", "parts", "certain",
                   "majority", "minority", "handful", "number", "dozens", "scores", "various",
                   "one", "two", "three", "mostly", "mainly", "largely", "partly", "nearly",
                   "almost", "virtually", "practically", "third", "quarter"})  # fmt: skip
_TAKES = frozenset({"some", "several", "many", "most", "few", "half", "certain", "majority",
                    "minority", "handful", "part", "parts"})  # fmt: skip
_ALL = frozenset({"all", "every", "each", "both", "entire", "whole"})
_GRAMMAR = frozenset({"of", "the", "its", "their", "his", "her", "a", "an"})
_SAYS = ("what was said of a part is said of all", "what was said of all is said of a part")


def ranges(pair: Pair) -> Iterator[Turn]:
    """ "Some residents were told to leave" told as "all residents were told to leave"."""
    if not pair.made or pair.likeness < MET:
        return
    for source, target, flipped in pair.both_ways():
        if _ALL & {*source.norms} or _PART & {*target.norms}:
            continue
        wholes = dict(_counted(target, _ALL))
        for key, at in _counted(source, _TAKES):
            if key in wholes:
                here, there = (at, at + 2), (wholes[key], wholes[key] + 2)
                yield either_way(pair, "scope", here, there, _SAYS, flipped)
                return


def _counted(side: Side, words: frozenset[str]) -> Iterator[tuple[str, int]]:
    """What a word of quantity counts, and where that word stands: not "some 300", "at all"."""
    for at, norm in enumerate(side.norms):
        if norm not in words or side.norms[at - 1 : at] in (["at"], ["not"], ["after"], ["above"]):
            continue
        for i in range(at + 1, min(at + 1 + REACH, len(side.norms))):
            if side.norms[i] in _GRAMMAR:
                continue
            if side.is_content(side.norms[i]) and not side.norms[i][0].isdigit():
                if any(n.start <= i < n.end for n in side.numbers):
                    break
                yield side.keys[i], at
                continue
            break


def parts(pair: Pair) -> Iterator[Turn]:
    """ "Of the 40 flats only 12 are damp" told as "the 40 flats are damp"."""
    if not pair.made or pair.likeness < MET_PART:
        return
    for source, target, flipped in pair.ways_told():
        if _PART & {*target.norms}:
            continue
        for whole in source.numbers:
            there = _told_whole(source, target, whole) if _is_part_of(source, whole) else None
            if there is not None:
                here = (max(0, whole.start - 2), whole.end)
                yield either_way(pair, "scope", here, there, _SAYS, flipped)
                return


def _is_part_of(side: Side, whole: Number) -> bool:
    """Whether it is only said of some of so many: "12 of the 40", "of the 40 only those"."""
    if not _of_them(side, whole.start) or not whole.low or whole.low < FEWEST:
        return False
    if side.words.durations.keys() & {*side.norms[whole.end - 1 : whole.end + 2]}:
        return False  # "one of the fourteen days"
    return bool(_some(side, whole)) or "only" in side.norms[max(0, whole.start - 5) : whole.end + 6]


def _some(side: Side, whole: Number) -> list[float | None]:
    """The number of those it is said of."""
    return [n.low for n in side.numbers if n.end <= whole.start and whole.start - n.end < 4]


def _told_whole(source: Side, target: Side, whole: Number) -> tuple[int, int] | None:
    """Where the other sentence tells it of the whole number, without one for the part."""
    same = [n for n in target.numbers if n.low == whole.low and n.unit == whole.unit]
    if {n.low for n in target.numbers} & {*_some(source, whole)} or len(same) != 1:
        return None
    at = same[0].start
    partly = "of" in target.norms[max(0, at - 4) : at] and _some(target, same[0])
    return None if partly or _of_them(target, at) else (at, same[0].end)


def _of_them(side: Side, at: int) -> bool:
    """Whether "of the", "of its" or "out of" stands before a number: not "a land of six"."""
    before = side.norms[max(0, at - 2) : at]
    return before == ["out", "of"] or (before[:1] == ["of"] and before[-1] in _GRAMMAR - {"of"})


# --- how wide ----------------------------------------------------------------------------------

_WIDE = frozenset({"across", "throughout", "nationwide", "countrywide", "statewide", "citywide",
                   "everywhere", "regionwide"})  # fmt: skip
_AREAS = frozenset({"district", "town", "village", "city", "province", "county", "street", "school",
                    "region", "state", "ward", "borough", "suburb", "neighbourhood", "island",
                    "community", "municipality", "parish", "area", "part", "place"})  # fmt: skip


def widened(pair: Pair) -> Iterator[Turn]:
    """ "Schools in Karn and Belm will stay shut" told as "across the south schools stay shut"."""
    if not pair.retold:
        return
    for source, target, flipped in pair.both_ways():
        if (_WIDE | _ALL) & {*source.norms}:
            continue
        wide = _wide(target)
        narrow = [at for at in _areas(source) if source.keys[at] not in target.keys]
        if wide is None or not narrow or len(narrow) < len(list(_areas(source))):
            continue
        if not _are_several(source, narrow):
            continue  # "in Karn" may be a seat, a capital, where it is announced
        here = (narrow[0], min(narrow[-1] + 1, narrow[0] + REACH))
        says = ("what was said of some places is said of all of a wider one",
                "what was said of a whole region is said of some places")  # fmt: skip
        yield either_way(pair, "scope", here, wide, says, flipped)
        return


def _are_several(side: Side, areas: list[int]) -> bool:
    """ "In Karn and Belm", "in four districts"."""
    if side.norms[areas[0]] in _COUNTS or any(n.start == areas[0] for n in side.numbers):
        return True
    behind = side.norms[areas[0] + 1 : areas[0] + REACH]
    at = areas[0] + 2 + behind.index("and") if "and" in behind else len(side.row)
    return at < len(side.row) and side.text[side.row[at].span.start].isupper()


_COUNTS = frozenset({"one", "two", "three", "several", "some"})


def _wide(side: Side) -> tuple[int, int] | None:
    """Where a sentence says that it is so everywhere: "across the south", "all over"."""
    for at, norm in enumerate(side.norms):
        over = norm == "all" and side.norms[at + 1 : at + 2] in (["over"], ["across"])
        if over or norm in _WIDE:
            end = min(at + 3, len(side.norms))
            named = any(n in _AREAS or n in _REGIONS for n in side.norms[at:end])
            proper = any(side.text[t.span.start].isupper() for t in side.row[at + 1 : end])
            if named or proper or norm.endswith("wide") or norm == "everywhere":
                return at, end
    return None


_REGIONS = frozenset({"country", "nation", "north", "south", "east", "west", "region", "coast",
                      "capital", "island", "continent", "world", "state", "province",
                      "city"})  # fmt: skip


def _areas(side: Side) -> Iterator[int]:
    """The names behind "in", and the numbers of places: what bounds where it is so."""
    for at in range(1, len(side.row)):
        led = side.norms[at - 1] in ("in", "at", "near", "around")
        name = side.text[side.row[at].span.start].isupper()
        months = side.words.guards["months"] | side.words.guards["weekdays"]
        if led and name and side.norms[at] not in months:
            yield at
        elif any(n.start == at and n.high is not None and n.high < 20 for n in side.numbers):
            behind = side.keys[at + 1 : at + 4]
            if _AREAS & {*behind}:
                yield at


# --- but for these -----------------------------------------------------------------------------

_EXCEPT = (("but", "not"), ("except", "for"), ("except",), ("apart", "from"), ("other", "than"),
           ("excluding",), ("exception", "of"), ("not", "including"), ("barring",),
           ("save", "for"), ("aside", "from"))  # fmt: skip
_OPEN = frozenset({"not", "except", "but", "only", "other", "apart", "excluding", "exception",
                   "alone", "none", "no", "without", "never", "excluded", "exempt",
                   "aside"})  # fmt: skip
EXCEPTED = 5  # tokens of what is left out
GONE = 0.4  # share of it that may be met again
KEPT = 0.4  # share of the rest that must stay


def excepted(pair: Pair, beside: tuple[Side, ...] = ()) -> Iterator[Turn]:
    """ "At Karn, but not at Belm" told as "at both", "all but for the clinics" as "all"."""
    if not pair.made or _OPEN & {*pair.y.norms}:
        return
    elsewhere = frozenset().union(pair.y.content, *(side.content for side in beside))
    for phrase in _EXCEPT:
        for at in pair.x.where(phrase):
            end = _end(pair.x, at + len(phrase))
            inside = _content(pair.x, at, end)
            rest = _content(pair.x, 0, at) | _content(pair.x, end, len(pair.x.row))
            if not inside or len(inside & elsewhere) > GONE * len(inside) or len(rest) < 2:
                continue
            if len(rest & pair.y.content) >= KEPT * len(rest):
                says = "what it is not said of is no longer left out"
                yield turn(pair, "scope", (at, end), (0, 0), says)
                return


def _end(side: Side, start: int) -> int:
    end = start
    while end < min(len(side.row), start + EXCEPTED) and not _marked(side, end):
        end += 1
    return end


def _marked(side: Side, at: int) -> bool:
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    return any(mark in gap for mark in ",;:.–—")


def _content(side: Side, start: int, end: int) -> frozenset[str]:
    return frozenset(side.keys[i] for i in range(start, end) if side.is_content(side.norms[i]))
