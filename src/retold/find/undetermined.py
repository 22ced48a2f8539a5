"""What could not be told, and why: the report's box of open questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from retold.model.article import Article
from retold.model.findings import Claim, Pair, Quotation, QuotationGroup, Undetermined
from retold.text.languages import lacking

_MARKS = " \"'“”‘’«»"  # a headline that is a quotation brings its own


def find_undetermined(
    articles: Sequence[Article],
    pairs: Sequence[Pair],
    quotations: Sequence[Quotation],
    supported: Iterable[QuotationGroup | Claim],
    *,
    reworded: bool,
) -> tuple[Undetermined, ...]:
    """Open questions about a story, in the order in which a reader would ask them.

    reworded: True when an encoder looked for passages that keep the meaning but not the words.
    """
    found: list[Undetermined] = []
    for article in articles:
        found.extend(_of_article(article))
    found.extend(_undecided(articles, pairs))
    found.extend(_unspoken(articles, quotations))
    found.extend(_uncounted(supported))
    if not reworded and len(articles) > 1:
        found.append(
            Undetermined(
                "passages retold in entirely other words",
                "only wording was compared: no encoder was given",
            )
        )
    return tuple(found)


def name_of(article: Article) -> str:
    """What to call an article in a sentence: its outlet and headline, as far as they are known."""
    title = f"“{article.title.strip(_MARKS)}”" if article.title else article.path
    return f"{article.outlet}, {title}" if article.outlet else title


def _of_article(article: Article) -> Iterator[Undetermined]:
    if article.published is None:
        yield Undetermined(
            f"when {name_of(article)} was published",
            "no date is printed or declared, and no weekday in it fits one day only",
        )
    if article.outlet is None:
        yield Undetermined(
            f"who published {name_of(article)}",
            "neither the text nor its metadata names an outlet; it counts as an outlet of its own",
        )

    if article.language and (missing := lacking(article.language)):
        yield Undetermined(
            f"the {', '.join(missing)} of {name_of(article)}",
            f"there are no lists of words for its language ({article.language})",
        )


def _undecided(articles: Sequence[Article], pairs: Sequence[Pair]) -> Iterator[Undetermined]:
    named = {a.id: name_of(a) for a in articles}
    for pair in pairs:
        both = f"{named[pair.left]} and {named[pair.right]}"
        if pair.relation == "undecided":
            yield Undetermined(f"how {both} stand to each other", pair.why)
        elif pair.direction == "undecided":
            yield Undetermined(f"which of {both} came first", pair.why)


def _unspoken(
    articles: Sequence[Article], quotations: Sequence[Quotation]
) -> Iterator[Undetermined]:
    missing = Counter(
        q.article
        for q in quotations
        if q.use == "speech" and q.speaker is None and q.form != "indirect"
    )
    for article in articles:
        if number := missing[article.id]:
            words = "one quotation" if number == 1 else f"{number} quotations"
            yield Undetermined(
                f"who says {words} in {name_of(article)}",
                "no name, institution or description stands close enough to the words",
            )


def _uncounted(supported: Iterable[QuotationGroup | Claim]) -> Iterator[Undetermined]:
    uncounted = sum(1 for s in supported if s.support.origins is None)
    if uncounted:
        yield Undetermined(
            f"how many independent origins stand behind {uncounted} finding{'s'[: uncounted != 1]}",
            "the texts give nothing to count them by",
        )
