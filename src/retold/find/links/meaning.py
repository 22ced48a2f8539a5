"""What an encoder adds to the likeness of sentences that words leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from retold.find.links.alignment import Compared
from retold.find.links.wording import Wording
from retold.model.article import Article
from retold.ports import Encoder
from retold.text.shingles import distinct

# Words alone decide outside this band of likeness, so the encoder never sees those sentences.
_OPEN = (0.2, 0.62)
# Learned on MRPC: two logistic weights, .8 : 1 for cosine : likeness, taken back to .6 because
# independent reports of one fact are near in meaning; .70 is the usual cosine at likeness .45.
_SHARE, _USUAL = 0.6, 0.70
_CHUNK = 20_000  # pairs multiplied at once: 60 MB


def with_meaning(
    pairs: Compared, wording: Wording, articles: Sequence[Article], encoder: Encoder
) -> Compared:
    """The pairs, those in the open band raised or lowered by how near they are in meaning."""
    open_ = np.flatnonzero((pairs.score >= _OPEN[0]) & (pairs.score < _OPEN[1]))
    if not len(open_):
        return pairs
    left, right = pairs.left[open_], pairs.right[open_]
    wanted = distinct(np.concatenate([left, right]))
    vectors = encoder.encode([_text(wording, articles, s) for s in wanted.tolist()])
    rows, columns = np.searchsorted(wanted, left), np.searchsorted(wanted, right)
    cosine = np.zeros(len(open_))
    for start in range(0, len(open_), _CHUNK):
        part = slice(start, start + _CHUNK)
        cosine[part] = np.einsum("ij,ij->i", vectors[rows[part]], vectors[columns[part]])
    score = pairs.score.copy()
    score[open_] = np.clip(score[open_] + _SHARE * (cosine - _USUAL), 0.0, 0.999)
    return replace(pairs, score=score)


def _text(wording: Wording, articles: Sequence[Article], sentence: int) -> str:
    article = articles[int(wording.article[sentence])]
    return article.words(article.sentences[int(wording.number[sentence])].span)
