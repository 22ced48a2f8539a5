"""Clues to which of two texts was there first: sentences a person can check, with weights."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from retold.find.credits.credits import Outlet, find_outlet
from retold.find.derivations.aligned import Aligned, short
from retold.find.derivations.overlap import Overlap
from retold.model.article import Article
from retold.model.span import Passage

if TYPE_CHECKING:  # a profile asks the rooms that look for clues
    from retold.find.derivations.profile import Profile


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence of direction.

    kind:   a short snake_case word; a kind counts once however many clues it has.
    weight: log odds that the left text is the source; negative speaks for the right one.
    """

    kind: str
    says: str
    weight: float
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """A third article. ``outside`` is False where one of the two holds most of it anyway."""

    article: Article
    outside: bool


@dataclass(frozen=True)
class Setting:
    """Two texts, laid side by side, and what else of the story may testify.

    witnesses: the other articles of the story that share text with either.
    profiles:  what each article shows by itself, by article id.
    outlets:   the outlet of each article, by article id.
    mentions:  for each article the others that it names as its source, and where.
    """

    left: Article
    right: Article
    overlap: Overlap
    aligned: Aligned
    witnesses: tuple[Witness, ...] = ()
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    mentions: Mapping[str, Mapping[str, Passage | None]] = field(default_factory=dict)

    @property
    def here(self) -> Profile:
        """What the left article shows by itself."""
        return self.profiles[self.left.id]

    @property
    def there(self) -> Profile:
        """What the right article shows by itself."""
        return self.profiles[self.right.id]

    @cached_property
    def turned(self) -> Setting:
        """The same seen from the other side (the overlap stays as it is: it names its sides)."""
        return replace(self, left=self.right, right=self.left, aligned=self.aligned.turned)

    @cached_property
    def counterparts(self) -> dict[int, int]:
        """Where each word of the left that stayed (its start) stands in the right one."""
        return {
            a.span.start: b.span.start
            for stretch in self.aligned.of("same")
            for a, b in zip(stretch.left, stretch.right, strict=False)
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which text is the source, how sure, and why.

    log_odds: for the left text as the source.
    clues:    all that were found, the heaviest first, those that speak against included.
    threshold: least log odds, in size, from which the direction is given.
    versions: whether the two were read as versions of one document.
    """

    log_odds: float
    clues: tuple[Clue, ...]
    threshold: float
    versions: bool = False

    @property
    def decided(self) -> bool:
        return abs(self.log_odds) >= self.threshold

    def joined(self, clues: Sequence[Clue]) -> Verdict:
        """The verdict with further clues, whose weights are added as they are."""
        held = tuple(sorted((*self.clues, *clues), key=lambda c: (-abs(c.weight), c.kind, c.says)))
        return replace(self, log_odds=self.log_odds + sum(c.weight for c in clues), clues=held)

    def beside(self, kinds: Collection[str]) -> float:
        """The log odds for the side the verdict takes, without the clues of some kinds."""
        sign = 1 if self.log_odds > 0 else -1
        return sign * sum(clue.weight for clue in self.clues if clue.kind not in kinds)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of clue that speak for the side the verdict takes."""
        return frozenset(c.kind for c in self.clues if c.weight * self.log_odds > 0)


def summed(clues: Iterable[Clue], limit: float) -> float:
    """The weights added up kind by kind, each kind held within ``-limit..limit``."""
    kinds: dict[str, float] = {}
    for clue in clues:
        kinds[clue.kind] = kinds.get(clue.kind, 0.0) + clue.weight
    return sum(max(-limit, min(limit, weight)) for weight in kinds.values())


def article_name(article: Article) -> str:
    """How to call an article in a sentence: its outlet, else its headline in quotation marks."""
    name = article.outlet or find_outlet(article).name
    if name:
        return name
    title = article.title or article.words(article.sentences[0].span)
    return f"“{short(title.strip(_MARKS), 40)}”"


_MARKS = " \"'“”‘’«»"  # a headline that is a quotation brings its own


def listed(names: Iterable[str]) -> str:
    """The names once each as a list in words: "A, B and C"."""
    held = list(dict.fromkeys(names))
    return " and ".join(part for part in (", ".join(held[:-1]), held[-1]) if part) if held else ""


def both_ways(setting: Setting, find: Callable[[Setting], list[Clue]]) -> list[Clue]:
    """The clues of ``find`` for the left text as source, and with turned sign for the right one."""
    turned = [replace(clue, weight=-clue.weight) for clue in find(setting.turned)]
    return [*find(setting), *turned]
