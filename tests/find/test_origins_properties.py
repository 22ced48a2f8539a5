"""Counting support: what never happens to the interval, whatever the story."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.origins.corrections import Correction
from retold.find.origins.origins import Ground, count, count_outlets
from retold.model.support import Interval
from tests.find.origin_stories import SAID, article, link, quoted, said

OTHER = "A pilot told Tern Radio that the pier at Orlo had split in two."
NUMBERS = st.integers(min_value=2, max_value=6)


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    """Stories of a few articles with random links, credits, outlets and quotations."""
    held = [
        article(
            n,
            draw(st.sampled_from([None, "Orlo Post", "Brack Herald", "Tern Radio"])),
            draw(st.sampled_from([SAID, OTHER])),
            draw(st.sampled_from(["", "", "AP", "dpa"])),
        )
        for n in range(draw(NUMBERS))
    ]
    pairs = [(a, b) for n, a in enumerate(held) for b in held[n + 1 :]]
    kinds = st.sampled_from([("verbatim", 1.0), ("near_verbatim", 0.9), ("paraphrase", 0.5)])
    links = [link(a, b, *draw(kinds)) for a, b in pairs if draw(st.integers(0, 3)) == 0]
    speakers = st.sampled_from([None, None, "Ilva Rask", "Tomo Berg"])
    quotations = [quoted(a, who) for a in held if (who := draw(speakers))]
    return Ground(tuple(held), tuple(links), (), tuple(quotations))


def counted(ground: Ground) -> Interval:
    origins = count([said(a) for a in ground.articles], ground).origins
    assert origins is not None
    return origins


def two_of(ground: Ground) -> tuple[str, str]:
    return ground.articles[0].id, ground.articles[-1].id


FEW = settings(max_examples=60, deadline=None)


@FEW
@given(grounds())
def test_the_interval_lies_between_one_and_the_articles(ground: Ground) -> None:
    found = counted(ground)
    assert 1 <= found.low <= found.high <= len(ground.articles)


@FEW
@given(grounds(), st.randoms(use_true_random=False))
def test_order_does_not_matter(ground: Ground, rng: object) -> None:
    places = [said(a) for a in ground.articles]
    mixed, links = list(places), list(ground.links)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    rng.shuffle(links)  # type: ignore[attr-defined]
    assert count(mixed, dataclasses.replace(ground, links=tuple(links))) == count(places, ground)


@FEW
@given(grounds())
def test_a_copy_never_raises_the_maximum(ground: Ground) -> None:
    first = ground.articles[0]
    copy = dataclasses.replace(article(99), text=first.text, sentences=first.sentences)
    more = dataclasses.replace(
        ground, articles=(*ground.articles, copy), links=(*ground.links, link(first, copy))
    )
    assert counted(more).high <= counted(ground).high


@FEW
@given(grounds())
def test_a_merge_never_raises_either_end(ground: Ground) -> None:
    merge = Correction("merge", two_of(ground), "told so")
    before = counted(ground)
    after = counted(dataclasses.replace(ground, corrections=(merge,)))
    assert after.low <= before.low
    assert after.high <= before.high


@FEW
@given(grounds())
def test_a_split_shows_two_at_least(ground: Ground) -> None:
    split = Correction("split", two_of(ground), "told so")
    assert counted(dataclasses.replace(ground, corrections=(split,))).low >= 2


@FEW
@given(grounds())
def test_joined_outlets_are_never_more(ground: Ground) -> None:
    joined = Correction("same_outlet", two_of(ground), "told so")
    assert count_outlets(ground.articles, (joined,)) <= count_outlets(ground.articles)
