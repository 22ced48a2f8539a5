"""Quoted words that come back: in the headline above them, and without marks in other articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from retold.find.quotations.words import Worded, plain, worded
from retold.model.article import Article, Sentence
from retold.model.findings import Quotation
from retold.model.span import Passage, Span

_HEADLINE = 200  # characters from the start of an article: where its headline stands
_MOST = 200  # quotations of one article that a headline may repeat
_SHARED = 0.6  # of the quotation's words, in order: below, two people may have said it
_RUN = 4  # words in a row
_SHORTEST = 6  # words of a quotation that can be known again without its marks
_TELLING, _LONG = 3, 4  # so many shared words longer than so many letters: no mere idiom
_REACH = 5  # words between two shared ones; farther ones are chance
_WORD = re.compile(r"\w+(?:['’‑\-.,]\w+)*|%")


def name_echoes(articles: Sequence[Article], quotations: Sequence[Quotation]) -> list[Quotation]:
    """Marked words without a speaker get the one whose words they repeat in the same article."""
    by_id = {a.id: a for a in articles}
    nameless = {q.article for q in quotations if _is_nameless(q)}
    spoken: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        named = quotation.speaker is not None and quotation.speaker.kind != "unknown"
        known = named and quotation.form != "indirect"
        if known and quotation.article in nameless and len(spoken[quotation.article]) < _MOST:
            spoken[quotation.article].append(quotation)
    return [_echo(q, by_id[q.article], spoken[q.article]) for q in quotations]


def _echo(quotation: Quotation, article: Article, spoken: list[Quotation]) -> Quotation:
    if not _is_nameless(quotation):
        return quotation
    words = [w for w in _plainly(article, quotation).split() if len(w) > 3]
    if len(words) < 2:
        return quotation
    for other in spoken:
        if other is quotation or not _may_hold(article, other, words[0]):
            continue
        said = _plainly(article, other)
        if all(f" {word} " in said for word in words):
            return replace(quotation, speaker=other.speaker, use="speech")
    return quotation


def _may_hold(article: Article, quotation: Quotation, word: str) -> bool:
    """Whether the word stands there at all, in any dress: a look that costs little."""
    text = article.text
    return any(
        word in text[f.span.start : f.span.end].lower().replace("’", "'")
        for f in quotation.fragments
    )


def _is_nameless(quotation: Quotation) -> bool:
    """Without a speaker, or with one a headline left vague ("survivors tell")."""
    if quotation.form == "indirect" or quotation.use == "title":
        return False
    speaker = quotation.speaker
    vague = speaker is not None and speaker.kind in ("anonymous", "unknown")
    return speaker is None or (vague and quotation.passage.span.start < _HEADLINE)


_MARKS = str.maketrans(dict.fromkeys(',.;:!?"“”‘()[]…—–', " ") | {"’": "'"})


def _plainly(article: Article, quotation: Quotation) -> str:
    """The words in lower case, each between blanks."""
    said = " ".join(article.words(f) for f in quotation.fragments)
    return f" {' '.join(said.translate(_MARKS).lower().split())} "


# --- without marks in other articles -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one sentence as compared, and their places."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]


def add_unmarked(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """The quotations and, numbered with them, sentences that carry another article's quoted words.

    What is added has the form "indirect", no speaker and no cue.
    """
    by_id = {a.id: a for a in articles}
    sought = [
        w
        for q in quotations
        if q.form != "indirect" and q.use == "speech" and q.article in by_id
        for w in [worded(by_id[q.article], q)]
        if len(w.forms) >= _SHORTEST
    ]
    index = _index(sought)
    held: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        held[quotation.article].append(quotation)
    added = [
        Quotation("", a.id, passage, (passage,), "indirect")
        for a in articles
        for passage in _carried(a, sought, index, held[a.id])
    ]
    order = {a.id: n for n, a in enumerate(articles)}
    every = sorted([*quotations, *added], key=lambda q: (order[q.article], q.passage.span.start))
    named = ((f"q{n}", q) for n, q in enumerate(every, 1))
    return tuple(q if q.id == id else replace(q, id=id) for id, q in named)


def _index(sought: list[Worded]) -> dict[tuple[str, ...], list[int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, w in enumerate(sought):
        for key in {w.forms[i : i + _RUN] for i in range(len(w.forms) - _RUN + 1)}:
            index[key].append(n)
    return index


def _carried(
    article: Article,
    sought: list[Worded],
    index: dict[tuple[str, ...], list[int]],
    held: list[Quotation],
) -> Iterator[Passage]:
    marked = [f.span for q in held if q.form != "indirect" for f in q.fragments]
    taken = [q.passage.span for q in held if q.form == "indirect" and q.speaker is not None]
    for sentence in article.sentences:
        words = _words(article.text, sentence)
        hits: Counter[int] = Counter()
        for i in range(len(words.forms) - _RUN + 1):
            hits.update(index.get(words.forms[i : i + _RUN], ()))
        for n, _ in hits.most_common(3):
            if sought[n].quotation.article == article.id:
                continue
            place = _matched(sought[n], words)
            if place is None or any(m.overlaps(place) for m in marked):
                continue
            if not any(_covers(t, place) for t in taken):
                yield article.passage(place)
                break


def _covers(taken: Span, place: Span) -> bool:
    """Whether nearly all of a place is already somebody's words."""
    return taken.overlap(place) > 0.8 * len(place)


def _words(text: str, sentence: Sentence) -> _Words:
    found = list(_WORD.finditer(text, sentence.span.start, sentence.span.end))
    forms = tuple(plain(m.group()) for m in found)
    return _Words(forms, tuple(Span(m.start(), m.end()) for m in found))


def _matched(quoted: Worded, words: _Words) -> Span | None:
    """Where the sentence carries the quoted words, with a changed one at either end."""
    blocks = [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in Indel.opcodes(quoted.forms, words.forms)
        if op.tag == "equal"
    ]
    if not blocks:
        return None
    at = max(range(len(blocks)), key=lambda n: blocks[n][2])
    first = last = at
    while first > 0 and blocks[first][1] - sum(blocks[first - 1][1:]) <= _REACH:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1][1] - sum(blocks[last][1:]) <= _REACH:
        last += 1
    kept = blocks[first : last + 1]
    if sum(b[2] for b in kept) < _SHARED * len(quoted.forms) or blocks[at][2] < _RUN:
        return None
    long = sum(len(w) > _LONG for b in kept for w in words.forms[b[1] : b[1] + b[2]])
    if long < _TELLING:
        return None
    before = min(kept[0][0], kept[0][1], 1)
    ends = kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]
    after = min(len(quoted.forms) - ends[0], len(words.forms) - ends[1], 1)
    return Span(words.spans[kept[0][1] - before].start, words.spans[ends[1] + after - 1].end)
