"""Where a clause begins, told from commas, conjunctions and verbs of saying."""

from __future__ import annotations

from collections.abc import Sequence

from retold.find.figures.words import FigureWords, stem
from retold.text.tokens import Token

_OPENERS = frozenset(
    {
        "that",
        "which",
        "who",
        "when",
        "while",
        "where",
        "but",
        "after",
        "before",
        "because",
        "and",
        "as",
    }
)


def clause_start(row: Sequence[Token], at: int, words: FigureWords) -> int:
    """Where the clause that holds token ``at`` begins."""
    for i in range(at - 1, -1, -1):
        norm = row[i].norm
        if not row[i].is_word and norm not in "'-$£€¥₹%/&":
            return i + 1
        if norm in _OPENERS and not (norm == "and" and _joins_nouns(row, i, words)):
            return i + 1
        verb = stem(norm, words)
        if verb in words.reporting and not _attributive(row, i, words):
            return i + 1
    return 0


def _joins_nouns(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    """ "and" between two nouns does not start a clause: "police and soldiers arrested 12"."""
    follows = row[at + 1].norm if at + 1 < len(row) else ""
    return (
        stem(follows, words) is None
        and follows not in words.cardinals
        and not follows[:1].isdigit()
    )


def _attributive(row: Sequence[Token], at: int, words: FigureWords) -> bool:
    return at + 1 < len(row) and row[at].norm.endswith("ed") and row[at - 1].norm in ("a", "the")
