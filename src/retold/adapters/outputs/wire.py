"""From findings to the wire form of `contract.py`: passages get their words here, and only here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import retold

if TYPE_CHECKING:
    from retold.adapters.outputs import contract as wire
    from retold.model.article import Article, Credit, Skipped
    from retold.model.findings import (
        Claim,
        DateMention,
        Derivation,
        Edit,
        Evidence,
        Framing,
        Label,
        Link,
        Origin,
        Pair,
        Quotation,
        QuotationGroup,
        Run,
        Speaker,
        TimelineEntry,
        Value,
    )
    from retold.model.report import Story
    from retold.model.span import Passage, Span
    from retold.model.support import Support
    from retold.model.when import When


class Wire:
    """Turns the findings about some articles into the wire form.

    Raises KeyError when a finding points at an article that is not among ``articles``.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._texts: Mapping[str, str] = {a.id: a.text for a in articles}

    def passage(self, passage: Passage) -> wire.PassageJson:
        span = passage.span
        words = span.of(self._texts[passage.article])
        return {"article": passage.article, "start": span.start, "end": span.end, "text": words}

    def passages(self, passages: Iterable[Passage]) -> list[wire.PassageJson]:
        return [self.passage(p) for p in passages]

    def maybe(self, passage: Passage | None) -> wire.PassageJson | None:
        return None if passage is None else self.passage(passage)

    def article(self, article: Article) -> wire.ArticleJson:
        made: wire.ArticleJson = {
            "id": article.id,
            "path": article.path,
            "url": article.url,
            "outlet": article.outlet,
            "title": article.title,
            "language": article.language,
            "published": when(article.published),
            "byline": article.byline,
            "sentences": [
                {
                    "start": s.span.start,
                    "end": s.span.end,
                    "role": s.role,
                    "paragraph": s.paragraph,
                }
                for s in article.sentences
            ],
            "furniture": [
                {"passage": self.passage(f.passage), "reason": f.reason} for f in article.furniture
            ],
            "credits": [self.credit(c) for c in article.credits],
        }
        if not article.verbatim:
            made["text"] = article.text
        return made

    def credit(self, credit: Credit) -> wire.CreditJson:
        return {
            "name": credit.name,
            "kind": credit.kind,
            "passage": self.maybe(credit.passage),
            "form": credit.form,
            "key": credit.key,
        }

    def link(self, link: Link) -> wire.LinkJson:
        return {
            "id": link.id,
            "left": self.passage(link.left),
            "right": self.passage(link.right),
            "kind": link.kind,
            "score": round(link.score, 4),
            "edits": [edit(e) for e in link.edits],
        }

    def run(self, run: Run) -> wire.RunJson:
        return {
            "id": run.id,
            "left": self.passage(run.left),
            "right": self.passage(run.right),
            "links": list(run.links),
            "kind": run.kind,
            "score": round(run.score, 4),
        }

    def origin(self, origin: Origin) -> wire.OriginJson:
        return {
            "id": origin.id,
            "kind": origin.kind,
            "name": origin.name,
            "articles": list(origin.articles),
            "why": origin.why,
            "passages": self.passages(origin.passages),
            "key": origin.key,
        }

    def evidence(self, evidence: Evidence) -> wire.EvidenceJson:
        return {
            "kind": evidence.kind,
            "says": evidence.says,
            "passages": self.passages(evidence.passages),
        }

    def derivation(self, derivation: Derivation) -> wire.DerivationJson:
        return {
            "id": derivation.id,
            "source": derivation.source,
            "target": derivation.target,
            "kind": derivation.kind,
            "coverage": round(derivation.coverage, 4),
            "confidence": round(derivation.confidence, 4),
            "evidence": [self.evidence(e) for e in derivation.evidence],
            "passages": self.passages(derivation.passages),
        }

    def speaker(self, speaker: Speaker) -> wire.SpeakerJson:
        return {
            "name": speaker.name,
            "mention": self.maybe(speaker.mention),
            "role": speaker.role,
            "kind": speaker.kind,
            "key": speaker.key,
        }

    def quotation(self, quotation: Quotation) -> wire.QuotationJson:
        return {
            "id": quotation.id,
            "article": quotation.article,
            "passage": self.passage(quotation.passage),
            "fragments": self.passages(quotation.fragments),
            "form": quotation.form,
            "speaker": None if quotation.speaker is None else self.speaker(quotation.speaker),
            "cue": self.maybe(quotation.cue),
            "use": quotation.use,
        }

    def value(self, value: Value) -> wire.ValueJson:
        return {
            "article": value.article,
            "passage": self.passage(value.passage),
            "says": value.says,
            "low": value.low,
            "high": value.high,
            "unit": value.unit,
            "counted": value.counted,
            "as_of": when(value.as_of),
            "attributed_to": value.attributed_to,
            "place": span(value.place),
            "holder": value.holder,
            "scope": value.scope,
            "vague": value.vague,
        }

    def claim(self, claim: Claim) -> wire.ClaimJson:
        change = claim.change
        return {
            "id": claim.id,
            "kind": claim.kind,
            "topic": claim.topic,
            "values": [self.value(v) for v in claim.values],
            "verdict": claim.verdict,
            "change": None
            if change is None
            else {"kind": change.kind, "from": change.before, "to": change.after},
            "why": claim.why,
            "support": support(claim.support),
        }

    def timeline(self, entry: TimelineEntry) -> wire.TimelineJson:
        return {
            "when": _when(entry.when),
            "says": entry.says,
            "passages": self.passages(entry.passages),
            "lane": entry.lane,
            "planned": entry.planned,
            "others": [
                {"when": _when(other.when), "passage": self.passage(other.passage)}
                for other in entry.others
            ],
            "why": entry.why,
        }

    def framing(self, framing: Framing) -> wire.FramingJson:
        return {
            "about": framing.about,
            "labels": self.labels(framing.labels),
            "kind": framing.kind,
            "verbs": self.labels(framing.verbs),
        }

    def labels(self, labels: Iterable[Label]) -> list[wire.LabelJson]:
        return [{"says": x.says, "passages": self.passages(x.passages)} for x in labels]

    def date(self, mention: DateMention) -> wire.DateMentionJson:
        return {
            "passage": self.passage(mention.passage),
            "kind": mention.kind,
            "value": mention.value,
            "precision": mention.precision,
            "relation": mention.relation,
        }


def report(story: Story) -> wire.ReportJson:
    """The whole story in the wire form."""
    w = Wire(story.articles)
    return {
        "format": "retold.report/1",
        "generated_by": {
            "name": "retold",
            "version": retold.__version__,
            "options": dict(story.options),
        },
        "articles": [w.article(a) for a in story.articles],
        "links": [w.link(x) for x in story.links],
        "runs": [w.run(x) for x in story.runs],
        "origins": [w.origin(x) for x in story.origins],
        "derivations": [w.derivation(x) for x in story.derivations],
        "pairs": [pair(x) for x in story.pairs],
        "quotations": [w.quotation(x) for x in story.quotations],
        "quotation_groups": [group(x) for x in story.quotation_groups],
        "claims": [w.claim(x) for x in story.claims],
        "timeline": [w.timeline(x) for x in story.timeline],
        "framing": [w.framing(x) for x in story.framing],
        "undetermined": [{"about": u.about, "why": u.why} for u in story.undetermined],
        "skipped": [skipped(s) for s in story.skipped],
        "support": None if story.support is None else support(story.support),
    }


def span(value: Span | None) -> wire.SpanJson | None:
    return None if value is None else {"start": value.start, "end": value.end}


def when(value: When | None) -> wire.WhenJson | None:
    return None if value is None else _when(value)


def _when(value: When) -> wire.WhenJson:
    return {"at": value.at, "precision": value.precision, "basis": value.basis}


def edit(value: Edit) -> wire.EditJson:
    return {
        "from": value.before,
        "to": value.after,
        "kind": value.kind,
        "left": span(value.left),
        "right": span(value.right),
    }


def pair(value: Pair) -> wire.PairJson:
    return {
        "left": value.left,
        "right": value.right,
        "relation": value.relation,
        "direction": value.direction,
        "confidence": round(value.confidence, 4),
        "why": value.why,
    }


def group(value: QuotationGroup) -> wire.QuotationGroupJson:
    return {
        "id": value.id,
        "speaker": value.speaker,
        "base": value.base,
        "variants": [
            {
                "quotation": v.quotation,
                "relation": v.relation,
                "edits": [edit(e) for e in v.edits],
                "changes": list(v.changes),
            }
            for v in value.variants
        ],
        "support": support(value.support),
        "why": value.why,
    }


def support(value: Support) -> wire.SupportJson:
    """Support in the wire form; an interval that was not measured is null at both ends."""
    origins = value.origins
    return {
        "articles": value.articles,
        "outlets": value.outlets,
        "origins": {
            "min": None if origins is None else origins.low,
            "max": None if origins is None else origins.high,
        },
        "named_sources": list(value.named_sources),
        "why": list(value.why),
        "brackets": [
            {
                "articles": list(b.articles),
                "name": b.name,
                "origin": b.origin,
                "evidence": list(b.evidence),
            }
            for b in value.brackets
        ],
    }


def skipped(value: Skipped) -> wire.SkippedJson:
    return {"path": value.path, "reason": value.reason}
