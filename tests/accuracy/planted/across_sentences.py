"""Plantings made of several sentences: joined, reordered, left out between, or never said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from planted.cases import Kind, Person, Planting
from planted.inventions import SENTENCES, TAILS
from planted.omission import ELLIPSES, end_before, limits_nothing
from planted.record import Record, Utterance, words_of
from planted.within_sentences import occasions

_GAP_OF_A_SPLICE = 4
_REACH_OF_A_SPLICE = 40
# Above this share of its telling words, a sentence of another event may echo what was said at this one.
_COMPARABLE = 0.45


def _joined(kind: Kind, person: Person, parts: Sequence[Utterance], texts: Sequence[str], note: str = "") -> Planting:
    return Planting(
        kind=kind,
        credited=person,
        spoken_by=person.name,
        segments=tuple(texts),
        source=tuple(sorted(part.place for part in parts)),
        uses=tuple(part.index for part in parts),
        note=note,
    )


def _short(*utterances: Utterance) -> bool:
    return sum(len(words_of(u.text)) for u in utterances) <= 60


def splice_of_sentences(record: Record, rng: Random) -> Iterator[Planting]:
    """Two sentences of one turn, with at least four others between, run together."""
    for first in occasions(record, rng):
        person = record.speaker_of(first)
        later = [
            u
            for u in record.by_turn[first.turn]
            if _GAP_OF_A_SPLICE < u.index - first.index < _REACH_OF_A_SPLICE
            and u.is_plain
            and record.is_distinctive(u)
            and _short(first, u)
        ]
        if later and person is not None:
            second = rng.choice(later)
            yield _joined(Kind.SPLICE_OF_SENTENCES, person, (first, second), (first.text, second.text))


def splice_of_turns(record: Record, rng: Random) -> Iterator[Planting]:
    """Sentences of two turns of one speaker, with somebody's real speech between, run together."""
    good = sorted(occasions(record, rng), key=lambda utterance: utterance.index)
    for first in rng.sample(good, len(good)):
        person = record.speaker_of(first)
        later = [
            u
            for u in good
            if record.speaker_of(u) == person and 2 <= u.turn - first.turn <= 30 and _short(first, u)
            if any(
                t.person != person and len(words_of(record.text[t.start : t.end])) >= 25
                for t in record.turns[first.turn + 1 : u.turn]
            )
        ]
        if later and person is not None:
            second = rng.choice(later[:40])
            yield _joined(Kind.SPLICE_OF_TURNS, person, (first, second), (first.text, second.text))


def _runs(record: Record, length: int, rng: Random) -> Iterator[tuple[Person, tuple[Utterance, ...]]]:
    """Neighbouring plain and distinctive sentences of one turn and paragraph, in an order of chance."""
    for turn, utterances in rng.sample(list(record.by_turn.items()), len(record.by_turn)):
        person = record.turns[turn].person
        for at in range(len(utterances) - length + 1):
            run = utterances[at : at + length]
            whole = record.text[run[0].start : run[-1].end]
            if (
                person is not None
                and all(u.is_plain and record.is_distinctive(u) for u in run)
                and "\n" not in whole
                and "(" not in whole
                and "[" not in whole
            ):
                yield person, run


def reordering(record: Record, rng: Random) -> Iterator[Planting]:
    """Two neighbouring sentences in the wrong order, unmarked or under an ellipsis."""
    for person, (first, second) in _runs(record, 2, rng):
        if _short(first, second):
            texts = (second.text, first.text)
            if rng.random() < 0.3:
                texts = (second.text[:-1] + rng.choice(("…", " ...", " …")), first.text)
            yield _joined(Kind.REORDERING, person, (first, second), texts)


def omission_of_sentence(record: Record, rng: Random) -> Iterator[Planting]:
    """A whole sentence left out between two, without a mark."""
    for person, (first, between, last) in _runs(record, 3, rng):
        if _short(first, last) and limits_nothing(between.text):
            yield _joined(Kind.OMISSION_OF_SENTENCE, person, (first, last), (first.text, last.text), between.text)


def honest_ellipsis(record: Record, rng: Random) -> Iterator[Planting]:
    """A sentence that limits nothing left out under an ellipsis."""
    for person, (first, between, last) in _runs(record, 3, rng):
        if _short(first, last) and limits_nothing(between.text) and first.text.endswith("."):
            marked = first.text[:-1] + rng.choice(("…", " ...", ". ...", " …", ". […]"))
            yield _joined(Kind.HONEST_ELLIPSIS, person, (first, last), (marked, last.text), between.text)


def ellipsis_hides_condition(record: Record, rng: Random) -> Iterator[Planting]:
    """A sentence cut before its "if", "unless" or "but" by an ellipsis, and carried on with the next."""
    for person, (first, second) in _runs(record, 2, rng):
        end = end_before(first.text, conjunctions="if|unless|but|although|provided that|as long as")
        if end is not None and first.text.endswith(".") and _short(first, second):
            texts = (first.text[:end] + rng.choice(ELLIPSES), second.text)
            yield _joined(Kind.ELLIPSIS_HIDES_CONDITION, person, (first, second), texts, first.text)


_OPENING_HEDGE = re.compile(
    r"(?:(?:I think|I believe|I guess|I suppose)(?: that)?|Perhaps|Maybe)"
    r" (?P<rest>(?:we|it|they|he|she|the|this|you|there|that)\b.*)",
    re.DOTALL,
)


def hedge_dropped(record: Record, rng: Random) -> Iterator[Planting]:
    """Two sentences of which the second has lost its opening "I think"."""
    for person, (first, second) in _runs(record, 2, rng):
        match = _OPENING_HEDGE.match(second.text)
        if match and len(words_of(match["rest"])) >= 5 and second.text.endswith(".") and _short(first, second):
            text = match["rest"][0].upper() + match["rest"][1:]
            yield _joined(Kind.HEDGE_DROPPED, person, (first, second), (first.text, text), second.text)


def invented_tail(record: Record, rng: Random) -> Iterator[Planting]:
    """A true sentence with an ending that nobody said."""
    for utterance in occasions(record, rng):
        person = record.speaker_of(utterance)
        if utterance.text.endswith(".") and len(words_of(utterance.text)) >= 10 and person is not None:
            text = f"{utterance.text[:-1]}, {rng.choice(TAILS)}."
            yield _joined(Kind.INVENTED_TAIL, person, (utterance,), (text,))


def _sentence_of(record: Record, rng: Random, *, besides: set[str]) -> str:
    """A sentence of ten words or more by somebody whose surname is not among ``besides``, or else one of ours.

    Somebody who speaks at both events may say the same at both.
    """
    others = (
        u.text
        for u in occasions(record, rng)
        if len(words_of(u.text)) >= 10
        and (person := record.speaker_of(u)) is not None
        and person.surname not in besides
    )
    return next(others, rng.choice(SENTENCES))


def invention(record: Record, rng: Random, others: Sequence[Record]) -> Iterator[Planting]:
    """Sentences that nobody in the record said: our own, or true ones of another event."""
    people = [person for person in record.people if not person.asks] or list(record.people)
    elsewhere = [other for other in others if other.id != record.id]
    here = {person.surname for person in record.people}
    ours = rng.sample(SENTENCES, len(SENTENCES))
    # One of our own for every three of another event.
    for at in range(4 * len(ours) if elsewhere else len(ours)):
        text = ours[at // 4] if elsewhere else ours[at]
        if elsewhere and at % 4 != 3:
            text = _sentence_of(rng.choice(elsewhere), rng, besides=here)
        if people and not record.says(text) and record.nearest_by(None, text) < _COMPARABLE:
            yield Planting(Kind.INVENTION, rng.choice(people), "", (text,), (), ())
