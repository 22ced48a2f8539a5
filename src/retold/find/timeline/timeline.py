"""What happened when, and when was it reported? One entry per event, merged over the articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from retold.find.dates.article_date import story_window
from retold.find.dates.dates import find_dates
from retold.find.timeline.placing import Places
from retold.model.article import Article
from retold.model.findings import Dated, DateMention, Link, TimelineEntry
from retold.model.span import Passage, Span
from retold.model.when import When

# A sentence longer than this many characters is shown only by the clause that holds the date.
LONG_SENTENCE = 180
SHORT_CLAUSE = 40  # a clause shorter than this says too little alone
_OPENS = re.compile(r"; | [–—] |, (?:but|while|although|though) ")  # what follows stands alone
_CLOSES = re.compile(
    r"; | [–—] |, (?:but|while|although|though|after|who|which|where|when|adding) "
)
_BOUNDS = ("since", "until", "before", "after", "from")  # operators that date something else
_OWNED = re.compile(r"(?:\b(?:the|a|an|its|their|his|her|our)|['’]s?)\s+$", re.IGNORECASE)
_NOUN_NEXT = re.compile(r"[  ][a-z]\w+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A date told in a sentence."""

    order: int  # of its article in the story
    article: Article
    sentence: Span
    mention: DateMention
    when: When


def find_timeline(
    articles: Sequence[Article], dates: Iterable[DateMention], links: Sequence[Link] = ()
) -> tuple[TimelineEntry, ...]:
    """The events of a story in order of time, those of each article's publication among them.

    dates: the mentions of all articles. links: say which sentences tell the same thing.
    """
    told = _without_bounds(list(_told(articles, dates)))
    groups = _groups(articles, told, links)
    window = story_window(articles)
    entries = [entry for group in groups for entry in _entries(group, window)]
    entries += _reported(articles)
    return tuple(sorted(entries, key=lambda e: (e.when.window(), e.lane, e.passages)))


def _told(articles: Sequence[Article], dates: Iterable[DateMention]) -> Iterator[_Told]:
    by_id = {a.id: (n, a) for n, a in enumerate(articles)}
    placing = {a.id: Places(s.span for s in a.body) for a in articles}
    for mention in dates:
        order, article = by_id.get(mention.passage.article, (0, None))
        if article is None or mention.when is None or not _dates_an_event(mention):
            continue
        sentence = placing[article.id].holding(mention.passage.span)
        if sentence is not None and not _attributive(article.text, mention.passage.span):
            yield _Told(order, article, sentence, mention, mention.when)


def _dates_an_event(mention: DateMention) -> bool:
    """A point in time, or a length that leads to one ("three weeks from its deadline")."""
    if mention.kind == "duration":
        return mention.relation in ("from", "after", "before")
    return mention.kind in ("date", "time")


def _is_bound(told: _Told) -> bool:
    return told.mention.kind != "duration" and told.mention.relation in _BOUNDS


def _without_bounds(told: list[_Told]) -> list[_Told]:
    """Without "since Friday" in a sentence that says by another date when it happened."""
    dated = {(t.article.id, t.sentence) for t in told if not _is_bound(t)}
    return [t for t in told if not _is_bound(t) or (t.article.id, t.sentence) not in dated]


def _attributive(text: str, span: Span) -> bool:
    """ "its August 31 deadline" dates the deadline, not what the sentence tells."""
    before = text[max(0, span.start - 12) : span.start]
    after = text[span.end : span.end + 24]
    owned = after.startswith(("'", "’"))
    return owned or bool(_OWNED.search(before) and _NOUN_NEXT.match(after))


# --- one event per group of sentences that tell the same ----------------------------------------


def _groups(
    articles: Sequence[Article], told: Sequence[_Told], links: Sequence[Link]
) -> list[list[_Told]]:
    """The dates by event: sentences that are linked, or the same words, are one."""
    parent: dict[Passage, Passage] = {}

    def root(place: Passage) -> Passage:
        while parent.get(place, place) != place:
            parent[place] = parent.get(parent[place], parent[place])
            place = parent[place]
        return place

    placing = {a.id: Places(s.span for s in a.body) for a in articles}
    places = {place for link in links for place in (link.left, link.right)}
    told_in = {place: placing[place.article].most(place.span) for place in places}
    for link in links:
        left, right = told_in[link.left], told_in[link.right]
        if left and right:
            target = Passage(link.right.article, right)
            parent[root(target)] = root(Passage(link.left.article, left))
    same: dict[str, Passage] = {}
    for one in told:
        place = Passage(one.article.id, one.sentence)
        words = _normal(one.sentence.of(one.article.text))
        parent[root(place)] = root(same.setdefault(words, place))
    groups: defaultdict[Passage, list[_Told]] = defaultdict(list)
    for one in told:
        groups[root(Passage(one.article.id, one.sentence))].append(one)
    return list(groups.values())


def _normal(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _entries(group: Sequence[_Told], window: When | None) -> Iterator[TimelineEntry]:
    """The entries of one event: one for each date, or one for the dates that disagree."""
    for tellings in _by_role(sorted(group, key=lambda t: (t.order, t.mention.passage.span))):
        by_value: defaultdict[str, list[_Told]] = defaultdict(list)
        for one in tellings:
            by_value[one.when.at].append(one)
        if not _incompatible([same[0].when for same in by_value.values()]):
            yield from (_entry(same, [], window) for same in by_value.values())
        elif _one_reading(tellings, window):
            yield _entry(sorted(tellings, key=_written), [], window)
        else:
            first, *rest = sorted(by_value.values(), key=lambda same: -len(same))
            yield _entry(first, rest, window)


def _written(told: _Told) -> str:
    """When the article was written, to sort by; the undated last."""
    return told.article.published.at if told.article.published else "9"


def _one_reading(tellings: Sequence[_Told], window: When | None) -> bool:
    """Whether the same words of time differ only because the articles have other dates: "Tuesday"
    in a text printed again a week later. Read against one day they must give one date.
    """
    words = {_normal(t.mention.passage.span.of(t.article.text)) for t in tellings}
    first = min(tellings, key=_written)
    day = first.article.published or window
    if len(words) > 1 or day is None:
        return False
    return all(_read_again(told, day) == first.when.at for told in tellings)


def _read_again(told: _Told, day: When) -> str | None:
    """What the words mean when the article is taken to be written on another day."""
    for mention in find_dates(told.article, day):
        if mention.passage == told.mention.passage:
            return mention.when.at if mention.when else None
    return None


def _by_role(group: Sequence[_Told]) -> list[list[_Told]]:
    """The dates that play one part in sentences of one meaning: the same words, or each the only
    date of its sentence.
    """
    of_sentence = Counter((t.article.id, t.sentence) for t in group)
    if max(of_sentence.values()) == 1:
        return [list(group)]
    roles: defaultdict[str, list[_Told]] = defaultdict(list)
    for one in group:
        words = _normal(one.mention.passage.span.of(one.article.text))
        roles[one.mention.value or words if one.mention.kind == "duration" else words].append(one)
    return list(roles.values())


def _incompatible(whens: Sequence[When]) -> bool:
    """Whether these dates, of which there are several, cannot be one."""
    return len(whens) > 1 and all(
        a.before(b) is not None for n, a in enumerate(whens) for b in whens[n + 1 :]
    )


def _entry(
    tellings: Sequence[_Told], rest: Sequence[Sequence[_Told]], window: When | None
) -> TimelineEntry:
    first = tellings[0]
    places = dict.fromkeys(Passage(t.article.id, _clause(t)) for t in tellings)
    others = tuple(Dated(t.when, Passage(t.article.id, _clause(t))) for r in rest for t in r)
    return TimelineEntry(
        when=first.when,
        says=next(iter(places)).span.of(first.article.text),
        passages=tuple(places),
        planned=_planned(first, window),
        others=others,
        why=_why(tellings, rest),
    )


def _why(tellings: Sequence[_Told], rest: Sequence[Sequence[_Told]]) -> str:
    words = tellings[0].mention.passage.span.of(tellings[0].article.text)
    why = f"“{words}”, {tellings[0].when.basis}"
    if rest:
        days = ", ".join(sorted({r[0].when.at for r in rest}))
        why += f"; the same is told with another date: {days}"
    return why


def _planned(told: _Told, window: When | None) -> bool:
    written = told.article.published or window
    return written is not None and written.before(told.when) is True


def _clause(told: _Told) -> Span:
    """The sentence, or the clause around the date where the sentence is long."""
    text, sentence, date = told.article.text, told.sentence, told.mention.passage.span
    if len(sentence) <= LONG_SENTENCE:
        return sentence
    opened = [m.end() for m in _OPENS.finditer(text, sentence.start, date.start)]
    closed = _CLOSES.search(text, date.end, sentence.end)
    start = opened[-1] if opened else sentence.start
    end = closed.start() if closed else sentence.end
    return Span(start, end) if end - start >= SHORT_CLAUSE else sentence


# --- when it was reported ------------------------------------------------------------------------


def _reported(articles: Sequence[Article]) -> Iterator[TimelineEntry]:
    for article in articles:
        if article.published is None or not article.sentences:
            continue
        title = next((s for s in article.sentences if s.role == "title"), article.sentences[0])
        yield TimelineEntry(
            when=article.published,
            says=title.span.of(article.text),
            passages=(article.passage(title.span),),
            lane="reported",
            why=article.published.basis,
        )
