"""A sentence that says where a text has its matter from, left out with all it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from retold.find.distortions.told import Told
from retold.find.distortions.turns import Turn
from retold.model.article import Article
from retold.model.findings import Change
from retold.model.span import Passage, Span

_SAID = re.compile(r"\b(?:said|says|told|added)\b")
LEAD = 8  # words before "told": more are the matter of the sentence itself
# A sentence that hands the matter to an agency or to unnamed sources.
_HANDED = re.compile(
    r"\b(?:told|spoke (?:to|with)|speaking to|in an interview with|reported by|according to"
    r"|quoted by)\s+"
    r"(?:the\s+)?(?P<who>[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,4})(?P<agency>\s+(?:news\s+)?agency)?"
)
_ANONYMOUS = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|asked not to be (?:named|identified)"
    r"|declined to be (?:named|identified)|spoke anonymously)\b"
)


def find_dropped(told: Sequence[Told], known: Mapping[str, Article]) -> Iterator[tuple[Told, Turn]]:
    """Sentences that say where a text has its matter from, left out between kept ones."""
    by_pair: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        by_pair[one.source.article, one.target.article].append(one)
    handing = {source: _handing(known[source]) for source in {s for s, _ in by_pair}}
    for (source, target), listed in by_pair.items():
        if handing[source]:
            yield from _dropped_between(known[source], known[target], listed, handing[source])


def _handing(article: Article) -> dict[int, str]:
    """Who is named as the source by each sentence that hands the matter over, by its number."""
    said = {
        i: _handed_over(article, s.span)
        for i, s in enumerate(article.sentences)
        if s.role in ("body", "standfirst")
    }
    return {i: who for i, who in said.items() if who}


def _dropped_between(
    source: Article, target: Article, told: Sequence[Told], handing: Mapping[int, str]
) -> Iterator[tuple[Told, Turn]]:
    stayed = {
        i: one
        for i, s in enumerate(source.sentences)
        for one in told
        if s.span.overlap(one.source.span) > 0.5 * len(one.source.span)
    }
    for i, who in handing.items():
        sentence = source.sentences[i]
        if i in stayed:
            continue
        before = next((stayed[k] for k in range(i - 1, max(-1, i - 3), -1) if k in stayed), None)
        after = next((stayed[k] for k in range(i + 1, i + 3) if k in stayed), None)
        if before is None or after is None or _names(target, who):
            continue
        place = Passage(source.id, sentence.span)
        says = f"the sentence that gives {who} as its source is left out between kept ones"
        yield (
            replace(before, source=place),
            Turn(Change("attribution", source.words(sentence.span), ""), says, left=sentence.span),
        )


def _handed_over(article: Article, sentence: Span) -> str | None:
    """The agency or the unnamed sources that a sentence names as where the matter comes from."""
    words = article.words(sentence)
    match = _HANDED.search(words)
    named = [c for c in article.credits if c.passage and sentence.contains(c.passage.span)]
    agency = next((c.name for c in named if c.kind == "agency"), None)
    if match and len(words[: match.start()].split()) > LEAD:
        return None  # it has matter of its own, and who says it is by the way
    if match and (match["agency"] or agency):
        return agency or str(match["who"])
    if _ANONYMOUS.search(words) and not _SAID.search(words):
        return match["who"] if match else "unnamed sources"
    return None


def _names(article: Article, who: str) -> bool:
    """Whether the article names this source anywhere in its sentences."""
    return any(who in article.words(s.span) for s in article.sentences)
