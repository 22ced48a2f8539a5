"""How far rewordings are from their sources, simulated and real: `python -m bench.newsroom PATH`.

PATH is a folder that may hold ``reuse/mrpc/pairs.tsv`` (human paraphrases), ``reuse/wiki-versions``
(revision chains) and ``basil`` (three outlets on one event each: ``labels.tsv`` with file and
event, ``articles``). ``--rewrite SOURCE TARGET`` names two files, one a rewrite of the other.
For each kind of pair the quartiles of three overlaps (see retold.newsroom.distance) are printed:
cosine of character 4-grams, share of the target's word 5-grams and share of its words found in the
source. Pairs of equal sentences are left out and counted. For articles written apart, each sentence
without quotation marks is paired with the most alike sentence of the other article.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from typing import Any

from retold.newsroom import (
    NewsroomSettings,
    preset,
    read_paraphrases,
    read_revisions,
    simulate,
)
from retold.newsroom.distance import containment, gram_cosine, kept

Pair = tuple[str, str]
_MEASURES: dict[str, Callable[[str, str], float]] = {
    "4-gram cosine": gram_cosine,
    "5-gram containment": containment,
    "words kept": kept,
}
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]*\s+(?=[\"“‘]?[A-Z])|\n+")
# A sentence of the rewrite belongs to the source sentence most alike, if it is this much alike.
_ALIKE = 0.3


def simulated_pairs(settings: NewsroomSettings) -> dict[str, list[Pair]]:
    """Source and target sentences of harmless rewordings by kind, and pairs told apart."""
    reworded: list[Pair] = []
    touched: list[Pair] = []
    apart: list[Pair] = []
    for story in simulate(settings):
        truth = story.truth
        texts = {document.path: document.text for document in story.documents}
        for row in truth["harmless"]:  # type: ignore[attr-defined]
            pairs = reworded if row["kind"] == "rewrite" else touched
            pairs.append((row["source"], row["target"]["text"]))
        apart.extend(_told_apart(truth, texts))
    return {
        "simulated rewrites": reworded,
        "sentences touched by an edit": touched,
        "told independently": apart,
    }


def _told_apart(truth: dict[str, object], texts: dict[str, str]) -> list[Pair]:
    """Sentences of two articles that tell the same fact, put into words by two authors."""
    told: dict[str, dict[str, str]] = {}
    for article in truth["articles"]:  # type: ignore[attr-defined]
        if "look-alike" in article["phenomena"]:
            continue
        for sentence in article["sentences"]:
            words = texts[article["path"]][sentence["start"] : sentence["end"]]
            told.setdefault(sentence["tells"], {}).setdefault(sentence["root"], words)
    pairs = []
    for key, by_root in told.items():
        wordings = list(by_root.values())
        if key.startswith("fact:") and len(wordings) > 1:
            pairs.append((wordings[0], wordings[1]))
    return pairs


def best_matches(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Each sentence of the left without quotation marks, with the most alike one of the right."""
    plain = [sentence for sentence in left if not set('“"') & set(sentence)]
    if not right:
        return []
    return [(max(right, key=lambda other: gram_cosine(s, other)), s) for s in plain]


def simulated_apart(settings: NewsroomSettings) -> list[Pair]:
    """Best matches between articles of one story that have nothing from each other."""
    found: list[Pair] = []
    for story in simulate(settings):
        texts = {document.path: document.text for document in story.documents}

        def sentences(article: Any, texts: dict[str, str] = texts) -> list[str]:
            text = texts[article["path"]]
            return [text[s["start"] : s["end"]] for s in article["sentences"]]

        told = {
            article["id"]: sentences(article)
            for article in story.truth["articles"]  # type: ignore[attr-defined]
            if "look-alike" not in article["phenomena"]
        }
        for pair in story.truth["pairs"]:  # type: ignore[attr-defined]
            if pair["relation"] in ("independent", "shared_statement"):
                found += best_matches(told.get(pair["left"], []), told.get(pair["right"], []))
    return found


def outlets_apart(path: Path, events: int = 40) -> list[Pair]:
    """Best matches between two outlets' articles on one event. Raises FileNotFoundError."""
    rows = (path / "basil" / "labels.tsv").read_text(encoding="utf-8").splitlines()
    columns = rows[0].split("\t")
    by_event: dict[str, list[list[str]]] = {}
    for row in rows[1:]:
        one = dict(zip(columns, row.split("\t"), strict=False))
        text = (path / "basil" / "articles" / one["file"]).read_text(encoding="utf-8")
        by_event.setdefault(one["event"], []).append(_sentences(text))
    found: list[Pair] = []
    for texts in list(by_event.values())[:events]:
        for left, right in pairwise(texts):
            found += best_matches(left, right)
    return found


def rewrite_pairs(source: Path, target: Path) -> list[Pair]:
    """Each sentence of the target with the source sentence most alike."""
    sources = _sentences(source.read_text(encoding="utf-8"))
    pairs = []
    for sentence in _sentences(target.read_text(encoding="utf-8")):
        best = max(sources, key=lambda other: gram_cosine(other, sentence))
        if gram_cosine(best, sentence) >= _ALIKE:
            pairs.append((best, sentence))
    return pairs


def _sentences(text: str) -> list[str]:
    return [s.strip() for s in _SENTENCE.split(text) if len(s.split()) >= 6]


def summary(pairs: Iterable[Pair]) -> dict[str, object]:
    """How many pairs, how many of equal sentences, and quartiles of each overlap."""
    kept_pairs = list(pairs)
    different = [(a, b) for a, b in kept_pairs if a.split() != b.split()]
    rows: dict[str, object] = {"pairs": len(different), "equal": len(kept_pairs) - len(different)}
    for name, measure in _MEASURES.items():
        values = [measure(a, b) for a, b in different]
        rows[name] = [round(q, 2) for q in _quartiles(values)]
    return rows


def _quartiles(values: Sequence[float]) -> list[float]:
    if len(values) < 2:
        return []
    tenths = quantiles(values, n=20)
    return [tenths[1], tenths[4], tenths[9], tenths[14], tenths[17]]


def measure(path: Path, rewrite: Sequence[Path], stories: int) -> dict[str, dict[str, object]]:
    """The table: one row for each kind of pair that is there."""
    rows: dict[str, list[Pair]] = {}
    for name in ("plain", "hard"):
        for kind, pairs in simulated_pairs(preset(name, 7, stories)).items():
            rows[f"{kind} ({name})"] = pairs
    rows["written apart, simulated"] = simulated_apart(preset("plain", 7, max(1, stories // 3)))
    readers: tuple[tuple[str, Callable[[Path], list[Pair]]], ...] = (
        ("written apart, three outlets", outlets_apart),
        ("human paraphrases", read_paraphrases),
        ("revisions", read_revisions),
    )
    for kind, read in readers:
        try:
            rows[kind] = read(path)
        except FileNotFoundError as error:
            print(f"left out: {error}", file=sys.stderr)
    if rewrite:
        rows["rewrite of one article"] = rewrite_pairs(rewrite[0], rewrite[1])
    return {kind: summary(pairs) for kind, pairs in rows.items()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.newsroom", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--rewrite", nargs=2, type=Path, default=(), metavar=("SOURCE", "TARGET"))
    parser.add_argument("--stories", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    table = measure(options.path, options.rewrite, options.stories)
    if options.json:
        print(json.dumps(table, indent=2))
        return
    print("each overlap: 10th, 25th, 50th, 75th, 90th percentile")
    for kind, row in table.items():
        print(f"{kind}: {row['pairs']} pairs ({row['equal']} equal left out)")
        for name in _MEASURES:
            print(f"    {name:20} {row[name]}")


if __name__ == "__main__":
    main()
