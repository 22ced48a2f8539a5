"""How many articles, outlets and independent origins stand behind something. The one counter.

The two ends of the interval answer two questions. ``high``: into how few origins do the texts force
the passages? Passages are joined only by what shows them to be one (the same wording, the same
utterance, a derivation). ``low``: how many of these origins do the texts show to be separate?
Silence shows nothing, so an article that does not say where it has its matter from corroborates
nothing but itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from retold.find.credits.outlets import Outlet, joined, outlets_of
from retold.find.derivations.clues import listed
from retold.find.origins.corrections import Correction, read_corrections
from retold.find.origins.ground import Ground
from retold.find.origins.joins import Group, group_passages
from retold.find.origins.provenance import Provenance, article_makers, find_provenance, separation
from retold.find.origins.sameness import find_joins, story_joins
from retold.model.article import Article
from retold.model.span import Passage, cover
from retold.model.support import Bracket, Interval, Support

__all__ = ["Correction", "Ground", "count", "count_outlets", "count_story", "read_corrections"]

EXACT_CLIQUE = 16  # groups up to which the largest set of separate ones is searched exhaustively


def count(passages: Sequence[Passage], ground: Ground) -> Support:
    """The support of whatever ``passages`` say together: a claim, an utterance, a wording.

    passages: at least one place in each article that carries it. Their order does not matter, and
    the same place twice counts once. Passages of articles unknown to ``ground`` raise KeyError.
    Without passages the origins are None: nothing was measured.
    """
    places = sorted(set(passages))
    if not places:
        return Support(0, 0, None)
    for place in places:
        ground.by_id[place.article]  # a passage of another story is a mistake of the caller
    apart = _apart(ground.resolved)
    joins = find_joins(places, ground)
    groups = group_passages(places, [join for join in joins if not join.soft], apart)
    loose = group_passages(places, joins, apart)
    return _support(groups, loose, [_provenance(group, ground) for group in loose], ground)


def count_story(ground: Ground) -> Support:
    """The support of the story as a whole: how many independent tellings of it there are.

    An article that took its text from another, and two that have most of their running text in
    common, are one telling. A statement that both quote does not make them one.
    """
    bodies = [
        Passage(a.id, cover(s.span for s in a.sentences)) for a in ground.articles if a.sentences
    ]
    if not bodies:
        return Support(0, 0, None)
    apart = _apart(ground.resolved)
    groups = group_passages(sorted(bodies), story_joins(sorted(bodies), ground), apart)
    return _support(groups, groups, [_makers(group, ground) for group in groups], ground)


def _makers(group: Group, ground: Ground) -> Provenance:
    found = Provenance()
    for id in group.articles:
        found |= article_makers(ground.by_id[id], ground)
    return found


def _support(
    groups: Sequence[Group], loose: Sequence[Group], sources: Sequence[Provenance], ground: Ground
) -> Support:
    """groups: what is one for sure, for the high end; loose: what may be one, for the low end."""
    ids = sorted({id for group in groups for id in group.articles})
    articles = [ground.by_id[id] for id in ids]
    separate = _separations(loose, sources, _apart(ground.resolved))
    low = _largest_clique(len(loose), frozenset(separate))
    return Support(
        articles=len(articles),
        outlets=_publishers(joined({id: ground.found_outlets[id] for id in ids}), ground.resolved),
        origins=Interval(low, len(groups)),
        named_sources=_named(sources),
        why=(*_merges(loose), *_differences(loose, separate, ground), *_words(ground, articles)),
        brackets=tuple(_bracket(group, ground) for group in groups),
    )


def count_outlets(articles: Iterable[Article], corrections: Iterable[Correction] = ()) -> int:
    """How many publishers: one per outlet key; an article whose outlet is unknown is its own."""
    return _publishers(outlets_of(list(articles)), corrections)


def _publishers(outlets: Mapping[str, Outlet], corrections: Iterable[Correction]) -> int:
    lead = {id: outlet.key for id, outlet in outlets.items()}
    for correction in corrections:
        if correction.kind == "same_outlet":
            keys = sorted({lead[a] for a in correction.articles if a in lead})
            lead = {a: keys[0] if key in keys else key for a, key in lead.items()}
    return len(set(lead.values()))


def _apart(corrections: Iterable[Correction]) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((a, b))
        for correction in corrections
        if correction.kind == "split"
        for a in correction.articles
        for b in correction.articles
        if a != b
    )


def _provenance(group: Group, ground: Ground) -> Provenance:
    found = Provenance()
    for passage in group.passages:
        found |= find_provenance(passage, ground)
    return found


def _separations(
    groups: Sequence[Group], sources: Sequence[Provenance], apart: frozenset[frozenset[str]]
) -> dict[tuple[int, int], str]:
    """Each pair of groups that the texts, or a person, show to be separate, with the reason."""
    found: dict[tuple[int, int], str] = {}
    for a in range(len(groups)):
        for b in range(a + 1, len(groups)):
            pairs = (frozenset((x, y)) for x in groups[a].articles for y in groups[b].articles)
            if any(pair in apart for pair in pairs):
                found[a, b] = "a person's correction splits them"
            elif reason := separation(sources[a], sources[b]):
                found[a, b] = reason
    return found


def _largest_clique(size: int, edges: frozenset[tuple[int, int]]) -> int:
    """The most groups that are pairwise separate; a lower bound of it above EXACT_CLIQUE groups."""
    near = [
        frozenset(b for b in range(size) if (min(a, b), max(a, b)) in edges) for a in range(size)
    ]

    def extend(held: int, rest: frozenset[int]) -> int:
        best = held
        for node in sorted(rest, key=lambda n: (-len(near[n]), n)):
            if held + len(rest) <= best:
                break
            best = max(best, extend(held + 1, rest & near[node]))
            rest -= {node}
        return best

    if size <= EXACT_CLIQUE:
        return extend(0, frozenset(range(size)))
    kept: set[int] = set()
    for node in sorted(range(size), key=lambda n: (-len(near[n]), n)):
        if kept <= near[node]:
            kept.add(node)
    return max(1, len(kept))


def _named(sources: Iterable[Provenance]) -> tuple[str, ...]:
    """The speakers and agencies the passages name, each once under one of its names."""
    names: dict[str, str] = {}
    for source in sources:
        for key in sorted(source.speakers | (source.makers - source.own)):
            names.setdefault(key, source.name(key))
    return tuple(sorted(names.values()))


def _merges(groups: Iterable[Group]) -> tuple[str, ...]:
    joins = (join for group in groups for join in group.joins)
    return tuple(dict.fromkeys(f"perhaps: {j.says}" if j.soft else j.says for j in joins))


def _differences(
    groups: Sequence[Group], separate: dict[tuple[int, int], str], ground: Ground
) -> tuple[str, ...]:
    said = [
        f"{_names(groups[a], ground)} apart from {_names(groups[b], ground)}: {reason}"
        for (a, b), reason in sorted(separate.items())
    ]
    silent = [g for n, g in enumerate(groups) if not any(n in pair for pair in separate)]
    if len(groups) > 1 and silent:
        names = "; ".join(_names(group, ground) for group in silent)
        said.append(f"nothing shows where this comes from, so it corroborates only itself: {names}")
    return tuple(said)


def _words(ground: Ground, articles: Sequence[Article]) -> tuple[str, ...]:
    here = {a.id for a in articles}
    return tuple(
        f"correction ({c.kind.replace('_', ' ')}): {c.reason}"
        for c in ground.resolved
        if len(here & set(c.articles)) >= 2
    )


def _names(group: Group, ground: Ground) -> str:
    return listed(ground.names[id] for id in group.articles)


def _bracket(group: Group, ground: Ground) -> Bracket:
    origins = {o.id: o for o in ground.stemma.origins}
    held = [o for o in dict.fromkeys(j.origin for j in group.joins) if o in origins]
    origin = origins[held[0]] if held and held[0] else None
    return Bracket(
        articles=group.articles,
        name=origin.name if origin else _names(group, ground),
        origin=origin.id if origin else None,
        evidence=tuple(dict.fromkeys(join.evidence for join in group.joins)),
    )
