"""``retold links``: which words of one article stand in another."""

from __future__ import annotations

from retold.app.cli.options import AsJson, EncoderName, Paths
from retold.app.links import show_links


def command(paths: Paths, json: AsJson = False, encoder: EncoderName = "none") -> None:
    """Show what was carried over between any two articles, with the changed words marked.

    With --json: one line per pair of articles that share text.
    """
    show_links(paths, json, encoder)
