"""MiniLM on ONNX Runtime with 8-bit weights: about 250 sentences a second on two cores."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from retold.adapters.encoders.weights import GRAPH, home, require
from retold.adapters.encoders.wordpiece import LONGEST
from retold.model.errors import MissingPart

_BATCH = 32  # sentences of about one length, so that little is padding


def open_minilm(folder: Path | None = None) -> OnnxMiniLM:
    """The encoder in ``folder`` (built by ``retold encoder add minilm``).

    Raises MissingPart when onnxruntime, tokenizers or the graph is not here.
    """
    folder = folder or home()
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingPart(
            f"{error.name} is not installed: pip install 'retold[encoder]'"
        ) from error
    require(folder, GRAPH, "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
    )
    return OnnxMiniLM(session, tokenizer)


class OnnxMiniLM:
    """Sentence vectors by the graph of `graph.py`."""

    name = "minilm"

    def __init__(self, session: Any, tokenizer: Any) -> None:
        self._session = session
        self._tokenizer = tokenizer

    def encode(self, sentences: Sequence[str]) -> npt.NDArray[np.float32]:
        """Shape (len(sentences), dimensions), every row of length 1."""
        size = self._session.get_outputs()[0].shape[1]
        made = np.zeros((len(sentences), size), dtype=np.float32)
        rows = [e.ids for e in self._tokenizer.encode_batch(list(sentences))]
        order = sorted(range(len(rows)), key=lambda k: len(rows[k]))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            made[chosen] = self._batch([rows[k] for k in chosen])
        return made

    def _batch(self, rows: list[list[int]]) -> npt.NDArray[np.float32]:
        longest = max(len(row) for row in rows)
        ids = np.zeros((len(rows), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for k, row in enumerate(rows):
            ids[k, : len(row)] = row
            mask[k, : len(row)] = 1
        found: npt.NDArray[np.float32] = self._session.run(None, {"ids": ids, "mask": mask})[0]
        return found
