"""Where one quotation of an article is two utterances to the others: "“It fell,” she said. “Run.”".

Inside one article such words are one quotation. Where another outlet prints only one half, the two
halves have each their own variants, so the quotation is cut there; where another prints both in one
pair of marks it stays whole, or a splice would not be seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from retold.find.quotations.words import Worded, worded
from retold.model.article import Article
from retold.model.findings import Quotation
from retold.model.span import Passage, Span

_RUN = 4  # words in a row that two outlets share: the same words, not an idiom
_STOPS = ".!?"

Part = tuple[Passage, ...]  # fragments no sentence of the outlet's own stands between


def cut_seams(articles: Sequence[Article], quotations: Sequence[Quotation]) -> list[Quotation]:
    """The same quotations; those that other articles give in part are cut at the seam."""
    if len(articles) < 2:
        return list(quotations)
    by_id = {a.id: a for a in articles}
    parts = [_parts(by_id[q.article], q) if q.article in by_id else [] for q in quotations]
    if all(len(p) < 2 for p in parts):
        return list(quotations)
    runs = [
        [_runs(by_id[q.article], q, part) for part in found]
        for q, found in zip(quotations, parts, strict=True)
    ]
    holders = _holders(quotations, runs)
    done: list[Quotation] = []
    for quotation, found, words in zip(quotations, parts, runs, strict=True):
        shared = [_sharing(quotation.article, w, holders) for w in words]
        done += _cut(quotation, found, shared) if len(found) > 1 else [quotation]
    return done


def _parts(article: Article, quotation: Quotation) -> list[Part]:
    """The fragments, apart where a sentence of the outlet ends between them."""
    if quotation.form == "indirect" or quotation.use != "speech":
        return []
    found: list[list[Passage]] = []
    last = 0
    for fragment in quotation.fragments:
        between = article.text[last : fragment.span.start]
        own = any(ch.isalpha() for ch in between) and any(ch in _STOPS for ch in between)
        if not found or own:
            found.append([])
        found[-1].append(fragment)
        last = fragment.span.end
    return [tuple(part) for part in found]


_Run = tuple[str, ...]


def _runs(article: Article, quotation: Quotation, part: Part) -> frozenset[_Run]:
    said: Worded = worded(article, replace(quotation, fragments=part))
    size = min(_RUN, max(1, len(said.forms)))
    return frozenset(said.forms[i : i + size] for i in range(len(said.forms) - size + 1))


_Place = tuple[str, int, int]  # article, number of the quotation, number of the part


def _holders(
    quotations: Sequence[Quotation], runs: Sequence[Sequence[frozenset[_Run]]]
) -> dict[_Run, set[_Place]]:
    holders: dict[_Run, set[_Place]] = defaultdict(set)
    for n, (quotation, parts) in enumerate(zip(quotations, runs, strict=True)):
        for k, part in enumerate(parts):
            for run in part:
                if len(run) == _RUN:
                    holders[run].add((quotation.article, n, k))
    return holders


def _sharing(
    article: str, runs: frozenset[_Run], holders: dict[_Run, set[_Place]]
) -> frozenset[_Place]:
    """The parts of other articles that share words in a row with these."""
    return frozenset(p for run in runs for p in holders.get(run, ()) if p[0] != article)


def _cut(
    quotation: Quotation, parts: list[Part], shared: Sequence[frozenset[_Place]]
) -> list[Quotation]:
    """The quotation in as many pieces as others tell apart."""
    pieces: list[list[Passage]] = [list(parts[0])]
    held = shared[0]
    for part, here in zip(parts[1:], shared[1:], strict=True):
        if held & here or not (held or here):
            pieces[-1] += part
            held |= here
        else:
            pieces.append(list(part))
            held = here
    if len(pieces) == 1:
        return [quotation]
    return [_piece(quotation, n, piece, len(pieces)) for n, piece in enumerate(pieces)]


def _piece(quotation: Quotation, n: int, fragments: list[Passage], pieces: int) -> Quotation:
    """One piece, with the cue if it stands there; the first and the last keep their own words."""
    whole = quotation.passage.span
    start = whole.start if n == 0 else fragments[0].span.start
    end = whole.end if n == pieces - 1 else fragments[-1].span.end
    passage = Passage(quotation.article, Span(start, end))
    form = quotation.form if n == 0 else "direct"
    cue = quotation.cue if n == 0 else None
    return replace(quotation, passage=passage, fragments=tuple(fragments), form=form, cue=cue)
