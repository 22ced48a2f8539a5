"""What can be plugged in: protocols, no base classes. `tests/conformance` holds them to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from retold.model.article import Document, Skipped


class Input(Protocol):
    """Reads one kind of file.

    ``suffixes`` are lower case with the dot. ``read`` never raises for bad content: what cannot be
    read is a ``Skipped`` with its reason, and the rest goes on.
    """

    name: str
    suffixes: tuple[str, ...]

    def read(self, path: str, data: bytes) -> Iterator[Document | Skipped]: ...


class Encoder(Protocol):
    """Turns sentences into unit vectors whose dot product is their similarity in meaning."""

    name: str

    def encode(self, sentences: Sequence[str]) -> npt.NDArray[np.float32]:
        """Shape (len(sentences), dimensions), float32, every row of length 1."""
        ...
