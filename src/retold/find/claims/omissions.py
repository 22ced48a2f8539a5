"""What an article leaves out that others of the story carry, and what one outlet alone carries.

An article that does not carry a claim need not have had it: leaving out is a fact about the page,
not about the writer. Claims are only held against an article where they are known to come from
several origins; where support is uncounted nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from retold.model.article import Article
from retold.model.findings import Claim

LEAST = 2  # independent origins from which on a claim is a key fact of the story


@dataclass(frozen=True, slots=True)
class Omission:
    """An article and the claims it does not carry, those with most origins first."""

    article: str
    claims: tuple[Claim, ...]


def find_omissions(
    articles: Sequence[Article], claims: Sequence[Claim], least: int = LEAST
) -> tuple[Omission, ...]:
    """For each article the claims of at least ``least`` origins, all of them others, left out.

    An article that lacks nothing is not listed. Distortions and what an article says against
    itself are no facts of the story.
    """
    key = [c for c in claims if c.verdict in _FACTS and _origins(c) >= least]
    key.sort(key=lambda c: (-_origins(c), -len(_carriers(c))))
    found = ((a.id, tuple(c for c in key if a.id not in _carriers(c))) for a in articles)
    return tuple(Omission(article, left_out) for article, left_out in found if left_out)


def find_single_source(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that one outlet alone carries, in the order given: the facts to check first."""
    alone = []
    for claim in claims:
        outlets = claim.support.outlets if claim.support else None
        carriers = len(_carriers(claim))
        if claim.verdict in _FACTS and (outlets == 1 or (outlets is None and carriers == 1)):
            alone.append(claim)
    return tuple(alone)


_FACTS = frozenset({"agree", "update", "conflict", "single"})


def _carriers(claim: Claim) -> frozenset[str]:
    return frozenset(value.article for value in claim.values)


def _origins(claim: Claim) -> int:
    """The origins that the texts show to be separate; none where they were not counted."""
    counted = claim.support.origins if claim.support else None
    return counted.low if counted else 0
