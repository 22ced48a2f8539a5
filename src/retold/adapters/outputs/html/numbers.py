"""The three numbers of the whole story, and what a person decided about them."""

from __future__ import annotations

from dataclasses import dataclass

from retold.adapters.outputs.html.desk import Desk, Part
from retold.adapters.outputs.html.support import SupportView, view_support
from retold.adapters.outputs.names import Name
from retold.adapters.outputs.wording import (
    CORRECTIONS,
    NOT_MEASURED,
    brief,
    count_words,
    interval_words,
    listed,
)


@dataclass(frozen=True, slots=True)
class Number:
    """One of the three numbers, with the reasons for it."""

    value: str
    label: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What a person decided about some articles, and why."""

    says: str
    names: tuple[Name, ...]
    reason: str


def view_numbers(desk: Desk) -> tuple[Number, Number, Number]:
    """Articles, outlets and origins: never added up, never one standing in for another."""
    support: Part = desk.report.get("support") or {}
    return (_articles(desk, support), _outlets(desk, support), _origins(desk, support))


def view_behind(desk: Desk) -> SupportView:
    """Which articles were counted as one origin; their letters lead to their headlines."""
    heads = []
    for article in desk.part("articles"):
        if first := next(iter(article["sentences"]), None):
            heads.append({"article": article["id"], "start": first["start"], "end": first["end"]})
    return view_support(desk, desk.report.get("support"), heads)


def view_corrections(desk: Desk) -> tuple[CorrectionView, ...]:
    """A person's decisions about origins and outlets, as the report keeps them."""
    options = (desk.report.get("generated_by") or {}).get("options") or {}
    return tuple(
        CorrectionView(
            says=CORRECTIONS.get(str(given.get("kind")), str(given.get("kind"))),
            names=tuple(n for id, n in desk.names.items() if id in (given.get("articles") or ())),
            reason=brief(given.get("reason")),
        )
        for given in options.get("corrections") or ()
    )


def _articles(desk: Desk, support: Part) -> Number:
    read, skipped = len(desk.names), len(desk.part("skipped"))
    count = support.get("articles")
    count = read if count is None else count
    why = [f"{count_words(read, 'text')} could be read."]
    if skipped:
        why.append(f"{count_words(skipped, 'input')} could not be used; listed below.")
    return Number(str(count), "article" if count == 1 else "articles", tuple(why))


def _outlets(desk: Desk, support: Part) -> Number:
    """As counted; where the report has no count, the outlets that are named."""
    named = sorted({name.outlet for name in desk.names.values() if name.outlet})
    silent = [name.letter for name in desk.names.values() if not name.outlet]
    reasons = [f"{listed(named[:12])}{'…' if len(named) > 12 else ''}."] if named else []
    if silent:
        few = f"{listed(silent[:8])}{'…' if len(silent) > 8 else ''}"
        each = "counts" if len(silent) == 1 else "each counts"
        reasons.append(f"Not given for {few}, which {each} as an outlet of its own.")
    counted = support.get("outlets")
    if counted is None and not named:
        why = ("No article says which outlet published it; each counts as an outlet of its own.",)
        return Number(NOT_MEASURED, "outlets", why)
    value = len(named) if counted is None else counted
    label = "outlet" if value == 1 else "outlets"
    if silent:
        label += " named" if counted is None else f", {len(silent)} of them unknown"
    return Number(str(value), label, tuple(reasons))


def _origins(desk: Desk, support: Part) -> Number:
    if not support.get("origins"):
        return Number(*_best_origins(desk))
    words = interval_words(support["origins"])
    why = tuple(map(desk.tell, support.get("why") or ()))
    return Number(words, "origin" if words == "1" else "independent origins", why)


def _best_origins(desk: Desk) -> tuple[str, str, tuple[str, ...]]:
    """Without a number for the whole story: what stands behind its best supported finding."""
    kinds = [origin["kind"] for origin in desk.part("origins")]
    unseen = count_words(
        kinds.count("unseen_text"), "text nobody handed in", "texts nobody handed in"
    )
    told = count_words(kinds.count("statement"), "statement")
    behind = f"Found behind the articles: {unseen} and {told}."
    supports = [
        f.get("support") or {} for f in (*desk.part("claims"), *desk.part("quotation_groups"))
    ]
    shared = [s for s in supports if (s.get("articles") or 0) > 1]
    known = [s["origins"] for s in shared if (s.get("origins") or {}).get("max") is not None]
    if not known:
        return NOT_MEASURED, "independent origins", (behind,)
    best = max(known, key=lambda o: (o["max"], o["min"] or 0))
    single = sum(origins["max"] == 1 for origins in known)
    why = (
        f"{len(shared)} claims and quotations stand in several articles; "
        f"{single} of them go back to one origin only.",
        behind,
    )
    words = interval_words(best)
    label = "origin" if words == "1" else "independent origins"
    return words, f"{label} behind the best supported claim", why
