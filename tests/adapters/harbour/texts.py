"""The seven texts, and what their pages say beside them."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def _read(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text("utf-8")


COURIER = _read("courier")
MORROW = _read("morrow")
LANTERN = _read("lantern")
STRAND = _read("strand")
GAZETTE = _read("gazette")
DIGEST = _read("digest")
STATE = _read("state")
TEXTS = [COURIER, MORROW, LANTERN, STRAND, GAZETTE, DIGEST, STATE]

# outlet, text, (published, precision, basis), address
PAGES = (
    (
        "Kellhaven Courier",
        COURIER,
        ("2031-03-04T18:20", "minute", "metadata"),
        "https://courier.example/crane",
    ),
    ("The Morrow Post", MORROW, ("2031-03-04", "day", "printed date"), None),
    (
        "Daily Lantern",
        LANTERN,
        ("2031-03-05T11:00", "minute", "feed"),
        "https://lantern.example/a/77",
    ),
    ("Strand Radio", STRAND, ("2031-03-05", "day", "weekday in the text"), None),
    (None, GAZETTE, None, None),
    ("Harbour Digest", DIGEST, ("2031-03-05T06:05", "minute", "feed"), "https://digest.example/1"),
    ("State Gazette", STATE, ("2031-03-06", "day", "printed date"), None),
)
FURNITURE = {
    "Share this story: 214 shares": "share count",
    "Read more: Ferry fares to rise in May": "related link",
    "Leave a reply": "comment box",
    "Subscribe to our newsletter": "newsletter box",
}
CREDITS = {
    "By Jonna Reiss": ("Jonna Reiss", "person"),
    "KELLHAVEN (Northline)": ("Northline", "agency"),
    "(Northline, with additional reporting by the Lantern)": ("Northline", "agency"),
    "With material from Northline": ("Northline", "agency"),
    "Source: Kellhaven Courier": ("Kellhaven Courier", "outlet"),
}
