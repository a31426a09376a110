"""Read an article in the language it is in."""

from __future__ import annotations

from pathlib import Path

from checker.articles.page.body import read_article
from checker.documents.reading_by_language import read_by_language
from checker.model import Article, Document
from checker.running.languages import LANGUAGES


def article_of(article: str | Path | Document) -> Article:
    """Return an article given as a path or as a document already read.

    Raises:
        InputError: if it cannot be read.
        UnknownLanguageError: if its text is in a language that the checker does not know.
    """
    return read_article(article if isinstance(article, Document) else read_by_language(article, LANGUAGES)[0])
