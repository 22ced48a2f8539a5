"""The shape and the weights of a BERT-like encoder, read from its files."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Arrays = dict[str, npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What config.json says of a BERT-like encoder."""

    layers: int
    heads: int
    epsilon: float


def read_shape(folder: Path) -> Shape:
    """Reads ``config.json``."""
    config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return Shape(
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
    )


def read_arrays(path: Path) -> Arrays:
    """The float32 arrays of a safetensors file (8 bytes of length, a JSON head, the data)."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    head: dict[str, Any] = json.loads(raw[8 : 8 + size])
    found: Arrays = {}
    for name, entry in head.items():
        if entry.get("dtype") == "F32":
            start, end = entry["data_offsets"]
            data = np.frombuffer(raw[8 + size + start : 8 + size + end], dtype="<f4")
            found[name] = data.reshape(entry["shape"])
    return found
