"""Words without a label: a record that is one speaker's, and what is before the first label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.documents.paragraphs import ends_like_a_sentence
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Document, Person, Span, Turn, TurnRole
from checker.people.identity import Likeness, names_of, same_person
from checker.people.name_folding import fold
from checker.sources.asides import is_interpreted
from checker.sources.introductions import names_given, person_of_title
from checker.sources.label_words import is_voice
from checker.sources.lines import Line
from checker.sources.monologue import gaps_of, is_prose, speech_of
from checker.sources.running_labels import is_in_small_letters
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
    document: Document,
    head: Sequence[Line],
    turns: Sequence[Turn],
    announced: Person | None,
    *,
    announced_by_heading: bool,
    language: Language,
) -> tuple[Turn, ...]:
    """Return the words before the first label: an editor's, unless somebody speaks of himself in them.

    After a line that announces the record ("Transcript") the first sentence begins the speech, however short.
    A speech whose interruptions alone are labelled begins so; it is the only speaker's the labels name.
    """
    text = document.text
    spoken = speech_of(text, head, title=document.title, language=language)
    if not any(is_prose(text, line, language=language) for line in spoken):
        spoken = ()
    if announced_by_heading:
        sentences = (line for line in head if ends_like_a_sentence(line.span.of(text)))
        spoken = tuple(head[head.index(next(sentences, head[-1])) :]) if head else ()
    if not spoken:
        return ()
    said = text[spoken[0].span.start : spoken[-1].span.end]
    if not is_in_small_letters(said) and not _first_person(language).search(said):
        return (_turn(text, spoken, None, role=TurnRole.NARRATOR, language=language),)
    speaker = _opening_speaker(text, Span(spoken[0].span.start, spoken[-1].span.end), turns, announced, language)
    return (_turn(text, spoken, speaker, language=language),)


def _opening_speaker(
    text: str, within: Span, turns: Sequence[Turn], announced: Person | None, language: Language
) -> Person | None:
    """Return who speaks before the first label: who gives his name there, or the only speaker of the record.

    The only speaker does not speak where the words name him, or where a voice without a name may be speaking.
    """
    named = {turn.speaker for turn in turns if turn.role is TurnRole.SPEAKER and turn.speaker is not None}
    if given := names_given(text, within, language=language):
        same = [one for one in named if same_person(one, given[0], language) is Likeness.SAME]
        return (same[0] if len(same) == 1 else given[0]) if len(given) == 1 else None
    only = next(iter(named)) if len(named) == 1 else None
    if only is not None and (
        any(is_voice(turn.label, language=language) for turn in turns) or _mentions(text, within, only, language)
    ):
        only = None
    return announced if announced is not None and (only is None or not names_of(only, language)) else only


def _mentions(text: str, within: Span, person: Person, language: Language) -> bool:
    """Say whether the words hold the person's family name, so that somebody else is speaking."""
    said = {fold(word.removesuffix("'s").removesuffix("’s")) for word in re.findall(r"[\w’'-]+", within.of(text))}
    return any(fold(name.family) in said for name in names_of(person, language))


def _turn(
    text: str, lines: Sequence[Line], speaker: Person | None, *, role: TurnRole | None = None, language: Language
) -> Turn:
    span = Span(lines[0].span.start, lines[-1].span.end)
    asides = marked(text, span, gaps_of(text, lines), language=language)
    doing = role or (TurnRole.UNKNOWN if speaker is None else TurnRole.SPEAKER)
    return Turn(0, span, "", None, speaker, doing, is_interpreted(text, asides, language=language), asides)
