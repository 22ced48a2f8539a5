"""Other tools on the same planted passages, as far as they are on this machine.

difflib and the seed-and-chain baseline run here. text-matcher and passim run in an interpreter of
their own (--peers), passim from a checkout (--passim): the package of that name on PyPI is another
program. Pairwise tools see the pairs of texts that hold a passage and as many that hold none, and
their documents a second are what all pairs would take.
"""

from __future__ import annotations

import difflib
import json
import os
import random
import re
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.plagdet import Found
from bench.planting import Planted
from retold.model.span import Span

Row = dict[str, Any]
Scored = Callable[[Planted, Sequence[Found]], Row]
Words = list[tuple[str, int, int]]


def run(planted: Planted, python: str | None, passim: Path | None, scored: Scored) -> Row:
    """One row per tool, and which were missing."""
    rows: Row = {}
    rows["seed and chain, 4 words"] = _all_at_once(planted, _chained, scored)
    rows["difflib"] = _pairwise(planted, _matched, scored)
    missing = []
    for name, row in (
        ("text-matcher", _text_matcher(planted, python, scored) if python else "no --peers"),
        (
            "passim",
            _passim(planted, python, passim, scored) if python and passim else "no --passim",
        ),
    ):
        if isinstance(row, str):
            missing.append(f"{name} ({row})")
        else:
            rows[name] = row
    rows["missing"] = ", ".join(missing) or "none"
    return rows


def _words(text: str) -> Words:
    return [(m.group().lower(), m.start(), m.end()) for m in re.finditer(r"\w+", text)]


def _all_at_once(
    planted: Planted, find: Callable[[Sequence[Words]], Iterator[Found]], scored: Scored
) -> Row:
    start = time.perf_counter()
    found = list(find([_words(t) for t in planted.texts]))
    return _row(planted, found, time.perf_counter() - start, scored)


def _row(planted: Planted, found: Sequence[Found], seconds: float, scored: Scored) -> Row:
    row = scored(planted, found)
    kinds = row.pop("kinds")
    row["recall of paraphrase"] = kinds["paraphrase"]["recall"]
    row["documents a second"] = round(len(planted.texts) / seconds, 1)
    return row


_N, _GAP, _SHORTEST = 4, 8, 10  # words


def _chained(texts: Sequence[Words]) -> Iterator[Found]:
    """Shared word 4-grams along a diagonal, gaps up to eight words."""
    holders: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(texts):
        for i in range(len(words) - _N + 1):
            holders[tuple(w[0] for w in words[i : i + _N])].append((number, i))
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for places in holders.values():
        if 2 <= len(places) <= 20:
            for k, (a, i) in enumerate(places):
                for b, j in places[k + 1 :]:
                    if a != b:
                        seeds[a, b].append((i, j))
    for (a, b), places in seeds.items():
        yield from _stretches(a, b, sorted(places), texts)


def _stretches(
    a: int, b: int, places: Sequence[tuple[int, int]], texts: Sequence[Words]
) -> Iterator[Found]:
    held = [places[0]]
    for i, j in [*places[1:], (10**9, 10**9)]:
        if 0 < i - held[-1][0] <= _GAP and 0 < j - held[-1][1] <= _GAP:
            held.append((i, j))
            continue
        (i0, j0), (i1, j1) = held[0], held[-1]
        if i1 - i0 + _N >= _SHORTEST:
            left = Span(texts[a][i0][1], texts[a][i1 + _N - 1][2])
            right = Span(texts[b][j0][1], texts[b][j1 + _N - 1][2])
            yield Found(a, left, b, right)
        held = [(i, j)]


def _pairs(planted: Planted) -> list[tuple[int, int]]:
    gold = sorted({(min(c.left, c.right), max(c.left, c.right)) for c in planted.cases})
    rng = random.Random("peers")
    count = len(planted.texts)
    other = {tuple(sorted(rng.sample(range(count), 2))) for _ in range(len(gold))}
    return [*gold, *sorted((a, b) for a, b in other if (a, b) not in gold)]


def _pairwise(
    planted: Planted, find: Callable[[Words, Words], Iterator[tuple[Span, Span]]], scored: Scored
) -> Row:
    texts = [_words(t) for t in planted.texts]
    pairs = _pairs(planted)
    start = time.perf_counter()
    found = [Found(a, x, b, y) for a, b in pairs for x, y in find(texts[a], texts[b])]
    seconds = time.perf_counter() - start
    count = len(texts)
    return _row(planted, found, seconds / len(pairs) * count * (count - 1) / 2, scored)


def _matched(left: Words, right: Words) -> Iterator[tuple[Span, Span]]:
    """difflib's blocks of four words and more, joined over gaps of eight."""
    matcher = difflib.SequenceMatcher(None, [w[0] for w in left], [w[0] for w in right], False)
    held: list[tuple[int, int, int]] = []
    for block in [*matcher.get_matching_blocks(), difflib.Match(10**9, 10**9, _N)]:
        if block.size < _N:
            continue
        if held and (
            block.a - held[-1][0] - held[-1][2] > _GAP or block.b - held[-1][1] - held[-1][2] > _GAP
        ):
            (a, b, _), (c, d, n) = held[0], held[-1]
            if c + n - a >= _SHORTEST:
                yield Span(left[a][1], left[c + n - 1][2]), Span(right[b][1], right[d + n - 1][2])
            held = []
        held.append((block.a, block.b, block.size))


_TEXT_MATCHER = """
import json, sys, time
out, sys.stdout = sys.stdout, sys.stderr  # it prints as it goes
from text_matcher.matcher import Matcher, Text
given = json.load(sys.stdin)
texts = {k: Text(t, k, removeStopwords=False) for k, t in given["texts"].items()}
start, found = time.perf_counter(), []
for a, b in given["pairs"]:
    m = Matcher(texts[str(a)], texts[str(b)], removeStopwords=False)
    for one in m.extended_matches:
        x, y = m.textA.spans, m.textB.spans
        found.append([a, x[one.a][0], x[one.a + one.sizeA - 1][1],
                      b, y[one.b][0], y[one.b + one.sizeB - 1][1]])
json.dump({"found": found, "seconds": time.perf_counter() - start}, out)
"""


def _text_matcher(planted: Planted, python: str, scored: Scored) -> Row | str:
    pairs = _pairs(planted)
    texts = {k: planted.texts[k] for pair in pairs for k in pair}
    done = subprocess.run(
        [python, "-c", _TEXT_MATCHER],
        input=json.dumps({"texts": texts, "pairs": pairs}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1]
    answer = json.loads(done.stdout)
    found = [Found(a, Span(i, j), b, Span(x, y)) for a, i, j, b, x, y in answer["found"]]
    count = len(planted.texts)
    return _row(planted, found, answer["seconds"] / len(pairs) * count * (count - 1) / 2, scored)


def _passim(planted: Planted, python: str, folder: Path, scored: Scored) -> Row | str:
    with tempfile.TemporaryDirectory() as held:
        given, made = Path(held) / "in.json", Path(held) / "out"
        rows = [{"id": str(k), "text": t} for k, t in enumerate(planted.texts)]
        given.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
        # Its pairwise output is written before the graph of clusters, whose library is met with a
        # name and nothing behind it: the run ends there, and the time is that of the pairs alone.
        (Path(held) / "graphframes.py").write_text("GraphFrame = None\n")
        home = {**os.environ, "PYTHONPATH": f"{held}{os.pathsep}{folder.resolve()}"}
        home["PYSPARK_PYTHON"] = python
        command = [python, "-m", "passim.seriatim", "--pairwise", str(given), str(made)]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=home)
        seconds = time.perf_counter() - start
        files = sorted(made.glob("align.json/*.json"))
        if not files:
            return (done.stderr.strip().splitlines() or ["failed"])[-1][:160]
        lines = [json.loads(line) for f in files for line in f.read_text("utf-8").splitlines()]
    found = [
        Found(int(r["id"]), Span(r["begin"], r["end"]), int(r["id2"]), Span(r["begin2"], r["end2"]))
        for r in lines
    ]
    return _row(planted, found, seconds, scored)
