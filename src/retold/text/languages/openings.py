"""With which letters everything that a pattern matches begins: the others need not be tried."""

from __future__ import annotations

import re

ANY = frozenset({""})  # nobody knows
_CLASS = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
_ATOM = re.compile(rf"{_CLASS}|.", re.DOTALL)
_MARK = re.compile(rf"{_CLASS}|[()|]", re.DOTALL)
_DEEPER = {"(": 1, ")": -1}
_TIMES = re.compile(r"[*+?]|\{\d*,?\d*\}")
_BOUNDS = frozenset({r"\b", r"\B", "^"})
_SIMPLE = re.compile(r"\[([^\^\\\]-]+)\]")  # a class of a few letters


def opening_letters(pattern: str) -> frozenset[str]:
    """The letters, small, with which what ``pattern`` matches may begin; ``ANY`` where unknown.

    >>> sorted(opening_letters("(?:(also |must )?read|share)"))
    ['a', 'm', 'r', 's']
    """
    letters, empty = _of_choice(pattern)
    return ANY if empty or "" in letters else frozenset(letters)


def _of_choice(pattern: str) -> tuple[set[str], bool]:
    """The letters of all alternatives, and whether one of them may match nothing."""
    letters: set[str] = set()
    empty = False
    for sequence in _split(pattern):
        mine, nothing = _of_sequence(sequence)
        letters |= mine
        empty = empty or nothing
    return letters, empty


def _of_sequence(sequence: str) -> tuple[set[str], bool]:
    letters: set[str] = set()
    place = 0
    while place < len(sequence):
        end = _end_of_atom(sequence, place)
        mine, empty = _of_atom(sequence[place:end])
        letters |= mine
        times = _TIMES.match(sequence, end)
        if times:
            empty = empty or times.group()[0] in "*?" or times.group().startswith(("{0", "{,"))
            end = times.end()
        if not empty:
            return letters, False
        place = end
    return letters, True


def _of_atom(atom: str) -> tuple[set[str], bool]:
    if atom in _BOUNDS:
        return set(), True
    if atom.startswith("("):
        inner = atom[1:-1].removeprefix("?:")
        return ({""}, False) if inner.startswith("?") else _of_choice(inner)
    if atom == r"\d":
        return set("0123456789"), False
    few = _SIMPLE.fullmatch(atom)
    if few:
        return {letter.lower() for letter in few[1]}, False
    plain = len(atom) == 1 and atom not in ".$?*+"
    return ({atom.lower()} if plain else {""}), False


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern, not those inside its groups."""
    found, start, depth = [], 0, 0
    for mark in _MARK.finditer(pattern):
        depth += _DEEPER.get(mark.group(), 0)
        if mark.group() == "|" and not depth:
            found.append(pattern[start : mark.start()])
            start = mark.end()
    return [*found, pattern[start:]]


def _end_of_atom(pattern: str, place: int) -> int:
    """Where the letter, class or group that begins at a place ends."""
    if pattern[place] != "(":
        atom = _ATOM.match(pattern, place)
        assert atom is not None  # it matches any letter
        return atom.end()
    depth = 0
    for mark in _MARK.finditer(pattern, place):
        depth += _DEEPER.get(mark.group(), 0)
        if not depth:
            return mark.end()
    return len(pattern)
