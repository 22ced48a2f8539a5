"""How much stands behind something: three separate numbers, never one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """How many independent origins: what the texts show (low) and cannot rule out (high).

    Raises ValueError unless ``1 <= low <= high``: nothing is supported by zero origins, and what
    was not measured is None, not an Interval.
    """

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 1 <= self.low <= self.high:
            raise ValueError(f"not an interval of origins: {self.low}..{self.high}")


@dataclass(frozen=True, slots=True)
class Support:
    """Articles, outlets and independent origins, with the reasons for each merge and separation.

    brackets: the articles (ids) joined under one origin, one tuple per origin that cannot be
              shown to be the same as another; ``why`` has the reasons in words.
    """

    articles: int
    outlets: int
    origins: Interval | None
    named_sources: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    brackets: tuple[Bracket, ...] = ()


@dataclass(frozen=True, slots=True)
class Bracket:
    """Articles counted as one origin for one finding.

    origin:   an origin's id, or None where the articles stand alone.
    name:     what to call it on a page: "AP, 9 Aug 2021", "statement of the State Department".
    evidence: by what they were joined: "same wording", "credit line", "same utterance", ...
    """

    articles: tuple[str, ...]
    name: str
    origin: str | None = None
    evidence: tuple[str, ...] = ()
