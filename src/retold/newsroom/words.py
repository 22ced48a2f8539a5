"""Swapping words without touching the sense: what a translation there and back leaves behind."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from retold.newsroom.grammar import Piece

# Each row: words that can stand for each other in news copy, in the same grammatical form.
# Operators, modal verbs, negations and numbers are left out on purpose: they carry meaning.
_ROWS = """
halted/stopped
residents/inhabitants/locals
however/though
many/numerous
several/some
large/big
huge/enormous/vast
began/started
indicated/suggested
helped/assisted/aided
homes/houses/dwellings
street/road
streets/roads
children/youngsters
jobs/posts/positions
firms/companies/businesses
rejected/dismissed/turned down
refused/declined
announced/declared
quickly/rapidly/swiftly
nearly/almost
entire/whole
important/significant/major
difficult/hard
angry/furious
worried/concerned/alarmed
near/close to
beside/next to
during/in the course of
in addition to/on top of
across/throughout
additional/extra
plan/scheme
plans/schemes
deal/agreement/accord
talks/negotiations/discussions
crowd/throng
protest/demonstration
protests/demonstrations
aid/assistance/relief
increase/rise
increased/rose/went up
dropped/declined
gathered/assembled
brought/carried
blocked/obstructed
cautioned/warned
expected/anticipated
workers/employees
worker/employee
passengers/travellers
victims/casualties
injured/hurt/wounded
searching/looking
trapped/stuck/stranded
flooded/inundated/submerged
supporters/backers
opponents/critics
evidence/proof
trial/proceedings
ruling/verdict/decision
punishment/penalty
inquiry/investigation/probe
officials/authorities
factory/plant
owners/proprietors
doctors/physicians/medics
outbreak/epidemic
disease/illness
election/poll
candidate/contender
economists/analysts
growth/expansion
match/game
players/footballers
bribes/kickbacks
ceasefire/truce
fighters/gunmen/militants
border/frontier
because of/owing to/due to
in front of/outside
as well as/and also
a number of/several
so far/up to now
for years/for a long time
in exchange for/in return for
at once/immediately
set up/established
carry out/conduct
carried out/conducted
"""
_GROUPS: dict[str, tuple[str, ...]] = {}
for _row in _ROWS.strip().splitlines():
    _words = _row.split("/")
    for _word in _words:
        _GROUPS[_word] = tuple(w for w in _words if w != _word)
_ANY = "|".join(sorted(map(re.escape, _GROUPS), key=len, reverse=True))
_WORD = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w-])")
# What a translation there and back tends to leave: one way only, each still fair English.
_TRANSLATED = {
    "said": ("stated", "noted"),
    "people": ("persons", "individuals"),
    "some": ("certain",),
    "showed": ("demonstrated",),
    "try": ("attempt",),
    "tried": ("attempted",),
    "used": ("utilized",),
    "about": ("approximately",),
    "whether": ("if",),
    "although": ("even though",),
    "though": ("although",),
    "near": ("in the vicinity of",),
    "into": ("in",),
    "onto": ("on",),
}
_FOREIGN = re.compile(rf"(?<![\w-])(?:{'|'.join(_TRANSLATED)})(?![\w-])")
# Pieces with these marks carry what truth speaks of and are left as they are.
_KEPT = ("quote:", "figure:", "bound:", "date:", "turn:", "told:", "attribution")


def swapped(pieces: tuple[Piece, ...], rng: random.Random, share: float) -> tuple[Piece, ...]:
    """``pieces`` with about ``share`` of the words that can be swapped, swapped."""
    return tuple(
        piece
        if piece.mark.startswith(_KEPT)
        else replace(piece, text=_swap(piece.text, rng, share))
        for piece in pieces
    )


def _swap(text: str, rng: random.Random, share: float) -> str:
    def other(match: re.Match[str]) -> str:
        word = match.group()
        return rng.choice(_GROUPS[word]) if rng.random() < share else word

    return _WORD.sub(other, text)


# Where a sentence can be cut in two, and how the second half then begins.
_CUTS = (
    (", where ", ". There, "),
    (", but ", ". But "),
    (", while ", ". Meanwhile, "),
    (", although ", ". Still, "),
    (", even though ", ". Still, "),
    (", though ", ". Still, "),
    ("; ", ". "),
)


def is_split(text: str) -> bool:
    """Whether ``text`` has been cut in two."""
    return bool(re.search(r"\. (?:There, |But |Meanwhile, |Still, )", text))


def split_in_two(pieces: tuple[Piece, ...]) -> tuple[Piece, ...] | None:
    """``pieces`` as two sentences, None where there is no place to cut them."""
    for number, piece in enumerate(pieces):
        if piece.mark.startswith(_KEPT):
            continue
        for joint, start in _CUTS:
            if joint in piece.text:
                text = piece.text.replace(joint, start, 1)
                return (*pieces[:number], replace(piece, text=text), *pieces[number + 1 :])
    return None


def translated(pieces: tuple[Piece, ...], rng: random.Random, share: float) -> tuple[Piece, ...]:
    """``pieces`` as if they had been put into another language and back."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        return rng.choice(_TRANSLATED[word]) if rng.random() < share else word

    kept = tuple(mark for mark in _KEPT if mark != "attribution")
    return tuple(
        piece
        if piece.mark.startswith(kept)
        else replace(piece, text=_FOREIGN.sub(other, piece.text))
        for piece in pieces
    )
