"""How often the day of an article is inferred rightly when its date is hidden.

    python -m bench.article_dates PATH [--json]

PATH holds articles/ and labels.tsv with the columns file, event and date (BASIL: three outlets on
each event). Each article's date is hidden in turn; the other articles of its event give the window.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from retold.find.dates.article_date import date_article, story_window
from retold.model.article import Article, Document
from retold.model.when import When
from retold.text.reading import read_article


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.article_dates")
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    away = Counter(off for story in _stories(options.path) for off in _inferred(story))
    inferred = sum(n for off, n in away.items() if off is not None)
    numbers = {
        "articles": sum(away.values()),
        "inferred": inferred,
        "right": away[0],
        "within a day": sum(away[n] for n in (-1, 0, 1)),
        "left open": away[None],
    }
    if options.json:
        print(json.dumps(numbers, indent=2))
    else:
        print("\n".join(f"{name}: {number}" for name, number in numbers.items()))


def _stories(path: Path) -> Iterator[list[Article]]:
    events: defaultdict[str, list[Article]] = defaultdict(list)
    with (path / "labels.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = (path / "articles" / row["file"]).read_bytes().decode("utf-8")
            made = read_article(Document(row["file"], text))
            if isinstance(made, Article) and row["date"]:
                printed = When(row["date"][:10], "day", "given")
                events[row["event"]].append(replace(made, published=printed))
    yield from events.values()


def _inferred(story: list[Article]) -> Iterator[int | None]:
    """How many days off each article's inferred day is; None where it stays open."""
    for article in story:
        window = story_window([a for a in story if a is not article])
        found = date_article(replace(article, published=None), window)
        true = article.published
        if found is None or true is None:
            yield None
        else:
            yield (date.fromisoformat(found.at) - date.fromisoformat(true.at)).days


if __name__ == "__main__":
    main()
