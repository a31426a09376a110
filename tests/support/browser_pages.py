"""A page open in a browser, and what the tests may ask of it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page, Request


@dataclass
class Opened:
    """A page in a browser and everything that must not have happened while it was open."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._note)

    def _note(self, request: Request) -> None:
        if not request.is_navigation_request():
            self.requests.append(request.url)


class Opener(Protocol):
    """Opens a page from the disk: ``open_page(width=360, scheme="dark", at="#q3")``."""

    def __call__(
        self, file: Path | None = None, *, width: int = 1280, scheme: str = "light", scripts: bool = True, at: str = ""
    ) -> Opened: ...


class Printer(Protocol):
    """Shows the page as a printer sees it while the context lasts."""

    def __call__(self, page: Page) -> AbstractContextManager[Page]: ...


@dataclass(frozen=True)
class Box:
    """Where an element stands in the window, in CSS pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


def box_of(element: Locator) -> Box:
    """The place of an element that is shown."""
    box = element.bounding_box()
    assert box is not None, "the element is not shown"
    return Box(box["x"], box["y"], box["width"], box["height"])
