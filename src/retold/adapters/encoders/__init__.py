"""What turns sentences into vectors: nothing (the default), MiniLM on ONNX, or MiniLM on numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.model.errors import BadOption

if TYPE_CHECKING:
    from retold.ports import Encoder

NAMES = ("none", "minilm", "minilm-numpy")


def open_encoder(name: str) -> Encoder | None:
    """The encoder of this name; None for ``none``, where words alone decide.

    Raises BadOption for another name, MissingPart when its weights or libraries are not here.
    """
    if name == "none":
        return None
    if name == "minilm":
        from retold.adapters.encoders.minilm import open_minilm

        return open_minilm()
    if name == "minilm-numpy":
        from retold.adapters.encoders.minilm_numpy import open_minilm_numpy

        return open_minilm_numpy()
    raise BadOption(f"no encoder is called {name!r}: use one of {', '.join(NAMES)}")
