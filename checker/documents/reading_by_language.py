"""Read a file in the language it is in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.documents.file_reading import read
from checker.documents.purpose import Purpose
from checker.language import Language
from checker.language.recognition import language_of
from checker.model import Document


def read_by_language(
    path: str | Path, languages: Sequence[Language], *, purpose: Purpose = Purpose.ARTICLE
) -> tuple[Document, Language]:
    """Return a file as a document, its parts told apart by the words of its language, and that language.

    Args:
        path: the file.
        languages: the languages that come into question, the likeliest first.
        purpose: what the text is wanted for.

    Raises:
        InputError: if the file cannot be read.
        UnknownLanguageError: if its text is in none of the languages.
    """
    usual = languages[0]
    document = read(path, purpose=purpose, language=usual)
    language = language_of(document.text, languages, called=document.path)
    return (document if language is usual else read(path, purpose=purpose, language=language)), language
