"""The report as a briefing in Markdown: the same findings, to read or to paste."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from retold.adapters.outputs import wording as words
from retold.adapters.outputs.names import Name, name_articles
from retold.adapters.outputs.wording import plain, shortened, when_words

Part = Mapping[str, Any]
SENTENCE = 400  # characters of a sentence quoted as evidence
# Every character that means something in CommonMark or GitHub's dialect, plus "<" and "&" of HTML.
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&:@$^=\"'])")


def escaped(text: object, limit: int = SENTENCE) -> str:
    """Words of an article as Markdown that shows them and does nothing else.

    On one line, without marks that turn the reading direction, cut to ``limit`` characters. Every
    mark of Markdown is escaped with a backslash, so no heading, link, picture, tag, list or
    automatic link can come out of it.
    """
    return _SPECIAL.sub(r"\\\1", shortened(str(text), limit))


def render_markdown(report: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """The whole briefing, ending in a line end.

    report: in the form of ``retold.report/1``. texts: each article's text by its id.
    """
    names = name_articles(report)
    blocks = [
        *_head(report, names),
        *_claims(report, names),
        *_quotations(report, names),
        *_ties(report, names),
        *_timeline(report, names),
        *_framing(report, names),
        *_open_questions(report),
    ]
    return "\n".join(blocks).rstrip("\n") + "\n"


def _head(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    outlets = {name.outlet for name in names.values() if name.outlet}
    silent = sum(not name.outlet for name in names.values())
    yield "# What these articles tell, and who has it from whom\n"
    origins = words.interval_words((report.get("support") or {}).get("origins"))
    yield f"- {words.count_words(len(names), 'article')}"
    more = f"; {words.count_words(silent, 'article')} without one" if silent else ""
    yield f"- outlets named: {len(outlets) or words.NOT_MEASURED}{more}"
    yield f"- independent origins of the whole story: {origins}; each claim has its own below\n"
    yield "| | Outlet | Headline | Published |"
    yield "| --- | --- | --- | --- |"
    for name in names.values():
        outlet = escaped(name.outlet) if name.outlet else "not given"
        basis = f" ({escaped(name.basis)})" if name.basis else ""
        yield f"| {name.letter} | {outlet} | {escaped(name.title)} | {name.published}{basis} |"
    yield ""


def _support(support: Part | None) -> str:
    given = support or {}
    origins = words.interval_words(given.get("origins"))
    counts = [
        words.NOT_MEASURED if given.get(key) is None else str(given[key])
        for key in ("articles", "outlets")
    ]
    return f"{counts[0]} articles, {counts[1]} outlets, independent origins: {origins}"


def _letters(ids: Sequence[str], names: Mapping[str, Name]) -> str:
    return ", ".join(name.letter for id, name in names.items() if id in set(ids))


def _claims(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    order = {verdict: rank for rank, verdict in enumerate(words.VERDICT_ORDER)}
    claims = sorted(report.get("claims") or (), key=lambda c: order.get(c["verdict"], 9))
    if claims:
        yield "## Claims and figures\n"
    for claim in claims:
        verdict = words.VERDICTS.get(claim["verdict"], claim["verdict"])
        yield f"### {escaped(claim['topic'])}: {verdict}\n"
        if change := claim.get("change"):
            yield _changed(change)
        if claim.get("why"):
            yield f"{escaped(claim['why'])}\n"
        yield f"Support: {_support(claim.get('support'))}."
        for bracket in (claim.get("support") or {}).get("brackets") or ():
            yield _bracket(bracket, names)
        yield ""
        for value in claim["values"]:
            yield _value(value, names)
        yield ""


def _changed(change: Part) -> str:
    if change["from"] and change["to"]:
        return (
            f"Says “{escaped(change['to'])}”, where the source says “{escaped(change['from'])}”.\n"
        )
    if change["to"]:
        return f"Adds “{escaped(change['to'])}”, which the source does not have.\n"
    return f"Drops the source's “{escaped(change['from'])}”.\n"


def _bracket(bracket: Part, names: Mapping[str, Name]) -> str:
    evidence = ", ".join(escaped(e) for e in bracket.get("evidence") or ())
    why = f" ({evidence})" if evidence else ""
    return f"One origin: {_letters(bracket['articles'], names)}, {escaped(bracket['name'])}{why}."


def _value(value: Part, names: Mapping[str, Name]) -> str:
    name = names.get(value["article"])
    as_of = f", as of {when_words(value['as_of'])}" if value.get("as_of") else ""
    told = f", according to {escaped(value['attributed_to'])}" if value.get("attributed_to") else ""
    mark = name.letter if name else "?"
    sentence = escaped(value["passage"].get("text") or "")
    return f"- {mark}: **{escaped(value['says'])}**{as_of}{told}: “{sentence}”"


def _quotations(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    quotations = {q["id"]: q for q in report.get("quotations") or ()}
    groups = report.get("quotation_groups") or ()
    if groups:
        yield "## Quotations, as each outlet gives them\n"
    for group in groups:
        yield f"### {escaped(group.get('speaker') or 'Speaker not known')}\n"
        yield f"Support: {_support(group.get('support'))}.\n"
        for variant in group["variants"]:
            quotation = quotations.get(variant["quotation"])
            if quotation and quotation["article"] in names:
                yield _variant(variant, quotation, names[quotation["article"]])
        yield ""


def _variant(variant: Part, quotation: Part, name: Name) -> str:
    relation = words.VARIANTS.get(str(variant["relation"]), str(variant["relation"]))
    said = " … ".join(
        part.get("text") or "" for part in quotation.get("fragments") or [quotation["passage"]]
    )
    changes = [escaped(c) for c in variant.get("changes") or () if c not in relation]
    edits = [
        f"“{escaped(edit['from'])}” → “{escaped(edit['to'])}”"
        for edit in variant.get("edits") or ()
        if edit["kind"] == "substitution"
    ]
    more = "; ".join([relation, *changes, *edits[:8]])
    return f"- {name.letter} {escaped(name.short)}: “{escaped(said)}” ({more})"


def _ties(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    origins = {o["id"]: o for o in report.get("origins") or ()}
    ties = report.get("derivations") or ()
    if ties:
        yield "## Who took it from whom\n"
    for tie in ties:
        target = _called(tie["target"], names, origins)
        deed = words.DERIVATIONS.get(tie["kind"], tie["kind"])
        source = _called(tie["source"], names, origins)
        yield f"- {target} {deed} {source} ({_share(tie)})"
        for evidence in tie.get("evidence") or ():
            yield f"  - {escaped(evidence['says'])}"
    if ties:
        yield ""
    for origin in origins.values():
        kind = words.ORIGINS.get(origin["kind"], origin["kind"])
        seen = _letters(origin.get("articles") or (), names)
        why = escaped(origin.get("why") or "")
        yield f"- **{escaped(origin['name'])}**: {kind}; seen in {seen}. {why}"
    if origins:
        yield ""


def _called(id: str, names: Mapping[str, Name], origins: Mapping[str, Part]) -> str:
    if id in names:
        return f"{names[id].letter} {escaped(names[id].short)}"
    return escaped(origins[id]["name"] if id in origins else id)


def _share(tie: Part) -> str:
    coverage, confidence = tie.get("coverage"), tie.get("confidence")
    share = "share of its text not measured" if coverage is None else f"{coverage:.0%} of its text"
    sure = "certainty not measured" if confidence is None else f"{confidence:.0%} sure"
    return f"{share}; {sure}"


def _timeline(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    entries = report.get("timeline") or ()
    if entries:
        yield "## Timeline\n"
    for entry in entries:
        letters = _letters([p["article"] for p in entry.get("passages") or ()], names)
        lane = "reported: " if entry.get("lane") == "reported" else ""
        yield f"- {when_words(entry.get('when'))}: {lane}{escaped(entry['says'])} ({letters})"
    if entries:
        yield ""


def _framing(report: Part, names: Mapping[str, Name]) -> Iterator[str]:
    rows = report.get("framing") or ()
    if rows:
        yield "## How they put it\n"
    for row in rows:
        labels = [
            f"“{escaped(x['says'])}” ({_letters([p['article'] for p in x['passages']], names)})"
            for x in row["labels"]
        ]
        yield f"- {escaped(row['about'])}: {', '.join(labels)}"
    if rows:
        yield ""


def _open_questions(report: Part) -> Iterator[str]:
    yield "## What we could not tell\n"
    for item in report.get("undetermined") or ():
        yield f"- {escaped(item['about'])}: {escaped(item.get('why') or '')}"
    if not report.get("undetermined"):
        yield "Nothing was noted as undecided."
    skipped = report.get("skipped") or ()
    if skipped:
        yield "\n## Not read\n"
    for item in skipped:
        yield f"- {escaped(plain(str(item['path'])))}: {escaped(item['reason'])}"
    yield ""
    yield "Nothing here says whether a claim is true: only who has it from whom, and what changed."
