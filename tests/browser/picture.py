"""Takes the README's picture: ``python -m tests.browser.picture REPORT.html PICTURE.png [SCREEN]``.

Only ever of the bundled, invented story.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright
from tests.browser.conftest import FLAGS, find_chromium


def take(report: Path, picture: Path, screen: str) -> None:
    """Saves what the top of one screen looks like, at twice the size for sharp letters."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1240, "height": 1010}, device_scale_factor=1.5)
        page.goto(f"{report.resolve().as_uri()}#{screen}")
        page.wait_for_timeout(500)  # the ribbons are drawn in the next frame
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "quotes")
