"""Putting a fact into words: an author at work, slots, attributions."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from retold.newsroom.domain import Fact
from retold.newsroom.grammar import Piece, Writer, write
from retold.newsroom.lines import Ids, Line, Told, Turned, sentence
from retold.newsroom.style import Style, day_month, in_words, number, spell, weekday
from retold.newsroom.world import Person, World

# Ways to attach a source to a clause: before it or after it. "{}" is the source.
_BEFORE = ("{} said ", "{} said that ", "according to {}, ")
_AFTER = (", {} said", ", according to {}", ", {} reported")
# Words for each bound; the first is the plainest. All of one row mean the same.
BOUNDS: dict[str, tuple[str, ...]] = {
    "at least": ("at least", "no fewer than", "at least"),
    "up to": ("up to", "as many as"),
    "about": ("about", "around", "some", "roughly"),
    "more than": ("more than", "over", "upwards of"),
    "": ("",),
}
TURNED_BOUND = {"at least": "at most", "up to": "more than", "more than": "fewer than"}


@dataclass(slots=True)
class Teller:
    """One author at work on one text.

    mentioned: who has been named already; step: how far the news has moved.
    shift:     figure -> a value this author has been told instead of the true one.
    taken:     renderings of utterances in other words that somebody in this story has used.
    told_to:   whom speakers talk to ("told AFP"), "" where nobody is named.
    rounds:    this author rounds large numbers; rounded: which of them are told as rounded.
    foreign:   this author works by translating there and back.
    """

    world: World
    style: Style
    rng: random.Random
    ids: Ids
    root: str
    step: int
    mentioned: set[str] = field(default_factory=set)
    shift: Mapping[str, float] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    turn: str | None = None
    foreign: bool = False
    rounds: bool = False
    rounded: set[str] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    told_to: str = ""

    def fill(self, key: str) -> tuple[Piece, ...]:
        """The words for a slot of a phrase. Raises KeyError for a slot that nothing fills."""
        kind, _, rest = key.partition(":")
        if kind in ("n", "b"):
            return self._figure(rest, bounded=kind == "b")
        if kind in ("on", "day"):
            return (Piece(self._day(int(rest), bare=kind == "day"), kind),)
        if kind == "date":
            return (Piece(self._date(rest), key),)
        if key == "pct":
            return (Piece(self.style.percent),)
        name, _, form = key.partition(".")
        if name in self.world.people:
            return (Piece(self._person(name, form)),)
        if name in self.world.names:
            return (Piece(self.world.names[name]),)
        return (Piece(self._body(name)),)

    def _date(self, key: str) -> str:
        true = self.world.dates[key].toordinal()
        day = self.shift.get(f"date:{key}", float(true))
        self.told.append(Told(f"date:{key}", day, "", self.step))
        return day_month(date.fromordinal(int(day)), self.style)

    def _figure(self, key: str, bounded: bool) -> tuple[Piece, ...]:
        kind = self.world.domain.figures[key]
        value = self.shift.get(key, self.world.value(key, self.step))
        bound = kind.bound if bounded else ""
        if not kind.bound and self.rounds and value >= 200 and value % 10:
            value = float(round(value, -1))
            self.rounded.add(key)
        bound = "about" if key in self.rounded and not kind.bound else bound
        word = self.rng.choice(BOUNDS[bound])
        if bounded and self.turn == "operator" and bound in TURNED_BOUND:
            bound = word = TURNED_BOUND[bound]
            self.turn = None
        self.told.append(Told(key, value, bound, self.step))
        lead = (Piece(word + " ", f"bound:{key}"),) if word else ()
        below = 0 if kind.unit == "percent" else self.style.words_below
        words = number(value, replace(self.style, words_below=below))
        return (*lead, Piece(words, f"figure:{key}"))

    def _day(self, later: int, bare: bool) -> str:
        day = (self.world.event + timedelta(days=later)).date()
        day = day if bare else min(day, self.world.known_at(self.step).date())
        return weekday(day) if bare or self.style.bare_days else f"on {weekday(day)}"

    def _person(self, key: str, form: str) -> str:
        person = self.world.people[key]
        if form == "plain":
            return f"{person.first} {person.last}"
        if form == "last":
            return person.last
        if form == "role":
            return self.expand(person.role)
        first = key not in self.mentioned
        self.mentioned.add(key)
        if not first:
            return person.last if self.rng.random() < 0.7 else self.expand(person.short_role)
        return self._introduced(person)

    def _introduced(self, person: Person) -> str:
        name = f"{person.first} {person.last}"
        if not person.title:
            return f"{name}, {self.expand(person.role)},"
        title = person.title.lower() if self.style.lower_titles else person.title
        return f"{title} {name}"

    def _body(self, key: str) -> str:
        forms = self.world.domain.entities[key].forms
        first = key not in self.mentioned
        self.mentioned.add(key)
        return self.expand(forms[0] if first else self.rng.choice(forms))

    def expand(self, text: str) -> str:
        """``text`` with the plain names in its slots."""
        for key, name in self.world.names.items():
            text = text.replace("{" + key + "}", name)
        for key, person in self.world.people.items():
            text = text.replace("{" + key + ".plain}", f"{person.first} {person.last}")
        return text


def tell_fact(
    teller: Teller, fact: Fact, phrasing: int, picks: Mapping[str, int], attribution: float
) -> Line:
    """A line that tells ``fact``. ``attribution``: how likely its source is named."""
    teller.told = []
    chosen = fact.phrasings[phrasing]
    form = picks.get("@", -2)
    if form == -2:
        named = fact.source and not chosen.whole and teller.rng.random() < attribution
        form = teller.rng.randrange(len(_BEFORE) + len(_AFTER)) if named else -1
    before = _attribution(teller, fact, form, first=True)
    clause, made = write(chosen.phrase, Writer(teller.rng, teller.fill, teller.turn), picks)
    front = picks.get("#", int(teller.rng.random() < 0.15))
    if front and not before:
        clause = _day_first(clause)
    if clause and clause[0].mark.startswith("figure:") and not before:
        clause[0] = _spelled(clause[0], teller)
    after = _attribution(teller, fact, form, first=False)
    pieces = sentence([*before, *clause, *after])
    return Line(
        teller.ids.next(),
        f"fact:{fact.key}",
        tuple(Piece(spell(p.text, teller.style), p.mark) for p in pieces),
        teller.root,
        phrasing,
        tuple(sorted({**made, "@": form, "#": front}.items())),
        tuple(teller.told),
        attributed=fact.source if form >= 0 else "",
    )


def _day_first(clause: list[Piece]) -> list[Piece]:
    """``clause`` with its "on Monday" at the head; as it was where it has none."""
    for number_, piece in enumerate(clause):
        if number_ and piece.mark == "on" and piece.text.startswith("on "):
            rest = [*clause[:number_], *clause[number_ + 1 :]]
            rest[number_ - 1] = replace(rest[number_ - 1], text=rest[number_ - 1].text.rstrip(" "))
            return [Piece(piece.text, "on"), Piece(", "), *rest]
    return clause


def _spelled(piece: Piece, teller: Teller) -> Piece:
    value = _first_figure(teller.told).value
    kind = teller.world.domain.figures[_first_figure(teller.told).figure]
    signed = teller.style.percent == "%" and kind.unit == "percent"
    if value == int(value) and value < 100 and not signed:
        return Piece(in_words(int(value)), piece.mark)
    return piece


def _first_figure(told: list[Told]) -> Told:
    return next(one for one in told if not one.figure.startswith("date:"))


def _attribution(teller: Teller, fact: Fact, form: int, first: bool) -> tuple[Piece, ...]:
    forms = _BEFORE if first else _AFTER
    number_ = form if first else form - len(_BEFORE)
    if form < 0 or not 0 <= number_ < len(forms):
        return ()
    name = "".join(piece.text for piece in teller.fill(fact.source))
    return (Piece(forms[number_].format(name), "attribution"),)


def turned_between(before: Line, after: Line, kind: str) -> Turned | None:
    """What the turn of this kind changed from one line to the other, None where nothing did."""
    mark = f"turn:{kind}"
    old = "".join(p.text for p in before.pieces if p.mark == mark).strip()
    new = "".join(p.text for p in after.pieces if p.mark == mark).strip()
    return Turned(kind, old, new) if old != new else None
