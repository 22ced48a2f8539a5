"""Two places of which one lies in the other: naming the one for the other turns nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retold.find.distortions.turns import Turn
from retold.model.article import Article

_WITHIN = r"(?:,|'s|’s)?(?: (?:in|of|the|its|largest|main|second))*(?: (?:capital|port|city|town))*"


def is_nested(turn: Turn, articles: Iterable[Article], *, derived: bool) -> bool:
    """Whether a place is only told by the one it lies in, as the texts of the story show.

    "In Port Sorn, the capital of Orlia", "Sorn, Orlia", "Orlia's capital Sorn". Where neither text
    is known to be made from the other (not ``derived``) it is enough that one name has a people
    ("the Orlians") and the other has none: a country beside a town.
    """
    one, other = turn.change.before, turn.change.after
    if turn.change.kind != "place" or not one[:1].isupper() or not other[:1].isupper():
        return False
    texts = [a.text for a in articles]
    if any(_lies_in(a, b, text) for text in texts for a, b in ((one, other), (other, one))):
        return True
    return not derived and _has_people(one, texts) != _has_people(other, texts)


def _lies_in(inner: str, outer: str, text: str) -> bool:
    """Whether a text puts one name into the other."""
    a, b = re.escape(inner), re.escape(outer)
    small, great = rf"\b{a}(?:,| in| \()(?: the)? {b}\b", rf"\b{b}{_WITHIN},? {a}\b"
    capital = rf"\b{a}, (?:the )?(?:capital|port|city|town|largest city)(?: city)? of {b}\b"
    owned = re.search(great, text)
    said = owned is not None and any(w in owned[0] for w in ("capital", "port", "city", "town"))
    return bool(said or re.search(small, text) or re.search(capital, text))


def _has_people(name: str, texts: Iterable[str]) -> bool:
    """Whether a story speaks of the people of a place by its name."""
    root = re.escape(re.sub(r"(?:ia|a|e|o|y)$", "", name))
    people = re.compile(rf"\b{root}(?:i?ans?|ese)\b")
    return any(m[0] != name for text in texts for m in people.finditer(text))
