"""Time expressions of German, French and Spanish: the same grammar over other words."""

from __future__ import annotations

import pytest

from retold.find.dates.dates import find_dates
from retold.find.dates.words import LANGUAGES, vocabulary
from retold.model.article import Article
from retold.model.when import When

TUESDAY = When("2026-02-10", "day", "printed date")

ROWS = [
    ("de", "Am Dienstag sprach der Bürgermeister.", "Dienstag", "2026-02-10"),
    ("de", "Das Tor wird am Freitag geöffnet.", "Freitag", "2026-02-13"),
    ("de", "Seit dem 6. August 2025 regnete es.", "dem 6. August 2025", "2025-08-06"),
    ("de", "Im Sommer 2024 war es heiß.", "Sommer 2024", "2024-SU"),
    ("de", "Der Damm brach vor drei Wochen.", "vor drei Wochen", "2026-W04"),
    ("de", "Der Damm brach im vergangenen Monat.", "vergangenen Monat", "2026-01"),
    ("de", "Die Mauer aus dem 19. Jahrhundert brach.", "dem 19. Jahrhundert", "18"),
    ("de", "Das Schiff kam jeden Montag.", "jeden Montag", "XXXX-WXX-1"),
    ("de", "Der Streit dauerte zwei Tage.", "zwei Tage", "P2D"),
    ("fr", "Le maire a parlé mardi.", "mardi", "2026-02-10"),
    ("fr", "La porte sera ouverte vendredi.", "vendredi", "2026-02-13"),
    ("fr", "Il pleut depuis le 6 août 2025.", "le 6 août 2025", "2025-08-06"),
    ("fr", "La digue a cédé il y a trois semaines.", "il y a trois semaines", "2026-W04"),
    ("fr", "La digue a cédé le mois dernier.", "le mois dernier", "2026-01"),
    ("fr", "La digue a cédé aujourd’hui.", "aujourd’hui", "2026-02-10"),
    ("es", "El alcalde habló el martes.", "martes", "2026-02-10"),
    ("es", "La puerta será abierta el viernes.", "viernes", "2026-02-13"),
    ("es", "Llueve desde el 6 de agosto de 2025.", "el 6 de agosto de 2025", "2025-08-06"),
    ("es", "El muro cayó hace tres semanas.", "hace tres semanas", "2026-W04"),
    ("es", "El muro cayó el mes pasado.", "el mes pasado", "2026-01"),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), ROWS)
def test_expressions(language: str, text: str, words: str, value: str) -> None:
    article = Article("a", "a.txt", text, True, language=language)
    found = [(m.passage.span.of(text), m.value) for m in find_dates(article, TUESDAY)]
    assert found == [(words, value)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_twelve_months_and_seven_weekdays(language: str) -> None:
    words = vocabulary(language).words.values()
    assert {int(v) for kind, v in words if kind == "MONTH"} == set(range(1, 13))
    assert {int(v) for kind, v in words if kind == "WEEKDAY"} == set(range(1, 8))


def test_an_unknown_language_is_read_with_english_words() -> None:
    assert vocabulary("xx") == vocabulary("en")
