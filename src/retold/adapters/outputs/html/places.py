"""Addresses inside the page: every place something points to, and the cuts those places need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote


@lru_cache(maxsize=4096)
def slug(id: str) -> str:
    """``id`` as it may stand in the page's address after ``#``."""
    return quote(str(id).encode("utf-8", "replace"), safe="")


class Places:
    """Gives addresses of passages and remembers them, so that the reader can cut its text there.

    The browser counts UTF-16 and we count code points. Nothing in the page counts: the reader's
    text is cut here, once, at every place any screen points to.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._cuts: dict[str, set[int]] = defaultdict(set)
        self._anchors: dict[str, set[tuple[int, int]]] = defaultdict(set)

    def href(self, passage: Mapping[str, Any]) -> str:
        """The address of a passage in the reader: ``#reader/ARTICLE/START-END``."""
        article, start, end = passage["article"], passage["start"], passage["end"]
        self.cut(article, ((start, end),))
        self._anchors[article].add((start, end))
        return f"#reader/{slug(article)}/{start}-{end}"

    def cut(self, article: str, spans: Iterable[tuple[int, int]]) -> None:
        """Make the reader cut the article's text at both ends of each span."""
        for start, end in spans:
            self._cuts[article].update((start, end))

    def cuts(self, article: str) -> list[int]:
        return sorted(self._cuts[article])

    def anchors(self, article: str) -> list[tuple[int, int]]:
        return sorted(self._anchors[article])

    def words(self, passage: Mapping[str, Any]) -> str:
        """The words at a passage, from its own copy or from the article's text."""
        if passage.get("text") is not None:
            return str(passage["text"])
        return self._texts.get(passage["article"], "")[passage["start"] : passage["end"]]
