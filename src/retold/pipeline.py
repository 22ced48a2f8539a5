"""The whole analysis in reading order: START HERE."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Protocol, TypeVar

from retold.find.claims.claims import find_claims
from retold.find.credits.credits import credited
from retold.find.dates.article_date import date_article, story_window, told_on
from retold.find.dates.dates import DateOptions, find_dates
from retold.find.derivations.derivations import DerivationOptions, find_derivations
from retold.find.derivations.scene import set_scene
from retold.find.distortions.distortions import find_distortions
from retold.find.figures.figure import Figure
from retold.find.figures.figures import find_figures
from retold.find.framing.framing import find_framing
from retold.find.links.links import LinkOptions, find_links
from retold.find.origins.corrections import Correction, resolve_corrections
from retold.find.origins.origins import Ground, count, count_story
from retold.find.quotations.echoes import add_unmarked
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import QuotationOptions, find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.find.timeline.timeline import find_timeline
from retold.find.undetermined import find_undetermined
from retold.model.article import Article
from retold.model.findings import DateMention, Quotation, QuotationGroup
from retold.model.report import Story
from retold.model.span import Passage
from retold.model.support import Support
from retold.ports import Encoder

Step = Callable[[str], None]
Count = Callable[[Sequence[Passage]], Support]


T = TypeVar("T")


class Aside(Protocol):
    """Begins a part of the work, here or elsewhere; what it returns gives the result."""

    def __call__(self, work: Callable[[], T], /) -> Callable[[], T]: ...


def when_asked(work: Callable[[], T]) -> Callable[[], T]:
    """No other place to work in: it is done when its result is asked for."""
    return work


def silent(step: str) -> None:
    """Says nothing about progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of every analysis."""

    links: LinkOptions = field(default_factory=LinkOptions)
    quotations: QuotationOptions = field(default_factory=QuotationOptions)
    dates: DateOptions = field(default_factory=DateOptions)
    derivations: DerivationOptions = field(default_factory=DerivationOptions)


def analyse(
    articles: Sequence[Article],
    options: Options | None = None,
    *,
    encoder: Encoder | None = None,
    corrections: Sequence[Correction] = (),
    step: Step = silent,
    aside: Aside = when_asked,
) -> Story:
    """Everything Retold finds about the articles of one story.

    encoder:     sees pairs of sentences that wording alone leaves open; None compares words only.
    corrections: what a person decided about origins and outlets; shown wherever it counts.
    step:        called with the name of each part of the work before it begins.
    aside:       where parts that need nothing of each other are done; by default one after another.
    """
    options = options or Options()
    step("credits and dates")
    articles, dates = _dated([credited(a) for a in articles], options)
    step("carried-over text")
    speech = aside(partial(_quoted, articles, options))
    links, runs = find_links(articles, options.links, encoder)
    step("quotations")
    quotations, groups = speech()
    step("who from whom")
    numbers = aside(partial(_figures, articles, dates, quotations))
    scene = set_scene(articles, links, quotations)
    stemma = find_derivations(articles, links, runs, quotations, groups, options.derivations, scene)
    decided = resolve_corrections(corrections, [(a.id, a.path) for a in articles])
    ground = Ground(articles, links, runs, quotations, groups, stemma, decided, scene)
    support: Count = partial(count, ground=ground)
    groups = _supported(groups, quotations, support)
    step("figures and claims")
    figures = numbers()
    turned = aside(partial(find_distortions, articles, links, stemma, quotations, support))
    claims = find_claims(articles, figures, dates, links, stemma, support)
    step("timeline and framing")
    timeline = find_timeline(articles, [d for a in articles for d in dates[a.id]], links)
    framing = find_framing(articles)
    claims += turned()
    return Story(
        articles=articles,
        links=links,
        runs=runs,
        origins=stemma.origins,
        derivations=stemma.derivations,
        pairs=stemma.pairs,
        quotations=quotations,
        quotation_groups=groups,
        claims=tuple(replace(c, id=f"c{n}") for n, c in enumerate(claims, 1)),
        timeline=timeline,
        framing=framing,
        undetermined=find_undetermined(
            articles, stemma.pairs, quotations, [*groups, *claims], reworded=encoder is not None
        ),
        support=count_story(ground),
        options=_shown(options, encoder, decided),
    )


def _dated(
    articles: Sequence[Article], options: Options
) -> tuple[tuple[Article, ...], dict[str, tuple[DateMention, ...]]]:
    """The articles with their dates, inferred where not printed, and the dates in their texts."""
    window = story_window(articles)
    dated = tuple(
        a if a.published else replace(a, published=date_article(a, window)) for a in articles
    )
    return dated, {a.id: find_dates(a, told_on(a, window), options.dates) for a in dated}


def _quoted(
    articles: Sequence[Article], options: Options
) -> tuple[tuple[Quotation, ...], tuple[QuotationGroup, ...]]:
    """The quotations of the story, their speakers resolved across articles, and their groups."""
    alone = [q for a in articles for q in find_quotations(a, options.quotations)]
    quotations = add_unmarked(articles, resolve_speakers(articles, alone))
    return quotations, group_quotations(articles, quotations)


def _figures(
    articles: Sequence[Article],
    dates: Mapping[str, Sequence[DateMention]],
    quotations: Sequence[Quotation],
) -> dict[str, tuple[Figure, ...]]:
    """The figures of each article, by its id."""
    return {a.id: find_figures(a, dates[a.id], quotations) for a in articles}


def _supported(
    groups: Sequence[QuotationGroup], quotations: Sequence[Quotation], support: Count
) -> tuple[QuotationGroup, ...]:
    place = {q.id: q.passage for q in quotations}
    return tuple(
        replace(g, support=support([place[v.quotation] for v in g.variants])) for g in groups
    )


def _shown(
    options: Options, encoder: Encoder | None, corrections: Sequence[Correction]
) -> dict[str, object]:
    """What the report says about how it was made."""
    return {
        **asdict(options),
        "encoder": None if encoder is None else encoder.name,
        "corrections": [asdict(c) for c in corrections],
    }
