"""What an encoder adds to the likeness of sentences that words leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from retold.find.links.alignment import Compared
from retold.find.links.sharing import Shared
from retold.find.links.wording import Wording
from retold.model.article import Article
from retold.ports import Encoder
from retold.text.shingles import Floats, Ints, distinct

Vectors = npt.NDArray[np.float32]

# Words alone decide outside this band of likeness, so the encoder never sees those sentences.
_OPEN = (0.2, 0.62)
# Learned on MRPC: two logistic weights, .8 : 1 for cosine : likeness, taken back to .6 because
# independent reports of one fact are near in meaning; .70 is the usual cosine at likeness .45.
_SHARE, _USUAL = 0.6, 0.70
_CHUNK = 20_000  # pairs multiplied at once: 60 MB


class Meaning:
    """The sentences of a story as an encoder sees them: each wording is shown to it once."""

    def __init__(self, wording: Wording, articles: Sequence[Article], encoder: Encoder) -> None:
        self._wording = wording
        self._articles = articles
        self._encoder = encoder
        self._place = np.full(len(wording.number), -1, dtype=np.int64)
        self._rows: dict[str, int] = {}  # of the vectors
        self._vectors = np.zeros((0, 0), dtype=np.float32)

    def vectors(self, sentences: Ints) -> Vectors:
        """Unit vectors, one row for each of ``sentences``."""
        new = distinct(sentences[self._place[sentences] < 0])
        if len(new):
            texts = [self._text(s) for s in new.tolist()]
            first = len(self._rows)
            for text in texts:
                self._rows.setdefault(text, len(self._rows))
            shown = list(self._rows)[first:]
            if shown:
                made = self._encoder.encode(shown)
                self._vectors = np.concatenate([self._vectors, made]) if first else made
            self._place[new] = [self._rows[text] for text in texts]
        found: Vectors = self._vectors[self._place[sentences]]
        return found

    def cosines(self, shared: Shared) -> Floats:
        """Of each left sentence with each right one, shape as in ``shared``; 0 where none is."""
        sides = shared.left, shared.right
        # What fills a row up is a sentence of the article too: none is shown for it alone.
        left, right = (
            self.vectors(np.where(one.there, one.sentences, np.maximum(one.sentences[:, :1], 0)))
            for one in sides
        )
        both = shared.left.there[:, :, None] & shared.right.there[:, None]
        cosine: Floats = np.einsum("pid,pjd->pij", left, right, optimize=True) * both
        return cosine.astype(np.float64)

    def raised(self, pairs: Compared) -> Compared:
        """The pairs, those in the open band raised or lowered by how near they are in meaning."""
        open_ = np.flatnonzero((pairs.score >= _OPEN[0]) & (pairs.score < _OPEN[1]))
        if not len(open_):
            return pairs
        left, right = pairs.left[open_], pairs.right[open_]
        self.vectors(np.concatenate([left, right]))
        cosine = np.zeros(len(open_))
        for start in range(0, len(open_), _CHUNK):
            part = slice(start, start + _CHUNK)
            vectors = self.vectors(left[part]), self.vectors(right[part])
            cosine[part] = np.einsum("ij,ij->i", *vectors)
        score = pairs.score.copy()
        score[open_] = np.clip(score[open_] + _SHARE * (cosine - _USUAL), 0.0, 0.999)
        return replace(pairs, score=score)

    def _text(self, sentence: int) -> str:
        article = self._articles[int(self._wording.article[sentence])]
        return article.words(article.sentences[int(self._wording.number[sentence])].span)
