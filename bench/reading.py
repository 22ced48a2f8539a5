"""How well a page is read: headline, furniture, credits; and what of the article is lost.

    python -m bench.reading PATH [--json]           a folder of plain texts, headline first
    python -m bench.reading --simulated 100 [--json] pages of the simulated newsroom, truth known

On plain texts without furniture (BASIL, GUM news) everything that is called furniture is a mistake,
save date lines, printed dates, captions and headlines printed twice, which are listed by reason. On
simulated pages the truth says which blocks are furniture, which words are credits, and which
sentences are the article: none of them may be eaten.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from retold.find.credits.credits import find_credits
from retold.model.article import Article, Document, Skipped
from retold.model.span import Span
from retold.newsroom import preset, simulate
from retold.text.reading import read_article


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="bench.reading", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("path", type=Path, nargs="?")
    parser.add_argument("--simulated", type=int, metavar="STORIES", default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result: dict[str, object] = {}
    if options.path:
        result |= measure_plain(_texts(options.path))
    if options.simulated:
        result |= measure_simulated(options.simulated, options.seed)
    if not result:
        parser.error("give a folder of texts, or --simulated with a number of stories")
    lines = (f"{key:32} {value}" for key, value in result.items())
    print(json.dumps(result, indent=2) if options.json else "\n".join(lines))


def measure_plain(texts: Iterable[str]) -> dict[str, object]:
    """Headlines right, share of characters called furniture, and by which reasons."""
    count = right = skipped = size = taken = 0
    reasons: Counter[str] = Counter()
    start = time.process_time()
    for text in texts:
        count += 1
        made = read_article(Document("page", text))
        if isinstance(made, Skipped):
            skipped += 1
            continue
        first = next(line.strip() for line in text.splitlines() if line.strip())
        right += made.title == first
        size += len(text)
        taken += sum(len(piece.passage.span) for piece in made.furniture)
        reasons.update(piece.reason for piece in made.furniture)
    spent = time.process_time() - start
    return {
        "texts": count, "skipped": skipped, "headline right": _share(right, count),
        "furniture, share of characters": _share(taken, size),
        "furniture by reason": dict(reasons.most_common()),
        "MB a second": round(size / 1e6 / max(spent, 1e-9), 2),
    }  # fmt: skip


def measure_simulated(stories: int, seed: int) -> dict[str, object]:
    """Furniture found, sentences eaten, headlines and credits right on simulated pages."""
    seen: Counter[str] = Counter()
    for story in simulate(preset("plain", seed=seed, stories=stories)):
        truths: dict[str, dict[str, Any]] = {one["path"]: one for one in _articles(story.truth)}
        for document in story.documents:
            made = read_article(document)
            if isinstance(made, Article):
                seen.update(_compared(made, truths[document.path]))
    return {
        "pages": seen["pages"],
        "headlines right": _share(seen["headline"], seen["pages"]),
        "furniture blocks found": _share(seen["furniture found"], seen["furniture"]),
        "sentences eaten": f"{seen['eaten']} of {seen['sentences']}",
        "text credits found": _share(seen["credit found"], seen["credit"]),
        "photo credits found": _share(seen["photo found"], seen["photo"]),
        "photo taken for text credit": seen["photo as text"],
    }


def _compared(made: Article, truth: dict[str, Any]) -> Counter[str]:
    seen: Counter[str] = Counter(pages=1)
    furniture = [piece.passage.span for piece in made.furniture]
    seen["headline"] += made.title == truth["headline"]["text"]
    for piece in truth["furniture"]:
        seen["furniture"] += 1
        seen["furniture found"] += _covered(made.text, _span(piece["passage"]), furniture)
    for sentence in truth["sentences"]:
        seen["sentences"] += 1
        seen["eaten"] += any(_span(sentence).overlaps(span) for span in furniture)
    found = [(c.passage.span, c.kind) for c in find_credits(made) if c.passage]
    for credit in truth["credits"]:
        photo, writer = credit["kind"] == "photo", credit["kind"] == "person"
        place = _span(credit["passage"])
        kinds = {kind for span, kind in found if span.overlaps(place)}
        seen["photo" if photo else "credit"] += 1
        seen["photo found" if photo else "credit found"] += (
            credit["kind"] in kinds if photo or writer else bool(kinds & {"agency", "outlet"})
        )
        seen["photo as text"] += photo and bool(kinds & {"agency", "outlet"})
    return seen


def _articles(truth: dict[str, object]) -> list[dict[str, Any]]:
    articles = truth["articles"]
    assert isinstance(articles, list)
    return articles


def _covered(text: str, span: Span, by: list[Span]) -> bool:
    places = [at for at in range(span.start, span.end) if not text[at].isspace()]
    return all(any(one.start <= at < one.end for one in by) for at in places)


def _span(place: dict[str, Any]) -> Span:
    return Span(place["start"], place["end"])


def _texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.txt")):
        yield file.read_text("utf-8")


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


if __name__ == "__main__":
    main()
