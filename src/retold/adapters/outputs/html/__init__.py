"""The report as one HTML page that opens from a file."""

from retold.adapters.outputs.html.embedded import render_embedded
from retold.adapters.outputs.html.page import render_html

__all__ = ["render_embedded", "render_html"]
