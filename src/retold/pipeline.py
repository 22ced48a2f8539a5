"""The whole analysis in reading order: START HERE."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial

from retold.find.article_date import date_article, story_window
from retold.find.claims import find_claims
from retold.find.corrections import Correction, resolve_corrections
from retold.find.credits import find_credits
from retold.find.dates import DateOptions, find_dates
from retold.find.derivations import DerivationOptions, find_derivations
from retold.find.distortions import find_distortions
from retold.find.figures import find_figures
from retold.find.framing import find_framing
from retold.find.links import LinkOptions, find_links
from retold.find.origins import Ground, count
from retold.find.quotation_groups import group_quotations
from retold.find.quotations import QuotationOptions, find_quotations
from retold.find.speakers import resolve_speakers
from retold.find.timeline import find_timeline
from retold.find.undetermined import find_undetermined
from retold.model.article import Article
from retold.model.findings import DateMention, Quotation, QuotationGroup
from retold.model.report import Story
from retold.model.span import Passage
from retold.model.support import Support
from retold.ports import Encoder

Step = Callable[[str], None]
Count = Callable[[Sequence[Passage]], Support]


def silent(step: str) -> None:
    """Says nothing about progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of every analysis."""

    links: LinkOptions = field(default_factory=LinkOptions)
    quotations: QuotationOptions = field(default_factory=QuotationOptions)
    dates: DateOptions = field(default_factory=DateOptions)
    derivations: DerivationOptions = field(default_factory=DerivationOptions)
