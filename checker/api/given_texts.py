"""Articles and sources that a program hands in: as paths, or as text it has already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Self

from checker import model
from checker.articles.page.body import read_article
from checker.documents import read_bytes
from checker.documents.purpose import Purpose
from checker.errors import OptionError
from checker.language.recognition import language_of
from checker.running.languages import LANGUAGES
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources
from checker.sources import read_source

GivenArticle = str | Path | model.Document | model.Article
GivenSource = str | Path | model.Document | model.Source


class Article(model.Article):
    """An article to be checked."""

    @classmethod
    def from_text(cls, text: str, *, name: str = "text", title: str | None = None, date: str | None = None) -> Self:
        """Return the article whose text this is.

        Args:
            text: headline and body, paragraphs apart by empty lines; offsets in reports count in it.
            name: what reports call it.
            title: its headline, where the text has none.
            date: when it was published (ISO); a library leaves out what was said later.

        Raises:
            InputError: if it holds no words.
            UnknownLanguageError: if it is in a language that the checker does not know.
        """
        data, usual = text.encode("utf-8", "replace"), LANGUAGES[0]
        document = read_bytes(data, name=name, format="text", language=usual)
        document = replace(document, title=title or document.title, date=date or document.date)
        return cls._like(read_article(document, language_of(document.text, LANGUAGES, called=name)))

    @classmethod
    def from_file(cls, path: str | Path) -> Self:
        """Return the article in a file.

        Raises:
            InputError: if it cannot be read.
            UnknownLanguageError: if it is in a language that the checker does not know.
        """
        return cls._like(article_of(path))

    @classmethod
    def _like(cls, read: model.Article) -> Self:
        return cls(**{field.name: getattr(read, field.name) for field in fields(read)})


class Source(model.Source):
    """A primary record of what was said."""

    @classmethod
    def from_text(cls, text: str, *, name: str = "source", speaker: str | None = None) -> Self:
        """Return the record whose text this is.

        Args:
            text: the record, speakers before their turns ("MINISTER ALDER: ...").
            name: what reports call it.
            speaker: who speaks if it has no labels, or lines "LABEL=Name" for single labels.

        Raises:
            InputError: if nobody says a word in it.
            UnknownLanguageError: if it is in a language that the checker does not know.
        """
        data, usual = text.encode("utf-8", "replace"), LANGUAGES[0]
        document = read_bytes(data, name=name, format="text", purpose=Purpose.SOURCE, language=usual)
        language = language_of(document.text, LANGUAGES, called=name)
        read = read_source(document, id=Path(name).stem or "source", speaker=speaker, language=language)
        return cls(**{field.name: getattr(read, field.name) for field in fields(read)})


def article_given(article: GivenArticle) -> model.Article:
    """Return the article that a program handed in.

    Raises:
        InputError: if it cannot be read.
        OptionError: if what was handed in is the text itself, not a path.
    """
    if isinstance(article, model.Article):
        return article
    _refuse_text(article, "Article.from_text(text)")
    return article_of(article)


def sources_given(
    sources: GivenSource | Iterable[GivenSource] | None, *, speaker: str | None = None
) -> tuple[model.Source, ...]:
    """Return the sources that a program handed in: one or several, a path never taken letter by letter.

    Raises:
        InputError: if one cannot be read.
        OptionError: if what was handed in is the text itself, not a path.
    """
    if sources is None:
        return ()
    several = [sources] if isinstance(sources, str | Path | model.Document | model.Source) else list(sources)
    for source in several:
        _refuse_text(source, "Source.from_text(text)")
    return read_sources(several, speaker=speaker)


def _refuse_text(given: object, better: str) -> None:
    """Refuse a text where a path is wanted: no path has lines."""
    if isinstance(given, str) and "\n" in given:
        raise OptionError(
            f"a text of {len(given)} characters was given where a path is wanted",
            why="a string is taken for the path of a file",
            fix=f"write {better}",
        )
