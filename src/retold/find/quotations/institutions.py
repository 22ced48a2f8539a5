"""The institution that "it", "the department" or "the company" means."""

from __future__ import annotations

from dataclasses import replace

from retold.find.quotations.entities import Mention
from retold.find.quotations.scene import BACK, Scene, called, like
from retold.model.findings import Speaker

_NEAR = 250  # characters: a sentence


def of_neuter(speaker: Speaker, scene: Scene) -> Speaker:
    """ "it": the institution the sentence began with, else the one that spoke last."""
    assert speaker.mention is not None
    place = speaker.mention.span.start
    for named in scene.register.before(place):
        if place - named.end > _NEAR:
            break
        if named.institution and named.subject:
            return called(speaker, scene.register.body(named.name), "institution")
    return like(speaker, scene.last("institution"), "institution")


def of_institution(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """ "the department": the last institution named with that word."""
    assert speaker.mention is not None
    if mention.name is not None or not mention.definite:
        return replace(speaker, name=mention.name or speaker.name, kind="institution")
    for named in scene.register.before(speaker.mention.span.start):
        words = [w.lower() for w in named.name.split()]
        if named.institution and named.title == mention.head:
            return called(speaker, scene.register.body(named.name), "institution")
        if mention.head in words and len(words) > 1:
            return called(speaker, named.name, "institution")
    for other in reversed(scene.spoken[-BACK:]):
        if other.kind == "institution" and mention.head in other.name.lower().split():
            return like(speaker, other, "institution")
    return _of_generic(speaker, mention, scene)


def _of_generic(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """ "the charity": the institution that spoke last, if it is no ministry or court."""
    words = scene.language.words
    last = scene.last("institution")
    if mention.head in words["generic"] and last is not None:
        kinds = {w.lower() for w in last.name.split()}
        if kinds.isdisjoint(words["state"]) and last.name[:1].isupper() and len(kinds) > 1:
            return like(speaker, last, "institution")
    return replace(speaker, kind="institution")
