"""Credit lines: lines that say whose text this is. They are not sentences of the article.

Only their shape is decided here; ``find/credits`` reads who is named in them.
"""

from __future__ import annotations

import re

from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.publishers import publisher_names

_LONGEST = 45  # words; contribution notes of agencies with many names reach this

# Connecting words around names in a credit line, in the languages that have a file.
_JOINING = re.compile(
    r"\b(?:with|and|from|by|via|additional|material|inputs?|reporting|files?|in|for|staff|writers?|"
    r"agenc(?:y|ies)|news|newsroom|wires?|services?|press|reports?|photos?|bureau|desk|web|"
    r"online|the|"
    r"mit|und|von|aus|agenturen|material|avec|et|de|la|le|les|agences?|con|y|informaci[oó]n|"
    r"agencias?)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W{0,3}(?:"
    r"(?:news )?sources?\s*:|source\s*[-–—|]|quellen?\s*:|source\s+:|fuentes?\s*:|via\s*:|"
    r"credit\s*:|agency\s*:|"
    r"(?:with|mit|avec|con)\s+(?:additional\s+)?(?:inputs?|reporting|reports?|files?|material|"
    r"informaci[oó]n|agenc\w+|agentur\w+)\b|"
    r"(?:additional |further )?(?:reporting|reported|writing|written|compiled|editing|edited|"
    r"graphics?) by\b|"
    r"report by\b|"
    r"(?:this|the) (?:story|article|report|piece|post) (?:was |has been |is |"
    r"had )?(?:originally |first |also )+"
    r"(?:published|appeared|ran|posted)|"
    r"(?:this|the) (?:story|article|report|content|copy) (?:has been|is|was) (?:published|"
    r"auto-?generated|republished|"
    r"syndicated|provided|reprinted|taken|reproduced)\b|"
    r"(?:except for the headline, )?(?:this|the) (?:story|article|report|"
    r"copy) has not been edited by|"
    r"(?:originally|first) (?:published|appeared|posted) (?:in|on|by|at)\b|(?:re-?published|"
    r"reprinted) (?:from|with|by)\b|"
    r"distributed by\b|provided by\b|courtesy(?: of)?\s*:|"
    r"(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist zuerst)|"
    r"(?:this|the) (?:report|story) (?:was )?(?:prepared|produced) (?:by|with)\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|contributing)\b.{0,20}\bto (?:this|the) (?:report|story|article|dispatch|"
    r"piece)\b|"
    r"\bcontributed (?:reporting|research)\b",
    re.IGNORECASE,
)
# "rm/jsi (Reuters, AP, AFP)", "kb/aw", "dj, msh (dpa)": the desk's own codes.
_CODES = re.compile(r"[a-z]{1,6}(?:\s?[/,+]\s?[a-z]{1,6}){0,5}\s*(?:\(([^()]{2,80})\))?")
_PROPER = r"(?:The |the )?[A-ZÀ-ÖØ-Þ][\w.’'&-]*(?: (?:of |de |& )?[A-ZÀ-ÖØ-Þ0-9][\w.’'&-]*){0,4}"
_LIST = rf"{_PROPER}(?:(?:,| and| und| et| y|/|,? &) ?{_PROPER}){{0,5}}"
# Words by which a name is seen to be a newspaper's, a station's or a site's.
NEWSPAPER = re.compile(
    r"\b(?:Times|News|Post|Herald|Tribune|TV|Television|Radio|Gazette|Journal|Daily|Chronicle|"
    r"Telegraph|Ledger|Courier|Observer|Guardian|Zeitung|Broadcasting|Examiner|Inquirer|Dispatch|"
    r"Sentinel|Globe|Mercury|Argus|Standard|Mail|Mirror|Star|Sun|Echo|Today|Online|Live|Weekly|"
    r"Magazine|Review|Record|Bulletin|Register)\b"
)
_SHORT = r"(?:The )?[A-ZÀ-ÖØ-Þ][\w.’'&-]*(?: [A-ZÀ-ÖØ-Þ0-9][\w.’'&-]*){0,2}"
_UNLISTED = re.compile(
    rf"\((?:[a-z/]{{2,12}} )?(?:{_LIST} )?(?:with|mit|avec|con) {_LIST}\)|"
    rf"(?:{_PROPER} )?(?:With|with|Mit|Avec|Con) {_LIST}|"
    rf"\({_PROPER}(?:, {_PROPER}){{1,4}}\)|\({_SHORT}\)|\((?:{_PROPER}/){{1,3}}{_PROPER}\)|"
    rf"[a-z]{{1,4}}(?:/[a-z]{{1,4}}){{1,3}} ?\({_LIST}\)"
)
_ENDING = re.compile(r"(?:\s*\(([^()]{2,60})\)|\s*[-–—/|]{1,3}\s*([^-–—()]{2,60}))[.\s]*$")


_FIRST = re.compile(r"[^\W_]+")


def is_credit_line(words: str) -> bool:
    """Whether a whole block is one: "Source: X", "rm/jsi (Reuters, AP)", "(With AFP and dpa)"."""
    if len(words.split()) > _LONGEST or words.rstrip().endswith(":"):
        return False
    if _OPENING.match(words):
        return True
    if "contribut" in words.lower() and _CONTRIBUTED.search(words):
        return True
    codes = _CODES.fullmatch(words.strip())
    if codes:
        named = codes.group(1)
        return names_only(named) if named else "/" in words and len(words) <= 24
    return names_only(words)


def is_unlisted_credit(words: str) -> bool:
    """Whether the last line of a page is a credit whose names no list has.

    >>> is_unlisted_credit("(Aarn Today with NWA)"), is_unlisted_credit("– NWA")
    (True, True)
    """
    bare = words.strip(" –—-().")
    if len(words.split()) <= 8 and all(_is_house(name) for name in bare.split(",")):
        return True
    if words[0] in "–—-" and len(words.split()) <= 6:  # "- Name" is an item of a list
        return bool(re.fullmatch(rf"(?:[–—]|--)\s*{_LIST}", _listed_as(words, "Known")))
    return len(words) <= 90 and bool(_UNLISTED.fullmatch(_listed_as(words, "Known").strip(" –—-.")))


def _is_house(name: str) -> bool:
    """ "NWA", "Morning Gazette": initials, or a newspaper by its name."""
    name = name.strip()
    capitals = all(word[0].isupper() or word in ("of", "the", "and") for word in name.split())
    opens = name.startswith(("The ", "Daily ", "Radio "))
    rest = name if opens else name.partition(" ")[2]  # "Record April Six" is a row of a table
    paper = capitals and 1 < len(name.split()) <= 4 and NEWSPAPER.search(rest)
    return bool(paper) or (name.isalpha() and name.isupper() and 2 <= len(name) <= 6)


def names_only(words: str) -> bool:
    """Whether nothing but agencies, publishers and connecting words stands here.

    >>> names_only("(With Reuters and the Associated Press)"), names_only("Reuters said no")
    (True, False)
    """
    if not 2 <= len(words) <= 160:
        return False
    first = _FIRST.search(words)
    if not first or not (_is_name_word(first.group()) or _JOINING.fullmatch(first.group())):
        return False  # most lines are seen not to be one by their first word
    kept = _listed_as(words, " ")
    if kept == words:
        return False
    return not re.search(r"\w", _JOINING.sub(" ", kept))


def _is_name_word(word: str) -> bool:
    return agency_names(True).begins(word) or publisher_names(True).begins(word)


def _listed_as(words: str, other: str) -> str:
    """``words`` with the names of known agencies and publishers replaced."""
    spans: list[Span] = []
    for index in (agency_names(True), publisher_names(True)):
        spans += [n.span for n in index.find(words) if not any(n.span.overlaps(s) for s in spans)]
    for span in sorted(spans, reverse=True):
        words = words[: span.start] + other + words[span.end :]
    return words


def trailing_credit(text: str, block: Span) -> Span | None:
    """The credit at the end of a paragraph, "... he said. (Reuters)", "... the end. – dpa"."""
    tail = max(block.start, block.end - 80)
    found = _ENDING.search(text, tail, block.end)
    if not found or found.start() <= block.start:
        return None
    before = text[block.start : found.start()].rstrip()
    named = found.group(1) or found.group(2)
    if not before or before[-1] not in '.!?"”’»' or not names_only(named):
        return None
    start = found.start() + (len(found.group()) - len(found.group().lstrip()))
    return Span(start, block.end)
