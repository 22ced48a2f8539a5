"""Texts copied by hand down a random tree: a stemma known in full, of which some nodes are lost.

A base text is copied word by word, each copy with slips of its own: a word put for another, left
out or doubled, two words turned round, a skip from a word to the next place where it stands
(haplography). With contamination a copyist has a second exemplar and follows it now and then.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from retold.newsroom import SimulatedStory, preset, simulate_one

Words = tuple[str, ...]
SKIP = 25  # words within which an eye jumps from a word to its next place
LEAST = 4  # letters of a word that an eye jumps from, or a hand misspells


@dataclass(frozen=True, slots=True)
class Scribes:
    """How a text is handed down.

    copies: nodes of the tree, the base text included. kept: share of them that is handed in.
    words: least length of the base text.
    slips: per word and copy, of each of five kinds. skips: haplographies per 100 words and copy.
    contaminated: share of copies with a second exemplar. second: share of sentences from it.
    """

    copies: int = 14
    kept: float = 0.6
    words: int = 500
    slips: float = 0.006
    skips: float = 0.25
    contaminated: float = 0.0
    second: float = 0.3


@dataclass(frozen=True, slots=True)
class Tradition:
    """A tree of copies: the exemplar of each node (the base is 0), and the texts handed in.

    seconds: the second exemplar of a contaminated node. known: the nodes whose copying left a trace
    of its direction: words left out by a skip, or a word misspelt.
    """

    parents: Mapping[int, int]
    seconds: Mapping[int, int]
    known: frozenset[int]
    texts: Mapping[int, str]

    def distance(self, one: int, other: int) -> int:
        """Edges between two nodes along first exemplars."""
        up, down = self.line(one), self.line(other)
        common = next(node for node in up if node in down)
        return up.index(common) + down.index(common)

    def line(self, node: int) -> list[int]:
        """The node and what it goes back to, up to the base."""
        held = [node]
        while held[-1] in self.parents:
            held.append(self.parents[held[-1]])
        return held

    def edges(self) -> set[tuple[int, int]]:
        """Exemplar and copy, where both are handed in."""
        both = {*self.parents.items(), *self.seconds.items()}
        return {(up, node) for node, up in both if {up, node} <= set(self.texts)}

    def above(self) -> set[tuple[int, int]]:
        """Pairs handed in of which the first is an ancestor of the second, leaving a trace."""
        found = set()
        for one, other in combinations(sorted(self.texts), 2):
            for up, down in ((one, other), (other, one)):
                line = self.line(down)
                if up in line and set(line[: line.index(up)]) & self.known:
                    found.add((up, down))
        return found


def base_text(seed: int, number: int, words: int) -> list[Words]:
    """Sentences of invented stories, the longest article of each, until there are enough words."""
    found: list[Words] = []
    settings = preset("plain", seed, 1)
    place = number * 100
    while sum(map(len, found)) < words:
        place += 1
        found += _longest(simulate_one(settings, place))
    return found


def _longest(story: SimulatedStory) -> list[Words]:
    texts = {document.path: document.text for document in story.documents}
    articles: Any = story.truth["articles"]
    told = [
        [tuple(texts[a["path"]][s["start"] : s["end"]].split()) for s in a["sentences"]]
        for a in articles
    ]
    return max(told, key=lambda sentences: (sum(map(len, sentences)), sentences))


def hand_down(seed: int, number: int, scribes: Scribes) -> Tradition:
    """One tradition; the same for the same seed and number."""
    rng = random.Random(f"copying/{seed}/{number}")
    texts = {0: base_text(seed, number, scribes.words)}
    parents: dict[int, int] = {}
    seconds: dict[int, int] = {}
    known = set()
    for node in range(1, scribes.copies):
        parents[node] = rng.randrange(node)
        exemplar = texts[parents[node]]
        if node > 1 and rng.random() < scribes.contaminated:
            seconds[node] = rng.choice([n for n in range(node) if n != parents[node]])
            exemplar = _mixed(exemplar, texts[seconds[node]], scribes.second, rng)
        texts[node], traced = _copied(exemplar, scribes, rng)
        if traced:
            known.add(node)
    kept = sorted(rng.sample(range(scribes.copies), max(4, round(scribes.kept * scribes.copies))))
    written = {node: " ".join(" ".join(s) for s in texts[node] if s) for node in kept}
    return Tradition(parents, seconds, frozenset(known), written)


def _mixed(
    exemplar: Sequence[Words], other: Sequence[Words], share: float, rng: random.Random
) -> list[Words]:
    pairs = zip(exemplar, other, strict=True)
    return [theirs if rng.random() < share else mine for mine, theirs in pairs]


def _copied(
    exemplar: Sequence[Words], scribes: Scribes, rng: random.Random
) -> tuple[list[Words], bool]:
    """A copy, sentence by sentence, and whether it shows that it is one."""
    vocabulary = [word for sentence in exemplar for word in sentence if word.isalpha()]
    found, traced = [], False
    for sentence in exemplar:
        words, skipped = _skipped(list(sentence), scribes.skips / 100, rng)
        copy: list[str] = []
        for word in words:
            slip = rng.random() / scribes.slips if scribes.slips else 9.0
            traced |= 4 <= slip < 5 and len(word) > LEAST
            copy += _slipped(word, copy, int(slip), vocabulary, rng)
        traced |= skipped
        found.append(tuple(copy))
    return found, traced


def _skipped(words: list[str], rate: float, rng: random.Random) -> tuple[list[str], bool]:
    """The words after a jump of the eye between two places of one word."""
    for at, word in enumerate(words):
        if len(word) >= LEAST or rng.random() < 0.5:
            again = [n for n in range(at + 1, min(len(words), at + SKIP)) if words[n] == word]
            if again and rng.random() < rate * len(words):
                return words[:at] + words[again[0] :], True
    return words, False


def _slipped(
    word: str, before: list[str], slip: int, vocabulary: Sequence[str], rng: random.Random
) -> list[str]:
    """What the copyist writes for ``word``: slips 0 to 4, anything else is no slip."""
    if slip == 0 and vocabulary:
        return [rng.choice(vocabulary)]
    if slip == 1:
        return []
    if slip == 2:
        return [word, word]
    if slip == 3 and before:
        return [word, before.pop()]
    if slip == 4 and len(word) > LEAST:
        at = rng.randrange(1, len(word) - 2)
        return [word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    return [word]
