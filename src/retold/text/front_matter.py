"""Front matter: ``key: value`` lines between two lines of ``---`` at the top of a text file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from retold.model.span import Span

_FENCED = re.compile(
    r"\ufeff?---[^\S\n]*\r?\n(.{0,4000}?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)", re.DOTALL
)
_LINE = re.compile(r"([A-Za-z][\w -]*?)\s*:\s*(.*?)\s*")


def front_matter(text: str) -> tuple[Span, Mapping[str, str]] | None:
    """Where it stands and what it says (keys in small letters), or None where there is none.

    Every line must be ``key: value`` or blank: a text that merely opens with a rule has none.

    >>> front_matter("---\\noutlet: The Ledger\\n---\\nText.")[1]
    {'outlet': 'The Ledger'}
    """
    fenced = _FENCED.match(text)
    if not fenced:
        return None
    stated: dict[str, str] = {}
    for line in fenced.group(1).splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair = _LINE.fullmatch(line)
        if not pair:
            return None
        stated[pair.group(1).lower().replace("-", "_").replace(" ", "_")] = _unquoted(pair.group(2))
    return (Span(fenced.start(), fenced.end()), stated) if stated else None


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
