"""Builds findings in contract form from the words they rest on, so their offsets are true."""

from __future__ import annotations

import difflib
import hashlib
import re
from typing import Any

from tests.adapters.harbour.texts import CREDITS, FURNITURE


def article_id(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def passage(text: str, words: str, after: int = 0) -> dict[str, Any]:
    """The place of ``words`` in ``text``. Raises ValueError where they are not in it."""
    start = text.index(words, after)
    return {"article": article_id(text), "start": start, "end": start + len(words), "text": words}


def _sentence_of(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    for sentence in read_sentences(text):
        if sentence["start"] <= start < sentence["end"]:
            return passage(text, text[sentence["start"] : sentence["end"]], sentence["start"])
    raise ValueError(words)


def read_sentences(text: str) -> list[dict[str, Any]]:
    """Sentences outside furniture and credit lines; the first line is the headline."""
    found: list[dict[str, Any]] = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        if line.group() in FURNITURE or line.group() in CREDITS:
            continue
        for part in re.finditer(r"\S.*?(?:[.!?]”?(?=\s|$)|$)", line.group()):
            place = {"start": line.start() + part.start(), "end": line.start() + part.end()}
            found.append({**place, "role": "body" if number else "title", "paragraph": number})
    return found


def make_article(
    outlet: str | None, text: str, when: tuple[str, str, str] | None, url: str | None, path: str
) -> dict[str, Any]:
    return {
        "id": article_id(text),
        "path": path,
        "url": url,
        "outlet": outlet,
        "title": text.split("\n", 1)[0],
        "language": "en",
        "published": dict(zip(("at", "precision", "basis"), when, strict=True)) if when else None,
        "sentences": read_sentences(text),
        "furniture": [
            {"passage": passage(text, words), "reason": reason}
            for words, reason in FURNITURE.items()
            if words in text
        ],
        "credits": [
            {"name": name, "kind": kind, "passage": passage(text, words)}
            for words, (name, kind) in CREDITS.items()
            if words in text
        ],
    }


def make_edits(left: dict[str, Any], right: dict[str, Any]) -> list[dict[str, Any]]:
    """Word edits between two passages, with their places in both articles."""
    ours = list(re.finditer(r"\w+(?:['’,]\w+)*|[^\w\s]", left["text"]))
    theirs = list(re.finditer(r"\w+(?:['’,]\w+)*|[^\w\s]", right["text"]))
    matcher = difflib.SequenceMatcher(
        None, [m.group().lower() for m in ours], [m.group().lower() for m in theirs], autojunk=False
    )
    kinds = {"replace": "substitution", "insert": "insertion", "delete": "deletion"}
    edits = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        old = (ours[a].start(), ours[b - 1].end()) if b > a else None
        new = (theirs[c].start(), theirs[d - 1].end()) if d > c else None
        edits.append(
            {
                "from": left["text"][slice(*old)] if old else "",
                "to": right["text"][slice(*new)] if new else "",
                "kind": kinds[tag],
                "left": _shifted(old, left["start"]),
                "right": _shifted(new, right["start"]),
            }
        )
    return edits


def _shifted(span: tuple[int, int] | None, by: int) -> dict[str, int] | None:
    return {"start": span[0] + by, "end": span[1] + by} if span else None


def make_links(texts: list[str]) -> list[dict[str, Any]]:
    """Links between sentences that are alike, each sentence used once per pair."""
    links: list[dict[str, Any]] = []
    for i, left in enumerate(texts):
        for right in texts[i + 1 :]:
            links.extend(_pair_links(left, right, len(links)))
    return links


def _pair_links(left: str, right: str, number: int) -> list[dict[str, Any]]:
    found = []
    for ours in read_sentences(left):
        for theirs in read_sentences(right):
            a, b = left[ours["start"] : ours["end"]], right[theirs["start"] : theirs["end"]]
            score = difflib.SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio()
            if score < 0.62:
                continue
            ends = passage(left, a, ours["start"]), passage(right, b, theirs["start"])
            kind = "verbatim" if a == b else "near_verbatim" if score > 0.85 else "paraphrase"
            number += 1
            found.append(
                {
                    "id": f"l{number}",
                    "left": ends[0],
                    "right": ends[1],
                    "kind": kind,
                    "score": round(score, 3),
                    "edits": make_edits(*ends),
                }
            )
    return found


def support(
    articles: int,
    outlets: int,
    origins: tuple[int, int] | None,
    why: list[str],
    brackets: list[Any],
) -> dict[str, Any]:
    low, high = origins or (None, None)
    return {
        "articles": articles,
        "outlets": outlets,
        "origins": {"min": low, "max": high},
        "named_sources": [],
        "why": why,
        "brackets": brackets,
    }


def bracket(
    name: str, texts: list[str], evidence: list[str], origin: str | None = None
) -> dict[str, Any]:
    ids = [article_id(text) for text in texts]
    return {"articles": ids, "name": name, "origin": origin, "evidence": evidence}


def value(text: str, words: str, says: str, **more: Any) -> dict[str, Any]:
    sentence = _sentence_of(text, words)
    place = passage(
        text, says, text.index(words) + words.index(says) if says in words else sentence["start"]
    )
    return {
        "article": article_id(text),
        "passage": sentence,
        "says": says,
        "place": {"start": place["start"], "end": place["end"]},
        "low": None,
        "high": None,
        "unit": None,
        "counted": None,
        "as_of": None,
        "attributed_to": None,
        "scope": None,
        "holder": None,
        "vague": False,
    } | more


def day(at: str, basis: str = "weekday in the text") -> dict[str, str]:
    return {"at": at, "precision": "day", "basis": basis}


def quotation(
    id: str, text: str, words: str, speaker: str | None, form: str = "direct", **more: Any
) -> dict[str, Any]:
    place = passage(text, words)
    said = {"name": speaker, "mention": None, "role": None, "kind": "person", "key": None}
    return {
        "id": id,
        "article": article_id(text),
        "passage": place,
        "fragments": [place],
        "form": form,
        "speaker": (said | more) if speaker else None,
        "cue": None,
        "use": "speech",
    }
