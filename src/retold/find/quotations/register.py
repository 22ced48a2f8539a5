"""The names an article gives, where they stand, and which full name a short one means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from retold.find.quotations.clauses import Clause
from retold.find.quotations.descriptions import described
from retold.find.quotations.name_runs import read_name

_FAR = 60  # names
_ACTS = ("k", "v", "x")  # kinds of verbs: what stands right before one is its subject


class Named(NamedTuple):
    """One proper name in the running text, titles cut off. ``subject``: before the first verb."""

    start: int
    end: int
    name: str
    person: bool
    subject: bool
    institution: bool = False
    gender: str = ""  # "he", "she" or "" where the text does not tell
    title: str = ""  # the word for what they are: "coach"
    nameless: bool = False  # a description: "a shift worker"
    bracketed: bool = False


@dataclass(slots=True)
class Register:
    """All proper names of one article in reading order."""

    names: list[Named] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    people: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    aliases: dict[str, str] = field(default_factory=dict)
    institutions: dict[str, str] = field(default_factory=dict)  # last word -> first longer name
    bodies: dict[str, str] = field(default_factory=dict)  # first word -> first longer name
    givens: dict[str, set[str]] = field(default_factory=dict)  # given name -> full ones, when asked
    genders: dict[str, str] = field(default_factory=dict)  # full name -> "he" or "she"

    def person(self, short: str) -> str | None:
        """The full name the article most often gives to this family name."""
        found = self.people.get(short.lower())
        return max(found, key=found.__getitem__) if found else None

    def given(self, short: str) -> str | None:
        """The one full name that begins with this word."""
        if not self.givens:
            for names in self.people.values():
                for name in names:
                    self.givens.setdefault(name.split()[0], set()).add(name)
        found = self.givens.get(short, set())
        return next(iter(found)) if len(found) == 1 else None

    def institution(self, short: str) -> str:
        """The first longer name of an institution that ends in this word, or the word itself."""
        return self.institutions.get(short.lower(), short)

    def body(self, short: str) -> str:
        """The first longer name of an institution that begins so, or the name itself."""
        return self.bodies.get(short, short)

    def add(self, named: Named) -> None:
        """Enters one where it stands; names come in reading order, descriptions a little early."""
        if not self.starts or self.starts[-1] < named.start:
            self.names.append(named)
            self.starts.append(named.start)
            return
        at = bisect_left(self.starts, named.start)
        self.names.insert(at, named)
        self.starts.insert(at, named.start)

    def before(self, place: int) -> Iterable[Named]:
        """The names before a place, the nearest first; as far as a reader would look."""
        last = bisect_left(self.starts, place) - 1
        for k in range(last, max(-1, last - _FAR), -1):
            yield self.names[k]

    def split(self, run: str) -> str:
        """A run of names without the place before it: "Ashby Ann Bell" where Ann Bell is known."""
        words = run.split()
        for k in range(1, len(words) - 1):
            full = " ".join(words[k:])
            if full in self.people.get(words[-1].lower(), ()):
                return full
        return run


_VERB = re.compile("[kxv]")


def read_names(clauses: Iterable[Clause], text: str) -> Register:
    """The register of an article. Words in marks are left out: they are somebody else's names."""
    register = Register()
    for clause in clauses:
        told = _describe(register, clause, text)
        j = clause.kinds.find("N")
        if j < 0:
            continue
        verb = _VERB.search(clause.kinds)
        first_verb = verb.start() if verb else len(clause)
        while j >= 0:
            last = j
            if j not in clause.quotes:
                last = _name_end(clause, j)
                subject = _is_subject(clause, j, last, first_verb)
                subject = subject and clause.starts[j] >= told  # else "the nurse on Mill Lane"
                _enter(register, clause, (j, last), subject, text)
            j = clause.kinds.find("N", last + 1)
    _know_bodies(register)
    for named in register.names:
        if named.institution and " " in named.name:
            register.institutions.setdefault(named.name.lower().split()[-1], named.name)
        if named.gender and not named.nameless:
            full = register.person(named.name.split()[-1]) or named.name
            register.genders.setdefault(full, named.gender)
    return register


def _know_bodies(register: Register) -> None:
    """What is called a company once is one wherever it is named, by its first word too."""
    known = {n.name for n in register.names if n.institution}
    longer = [name for name in known if " " in name and name.split()[0] not in known]
    for name in longer:
        register.bodies.setdefault(name.split()[0], name)
    known.update(register.bodies)
    for k, named in enumerate(register.names):
        if named.person and named.name in known:
            register.names[k] = named._replace(institution=True, person=False)
    for name in known:
        register.people.get(name.lower().split()[-1], Counter[str]()).pop(name, None)


def _is_subject(c: Clause, first: int, last: int, verb: int) -> bool:
    """Before the first verb, or right before one that nobody reports; a byline has no subject."""
    follows = c.kinds[last + 1 : last + 3]
    if first < verb:
        asked = follows[:1] == "?" and first < 2  # "And Lumen?"
        past = follows == ",w" and c.words[last + 2].endswith("ed")
        return verb < len(c.words) or asked or past
    if follows[:1] == "k":
        return True
    introduced = follows in (",#", ",d")
    told = c.words[last + 2 : last + 3] and c.words[last + 2] in c.language.words["relative_person"]
    if told and first < last and follows[:1] == "," and c.kinds[first - 1] in "kvap":
        return c.kinds[first - 1] != "p" or c.words[first - 1] in c.language.words["by"]
    if introduced and c.kinds[first - 1] in ("k", "v"):
        return True  # "In bed nine lies Tom Ash, 66, ..."
    return (introduced or follows[:1] in _ACTS) and "k" not in c.kinds[:first]


def _describe(register: Register, c: Clause, text: str) -> int:
    """Enters somebody without a name; returns where the description ends, 0 if there is none."""
    found = described(c)
    if found is None:
        return 0
    first, last, noun = found
    start, end = c.starts[first], c.ends[last - 1]
    register.add(Named(start, end, text[start:end], True, True, title=noun, nameless=True))
    return end


def _name_end(c: Clause, first: int) -> int:
    """The last word of the name that begins at word ``first``."""
    last = _run_end(c, first)
    if c.words[last + 1 : last + 2] and c.words[last + 1] in c.language.words["name_joins"]:
        more = _longer(c, first, last)
        return _run_end(c, more) if more > last else last
    return last


def _run_end(c: Clause, last: int) -> int:
    kinds, starts, ends = c.kinds, c.starts, c.ends
    while kinds[last + 1 : last + 2] == "N" and starts[last + 1] - ends[last] <= 1:
        if last + 1 in c.quotes:
            break
        last += 1
    return last


def _longer(c: Clause, first: int, last: int) -> int:
    """The last word of "Department of Roads": an institution's name goes on after "of"."""
    institutions = c.language.people["institutions"]
    if institutions.isdisjoint(c.words[first : last + 1]):
        return last
    j = last + 1
    while j < min(len(c) - 1, last + 4) and c.words[j] in c.language.words["name_joins"]:
        j += 1
    return j if last + 1 < j < len(c) and c.kinds[j] == "N" and j not in c.quotes else last


def _enter(register: Register, c: Clause, run: tuple[int, int], subject: bool, text: str) -> None:
    """Enters the name at the words ``run``, both counted, without the titles before it."""
    first, last = run
    words, kinds = c.words, c.kinds
    read = read_name(tuple(words[first : last + 1]), _before(c, first), c.language)
    bracketed = first > 0 and kinds[first - 1] == "("
    first += read.cut
    start, end = c.starts[first], c.ends[last]
    name = text[start:end].rstrip(".")
    title = read.title
    body = read.body or ("" if title else _body(c, first, last))
    full = read.full and not body and not name.isupper()
    family, surname = register.people, words[last]
    if full:
        family[surname][name] += 2 if title else 1
    follows = kinds[last + 1 : last + 4]
    if follows == "(N)" and first < last:
        register.aliases[text[c.starts[last + 2] : c.ends[last + 2]]] = name
    institution = read.institution or bool(body)
    who = follows[:1] == "," and words[last + 2 : last + 3] == ["who"]
    person = not institution and (bool(title) or full or surname in family or who)
    called = c.language.words["bodies"] if institution else c.language.people["roles"]
    title = title or body or _apposed_title(c, last, called)
    named = (person, subject, institution, read.gender, title, False, bracketed)
    register.add(Named(start, end, name, *named))


def _before(c: Clause, first: int) -> str:
    """The word before a name; the one before "of" too."""
    if not first:
        return ""
    before = c.words[first - 1]
    return f"{c.words[first - 2]} of" if before == "of" else before.strip(".")


def _body(c: Clause, first: int, last: int) -> str:
    """The word that tells that the name is a company's: "the studio, Lumen", "retailer Lumen"."""
    bodies, words, kinds = c.language.words["bodies"], c.words, c.kinds
    if not first or kinds[first - 1] not in "w,":
        return ""
    if words[first - 1] in bodies:
        return words[first - 1]
    apposed = first > 1 and kinds[first - 2 : first] == "w," and words[first - 2] in bodies
    closed = kinds[last + 1 : last + 2] in (",", ".", "Q", "")
    return words[first - 2] if apposed and closed and _opens_phrase(c, first - 2) else ""


def _opens_phrase(c: Clause, head: int) -> bool:
    """Whether the noun at ``head`` stands in a phrase with "the", "its" or the like."""
    while head > 0 and c.kinds[head - 1] in "wN#":
        head -= 1
    return head > 0 and c.words[head - 1] in c.language.words["definite"]


_APPOSED = 7  # words of an apposition in which what somebody is stands


def _apposed_title(c: Clause, last: int, roles: frozenset[str]) -> str:
    """ "Ann Bell, the mayor of Ashby": what is said right behind the name."""
    if c.kinds[last + 1 : last + 3] not in (",d", ",w"):
        return ""
    for j in range(last + 2, min(len(c), last + 2 + _APPOSED)):
        if c.kinds[j] not in "dwN#":
            break
        if c.words[j] in roles and c.kinds[j + 1 : j + 2] not in ("w", "N"):
            return c.words[j]
    return ""
