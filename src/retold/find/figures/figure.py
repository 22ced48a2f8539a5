"""One figure of one article: a frame that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from retold.find.figures.parts import FigureKind
from retold.model.findings import Value
from retold.model.span import Passage, Span
from retold.model.when import When


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure counts and what happened to it.

    counted: the noun phrase in the singular, without idle modifiers; head: its noun.
    event:   class of what happened ("death") or the verb's key; done: the word as it stands.
    agent:   whether the counted did it ("12 men stole it").
    """

    counted: str | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    event: str | None = None
    done: str | None = None
    agent: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one article.

    passage:   the sentence. place, says: the words of the value.
    low, high: bounds; None is open. Neither for a vague word, whose reading is in ``meant``.
    thing:     what is counted, and what happened to it.
    of:        the whole it is a part of: "five out of 34". rate: "day" for "a day".
    as_of:     the day the words are about: the report's, else the event's, else the article's.
    given:     when the figure was reported; orders the values of a count that grows.
    floor:     "at least", "no fewer than": a count so far, where "more than" rounds one.
    happened:  when, where the sentence dates the event itself.
    against:   the value that the text denies beside it: "eleven and not the nine".
    rival_of:  of a bare number, the place of the count that it is another report of.
    moved:     whether the text says that the number went up or down to it.
    earlier:   whether the two are of two times ("it had spoken of 12"; "12 are still waiting").
    """

    article: str
    passage: Passage
    place: Span
    says: str
    kind: FigureKind
    low: float | None
    high: float | None
    unit: str | None = None
    thing: Thing = Thing()
    holder: str | None = None
    where: str | None = None
    scope: str | None = None
    as_of: When | None = None
    given: When | None = None
    happened: When | None = None
    attributed_to: str | None = None
    of: float | None = None
    rate: str | None = None
    vague: bool = False
    near: bool = False
    ordinal: bool = False
    part: bool = False
    meant: tuple[float, float] | None = None
    floor: bool = False
    against: float | None = None
    rival_of: Span | None = None
    earlier: bool = False
    moved: bool = False

    @property
    def counted(self) -> str | None:
        return self.thing.counted

    @property
    def head(self) -> str | None:
        return self.thing.head

    @property
    def modifiers(self) -> tuple[str, ...]:
        return self.thing.modifiers

    @property
    def event(self) -> str | None:
        return self.thing.event

    @property
    def done(self) -> str | None:
        return self.thing.done

    @property
    def agent(self) -> bool:
        return self.thing.agent

    def value(self) -> Value:
        """The same as the report carries it."""
        return Value(
            article=self.article,
            passage=self.passage,
            says=self.says,
            place=self.place,
            low=self.low,
            high=self.high,
            unit=f"{self.unit or ''}/{self.rate}".lstrip("/") if self.rate else self.unit,
            counted=self.counted,
            holder=self.holder,
            scope=self.scope,
            as_of=self.as_of,
            attributed_to=self.attributed_to,
            vague=self.vague or self.near,
        )
