"""The page: how big it gets, how long it takes: `python -m bench.page PATH`.

PATH is a folder of articles of one story. Options: --json, --articles N (the articles are repeated
under other names, each with a line of its own, until there are N; default: as they are).

write      seconds of CPU to write the HTML and the Markdown, the fastest of three
size       bytes of the HTML, elements of its tree
open       seconds until a Chromium has loaded it, and until each screen is drawn after a click;
           missing where no Chromium is found (RETOLD_CHROMIUM, or on the path)
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from retold import library
from retold.adapters.inputs import read_inputs
from retold.model.article import Document

DRAWN = """hash => { const start = performance.now(); location.hash = hash;
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
        () => done(performance.now() - start)))) }"""


def repeated(documents: list[Document], count: int) -> list[Document]:
    """``count`` documents: the given ones, then again under other names with another last line."""
    found = []
    for number in range(count):
        document, edition = documents[number % len(documents)], number // len(documents)
        text = document.text + (f"\n\nEdition {edition} of this page." if edition else "")
        outlet = f"{document.outlet or 'Outlet'} {edition}" if edition else document.outlet
        path = f"{edition}-{document.path}"
        found.append(replace(document, text=text, outlet=outlet, path=path, url=None))
    return found


def fastest(work: Callable[[], str]) -> tuple[float, str]:
    """Seconds of CPU of the fastest of three runs, and what it wrote."""
    best, written = float("inf"), ""
    for _ in range(3):
        start = time.process_time()
        written = work()
        best = min(best, time.process_time() - start)
    return round(best, 3), written


def measure(report: library.Report) -> dict[str, Any]:
    html_seconds, html = fastest(report.to_html)
    markdown_seconds, markdown = fastest(report.to_markdown)
    return {
        "articles": len(report.story.articles),
        "links": len(report.story.links),
        "html": {"cpu_s": html_seconds, "bytes": len(html.encode())},
        "markdown": {"cpu_s": markdown_seconds, "bytes": len(markdown.encode())},
        "chromium": in_chromium(html),
    }


def in_chromium(html: str) -> dict[str, Any] | str:
    """Load and draw times in seconds, or why there are none."""
    try:
        from playwright.sync_api import sync_playwright
        from tests.browser.conftest import FLAGS, find_chromium
    except ImportError:
        return "missing: the package playwright"
    path = find_chromium()
    if path is None:
        return "missing: no Chromium found"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(html, "utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(file.as_uri())
        found: dict[str, Any] = {"load_s": round(time.perf_counter() - start, 2)}
        found["elements"] = page.evaluate("document.querySelectorAll('*').length")
        for tab in page.locator(".tabs a[data-screen]").all():
            screen = tab.get_attribute("data-screen") or ""
            found[f"{screen}_s"] = round(page.evaluate(DRAWN, screen) / 1000, 3)
        browser.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    documents = [d for d in read_inputs([given.path]) if isinstance(d, Document)]
    wanted = repeated(documents, given.articles) if given.articles else documents
    found = measure(library.report(wanted))
    if given.json:
        print(json.dumps(found))
        return
    for key, value in found.items():
        print(f"{key:10} {value}")


if __name__ == "__main__":
    main()
