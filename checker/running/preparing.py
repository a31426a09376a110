"""Prepare sources for the checks of one or more articles: the work that does not depend on the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.embedding import Encoder
from checker.language import Language
from checker.matching.voices import Record
from checker.model import Person, Source
from checker.people.cast import merge_people
from checker.retrieval.index import Index
from checker.running.languages import require_language


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


def prepare(sources: Sequence[Source], encoder: Encoder, language: Language) -> PreparedSources:
    """Return the sources, all in one language, ready to be searched; their order does not matter.

    Raises:
        UnknownLanguageError: if one of them is in another language.
        ValueError: if two sources have one id.
    """
    require_language(sources, language)
    return PreparedSources(
        sources=tuple(sources),
        language=language,
        speakers=merge_people((person for source in sources for person in source.speakers), language=language),
        record=Record(sources, language=language),
        index=Index.build(sources, encoder),
        encoder=encoder,
    )
