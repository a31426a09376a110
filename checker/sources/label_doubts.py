"""Whether a turn's own words speak against its label: it thanks or addresses its speaker, or gives another name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Final

from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Person, Turn
from checker.people.given_names import given_names_of
from checker.people.identity import Likeness, names_of, person_named, same_person
from checker.people.name_folding import fold
from checker.people.names import is_body, parse_name
from checker.people.titles import title_length
from checker.sources.label_words import is_in_capitals, may_name_speaker, plain_label
from checker.sources.turn_sentences import sentence_spans
from checker.thresholds import Threshold

_FIRST_SENTENCES: Final = Threshold(
    2,
    unit="sentences",
    reason="A speaker thanks whoever spoke before, and says who he is, at the beginning; later he may quote others.",
    how_set="by hand on the development transcripts: deeper in a turn the words were mostly told of somebody else",
)


def doubt_of(text: str, turn: Turn, *, language: Language) -> str:
    """Return why the record may name the wrong speaker for a turn, in a phrase; empty where nothing says so."""
    if turn.speaker is None or not names_of(turn.speaker, language):
        return ""
    if name := _another_label(text, turn, language):
        return f"“{name}” inside the words looks like the label of another speaker"
    spans = islice(sentence_spans(text, turn.span, turn.asides, language=language), int(_FIRST_SENTENCES))
    for said in (" ".join(span.of(text).split()) for span in spans):
        if name := _addressed(said, turn.speaker, language):
            return f"the words thank or address “{name}”, whom the label names as the speaker"
        if name := _introduced(said, turn.speaker, language):
            return f"the speaker says “{name}” of himself or herself, and the label names another"
    return ""


def with_doubts(text: str, turns: Sequence[Turn], *, language: Language) -> tuple[Turn, ...]:
    """Return the turns, each with the doubt that its own words raise about its label."""
    return tuple(turn if turn.doubt else replace(turn, doubt=doubt_of(text, turn, language=language)) for turn in turns)


_LABEL_INSIDE: Final = re.compile(
    r"(?<=[.!?…)\]]\s)(?P<name>(?:[A-Z][\w’'-]*\.?\s){0,5}[A-Z][A-Z’'-]{2,}(?:\s?\([^()\n]{2,80}\))?) ?:\s(?=[A-Z“\"])"
)


def _another_label(text: str, turn: Turn, language: Language) -> str:
    """Return a name in capitals before a colon inside a turn, with its title or given name; empty where none is."""
    for match in _LABEL_INSIDE.finditer(text, turn.span.start, turn.span.end):
        name = " ".join(match["name"].split())
        is_repeated = any(aside.span.start <= match.start() < aside.span.end for aside in turn.asides)
        if not is_repeated and _is_full_name_in_capitals(name, language):
            return name
    return ""


def _is_full_name_in_capitals(name: str, language: Language) -> bool:
    words = plain_label(name).split()
    named = title_length(words, language) > 0 or fold(words[0]) in given_names_of(language).common
    in_capitals = is_in_capitals(name, language=language)
    return len(words) > 1 and named and in_capitals and may_name_speaker(name, language=language)


_NAMED: Final = r"(?P<name>(?:[A-Z][\w’'-]*\.?\s+){0,4}[A-Z][\w’'-]+)"


@lru_cache(maxsize=8)
def _thanks(language: Language) -> re.Pattern[str]:
    markers = language.lexicon.table("speech_markers")
    thanks, much = any_of(markers.having("thanks")), any_of(markers.having("much"))
    return re.compile(rf"(?i:{thanks}(?: {much})*),? {_NAMED}(?=[,.!?]|$)")


_CALLED: Final = re.compile(rf"{_NAMED}[,.?](?:\s|$)")


@lru_cache(maxsize=8)
def _introduces(language: Language) -> re.Pattern[str]:
    own = language.lexicon.table("record_titles").having("gives_own_name")
    return re.compile(rf"(?:^|[.,!?] )(?i:{any_of(own)})\s+{_NAMED}")


def _addressed(said: str, speaker: Person, language: Language) -> str:
    """Return the speaker's own name where the sentence thanks, or only calls, the one who bears it."""
    match = _thanks(language).match(said) or _CALLED.match(said)
    if match is None or not title_length(match["name"].split(), language):
        return ""  # without a title it may be the name of anything
    name = parse_name(match["name"], language)
    families = {fold(own.family) for own in names_of(speaker, language)}
    if not name or fold(name.family) not in families:
        return ""
    addressed = person_named(match["name"], language=language)
    return match["name"] if addressed and same_person(addressed, speaker, language) is Likeness.SAME else ""


def _introduced(said: str, speaker: Person, language: Language) -> str:
    """Return another full name that the speaker gives for himself."""
    match = _introduces(language).search(said)
    if match is None or len(match["name"].split()) < 2 or is_body(match["name"], language):
        return ""
    other = person_named(match["name"], language=language)
    if other is None or not any(name.given for name in names_of(other, language)):
        return ""
    return match["name"] if same_person(other, speaker, language) is Likeness.DIFFERENT else ""
