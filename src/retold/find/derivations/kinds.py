"""copy, edit or rewrite: how much of what was taken stayed as it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retold.model.findings import DerivationKind, Link
from retold.model.span import Span

# Shares of the taken text that stayed word for word (house spelling aside); an editor's new lead
# and a tenth to a third of touched sentences lie between (quartiles of simulated stories).
WORD_FOR_WORD, COPIED, EDITED = 0.96, 0.95, 0.45


def edge_kind(links: Iterable[Link], target: str) -> DerivationKind:
    """copy, edit or rewrite, by the share of the taken text that stayed word for word."""
    total = kept = 0
    for link in links:
        length = len(_end(link, target))
        total += length
        kept += length if link.score >= WORD_FOR_WORD else 0
    share = kept / total if total else 1.0
    if share >= COPIED:
        return "copy"
    return "edit" if share >= EDITED else "rewrite"


def _end(link: Link, target: str) -> Span:
    return (link.right if link.right.article == target else link.left).span


def best_held(links: Iterable[Link], rivals: Sequence[Link], target: str) -> list[Link]:
    """The links at places of the target that no rival link holds more nearly word for word."""
    others = [(_end(link, target), link.score) for link in rivals]
    return [
        link
        for link in links
        if not any(
            score > link.score and place.overlaps(_end(link, target)) for place, score in others
        )
    ]
