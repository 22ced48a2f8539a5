"""Figures as they are compared: each with its concept, its place and the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from retold.find.claims.frames import Frame
from retold.find.claims.known import as_known, by_age, like_its_rival
from retold.find.claims.roles import role_of
from retold.find.claims.values import LARGE, grain, nominal
from retold.find.figures.compared import compared_after
from retold.find.figures.figure import Figure
from retold.find.figures.words import FigureWords, figure_words, singular, stem
from retold.model.article import Article
from retold.model.span import Span
from retold.text.tokens import words as words_of

EVERYWHERE = 0.6  # share of the articles that name a place which needs no telling apart


OPENING = 3  # sentences, the headline among them, that say where a story plays


_LIMIT = re.compile(
    r"\b(?:licen[cs]ed|permit(?:s|ted)?|limit(?:ed)? (?:to|of|at)|capacity|maximum"
    r"|allow(?:s|ed)?(?! (?:back|in|into|out|past|through)\b)"
    r"|certified"
    r"|legally|lawfully|room for|seats?|accommodates?|can (?:hold|carry|take)"
    r"|(?:holds?|carries|sleeps|takes) up to)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:expects?|expected|forecasts?|predicts?|predicted|projects|projected|will|would|should|could"
    r"|may|might|likely to|aims? (?:at|to)|targets?)\b[^.;]*$",
    re.IGNORECASE,
)
SEASON = timedelta(days=90)


_LONG_AGO = re.compile(
    r"\b(?:years?|decades?|centur(?:y|ies)) (?:ago|before|earlier|previously)\b"
    r"|\b(?:last|previous) time\b|\b(?:in|of|the) (?:1[89]|20)\d\d\b"
    r"|\b(?:last|previous|earlier|similar|past) (?:\w+ )?(?:accident|disaster|outbreak|epidemic"
    r"|fires?|floods?|flooding|attacks?|strikes?|storms?|hurricane|earthquake|crash|explosion"
    r"|shooting|election|vote|war|crisis|scandal|sinking|derailment|collapse|protests?)\b"
    r"|\b(?:last|previous) (?:year|decade|century)\b",
    re.IGNORECASE,
)


_JOINT = re.compile(r"[;:]|, (?:and|while|but|with|as)\b|\b(?:while|but)\b")


_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}")
_FULL_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}(?: [A-ZÀ-Þ]\w+)*")


ROUND = (
    99  # a number of people with more digits that are no closing zeros was counted, not reckoned
)
AROUND = 90  # characters of context on either side of a figure: about one clause


def frames_of(articles: Sequence[Article], figures: Mapping[str, Sequence[Figure]]) -> list[Frame]:
    """The figures of a story as they are compared, in reading order."""
    words = figure_words("en")
    home = _home(articles)
    ill = {a.id: _tells_of_illness(a, words) for a in articles}
    named = by_age(figures)
    made = [
        _frame(as_known(f, named), a, home, ill[a.id], words)
        for a in articles
        for f in figures.get(a.id, ())
    ]
    at = {(f.figure.article, f.figure.place): f for f in made}
    return [like_its_rival(f, at) for f in made]


_EXTENT = re.compile(
    r"\b(?:(?:outside|inside|around|across|throughout|within) (?:the|its|their) (\w+)"
    r"|(nationwide))\b"
)


def _extent(text: str, clause: Span) -> frozenset[str]:
    """How far a count reaches: "outside the stadium", "around the city", "nationwide"."""
    found = _EXTENT.finditer(text, clause.start, clause.end)
    return frozenset(m[1] or "country" for m in found)


_AMONG = re.compile(r"\b[Aa]mong ((?:[\w'’-]+ ){0,3}[\w'’-]+)")


def _among(text: str, sentence: Span, words: FigureWords) -> frozenset[str]:
    """Of whom a sentence speaks: the words behind "among", but not of "among them"."""
    match = _AMONG.search(text, sentence.start, sentence.end)
    said = match[1].lower().split() if match else []
    if not said or said[0] in ("them", "those", "whom", "the", "these"):
        return frozenset()
    return frozenset(said[:2])


def _nearest_name(text: str, around: Span, place: Span, words: FigureWords) -> frozenset[str]:
    """The name that stands nearest to a figure in its clause, word by word: {"ilse", "marten"}."""
    calendar = words.guards["weekdays"] | words.guards["months"] | words.stops
    best, found = around.end - around.start + 1, frozenset[str]()
    for match in _FULL_NAME.finditer(text, around.start, around.end):
        name = frozenset(n.lower() for n in _NAME.findall(match[0])) - calendar - words.offices
        away = max(place.start - match.end(), match.start() - place.end)
        if name and 0 <= away < best:
            best, found = away, name
    return found


def _tells_of_illness(article: Article, words: FigureWords) -> bool:
    return not words.illness.isdisjoint(re.findall(r"[a-z][a-z-]+", article.text.lower()))


def _frame(
    figure: Figure, article: Article, home: frozenset[str], ill: bool, words: FigureWords
) -> Frame:
    text, place = article.text, figure.place
    sentence = figure.passage.span
    start = max(sentence.start, place.start - AROUND)
    end = min(sentence.end, place.end + AROUND)
    concept = concept_of(figure, words)
    cases = ill and concept == "case"
    concept = None if cases else concept
    person = concept in (None, "people") or concept in words.persons
    clause = _clause(text, place, start, end)
    context = _content(text, clause, words)
    return Frame(
        figure=figure,
        heading=any(s.role == "title" and s.span == sentence for s in article.sentences),
        concept=concept,
        site=_site(figure, home | _opening(article)),
        context=context,
        person=person,
        in_role=concept in words.roles,
        limit=_is_limit(text, place, clause),
        past=_is_past(figure, text, sentence),
        definite=text[start : place.start].lower().endswith((" the ", " those ", " all ")),
        moved=figure.moved
        or bool(_MOVED.search(text, max(sentence.start, place.start - AROUND), end)),
        crowd=person and _is_crowd(figure, text[start:end]),
        ahead=bool(_AHEAD.search(text[start : place.start])),
        rest=text[start : place.end].lower().endswith(f"all but {figure.says.lower()}"),
        fate="infect" if cases else _fate(figure, context if person else frozenset(), words),
        afar=bool(_places(figure)) and not _places(figure) & _opening(article),
        extent=_extent(text, clause),
        among=_among(text, sentence, words),
        adds=bool(_ADDS.search(text, sentence.start, sentence.end)),
        role=role_of(text, place, clause, sentence) if figure.kind == "share" else None,
        somebodys=concept in words.owned,
        named=_nearest_name(text, Span(start, end), place, words),
    )


def _is_limit(text: str, place: Span, clause: Span) -> bool:
    """Whether a figure is what may be; "700, more than the law allows" is what is."""
    end = min((told.start for told in compared_after(text, place, clause.end)), default=clause.end)
    return bool(_LIMIT.search(text, clause.start, end))


_SINCE_WHEN = re.compile(  # "restless since September, when a price rise set off riots in which 31"
    r"\bsince (?:last |the (?:start|beginning|end|middle) of |early |late )?(?:\w+day\b|"
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|(?:19|20)\d\d|month|year|week)(?: (?:19|20)\d\d)?,? when\b",
    re.IGNORECASE,
)
_RECORD = re.compile(r"\bsince (?:records|measure\w*|count\w*|statistics|figures)\b[^,.;]*")
_WORST_SINCE = re.compile(
    r"\b(?:\w+(?:est|iest)|worst|worse|most|first|last|bigger|larger|deadlier)\b[^.;]*?\bsince\b"
)


_COMMAS = re.compile(r"(?:[^,]|,(?=\d))+,?|,")
_STATEMENT = re.compile(
    r".+?(?:;|,? (?:while|but|whereas) |$)", re.DOTALL
)  # "a march drew 450, while"
_WORST_EVER = re.compile(  # "The country's worst fire killed 28 people in Marl": another one
    r"\W*(?:The (?:country|nation|region|province|state|world|city)|[A-ZÀ-Þ]\w+)['’]s (?:\w+ )?"
    r"(?:worst|deadliest|bloodiest|biggest|largest)\b"
    r"(?!.*\b(?:this|since|in (?:more than |over )?\w+ years)\b)",
    re.DOTALL,
)


def _is_past(figure: Figure, text: str, sentence: Span) -> bool:
    """Whether a figure is told of something long ago: "the 2011 flood", "the worst since 12 died".

    "The highest since records began in 1934" speaks of today.
    """
    said = _RECORD.sub(lambda m: " " * len(m[0]), text[sentence.start : sentence.end])
    for told in compared_after(text, figure.place, sentence.end):
        start, end = told.start - sentence.start, told.end - sentence.start
        said = said[:start] + " " * (end - start) + said[end:]
    worst = _WORST_SINCE.search(said)
    if worst and worst.end() < figure.place.start - sentence.start:
        return True
    since = _SINCE_WHEN.search(said)
    if since and since.end() < figure.place.start - sentence.start:
        return True
    if figure.happened is None and _WORST_EVER.match(said):
        return True
    at = figure.place.start - sentence.start
    own = next(part for part in _STATEMENT.finditer(said) if part.end() > at)
    words = own[0]
    if figure.happened and not _long_before(figure):  # "Marl, champions in 1987, owes 3 million"
        words = next(p[0] for p in _COMMAS.finditer(words) if p.end() > at - own.start())
    return bool(_LONG_AGO.search(words)) or _long_before(figure)


def _long_before(figure: Figure) -> bool:
    """Whether the event is dated more than a season before the text."""
    if figure.happened is None or figure.given is None:
        return False
    return figure.happened.window()[1] + SEASON < figure.given.window()[0]


_MOVED = re.compile(
    r"\b(?:r[io]ses?n?|risen|climb(?:s|ed)?|gr(?:ew|own|ows)|f[ae]ll(?:s|en)?|drop(?:s|ped)?|sank"
    r"|gone (?:up|down)|raised|jumped|shr[aiu]nk) to\b|\btimes as many\b|\b(?:up|down) from\b",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"\b(?:add(?:s|ed)|join(?:s|ed)|now|also|too|further|another|widen\w*|extend(?:s|ed)|brings?"
    r"|bringing|brought|taking|grows?|grew|rises?|rose)\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:crowd|gather\w*|demonstrat\w+|protest\w*|rall(?:y|ied)|march(?:ed|ers|es)?|drew"
    r"|attracted|chant\w*|placards?"
    r"|banners?|supporters|outside the|square(?! (?:met|kilom|mile|f))"
    r"|on the (?:square|pavement|streets?)|turnout"
    r"|fill(?:ed|ing)|packed|throng\w*|flock\w*|lined the|took to|flags|whistl\w+|drums)\b",
    re.IGNORECASE,
)


def _is_crowd(figure: Figure, around: str) -> bool:
    value = nominal(figure)
    if value is None or value < LARGE or figure.part or figure.ordinal:
        return False
    if value / grain(value) > ROUND:
        return False
    return bool(_GATHERED.search(around))


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
        if (
            norm in words.stops
            or norm == "least"
            or norm[0].isdigit()
            or norm in words.cardinals
            or len(norm) < 3
        ):
            continue
        if text[token.span.start].isupper() and token.span.start > span.start:
            continue  # names stand beside every figure of a story
        if stem(norm, words) in words.reporting or norm == "according":
            continue
        if norm in words.money or norm in words.percent or norm in words.scales:
            continue
        verb = stem(norm, words)
        noun = singular(norm, words)
        keys.add(words.event_of.get(verb or noun, verb or words.same_nouns.get(noun, noun)))
    return frozenset(keys)


def _site(figure: Figure, home: frozenset[str]) -> frozenset[str]:
    """The names of a narrower or another place than the story's own; empty for the story's."""
    names = _places(figure)
    return frozenset() if names & home else names


def _places(figure: Figure) -> frozenset[str]:
    return frozenset(n.lower() for n in _NAME.findall(figure.where or ""))


def _opening(article: Article) -> frozenset[str]:
    """The capitalised words of the headline and the first two sentences: where the story plays."""
    end = article.sentences[min(OPENING, len(article.sentences)) - 1].span.end
    return frozenset(n.lower() for n in _NAME.findall(article.text[:end]))


def _home(articles: Sequence[Article]) -> frozenset[str]:
    """The names that half the openings share, or that most articles use."""
    seen = Counter(name for article in articles for name in _opening(article))
    told = Counter(n for a in articles for n in {n.lower() for n in _NAME.findall(a.text)})
    common = {name for name, times in told.items() if times >= EVERYWHERE * len(articles)}
    return frozenset(name for name, times in seen.items() if 2 * times >= len(articles)) | common


def concept_of(figure: Figure, words: FigureWords) -> str | None:
    """The noun that stands for all its synonyms: "firm" -> "company"."""
    if figure.head is None or words.event_of.get(figure.head) in words.fates:
        return None  # "12 arrests", "12 deaths": people, and what happened to them
    full = " ".join((*figure.modifiers[-1:], figure.head))
    return words.same_nouns.get(full) or words.same_nouns.get(figure.head, figure.head)
