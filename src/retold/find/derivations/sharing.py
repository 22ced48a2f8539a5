"""How near two articles stand, and whether what they share is one text or two reports of a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from retold.find.derivations.families import is_common_text, strength
from retold.find.derivations.named import agency_key
from retold.find.derivations.overlap import Overlap, inside
from retold.find.derivations.profile import Profile
from retold.model.article import Article
from retold.model.findings import Link
from retold.model.span import Passage, Span
from retold.text.tokens import words

WITH_AGENCY = 8  # words of common text that are enough where both name one agency
# Below this score a rewording may be one fact told twice, unless the two share this much anyway.
FAINT, MUCH = 0.45, 0.4


def hold_one_text(overlap: Overlap, lengths: Mapping[Passage, int], one_agency: bool) -> bool:
    """Whether the two hold common running text, by its length or by an agency both name."""
    told = overlap.text
    if max(overlap.left_share, overlap.right_share) < MUCH:
        told = tuple(link for link in told if not is_faint(link))
    if is_common_text(told, lengths):
        return True
    return one_agency and strength(told, lengths) >= WITH_AGENCY


def is_faint(link: Link) -> bool:
    """Whether the two passages may be one fact told twice."""
    return link.kind == "paraphrase" and link.score < FAINT


def agencies_of(article: Article) -> set[str]:
    """The agencies that an article names in any credit, by key."""
    return {agency_key(credit) for credit in article.credits if credit.kind == "agency"}


def words_of_its_own(
    article: Article, passage: Passage, speech: Mapping[str, Sequence[Span]]
) -> int:
    """How many words the passage has outside quotation marks; all of them if it is all speech."""
    found, quoted = words(article.text, passage.span), speech.get(article.id, ())
    if not any(passage.span.overlaps(span) for span in quoted):
        return len(found)
    own = [token for token in found if not inside(token.span, quoted)]
    return len(own) or len(found)


def near_shares(
    pairs: Iterable[tuple[str, str]], profiles: Mapping[str, Profile]
) -> dict[str, dict[str, float]]:
    """The share of each article's word sequences in the other one of each pair."""
    found: dict[str, dict[str, float]] = {id: {} for id in profiles}
    for one, other in pairs:
        mine, its = profiles[one].grams, profiles[other].grams
        common = len(mine & its)
        found[one][other] = common / max(1, len(mine))
        found[other][one] = common / max(1, len(its))
    return found


def below_titles(articles: Iterable[Article], links: Iterable[Link]) -> Iterator[Link]:
    """The links between passages below the headlines: headlines on one event are alike anyway."""
    titles = {
        a.id: [s.span for s in a.sentences if s.role in ("title", "heading")] for a in articles
    }
    for link in links:
        if not any(
            place.overlap(passage.span) >= 0.5 * len(passage.span)
            for passage in (link.left, link.right)
            for place in titles.get(passage.article, ())
        ):
            yield link
