"""Links against planted passages, templates and sentence pairs: `python -m bench.links PATH`.

PATH is a folder with ``reuters21578/reuters-*.jsonl.gz`` (one story a line: id, date, title, body)
and ``reuse/mrpc/pairs.tsv`` (label, two ids, two sentences). Options: --json, --seed WORD,
--passages N (of each kind), --templates N (pairs), --encoder NAME, --peers PYTHON (an interpreter
that has pyspark, intervaltree and nltk), --passim FOLDER (a checkout of github.com/dasmiq/passim).

planted    passages planted in 440 stories, all pairs compared: plagdet, precision, recall, pieces
           per passage (PAN), by kind; and F1 over the sentence pairs inside them. Stories that
           share wording by themselves are taken out first, or true finds would count as false.
templates  pairs of stories of the same wording about other numbers: how many give a run.
figures    whole stories with one figure in five changed: how many are still found.
pairs      MRPC at the bar for a link, which is where its thresholds come from; with an encoder as
           it raises and lowers them.
speed      the 440 stories in a process of its own, its start included.
story      200 articles of one story, 5,000 sentences, many of them copied and edited.
family     the same out of a single wire text: every article shares text with every other.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import peers
from bench.bodies import as_body
from bench.plagdet import Found, score
from bench.planting import (
    KINDS,
    Body,
    Planted,
    apart,
    plant,
    read_bodies,
    read_sentence_pairs,
    retold_story,
)
from bench.templates import template_pairs
from retold.adapters.encoders import open_encoder
from retold.find.links.comparison import prepare
from retold.find.links.links import LinkOptions, find_links
from retold.find.links.meaning import Meaning
from retold.find.links.wording import read_wording
from retold.model.article import Article, Document, Sentence, Skipped
from retold.model.span import Span
from retold.ports import Encoder
from retold.text.reading import read_article

FLOORS = {
    "plagdet": 0.93,
    "precision": 0.95,
    "recall of paraphrase": 0.85,
    "sentence F1": 0.94,
    "story seconds": 10.0,
    "story seconds with an encoder": 60.0,
}
Row = dict[str, Any]


def planted(planting: Planted, encoder: Encoder | None) -> Row:
    articles = [as_body(k, t) for k, t in enumerate(planting.texts)]
    place = {a.id: k for k, a in enumerate(articles)}
    start = time.perf_counter()
    links, runs = find_links(articles, encoder=encoder)
    seconds = time.perf_counter() - start
    found = [
        Found(place[r.left.article], r.left.span, place[r.right.article], r.right.span)
        for r in runs
    ]
    row = scored(planting, found)
    row["sentence F1"], row["sentence P"], row["sentence R"] = _sentences(
        planting,
        [
            Found(place[k.left.article], k.left.span, place[k.right.article], k.right.span)
            for k in links
        ],
    )
    row["documents a second (library)"] = round(len(articles) / seconds)
    return row


def scored(planting: Planted, found: Sequence[Found]) -> Row:
    """Plagdet over all passages, and by kind over the pairs of texts that hold that kind."""
    gold = [Found(c.left, c.left_span, c.right, c.right_span) for c in planting.cases]
    row = _score_row(gold, found)
    row["kinds"] = {}
    for kind in KINDS:
        own = [g for g, c in zip(gold, planting.cases, strict=True) if c.kind == kind]
        pairs = {frozenset((g.left, g.right)) for g in own}
        row["kinds"][kind] = _score_row(
            own, [f for f in found if frozenset((f.left, f.right)) in pairs]
        )
    return row


def _score_row(gold: Sequence[Found], found: Sequence[Found]) -> Row:
    s = score(gold, found)
    return {
        "plagdet": round(s.plagdet, 3),
        "precision": round(s.precision, 3),
        "recall": round(s.recall, 3),
        "pieces": round(s.granularity, 3),
    }


def _sentences(planting: Planted, found: Sequence[Found]) -> tuple[float, float, float]:
    """F1, precision and recall over pairs of lines; a link counts for the lines it starts in."""
    gold: set[tuple[int, int, int, int]] = set()
    for case in planting.cases:
        mine = _lines(planting.texts[case.left], case.left_span)
        theirs = _lines(planting.texts[case.right], case.right_span)
        gold.update((case.left, a, case.right, b) for a, b in zip(mine, theirs, strict=True))
    starts = [_starts(t) for t in planting.texts]
    ours: set[tuple[int, int, int, int]] = set()
    for one in found:
        a = _line_at(starts[one.left], one.left_span.start)
        b = _line_at(starts[one.right], one.right_span.start)
        ours.add((one.left, a, one.right, b))
    gold |= {(c, d, a, b) for a, b, c, d in gold}
    right = len(gold & ours)
    precision, recall = right / max(len(ours), 1), right / max(len(gold) // 2, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return round(f1, 3), round(precision, 3), round(recall, 3)


def _starts(text: str) -> list[int]:
    return [m.start() for m in re.finditer(r"[^\n]+", text)]


def _lines(text: str, span: Span) -> list[int]:
    return [s for s in _starts(text) if span.start <= s < span.end]


def _line_at(starts: Sequence[int], place: int) -> int:
    return max(s for s in starts if s <= place)


def templates(bodies: Sequence[Body], count: int, seed: str) -> Row:
    pairs = template_pairs(list(bodies), count, seed)
    kinds: Counter[str] = Counter()
    found = 0
    for a, b in pairs:
        _, runs = find_links([_read(a), _read(b)])
        found += bool(runs)
        kinds.update({r.kind for r in runs})
    return {"pairs": len(pairs), "with a run": found, "by kind": dict(kinds)}


def _read(body: Body) -> Article:
    made = read_article(Document(str(body.id), f"{body.title}\n{body.body}"))
    if isinstance(made, Skipped):
        raise SystemExit(f"story {body.id} cannot be read: {made.reason}")
    return made


def figures_changed(bodies: Sequence[Body], count: int, seed: str) -> Row:
    """Whole stories of 150 words and more with one number in five replaced by another."""
    rng = random.Random(seed)
    long = [b for b in bodies if len(b.body.split()) >= 150 and re.search(r"\d", b.body)]
    found = 0
    for body in rng.sample(long, count):
        other = re.sub(r"\d+", lambda m: _other(rng, m.group()), body.body)
        _, runs = find_links([_read(body), _read(replace(body, title="ANOTHER", body=other))])
        found += sum(len(r.left.span) for r in runs) >= 0.8 * len(body.body)
    return {"stories": count, "found": found}


def _other(rng: random.Random, number: str) -> str:
    if rng.random() >= 0.2:
        return number
    return "".join(rng.choice("123456789") for _ in number)


def sentence_pairs(pairs: Sequence[tuple[int, str, str]], encoder: Encoder | None) -> Row:
    articles = [as_body(0, t) for _, a, b in pairs for t in (a, b)]
    articles = [replace(a, sentences=(Sentence(Span(0, len(a.text))),)) for a in articles]
    wording = read_wording(articles)
    import numpy as np

    left = np.arange(0, 2 * len(pairs), 2)
    compared = prepare(wording).compare(left, left + 1)
    if encoder:
        compared = Meaning(wording, articles, encoder).raised(compared)
    bar = LinkOptions().bar.strong
    said = {int(a) // 2 for a, s in zip(compared.left, compared.score, strict=True) if s >= bar}
    true = {k for k, (label, _, _) in enumerate(pairs) if label == 1}
    right = len(said & true)
    precision, recall = right / max(len(said), 1), right / max(len(true), 1)
    return {
        "pairs": len(pairs),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "F1": round(2 * precision * recall / max(precision + recall, 1e-9), 3),
    }


_LIBRARY = """
import sys
from pathlib import Path
from bench.bodies import as_body
from retold.find.links.links import find_links
paths = sorted(Path(sys.argv[1]).iterdir())
find_links([as_body(k, p.read_text("utf-8")) for k, p in enumerate(paths)])
"""


def speed(texts: Sequence[str]) -> Row:
    """Documents a second, all pairs, each in a process of its own, its start included; best of 5.

    command: ``retold links FOLDER --json``, which also looks for furniture, dates and languages.
    library: reading the files, sentences and links.
    """
    with tempfile.TemporaryDirectory() as held:
        for k, text in enumerate(texts):
            (Path(held) / f"{k:03}.txt").write_text(text, encoding="utf-8")
        ways = {
            "command": ["-m", "retold", "links", held, "--json"],
            "library": ["-c", _LIBRARY, held],
        }
        with tempfile.TemporaryDirectory() as bytecode:
            taken = {name: _best(way, bytecode) for name, way in ways.items()}
    row: Row = {name: round(len(texts) / wall) for name, (wall, _) in taken.items()}
    row["processor seconds"] = {name: round(own, 2) for name, (_, own) in taken.items()}
    return row


def _best(arguments: Sequence[str], bytecode: str) -> tuple[float, float]:
    """Seconds, and seconds of processor time, of the fastest of five runs.

    All but the first find the bytecode of every module in ``bytecode``, as a program does that was
    installed and not started from its sources.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": bytecode}
    taken = []
    for _ in range(5):
        start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *arguments], check=True, capture_output=True, env=environment
        )
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        own = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        taken.append((wall, own))
    return min(taken)


def story(bodies: Sequence[Body], seed: str, encoder: Encoder | None, wires: int = 20) -> Row:
    texts = retold_story(list(bodies), seed, wires=wires)
    articles = [as_body(k, t) for k, t in enumerate(texts)]
    start, own = time.perf_counter(), time.process_time()
    links, _ = find_links(articles, encoder=encoder)
    return {
        "articles": len(articles),
        "sentences": sum(len(a.sentences) for a in articles),
        "links": len(links),
        "seconds": round(time.perf_counter() - start, 2),
        "processor seconds": round(time.process_time() - own, 2),
        "peak MB of this process": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def measure(path: Path, args: argparse.Namespace) -> Row:
    bodies = read_bodies(path / "reuters21578")
    pairs = read_sentence_pairs(path / "reuse" / "mrpc" / "pairs.tsv")
    encoder = open_encoder(args.encoder)
    chosen = apart(random.Random(args.seed).sample(bodies, 700), 440)
    planting = plant(chosen, pairs, args.seed, args.passages)
    short = read_bodies(path / "reuters21578", 30)
    retelling = story(bodies, args.seed, encoder)  # first: the memory of a process only grows
    family = story(bodies, args.seed, None, wires=1)
    return {
        "corpus": {"bodies": len(bodies), "sha256": _digest(path), "seed": args.seed},
        "encoder": args.encoder,
        "planted": planted(planting, encoder),
        "peers": peers.run(planting, args.peers, args.passim, scored),
        "templates": templates(short, args.templates, args.seed),
        "figures changed": figures_changed(bodies, 100, args.seed),
        "sentence pairs": sentence_pairs(pairs, encoder),
        "documents a second": speed(planting.texts),
        "story": retelling,
        "family": family,
    }


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    for part in (*sorted((path / "reuters21578").glob("*.gz")), path / "reuse/mrpc/pairs.tsv"):
        digest.update(part.read_bytes())
    return digest.hexdigest()[:16]


def under_floor(row: Row) -> list[str]:
    """What is worse than it was when the floors were set."""
    found = row["planted"]
    have = {
        "plagdet": found["plagdet"],
        "precision": found["precision"],
        "recall of paraphrase": found["kinds"]["paraphrase"]["recall"],
        "sentence F1": found["sentence F1"],
    }
    low = [
        f"{name} {have[name]} under {FLOORS[name]}" for name in have if have[name] < FLOORS[name]
    ]
    limit = FLOORS["story seconds" if row["encoder"] == "none" else "story seconds with an encoder"]
    if row["story"]["seconds"] > limit:
        low.append(f"a story of 200 takes {row['story']['seconds']} s")
    return low


def _shown(value: Any, depth: int = 0) -> str:
    if not isinstance(value, dict):
        return f" {value}"
    if depth and all(not isinstance(v, dict) for v in value.values()):
        return "  " + "  ".join(f"{k} {v}" for k, v in value.items())
    pad = "  " * depth
    return "".join(f"\n{pad}{k}:{_shown(v, depth + 1)}" for k, v in value.items())


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.links", description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seed", default="retold")
    parser.add_argument("--passages", type=int, default=20)
    parser.add_argument("--templates", type=int, default=200)
    parser.add_argument("--encoder", default="none")
    parser.add_argument("--peers", metavar="PYTHON")
    parser.add_argument("--passim", metavar="FOLDER", type=Path)
    args = parser.parse_args()
    row = measure(args.path, args)
    low = under_floor(row)
    row["under the floor"] = low
    print(json.dumps(row) if args.json else _shown(row).strip())
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
