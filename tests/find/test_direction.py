"""Evidence of direction: one clue per row, each seen from both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from retold.find.credits.credits import Outlet, OutletKey
from retold.find.derivations.aligned import align, article_tokens
from retold.find.derivations.breaks import lost_nouns, new_errors, unintroduced
from retold.find.derivations.clues import Clue, Setting, Witness, both_ways, listed, summed
from retold.find.derivations.direction import DECIDED, weigh
from retold.find.derivations.house_style import mixed_style
from retold.find.derivations.losses import (
    altered_quotations,
    lost_attributions,
    lost_detail,
    lost_marks,
)
from retold.find.derivations.named import means, mention
from retold.find.derivations.overlap import measure, speech_spans
from retold.find.derivations.profile import Profile
from retold.find.derivations.times import earlier_date
from retold.find.derivations.versions import version_clues
from retold.find.derivations.witnesses import witness_clues
from retold.find.links.links import find_links
from retold.find.quotations.quotations import find_quotations
from retold.model.article import Article, Credit, Document
from retold.model.span import Passage, Span
from retold.model.when import When
from retold.text.reading import read_article

HEAD = "Slate wall falls\n\n"


def read(name: str, body: str) -> Article:
    article = read_article(Document(f"{name}.txt", HEAD + body, outlet=name))
    assert isinstance(article, Article)
    return article


def side_by_side(left: str, right: str, *witnesses: str) -> Setting:
    """Two bodies as one setting; a witness is the body of a third article."""
    articles = [read("Left", left), read("Right", right)]
    others = [read(f"Third {n}", body) for n, body in enumerate(witnesses)]
    everyone = [*articles, *others]
    speech = speech_spans(q for a in everyone for q in find_quotations(a))
    links, _ = find_links(articles)
    return Setting(
        left=articles[0],
        right=articles[1],
        overlap=measure(articles[0], articles[1], links, speech, ()),
        aligned=align(article_tokens(articles[0]), article_tokens(articles[1])),
        witnesses=tuple(Witness(a, True) for a in others),
        profiles={a.id: Profile(a, speech.get(a.id, ())) for a in everyone},
    )


Rule = Callable[[Setting], list[Clue]]
ROWS: list[tuple[str, Rule, str, str]] = [
    (
        "quoted words stand without marks",
        lost_marks,
        "“We heard it crack twice and then we ran,” Orla Venn told reporters.",
        "We heard it crack twice and then we ran, Orla Venn told reporters.",
    ),
    (
        "who said it is left out",
        lost_attributions,
        "The pit will stay shut until June, the mining inspectorate said. Lorries wait below.",
        "The pit will stay shut until June. Lorries wait below.",
    ),
    (
        "a name and a number give way to vaguer words",
        lost_detail,
        "The company paid 340,000 crowns for the old crane in the upper harbour basin.",
        "The company paid plenty of money for the old crane in the upper harbour basin.",
    ),
    (
        "a speaker is never introduced",
        unintroduced,
        "Orla Venn was on shift. “It cracked twice,” Venn said at the upper gate on Monday.",
        "It was a late shift. “It cracked twice,” Venn said at the upper gate on Monday.",
    ),
    (
        "he said, where several people speak",
        lost_nouns,
        "Two officials said the pumps held. They said the lower gallery was dry on Monday, "
        "they added.",
        "Two officials said the pumps held. He said the lower gallery was dry on Monday.",
    ),
    (
        "a slip of the pen",
        new_errors,
        "The quarry was shut. The quarry above the town lost its loading road on Monday night.",
        "The quarry was shut. The quary above the town lost its loading road on Monday night.",
    ),
    (
        "two house spellings in one text",
        mixed_style,
        "The US envoy left. The centre of the town was closed while US troops passed the bridge.",
        "The US envoy left. The center of the town was closed while U.S. troops passed the bridge.",
    ),
]


@pytest.mark.parametrize(("why", "rule", "source", "retold"), ROWS, ids=[r[0] for r in ROWS])
def test_each_clue_points_at_the_source_from_either_side(
    why: str, rule: Rule, source: str, retold: str
) -> None:
    forth = both_ways(side_by_side(source, retold), rule)
    back = both_ways(side_by_side(retold, source), rule)
    assert forth, why
    assert all(clue.weight > 0 for clue in forth)
    assert all(clue.weight < 0 for clue in back)
    assert sum(c.weight for c in forth) == pytest.approx(-sum(c.weight for c in back))


@pytest.mark.parametrize("rule", [row[1] for row in ROWS], ids=[r[0] for r in ROWS])
def test_equal_texts_show_nothing(rule: Rule) -> None:
    text = ROWS[0][2]
    assert both_ways(side_by_side(text, text), rule) == []


SAME = "The quarry above the town was shut on Monday after a wall of loose slate gave way."
CHANGED = "The pit above the town was closed on Monday after a wall of loose slate came down."
THIRD = (
    "Rain fell. The quarry above the town was shut on Monday after a wall of loose slate gave way."
)


def test_third_articles_agree_with_the_source() -> None:
    (clue,) = witness_clues(side_by_side(SAME, CHANGED, THIRD))
    assert clue.weight > 0
    assert "Third 0" in clue.says
    (turned,) = witness_clues(side_by_side(CHANGED, SAME, THIRD))
    assert turned.weight == pytest.approx(-clue.weight)


def test_without_witnesses_there_is_no_such_clue() -> None:
    assert witness_clues(side_by_side(SAME, CHANGED)) == []


def test_a_quotation_that_others_give_as_the_source_does() -> None:
    source = "“It was the eastern wall that gave way before the siren,” Orla Venn told reporters."
    altered = "“It was the western side that gave way before the siren,” Orla Venn told reporters."
    third = "A choir sang. “It was the eastern wall that gave way before the siren,” Venn said."
    (clue,) = altered_quotations(side_by_side(source, altered, third))
    assert (clue.kind, clue.weight > 0) == ("altered_quotation", True)
    assert altered_quotations(side_by_side(altered, source, third)) == []


DATES = [
    ("apart", When("2024-05-06", "day", "printed date"), When("2024-05-07", "day", "feed"), True),
    ("the same day", When("2024-05-06", "day", "feed"), When("2024-05-06", "day", "feed"), False),
    (
        "a day in its month",
        When("2024-05", "month", "feed"),
        When("2024-05-07", "day", "feed"),
        False,
    ),
    ("turned", When("2024-05-07", "day", "feed"), When("2024-05-06", "day", "feed"), False),
]


@pytest.mark.parametrize(("why", "left", "right", "found"), DATES, ids=[d[0] for d in DATES])
def test_dates_count_where_their_windows_are_apart(
    why: str, left: When, right: When, found: bool
) -> None:
    setting = side_by_side(SAME, CHANGED)
    dated = replace(
        setting,
        left=replace(setting.left, published=left),
        right=replace(setting.right, published=right),
    )
    assert bool(earlier_date(dated)) is found


def test_length_alone_decides_nothing() -> None:
    body = "\n\n".join(
        f"“The wall is not safe,” inspector number {n} said on Monday." for n in range(12)
    )
    longer = body + "\n\nThe pumps held at the lower gate, and nobody was hurt in the town."
    assert abs(weigh(side_by_side(longer, body)).log_odds) < DECIDED
    assert abs(weigh(side_by_side(body, longer)).log_odds) < DECIDED


def test_no_kind_of_clue_counts_beyond_its_limit() -> None:
    many = [Clue("lost_attribution", str(n), 0.5) for n in range(40)]
    assert summed(many, 3.5) == 3.5
    assert summed([*many, Clue("date", "d", -1.0)], 3.5) == 2.5


def test_versions_are_told_apart_by_growth_repairs_and_years() -> None:
    first = (
        "at night the sea is high. the gates close at nigth when the bell rings. it will be "
        "mended in 2004."
    )
    later = (
        "at night the sea is high, above all in winter. the gates close at night when the bell "
        "rings. they are a monument, and it was mended in 2006 by a foundry from brack after "
        "many years of neglect."
    )
    clues = version_clues(side_by_side(first, later))
    assert sum(c.weight for c in clues) > 0
    assert {"accretion", "latest_year", "repairs"} <= {c.kind for c in clues}
    turned = version_clues(side_by_side(later, first))
    assert sum(c.weight for c in turned) == pytest.approx(-sum(c.weight for c in clues))


# --- who names whom ------------------------------------------------------------------------------

POST = Outlet(OutletKey("name:orlo post"), "Orlo Post", "name")
MERIDIAN = Outlet(OutletKey("name:meridian news agency"), "Meridian News Agency", "name")
NAMES = [
    ("Orlo Post", POST, True),
    ("The Orlo Post", POST, True),
    ("Orlo", POST, False),
    ("Post", POST, False),
    ("MNA", MERIDIAN, True),
    ("MN", MERIDIAN, False),
    ("Reuters", MERIDIAN, False),
]


@pytest.mark.parametrize(("name", "outlet", "same"), NAMES, ids=[n[0] for n in NAMES])
def test_a_credit_means_an_outlet(name: str, outlet: Outlet, same: bool) -> None:
    credit = Credit(name, "outlet", Passage("a", Span(0, len(name))))
    assert means(credit, outlet) is same


MENTIONS = [
    ("a line of its own", "Nobody was hurt in it.\n\nOrlo Post, Telexa\n", True),
    ("after a dash", "Nobody was hurt in it.\n\n– Orlo Post\n", True),
    ("in the date line", "STELLIN (Orlo Post) – Nobody was hurt in it on Monday night.\n", True),
    ("in a sentence", "Nobody reads the Orlo Post in the town above the quarry any more.\n", False),
    ("a sign-off", "Nobody was hurt in it.\n\nStay tuned to Orlo Post for more!\n", False),
    ("a longer name", "Nobody was hurt in it.\n\nNew Orlo Post\n", False),
    ("nowhere", "Nobody was hurt in it.\n", False),
]


@pytest.mark.parametrize(("why", "body", "found"), MENTIONS, ids=[m[0] for m in MENTIONS])
def test_an_outlet_is_named_as_a_source(why: str, body: str, found: bool) -> None:
    article = read("Brack Herald", body)
    place = mention(article, POST)
    assert (place is not None) is found
    if place:
        assert article.words(place) == "Orlo Post"


def test_names_are_listed_in_words() -> None:
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "A", "C"]) == "A, B and C"
