"""The whole result: what every output is rendered from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from retold.model.article import Article, Skipped
from retold.model.findings import (
    Claim,
    Derivation,
    Framing,
    Link,
    Origin,
    Pair,
    Quotation,
    QuotationGroup,
    Run,
    TimelineEntry,
    Undetermined,
)
from retold.model.support import Support

FORMAT = "retold.report/1"


@dataclass(frozen=True, slots=True)
class Story:
    """All findings about the articles of one story."""

    articles: tuple[Article, ...]
    links: tuple[Link, ...] = ()
    runs: tuple[Run, ...] = ()
    origins: tuple[Origin, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    pairs: tuple[Pair, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quotation_groups: tuple[QuotationGroup, ...] = ()
    claims: tuple[Claim, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    framing: tuple[Framing, ...] = ()
    undetermined: tuple[Undetermined, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    support: Support | None = None  # of the story as a whole
    options: Mapping[str, object] = field(default_factory=dict)

    def article(self, id: str) -> Article:
        """The article with this id. Raises KeyError."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)
