"""The truth about utterances: one group each, with what every article made of it."""

from __future__ import annotations

from collections.abc import Sequence

from retold.newsroom.descent import Printed
from retold.newsroom.domain import Speech
from retold.newsroom.lines import Line
from retold.newsroom.plan import Story


def speaker_name(story: Story, speech: Speech) -> str:
    """The speaker's full name, or the name of the body that speaks."""
    world = story.desk.world
    person = world.people.get(speech.speaker)
    if person:
        return f"{person.first} {person.last}"
    return _expanded(story, world.domain.entities[speech.speaker].forms[0])


def _expanded(story: Story, text: str) -> str:
    world = story.desk.world
    for key, name in world.names.items():
        text = text.replace("{" + key + "}", name)
    for key, person in world.people.items():
        text = text.replace("{" + key + ".plain}", f"{person.first} {person.last}")
    return text


def quotation_groups(story: Story, printed: Sequence[Printed]) -> list[dict[str, object]]:
    """One group for each utterance that at least one article carries."""
    found: list[dict[str, object]] = []
    for speech in story.desk.world.domain.speeches:
        variants = [
            _variant(one, line, start, end)
            for one in printed
            for line, start, end in one.page.lines
            if line.said and line.said.speech == speech.key
        ]
        if variants:
            articles = {str(variant["article"]) for variant in variants}
            outlets = {one.text.outlet.name for one in printed if one.id in articles}
            found.append(
                {
                    "speaker": speaker_name(story, speech),
                    "base": _expanded(story, " ".join(speech.sentences)),
                    "variants": variants,
                    "support": {
                        "articles": len(articles),
                        "outlets": len(outlets),
                        "origins": {"min": 1, "max": 1},
                    },
                }
            )
    return found


def _variant(one: Printed, line: Line, start: int, end: int) -> dict[str, object]:
    said = line.said
    assert said is not None
    pieces = [(piece, s, e) for of, piece, s, e in one.page.pieces if of is line]
    quoted = [(s, e) for piece, s, e in pieces if piece.mark.startswith("quote:")]
    return {
        "article": one.id,
        "passage": one.passage(start, end),
        "fragments": [one.passage(s, e) for s, e in _joined(one, quoted)],
        "relation": said.relation,
        "edits": [{"from": a, "to": b, "kind": "substitution"} for a, b in said.edits],
    }


def _joined(one: Printed, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that meet, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
