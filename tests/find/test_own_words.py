# ruff: noqa: E501 - a paragraph of a page stands on one line
"""Where a text leans on an outlet, what an outlet asked itself, and what a retelling keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retold.find.credits.credits import credited, find_credits, find_outlet
from retold.find.derivations.derivations import find_derivations
from retold.find.derivations.details import compare_details, find_details
from retold.find.derivations.leanings import name_forms, own_asked, reported
from retold.find.links.links import find_links
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.model.article import Document
from retold.text.reading import read_article

RIVALS = ("Brack Evening Herald", "Tern Radio")
LEANS = [
    ("The mayor told the Orlo Harbour Post that she would stay.", True, "told"),
    ("The mayor told the Post that she would stay.", True, "its last word"),
    ("The mayor told the Harbour Post that she would stay.", True, "its last two words"),
    ("The mayor told the daily Post that she would stay.", True, "a word before it"),
    ("In an interview with the Harbour Post she was blunter.", True, "an interview"),
    ("The letter, shown to the Post, is dated May.", True, "shown"),
    ("Parts of the contract were read to the Harbour Post.", True, "read out"),
    ("Minutes obtained by the Harbour Post say otherwise.", True, "obtained"),
    ("Three people reached by the Post declined to speak.", True, "reached"),
    ("The Harbour Post can reveal that the pier was never inspected.", True, "its own words"),
    ("The Post understands that a second letter exists.", True, "understands"),
    ("As first reported by the Harbour Post, the pier split.", True, "reported by"),
    ("A walk from the post office to the harbour takes an hour.", False, "no name"),
    ("She had once worked for the Brack Evening Herald.", False, "only mentioned"),
    ("He told the Herald that the pier was safe.", False, "somebody else"),
]


@pytest.mark.parametrize(("text", "leans", "why"), LEANS, ids=[row[2] for row in LEANS])
def test_leaning_on_an_outlet(text: str, leans: bool, why: str) -> None:
    article = read_article(Document("a.txt", f"Pier closed\n\n{text}\n"))
    for name in ("Orlo Harbour Post", "ORLO HARBOUR POST", "The Orlo Harbour Post"):
        assert bool(reported(article, name, (name, *RIVALS))) is leans, why


def test_a_name_that_two_outlets_end_with_is_nobodys() -> None:
    assert "the Post" not in name_forms("Orlo Post", ("Orlo Post", "Brack Post"))


OWN = [
    ("“I slept on the quay,” Mira Tolk told the Post.", True),
    ("“I slept on the quay,” Mira Tolk told this newspaper.", True),
    ("The school was full by six, a reporter for this newspaper saw.", True),
    ("Our correspondent counted eleven boats.", True),
    ("“I slept on the quay,” Mira Tolk told reporters.", False),
    ("“I slept on the quay,” Mira Tolk told Tern Radio.", False),
]


@pytest.mark.parametrize(("text", "own"), OWN)
def test_what_an_outlet_asked_itself(text: str, own: bool) -> None:
    article = read_article(Document("a.txt", f"Pier closed\n\n{text}\n"))
    assert bool(own_asked(article, name_forms("Orlo Harbour Post", RIVALS))) is own


def test_details_are_names_and_numbers_in_one_spelling() -> None:
    one = read_article(
        Document("a.txt", "Pier\n\nOn Monday twelve boats of Mira Tolk sank at Orlo.\n")
    )
    two = read_article(Document("b.txt", "Pier\n\nAt Orlo, Tolk lost 12 of her 30 boats.\n"))
    kept = compare_details(find_details(one), find_details(two))
    assert (kept.both, kept.of_target) == (3, 0.75)  # Orlo, Tolk, 12; and 30


REPRINTS = [
    ("From the Orlo Post, 3 May 2026", True),
    ("This article first appeared in the Orlo Post.", True),
    ("© Orlo Post, reprinted with permission", True),
    ("Orlo Post, 3 May 2026", False),
    ("From our correspondent in Orlo", False),
]


@pytest.mark.parametrize(("line", "reprint"), REPRINTS)
def test_a_reprint_is_not_its_sources_own_page(line: str, reprint: bool) -> None:
    text = f"Pier closed\n\n{line}\n\nThe pier at Orlo was closed on Monday after it split.\n"
    article = read_article(Document("a.txt", text, outlet=None))
    named = credited(replace(article, outlet="Orlo Post"))
    assert (find_outlet(named).name is None) is reprint


def test_a_known_name_at_the_end_of_a_longer_one_is_not_meant() -> None:
    text = "Pier closed\n\nThe pier at Orlo was closed on Monday.\n\nSource: The Orlo Observer\n"
    article = read_article(Document("a.txt", text))
    assert [(c.name, c.key) for c in find_credits(article)] == [("The Orlo Observer", None)]


ASKED = """Families camp on the quay after Orlo pier splits

THE ORLO HARBOUR POST
Monday 4 May 2026

ORLO (NTA) - Some 340 passengers spent the night in the port of Orlo after the main pier split in two on Sunday, the harbour office said.

Divers found that nine of the 22 steel supports had rusted through, chief engineer Halden Brosk said.

The ferries to Brack and Sull will not sail before Thursday, according to the Lassen line.

“I slept on a heap of nets and my boy slept on me,” Mira Tolk, a teacher from Sull, told the Harbour Post.

The pier was built in 1961 and last inspected in 2019.
"""
RETOLD = """Night on the nets: ferry families stranded

Coastwise

5 May 2026

After the big pier at Orlo broke in half on Sunday about 340 travellers had to stay in the port until morning, according to the harbour office.

Of the 22 supports of steel nine were eaten away by rust, divers told chief engineer Halden Brosk.

Not before Thursday will the Lassen line send its ferries to Sull and Brack again.

“I slept on a heap of nets and my boy slept on me,” said Mira Tolk, who teaches in Sull.

Built in 1961, the pier had its last inspection in 2019.
"""
WIRE = """Orlo pier splits, 340 stranded

BRACK EVENING HERALD
4 May 2026

ORLO (NTA) - Some 340 passengers spent the night in the port of Orlo after the main pier split in two on Sunday, the harbour office said.

Divers found that nine of the 22 steel supports had rusted through, chief engineer Halden Brosk said.

The ferries to Brack and Sull will not sail before Thursday, according to the Lassen line.

The pier was built in 1961 and last inspected in 2019.
"""


def drawn(*texts: str) -> set[tuple[str, str]]:
    articles = [credited(read_article(Document(f"{n}.txt", t))) for n, t in enumerate(texts)]
    links, runs = find_links(articles)
    said = resolve_speakers(articles, [q for a in articles for q in find_quotations(a)])
    groups = group_quotations(articles, said)
    stemma = find_derivations(articles, links, runs, said, groups)
    path = {a.id: a.path for a in articles}
    return {(path[d.source], path[d.target]) for d in stemma.derivations if d.source in path}


def test_an_interview_alone_draws_no_edge_where_a_wire_may_stand_behind_both() -> None:
    assert drawn(ASKED, RETOLD, WIRE) == set()  # who claims "told the Post" may claim it wrongly


def test_without_it_the_wire_stands_behind_both() -> None:
    asked = ASKED.replace("told the Harbour Post", "said")
    assert drawn(asked, RETOLD, WIRE) == set()
