"""The phrase grammar: what is parsed, what is written, what can be turned."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.newsroom.domain import domain_names, load_domain
from retold.newsroom.grammar import Piece, Writer, parse, repick, sizes, write


def words(source: str, turn: str | None = None, seed: int = 0) -> str:
    writer = Writer(random.Random(seed), lambda key: (Piece(key.upper(), "slot"),), turn)
    pieces, _ = write(parse(source), writer, {})
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("source", "turn", "expected", "why"),
    [
        ("the river rose", None, "the river rose", "plain words stay"),
        ("in {town}", None, "in TOWN", "a slot is filled"),
        ("<place:north|south> of it", None, "north of it", "what is true stands first"),
        ("<place:north|south> of it", "place", "south of it", "a turn takes the other side"),
        ("<place:north|south> of it", "tense", "north of it", "another kind turns nothing"),
        ("<rate:{n} a day|{n} a week>", "rate", "N a week", "slots inside a turn"),
        ("<rate:a|b> <rate:a|b>", "rate", "b a", "only the first of a kind is turned"),
    ],
)
def test_writing(source: str, turn: str | None, expected: str, why: str) -> None:
    assert words(source, turn) == expected, why


@pytest.mark.parametrize("source", ["[a|b", "{town", "<place:a>", "<place:a|b|c>", "a]", "<a|b>"])
def test_broken_phrases_are_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(source)


def test_a_fixed_choice_is_never_made_anew() -> None:
    phrase = parse("[=two|three] [men|people]")
    rng = random.Random(1)
    for _ in range(20):
        changed = repick(phrase, {".0": 0, ".2": 0}, rng, 1.0)
        assert changed[".0"] == 0
        assert changed[".2"] == 1


phrases = [p for n in domain_names() for f in load_domain(n).facts for p in f.phrasings]


@given(st.sampled_from(phrases), st.integers(0, 1000))
def test_the_choices_made_write_the_same_words_again(phrasing, seed: int) -> None:  # type: ignore[no-untyped-def]
    def fill(key: str) -> tuple[Piece, ...]:
        return (Piece(key),)

    first, made = write(phrasing.phrase, Writer(random.Random(seed), fill), {})
    again, _ = write(phrasing.phrase, Writer(random.Random(seed + 1), fill), made)
    assert first == again


@pytest.mark.parametrize("name", domain_names())
def test_story_files_are_rich_enough(name: str) -> None:
    domain = load_domain(name)
    assert len(domain.headlines) >= 5
    assert len(domain.speeches) >= 3
    assert any(speech.written for speech in domain.speeches)
    assert [fact.key for fact in domain.facts if fact.lead]
    assert [fact.key for fact in domain.facts if fact.own]
    assert any(kind.like for kind in domain.figures.values())
    assert any(kind.grows for kind in domain.figures.values())
    for fact in domain.facts:
        assert len(fact.phrasings) >= (5 if fact.lead else 4), fact.key
        assert len(fact.phrasings) == len({str(p.phrase) for p in fact.phrasings})
        assert sum(len(sizes(p.phrase)) for p in fact.phrasings) >= 6, fact.key


@pytest.mark.parametrize("name", domain_names())
def test_story_files_name_only_what_they_declare(name: str) -> None:
    domain = load_domain(name)
    known = set(domain.entities) | {"pct", "on:0", "on:1", "day:1"}
    known |= {f"{a}:{key}" for a, key in product("nb", domain.figures)}
    known |= {f"date:{key}" for key in domain.dates}
    found: list[str] = []

    def fill(key: str) -> tuple[Piece, ...]:
        found.append(key)
        return (Piece(key),)

    spoken = [p for s in domain.speeches for p in (s.fragment, s.indirect)]
    told = [p.phrase for fact in domain.facts for p in fact.phrasings]
    for phrase in [*domain.headlines, *told, *spoken]:
        for seed in range(4):
            write(phrase, Writer(random.Random(seed), fill), {})
    assert {key.partition(".")[0] for key in found} <= known
    for fact in domain.facts:
        assert not fact.figure or fact.figure in domain.figures
        assert not fact.source or fact.source in domain.entities


def test_altered_and_fragment_words_are_in_the_utterance() -> None:
    for name in domain_names():
        for speech in load_domain(name).speeches:
            whole = " ".join(speech.sentences)
            for before, after in speech.alterations:
                assert before in whole, (name, speech.key, before)
                assert whole.replace(before, after) != whole
            plain = "".join(p for p in speech.fragment.parts if isinstance(p, str))
            fragment = plain.split('"')
            assert any(p and p.lower() in whole.lower() for p in fragment[1::2]), (name, speech.key)
