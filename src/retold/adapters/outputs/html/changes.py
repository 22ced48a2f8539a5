"""Words changed in the retelling, with enough of the sentence around them to be understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.wording import brief, listed

FEW = 4  # words up to which a change is shown with the words around it
AROUND = 40  # characters of the sentence to either side of such a change
MARKS = "“”\"‘’'"  # would stand beside our own
LIMIT = 160  # characters of changed words

Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """Changed words and what stands around them in their sentence, "" where that is not needed."""

    words: str
    head: str = ""
    tail: str = ""

    def __bool__(self) -> bool:
        return bool(self.words)

    def __str__(self) -> str:
        return f"{self.head}{self.words}{self.tail}"


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Words changed in the retelling: whose they are before and after. Either may be empty.

    taken: whether the target was found to take its text from the source's article itself.
    says:  what the change amounts to: "a denial is gone"; "" where the report does not tell.
    """

    kind: str
    before: Changed
    after: Changed
    source: str
    target: str
    taken: bool
    says: str

    def __str__(self) -> str:
        source = f"its source {self.source}" if self.taken else self.source
        if self.before and self.after:
            return f"{self.target} says “{self.after}”, where {source} says “{self.before}”"
        if self.after:
            return f"{self.target} adds “{self.after}”, which {source} does not say"
        return f"{self.target} leaves out “{self.before}”, which {source} says"


def view_change(desk: Desk, claim: Part, values: Sequence[Part]) -> ChangeView:
    """The change of a distortion; ``values`` are those of articles that are in the report."""
    change = claim["change"]
    before, after = brief(change["from"], LIMIT), brief(change["to"], LIMIT)
    fits = [v for v in values if v["says"].casefold() == before.casefold()] if before else []
    source = (fits or list(values[:1]))[:1]
    kept = {value["article"] for value in fits or source}
    changed = [value for value in values if value["article"] not in kept]
    targets = dict.fromkeys(value["article"] for value in changed)
    return ChangeView(
        kind=change["kind"],
        before=_changed(desk, before, fits),
        after=_changed(desk, after, changed),
        source=desk.names[source[0]["article"]].letter if source else "the source",
        target=listed([desk.names[id].letter for id in targets]) or "the later text",
        taken=bool(source) and all((source[0]["article"], id) in desk.ties for id in targets),
        says=_amounts_to(str(claim.get("why") or "")),
    )


def _changed(desk: Desk, words: str, values: Sequence[Part]) -> Changed:
    place = values[0].get("place") if values else None
    if not words or not place or len(words.split()) > FEW:
        return Changed(words)
    text, sentence = desk.text(values[0]["article"]), values[0]["passage"]
    found = text[place["start"] : place["end"]]
    if found.split() != words.split():
        return Changed(words)
    head = text[sentence["start"] : place["start"]]
    tail = text[place["end"] : sentence["end"]]
    return Changed(words, _inner(_last_words(head)), _inner(_first_words(tail)))


def _inner(words: str) -> str:
    """Marks that stand between ours."""
    return words.replace("“", "‘").replace("”", "’")


def _last_words(head: str) -> str:
    """The end of ``head``, from a whole word on; "…" where something was cut."""
    line = " ".join(head.split()) + " " * head[-1:].isspace()
    if len(line) <= AROUND:
        return line.lstrip(MARKS)
    return "…" + line[-AROUND:].partition(" ")[2].lstrip(MARKS)


def _first_words(tail: str) -> str:
    line = " " * tail[:1].isspace() + " ".join(tail.split())
    if len(line) <= AROUND:
        return line.rstrip(MARKS + ".")
    return line[:AROUND].rpartition(" ")[0].rstrip(MARKS + ",;:") + "…"


def _amounts_to(why: str) -> str:
    """What comes after “x” became “y” in the report's own reason, up to the end of the sentence."""
    _, told, rest = why.partition(" became ")
    _, closed, says = rest.partition(": ")
    return brief(says.partition(". ")[0].rstrip("."), 110) if told and closed else ""
