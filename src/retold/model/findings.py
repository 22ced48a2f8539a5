"""What Retold finds: one frozen dataclass per kind of finding. Each points at its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold.model.links import Edit as Edit
from retold.model.links import EditKind as EditKind
from retold.model.links import Link as Link
from retold.model.links import LinkKind as LinkKind
from retold.model.links import Run as Run
from retold.model.span import Passage, Span
from retold.model.support import Support
from retold.model.when import When

# --- who from whom -----------------------------------------------------------------------------

OriginKind = Literal["article", "unseen_text", "statement"]
DerivationKind = Literal["copy", "edit", "rewrite", "shared_text", "shared_statement"]
Relation = Literal[
    "copy", "edit", "rewrite", "shared_source", "shared_statement", "independent", "undecided"
]
Direction = Literal["left_to_right", "right_to_left", "undecided", "none"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a wording, an utterance or a claim enters the story, as far as the texts show.

    passages: the text of it that the articles hold.
    key:      an agency's, outlet's or speaker's canonical key where one is known.
    """

    id: str
    kind: OriginKind
    name: str
    articles: tuple[str, ...]
    why: str
    passages: tuple[Passage, ...] = ()
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence, readable by a person. ``kind`` is a short snake_case word."""

    kind: str
    says: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """``target`` took text from ``source`` (an article's or an origin's id).

    Raises ValueError without evidence, or from an article to itself.
    """

    id: str
    source: str
    target: str
    kind: DerivationKind
    coverage: float
    confidence: float
    evidence: tuple[Evidence, ...]
    passages: tuple[Passage, ...] = ()  # of the target: what it took

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a derivation needs evidence")
        if self.source == self.target:
            raise ValueError("an article does not derive from itself")


@dataclass(frozen=True, slots=True)
class Pair:
    """How two articles stand to each other."""

    left: str
    right: str
    relation: Relation
    direction: Direction
    confidence: float
    why: str


# --- quotations --------------------------------------------------------------------------------

QuotationForm = Literal["direct", "mixed", "indirect"]
QuotationUse = Literal["speech", "term", "title"]
VariantRelation = Literal[
    "base", "verbatim", "punctuation", "truncated", "extended", "fragment", "unmarked", "altered"
]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is given the words.

    name:    as resolved ("Ida Lund" for a mention "Lund" or "he").
    mention: the words in this article that name the speaker here.
    key:     the same for one entity over all articles of a story, None where not resolved.
    """

    name: str
    mention: Passage | None = None
    role: str | None = None
    kind: Literal["person", "institution", "anonymous", "unknown"] = "person"
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given to somebody. ``passage`` spans from the first fragment to the last.

    fragments: the quoted words without their marks, several where a cue interrupts them.
    use:       "speech", or a term in scare quotes, or the title of a work (both without speaker).
    """

    id: str
    article: str
    passage: Passage
    fragments: tuple[Passage, ...]
    form: QuotationForm
    speaker: Speaker | None = None
    cue: Passage | None = None
    use: QuotationUse = "speech"


@dataclass(frozen=True, slots=True)
class Variant:
    """How one article gives the utterance, against the group's base.

    changes: what was done, worst first, as ("altered inside the marks", "attribution dropped").
    """

    quotation: str
    relation: VariantRelation
    edits: tuple[Edit, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """One utterance as each outlet gives it."""

    id: str
    speaker: str | None
    base: str
    variants: tuple[Variant, ...]
    support: Support
    why: str = ""


# --- dates, figures, claims --------------------------------------------------------------------

DateKind = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression and its value.

    value:     as in TIMEX3: ``1998-02-27``, ``1998-W05``, ``P1W``, ``PRESENT_REF``; None if open.
    precision: of the value ("day", "week", "month", ...); None for durations and sets.
    when:      the same as a comparable value; None for what is not a point in time.
    relation:  the operator before it ("before", "after", "from", "until", "by", "since"), or None.
    """

    passage: Passage
    kind: DateKind
    value: str | None
    precision: str | None = None
    when: When | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What one article says of one thing.

    passage: the sentence. says, place: the words of the value and where they stand.
    low, high: bounds; None is open ("more than 5" is low 5, high None; "a handful" has neither).
    """

    article: str
    passage: Passage
    says: str
    place: Span | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    holder: str | None = None
    scope: str | None = None
    as_of: When | None = None
    attributed_to: str | None = None
    vague: bool = False


ClaimKind = Literal["figure", "date", "statement"]
Verdict = Literal["agree", "update", "conflict", "distortion", "internal_inconsistency", "single"]
ChangeKind = Literal[
    "operator",
    "tense",
    "negation",
    "modality",
    "role",
    "quantity",
    "rate",
    "attribution",
    "place",
    "scope",
    "wording",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What a distortion changed, from which words to which."""

    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Values of one thing over the story, and how they stand to each other."""

    id: str
    kind: ClaimKind
    topic: str
    values: tuple[Value, ...]
    verdict: Verdict
    why: str
    support: Support
    change: Change | None = None


# --- the rest of the report --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that somebody gives, and the words that give it."""

    when: When
    passage: Passage


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened (lane "happened") or was published (lane "reported").

    says:    the text of the first passage.
    planned: told before it was due.
    others:  the dates that other articles give for the same thing, where they do not agree.
    why:     how the date was read, and about what the articles do not agree.
    """

    when: When
    says: str
    passages: tuple[Passage, ...]
    lane: Literal["happened", "reported"] = "happened"
    planned: bool = False
    others: tuple[Dated, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The words used for somebody or something, and where."""

    says: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Framing:
    """One person, group or thing and the labels the articles give it.

    kind:  "entity", or "headline": then the labels are the words in which the headlines differ.
    verbs: the verbs by which its words are told ("said", "claimed").
    """

    about: str
    labels: tuple[Label, ...]
    kind: Literal["entity", "headline"] = "entity"
    verbs: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Undetermined:
    """Something Retold could not tell, and why."""

    about: str
    why: str
