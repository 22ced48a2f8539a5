"""Mastheads: the name of the outlet itself, as lines of a head or foot print it.

"The Harbour Post", "Evening Courier | Tuesday, 3 May 2022", "posted by ida on Ferry Watch". Only
the shape of the name is decided here; ``find/credits`` turns it into a credit.
"""

from __future__ import annotations

import re
from functools import cache

from retold.model.span import Span
from retold.text.agencies import agency_names
from retold.text.languages import languages
from retold.text.publishers import publisher_names
from retold.text.tables import read_table

_LINE = 160  # code points of a line that is looked at
_PIECE = re.compile(r"[^|·•:;,()*_\n—–]+")
_POINT = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=\S)|\s+-\s+|\s/|/\s")
_TOKEN = re.compile(r"[^\s]+")
_SMALL = frozenset({"of", "and", "&", "the", "de", "la", "le", "du", "des", "für", "der", "del"})
_BLOG = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ0-9][\w'’&-]*){0,3}), "
    r"(?:an? |the |your )?(?:[\w-]+ ){0,3}?"
    r"(?:blog|newspaper|newsletter|website|magazine|weekly|daily|podcast|news site|notes)\b"
)
_POSTED = re.compile(
    r"\b(?:posted|published|written|seen|first)\b[^.|]{0,40}? (?:on|at|in) "
    r"(?P<name>(?:The )?[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ0-9][\w'’&-]*){0,3})"
)
# "for the Harbour Post", "Published by the Kestrel": in a line that is no sentence.
_FOR = re.compile(
    r"\b(?:for|from|of|by) (?P<name>[Tt]he [A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ0-9][\w'’&-]*){0,3})"
    r"(?=\s*(?:[,.|·•—–()]|$|of\b|on\b|\d))"
)
_OFFICE = re.compile(
    r"^\W*(?P<name>[A-ZÀ-Þ][\w'’&-]*(?: (?:of |for |and |the )*[A-ZÀ-Þ][\w'’&-]*){0,5}),? "
    r"(?:[Pp]ress [Oo]ffice|[Pp]ress [Ss]ervice|[Nn]ewsroom|[Mm]edia [Oo]ffice)\b"
)
_TEAM = re.compile(
    r"\b[Bb]y (?:the )?(?P<name>[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ][\w'’&-]*){0,3}) "
    r"(?:[Tt]eam|[Ss]taff|[Nn]ewsroom|[Ee]ditors|[Nn]ews [Dd]esk|[Dd]esk|[Rr]eporters?)\b"
)
_SITE = re.compile(r"\W*(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8})\W*")
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)+)(?:/\S*)?$")
_SLOGAN = re.compile(r"\s+[–—|-]\s+.{3,60}$")
# "Ferry Online and agencies": the outlet's own, with what unnamed others sent.
_SHARED = re.compile(r"(?:,? (?:staff|reporters?))?,? (?:and|with|&) (?:news )?agenc(?:ies|y)\s*$")
# "Ida Lund, Kestrel staff", "correspondent of the Courier".
_ROLE = r"(?:staff|reporter|correspondent|editor|writer|columnist|bureau)s?"
_WRITES = re.compile(
    r", (?P<name>[A-ZÀ-Þ][\w'’&-]*(?: (?:de |of )?[A-ZÀ-Þ][\w'’&-]*){0,4})(?: [a-z]+)? "
    + _ROLE
    + r"\b"
)
_WRITES_FOR = re.compile(
    _ROLE + r" (?:of|for|at|with) (?:the )?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?: (?:de |of )?[A-ZÀ-Þ][\w'’&-]*){0,4})"
)
# The name of another, whose text it is.
_OTHERS = re.compile(r"\W*(?:sources?|via|credit|quelle|fuente|photo|picture|read more)\b", re.I)
_NAME = r"(?P<name>(?:The )?[A-ZÀ-Þ][\w'’&-]*(?: (?:of |& )?[A-ZÀ-Þ0-9][\w'’&-]*){0,4})"
# What an outlet says of itself at the foot.
_FOOT = (
    re.compile(rf"[Ss]tay tuned (?:to|with) {_NAME} for\b"),
    re.compile(rf"[Yy]ou are (?:listening to|watching|reading) {_NAME}(?= on\b| at\b|[.,!]|$)"),
    re.compile(rf"[Gg]et {_NAME} (?:in|to) your inbox\b"),
    re.compile(
        rf"[Ff]ollow {_NAME} on (?:all|any|our|social|Facebook|Twitter|X|Instagram|Telegram|"
        r"WhatsApp|TikTok|YouTube|Google|LinkedIn|Mastodon|Bluesky|Threads)\b"
    ),
    re.compile(rf"[Gg]et the {_NAME} app\b"),
    re.compile(rf"^{_NAME} is (?:published|printed|produced|owned) by\b"),
    re.compile(
        rf"(?:[Cc]opyright|©|\([Cc]\))[\s,]*(?:©|\([Cc]\))?[\s,]*(?:(?:19|20)\d\d[\s,]*)?{_NAME}"
        r"(?=[.,]|$| All\b| all\b| (?:19|20)\d\d| /| Media| [—–-])"
    ),
    re.compile(rf"[Tt]ake the .{{3,40}} with you! Download the {_NAME} app\b"),
)
_FIRM = re.compile(r"\s+(?:Limited|Ltd|LLC|Inc|GmbH|PLC|plc|Media Group|Company)\.?$")


def masthead_in(line: str) -> Span | None:
    """Where in a line of the head the outlet's own name stands; None where none is printed.

    >>> line = "Evening Courier | Tuesday, 3 May 2022"
    >>> masthead_in(line).of(line)
    'Evening Courier'
    """
    if len(line) > _LINE or _OTHERS.match(line):
        return None
    address = _ADDRESS.match(line)
    if address:
        return Span(*address.span("name"))
    site = _SITE.fullmatch(_SLOGAN.sub("", line))
    if site:
        return Span(site.start("name"), site.end("name"))
    for pattern in (_POSTED, _BLOG, _OFFICE, _TEAM, _WRITES, _WRITES_FOR):
        found = pattern.search(line)
        if found and _may_be_name(found.group("name")):
            return Span(found.start("name"), found.end("name"))
    for start, end in _pieces(line):
        name = _house(line[start:end])
        sent = line[:start].strip(" *_")[-1:] in ("(", "[") and line[:start].strip(" *_([")
        if name and not sent:  # "HALE, 3 May (Harbour Press)" sent it
            return Span(start + name.start, start + name.end)
    behind = _FOR.search(line)
    if behind and _may_be_name(behind.group("name")[4:]):
        return Span(behind.start("name") + 4, behind.end("name"))
    return None


def is_masthead(line: str) -> bool:
    """Whether a line is nothing but the name of an outlet, with or without a part of it."""
    bare = line.strip(" *_")
    found = masthead_in(bare)
    if found is None or found.start > 0 or "\n" in bare:
        return False
    rest = bare[found.end :].strip(" .,|·•*_–—-")
    return len(rest.split()) <= 3 and not re.search(r"[.!?\"“”]", rest)


def name_above(line: str) -> str | None:
    """The outlet's name in a line above the headline, where nothing but such lines stand.

    >>> name_above("Lissom Bay Buoy | Islands"), name_above("HOME  NEWS  SPORT")
    ('Lissom Bay Buoy', None)
    """
    first = re.split(r"\s+[|–—·•>/~-]\s+|\s{2,}|\s*[|•·]\s*", line.strip(" *_#"))[0]
    name = re.sub(r"^(?:(?:News )?[Ff]rom the |\d+\s+)", "", first).strip()
    words = name.split()
    menu = sum(w.lower() in _words("menu") for w in words)
    named = words and words[0][0].isupper() and sum(w[0].islower() for w in words) <= 2
    if len(words) == 2 and "&" not in name and not _is_house(name):
        return None  # a writer as well as a paper
    shaped = (
        named and len(words) <= 5 and ":" not in name and menu * 2 < len(words) + (len(words) == 1)
    )
    return (
        name if shaped and not re.search(r"[!?\d]{3}|[!?.]$", name) and _may_be_name(name) else None
    )


def foot_name(line: str) -> Span | None:
    """Where in a line of the foot an outlet names itself ("Stay tuned to Ferry News for ...")."""
    for pattern in _FOOT:
        found = pattern.search(line)
        if found and not _is_agency(found.group("name")):
            firm = _FIRM.search(found.group("name"))
            end = found.start("name") + firm.start() if firm else found.end("name")
            return Span(found.start("name"), end) if end > found.start("name") else None
    return None


def _pieces(line: str) -> list[tuple[int, int]]:
    found = []
    for piece in _PIECE.finditer(line):
        start = piece.start()
        for cut in _POINT.finditer(line, piece.start(), piece.end()):
            found.append((start, cut.start()))
            start = cut.end()
        found.append((start, piece.end()))
    return found


def _house(piece: str) -> Span | None:
    """The name of an outlet that is a whole piece of a line, without "newsdesk" behind it."""
    shared = _SHARED.search(piece)
    own = piece[: shared.start()] if shared else piece
    tokens = [m for m in _TOKEN.finditer(own) if re.search(r"\w|&", m.group())]
    while tokens and tokens[-1].group().strip(".").lower() in _words("parts") and len(tokens) > 2:
        tokens.pop()
    if not tokens:
        return None
    place = Span(tokens[0].start(), tokens[-1].end())
    name = place.of(piece).rstrip(". ")
    if not name:
        return None
    place = Span(place.start, place.start + len(name))
    named = [n.span for n in publisher_names(True).find(name)]
    known = Span(0, len(name)) in named and len(name) > 3  # "Sun" is a day as well
    return place if known or _is_house(name) else None


def _is_house(name: str) -> bool:
    words = name.split()
    bare = words[1:] if words[0] in ("The", "the") else words
    capitals = all(w[0].isupper() or w in _SMALL for w in bare)
    if not (2 <= len(words) <= 6 and bare and capitals) or _is_agency(name):
        return False
    if bare[0] in _words("sections") or bare[0].lower() in ("by", "from", "photo"):
        return False
    if words[0] == "The" and len(words) <= 4 and _may_be_name(" ".join(bare)):
        return True  # no person is called so
    bare = [w.capitalize() if w.isupper() and len(w) > 3 else w for w in bare]
    told = any(w in _words("names") for w in bare[1:] or bare)
    opens = bare[0] in _words("first") and len(bare) > 1
    return told or opens or bare[-1] in _words("last")


def _may_be_name(name: str) -> bool:
    """Whether a phrase that stands where an outlet's name does can be one: no agency, no day."""
    days = {day for one in languages() for day in one.weekdays}
    months = {month for one in languages() for names in one.months for month in names}
    dated = any(word.lower().strip(".,") in days | months for word in name.split())
    first = name.split()[0]
    known = first in _words("places") or first in _words("ranks")
    return not dated and not known and not _is_agency(name)


def _is_agency(name: str) -> bool:
    name = name.removeprefix("The ").removeprefix("the ")
    return any(n.span == Span(0, len(name)) for n in agency_names(True).find(name))


@cache
def _words(key: str) -> frozenset[str]:
    table = read_table("retold.text.languages", "mastheads")
    return frozenset(table[key].split())
