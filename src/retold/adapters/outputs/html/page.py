"""One self-contained page: opens from a file, loads nothing, runs nothing from the articles."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from retold.adapters.outputs import wording
from retold.adapters.outputs.html.claims import count_verdicts, shelves, view_claims
from retold.adapters.outputs.html.collation import view_alone, view_groups
from retold.adapters.outputs.html.desk import Desk
from retold.adapters.outputs.html.figures import view_figures
from retold.adapters.outputs.html.framing import (
    view_framing,
    view_headlines,
    view_leads_of,
    view_omissions,
)
from retold.adapters.outputs.html.numbers import view_behind, view_corrections, view_numbers
from retold.adapters.outputs.html.pairs import pair_table, script_json
from retold.adapters.outputs.html.places import slug
from retold.adapters.outputs.html.reader import view_articles
from retold.adapters.outputs.html.stemma import draw
from retold.adapters.outputs.html.story import (
    story_headline,
    view_leads,
    view_open,
    view_rows,
)
from retold.adapters.outputs.html.ties import view_derivations, view_origins
from retold.adapters.outputs.html.timeline import view_timeline

SCREENS = (
    ("story", "Story"),
    ("claims", "Claims"),
    ("quotes", "Quotations"),
    ("pair", "Two texts"),
    ("stemma", "Who from whom"),
    ("figures", "Figures"),
    ("timeline", "Timeline"),
    ("framing", "Framing"),
    ("reader", "Reader"),
)
STYLES = ("base.css", "screens.css", "texts.css", "print.css")
# Before anything is drawn: one screen and one text at a time, where there is JavaScript.
FIRST = 'document.documentElement.classList.add("js")'
SCRIPTS = ("state.js", "texts.js", "ribbons.js", "reader.js", "keys.js", "main.js")


def render_html(report: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """The whole report as one HTML page.

    report: in the form of ``retold.report/1``. texts: each article's text by its id, whether or not
    the report carries it too. Article text is never trusted: it is escaped everywhere, and the
    page's own policy allows no script, style, picture or address but what stands in the page.
    """
    desk = Desk(report, texts)
    style, script = _joined(STYLES), _joined(SCRIPTS)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            **_screens(desk),
            title=story_headline(desk),
            names=desk.names,
            screens=SCREENS,
            generated=report.get("generated_by") or {},
            style=Markup(style),
            first=Markup(FIRST),
            script=Markup(script),
            policy=_policy(style, FIRST, script),
        )
    )


def _screens(desk: Desk) -> dict[str, Any]:
    """What each screen shows. The reader is cut at what the others point to, so it comes last."""
    claims, groups = view_claims(desk), view_groups(desk)
    derivations = view_derivations(desk)
    shown = {
        "numbers": view_numbers(desk),
        "behind": view_behind(desk),
        "corrections": view_corrections(desk),
        "leads": view_leads(claims, groups),
        "rows": view_rows(desk, derivations),
        "claims": claims,
        "shelves": shelves(claims),
        "verdicts": count_verdicts(claims),
        "groups": groups,
        "alone": view_alone(desk),
        "drawing": draw(desk),
        "derivations": derivations,
        "origins": view_origins(desk, derivations),
        "figures": view_figures(desk, claims),
        "timeline": view_timeline(desk),
        "headlines": view_headlines(desk),
        "framing": view_framing(desk),
        "openings": view_leads_of(desk),
        "omissions": view_omissions(desk),
        "undetermined": view_open(desk),
        "skipped": desk.part("skipped"),
    }
    shown["data"] = Markup(script_json(pair_table(desk)))
    shown["articles"] = list(view_articles(desk))
    return shown


def _policy(style: str, *scripts: str) -> str:
    """The content security policy: nothing but this page's own style and script."""
    parts = [
        "default-src 'none'",
        f"style-src {_digest(style)}",
        f"script-src {' '.join(map(_digest, scripts))}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(parts)


def _digest(text: str) -> str:
    found = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(found).decode()}'"


@cache
def _joined(names: tuple[str, ...]) -> str:
    folder = resources.files("retold.adapters.outputs.html") / "static"
    return "\n".join((folder / name).read_text("utf-8") for name in names)


def _written(value: object) -> object:
    """Every value on its way onto the page: what UTF-8 or HTML cannot hold is replaced."""
    return wording.writable(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("retold.adapters.outputs.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_written,
    )
    environment.globals["words"] = wording
    environment.filters["slug"] = slug
    environment.filters["plain"] = wording.plain
    environment.filters["count_words"] = wording.count_words
    return environment
