"""Sentences reworded past recognition: found between kin only. All texts are invented."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.links.alignment import Compared
from retold.find.links.comparison import prepare
from retold.find.links.kinship import best_order, kinship_signs
from retold.find.links.links import LinkOptions
from retold.find.links.rewording import Kin, Rewording, in_step, read_model, unlikely
from retold.find.links.sharing import Bodies
from retold.find.links.wording import read_wording
from tests.find.test_links import article, linked

WIRE = (
    "A cable car carrying 38 hikers stopped in mid-air above the Sorrel gorge on Saturday after "
    "its haul rope slipped off a guide wheel, the operator said. "
    "Nobody was hurt, but the passengers waited for almost seven hours before they could leave. "
    "Helicopter crews lowered two climbers onto the roof shortly after noon. "
    "They fitted harnesses to the passengers and let them down one by one to a meadow 90 metres "
    "below. "
    "The last to leave the cabin was its 23-year-old attendant, Wilma Tarsk. "
    "The company that runs the line, Gorge Ropeways, replaced the wheel in May. "
    "Inspectors had warned two years ago that the bearings were worn. "
    "Its chairman, Anton Brisk, apologised and offered every passenger a free season ticket. "
    "The line will stay closed until the ministry has examined all eleven pylons. "
    "Hotel owners in Upper Sorrel fear for the autumn, when half of their guests come for the view."
)
REWRITE = (
    "Dozens of ramblers spent Saturday dangling over the Sorrel gorge when a rope came off its "
    "guide wheel and their cable car stuck fast. "
    "All escaped injury, though the 38 on board had to hang on for nearly seven hours. "
    "Around midday a helicopter dropped a pair of climbers on the cabin roof. "
    "Each passenger was strapped into a harness and winched down to a meadow some 90 metres "
    "beneath. "
    "Attendant Wilma Tarsk, 23, was last off. "
    "Gorge Ropeways, the firm behind the ride, had put in a new wheel as recently as May. "
    "Yet worn bearings were flagged by inspectors two years back. "
    "Company chairman Anton Brisk said sorry and promised season tickets for free to everybody. "
    "Nothing will run till ministry officials have been over each of the eleven pylons. "
    "Upper Sorrel's hoteliers are worried: every second autumn guest is there for the view."
)
# The same event by somebody who was there himself: names and figures agree, the text is his own.
WITNESS = (
    "We sat in the cabin and sang, says Ottilie Krane, who took her two grandsons up on Saturday. "
    "The boys counted crows to pass the time while the wind rocked the floor. "
    "From the gorge path a crowd watched with field glasses and shared out plum cake. "
    "Wilma Tarsk, who is studying to be a nurse, handed round her own flask of tea. "
    "Anton Brisk arrived towards evening in a borrowed coat and would not speak to anybody. "
    "In Sorrel they remember the winter of 1974, when the old chairlift tore loose in a storm. "
    "The village council meets on Thursday and has asked for more chairs. "
    "For 38 people it was a long day, and the bakery sold out twice."
)


def test_a_rewrite_is_linked_sentence_by_sentence() -> None:
    found = linked(WIRE, REWRITE)
    sentences = {(left[:20], right[:20]) for left, right in found.words}
    assert len(sentences) >= 8, found.words


def test_words_alone_find_little_of_it() -> None:
    alone = linked(WIRE, REWRITE, LinkOptions(rewording=Rewording(kin=2.0)))
    assert len(alone.links) < len(linked(WIRE, REWRITE).links)


def test_same_fact_is_not_same_text() -> None:
    assert linked(WIRE, WITNESS).words == []
    assert linked(REWRITE, WITNESS).words == []


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (
            "They fitted harnesses to the passengers and let them down to a meadow.",
            "Each passenger was strapped into a harness and winched down to a meadow.",
            "two sentences alone are no kin",
        ),
        (
            "Attendant Wilma Tarsk, 23, was last off. The line stays closed.",
            "The last to leave was Wilma Tarsk. No cabin will run.",
            "nor are four",
        ),
    ],
)
def test_without_kinship_little_in_common_is_chance(left: str, right: str, why: str) -> None:
    assert linked(left, right).words == [], why


def test_quotations_make_no_kin() -> None:
    said = (
        "“The wheel was new and the rope was sound,” {}. “We shall look at every bolt of it,” {}. "
        "“I ask the guests of Upper Sorrel to have patience,” {}. “No ticket will be sold,” {}."
    )
    ours = said.format("he said", "he added", "he went on", "he ended")
    theirs = said.format("said Brisk", "Brisk vowed", "Brisk begged", "according to Brisk")
    wording = read_wording([article(ours), article(theirs)])
    shared = Bodies(wording, prepare(wording).kept).shared([(0, 1)])
    signs, _ = kinship_signs(shared)
    assert read_model().kin.chance(signs)[0] < 0.2


def test_paragraphs_in_another_order_are_found_too() -> None:
    first, second = REWRITE.split(" Gorge Ropeways", 1)
    turned = f"Gorge Ropeways{second} {first}"
    assert len(linked(WIRE, turned).links) >= 6


# The best order.

worths = st.integers(1, 4).flatmap(
    lambda rows: st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 5), min_size=columns, max_size=columns),
            min_size=rows,
            max_size=rows,
        )
    )
)


@given(worths)
def test_best_order_is_the_best_of_all(worth: list[list[int]]) -> None:
    rows, columns = len(worth), len(worth[0])
    best = max(
        sum(worth[i][j] for i, j in zip(ours, theirs, strict=True))
        for size in range(min(rows, columns) + 1)
        for ours in combinations(range(rows), size)
        for theirs in combinations(range(columns), size)
    )
    order, steps = best_order(np.array([worth], dtype=np.float64))
    assert order[0] == best
    assert steps[0] <= min(rows, columns)
    assert (steps[0] == 0) == (best == 0)


# Many pairs at once are the same as each alone.

WORDS = ("rope", "wheel", "gorge", "cabin", "meadow", "Tarsk", "Brisk", "38", "noon", "pylon")
bodies = st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(st.lists(bodies, min_size=3, max_size=4))
def test_pairs_are_the_same_together_and_alone(texts: list[list[list[str]]]) -> None:
    articles = [article(" ".join(" ".join(s) + "." for s in text)) for text in texts]
    wording = read_wording(articles)
    held = Bodies(wording, prepare(wording).kept)
    pairs = list(combinations(range(len(articles)), 2))
    assert sorted(p for batch in held.batches(pairs) for p in batch) == pairs
    together = held.shared(pairs)
    for k, pair in enumerate(pairs):
        alone = held.shared([pair])
        rows, columns = alone.likeness.shape[1:]
        for name in ("likeness", "wording", "weight", "names", "figures"):
            whole, one = getattr(together, name)[k], getattr(alone, name)[0]
            assert np.allclose(whole[:rows, :columns], one), name
            assert not whole[rows:].any(), name
            assert not whole[:, columns:].any(), name


@settings(max_examples=40, deadline=None)
@given(bodies, bodies)
def test_what_is_shared_is_the_weight_of_the_common_words(
    ours: list[list[str]], theirs: list[list[str]]
) -> None:
    articles = [article(" ".join(" ".join(s) + "." for s in text)) for text in (ours, theirs)]
    wording = read_wording(articles)
    shared = Bodies(wording, np.ones(len(wording.number), dtype=np.int64)).shared([(0, 1)])

    def stems(sentence: int) -> set[int]:
        return set(wording.stem[wording.first[sentence] : wording.first[sentence + 1]].tolist())

    for i, left in enumerate(shared.left.sentences[0].tolist()):
        for j, right in enumerate(shared.right.sentences[0].tolist()):
            common = stems(left) & stems(right)
            assert np.isclose(shared.weight[0, i, j], sum(wording.weight[s] for s in common))


# The signs and the choice.


def test_a_pair_that_crosses_sure_ones_is_out_of_step() -> None:
    chance = np.zeros((4, 4))
    chance[0, 0] = chance[1, 1] = chance[3, 3] = 0.9
    said = in_step(chance)
    assert said[2, 2] > 0 > said[2, 0]


def test_nothing_sure_says_nothing_of_the_order() -> None:
    assert (in_step(np.full((2, 3), 0.1)) == 1).all()


def kin(chance: list[list[float]], likeness: float = 0.3) -> Kin:
    table = np.array(chance)
    rows, columns = table.shape
    numbers = np.arange(rows), 10 + np.arange(columns)
    return Kin(*numbers, np.full(table.shape, likeness), table)


@pytest.mark.parametrize(
    ("chance", "links", "why"),
    [
        ([[0.9, 0.1], [0.1, 0.5]], [(0, 10, True), (1, 11, True)], "the best of both"),
        ([[0.9, 0.7], [0.1, 0.1]], [(0, 10, True), (0, 11, False)], "one sentence became two"),
        ([[0.9, 0.5], [0.1, 0.1]], [(0, 10, True)], "which must be likelier"),
        ([[0.4, 0.1], [0.1, 0.3]], [], "nothing likely"),
    ],
)
def test_links_of_kin(
    chance: list[list[float]], links: list[tuple[int, int, bool]], why: str
) -> None:
    options = Rewording(likely=0.45, extra=0.15)
    assert list(kin(chance).links(options)) == links, why


@pytest.mark.parametrize(
    ("chance", "likeness", "dropped", "why"),
    [
        (0.02, 0.4, True, "out of place and little alike"),
        (0.02, 0.8, False, "alike enough to stand anywhere"),
        (0.40, 0.4, False, "not unlikely"),
    ],
)
def test_links_of_words_alone_that_are_out_of_place(
    chance: float, likeness: float, dropped: bool, why: str
) -> None:
    pairs = Compared(np.array([0]), np.array([10]), np.array([0.5]), np.zeros(1, dtype=bool))
    one = kin([[chance, 0.1], [0.1, 0.9]], likeness)
    found = unlikely([one], pairs, np.ones(1, dtype=bool), Rewording())
    assert found.tolist() == [dropped], why
