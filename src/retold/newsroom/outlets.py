"""Who publishes: invented outlets with their house style, and agencies with their credit forms."""

from __future__ import annotations

import random
from dataclasses import dataclass

from retold.newsroom.style import Style, draw_style, listed

_HEADS = listed(
    "Harbour Morning Evening Northern Valley Capital Coastal Free Highland Union Central Riverside "
    "Lakeland Border Eastern Golden Pioneer Beacon Meridian Summit"
)
_TAILS = listed(
    "Courier Dispatch Ledger Observer Chronicle Gazette Mercury Sentinel Argus Examiner Register "
    "Messenger Standard Advance Record Bulletin"
)
_SITES = ("{}24", "{} Now", "{} Live", "The {}", "{} TV", "{} Online", "News {}", "{} Daily")
# Real agencies stand in credits so that a reader of credits can be tested; what they are credited
# with is invented. Half of the stories use agencies that do not exist and no list can know.
_REAL = (
    ("AFP", "Agence France-Presse"),
    ("Reuters", "Reuters"),
    ("AP", "The Associated Press"),
    ("dpa", "Deutsche Presse-Agentur"),
    ("EFE", "EFE"),
    ("ANSA", "ANSA"),
    ("Xinhua", "Xinhua"),
    ("PTI", "Press Trust of India"),
)
_INVENTED = (
    ("MNA", "Meridian News Agency"),
    ("Novapress", "Novapress"),
    ("CTA", "Continental Telegraph Agency"),
    ("Telexa", "Telexa"),
    ("NWS", "Northern Wire Service"),
    ("OPA", "Orbis Press Agency"),
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Somebody who publishes. ``short``: how others credit it; ``agency``: it sells copy."""

    name: str
    short: str
    style: Style
    agency: bool = False
    domain: str = ""


def draw_outlets(rng: random.Random, count: int) -> list[Outlet]:
    """``count`` outlets of different names."""
    names: list[str] = []
    while len(names) < count:
        head, tail = rng.choice(_HEADS), rng.choice(_TAILS)
        plain = f"{head} {tail}"
        name = rng.choice(_SITES).format(rng.choice((head, tail))) if rng.random() < 0.4 else plain
        if name not in names:
            names.append(name)
    return [Outlet(name, name, draw_style(rng), False, _domain(name, rng)) for name in names]


def draw_agencies(rng: random.Random, count: int, real: float) -> list[Outlet]:
    """``count`` agencies of different names; each is a real one with probability ``real``."""
    existing, invented = list(_REAL), list(_INVENTED)
    rng.shuffle(existing)
    rng.shuffle(invented)
    chosen = [(existing if rng.random() < real else invented).pop() for _ in range(count)]
    return [Outlet(name, short, draw_style(rng), True, "") for short, name in chosen]


def _domain(name: str, rng: random.Random) -> str:
    stem = "".join(c for c in name.lower() if c.isalnum())
    return f"{stem}.{rng.choice(('example', 'test', 'example.org', 'example.com'))}"
