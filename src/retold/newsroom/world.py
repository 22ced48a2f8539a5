"""Invented names and the values of one story: who, where, how many, when."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from retold.newsroom.domain import Domain, FigureKind
from retold.newsroom.style import listed

# Names of four invented regions: first names, last names, the syllables of towns and rivers.
_REGIONS: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "Ana Mirko Lenka Tomas Irena Pavol Vesna Dario Milena Radek Jasna Oskar Zdenka Bruno",
        "Velk Horvenic Marusek Tolar Brezan Kostelik Drabek Sulik Vondral Zelnik Petrasek Obran",
        "Ost Mar Bel Kru Vel Dob Sten Rad Lub Tar Zab Pol",
        "rel nica ovan dec sko vice grad mir any ola",
        "Sava-Lin Morna Tiska Oreva Ludra Vrana",
    ),
    (
        "Ingrid Halvar Signe Torben Maren Eskil Astrid Jonas Liv Anders Karin Nils Tove Sten",
        "Haldorsen Brekkan Lindvig Osterby Tveit Ramsvik Dalgren Nyholt Skoglid Fjeldahl Stranne",
        "Nord Sol Vik Hal Tor Bren Ask Fred Lind Grim Eld Ran",
        "vik sund berg holm fors dal havn nes strand mark",
        "Glomen Arnelv Skarva Lagen Numedra Ranelv",
    ),
    (
        "Rosa Emilio Carmen Teo Lucia Andres Pilar Marco Elena Hugo Ines Rafael Dolores Nico",
        "Cardemil Orsetti Valdane Quirosa Benavel Montaro Salvane Ferrado Iriondo Castelan Robreda",
        "San Mon Val Cor Alta Ribe Puer Torre Cala Bena Sole Mira",
        "tera dosa vento mora lena zana rillo quida nera gosa",
        "Tamaro Urbela Guadel Sarena Porvel Ariza",
    ),
    (
        "Amara Kofi Zuri Tendai Naledi Jabari Adaeze Sefu Imani Chidi Nia Baraka Lindiwe Omari",
        "Okandu Mbetsa Tumelo Adekwe Nyarani Kasongwe Molape Dlamane Wanjala Sibande Okoru",
        "Kar Mbo Ndi Lusa Tam Zim Oka Bul Nyan Kib Sha Mal",
        "undi wezi ongo ara ela umba ivo anga eko ito",
        "Lukanda Zamiri Rovuna Okarre Tindwa Mbelo",
    ),
)
_COUNTRIES = listed(
    "Ardovia Belmark Castoria Dravenia Estmark Ferrania Galdovia Halmark Istrovia Jorvania Kestria "
    "Lorvenia Montara Norvale Ostravia Pelagonia Quintara Rostavia Solmark Tarvania"
)
# No word here may be a real agency's or outlet's name: the credits' data file knows those.
_SIDES = ("Upper", "Lower", "North", "South", "East", "West")


@dataclass(frozen=True, slots=True)
class Person:
    """A name and the titles that go with it."""

    first: str
    last: str
    title: str
    role: str
    short_role: str


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is true in one story, before anybody writes about it.

    figures: the values of each figure, one per day of news ("step"), at full scale of the print.
    event:   when it happened; step N is known N days and a few hours later.
    """

    domain: Domain
    people: dict[str, Person]
    names: dict[str, str]
    figures: dict[str, tuple[float, ...]]
    dates: dict[str, date]
    event: datetime

    def value(self, key: str, step: int) -> float:
        values = self.figures[key]
        return values[min(step, len(values) - 1)]

    def known_at(self, step: int) -> datetime:
        """When the figures of this step are first known."""
        return self.event + timedelta(hours=4 + 22 * step)


def draw_world(domain: Domain, rng: random.Random) -> World:
    """Names, numbers and dates for one story."""
    firsts, lasts, heads, tails, rivers = (part.split() for part in rng.choice(_REGIONS))
    towns = [head + tail for head in heads for tail in tails]
    for names_left in (towns, firsts, lasts, rivers):
        rng.shuffle(names_left)
    people: dict[str, Person] = {}
    names: dict[str, str] = {}
    for key, entity in domain.entities.items():
        if entity.kind == "person":
            title, role, short = entity.forms
            people[key] = Person(firsts.pop(), lasts.pop(), title, role, short)
        elif entity.kind == "country":
            names[key] = rng.choice(_COUNTRIES)
        elif entity.kind == "province":
            names[key] = f"{rng.choice(_SIDES)} {towns.pop()}"
        elif entity.kind == "river":
            names[key] = rivers.pop()
        elif entity.kind == "place":
            names[key] = towns.pop()
    day = date(2020, 1, 1) + timedelta(days=rng.randrange(2100))
    event = datetime(day.year, day.month, day.day, rng.randrange(3, 12), rng.randrange(60))
    figures = {key: _values(kind, rng) for key, kind in domain.figures.items()}
    dates = {k: day + timedelta(days=rng.randint(*span)) for k, span in domain.dates.items()}
    return World(domain, people, names, figures, dates, event)


def _values(kind: FigureKind, rng: random.Random) -> tuple[float, ...]:
    values: list[float] = []
    total = 0.0
    for low, high in kind.steps:
        steps = round((high - low) / kind.grain)
        total += low + rng.randint(0, steps) * kind.grain
        values.append(round(total, 2))
    return tuple(values)
