"""Names in a story: who is who over its articles, told by capital letters and by repetition."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.find.dates.tense import is_past
from retold.find.dates.words import vocabulary
from retold.find.framing.words import FramingWords
from retold.model.article import Article, SentenceRole
from retold.text.tokens import Token, tokens

_JOINTS = frozenset(
    ("of", "al", "bin", "ibn", "de", "del", "van", "von", "der", "da", "di", "du", "la", "el")
)


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
        row = self.line.row[self.first : self.last]
        return tuple(bare(t.norm) for t in row if len(t.norm) > 1) or (row[0].norm,)


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
    """Without single words that only ever open a sentence, and without titles that are none."""
    inside = {w for m in mentions if not m.opens or len(m.words) > 1 for w in m.words}
    sure = [m for m in mentions if not m.opens or len(m.words) > 1 or m.words[0] in inside]
    alone = {w for m in sure if not m.titles or len(m.words) > 1 for w in m.words}
    return [_whole(m) if len(m.words) == 1 and m.words[0] not in alone else m for m in sure]


def _whole(mention: Mention) -> Mention:
    """With its titles as part of the name: "General Motors" is no general."""
    return Mention(mention.line, mention.first - mention.titles, mention.last, 0)


def _parts(mention: Mention, known: Counter[tuple[str, ...]]) -> Iterator[Mention]:
    """The mention, or the two names that stand side by side in it ("for Ostmark Tor Hale")."""
    name = mention.words
    of = name.index("of") if "of" in name else 0
    if of and (known[name[:of]] or (of > 1 and known[name[of - 1 : of]])):
        middle = mention.first + of
        yield Mention(mention.line, mention.first, middle, mention.titles)
        if middle + 1 < mention.last:  # "the Government of" before a title ends there
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
        end = _name_end(line, index, words)
        yield from _by_titles(line, index, end, words)
        index = end


def _by_titles(line: Line, first: int, end: int, words: FramingWords) -> Iterator[Mention]:
    """The names in a row of capitals: "Ostmark Prime Minister Mara Lind" holds two."""
    titled: list[bool] = []
    for token in line.row[first:end]:
        point = token.norm == "." and bool(titled) and titled[-1]
        titled.append(point or bare(token.norm) in words.titles)
    if titled[-1] or not any(titled):
        if not titled[-1]:
            yield Mention(line, first, end, 0)
        return
    last = len(titled) - 1 - titled[::-1].index(True)
    start = last
    while start and titled[start - 1]:
        start -= 1
    if start:
        yield Mention(line, first, first + start, 0)
    if line.row[first + last + 1].norm not in _JOINTS:
        yield Mention(line, first + last + 1, end, last + 1 - start)


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


def _name_end(line: Line, index: int, words: FramingWords) -> int:
    """After the last token of the name: capitals in a row, small joints and initials among them."""
    row, end = line.row, index + 1
    while end < len(row) and not row[end - 1].norm.endswith(("'s", "'")):
        goes_on = end + 1 < len(row) and line.is_name_word(end + 1)
        before = row[end - 1].norm
        short = len(before) == 1 or "." in before or before in words.titles
        if line.is_name_word(end):
            end += 1
        elif goes_on and row[end].norm == "of" and not _of_belongs(line, index, end, words):
            break
        elif goes_on and (row[end].norm in _JOINTS or (row[end].norm == "." and short)):
            end += 2
        else:
            break
    return end


def _of_belongs(line: Line, first: int, of: int, words: FramingWords) -> bool:
    """ "University of Ulm", "High Court of Ostmark", but not "Mara Lind of Ulm"."""
    before = line.row[of - 1].norm
    return of - first == 1 or before in words.groups or before in words.titles
