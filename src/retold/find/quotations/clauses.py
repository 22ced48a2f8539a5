"""Sentences as the grammar of quotation sees them: marked words are one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from retold.find.quotations.marks import Marked, closing_mark, pair_marks
from retold.find.quotations.word_kinds import is_only_named, mark_nouns, read_capitals, vocabulary
from retold.model.article import Article, Sentence
from retold.text.languages.speech import Speech

# Abbreviations keep their point; a word keeps inner hyphens, points and apostrophes, but not the
# clitics that stand for a verb or the possessive, which are words of their own. Each token takes
# the blanks behind it along, so that no place is looked at twice.
_TOKEN = re.compile(
    r"[A-Za-z][a-z]*(?: \s*|(?=,))"  # most words: tried first, and nothing the rest would not find
    r"|(?:\d+(?:[.,]\d+)+|(?:[A-Z]\.){2,}(?!\w)"
    r"|\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Prof|Rev"
    r"|Const|Cst|Cpl|Pte|Pvt|Insp|Det|Supt|St|Jr|Sr|Secy|Hon|No|Mt|Dept|Inc|Corp|Co|Calif|Fla|Mass|Conn|Ariz|Wis|Mich|Minn|Pa|Va|Ala"
    r"|Ga|Tex|Ill|Okla|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Sra?|Mme|Nr)\.(?=\s|,)"
    r"|[A-Z]-[A-Z][a-z]*\.(?:[A-Z]\.)*(?=[\s),])"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|\w+(?:(?:[-‑.&/]|['’](?!(?:s|re|ve|ll|d|m)\b))\w+)*|--+|[^\w\s])\s*"
)


@dataclass(slots=True, eq=False)  # never changed; but to freeze it would cost a thirtieth
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
    language: Speech

    def __len__(self) -> int:
        return len(self.words)


def clauses(article: Article, language: Speech) -> Iterator[Clause]:
    """All sentences of the article in reading order, with marks paired over their ends."""
    blocks = list(_paragraphs(article.sentences))
    for block, marked in zip(blocks, _marked(article.text, blocks), strict=True):
        at = 0
        for first, last in _joined(article.text, block, marked, language):
            inside = []
            while at < len(marked) and marked[at].start < last:
                inside.append(marked[at])
                at += 1
            where = block[0].paragraph, block[0].role in ("title", "heading")
            yield from _pieces(_clause(article.text, (first, last), inside, language, where))


_LINES = 4  # paragraphs, or lines, over which words in marks run on without a mark of their own


def _marked(text: str, blocks: list[list[Sentence]]) -> Iterator[list[Marked]]:
    """The marked words of each paragraph; those left open run on to where they are closed."""
    running = 0  # paragraphs that still begin inside marks
    for n, block in enumerate(blocks):
        start, end = block[0].span.start, block[-1].span.end
        inside: list[Marked] = []
        if running:
            running -= 1
            close = closing_mark(text, start, end) or (start, start)
            last = start + len(text[start : close[0]].rstrip(" ,"))
            if last > start:
                inside = [Marked(start, close[1], start, last, closed=close[0] < end)]
            start = close[1]
        found = inside + (pair_marks(text, start, end) if start < end else [])
        if found and not found[-1].closed and not found[-1].single and not running:
            running = _run_on(text, blocks[n + 1 : n + 1 + _LINES])
        yield found


def _run_on(text: str, following: list[list[Sentence]]) -> int:
    """How many of the next paragraphs begin inside marks that were left open."""
    for n, block in enumerate(following, 1):
        end = block[-1].span.end
        close = closing_mark(text, block[0].span.start, end)
        if close is None:
            return 0
        if close[0] < end:
            return n
    return 0


def clause_of(
    text: str, start: int, end: int, marked: list[Marked], paragraph: int, language: Speech
) -> Clause:
    """Words of a running text read as one sentence; ``marked`` lie inside them."""
    return _clause(text, (start, end), marked, language, (paragraph, False))


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
            c.language,
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
    """Sentence bounds; a bound inside marks, or between marks and their cue, is none."""
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
    words = 0
    for match in _FIRST_WORDS.finditer(text, start, min(end, start + 60)):
        word = match.group().rstrip(".")
        if not word or words == 5:
            continue
        if words and word.lower() in language.verbs:
            core = language.verbs[word.lower()] in language.frames["core"]
            return core and not _reports_on(text, match.end(), end, language)
        capital = word[0].isupper() or word.lower() in language.words["pronouns"]
        if not capital and words:
            return False
        words += 1
    return False


_REPORT = re.compile(r"(?:[,:]\s*[“\"„«‘']|[,:]?\s+([\w'’]+))")


def _reports_on(text: str, at: int, end: int, language: Speech) -> bool:
    """Whether a verb of saying gives words of its own: "“... by noon.” She added that it fell"."""
    found = _REPORT.match(text, at, end)
    if found is None or text[at] == ".":
        return False
    word = (found[1] or "").lower()
    words = language.words
    beside = words["prepositions"] | words["times"] | words["adverbs"]
    return not word or word not in beside


def _clause(
    text: str,
    span: tuple[int, int],
    marked: list[Marked],
    language: Speech,
    where: tuple[int, bool],
) -> Clause:
    """``where``: the number of the paragraph, and whether it is a heading."""
    (start, end), (paragraph, heading) = span, where
    read = _Reading(text, language)
    at = start
    for mark in marked:
        read.words_between(at, mark.start)
        read.add(mark, heading)
        at = mark.end
    read.words_between(at, end)
    if read.is_capitalised():
        read_capitals(read.words, read.kinds, language)
    mark_nouns(read.words, read.kinds, language)
    return Clause(
        start,
        end,
        paragraph,
        heading,
        read.starts,
        read.ends,
        read.words,
        "".join(read.kinds),
        read.quotes,
        language,
    )


class _Reading:
    """The words of one sentence while they are read."""

    def __init__(self, text: str, language: Speech) -> None:
        self.text, self.language = text, language
        self.vocabulary = vocabulary(language)
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.kinds: list[str] = []
        self.quotes: dict[int, Marked] = {}

    def words_between(self, start: int, end: int) -> None:
        while start < end and self.text[start].isspace():
            start += 1
        tokens = _TOKEN.findall(self.text, start, end)
        if not tokens:
            return
        read = map(self.vocabulary.__getitem__, tokens)
        plain, opening, kinds, sizes = zip(*read, strict=True)
        if not self.kinds:
            kinds = (opening[0], *kinds[1:])
        *starts, _ = accumulate(map(len, tokens), initial=start)
        self.starts += starts
        self.ends += map(add, starts, sizes)
        self.words += plain
        self.kinds += kinds

    def add(self, mark: Marked, heading: bool) -> None:
        """Marked words are one word: a title among the names, else speech or a term."""
        self.quotes[len(self.kinds)] = mark
        title = not heading and _is_title(self.text, mark, self)
        self.starts.append(mark.start)
        self.ends.append(mark.end)
        self.words.append("")
        self.kinds.append("N" if title else "Q")

    def is_capitalised(self) -> bool:
        """Whether the sentence is set like a headline: nearly all longer words in capitals."""
        if self.kinds.count("N") < max(4, len(self.kinds) // 2):
            return False
        both = zip(self.starts, self.words, strict=True)
        long = [self.text[a] for a, w in both if len(w) > 4]
        return len(long) > 3 and sum(ch.isupper() for ch in long) > 0.8 * len(long)


_LABEL = 40  # characters of a word that is only named


def _is_apposed(c: _Reading) -> bool:
    """ "signs, “Free Ann” among them", "one of which read “Free Ann”"."""
    writes = c.words[-1] in c.language.words["inscribes"]
    return writes or (c.kinds[-1] == "," and len(c.kinds) > 1 and c.kinds[-2] == "w")


def _is_title(text: str, mark: Marked, c: _Reading) -> bool:
    """Whether marked words are the title of a work: capitals, inside a noun phrase."""
    kinds = c.kinds
    if is_only_named(c.words, c.language):
        return mark.last - mark.first < _LABEL
    phrase = not kinds or kinds[-1] in "pdNw(" or c.words[-1] == "'s" or _is_apposed(c)
    if mark.last - mark.first > 60 or not phrase or c.language.language == "de":
        return False
    if not kinds and text[mark.last : mark.last + 1] in (",", "?", "!"):
        return False  # "“Like Ashby. Or Harbury,” she said"
    inside = text[mark.first : mark.last].split()
    small = c.language.words["small"]
    shouted = len(inside[0]) > 1 and inside[0].isupper()
    if not 2 <= len(inside) <= 9 or shouted or inside[-1][-1] in "!?":
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in small for w in inside)
