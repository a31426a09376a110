"""How each quotation of an article was attributed, step by step, for those who mend the patterns."""

from __future__ import annotations

from collections.abc import Sequence

from checker.articles.attribution.attributing import Reading, read_speakers
from checker.articles.attribution.explanations import reason_for, unclear
from checker.articles.attribution.pattern_confidence import confidence_in
from checker.articles.attribution.pattern_table import PATTERNS
from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.outcome import Candidate, Resolution
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Article, Person, Quotation
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as it was read.

    ``tokens`` are its words and signs with their kind, a quoted part being one; ``mentions`` its noun phrases with
    their kind and whether they read as a subject; ``verbs`` its reporting verbs with base, kind, form and subject.
    """

    tokens: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[str, str], ...]
    verbs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Considered:
    """Somebody who was considered: their name, how many sentences back they are named, and why they were not chosen.

    ``sentences_back`` is None where their name alone was considered, wherever it stands; ``reason`` is None where
    nothing speaks against them.
    """

    name: str
    sentences_back: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Explained:
    """One quotation and what was made of it; all but the quotation and its sentences is None where nothing was found.

    ``confidence`` is the product of the pattern's share and the method's.
    """

    quotation: Quotation
    sentences: tuple[ReadSentence, ...]
    pattern: str | None = None
    found_by: str | None = None
    mention: str | None = None
    cue: str | None = None
    method: str | None = None
    method_meaning: str | None = None
    person: str | None = None
    confidence: float | None = None
    reason: str | None = None
    considered: tuple[Considered, ...] = ()


def explain(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = (), language: Language
) -> tuple[Explained, ...]:
    """Return how each quotation was attributed, in the order given.

    Args:
        article: the article the quotations' spans point into.
        quotations: as found by the scanner.
        known: the people of the sources.
        language: the article's.
    """
    reading = read_speakers(article, quotations, known=known, language=language)
    return tuple(_explained(index, quotation, reading) for index, quotation in enumerate(quotations))


def _explained(index: int, quotation: Quotation, reading: Reading) -> Explained:
    places = dict.fromkeys(reading.places.get(index, ()))
    if index not in reading.ties:
        return Explained(quotation, tuple(_read(reading.sentences[at]) for at in places))
    frame, resolution = reading.ties[index]
    sentences = tuple(_read(reading.sentences[at]) for at in sorted({*places, frame.clause}))
    pattern = PATTERNS[frame.pattern]
    return Explained(
        quotation=quotation,
        sentences=sentences,
        pattern=frame.pattern,
        found_by=pattern.finder.__name__,
        mention=frame.mention.text,
        cue=frame.cue,
        method=resolution.method.name,
        method_meaning=resolution.method.meaning,
        person=resolution.person.name if resolution.person is not None else None,
        confidence=round(confidence_in(frame, resolution), 3),
        reason=reason_for(frame, resolution) if resolution.person is not None else unclear(frame, resolution),
        considered=tuple(_considered(candidate, frame) for candidate in _others(resolution)),
    )


def _others(resolution: Resolution) -> list[Candidate]:
    chosen = resolution.person.name if resolution.person is not None else None
    return [candidate for candidate in resolution.candidates if candidate.person.person().name != chosen]


def _considered(candidate: Candidate, frame: Frame) -> Considered:
    back = frame.clause - candidate.clause if candidate.clause >= 0 else None
    return Considered(candidate.person.person().name, back, candidate.excluded or candidate.outranked)


def _read(reader: SentenceReader) -> ReadSentence:
    subjects = list(reader.subjects())
    verbs = []
    for at, token in enumerate(reader.tokens):
        verb = reader.verb_at(at)
        if verb is not None:
            found = reader.subject_of(at)
            voice = "passive" if reader.is_passive(at, verb) else "active"
            subject = f", subject {found[0].text}" if found is not None else ", no subject"
            verbs.append((token.text, f"{verb.base}: {verb.kind.value}, {verb.form.value}, {voice}{subject}"))
    return ReadSentence(
        tokens=tuple((token.text, token.kind.value) for token in reader.tokens),
        mentions=tuple(
            (mention.text, f"{mention.kind.value}{', subject' if mention in subjects else ''}")
            for mention in reader.mentions
        ),
        verbs=tuple(verbs),
    )
