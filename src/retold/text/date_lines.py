"""Date lines: where, when and for whom a report was filed ("AARN, Aug 10 (Agency) - ...")."""

from __future__ import annotations

import re
from functools import cache

from retold.text.agencies import agency_names
from retold.text.languages import languages
from retold.text.publishers import publisher_names

_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_NEEDED = re.compile(r"[–—―_)\]/]|--|[-:]\s")  # a dash, colon or bracket closes a date line
_PLACE = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"


def date_line_length(words: str) -> int:
    """How many code points at the start of ``words`` are a date line; 0 where there is none.

    >>> date_line_length("AARN, Aug 10 (Reuters) - The bridge is open.")
    25
    """
    found = _pattern().match(words) if _NEEDED.search(words) else None
    if not found:
        return 0
    place, date, credit = found.group("place", "date", "credit")
    dash = found.group("dash") or found.group("behind")
    if credit:
        known = _is_known(credit)
        return found.end() if known or (dash and (date or _is_capital(place))) else 0
    if not dash or not place or (dash == ":" and not date):
        return 0  # "IDA LUND:" is somebody speaking
    behind = words[found.end() : found.end() + 1]
    listed = "," in place and len(dash.strip()) > 0 and behind.isupper() and len(place.split()) <= 5
    return found.end() if date or _is_capital(place) or listed else 0


def _is_capital(place: str | None) -> bool:
    """ "AARN", "AARN, Nordland": the town stands in capitals."""
    town = (place or "").split(",")[0]
    return len(town) > 2 and town.isupper()


def _is_known(credit: str) -> bool:
    return bool(agency_names(True).find(credit) or publisher_names(True).find(credit))


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(
        sorted(
            {re.escape(n) for one in languages() for names in one.months for n in names},
            key=len,
            reverse=True,
        )
    )
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er)?"
    date = (
        rf"(?:(?:{months})\.?\s+{day}|{day}\.?\s+(?:de\s+)?(?:{months})\.?)(?:,?\s+(?:19|20)\d\d)?"
    )
    # A lone hyphen needs blanks (or a bracket) around it: "GPS-Daten" is a word.
    dash = r"(?:\.?(?:[–—―_]{1,3}|--)(?=\s|[A-Z\"“])|(?:(?<=[\s)\].]))-(?=\s)|\.-(?=\s)|:(?=\s))"
    return re.compile(
        rf"(?P<place>{_PLACE}(?:[,/]\s?{_PLACE}){{0,2}})?"
        rf"(?:,?\s*\(?(?P<date>(?i:{date}))\)?)?,?\s*"
        rf"(?:(?P<credit>[(\[][A-Za-zÀ-ÿ][^()\[\]]{{1,40}}[)\]]|/[A-Z][\w ]{{2,30}}/)\s*"
        rf"(?P<behind>{dash})?|"
        rf"(?P<dash>{dash}))\s*"
    )
