"""Groups of quotations as a TEI P5 critical apparatus, parallel segmentation (TEI P5, chapter 13).

Every article is a witness. What all witnesses of an utterance share is plain text; where they part
is an ``<app>`` with a reading for each wording, the base's reading as ``<lem>``.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from retold.find.links.collation import Column, collate
from retold.model.article import Article
from retold.model.findings import Quotation, QuotationGroup, Variant

_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"


def render_tei(
    articles: Sequence[Article], quotations: Sequence[Quotation], groups: Sequence[QuotationGroup]
) -> str:
    """One TEI document, UTF-8 text with an XML declaration."""
    root = ET.Element("TEI", xmlns=_TEI)
    witnesses = {a.id: f"a{n}" for n, a in enumerate(articles, 1)}
    _header(root, articles, witnesses)
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    known = {a.id: a for a in articles}
    by_id = {q.id: q for q in quotations}
    for group in groups:
        _utterance(body, group, known, by_id, witnesses)
    if not groups:
        ET.SubElement(body, "p").text = "No utterance is given by two articles."
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _header(root: ET.Element, articles: Sequence[Article], witnesses: dict[str, str]) -> None:
    description = ET.SubElement(ET.SubElement(root, "teiHeader"), "fileDesc")
    title = ET.SubElement(ET.SubElement(description, "titleStmt"), "title")
    title.text = "Quotations and their variants"
    ET.SubElement(ET.SubElement(description, "publicationStmt"), "p").text = "Made by Retold."
    listed = ET.SubElement(ET.SubElement(description, "sourceDesc"), "listWit")
    for article in articles:
        witness = ET.SubElement(listed, "witness", {f"{_XML}id": witnesses[article.id]})
        parts = (article.outlet, article.title, article.published and article.published.at)
        witness.text = _clean(", ".join(p for p in (*parts, article.path) if p))


def _utterance(
    body: ET.Element,
    group: QuotationGroup,
    articles: dict[str, Article],
    quotations: dict[str, Quotation],
    witnesses: dict[str, str],
) -> None:
    division = ET.SubElement(body, "div", {f"{_XML}id": group.id, "type": "utterance"})
    ET.SubElement(division, "head").text = _clean(group.speaker or "speaker unknown")
    variants = sorted(group.variants, key=lambda v: v.relation != "base")
    said = [quotations[v.quotation] for v in variants]
    versions = [" … ".join(articles[q.article].words(f) for f in q.fragments) for q in said]
    names = [f"#{witnesses[q.article]}" for q in said]
    paragraph = ET.SubElement(division, "p")
    last: ET.Element | None = None
    for agree, columns in collate(versions).stretches():
        if agree:
            words = " ".join(c.cells[0].text for c in columns if c.cells[0])
            last = _append(paragraph, last, words)
        else:
            last = _apparatus(paragraph, columns, names)
    _notes(division, variants, names)


def _append(paragraph: ET.Element, last: ET.Element | None, words: str) -> ET.Element | None:
    words = f" {_clean(words)} "
    if last is None:
        paragraph.text = (paragraph.text or "") + words
    else:
        last.tail = (last.tail or "") + words
    return last


def _apparatus(paragraph: ET.Element, columns: tuple[Column, ...], names: list[str]) -> ET.Element:
    entry = ET.SubElement(paragraph, "app")
    readings: dict[str, list[int]] = {}
    for number in range(len(names)):
        words = " ".join(cell.text for c in columns if (cell := c.cells[number]))
        readings.setdefault(_clean(words), []).append(number)
    for words, holders in readings.items():
        wit = " ".join(dict.fromkeys(names[n] for n in holders))
        reading = ET.SubElement(entry, "lem" if 0 in holders else "rdg", wit=wit)
        reading.text = words
    return entry


def _notes(division: ET.Element, variants: Sequence[Variant], names: list[str]) -> None:
    for variant, name in zip(variants, names, strict=True):
        note = ET.SubElement(division, "note", {"type": variant.relation, "target": name})
        note.text = _clean("; ".join(variant.changes) or variant.relation)


def _clean(text: str) -> str:
    """Without the characters XML 1.0 does not allow."""
    kept = (c if c >= " " or c in "\t\n\r" else " " for c in " ".join(text.split()))
    return "".join(c for c in kept if not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
