"""Keeps what was read of a record between runs: its turns, speakers and sentences.

What is kept is found by everything it depends on: the record's text, what the user says of its speakers, the code and
the word tables that read it, and the versions of the libraries they call. It is made of plain values alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

from checker.embedding.manifest import digest_of
from checker.installed import version_of
from checker.keeping import KeptFiles
from checker.language import Language
from checker.model import Aside, AsideKind, Document, Person, Sentence, Source, Span, Turn, TurnRole
from checker.running.signature import judging_digests

_FORMAT = "record-1"
WRONG = (AttributeError, LookupError, TypeError, ValueError)
"""What a kept file of another shape than expected raises; it counts as absent."""


def kept_source(
    document: Document,
    read: Callable[[], Source],
    *,
    id: str,  # noqa: A002
    speaker: str | None,
    language: Language,
    kept: KeptFiles,
) -> Source:
    """Return the record as it was read before; what is not kept is read now, and kept.

    Args:
        document: the record.
        read: reads it.
        id: what it is called in reports.
        speaker: what the user says of who speaks.
        language: the record's language.
        kept: what is kept between runs.
    """
    stated = (document.path, document.format, document.sha256, document.title, document.date, speaker)
    layout = (document.blocks, document.places, document.runs)
    key = digest_of(["source", *reading_versions(kept), language.code, repr(stated), repr(layout), document.text])
    content = kept.read(key)
    if content is not None:
        try:
            return _source(document, id, json.loads(content))
        except WRONG:
            pass
    source = read()
    kept.write(key, dumped(plain_values(source)))
    return source


def reading_versions(kept: KeptFiles) -> Sequence[str]:
    """Return the versions of whatever reads a record."""
    libraries = version_of("nupunkt"), version_of("text2num", package="text_to_num")
    return (_FORMAT, sys.version, *libraries, *judging_digests(kept))


def dumped(values: object) -> bytes:
    """Return plain values as the content of a kept file."""
    return json.dumps(values, separators=(",", ":")).encode("ascii")


def plain_values(source: Source) -> list[Any]:
    """Return a source without its document as lists of plain values."""
    numbers = {person: number for number, person in enumerate(source.speakers)}
    return [
        [[person.name, person.aliases, person.roles] for person in source.speakers],
        [
            [
                *_ends(turn.span),
                turn.label,
                _ends(turn.label_span) if turn.label_span is not None else None,
                numbers[turn.speaker] if turn.speaker is not None else None,
                turn.role.value,
                turn.interpreted,
                [[*_ends(aside.span), aside.kind.value] for aside in turn.asides],
                turn.doubt,
                turn.index,
            ]
            for turn in source.turns
        ],
        [[sentence.index, sentence.turn, *_ends(sentence.span)] for sentence in source.sentences],
        source.styles,
        source.remarks,
    ]


def _source(document: Document, id_: str, values: list[Any]) -> Source:
    people, turns, sentences, styles, remarks = values
    speakers = tuple(Person(name, tuple(aliases), tuple(roles)) for name, aliases, roles in people)
    return Source(
        id=id_,
        document=document,
        speakers=speakers,
        turns=tuple(_turn(speakers, *turn) for turn in turns),
        sentences=tuple(Sentence(index, turn, Span(start, end)) for index, turn, start, end in sentences),
        styles=tuple(styles),
        remarks=tuple(remarks),
    )


def _turn(
    speakers: Sequence[Person],
    start: int,
    end: int,
    label: str,
    label_span: tuple[int, int] | None,
    speaker: int | None,
    role: str,
    interpreted: bool,
    asides: list[tuple[int, int, str]],
    doubt: str,
    index: int,
) -> Turn:
    return Turn(
        index=index,
        span=Span(start, end),
        label=label,
        label_span=Span(*label_span) if label_span is not None else None,
        speaker=speakers[speaker] if speaker is not None else None,
        role=TurnRole(role),
        interpreted=interpreted,
        asides=tuple(Aside(Span(first, last), AsideKind(kind)) for first, last, kind in asides),
        doubt=doubt,
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
