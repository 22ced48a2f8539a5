"""Quotations against PolNeAR: `python -m bench.quotations PATH [--json]`.

PATH is a folder with ``text/*.txt`` and ``ann/*.ann`` (brat standoff, labels Source, Cue, Content).

Spans are compared as sets of words, so marks and punctuation at their ends never count.
content exact     the same words; content .8 and .3: Jaccard of the words at least that; each
                  predicted content is paired with one gold content, best pairs first. F1.
content any       the two share a word (F1, one to one); token F1 is over all words of all contents.
quoted segments   every pair of double marks around two or more words of one paragraph; gold (or
                  predicted) where at least half of its words lie in a content. P, R, F1.
speaker           of gold quoted segments with a source: how many have a predicted source that
                  overlaps it or shares a name word; end to end, a segment not found is wrong.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Document
from retold.model.findings import Quotation
from retold.text.reading import read_article

Words = frozenset[int]
_WORD = re.compile(r"\w+(?:['’\-.]\w+)*")
SEGMENT = re.compile(r"[“\"„″]([^“”\"„″\n]+)[”\"″“]")
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
        _words(text, content),
        _words(text, source),
        _words(text, cue),
        frozenset(_NAME.findall(said)) - {"The"},
    )


def _words(text: str, spans: Iterable[tuple[int, int]]) -> Words:
    return frozenset(m.start() for a, b in spans for m in _WORD.finditer(text, a, b))


def predicted(article: Article, quotations: Iterable[Quotation]) -> Iterator[Attribution]:
    """Our quotations in the corpus's terms: a mixed content is the whole clause, and what is
    reported inside reported words is no attribution of its own (of 22,000 not one is)."""
    made = [_in_terms(article, q) for q in quotations if q.use == "speech"]
    outermost: list[Attribution] = []
    for one in sorted(made, key=lambda m: -len(m.content)):
        if not any(_reports(outer, one) for outer in outermost):
            outermost.append(one)
    yield from outermost


def _in_terms(article: Article, q: Quotation) -> Attribution:
    pieces = (q.passage,) if q.form == "mixed" else q.fragments
    mention = q.speaker.mention if q.speaker else None
    made = attribution(
        article.text,
        [(p.span.start, p.span.end) for p in pieces],
        [(mention.span.start, mention.span.end)] if mention else [],
        [(q.cue.span.start, q.cue.span.end)] if q.cue else [],
        q.speaker.name if q.speaker else "",
    )
    return replace(made, content=made.content - made.cue - made.source or made.content)


def _reports(outer: Attribution, inner: Attribution) -> bool:
    """Whether ``inner`` happens inside what ``outer`` gives to somebody."""
    cue = inner.cue or inner.content
    return bool(cue) and cue <= outer.content and inner.content <= outer.content


System = Callable[[Article], Iterable[Attribution]]


def ours(article: Article) -> Iterable[Attribution]:
    """Found here; put into the corpus's terms only when the result is read, outside the time."""
    return predicted(article, resolve_speakers((article,), find_quotations(article)))


# --- measures ----------------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """Hits, predicted and gold."""

    hits: float = 0
    made: float = 0
    gold: float = 0

    def add(self, hits: float, made: float, gold: float) -> None:
        self.hits += hits
        self.made += made
        self.gold += gold

    def scores(self) -> dict[str, float]:
        p = self.hits / self.made if self.made else 0.0
        r = self.hits / self.gold if self.gold else 0.0
        return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "n": self.gold}


def matched(gold: list[Words], made: list[Words], least: float) -> int:
    """How many pairs of one gold and one made set reach Jaccard ``least``, best pairs first."""
    scored = sorted(
        (
            (len(g & m) / len(g | m), i, j)
            for i, g in enumerate(gold)
            for j, m in enumerate(made)
            if g & m
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_made: set[int] = set()
    for score, i, j in scored:
        if score >= least and i not in used_gold and j not in used_made:
            used_gold.add(i)
            used_made.add(j)
    return len(used_gold)


def segments(text: str) -> list[Words]:
    """Every pair of double marks around two or more words of one paragraph."""
    found = [_words(text, [m.span(1)]) for m in SEGMENT.finditer(text)]
    return [words for words in found if len(words) >= 2]


def _holds(content: Words, segment: Words) -> bool:
    return 2 * len(content & segment) >= len(segment)


def form_of(text: str, content: Words) -> str:
    inside = frozenset[int]().union(*(_words(text, [m.span(1)]) for m in SEGMENT.finditer(text)))
    share = len(content & inside) / max(1, len(content))
    return "direct" if share > 0.95 else "mixed" if share > 0 else "indirect"


class Measures:
    """All measures, summed over texts."""

    def __init__(self) -> None:
        names = ("content exact", "content .8", "content .3", "content any", "content tokens")
        self.tallies = {n: Tally() for n in (*names, "source exact", "cue exact", "segments")}
        self.speaker = Tally()
        self.forms = {n: Tally() for n in ("direct", "mixed", "indirect")}

    def add(self, text: Marked, made: list[Attribution]) -> None:
        gold = list(text.gold)
        contents = [g.content for g in gold], [m.content for m in made]
        for name, least in (("exact", 1.0), (".8", 0.8), (".3", 0.3), ("any", 0.0)):
            self._count(f"content {name}", contents, least)
        self._count("source exact", ([g.source for g in gold], [m.source for m in made]), 1.0)
        self._count("cue exact", ([g.cue for g in gold], [m.cue for m in made]), 1.0)
        all_gold, all_made = (frozenset[int]().union(*side) for side in contents)
        tally = self.tallies["content tokens"]
        tally.add(len(all_gold & all_made), len(all_made), len(all_gold))
        for form, tally in self.forms.items():
            of_form = [g.content for g in gold if form_of(text.text, g.content) == form]
            tally.add(matched(of_form, contents[1], 0.3), 0, len(of_form))
        self._segments(text, gold, made)

    def _count(self, name: str, sides: tuple[list[Words], list[Words]], least: float) -> None:
        gold, made = ([w for w in side if w] for side in sides)
        self.tallies[name].add(matched(gold, made, least), len(made), len(gold))

    def _segments(self, text: Marked, gold: list[Attribution], made: list[Attribution]) -> None:
        for segment in segments(text.text):
            true = [g for g in gold if _holds(g.content, segment)]
            said = [m for m in made if _holds(m.content, segment)]
            hit = bool(true) and bool(said)
            self.tallies["segments"].add(hit, bool(said), bool(true))
            if any(g.source for g in true):
                self.speaker.add(speaker_right(true, said), 1, 1)

    def report(self) -> dict[str, object]:
        speaker = self.speaker.scores()
        return {
            **{name: tally.scores() for name, tally in self.tallies.items()},
            "speaker end to end": {"share": speaker["r"], "n": speaker["n"]},
            "recall by form": {
                n: {"r": t.scores()["r"], "n": t.gold} for n, t in self.forms.items()
            },
        }


def speaker_right(gold: list[Attribution], made: list[Attribution]) -> bool:
    return any(g.source & m.source or g.names & m.names for g in gold for m in made if g.source)


# --- running it -------------------------------------------------------------------------------


def measure(texts: list[Marked], system: System) -> dict[str, object]:
    """All measures of one system. A text it fails on counts as one where it found nothing.

    The time is that of finding; turning what was found into sets of words is not counted.
    """
    measures, failed = Measures(), 0
    articles = [read_article(Document(t.name, t.text, language="en")) for t in texts]
    found: list[Iterable[Attribution] | None] = []
    start = time.process_time()
    for article in articles:
        try:
            found.append(system(article) if isinstance(article, Article) else ())
        except Exception:  # a rival that crashes on an article is counted, not spared
            found.append(None)
    spent = time.process_time() - start
    for text, attributions in zip(texts, found, strict=True):
        failed += attributions is None
        measures.add(text, list(attributions or ()))
    speed = len(texts) / max(spent, 1e-9)
    return {**measures.report(), "articles per CPU second": speed, "failed": failed}


def systems() -> dict[str, System | None]:
    """Retold and its peers; None for one that is not installed."""
    from bench.quotation_peers import plain_rule, textacy_extractor

    return {"retold": ours, "plain rule": plain_rule, "textacy": textacy_extractor()}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    texts = list(read_corpus(options.path))
    if not texts:
        print(f"no text/*.txt with ann/*.ann in {options.path}", file=sys.stderr)
        return 1
    find_quotations(Article("warm", "warm", "Ann said no.", True))  # word lists are read once
    gc.freeze()  # the corpus's annotations are not the finder's to look through
    gc.set_threshold(100_000)  # as the program sets it
    results = {n: measure(texts, s) if s else "not installed" for n, s in systems().items()}
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    for name, result in results.items():
        print(name)
        for measured, value in result.items() if isinstance(result, dict) else [("", result)]:
            print(f"  {measured:24}", _shown(value))
    return 0


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{k} {_shown(v)}" for k, v in value.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
