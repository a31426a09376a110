"""What the checker does with one hostile file, and what may never come of it."""

from __future__ import annotations

from pathlib import Path

from lxml.html import document_fromstring

from checker.articles.page.body import read_article
from checker.articles.quotations.disguises import unread_in
from checker.articles.quotations.finding import find_quotations
from checker.documents import Purpose, read_bytes
from checker.errors import CheckerError
from checker.language.english import ENGLISH
from checker.output import html
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources
from checker.sources.record_reading import read_source


def outcome(format_: str, data: bytes, purpose: Purpose) -> str:
    """Return "read", the kind of refusal, or what a reader stumbled on where the one door of all formats caught it.

    Raises:
        Exception: whatever is no refusal; a traceback in the hands of whoever runs the checker.
    """
    try:
        document = read_bytes(data, name=f"a.{format_}", format=format_, purpose=purpose, language=ENGLISH)
        if purpose is Purpose.SOURCE:
            read_source(document, id="a", language=ENGLISH)
        else:
            article = read_article(document, ENGLISH)
            unread_in(article, find_quotations(article, ENGLISH))
    except CheckerError as error:
        if not (error.what and error.why and error.fix):
            raise
        stumbled = error.__cause__ if "damaged, or is no" in error.what else None
        return f"stumbled on {type(stumbled).__name__}" if stumbled else type(error).__name__
    return "read"


class HostileReports:
    """Checks hostile articles against one record and reads the page that comes of it back."""

    def __init__(self, record: Path) -> None:
        self._sources = read_sources([record])
        self._checker = Checker(cache=False)
        honest = read_bytes(b"\xe2\x80\x9cWe will build it,\xe2\x80\x9d Alder said.", name="a.txt", language=ENGLISH)
        self._honest = self._active(html.render(self._checker.check(read_article(honest, ENGLISH), self._sources)))

    def outcome(self, format_: str, data: bytes) -> str:
        """Return "reported" or the kind of refusal; fail on an active element that no honest page has."""
        try:
            document = read_bytes(data, name=f"a.{format_}", format=format_, language=ENGLISH)
            report = self._checker.check(read_article(document, ENGLISH), self._sources)
        except CheckerError as error:
            return type(error).__name__
        page = html.render(report)
        assert self._active(page) <= self._honest, page
        return "reported"

    @staticmethod
    def _active(page: str) -> set[str]:
        """Return everything in a page that runs or leads elsewhere: scripts, handlers, addresses, frames."""
        found: set[str] = set()
        for element in document_fromstring(page).iter():
            if element.tag in {"script", "iframe", "object", "embed", "base", "form", "meta"}:
                found.add(f"<{element.tag} {element.get('src') or element.get('http-equiv') or ''}>")
            found |= {name for name in element.attrib if name.startswith("on")}
            found |= {
                str(value) for name, value in element.attrib.items() if name in {"href", "src"} and ":" in str(value)
            }
        return found
