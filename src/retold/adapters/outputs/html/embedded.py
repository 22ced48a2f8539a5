"""The page inside another page: for notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import escape

from retold.adapters.outputs.html.page import render_html


def render_embedded(report: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """An ``iframe`` that holds the whole page and can touch nothing around it."""
    page = escape(render_html(report, texts))
    return (
        '<iframe title="Retold report" sandbox="allow-scripts allow-popups" '
        f'width="100%" height="820" style="border:1px solid #ddd" srcdoc="{page}"></iframe>'
    )
