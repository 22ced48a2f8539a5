"""Who names whom: credits that give a text, or a part of it, to the outlet of another article."""

from __future__ import annotations

import re

from retold.find.credits.credits import Outlet
from retold.model.article import Article, Credit
from retold.model.span import Passage, Span
from retold.text.agencies import agencies

# Forms of credit that cover a whole article; "told" and "in text" cover one fact.
WIRE_FORMS = ("credit line", "date line", "byline", "metadata")


def is_source_credit(credit: Credit) -> bool:
    """Whether the credit gives the text to somebody, not a picture and not a single fact."""
    return credit.kind in ("agency", "outlet") and credit.form in WIRE_FORMS


def source_credits(article: Article, own: Outlet) -> tuple[Credit, ...]:
    """Whom the article gives its text to, besides itself."""
    return tuple(c for c in article.credits if is_source_credit(c) and not means(c, own))


def means(credit: Credit, outlet: Outlet) -> bool:
    """Whether the credit's name is the outlet's: by key, by name, or by its initials ("MNA")."""
    if credit.key is not None and credit.key == outlet.key:
        return True
    if outlet.name is None:
        return False
    name, other = _plain(credit.name), _plain(outlet.name)
    return bool(name) and (name == other or _is_short(credit.name, outlet.name))


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[\W_]+", " ", name.casefold()).strip())


def _is_short(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", name) if word != "The")
    return len(short) >= 3 and short.isupper() and short == initials


def credited(article: Article, outlet: Outlet) -> Credit | None:
    """The credit with which ``article`` gives its text to the outlet, one with a place first."""
    found = [c for c in article.credits if is_source_credit(c) and means(c, outlet)]
    return next((c for c in found if c.passage), found[0] if found else None)


def wires(article: Article) -> frozenset[str]:
    """The agencies to which the article gives its text as a whole, by key."""
    return frozenset(
        agency_key(credit)
        for credit in article.credits
        if credit.kind == "agency" and credit.form in WIRE_FORMS
    )


def agency_key(credit: Credit) -> str:
    """The agency's key, or its name where no list knows it."""
    return credit.key or credit.name.casefold()


_AGENCY = re.compile(
    r"\b(?:news ?agency|press agency|telegraph agency|newswire|wire service|press association"
    r"|nachrichtenagentur|presse-?agentur|agencia|agence|press trust)\b|(?<!^the) wire$",
    re.IGNORECASE,
)


def is_agency(outlet: Outlet) -> bool:
    """Whether the outlet writes for others: a listed agency, or one by its name."""
    listed = outlet.basis == "wire" or outlet.key in agencies()
    return listed or bool(outlet.name and _AGENCY.search(outlet.name))


SHORTEST = 4  # letters of a name that is looked for
LINE = 90  # code points; a longer line is a paragraph of the text, not a credit line
_OTHER_USE = re.compile(
    r"\b(?:stay tuned|follow|subscribe|sign up|download|copyright|©)", re.IGNORECASE
)
_LEAD_IN = re.compile(r"(?:^|[(–—])\s*$")


def mention(article: Article, outlet: Outlet) -> Passage | None:
    """Where ``article`` names the outlet in a line of its own or in its date line, as a source.

    Credit lines have no fixed form, but the outlets of a story are known: a short line with the
    name of one of them, that no other use of a name explains, is a credit.
    """
    names = [name for name in _spellings(outlet.name or "") if name in article.text]
    if not names:
        return None
    pictures = _picture_lines(article)
    either = "|".join(map(re.escape, names))
    for match in re.finditer(rf"(?<![\w-])(?:{either})(?![\w-]| [A-Z])", article.text):
        if any(p.start <= match.start() < p.end for p in pictures):
            continue
        start = article.text.rfind("\n", 0, match.start()) + 1
        end = article.text.find("\n", match.end())
        line = article.text[start : end if end >= 0 else len(article.text)]
        before = article.text[start : match.start()]
        if re.search(r"[A-Z]\w* $", before) and not re.search(r"(?:By|With|Source) $", before):
            continue  # the end of a longer name
        in_head = bool(_LEAD_IN.search(before)) and len(before) < LINE / 2
        if (len(line) <= LINE and not _OTHER_USE.search(line) and line[-1:] != ".") or (
            in_head and before[:1].isupper()
        ):
            return Passage(article.id, Span(match.start(), match.end()))
    return None


def _spellings(name: str) -> list[str]:
    """The name, and in small letters where a masthead shouts it."""
    if len(name) < SHORTEST:
        return []
    if not name.isupper() or " " not in name:
        return [name]
    plain = " ".join(part.capitalize() for part in name.split())
    return [name, plain, plain.removeprefix("The ")]


def _picture_lines(article: Article) -> list[Span]:
    """Captions and picture credits: a picture is not a text."""
    pictures = [c.passage.span for c in article.credits if c.kind == "photo" and c.passage]
    return pictures + [
        piece.passage.span
        for piece in article.furniture
        if "caption" in piece.reason or "photo" in piece.reason
    ]
