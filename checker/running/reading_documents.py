"""Read an article in the language it is in."""

from __future__ import annotations

from pathlib import Path

from checker.articles.page.body import read_article
from checker.documents.reading_by_language import read_by_language
from checker.language.recognition import language_of
from checker.model import Article, Document
from checker.running.languages import LANGUAGES


def article_of(article: str | Path | Document | Article) -> Article:
    """Return an article given as a path, as a document already read, or as itself.

    Raises:
        InputError: if it cannot be read.
        UnknownLanguageError: if its text is in a language that the checker does not know.
    """
    if isinstance(article, Article):
        return article
    if isinstance(article, Document):
        return read_article(article, language_of(article.text, LANGUAGES, called=article.path))
    return read_article(*read_by_language(article, LANGUAGES))
