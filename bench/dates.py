"""How many time expressions are found, and how many values are right.

    python -m bench.dates PATH [--json] [--part all|tuned|unseen] [--misses]

PATH holds articles/, documents.tsv and timex.tsv (TempEval-3: TimeBank and AQUAINT), or
articles/, documents.tsv and dates.tsv (GUM news, points in time only). A value
counts where a found expression overlaps the gold one and has exactly its value. Every third
document (in the order of names) is "unseen": no rule was written while looking at it.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from retold.find.dates.dates import find_dates
from retold.model.article import Article
from retold.model.when import When

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_MONTH_DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\.? \d\d?\b", re.I
)


@dataclass(frozen=True)
class Gold:
    start: int
    end: int
    kind: str
    value: str
    text: str
    told: str  # the date of the document
    by_day: bool = False  # gold gives "Saturday" of "Saturday night" its day, no part of it

    def _could_be_right(self) -> bool:
        """Whether a bare weekday's value is that weekday, and at most a week off."""
        if self.text.lower() not in _NAMES or len(self.value) < 10:
            return False
        day, told = date.fromisoformat(self.value[:10]), date.fromisoformat(self.told[:10])
        return day.strftime("%A").lower() == self.text.lower() and abs((day - told).days) <= 7

    @property
    def groups(self) -> Iterator[str]:
        yield self.kind
        if self.kind == "DATE" and _WEEKDAY.search(self.text):
            yield "DATE: weekday"
            if self._could_be_right():
                yield "DATE: weekday alone, gold that can be right"
        if self.kind == "DATE" and _MONTH_DAY.search(self.text):
            yield "DATE: month and day"


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    value: str | None


Finder = Callable[[str, When], list[Found]]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="bench.dates", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=("all", "tuned", "unseen"), default="all")
    parser.add_argument("--misses", action="store_true", help="print each wrong value")
    options = parser.parse_args()
    gum = (options.path / "dates.tsv").exists()
    documents = list(_gum(options.path) if gum else _documents(options.path, options.part))
    results = {"retold": _measure(retold, documents, misses=options.misses)}
    peer = dateparser_finder()
    if peer is not None:
        results["dateparser (searching)"] = _measure(peer, documents)
        results["dateparser (gold extents)"] = _given_extents(documents)
    else:
        results["dateparser"] = {"missing": "pip install dateparser"}
    print(json.dumps(results, indent=2) if options.json else _table(results))


def retold(text: str, told: When) -> list[Found]:
    mentions = find_dates(Article("a", "a", text, True), told)
    return [Found(m.passage.span.start, m.passage.span.end, m.value) for m in mentions]


def dateparser_finder() -> Finder | None:
    try:
        search_dates = import_module("dateparser.search").search_dates
    except ImportError:
        return None

    def find(text: str, told: When) -> list[Found]:
        base = datetime.fromisoformat(told.at)
        hits = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
        found, at = [], 0
        for words, when in hits:
            start = text.find(words, at)
            if start >= 0:
                found.append(Found(start, start + len(words), when.date().isoformat()))
                at = start + len(words)
        return found

    return find


def _given_extents(documents: list[tuple[str, When, list[Gold]]]) -> dict[str, object]:
    """dateparser given the gold words; a value is cut to the gold one's length."""
    dateparser = import_module("dateparser")
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for _, told, gold in documents:
        base = datetime.fromisoformat(told.at)
        for expression in gold:
            read = dateparser.parse(
                expression.text, languages=["en"], settings={"RELATIVE_BASE": base}
            )
            ok = (
                read is not None
                and read.date().isoformat()[: len(expression.value)] == expression.value
            )
            for group in expression.groups:
                total[group] += 1
                right[group] += ok
    return {"value right": {g: _share(right[g], total[g]) for g in sorted(total)}}


def _documents(path: Path, part: str) -> Iterator[tuple[str, When, list[Gold]]]:
    gold: dict[str, list[Gold]] = {}
    for row in _rows(path / "timex.tsv"):
        one = Gold(
            int(row["start"]),
            int(row["end"]),
            row["type"],
            row["value"],
            row["text"],
            row["document_date"],
        )
        gold.setdefault(row["file"], []).append(one)
    rows = sorted(_rows(path / "documents.tsv"), key=lambda r: r["file"])
    for number, row in enumerate(rows):
        if part != "all" and (number % 3 == 0) != (part == "unseen"):
            continue
        text = (path / "articles" / row["file"]).read_bytes().decode("utf-8")
        at = row["document_date"]
        told = When(at[:16], "minute", "document") if "T" in at else When(at, "day", "document")
        yield text, told, gold.get(row["file"], [])


def _gum(path: Path) -> Iterator[tuple[str, When, list[Gold]]]:
    """GUM news: points in time by day, month or year; its durations and ranges are left out."""
    gold: dict[str, list[Gold]] = {}
    told = {row["file"]: row["date_created"] for row in _rows(path / "documents.tsv")}
    for row in _rows(path / "dates.tsv"):
        if row["when"]:
            place = int(row["start"]), int(row["end"])
            one = Gold(*place, "DATE", row["when"], row["text"], told[row["file"]], True)
            gold.setdefault(row["file"], []).append(one)
    for name, at in told.items():
        text = (path / "articles" / name).read_bytes().decode("utf-8")
        yield text, When(at, "day", "document"), gold.get(name, [])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _measure(
    finder: Finder, documents: list[tuple[str, When, list[Gold]]], *, misses: bool = False
) -> dict[str, object]:
    tally = Tally()
    started = time.perf_counter()
    for text, told, gold in documents:
        wrong = tally.add(finder(text, told), gold)
        for line in wrong if misses else ():
            print(line)
    return {
        "value right": {g: _share(tally.right[g], tally.total[g]) for g in sorted(tally.total)},
        "extents relaxed": tally.scores("true", "relaxed"),
        "extents strict": tally.scores("strict", "strict"),
        "seconds": round(time.perf_counter() - started, 2),
        "documents": len(documents),
    }


@dataclass
class Tally:
    """What was right, over all documents."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)

    def add(self, found: list[Found], gold: list[Gold]) -> list[str]:
        """Counts one document; the expressions whose value was not found, as lines to print."""
        self.hits["found"] += len(found)
        self.hits["true"] += sum(any(_meet(f, g) for g in gold) for f in found)
        wrong = []
        for one in gold:
            meeting = [f for f in found if _meet(f, one)]
            right = any(_same(f, one) for f in meeting)
            self.hits["gold"] += 1
            self.hits["relaxed"] += bool(meeting)
            self.hits["strict"] += any((f.start, f.end) == (one.start, one.end) for f in meeting)
            for group in one.groups:
                self.total[group] += 1
                self.right[group] += right
            if not right:
                wrong.append(f"{one.kind} {one.text!r} {one.value} {[f.value for f in meeting]}")
        return wrong

    def scores(self, true: str, recalled: str) -> str:
        hits = self.hits
        return _scores(hits[true], hits["found"], hits[recalled], hits["gold"])


def _meet(found: Found, gold: Gold) -> bool:
    return found.start < gold.end and gold.start < found.end


def _same(found: Found, gold: Gold) -> bool:
    value = (found.value or "").split("T")[0] if gold.by_day else found.value
    return value == (gold.value.split("T")[0] if gold.by_day else gold.value)


def _share(right: int, total: int) -> str:
    return f"{100 * right / total:.1f} % ({right} of {total})"


def _scores(true: int, found: int, recalled: int, gold: int) -> str:
    precision, recall = true / max(found, 1), recalled / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def _table(results: dict[str, dict[str, object]]) -> str:
    lines = []
    for name, numbers in results.items():
        lines.append(name)
        for key, value in numbers.items():
            if isinstance(value, dict):
                lines += [f"  {key}, {inner}: {shown}" for inner, shown in value.items()]
            else:
                lines.append(f"  {key}: {value}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
