"""Which figures stand in the two passages of one link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from retold.find.figures.figure import Figure
from retold.model.findings import Link
from retold.model.span import Span

SURE_LINK = 0.6  # score below which a reworded sentence may be another sentence on the same thing


class Linked:
    """Whether two figures stand in the two passages of one link."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._pairs: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for link in links:
            if link.kind == "paraphrase" and link.score < SURE_LINK:
                continue
            pair = (link.left.article, link.right.article)
            self._pairs[pair].append((link.left.span, link.right.span))
            self._pairs[pair[::-1]].append((link.right.span, link.left.span))

    def __call__(self, a: Figure, b: Figure) -> bool:
        pairs = self._pairs.get((a.article, b.article), ())
        return any(x.contains(a.place) and y.contains(b.place) for x, y in pairs)
