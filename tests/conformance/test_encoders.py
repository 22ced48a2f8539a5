"""Every encoder keeps the promises of the port. The fast one is held to the numpy one.

They run on a tiny model with random weights; on the real one where $RETOLD_MINILM has it.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from retold.adapters.encoders.minilm_numpy import open_minilm_numpy
from retold.adapters.encoders.weights import GRAPH
from retold.ports import Encoder

SIZE, INNER, LAYERS, HEADS = 12, 24, 2, 3
_TEXT = "[PAD] [UNK] [CLS] [SEP] the harbour master blamed fog and radar . , ferry ran aground"
PIECES = _TEXT.split()
SENTENCES = [
    "The ferry ran aground.",
    "The harbour master blamed fog and radar, and the ferry.",
    "Fog.",
    "",
    "the ferry ran aground .",
]


def shapes() -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "embeddings.word_embeddings.weight", (len(PIECES), SIZE)
    yield "embeddings.position_embeddings.weight", (64, SIZE)
    yield "embeddings.token_type_embeddings.weight", (2, SIZE)
    norms = ["embeddings.LayerNorm"]
    linear: list[tuple[str, int, int]] = []
    for k in range(LAYERS):
        at = f"encoder.layer.{k}"
        linear += [(f"{at}.attention.self.{p}", SIZE, SIZE) for p in ("query", "key", "value")]
        linear += [(f"{at}.attention.output.dense", SIZE, SIZE)]
        linear += [(f"{at}.intermediate.dense", INNER, SIZE), (f"{at}.output.dense", SIZE, INNER)]
        norms += [f"{at}.attention.output.LayerNorm", f"{at}.output.LayerNorm"]
    for name, wide, narrow in linear:
        yield f"{name}.weight", (wide, narrow)
        yield f"{name}.bias", (wide,)
    for name in norms:
        yield f"{name}.weight", (SIZE,)
        yield f"{name}.bias", (SIZE,)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of two small layers, with its tokenizer, as files."""
    folder = tmp_path_factory.mktemp("tiny")
    rng = np.random.default_rng(7)
    head: dict[str, object] = {}
    data = b""
    for name, shape in shapes():
        raw = rng.normal(0, 0.4, shape).astype("<f4").tobytes()
        head[name] = {
            "dtype": "F32",
            "shape": shape,
            "data_offsets": [len(data), len(data) + len(raw)],
        }
        data += raw
    top = json.dumps(head).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(top)) + top + data)
    config = {"num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "layer_norm_eps": 1e-12}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "vocab.txt").write_text("\n".join(PIECES))
    return folder


def numpy_encoder(folder: Path) -> Encoder:
    return open_minilm_numpy(folder)


def onnx_encoder(folder: Path) -> Encoder:
    for name in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(name)
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    from retold.adapters.encoders.graph import build_graph
    from retold.adapters.encoders.minilm import open_minilm

    build_graph(folder, folder / GRAPH, quantized=False)
    vocabulary = {p: k for k, p in enumerate(PIECES)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.save(str(folder / "tokenizer.json"))
    return open_minilm(folder)


ENCODERS = [numpy_encoder, onnx_encoder]


@pytest.mark.parametrize("make", ENCODERS)
def test_rows_are_unit_vectors_in_order(make: Callable[[Path], Encoder], tiny: Path) -> None:
    encoder = make(tiny)
    made = encoder.encode(SENTENCES)
    assert made.shape == (len(SENTENCES), SIZE)
    assert made.dtype == np.float32
    assert np.allclose(np.linalg.norm(made, axis=1), 1, atol=1e-5)
    assert np.allclose(made[0], made[4], atol=1e-5)  # case and blanks do not count
    assert np.allclose(encoder.encode([SENTENCES[1]])[0], made[1], atol=1e-5)  # nor does padding


@pytest.mark.parametrize("make", ENCODERS)
def test_nothing_in_is_nothing_out(make: Callable[[Path], Encoder], tiny: Path) -> None:
    assert make(tiny).encode([]).shape == (0, SIZE)


def test_the_graph_computes_what_numpy_computes(tiny: Path) -> None:
    fast, exact = onnx_encoder(tiny), numpy_encoder(tiny)
    assert np.abs(fast.encode(SENTENCES) - exact.encode(SENTENCES)).max() < 1e-5


@pytest.mark.skipif("RETOLD_MINILM" not in os.environ, reason="the real weights are not here")
def test_eight_bits_lose_next_to_nothing() -> None:
    pytest.importorskip("onnxruntime")
    from retold.adapters.encoders.minilm import open_minilm

    texts = [
        "The ferry ran aground before dawn.",
        "Café 3.5% — “odd” marks…",
        "Fog, said the master.",
    ]
    cosine = (open_minilm().encode(texts) * open_minilm_numpy().encode(texts)).sum(axis=1)
    assert cosine.min() > 0.98
