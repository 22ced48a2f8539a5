"""Where it was, in a sentence told in other words: another site or another name in its slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.turns import Turn, turn

MET = 0.4  # share of the shorter sentence's content that must be met again
LEAD = 4  # tokens before a site in which what leads it stands: "in front of the old"
SLOT = 3  # tokens around a name of which one must be met again, where both are led by "in"
_SPOT = frozenset({"at", "near", "outside", "inside", "by", "opposite", "beside", "behind",
                   "front"})  # fmt: skip
_GOAL = frozenset({"to", "into", "towards", "toward", "onto"})


@dataclass(frozen=True, slots=True)
class Site:
    """Tokens ``start:end`` say where: a group of plain nouns, or a name. lead: "in", "at", "to"."""

    start: int
    end: int
    lead: str
    group: int = -1


def sites(pair: Pair) -> Iterator[Turn]:
    """ "Outside the stadium" told as "in front of the town hall"."""
    if not pair.made or pair.likeness < MET:
        return
    mine, theirs = _plain(pair.x), _plain(pair.y)
    if len(mine) != 1 or len(theirs) != 1:
        return
    x, y = mine[0], theirs[0]
    if x.group != y.group and (x.lead == "to") == (y.lead == "to"):
        here, there = (x.start, x.end), (y.start, y.end)
        yield turn(pair, "place", here, there, "another place is named")


def _plain(side: Side) -> list[Site]:
    """The sites told by a plain noun, each kind once: "the town hall"."""
    number = next((i for i, e in enumerate(side.changes.exclusive) if e.sites), None)
    found: dict[int, Site] = {}
    for at_set, group, start, end in side.excluding:
        lead = _lead(side, start) if at_set == number else ""
        if lead:
            found.setdefault(group, Site(start, end, lead, group))
    return list(found.values())


def _lead(side: Side, at: int) -> str:
    """What leads a site: "at" for any spot, "in", "to"; "" where nothing does."""
    for i in range(at - 1, max(-1, at - 1 - LEAD), -1):
        if _marked(side, i + 1):
            break
        norm = side.norms[i]
        if norm in _SPOT:
            return "at"
        if norm in _GOAL:
            return "to"
        if norm == "in":
            return "in"
    return ""


def _marked(side: Side, at: int) -> bool:
    return bool(side.text[side.row[at - 1].span.end : side.row[at].span.start].strip())


# --- names -------------------------------------------------------------------------------------


def named_sites(pair: Pair) -> Iterator[Turn]:
    """ "At Karn airfield" told as "at Belm airfield", a place the first text knows too."""
    if not pair.made or pair.likeness < MET:
        return
    mine = [s for s in _named(pair.x) if not _has(pair.y, pair.x, s)]
    theirs = [s for s in _named(pair.y) if not _has(pair.x, pair.y, s)]
    if len(mine) != 1 or len(theirs) != 1:
        return
    x, y = mine[0], theirs[0]
    behind = pair.x.keys[x.end : x.end + 1]
    headed = bool(behind) and behind == pair.y.keys[y.end : y.end + 1] and x.end < len(pair.x.row)
    headed = headed and pair.x.is_content(pair.x.norms[x.end])
    if not headed and (x.lead != y.lead or not _known(pair.x, pair.y, y)):
        return
    if not headed and x.lead == "in" and not _one_slot(pair, x, y):
        return
    yield turn(pair, "place", (x.start, x.end), (y.start, y.end), "another place is named")


def _named(side: Side) -> Iterator[Site]:
    """The names behind "at", "in" and the like."""
    for at in range(1, len(side.row)):
        lead = side.norms[at - 1]
        kind = "at" if lead in _SPOT else "in" if lead == "in" else ""
        end = at
        while end < len(side.row) and _is_name(side, end) and (end == at or not _marked(side, end)):
            end += 1
        if kind and end > at and not _owns(side, end - 1):
            yield Site(at, end, kind)


def _owns(side: Side, at: int) -> bool:
    """ "In Orlia's capital" is in no place called Orlia."""
    token = side.row[at].span
    return side.text[token.start : token.end].endswith(("'s", "’s"))


def _is_name(side: Side, at: int) -> bool:
    calendar = side.words.guards["weekdays"] | side.words.guards["months"]
    token = side.row[at]
    return side.text[token.span.start].isupper() and token.norm not in calendar


def _has(side: Side, other: Side, site: Site) -> bool:
    """Whether a sentence names any word of a site of the other."""
    return not frozenset(other.norms[site.start : site.end]).isdisjoint(side.norms)


def _known(source: Side, side: Side, site: Site) -> bool:
    """Whether the text of ``source`` names the place too, so that it is no other name of one."""
    return side.said(site.start, site.end) in source.text


def _one_slot(pair: Pair, x: Site, y: Site) -> bool:
    """Whether a word of content beside both places is the same."""
    return bool(_close(pair.x, x) & _close(pair.y, y))


def _close(side: Side, site: Site) -> frozenset[str]:
    places = (*range(max(0, site.start - SLOT), site.start), *range(site.end, site.end + SLOT))
    inside = (i for i in places if i < len(side.row))
    return frozenset(side.keys[i] for i in inside if side.is_content(side.norms[i]))
