"""Prepare sources for the checks of one or more articles: the work that does not depend on the article."""

from __future__ import annotations

from collections.abc import Sequence

from checker.embedding import Encoder
from checker.keeping import KeptFiles
from checker.language import Language
from checker.matching.voices import Record
from checker.model import Person, Source
from checker.people.cast import merge_people
from checker.retrieval.index import Index
from checker.running.kept_words import keep_words
from checker.running.languages import require_language
from checker.value_classes import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class PreparedSources:
    """Sources in one language, ready to be searched.

    ``speakers`` are their people with everybody once; ``record`` has their words, ``index`` their sentences, whose
    vectors ``encoder`` made.
    """

    sources: tuple[Source, ...]
    language: Language
    speakers: tuple[Person, ...]
    record: Record
    index: Index
    encoder: Encoder


def prepare(
    sources: Sequence[Source], encoder: Encoder, language: Language, *, kept: KeptFiles | None = None
) -> PreparedSources:
    """Return the sources, all in one language, ready to be searched; their order does not matter.

    Args:
        sources: the sources.
        encoder: makes the vectors of their sentences.
        language: the language they must be in.
        kept: where their words are kept between runs.

    Raises:
        UnknownLanguageError: if one of them is in another language.
        ValueError: if two sources have one id.
    """
    require_language(sources, language)
    record = Record(sources, language=language)
    if kept is not None:
        for words in record.words.values():
            keep_words(words, kept)
    return PreparedSources(
        sources=tuple(sources),
        language=language,
        speakers=merge_people((person for source in sources for person in source.speakers), language=language),
        record=record,
        index=Index.build(sources, encoder),
        encoder=encoder,
    )
