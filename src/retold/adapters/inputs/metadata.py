"""What is said about an article beside its text: keys and their checks, for JSON and sidecars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from retold.model.article import Declared, DeclaredKind, Document

DECLARED: Mapping[str, DeclaredKind] = {
    "byline": "author",
    **{kind: kind for kind in get_args(DeclaredKind)},
}


class BadMetadata(Exception):
    """A value of the wrong kind. The message names the key and what it should be."""


def with_metadata(document: Document, stated: Mapping[str, Any]) -> Document:
    """The document with what ``stated`` says; unknown keys are passed over.

    Raises BadMetadata for a value that is neither text nor null.
    """
    declared = list(document.declared)
    for key, kind in DECLARED.items():
        for value in _several(stated, key):
            one = Declared(kind, value)
            if one not in declared:
                declared.append(one)
    return replace(
        document,
        title=words(stated, "title") or document.title,
        url=words(stated, "url") or document.url,
        outlet=words(stated, "outlet") or document.outlet,
        published=words(stated, "published") or document.published,
        language=words(stated, "language") or document.language,
        declared=tuple(declared),
    )


def words(stated: Mapping[str, Any], key: str) -> str | None:
    """The text under ``key``, None where there is none. Lone surrogates become U+FFFD."""
    value = stated.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadMetadata(f'"{key}" holds {_kind(value)}; it must be text')
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip() or None


def _several(stated: Mapping[str, Any], key: str) -> list[str]:
    """One text or a list of texts."""
    value = stated.get(key)
    if isinstance(value, list):
        return [text for one in value if (text := words({key: one}, key))]
    one = words(stated, key)
    return [one] if one else []


def _kind(value: object) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "something else")
