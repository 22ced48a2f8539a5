"""One utterance over all outlets: which quotations give the same words, and how each gives them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from retold.find.quotations.variants import compare
from retold.find.quotations.words import Worded, worded
from retold.model.article import Article
from retold.model.findings import Quotation, QuotationGroup, Variant
from retold.model.support import Support

_LONG = 4  # letters: longer words tell one utterance from another
_LEAST = 0.25  # share of 5-grams below which no pair is looked at
_GRAM = 5  # characters: with the same speaker, 5-grams find the pairs that embeddings miss


@dataclass(frozen=True, slots=True)
class GroupOptions:
    """How alike two quotations must be to be one utterance.

    same_speaker:  least share of the shorter one's character 5-grams that the longer one has.
    other_speaker: the same where the speaker is another or unknown.
    same_article:  the same inside one article, where like words are mostly two utterances.
    unmarked:      least share of the shorter one's words, in order, where one has no marks.
    run:           words in a row the two must share where speaker or marks are missing.
    shortest:      words; below, agreement is chance.
    """

    same_speaker: float = 0.34
    other_speaker: float = 0.7
    same_article: float = 0.8
    unmarked: float = 0.6
    run: int = 4
    shortest: int = 3


def group_quotations(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    options: GroupOptions | None = None,
) -> tuple[QuotationGroup, ...]:
    """Groups of two quotations or more, in reading order. Support is uncounted."""
    options = options or GroupOptions()
    by_id = {a.id: a for a in articles}
    order = {a.id: n for n, a in enumerate(articles)}
    known = [q for q in quotations if q.article in by_id]
    said = [worded(by_id[q.article], q) for q in _single(known)]
    said = [w for w in said if len(w.forms) >= options.shortest and w.quotation.use == "speech"]
    kept = [[said[i] for i in members] for members in _clusters(said, options)]
    return tuple(_group(n, g, by_id, order) for n, g in enumerate(kept, 1))


def _single(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Without reports of reports: words without marks around words in marks stand in already."""
    starts: dict[str, list[int]] = defaultdict(list)
    for quotation in quotations:
        if quotation.form != "indirect":
            starts[quotation.article] += [f.span.start for f in quotation.fragments]
    for found in starts.values():
        found.sort()
    for quotation in quotations:
        own, span = starts[quotation.article], quotation.passage.span
        inside = bisect_left(own, span.end) - bisect_left(own, span.start)
        if quotation.form != "indirect" or not inside:
            yield quotation


def grams(w: Worded) -> frozenset[str]:
    """The character 5-grams of the words as compared."""
    text = " ".join(w.forms)
    return frozenset(text[i : i + _GRAM] for i in range(max(1, len(text) - _GRAM + 1)))


def _clusters(said: list[Worded], options: GroupOptions) -> list[list[int]]:
    """Marked quotations that are alike; each one without marks joins the one it is most like."""
    pairs = _candidates(said)
    parent = list(range(len(said)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    best: dict[int, tuple[float, int]] = {}
    for i, j, share in pairs:
        unmarked = [k for k in (i, j) if said[k].quotation.form == "indirect"]
        if not unmarked and _alike(said[i], said[j], share, options):
            parent[root(i)] = root(j)
        elif len(unmarked) == 1:
            alone, marked = unmarked[0], j if unmarked[0] == i else i
            if _retold(said[marked], said[alone], options):
                best[alone] = max(best.get(alone, (0.0, marked)), (share, marked))
    for alone, (_, marked) in best.items():
        parent[alone] = root(marked)
    clusters: dict[int, list[int]] = defaultdict(list)
    for i in range(len(said)):
        clusters[root(i)].append(i)
    return sorted(c for c in clusters.values() if len(c) > 1)


def _candidates(said: list[Worded]) -> list[tuple[int, int, float]]:
    """Pairs that share 5-grams, with the share of the shorter one's; one of each pair is marked."""
    all_grams = [grams(w) for w in said]
    marked: dict[str, list[int]] = defaultdict(list)
    unmarked: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int, float]] = []
    same: dict[tuple[str, ...], int] = {}
    for i, w in enumerate(said):
        is_marked = w.quotation.form != "indirect"
        first = same.setdefault(w.forms, i) if is_marked else i
        if first != i:  # the same words again, as in every copy of one dispatch: one pair is enough
            found.append((first, i, 1.0))
            continue
        shared: Counter[int] = Counter()
        for gram in all_grams[i]:
            shared.update(marked[gram])
            if is_marked:
                shared.update(unmarked[gram])
            (marked if is_marked else unmarked)[gram].append(i)
        for j, count in shared.items():
            share = count / min(len(all_grams[i]), len(all_grams[j]))
            if share >= _LEAST:
                found.append((j, i, share))
    return found


def _alike(one: Worded, other: Worded, share: float, options: GroupOptions) -> bool:
    same = _same_speaker(one, other)
    if one.quotation.article == other.quotation.article and share < options.same_article:
        return False  # nobody is quoted twice with nearly the same words: two things were said
    if same and share >= options.same_speaker and _runs_far(one, other):
        return True
    shorter = min(len(one.forms), len(other.forms))
    return share >= options.other_speaker and common_run(one, other) >= min(options.run, shorter)


def _runs_far(one: Worded, other: Worded) -> bool:
    """Whether words in a row agree: two, or most of a fragment that a much longer one may hold."""
    short, long = sorted((len(one.forms), len(other.forms)))
    return common_run(one, other) >= (max(2, 0.6 * short) if long > 2.5 * short else 2)


def _retold(marked: Worded, unmarked: Worded, options: GroupOptions) -> bool:
    """Whether words without marks give the same utterance as marked ones."""
    if _same_speaker(marked, unmarked) is False:
        return False
    shared = Indel.similarity(marked.forms, unmarked.forms) / 2
    shorter = min(len(marked.forms), len(unmarked.forms))
    least = options.unmarked
    if marked.quotation.article == unmarked.quotation.article:
        least = options.same_article
        if marked.quotation.passage.span.overlaps(unmarked.quotation.passage.span):
            return False  # the same words, reported by somebody who reports the speaker
    run = max(options.run, min(options.run + 1, 0.6 * shorter))
    if shorter <= options.run + 1:  # so few words must agree whole, and be more than an idiom
        small = min(marked.forms, unmarked.forms, key=len)
        return common_run(marked, unmarked) == shorter and any(len(w) > _LONG for w in small)
    return shared >= least * shorter and common_run(marked, unmarked) >= run


def _same_speaker(one: Worded, other: Worded) -> bool | None:
    """None where one of the two is not known by name."""
    first, second = one.quotation.speaker, other.quotation.speaker
    if first is None or second is None or first.key is None or second.key is None:
        return None
    return first.key == second.key


def common_run(one: Worded, other: Worded) -> int:
    """The longest row of words both have."""
    return max((op.src_end - op.src_start for op in Indel.opcodes(one.forms, other.forms)
                if op.tag == "equal"), default=0)  # fmt: skip


def _group(
    number: int, members: list[Worded], articles: dict[str, Article], order: dict[str, int]
) -> QuotationGroup:
    base, why = choose_base(members, articles, order)
    variants = []
    for member in members:
        if member is base:
            variants.append(Variant(member.quotation.id, "base"))
            continue
        result = compare(base, member)
        variants.append(Variant(member.quotation.id, result.relation, result.edits, result.changes))
    ids = {m.quotation.article for m in members}
    outlets = {articles[i].outlet or i for i in ids}
    speaker = base.quotation.speaker
    return QuotationGroup(
        f"g{number}",
        speaker.name if speaker else None,
        base.quotation.id,
        tuple(variants),
        Support(len(ids), len(outlets), None),
        why,
    )


def _shared(members: list[Worded]) -> dict[int, int]:
    """How many runs of characters each member has in common with other articles' marked ones."""
    holders: dict[str, set[str]] = defaultdict(set)
    own = {id(m): grams(m) for m in members}
    for member in members:
        if member.quotation.form != "indirect":
            for gram in own[id(member)]:
                holders[gram].add(member.quotation.article)
    return {
        member: sum(len(holders[gram]) - 1 for gram in found if gram in holders)
        for member, found in own.items()
    }


def choose_base(
    members: list[Worded], articles: dict[str, Article], order: dict[str, int]
) -> tuple[Worded, str]:
    """The wording to compare with, and why that one.

    Marked before unmarked, with a speaker before without, then the wording that shares most with
    the other articles' marked ones, then the longest, the earliest article, the first handed in.
    """
    shared = _shared(members)
    same = Counter(m.forms for m in members)

    def rank(member: Worded) -> tuple[object, ...]:
        quotation = member.quotation
        article = articles[quotation.article]
        when = article.published.window()[0].date().isoformat() if article.published else "9999"
        return (
            quotation.form == "indirect",
            quotation.speaker is None,
            -shared[id(member)],
            -len(member.forms),
            when,
            order[quotation.article],
            quotation.passage.span.start,
        )

    best = min(members, key=rank)
    if same[best.forms] > 1:
        return best, f"{same[best.forms]} of {len(members)} renderings have exactly these words"
    longest = len(best.forms) == max(len(m.forms) for m in members)
    return best, "the longest rendering in marks" if longest else "shares most with the others"
