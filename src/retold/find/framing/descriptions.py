"""Descriptions that stand for a name: "the armed rebels", where only one name can be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from retold.find.framing.labels import Found, label, verbs_at
from retold.find.framing.naming import Entity, Line, Mention
from retold.find.framing.words import FramingWords

REACH = 3  # sentences back in which the name must stand


def described(
    rows: Sequence[Line],
    entities: Sequence[Entity],
    tied: Mapping[str, Sequence[Found]],
    words: FramingWords,
) -> tuple[dict[str, list[Found]], dict[str, list[Found]]]:
    """The descriptions by the name they stand for, and the verbs that tell its words there.

    A name takes a description of a class ("armed") only when grammar ties a word of that class
    to it somewhere in the story, and to no other name that stands as near.
    """
    kinds = {name: _classes(found, words) for name, found in tied.items()}
    near = _by_sentence([e for e in entities if kinds.get(e.name)])
    result: defaultdict[str, list[Found]] = defaultdict(list)
    verbs: defaultdict[str, list[Found]] = defaultdict(list)
    for line in rows:
        for found, first, last in _descriptions(line, words):
            wanted = _classes([found], words)
            names = _names_near(line, first, near, kinds, wanted)
            if len(names) == 1:
                name = names.pop()
                result[name].append(found)
                verbs[name] += verbs_at(Mention(line, first, last, 0), words)
    return result, verbs


def _classes(found: Sequence[Found], words: FramingWords) -> frozenset[str]:
    """The classes of members that labels belong to, by their noun or the word before it."""
    classes: set[str] = set()
    for one in found:
        classes |= words.members.get(one.head, frozenset())
        for modifier in one.modifiers:
            classes |= words.adjectives.get(modifier, frozenset())
        kinds = words.groups.get(one.head, frozenset())
        if "organised" not in kinds:  # any of them can be a "group"
            classes |= kinds & {"armed", "business"}
    return frozenset(classes)


def _descriptions(line: Line, words: FramingWords) -> Iterator[tuple[Found, int, int]]:
    """ "the ... rebels" with every word between small; and its first and last token."""
    for index, token in enumerate(line.row):
        if token.norm not in words.small["definite"]:
            continue
        end = index + 1
        while end < len(line.row) and end - index <= 4 and not line.is_name_word(end):
            noun = line.row[end].norm.removesuffix("'s").removesuffix("'")
            end += 1
            if noun in words.members or noun in words.groups:
                found = label(line, index, end, words)
                if found is not None:
                    yield found, index, end
                break
            if not line.row[end - 1].is_word or noun in words.small["stop"]:
                break


def _by_sentence(entities: Sequence[Entity]) -> dict[tuple[str, int], list[tuple[int, str]]]:
    places: defaultdict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            places[mention.line.article.id, mention.line.number].append(
                (mention.first, entity.name)
            )
    return places


def _names_near(
    line: Line,
    index: int,
    near: Mapping[tuple[str, int], Sequence[tuple[int, str]]],
    kinds: Mapping[str, frozenset[str]],
    wanted: frozenset[str],
) -> set[str]:
    """The names of a fitting class before the description, in this sentence or shortly before."""
    names: set[str] = set()
    for back in range(REACH + 1):
        for at, name in near.get((line.article.id, line.number - back), ()):
            if (back or at < index) and kinds[name] & wanted:
                names.add(name)
    return names
