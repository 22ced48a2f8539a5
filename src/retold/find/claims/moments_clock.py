"""Times of day as articles tell them: "4.15 a.m.", "ten to five in the afternoon", "shortly after
four", "16:50".

A time is a set of readings in minutes from midnight ("six" alone may be 6:00 or 18:00), and how far
before and after it the words reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

DAY = 1440  # minutes
_HOURS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_STEPS = {
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty-five": 25,
    "a quarter": 15,
    "quarter": 15,
    "half": 30,
}
_H = rf"(?:{'|'.join(_HOURS)})"
_LEAD = (
    r"(?:at|around|about|roughly|by|until|till|before|after|past|since|from|towards|nearly|almost)"
)
# Half of a day, said right behind a time: "in the afternoon", "on Monday morning", "that night".
_HALF = re.compile(
    r"[\s,]*(?:o['’]clock\s+)?(?:(?:in|on|at|the|that|this|same|last|next|following|early|late"
    r"|yesterday|tomorrow|[a-z]+day)\s+){0,4}(morning|afternoon|evening|night|dawn)\b"
)
_HALF_BEFORE = re.compile(
    r"\b(morning|afternoon|evening|night)(?: \w+day)?,?\s+(?:\w+ ){0,2}(?:at|around|about|by)?\s*$"
)
_CORES = (
    rf"(?P<step>{'|'.join(_STEPS)}|\d\d? minutes|\w+ minutes) (?P<way>past|to|before|after)"
    rf" (?P<base>{_H}\b|\d\d?\b|midnight|noon|midday)",
    r"(?P<hour>\d{1,2})(?:[.:]\s?(?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.?|m\b)",
    rf"(?P<spoken>{_H}|\d\d?)(?:[ -](?P<thirty>thirty|fifteen|forty-five))?\s*o['’]clock\b",
    r"(?P<fixed>[01]?\d|2[0-4]):(?P<exact>[0-5]\d)(?![\d:.]\d)"
    r"(?! (?:left|remain|to (?:go|play)|into|mark|of the))",
    r"(?P<still>noon|midday|midnight)\b",
)
_CORE = re.compile(r"(?<![\w.:,])(?:" + "|".join(_CORES) + ")", re.IGNORECASE)
_DOTTED = re.compile(
    rf"\b{_LEAD} (?P<hour>[01]?\d|2[0-3])[.h](?P<minute>[0-5]\d)(?=(?P<after>[^\w%]{{0,2}}\s*\w*))"
)
_BARE = re.compile(
    rf"\b{_LEAD} (?P<hour>{_H}|1?\d)(?![\w:-]|\.\d)(?P<after>[^a-z]{{0,2}}[a-z]*(?: \w+day)?)"
)
_LASTING = re.compile(r"\b(?:within|in|for|took|lasted|after|every)\s+(?:about\s+)?$")
_HEDGE = re.compile(
    r"(?:\b(?P<soon>shortly|just|soon|immediately|a little|minutes|moments|some time|long))?\s*"
    r"\b(?P<word>after|past|before|ahead of|by|until|till|around|about|roughly|towards|close to"
    r"|nearly|almost|some|circa|since|from|approximately)\s+(?:about |the |around |roughly )?$"
)
_SOON_BEHIND = frozenset({"the", "a", "an", "it", "he", "she", "they", "when", "as"})
_SHORTLY, _ABOUT, _OPEN = 20, 15, DAY // 4  # minutes to which the words reach (own rule)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time at ``start:end`` of a sentence. readings: minutes from midnight.

    early, late: how many minutes before and after a reading the words still mean.
    relation: "by", "until", "since", "from", "before", "after" or "".
    """

    start: int
    end: int
    readings: tuple[int, ...]
    early: int
    late: int
    relation: str = ""

    @property
    def open(self) -> bool:
        """Whether the words give a bound only."""
        return max(self.early, self.late) >= _OPEN

    @property
    def telling(self) -> bool:
        """Whether hardly two things of one story are told with this time: 16:50, not noon."""
        return not self.open and len(self.readings) == 1 and self.readings[0] % 30 != 0

    def shown(self) -> str:
        """``16:50``; of several readings the one by day, from seven to seven."""
        minutes = next((r for r in self.readings if 420 <= r < 1140), self.readings[-1]) % DAY
        return f"{minutes // 60:02}:{minutes % 60:02}"


def meet(one: Clock, other: Clock) -> bool:
    """Whether two times can be one."""
    return any(_near(one, other, x - y) for x in one.readings for y in other.readings)


def _near(one: Clock, other: Clock, apart: int) -> bool:
    """Whether the two reaches touch when one reading lies ``apart`` minutes after the other."""
    reach = (apart - one.early - other.late, apart + one.late + other.early)
    return any(reach[0] <= turn <= reach[1] for turn in (-DAY, 0, DAY))


@lru_cache(maxsize=4096)
def clocks_in(sentence: str) -> tuple[Clock, ...]:
    """The times of day of a sentence, in order."""
    text = sentence.lower()
    kept: list[Clock] = []
    for clock in sorted(_found(text), key=lambda c: (c.start, -c.end)):
        if not kept or kept[-1].end <= clock.start:
            kept.append(clock)
    return tuple(kept)


def _found(text: str) -> Iterator[Clock]:
    for match in _CORE.finditer(text):
        clock = _core(match, text)
        if clock:
            yield clock
    for match in _DOTTED.finditer(text):
        half = _half_of_day(text, match.start("hour"), match.end("minute"))
        if half or int(match["hour"]) > 12:
            minutes = int(match["hour"]) * 60 + int(match["minute"])
            yield _clock(text, match.start("hour"), match.end("minute"), minutes, half)
    for match in _BARE.finditer(text):
        clock = _bare(match, text)
        if clock:
            yield clock


def _core(match: re.Match[str], text: str) -> Clock | None:
    start, end = match.span()
    if match["still"]:
        minutes = 0 if match["still"] == "midnight" else DAY // 2
        return _clock(text, start, end, minutes, "a" if not minutes else "p", rough=2)
    half = match["half"] or _half_of_day(text, start, end)
    if match["step"]:
        return _stepped(match, text, half)
    if match["fixed"]:
        if re.search(r"\b(?:with|in|record(?: of)?)\s+$", text[:start]):
            return None  # "with 7:42 left", "in a time of", "in 14:05": of a game
        hour, minute = int(match["fixed"]), int(match["exact"])
        whole = hour > 12 or match["fixed"].startswith("0")
        return _clock(text, start, end, hour * 60 + minute, "" if whole else half, fixed=whole)
    hour = _number(match["hour"] or match["spoken"])
    minute = int(match["minute"] or {"thirty": 30, "fifteen": 15}.get(match["thirty"] or "", 0))
    return _clock(text, start, end, hour * 60 + minute, half) if hour <= 24 else None


def _stepped(match: re.Match[str], text: str, half: str) -> Clock | None:
    """ "Ten to five", "a quarter past two", "half past one"."""
    said = match["step"].removesuffix(" minutes")
    step = _STEPS.get(said) or (int(said) if said.isdigit() else _minutes(said))
    if step is None or step > 59 or _LASTING.search(text[: match.start()]):
        return None  # "within four minutes to eleven of the provinces"
    base = match["base"]
    hour = {"midnight": 24, "noon": 12, "midday": 12}.get(base) or _number(base)
    minutes = hour * 60 + (step if match["way"] in ("past", "after") else -step)
    fixed = base in ("midnight", "noon", "midday")
    return _clock(text, *match.span(), minutes, half, fixed=fixed)


def _minutes(word: str) -> int | None:
    return {"five": 5, "ten": 10, "twenty": 20, "two": 2, "three": 3, "four": 4}.get(word)


def _bare(match: re.Match[str], text: str) -> Clock | None:
    """An hour without a mark: believed with half of a day, or as a word that ends its clause."""
    start, end = match.span("hour")
    half = _half_of_day(text, start, end)
    after = match["after"]
    ends = not after.strip() or after[0] in ".,;)" or after.startswith(" on ")
    if after.strip() in _SOON_BEHIND:
        ends = bool(re.search(r"\b(?:shortly|soon|just) (?:after|before) $", text[:start]))
    if not half and (match["hour"].isdigit() or not ends):
        return None
    hour = _number(match["hour"])
    return _clock(text, start, end, hour * 60, half) if hour <= 12 else None


def _clock(
    text: str, start: int, end: int, minutes: int, half: str, *, fixed: bool = False, rough: int = 0
) -> Clock:
    """``half``: "a" or "p" where the words say which half of the day: they are part of it."""
    early = late = rough or (10 if minutes % 30 == 0 else 2 if minutes % 5 == 0 else 0)
    hedge = _HEDGE.search(text, max(0, start - 30), start)
    relation = ""
    if hedge:
        early, late, relation = _reach(hedge["word"], bool(hedge["soon"]), early, late)
    if fixed or minutes >= 13 * 60:
        readings: tuple[int, ...] = (minutes % DAY,)
    elif half:
        readings = (minutes % 720 + (720 if half == "p" else 0),)
    else:
        readings = (minutes % 720, minutes % 720 + 720)
    behind = _HALF.match(text, end)
    return Clock(start, behind.end() if behind else end, readings, early, late, relation)


def _reach(word: str, soon: bool, early: int, late: int) -> tuple[int, int, str]:
    if word in ("around", "about", "roughly", "some", "circa", "approximately", "close to"):
        return early + _ABOUT, late + _ABOUT, ""
    if word in ("nearly", "almost", "towards"):
        return _SHORTLY, late, ""
    if word in ("after", "past"):
        return (early, _SHORTLY, "") if soon or word == "past" else (early, _OPEN, "after")
    if word in ("before", "ahead of"):
        return (_SHORTLY, late, "") if soon else (_OPEN, late, "before")
    if word == "by":
        return _OPEN, late, "by"
    return early, late, "until" if word in ("until", "till") else word


def _half_of_day(text: str, start: int, end: int) -> str:
    match = _HALF.match(text, end) or _HALF_BEFORE.search(text, max(0, start - 40), start)
    if not match:
        return ""
    if match[1] != "night":
        return "a" if match[1] in ("morning", "dawn") else "p"
    digits = re.search(rf"{_H}|\d\d?", text[start:end])
    hour = _number(digits[0]) if digits else 12
    return "p" if 6 <= hour < 12 else "a"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS.index(word) + 1
