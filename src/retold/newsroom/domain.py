"""Story files: what can happen in one kind of story, and the ways in which it can be told.

A story file is plain text, one thing a line, blocks apart by an empty line:

    place KEY | river KEY = river | ...              names to be drawn
    person KEY = Title | the long role | the role    (also: body KEY = First form | later form ...)
    figure KEY = 9..16/1 +3..8 +2..5 | unit | topic | bound | like | scale
    date KEY = 12..25                                days after the event
    headline                                         then one phrase a line
    fact KEY | figure=F | source=E | lead | own      then one phrase a line (" ~" at its end: no
                                                     attribution is to be added)
    quote KEY | speaker | occasion                   "= sentence // sentence", "~ words => others",
                                                     '> phrase with "a fragment"', "i indirect"
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from retold.newsroom.grammar import Phrase, parse


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name: its kind and the forms given in the story file."""

    key: str
    kind: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureKind:
    """A number of the story: how it is drawn, how it grows, what it counts.

    steps: (lowest, highest) of the first value and of what each later day adds.
    like:  the figure it must not be mixed up with (the same thing in a narrower place).
    scale: what one unit of the printed number stands for.
    """

    key: str
    steps: tuple[tuple[float, float], ...]
    grain: float
    unit: str
    topic: str
    bound: str = ""
    like: str = ""
    scale: float = 1.0

    @property
    def grows(self) -> bool:
        return any(high > 0 for _, high in self.steps[1:])


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way of telling a fact. ``whole``: it takes no attribution around it."""

    phrase: Phrase
    whole: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that can be told, with its independent phrasings."""

    key: str
    phrasings: tuple[Phrasing, ...]
    figure: str = ""
    source: str = ""
    lead: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """An utterance: its sentences, ways to alter them, phrases with a part or none of it."""

    key: str
    speaker: str
    occasion: str
    sentences: tuple[str, ...]
    alterations: tuple[tuple[str, str], ...]
    fragment: Phrase
    indirect: Phrase

    @property
    def written(self) -> bool:
        """Whether it was handed out on paper rather than spoken."""
        return "statement" in self.occasion


@dataclass(slots=True)
class Domain:
    """One story file, read."""

    name: str = ""
    entities: dict[str, Entity] = field(default_factory=dict)
    figures: dict[str, FigureKind] = field(default_factory=dict)
    dates: dict[str, tuple[int, int]] = field(default_factory=dict)
    headlines: list[Phrase] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)

    def fact(self, key: str) -> Fact:
        """The fact with this key. Raises KeyError."""
        for fact in self.facts:
            if fact.key == key:
                return fact
        raise KeyError(key)

    def speech(self, key: str) -> Speech:
        """The utterance with this key. Raises KeyError."""
        for speech in self.speeches:
            if speech.key == key:
                return speech
        raise KeyError(key)


def domain_names() -> tuple[str, ...]:
    """The kinds of story there are, in alphabetical order."""
    folder = resources.files("retold.newsroom") / "stories"
    files = (file.name for file in folder.iterdir())
    return tuple(sorted(name.removesuffix(".story") for name in files if name.endswith(".story")))


@cache
def load_domain(name: str) -> Domain:
    """The story file of this name, read. Raises ValueError where it cannot be read."""
    file = resources.files("retold.newsroom") / "stories" / f"{name}.story"
    return read_domain(file.read_text(encoding="utf-8"))


def read_domain(text: str) -> Domain:
    """A story file's text as a domain."""
    domain = Domain()
    for block in text.strip().split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        head = lines[0].split(" ", 1)[0] if lines else ""
        if head == "headline":
            domain.headlines.extend(parse(line) for line in lines[1:])
        elif head == "fact":
            domain.facts.append(_fact(lines))
        elif head == "quote":
            domain.speeches.append(_speech(lines))
        else:
            for line in lines:
                _declare(domain, line)
    return domain


def _declare(domain: Domain, line: str) -> None:
    kind, _, rest = line.partition(" ")
    key, _, value = rest.partition(" = ")
    key = key.removesuffix(" =").strip()
    if kind == "domain":
        domain.name = key
    elif kind == "figure":
        domain.figures[key] = _figure(key, value)
    elif kind == "date":
        low, _, high = value.partition("..")
        domain.dates[key] = (int(low), int(high))
    else:
        forms = tuple(form.strip() for form in value.split("|")) if value else ()
        domain.entities[key] = Entity(key, kind, forms)


def _figure(key: str, value: str) -> FigureKind:
    parts = [part.strip() for part in value.split("|")] + [""] * 5
    steps, grain = [], 1.0
    for word in parts[0].split():
        span, _, fine = word.removeprefix("+").partition("/")
        low, _, high = span.partition("..")
        steps.append((float(low), float(high)))
        grain = float(fine) if fine else grain
    unit, topic, bound, like, scale = parts[1:6]
    return FigureKind(key, tuple(steps), grain, unit, topic, bound, like, float(scale or 1))


def _fact(lines: list[str]) -> Fact:
    key, *flags = (part.strip() for part in lines[0].removeprefix("fact ").split("|"))
    named = dict(flag.split("=") for flag in flags if "=" in flag)
    phrasings = tuple(
        Phrasing(parse(line.removesuffix(" ~")), line.endswith(" ~")) for line in lines[1:]
    )
    return Fact(
        key,
        phrasings,
        figure=named.get("figure", ""),
        source=named.get("source", ""),
        lead="lead" in flags,
        own="own" in flags,
    )


def _speech(lines: list[str]) -> Speech:
    key, speaker, occasion = (part.strip() for part in lines[0].removeprefix("quote ").split("|"))
    said = next(line[2:] for line in lines if line.startswith("= ")).split(" // ")
    altered = [line[2:].split(" => ") for line in lines if line.startswith("~ ")]
    fragment = next(line[2:] for line in lines if line.startswith("> "))
    indirect = next(line[2:] for line in lines if line.startswith("i "))
    return Speech(
        key,
        speaker,
        occasion,
        tuple(said),
        tuple((before, after) for before, after in altered),
        parse(fragment),
        parse(indirect),
    )
