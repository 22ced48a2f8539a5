"""The first screen: articles, outlets and origins, what to look at, what we cannot tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.adapters.outputs.html.claims import ClaimView
from retold.adapters.outputs.html.collation import Change, GroupView, Row
from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.html.ties import DerivationView
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import (
    VERDICT_SIGNS,
    VERDICTS,
    brief,
    listed,
    shortened,
)
from retold.text.tokens import tokens

QUOTED = 110  # characters of a quotation on the first screen
CLAUSE = 12  # words from which a change is a cut, told by its length elsewhere
MOST = 6  # findings of one kind on the first screen


@dataclass(frozen=True, slots=True)
class Lead:
    """Something worth a look, with the screen that shows it."""

    sign: str
    kind: str
    label: str
    says: str
    about: str
    href: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    name: Name
    href: str
    credits: tuple[str, ...]
    comes_from: tuple[tuple[str, str], ...]


def story_headline(desk: Desk) -> Name | None:
    """The article whose headline shares most words with the others': no choice of ours."""
    words = {
        id: {token.norm for token in tokens(name.title) if token.is_word}
        for id, name in desk.names.items()
    }
    counts = Counter(word for found in words.values() for word in found)

    def closeness(id: str) -> float:
        return sum(counts[word] - 1 for word in words[id]) / (len(words[id]) + 3)

    best = max(words, key=closeness, default=None)
    return desk.names[best] if best else None


def view_leads(claims: Sequence[ClaimView], groups: Sequence[GroupView]) -> tuple[Lead, ...]:
    """What a reader should look at, most serious first, no kind crowding out another."""
    found: list[Lead] = []
    for verdict in ("distortion", "conflict", "internal_inconsistency"):
        found += _capped([_claim_lead(c) for c in claims if c.verdict == verdict], "#claims")
    altered = [
        Lead("”", "altered", "altered quotation", *_group_says(g), f"#quotes/{slug(g.id)}")
        for g in groups
        if any(row.relation == "altered" for row in g.rows)
    ]
    found += _capped(altered, "#quotes")
    found += _capped([_claim_lead(c) for c in claims if c.verdict == "update"], "#claims")
    return tuple(found)


def _capped(leads: list[Lead], screen: str) -> list[Lead]:
    """The first ``MOST`` of one kind, and one line for the others."""
    if len(leads) <= MOST + 1:
        return leads
    more = f"and {len(leads) - MOST} more of this kind"
    return [*leads[:MOST], replace(leads[0], says=more, about="", href=screen)]


def _claim_lead(claim: ClaimView) -> Lead:
    change = claim.change
    return Lead(
        sign=VERDICT_SIGNS[claim.verdict],
        kind=claim.verdict,
        label=f"{VERDICTS[claim.verdict]}{f': {change.kind}' if change else ''}",
        says=_claim_says(claim),
        about=(change.says or claim.topic) if change else "",
        href=f"#claims/{slug(claim.id)}",
    )


def _claim_says(claim: ClaimView) -> str:
    if claim.change:
        return str(claim.change)
    says = [
        f"{group.says} ({listed(list(dict.fromkeys(v.name.letter for v in group.values)))})"
        for group in claim.groups
        if group.says
    ]
    return f"{claim.topic}: {'; '.join(says[:6])}{'…' if len(says) > 6 else ''}"


def _group_says(group: GroupView) -> tuple[str, str]:
    """An altered wording against the reference, and the words that were put for others."""
    reference = group.rows[0]
    altered = [row for row in group.rows[1:] if row.relation == "altered"] or list(group.rows[:1])
    worst = max(altered, key=lambda row: len(row.edits))
    others = dict.fromkeys(r.name.letter for r in altered if r.name != worst.name)
    also = f"; {listed(list(others))} altered it too" if others else ""
    changes = _inner(worst)
    first = changes[0] if changes else None
    ours = _within_marks(worst.whole.words, first.at if first else None)
    theirs = _within_marks(reference.whole.words, first.base_at if first else None)
    says = f"{worst.name.letter} has “{ours}”, where {reference.name.letter} has “{theirs}”{also}"
    told = ", ".join(str(change) for change in changes[:4])
    speaker = group.speaker or "speaker not known"
    return says, f"{speaker}: {told}" if told else speaker


def _inner(row: Row) -> list[Change]:
    """The changes a reader should look at: swaps of words first, cuts of whole clauses not."""
    short = [c for c in row.edits if len((c.before + c.after).split()) <= CLAUSE]
    return sorted(short, key=lambda c: not (c.before and c.after))


def _within_marks(words: str, at: int | None) -> str:
    """A quotation that may stand between marks, cut so that the place ``at`` is seen."""
    inner = words.replace("“", "‘").replace("”", "’")
    head = inner.rfind(" ", 0, at - QUOTED // 3) if at and at > QUOTED // 2 else -1
    return ("…" if head > 0 else "") + shortened(inner[head + 1 :], QUOTED).strip('‘’" ')


@dataclass(frozen=True, slots=True)
class Open:
    """Things that could not be told for one and the same reason."""

    about: tuple[str, ...]
    why: str


def view_open(desk: Desk) -> tuple[Open, ...]:
    """What could not be told, by reason, in the order of the report."""
    reasons: dict[str, list[str]] = {}
    for item in desk.part("undetermined"):
        reasons.setdefault(desk.tell(item.get("why")), []).append(desk.tell(item["about"], 200))
    return tuple(Open(tuple(about), why) for why, about in reasons.items())


def view_rows(desk: Desk, derivations: Sequence[DerivationView]) -> tuple[ArticleRow, ...]:
    """Every article with its credits and what it was found to come from."""
    rows = []
    for article in desk.part("articles"):
        name = desk.names[article["id"]]
        me = f"{name.letter} {name.short}"
        rows.append(
            ArticleRow(
                name=name,
                href=f"#reader/{slug(name.id)}",
                credits=_credits(article),
                comes_from=tuple(
                    (
                        f"{d.deed} {d.source}",
                        d.href if d.between_articles else f"#stemma/{slug(d.id)}",
                    )
                    for d in derivations
                    if d.target == me
                ),
            )
        )
    return tuple(rows)


def _credits(article: Part) -> tuple[str, ...]:
    own = (article.get("outlet") or "").casefold().removeprefix("the ")
    names = [
        brief(c["name"], 120)
        for c in article.get("credits") or ()
        if c["kind"] != "photo" and c["name"].casefold().removeprefix("the ") != own
    ]
    return tuple(dict.fromkeys(names))
