"""Who took it from whom over one story: the value that the analysis of derivations yields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from retold.model.findings import Derivation, Origin, Pair


@dataclass(frozen=True)
class Stemma:
    """Origins, derivations and how each pair of articles stands to each other.

    Derivations between articles have no cycle. Every article id or origin id they name exists.
    """

    origins: tuple[Origin, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    pairs: tuple[Pair, ...] = ()

    @cached_property
    def _parents(self) -> dict[str, tuple[Derivation, ...]]:
        found: dict[str, list[Derivation]] = {}
        for derivation in self.derivations:
            found.setdefault(derivation.target, []).append(derivation)
        return {target: tuple(held) for target, held in found.items()}

    def parents(self, article: str) -> tuple[Derivation, ...]:
        """What ``article`` took, from articles and from origins."""
        return self._parents.get(article, ())

    def ancestors(self, article: str) -> frozenset[str]:
        """The articles that ``article`` goes back to, near and far."""
        found: set[str] = set()
        waiting = [article]
        while waiting:
            for derivation in self.parents(waiting.pop()):
                if derivation.source not in found:
                    found.add(derivation.source)
                    waiting.append(derivation.source)
        return frozenset(found - {origin.id for origin in self.origins})
