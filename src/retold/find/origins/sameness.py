"""What shows that passages of different articles enter the story at one place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from retold.find.derivations.families import ONE_WORDING
from retold.find.origins.ground import CLEAR, Ground
from retold.find.origins.joins import WITHIN, Join
from retold.model.findings import Link, Run
from retold.model.span import Passage


def find_joins(places: Sequence[Passage], ground: Ground) -> list[Join]:
    """Every reason to count two of ``places`` (sorted, without doubles) as one origin."""
    by_article: dict[str, list[Passage]] = {}
    for passage in places:
        by_article.setdefault(passage.article, []).append(passage)
    return [
        *_corrected(by_article, ground),
        *_worded(places, by_article, ground),
        *_carried(places, by_article, ground),
        *_placed(places, ground),
        *_uttered(places, ground),
        *_origins(places, ground),
        *_derived(by_article, ground),
        *_within(by_article, ground),
    ]


LEAST = 0.3  # score of a rewording below which two sentences have hardly a word in common
# Share of two texts in each other from which on they are mostly one. With one neighbour linked 198
# of 212 pairs of sentences with a score of .4 and more are one sentence then; of those with
# TOLD_ANEW and more 93 of 94, though only the shorter text be in the other.
ONE_TEXT = 0.7
COPIED = 0.9  # share of either text in the other from which on the two are one
MOSTLY_ONE = 0.75  # the same for a sentence that hardly kept a word: 33 of 40 are right then
MOSTLY = 0.5  # share of the running text in common from which on two articles are one telling


def story_joins(bodies: Sequence[Passage], ground: Ground) -> list[Join]:
    """Every reason to count two articles as one telling. ``bodies``: one passage per article."""
    body = {passage.article: passage for passage in bodies}
    joins = list(_corrected({id: [passage] for id, passage in body.items()}, ground))
    for derivation in ground.stemma.derivations:
        if derivation.source in body and derivation.target in body:
            one, other = sorted((body[derivation.source], body[derivation.target]))
            target, source = body[derivation.target], body[derivation.source]
            says = f"{_label(target, ground)} takes its text from {_label(source, ground)}"
            if derivation.coverage >= MOSTLY:
                joins.append(Join(2, one, other, derivation.kind, says))
    for overlap in ground.scene.overlaps.values():
        if max(overlap.left_own, overlap.right_own) < MOSTLY:
            continue
        if ground.scene.share_text(overlap.left, overlap.right):
            one, other = sorted((body[overlap.left], body[overlap.right]))
            says = (
                f"{_label(one, ground)} and {_label(other, ground)} have most of a text in common"
            )
            joins.append(Join(3, one, other, "same wording", says))
    return joins


def _corrected(by_article: dict[str, list[Passage]], ground: Ground) -> Iterator[Join]:
    for correction in ground.resolved:
        if correction.kind != "merge":
            continue
        held = [by_article[a][0] for a in correction.articles if a in by_article]
        for other in held[1:]:
            says = f"a person's correction joins them: {correction.reason}"
            yield Join(0, held[0], other, "correction", says)


def _worded(
    places: Sequence[Passage], by_article: dict[str, list[Passage]], ground: Ground
) -> Iterator[Join]:
    for passage in places:
        if passage in ground.titles:
            continue  # headlines on one event are alike without a common source
        for _, (link, other) in ground.link_places.at(passage):
            faint = link.kind == "paraphrase" and link.score < ONE_WORDING
            speech = link.id in ground.scene.spoken
            if faint and (speech or not _counterparts(link, passage, other, ground)):
                continue  # may be two reports of a fact
            if not speech and not ground.scene.share_text(passage.article, other.article):
                continue  # one sentence alike, and nothing else: two reports of a fact
            for there in by_article.get(other.article, ()):
                if there > passage and there.span.overlap(other.span) >= 0.5 * len(there.span):
                    rank = 3 if link.kind == "paraphrase" else 1
                    evidence = "reworded" if rank == 3 else "same wording"
                    yield Join(
                        rank, passage, there, evidence, _says(passage, there, evidence, ground)
                    )


def _counterparts(link: Link, one: Passage, other: Passage, ground: Ground) -> bool:
    """Whether of two texts that are mostly one each passage is the other's nearest of all."""
    overlap = ground.scene.overlap(one.article, other.article)
    if link.score < LEAST or overlap is None:
        return False
    if max(overlap.left_own, overlap.right_own) < MOSTLY_ONE:
        return False
    nearest = max(_nearest(one, other, ground), _nearest(other, one, ground))
    return link.score >= nearest


def _carried(
    places: Sequence[Passage], by_article: dict[str, list[Passage]], ground: Ground
) -> Iterator[Join]:
    evidence = "one carried-over passage"
    for passage in places:
        if passage in ground.titles:
            continue
        for _, (run, other) in ground.run_places.at(passage, 0.9):
            if run.kind == "paraphrase":
                continue
            for there in by_article.get(other.article, ()):
                if there <= passage or not _opposite(run, passage, there):
                    continue
                if there.span.overlap(other.span) >= 0.9 * len(there.span):
                    yield Join(2, passage, there, evidence, _says(passage, there, evidence, ground))


def _opposite(run: Run, one: Passage, other: Passage) -> bool:
    """Whether the two stand equally far into what was carried over, give or take a sentence."""
    mine, its = run.left, run.right
    if mine.article != one.article:
        mine, its = its, mine
    before = one.span.start - mine.span.start, other.span.start - its.span.start
    after = mine.span.end - one.span.end, its.span.end - other.span.end
    return min(abs(before[0] - before[1]), abs(after[0] - after[1])) <= NEAR // 2


# Score of a rewording from which on it is no other report of the fact, where the one text is made
# from the other: 50 of 53 are right on simulated stories and 61 of 84 below, but 29 of 30 of these
# where no other article is nearer.
TOLD_ANEW = 0.5
NEAR = 120  # code points, about a sentence: how far a linked neighbour may stand from a passage


def _placed(places: Sequence[Passage], ground: Ground) -> Iterator[Join]:
    """Two passages between the same linked neighbours, in articles that share a text.

    Where the sentence before and the one after are carried over, what stands between them is the
    same sentence worded beyond recognition. One of the two is enough where the articles are mostly
    one text and the passages are alike.
    """
    below = [place for place in places if place not in ground.titles]
    for number, one in enumerate(below):
        for other in below[number + 1 :]:
            if one.article == other.article:
                continue
            if not ground.scene.share_text(one.article, other.article):
                continue
            beside = _beside(one, other, ground)
            if beside == 2 or (beside and _in_one_text(one, other, ground)):
                here, there = _label(one, ground), _label(other, ground)
                says = f"{here} and {there} have it at one place of a text that both carry"
                yield Join(3, one, other, "same place in one text", says)


def _in_one_text(one: Passage, other: Passage, ground: Ground) -> bool:
    overlap = ground.scene.overlap(one.article, other.article)
    if overlap is None:
        return False
    score = _alike(one, other, ground)
    least, most = sorted((overlap.left_own, overlap.right_own))
    return (least >= ONE_TEXT and score >= CLEAR) or (most >= ONE_TEXT and score >= TOLD_ANEW)


def _beside(one: Passage, other: Passage, ground: Ground) -> int:
    """On how many sides of the two passages, 0..2, a neighbour is linked to a neighbour."""
    before = after = False
    mine, its = one.span, other.span
    places = ground.linked_places(one.article, other.article)
    near = bisect_left(places, (mine.end + NEAR + 1,))
    for start, end, there, stop in reversed(places[:near]):
        before |= 0 <= mine.start - end <= NEAR and 0 <= its.start - stop <= NEAR
        after |= 0 <= start - mine.end <= NEAR and 0 <= there - its.end <= NEAR
        if before and after:
            break
    return before + after


def _uttered(places: Sequence[Passage], ground: Ground) -> Iterator[Join]:
    first: dict[str, Passage] = {}
    for passage in places:
        for _, quotation in ground.quotation_places.at(passage):
            group = ground.group_of.get(quotation.id)
            if group is None:
                continue
            if group in first and first[group].article != passage.article:
                says = _says(first[group], passage, "same utterance", ground)
                yield Join(1, first[group], passage, "same utterance", says)
            first.setdefault(group, passage)


def _origins(places: Sequence[Passage], ground: Ground) -> Iterator[Join]:
    """Passages of one statement. One unseen text is no reason: it can tell a thing twice."""
    names = {o.id: o for o in ground.stemma.origins if o.kind == "statement"}
    first: dict[str, Passage] = {}
    for passage in places:
        for _, id in ground.origin_places.at(passage):
            if id not in names:
                continue
            if id in first and first[id].article != passage.article:
                here, there = _label(first[id], ground), _label(passage, ground)
                says = f"{here} and {there} go back to the {names[id].name}"
                yield Join(2, first[id], passage, "statement", says, id)
            first.setdefault(id, passage)


def _derived(by_article: dict[str, list[Passage]], ground: Ground) -> Iterator[Join]:
    """A passage that the target took, with the source's passage that it is linked to.

    That a text was taken does not say that each of its sentences was: it may have a second source.
    So the join is soft, but for a text told anew. In a copy or an edit a sentence that was taken
    kept its wording, and is joined by that.
    """
    for derivation in ground.stemma.derivations:
        if derivation.source not in by_article:
            continue
        for passage in by_article.get(derivation.target, ()):
            for there in by_article[derivation.source]:
                score = _alike(passage, there, ground)
                if not score:
                    continue
                near = score >= TOLD_ANEW or score >= _nearest(passage, there, ground)
                soft = derivation.kind != "rewrite" or not near
                says = f"{_label(passage, ground)} takes its text from {_label(there, ground)}"
                one, other = sorted((passage, there))
                yield Join(4, one, other, derivation.kind, says, soft=soft)


def _alike(one: Passage, other: Passage, ground: Ground) -> float:
    """The score of the closest link between the two, 0 where there is none."""
    found = (
        link.score
        for _, (link, there) in ground.link_places.at(one)
        if there.article == other.article
        and there.span.overlap(other.span) >= 0.5 * min(len(there.span), len(other.span))
    )
    return max(found, default=0.0)


def _nearest(one: Passage, besides: Passage, ground: Ground) -> float:
    """The best score of a link from the passage to any other article than that of ``besides``.

    Copies of the whole article are no rivals: they say nothing of where it has a sentence from.
    """
    found = (
        link.score
        for _, (link, there) in ground.link_places.at(one)
        if there.article != besides.article and not _is_copy(one.article, there.article, ground)
    )
    return max(found, default=0.0)


def _is_copy(one: str, other: str, ground: Ground) -> bool:
    overlap = ground.scene.overlap(one, other)
    return overlap is not None and min(overlap.left_share, overlap.right_share) >= COPIED


def _within(by_article: dict[str, list[Passage]], ground: Ground) -> Iterator[Join]:
    """An article that says a thing twice does not corroborate itself."""
    for held in by_article.values():
        for other in held[1:]:
            says = f"{_label(other, ground)} says it more than once"
            yield Join(WITHIN, held[0], other, "same article", says)


_HOW = {
    "same wording": "carry the same wording",
    "reworded": "carry one sentence, reworded",
    "one carried-over passage": "carry it inside one passage taken over as a whole",
    "same utterance": "quote the same utterance",
}


def _says(one: Passage, other: Passage, evidence: str, ground: Ground) -> str:
    return f"{_label(one, ground)} and {_label(other, ground)} {_HOW[evidence]}"


def _label(passage: Passage, ground: Ground) -> str:
    return ground.names[passage.article]
