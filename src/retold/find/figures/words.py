"""The words of figures in one language, read once from the tables under text/languages.

A language is two tables: ``figures_LL.toml`` (numbers, units, what is counted, what happened) and
``verbs_LL.toml`` (verb forms and the small words that end a noun phrase).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from retold.text.tables import read_table, table_names

_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")


@dataclass(frozen=True)
class FigureWords:
    """Everything the number grammar and the frames need to know about a language."""

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    ordinals: Mapping[str, int]
    vague: Mapping[tuple[str, ...], tuple[float, float]]
    fractions: Mapping[str, float]
    bounds: Mapping[str, tuple[tuple[str, ...], ...]]
    money: Mapping[str, str]
    units: Mapping[str, str]
    durations: Mapping[str, str]
    percent: frozenset[str]
    rates: Mapping[str, Any]
    guards: Mapping[str, frozenset[str]]
    people: frozenset[str]
    persons: frozenset[str]
    roles: frozenset[str]
    plurals: frozenset[str]
    offices: frozenset[str]
    weak: frozenset[str]
    toll: frozenset[str]
    singulars: Mapping[str, str]
    event_of: Mapping[str, str]
    phrases: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]  # event, behind, before
    illness: frozenset[str]
    states: frozenset[str]
    participles: frozenset[str]
    intransitive: frozenset[str]
    hostages: frozenset[str]
    floors: tuple[str, ...]
    fates: frozenset[str]
    of_people: frozenset[str]  # classes that say that people are counted, where no noun does
    owned: frozenset[str]  # what each player or party has a number of
    told_of: Mapping[tuple[str, str], str]  # verb key and noun to class of what happened
    growing_events: frozenset[str]
    growing_nouns: frozenset[str]
    moving_events: frozenset[str]
    same_nouns: Mapping[str, str]
    labels: Mapping[str, str]
    labels_of_things: Mapping[str, str]  # where not people are counted
    running_marks: tuple[str, ...]
    earlier_marks: tuple[str, ...]
    moved_marks: tuple[str, ...]
    change_verbs: frozenset[str]
    as_of_verbs: frozenset[str]
    irregular: Mapping[str, str]
    reporting: frozenset[str]
    not_verbs: frozenset[str]
    prepositions: frozenset[str]
    stops: frozenset[str]
    auxiliaries: frozenset[str]

    @cached_property
    def vague_heads(self) -> frozenset[str]:
        """The first words of the vague numbers."""
        return frozenset(phrase[0] for phrase in self.vague)


@lru_cache(maxsize=4)
def figure_words(language: str = "en") -> FigureWords:
    """The tables of ``language``; English where there are none of its own."""
    figures, verbs = _table("figures", language), _table("verbs", language)
    stops = {kind: frozenset(listed) for kind, listed in verbs["stops"].items()}
    nouns, growing = figures["nouns"], figures["growing"]
    return FigureWords(
        cardinals=figures["cardinals"],
        scales=figures["scales"],
        ordinals=figures["ordinals"],
        vague={tuple(k.split()): (v[0], v[1]) for k, v in figures["vague"].items()},
        fractions=figures["fractions"],
        bounds={
            kind: _phrases(listed) for kind, listed in figures["bounds"].items() if kind != "floors"
        },
        money=figures["money"],
        units=figures["units"],
        durations=figures["durations"],
        percent=frozenset(figures["percent"]["words"]),
        rates=figures["rates"],
        guards={kind: frozenset(listed) for kind, listed in figures["guards"].items()},
        people=frozenset(nouns["people"]),
        persons=frozenset(nouns["persons"]),
        roles=frozenset(nouns["roles"]),
        plurals=frozenset(nouns["plurals"]),
        offices=frozenset(nouns["offices"].split()),
        weak=frozenset(nouns["weak"]),
        toll=frozenset(nouns["toll"]),
        singulars=nouns["irregular"],
        event_of=_events(figures["events"]),
        phrases=tuple(
            (event, tuple(p.get("behind", ())), tuple(p.get("before", ())))
            for event, p in figures["phrases"].items()
        ),
        illness=frozenset(nouns["illness"]),
        states=frozenset(nouns["states"]),
        participles=frozenset(figures["titles"]["participles"]),
        intransitive=frozenset(figures["titles"]["intransitive"]),
        hostages=frozenset(nouns["hostages"]),
        floors=tuple(figures["bounds"]["floors"]),
        fates=frozenset(figures["fates"]["events"]),
        of_people=frozenset(figures["fates"]["of_people"]),
        owned=frozenset(nouns["owned"]),
        told_of=_told_of(figures.get("told_of", {})),
        growing_events=frozenset(growing["events"]),
        growing_nouns=frozenset(growing["nouns"]),
        moving_events=frozenset(growing["moving"]),
        same_nouns={n: ring[0] for ring in figures["same"]["nouns"] for n in ring},
        labels=figures["labels"],
        labels_of_things=figures["labels_of_things"],
        running_marks=tuple(growing["marks"]),
        earlier_marks=tuple(growing["earlier"]),
        moved_marks=tuple(growing["moved"]),
        change_verbs=frozenset(map(stem_of, figures["change"]["verbs"])),
        as_of_verbs=frozenset(map(stem_of, figures["change"]["as_of"])),
        irregular=verbs["irregular"],
        reporting=frozenset(map(stem_of, verbs["reporting"]["lemmas"])),
        not_verbs=frozenset(verbs["shapes"]["not_verbs"]),
        prepositions=stops["prepositions"],
        stops=frozenset().union(*stops.values()),
        auxiliaries=stops["auxiliaries"],
    )


def singular(noun: str, words: FigureWords) -> str:
    """The singular of an English noun, by rule, with the exceptions of the table.

    >>> [singular(n, figure_words()) for n in ("cities", "women", "boxes", "glass", "houses")]
    ['city', 'woman', 'box', 'glass', 'house']
    """
    if noun in words.singulars:
        return words.singulars[noun]
    if len(noun) > 4 and noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def stem(form: str, words: FigureWords) -> str | None:
    """A key for the verb of which ``form`` is a form, or None where it does not look like one.

    Only past forms, participles and -ing forms are recognised by rule; the table has the rest. It
    is a key, not a word: a silent e is left out, so that no rule has to guess it.

    >>> [stem(f, figure_words()) for f in ("seized", "taken", "stopping", "freely")]
    ['seiz', 'tak', 'stop', None]
    """
    if form in words.irregular:
        return stem_of(words.irregular[form])
    if form in words.not_verbs or not form.isalpha():
        return None
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("ed") and len(form) > 4:
        return _undoubled(form[:-2])
    if form.endswith("ing") and len(form) > 5:
        return _undoubled(form[:-3])
    return None


def stem_of(lemma: str) -> str:
    """The key of a verb given in its base form."""
    return _undoubled(lemma.removesuffix("e")) if len(lemma) > 2 else lemma


def _undoubled(stem: str) -> str:
    """Undo consonant doubling ("stopp" -> "stop"), everywhere alike ("kill" -> "kil")."""
    stem = stem.removesuffix("e")
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _CONSONANTS:
        return stem[:-1]
    return stem


def _events(classes: Mapping[str, list[str]]) -> dict[str, str]:
    """Event class by verb key and by the noun as it is written; the first class named wins."""
    found: dict[str, str] = {}
    for name, listed in classes.items():
        for word in listed:
            found.setdefault(word, name)
            found.setdefault(stem_of(word), name)
    return found


def _told_of(classes: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    return {
        (stem_of(verb), noun): name
        for name, told in classes.items()
        for verb in told["verbs"]
        for noun in told["nouns"]
    }


def _phrases(listed: list[str]) -> tuple[tuple[str, ...], ...]:
    """Longest first, so that "well over" is tried before "over"."""
    return tuple(sorted((tuple(p.split()) for p in listed), key=len, reverse=True))


def _table(name: str, language: str) -> dict[str, Any]:
    own, package = f"{name}_{language[:2]}", "retold.text.languages"
    return read_table(package, own if own in table_names(package) else f"{name}_en")
