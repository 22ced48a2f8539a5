"""The first screen: articles, outlets and origins, what to look at, what we cannot tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.adapters.outputs.html.claims import ClaimView
from retold.adapters.outputs.html.collation import GroupView
from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.html.ties import DerivationView
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import (
    NOT_MEASURED,
    VERDICT_SIGNS,
    VERDICTS,
    brief,
    count_words,
    interval_words,
    listed,
)
from retold.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Number:
    """One of the three numbers, with the reasons for it."""

    value: str
    label: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """Something worth a look, with the screen that shows it."""

    sign: str
    kind: str
    label: str
    says: str
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


def view_numbers(desk: Desk) -> tuple[Number, Number, Number]:
    """Articles, outlets and origins: never added up, never one standing in for another."""
    support: Part = desk.report.get("support") or {}
    why = tuple(map(brief, support.get("why") or ()))
    return (_articles(desk), _outlets(desk), _origins(desk, support.get("origins"), why))


def _articles(desk: Desk) -> Number:
    count, skipped = len(desk.names), len(desk.part("skipped"))
    why = [f"{count_words(count, 'text')} could be read."]
    if skipped:
        why.append(f"{count_words(skipped, 'input')} could not be used; listed below.")
    return Number(str(count), "article" if count == 1 else "articles", tuple(why))


def _outlets(desk: Desk) -> Number:
    named = sorted({name.outlet for name in desk.names.values() if name.outlet})
    silent = [name.letter for name in desk.names.values() if not name.outlet]
    if not named:
        why = ("No article says which outlet published it.",)
        return Number(NOT_MEASURED, "outlets", why)
    reasons = [f"{listed(named[:12])}{'…' if len(named) > 12 else ''}."]
    if silent:
        reasons.append(
            f"No outlet is given for {listed(silent[:8])}{'…' if len(silent) > 8 else ''}."
        )
    label = "outlet" if len(named) == 1 else "outlets"
    return Number(str(len(named)), f"{label} named" if silent else label, tuple(reasons))


def _origins(desk: Desk, origins: object, why: tuple[str, ...]) -> Number:
    if isinstance(origins, Mapping):
        words = interval_words(origins)
        return Number(words, "origin" if words == "1" else "independent origins", why)
    kinds = [origin["kind"] for origin in desk.part("origins")]
    found = [
        count_words(kinds.count("unseen_text"), "text nobody handed in", "texts nobody handed in"),
        count_words(kinds.count("statement"), "statement"),
    ]
    reasons = [
        "No one number for the whole story: each claim and each quotation has its own.",
        f"Found behind the articles: {listed(found)}.",
    ]
    return Number(NOT_MEASURED, "independent origins", (*why, *reasons))


def view_leads(claims: Sequence[ClaimView], groups: Sequence[GroupView]) -> tuple[Lead, ...]:
    """What a reader should look at, most serious first."""
    leads = [
        Lead(
            VERDICT_SIGNS[c.verdict],
            c.verdict,
            VERDICTS[c.verdict],
            _claim_says(c),
            f"#claims/{slug(c.id)}",
        )
        for c in claims
        if c.verdict in ("distortion", "conflict", "internal_inconsistency", "update")
    ]
    altered = [
        Lead("”", "altered", "altered quotation", _group_says(g), f"#quotes/{slug(g.id)}")
        for g in groups
        if any(row.relation == "altered" for row in g.rows)
    ]
    serious = [lead for lead in leads if lead.kind != "update"]
    return (*serious, *altered, *(lead for lead in leads if lead.kind == "update"))


def _claim_says(claim: ClaimView) -> str:
    if claim.change:
        _, old, new = claim.change
        if old and new:
            return f"{claim.topic}: “{new}”, where the source says “{old}”"
        return f"{claim.topic}: “{new}” added" if new else f"{claim.topic}: “{old}” dropped"
    says = [
        f"{group.says} ({', '.join(v.name.letter for v in group.values)})" for group in claim.groups
    ]
    return f"{claim.topic}: {'; '.join(says[:6])}{'…' if len(says) > 6 else ''}"


def _group_says(group: GroupView) -> str:
    letters = [row.name.letter for row in group.rows if row.relation == "altered"]
    speaker = group.speaker or "somebody not named"
    verb = "has" if len(letters) == 1 else "have"
    return f"{listed(letters)} {verb} other words inside the marks of what {speaker} said"


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
    names = [brief(c["name"], 120) for c in article.get("credits") or () if c["kind"] != "photo"]
    return tuple(dict.fromkeys(names))
