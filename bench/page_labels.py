"""What saved web pages say about themselves: day and headline against labels.

    python -m bench.page_labels PATH [--pages N] [--json]

PATH holds trafilatura-eval/ (segments.jsonl with title and date of each page, html/). Each page is
read twice: as HTML, with the page's own marks, and "copied", every visible line as plain text, as a
person copies it from a browser. An outlet is not labelled; "outlet is the domain's" counts names
that are a part of the page's domain or hold it, and is too strict ("Deutsche Welle" on dw.com).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.extraction import copied
from retold.adapters.inputs.decoding import Undecodable
from retold.adapters.inputs.html import Html, page_source
from retold.find.credits.outlets import find_outlet
from retold.model.article import Article, Document
from retold.text.reading import read_article


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.page_labels", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--pages", type=int, default=10_000, help="at most so many, spread evenly")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    counts = measure(options.path / "trafilatura-eval", options.pages)
    if options.json:
        print(json.dumps(counts, indent=2))
        return
    for way, row in counts.items():
        print(f"{way:8}", "  ".join(f"{what} {count}" for what, count in sorted(row.items())))


def measure(folder: Path, most: int) -> dict[str, Counter[str]]:
    """How many days and headlines are right, other ones, or none, for both ways of reading."""
    lines = (folder / "segments.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    counts: dict[str, Counter[str]] = {"html": Counter(), "copied": Counter()}
    for label in labels[:: max(1, len(labels) // most)]:
        data = gzip.decompress((folder / "html" / f"{label['page']}.html.gz").read_bytes())
        for way, document in _documents(label["page"], data):
            article = read_article(document)
            if isinstance(article, Article):
                counts[way].update(_verdicts(label, article))
    return counts


def _documents(page: str, data: bytes) -> Iterator[tuple[str, Document]]:
    for made in Html().read(f"{page}.html", data):
        if isinstance(made, Document):
            yield "html", made
    try:
        yield "copied", Document(f"{page}.txt", copied(page_source(data)))
    except Undecodable:
        return


def _verdicts(label: dict[str, Any], article: Article) -> Iterator[str]:
    yield "pages"
    if label.get("date"):
        day = article.published.at[:10] if article.published else None
        yield "day right" if day == label["date"][:10] else "day wrong" if day else "day none"
    if label.get("title"):
        wanted, title = _letters(label["title"]), _letters(article.title)
        right = bool(title) and (wanted in title or title in wanted)
        yield "headline right" if right else "headline wrong"
    name, domain = _letters(find_outlet(article).name), label.get("domain") or ""
    own = _letters(domain.removeprefix("www.").rpartition(".")[0])
    yield (
        "outlet none"
        if not name
        else ("outlet is the domain's" if own and (name in own or own in name) else "outlet other")
    )


def _letters(words: str | None) -> str:
    return re.sub(r"\W|_", "", (words or "").casefold())


if __name__ == "__main__":
    main()
