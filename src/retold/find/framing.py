"""Who is called what, and where."""

from __future__ import annotations

from collections.abc import Sequence

from retold.model.article import Article
from retold.model.findings import Framing


def find_framing(articles: Sequence[Article]) -> tuple[Framing, ...]:
    """Nothing is read yet: the report lists framing as not measured."""
    return ()
