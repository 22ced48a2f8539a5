"""Human rewordings from outside: pairs of paraphrases, and sentences changed between revisions."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from retold.newsroom.distance import gram_cosine

Rewording = tuple[str, str]
# A changed sentence still resembles what it was; below this the pair is two other sentences.
_ALIKE = (0.5, 0.97)
_LENGTHS = (60, 320)
_LABELS = ("wiki-versions/labels.tsv", "reuse/wiki-versions/labels.tsv", "labels.tsv")


def read_paraphrases(path: Path) -> list[Rewording]:
    """The pairs labelled 1 in a TSV with columns label, sentence1 and sentence2.

    ``path`` is the file, or a folder with ``pairs.tsv`` in it or in ``mrpc`` below it.
    Raises OSError and ValueError (no such columns).
    """
    file = _file(path, ("pairs.tsv", "mrpc/pairs.tsv", "reuse/mrpc/pairs.tsv"))
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"label", "sentence1", "sentence2"} <= set(rows.fieldnames or ()):
            raise ValueError(f"{file} needs the columns label, sentence1 and sentence2")
        return [(row["sentence1"], row["sentence2"]) for row in rows if row["label"] == "1"]


def read_revisions(path: Path) -> list[Rewording]:
    """Sentences that changed from one version of a page to the next, older wording first.

    ``path`` is a folder with ``labels.tsv`` (columns file, chain, order) and ``articles``, or has
    it as ``wiki-versions``. Raises OSError and ValueError.
    """
    found: list[Rewording] = []
    for older, newer in revision_texts(path):
        found.extend(_changed(_sentences(older), _sentences(newer)))
    return found


def revision_texts(path: Path) -> list[tuple[str, str]]:
    """The texts of each two neighbouring versions, older first. Raises OSError and ValueError."""
    labels = _file(path, _LABELS)
    chains: dict[str, list[tuple[int, str]]] = {}
    with labels.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"file", "chain", "order"} <= set(rows.fieldnames or ()):
            raise ValueError(f"{labels} needs the columns file, chain and order")
        for row in rows:
            chains.setdefault(row["chain"], []).append((int(row["order"]), row["file"]))
    folder = labels.parent / "articles"
    return [
        ((folder / old).read_text(encoding="utf-8"), (folder / new).read_text(encoding="utf-8"))
        for versions in chains.values()
        for (_, old), (_, new) in pairwise(sorted(versions))
    ]


def _file(path: Path, below: tuple[str, ...]) -> Path:
    for name in ("", *below):
        file = path / name if name else path
        if file.is_file():
            return file
    raise FileNotFoundError(f"{path}: no {below[0]} there")


def _sentences(text: str) -> list[str]:
    cut = re.split(r"(?<=[.!?])\s+(?=[A-Z])|\n+", text)
    return [s.strip() for s in cut if _LENGTHS[0] <= len(s.strip()) <= _LENGTHS[1]]


def _changed(older: list[str], newer: list[str]) -> list[Rewording]:
    """Each sentence only in the older text with the most alike sentence only in the newer one."""
    old, new = Counter(older), Counter(newer)
    left, right = list((old - new).elements()), list((new - old).elements())
    found: list[Rewording] = []
    for sentence in left[:60]:
        best = max(right[:60], key=lambda other: gram_cosine(sentence, other), default=None)
        if best is not None and _ALIKE[0] <= gram_cosine(sentence, best) <= _ALIKE[1]:
            found.append((sentence, best))
    return found
