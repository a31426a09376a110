"""A real browser, and pages made by hand for it to open from the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from browser_pages import Opened, Opener, Printer
from html_reports import kerry_lavrov_report, large_report
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from checker.output.html import render

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
COMMAND = "checker check made-for-this.article.txt --source kerry-lavrov-2016-03-24.transcript.txt"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or another that is installed."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium is installed: run tests/browser/setup.sh")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def report_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with fifteen quotations of every outcome."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(kerry_lavrov_report(), command=COMMAND, day=date(2016, 3, 24)), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with 500 quotations against a transcript of 100,000 words."""
    path = tmp_path_factory.mktemp("page") / "large.html"
    path.write_text(render(large_report(quotations=500, words=100_000)), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser: Browser, report_file: Path) -> Iterator[Opener]:
    """Opens a page from the disk: ``open_page(width=360, scheme="dark", at="#q3")``."""
    contexts: list[BrowserContext] = []

    def opener(
        file: Path | None = None, *, width: int = 1280, scheme: str = "light", scripts: bool = True, at: str = ""
    ) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.watch()
        opened.page.goto((file or report_file).as_uri() + at)
        return opened

    yield opener
    for context in contexts:
        context.close()


@contextmanager
def printed(page: Page) -> Iterator[Page]:
    """The page as a printer sees it."""
    page.emulate_media(media="print")
    yield page
    page.emulate_media(media="screen")


@pytest.fixture
def as_printed() -> Printer:
    return printed


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in a browser is slow."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)
