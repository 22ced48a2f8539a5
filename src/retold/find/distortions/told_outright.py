"""An estimate, a suspicion or the word of one side, told as a fact: nobody vouches for it."""

from __future__ import annotations

from collections.abc import Iterator

from retold.find.distortions.claimants import (
    Claimed,
    Vouching,
    is_vouched,
    read_claims,
    speakers_of,
    vouching,
)
from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.speakers import is_quoted
from retold.find.distortions.turns import Turn, place_of
from retold.model.findings import Change

KEPT = 0.5  # share of what was said that must stay
COUNTED = 0.3  # likewise where a number of it stays
BY = 6  # tokens before a speaker that may hold the "by" of "seen by", "run by"
FEWEST = 2  # words of it that must stay at least


def told_outright(pair: Pair, beside: tuple[Side, ...] = ()) -> Iterator[Turn]:
    """ "The union said 900 of its members were out" told as "900 have walked out".

    beside: the sentences around ``pair.y``: what they give to the speaker is not told outright.
    """
    words = vouching()
    if not pair.made or is_quoted(pair.x) or is_quoted(pair.y):
        return
    if is_vouched(pair.y, words):
        return
    for claim in read_claims(pair.x, words):
        held = _is_told_of(pair.y, claim) or _still_held(claim, beside, words)
        if not held and _is_kept(pair, claim):
            at = (claim.start, claim.end)
            change = Change("attribution", pair.x.said(*at), "")
            yield Turn(change, _SAYS[claim.why], place_of(pair.x, at), pair.y.span, outright=True)
            return


_SAYS = {
    "reckoned": "what somebody reckons or suspects is told as a fact",
    "party": "what one side says is told as a fact",
    "witness": "what somebody says they saw is told as a fact",
}


def _is_kept(pair: Pair, claim: Claimed) -> bool:
    """Whether enough of what was said stayed, or a number with something beside it."""
    x = pair.x
    places = [i for i in range(claim.first, claim.last) if x.is_content(x.norms[i])]
    kept = {x.keys[i] for i in places} & pair.y.content
    if len(kept) < FEWEST:
        return False
    share = sum(x.keys[i] in pair.y.content for i in places) / len(places)
    numbers = {n.low for n in x.numbers if claim.first <= n.start < claim.last and n.low}
    counted = bool(numbers & {n.low for n in pair.y.numbers})
    return share >= (COUNTED if counted else KEPT)


def _is_told_of(side: Side, claim: Claimed) -> bool:
    """Whether the sentence tells it of the speaker: "the firm hopes to", not "run by the firm"."""
    return any("by" not in side.norms[max(0, at - BY) : at] for at in side.where((claim.head,)))


def _still_held(claim: Claimed, beside: tuple[Side, ...], words: Vouching) -> bool:
    """Whether a sentence beside gives its matter to the same speaker, as an estimate if it was."""
    for side in beside:
        if claim.why == "reckoned" and words.reckoning.isdisjoint(side.norms):
            continue
        speakers = frozenset().union(*(names for _, names in speakers_of(side, words)))
        if speakers & {n for n in claim.names if len(n) > 2} or speakers & _GOES_ON:
            return True
    return False


_GOES_ON = frozenset({"it", "he", "she", "they"})  # "it adds"
