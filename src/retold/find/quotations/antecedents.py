"""The person a name, a pronoun or a description means."""

from __future__ import annotations

import re
from dataclasses import replace

from retold.find.quotations.entities import Kind, Mention, read_mention
from retold.find.quotations.institutions import of_institution, of_neuter
from retold.find.quotations.register import Named
from retold.find.quotations.scene import BACK, Scene, called, like
from retold.model.findings import Speaker
from retold.text.languages.speech import Speech


def resolved(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """The speaker whom the mention means, as far as what stands before it tells."""
    words, head = scene.language.words, mention.head
    if mention.definite and head in words["epithets"] and (mention.name or head).lower() == head:
        return _of_epithet(speaker, mention, scene)
    if mention.name is not None:
        return _of_name(speaker, mention, scene)
    found = _of_small_word(speaker, head, scene) or _owner(speaker, mention, scene)
    if found is not None:
        return found
    if head in scene.language.people["texts"] and mention.definite:
        return like(speaker, scene.last("institution", "person"), "institution")
    if head in words["deeds"]:
        return called(speaker, speaker.name, "institution")  # "her contract allows"
    if mention.kind == "institution":
        return of_institution(speaker, mention, scene)
    if mention.definite and "-year-old" in speaker.name:
        return _of_epithet(speaker, mention, scene)
    if mention.definite and mention.kind == "anonymous":
        return _of_role(speaker, mention, scene)
    first = speaker.name.split()[0].lower()
    if mention.kind == "unknown" and first in words["his"]:  # "his figure is “more”"
        return _of_pronoun(speaker, first in words["singular_she"], scene)
    return called(speaker, _without_clause(speaker.name), mention.kind, mention.role)


_CLAUSE = re.compile(r",? (?:who|which|whose|that)\b.*|, (?!.*\b[A-Z]).*", re.DOTALL)


def _without_clause(name: str) -> str:
    """ "The junta, which took the bridge on Tuesday": the junta; a short one stays whole."""
    short = _CLAUSE.sub("", name)
    return short if len(name.split()) > _WORDY and " " in short else name


_WORDY = 8  # words


def _of_small_word(speaker: Speaker, head: str, scene: Scene) -> Speaker | None:
    """ "One of them", "who", "she", "it", "they"; None for a mention with words of its own."""
    words = scene.language.words
    if _ONE_OF.match(speaker.name) and scene.last("anonymous") is not None:
        return like(speaker, scene.last("anonymous"), "anonymous")
    if head in words["relative"]:
        return _of_antecedent(speaker, scene)
    if head in words["singular_he"] or head in words["singular_she"]:
        she = head in words["singular_she"]
        found = _of_pronoun(speaker, she, scene)
        if found.kind == "person":
            scene.register.genders.setdefault(found.name, "she" if she else "he")
        return found
    if head in words["neuter"]:
        return of_neuter(speaker, scene)
    if head in words["plural"]:
        return like(speaker, scene.last("anonymous", "institution"), "unknown")
    return None


def _of_epithet(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """ "The actress", "the 44-year-old": whom the article told of so, else who is told of now."""
    people = scene.language.people
    if mention.kind == "anonymous":
        found = _of_role(speaker, mention, scene)
        if found.kind == "person" or "-year-old" not in speaker.name:
            return found
    she = mention.head in people["female"]
    gender = she if she or mention.head in people["male"] else None
    found = _of_pronoun(speaker, gender, scene)
    return found if found.kind == "person" else called(speaker, speaker.name, "anonymous")


_ONE_OF = re.compile(r"(?:one|some|two|another)(?: of (?:them|those|these))?$", re.I)
_OWNED = re.compile(r"(.+?)(?:['’]s|s['’])\s")


def _owner(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker | None:
    """ "the club's statement", "her reply": whose it is."""
    words = scene.language.words
    if mention.head not in scene.language.people["texts"] and mention.head not in words["answers"]:
        return None
    first = speaker.name.split()[0].lower()
    if first in words["singular_he"] or first in words["singular_she"]:
        return _of_pronoun(speaker, first in words["singular_she"], scene)
    owned = _OWNED.match(speaker.name.partition(",")[0])
    if owned is None:
        return None
    whose = replace(speaker, name=owned[1])
    return resolved(whose, read_mention(owned[1], scene.language), scene)


def _of_name(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    name, kind, register = mention.name or "", mention.kind, scene.register
    name = register.aliases.get(name, name)
    if kind in ("person", "unknown") and len(name.split()) == 1:
        full = register.person(name) or (register.given(name) if scene.barred else None)
        kind = "person" if full or mention.role else "institution"
        name = full or register.institution(name)
    elif kind == "person":
        name = register.split(name)
    return called(speaker, name, kind, mention.role)


def _of_antecedent(speaker: Speaker, scene: Scene) -> Speaker:
    """The name right before "who"."""
    assert speaker.mention is not None
    for named in scene.register.before(speaker.mention.span.start):
        if speaker.mention.span.start - named.end > 60:
            break
        if named.bracketed:
            continue  # "Ann Bell (D-Ohio), who"
        if named.nameless:
            return called(speaker, named.name, "anonymous", _told_as(named))
        full = scene.register.person(named.name.split()[-1])
        kind: Kind = "person" if full or named.person else "institution"
        return replace(speaker, name=full or named.name, kind=kind)
    return replace(speaker, kind="unknown")


_SENTENCE = 250  # characters: somebody without a name is "she" in the next sentence, not for long
_OTHER = {True: "he", False: "she", None: "-"}  # the gender it cannot be


def _of_pronoun(speaker: Speaker, she: bool | None, scene: Scene) -> Speaker:
    """The person last spoken or last told of as a subject; who it cannot be is passed over."""
    assert speaker.mention is not None
    place, wrong = speaker.mention.span.start, _OTHER[she]
    genders = scene.register.genders
    nearest: str | None = None
    near = reversed(scene.spoken[-BACK:])
    last = next((s for s in near if s.mention and _may_be(s, wrong, scene)), None)
    since = last.mention.span.end if last and last.mention else 0
    for named in scene.register.before(place):
        if named.start < since:
            break
        if named.nameless:
            meant = _of_description(speaker, named, wrong, scene)
            if meant is not None:
                return meant
            continue
        full = _full(named, scene)
        if not named.person and full == named.name:
            continue
        if full != scene.barred and genders.get(full) != wrong:
            if named.subject or scene.barred:
                return called(speaker, full, "person", scene.roles.get(full))
            if nearest is None:
                nearest = full
    faded = last is not None and last.kind == "anonymous" and place - since > _SENTENCE
    if nearest is not None and (last is None or faded):
        return called(speaker, nearest, "person", scene.roles.get(nearest))
    return like(speaker, last, "unknown")


def _of_description(speaker: Speaker, named: Named, wrong: str, scene: Scene) -> Speaker | None:
    """Who is told of as "the guard at the gate": a person named elsewhere, else as described."""
    full = _titled(named, scene)
    if full and full != scene.barred and scene.register.genders.get(full) != wrong:
        return called(speaker, full, "person", scene.roles.get(full))
    if not full and _can_be_meant(named, wrong, scene):
        return called(speaker, named.name, "anonymous")
    return None


def _titled(named: Named, scene: Scene) -> str | None:
    """The one person whom the article calls so: "the mayor", of Mayor Ann Bell."""
    names = scene.register.names
    titled = {_full(n, scene) for n in names if n.title == named.title and not n.nameless}
    said = {s.name for s in scene.spoken if s.role and named.title in s.role.lower().split()}
    found = titled | {name for name in said if name in scene.roles}
    return found.pop() if len(found) == 1 else None


def _can_be_meant(named: Named, wrong: str, scene: Scene) -> bool:
    """Whether a description tells enough: "the guard at the gate"; "the senator" is known."""
    people, first = scene.language.people, named.name.split()[0].lower()
    plain = len(named.name.split()) < 3 and first in scene.language.words["the"]
    if plain and named.title in people["titles"] | people["texts"]:
        return False
    gender = "she" if named.title in people["female"] else ""
    gender = "he" if named.title in people["male"] else gender
    return gender != wrong


def _may_be(speaker: Speaker, wrong: str, scene: Scene) -> bool:
    """Whether a speaker can be "he" or "she": a person of no other gender, named or not."""
    if speaker.kind == "person":
        return scene.register.genders.get(speaker.name) != wrong
    return speaker.kind == "anonymous" and _is_one(speaker.name, scene.language)


def _is_one(name: str, language: Speech) -> bool:
    """Whether a description means one person: "a senior official", not "officials"."""
    first = name.split()[0].lower()
    return first in language.words["indefinite"] or first in language.words["definite"]


def _told_as(named: Named) -> str | None:
    return named.title or None


def _full(named: Named, scene: Scene) -> str:
    register, short = scene.register, named.name.split()[-1]
    full = register.person(short)
    if full is None and short == named.name and not named.institution:
        given = register.given(short)  # "Rosa", of Rosa Lund who spoke
        full = given if any(s.name == given for s in scene.spoken) else None
    return full or named.name


def _of_role(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """ "the senator": the person told of with that role, else the same description before."""
    said = {w.lower() for w in (mention.role or "").split()}
    for other in reversed(scene.spoken[-BACK:]):
        if other.role and mention.head in other.role.lower().split():
            known = {w.lower() for w in f"{other.role} {other.name}".split()}
            if not said <= known:
                continue  # "the rebels' spokesman" may be another one
            return like(speaker, other, "person")
    return _of_title(speaker, mention, scene)


def _of_title(speaker: Speaker, mention: Mention, scene: Scene) -> Speaker:
    """ "the coach": the one person the article has told of with that word, spoken or not."""
    assert speaker.mention is not None
    before = list(scene.register.before(speaker.mention.span.start))
    titled = {_full(n, scene) for n in before if n.title == mention.head and not n.nameless}
    lone = (mention.role or "").lower() == mention.head
    if len(titled) == 1 and lone:
        name = titled.pop()
        return called(speaker, name, "person", mention.role)
    return called(speaker, _without_clause(speaker.name), "anonymous", mention.role)
