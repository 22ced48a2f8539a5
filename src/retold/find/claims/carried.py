"""Statement claims: what is carried by sentences that several articles have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from retold.model.article import Article
from retold.model.findings import Claim, Link, Value
from retold.model.span import Passage, Span
from retold.model.support import Support

SHORTEST = 40  # characters; shorter wording in common is a name or an idiom, not a statement
TOPIC = 90  # characters of a statement shown as its topic


def find_carried(
    articles: Sequence[Article],
    links: Sequence[Link],
    count: Callable[[Sequence[Passage]], Support],
) -> Iterator[Claim]:
    """One claim for each family of linked sentences, in reading order; ids are left empty."""
    known = {a.id: a for a in articles}
    order = {a.id: i for i, a in enumerate(articles)}
    for family in _families(articles, links):
        passages = sorted(family, key=lambda p: (order[p.article], p.span))
        first = known[passages[0].article].words(passages[0])
        carriers = {p.article for p in passages}
        yield Claim(
            id="",
            kind="statement",
            topic=_shortened(min((known[p.article].words(p) for p in passages), key=len) or first),
            values=tuple(
                Value(
                    p.article,
                    p,
                    says=known[p.article].words(p),
                    place=p.span,
                    as_of=known[p.article].published,
                )
                for p in passages
            ),
            verdict="agree" if len(carriers) > 1 else "single",
            why=f"{len(carriers)} articles carry this sentence, word for word or reworded.",
            support=count(passages),
        )


def _families(articles: Sequence[Article], links: Sequence[Link]) -> list[list[Passage]]:
    """Sentences joined by links; a link only counts where it covers most of both its sentences."""
    sentences = {a.id: [s.span for s in a.sentences] for a in articles}
    whole: dict[Passage, int | None] = {}
    number: dict[Passage, int] = {}
    parent: list[int] = []

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    def numbered(passage: Passage) -> int | None:
        if passage not in whole:
            sentence = _sentence(passage, sentences)
            whole[passage] = number.setdefault(sentence, len(number)) if sentence else None
            parent.extend(range(len(parent), len(number)))
        return whole[passage]

    for link in links:
        if link.kind == "paraphrase" and link.score < 0.6:
            continue
        left, right = numbered(link.left), numbered(link.right)
        if left is not None and right is not None:
            parent[root(left)] = root(right)
    families: dict[int, list[Passage]] = defaultdict(list)
    for passage, at in number.items():
        families[root(at)].append(passage)
    return sorted((f for f in families.values() if len(f) > 1), key=min)


def _sentence(passage: Passage, sentences: Mapping[str, Sequence[Span]]) -> Passage | None:
    """The sentence that a link's passage is most of, or None where it is only a part of one."""
    if len(passage.span) < SHORTEST:
        return None
    for span in sentences.get(passage.article, ()):
        if span.overlap(passage.span) >= 0.7 * max(len(span), len(passage.span)):
            return Passage(passage.article, span)
    return None


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= TOPIC else flat[:TOPIC].rsplit(" ", 1)[0] + " …"
