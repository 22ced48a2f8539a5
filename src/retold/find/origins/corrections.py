"""What a person corrects about origins and outlets: data that the counting takes and shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

CorrectionKind = Literal["merge", "split", "same_outlet"]


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word that articles go back to one origin, to separate ones, or to one outlet.

    kind:     "merge" (one origin), "split" (shown to be separate) or "same_outlet".
    articles: two or more, each named by its id or by its path as given.
    reason:   why, in the person's words; every output shows it.

    Raises ValueError for fewer than two articles, the same one twice, or no reason.
    """

    kind: CorrectionKind
    articles: tuple[str, ...]
    reason: str

    def __post_init__(self) -> None:
        if self.kind not in ("merge", "split", "same_outlet"):
            raise ValueError(
                f"not a kind of correction: {self.kind!r}; use merge, split, same_outlet"
            )
        if len(set(self.articles)) < 2 or len(set(self.articles)) != len(self.articles):
            raise ValueError("a correction names two or more different articles")
        if not self.reason.strip():
            raise ValueError("a correction needs a reason")


def read_corrections(entries: object) -> tuple[Correction, ...]:
    """The corrections in decoded JSON: ``{"corrections": [{"kind", "articles", "reason"}]}``.

    Raises ValueError naming the entry that cannot be used.
    """
    listed = entries.get("corrections") if isinstance(entries, dict) else entries
    if not isinstance(listed, list):
        raise ValueError('corrections are {"corrections": [...]}: a list of entries')
    return tuple(_read_one(number, entry) for number, entry in enumerate(listed, 1))


def _read_one(number: int, entry: object) -> Correction:
    if not isinstance(entry, dict):
        raise ValueError(f"correction {number} is not an object")
    kind, articles, reason = entry.get("kind"), entry.get("articles"), entry.get("reason", "")
    if not isinstance(articles, list) or not all(isinstance(a, str) for a in articles):
        raise ValueError(f"correction {number}: articles is a list of ids or paths")
    if not isinstance(kind, str) or not isinstance(reason, str):
        raise ValueError(f"correction {number}: kind and reason are strings")
    try:
        return Correction(kind, tuple(articles), reason)  # type: ignore[arg-type]
    except ValueError as error:
        raise ValueError(f"correction {number}: {error}") from None


def resolve_corrections(
    corrections: Iterable[Correction], names: Sequence[tuple[str, str]]
) -> tuple[Correction, ...]:
    """The same corrections with every article named by its id.

    names: (id, path) of each article of the story. A correction about articles that are not in the
    story is left out; of one that names some of them, those are kept when there are two or more.
    """
    ids = {path: id for id, path in names} | {id: id for id, _ in names}
    found = []
    for correction in corrections:
        known = tuple(dict.fromkeys(ids[a] for a in correction.articles if a in ids))
        if len(known) >= 2:
            found.append(Correction(correction.kind, known, correction.reason))
    return tuple(found)
