"""What is known of the speakers while an article is read from its start."""

from __future__ import annotations

from dataclasses import dataclass

from retold.find.quotations.entities import Kind
from retold.find.quotations.register import Register
from retold.model.findings import Quotation, Speaker
from retold.text.languages.speech import Speech

BACK = 12  # quotations: a pronoun seldom reaches further


@dataclass(slots=True)
class Scene:
    """What is known of the speakers while an article is read from its start."""

    register: Register
    language: Speech
    spoken: list[Speaker]  # resolved, in reading order
    roles: dict[str, str]  # full name -> role
    barred: str = ""  # who tells it, and so is not "he"

    def last(self, *kinds: str) -> Speaker | None:
        for speaker in reversed(self.spoken[-BACK:]):
            if speaker.kind in kinds:
                return speaker
        return None


def given_to(quotation: Quotation, speaker: Speaker | None, id: str = "") -> Quotation:
    """The same quotation with another speaker, and another id if one is given."""
    q = quotation  # every quotation comes through here twice: ``replace`` takes thrice the time
    return Quotation(id or q.id, q.article, q.passage, q.fragments, q.form, speaker, q.cue, q.use)


def called(speaker: Speaker, name: str, kind: Kind, role: str | None = None) -> Speaker:
    """The speaker of the same mention, by another name."""
    return Speaker(name, speaker.mention, role, kind, speaker.key)


def like(speaker: Speaker, other: Speaker | None, otherwise: Kind) -> Speaker:
    if other is None:
        return called(speaker, speaker.name, otherwise, speaker.role)
    return called(speaker, other.name, other.kind, other.role)
