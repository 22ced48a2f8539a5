"""Which changes to believe between texts of unknown descent, and who turned it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from retold.find.distortions.compared import Pair
from retold.find.distortions.reattributed import rest_shared
from retold.find.distortions.sides import Sides
from retold.find.distortions.speakers import is_quoted
from retold.find.distortions.told import Told, turned_round
from retold.find.distortions.turned_numbers import is_fixed, is_garbled
from retold.find.distortions.turns import Turn, mirrored
from retold.find.distortions.unnamed import ROLES
from retold.model.article import Article
from retold.model.span import Passage

# Where no derivation is decided, a change of tense or speaker is believed only in a sentence of
# which so much stayed, a change of number only where one telling stands alone against so many.
STAYED = {"tense": 0.7, "attribution": 0.6, "quantity": 0.7}
IN_FAMILY = 0.6  # likewise for a tense, where the texts are of one family
LEFT_OUT = 0.55  # likewise for a speaker who is left out, and the two texts share text
OUTVOTED = 0.4  # likewise where several tellings have the speaker
LOOSELY, WITNESSES = 0.5, 2


def is_believed(
    told: Told, turn: Turn, against: int, reader: Sides, known: Mapping[str, Article]
) -> bool:
    """Whether a change between two texts of unknown descent is more than two ways to tell."""
    kind = turn.change.kind
    if kind not in STAYED:
        return True
    pair = Pair(reader(told.source), reader(told.target))
    if kind == "attribution" and not turn.change.after:
        if not (told.edited and _is_named(turn)):
            return False
        least = OUTVOTED if against >= WITNESSES else LEFT_OUT
        return rest_shared(pair, turn.left, turn.right) >= least
    if kind == "attribution":
        least = LOOSELY if against >= WITNESSES else STAYED[kind]
        related = told.kin or is_quoted(pair.x)
        return related and rest_shared(pair, turn.left, turn.right) >= least
    stayed = pair.likeness_longer
    if kind == "tense":
        if "would" in {turn.change.before.split()[0].lower(), turn.change.after.split()[0].lower()}:
            return told.edited  # a past told from within, "she would become the fifth", is no plan
        return told.edited or stayed >= (IN_FAMILY if told.kin else STAYED[kind])
    if not turn.moves:
        return told.kin or stayed >= IN_FAMILY
    if is_garbled(turn, pair) or is_fixed(turn, told, pair, reader):
        return True
    mine, theirs = known[told.source.article].published, known[told.target.article].published
    together = not mine or not theirs or mine.before(theirs) is None
    return together and against >= WITNESSES and stayed >= STAYED[kind]


_ANYBODY = ROLES | {"police", "authorities", "media", "reports", "report", "prosecutors", "pastor",
                    "investigators", "witnesses", "residents", "paper", "newspaper"}  # fmt: skip


def _is_named(turn: Turn) -> bool:
    """Whether a speaker goes by a name or is a body: two prints drop "police said" at will."""
    words = [w.strip(",").lower() for w in turn.change.before.split()]
    capitals = sum(
        w[:1].isupper() and w.lower() not in ("the", "according")
        for w in turn.change.before.split()
    )
    body = "the" in words and not _ANYBODY & {*words}
    return body or capitals >= 2


def each_once(
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
