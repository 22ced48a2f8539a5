"""What a retelling turned: typed changes of meaning along each link between a text and its rewrite.

Each linked pair of sentences is aligned word by word and asked one question per kind of change
(`changes.py`). Who rewrote whom is taken from the stemma, else from what the other tellings of
the same sentence say, else from the dates; where nothing tells, the claim says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from retold.find.claims.occasions import occasions
from retold.find.claims.slips import Held, slipped
from retold.find.distortions.changes import find_turns, still_counting
from retold.find.distortions.compared import Pair as Compared
from retold.find.distortions.compared import Side
from retold.find.distortions.dropped import Lost, find_dropped, find_reattributed, rest_shared
from retold.find.distortions.told import Lineage, Told, find_tellings, in_order, turned_round
from retold.find.distortions.turns import Turn, mirrored
from retold.find.figures.number import Number
from retold.model.article import Article
from retold.model.findings import Change, Claim, Link, Quotation, Value
from retold.model.span import Passage, Span
from retold.model.support import Support

Count = Callable[[Sequence[Passage]], Support]

# Below this share of common content two sentences report one fact in their own words; what differs
# between them was not turned by a rewrite (bench/claims).
SAME_SENTENCE = 0.45
# Where no derivation is decided, a change of tense or speaker is believed only in a sentence of
# which so much stayed, a change of number only where one telling stands alone against so many.
STAYED = {"tense": 0.7, "attribution": 0.6, "quantity": 0.7}
LOOSELY, WITNESSES = 0.5, 2
# What was still to come may be done, and be told as done, in a text so much later.
LATER = timedelta(days=1)


def find_distortions(
    articles: Sequence[Article],
    links: Sequence[Link],
    stemma: Lineage | None,
    quotations: Sequence[Quotation],
    count: Count,
) -> tuple[Claim, ...]:
    """One claim for every change of meaning between linked sentences; ids are "x1", "x2", ...

    The verdict of each is "distortion"; its values are the sentence as it was and as it was retold.
    """
    known = {a.id: a for a in articles}
    reader = _Sides(known)
    told = find_tellings(known, links, stemma)
    same = occasions(articles)
    told = [t for t in told if same[t.source.article] == same[t.target.article]]
    times = _times_told(told, known)
    found = list(_turned(list(times), reader, known))
    found += [(t, _as_turn(lost)) for t, lost in find_dropped(in_order(told), known, quotations)]
    kept = [
        (one, turn)
        for one, turn, against in _once(found, times)
        if one.derived or _believed(one, turn, against, reader, known)
    ]
    return tuple(
        replace(_claim(one, turn, known, count), id=f"x{n}")
        for n, (one, turn) in enumerate(kept, 1)
    )


def _times_told(told: Sequence[Told], known: Mapping[str, Article]) -> dict[Told, int]:
    """Each pair of wordings once, with how often it occurs; copies turn nothing anew."""
    first: dict[tuple[str, str], Told] = {}
    times: dict[Told, int] = {}
    for one in sorted(told, key=lambda t: ("stemma", "date", "others", "").index(t.basis)):
        before, after = known[one.source.article], known[one.target.article]
        key = before.words(one.source), after.words(one.target)
        if key[0] == key[1]:
            continue
        one = first.setdefault(key, one)
        times[one] = times.get(one, 0) + 1
    return times


def _turned(
    told: Sequence[Told], reader: _Sides, known: Mapping[str, Article]
) -> Iterator[tuple[Told, Turn]]:
    for one in told:
        pair = Compared(reader(one.source), reader(one.target))
        if pair.x.norms == pair.y.norms or pair.likeness < SAME_SENTENCE:
            continue
        if pair.likeness_longer < SAME_SENTENCE / 2:
            continue
        for turn in find_turns(pair):
            if turn.change.kind == "quantity":
                turned = _slip(turn, one, pair, reader)
                if turned:
                    yield turned
            elif not _overtaken(turn, one, known):
                yield one, turn
        lost = find_reattributed(pair)
        if lost:
            yield one, _as_turn(lost)
        elif not one.derived and (lost := find_reattributed(Compared(pair.y, pair.x))):
            yield replace(turned_round(one), basis=""), _as_turn(lost)


def _overtaken(turn: Turn, told: Told, known: Mapping[str, Article]) -> bool:
    """What was still to come on one day may well be done, and a count higher, the day after."""
    if turn.change.kind != "tense":
        return False
    mine, theirs = known[told.source.article].published, known[told.target.article].published
    return bool(mine and theirs and mine.window()[1] + LATER <= theirs.window()[0])


def _slip(
    turn: Turn,
    told: Told,
    pair: Compared,
    reader: _Sides,
) -> tuple[Told, Turn] | None:
    """The change of a number with the slip as the second; None where it may be an update."""
    old, new = _held(pair.x, turn.left, reader), _held(pair.y, turn.right, reader)
    if old is None or new is None:
        return None
    grows = still_counting(pair.x, turn.left) or still_counting(pair.y, turn.right)
    if grows and (_running(pair.x) or _running(pair.y)):
        return None
    if slipped(old, new, grows):
        return told, turn
    if slipped(new, old, grows):
        return turned_round(told), mirrored(turn)
    return None


def _running(side: Side) -> bool:
    """Whether the sentence itself calls its count a running one: "so far", "since Monday"."""
    said = side.text[side.span.start : side.span.end].lower()
    return any(mark in said for mark in side.words.running_marks)


def _held(side: Side, place: Span | None, reader: _Sides) -> Held | None:
    """The number at ``place``, how many articles of the story hold it too, and since when."""
    number = next((n for n in side.numbers if side.span_of(n) == place), None)
    if number is None:
        return None
    value = number.low if number.low is not None else number.high
    if value is None:
        return None
    holders = reader.holders(value, _around(side, number))
    times = [a.published for a in holders if a.published]
    since = min(times, key=lambda t: t.window()[1]) if times else None
    return Held(value, len(holders), since)


def _as_turn(lost: Lost) -> Turn:
    return Turn(Change("attribution", lost.before, lost.after), lost.says, lost.left, lost.right)


class _Sides:
    """Each sentence is read once, however many links it has."""

    def __init__(self, known: Mapping[str, Article]) -> None:
        self._known = known
        self._read: dict[Passage, Side] = {}
        self._values: dict[str, list[tuple[float | None, frozenset[str]]]] = {}

    def __call__(self, passage: Passage) -> Side:
        side = self._read.get(passage)
        if side is None:
            article = self._known[passage.article]
            side = Side(article.text, passage.span, article.language or "en")
            self._read[passage] = side
        return side

    def holders(self, value: float, around: frozenset[str]) -> list[Article]:
        """The articles that print this number with a word around it in common."""
        return [
            article
            for article in self._known.values()
            if any(v == value and words & around for v, words in self._numbers(article))
        ]

    def _numbers(self, article: Article) -> list[tuple[float | None, frozenset[str]]]:
        if article.id not in self._values:
            sides = (self(article.passage(s.span)) for s in article.sentences)
            self._values[article.id] = [
                (bound, _around(side, n)) for side in sides for n in side.numbers
                for bound in {n.low, n.high}
            ]  # fmt: skip
        return self._values[article.id]


def _around(side: Side, number: Number, reach: int = 4) -> frozenset[str]:
    """The unit of a number and the content words close to it."""
    start, end = max(0, number.start - reach), min(number.end + reach, len(side.norms))
    keys = {side.keys[i] for i in range(start, end) if side.is_content(side.norms[i])}
    return frozenset(k for k in keys | {str(number.unit)} if k != "None" and not k[0].isdigit())


# --- who told it again -------------------------------------------------------------------------


def _believed(
    told: Told, turn: Turn, against: int, reader: _Sides, known: Mapping[str, Article]
) -> bool:
    """Whether a change between two texts of unknown descent is more than two ways to tell."""
    kind = turn.change.kind
    if kind not in STAYED:
        return True
    pair = Compared(reader(told.source), reader(told.target))
    if kind == "attribution":
        least = LOOSELY if against >= WITNESSES else STAYED[kind]
        return rest_shared(pair, turn.left, turn.right) >= least
    stayed = pair.likeness_longer
    if kind == "tense":
        return stayed >= STAYED[kind]
    if _exchanged(turn):
        return True
    mine, theirs = known[told.source.article].published, known[told.target.article].published
    together = not mine or not theirs or mine.before(theirs) is None
    return together and against >= WITNESSES and stayed >= STAYED[kind]


def _exchanged(turn: Turn) -> bool:
    """Whether the digits of a number are the old ones in another order: 29 and 92."""
    before, after = (
        "".join(filter(str.isdigit, s)) for s in (turn.change.before, turn.change.after)
    )
    return len(before) > 1 and before != after and sorted(before) == sorted(after)


def _once(
    found: Iterable[tuple[Told, Turn]], times: Mapping[Told, int]
) -> list[tuple[Told, Turn, int]]:
    """Each change once: where several tellings stand against one, that one is the turned one.

    With each the number of tellings that stand against it.
    """
    listed = list(found)
    against: dict[tuple[Passage, str], int] = defaultdict(int)
    for one, turn in listed:
        against[one.source, turn.change.kind] += times.get(one, 1)
        against[one.target, turn.change.kind] += times.get(one, 1)
    kept: dict[tuple[Passage, str], tuple[Told, Turn, int]] = {}
    for one, turn in listed:
        mine = against[one.source, turn.change.kind]
        theirs = against[one.target, turn.change.kind]
        if mine > theirs and mine >= 2:
            one, turn = turned_round(one), mirrored(turn)
        elif theirs > mine and theirs >= 2:
            one = replace(one, basis=one.basis or "others")
        if turn.change.kind == "attribution" and not turn.change.before:
            continue  # who says it was added: nothing is lost
        kept.setdefault((one.target, turn.change.kind), (one, turn, max(mine, theirs)))
    return list(kept.values())


# --- the claim ---------------------------------------------------------------------------------

_BASIS = {
    "stemma": "The second text was made from the first.",
    "date": "The second text is the later one.",
    "others": "The other tellings of this sentence stand with the first.",
    "": "Which of the two changed it is open.",
}


def _claim(told: Told, turn: Turn, known: Mapping[str, Article], count: Count) -> Claim:
    change = turn.change
    before = f"“{change.before}”" if change.before else "nothing"
    after = f"“{change.after}”" if change.after else "nothing"
    return Claim(
        id="",
        kind="statement",
        topic=_topic(known[told.source.article].words(told.source)),
        values=(
            _value(told.source, turn.left, known),
            _value(told.target, turn.right, known),
        ),
        verdict="distortion",
        why=f"{before} became {after}: {turn.says}. {_BASIS[told.basis]}",
        support=count((told.source, told.target)),
        change=change,
    )


def _value(passage: Passage, place: Span | None, known: Mapping[str, Article]) -> Value:
    article = known[passage.article]
    span = place or passage.span
    return Value(article.id, passage, says=article.words(span), place=span, as_of=article.published)


def _topic(sentence: str, longest: int = 90) -> str:
    flat = " ".join(sentence.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + " …"
