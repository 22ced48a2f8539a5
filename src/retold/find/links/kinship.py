"""Whether one of two articles was written with the other, or a third text, at hand.

Two independent reports of one event share names, figures and single facts; who rewords a text
keeps its words here and there, over most of it and in its order. So only words outside quotation
marks count, names and figures little, and the first sentences, which tell the event itself, less.
"""

from __future__ import annotations

import numpy as np

from retold.find.links.alignment import Compared, Flags, is_in
from retold.find.links.sharing import Shared
from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints

_NOISE = 0.1  # the share of wording that any two sentences about one event have
_FULL = 4.0  # the weight of its words from which a sentence counts in full
_LEAD = 0.3  # what the first sentence of an article counts: all reports of an event open alike
_LEAST = 0.6  # the weight of wording from which a sentence counts at all
_STEP = 0.02  # what a sentence must share to be one of those in order
_FEW = 3  # sentences: fewer make no order
_MEANINGS = (0.35, 0.5)  # cosines: any two sentences of a subject have the first
_ASKED = 0.2  # the share of the shorter body's sentences that must be compared
_COPIED = 0.7  # the likeness from which a link is no question
_MOST = 2000  # pairs of articles looked at in one story: three seconds


def asked_pairs(pairs: Compared, linked: Flags, wording: Wording) -> list[tuple[int, int]]:
    """Pairs of articles of whose sentences enough share a rare pair of words, and some are open.

    Open is a pair of sentences that are linked with none of the other article, or linked though
    not much alike. Of very many pairs of articles those with the most open ones are looked at.
    """
    body = wording.role[pairs.left] == 0
    left, right, score = pairs.left[body], pairs.right[body], pairs.score[body]
    if not len(left):
        return []
    count = int(wording.article.max()) + 1
    keys = wording.article[left] * np.int64(count) + wording.article[right]
    known, place = np.unique(keys, return_inverse=True)
    both = np.minimum(*(_different(place, one, len(known)) for one in (left, right)))
    size = np.bincount(wording.article[wording.role == 0], minlength=count)
    shorter = np.minimum(size[known // count], size[known % count])
    open_ = np.where(linked[body], score < _COPIED, ~_taken(left, right, linked[body], wording))
    opened = np.bincount(place[open_], minlength=len(known))
    asked = np.flatnonzero((both >= _FEW) & (both >= _ASKED * shorter) & (opened > 0))
    asked = asked[np.argsort(-opened[asked], kind="stable")[:_MOST]]
    return [divmod(key, count) for key in sorted(known[asked].tolist())]


def _taken(left: Ints, right: Ints, linked: Flags, wording: Wording) -> Flags:
    """Which pairs have a sentence that is linked with the other's article."""
    article, width = wording.article, np.int64(int(wording.article.max()) + 1)
    lefts, rights = left * width + article[right], right * width + article[left]
    taken = np.sort(np.concatenate([lefts[linked], rights[linked]]))
    return is_in(lefts, taken) | is_in(rights, taken)


def _different(place: Ints, sentence: Ints, count: int) -> Ints:
    """How many different sentences stand at each place."""
    width = np.int64(int(sentence.max(initial=0)) + 1)
    return np.bincount(np.unique(place * width + sentence) // width, minlength=count)


def kinship_signs(shared: Shared, cosine: Floats | None = None) -> tuple[Floats, Flags]:
    """How much the articles of each pair share in one order, and whether there is enough of them.

    Shape (pairs, 4): the root of what the sentences in the best common order share, for each
    sentence of the shorter article; the same (no root) for the longer; its part of all that is
    shared, in any order; the part of the shorter article's sentences that stand in that order.
    With the ``cosine`` of the sentences (as in ``shared``) shape (pairs, 12): the same again of
    what is near in meaning, and of what is close.
    """
    ours, theirs = shared.left.told > _LEAST, shared.right.told > _LEAST
    worth = [_worth(shared)]
    if cosine is not None:
        worth += [np.maximum(cosine - least, 0) for least in _MEANINGS]
    signs = [one for table in worth for one in _in_order(table, ours, theirs)]
    few: Flags = np.minimum(ours.sum(axis=1), theirs.sum(axis=1)) >= _FEW
    return np.stack(signs, axis=-1), few


def _worth(shared: Shared) -> Floats:
    told = np.minimum(shared.left.told[:, :, None], shared.right.told[:, None])
    worth: Floats = np.maximum(shared.wording - _NOISE, 0) * np.sqrt(np.minimum(told / _FULL, 1))
    return worth


def _in_order(worth: Floats, ours: Flags, theirs: Flags) -> list[Floats]:
    """What stands in the best order, by the four measures of ``kinship_signs``."""
    worth = worth * (ours[:, :, None] & theirs[:, None])
    pairs = np.arange(len(worth))
    worth[pairs, ours.argmax(axis=1)] *= _LEAD
    worth[pairs, :, theirs.argmax(axis=1)] *= _LEAD
    sizes = ours.sum(axis=1), theirs.sum(axis=1)
    shorter, longer = np.maximum(np.minimum(*sizes), 1), np.maximum(np.maximum(*sizes), 1)
    order, steps = best_order(worth)
    every = np.minimum(worth.max(axis=2).sum(axis=1), worth.max(axis=1).sum(axis=1))
    return [np.sqrt(order / shorter), order / longer, order / (every + 0.3), steps / shorter]


def best_order(worth: Floats) -> tuple[Floats, Ints]:
    """What the cells (row, column), both ascending, are worth most together, and how many are so.

    worth: shape (tables, rows, columns). Cells worth next to nothing are not counted.
    """
    tables, rows, columns = worth.shape
    best = np.zeros((tables, rows + 1, columns + 1))
    for i in range(rows):
        here = np.maximum(best[:, i, 1:], best[:, i, :-1] + worth[:, i])
        best[:, i + 1, 1:] = np.maximum.accumulate(here, axis=1)
    return best[:, rows, columns], _steps(best, worth)


def _steps(best: Floats, worth: Floats) -> Ints:
    """How many cells on the way to the last of each table of ``best`` are worth something."""
    tables, rows, columns = worth.shape
    found = np.zeros(tables, dtype=np.int64)
    table, i, j = np.arange(tables), np.full(tables, rows), np.full(tables, columns)
    while len(table):
        here = best[table, i, j]
        up = here == best[table, i - 1, j]
        across = ~up & (here == best[table, i, j - 1])
        found[table] += ~(up | across) & (worth[table, i - 1, j - 1] > _STEP)
        i, j = i - ~across, j - ~up
        on = (i > 0) & (j > 0)
        table, i, j = table[on], i[on], j[on]
    return found
