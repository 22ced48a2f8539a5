"""MiniLM on numpy alone: exact and slow. The tests hold the fast encoder to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from retold.adapters.encoders.arrays import Arrays, Shape, read_arrays, read_shape
from retold.adapters.encoders.weights import home, require
from retold.adapters.encoders.wordpiece import pieces, read_vocabulary

Floats = npt.NDArray[np.float32]


def open_minilm_numpy(folder: Path | None = None) -> NumpyMiniLM:
    """The encoder with the weights in ``folder``. Raises MissingPart when they are not there."""
    folder = folder or home()
    require(folder, "model.safetensors", "config.json", "vocab.txt")
    return NumpyMiniLM(
        read_arrays(folder / "model.safetensors"),
        read_shape(folder),
        read_vocabulary(folder / "vocab.txt"),
    )


class NumpyMiniLM:
    """A BERT encoder with the mean of its last layer as the sentence's vector."""

    name = "minilm-numpy"

    def __init__(self, arrays: Arrays, shape: Shape, vocabulary: dict[str, int]) -> None:
        self._arrays = arrays
        self._shape = shape
        self._vocabulary = vocabulary

    def encode(self, sentences: Sequence[str]) -> Floats:
        """Shape (len(sentences), dimensions), every row of length 1. One sentence at a time."""
        size = self._arrays["embeddings.word_embeddings.weight"].shape[1]
        rows = [self._one(pieces(text, self._vocabulary)) for text in sentences]
        return np.stack(rows) if rows else np.zeros((0, size), dtype=np.float32)

    def _one(self, numbers: list[int]) -> Floats:
        weights = self._arrays
        x = weights["embeddings.word_embeddings.weight"][numbers]
        x = x + weights["embeddings.position_embeddings.weight"][: len(numbers)]
        x = x + weights["embeddings.token_type_embeddings.weight"][0]
        x = self._norm(x, "embeddings.LayerNorm")
        for layer in range(self._shape.layers):
            x = self._layer(x, f"encoder.layer.{layer}")
        vector = x.mean(axis=0)
        unit: Floats = (vector / max(float(np.linalg.norm(vector)), 1e-12)).astype(np.float32)
        return unit

    def _layer(self, x: Floats, at: str) -> Floats:
        attended = self._linear(self._attention(x, at), f"{at}.attention.output.dense")
        x = self._norm(x + attended, f"{at}.attention.output.LayerNorm")
        inner = gelu(self._linear(x, f"{at}.intermediate.dense"))
        return self._norm(x + self._linear(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")

    def _attention(self, x: Floats, at: str) -> Floats:
        heads = self._shape.heads
        query, key, value = (
            self._linear(x, f"{at}.attention.self.{part}")
            .reshape(len(x), heads, -1)
            .transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / np.sqrt(query.shape[-1], dtype=np.float32)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares = scores / scores.sum(axis=-1, keepdims=True)
        joined: Floats = (shares @ value).transpose(1, 0, 2).reshape(len(x), -1)
        return joined

    def _linear(self, x: Floats, at: str) -> Floats:
        made: Floats = x @ self._arrays[f"{at}.weight"].T + self._arrays[f"{at}.bias"]
        return made

    def _norm(self, x: Floats, at: str) -> Floats:
        spread = x - x.mean(axis=-1, keepdims=True)
        unit = spread / np.sqrt((spread**2).mean(axis=-1, keepdims=True) + self._shape.epsilon)
        made: Floats = unit * self._arrays[f"{at}.weight"] + self._arrays[f"{at}.bias"]
        return made


def gelu(x: Floats) -> Floats:
    """x * Phi(x), Phi by formula 7.1.26 of Abramowitz and Stegun (error below 1.5e-7)."""
    z = np.abs(x) / np.sqrt(2.0)
    t = 1.0 / (1.0 + 0.3275911 * z)
    terms = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    series = np.zeros_like(z)
    for term in terms:
        series = (series + term) * t
    erf = np.sign(x) * (1.0 - series * np.exp(-z * z))
    made: Floats = (x * 0.5 * (1.0 + erf)).astype(np.float32)
    return made
