"""Who says it, lost or exchanged inside a sentence that stayed."""

from __future__ import annotations

from difflib import SequenceMatcher

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.speakers import (
    Said,
    is_proper,
    is_quoted,
    read_speakers,
    somebody_says,
    span_of,
)
from retold.find.distortions.turns import Turn
from retold.model.findings import Change
from retold.model.span import Span

MOST_KEPT = 0.5  # share of the rest of a sentence that must stay for a missing speaker to be a loss
SPELLED_ALIKE = 0.8  # likeness of two spellings of one name


def find_reattributed(pair: Pair, whole: Side | None = None) -> Turn | None:
    """The speaker of a sentence exchanged for another, or left out of a sentence that stayed.

    whole: the sentence of which ``pair.y`` is a part, where it is only a part.
    """
    if is_quoted(pair.x) or is_quoted(pair.y):
        return None  # whose words they are is for the quotations to say
    mine, theirs = _alone(read_speakers(pair.x), read_speakers(pair.y))
    if len(mine) != 1 or len(theirs) > 1:
        return None
    said = mine[0]
    if not theirs:
        return _left_out(pair, said, whole or pair.y)
    other = theirs[0]
    if not _exchanged(said, other, pair):
        return None
    change = Change(
        "attribution", pair.x.said(said.start, said.end), pair.y.said(other.start, other.end)
    )
    says = "it is given to somebody else"
    return Turn(change, says, span_of(pair.x, said), span_of(pair.y, other))


def rest_shared(pair: Pair, left: Span | None, right: Span | None) -> float:
    """Share of the longer sentence, without the words that say who says it, that both have."""
    mine, theirs = _outside(pair.x, left), _outside(pair.y, right)
    longer = max(len(mine), len(theirs))
    return len(mine & theirs) / longer if longer else 0.0


def _alone(mine: list[Said], theirs: list[Said]) -> tuple[list[Said], list[Said]]:
    """The speakers that only one side has: "none has admitted it" on both is no matter here."""

    def met(one: Said, others: list[Said]) -> bool:
        return any(one.verb == o.verb and one.names & o.names for o in others)

    return [s for s in mine if not met(s, theirs)], [s for s in theirs if not met(s, mine)]


def _left_out(pair: Pair, said: Said, whole: Side) -> Turn | None:
    speakers = read_speakers(pair.x)
    named = {i for s in speakers for i in range(s.start, s.end)}
    rest = frozenset(n for i, n in enumerate(pair.x.norms) if i not in named)
    verbs = frozenset(s.verb for s in speakers if s != said)
    others = [p for p in pair.x.predicates if not p.passive and not said.start <= p.at < said.end]
    verbs |= frozenset(p.key for p in others)
    names = {n for n in said.names if len(n) > 2 and n not in pair.x.words.stops}
    if somebody_says(whole, verbs) or not _rest_kept(pair, said):
        return None
    if said.names <= pair.x.changes.pronouns.keys():
        return None  # "he said" goes on with what the sentence before it began
    if (names & set(pair.y.norms)) - rest:
        return None  # the speaker is still named
    change = Change("attribution", pair.x.said(said.start, said.end), "")
    return Turn(change, "who says it is left out", span_of(pair.x, said))


def _rest_kept(pair: Pair, said: Said) -> bool:
    """Whether what was said stayed: most of the sentence, and of the words next to the speaker."""
    keys, norms = pair.x.keys, pair.x.norms
    places = [
        i
        for i in range(len(keys))
        if not said.start <= i < said.end and pair.x.is_content(norms[i])
    ]
    first, last = _clause(pair.x, said)
    close = [i for i in places if first <= i < last]
    if len(places) < 3 or pair.likeness_longer < MOST_KEPT * 0.6:
        return False
    return all(
        sum(keys[i] in pair.y.content for i in some) >= MOST_KEPT * len(some)
        for some in (places, close)
    )


def _outside(side: Side, place: Span | None) -> frozenset[str]:
    held = zip(side.row, side.keys, side.norms, strict=True)
    return frozenset(
        key
        for token, key, norm in held
        if side.is_content(norm) and not (place and place.contains(token.span))
    )


def _clause(side: Side, said: Said, reach: int = 9) -> tuple[int, int]:
    """The tokens that a speaker says: those behind "Orn warned that", else both sides of him.

    A semicolon ends them on either side.
    """
    first, last = said.start, said.end
    leads = said.end < len(side.row) and side.norms[said.end] == "that"
    while first > max(0, said.start - reach) and not _parted(side, first) and not leads:
        first -= 1
    while last < min(len(side.row), said.end + reach) and not _parted(side, last):
        last += 1
    return first, last


def _parted(side: Side, at: int) -> bool:
    """Whether a semicolon stands before token ``at``."""
    return at > 0 and ";" in side.text[side.row[at - 1].span.end : side.row[at].span.start]


def _exchanged(said: Said, other: Said, pair: Pair) -> bool:
    pronouns = pair.x.changes.pronouns
    mine = {pronouns[n] for n in said.names if n in pronouns}
    theirs = {pronouns[n] for n in other.names if n in pronouns}
    if mine and theirs:
        return {*mine, *theirs} == {"one", "many"}
    if mine or theirs or said.names & other.names or _spelled_alike(said, other):
        return False
    if is_proper(pair.x, said) and is_proper(pair.y, other):
        return True
    one, two = _body(pair.x, said), _body(pair.y, other)
    return one is not None and two is not None and one != two


def _body(side: Side, said: Said) -> str | None:
    """What kind of body a speaker is or speaks for: "army", "union"; None where that is open."""
    kinds = {kind for kind, words in side.changes.bodies.items() if words & said.names}
    return kinds.pop() if len(kinds) == 1 else None


def _spelled_alike(said: Said, other: Said) -> bool:
    """ "General Jeffrey" and "Maj-Gen Jeffery"."""
    return any(
        SequenceMatcher(None, a, b).ratio() >= SPELLED_ALIKE
        for a in said.names
        for b in other.names
        if min(len(a), len(b)) > 3
    )
