"""Who did it, exchanged in a sentence told in other words: giver and taker, accuser and accused."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.deeds import Deed, marked_before, read_doers
from retold.find.distortions.speakers import read_speakers
from retold.find.distortions.turns import Turn, turn

# Between texts of which one is made from the other so much of the shorter sentence must be met
# again: two reporters' sentences on one matter have other doers for other deeds.
MET = 0.4
REACH = 14  # tokens behind a verb that may hold the one it was done to

_BLAME = "accus"  # the key of the group
_MUTUAL = frozenset({"each", "both", "other", "another", "one"})


def givers(pair: Pair) -> Iterator[Turn]:
    """ "A offered B a share" told as "B offered A a share", "A turned it down" as "B did"."""
    if not pair.made or pair.likeness < MET or _MUTUAL & {*pair.x.norms, *pair.y.norms}:
        return
    mine, theirs = read_doers(pair.x), read_doers(pair.y)
    for x in mine:
        for y in theirs:
            if x.key == y.key and _is_crossed(x, y, pair):
                says = "who did it and to whom it was done are exchanged"
                yield turn(pair, "role", _around(x, pair.x), _around(y, pair.y), says)
                return


def _is_crossed(x: Deed, y: Deed, pair: Pair) -> bool:
    """Whether the doers of one deed differ and each is in the other sentence, in another part."""
    if x.passive or y.passive or not x.doer or not y.doer or x.doer & y.doer:
        return False
    if _taker(pair.x, x) & y.doer and _taker(pair.y, y) & x.doer:
        return True  # "Orn gave it to Lund", "Lund gave it to Orn"
    to_doer = _recipient(pair.x, x) & y.doer or _recipient(pair.y, y) & x.doer
    if to_doer and any(_is_name(side, k) for side in (pair.x, pair.y) for k in to_doer):
        return True  # "Orn offered a tenth", "the firm offered Orn's group a tenth"
    other_x, other_y = _doers(pair.x, x), _doers(pair.y, y)
    return bool(other_y & x.doer and other_x & y.doer)


def _doers(side: Side, but: Deed) -> frozenset[str]:
    """Who does anything else in a sentence."""
    return frozenset().union(*(d.doer for d in read_doers(side) if d.start != but.start))


def _taker(side: Side, deed: Deed) -> frozenset[str]:
    """The content behind a verb up to a mark."""
    return deed.behind | deed.done


def _recipient(side: Side, deed: Deed) -> frozenset[str]:
    """Who is behind "to" behind a verb: "offered a stake to a group led by Pohl"."""
    end = min(len(side.row), deed.end + REACH)
    for at in range(deed.end, end):
        if at > deed.end and marked_before(side, at):
            break
        if side.norms[at] == "to":
            stop = next((i for i in range(at + 1, end) if marked_before(side, i)), end)
            return frozenset(
                side.keys[i] for i in range(at + 1, stop) if side.is_content(side.norms[i])
            )
    return frozenset()


def _is_name(side: Side, key: str) -> bool:
    """Whether a key is that of a name in a sentence."""
    return any(
        side.text[token.span.start].isupper()
        for at, (token, k) in enumerate(zip(side.row, side.keys, strict=True))
        if k == key and at
    )


# --- who accuses whom --------------------------------------------------------------------------


def accusers(pair: Pair) -> Iterator[Turn]:
    """ "The union accused the firm of waste" told as "the firm says the union wasted"."""
    if not pair.made or pair.likeness < MET:
        return
    for source, target, flipped in pair.both_ways():
        for deed in read_doers(source):
            if deed.key != _BLAME or deed.passive:
                continue
            said = _says_it_back(target, deed.doer, _accused(source, deed.end) - deed.doer)
            if said is None:
                continue
            here, there = _around(deed, source), said
            x, y = (there, here) if flipped else (here, there)
            yield turn(pair, "role", x, y, "who accuses and who is accused are exchanged")
            return


def _accused(side: Side, start: int) -> frozenset[str]:
    """The content between "accused" and "of", "blamed" and "for"."""
    end = next((i for i in range(start, len(side.row)) if side.norms[i] in ("of", "for")), start)
    return frozenset(side.keys[i] for i in range(start, end) if side.is_content(side.norms[i]))


def _says_it_back(
    side: Side, accuser: frozenset[str], accused: frozenset[str]
) -> tuple[int, int] | None:
    """Where the accused says something of the one who accuses, and does not deny."""
    if _DENIES & {*side.norms}:
        return None
    for said in read_speakers(side):
        names = frozenset(side.keys[said.start : said.end])
        rest = frozenset((*side.keys[: said.start], *side.keys[said.end :]))
        if names & accused and not names & accuser and accuser & rest:
            return said.start, said.end
    return None


_DENIES = frozenset({"deny", "denied", "denies", "rejected", "rejects", "dismissed", "dismisses",
                     "not", "never", "no", "accusation", "accusations", "accused", "claim",
                     "claims", "allegation", "allegations", "charge", "charges", "false",
                     "untrue"})  # fmt: skip


def _around(deed: Deed, side: Side) -> tuple[int, int]:
    return max(0, deed.start - 2), min(deed.end + 1, len(side.row))
