"""Plantings that change one sentence: rewordings and omissions, over every fitting sentence of a record."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from planted.cases import Kind, Planting
from planted.dropping import hedge_dropped, qualifier_dropped
from planted.facts import date, name_swap, number_in_digits, number_in_words, unit
from planted.meaning import (
    certainty,
    modal,
    negation_in,
    negation_out,
    opposite,
    quantifier,
    word_added,
    word_replaced,
)
from planted.omission import (
    condition_dropped,
    condition_elided,
    end_before,
    negation_elided,
    neutral_clause_dropped,
    one_of_two_dropped,
)
from planted.record import Record, Utterance
from planted.rewording import Rewording

_REWORDINGS: dict[Kind, Rewording] = {
    Kind.NUMBER_IN_DIGITS: number_in_digits,
    Kind.NUMBER_IN_WORDS: number_in_words,
    Kind.UNIT: unit,
    Kind.DATE: date,
    Kind.NEGATION_IN: negation_in,
    Kind.NEGATION_OUT: negation_out,
    Kind.OPPOSITE: opposite,
    Kind.MODAL: modal,
    Kind.CERTAINTY: certainty,
    Kind.QUANTIFIER: quantifier,
    Kind.WORD_REPLACED: word_replaced,
    Kind.WORD_ADDED: word_added,
    Kind.HEDGE_DROPPED: hedge_dropped,
    Kind.QUALIFIER_DROPPED: qualifier_dropped,
    Kind.OMISSION: neutral_clause_dropped,
    Kind.OMISSION_OF_ONE_OF_TWO: one_of_two_dropped,
    Kind.OMISSION_OF_CONDITION: condition_dropped,
    Kind.ELLIPSIS_HIDES_CONDITION: condition_elided,
    Kind.ELLIPSIS_HIDES_NEGATION: negation_elided,
}


def occasions(record: Record, rng: Random) -> Iterator[Utterance]:
    """Plain, distinctive sentences of people the transcript names, in an order of chance."""
    for utterance in rng.sample(record.utterances, len(record.utterances)):
        if utterance.is_plain and record.speaker_of(utterance) is not None and record.is_distinctive(utterance):
            yield utterance


def reworded(record: Record, rng: Random, kind: Kind, rewording: Rewording) -> Iterator[Planting]:
    """Each sentence that gives ``rewording`` its occasion, credited to its true speaker."""
    for utterance in occasions(record, rng):
        changed = rewording(utterance.text, rng)
        person = record.speaker_of(utterance)
        # A change that happens to be said elsewhere is no fault.
        if changed is None or person is None or record.says(changed.text):
            continue
        yield Planting(
            kind=kind,
            credited=person,
            spoken_by=person.name,
            segments=(changed.text,),
            source=(utterance.place,),
            uses=(utterance.index,),
            focus=changed.focus,
            note=utterance.text,
        )


def truncated(record: Record, rng: Random, kind: Kind, conjunctions: str) -> Iterator[Planting]:
    """Sentences quoted only up to ``conjunctions``."""
    for utterance in occasions(record, rng):
        end = end_before(utterance.text, conjunctions=conjunctions) if utterance.text.endswith(".") else None
        person = record.speaker_of(utterance)
        if end is None or person is None:
            continue
        yield Planting(
            kind=kind,
            credited=person,
            spoken_by=person.name,
            segments=(utterance.text[:end] + ".",),
            source=((utterance.start, utterance.start + end),),
            uses=(utterance.index,),
            note=utterance.text,
        )


def plant_within_sentences(record: Record, kind: Kind, rng: Random) -> Iterator[Planting]:
    """All plantings of ``kind`` in ``record``, if the kind is one of a single sentence."""
    if kind is Kind.NAME:
        yield from reworded(record, rng, kind, name_swap([person.surname for person in record.people]))
    elif kind in _REWORDINGS:
        yield from reworded(record, rng, kind, _REWORDINGS[kind])
    elif kind is Kind.TRUNCATION_BEFORE_BUT:
        yield from truncated(record, rng, kind, "but")
    elif kind is Kind.TRUNCATION_BEFORE_CONDITION:
        yield from truncated(record, rng, kind, "if|unless|provided that|as long as")
