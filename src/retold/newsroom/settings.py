"""Everything about a simulated newsroom that can be varied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace

from retold.model.errors import BadOption


@dataclass(frozen=True, slots=True)
class NewsroomSettings:
    """How many stories, how they are handed on, and what goes wrong. Shares are 0..1.

    articles:     fewest and most seen articles of a story.
    domains:      kinds of story to draw from; empty for all.
    uncopied:     share of stories in which nobody copies anybody.
    unseen_wire:  share of stories whose wires nobody handed in.
    cut:          share of reprints from which a sentence or a few are missing.
    switch, repick, noise: a rewrite writes a new lead, changes a clause, swaps a word.
    careless:     share of rewrites that drop named sources, each with dropped_attribution.
    date_conflict: share of conflicts that are about a date; rounding: share of authors who round.
    told:         share of wires in which people "told AFP" (half of that for outlets).
    metadata:     share of articles that come with stated metadata (JSON, or text and a sidecar).
    html:         share of articles that come as pages; the truth's places index their plain text.
    rewordings:   pairs of human wordings (source, reworded) to mix in; human: how often.
    """

    seed: int = 0
    stories: int = 10
    articles: tuple[int, int] = (5, 10)
    domains: tuple[str, ...] = ()
    # the stemma
    uncopied: float = 0.06
    unseen_wire: float = 0.65
    second_wire: float = 0.5
    wire_update: float = 0.5
    staff: tuple[int, int] = (1, 3)
    second_generation: float = 0.4
    contamination: float = 0.2
    partial: float = 0.3
    statement: float = 0.5
    look_alike: float = 0.25
    cut: float = 0.6
    kinds: Mapping[str, float] = field(
        default_factory=lambda: {"copy": 0.22, "trim": 0.15, "edit": 0.25, "rewrite": 0.38}
    )
    # what a rewrite does
    switch: float = 0.3
    repick: float = 0.7
    noise: float = 0.4
    translation: float = 0.25
    split: float = 0.25
    merge: float = 0.08
    drop: float = 0.08
    human: float = 0.5
    rewordings: tuple[tuple[str, str], ...] = ()
    # what goes wrong
    distortion: float = 0.75
    careless: float = 0.4
    dropped_attribution: float = 0.4
    altered_quotation: float = 0.45
    conflict: float = 0.5
    date_conflict: float = 0.4
    rounding: float = 0.25
    inconsistency: float = 0.2
    # the page
    missing_date: float = 0.25
    wrong_date: float = 0.04
    missing_credit: float = 0.25
    wrong_credit: float = 0.04
    furniture: float = 0.6
    told: float = 0.5
    byline: float = 0.35
    real_agencies: float = 0.6
    metadata: float = 0.2
    html: float = 0.0


PRESETS: Mapping[str, NewsroomSettings] = {
    "plain": NewsroomSettings(),
    "hard": NewsroomSettings(
        unseen_wire=0.8,
        second_generation=0.6,
        contamination=0.4,
        switch=0.6,
        repick=0.85,
        noise=0.6,
        translation=0.4,
        missing_date=0.5,
        missing_credit=0.5,
        wrong_credit=0.1,
        wrong_date=0.1,
        distortion=0.9,
    ),
    "nodates": NewsroomSettings(missing_date=1.0, wrong_date=0.0),
    "nocredits": NewsroomSettings(missing_credit=1.0, wrong_credit=0.0),
    "deep": NewsroomSettings(
        articles=(8, 14),
        staff=(0, 1),
        second_wire=0.1,
        wire_update=0.2,
        second_generation=0.85,
        look_alike=0.0,
        uncopied=0.0,
        partial=0.0,
        missing_date=0.6,
        missing_credit=0.6,
    ),
    "formats": NewsroomSettings(metadata=0.5, html=0.4),
    "contaminated": NewsroomSettings(contamination=0.8, partial=0.6, articles=(7, 12)),
}


def preset(name: str, seed: int = 0, stories: int = 10) -> NewsroomSettings:
    """The named preset. Raises KeyError where there is none of that name."""
    return replace(PRESETS[name], seed=seed, stories=stories)


def changed(settings: NewsroomSettings, changes: Iterable[str]) -> NewsroomSettings:
    """``settings`` with changes such as "careless=0.8" or "kinds.copy=0".

    Raises BadOption for a name that is no share, or a value that is none.
    """
    for change in changes:
        name, _, value = change.partition("=")
        settings = _with_share(settings, name.strip(), _share(change, value))
    return settings


def _share(change: str, value: str) -> float:
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise BadOption(f"{change!r} sets no share: write NAME=SHARE with a share from 0 to 1")
    return share


def _with_share(settings: NewsroomSettings, name: str, share: float) -> NewsroomSettings:
    kind = name.removeprefix("kinds.")
    if kind != name and kind in settings.kinds:
        return replace(settings, kinds={**settings.kinds, kind: share})
    shares = [
        one.name for one in fields(settings) if isinstance(getattr(settings, one.name), float)
    ]
    if name not in shares:
        raise BadOption(f"no setting {name!r}: choose one of {', '.join(shares)}")
    return replace(settings, **{name: share})  # type: ignore[arg-type]  # checked to be a share
