"""The door for everything that is read: paths, folders, standard input, documents in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retold.adapters.inputs.decoding import Undecodable, decode
from retold.adapters.inputs.metadata import BadMetadata, with_metadata
from retold.adapters.inputs.registry import by_suffix, sniffed
from retold.model.article import Document, Skipped, article_id

_DESCRIBED = (".txt", ".text", ".md", ".markdown", ".html", ".htm")  # may have a sidecar


@dataclass(frozen=True, slots=True)
class InputOptions:
    """largest_bytes: files above it are skipped (a long article has 100 kB; 20 MB is not one).

    repeats: the same article given twice is read twice, for answers about each file alone.
    """

    largest_bytes: int = 20_000_000
    repeats: bool = False


def read_inputs(
    given: Sequence[str | Document],
    options: InputOptions = InputOptions(),
    stdin: bytes | None = None,
) -> Iterator[Document | Skipped]:
    """The documents in files, folders (recursively, sorted) and "-", in the order given.

    Nothing raises: what cannot be read is a Skipped that says what to do, and the rest goes on. The
    same article given twice is read once.
    """
    seen: dict[str, str] = {}
    for one in given:
        for found in [one] if isinstance(one, Document) else _read(str(one), options, stdin):
            if isinstance(found, Skipped):
                yield found
                continue
            identity = article_id(found.url, found.text)
            if identity in seen and not options.repeats:
                yield Skipped(found.path, f"the same article as {seen[identity]}; counted once")
                continue
            seen[identity] = found.path
            yield found


def _read(given: str, options: InputOptions, stdin: bytes | None) -> Iterator[Document | Skipped]:
    if given == "-":
        yield from _read_stdin(options, stdin)
        return
    path = Path(given)
    try:
        if not path.is_dir():
            yield from _read_file(path, options, sought=True)
            return
        files = _files(path)
    except (OSError, ValueError) as error:
        yield Skipped(given, _cannot(error))
        return
    if not files:
        yield Skipped(
            given, f"no articles in this folder; it may hold {', '.join(sorted(by_suffix()))}"
        )
    for file in files:
        yield from _read_file(file, options, sought=False)


def _read_stdin(options: InputOptions, stdin: bytes | None) -> Iterator[Document | Skipped]:
    data = stdin or b""
    if not data.strip():
        yield Skipped("-", "nothing on standard input; pipe an article into it")
    elif len(data) > options.largest_bytes:
        yield Skipped("-", _too_large(len(data), options))
    else:
        yield from sniffed(data).read("-", data)


def _read_file(path: Path, options: InputOptions, sought: bool) -> Iterator[Document | Skipped]:
    """The documents of one file. ``sought``: named by a person, not found in a folder."""
    try:
        size = path.stat().st_size
        if size > options.largest_bytes:
            yield Skipped(str(path), _too_large(size, options))
            return
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        yield Skipped(str(path), _cannot(error))
        return
    if _is_sidecar(path, data):
        return
    reader = by_suffix().get(path.suffix.lower()) or sniffed(data)
    for found in reader.read(str(path), data):
        yield _described(path, found) if isinstance(found, Document) else found


def _files(folder: Path) -> list[Path]:
    """The files under a folder that can hold articles, sorted; nothing hidden, no loops."""
    found: list[Path] = []
    for at, folders, names in folder.walk() if hasattr(folder, "walk") else _walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            at / name
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in by_suffix()
        ]
    return sorted(found)


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """``Path.walk`` came with Python 3.12."""
    import os

    for at, folders, names in os.walk(folder):
        yield Path(at), folders, names


def _is_sidecar(path: Path, data: bytes) -> bool:
    """Whether NAME.json only tells about the NAME.txt beside it."""
    if path.suffix.lower() != ".json":
        return False
    if not any(path.with_suffix(suffix).exists() for suffix in _DESCRIBED):
        return False
    stated = _loaded(data)
    return not isinstance(stated, list) and not (isinstance(stated, dict) and "text" in stated)


def _described(path: Path, document: Document) -> Document | Skipped:
    """The document with what its sidecar says."""
    sidecar = path.with_suffix(".json")
    if path.suffix.lower() not in _DESCRIBED or not sidecar.is_file():
        return document
    try:
        stated = _loaded(sidecar.read_bytes())
    except OSError as error:
        return Skipped(str(path), f"its sidecar {sidecar.name} {_cannot(error)}")
    if isinstance(stated, dict) and "text" in stated:
        return document
    if not isinstance(stated, dict):
        return Skipped(
            str(path), f"its sidecar {sidecar.name} is not a JSON object; mend or remove it"
        )
    try:
        return with_metadata(document, stated)
    except BadMetadata as reason:
        return Skipped(str(path), f"its sidecar {sidecar.name}: {reason}")


def _loaded(data: bytes) -> Any:
    """The JSON in a sidecar, None where it is broken."""
    try:
        return json.loads(decode(data))
    except (Undecodable, json.JSONDecodeError, RecursionError):
        return None


def _too_large(size: int, options: InputOptions) -> str:
    return (
        f"too large ({size / 1e6:.1f} MB, the limit is {options.largest_bytes / 1e6:g} MB); "
        "split it or raise the limit"
    )


def _cannot(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    if isinstance(error, ValueError):
        return "not a usable path; check it"
    return f"cannot be read ({error.strerror or error}); check the file"
