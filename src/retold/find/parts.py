"""Links of less than a sentence: a quotation inside two different sentences, one sentence for two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from retold.find.alignment import Compared, Flags
from retold.find.candidates import CommonRuns
from retold.find.passages import Piece, piece
from retold.find.wording import Wording
from retold.text.shingles import Ints

_QUOTED_RUN = 5  # words: the shortest common run that counts inside quotation marks
_TELLING = 1.8  # the least weight of a common run; a run of names and grammar alone has none
_TAKEN = 0.5  # the share of a common run that other links may hold already
_REST = 0.5  # the share of a sentence's weight that the unlinked rest of another must hold


class Held:
    """Which words of the story are linked already, and with which article."""

    def __init__(self, wording: Wording, pieces: Iterable[Piece]) -> None:
        self._article = wording.article
        self._words: set[tuple[int, int]] = set()
        for one in pieces:
            self.add(one)

    def add(self, one: Piece) -> None:
        there, here = self._article[one.right_sentence], self._article[one.left_sentence]
        for o in one.changes:
            if o.kind == "equal":
                left, right = one.left[0] + o.left_start, one.right[0] + o.right_start
                for k in range(o.left_end - o.left_start):
                    self._words.add((left + k, int(there)))
                    self._words.add((right + k, int(here)))

    def share(self, words: range, other: int) -> float:
        return sum((w, other) in self._words for w in words) / len(words)


def shared_spans(
    wording: Wording, runs: CommonRuns, linked: Sequence[Piece], shortest: int
) -> list[Piece]:
    """Common runs of words in sentences that are otherwise different, the weightiest first."""
    article, role = wording.article, wording.role
    fit = (runs.length >= min(shortest, _QUOTED_RUN)) & (article[runs.left] != article[runs.right])
    fit &= role[runs.left] == role[runs.right]
    done = {(p.left_sentence, p.right_sentence) for p in linked}
    found: list[Piece] = []
    for k in np.flatnonzero(fit).tolist():
        pair = (int(runs.left[k]), int(runs.right[k]))
        i, j, n = int(runs.left_word[k]), int(runs.right_word[k]), int(runs.length[k])
        if pair in done or _telling(wording, i, n) < _TELLING:
            continue
        one = piece(wording, pair, (i, i + n), (j, j + n), 1.0)
        if one.quoted or n >= shortest:
            found.append(one)
    held = Held(wording, linked)
    return [one for one in sorted(found, key=_weightiest) if _is_free(one, wording, held)]


def _telling(wording: Wording, first: int, count: int) -> float:
    """The weight of the words that are not names."""
    words = slice(first, first + count)
    return float((wording.weight[wording.stem[words]] * (1 - wording.name[words])).sum())


def _weightiest(one: Piece) -> tuple[float, tuple[int, int], tuple[int, int]]:
    return -one.evidence, one.left, one.right


def _is_free(one: Piece, wording: Wording, held: Held) -> bool:
    here, there = wording.article[one.left_sentence], wording.article[one.right_sentence]
    taken = max(held.share(range(*one.left), int(there)), held.share(range(*one.right), int(here)))
    if taken > _TAKEN:
        return False
    held.add(one)
    return True


def second_parts(
    wording: Wording, pairs: Compared, linked: Flags, pieces: Sequence[Piece]
) -> list[Piece]:
    """Pieces for sentences whose words stand in the rest of a sentence linked to a neighbour.

    The longer sentence is parted between the two where its parts do not mix.
    """
    by_side: dict[tuple[int, int], int] = {}  # (sentence, other article) -> place in pieces
    made = list(pieces)
    for k, one in enumerate(pieces):
        by_side[one.left_sentence, int(wording.article[one.right_sentence])] = k
        by_side[one.right_sentence, int(wording.article[one.left_sentence])] = k
    order = np.flatnonzero(~linked)[np.argsort(-pairs.score[~linked], kind="stable")]
    for k in order.tolist():
        left, right = int(pairs.left[k]), int(pairs.right[k])
        sides = (
            by_side.get((left, int(wording.article[right]))),
            by_side.get((right, int(wording.article[left]))),
        )
        if (sides[0] is None) == (sides[1] is None):
            continue
        number = sides[0] if sides[0] is not None else sides[1]
        assert number is not None
        parted = _parted(wording, made[number], left, right, float(pairs.score[k]))
        if parted:
            made[number] = parted[0]
            made.append(parted[1])
            for key in ((left, int(wording.article[right])), (right, int(wording.article[left]))):
                by_side.setdefault(key, len(made) - 1)
    return made


def _parted(
    wording: Wording, old: Piece, left: int, right: int, score: float
) -> tuple[Piece, Piece] | None:
    """The old piece and a new one for (left, right), of which ``old`` holds one."""
    shared_left = old.left_sentence == left
    long, first, second = (
        (left, old.right_sentence, right) if shared_left else (right, old.left_sentence, left)
    )
    if abs(first - second) > 2:
        return None
    one, two = _stems(wording, first), _stems(wording, second)
    stems = wording.stem[wording.first[long] : wording.first[long + 1]]
    mine = np.isin(stems, two) & ~np.isin(stems, one)
    if not _is_rest(wording, two, np.unique(stems[mine])):
        return None
    new = (int(wording.first[second]), int(wording.first[second + 1]))
    whole = (int(wording.first[long]), int(wording.first[long + 1]))
    ours = np.isin(stems, one) & (wording.content[stems] == 1)
    parts = _cut(whole, ours, mine & (wording.content[stems] == 1))
    if shared_left:
        return (
            piece(wording, (left, first), parts[0], old.right, old.likeness),
            piece(wording, (left, second), parts[1], new, score),
        )
    return (
        piece(wording, (first, right), old.left, parts[0], old.likeness),
        piece(wording, (second, right), new, parts[1], score),
    )


def _stems(wording: Wording, sentence: int) -> Ints:
    return wording.stem[wording.first[sentence] : wording.first[sentence + 1]]


def _is_rest(wording: Wording, sentence: Ints, rest: Ints) -> bool:
    held = float(wording.weight[rest].sum())
    return held >= _TELLING and held >= _REST * float(wording.weight[np.unique(sentence)].sum())


def _cut(
    whole: tuple[int, int], ours: Flags, mine: Flags
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two parts of a sentence, or the whole one twice where the two sets of words mix."""
    a, b = np.flatnonzero(ours), np.flatnonzero(mine)
    if not len(a) or not len(b):
        return whole, whole
    if a.max() < b.min():
        return (whole[0], whole[0] + int(b.min())), (whole[0] + int(b.min()), whole[1])
    if b.max() < a.min():
        return (whole[0] + int(a.min()), whole[1]), (whole[0], whole[0] + int(a.min()))
    return whole, whole
