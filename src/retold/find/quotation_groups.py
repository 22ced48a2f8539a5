"""One utterance over all outlets: which quotations give the same words, and how each gives them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from retold.find.quotation_variants import Worded, compare, worded
from retold.model.article import Article
from retold.model.findings import Quotation, QuotationGroup, Variant
from retold.model.support import Support

_GRAM = 5  # characters; with the same speaker, 5-grams find the pairs that embeddings miss


@dataclass(frozen=True, slots=True)
class GroupOptions:
    """How alike two quotations must be.

    same_speaker, other_speaker: least share of the shorter one's character 5-grams found in the
    longer one, where the speaker is the same, and where it is unknown or another.
    """

    same_speaker: float = 0.34
    other_speaker: float = 0.6
    shortest: int = 3  # words; below, agreement is chance


def group_quotations(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    options: GroupOptions | None = None,
) -> tuple[QuotationGroup, ...]:
    """Groups of two quotations or more, in reading order of their bases. Support is uncounted."""
    options = options or GroupOptions()
    by_id = {a.id: a for a in articles}
    order = {a.id: n for n, a in enumerate(articles)}
    said = [
        worded(by_id[q.article], q) for q in quotations if q.use == "speech" and q.article in by_id
    ]
    said = [w for w in said if len(w.forms) >= options.shortest]
    groups = [[said[i] for i in members] for members in _connected(said, options)]
    kept = [g for g in groups if len(g) > 1 and any(w.quotation.form != "indirect" for w in g)]
    return tuple(_group(n, g, by_id, order) for n, g in enumerate(kept, 1))


def _grams(w: Worded) -> frozenset[str]:
    text = " ".join(w.forms)
    return frozenset(text[i : i + _GRAM] for i in range(max(1, len(text) - _GRAM + 1)))


def _connected(said: list[Worded], options: GroupOptions) -> Iterable[list[int]]:
    """Clusters around marked quotations: each joins the group of the one it is most like."""
    grams = [_grams(w) for w in said]
    holders: dict[str, list[int]] = defaultdict(list)
    parent = list(range(len(said)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, w in enumerate(said):
        shared: Counter[int] = Counter()
        for gram in grams[i]:
            for j in holders[gram]:
                shared[j] += 1
            holders[gram].append(i)
        for j, count in shared.items():
            if _alike(w, said[j], count / min(len(grams[i]), len(grams[j])), options):
                parent[root(i)] = root(j)
    clusters: dict[int, list[int]] = defaultdict(list)
    for i in range(len(said)):
        clusters[root(i)].append(i)
    return clusters.values()


def _alike(one: Worded, other: Worded, share: float, options: GroupOptions) -> bool:
    if one.quotation.form == other.quotation.form == "indirect":
        return False
    speakers = one.quotation.speaker, other.quotation.speaker
    keys = {s.key for s in speakers if s and s.key}
    same = len(keys) == 1 and all(s and s.key for s in speakers)
    return share >= (options.same_speaker if same else options.other_speaker)


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


def choose_base(
    members: list[Worded], articles: dict[str, Article], order: dict[str, int]
) -> tuple[Worded, str]:
    """The wording to compare with, and why that one.

    Marked before unmarked, then the words most articles agree on, then the longest, then the
    earliest article, then the first handed in.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for member in members:
        for gram in _grams(member):
            holders[gram].add(member.quotation.article)

    def agreement(member: Worded) -> float:
        grams = _grams(member)
        return sum(len(holders[g]) - 1 for g in grams) / max(1, len(grams))

    def rank(member: Worded) -> tuple[object, ...]:
        article = articles[member.quotation.article]
        when = article.published.window()[0].isoformat() if article.published else "9999"
        shared = sum(len(holders[g]) - 1 for g in _grams(member))
        return (
            member.quotation.form == "indirect",
            member.quotation.speaker is None,
            -shared,
            -len(member.forms),
            when,
            order[member.quotation.article],
            member.quotation.passage.span.start,
        )

    best = min(members, key=rank)
    agreeing = sum(m.forms == best.forms for m in members)
    if agreeing > 1:
        return best, f"{agreeing} of {len(members)} renderings have exactly these words"
    if agreement(best) > 0:
        return best, "shares most words with the other renderings"
    return best, "the longest rendering in marks"
