"""Several versions of one passage side by side, word under word, as textual critics collate.

Progressive alignment (Feng and Doolittle 1987, for words instead of residues): the two most alike
versions are aligned first, then each next one, the most alike to those already in, is aligned with
the table so far. The table is laid out in the order of the longest common wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from retold.find.links.wording import COMMON
from retold.model.span import Span
from retold.text.tokens import Token, tokens

# What two words in one column score, or a word and nothing. Whole numbers: sums are compared.
_SAME, _KINDRED, _OTHER, _GAP = 20, 5, -10, -8
_UNLIKE = -13  # a grammar word under a telling one
_KINDRED_START = 4  # letters: "capture" and "captured" belong in one column before "seized"


@dataclass(frozen=True, slots=True)
class Cell:
    """One word of one version. ``norm`` is what was compared; ``span`` indexes the version."""

    text: str
    norm: str
    span: Span


@dataclass(frozen=True, slots=True)
class Column:
    """What each version has in one place, None where it has nothing. One cell per version."""

    cells: tuple[Cell | None, ...]

    @property
    def agrees(self) -> bool:
        """Whether every version has the same word here."""
        return len(self.readings) == 1 and None not in self.cells

    @property
    def readings(self) -> dict[str, tuple[int, ...]]:
        """The different words (as compared) and the versions that have each, in order."""
        found: dict[str, tuple[int, ...]] = {}
        for number, cell in enumerate(self.cells):
            if cell is not None:
                found[cell.norm] = (*found.get(cell.norm, ()), number)
        return found


@dataclass(frozen=True, slots=True)
class Table:
    """The collation: ``versions[k]`` has its words in ``column.cells[k]`` of each column."""

    versions: tuple[str, ...]
    columns: tuple[Column, ...]

    def row(self, version: int) -> tuple[str, ...]:
        """The words of one version, "" where it has nothing in a column."""
        return tuple(c.text if (c := column.cells[version]) else "" for column in self.columns)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """One row per version, all of one length."""
        return tuple(self.row(k) for k in range(len(self.versions)))

    def stretches(self) -> Iterator[tuple[bool, tuple[Column, ...]]]:
        """Neighbouring columns together: (all agree, the columns), alternating."""
        held: list[Column] = []
        for column in self.columns:
            if held and held[-1].agrees != column.agrees:
                yield held[-1].agrees, tuple(held)
                held = []
            held.append(column)
        if held:
            yield held[-1].agrees, tuple(held)


def collate(versions: Sequence[str], marks: bool = False) -> Table:
    """The versions word under word; punctuation marks have columns of their own with ``marks``.

    >>> for row in collate(["They fled the town.", "They left the old town."]).rows:
    ...     print(row)
    ('They', 'fled', 'the', '', 'town')
    ('They', 'left', 'the', 'old', 'town')
    """
    read = [[t for t in tokens(text) if marks or t.is_word] for text in versions]
    columns: list[list[Cell | None]] = []
    for number in _order(read):
        cells = [_cell(versions[number], token) for token in read[number]]
        columns = _added(columns, cells, number, len(versions))
    return Table(tuple(versions), tuple(Column(tuple(c)) for c in columns))


def _cell(text: str, token: Token) -> Cell:
    return Cell(token.span.of(text), token.norm, token.span)


def _order(read: Sequence[Sequence[Token]]) -> list[int]:
    """The most alike pair first, then always the one most alike to one that is in."""
    norms = [[t.norm for t in row] for row in read]
    count = len(norms)
    like = [[Indel.normalized_similarity(a, b) for b in norms] for a in norms]
    if count < 3:
        return list(range(count))
    pairs = [(like[a][b], -a, -b) for a in range(count) for b in range(a + 1, count)]
    _, a, b = max(pairs)
    order = [-a, -b]
    while len(order) < count:
        rest = [k for k in range(count) if k not in order]
        order.append(max(rest, key=lambda k: (max(like[k][d] for d in order), -k)))
    return order


def _added(
    columns: list[list[Cell | None]], cells: list[Cell], number: int, count: int
) -> list[list[Cell | None]]:
    """The table with one more version in it."""
    found: list[list[Cell | None]] = []
    for i, j in _path([_norms(c) for c in columns], [c.norm for c in cells]):
        column: list[Cell | None] = [None] * count
        if i is not None:
            column = list(columns[i])
        if j is not None:
            column[number] = cells[j]
        found.append(column)
    return found


def _norms(column: Sequence[Cell | None]) -> frozenset[str]:
    return frozenset(c.norm for c in column if c is not None)


def _path(
    table: Sequence[frozenset[str]], row: Sequence[str]
) -> list[tuple[int | None, int | None]]:
    """The best global alignment (Needleman and Wunsch 1970) of columns with words."""
    wide = len(row) + 1
    score = [[_GAP * j for j in range(wide)]]
    for column in table:
        above = score[-1]
        line = [above[0] + _GAP]
        for j in range(1, wide):
            across = above[j - 1] + _fit(column, row[j - 1])
            line.append(max(across, above[j] + _GAP, line[-1] + _GAP))
        score.append(line)
    return _traced(score, table, row)


def _traced(
    score: list[list[int]], table: Sequence[frozenset[str]], row: Sequence[str]
) -> list[tuple[int | None, int | None]]:
    path: list[tuple[int | None, int | None]] = []
    i, j = len(table), len(row)
    while i or j:  # of two ways as good, the one that pairs the earlier words
        if i and score[i][j] == score[i - 1][j] + _GAP:
            i -= 1
            path.append((i, None))
        elif j and score[i][j] == score[i][j - 1] + _GAP:
            j -= 1
            path.append((None, j))
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    return path[::-1]


def _fit(column: frozenset[str], word: str) -> int:
    if word in column:
        return _SAME
    if any(_kindred(word, other) for other in column):
        return _KINDRED
    return _OTHER if (word in COMMON) == bool(column & COMMON) else _UNLIKE


def _kindred(a: str, b: str) -> bool:
    return len(a) >= _KINDRED_START <= len(b) and a[:_KINDRED_START] == b[:_KINDRED_START]
