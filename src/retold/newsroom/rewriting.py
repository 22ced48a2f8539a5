"""Rewriting a line: the same content in other words, now and then with its sense turned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from retold.newsroom.domain import Fact
from retold.newsroom.grammar import Piece, repick
from retold.newsroom.lines import Line, Told, Turned, sentence
from retold.newsroom.settings import NewsroomSettings
from retold.newsroom.speaking import tell_speech
from retold.newsroom.style import number
from retold.newsroom.telling import Teller, tell_fact, turned_between
from retold.newsroom.words import split_in_two, swapped, translated

Fresh = Callable[[Fact], int | None]
# What a rewrite makes of an utterance when it does not leave it as it is.
_RELATIONS = (
    "altered",
    "altered",
    "truncated",
    "fragment",
    "indirect",
    "unmarked",
    "punctuation",
    "punctuation",
)


def rewritten(line: Line, teller: Teller, settings: NewsroomSettings, fresh: Fresh) -> Line:
    """``line`` reworded by the author behind ``teller``, its sense kept.

    fresh: gives a phrasing of a fact that nobody else has used, or None.
    """
    kind, _, key = line.key.partition(":")
    if kind == "fact":
        other = None
        fact = teller.world.domain.fact(key)
        # Only leads say the same in all their phrasings; others tell more or less, or other parts.
        if fact.lead and teller.rng.random() < settings.switch:
            other = _fresh(line, fact, fresh)
        told = _fact(line, key, teller, settings, other)
        still = _still_turned(line)
        right = line.righted or still != line.turned
        return replace(_settled(line, told, teller, settings), turned=still, righted=right)
    if kind == "speech":
        return _settled(line, _speech(line, key, teller, settings), teller, settings)
    if kind == "human":
        return _human(line, teller, settings)
    return _settled(line, replace(line, id=teller.ids.next()), teller, settings)


def _still_turned(line: Line) -> tuple[Turned, ...]:
    """What stays turned when ``line`` is told anew from its fact.

    A source left out and a wrong number stay as they are; any other sense comes out right again.
    """
    counted = bool(_counts(line))
    return tuple(
        t for t in line.turned if t.kind == "attribution" or (t.kind == "quantity" and counted)
    )


def _fresh(line: Line, fact: Fact, fresh: Fresh) -> int | None:
    """A phrasing nobody has used, unless it would lose the source that ``line`` names."""
    other = fresh(fact)
    named = dict(line.picks).get("@", -1) >= 0
    return None if other is None or (named and fact.phrasings[other].whole) else other


def _fact(
    line: Line, key: str, teller: Teller, settings: NewsroomSettings, other: int | None
) -> Line:
    fact = teller.world.domain.fact(key)
    phrasing, picks, rng = line.phrasing, dict(line.picks), teller.rng
    if other is not None:
        phrasing = other
        picks = {"@": picks.get("@", -1), "#": 0}
        if fact.phrasings[phrasing].whole:
            picks["@"] = -1
    else:
        picks = repick(fact.phrasings[phrasing].phrase, picks, rng, settings.repick)
    if picks.get("@", -1) >= 0 and rng.random() < settings.repick:
        picks["@"] = rng.randrange(6)
    if rng.random() < settings.repick / 2:
        picks["#"] = 1 - picks.get("#", 0)
    before = teller.step, teller.shift
    teller.step = line.told[0].step if line.told else teller.step
    teller.shift = {**teller.shift, **{told.figure: told.value for told in line.told}}
    teller.rounded = {told.figure for told in line.told if told.bound == "about"}
    told = tell_fact(teller, fact, phrasing, picks, 0.0)
    teller.step, teller.shift = before
    teller.rounded = set()
    return told


def _speech(line: Line, key: str, teller: Teller, settings: NewsroomSettings) -> Line:
    speech = teller.world.domain.speech(key)
    said, rng = line.said, teller.rng
    relation = said.relation if said else "verbatim"
    if relation != "verbatim":
        return replace(line, id=teller.ids.next(), root=line.root)
    if rng.random() < settings.altered_quotation:
        relation = rng.choice(_RELATIONS)
    return tell_speech(teller, speech, relation, rng.randrange(4))


def _human(line: Line, teller: Teller, settings: NewsroomSettings) -> Line:
    before, after = settings.rewordings[int(line.key.partition(":")[2])]
    other = after if line.text == before else before
    return replace(
        line,
        id=teller.ids.next(),
        pieces=(Piece(other),),
        source=line.id,
        made="rewritten",
    )


def _settled(before: Line, after: Line, teller: Teller, settings: NewsroomSettings) -> Line:
    """``after`` as a rewrite of ``before``: words swapped, and what came before carried on."""
    swaps = swapped(after.pieces, teller.rng, settings.noise)
    if teller.foreign:
        swaps = translated(swaps, teller.rng, 2 * settings.noise)
    pieces = sentence(list(swaps))
    if after.key.startswith("fact:") and teller.rng.random() < settings.split:
        pieces = split_in_two(pieces) or pieces
    return replace(
        after,
        pieces=pieces,
        root=before.root,
        source=before.id,
        made="rewritten",
        turned=before.turned,
        opens=before.opens,
    )


def distorted(line: Line, kind: str, teller: Teller, settings: NewsroomSettings) -> Line | None:
    """``line`` reworded with its sense turned in one way, None where it offers no such turn."""
    if not line.key.startswith("fact:") or line.turned or line.righted:
        return None
    named = set(teller.mentioned)
    new = _distorted(line, kind, teller, settings)
    if new is None:
        teller.mentioned = named
    return new


def _distorted(line: Line, kind: str, teller: Teller, settings: NewsroomSettings) -> Line | None:
    key = line.key.partition(":")[2]
    if kind == "attribution":
        return _unattributed(line, key, teller, settings)
    if kind == "quantity" and _counts(line):
        return _miscounted(line, key, teller, settings)
    teller.turn = kind
    told = _fact(line, key, teller, replace(settings, repick=settings.repick / 2), None)
    teller.turn = None
    turned = turned_between(line, told, kind) or _bound_turned(line, told, kind)
    if turned is None:
        return None
    return replace(_settled(line, told, teller, settings), turned=(turned,))


def _bound_turned(before: Line, after: Line, kind: str) -> Turned | None:
    old = [told.bound for told in before.told]
    new = [told.bound for told in after.told]
    if kind != "operator" or old == new or not old or not new:
        return None
    return Turned("operator", _words(before, "bound:"), _words(after, "bound:"))


def _words(line: Line, mark: str) -> str:
    return "".join(p.text for p in line.pieces if p.mark.startswith(mark)).strip()


def _unattributed(line: Line, key: str, teller: Teller, settings: NewsroomSettings) -> Line | None:
    if dict(line.picks).get("@", -1) < 0:
        return None
    bare = replace(line, picks=tuple((k, -1 if k == "@" else v) for k, v in line.picks))
    told = _fact(bare, key, teller, settings, None)
    turned = Turned("attribution", _words(line, "attribution").strip(" ,"), "")
    return replace(_settled(line, told, teller, settings), turned=(turned,), attributed="")


def _miscounted(line: Line, key: str, teller: Teller, settings: NewsroomSettings) -> Line | None:
    """The first figure of ``line`` with another value, as a slip of the pen would give it."""
    first = _counts(line)[0]
    wrong = _slip(first.value, teller)
    told_wrong = tuple(replace(t, value=wrong) if t is first else t for t in line.told)
    changed = replace(line, told=told_wrong)
    told = _fact(changed, key, teller, settings, None)
    style = teller.style
    turned = Turned("quantity", number(first.value, style), number(wrong, style))
    return replace(_settled(line, told, teller, settings), turned=(turned,))


def _counts(line: Line) -> list[Told]:
    return [told for told in line.told if not told.figure.startswith("date:")]


def _slip(value: float, teller: Teller) -> float:
    if value >= 1000:
        return value * 10 if teller.rng.random() < 0.5 else value + 10 ** (len(str(int(value))) - 1)
    if value >= 10:
        swap = float(str(int(value))[::-1])
        return swap if swap >= 10 and swap != value else value + 10
    return round(value + teller.rng.choice((1.0, 2.0)), 2)
