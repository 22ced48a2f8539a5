"""The wire form of a report, format ``retold.report/1``: the types every output is rendered from.

The JSON Schema that ``retold schema`` prints is generated from these types, and mypy holds
`adapters/outputs/json.py` to them. Keys marked NotRequired go beyond the format's fixed keys.
"""

from __future__ import annotations

from typing import Any, Literal

from typing_extensions import NotRequired, TypedDict  # noqa: UP035  pydantic needs it below Python 3.12

from retold.model.article import CreditKind, SentenceRole
from retold.model.findings import (
    ChangeKind,
    ClaimKind,
    DateKind,
    DerivationKind,
    Direction,
    EditKind,
    LinkKind,
    OriginKind,
    QuotationForm,
    QuotationUse,
    Relation,
    VariantRelation,
    Verdict,
)
from retold.model.when import Precision


class SpanJson(TypedDict):
    start: int
    end: int


class PassageJson(TypedDict):
    article: str
    start: int
    end: int
    text: str


class WhenJson(TypedDict):
    at: str
    precision: Precision
    basis: str


class SentenceJson(TypedDict):
    start: int
    end: int
    role: NotRequired[SentenceRole]
    paragraph: NotRequired[int]


class FurnitureJson(TypedDict):
    passage: PassageJson
    reason: str


class CreditJson(TypedDict):
    name: str
    kind: CreditKind
    passage: PassageJson | None
    form: NotRequired[str]
    key: NotRequired[str | None]


class ArticleJson(TypedDict):
    id: str
    path: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: WhenJson | None
    text: NotRequired[str]
    byline: NotRequired[str | None]
    sentences: list[SentenceJson]
    furniture: list[FurnitureJson]
    credits: list[CreditJson]


EditJson = TypedDict(
    "EditJson",
    {
        "from": str,
        "to": str,
        "kind": EditKind,
        "left": NotRequired[SpanJson | None],
        "right": NotRequired[SpanJson | None],
    },
)


class LinkJson(TypedDict):
    id: str
    left: PassageJson
    right: PassageJson
    kind: LinkKind
    score: float
    edits: list[EditJson]


class RunJson(TypedDict):
    id: str
    left: PassageJson
    right: PassageJson
    links: list[str]
    kind: LinkKind
    score: float


class OriginJson(TypedDict):
    id: str
    kind: OriginKind
    name: str
    articles: list[str]
    why: str
    passages: NotRequired[list[PassageJson]]
    key: NotRequired[str | None]


class EvidenceJson(TypedDict):
    kind: str
    says: str
    passages: list[PassageJson]


class DerivationJson(TypedDict):
    id: str
    source: str
    target: str
    kind: DerivationKind
    coverage: float
    confidence: float
    evidence: list[EvidenceJson]
    passages: NotRequired[list[PassageJson]]


class PairJson(TypedDict):
    left: str
    right: str
    relation: Relation
    direction: Direction
    confidence: float
    why: str


class SpeakerJson(TypedDict):
    name: str
    mention: PassageJson | None
    role: str | None
    kind: NotRequired[str]
    key: NotRequired[str | None]


class QuotationJson(TypedDict):
    id: str
    article: str
    passage: PassageJson
    fragments: list[PassageJson]
    form: QuotationForm
    speaker: SpeakerJson | None
    cue: PassageJson | None
    use: NotRequired[QuotationUse]


class OriginsJson(TypedDict):
    min: int | None
    max: int | None


class BracketJson(TypedDict):
    articles: list[str]
    name: str
    origin: str | None
    evidence: list[str]


class SupportJson(TypedDict):
    articles: int
    outlets: int
    origins: OriginsJson
    named_sources: list[str]
    why: list[str]
    brackets: NotRequired[list[BracketJson]]


class VariantJson(TypedDict):
    quotation: str
    relation: VariantRelation
    edits: list[EditJson]
    changes: NotRequired[list[str]]


class QuotationGroupJson(TypedDict):
    id: str
    speaker: str | None
    base: str
    variants: list[VariantJson]
    support: SupportJson
    why: NotRequired[str]


class ValueJson(TypedDict):
    article: str
    passage: PassageJson
    says: str
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    as_of: WhenJson | None
    attributed_to: str | None
    place: NotRequired[SpanJson | None]
    holder: NotRequired[str | None]
    scope: NotRequired[str | None]
    vague: NotRequired[bool]


ChangeJson = TypedDict("ChangeJson", {"kind": ChangeKind, "from": str, "to": str})


class ClaimJson(TypedDict):
    id: str
    kind: ClaimKind
    topic: str
    values: list[ValueJson]
    verdict: Verdict
    change: ChangeJson | None
    why: str
    support: SupportJson


class DatedJson(TypedDict):
    when: WhenJson
    passage: PassageJson


class TimelineJson(TypedDict):
    when: WhenJson
    says: str
    passages: list[PassageJson]
    lane: NotRequired[str]
    planned: NotRequired[bool]
    others: NotRequired[list[DatedJson]]
    why: NotRequired[str]


class LabelJson(TypedDict):
    says: str
    passages: list[PassageJson]


class FramingJson(TypedDict):
    about: str
    labels: list[LabelJson]
    kind: NotRequired[str]
    verbs: NotRequired[list[LabelJson]]


class UndeterminedJson(TypedDict):
    about: str
    why: str


class SkippedJson(TypedDict):
    path: str
    reason: str


class GeneratedByJson(TypedDict):
    name: str
    version: str
    options: dict[str, Any]


class ReportJson(TypedDict):
    """One report over the articles of one story."""

    format: Literal["retold.report/1"]
    generated_by: GeneratedByJson
    articles: list[ArticleJson]
    links: list[LinkJson]
    runs: list[RunJson]
    origins: list[OriginJson]
    derivations: list[DerivationJson]
    pairs: list[PairJson]
    quotations: list[QuotationJson]
    quotation_groups: list[QuotationGroupJson]
    claims: list[ClaimJson]
    timeline: list[TimelineJson]
    framing: list[FramingJson]
    undetermined: list[UndeterminedJson]
    skipped: list[SkippedJson]
    support: NotRequired[SupportJson | None]


class DateMentionJson(TypedDict):
    passage: PassageJson
    kind: DateKind
    value: str | None
    precision: str | None
    relation: NotRequired[str | None]


class ArticleDatesJson(TypedDict):
    """One line of ``retold dates --json``."""

    path: str
    dates: list[DateMentionJson]


class ArticleQuotationsJson(TypedDict):
    """One line of ``retold quotes --json``."""

    path: str
    quotations: list[QuotationJson]


class PairLinksJson(TypedDict):
    """One line of ``retold links --json``."""

    paths: list[str]
    links: list[LinkJson]
    runs: list[RunJson]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a report."""
    from pydantic import TypeAdapter  # only this command needs it: 0.2 s of import

    made = TypeAdapter(ReportJson).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "retold.report/1",
        **made,
    }
