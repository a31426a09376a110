"""Words without a label: a record that is one speaker's, and what is before the first label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Document, Person, Span, Turn, TurnRole
from checker.people.identity import names_of
from checker.sources.asides import is_interpreted
from checker.sources.introductions import person_of_title
from checker.sources.lines import Line
from checker.sources.monologue import gaps_of, is_prose, speech_of
from checker.sources.turns import marked


@lru_cache(maxsize=8)
def _first_person(language: Language) -> re.Pattern[str]:
    pronouns = language.lexicon.table("speech_markers").having("first_person")
    return re.compile(rf"\b{any_of(pronouns)}\b", re.IGNORECASE)


def one_speaker(
    document: Document, lines: Sequence[Line], given: Person | None, *, language: Language
) -> tuple[Turn, ...]:
    """Return the record as one turn: its speaker is the one given, or whom the title announces."""
    speech = speech_of(document.text, lines, title=document.title, language=language)
    if not speech:
        return ()
    speaker = given or (person_of_title(document.title, language=language) if document.title else None)
    return (_turn(document.text, speech, speaker, language=language),)


def opening(
    document: Document, head: Sequence[Line], turns: Sequence[Turn], announced: Person | None, *, language: Language
) -> tuple[Turn, ...]:
    """Return the words before the first label: an editor's, unless somebody speaks of himself in them.

    A speech whose interruptions alone are labelled begins so; it is the only speaker's the labels name.
    """
    text = document.text
    spoken = speech_of(text, head, title=document.title, language=language)
    if not spoken or not any(is_prose(text, line, language=language) for line in spoken):
        return ()
    if not _first_person(language).search(text[spoken[0].span.start : spoken[-1].span.end]):
        return (_turn(text, spoken, None, role=TurnRole.NARRATOR, language=language),)
    named = {turn.speaker for turn in turns if turn.role is TurnRole.SPEAKER and turn.speaker is not None}
    speaker = next(iter(named)) if len(named) == 1 else None
    if announced is not None and (speaker is None or not names_of(speaker, language)):
        speaker = announced
    return (_turn(text, spoken, speaker, language=language),)


def _turn(
    text: str, lines: Sequence[Line], speaker: Person | None, *, role: TurnRole | None = None, language: Language
) -> Turn:
    span = Span(lines[0].span.start, lines[-1].span.end)
    asides = marked(text, span, gaps_of(text, lines), language=language)
    doing = role or (TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER)
    return Turn(0, span, "", None, speaker, doing, is_interpreted(text, asides, language=language), asides)
