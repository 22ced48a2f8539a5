"""Paragraphs as the grammar of quotation sees them: sentences in which marked words are one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from retold.find.quotation_marks import Marked, pair_marks
from retold.model.article import Article, Sentence
from retold.text.languages.speech import Speech

# Abbreviations keep their point; a word keeps inner hyphens, points and apostrophes, but not the
# clitics that stand for a verb or the possessive, which are words of their own.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?!\w)|\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Prof|Rev|St"
    r"|Jr|Sr|Secy|Hon|No|Mt|Dept|Inc|Corp|Co|Calif|Fla|Mass|Conn|Ariz|Wis|Mich|Minn|Pa|Va|Ala|Ga|Tex|Ill|Okla"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s|,)"
    r"|[A-Z]-[A-Z][a-z]*\.(?:[A-Z]\.)*(?=[\s),])|['’](?:s|re|ve|ll|d|m)\b|\w+(?:(?:[-‑.&/]|['’](?!(?:s|re|ve|ll|d|m)\b))\w+)*|--+|[^\w\s]"
)
_PLAIN = str.maketrans("’‑", "'-")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence (several, where marks hold them together) as words with one-letter kinds.

    kinds: Q marked words, N name, w other word, k verb of saying, v other verb, x auxiliary,
           d determiner, p preposition, r pronoun, c conjunction, s subordinator, a adverb, t time,
           # number, or the punctuation mark itself.
    """

    start: int
    end: int
    paragraph: int
    heading: bool
    starts: list[int]
    ends: list[int]
    words: list[str]
    kinds: str
    quotes: dict[int, Marked]

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=8)
def _kinds(language: Speech) -> dict[str, str]:
    kinds: dict[str, str] = {}
    words = language.words
    for verb in words["verbs"]:
        kinds[verb] = "v"
    for verb in language.verbs:
        kinds[verb] = "k"
    for name, kind in (
        ("times", "t"),
        ("adverbs", "a"),
        ("subordinators", "s"),
        ("question", "s"),
        ("prepositions", "p"),
        ("conjunctions", "c"),
        ("pronouns", "r"),
        ("determiners", "d"),
        ("auxiliaries", "x"),
        ("that", "s"),
    ):
        kinds.update(dict.fromkeys(words[name], kind))
    kinds["her"] = "d"
    return kinds


def clauses(article: Article, language: Speech) -> Iterator[Clause]:
    """All sentences of the article in reading order, with marks paired over their ends."""
    for block in _paragraphs(article.sentences):
        start, end = block[0].span.start, block[-1].span.end
        marked = pair_marks(article.text, start, end)
        at = 0
        for first, last in _joined(article.text, block, marked, language):
            inside = []
            while at < len(marked) and marked[at].start < last:
                inside.append(marked[at])
                at += 1
            yield from _pieces(_clause(article.text, first, last, inside, language, block[0]))


_LONGEST = 300  # words: no sentence of a newspaper is longer; keeps the grammar linear


def _pieces(c: Clause) -> Iterator[Clause]:
    """The sentence, or a text without sentence ends cut into pieces of bounded length."""
    if len(c) <= _LONGEST:
        yield c
        return
    for a in range(0, len(c), _LONGEST):
        b = min(a + _LONGEST, len(c))
        quotes = {j - a: c.quotes[j] for j in range(a, b) if j in c.quotes}
        starts, ends = c.starts[a:b], c.ends[a:b]
        yield Clause(
            starts[0],
            ends[-1],
            c.paragraph,
            c.heading,
            starts,
            ends,
            c.words[a:b],
            c.kinds[a:b],
            quotes,
        )


def _paragraphs(sentences: tuple[Sentence, ...]) -> Iterator[list[Sentence]]:
    block: list[Sentence] = []
    for sentence in sentences:
        if block and sentence.paragraph != block[0].paragraph:
            yield block
            block = []
        block.append(sentence)
    if block:
        yield block


def _joined(
    text: str, block: list[Sentence], marked: list[Marked], language: Speech
) -> Iterator[tuple[int, int]]:
    """Sentence bounds; a bound inside marks, or between marks and their small-letter cue, is none."""
    start, at = block[0].span.start, 0
    for this, following in zip(block, [*block[1:], None], strict=True):
        end = this.span.end
        if following is None:
            yield start, end
            return
        while at < len(marked) and marked[at].end < end:
            at += 1
        inside = at < len(marked) and marked[at].start < end < marked[at].end
        cue = (
            at < len(marked)
            and marked[at].end == end
            and _is_cue(text, following.span.start, following.span.end, language)
        )
        if not inside and not cue:
            yield start, end
            start = following.span.start


_FIRST_WORDS = re.compile(r"[\w.'’-]+")


def _is_cue(text: str, start: int, end: int, language: Speech) -> bool:
    """Whether a sentence after marks is only their cue: "“Why?” Ann Bell asked." """
    if text[start].islower():
        return True
    words = [
        m.group().rstrip(".") for m in _FIRST_WORDS.finditer(text, start, min(end, start + 60))
    ][:5]
    for n, word in enumerate(w for w in words if w):
        if n and word.lower() in language.verbs:
            return language.verbs[word.lower()] in language.frames["core"]
        capital = word[0].isupper() or word.lower() in language.words["pronouns"]
        if not capital and n:
            return False
    return False


def _clause(
    text: str, start: int, end: int, marked: list[Marked], language: Speech, first: Sentence
) -> Clause:
    kinds, verbs = _kinds(language), language.verbs
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    tags: list[str] = []
    quotes: dict[int, Marked] = {}
    heading = first.role in ("title", "heading")
    at = start
    for mark in [*marked, None]:
        until = mark.start if mark else end
        for match in _TOKEN.finditer(text, at, until):
            word = match.group()
            plain = word.translate(_PLAIN).lower()
            starts.append(match.start())
            ends.append(match.end())
            words.append(plain)
            tags.append(_kind(word, plain, kinds, initial=not tags))
        if mark:
            quotes[len(words)] = mark
            starts.append(mark.start)
            ends.append(mark.end)
            words.append("")
            tags.append("N" if not heading and _is_title(text, mark, tags, words) else "Q")
            at = mark.end
    _mark_nouns(words, tags, verbs)
    return Clause(start, end, first.paragraph, heading, starts, ends, words, "".join(tags), quotes)


def _possesses(words: list[str], tags: list[str], i: int) -> bool:
    """Whether "'s" is the possessive and not "is" or "has"."""
    kind = tags[i + 1] if i + 1 < len(tags) else ""
    if kind == "v" and tags[i - 1] == "N":
        return not words[i + 1].endswith(("ed", "ing"))
    return kind in ("N", "w", "#", "Q", "t") or (
        kind == "k" and not words[i + 1].endswith(("ing", "ed"))
    )


_SMALL = frozenset("a an the of and or in to for on with at is by from".split())


def _is_title(text: str, mark: Marked, tags: list[str], words: list[str]) -> bool:
    """Whether marked words are the title of a work: capitals, inside a noun phrase."""
    if mark.last - mark.first > 60 or (tags and tags[-1] not in "pdNw(" and words[-2] != "'s"):
        return False
    inside = text[mark.first : mark.last].split()
    if not tags and text[mark.last : mark.last + 1] in (",", "?", "!"):
        return False  # "“Like Ashby. Or Harbury,” she said"
    capitals = all(w[0].isupper() or w.lower() in _SMALL for w in inside)
    return (
        2 <= len(inside) <= 7
        and capitals
        and inside[-1][-1] not in "!?."
        and not inside[0].isupper()
    )


def _plural(word: str) -> bool:
    return word.endswith("s") and word not in ("says", "tells", "thinks", "is", "knows")


_BEFORE_TIMES = frozenset("last this next late early past earlier later mid".split())


def _mark_nouns(words: list[str], tags: list[str], verbs: dict[str, str]) -> None:
    """A verb of saying that stands as a noun ("the report", "his claims") becomes a word.

    Words such as "last" before a time become times.
    """
    for i in range(1, len(tags)):
        if tags[i] == "t" and words[i - 1] in _BEFORE_TIMES:
            tags[i - 1] = "t"
        if words[i] == "'s" and tags[i - 1] in "Nwt#" and _possesses(words, tags, i):
            tags[i] = "'"
        if (
            tags[i] == "w"
            and words[i].endswith("ed")
            and tags[i - 1] in "Nr"
            and "-" not in words[i]
        ):
            tags[i] = "v"
        if tags[i] != "k":
            continue
        word, before, kind = words[i], words[i - 1], tags[i - 1]
        ing, past = word.endswith("ing"), word.endswith("ed")
        if (
            kind in "d#"
            or (before == "'s" and not ing and not past)
            or (kind == "p" and not ing)
            or (
                _plural(word)
                and kind != "r"
                and tags[i + 1 : i + 2] in (["k"], ["x"], ["v"])
                and words[i + 1] != "to"
            )
            or (kind == "w" and i > 1 and tags[i - 2] in "dp" and (verbs[word] == word or ing))
        ):
            tags[i] = "w"


def _kind(word: str, plain: str, kinds: dict[str, str], initial: bool) -> str:
    if not (word[0].isalnum() or word[0] in "'’"):
        return "-" if word[0] in "—–-―" else word[0]
    kind = kinds.get(plain)
    if word[0].isupper():
        if len(word) > 1 and word.isupper() and kind == "r":
            return "N"  # "US", "IT": no pronouns
        if kind in ("d", "r", "t", "p", "c", "s", "a") and (initial or kind in ("d", "r", "t")):
            return kind
        return "N" if not initial or kind not in ("x", "v") else kind
    if kind:
        return kind
    if word[0].isdigit():
        return "#"
    return "a" if plain.endswith("ly") and len(plain) > 4 else "w"
