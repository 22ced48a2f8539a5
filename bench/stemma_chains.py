"""Versions of one document: which of two neighbours is the later one, without dates."""

from __future__ import annotations

import csv
import random
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from retold.find.credits.credits import find_credits
from retold.find.derivations.derivations import find_derivations
from retold.find.derivations.stemma import Stemma
from retold.find.links.links import find_links
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Document
from retold.model.findings import Link
from retold.text.reading import read_article

Versions = tuple[str, str, str]  # chain, the earlier text, the later one


def read_pairs(path: Path) -> tuple[list[Versions], int]:
    """Neighbouring versions whose letters and digits differ, and how many do not."""
    chains: dict[str, dict[int, str]] = {}
    with (path / "labels.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            text = (path / "articles" / row["file"]).read_text(encoding="utf-8")
            chains.setdefault(row["chain"], {})[int(row["order"])] = text
    found, equal = [], 0
    for chain, held in sorted(chains.items()):
        order = sorted(held)
        for first, second in pairwise(order):
            if "".join(held[first].split()) == "".join(held[second].split()):
                equal += 1
            else:
                found.append((chain, held[first], held[second]))
    return found, equal


def direction(left: str, right: str) -> str:
    """What Retold says of two texts handed in without dates."""
    stemma = read_bare({0: left, 1: right}).stemma
    return stemma.pairs[0].direction if stemma.pairs else "undecided"


class Bare(NamedTuple):
    """What Retold finds in bare texts; ``nodes`` are their numbers by article id."""

    stemma: Stemma
    links: tuple[Link, ...]
    nodes: Mapping[str, int]


def read_bare(texts: Mapping[int, str]) -> Bare:
    """The stemma of texts of which nothing is known but their words."""
    articles = articles_of(texts)
    links, runs = find_links(articles)
    quotations = resolve_speakers(articles, [q for a in articles for q in find_quotations(a)])
    groups = group_quotations(articles, quotations)
    stemma = find_derivations(articles, links, runs, quotations, groups)
    return Bare(stemma, links, {a.id: int(a.path.removesuffix(".txt")) for a in articles})


def articles_of(texts: Mapping[int, str]) -> list[Article]:
    """The texts that can be read, with their credits; the path is the number."""
    read = (read_article(Document(f"{n}.txt", text)) for n, text in texts.items())
    return [replace(a, credits=find_credits(a)) for a in read if isinstance(a, Article)]


def chain_scores(path: Path, sample: int = 0) -> dict[str, Any]:
    """Shares right and decided, with the simple measures beside."""
    pairs, equal = read_pairs(path)
    if sample:
        pairs = random.Random(0).sample(pairs, min(sample, len(pairs)))
    told = [_told(number, pair) for number, pair in enumerate(pairs)]
    decided = [right for right in told if right is not None]
    return {
        "pairs": len(pairs),
        "equal pairs left out": equal,
        "right of those decided": sum(decided) / len(decided) if decided else None,
        "decided": len(decided) / len(pairs) if pairs else None,
        "baselines": {
            "the longer one is later": _mean([len(b) > len(a) for _, a, b in pairs]),
            "compression": _mean([_packed(a + b) - _packed(a) > _packed(b + a) - _packed(b)
                                  for _, a, b in pairs]),
        },
    }  # fmt: skip


def answer_scores(path: Path) -> dict[str, Any]:
    """Which way texts were copied that are known to be taken from another, by degree of rewording.

    path: a folder with ``articles/`` and ``labels.tsv`` (file, category, source); what is labelled
    "non" or "orig" was taken from nowhere.
    """
    kinds: dict[str, list[str]] = {}
    with (path / "labels.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            if row["category"] in ("non", "orig"):
                continue
            source, text = (
                (path / "articles" / row[name]).read_text(encoding="utf-8", errors="replace")
                for name in ("source", "file")
            )
            kinds.setdefault(row["category"], []).append(direction(source, text))
    told = {**kinds, "all": [way for held in kinds.values() for way in held]}
    return {
        kind: {
            "texts": float(len(held)),
            "decided": float(sum(way in ("left_to_right", "right_to_left") for way in held)),
            "right": float(held.count("left_to_right")),
        }
        for kind, held in told.items()
    }


def _told(number: int, pair: Versions) -> bool | None:
    _, first, second = pair
    turned = number % 2 == 1  # half of the pairs the other way round, so that a side cannot win
    said = direction(second, first) if turned else direction(first, second)
    if said not in ("left_to_right", "right_to_left"):
        return None
    return said == ("right_to_left" if turned else "left_to_right")


def _packed(text: str) -> int:
    return len(zlib.compress(text.encode(), 9))


def _mean(held: Sequence[bool]) -> float | None:
    return sum(held) / len(held) if held else None
