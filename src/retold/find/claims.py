"""Claims: the values of one thing, gathered over a story, with a verdict and what stands behind it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from retold.find.carried import find_carried
from retold.find.figure_words import FigureWords, figure_words, stem
from retold.find.figures import Figure
from retold.find.frames import (
    Frame,
    apart_in_size,
    bucket,
    concept_of,
    near_in_size,
    nominal,
    sameness,
    standing,
)
from retold.find.occasions import occasions
from retold.find.slips import Held, digits_exchanged, slipped
from retold.find.verdicts import Finding, judge
from retold.model.article import Article
from retold.model.findings import Claim, DateMention, Link, Value
from retold.model.span import Passage, Span
from retold.model.support import Support
from retold.text.tokens import words as words_of

Count = Callable[[Sequence[Passage]], Support]

EVERYWHERE = 0.8  # share of the articles that name a place which needs no telling apart
SURE_LINK = 0.6  # score below which a reworded sentence may be another sentence on the same thing
OPENING = 3  # sentences, the headline among them, that say where a story plays
SEASON = timedelta(days=90)
_LONG_AGO = re.compile(
    r"\b(?:years?|decades?|centur(?:y|ies)) (?:ago|before|earlier|previously)\b"
    r"|\b(?:last|previous) time\b|\bin (?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[;:]|, (?:and|while|but|with|as)\b|\b(?:while|but)\b")
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}")
AROUND = 90  # characters of context on either side of a figure: about one clause


def find_claims(
    articles: Sequence[Article],
    figures: Mapping[str, Sequence[Figure]],
    dates: Mapping[str, Sequence[DateMention]],
    links: Sequence[Link],
    stemma: object,
    count: Count,
) -> tuple[Claim, ...]:
    """The figure and statement claims of one story; ids are "c1", "c2", ... in reading order.

    figures, dates: by article id. count: the one function that counts support (find/origins.py).
    """
    known = {a.id: a for a in articles}
    words = figure_words("en")
    groups = group_figures(articles, figures, links)
    linked = Linked(links)
    made: list[Claim] = []
    for group in groups:
        for finding in judge(without_slips(group, linked, known), known, words, linked):
            made.append(_claim(finding, words, known, count))
    made.extend(find_carried(articles, links, count))
    return tuple(_numbered(made))


def group_figures(
    articles: Sequence[Article], figures: Mapping[str, Sequence[Figure]], links: Sequence[Link]
) -> list[tuple[Figure, ...]]:
    """Figures that are about one thing, in reading order of their first one."""
    frames = frames_of(articles, figures)
    linked = Linked(links)
    apart = occasions(articles)
    buckets: dict[tuple[int, str, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        buckets[apart[frame.figure.article], *bucket(frame)].append(frame)
    groups = [g for listed in buckets.values() for g in _gather(listed, linked)]
    order = {id(frame.figure): i for i, frame in enumerate(frames)}
    found = [tuple(frame.figure for frame in group) for group in groups]
    return sorted(found, key=lambda group: order[id(group[0])])


def frames_of(
    articles: Sequence[Article], figures: Mapping[str, Sequence[Figure]]
) -> list[Frame]:
    """The figures of a story as they are compared, in reading order."""
    words = figure_words("en")
    home = _home(articles)
    return [_frame(f, a, home, words) for a in articles for f in figures.get(a.id, ())]


def _gather(frames: Sequence[Frame], linked: Linked) -> list[list[Frame]]:
    """Join frames that are held together, the surest first, unless too much speaks against it."""
    held: list[tuple[int, int, int]] = []
    apart: set[tuple[int, int]] = set()
    for j, other in enumerate(frames):
        for i, frame in enumerate(frames[:j]):
            bond = _bond(frame, other, linked)
            if bond is None:
                apart.add((i, j))
            elif bond:
                held.append((bond, i, j))
    groups = {i: [i] for i in range(len(frames))}
    home = list(range(len(frames)))
    for _, i, j in sorted(held, key=lambda edge: (-edge[0], edge[1], edge[2])):
        mine, theirs = sorted((home[i], home[j]))
        if mine == theirs or _opposed(groups[mine], groups[theirs], apart):
            continue
        for member in groups[theirs]:
            home[member] = mine
        groups[mine] += groups.pop(theirs)
    return [[frames[i] for i in sorted(members)] for members in groups.values()]


def _bond(frame: Frame, other: Frame, linked: Linked) -> int | None:
    """How surely two figures are about one thing: None for not at all, 0 for open, more for yes."""
    if frame.figure.passage == other.figure.passage:
        return None  # two numbers in one sentence are two things
    how = sameness(frame, other)
    if how == "no":
        return None
    joined = linked(frame.figure, other.figure)
    if standing(frame.figure, other.figure) != "differ":
        return 4 if how == "same" or joined else 2
    if frame.figure.article == other.figure.article and not _one_thing(frame, other):
        return None  # an article that gives two numbers mostly speaks of two things
    if joined:
        return 3
    if apart_in_size(frame, other):
        return None
    if how == "same":
        return 3
    return int(near_in_size(frame, other))


def _one_thing(frame: Frame, other: Frame) -> bool:
    """Whether the words alone leave no doubt: the same noun, and the same fate or verb."""
    a, b = frame.figure, other.figure
    if frame.fate or other.fate:
        generic = {None, "people"}
        return frame.fate == other.fate and (
            frame.concept == other.concept or {frame.concept, other.concept} <= generic
        )
    return frame.concept == other.concept and a.event == b.event and a.modifiers == b.modifiers


def _opposed(mine: Sequence[int], theirs: Sequence[int], apart: set[tuple[int, int]]) -> bool:
    """Whether more than one in ten pairs across two groups cannot be the same thing."""
    against = sum((min(i, j), max(i, j)) in apart for i in mine for j in theirs)
    return 10 * against > len(mine) * len(theirs)


def without_slips(
    group: Sequence[Figure], linked: Linked, articles: Mapping[str, Article]
) -> tuple[Figure, ...]:
    """The group without numbers that one retelling got wrong: those are distortions, not claims."""
    return tuple(f for f in group if not _is_slip(f, group, linked, articles))


def _is_slip(
    figure: Figure, group: Sequence[Figure], linked: Linked, articles: Mapping[str, Article]
) -> bool:
    others = [o for o in group if o.article != figure.article]
    mine = _held(figure, [o for o in others if standing(figure, o) != "differ"])
    differing = [o for o in others if standing(figure, o) == "differ"]
    if mine is None:
        return False
    grows = figure.kind in ("count", "total")
    for other in (o for o in differing if linked(figure, o) or _misprinted(figure, o)):
        same = [o for o in differing if o is not other and standing(o, other) != "differ"]
        theirs = _held(other, same)
        if theirs and slipped(theirs, mine, grows) and not slipped(mine, theirs, grows):
            return True
    return False


def _misprinted(a: Figure, b: Figure) -> bool:
    """Whether one value is the other with its digits exchanged or a zero too many."""
    mine, theirs = nominal(a), nominal(b)
    return mine is not None and theirs is not None and digits_exchanged(mine, theirs)


def _held(figure: Figure, same: Sequence[Figure]) -> Held | None:
    value = nominal(figure)
    if value is None:
        return None
    times = [f.as_of for f in (figure, *same) if f.as_of]
    since = min(times, key=lambda t: t.window()[1]) if times else None
    return Held(value, len({f.article for f in (figure, *same)}), since)


class Linked:
    """Whether two figures stand in the two passages of one link."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._pairs: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for link in links:
            if link.kind == "paraphrase" and link.score < SURE_LINK:
                continue
            pair = (link.left.article, link.right.article)
            self._pairs[pair].append((link.left.span, link.right.span))
            self._pairs[pair[::-1]].append((link.right.span, link.left.span))

    def __call__(self, a: Figure, b: Figure) -> bool:
        pairs = self._pairs.get((a.article, b.article), ())
        return any(x.contains(a.place) and y.contains(b.place) for x, y in pairs)


def _frame(figure: Figure, article: Article, home: frozenset[str], words: FigureWords) -> Frame:
    text, place = article.text, figure.place
    sentence = figure.passage.span
    start = max(sentence.start, place.start - AROUND)
    end = min(sentence.end, place.end + AROUND)
    concept = concept_of(figure, words)
    person = concept in (None, "people") or concept in words.persons
    context = _content(text, _clause(text, place, start, end), words)
    return Frame(
        figure=figure,
        concept=concept,
        site=_site(figure, home | _opening(article)),
        context=context,
        person=person,
        past=bool(_LONG_AGO.search(text, sentence.start, sentence.end)) or _long_before(figure),
        fate=_fate(figure, context if person else frozenset(), words),
    )


def _long_before(figure: Figure) -> bool:
    """Whether the event is dated more than a season before the text."""
    if figure.happened is None or figure.as_of is None:
        return False
    return figure.happened.window()[1] + SEASON < figure.as_of.window()[0]


def _fate(figure: Figure, context: frozenset[str], words: FigureWords) -> str | None:
    """What happened to the counted, from the verb or, for people, from the one word that tells."""
    if figure.event in words.fates:
        return figure.event
    told = context & words.fates
    return next(iter(told)) if len(told) == 1 and figure.event is None else None


def _clause(text: str, place: Span, start: int, end: int) -> Span:
    """The context without the clauses before and behind it."""
    cut = max((m.end() for m in _JOINT.finditer(text, start, place.start)), default=start)
    stop = next((m.start() for m in _JOINT.finditer(text, place.end, end)), end)
    return Span(min(cut, place.start), max(stop, place.end))


def _content(text: str, span: Span, words: FigureWords) -> frozenset[str]:
    """Keys of the content words: verb keys, event classes, nouns in the singular, no numbers."""
    keys: set[str] = set()
    for token in words_of(text, span):
        norm = token.norm.removesuffix("'s")
        if norm in words.stops or norm[0].isdigit() or norm in words.cardinals or len(norm) < 3:
            continue
        if text[token.span.start].isupper() and token.span.start > span.start:
            continue  # names stand beside every figure of a story
        if stem(norm, words) in words.reporting or norm == "according":
            continue
        if norm in words.money or norm in words.percent or norm in words.scales:
            continue
        verb = stem(norm, words)
        noun = words.singulars.get(norm, norm.removesuffix("s"))
        keys.add(words.event_of.get(verb or noun, verb or words.same_nouns.get(noun, noun)))
    return frozenset(keys)


def _site(figure: Figure, home: frozenset[str]) -> frozenset[str]:
    """The names of a narrower or another place than the story's own; empty for the story's."""
    names = frozenset(n.lower() for n in _NAME.findall(figure.where or ""))
    return frozenset() if names & home else names


def _opening(article: Article) -> frozenset[str]:
    """The capitalised words of the headline and the first two sentences: where the story plays."""
    end = article.sentences[min(OPENING, len(article.sentences)) - 1].span.end
    return frozenset(n.lower() for n in _NAME.findall(article.text[:end]))


def _home(articles: Sequence[Article]) -> frozenset[str]:
    """The names that the openings of half the articles share, or almost all articles use."""
    seen = Counter(name for article in articles for name in _opening(article))
    told = Counter(n for a in articles for n in {n.lower() for n in _NAME.findall(a.text)})
    common = {name for name, times in told.items() if times >= EVERYWHERE * len(articles)}
    return frozenset(name for name, times in seen.items() if 2 * times >= len(articles)) | common


def _claim(
    finding: Finding, words: FigureWords, articles: Mapping[str, Article], count: Count
) -> Claim:
    figures = _one_per_value(finding.figures)
    drift = attribution_drift([f.value() for f in figures])
    return Claim(
        id="",
        kind="figure",
        topic=topic(finding.figures, words),
        values=tuple(f.value() for f in figures),
        verdict=finding.verdict,
        why=f"{finding.why} {drift}".strip(),
        support=count(tuple(dict.fromkeys(f.passage for f in figures))),
    )


def _one_per_value(figures: Iterable[Figure]) -> list[Figure]:
    """One figure per article and value: the first time an article gives it."""
    seen: dict[tuple[str, float | str], Figure] = {}
    for figure in figures:
        value = nominal(figure)
        seen.setdefault((figure.article, figure.says if value is None else value), figure)
    return list(seen.values())


def topic(figures: Sequence[Figure], words: FigureWords) -> str:
    """What is counted and what happened to it, readable: "provincial capitals taken"."""
    counted = _most(f.counted for f in figures)
    events = _most(f.event for f in figures)
    label = words.labels.get(events or "", _most(f.done for f in figures) or "")
    kind = figures[0].kind
    if kind == "total":
        return f"{plural(counted or 'all')} in all"
    if kind == "count":
        noun = plural(counted) if counted else "people" if events in words.labels else "number"
        return f"{noun} {label}".strip()
    unit = {"percent": "percent", "points": "percentage points"}.get(figures[0].unit or "")
    about = " ".join(part for part in (counted, label) if part)
    if kind == "share":
        return f"{unit} of {counted or label}" if (counted or label) else str(unit)
    return about or f"amount in {figures[0].unit}"


def plural(noun: str) -> str:
    """The plural of the last word of an English noun phrase, by rule.

    >>> [plural(n) for n in ("harbour town", "city", "box", "woman", "people")]
    ['harbour towns', 'cities', 'boxes', 'women', 'people']
    """
    if noun.endswith(("people", "s", "police", "staff", "aircraft")):
        return noun + "es" if noun.endswith(("ss", "us")) else noun
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh", "z")) else "s")


def _most(said: Iterable[str | None]) -> str | None:
    ranked = Counter(s for s in said if s).most_common(1)
    return ranked[0][0] if ranked else None


def attribution_drift(values: Sequence[Value]) -> str:
    """One sentence where some articles name who says it and others do not; else nothing."""
    named = {v.attributed_to for v in values if v.attributed_to}
    bare = sum(1 for v in values if not v.attributed_to)
    if not named or not bare or len(values) < 2:
        return ""
    listed = ", ".join(sorted(named)[:3])
    return f"Attributed to {listed} in {len(values) - bare}, to nobody in {bare}."


def _numbered(claims: Sequence[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(claims, 1):
        yield replace(claim, id=f"c{number}")
