"""The picture of the page near the top of the README: `make page` draws it from the sample report.

``python tests/browser/page_picture.py`` writes docs/page.png; it needs a Chromium and playwright.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
SAMPLE, PICTURE = ROOT / "reports" / "sample.html", ROOT / "docs" / "page.png"
WIDTH, HEIGHT = 1280, 860


def main() -> None:
    """Open the sample report as an editor would, and keep what the first screen shows."""
    browser = next(path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--headless", "--no-sandbox"])
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(SAMPLE.as_uri())
        page.screenshot(path=PICTURE)
        chromium.close()


if __name__ == "__main__":
    main()
