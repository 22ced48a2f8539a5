"""Who vouches for a sentence, and whether it is the kind of word that needs somebody to vouch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from retold.find.distortions.compared import Side
from retold.find.distortions.speakers import Said, read_speakers
from retold.text.tables import read_table, table_names

SUBJECT = 7  # tokens before a verb that may hold its subject
RELATIVE = 9  # tokens of a clause between a name and its verb
APPOSED = 6  # tokens of a description beside the name
OWN = 8  # tokens of what is said, in which "it" or "its" is the speaker


@dataclass(frozen=True)
class Vouching:
    """The tables of one language; see text/languages/vouching_en.toml."""

    reckoning: frozenset[str]
    saying: frozenset[str]
    said: frozenset[str]
    sums: frozenset[str]
    officials: frozenset[str]
    witnesses: frozenset[str]
    papers: frozenset[str]
    perceived: frozenset[str]
    own_mind: frozenset[str]
    vouched: frozenset[str]


@lru_cache(maxsize=4)
def vouching(language: str = "en") -> Vouching:
    """The tables of ``language``; English where there are none of its own."""
    own, package = f"vouching_{language[:2]}", "retold.text.languages"
    table = read_table(package, own if own in table_names(package) else "vouching_en")
    return Vouching(**{name: frozenset(words) for name, words in table.items()})


@dataclass(frozen=True, slots=True)
class Claimed:
    """Tokens ``start:end`` give the sentence to somebody; ``first:last`` is what they hold.

    why: "reckoned" for an estimate or a suspicion, "party" for the word of one side about its own
    matter, "witness" for what somebody says they saw.
    """

    start: int
    end: int
    first: int
    last: int
    why: str
    names: frozenset[str]
    head: str  # the last word of content of the speaker


def read_claims(side: Side, words: Vouching) -> list[Claimed]:
    """What a sentence does not tell on its own account but as somebody's estimate or claim."""
    found = []
    for said in _speakers(side, words):
        first, last = _held(side, said)
        names = said.names | _apposed(side, said.start)
        why = _why(side, said, names, side.norms[first:last], words)
        if why:
            head = next((n for n in side.norms[said.end - 1 : said.start : -1] if n in names), "")
            found.append(Claimed(said.start, said.end, first, last, why, names, head))
    return found


def speakers_of(side: Side, words: Vouching) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """Where a sentence gives its matter to each speaker, and the words that say who it is."""
    for said in _speakers(side, words):
        yield (said.start, said.end), said.names | _apposed(side, said.start)


def _speakers(side: Side, words: Vouching) -> list[Said]:
    found = (*_present(side, words), *read_speakers(side), *_inverted(side))
    return list({s.end: s for s in found}.values())


def _inverted(side: Side) -> Iterator[Said]:
    """ "...," said the mayor, Ida Orn."""
    for at in range(1, len(side.row) - 1):
        gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
        if side.norms[at] not in ("said", "says", "added") or not gap.strip():
            continue
        end = next((i for i in range(at + 2, len(side.row)) if _parts(side, i)), len(side.row))
        end = min(end, at + 1 + SUBJECT)
        names = frozenset(n for n in side.norms[at + 1 : end] if n not in side.words.stops)
        if names - side.changes.pronouns.keys() and side.norms[at + 1] != "that":
            yield Said(at, end, "say", side.said(at + 1, end), names)


def _apposed(side: Side, start: int) -> frozenset[str]:
    """What stands before a mark: "Orn, the operator, said", "the operator, Orn, said"."""
    if not start or not _marked(side, start):
        return frozenset()
    at = _relative(side, start)
    start = at
    while at > max(0, start - APPOSED) and (at == start or not _marked(side, at)):
        at -= 1
    named = at < start and side.text[side.row[at].span.start].isupper()
    led = side.norms[at : at + 1] and side.norms[at] in ("the", "a", "an", "its")
    if not (named or led):
        return frozenset()
    return frozenset(n for n in side.norms[at:start] if side.is_content(n))


def _relative(side: Side, start: int) -> int:
    """Where "which runs the network," begins that ends before a token; else the token itself."""
    for at in range(start - 1, max(0, start - RELATIVE), -1):
        if side.norms[at] in ("which", "who") and _marked(side, at):
            return at
        if _marked(side, at):
            break
    return start


def _marked(side: Side, at: int) -> bool:
    return "," in side.text[side.row[at - 1].span.end : side.row[at].span.start]


def is_vouched(side: Side, words: Vouching) -> bool:
    """Whether a sentence is somebody's word, or leaves open whether it is so."""
    if not words.vouched.isdisjoint(side.norms) or read_speakers(side):
        return True
    return any(True for _ in _present(side, words)) or not words.said.isdisjoint(side.norms)


def _present(side: Side, words: Vouching) -> Iterator[Said]:
    """ "Investigators suspect", "her ministry estimates", "the firm says": no auxiliary leads."""
    forms = words.reckoning | words.saying
    for at, norm in enumerate(side.norms):
        if at == 0 or norm not in forms or side.norms[at - 1] in _NO_SUBJECT:
            continue
        if norm in ("put", "puts") and words.sums.isdisjoint(side.norms[at + 1 : at + 5]):
            continue  # "puts the damage at"
        start = at
        while start > 0 and at - start < SUBJECT and not _parts(side, start):
            start -= 1
        names = frozenset(n for n in side.norms[start:at] if n not in side.words.stops)
        if (names or _apposed(side, start)) and side.norms[at + 1 : at + 2] not in (
            ["of"],
            ["for"],
            ["by"],
            ["to"],
        ):
            yield Said(start, at + 1, norm, side.said(start, at), names)


_NO_SUBJECT = frozenset({"the", "a", "an", "its", "their", "his", "her", "no", "any", "these", "to",
                         "be", "is", "are", "was", "were", "been", "who", "which", "nobody",
                         "not"})  # fmt: skip
_BEFORE = frozenset({"that", "and", "but", "as", "which", "who", "while", "what", "because"})


def _parts(side: Side, at: int) -> bool:
    """Whether another part of the sentence begins with token ``at``."""
    gap = side.text[side.row[at - 1].span.end : side.row[at].span.start]
    before = side.norms[at - 1]
    return bool(gap.strip()) or before in _BEFORE or before in side.words.auxiliaries


def _held(side: Side, said: Said) -> tuple[int, int]:
    """What is said: behind "Orn said", before ", Orn said" and ", according to Orn"."""
    if said.end < len(side.row) and (said.verb != "according" or said.start < 2):
        gap = side.text[side.row[said.end - 1].span.end : side.row[said.end].span.start]
        if not any(mark in gap for mark in ".;"):
            return said.end, len(side.row)
    return 0, said.start


def _why(side: Side, said: Said, names: frozenset[str], held: list[str], words: Vouching) -> str:
    verb = {*side.norms[said.start : said.end]}
    if verb & {"add", "adds", "added"} and held[:1] not in (["that"], ["it"], ["they"]):
        return ""  # "soldiers added 45 beds"
    if verb & words.reckoning and not names & words.papers:
        return "reckoned"
    if names & words.officials or names & words.papers:
        return ""
    if names & words.witnesses:
        return "witness" if words.perceived & {*held} else ""
    if words.own_mind & {*held[:OWN]}:
        return ""  # what it knows, wants and will do nobody knows better
    return "party" if {"its", "it", "their"} & {*held[:OWN]} else ""
