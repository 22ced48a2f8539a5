"""Names in a story: who is who over its articles, told by capital letters and by repetition."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from retold.find.date_words import vocabulary
from retold.find.tense import is_past
from retold.model.article import Article, SentenceRole
from retold.text.tokens import Token, tokens

_JOINTS = frozenset(
    ("of", "al", "bin", "ibn", "de", "del", "van", "von", "der", "da", "di", "du", "la", "el")
)


@dataclass(frozen=True, slots=True)
class FramingWords:
    """The words of one language for people, groups and how their words are told."""

    language: str
    groups: Mapping[str, frozenset[str]]  # noun -> classes
    members: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]
    people: frozenset[str]
    titles: frozenset[str]
    plain_titles: frozenset[str]
    small: Mapping[str, frozenset[str]]
    verbs: frozenset[str]
    voices: frozenset[str]

    def is_label_noun(self, word: str) -> bool:
        return word in self.groups or word in self.members or word in self.people


@cache
def framing_words() -> FramingWords:
    """The words of English, the one language there are words for so far."""
    file = resources.files("retold.text").joinpath("languages", "framing_en.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return FramingWords(
        language="en",
        groups=_by_word(data["groups"]),
        members=_by_word(data["members"]),
        adjectives=_by_word(data["adjectives"]),
        people=frozenset(data["people"]["words"]),
        titles=frozenset(data["titles"]["words"]),
        plain_titles=frozenset(data["titles"]["plain"]),
        small={name: frozenset(words) for name, words in data["words"].items()},
        verbs=frozenset(data["saying"]["verbs"]),
        voices=frozenset(data["saying"]["voices"]),
    )


def _by_word(section: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, words in section.items():
        for word in words:
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as tokens, and whose it is."""

    article: Article
    number: int
    role: SentenceRole
    row: tuple[Token, ...]

    @property
    def is_title_case(self) -> bool:
        """Whether capitals say nothing here: a headline with a capital on most words."""
        if self.role not in ("title", "heading"):
            return False
        long = [i for i, t in enumerate(self.row) if t.is_word and len(t.norm) > 3]
        return len(long) > 3 and sum(map(self.is_name_word, long)) > 0.7 * len(long)

    def is_name_word(self, index: int) -> bool:
        """Whether a token is written as a name: a capital letter first."""
        span = self.row[index].span
        return self.article.text[span.start].isupper() and self.row[index].is_word


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: the tokens first <= i < last, titles before it not counted."""

    line: Line
    first: int
    last: int
    titles: int  # how many tokens right before it are titles

    @property
    def opens(self) -> bool:
        """Whether it stands where every word has a capital: first, or after a mark."""
        return self.first == 0 or not self.line.row[self.first - 1].is_word

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(bare(t.norm) for t in self.line.row[self.first : self.last])


@dataclass(frozen=True, slots=True)
class Entity:
    """One name over the story."""

    name: str
    mentions: tuple[Mention, ...]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(m.line.article.id for m in self.mentions)


def bare(norm: str) -> str:
    """A word without its possessive ending and without the points of an abbreviation."""
    return norm.removesuffix("'s").removesuffix("'").replace(".", "")


def lines(articles: Sequence[Article]) -> list[Line]:
    """The sentences of the articles, headlines among them, in reading order."""
    return [
        Line(article, number, sentence.role, tuple(tokens(article.text, sentence.span)))
        for article in articles
        for number, sentence in enumerate(article.sentences)
    ]


def find_entities(rows: Sequence[Line], words: FramingWords) -> list[Entity]:
    """The names that stand in the lines; a family name alone is the full name's where only one
    full name ends in it. The most frequent first.
    """
    common = _common_words(rows)
    plain = [line for line in rows if not line.is_title_case]
    found = _sure([m for line in plain for m in _mentions(line, common, words)])
    known = Counter(m.words for m in found)
    mentions = [part for m in found for part in _parts(m, known)]
    known = Counter(m.words for m in mentions)
    mentions += [m for line in rows if line.is_title_case for m in _known(line, known)]
    full: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for mention in mentions:
        if len(mention.words) > 1:
            full[mention.words[-1]].add(mention.words)
    grouped: defaultdict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        named = full.get(mention.words[-1], set())
        key = next(iter(named)) if len(mention.words) == 1 and len(named) == 1 else mention.words
        grouped[key].append(mention)
    entities = [Entity(_shown(found), tuple(found)) for found in grouped.values()]
    return sorted(entities, key=lambda e: (-len(e.mentions), e.name))


def _sure(mentions: list[Mention]) -> list[Mention]:
    """Without the single words that only ever open a sentence, where each word has a capital."""
    inside = {w for m in mentions if not m.opens or len(m.words) > 1 for w in m.words}
    return [m for m in mentions if not m.opens or len(m.words) > 1 or m.words[0] in inside]


def _parts(mention: Mention, known: Counter[tuple[str, ...]]) -> Iterator[Mention]:
    """The mention, or the two names that stand side by side in it ("for Ostmark Tor Hale")."""
    name = mention.words
    of = name.index("of") if "of" in name else 0
    if of and (known[name[:of]] or (of > 1 and known[name[of - 1 : of]])):
        middle = mention.first + of
        yield Mention(mention.line, mention.first, middle, mention.titles)
        yield Mention(mention.line, middle + 1, mention.last, 0)
        return
    for cut in range(1, len(name)):
        if known[name[:cut]] and known[name[cut:]] > known[name] and len(name) - cut > 1:
            middle = mention.first + cut
            yield Mention(mention.line, mention.first, middle, mention.titles)
            yield Mention(mention.line, middle, mention.last, 0)
            return
    yield mention


def _known(line: Line, known: Counter[tuple[str, ...]]) -> Iterator[Mention]:
    """The names of other lines in one where every word has a capital."""
    norms = [bare(t.norm) for t in line.row]
    index = 0
    while index < len(norms):
        for length in range(min(5, len(norms) - index), 0, -1):
            if tuple(norms[index : index + length]) in known and line.is_name_word(index):
                yield Mention(line, index, index + length, 0)
                index += length
                break
        else:
            index += 1


# A single word that stands before a noun this often is an adjective ("Ostmark officials").
ADJECTIVE = 0.7


def is_adjective(entity: Entity, words: FramingWords) -> bool:
    """Whether a name is mostly used to describe other things."""
    single = [m for m in entity.mentions if len(m.words) == 1]
    if len(single) < max(2, len(entity.mentions)):
        return False
    return sum(_before_noun(m, words) for m in single) >= ADJECTIVE * len(single)


def _before_noun(mention: Mention, words: FramingWords) -> bool:
    row, at = mention.line.row, mention.last
    if at >= len(row) or row[at - 1].norm.endswith(("'s", "'")) or mention.line.is_name_word(at):
        return False
    norm, small = row[at].norm, words.small
    known = small["stop"] | small["prepositions"] | small["copula"] | small["auxiliaries"]
    if not norm.isalpha() or norm in known | small["determiners"] | words.verbs:
        return False
    tied = norm in words.members or norm in words.adjectives
    return not (tied or is_past(norm, vocabulary("en").tense))


def _shown(mentions: Sequence[Mention]) -> str:
    longest = max(mentions, key=lambda m: len(m.words))
    row, text = longest.line.row, longest.line.article.text
    shown = text[row[longest.first].span.start : row[longest.last - 1].span.end]
    return " ".join(shown.removesuffix("'s").removesuffix("’s").rstrip("'’").split())


def _common_words(rows: Sequence[Line]) -> frozenset[str]:
    """The words that the story also writes without a capital: no names at a sentence's start."""
    counts = Counter(
        token.norm
        for line in rows
        for index, token in enumerate(line.row)
        if token.is_word and not line.is_name_word(index)
    )
    return frozenset(counts)


def _mentions(line: Line, common: frozenset[str], words: FramingWords) -> Iterator[Mention]:
    calendar = vocabulary("en").capitalised
    index = 0
    while index < len(line.row):
        if not _starts_name(line, index, common, words) or bare(line.row[index].norm) in calendar:
            index += 1
            continue
        end = _name_end(line, index)
        titles = 0
        while index + titles < end - 1 and bare(line.row[index + titles].norm) in words.titles:
            titles += 1
        if bare(line.row[end - 1].norm) not in words.titles:
            yield Mention(line, index + titles, end, titles)
        index = end


def _starts_name(line: Line, index: int, common: frozenset[str], words: FramingWords) -> bool:
    if not line.is_name_word(index):
        return False
    norm = line.row[index].norm
    if norm in words.small["stop"] or norm in words.small["determiners"]:
        return len(norm) == 2 and norm.isalpha() and _all_capitals(line, index)
    opening = index == 0 or not line.row[index - 1].is_word
    return not (opening and bare(norm) in common)


def _all_capitals(line: Line, index: int) -> bool:
    return line.row[index].span.of(line.article.text).isupper()


def _name_end(line: Line, index: int) -> int:
    """After the last token of the name: capitals in a row, small joints between them allowed."""
    end = index + 1
    while end < len(line.row) and not line.row[end - 1].norm.endswith(("'s", "'")):
        if line.is_name_word(end):
            end += 1
        elif (
            line.row[end].norm in _JOINTS and end + 1 < len(line.row) and line.is_name_word(end + 1)
        ):
            end += 2
        else:
            break
    return end
