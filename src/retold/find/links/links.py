"""Which words of one article stand in another, verbatim, edited or reworded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from retold.find.links.alignment import Bar, Compared, Flags, chains, is_in, select
from retold.find.links.comparison import Comparison, prepare
from retold.find.links.meaning import Meaning
from retold.find.links.parts import narrowed, second_parts, shared_spans
from retold.find.links.passages import Guard, kept_runs
from retold.find.links.pieces import Piece, Rows, Words, whole_sentences
from retold.find.links.rewording import Rewording, by_articles, find_kin, unlikely
from retold.find.links.twice import Akin, are_carried
from retold.find.links.weights import read_model
from retold.find.links.wording import Wording, read_wording
from retold.model.article import Article
from retold.model.links import Edit, Link, LinkKind, Run
from retold.model.span import Passage, Span
from retold.ports import Encoder
from retold.text.shingles import Ints


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """When two sentences are linked.

    bar:   how alike they must be.
    guard: when a run of links is a template or too little to go by, not a copy.
    rewording: when sentences of articles that are kin are linked, however few words they share.
    gap:   how many unlinked sentences a run may step over on either side.
    near:  the share of words kept in order from which a link is near-verbatim, 0..1.
    span:  words: the shortest common run that links two otherwise different sentences.
    """

    bar: Bar = field(default_factory=Bar)
    guard: Guard = field(default_factory=Guard)
    rewording: Rewording = field(default_factory=Rewording)
    gap: int = 2
    near: float = 0.75
    span: int = 6


def find_links(
    articles: Sequence[Article], options: LinkOptions | None = None, encoder: Encoder | None = None
) -> tuple[tuple[Link, ...], tuple[Run, ...]]:
    """Links between any two of ``articles``, and the runs they make.

    Without an encoder only words are compared. In each link and run, left's article comes first
    in ``articles``. Ids are ``l1``, ``l2``, ... and ``r1``, ``r2``, ... in reading order.
    """
    options = options or LinkOptions()
    if sum(1 for a in articles if a.sentences) < 2:
        return (), ()
    wording = read_wording(articles)
    if not len(wording.exact):
        return (), ()
    comparison = prepare(wording)
    meaning = Meaning(wording, articles, encoder) if encoder else None
    pairs, linked = by_words(comparison, options.bar, meaning)
    rewording = options.rewording
    if rewording.model is None:
        rewording = replace(rewording, model=read_model(meaning is not None))
    kin = find_kin(pairs, linked, comparison, rewording, meaning)
    rows = Rows(wording)
    akin = by_articles(kin, rows.article)
    sure = linked & ~_doubted(rows, pairs, linked, akin, rewording)
    found = [one for k in kin for one in k.links(rewording)]
    further = np.array(found, dtype=np.int64).reshape(-1, 3)
    pairs, linked, more = _reworded(comparison, pairs, linked, sure, further)
    pieces = second_parts(rows, pairs, linked, whole_sentences(rows, pairs.only(linked)))
    parts = pieces, whole_sentences(rows, more)
    pieces = _with_parts(comparison, rows, akin, parts, options.span)
    return _findings(_Story(articles, wording, rows, options, akin), pieces)


def by_words(
    comparison: Comparison, bar: Bar, meaning: Meaning | None = None
) -> tuple[Compared, Flags]:
    """The pairs that are compared, and which of them are links by their likeness alone."""
    wording = comparison.wording

    def weighed(pairs: Compared) -> Compared:
        return meaning.raised(pairs) if meaning else pairs

    pairs = weighed(comparison.pairs())
    linked = select(pairs, wording, bar)
    if linked.any():
        pairs = pairs.joined(weighed(comparison.beside(pairs.only(linked), pairs)))
        linked = select(pairs, wording, bar)
    return pairs, linked


def _doubted(rows: Rows, pairs: Compared, linked: Flags, akin: Akin, options: Rewording) -> Flags:
    """The pairs that words alone linked and that are no carried-over text after all."""
    doubted = unlikely(list(akin.values()), pairs, linked, options)
    left = np.flatnonzero(linked & ~doubted)
    pieces = whole_sentences(rows, pairs.only(linked & ~doubted))
    carried = are_carried(rows, pieces, akin, options)
    doubted[left[~np.array(carried, dtype=bool)]] = True
    return doubted


def _with_parts(
    comparison: Comparison,
    rows: Rows,
    akin: Akin,
    parts: tuple[list[Piece], list[Piece]],
    span: int,
) -> list[Piece]:
    """The pieces and further ones of their sentences, cut to what they share, and shared spans."""
    pieces, further = parts
    known = {_sentences(one) for one in pieces}
    pieces = [*pieces, *(one for one in further if _sentences(one) not in known)]
    pieces = [one if _is_likely(one, rows, akin) else narrowed(rows, one) for one in pieces]
    return pieces + shared_spans(comparison.wording, rows, comparison.runs, pieces, span)


_LIKELY = 0.7  # the likelihood from which a sentence with a quotation was reworded around it


def _is_likely(one: Piece, rows: Rows, akin: Akin) -> bool:
    """Whether all of a sentence was carried over, not only the quotation in it."""
    left, right = _sentences(one)
    kin = akin.get((rows.article[left], rows.article[right]))
    return kin is not None and (kin.likely(left, right) or 0.0) >= _LIKELY


def _reworded(
    comparison: Comparison, pairs: Compared, linked: Flags, sure: Flags, found: Ints
) -> tuple[Compared, Flags, Compared]:
    """Pairs and links with what was ``found`` between kin, and its links of one sentence to more.

    linked: by words alone; sure: those of them that stay.
    """
    new = ~_held(comparison, pairs.only(linked), found, both=True)
    best = (found[:, 2] == 1) & ~_held(comparison, pairs.only(sure), found, both=False)
    more = comparison.measured(*found[new & best, :2].T)
    width = np.int64(len(comparison.kept))
    old = ~is_in(pairs.left * width + pairs.right, np.sort(more.left * width + more.right))
    flags = np.concatenate([sure[old], np.ones(len(more.left), dtype=bool)])
    return pairs.only(old).joined(more), flags, comparison.measured(*found[new & ~best, :2].T)


def _held(comparison: Comparison, known: Compared, found: Ints, *, both: bool) -> Flags:
    """Which pairs are known, or have a sentence that is linked with the other's article."""
    article, width = comparison.wording.article, np.int64(len(comparison.kept))
    left, right = found[:, 0], found[:, 1]
    if both:
        return is_in(left * width + right, np.sort(known.left * width + known.right))
    lefts = np.sort(known.left * width + article[known.right])
    rights = np.sort(known.right * width + article[known.left])
    return is_in(left * width + article[right], lefts) | is_in(
        right * width + article[left], rights
    )


def _sentences(one: Piece) -> tuple[int, int]:
    return one.left_sentence, one.right_sentence


class _Story:
    """What the findings are read from, and the places that were named already."""

    def __init__(
        self,
        articles: Sequence[Article],
        wording: Wording,
        rows: Rows,
        options: LinkOptions,
        akin: Akin,
    ) -> None:
        self.articles = articles
        self.number: list[int] = wording.number.tolist()
        self.rows = rows
        self.options = options
        self.akin = akin
        self._passages: dict[tuple[int, Words], Passage] = {}
        self._spans: dict[tuple[int, int], tuple[Span, str]] = {}

    def side(self, sentence: int, words: Words) -> Passage:
        """The place of some words of a sentence; all of them are the sentence with its marks."""
        known = self._passages.get((sentence, words))
        if known is None:
            article = self.articles[self.rows.article[sentence]]
            if words == self.rows.sentence(sentence):
                known = article.passage(article.sentences[self.number[sentence]].span)
            else:
                known = article.passage(
                    Span(self.rows.start[words[0]], self.rows.end[words[1] - 1])
                )
            self._passages[sentence, words] = known
        return known

    def span(self, text: str, first: int, end: int) -> tuple[Span, str]:
        """The span of the words first <= i < end of an article with this text, and the text."""
        known = self._spans.get((first, end))
        if known is None:
            span = Span(self.rows.start[first], self.rows.end[end - 1])
            known = self._spans[first, end] = (span, span.of(text))
        return known


def _findings(story: _Story, pieces: Sequence[Piece]) -> tuple[tuple[Link, ...], tuple[Run, ...]]:
    by_pair: dict[tuple[int, int], list[Piece]] = {}
    for one in pieces:
        article = story.rows.article
        key = article[one.left_sentence], article[one.right_sentence]
        by_pair.setdefault(key, []).append(one)
    links: list[Link] = []
    runs: list[Run] = []
    for key in sorted(by_pair):
        found = sorted(by_pair[key], key=lambda p: (p.left, p.right))
        places = [(p.left_sentence, p.right_sentence) for p in found]
        reach = story.options.gap + 1
        grouped = [[found[k] for k in chain] for chain in chains(places, reach)]
        akin = key in story.akin
        for run in kept_runs(grouped, story.rows, story.options.guard, akin=akin):
            made = [_link(f"l{len(links) + n}", story, one) for n, one in enumerate(run, 1)]
            links.extend(made)
            runs.append(_run(f"r{len(runs) + 1}", made))
    return tuple(links), tuple(runs)


def _link(id: str, story: _Story, one: Piece) -> Link:
    left = story.side(one.left_sentence, one.left)
    right = story.side(one.right_sentence, one.right)
    kind: LinkKind = "verbatim" if one.same == 1 else "near_verbatim"
    if one.same < story.options.near:
        kind = "paraphrase"
    score = 1.0 if one.same == 1 else round(min(one.likeness, 0.999), 3)
    return Link(id, left, right, kind, score, _edits(story, one))


_NOTHING: tuple[None, str] = (None, "")


def _edits(story: _Story, one: Piece) -> tuple[Edit, ...]:
    left = story.articles[story.rows.article[one.left_sentence]].text
    right = story.articles[story.rows.article[one.right_sentence]].text
    i, j = one.left[0], one.right[0]
    made = []
    for kind, a, b, c, d in one.changes:
        if kind != "equal":
            x, before = story.span(left, i + a, i + b) if b > a else _NOTHING
            y, after = story.span(right, j + c, j + d) if d > c else _NOTHING
            made.append(Edit(before, after, kind, x, y))
    return tuple(made)


_KINDS: tuple[LinkKind, ...] = ("paraphrase", "near_verbatim", "verbatim")  # the loosest first


def _run(id: str, links: list[Link]) -> Run:
    names = tuple([k.id for k in links])
    if len(links) == 1:
        (only,) = links
        return Run(id, only.left, only.right, names, only.kind, round(only.score, 3))
    kinds = {k.kind for k in links}
    sizes = [len(k.left.span) for k in links]
    score = sum([k.score * n for k, n in zip(links, sizes, strict=True)]) / sum(sizes)
    return Run(
        id,
        _cover([k.left for k in links]),
        _cover([k.right for k in links]),
        names,
        next(k for k in _KINDS if k in kinds),
        round(score, 3),
    )


def _cover(places: Sequence[Passage]) -> Passage:
    """The passage from the first to the last of some places in one article."""
    spans = [place.span for place in places]
    start, end = min([span.start for span in spans]), max([span.end for span in spans])
    return Passage(places[0].article, Span(start, end))
