"""Probabilities over all stemmata, the columns they rest on, and the weights they are told with."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.derivations.columns import Columns, agreement, evened
from retold.find.derivations.scene import Scene, set_scene
from retold.find.derivations.signs import read_root_signs, read_signs
from retold.find.derivations.stemmata import learned_weights, log_weight, marginals
from retold.find.links.links import find_links
from retold.find.quotations.quotations import find_quotations
from retold.model.article import Article, Document
from retold.text.reading import read_article


def forests(size: int) -> list[tuple[int, ...]]:
    """Every forest over so many texts: the source of each, -1 for a text nobody handed in."""
    found = []
    for sources in product(range(-1, size), repeat=size):
        if all(_ends(sources, text) for text in range(size)):
            found.append(sources)
    return found


def _ends(sources: tuple[int, ...], text: int) -> bool:
    for _ in range(len(sources) + 1):
        if text < 0:
            return True
        text = sources[text]
    return False


SCORES = st.floats(-4, 4)


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 4).flatmap(lambda n: st.lists(SCORES, min_size=n * n + n, max_size=n * n + n))
)
def test_the_probabilities_are_those_of_counting_every_forest(drawn: list[float]) -> None:
    size = next(n for n in range(1, 5) if n * n + n == len(drawn))
    scores = np.array(drawn[: size * size]).reshape(size, size)
    np.fill_diagonal(scores, -np.inf)
    roots = np.array(drawn[size * size :])
    weight = {
        sources: float(
            np.exp(sum(roots[t] if s < 0 else scores[s, t] for t, s in enumerate(sources)))
        )
        for sources in forests(size)
    }
    whole = sum(weight.values())
    edge, root = marginals(scores, roots)
    assert log_weight(scores, roots) == pytest.approx(np.log(whole))
    for target in range(size):
        assert root[target] + edge[:, target].sum() == pytest.approx(1.0)
        for source in range(size):
            share = sum(w for sources, w in weight.items() if sources[target] == source) / whole
            assert edge[source, target] == pytest.approx(share, abs=1e-9)


def test_a_step_that_cannot_be_has_no_probability() -> None:
    edge, root = marginals(np.full((3, 3), -np.inf), np.zeros(3))
    assert not edge.any()
    assert root.tolist() == [1.0, 1.0, 1.0]


# --- columns -------------------------------------------------------------------------------------

LEAD = "The lighthouse at Skerrow Point went dark on Friday night when its generator caught fire."
KEEPER = "Two keepers carried the spare lamp up the outer stair in a gale and lit it by hand."
SHIPS = "Four ships had already turned back towards the open sea, the pilots' office recorded."
FUEL = "The fuel had been delivered that morning by a tender whose tanks were never inspected."
TOWER = "The tower was built of pink granite in 1871 and had never been dark before that night."
END = "Engineers from the mainland are expected at the rock as soon as the swell has gone down."
OWN_SHIPS = "Four ships had turned around towards the open sea, records of the pilots' office show."


def page(*sentences: str) -> str:
    return "\n\n".join(("Skerrow Point", *sentences))


def scene(*texts: str) -> tuple[Scene, list[str]]:
    articles = []
    for number, text in enumerate(texts):
        read = read_article(Document(f"{number}.txt", text, outlet=f"Outlet Number {number}"))
        assert isinstance(read, Article)
        articles.append(read)
    links, _ = find_links(tuple(articles))
    said = [q for a in articles for q in find_quotations(a)]
    return set_scene(articles, links, said), [a.id for a in articles]


WHOLE = page(LEAD, KEEPER, SHIPS, FUEL, TOWER, END)
CUT = page(LEAD, KEEPER, SHIPS, TOWER, END)
TRIMMED = page(LEAD, SHIPS, TOWER, END)


def test_a_common_gap_is_a_place_that_both_lack_and_a_third_has_between_others() -> None:
    held, (third, source, target) = scene(WHOLE, CUT, page(LEAD, KEEPER, TOWER, END))
    assert third in held.by_id
    seen = agreement(held.columns, source, target)
    assert (seen.gaps, seen.filled) == (0, 0)  # one other article has it: no column
    held, (_, _, source, target) = scene(WHOLE, WHOLE + "\n", CUT, TRIMMED)
    seen = agreement(held.columns, source, target)
    assert (seen.gaps, seen.filled) == (1, 0)


def test_a_place_that_only_the_would_be_source_lacks_speaks_against_it() -> None:
    held, (_, source, target) = scene(WHOLE, CUT, page(LEAD, KEEPER, SHIPS, FUEL, END))
    seen = agreement(held.columns, source, target)
    assert (seen.gaps, seen.filled) == (0, 1)
    assert seen.target_more == 1


def test_two_that_share_a_wording_against_a_third_are_told_with_its_place() -> None:
    changed = page(LEAD, KEEPER, OWN_SHIPS, FUEL, TOWER, END)
    short = page(LEAD, OWN_SHIPS, FUEL, TOWER, END)
    held, (third, source, target) = scene(WHOLE, changed, short)
    seen = agreement(held.columns, source, target)
    places = [held.by_id[p.article].words(p.span) for p in seen.alone]
    assert places == [OWN_SHIPS]
    assert [held.by_id[p.article].words(p.span) for p in seen.source_more] == [KEEPER]
    assert agreement(held.columns, third, target).alone == ()


def test_where_two_differ_a_third_is_counted_for_the_one_it_agrees_with() -> None:
    changed = page(LEAD, KEEPER, OWN_SHIPS, FUEL, TOWER, END)
    held, (third, source, target) = scene(WHOLE, CUT, changed)
    seen = agreement(held.columns, source, target)
    assert dict(seen.sided) == {third: 1}
    assert not seen.siding


def test_house_spelling_makes_no_difference() -> None:
    assert evened("organisation") == evened("organization")
    assert evened("neighbours") == evened("neighbors")
    assert evened("centre") == evened("center")
    assert evened("kept") == "kept"


def test_columns_of_nothing() -> None:
    assert Columns(()).of("a") == frozenset()
    seen = agreement(Columns(()), "a", "b")
    assert (seen.both, seen.alone, seen.gaps) == (0, (), 0)


# --- weights -------------------------------------------------------------------------------------


def test_every_sign_has_a_learned_weight_and_every_weight_a_sign() -> None:
    held, (source, target) = scene(WHOLE, CUT)
    signs = read_signs(held, source, target)
    assert set(signs) == set(learned_weights().step)
    pairs = {(source, target): signs}
    assert set(read_root_signs(held, target, pairs)) == set(learned_weights().root)


def test_a_credit_speaks_for_its_edge_and_an_earlier_date_against() -> None:
    step = learned_weights().step
    assert step["names_source"] > 2
    assert step["earlier"] < 0


def test_two_equal_texts_have_no_sure_direction() -> None:
    held, (one, other) = scene(WHOLE, WHOLE + "\n")
    assert max(held.chances[one, other], held.chances[other, one]) < 0.6


def test_texts_that_share_nothing_have_no_chances() -> None:
    held, _ = scene(WHOLE, page("A choir sang.", "Nobody in the hall had brought an umbrella."))
    assert held.chances == {}
