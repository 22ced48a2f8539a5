"""Shared innovations: who has whose changes, and places that stand between the same sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.stemma_baselines import headline_clusters, headline_origins, label_origins

from retold.find.credits.credits import find_credits
from retold.find.derivations.scene import Scene, set_scene
from retold.find.links.links import find_links
from retold.find.origins.origins import Ground, count
from retold.find.quotations.quotations import find_quotations
from retold.model.article import Article, Document
from retold.model.span import Passage, Span
from retold.text.reading import read_article

# The older wording, as an agency sent it, and what a first outlet made of six of its places.
WIRE = """Dyke at Ostrand repaired before the spring tide

Engineers finished work on the broken dyke at Ostrand late on Sunday, hours before the spring tide \
was due to reach the fields behind it.

The breach had opened in February when a barge torn from its moorings struck the wall below the \
old pumping house.

Some nine hundred cattle were driven inland at the time and have been fed on neighbouring farms \
ever since.

The water board rented dredgers from the port to bring sand from the outer bank by night.

Divers laid willow mats under the stone, a method that the province had given up after the war.

Farmers say the salt will keep them from sowing barley in the lower fields before another winter.

The board will present its account of the costs to the council in the second week of June.

Nobody was hurt when the wall went, since the ferry had been held back by fog that morning.
"""
CHANGES = (
    ("finished work on the broken dyke", "closed the gap in the dyke"),
    ("a barge torn from its moorings struck", "a drifting barge ran into"),
    ("were driven inland at the time", "had to be moved to safety"),
    ("rented dredgers from the port", "hired ships from the harbour"),
    ("that the province had given up", "the province had long abandoned"),
    ("will keep them from sowing barley", "means no barley can be grown"),
)
GONE = "Nobody was hurt when the wall went, since the ferry had been held back by fog that morning."
LATE = "The water board rented dredgers from the port to bring sand from the outer bank by night."


def changed(text: str, changes: tuple[tuple[str, str], ...] = CHANGES) -> str:
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


def scene(*told: tuple[str, str]) -> tuple[Scene, list[str]]:
    """The story told by (outlet, text) pairs, and the ids of its articles."""
    articles = tuple(_article(n, outlet, text) for n, (outlet, text) in enumerate(told))
    links, _ = find_links(articles)
    said = [q for a in articles for q in find_quotations(a)]
    return set_scene(articles, links, said), [a.id for a in articles]


def _article(number: int, outlet: str, text: str) -> Article:
    read = read_article(Document(f"{number}.txt", text, outlet=outlet))
    assert isinstance(read, Article)
    return replace(read, credits=find_credits(read))


REWORDED = changed(WIRE)
SHORTER = REWORDED.replace(GONE + "\n", "")
AGENCY, FIRST, SECOND, THIRD = "Reuters", "Ostrand Post", "Marsh Herald", "Tern Radio"
DESCENTS = [
    ("the second has the first one's changes and less of the wire", SHORTER, True),
    ("it has the wire's own words", WIRE.replace(GONE + "\n", ""), False),
    ("it has one change only", changed(WIRE, CHANGES[:1]).replace(GONE + "\n", ""), False),
    (
        "it sides with the wire in one place",
        changed(SHORTER, (("hired ships from the harbour", "rented dredgers from the port"),)),
        False,
    ),
    ("it credits somebody else", SHORTER + "\n(EFE)\n", False),
]


@pytest.mark.parametrize(("why", "target", "descends"), DESCENTS, ids=[d[0] for d in DESCENTS])
def test_common_changes_to_a_third_show_descent(why: str, target: str, descends: bool) -> None:
    held, (_, first, second) = scene((AGENCY, WIRE), (FIRST, REWORDED), (SECOND, target))
    found = held.descent(first, second)
    assert (found is not None) == descends
    if found is not None:
        text = held.by_id[first].text
        assert len(found.shared) >= 4
        assert any("hired ships" in text[s.start - 40 : s.end + 40] for s in found.shared)
        assert [text[s.start : s.end] for s in found.fuller] == [GONE]
        assert held.descent(second, first) is None


def test_without_a_rooted_third_the_common_wording_may_be_the_older_one() -> None:
    held, (_, first, second) = scene((THIRD, WIRE), (FIRST, REWORDED), (SECOND, SHORTER))
    assert held.descent(first, second) is None


def test_a_twin_of_the_source_could_be_the_source_as_well() -> None:
    told = ((AGENCY, WIRE), (FIRST, REWORDED), (THIRD, REWORDED + "\n"), (SECOND, SHORTER))
    held, (_, first, _, last) = scene(*told)
    assert held.descent(first, last) is None


# --- the same place in one text ------------------------------------------------------------------


def sentence(article: Article, words: str) -> Passage:
    at = article.text.index(words)
    return Passage(article.id, Span(at, at + len(words)))


def test_what_stands_between_the_same_two_sentences_of_one_text_is_one_telling() -> None:
    own = "Sand came in the dark aboard vessels on loan, dug out of a shoal nobody owns."
    held, _ = scene((FIRST, WIRE), (SECOND, WIRE.replace(LATE, own)))
    articles = held.articles
    links, runs = find_links(articles)
    ground = Ground(articles, tuple(links), tuple(runs))
    support = count([sentence(articles[0], LATE), sentence(articles[1], own)], ground)
    assert support.origins is not None
    assert (support.origins.low, support.origins.high) == (1, 1)
    assert any("place" in line or "between" in line for line in support.why)


def test_elsewhere_in_the_text_it_is_another_telling() -> None:
    own = "Sand came in the dark aboard vessels on loan, dug out of a shoal nobody owns."
    moved = WIRE.replace(LATE + "\n\n", "") + "\nAn afterthought stands here.\n\n" + own + "\n"
    held, _ = scene((FIRST, WIRE), (SECOND, moved))
    articles = held.articles
    links, runs = find_links(articles)
    support = count(
        [sentence(articles[0], LATE), sentence(articles[1], own)],
        Ground(articles, tuple(links), tuple(runs)),
    )
    assert support.origins is not None
    assert support.origins.high == 2


# --- the rivals' way -----------------------------------------------------------------------------

HEADLINES = [
    ("three like headlines of three outlets", ("a b c d", "a b c e", "a b c f"), "xyz", [3], 3),
    ("one publisher counts once", ("a b c d", "a b c e", "a b c f"), "xxz", [3], 2),
    ("joined by way of a third", ("a b c d", "c d a x y", "x y a e c"), "xyz", [3], 3),
    ("nothing in common", ("a b", "c d", "e f"), "xyz", [1, 1, 1], 1),
    ("the largest cluster is shown", ("a b c", "a b d", "q r"), "xyz", [1, 2], 2),
]


@pytest.mark.parametrize(
    ("why", "titles", "outlets", "sizes", "origins"), HEADLINES, ids=[h[0] for h in HEADLINES]
)
def test_headline_clusters(
    why: str, titles: tuple[str, ...], outlets: str, sizes: list[int], origins: int
) -> None:
    articles = [
        Article(id=f"a{n}", path=f"{n}.txt", text=t, verbatim=True, outlet=f"Outlet {o}", title=t)
        for n, (t, o) in enumerate(zip(titles, outlets, strict=True))
    ]
    assert sorted(len(c) for c in headline_clusters(articles)) == sizes
    assert headline_origins(articles) == origins
    assert label_origins(articles) == len(set(outlets))
