"""Read the sources of a check, each under an id of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.documents.purpose import Purpose
from checker.documents.reading_by_language import read_by_language
from checker.keeping import KeptFiles
from checker.language.recognition import language_of
from checker.model import Document, Source
from checker.running.kept_sources import kept_source
from checker.running.languages import LANGUAGES


def read_sources(
    sources: Sequence[str | Path | Document | Source], *, speaker: str | None = None, kept: KeptFiles | None = None
) -> tuple[Source, ...]:
    """Return the sources, each with an id made from its file's name; two of one name are numbered.

    Args:
        sources: paths, documents already read, or sources, which get a new id.
        speaker: who speaks in a source that has no labels.
        kept: where what was read is kept between runs.

    Raises:
        InputError: if one cannot be read as a record of speech.
        UnknownLanguageError: if one is in a language that the checker does not know.
    """
    ids = _numbered(_id_of(source) for source in sources)
    return tuple(_read_source(source, id_, speaker, kept) for source, id_ in zip(sources, ids, strict=True))


def _read_source(
    source: str | Path | Document | Source, id_: str, speaker: str | None, kept: KeptFiles | None
) -> Source:
    if isinstance(source, Source):
        from checker.sources.label_doubts import with_doubts

        language = language_of(source.text, LANGUAGES, called=source.document.path)
        # A library does not keep doubts about labels: they follow from the turns' words.
        return replace(source, id=id_, turns=with_doubts(source.text, source.turns, language=language))
    if isinstance(source, Document):
        document, language = source, language_of(source.text, LANGUAGES, called=source.path)
    else:
        document, language = read_by_language(source, LANGUAGES, purpose=Purpose.SOURCE)

    def read() -> Source:
        from checker.sources import read_source  # a twelfth of a start, not needed for what is kept

        return read_source(document, id=id_, speaker=speaker, language=language)

    if kept is None:
        return read()
    return kept_source(document, read, id=id_, speaker=speaker, language=language, kept=kept)


def _id_of(source: str | Path | Document | Source) -> str:
    if isinstance(source, Source):
        return source.id
    return Path(source.path if isinstance(source, Document) else source).stem or "source"


def _numbered(ids: Iterator[str]) -> list[str]:
    used: dict[str, int] = {}
    numbered = []
    for id_ in ids:
        used[id_] = used.get(id_, 0) + 1
        numbered.append(id_ if used[id_] == 1 else f"{id_}-{used[id_]}")
    return numbered
