"""Is a claim carried by a set of articles, and what contradicts it?

The sentence is read as a text of its own. Its figures are compared as frames with the figures of
the story, and where one of them is what the sentence counts, every value of that claim bears on it;
its words are compared with every sentence, its verbs and operators as in a retelling. Where nothing
in the story is about the same thing the answer is "not found": absence is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from retold.find.claims.asked import Asked, Finding
from retold.find.claims.asked_figures import figures_asked
from retold.find.derivations.stemma import Stemma
from retold.find.origins.ground import Ground
from retold.find.origins.origins import count
from retold.model.findings import Claim
from retold.model.report import Story
from retold.model.span import Passage, Span
from retold.model.support import Support

Answer = Literal["carried", "outdated", "disputed", "contradicted", "not found"]


@dataclass(frozen=True, slots=True)
class Check:
    """What a story says about a sentence.

    answer:  "outdated" where the story itself went on to a later value.
    carried, against: the places that say the same and those that say otherwise, the likest first.
    support, support_against: counted over each; None where there is no place.
    claims:  the claims of the story that the sentence is about, with their verdicts.
    """

    sentence: str
    answer: Answer
    carried: tuple[Finding, ...]
    against: tuple[Finding, ...]
    support: Support | None
    support_against: Support | None
    why: str
    claims: tuple[Claim, ...] = ()


def check_sentence(sentence: str, story: Story) -> Check:
    """What ``story`` says about ``sentence``. Pure; the same answer for the same story."""
    asked = Asked(sentence, story.articles)
    numbers, claims = figures_asked(asked, story)
    found = [*numbers, *asked.statements(story.articles)]
    against = _best(f for f in found if f.differs)
    denied = {f.value.passage for f in against if not f.order}
    carried = _best(f for f in found if not f.differs and f.value.passage not in denied)
    counted = partial(count, ground=_ground(story))
    return Check(
        sentence=sentence,
        answer=_answer(carried, against),
        carried=carried,
        against=against,
        support=counted(_carrying(carried, story)) if carried else None,
        support_against=counted(_carrying(against, story)) if against else None,
        why=_why(carried, against),
        claims=claims,
    )


def _answer(carried: Sequence[Finding], against: Sequence[Finding]) -> Answer:
    if not carried:
        return "contradicted" if against else "not found"
    orders = {f.order for f in against}
    if orders <= {"earlier"}:  # or nothing at all: what was said before the count went on
        return "carried"
    return "outdated" if orders <= {"earlier", "later"} else "disputed"


def _why(carried: Sequence[Finding], against: Sequence[Finding]) -> str:
    if not carried and not against:
        return "No article says this or anything about the same thing."
    parts = []
    if carried:
        many = _articles(carried)
        parts.append(f"{many} of the articles {'carry' if many > 1 else 'carries'} it")
    for order, (one, several) in _SAID.items():
        told = [f for f in against if f.order == order]
        if told:
            values = "; ".join(dict.fromkeys(f.differs for f in told))
            many = _articles(told)
            parts.append(f"{many} {several if many > 1 else one}: {values}")
    return ", ".join(parts) + "."


_SAID = {
    "": ("says otherwise", "say otherwise"),
    "earlier": ("gives an earlier value", "give an earlier value"),
    "later": ("gives a later value", "give a later value"),
}


def _carrying(found: Sequence[Finding], story: Story) -> list[Passage]:
    """The passages to count; a headline only where its article gives no such value below it."""
    heads = {a.id: {s.span for s in a.sentences if s.role == "title"} for a in story.articles}
    values = [f.value for f in found]
    below = {(v.article, v.low, v.high) for v in values if v.passage.span not in heads[v.article]}
    return [
        v.passage
        for v in values
        if v.passage.span not in heads[v.article] or (v.article, v.low, v.high) not in below
    ]


def _articles(found: Sequence[Finding]) -> int:
    return len({f.value.article for f in found})


def _best(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The likest first; a sentence as a whole only where none of its figures was found."""
    told = sorted(found, key=lambda f: (f.value.place == f.value.passage.span, -f.likeness))
    best: dict[tuple[Passage, Span | None], Finding] = {}
    for finding in told:
        value = finding.value
        if value.place != value.passage.span or all(value.passage != p for p, _ in best):
            best.setdefault((value.passage, value.place), finding)
    return tuple(sorted(best.values(), key=lambda f: -f.likeness))


def _ground(story: Story) -> Ground:
    stemma = Stemma(story.origins, story.derivations, story.pairs)
    return Ground(
        story.articles,
        story.links,
        story.runs,
        story.quotations,
        story.quotation_groups,
        stemma,
        (),
    )
