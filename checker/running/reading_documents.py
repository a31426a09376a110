"""Read files as documents in the language they are in."""

from __future__ import annotations

from pathlib import Path

from checker.articles.page.body import read_article
from checker.documents import read
from checker.documents.purpose import Purpose
from checker.model import Article, Document
from checker.running.languages import LANGUAGES, language_of


def read_document(path: str | Path, *, purpose: Purpose = Purpose.ARTICLE) -> Document:
    """Return a file as a document, its parts told apart by the words of the language it is in.

    Raises:
        InputError: if the file cannot be read.
        UnknownLanguageError: if its text is in a language that the checker does not know.
    """
    usual = LANGUAGES[0]
    document = read(path, purpose=purpose, language=usual)
    language = language_of(document.text, called=document.path)
    return document if language is usual else read(path, purpose=purpose, language=language)


def article_of(article: str | Path | Document) -> Article:
    """Return an article given as a path or as a document already read.

    Raises:
        InputError: if it cannot be read.
        UnknownLanguageError: if its text is in a language that the checker does not know.
    """
    return read_article(article if isinstance(article, Document) else read_document(article))
