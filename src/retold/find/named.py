"""Who names whom: credits that give a text, or a part of it, to the outlet of another article."""

from __future__ import annotations

import re

from retold.find.credits import Outlet
from retold.model.article import Article, Credit

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
