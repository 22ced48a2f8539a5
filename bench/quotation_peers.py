"""Systems beside Retold in `bench.quotations`: a plain rule, and textacy where it is installed."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any

from bench.polnear import Attribution, attribution
from bench.quotations import SEGMENT, System
from retold.model.article import Article

_SAID = r"(?:said|says|told|added|wrote|asked|called|noted|reported|argued|explained|tweeted)"
_NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*|[Hh]e|[Ss]he|[Tt]hey)"
_CUE = re.compile(rf"({_NAME}) {_SAID}\b|{_SAID} ({_NAME})")
_Span = tuple[int, int]
_LONG = 4  # words: marked words this long are taken for speech without a cue


def plain_rule(article: Article) -> Iterable[Attribution]:
    """Marks, and the nearest name beside a verb of saying in the paragraph: what anyone writes."""
    text = article.text
    found: list[tuple[_Span, list[_Span]]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        cues = list(_CUE.finditer(text, *paragraph.span()))
        for match in SEGMENT.finditer(text, *paragraph.span()):
            near = _nearest(cues, match.start())
            source = [near.span(1) if near.group(1) else near.span(2)] if near else []
            if near or len(match.group(1).split()) > _LONG:
                found.append((match.span(1), source))
    return (attribution(text, [content], source, []) for content, source in found)


def _nearest(cues: list[re.Match[str]], place: int) -> re.Match[str] | None:
    return min(cues, key=lambda cue: abs(cue.start() - place), default=None)


def textacy_extractor() -> System | None:
    """textacy's direct quotations on spaCy's small English model; None without either."""
    try:
        spacy: Any = importlib.import_module("spacy")
        extract: Any = importlib.import_module("textacy.extract")
        model = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        return None

    def system(article: Article) -> Iterable[Attribution]:
        quotations = list(extract.direct_quotations(model(article.text)))
        return (_of_textacy(article, found) for found in quotations)

    return system


def _of_textacy(article: Article, found: Any) -> Attribution:
    content = (found.content.start_char, found.content.end_char)
    source = [(t.idx, t.idx + len(t)) for t in found.speaker]
    cue = [(t.idx, t.idx + len(t)) for t in found.cue]
    return attribution(article.text, [content], source, cue)
