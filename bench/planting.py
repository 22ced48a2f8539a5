"""Planted passages over real wire bodies: who holds what is known, because we put it there."""

from __future__ import annotations

import gzip
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from retold.model.span import Span
from retold.text.sentences import sentences

KINDS = ("verbatim", "edited 10 %", "edited 25 %", "paraphrase", "shuffled", "inside longer")


@dataclass(frozen=True, slots=True)
class Body:
    """One wire story as the corpus has it."""

    id: int
    date: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Case:
    """One planted passage: texts by number, and where it stands in each."""

    kind: str
    left: int
    left_span: Span
    right: int
    right_span: Span


@dataclass(frozen=True, slots=True)
class Planted:
    texts: tuple[str, ...]
    cases: tuple[Case, ...]


def read_bodies(folder: Path, shortest: int = 60) -> list[Body]:
    """The stories of Reuters-21578 in ``folder`` with at least ``shortest`` words."""
    found = []
    for path in sorted(folder.glob("reuters-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if len(row["body"].split()) >= shortest:
                    found.append(Body(row["id"], row["date"], row["title"], row["body"]))
    return found


def read_sentence_pairs(path: Path) -> list[tuple[int, str, str]]:
    """(label, sentence, sentence) of MRPC."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(int(row[0]), row[3], row[4]) for row in rows]


@dataclass(slots=True)
class _Text:
    """A text being built of sentences; remembers where a passage was put."""

    parts: list[str]
    put: list[tuple[int, int, int]]  # case number, first part, number of parts

    def insert(self, case: int, at: int, parts: list[str]) -> None:
        self.put = [(c, p + len(parts) if p >= at else p, n) for c, p, n in self.put]
        self.parts[at:at] = parts
        self.put.append((case, at, len(parts)))

    def held(self, at: int) -> bool:
        return any(p < at < p + n for _, p, n in self.put)


def _split(body: str) -> list[str]:
    found: list[str] = []
    for match in re.finditer(r"[^\n]+", body):
        span = Span(match.start(), match.end())
        found.extend(s.of(body) for s in sentences(body, span))
    return found


def edited(rng: random.Random, text: str, share: float, vocabulary: list[str]) -> str:
    """``text`` with a share of its words replaced, dropped or preceded by another word."""
    words = []
    for word in text.split(" "):
        if rng.random() >= share:
            words.append(word)
            continue
        change = rng.choice(("replace", "drop", "insert"))
        if change != "drop":
            words.append(rng.choice(vocabulary))
        if change == "insert":
            words.append(word)
    return " ".join(words)


def plant(
    bodies: list[Body], pairs: list[tuple[int, str, str]], seed: str, each: int = 20
) -> Planted:
    """``each`` passages of every kind planted in copies of ``bodies``."""
    rng = random.Random(seed)
    texts = [_Text(_split(b.body), []) for b in bodies]
    vocabulary = sorted({w for t in texts for p in t.parts for w in p.split(" ")})
    positive = [(a, b) for label, a, b in pairs if label == 1]
    rng.shuffle(positive)
    order = list(range(len(texts)))
    rng.shuffle(order)
    kinds = [kind for kind in KINDS for _ in range(each)]
    names: list[tuple[str, int, int]] = []
    for kind in kinds:
        left, right = order.pop(), order.pop()
        if kind == "paraphrase":
            taken = [positive.pop() for _ in range(rng.randint(3, 5))]
            for side, which in ((left, 0), (right, 1)):
                at = rng.randint(0, len(texts[side].parts))
                texts[side].insert(len(names), at, [pair[which] for pair in taken])
            names.append((kind, left, right))
            continue
        if kind == "inside longer" and len(texts[left].parts) > len(texts[right].parts):
            left, right = right, left
        parts = texts[left].parts
        size = min(len(parts), rng.randint(3, 6))
        start = rng.randint(0, len(parts) - size)
        if kind == "inside longer":
            start, size = 0, len(parts)
        pieces = [(start, size)]
        if kind == "shuffled":
            pieces = [(start + k, 2) for k in range(0, size - 1, 2)]
        rng.shuffle(pieces)
        share = {"edited 10 %": 0.10, "edited 25 %": 0.25}.get(kind, 0.0)
        at = rng.randint(0, len(texts[right].parts))
        for first, count in pieces:
            changed = [edited(rng, p, share, vocabulary) for p in parts[first : first + count]]
            texts[left].put.append((len(names), first, count))
            texts[right].insert(len(names), at, changed)
            at += count
            names.append((kind, left, right))
    return _built(texts, names)


def _built(texts: list[_Text], names: list[tuple[str, int, int]]) -> Planted:
    full: list[str] = []
    spans: dict[tuple[int, int], Span] = {}
    for number, text in enumerate(texts):
        places: list[int] = []
        at = 0
        for part in text.parts:
            places.append(at)
            at += len(part) + 1
        full.append("\n".join(text.parts))
        for case, first, count in text.put:
            last = first + count - 1
            spans[case, number] = Span(places[first], places[last] + len(text.parts[last]))
    cases = [
        Case(kind, left, spans[n, left], right, spans[n, right])
        for n, (kind, left, right) in enumerate(names)
    ]
    return Planted(tuple(full), tuple(cases))


_WITNESS = 6  # words: two stories with three of these in common were not written apart


def apart(bodies: list[Body], count: int) -> list[Body]:
    """The first ``count`` bodies that share no wording with one another to speak of."""
    holders: dict[tuple[str, ...], int] = {}
    kept: list[Body] = []
    for body in bodies:
        words = re.findall(r"\w+", body.body.lower())
        grams = {tuple(words[i : i + _WITNESS]) for i in range(len(words) - _WITNESS + 1)}
        met: dict[int, int] = {}
        for gram in grams:
            if gram in holders:
                met[holders[gram]] = met.get(holders[gram], 0) + 1
        if max(met.values(), default=0) >= 3:
            continue
        for gram in grams:
            holders.setdefault(gram, len(kept))
        kept.append(body)
        if len(kept) == count:
            break
    return kept


def retold_story(bodies: list[Body], seed: str, articles: int = 200, wires: int = 20) -> list[str]:
    """Articles of 25 sentences, each retelling one of a few wire texts of as many.

    Of every sentence of its wire an article keeps .35 as it is, edits .25 and replaces the rest
    with sentences of its own.
    """
    rng = random.Random(seed)
    own = [p for b in rng.sample(bodies, 1000) for p in _split(b.body)]
    rng.shuffle(own)
    vocabulary = sorted({w for p in own for w in p.split(" ")})
    sources = [[own.pop() for _ in range(25)] for _ in range(wires)]
    made = []
    for _ in range(articles):
        lines = []
        for line in rng.choice(sources):
            fate = rng.random()
            if fate < 0.35:
                lines.append(line)
            elif fate < 0.6:
                lines.append(edited(rng, line, 0.15, vocabulary))
            else:
                lines.append(rng.choice(own))
        made.append("\n".join(lines))
    return made
