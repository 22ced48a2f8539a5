"""Links of less than a sentence: a quotation in two different sentences, one sentence for two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from retold.find.links.alignment import Compared, Flags, is_in
from retold.find.links.candidates import CommonRuns
from retold.find.links.pieces import QUOTED_RUN, Piece, Rows, Words
from retold.find.links.wording import Wording

_TELLING = 2.0  # the least weight of a common run; a run of names and grammar alone has none
_PLAIN = 8  # words: the shortest common run outside quotation marks; two writers share six often
_RARE = 4.0  # the weight from which such a run may be shorter
_TELLING_QUOTED = 1.2  # the same where all of it stands in quotation marks on both sides
_BESIDE = 10  # words beside a quotation from which a sentence is more than it
_SHARED_BESIDE = 1.6  # the weight of shared words beside a quotation from which they count
_TAKEN = 0.5  # the share of a common run that other links may hold already
_REST = 0.5  # the share of a sentence's weight that the unlinked rest of another must hold
_APART = 2  # sentences: how far from each other two may stand that one sentence was made into


class Held:
    """Which words of some sentences are linked already with an article; a bit for each word."""

    def __init__(self, rows: Rows, asked: Iterable[Piece], pieces: Iterable[Piece]) -> None:
        """Only what ``asked`` links, sentence and other article, is known of ``pieces``."""
        self._rows = rows
        self._words = {place: 0 for one in asked for place in self._places(one)}
        for one in pieces:
            self.add(one)

    def _places(self, one: Piece) -> tuple[tuple[int, int], tuple[int, int]]:
        """The two sentences, each with the other's article."""
        article = self._rows.article
        left, right = one.left_sentence, one.right_sentence
        return (left, article[right]), (right, article[left])

    def add(self, one: Piece) -> None:
        here, there = self._places(one)
        if here in self._words:
            at = one.left[0] - self._rows.first[one.left_sentence]
            for o in one.changes:
                if o.kind == "equal":
                    self._words[here] |= _bits(at + o.left_start, at + o.left_end)
        if there in self._words:
            at = one.right[0] - self._rows.first[one.right_sentence]
            for o in one.changes:
                if o.kind == "equal":
                    self._words[there] |= _bits(at + o.right_start, at + o.right_end)

    def share(self, one: Piece) -> float:
        """How much of either side of a piece that was asked for is linked, the greater of both."""
        here, there = self._places(one)
        return max(
            self._share(here, one.left, one.left_sentence),
            self._share(there, one.right, one.right_sentence),
        )

    def _share(self, place: tuple[int, int], words: Words, sentence: int) -> float:
        at = self._rows.first[sentence]
        held = self._words[place] & _bits(words[0] - at, words[1] - at)
        return held.bit_count() / (words[1] - words[0])


def _bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


def shared_spans(
    wording: Wording, rows: Rows, runs: CommonRuns, linked: Sequence[Piece], shortest: int
) -> list[Piece]:
    """Common runs of words in sentences that are otherwise different, the weightiest first."""
    article, role = wording.article, wording.role
    fit = (runs.length >= min(shortest, QUOTED_RUN)) & (article[runs.left] != article[runs.right])
    fit &= role[runs.left] == role[runs.right]
    width = len(article)
    done = np.array(sorted({p.left_sentence * width + p.right_sentence for p in linked}), np.int64)
    fit &= ~is_in(runs.left * width + runs.right, done)
    found: list[Piece] = []
    columns = (runs.left, runs.right, runs.left_word, runs.right_word, runs.length)
    for a, b, i, j, n in zip(*(column[fit].tolist() for column in columns), strict=True):
        telling = _telling(rows, (i, i + n))
        if telling < _TELLING_QUOTED:
            continue
        if telling < _TELLING and not all(rows.quoted[i : i + n] + rows.quoted[j : j + n]):
            continue
        one = rows.piece((a, b), (i, i + n), (j, j + n), 1.0)
        if one.quoted or n >= max(shortest, _PLAIN) or (n >= shortest and telling >= _RARE):
            found.append(one)
    if not found:
        return []
    held = Held(rows, found, linked)
    return [one for one in sorted(found, key=_weightiest) if _is_free(one, held)]


def narrowed(rows: Rows, one: Piece) -> Piece:
    """The piece, or only the quotation in it where the sentences share nothing else."""
    if not one.quoted:
        return one
    runs = [o for o in one.changes if rows.is_quoted(o, one.left[0], one.right[0])]
    run = max(runs, key=lambda o: o.left_end - o.left_start)
    i, j = one.left[0] + run.left_start, one.right[0] + run.right_start
    size = run.left_end - run.left_start
    # An edit script may pair the first word with an earlier one: "the", "a".
    while i > one.left[0] and j > one.right[0] and _is_same_quoted(rows, i - 1, j - 1):
        i, j, size = i - 1, j - 1, size + 1
    left, right = (i, i + size), (j, j + size)
    ours = [*range(one.left[0], left[0]), *range(left[1], one.left[1])]
    theirs = [*range(one.right[0], right[0]), *range(right[1], one.right[1])]
    shared = {rows.stem[i] for i in ours} & {rows.stem[i] for i in theirs}
    if max(len(ours), len(theirs)) < _BESIDE or rows.weigh(shared) >= _SHARED_BESIDE:
        return one
    return rows.piece((one.left_sentence, one.right_sentence), left, right, 1.0)


def _is_same_quoted(rows: Rows, i: int, j: int) -> bool:
    return bool(rows.exact[i] == rows.exact[j] and (rows.quoted[i] or rows.quoted[j]))


def _telling(rows: Rows, words: Words) -> float:
    """The weight of the words that are not names."""
    return sum(rows.weight[rows.stem[i]] for i in range(*words) if not rows.name[i])


def _weightiest(one: Piece) -> tuple[float, Words, Words]:
    return -one.evidence, one.left, one.right


def _is_free(one: Piece, held: Held) -> bool:
    if held.share(one) > _TAKEN:
        return False
    held.add(one)
    return True


def second_parts(
    rows: Rows, pairs: Compared, linked: Flags, pieces: Sequence[Piece]
) -> list[Piece]:
    """The pieces, with more for sentences whose words stand in the rest of a linked sentence.

    Where one sentence became two, it is parted between them if its parts do not mix.
    """
    made = list(pieces)
    place: dict[tuple[int, int], int] = {}  # (sentence, other article) -> where in made
    for k, one in enumerate(pieces):
        place[one.left_sentence, rows.article[one.right_sentence]] = k
        place[one.right_sentence, rows.article[one.left_sentence]] = k
    order = np.flatnonzero(~linked & ~_both_linked(rows, pairs, linked))
    order = order[np.argsort(-pairs.score[order], kind="stable")]
    columns = (pairs.left[order], pairs.right[order], pairs.score[order])
    for left, right, score in zip(*(column.tolist() for column in columns), strict=True):
        keys = (left, rows.article[right]), (right, rows.article[left])
        at = place.get(keys[0]), place.get(keys[1])
        number = at[1] if at[0] is None else at[0]
        if number is None or None not in at:
            continue
        parted = _parted(rows, made[number], left, right, score)
        if parted:
            made[number] = parted[0]
            made.append(parted[1])
            for key in keys:
                place.setdefault(key, len(made) - 1)
    return made


def _both_linked(rows: Rows, pairs: Compared, linked: Flags) -> Flags:
    """The pairs whose sentences are both linked with the other's article: nothing is left."""
    article = np.array(rows.article)
    lefts = pairs.left * len(article) + article[pairs.right]
    rights = pairs.right * len(article) + article[pairs.left]
    held = np.sort(np.concatenate([lefts[linked], rights[linked]]))
    return is_in(lefts, held) & is_in(rights, held)


def _parted(
    rows: Rows, old: Piece, left: int, right: int, score: float
) -> tuple[Piece, Piece] | None:
    """The old piece and a new one for (left, right), which shares one sentence with ``old``."""
    if old.left_sentence == left:
        parts = _parts(rows, left, old.right_sentence, right)
        if parts is None:
            return None
        return (
            rows.piece((left, old.right_sentence), parts[0], old.right, old.likeness),
            rows.piece((left, right), parts[1], rows.sentence(right), score),
        )
    parts = _parts(rows, right, old.left_sentence, left)
    if parts is None:
        return None
    return (
        rows.piece((old.left_sentence, right), old.left, parts[0], old.likeness),
        rows.piece((left, right), rows.sentence(left), parts[1], score),
    )


def _parts(rows: Rows, whole: int, first: int, second: int) -> tuple[Words, Words] | None:
    """What of sentence ``whole`` went into sentence ``first`` and what into ``second``.

    None where ``second`` does not hold enough that ``first`` has not.
    """
    if abs(first - second) > _APART:
        return None
    words = rows.sentence(whole)
    one, two = rows.stems(rows.sentence(first)), rows.stems(rows.sentence(second))
    rest = (rows.stems(words) & two) - one
    held = rows.weigh(rest)
    if held < _TELLING or held < _REST * rows.weigh(two):
        return None
    telling = [i for i in range(*words) if rows.content[rows.stem[i]]]
    ours = [i for i in telling if rows.stem[i] in one]
    mine = [i for i in telling if rows.stem[i] in rest]
    return _cut(words, ours, mine)


def _cut(words: Words, ours: Sequence[int], mine: Sequence[int]) -> tuple[Words, Words]:
    """Two parts of a sentence, or the whole one twice where the two sets of words mix."""
    if ours and mine and ours[-1] < mine[0]:
        return (words[0], mine[0]), (mine[0], words[1])
    if ours and mine and mine[-1] < ours[0]:
        return (ours[0], words[1]), (words[0], ours[0])
    return words, words
