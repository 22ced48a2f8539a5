"""A hand-written story: its articles as Retold reads them, and what a careful reader knows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from retold import library
from retold.model.article import Article
from retold.model.report import Story
from retold.model.span import Passage, Span
from retold.pipeline import analyse
from retold.ports import Encoder

Truth = Mapping[str, Any]

# Marks that say the same: a truth file may write them otherwise than the page does.
_FOLDED = str.maketrans("‘’‚“”„«»–—‑\u00a0\u202f\u2009", '\'\'\'"""""---   ')
_WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
_LISTED = (
    "a an and are as at be by for from had has have he her his in is it its of on or said she that "
    "the their they this to was were who will with"
)
_GRAMMAR = frozenset(_LISTED.split())


@dataclass(frozen=True)
class Written:
    """One story. ``truth`` is its truth.json; ``story`` what Retold makes of its articles."""

    name: str
    truth: Truth
    story: Story
    names: Mapping[str, Article]  # by file name

    def article(self, called: str) -> Article | None:
        """The article a truth file calls ``01`` or ``01-outlet.txt``."""
        exact = self.names.get(called)
        found = exact or [a for n, a in self.names.items() if n.split("-")[0] == called]
        return found if isinstance(found, Article) else found[0] if found else None

    @cached_property
    def called(self) -> dict[str, str]:
        """The number in its file name of each article's id."""
        return {a.id: n.split("-")[0] for n, a in self.names.items()}

    def places(self, called: str, words: str) -> list[Passage]:
        """Every place of ``words`` in an article."""
        article = self.article(called)
        return [article.passage(s) for s in find(article.text, words)] if article else []

    def words(self, passage: Passage) -> str:
        """What stands there, on one line, after the number of the article."""
        text = self.story.article(passage.article).words(passage.span)
        return f"{self.called[passage.article]}: {' '.join(text.split())}"


def read_story(folder: Path, encoder: Encoder | None = None) -> Written:
    """Reads and analyses the story in ``folder``."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    reading = library.read([folder / "articles"])
    story = analyse(reading.articles, encoder=encoder)
    names = {Path(a.path).name: a for a in story.articles}
    return Written(folder.name, truth, story, names)


def find(text: str, words: str) -> list[Span]:
    """Where ``words`` stand in ``text``; blanks, line ends and kinds of marks do not count."""
    folded = words.translate(_FOLDED).split()
    if not folded:
        return []
    pattern = r"\s+".join(map(re.escape, folded))
    return [Span(m.start(), m.end()) for m in re.finditer(pattern, text.translate(_FOLDED))]


def content(words: str) -> set[str]:
    """The words of a text that say something, in lower case."""
    return {w.lower() for w in _WORD.findall(words.translate(_FOLDED))} - _GRAMMAR


def share(left: set[str], right: set[str]) -> float:
    """How much of the smaller set the other one holds, 0..1."""
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def covers(found: Passage, place: Passage, least: float) -> bool:
    """Whether the two overlap in at least ``least`` of the shorter one."""
    if found.article != place.article:
        return False
    shorter = min(len(found.span), len(place.span))
    return found.span.overlap(place.span) >= least * shorter


def alike(found: Passage, place: Passage) -> float:
    """What the two share of all they cover together, 0..1."""
    if found.article != place.article:
        return 0.0
    both = found.span.overlap(place.span)
    return both / (len(found.span) + len(place.span) - both)


def problems(written: Written) -> Iterator[str]:
    """Words and articles of the truth that the articles do not hold."""
    for called, words in _quoted(written.truth):
        if written.article(called) is None:
            yield f"no article {called}"
        elif words and not written.places(called, words):
            yield f"not in {called}: {words}"


def _quoted(truth: Truth) -> Iterator[tuple[str, str]]:
    """Every article the truth names, with the words it quotes of it."""
    yield from ((name, "") for name in truth.get("articles", {}))
    for edge in truth.get("derivations", ()):
        yield from ((edge[side], "") for side in ("source", "target"))
    for pair in truth.get("pairs", ()):
        yield from ((called, "") for called in pair[:2])
    for pair in (*truth.get("links", ()), *truth.get("harmless", ())):
        yield from ((pair[side], pair[f"{side}_sentence"]) for side in ("left", "right"))
    for one in (*truth.get("quotations", ()), *truth.get("dates", ())):
        yield one["article"], one["words"]
    for pair in truth.get("not_together", ()):
        yield from (tuple(pair[side]) for side in ("left", "right"))
    for one in truth.get("distortions", ()):
        yield one["article"], one["in"]
        yield one["source"], ""
    for called, lines in truth.get("furniture", {}).items():
        yield from ((called, line) for line in lines if _is_plain(called, truth))
    yield from _grouped(truth)


def _is_plain(called: str, truth: Truth) -> bool:
    """Whether a file is read as it stands; of a page furniture may be left out on reading."""
    names = [n for n in truth["articles"] if n == called or n.split("-")[0] == called]
    return all(n.endswith(".txt") for n in names)


def _grouped(truth: Truth) -> Iterator[tuple[str, str]]:
    for one in truth.get("quotation_groups", ()):
        yield from ((called, "") for called in one["relations"])
    for one in truth.get("claims", ()):
        yield from ((called, "") for called in one["values"])
    for one in truth.get("origins", ()):
        yield from ((called, "") for called in one["articles"])


def as_list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
