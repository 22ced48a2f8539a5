"""Which words of one article stand in another, verbatim, edited or reworded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from retold.find.alignment import Compared, chains, select
from retold.find.candidates import common_runs, fold, word_pairs
from retold.find.likeness import gram_bags, word_bags
from retold.find.wording import Wording, read_wording
from retold.model.article import Article
from retold.model.findings import Edit, Link, LinkKind, Run
from retold.model.span import Passage, Span, cover
from retold.ports import Encoder
from retold.text.diff import norms, operations
from retold.text.shingles import Floats, Ints
from retold.text.tokens import words


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """When two sentences are linked.

    strong: the likeness from which a pair is a link by itself, 0..1.
    weak:   the least likeness of a link between linked neighbours, 0..1.
    prior:  what a linked neighbour adds to the likeness.
    gap:    how many unlinked sentences a run may step over on either side.
    near:   the share of words kept in order from which a link is near-verbatim, 0..1.
    span:   words: the shortest common run that links two otherwise different sentences.
    """

    strong: float = 0.48
    weak: float = 0.28
    prior: float = 0.08
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
    wording = read_wording(articles)
    if len(articles) < 2 or not len(wording.exact):
        return (), ()
    kept = _kept(wording)
    pairs = _compared(wording, kept)
    linked, _ = select(pairs, wording, options.strong, options.weak, options.prior)
    spans = _shared_spans(wording, kept, pairs.only(linked), options)
    return _findings(articles, wording, pairs.only(linked), spans, options)


def _kept(wording: Wording) -> Ints:
    """1 for the sentences to compare: of several alike in one article only the fullest."""
    kept = (wording.size > 1).astype(np.int64)
    first = fold(wording)
    for sentence in np.flatnonzero(first != np.arange(len(first))):
        same = first[sentence]
        if wording.article[same] == wording.article[sentence]:
            kept[same] = 0
            first[first == same] = sentence
    return kept


def _compared(wording: Wording, kept: Ints) -> Compared:
    """All pairs worth a look, of two articles and of one role, with their likeness."""
    left, right = word_pairs(wording, kept)
    two = (wording.article[left] != wording.article[right]) & (
        wording.role[left] == wording.role[right]
    )
    left, right = left[two], right[two]
    bags = word_bags(wording)
    square = bags.square()
    dice = 2 * bags.shared(left, right) / np.maximum(square[left] + square[right], 1e-9)
    near = dice >= 0.15
    left, right, dice = left[near], right[near], dice[near]
    grams = gram_bags(wording, np.unique(np.concatenate([left, right])))
    norm = grams.square()
    cosine = grams.shared(left, right) / np.sqrt(np.maximum(norm[left] * norm[right], 1e-9))
    return Compared(left, right, _likeness(dice, cosine))


def _likeness(dice: Floats, cosine: Floats) -> Floats:
    return (dice + cosine) / 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A link before it has words: sentences and, where only a part is shared, the words of it."""

    left: int
    right: int
    score: float
    left_words: tuple[int, int] | None = None
    right_words: tuple[int, int] | None = None


def _shared_spans(
    wording: Wording, kept: Ints, linked: Compared, options: LinkOptions
) -> list[_Piece]:
    """Common runs of words between sentences that are otherwise different."""
    runs = common_runs(wording, kept, 4)
    weight = wording.weight / np.log1p(len(wording.number))
    taken = set(zip(linked.left.tolist(), linked.right.tolist(), strict=True))
    found: list[_Piece] = []
    for k in np.flatnonzero(runs.length >= options.span).tolist():
        left, right = int(runs.left[k]), int(runs.right[k])
        n, i, j = int(runs.length[k]), int(runs.left_word[k]), int(runs.right_word[k])
        if (left, right) in taken or wording.article[left] == wording.article[right]:
            continue
        if wording.role[left] != wording.role[right]:
            continue
        if weight[wording.stem[i : i + n]].sum() < 3.0:
            continue
        found.append(_Piece(left, right, 1.0, (i, i + n - 1), (j, j + n - 1)))
    return found


def _findings(
    articles: Sequence[Article],
    wording: Wording,
    linked: Compared,
    spans: list[_Piece],
    options: LinkOptions,
) -> tuple[tuple[Link, ...], tuple[Run, ...]]:
    pieces = [
        _Piece(a, b, s)
        for a, b, s in zip(
            linked.left.tolist(), linked.right.tolist(), linked.score.tolist(), strict=True
        )
    ]
    by_pair: dict[tuple[int, int], list[_Piece]] = {}
    for piece in [*pieces, *spans]:
        key = (int(wording.article[piece.left]), int(wording.article[piece.right]))
        by_pair.setdefault(key, []).append(piece)
    links: list[Link] = []
    runs: list[Run] = []
    for key in sorted(by_pair):
        found = sorted(by_pair[key], key=lambda p: (p.left, p.right))
        left, right = articles[key[0]], articles[key[1]]
        made = [
            _link(f"l{len(links) + n}", left, right, piece, wording, options)
            for n, piece in enumerate(found, 1)
        ]
        links.extend(made)
        places = [(p.left, p.right) for p in found]
        for chain in chains(places, options.gap + 1):
            runs.append(_run(f"r{len(runs) + 1}", [made[k] for k in chain]))
    return tuple(links), tuple(runs)


def _link(
    id: str, left: Article, right: Article, piece: _Piece, wording: Wording, options: LinkOptions
) -> Link:
    sides = []
    for article, sentence, part in (
        (left, piece.left, piece.left_words),
        (right, piece.right, piece.right_words),
    ):
        span = article.sentences[int(wording.number[sentence])].span
        if part:
            span = Span(int(wording.start[part[0]]), int(wording.end[part[1]]))
        sides.append(Passage(article.id, span))
    edits, same = _edits(left, right, sides[0].span, sides[1].span)
    kind: LinkKind = "verbatim" if same == 1 else "near_verbatim"
    if same < options.near:
        kind = "paraphrase"
    score = 1.0 if same == 1 else round(min(piece.score, 0.999), 3)
    return Link(id, sides[0], sides[1], kind, score, edits)


def _edits(left: Article, right: Article, a: Span, b: Span) -> tuple[tuple[Edit, ...], float]:
    """The changes between two spans, and the share of the words that is kept in order."""
    mine, theirs = words(left.text, a), words(right.text, b)
    found: list[Edit] = []
    same = 0
    for o in operations(norms(mine), norms(theirs)):
        if o.kind == "equal":
            same += o.left_end - o.left_start
            continue
        x = (
            cover(w.span for w in mine[o.left_start : o.left_end])
            if o.left_end > o.left_start
            else None
        )
        y = (
            cover(w.span for w in theirs[o.right_start : o.right_end])
            if o.right_end > o.right_start
            else None
        )
        found.append(
            Edit(x.of(left.text) if x else "", y.of(right.text) if y else "", o.kind, x, y)
        )
    return tuple(found), 2 * same / max(len(mine) + len(theirs), 1)


def _run(id: str, links: list[Link]) -> Run:
    kinds = {k.kind for k in links}
    order: tuple[LinkKind, ...] = ("paraphrase", "near_verbatim", "verbatim")
    kind = next(k for k in order if k in kinds)
    sizes = [len(k.left.span) for k in links]
    score = sum(k.score * n for k, n in zip(links, sizes, strict=True)) / sum(sizes)
    return Run(
        id,
        Passage(links[0].left.article, cover(k.left.span for k in links)),
        Passage(links[0].right.article, cover(k.right.span for k in links)),
        tuple(k.id for k in links),
        kind,
        round(score, 3),
    )
