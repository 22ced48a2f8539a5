"""How is it called? The labels and verbs of saying that each article uses for a name of the story.

Precision first: a label is taken where grammar ties it to the name (an apposition, "the X group",
a noun before or after it), and from a description such as "the armed rebels" only where the story
itself ties that kind of word to one name alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from retold.find.framing.descriptions import described
from retold.find.framing.headlines import compare_headlines
from retold.find.framing.labels import Found, labels_of, verbs_of
from retold.find.framing.naming import Entity, find_entities, is_adjective, lines
from retold.find.framing.words import framing_words
from retold.model.article import Article
from retold.model.findings import Framing, Label
from retold.model.span import Passage


@dataclass(frozen=True, slots=True)
class FramingOptions:
    """articles: in how many articles a name must stand. most: names shown at most."""

    articles: int = 2
    most: int = 40


def find_framing(
    articles: Sequence[Article], options: FramingOptions | None = None
) -> tuple[Framing, ...]:
    """The names that several articles share with what each calls them, the most varied first,
    after the words in which the headlines differ.
    """
    options = options or FramingOptions()
    words = framing_words()
    rows = lines([a for a in articles if (a.language or words.language) == words.language])
    entities = find_entities(rows, words)
    tied = {e.name: list(labels_of(e, words)) for e in entities}
    loose, told = described(rows, entities, tied, words)
    enough = min(options.articles, len(articles))
    found = [
        _framing(
            entity,
            [*tied[entity.name], *loose.get(entity.name, ())],
            [*verbs_of(entity, words), *told.get(entity.name, ())],
        )
        for entity in entities
        if len(entity.articles) >= enough and not is_adjective(entity, words)
    ]
    labelled = sorted((f for f in found if f.labels), key=lambda f: -len(f.labels))
    return (*compare_headlines(articles), *labelled[: options.most])


def _framing(entity: Entity, labels: Iterable[Found], verbs: Iterable[Found]) -> Framing:
    return Framing(entity.name, tuple(_grouped(labels)), "entity", tuple(_grouped(verbs)))


def _grouped(found: Iterable[Found]) -> Iterator[Label]:
    """One label for the same words, whatever their case; the most frequent first."""
    places: defaultdict[str, dict[Passage, None]] = defaultdict(dict)
    shown: dict[str, str] = {}
    for one in found:
        key = one.says.lower()
        shown.setdefault(key, one.says)
        places[key][one.passage] = None
    for key in sorted(places, key=lambda k: (-len(places[k]), k)):
        yield Label(shown[key], tuple(sorted(places[key])))
