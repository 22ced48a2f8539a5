"""Where running text leans on an outlet: "told the Post", "seen by the Harbour Post".

An article that says so of another outlet has matter from there. One that says so of its own outlet
has asked or seen for itself: who has those words has them from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from retold.model.article import Article
from retold.model.span import Passage, Span

_SAYS = (
    r"(?:'s|’s)?(?:, (?:the|an?) [\w ,-]{3,40},)? "
    r"(?:has |have |had |also |first |later |earlier |can )*"
    r"(?:reported|reports|wrote|writes|quotes|quoted|cites|cited|said|says|reveal(?:s|ed)?|learned|"
    r"learnt|understands|gave|gives|given)\b"
)
_TOLD = (
    r"(?:told|telling|tells|spoke (?:to|with)|speaking (?:\w+ly )?(?:to|with)|talked (?:to|with)|"
    r"talking to|read (?:out )?to|"
    r"(?:interview|interviewed|comments|remarks|statement|e-?mail|letter) (?:with|in|by|to|for)|"
    r"(?:shown|shared|provided|sent|given|leaked|passed|confirmed|admitted|described|handed) "
    r"(?:on )?(?:to|with)|showed|"
    r"(?:seen|read|obtained|reviewed|viewed|heard|verified|examined|contacted|reached|approached|"
    r"asked) by)"
)
_FROM = (
    r"(?:(?:reported|revealed|published|printed|quoted) (?:first )?(?:by|in)|source:|via|"
    r"according to|citing|quoting|"
    r"(?:made|compiled|counted|collected|calculated|uncovered|unearthed) by)"
)
_OWN = r"(?:'s|’s) (?:own )?(?:people|reporters?|correspondents?|journalists?|reporting)\b"
_BY = r" (?:(?:\w+ )?(?:[Tt]he )?|[Tt]he [a-z]+ )NAME(?![\w-])"
_IN_TEXT = rf"(?<![\w-])NAME{_SAYS}|\b(?:{_TOLD}|{_FROM}){_BY}|(?<![\w-])NAME{_OWN}"
_OURSELVES = (
    r"(?:[Tt]his (?:newspaper|paper|newsroom|website|magazine|reporter|correspondent)"
    r"|[Oo]ur (?:own )?(?:correspondent|reporter|newsroom|newspaper|paper))\b"
)
_FOUND = (
    r"(?:,? (?:has |had |also )*(?:saw|seen|learned|learnt|understands|counted|asked|heard|spoke|"
    r"was told))"
)
_OWN_TOLD = re.compile(rf"\b{_TOLD} {_OURSELVES}|\b{_OURSELVES}{_FOUND}")


def reported(
    article: Article, name: str | None, others: Iterable[str | None] = ()
) -> tuple[Passage, ...]:
    """Where the running text leans on an outlet: "told the Post", "seen by the Harbour Post".

    others: the outlets of the story; a last word that two of them end with is no name of one.
    """
    for form in name_forms(name, others):
        if form.removeprefix("the ").removeprefix("The ") not in article.text:
            continue
        pattern = _IN_TEXT.replace("NAME", _written(form))
        matches = re.finditer(pattern, article.text)
        found = tuple(Passage(article.id, Span(*match.span())) for match in matches)
        if found:
            return found
    return ()


def name_forms(name: str | None, others: Iterable[str | None] = ()) -> tuple[str, ...]:
    """The outlet's name as texts write it: "The Harbour Post", "Harbour Post", "the Post".

    A masthead in capitals stands in small letters in running text.

    >>> name_forms("THE EAST HARBOUR POST")[:3]
    ('EAST HARBOUR POST', 'East Harbour Post', 'Harbour Post')
    """
    if not name or len(name) < (3 if name.isupper() else 4):
        return ()
    bare = _bare(name)
    rivals = [_bare(other) for other in others if other]
    rivals = [other for other in rivals if other.casefold() != bare.casefold()]
    forms, parts = [bare], bare.split()
    if bare.isupper() and len(bare) > SHOUTED:
        parts = [part.capitalize() for part in parts]
        forms.append(" ".join(parts))
    ends = [" ".join(parts[at:]) for at in range(1, len(parts))]
    ends = [
        e for e in ends if not any(f" {r}".casefold().endswith(f" {e}".casefold()) for r in rivals)
    ]
    forms += [end for end in ends if " " in end and end[0].isupper()]
    if ends and " " not in ends[-1] and ends[-1][0].isupper() and len(ends[-1]) > 3:
        forms += [f"the {ends[-1]}", f"The {ends[-1]}"]
    first = bare.split()[0]
    if len(parts) > 1 and re.fullmatch("[A-Z]{3,5}", first) and first not in _firsts(rivals):
        forms.append(first)  # "VST" for VST Online
    return tuple(forms)


SHOUTED = 5  # letters; a shorter name in capitals is initials


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def _firsts(names: Iterable[str]) -> list[str]:
    return [name.split()[0] for name in names if name]


def own_asked(article: Article, forms: tuple[str, ...]) -> tuple[Span, ...]:
    """The sentences in which the article says that its own outlet was told or shown something.

    forms: the outlet's names, as ``name_forms`` gives them; none where it is not known.
    """
    return tuple(
        sentence.span for sentence in article.body if _is_own(article.words(sentence.span), forms)
    )


@lru_cache(maxsize=4096)
def _is_own(words: str, forms: tuple[str, ...]) -> bool:
    if _OWN_TOLD.search(words):
        return True
    names = [f for f in forms if f.removeprefix("the ").removeprefix("The ") in words]
    return any(re.search(rf"\b{_TOLD}{_BY}".replace("NAME", _written(f)), words) for f in names)


def _written(form: str) -> str:
    """As a pattern: "the Post" may also be "the daily Post"."""
    return re.sub(r"^([Tt]he)\\? ", r"\1 (?:[a-z]+ )?", re.escape(form))
