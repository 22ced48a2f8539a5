"""PolNeAR as it lies on disk: texts with their attributions, as sets of word offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Words = frozenset[int]
WORD = re.compile(r"\w+(?:['’\-.]\w+)*")
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what, as sets of word offsets, and the words that name the speaker."""

    content: Words
    source: Words
    cue: Words
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """One text with its attributions."""

    name: str
    text: str
    gold: tuple[Attribution, ...]


def read_corpus(folder: Path) -> Iterator[Marked]:
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        lines = (folder / "ann" / f"{path.stem}.ann").read_text("utf-8").splitlines()
        yield Marked(path.stem, text, tuple(_gold(text, lines)))


def _gold(text: str, lines: list[str]) -> Iterator[Attribution]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        if line.startswith("T"):
            key, label, _ = line.split("\t", 2)
            pieces = label.partition(" ")[2].split(";")
            spans[key] = [(int(p.split()[0]), int(p.split()[1])) for p in pieces]
    for line in lines:
        if not line.startswith("E"):
            continue
        parts: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for role, _, key in (item.partition(":") for item in line.split("\t")[1].split()):
            parts.get(role.rstrip("0123456789"), []).extend(spans[key])
        if parts["Content"]:
            yield attribution(text, parts["Content"], parts["Source"], parts["Cue"])


def attribution(
    text: str,
    content: list[tuple[int, int]],
    source: list[tuple[int, int]],
    cue: list[tuple[int, int]],
    name: str = "",
) -> Attribution:
    said = " ".join([name, *(text[a:b] for a, b in source)])
    return Attribution(
        words_of(text, content),
        words_of(text, source),
        words_of(text, cue),
        frozenset(_NAME.findall(said)) - {"The"},
    )


def words_of(text: str, spans: Iterable[tuple[int, int]]) -> Words:
    return frozenset(m.start() for a, b in spans for m in WORD.finditer(text, a, b))
