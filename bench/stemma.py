"""Who took it from whom, and how many origins: `python -m bench.stemma PATH [--json]`.

PATH holds stories with a known stemma, one folder each with ``articles/`` and ``truth.json``, as
``retold simulate`` writes them. With ``--chains PATH`` it is a folder of document versions instead
(``articles/``, ``labels.tsv`` with file, chain, order). With ``--trees N --seed S`` no data are
needed: texts are copied by hand down N random trees (bench/copying.py), and the triplet score of
stemmatology is printed beside that of neighbour joining and a spanning tree. Prints

- direct edges: precision, recall, F1, kinds right; siblings drawn as parent and child; recall
  and F1 twice: over the edges that the truth requires a reader to see, and over all of them;
- direction: of the pairs with one, the share decided (of all, and of those that a required edge
  joins) and the share of these right;
- relations of pairs right; triplets of articles whose three relations are all right;
- origins: claims and utterances whose interval holds the true number, mean width;
- calibration: expected calibration error over ten bins, for edges and for relations;
- baselines on the same stories: length, compression, earliest date, headlines with publishers.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.copying import Scribes
from bench.stemma_baselines import BASELINES, headline_origins, label_origins
from bench.stemma_chains import answer_scores, chain_scores
from bench.stemma_edges import score_edges, score_pairs, score_rival, score_triplets
from bench.stemma_fit import fit_scores
from bench.stemma_tally import Tally, curve, rival_scores, scores
from bench.stemma_trees import tree_scores
from retold.find.credits.credits import find_credits
from retold.find.dates.article_date import date_article, story_window
from retold.find.derivations.derivations import find_derivations
from retold.find.links.links import find_links
from retold.find.origins.origins import Ground, count
from retold.find.quotations.groups import group_quotations
from retold.find.quotations.quotations import find_quotations
from retold.find.quotations.speakers import resolve_speakers
from retold.library import read
from retold.model.article import Article
from retold.model.span import Passage, Span


def read_ground(folder: Path, outlets: Mapping[str, str] | None = None) -> Ground:
    """The stages up to the stemma over the articles of one story.

    outlets: what the feed says of who published each file; it goes before what the page says.
    """
    articles: Sequence[Article] = read([str(folder)]).articles
    if outlets:
        articles = [replace(a, outlet=outlets.get(Path(a.path).name) or a.outlet) for a in articles]
    articles = [replace(a, credits=find_credits(a)) for a in articles]
    window = story_window(articles)
    articles = tuple(
        a if a.published else replace(a, published=date_article(a, window)) for a in articles
    )
    links, runs = find_links(articles)
    alone = [q for a in articles for q in find_quotations(a)]
    quotations = resolve_speakers(articles, alone)
    groups = group_quotations(articles, quotations)
    stemma = find_derivations(articles, links, runs, quotations, groups)
    return Ground(articles, links, runs, quotations, groups, stemma)


def score_story(tally: Tally, ground: Ground, truth: Mapping[str, Any]) -> None:
    """Add one story to ``tally``."""
    names = _names(ground, truth)
    score_edges(tally, ground, truth, names)
    score_pairs(tally, ground, truth, names)
    score_triplets(tally, ground, truth, names)
    _score_origins(tally, ground, truth, names)


def _names(ground: Ground, truth: Mapping[str, Any]) -> dict[str, str]:
    """The truth's article ids by ours: the same file."""
    by_file = {Path(a["path"]).name: str(a["id"]) for a in truth["articles"]}
    return {
        a.id: by_file[Path(a.path).name] for a in ground.articles if Path(a.path).name in by_file
    }


def _score_origins(
    tally: Tally, ground: Ground, truth: Mapping[str, Any], names: Mapping[str, str]
) -> None:
    ours = {theirs: mine for mine, theirs in names.items()}
    for passages, true in _counted(truth, ours):
        found = count(passages, ground).origins
        if found is None or true is None:
            continue
        holds = found.low <= true and true <= found.high
        tally.add("intervals")
        tally.add("intervals right", holds)
        tally.add("interval width", found.high - found.low)
        tally.add("true origins", true)
        told = [ground.by_id[p.article] for p in passages]
        for name, rival in (("headlines", headline_origins(told)), ("labels", label_origins(told))):
            tally.add(f"{name} right", rival == true)
            tally.add(f"{name} too many", rival > true)
            tally.add(f"{name} too few", rival < true)


def _counted(
    truth: Mapping[str, Any], ours: Mapping[str, str]
) -> Iterator[tuple[list[Passage], int | None]]:
    """The passages of each true claim and utterance, with the number of its origins."""
    for claim in truth["claims"]:
        held = [_passage(v["passage"], ours) for v in claim["values"]]
        if claim["verdict"] in ("agree", "update", "single", "conflict"):
            yield [p for p in held if p], _number(claim)
    for group in truth["quotation_groups"]:
        held = [_passage(v["passage"], ours) for v in group["variants"]]
        yield [p for p in held if p], _number(group)


def _passage(raw: Mapping[str, Any] | None, ours: Mapping[str, str]) -> Passage | None:
    if not raw or raw["article"] not in ours:
        return None
    return Passage(ours[raw["article"]], Span(raw["start"], raw["end"]))


def _number(thing: Mapping[str, Any]) -> int | None:
    origins = thing.get("support", {}).get("origins") or {}
    low = origins.get("min")
    return int(low) if low is not None and low == origins.get("max") else None


def stories(path: Path) -> list[Path]:
    """The story folders under ``path``."""
    return sorted(p.parent for p in path.rglob("truth.json"))


def stated_outlets(truth: Mapping[str, Any]) -> dict[str, str]:
    """Who published each file, as a feed or an address would tell it."""
    return {Path(a["path"]).name: str(a["outlet"]) for a in truth["articles"] if a.get("outlet")}


def run(path: Path, outlets: bool = True) -> dict[str, Any]:
    """Everything measured on the stories under ``path``; outlets as a feed would state them."""
    tally, rivals = Tally(), {name: Tally() for name in BASELINES}
    for folder in stories(path):
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        ground = read_ground(folder / "articles", stated_outlets(truth) if outlets else None)
        score_story(tally, ground, truth)
        names = _names(ground, truth)
        for name, draw in BASELINES.items():
            score_rival(rivals[name], draw(ground.articles), truth, names)
    found = scores(tally)
    found["baselines"] = {name: rival_scores(held) for name, held in rivals.items()}
    found["curves"] = {"edges": curve(tally.edges), "relations": curve(tally.relations)}
    return found


def main(argv: Sequence[str] | None = None) -> None:
    """Prints the numbers, as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("path", type=Path, nargs="?")
    parser.add_argument("--trees", type=int, default=0, help="so many trees of copies by hand")
    parser.add_argument("--seed", type=int, default=0, help="of the trees")
    parser.add_argument("--contaminated", type=float, default=0.0, help="share with two exemplars")
    parser.add_argument("--chains", action="store_true", help="PATH holds document versions")
    parser.add_argument("--answers", action="store_true", help="PATH holds texts with their source")
    parser.add_argument("--fit", action="store_true", help="fit the weights of versions anew")
    parser.add_argument("--sample", type=int, default=0, help="only so many pairs of versions")
    parser.add_argument("--no-outlets", action="store_true", help="texts alone, no outlet stated")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(argv)
    if given.trees:
        found = tree_scores(given.trees, given.seed, Scribes(contaminated=given.contaminated))
    elif given.path is None:
        parser.error("a PATH, or --trees N")
    elif given.answers:
        found = answer_scores(given.path)
    elif given.fit:
        found = fit_scores(given.path)
    elif given.chains:
        found = chain_scores(given.path, given.sample)
    else:
        found = run(given.path, not given.no_outlets)
    if given.json:
        json.dump(found, sys.stdout, indent=2)
        print()
    else:
        _print(found)


def _print(found: Mapping[str, Any], indent: str = "") -> None:
    for key, value in found.items():
        if isinstance(value, dict):
            print(f"{indent}{key}")
            _print(value, indent + "  ")
        elif isinstance(value, list):
            for number, share, sure, right in value:
                told = f"share {share:.2f} told {sure:.3f} true {right:.3f}"
                print(f"{indent}{key}: bin {number} {told}")
        else:
            shown = "not measured" if value is None else f"{value:.3f}"
            print(f"{indent}{key:32s} {shown}")


if __name__ == "__main__":
    main()
