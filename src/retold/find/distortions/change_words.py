"""The words that turn a meaning, in one language: read once from text/languages/changes_LL.toml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, cast

from retold.find.figures.words import stem_of
from retold.model.findings import ChangeKind
from retold.text.tables import read_table, table_names

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Exclusive:
    """Groups of words of which two never mean the same: a group holds phrases of one sense."""

    kind: ChangeKind
    groups: tuple[tuple[Phrase, ...], ...]
    apart: bool = False  # they exclude each other wherever they stand beside the same word
    kin: bool = False  # only between texts that tell one text again
    sites: bool = False  # the nouns of sites


@dataclass(frozen=True)
class ChangeWords:
    """The tables of one language."""

    exclusive: tuple[Exclusive, ...]
    before: tuple[Phrase, ...]
    after: tuple[Phrase, ...]
    moments: frozenset[str]
    same_moments: Mapping[str, str]  # a noun of an event, or its stem, to the first of its group
    modal_class: Mapping[str, str]
    plans: frozenset[str]
    scheduled: frozenset[str]
    likely: frozenset[str]
    promises: frozenset[str]
    attempts: frozenset[str]
    trying: frozenset[str]
    weighing: frozenset[str]
    negators: frozenset[str]
    lexical_negators: frozenset[str]
    endings: frozenset[str]
    harmless_negators: tuple[Phrase, ...]
    pronouns: Mapping[str, str]
    hearsay: frozenset[str]
    bodies: Mapping[str, frozenset[str]]
    per: frozenset[str]
    spans: frozenset[str]
    frequent: frozenset[str]
    sharing: frozenset[str]
    hedges: frozenset[str]
    fears: frozenset[str]
    wishes: tuple[Phrase, ...]
    supposed: frozenset[str]
    inquiries: frozenset[str]
    thought: frozenset[str]
    conditions: tuple[Phrase, ...]
    guesses: tuple[Phrase, ...]
    intents: tuple[Phrase, ...]
    agreed: tuple[Phrase, ...]
    unknown: tuple[Phrase, ...]
    restricting: frozenset[str]
    confirming: frozenset[str]
    bearing: frozenset[str]
    arrived: frozenset[str]
    says: frozenset[str]
    nobody: frozenset[str]
    offices: frozenset[str]
    came: frozenset[str]
    no_deeds: frozenset[str]  # stems
    same_deeds: Mapping[
        str, str
    ]  # the stem of a verb, with its particle, to the first of its group

    @cached_property
    def sides_of_time(self) -> Mapping[str, Sequence[tuple[str, Phrase]]]:
        """The phrases that say on which side of a moment, by their first word."""
        found: dict[str, list[tuple[str, Phrase]]] = {}
        table = (("after", self.after), ("before", self.before), ("from", (("from",),)))
        for name, phrases in table:
            for phrase in phrases:
                found.setdefault(phrase[0], []).append((name, phrase))
        return found

    @cached_property
    def exclusive_by_word(self) -> Mapping[str, Sequence[tuple[int, int, int, Phrase]]]:
        """The phrases that exclude others by their first word.

        Each with the number of its set, of its group there and its own.
        """
        found: dict[str, list[tuple[int, int, int, Phrase]]] = {}
        for number, entry in enumerate(self.exclusive):
            for group, phrases in enumerate(entry.groups):
                for own, phrase in enumerate(phrases):
                    found.setdefault(phrase[0], []).append((number, group, own, phrase))
        return found


@lru_cache(maxsize=4)
def change_words(language: str = "en") -> ChangeWords:
    """The tables of ``language``; English where there are none of its own."""
    own, package = f"changes_{language[:2]}", "retold.text.languages"
    table = read_table(package, own if own in table_names(package) else "changes_en")
    modals = table["modals"]
    return ChangeWords(
        exclusive=tuple(map(_exclusive, table["exclusive"])),
        before=_phrases(table["operators"]["before"]),
        after=_phrases(table["operators"]["after"]),
        moments=frozenset(table["operators"]["moments"]),
        same_moments={
            form: g[0]
            for g in table["operators"]["same_moments"]
            for w in g
            for form in (w, stem_of(w))
        },
        modal_class={w: k for k in ("will", "may", "can", "must", "should") for w in modals[k]},
        plans=frozenset(table["plans"]["words"]),
        scheduled=frozenset(table["plans"]["scheduled"]),
        likely=frozenset(table["plans"]["likely"]),
        promises=frozenset(map(stem_of, table["plans"]["promises"])),
        attempts=frozenset(table["attempts"]["verbs"]),
        trying=frozenset(table["attempts"]["others"]),
        weighing=frozenset(table["attempts"]["weighing"]),
        negators=frozenset(table["negators"]["words"]),
        lexical_negators=frozenset(table["negators"]["lexical"]),
        endings=frozenset(table["negators"]["endings"]),
        harmless_negators=_phrases(table["negators"]["harmless"]),
        pronouns=table["speech"]["pronouns"],
        hearsay=frozenset(table["speech"]["hearsay"]),
        bodies={kind: frozenset(words) for kind, words in table["speech"]["bodies"].items()},
        per=frozenset(table["rates"]["per"]),
        spans=frozenset(table["rates"]["spans"]),
        frequent=frozenset(table["rates"]["frequent"]),
        sharing=frozenset(table["rates"]["sharing"]),
        hedges=frozenset(table["certainty"]["hedges"]),
        fears=frozenset(table["certainty"]["fears"]),
        wishes=_phrases(table["certainty"]["wishes"]),
        supposed=frozenset(table["certainty"]["supposed"]),
        inquiries=frozenset(table["certainty"]["inquiries"]),
        thought=frozenset(table["certainty"]["thought"]),
        conditions=_phrases(table["certainty"]["conditions"]),
        guesses=_phrases(table["certainty"]["guesses"]),
        intents=_phrases(table["certainty"]["intents"]),
        agreed=_phrases(table["certainty"]["agreed"]),
        unknown=_phrases(table["certainty"]["unknown"]),
        restricting=frozenset(table["certainty"]["restricting"]),
        confirming=frozenset(table["certainty"]["confirming"]),
        bearing=frozenset(table["certainty"]["bearing"]),
        arrived=frozenset(table["certainty"]["arrived"]),
        says=frozenset(table["speech"]["says"]),
        nobody=frozenset(table["speech"]["nobody"]),
        offices=frozenset(table["speech"]["offices"]),
        came=frozenset(table["operators"]["came"]),
        no_deeds=frozenset(map(stem_of, table["deeds"]["none"])),
        same_deeds={
            _deed(verb): _deed(group[0]) for group in table["deeds"]["same"] for verb in group
        },
    )


def _deed(verb: str) -> str:
    """The stem of a verb with its particles."""
    first, *rest = verb.split()
    return " ".join([stem_of(first), *rest])


def _exclusive(entry: Mapping[str, Any]) -> Exclusive:
    kind, groups = cast(ChangeKind, entry["kind"]), tuple(map(_phrases, entry["groups"]))
    flags = (entry.get(name, False) for name in ("apart", "kin", "sites"))
    return Exclusive(kind, groups, *flags)


def _phrases(listed: list[str]) -> tuple[Phrase, ...]:
    """Longest first, so that "until after" is tried before "until"."""
    return tuple(sorted((tuple(p.split()) for p in listed), key=len, reverse=True))
