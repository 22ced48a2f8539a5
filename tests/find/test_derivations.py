"""Who from whom: one behaviour per small invented story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.credits.credits import Outlet, OutletKey, find_credits
from retold.find.derivations.derivations import DerivationOptions, find_derivations
from retold.find.derivations.edges import Edge, acyclic
from retold.find.derivations.named import is_agency
from retold.find.derivations.stemma import Stemma
from retold.find.links.links import find_links
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Article, Document
from retold.model.findings import Evidence, Pair
from retold.model.when import When
from retold.text.reading import read_article

SOURCE = """Quarry at Stellin shut after wall gives way

The quarry above the town of Stellin was shut on Monday after a wall of loose slate gave way and \
buried the loading road, the mining inspectorate announced.

Eleven workers had left the pit a quarter of an hour earlier, according to shift leader Orla Venn.

“We heard it crack twice, and then we ran for the upper gate,” Venn told reporters at the site.

The inspectorate said in a statement that three drilling teams would test the remaining wall \
before the end of the week.

Mayor Pauli Hartig asked the owners in writing to explain why the sensors had been switched off in \
March, two council members said.

Stellin has lost a third of its people since the second quarry closed in 1998, and most of those \
who stayed work in slate.

Lorries are being sent round by the ridge road, which adds forty minutes to every trip to the \
harbour.

The owners have not yet said when the loading road will be cleared or who is going to pay for it.
"""

REWRITE = """Quarry at Stellin closed after wall collapses

The quarry above Stellin was closed on Monday after a wall of loose slate gave way and covered the \
loading road.

Eleven workers had left the pit fifteen minutes earlier.

Venn told reporters at the site that we heard it crack twice, and then we ran for the upper gate.

The inspectorate said in a statement that three drilling teams would be testing the remaining wall \
before the week is over.

Mayor Pauli Hartig asked the owners in writing to explain why the sensors had been turned off in \
March.

Stellin has lost a third of its people since the second quarry was closed in 1998, and most of the \
ones who stayed work in slate.

Lorries are being sent around by the ridge road, which adds forty minutes to each trip to the \
harbor.

The owners have not said yet when the loading road will be cleared or who will pay for it.
"""

OTHER = """A night on the harbour wall

Fishermen in Tarrow spent the night pulling nets out of a storm that nobody had forecast.

“My father never saw the like of it,” said Brida Koll, who owns two boats.

The harbour office counted nineteen broken masts by morning and expects to find more at low tide.

Insurance will cover the hulls but not the nets, which most crews here tie themselves in winter.
"""

STATEMENT = "“The wall will be watched by day and by night until the last stone of it lies still”"
QUOTES_ONE = f"""Inspectors promise to stay

{STATEMENT}, the mining inspectorate said in a statement on Tuesday.

Nobody in the canteen of the bus depot believed a word of it, and the soup was cold as well.
"""
QUOTES_TWO = f"""What Stellin says about its slate

A choir practised in the church while the cranes stood idle over the roofs.

{STATEMENT}, the mining inspectorate said in a statement on Tuesday.
"""


def stemma(*texts: str, days: tuple[str, ...] = (), outlets: tuple[str, ...] = ()) -> Stemma:
    return find_stemma(read(*texts, days=days, outlets=outlets))


def read(
    *texts: str, days: tuple[str, ...] = (), outlets: tuple[str, ...] = ()
) -> tuple[Article, ...]:
    found = []
    for number, text in enumerate(texts):
        outlet = outlets[number] if outlets else None
        article = read_article(Document(f"{number}.txt", text, outlet=outlet))
        assert isinstance(article, Article)
        when = When(days[number], "day", "printed date") if days and days[number] else None
        found.append(replace(article, credits=find_credits(article), published=when))
    return tuple(found)


def find_stemma(articles: tuple[Article, ...], options: DerivationOptions | None = None) -> Stemma:
    links, runs = find_links(articles)
    quotations = resolve_speakers(articles, [q for a in articles for q in find_quotations(a)])
    groups = group_quotations(articles, quotations)
    return find_derivations(articles, links, runs, quotations, groups, options)


def only(pairs: tuple[Pair, ...]) -> Pair:
    (pair,) = pairs
    return pair


def test_a_rewrite_is_drawn_from_its_source_with_readable_evidence() -> None:
    found = stemma(SOURCE, REWRITE)
    (edge,) = [d for d in found.derivations if d.kind in ("copy", "edit", "rewrite")]
    pair = only(found.pairs)
    assert (pair.relation, pair.direction) == ("rewrite", "left_to_right")
    assert (edge.source, edge.target, edge.kind) == (pair.left, pair.right, "rewrite")
    kinds = {e.kind for e in edge.evidence}
    assert {"coverage", "lost_attribution", "lost_quotation_marks", "broken_sense"} <= kinds
    assert all(e.says for e in edge.evidence)


def test_the_order_of_the_inputs_decides_nothing() -> None:
    pair = only(stemma(REWRITE, SOURCE).pairs)
    assert (pair.relation, pair.direction) == ("rewrite", "right_to_left")


def test_equal_texts_without_anything_else_show_no_direction() -> None:
    other_title = SOURCE.replace("Quarry at Stellin shut", "Slate wall falls and quarry shut")
    found = stemma(SOURCE, other_title, outlets=("Orlo Post", "Brack Herald"))
    assert not [d for d in found.derivations if d.kind == "copy"]
    assert only(found.pairs).direction in ("none", "undecided")
    assert [o.kind for o in found.origins][:1] == ["unseen_text"]


AGENCY = "\n(Reuters)\n"
CREDITS = [
    ("both credit one agency", SOURCE + AGENCY, REWRITE + AGENCY, "shared_source"),
    ("the fuller one credits an agency", SOURCE + AGENCY, REWRITE, "shared_source"),
    ("the other one credits an agency", SOURCE, REWRITE + AGENCY, "shared_source"),
    ("it names the outlet it took it from", SOURCE, REWRITE + "\nSource: Orlo Post\n", "rewrite"),
]


@pytest.mark.parametrize(("why", "left", "right", "relation"), CREDITS, ids=[c[0] for c in CREDITS])
def test_credits_tell_a_source_from_a_common_source(
    why: str, left: str, right: str, relation: str
) -> None:
    found = stemma(left, right, outlets=("Orlo Post", "Brack Herald"))
    assert only(found.pairs).relation == relation
    if relation == "shared_source":
        (text,) = [o for o in found.origins if o.kind == "unseen_text"]
        assert len(text.articles) == 2
        kinds = {d.kind for d in found.derivations}
        assert not kinds & {"copy", "edit", "rewrite"}


def test_an_unseen_text_that_all_holders_credit_has_the_agencys_name_and_day() -> None:
    days = ("2024-05-06", "2024-05-07")
    found = stemma(SOURCE + AGENCY, REWRITE + AGENCY, days=days)
    (text,) = [o for o in found.origins if o.kind == "unseen_text"]
    assert (text.name, text.key) == ("Reuters, 6 May 2024", "reuters")


def test_texts_without_common_wording_are_independent() -> None:
    pair = only(stemma(SOURCE, OTHER).pairs)
    assert (pair.relation, pair.direction) == ("independent", "none")


def test_a_common_statement_is_an_origin_and_makes_no_edge() -> None:
    found = stemma(QUOTES_ONE, QUOTES_TWO, OTHER)
    (statement,) = [o for o in found.origins if o.kind == "statement"]
    assert len(statement.articles) == 2
    assert "inspectorate" in statement.name
    relations = {(p.relation, p.direction) for p in found.pairs}
    assert relations == {("shared_statement", "none"), ("independent", "none")}
    assert {d.kind for d in found.derivations} == {"shared_statement"}


def test_of_two_possible_sources_the_nearer_one_is_drawn() -> None:
    third = REWRITE.replace("Quarry at Stellin closed", "Slate quarry closed") + (
        "\nSource: Brack Herald\n"
    )
    found = stemma(
        SOURCE,
        REWRITE + "\nSource: Orlo Post\n",
        third,
        outlets=("Orlo Post", "Brack Herald", "Tern Radio"),
    )
    ids = {p.left for p in found.pairs} | {p.right for p in found.pairs}
    direct = [(d.source, d.target) for d in found.derivations if d.source in ids]
    first, second = found.pairs[0].left, found.pairs[0].right
    last = found.pairs[1].right
    assert direct == [(first, second), (second, last)]
    far = found.pairs[1]
    assert (far.relation, far.direction) == ("rewrite", "left_to_right")
    assert "Brack Herald" in far.why


EARLIER = """sluice gates

the sluice gates of orlo are two iron doors in the old sea wall. they are opened by hand at low \
tide.

it's really a lot of work, and their is a plan to put in a motor in 2004. the plan will be \
discussed.

the gates are listed as a monument. nobody knows who cast the iron.
"""
LATER = """sluice gates

the sluice gates of orlo are two iron doors in the old sea wall, built in 1871 by the harbour \
board. they were opened by hand at low tide until 2006.

it was hard work, and there was a plan to put in a motor in 2004. the plan was discussed for two \
years.

the gates are listed as a monument. nobody knows who cast the iron, but the hinges bear the mark \
of a foundry in brack, which closed in 1902 after a fire in its pattern store.
"""


def test_versions_of_a_document_grow_and_name_later_years() -> None:
    pair = only(stemma(LATER, EARLIER).pairs)
    assert pair.direction == "right_to_left"


def test_every_pair_stands_once_and_every_name_exists() -> None:
    articles = read(SOURCE, REWRITE, OTHER, QUOTES_ONE, QUOTES_TWO)
    found = find_stemma(articles)
    assert len(found.pairs) == 10
    known = {a.id for a in articles} | {o.id for o in found.origins}
    assert {d.source for d in found.derivations} <= known
    assert {d.target for d in found.derivations} <= {a.id for a in articles}
    texts = {a.id: a.text for a in articles}
    for derivation in found.derivations:
        assert all(p.span.end <= len(texts[p.article]) for p in derivation.passages)


def test_no_articles_and_one_article() -> None:
    assert find_stemma(()) == Stemma()
    assert find_stemma(read(SOURCE)).pairs == ()


def test_coverage_that_is_asked_for_is_needed() -> None:
    found = find_stemma(read(SOURCE, REWRITE), DerivationOptions(whole=1.01))
    assert not [d for d in found.derivations if d.kind == "rewrite"]


# --- properties ----------------------------------------------------------------------------------

NAMES = st.sampled_from("abcdefg")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES, st.floats(0.1, 0.9)), max_size=25))
def test_edges_never_make_a_cycle(drawn: list[tuple[str, str, float]]) -> None:
    evidence = (Evidence("coverage", "all of it"),)
    edges = [Edge(s, t, "edit", 1.0, sure, evidence, ()) for s, t, sure in drawn]
    kept = acyclic(edges)
    left = {(e.source, e.target) for e in kept}
    while left:
        targets = {t for _, t in left}
        roots = {s for s, _ in left} - targets
        assert roots, f"a cycle in {sorted(left)}"
        left = {(s, t) for s, t in left if s not in roots}
    if kept:
        assert max(e.sure for e in edges if e.source != e.target) == kept[0].sure


HEADLINE, BODY = SOURCE.split("\n\n", 1)


def under(head: str, body: str = BODY) -> str:
    return f"{HEADLINE}\n\n{head}\n\n{body}"


EXACT = [  # the same words, so that only who they are can tell
    ("an agency's own page", under("STELLIN, May 6, 2024 (NWA)"), under("Orlo Post"), True),
    ("its date line under a masthead", under("Brack Times\nSTELLIN, May 6 (NWA)"), SOURCE, False),
    ("a press release", under("For immediate release") + "\nMedia contacts: 555\n", SOURCE, True),
    ("a statement", under("Statement by the inspector, Brida Koll"), under("Orlo Post"), True),
    ("a news release", under("News release: 6 May 2024"), under("Orlo Post"), True),
    ("the text of one", SOURCE + "\nBelow is a statement by the inspector.\n", SOURCE, True),
    (
        "a sentence about a statement",
        SOURCE + "\nA statement by the owners is late.\n",
        SOURCE,
        False,
    ),
    ("two outlets", under("Brack Times"), under("Orlo Post"), False),
]


@pytest.mark.parametrize(("why", "sent", "printed", "drawn"), EXACT, ids=[c[0] for c in EXACT])
def test_texts_written_for_outlets_are_sources(
    why: str, sent: str, printed: str, drawn: bool
) -> None:
    pair = only(stemma(sent, printed).pairs)
    assert (pair.direction == "left_to_right") is drawn


def test_a_text_in_circulation_has_no_source_among_its_prints() -> None:
    rewrite = stemma(SOURCE, REWRITE)
    again = SOURCE.replace("forty", "40")
    assert only(rewrite.pairs).direction == "left_to_right", "two texts: the clues decide"
    three = stemma(SOURCE, REWRITE, again)
    assert {pair.relation for pair in three.pairs} == {"shared_source"}, "a third has it all"


NAMING = [
    ("in full", "as the Orlo Post reported on Tuesday", True),
    ("by its last word", "the Post reported on Tuesday", True),
    ("as whom somebody spoke to", "Venn told the Orlo Post", True),
    ("with what it is", "the Orlo Post, a daily of the valley, said", True),
    ("by its people", "the Orlo Post's reporters were told", True),
    ("as who made a count", "by a count made by the Orlo Post", True),
    ("as a thing in the story", "the Orlo Post building stands empty", False),
]


@pytest.mark.parametrize(("why", "words", "drawn"), NAMING, ids=[c[0] for c in NAMING])
def test_an_outlet_named_in_the_text_is_a_source(why: str, words: str, drawn: bool) -> None:
    half = "\n\n".join(BODY.split("\n\n")[:4])
    text = f"{HEADLINE}\n\n{half}\n\nNobody was hurt, {words}, and the shift was sent home.\n"
    pair = only(stemma(SOURCE, text, outlets=("Orlo Post", "Brack Herald")).pairs)
    assert (pair.direction == "left_to_right") is drawn


def test_of_two_versions_of_one_wire_the_higher_toll_is_the_later() -> None:
    first = SOURCE.replace(
        "Eleven workers had left the pit", "Three workers were killed in the pit"
    )
    later = first.replace("Three workers", "Five workers")
    pair = only(stemma(later, first, outlets=("NWA", "NWA")).pairs)
    assert pair.direction == "right_to_left"


OWN = """Slate towns count their workers

At the edge of the plateau the museum of mining opens again this summer, with a new hall for \
lamps and a railway that children can ride.

Its curator, Tilde Maar, has spent a decade collecting tools that families kept in their attics.

{}

Tickets cost four crowns, and the first fifty visitors on Saturday get in for nothing.
"""
LEANING = [
    ("words of the source beside its name", "Venn told the Orlo Post: “We heard it crack twice, "
     "and then we ran for the upper gate.”", "left_to_right"),
    ("its name alone", "The Orlo Post reported on the closure of the railway.", "undecided"),
    ("neither", "The hall is heated by a stove.", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "words", "told"), LEANING, ids=[c[0] for c in LEANING])
def test_a_compilation_has_what_it_says_it_has(why: str, words: str, told: str) -> None:
    found = stemma(SOURCE, OWN.format(words), outlets=("Orlo Post", "Brack Herald"))
    assert only(found.pairs).direction == told


def test_two_that_took_from_one_article_are_not_independent() -> None:
    first, second = (
        OWN.format(f"Venn told the Orlo Post: {said}")
        for said in (
            "“We heard it crack twice, and then we ran for the upper gate.”",
            "“We heard it crack twice, and then we ran.”",
        )
    )
    other = "\n\n".join(["Ridge road is full", *BODY.split("\n\n")[5:8], "So the Orlo Post said."])
    outlets = ("Orlo Post", "Brack Herald", "Dale Echo")
    for texts in ((SOURCE, first, other), (SOURCE, second, other)):
        pair = stemma(*texts, outlets=outlets).pairs[2]
        assert (pair.relation, pair.direction) == ("shared_source", "none"), pair.why


@pytest.mark.parametrize(
    ("name", "sold"),
    [("Harrow Business Wire", True), ("The Wire", False), ("Wire", False), ("Live Wires", False)],
)
def test_an_outlet_that_is_called_a_wire_writes_for_others(name: str, sold: bool) -> None:
    assert is_agency(Outlet(OutletKey(name.casefold()), name, "name")) is sold
