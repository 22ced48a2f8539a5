"""Finding the names of agencies and publishers in a text, fast and not fooled by words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from retold.model.span import Span

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A known name at its place. ``key`` is the canonical key of who is meant."""

    span: Span
    key: str


class NameIndex:
    """Many names, looked up by their first word: the time does not grow with their number.

    A name must stand whole, begin with a capital as its entry does, and initials of up to five
    letters must be in capitals throughout ("AP", never "ap" or "Ap").
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """``names``: pairs of name and key. A leading "The" is not part of a name."""
        self._by_first: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, key in names:
            bare = name[4:] if name.lower().startswith("the ") else name
            first = _WORD.search(bare)
            if first:
                self._by_first[first.group().casefold()].append((bare, key))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def begins(self, word: str) -> bool:
        """Whether a name begins with ``word``."""
        return word.casefold() in self._by_first

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Named]:
        """The names in ``text[start:end]``, in order, the longest where several begin together."""
        limit = len(text) if end is None else end
        firsts = " ".join(_WORD.findall(text, start, limit)).casefold().split()
        if self._by_first.keys().isdisjoint(firsts):
            return []
        found: list[Named] = []
        reached = start
        for word in _WORD.finditer(text, start, limit):
            options = self._by_first.get(word.group().casefold())
            if not options or word.start() < reached:
                continue
            named = next(
                (Named(span, key) for name, key in options
                 if (span := _match(text, word.start(), limit, name))),
                None,
            )  # fmt: skip
            if named:
                found.append(named)
                reached = named.span.end
        return found


def _match(text: str, start: int, limit: int, name: str) -> Span | None:
    end = start + len(name)
    said = text[start:end].replace("’", "'")
    if end > limit or said.casefold() != name.casefold():
        return None
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return None
    if said == name or said == name.upper():
        return Span(start, end)
    initials = name.isupper() and len(name) <= 5
    return Span(start, end) if said[0].isupper() and not initials else None
