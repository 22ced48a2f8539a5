"""A real Chromium for the page's own tests; where there is none, they say so and are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
from playwright.sync_api import Browser, Error, Page, sync_playwright

# Nothing may reach the network, and containers have neither a sandbox nor a GPU.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Opener = Callable[..., Page]


def find_chromium() -> str | None:
    """RETOLD_CHROMIUM if it is set, else the first Chromium on the path."""
    given = os.environ.get("RETOLD_CHROMIUM")
    return given or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium found: install one, or name it in RETOLD_CHROMIUM")
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            pytest.skip(f"{path} does not start: {error.message.splitlines()[0]}")
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens HTML from a file and fails the test on any console error or request for more."""
    troubles: list[str] = []
    pages: list[Page] = []

    def opened(html: str, at: str = "", scripts: bool = True, **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(html, "utf-8")
        context = browser.new_context(java_script_enabled=scripts, **options)  # type: ignore[arg-type]
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda r: (
                None if r.url.startswith((file.as_uri(), "about:")) else troubles.append(r.url)
            ),
        )
        page.goto(file.as_uri() + at)
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.context.close()
    assert troubles == []
