"""What one article shows by itself, worked out once however many others it is laid beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from retold.find.derivations.aligned import article_tokens
from retold.find.derivations.details import find_details
from retold.find.derivations.genre import news_signs
from retold.find.derivations.house_style import HABITS, Uses, find_uses
from retold.model.article import Article
from retold.model.span import Span
from retold.text.tokens import Token, words

Gram = tuple[str, ...]
GRAM = 4  # words: five words miss most places where one word in four was changed

_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w’'\-]+(?: (?:[A-Z]\. |al-|bin |de |van |von )?[A-ZÀ-Þ][\w’'\-]+)+"
)
_LONE = re.compile(
    r"(?<![\w’'\-] )(?<![A-Z][a-z]\. )\b(?P<name>[A-ZÀ-Þ][\w’'\-]{2,})"
    r"(?= (?:said|says|told|added|called|warned|noted|explained|continued|acknowledged|declined))"
    r"|\b(?:said|added|told reporters) (?P<after>[A-ZÀ-Þ][\w’'\-]{2,})(?=[.,;])"
)


@dataclass(frozen=True)
class Profile:
    """An article with what the clues of direction ask of it. ``speech``: its quoted words."""

    article: Article
    speech: Sequence[Span] = ()

    @cached_property
    def tokens(self) -> list[Token]:
        return article_tokens(self.article)

    @cached_property
    def grams(self) -> frozenset[Gram]:
        return grams_of(self.tokens)

    @cached_property
    def details(self) -> frozenset[str]:
        """Its names and numbers."""
        return find_details(self.article)

    @cached_property
    def uses(self) -> Mapping[str, Uses]:
        """Where the article follows each habit of spelling, one way and the other."""
        return {name: find_uses(self.article, ways, self.speech) for name, *ways in HABITS}

    @cached_property
    def quoted(self) -> tuple[tuple[Span, tuple[int, ...]], ...]:
        """Each stretch of quoted words with the places where its words start."""
        text = self.article.text
        return tuple((s, tuple(t.span.start for t in words(text, s))) for s in self.speech)

    @cached_property
    def introduced(self) -> Mapping[str, str]:
        """The people named in full, by their last name."""
        return {
            match.group().split()[-1]: match.group()
            for match in _NAME.finditer(self.article.text)
            if not match.group().isupper()
        }

    @cached_property
    def lone_speakers(self) -> Mapping[str, Span]:
        """Speakers called by one name, where they first are."""
        found: dict[str, Span] = {}
        for match in _LONE.finditer(self.article.text):
            group = "name" if match.group("name") else "after"
            found.setdefault(match.group(group), Span(*match.span(group)))
        return found

    @cached_property
    def news_signs(self) -> tuple[str, ...]:
        return news_signs(self.article)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each word stands in the text, in lower case."""
        return Counter(re.findall(r"\w+", self.article.text.lower()))


def grams_of(held: Sequence[Token]) -> frozenset[Gram]:
    """The word n-grams of a text, without marks."""
    norms = [t.norm for t in held if t.is_word]
    return frozenset(tuple(norms[i : i + GRAM]) for i in range(len(norms) - GRAM + 1))
