"""How much of an article is taken out of a web page, and how much that is not the article.

    python -m bench.extraction PATH [--json] [--pages N]

PATH holds scrapinghub/ (pages with the whole expected text) and trafilatura-eval/ (pages with
pieces that must and must not be there). Measures: shingles of four words, precision and recall
averaged over pages (as in scrapinghub/article-extraction-benchmark); pieces counted over all pages;
and the share of quoted passages of five words or more that survive word for word, which is what a
reader of quotations lives on. "read" is the text without what Retold reads as furniture. "copied"
is the whole page as lines of plain text, as a person copies it from a browser: no extraction.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from retold.adapters.inputs.decoding import Undecodable
from retold.adapters.inputs.html import extract_text, page_root, page_source
from retold.model.article import Document, Skipped
from retold.text.reading import read_article

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{20,400})[”\"]")

_HIDDEN = frozenset(("script", "style", "noscript", "head", "template", "svg", "iframe", "select"))
_BLOCK_TAGS = """
p div li h1 h2 h3 h4 h5 ul ol section article header footer nav td tr table br figure figcaption
blockquote aside form button option main body time
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())

Extractor = Callable[[str], str]


@dataclass(frozen=True)
class Page:
    """A saved page, with its whole text or with pieces that must (not) be in it."""

    source: str
    text: str | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="bench.extraction", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--pages", type=int, default=10_000, help="at most so many of each set")
    options = parser.parse_args()
    whole = list(_whole(options.path / "scrapinghub", options.pages))
    pieces = list(_pieces(options.path / "trafilatura-eval", options.pages))
    results: dict[str, Mapping[str, object]] = {}
    for name, extract in _extractors().items():
        if extract is None:
            results[name] = {"missing": f"pip install {name}"}
            continue
        start = time.process_time()
        row = {**measure_whole(whole, extract), **measure_pieces(pieces, extract)}
        spent = (time.process_time() - start) / max(1, len(whole) + len(pieces))
        results[name] = {**row, "ms a page": round(1000 * spent, 1)}
    print(json.dumps(results, indent=2) if options.json else _table(results))


def retold(source: str) -> str:
    return extract_text(source) or ""


def retold_read(source: str) -> str:
    """The extracted text without what is read as furniture."""
    text = extract_text(source)
    return without_furniture(Document("page", text, verbatim=False)) if text else ""


def copied(source: str) -> str:
    """Every line of a page, one a block."""
    root = page_root(source)
    if root is None:
        return ""
    pieces: list[str] = []
    _walk(root, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def copied_read(source: str) -> str:
    """The copied page without what is read as furniture."""
    return without_furniture(Document("page", copied(source)))


def _walk(element: Any, pieces: list[str]) -> None:
    """The words of a tree in order, with a line end around each block."""
    shown = isinstance(element.tag, str) and element.tag not in _HIDDEN
    end = "\n" if shown and element.tag in _BLOCKS else ""
    if shown:
        pieces.append(end + (element.text or "").replace("\n", " "))
        for child in element:
            _walk(child, pieces)
    pieces.append(end + (element.tail or "").replace("\n", " "))


def without_furniture(document: Document) -> str:
    made = read_article(document)
    if isinstance(made, Skipped):
        return ""
    kept = made.text
    for piece in sorted(made.furniture, key=lambda one: -one.passage.span.start):
        kept = kept[: piece.passage.span.start] + kept[piece.passage.span.end :]
    return kept


def _extractors() -> dict[str, Extractor | None]:
    return {
        "retold": retold,
        "retold, read": retold_read,
        "copied": copied,
        "copied, read": copied_read,
        "readability-lxml": _readability(),
        "resiliparse": _resiliparse(),
    }


def _readability() -> Extractor | None:
    try:
        document = import_module("readability").Document
    except ImportError:
        return None
    html = import_module("lxml.html")

    def extract(source: str) -> str:
        try:
            return str(html.fromstring(document(source).summary()).text_content())
        except Exception:  # a peer that gives up on a page extracts nothing from it
            return ""

    return extract


def _resiliparse() -> Extractor | None:
    try:
        plain = import_module("resiliparse.extract.html2text").extract_plain_text
    except ImportError:
        return None
    return lambda source: str(plain(source, main_content=True))


def measure_whole(pages: list[Page], extract: Extractor) -> dict[str, object]:
    """Shingle precision, recall and F1 averaged over pages, and the share of quotations kept."""
    precisions, recalls, kept, quoted = [], [], 0, 0
    for page in pages:
        made = extract(page.source)
        expected = shingles(page.text or "")
        found = shingles(made)
        shared = sum((expected & found).values())
        if found.total():
            precisions.append(shared / found.total())
        if expected.total():
            recalls.append(shared / expected.total())
        flat = _flat(made)
        for match in _QUOTED.finditer(page.text or ""):
            words = _flat(match.group(1))
            if len(words.split()) >= 5:
                quoted += 1
                kept += words in flat
    precision = sum(precisions) / max(1, len(precisions))
    recall = sum(recalls) / max(1, len(recalls))
    return {
        "pages": len(pages), "P": round(precision, 3), "R": round(recall, 3),
        "F1": round(_f1(precision, recall), 3), "quotations": f"{kept}/{quoted}",
    }  # fmt: skip


def measure_pieces(pages: list[Page], extract: Extractor) -> dict[str, object]:
    """Precision and recall over wanted and unwanted pieces of all pages together."""
    right = wanted = wrong = 0
    for page in pages:
        made = extract(page.source)
        wanted += len(page.wanted)
        right += sum(piece in made for piece in page.wanted)
        wrong += sum(piece in made for piece in page.unwanted)
    precision = right / max(1, right + wrong)
    recall = right / max(1, wanted)
    return {
        "pieces": wanted, "piece P": round(precision, 3), "piece R": round(recall, 3),
        "piece F1": round(_f1(precision, recall), 3),
    }  # fmt: skip


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The stretches of four words in ``text``, a shorter text as one."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[n : n + size]) for n in range(max(1, len(words) - size + 1)))


def _whole(folder: Path, limit: int) -> Iterator[Page]:
    for file in sorted((folder / "html").glob("*.html.gz"))[:limit]:
        text = folder / "text" / file.name.replace(".html.gz", ".txt")
        source = _source(file)
        if source is not None:
            yield Page(source, text=text.read_text("utf-8"))


def _pieces(folder: Path, limit: int) -> Iterator[Page]:
    lines = (folder / "segments.jsonl").read_text("utf-8").splitlines()
    for line in lines[:limit]:
        row = json.loads(line)
        source = _source(folder / "html" / f"{row['page']}.html.gz")
        if source is not None:
            yield Page(source, wanted=tuple(row["with"]), unwanted=tuple(row["without"]))


def _source(file: Path) -> str | None:
    try:
        return page_source(gzip.decompress(file.read_bytes()))
    except (Undecodable, OSError):
        return None


def _flat(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _table(results: Mapping[str, Mapping[str, object]]) -> str:
    lines = []
    for name, row in results.items():
        lines.append(f"{name:18}" + "  ".join(f"{key} {value}" for key, value in row.items()))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
