"""When one article is said to come from another: the numbers, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DerivationOptions:
    """When one article is said to come from another.

    whole:   least share of the target's body that the source covers.
    ordered: least share of that text in the same order.
    version: least share of words that one of two versions of a newsroom has from the other.
    document: the same for versions of a document that nothing marks as news.
    glance:  least share of either body in the other for a pair to be looked at.
    telling: least log odds of the evidence that is more than a cut or a later date.
    each_carrier: least log odds besides the dates for each further article that carries the text.
    kept_against: most places where the target sides with other carriers against the source.
    named:   least share of the target's body in the source where the target names the source.
    second:  least share of the target that a further parent holds better than the first.
    sure:    least probability over all stemmata from which on an edge is drawn by that alone.
    chance:  least such probability of an edge that the clues of the pair alone would draw.
    kinds, proof: where neither page says whose text it is, least number of kinds of clue that a
             cut of a common wire does not leave, and least sum of their log odds.
    kinds_reworded, proof_reworded: the same for a target reworded from end to end, as a wire seldom
             is.
    circulating: there, most of the common text that a third article may have as well.
    proof_retold, circulating_retold, chance_retold: the same for a target that is the source told
             anew from end to end and holds nothing else.
    versions_from: least number of words and marks of either of two versions; of a lead alone
             nobody can say which was there first.
    """

    whole: float = 0.7
    ordered: float = 0.75
    version: float = 0.5
    document: float = 0.35
    glance: float = 0.3
    telling: float = 0.5
    each_carrier: float = 1.5
    kept_against: int = 1
    named: float = 0.12
    second: float = 0.1
    sure: float = 0.7
    chance: float = 0.33
    kinds: int = 2
    proof: float = 2.0
    kinds_reworded: int = 1
    proof_reworded: float = 1.5
    circulating: float = 0.5
    proof_retold: float = 1.2
    circulating_retold: float = 0.92
    chance_retold: float = 0.2
    versions_from: int = 40
