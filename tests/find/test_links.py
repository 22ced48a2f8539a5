"""Links and runs: what was carried over, and what only looks like it. All texts are invented."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.find.links.links import LinkOptions, find_links
from retold.model.article import Article, Document, Sentence, article_id
from retold.model.findings import Link, Run
from retold.model.span import Span
from retold.text.reading import read_article
from retold.text.sentences import sentences


def article(body: str, title: str = "", heading: str = "") -> Article:
    """An article of a title, a heading and body paragraphs, one per line."""
    text = "\n".join(part for part in (title, heading, body) if part)
    found, at = [], 0
    for number, line in enumerate(text.split("\n")):
        span = Span(at, at + len(line)) if line else None
        role = "title" if line == title else "heading" if line == heading else "body"
        if span and role != "body":
            found.append(Sentence(span, role, number))
        elif span:
            found.extend(Sentence(s, "body", number) for s in sentences(text, span))
        at += len(line) + 1
    return Article(article_id(None, text), "a.txt", text, True, sentences=tuple(found))


@dataclass(frozen=True)
class Linked:
    """Two articles with their links and runs, shown as words."""

    left: Article
    right: Article
    links: tuple[Link, ...]
    runs: tuple[Run, ...]

    @property
    def words(self) -> list[tuple[str, str]]:
        return [(self.left.words(k.left), self.right.words(k.right)) for k in self.links]


def linked(left: str | Article, right: str | Article, options: LinkOptions | None = None) -> Linked:
    a = article(left) if isinstance(left, str) else left
    b = article(right) if isinstance(right, str) else right
    return Linked(a, b, *find_links([a, b], options))


FERRY = (
    "The night ferry to Ostrel ran aground on a sandbank shortly before dawn. "
    "Lifeboats brought all 83 passengers to the fishing harbour of Brandvik. "
    "The master of the ferry blamed a failed radar and thick autumn fog. "
    "Inspectors from the maritime office will board the wreck at low tide."
)
OTHER = (
    "Voters in the hill district rejected the new water tariff. "
    "The council must now find another way to pay for the reservoir."
)


def test_a_copied_paragraph_is_one_verbatim_run() -> None:
    found = linked(FERRY, OTHER + "\n" + FERRY)
    assert [k.kind for k in found.links] == ["verbatim"] * 4
    assert [k.score for k in found.links] == [1.0] * 4
    assert len(found.runs) == 1
    assert found.right.words(found.runs[0].right) == FERRY
    assert found.runs[0].kind == "verbatim"


def test_unrelated_articles_share_nothing() -> None:
    assert linked(FERRY, OTHER).links == ()


REWORDED = (
    "Shortly before dawn the night ferry to Ostrel hit a sandbank. "
    "All 83 passengers were taken by lifeboats to Brandvik's fishing harbour. "
    "Thick autumn fog and a failed radar were blamed by the ferry's master. "
    "At low tide the maritime office's inspectors are to board the wreck."
)


def test_reworded_sentences_are_linked_one_to_one_in_order() -> None:
    found = linked(FERRY, REWORDED)
    assert len(found.links) == 4
    assert {k.kind for k in found.links} == {"paraphrase"}
    assert len(found.runs) == 1
    assert found.words[1][1].startswith("All 83 passengers")


SPELLED = [
    ("“We won’t leave Brandvik before the radar is mended,” the master said.",
     '"We won\'t leave Brandvik before the radar is mended," the master said.',
     "curly and straight marks"),
    ("The U.S. harbour pilot waited on the well-lit quay of Brandvik until noon.",
     "The US harbour pilot waited on the well‑lit quay of Brandvik until noon.",
     "points in initials, hyphens that do not break"),
    ("THE HARBOUR PILOT waited on the lit quay of Brandvik until the fog was gone.",
     "The harbour pilot waited on the lit quay of Brandvik until the fog was gone.",
     "capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "why"), SPELLED, ids=[s[2] for s in SPELLED])
def test_typography_is_not_an_edit(left: str, right: str, why: str) -> None:
    found = linked(FERRY + "\n" + left, right + "\n" + OTHER)
    assert found.links[0].kind == "verbatim"
    assert found.links[0].edits == ()


EDITS = [
    ("The ferry line will halt all crossings to Ostrel until the radar is mended.",
     "The ferry line will stop all crossings to Ostrel until the radar is mended.",
     [("halt", "stop", "substitution")]),
    ("The ferry line will halt all crossings to Ostrel until the radar is mended.",
     "The ferry line will halt all night crossings to Ostrel until the radar is mended.",
     [("", "night", "insertion")]),
    ("The ferry line will halt all crossings to Ostrel until the old radar is mended.",
     "The ferry line will halt all crossings to Ostrel until the radar is mended.",
     [("old", "", "deletion")]),
    ("On Friday evening the ferry line halted all crossings to Ostrel after the fog came.",
     "The ferry line halted all crossings to Ostrel after the fog came on Friday evening.",
     [("On Friday evening", "on Friday evening", "move")]),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "edits"), EDITS, ids=[e[2][0][2] for e in EDITS])
def test_edits_name_the_changed_words(
    left: str, right: str, edits: list[tuple[str, str, str]]
) -> None:
    found = linked(left, right)
    assert [(e.before, e.after, e.kind) for e in found.links[0].edits] == edits
    assert found.links[0].kind == "near_verbatim"


def test_an_edit_points_at_its_words() -> None:
    found = linked(FERRY, REWORDED)
    for link in found.links:
        for edit in link.edits:
            assert (found.left.words(edit.left) if edit.left else "") == edit.before
            assert (found.right.words(edit.right) if edit.right else "") == edit.after


def test_a_quotation_in_two_different_sentences_links_its_span() -> None:
    found = linked(
        "Asked about the cost, harbour master Ilse Tranum told the council that the town "
        '"will not pay a single crown for a wreck it never ordered", and sat down.',
        "Ms Tranum, who has run the port since spring and rarely speaks, wrote in a letter "
        "to the owners that Brandvik “will not pay a single crown for a wreck it never ordered”.",
    )
    assert found.words == [
        ("will not pay a single crown for a wreck it never ordered",
         "will not pay a single crown for a wreck it never ordered")
    ]  # fmt: skip


def test_one_sentence_made_into_two_is_linked_to_both_by_its_parts() -> None:
    found = linked(
        "Lifeboats brought all 83 passengers to the fishing harbour of Brandvik and inspectors "
        "from the maritime office will board the wreck at low tide.",
        "Lifeboats brought all 83 passengers to the fishing harbour of Brandvik. Inspectors "
        "from the maritime office will board the wreck at low tide.",
    )
    assert [b for _, b in found.words] == [found.right.words(s.span) for s in found.right.sentences]
    first, second = (k.left.span for k in found.links)
    assert not first.overlaps(second)


TEMPLATES = [
    ("Weekly grain loadings at Port Sennet rose 2.4 pct to 118,300 tonnes in the week ended May "
     "9, the port office said. Barley made up 31,200 tonnes and wheat 64,900 tonnes of the total.",
     "Weekly grain loadings at Port Sennet rose 11.1 pct to 96,750 tonnes in the week ended "
     "June 6, the port office said. Barley made up 22,480 tonnes and wheat 51,300 of it.",
     "a weekly report"),
    ("Varle Looms Ltd said it declared a quarterly dividend of 12 cents a share, payable April 3 "
     "to shareholders of record March 20.",
     "Varle Looms Ltd said it declared a quarterly dividend of 14 cents a share, payable July 2 to "
     "shareholders of record June 18.",
     "a dividend"),
    ("Grain loadings at Port Sennet rose to 118,300 tonnes last week, the port office said.",
     "Grain loadings at Port Sennet rose to 96,750 tonnes last week, the port office said.",
     "one figure in one sentence"),
    ("The Harlund mint fixed the price of gold at 412.30 crowns, up 3.10 from Monday.",
     "The Harlund mint fixed the price of gold at 398.75 crowns, up 1.85 from Thursday.",
     "a price fixing"),
    ("The mint of Harlund is expected to buy silver on the open market today, brokers said. "
     "If it does buy, they said it would take around 2.5 tonnes through the two chartered banks. "
     "Silver, which averaged 31.40 crowns on the day before, opened at 32 crowns and stayed there.",
     "The mint of Harlund is expected to keep away from the open market for silver, brokers said. "
     "They said that, if it does buy, it would take 1 to 2.5 tonnes through the two chartered "
     "banks. Silver, which averaged 29.85 crowns on the day before, opened at 30.10 crowns and "
     "stayed there.",
     "a daily notice in which a figure became a range"),
    ("Traders at Port Sennet said the Varle refinery raised the price of lamp oil it asks of barge "
     "owners by 1.5 cents a gallon. They said the rise takes its barge price to 50 cents. The rise "
     "follows sharp gains of lamp oil on the spot market, the traders said.",
     "Traders at Port Sennet said the Varle refinery raised the price of lamp oil it asks of barge "
     "owners by 0.75 cents a gallon. They said the rise takes its barge price to 48.25 cents. The "
     "rise follows sharp gains of lamp oil on the spot market, the traders said.",
     "not one figure kept"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "why"), TEMPLATES, ids=[t[2] for t in TEMPLATES])
def test_a_template_with_other_numbers_is_no_copy(left: str, right: str, why: str) -> None:
    assert linked(left, right).links == ()


def test_a_copy_with_one_figure_changed_is_linked_with_that_edit() -> None:
    changed = FERRY.replace("83", "91")
    found = linked(FERRY, changed)
    assert len(found.links) == 4
    assert [(e.before, e.after) for k in found.links for e in k.edits] == [("83", "91")]


def test_a_reprint_with_two_figures_corrected_is_a_copy() -> None:
    left = (
        "The night ferry to Ostrel ran aground on a sandbank at 5 on Friday with 83 passengers. "
        "Lifeboats brought all of them to the fishing harbour of Brandvik within 40 minutes. "
        "The master of the ferry blamed a failed radar and thick autumn fog. "
        "Inspectors from the maritime office will board the wreck at low tide on Sunday. "
        "The ferry was built in 1988, and 11 crew members were on board with 26 lorries."
    )
    found = linked(left, left.replace("83", "91").replace("40", "50"))
    assert len(found.links) == 5


def test_leads_that_share_only_a_quotation_are_linked_by_it() -> None:
    quote = "The sea gives no second radar to a careless ship"
    left = f"“{quote},” the harbour master of Brandvik told a crowd of relatives on the quay."
    right = f"On Friday evening the owner said in a letter to the crew: “{quote}.”"
    assert linked(left, right).words == [(quote, quote)]


def test_a_figure_spelled_out_or_moved_is_no_other_figure() -> None:
    left = (
        "Four lorry drivers died and eleven people were hurt at the Halden bridge on Monday. "
        "A 46-kilometre stretch of the road along the east bank was shut at 7am by the wardens."
    )
    right = (
        "At the Halden bridge 11 people were hurt and 4 lorry drivers died on Monday. "
        "At 7 the wardens shut a stretch of 46km of the road along the east bank."
    )
    assert len(linked(left, right).links) == 2


def test_the_same_fact_told_independently_is_not_the_same_text() -> None:
    found = linked(
        "A passenger ship carrying 83 people got stuck off Brandvik early today, police said.",
        "Rescue crews pulled everyone off a stranded ferry near Brandvik; 83 were on board.",
    )
    assert found.links == ()


def test_titles_link_to_titles_only() -> None:
    lead = "The night ferry to Ostrel ran aground on a sandbank shortly before dawn on Friday."
    head = "Night ferry to Ostrel runs aground on sandbank shortly before dawn"
    assert linked(article(OTHER, title=head), article(lead)).links == ()
    found = linked(article(OTHER, title=head), article(FERRY, title=head))
    assert found.words == [(head, head)]


def test_a_heading_that_quotes_the_body_is_no_link() -> None:
    quote = "“The sea gives no second radar to a careless ship.”"
    left = article(OTHER + "\n" + quote)
    right = article(OTHER.replace("hill", "river"), heading="'The sea gives no second radar'")
    assert all("radar" not in a for a, _ in linked(left, right).words)


def test_a_standfirst_printed_twice_makes_one_link() -> None:
    first = FERRY.split(". ")[0]
    found = linked(first + " on\n" + FERRY, FERRY)
    assert len(found.links) == 4


def test_a_sentence_is_linked_to_its_best_counterpart_only() -> None:
    earlier = "The master of the ferry blamed thick autumn fog in a letter to the owners last year."
    found = linked(FERRY, OTHER + "\n" + earlier + "\n" + FERRY)
    assert earlier not in [b for _, b in found.words]
    assert len(found.links) == 4


def test_a_stock_phrase_is_no_link() -> None:
    found = linked(
        FERRY + " The ministry was not immediately available for comment.",
        OTHER + " The brewery was not immediately available for comment.",
    )
    assert found.links == ()


def test_shuffled_paragraphs_are_runs_of_their_own() -> None:
    second = (
        "The owners of the line bought the ferry from a bankrupt yard in the spring. "
        "Its radar had failed twice in August, the harbour log of Brandvik shows."
    )
    found = linked(FERRY + "\n" + second, second + "\n" + FERRY)
    assert len(found.runs) == 2
    assert len(found.links) == 6


@pytest.mark.parametrize("texts", [[], [FERRY], ["", ""], ["...", "!!!"], [FERRY, ""]])
def test_nothing_to_compare_is_no_link(texts: list[str]) -> None:
    assert find_links([article(t) for t in texts]) == ((), ())


class Meaning:
    """An encoder that knows two sentences for one, and counts what it is shown."""

    name = "test"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, sentences):  # type: ignore[no-untyped-def]
        from zlib import crc32

        import numpy as np

        self.seen.extend(sentences)
        places = [0 if "Torvald Lines" in s else 1 + crc32(s.encode()) % 999 for s in sentences]
        return np.eye(1000, dtype=np.float32)[places]


def test_the_encoder_sees_candidates_only_and_can_raise_them() -> None:
    left = "The ferry's owner, Torvald Lines, will sell two older ships to pay for the salvage."
    right = "To fund the salvage work two ageing vessels are being sold by owner Torvald Lines."
    encoder = Meaning()
    options = LinkOptions()
    a, b, c = article(FERRY + "\n" + left), article(FERRY + "\n" + right), article(OTHER)
    before = find_links([a, b, c], options)[0]
    after = find_links([a, b, c], options, encoder)[0]
    assert len(after) >= len(before)
    assert encoder.seen
    assert len(set(encoder.seen)) == len(encoder.seen), "no sentence is shown twice"
    assert not any("water tariff" in s for s in encoder.seen)


# --- properties --------------------------------------------------------------------------------

_WORDS = (
    "the a harbour ferry radar fog Brandvik Ostrel master 83 91 Friday said was not sold crew "
    "mended wreck tide board inspectors “sea” it's U.S. naïve İzmir 2.5 Ærø"
)
WORDS = st.sampled_from(_WORDS.split())
SENTENCE = st.lists(WORDS, min_size=1, max_size=14).map(lambda w: " ".join(w) + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=6).map("\n".join)


@given(st.lists(TEXT, min_size=2, max_size=4))
@settings(max_examples=120, deadline=None)
def test_every_link_holds_what_it_says(texts: list[str]) -> None:
    articles = [article(t + f"\nunique {k}") for k, t in enumerate(texts)]
    order = {a.id: k for k, a in enumerate(articles)}
    known = {a.id: a for a in articles}
    links, runs = find_links(articles)
    assert [k.id for k in links] == [f"l{n}" for n in range(1, len(links) + 1)]
    assert sorted(i for r in runs for i in r.links) == sorted(k.id for k in links)
    for link in links:
        left, right = known[link.left.article], known[link.right.article]
        assert order[left.id] < order[right.id]
        assert any(s.span.contains(link.left.span) for s in left.sentences)
        assert any(s.span.contains(link.right.span) for s in right.sentences)
        assert 0 <= link.score <= 1
        assert (link.score == 1) == (link.kind == "verbatim")
        for edit in link.edits:
            assert (edit.left is None) == (edit.before == "")
            assert edit.left is None or link.left.span.contains(edit.left)
            assert edit.right is None or link.right.span.contains(edit.right)
    by_id = {k.id: k for k in links}
    for run in runs:
        held = [by_id[i] for i in run.links]
        assert all(run.left.span.contains(k.left.span) for k in held)
        assert all(run.right.span.contains(k.right.span) for k in held)


@given(TEXT)
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_articles_does_not_matter(text: str) -> None:
    a, b = article(FERRY + "\n" + text), article(text + "\n" + REWORDED)
    there = {(k.left.span, k.right.span) for k in find_links([a, b])[0]}
    back = {(k.right.span, k.left.span) for k in find_links([b, a])[0]}
    assert there == back


def test_a_later_version_with_new_figures_all_over_is_no_template() -> None:
    """Tolls and times change in most sentences of an update; whole sentences stay as well."""
    first = (
        "At least 12 people died when a dam above Orlen broke at 6 a.m. on Monday.",
        "Rescuers reached 140 people on roofs and in trees before noon.",
        "The wall of the dam had shown cracks since the spring, a former keeper of the gates said.",
        "Another 35 people were in hospital with broken bones and cuts.",
        "Soldiers carried mothers with small children across the flooded fields in rubber boats.",
        "Some 2,300 homes were without power in the valley.",
        "The government had refused to pay for repairs, because the owners could not be found.",
        "Farmers drove their cattle to the hills during the night, when the water began to rise.",
    )
    later = (
        "At least 31 people died when a dam above Orlen broke at 6 a.m. on Monday.",
        "Rescuers reached 410 people on roofs and in trees before dusk.",
        "The wall of the dam had shown cracks since the spring, a former keeper of the gates said.",
        "Another 87 people were in hospital with broken bones and cuts.",
        "Soldiers carried mothers with small children across the flooded fields in rubber boats.",
        "Some 900 homes were without power in the valley.",
        "The government had refused to pay for repairs, because the owners could not be found.",
        "Farmers drove their cattle to the hills during the night, when the water began to rise.",
    )
    articles = [
        read_article(Document(f"{n}.txt", f"Dam breaks above Orlen {n}\n\n" + "\n\n".join(text)))
        for n, text in enumerate((first, later))
    ]
    assert all(isinstance(a, Article) for a in articles)
    links, _ = find_links([a for a in articles if isinstance(a, Article)])
    assert len(links) >= 7
