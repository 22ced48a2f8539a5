"""How many labels found for a name stand in a mention of the same person, group or thing.

    python -m bench.framing PATH [--json] [--misses]

PATH holds articles/ and entities.tsv with the columns file, start, end and coref_group (GUM news).
A label is right where a gold mention that holds it is in a group that the name is in too.
Recall is not measured: gold has no list of labels.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from retold.find.framing.framing import FramingOptions, find_framing
from retold.find.framing.naming import Entity, find_entities, lines
from retold.find.framing.words import framing_words
from retold.model.article import Article, Document
from retold.model.span import Span
from retold.text.reading import read_article

NEAR = 60  # characters by which a gold mention of a name may be longer than the name


@dataclass(frozen=True)
class Gold:
    span: Span
    group: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.framing")
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print each wrong label")
    options = parser.parse_args()
    judged = [row for article, gold in _articles(options.path) for row in _judged(article, gold)]
    right = sum(ok for ok, _ in judged)
    if options.misses:
        print("\n".join(shown for ok, shown in judged if not ok))
    numbers = {"labels": len(judged), "right": right, "precision": round(right / len(judged), 3)}
    print(json.dumps(numbers) if options.json else numbers)


def _articles(path: Path) -> Iterator[tuple[Article, list[Gold]]]:
    gold: defaultdict[str, list[Gold]] = defaultdict(list)
    with (path / "entities.tsv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            span = Span(int(row["start"]), int(row["end"]))
            gold[row["file"]].append(Gold(span, row["coref_group"]))
    for name, mentions in gold.items():
        text = (path / "articles" / name).read_bytes().decode("utf-8")
        read = read_article(Document(name, text))
        if isinstance(read, Article):
            yield read, mentions


def _judged(article: Article, gold: list[Gold]) -> Iterator[tuple[bool, str]]:
    entities = {e.name: e for e in find_entities(lines([article]), framing_words())}
    for framing in find_framing([article], FramingOptions(articles=1, most=1_000)):
        if framing.kind != "entity":
            continue
        groups = _groups(entities[framing.about], gold)
        for label in framing.labels:
            for place in label.passages:
                ok = any(g.group in groups and g.span.contains(place.span) for g in gold)
                yield ok, f"{article.path}: {framing.about} <- {label.says}"


def _groups(entity: Entity, gold: list[Gold]) -> set[str]:
    """The gold groups of a name: of mentions that are the name or little more than it."""
    found = set()
    for mention in entity.mentions:
        row = mention.line.row
        name = Span(row[mention.first].span.start, row[mention.last - 1].span.end)
        for one in gold:
            if one.span.contains(name) and len(one.span) <= len(name) + NEAR:
                found.add(one.group)
            elif one.span.start == name.start and abs(one.span.end - name.end) <= 2:
                found.add(one.group)  # gold parts the possessive from the name
    return found


if __name__ == "__main__":
    main()
