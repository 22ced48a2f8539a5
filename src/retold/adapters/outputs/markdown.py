"""The report as a briefing in Markdown: the same findings, to read or to paste."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from retold.adapters.outputs import wording as words
from retold.adapters.outputs.markdown_text import (
    SENTENCE,
    changed_line,
    escaped,
    share_line,
    support_line,
)
from retold.adapters.outputs.names import Lettering, Name, name_articles
from retold.adapters.outputs.wording import basis_words, count_words, plainer, when_words

Part = Mapping[str, Any]
REASONS = 40  # reasons given for the number of origins; the page has all of them
EVIDENCE = 4  # pieces of evidence given per tie; the page has all of them


def render_markdown(report: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """The whole briefing, ending in a line end.

    report: in the form of ``retold.report/1``. texts: each article's text by its id.
    """
    return "\n".join(Briefing(report, texts).lines()).rstrip("\n") + "\n"


@dataclass(frozen=True)
class Briefing:
    """A report in contract form, put into lines of Markdown."""

    report: Part
    texts: Mapping[str, str]

    @cached_property
    def names(self) -> dict[str, Name]:
        return name_articles(self.report, self.texts)

    @cached_property
    def lettering(self) -> Lettering:
        return Lettering.of(self.report, self.names)

    def part(self, key: str) -> Sequence[Part]:
        return self.report.get(key) or ()

    def tell(self, text: object) -> str:
        """What the report says in words, the articles in it called by their letters."""
        return escaped(plainer(self.lettering(str(text or "")[: 4 * SENTENCE])))

    def letters(self, ids: Sequence[str]) -> str:
        return ", ".join(name.letter for id, name in self.names.items() if id in set(ids))

    def sentence(self, passage: Part) -> str:
        """The words of a passage in quotation marks."""
        text = passage.get("text")
        if text is None:
            text = self.texts.get(passage["article"], "")[passage["start"] : passage["end"]]
        shown = escaped(text)
        return shown if shown[:1] in '“"„«' else f"“{shown}”"

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._claims()
        yield from self._quotations()
        yield from self._ties()
        yield from self._timeline()
        yield from self._framing()
        yield from self._open_questions()

    def _head(self) -> Iterator[str]:
        yield "# What these articles tell, and who has it from whom\n"
        yield from self._numbers(self.report.get("support") or {})
        yield "| | Outlet | Headline | Published |"
        yield "| --- | --- | --- | --- |"
        for name in self.names.values():
            outlet = escaped(name.outlet) if name.outlet else "not given"
            basis = f" ({self.tell(name.basis)})" if name.basis else ""
            yield f"| {name.letter} | {outlet} | {escaped(name.title)} | {name.published}{basis} |"
        yield ""

    def _numbers(self, support: Part) -> Iterator[str]:
        """The three numbers of the whole story, why, and what a person decided about them."""
        named = {name.outlet for name in self.names.values() if name.outlet}
        silent = [name.id for name in self.names.values() if not name.outlet]
        counted = support.get("outlets")
        outlets = (len(named) or words.NOT_MEASURED) if counted is None else counted
        more = f"; not given for {self.letters(silent)}" if silent else ""
        each = ", counted as one each" if silent and counted is not None else ""
        yield f"- {count_words(len(self.names), 'article')}"
        yield f"- outlets{' named' if counted is None else ''}: {outlets}{more}{each}"
        origins = words.interval_words(support.get("origins"))
        yield f"- independent origins of the whole story: {origins}; each claim has its own below"
        yield from (f"  {self._bracket(bracket)}" for bracket in support.get("brackets") or ())
        reasons = support.get("why") or ()
        yield from (f"  - {self.tell(why)}" for why in reasons[:REASONS])
        if len(reasons) > REASONS:
            yield f"  - and {count_words(len(reasons) - REASONS, 'more reason')}"
        yield ""
        yield from self._corrections()

    def _corrections(self) -> Iterator[str]:
        options = (self.report.get("generated_by") or {}).get("options") or {}
        decided = options.get("corrections") or ()
        if decided:
            yield "## Decided by a person\n"
        for given in decided:
            kind = words.CORRECTIONS.get(str(given.get("kind")), escaped(given.get("kind")))
            letters = self.letters(given.get("articles") or ())
            yield f"- {letters}: {kind}. Why: {escaped(given.get('reason'))}"
        if decided:
            yield ""

    def _claims(self) -> Iterator[str]:
        """In full what needs an eye; in a line each what agrees or stands alone."""
        order = {verdict: rank for rank, verdict in enumerate(words.VERDICT_ORDER)}
        claims = sorted(self.part("claims"), key=lambda c: order.get(c["verdict"], 9))
        quiet = [c for c in claims if c["verdict"] in ("agree", "single")]
        loud = [c for c in claims if c["verdict"] not in ("agree", "single")]
        if loud:
            yield "## Worth a look\n"
        for claim in loud:
            yield from self._claim(claim)
        for verdict, title in (
            ("agree", "Told by several articles, without a difference"),
            ("single", "In one article only"),
        ):
            kept = [claim for claim in quiet if claim["verdict"] == verdict]
            if kept:
                yield f"## {title}\n"
                yield from (self._claim_line(claim) for claim in kept)
                yield ""

    def _claim(self, claim: Part) -> Iterator[str]:
        verdict = words.VERDICTS.get(str(claim["verdict"]), str(claim["verdict"]))
        yield f"### {verdict.capitalize()}: {escaped(claim['topic'], 160)}\n"
        if change := claim.get("change"):
            yield changed_line(change) + "\n"
        if claim.get("why"):
            yield f"{self.tell(claim['why'])}\n"
        for value in claim["values"]:
            yield self._value(value)
        yield f"- Support: {support_line(claim.get('support'))}"
        for bracket in (claim.get("support") or {}).get("brackets") or ():
            yield self._bracket(bracket)
        yield ""

    def _claim_line(self, claim: Part) -> str:
        topic, said = escaped(claim["topic"], 160), []
        for value in claim["values"]:
            if len(value["says"]) < 60 and value["says"] not in said:
                said.append(value["says"])
        says = f": **{escaped(', '.join(said), 160)}**" if said else ""
        letters = self.letters([value["article"] for value in claim["values"]])
        return f"- {topic}{says} ({letters}; {support_line(claim.get('support'))})"

    def _bracket(self, bracket: Part) -> str:
        given = bracket.get("evidence") or ()
        evidence = ", ".join(escaped(words.BONDS.get(bond, bond)) for bond in given)
        letters = self.letters(bracket["articles"])
        called = self.tell(bracket["name"])
        name = "" if called == letters.replace(", ", " and ") else f", {called}"
        return f"- One origin: {letters}{name}{f' ({evidence})' if evidence else ''}"

    def _value(self, value: Part) -> str:
        name = self.names.get(value["article"])
        as_of = f", as of {when_words(value['as_of'])}" if value.get("as_of") else ""
        source = value.get("attributed_to")
        told = f", according to {escaped(source)}" if source else ""
        sentence = self.sentence(value["passage"])
        says = (
            f" **{escaped(value['says'], 160)}**{as_of}{told}:" if len(value["says"]) < 160 else ""
        )
        return f"- {name.letter if name else '?'}:{says} {sentence}"

    def _quotations(self) -> Iterator[str]:
        quotations = {q["id"]: q for q in self.part("quotations")}
        groups = self.part("quotation_groups")
        if groups:
            yield "## Quotations, as each outlet gives them\n"
        for group in groups:
            yield f"### {escaped(group.get('speaker') or 'Speaker not known')}\n"
            variants = sorted(group["variants"], key=lambda v: v["quotation"] != group["base"])
            for variant in variants:
                quotation = quotations.get(variant["quotation"])
                if quotation and quotation["article"] in self.names:
                    yield self._variant(variant, quotation)
            yield f"- Support: {support_line(group.get('support'))}\n"

    def _variant(self, variant: Part, quotation: Part) -> str:
        name = self.names[quotation["article"]]
        relation = words.VARIANTS.get(str(variant["relation"]), str(variant["relation"]))
        parts = quotation.get("fragments") or [quotation["passage"]]
        said = " … ".join(part.get("text") or "" for part in parts)
        changes = [escaped(c) for c in variant.get("changes") or () if c not in relation]
        edits = [
            f"“{escaped(edit['to'], 80)}” for “{escaped(edit['from'], 80)}”"
            for edit in variant.get("edits") or ()
            if edit["kind"] == "substitution"
        ]
        more = "; ".join([relation, *changes, *edits[:6]])
        return f"- {name.letter} {escaped(name.short)}: “{escaped(said)}” ({more})"

    def _ties(self) -> Iterator[str]:
        origins = {o["id"]: o for o in self.part("origins")}
        ties = sorted(self.part("derivations"), key=lambda tie: tie["source"] in origins)
        if ties:
            yield "## Who took it from whom\n"
        for tie in ties:
            deed = words.DERIVATIONS.get(str(tie["kind"]), str(tie["kind"]))
            target, source = (self._called(tie[end], origins) for end in ("target", "source"))
            yield f"- {target} {deed} {source} ({share_line(tie)})"
            for evidence in (tie.get("evidence") or ())[:EVIDENCE]:
                yield f"  - {self.tell(evidence['says'])}"
        if ties:
            yield ""
        if origins:
            yield "## Where wording enters the story\n"
        for origin in origins.values():
            kind = words.ORIGINS.get(origin["kind"], origin["kind"])
            seen = self.letters(origin.get("articles") or ())
            why = self.tell(origin.get("why"))
            yield f"- **{self.tell(origin['name'])}**: {kind}; seen in {seen}. {why}"
        if origins:
            yield ""

    def _called(self, id: str, origins: Mapping[str, Part]) -> str:
        if id in self.names:
            return f"{self.names[id].letter} {escaped(self.names[id].short)}"
        return self.tell(origins[id]["name"] if id in origins else id)

    def _timeline(self) -> Iterator[str]:
        entries = self.part("timeline")
        if entries:
            yield "## Timeline\n"
        for entry in entries:
            letters = self.letters([p["article"] for p in entry.get("passages") or ()])
            lane = "reported: " if entry.get("lane") == "reported" else ""
            lane = "planned: " if entry.get("planned") else lane
            says = escaped(entry["says"], 240)
            yield f"- {when_words(entry.get('when'))}: {lane}{says} ({letters})"
            if why := entry.get("why") or basis_words((entry.get("when") or {}).get("basis")):
                yield f"  - {self.tell(why)}"
            for other in entry.get("others") or ():
                where, when = other["passage"], when_words(other["when"])
                yield f"  - other date: {when} in {self.letters([where['article']])}: " + (
                    self.sentence(where)
                )
        if entries:
            yield ""

    def _framing(self) -> Iterator[str]:
        rows = self.part("framing")
        if rows:
            yield "## How they put it\n"
        for row in rows:
            about = escaped(row["about"], 160)
            about = f"Headlines ({about})" if row.get("kind") == "headline" else about
            yield f"- {about}: {self._labels(row['labels'])}"
            if row.get("verbs"):
                yield f"  - their words are reported with {self._labels(row['verbs'])}"
        if rows:
            yield ""

    def _labels(self, labels: Sequence[Part]) -> str:
        return ", ".join(
            f"“{escaped(label['says'], 80)}” ({self._users(label)})" for label in labels
        )

    def _users(self, label: Part) -> str:
        return self.letters([passage["article"] for passage in label["passages"]])

    def _open_questions(self) -> Iterator[str]:
        yield "## What we could not tell\n"
        reasons: dict[str, list[str]] = {}
        for item in self.part("undetermined"):
            reasons.setdefault(self.tell(item.get("why")), []).append(self.tell(item["about"]))
        for why, about in reasons.items():
            yield f"- {'; '.join(about)}: {why}"
        if not reasons:
            yield "Nothing was noted as undecided."
        if self.part("skipped"):
            yield "\n## Not read\n"
        for item in self.part("skipped"):
            yield f"- {escaped(item['path'])}: {escaped(item['reason'])}"
        yield "\nNothing here says whether a claim is true: only who has it from whom."
