"""Who says it, lost or exchanged in a retelling: inside a sentence, or with a whole sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.find.distortions.compared import Pair, Side
from retold.find.distortions.told import Told
from retold.model.article import Article
from retold.model.findings import Quotation
from retold.model.span import Passage, Span

MOST_KEPT = 0.5  # share of the rest of a sentence that must stay for a missing speaker to be a loss

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


# Verbs of the reporting list that give words to nobody: "results show", "spoke to the players".
_NO_SPEECH = frozenset(
    {
        "expect",
        "testify",
        "show",
        "put",
        "not",
        "speak",
        "indicat",
        "suggest",
        "hear",
        "think",
        "believ",
        "reveal",
        "deny",
    }
)


@dataclass(frozen=True, slots=True)
class Lost:
    """Who said it before and after the retelling, and what happened, in words."""

    before: str
    after: str
    says: str
    left: Span | None = None
    right: Span | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that give a sentence to somebody: "the fire service said", "according to the mayor"."""

    start: int
    end: int
    who: str
    names: frozenset[str]


def find_reattributed(pair: Pair) -> Lost | None:
    """The speaker of a sentence exchanged for another, or left out of a sentence that stayed."""
    if _quoted(pair.x) or _quoted(pair.y):
        return None  # whose words they are is for the quotations to say
    mine, theirs = _speakers(pair.x), _speakers(pair.y)
    if len(mine) != 1 or len(theirs) > 1:
        return None
    said = mine[0]
    left = _span(pair.x, said)
    if not theirs:
        if not _rest_kept(pair, said) or _still_named(pair, said) or _somebody_says(pair.y):
            return None
        return Lost(pair.x.said(said.start, said.end), "", "who says it is left out", left)
    other = theirs[0]
    if not _exchanged(said, other, pair):
        return None
    return Lost(
        pair.x.said(said.start, said.end),
        pair.y.said(other.start, other.end),
        "it is given to somebody else",
        left,
        _span(pair.y, other),
    )


def _quoted(side: Side) -> bool:
    """Whether the sentence holds quotation marks, or stands inside them."""
    around = side.text[max(0, side.span.start - 1) : side.span.end + 1]
    return any(mark in around for mark in '"“”')


def _speakers(side: Side) -> list[_Said]:
    found: list[_Said] = []
    text = side.text[side.span.start : side.span.end]
    match = re.search(r"\b[Aa]ccording to ([^,.;]+)", text)
    if match:
        found.append(_at(side, side.span.start + match.start(), side.span.start + match.end()))
    for predicate in side.predicates:
        if (
            predicate.passive
            or predicate.key not in side.words.reporting
            or predicate.key in _NO_SPEECH
        ):
            continue
        start = _subject_start(side, predicate.start)
        if any(
            side.is_content(n) or n in side.changes.pronouns
            for n in side.norms[start : predicate.start]
        ):
            found.append(_made(side, start, predicate.end, start, predicate.start))
    return found


def _at(side: Side, begin: int, end: int) -> _Said:
    at = [i for i, t in enumerate(side.row) if begin <= t.span.start < end]
    return _made(side, at[0], at[-1] + 1, at[0] + 2, at[-1] + 1)


def _made(side: Side, start: int, end: int, first: int, last: int) -> _Said:
    names = frozenset(
        side.norms[i]
        for i in range(first, last)
        if side.norms[i] not in side.words.stops or side.norms[i] in side.changes.pronouns
    )
    return _Said(start, end, side.said(first, last), names)


def _subject_start(side: Side, verb: int, reach: int = 7) -> int:
    """Where the subject before a verb of saying begins: at a mark or a small word."""
    at = verb
    while at > 0 and verb - at < reach:
        before = side.row[at - 1]
        gap = side.text[before.span.end : side.row[at].span.start]
        if (
            gap.strip()
            or before.norm in side.words.auxiliaries
            or before.norm in ("that", "and", "but", "as", "which", "who", "while")
        ):
            break
        at -= 1
    return at


def _rest_kept(pair: Pair, said: _Said) -> bool:
    """Whether what was said stayed: most of the sentence, and of the words next to the speaker."""
    keys, norms = pair.x.keys, pair.x.norms
    places = [
        i
        for i in range(len(keys))
        if not said.start <= i < said.end and pair.x.is_content(norms[i])
    ]
    first, last = _clause(pair.x, said)
    close = [i for i in places if first <= i < last]
    if len(places) < 3 or pair.likeness_longer < MOST_KEPT * 0.6:
        return False
    return all(
        sum(keys[i] in pair.y.content for i in some) >= MOST_KEPT * len(some)
        for some in (places, close)
    )


def rest_shared(pair: Pair, left: Span | None, right: Span | None) -> float:
    """Share of the longer sentence, without the words that say who says it, that both have."""
    mine, theirs = _outside(pair.x, left), _outside(pair.y, right)
    longer = max(len(mine), len(theirs))
    return len(mine & theirs) / longer if longer else 0.0


def _outside(side: Side, place: Span | None) -> frozenset[str]:
    held = zip(side.row, side.keys, side.norms, strict=True)
    return frozenset(
        key
        for token, key, norm in held
        if side.is_content(norm) and not (place and place.contains(token.span))
    )


def _clause(side: Side, said: _Said, reach: int = 9) -> tuple[int, int]:
    """The tokens around a speaker up to a semicolon on either side."""
    first, last = said.start, said.end
    while first > max(0, said.start - reach) and not _parted(side, first):
        first -= 1
    while last < min(len(side.row), said.end + reach) and not _parted(side, last):
        last += 1
    return first, last


def _parted(side: Side, at: int) -> bool:
    """Whether a semicolon stands before token ``at``."""
    return at > 0 and ";" in side.text[side.row[at - 1].span.end : side.row[at].span.start]


def _somebody_says(side: Side) -> bool:
    """Whether any verb of saying is left, whoever its subject may be."""
    if "according" in side.norms:
        return True
    return any(p.key in side.words.reporting and not p.passive for p in side.predicates)


def _still_named(pair: Pair, said: _Said) -> bool:
    names = {n for n in said.names if len(n) > 2 and n not in pair.x.words.stops}
    return bool(names & set(pair.y.norms))


def _exchanged(said: _Said, other: _Said, pair: Pair) -> bool:
    pronouns = pair.x.changes.pronouns
    mine = {pronouns[n] for n in said.names if n in pronouns}
    theirs = {pronouns[n] for n in other.names if n in pronouns}
    if mine and theirs:
        return {*mine, *theirs} == {"one", "many"}
    if mine or theirs or said.names & other.names:
        return False
    return _proper(pair.x, said) and _proper(pair.y, other)


def _proper(side: Side, said: _Said) -> bool:
    """Whether the speaker is a name, not a description of one."""
    at = [i for i in range(said.start, said.end) if side.norms[i] in said.names]
    if at == [0]:
        return False  # every sentence begins with a capital
    if any(side.text[side.row[i].span.start : side.row[i].span.end].isupper() for i in at):
        return False  # an acronym may be the same body
    return bool(at) and all(side.text[side.row[i].span.start].isupper() for i in at)


def _span(side: Side, said: _Said) -> Span:
    return Span(side.row[said.start].span.start, side.row[said.end - 1].span.end)


# --- whole sentences ---------------------------------------------------------------------------


def find_dropped(
    told: Sequence[Told], known: Mapping[str, Article], quotations: Sequence[Quotation]
) -> Iterator[tuple[Told, Lost]]:
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
) -> Iterator[tuple[Told, Lost]]:
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
            replace_source(before, place),
            Lost(source.words(sentence.span), "", says, sentence.span),
        )


def replace_source(told: Told, place: Passage) -> Told:
    from dataclasses import replace

    return replace(told, source=place)


def _handed_over(article: Article, sentence: Span) -> str | None:
    """The agency or the unnamed sources that a sentence names as where the matter comes from."""
    words = article.words(sentence)
    match = _HANDED.search(words)
    named = [c for c in article.credits if c.passage and sentence.contains(c.passage.span)]
    agency = next((c.name for c in named if c.kind == "agency"), None)
    if match and (match["agency"] or agency):
        return agency or str(match["who"])
    if _ANONYMOUS.search(words):
        return match["who"] if match else "unnamed sources"
    return None


def _names(article: Article, who: str) -> bool:
    """Whether the article names this source anywhere in its sentences."""
    return any(who in article.words(s.span) for s in article.sentences)
