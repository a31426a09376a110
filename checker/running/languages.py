"""The languages that the checker knows, and which of them a document is in."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import UnknownLanguageError
from checker.language import Language
from checker.language.recognition import language_of, may_be_in
from checker.language.shipped import LANGUAGES
from checker.model import Article, Source

__all__ = ["LANGUAGES", "language_of_article", "require_language"]


def language_of_article(article: Article) -> Language:
    """Return the language of an article's body.

    Raises:
        UnknownLanguageError: if it is in none of :data:`LANGUAGES`.
    """
    body = "\n".join(block.span.of(article.text) for block in article.body)
    return language_of(body or article.text, LANGUAGES, called=article.document.path)


def require_language(sources: Sequence[Source], language: Language) -> None:
    """Check that every source can be in ``language``: a record of other words confirms and refutes nothing.

    Raises:
        UnknownLanguageError: for the first source that is not.
    """
    for source in sources:
        if not may_be_in(source.text, language):
            raise UnknownLanguageError(
                f"nothing could be judged, because the source {source.document.path} is not in {language.name}",
                why=f"the article is in {language.name}, and too few of the source's words are {language.name}",
                fix=f"leave it out, or give a record of what was said in {language.name}",
            )
