"""What names are called, by which article, and how their words are told."""

from __future__ import annotations

import time

import pytest

from retold.find.framing.framing import FramingOptions, find_framing
from retold.find.framing.naming import find_entities, lines
from retold.find.framing.words import framing_words
from retold.model.article import Article, Document
from retold.model.findings import Framing
from retold.text.reading import read_article


def article(name: str, text: str, title: str = "Something happened in the valley again") -> Article:
    read = read_article(Document(name, f"{title}\n\n{text}\n"))
    assert isinstance(read, Article)
    return read


def framing(*texts: str) -> dict[str, Framing]:
    articles = [article(f"{n}.txt", text) for n, text in enumerate(texts)]
    found = find_framing(articles, FramingOptions(articles=1))
    known = {a.id: a.text for a in articles}
    for one in found:
        for label in one.labels:
            for place in label.passages:
                words = " ".join(place.span.of(known[place.article]).split())
                assert label.says.lower() in words.lower()
    return {f.about: f for f in found if f.kind == "entity"}


def labels(name: str, *texts: str) -> set[str]:
    found = framing(*texts).get(name)
    return {label.says for label in found.labels} if found else set()


LABELS = [
    ("Yesterday harbour spokesman Tor Hale left.", "Tor Hale", {"harbour spokesman"}, "before"),
    ("They met Tor Hale, the spokesman of the harbour, again.", "Tor Hale",
     {"spokesman of the harbour"}, "set off after it"),
    ("The harbour’s former warden, Tor Hale, left.", "Tor Hale",
     {"harbour’s former warden"}, "set off before it"),
    ("They said Tor Hale is a retired fisherman from Ulm.", "Tor Hale",
     {"retired fisherman"}, "by is"),
    ("They met President Mara Lind again.", "Mara Lind", {"President"}, "a title"),
    ("They met Mr Tor Hale again.", "Tor Hale", set(), "a form of address says nothing"),
    ("They feared the Nordwacht rebel group there.", "Nordwacht", {"rebel group"}, "after it"),
    ("They feared Nordwacht fighters there.", "Nordwacht", {"fighters"}, "its people"),
    ("They met Nordwacht leaders there.", "Nordwacht", set(), "some of its people only"),
    ("They met the Nordwacht group there.", "Nordwacht", set(), "a bare word says nothing"),
    ("They met Tor Hale, and the spokesman left.", "Tor Hale", set(), "a new clause"),
    ("They saw Tor Hale, the harbour and the town.", "Tor Hale", set(), "a list"),
    ("They went to greet mayor Tor Hale there.", "Tor Hale", {"mayor"}, "a verb, no label"),
    ("They met the team member Ulmian team.", "Ulmian", set(), "the name describes"),
    ("They met Mia Lind of the Labour Party, Tor Hale, and others.", "Tor Hale", set(), "a list"),
    ("They know Nordwacht inspires a movement.", "Nordwacht", set(), "a verb between"),
    ("They met his commander, General Tor Hale.", "Tor Hale", {"General", "commander"}, "both"),
    ("They met deputy Ulm spokesman Tor Hale.", "Ulm", set(), "the noun goes on behind the name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected", "why"), LABELS)
def test_labels(text: str, name: str, expected: set[str], why: str) -> None:
    assert labels(name, text) == expected, why


def test_descriptions_stand_for_the_one_name_that_fits() -> None:
    one = (
        "Guards feared Nordwacht fighters. Later the armed rebels took Ulm. The insurgents stayed."
    )
    assert labels("Nordwacht", one) == {"fighters", "armed rebels", "insurgents"}


def test_a_description_between_two_names_that_fit_is_left_out() -> None:
    one = "Guards feared Nordwacht fighters and Suedwacht gunmen. Later the armed rebels took Ulm."
    assert "armed rebels" not in labels("Nordwacht", one) | labels("Suedwacht", one)


def test_a_description_needs_a_word_of_its_kind_tied_to_the_name() -> None:
    assert labels("Nordwacht", "Guards met Nordwacht. Later the armed rebels took Ulm.") == set()


def test_the_tie_may_stand_in_another_article() -> None:
    one, two = "They feared Nordwacht fighters.", "Guards met Nordwacht. The insurgents stayed."
    found = framing(one, two)["Nordwacht"]
    places = {label.says: len(label.passages) for label in found.labels}
    assert places == {"fighters": 1, "insurgents": 1}


def test_a_family_name_is_the_full_name() -> None:
    one = "They met Tor Hale, the warden, again. Then they saw harbour spokesman Hale leave."
    assert labels("Tor Hale", one) == {"warden", "harbour spokesman"}


def test_a_family_name_of_two_people_is_nobodys() -> None:
    articles = [article("a", "They met Tor Hale and Mia Hale. Then they saw Hale leave.")]
    names = {e.name: len(e.mentions) for e in find_entities(lines(articles), framing_words())}
    assert names == {"Tor Hale": 1, "Mia Hale": 1, "Hale": 1}


VERBS = [
    ("Again Tor Hale claimed the wall was safe. They met Tor Hale, the warden.", {"claimed"}),
    ("“It is safe,” said Tor Hale, the warden.", {"said"}),
    ("Again Tor Hale has denied it. They met Tor Hale, the warden.", {"denied"}),
    ("They heard Tor Hale’s calls for calm. They met Tor Hale, the warden.", set()),
]


@pytest.mark.parametrize(("text", "verbs"), VERBS)
def test_verbs_of_saying(text: str, verbs: set[str]) -> None:
    assert {v.says for v in framing(text)["Tor Hale"].verbs} == verbs


def test_who_speaks_for_a_group_tells_its_words() -> None:
    text = "They feared Nordwacht fighters. A Nordwacht spokesman vowed revenge on Ulm."
    assert {v.says for v in framing(text)["Nordwacht"].verbs} == {"vowed"}


def test_names_of_one_article_are_not_compared() -> None:
    one = article("a", "They met Tor Hale, the warden, again.")
    two = article("b", "Nobody came.")
    assert find_framing([one, two]) == ()


def headlines(*titles: str) -> set[str]:
    articles = [article(f"{n}.txt", f"Text number {n}.", title) for n, title in enumerate(titles)]
    found = [f for f in find_framing(articles) if f.kind == "headline"]
    return {label.says for f in found for label in f.labels}


HEADLINES = [
    (("Envoy heads to Ulm to press Nordwacht", "Envoy heads to Ulm to press Nordwacht rebels"),
     {"rebels"}, "a word more"),
    (("Valley empties as crews race to lake", "Valley empties as crews rush to lake"),
     {"race", "rush"}, "a word for another"),
    (("Envoy goes to Ulm today again", "Envoy goes in Ulm today again"), set(), "small words"),
    (("Envoy goes to Ulm today", "Nothing new was heard of the dam"), set(), "another headline"),
]  # fmt: skip


@pytest.mark.parametrize(("titles", "expected", "why"), HEADLINES)
def test_headlines(titles: tuple[str, ...], expected: set[str], why: str) -> None:
    assert headlines(*titles) == expected, why


@pytest.mark.parametrize("text", ["The A " * 5_000, "the rebel " * 5_000, "Tor Hale, " * 4_000])
def test_nasty_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    find_framing([article("a", text), article("b", text + "x")], FramingOptions(articles=1))
    assert time.process_time() - started < 5


NAMES = [
    ("They met Ostmark Prime Minister Mara Lind.", ["Ostmark", "Mara Lind"]),
    ("They met Lt. Gov. Tor Hale there.", ["Tor Hale"]),
    ("They met Tor J. Hale and later Tor Hale.", ["Tor J. Hale"]),
    ("They bought General Lamps last year.", ["General Lamps"]),
    ("They met the Secretary of Harbours there.", []),
    ("They saw Mara Lind of Ulm. They saw Lind and Ulm.", ["Mara Lind", "Ulm"]),
    ("They came by the University of Ulm.", ["University of Ulm"]),
    ("They met Mara Lind of Ulm there.", ["Mara Lind", "Ulm"]),
    (
        "They met the Government's men. The Government of Prime Minister Mara Lind said no.",
        ["Government", "Mara Lind"],
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str]) -> None:
    found = find_entities(lines([article("a", text)]), framing_words())
    assert sorted(e.name for e in found) == sorted(names)


def test_a_body_named_after_a_place_is_no_label_of_it() -> None:
    assert labels("Ulm", "They met the Ulm council, then left Ulm again.") == set()


def test_an_adjective_is_no_name_to_compare() -> None:
    text = "They met Ostmark officials. They met Ostmark workers, then saw Ostmark rebels."
    assert "Ostmark" not in framing(text) or labels("Ostmark", text) == {"rebels"}
