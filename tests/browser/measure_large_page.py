"""How a page of 500 quotations against 100,000 words opens, filters and scrolls: figures, not a test.

``PYTHONPATH=tests/support python tests/browser/measure_large_page.py`` prints the median of five openings in Chromium
without a GPU. Every figure is the time from the action to the next frame that shows it, in milliseconds; ``scrolling``
is the longest gap between two frames while the whole page is scrolled through in steps of a window's height.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from pathlib import Path

from html_reports import large_report
from playwright.sync_api import Page, sync_playwright

from checker.output.html import render

OPENINGS = 5
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))"
ACTIONS = {
    "filter errors": "document.querySelector('button.count.error').click()",
    "drop the filter": "document.querySelector('button.count.error').click()",
    "article view": "document.querySelector('[data-view=article]').click()",
    "all quotations": "document.querySelector('[data-view=quotations]').click()",
    "filter verbatim": "document.querySelector('button.count.verbatim').click()",
    "findings view": "document.querySelector('[data-view=findings]').click()",
    "next finding": "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true}))",
    "last card": "location.hash = document.querySelector('.card[id]:last-of-type').id",
}
SCROLL = """async () => {
    const gaps = [];
    let last = performance.now();
    for (let at = 0; at < 60; at++) {
        scrollBy(0, innerHeight);
        await new Promise(requestAnimationFrame);
        gaps.push(performance.now() - last);
        last = performance.now();
    }
    return Math.max(...gaps);
}"""


def measure(page: Page, file: Path) -> dict[str, float]:
    """One opening and one round of actions."""
    page.goto(file.as_uri())
    opened = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN")
    figures = {"first paint": float(painted), "loaded, script run": float(opened)}
    figures["scrolling, longest gap"] = float(page.evaluate(SCROLL))
    for name, action in ACTIONS.items():
        # The page's own handlers look for an element as the target of a key.
        script = action.replace("document.dispatchEvent", "document.body.dispatchEvent")
        figures[name] = float(
            page.evaluate(
                f"async () => {{ const began = performance.now(); {script}; return await {NEXT_FRAME} - began; }}"
            )
        )
    return figures


def main() -> None:
    """Print the medians."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "large.html"
        file.write_text(render(large_report(quotations=500, words=100_000)), encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        rounds = [measure(browser.new_page(viewport={"width": 1280, "height": 800}), file) for _ in range(OPENINGS)]
        browser.close()
        size = file.stat().st_size
    print(f"page of {size / 1e6:.1f} MB, median of {OPENINGS} openings, milliseconds")  # noqa: T201
    for name in rounds[0]:
        print(f"{name:24}{statistics.median(figures[name] for figures in rounds):8.0f}")  # noqa: T201


if __name__ == "__main__":
    main()
