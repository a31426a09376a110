"""Plantings in which the words are true and the speaker is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.cases import Kind, Person, Planting
from planted.record import Record, Speech, Utterance, content_of, words_of
from planted.within_sentences import occasions

# Above this share of a sentence's telling words, somebody said something that a reader could call comparable.
_COMPARABLE = 0.42
_REPORTING = re.compile(
    r"\b(?:say|says|said|saying|told|tell|wrote|write|tweet\w*|quot\w+|asked|testif\w+|letter|statement|read"
    r"|mentioned|words?|call\w*)\b",
    re.IGNORECASE,
)


def _is_own_speech(record: Record, utterance: Utterance) -> bool:
    """Whether nothing near the sentence suggests that its speaker gives another person's words."""
    near = record.by_turn[utterance.turn]
    at = utterance.index - near[0].index
    return not any(_REPORTING.search(u.text) or "“" in u.text or '"' in u.text for u in near[max(0, at - 2) : at + 2])


def _could_be_credited(record: Record, utterance: Utterance, person: Person) -> bool:
    """Whether ``person`` neither said anything comparable nor is spoken of in the sentence."""
    return person.surname not in utterance.text and record.nearest_by(person, utterance.text) < _COMPARABLE


def wrong_speaker(record: Record, rng: Random) -> Iterator[Planting]:
    """A true sentence credited to another of the record's people, who said nothing comparable."""
    answering = [person for person in record.people if not person.asks]
    for utterance in occasions(record, rng):
        if len(content_of(utterance.text)) < 5 or len(words_of(utterance.text)) < 9:
            continue
        speaker = record.speaker_of(utterance)
        others = [person for person in answering if speaker is not None and person.surname != speaker.surname]
        if not others or speaker is None or speaker.asks or not _is_own_speech(record, utterance):
            continue
        credited = rng.choice(others)
        if _could_be_credited(record, utterance, credited):
            yield _credited(Kind.WRONG_SPEAKER, record, utterance, credited)


def _credited(kind: Kind, record: Record, utterance: Utterance, credited: Person) -> Planting:
    speaker = record.speaker_of(utterance)
    return Planting(
        kind=kind,
        credited=credited,
        spoken_by=speaker.name if speaker else record.turns[utterance.turn].label,
        segments=(utterance.text,),
        source=(utterance.place,),
        uses=(utterance.index,),
    )


def _is_question(record: Record, turn: Speech) -> bool:
    asks = turn.label.split()[0] in {"QUESTION", "Q"} or (turn.person is not None and turn.person.asks)
    return asks and record.text[turn.start : turn.end].rstrip().endswith("?")


def question_as_answer(record: Record, rng: Random) -> Iterator[Planting]:
    """A sentence of somebody's question credited to the one who answers it."""
    for turn in rng.sample(record.turns[:-1], max(0, len(record.turns) - 1)):
        answer = record.turns[turn.index + 1]
        if not _is_question(record, turn) or answer.person is None or answer.person.asks:
            continue
        for utterance in record.by_turn.get(turn.index, ()):
            if (
                utterance.is_plain
                and record.is_distinctive(utterance)
                and len(content_of(utterance.text)) >= 4
                and len(words_of(utterance.text)) >= 8
                and _is_own_speech(record, utterance)
                and _could_be_credited(record, utterance, answer.person)
            ):
                yield _credited(Kind.QUESTION_AS_ANSWER, record, utterance, answer.person)
