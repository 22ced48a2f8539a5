"""Labels that grammar ties to a name: before it, after it, set off by commas, or by "is"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from retold.find.dates.tense import is_past
from retold.find.dates.words import vocabulary
from retold.find.framing.naming import Entity, Line, Mention, bare
from retold.find.framing.words import FramingWords
from retold.model.span import Passage, Span

LONGEST = 9  # words of an apposition; longer ones are clauses in most cases
BEFORE = 4  # words before a name that can belong to its label


@dataclass(frozen=True, slots=True)
class Found:
    """Words used for a name. ``head``: the noun that decides what kind of label it is."""

    says: str
    passage: Passage
    head: str
    modifiers: tuple[str, ...] = ()


def labels_of(entity: Entity, words: FramingWords) -> Iterator[Found]:
    """The labels tied to the mentions of one name."""
    for mention in entity.mentions:
        for first, last in _places(mention, words):
            found = label(mention.line, first, last, words)
            if found is not None:
                yield found


def _places(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    yield from _title(mention, words)
    yield from _noun_before(mention, words)
    yield from _noun_after(mention, words)
    yield from _apposition_after(mention, words)
    yield from _apposition_before(mention, words)
    yield from _predicate(mention, words)


def label(line: Line, first: int, last: int, words: FramingWords) -> Found | None:
    """The label at the tokens first <= i < last, its determiner cut off; None where it is none."""
    if any(_stops(line, i, words) for i in range(first, last)):
        return None
    first = _after_determiner(line, first, last, words)
    norms = [bare(t.norm) for t in line.row[first:last]]
    if not norms:
        return None
    at = head_of(norms, words)
    if at is None:
        return None
    if at == 0 and len(norms) == 1 and norms[0] in words.small["bare"]:
        return None
    span = Span(line.row[first].span.start, line.row[last - 1].span.end)
    says = " ".join(span.of(line.article.text).split()).removesuffix("’s").removesuffix("'s")
    return Found(says, line.article.passage(span), norms[at], tuple(norms[:at]))


def _after_determiner(line: Line, first: int, last: int, words: FramingWords) -> int:
    """After the last determiner before the first preposition: what a noun phrase begins with."""
    start = first
    for index in range(first, last):
        if line.row[index].norm in words.small["prepositions"]:
            break
        if line.row[index].norm in words.small["determiners"]:
            start = index + 1
    return start


def _stops(line: Line, index: int, words: FramingWords) -> bool:
    """Whether a word can be in no label. "US" is the country, "us" is not."""
    capitals = line.row[index].span.of(line.article.text).isupper()
    return line.row[index].norm in words.small["stop"] and not capitals


def head_of(norms: list[str], words: FramingWords) -> int | None:
    """Where the head noun stands: the last word before the first preposition."""
    cut = next((i for i, n in enumerate(norms) if n in words.small["prepositions"]), len(norms))
    return cut - 1 if cut and words.is_label_noun(norms[cut - 1]) else None


def _title(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "President Mara Lind": the title, where it is one alone."""
    first = mention.first - mention.titles
    last = mention.first
    titles = {bare(t.norm) for t in mention.line.row[first:last]}
    if titles - words.plain_titles:
        yield first, last


def _noun_before(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "harbour spokesman Tor Hale", "the rebel movement Nordlicht"."""
    line, last = mention.line, mention.first - mention.titles
    if last < 1 or line.is_name_word(last - 1):
        return
    noun = line.row[last - 1].norm
    if noun not in words.people and not words.groups.get(noun, frozenset()) - {"state"}:
        return
    single = len(mention.words) == 1
    if single and (noun in words.small["ambiguous"] or _describes(mention, words)):
        return
    if any(
        _plain(line, i, words) and words.is_label_noun(line.row[i].norm) for i in _next(mention)
    ):
        return  # "deputy harbour office spokesman": the noun goes with what follows
    first = last - 1
    while first > 0 and last - first < BEFORE and _modifies(line, first - 1, words):
        if _is_verb(line, first - 1, words):
            break
        first -= 1
    if first and _modifies(line, first - 1, words) and not _is_verb(line, first - 1, words):
        first = last - 1  # no end in sight: only the noun is sure
    after_to = first > 0 and line.row[first - 1].norm == "to"
    if after_to and first < last - 1 and not line.is_name_word(first):
        first += 1  # "to greet mayor Hale"
    yield first, last


def _is_verb(line: Line, index: int, words: FramingWords) -> bool:
    """ "saw", "visited", but not "the disgraced": or any other word that ends a label leftwards."""
    norm = line.row[index].norm
    time_word = vocabulary("en").words.get(norm, ("", None))[0]
    if time_word in ("RELDAY", "NOW", "PHRASE", "LATER", "EARLIER"):
        return True
    determined = index > 0 and line.row[index - 1].norm in words.small["determiners"]
    verbal = is_past(norm, vocabulary("en").tense) or norm.endswith("ing")
    return verbal and not determined


def _describes(mention: Mention, words: FramingWords) -> bool:
    """Whether the name is an adjective before a noun: "the six-member Ostmarkian team"."""
    line, at = mention.line, mention.last
    if not mention.words[0].endswith(tuple(words.small["demonym_endings"])):
        return False
    if at >= len(line.row) or not _plain(line, at, words):
        return False
    return not is_past(line.row[at].norm, vocabulary("en").tense)


def _next(mention: Mention) -> range:
    return range(mention.last, min(mention.last + 2, len(mention.line.row)))


def _modifies(line: Line, index: int, words: FramingWords) -> bool:
    """Whether a token can be a word before a noun that belongs to it."""
    token = line.row[index]
    if not token.is_word or token.norm[0].isdigit():
        return False
    small = words.small
    if _stops(line, index, words) or token.norm in small["determiners"]:
        return False
    return token.norm not in small["prepositions"] and token.norm not in words.verbs


def _noun_after(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "the Nordlicht rebel group", "Nordlicht fighters"."""
    line = mention.line
    if line.row[mention.last - 1].norm.endswith(("'s", "'")):
        return
    end = mention.last
    while end < len(line.row) and end - mention.last < BEFORE and _plain(line, end, words):
        end += 1
        noun = line.row[end - 1].norm
        kinds = words.groups.get(noun, frozenset()) - {"state", "place", "body"}
        collective = bool(kinds) or noun in words.members
        named = end < len(line.row) and line.is_name_word(end)
        if named or (noun.endswith("s") and not noun.endswith("ss") and not collective):
            return  # the noun goes with the next name, or is a verb
        if collective and noun not in words.small["partial"]:
            if (
                end < len(line.row)
                and _plain(line, end, words)
                and words.is_label_noun(line.row[end].norm)
            ):
                continue
            yield mention.last, end
            return
        if words.is_label_noun(noun):
            return


def _plain(line: Line, index: int, words: FramingWords) -> bool:
    return _modifies(line, index, words) and not line.is_name_word(index)


def _apposition_after(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "Tor Hale, the spokesman of the harbour,"."""
    row, start = mention.line.row, mention.last + 1
    if mention.last >= len(row) or row[mention.last].norm != "," or start >= len(row):
        return
    if row[start].norm not in words.small["determiners"] and row[start].norm not in words.people:
        return
    end = _until(mention.line, start, words)
    closed = end >= len(row) or row[end].norm in (",", ".", "-", ")", ";")
    if closed and end > start:
        yield start, end


def _until(line: Line, start: int, words: FramingWords) -> int:
    end = start
    while end < len(line.row) and end - start < LONGEST and line.row[end].is_word:
        if line.row[end].norm in words.small["relative"]:
            break
        end += 1
    return end


def _apposition_before(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "The harbour's spokesman, Tor Hale,"."""
    row, comma = mention.line.row, mention.first - mention.titles - 1
    if comma < 1 or row[comma].norm != ",":
        return
    closed = mention.last >= len(row) or row[mention.last].norm in (",", ".", ")")
    if not closed:
        return
    first = comma
    while first > 0 and row[first - 1].is_word and comma - first < LONGEST:
        first -= 1
    starts = [i for i in range(first, comma) if row[i].norm in words.small["determiners"]]
    if starts and starts[0] and row[starts[0] - 1].norm in words.small["genitive"]:
        norms = [bare(t.norm) for t in row[starts[0] : comma]]
        head = head_of(norms, words)
        if head is None or norms[head] not in words.people:
            return  # "Lind of the Ulm council, Tor Hale": a list
    if first == 0 or starts:
        yield (starts[0] if starts else first), comma


def _predicate(mention: Mention, words: FramingWords) -> Iterator[tuple[int, int]]:
    """ "Tor Hale is a former ranger"."""
    row, verb = mention.line.row, mention.last
    if verb + 1 >= len(row) or row[verb].norm not in words.small["copula"]:
        return
    if row[verb + 1].norm in ("a", "an", "the"):
        end = _until(mention.line, verb + 1, words)
        cut = next(
            (i for i in range(verb + 2, end) if row[i].norm in words.small["prepositions"]), end
        )
        yield verb + 1, cut


# --- how its words are told ----------------------------------------------------------------------


def verbs_of(entity: Entity, words: FramingWords) -> Iterator[Found]:
    """The verbs of saying whose subject is the name, or somebody who speaks for it."""
    for mention in entity.mentions:
        yield from verbs_at(mention, words)


def verbs_at(mention: Mention, words: FramingWords) -> Iterator[Found]:
    """The verbs of saying right at one mention."""
    for at in _verbs_beside(mention, words):
        token = mention.line.row[at]
        yield Found(token.norm, mention.line.article.passage(token.span), token.norm)


def _verbs_beside(mention: Mention, words: FramingWords) -> Iterator[int]:
    row, after = mention.line.row, mention.last
    owner = row[after - 1].norm.endswith(("'s", "'"))
    while after < len(row) and after - mention.last < 3 and row[after].norm in words.voices:
        after += 1
    if owner and after == mention.last:
        return  # "Hale's calls for calm" are no verb
    if after < len(row) and row[after].norm in words.small["auxiliaries"]:
        after += 1
    if after < len(row) and row[after].norm in words.verbs:
        yield after
    before = mention.first - mention.titles - 1
    if before >= 1 and row[before].norm in words.verbs and not row[before - 1].is_word:
        yield before
