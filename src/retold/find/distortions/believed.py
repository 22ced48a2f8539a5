"""Which changes to believe between texts of unknown descent, and who turned it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from retold.find.distortions.compared import Pair
from retold.find.distortions.reattributed import rest_shared
from retold.find.distortions.sides import Sides
from retold.find.distortions.speakers import is_quoted
from retold.find.distortions.told import Told, how_known, turned_round
from retold.find.distortions.turned_numbers import is_fixed, is_garbled
from retold.find.distortions.turns import Turn, mirrored
from retold.find.distortions.unnamed import LIKELY, is_left_out, likely_lost
from retold.model.article import Article
from retold.model.span import Passage

# Where no derivation is decided, a change of tense or speaker is believed only in a sentence of
# which so much stayed, a change of number only where one telling stands alone against so many.
STAYED = {"tense": 0.7, "attribution": 0.6, "quantity": 0.7}
IN_FAMILY = 0.6  # likewise for a tense, where the texts are of one family
LOOSELY, WITNESSES = 0.5, 2


def is_believed(
    told: Told, turn: Turn, against: int, reader: Sides, known: Mapping[str, Article]
) -> bool:
    """Whether a change is more than two ways to tell.

    Where one text is known to be made from the other it always is, but for a speaker left out.
    """
    if is_left_out(told, turn):
        return likely_lost(told, turn, against, reader) >= LIKELY
    kind = turn.change.kind
    if told.derived or kind not in STAYED or turn.outright:
        return True
    pair = Pair(reader(told.source), reader(told.target))
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


def each_once(
    found: Iterable[tuple[Told, Turn]],
    times: Mapping[Told, int],
    reader: Sides,
    sources: Mapping[str, frozenset[str]],
) -> list[tuple[Told, Turn, int]]:
    """Each change once: where several tellings stand against one, that one is the turned one.

    It is held against the telling that is known best to be the one it was made from, of several
    against the first of them and then the one most like it. sources: what each article is made
    from. With each the number of tellings that stand against it.
    """
    listed = list(found)
    against: dict[tuple[Passage, str], int] = defaultdict(int)
    for one, turn in listed:
        against[one.source, turn.change.kind] += times.get(one, 1)
        against[one.target, turn.change.kind] += times.get(one, 1)
    kept: dict[tuple[Passage, str, bool], list[tuple[Told, Turn, int]]] = defaultdict(list)
    for one, turn in listed:
        mine = against[one.source, turn.change.kind]
        theirs = against[one.target, turn.change.kind]
        if mine > theirs and mine >= 2 and not one.derived:
            one, turn = turned_round(one), mirrored(turn)
        elif theirs > mine and theirs >= 2:
            one = replace(one, basis=one.basis or "others")
        if turn.change.kind == "attribution" and not turn.change.before:
            continue  # who says it was added: nothing is lost
        lost = not turn.change.after
        kept[one.target, turn.change.kind, lost].append((one, turn, max(mine, theirs)))
    return [_best(rivals, reader, sources) for rivals in kept.values()]


def _best(
    rivals: Sequence[tuple[Told, Turn, int]],
    reader: Sides,
    sources: Mapping[str, frozenset[str]],
) -> tuple[Told, Turn, int]:
    """The telling against which a change is held."""
    if len(rivals) == 1:
        return rivals[0]
    held = {told.source.article for told, _, _ in rivals}

    def rank(rival: tuple[Told, Turn, int]) -> tuple[int, int, float]:
        told, turn, _ = rival
        pair = Pair(reader(told.source), reader(told.target))
        copied = len(sources.get(told.source.article, frozenset()) & held)
        return how_known(told), copied, -rest_shared(pair, turn.left, turn.right)

    return min(rivals, key=rank)
