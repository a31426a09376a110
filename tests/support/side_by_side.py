"""Quoted words and a record's words laid side by side, as the alignment sees them.

The record is written line by line, "Alder: We will build it." starting a turn; square and round brackets are left as
they stand. Quoted words are written part by part.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from checker.alignment.edits import edits_of
from checker.alignment.locate import Location, locate
from checker.alignment.quoted import Quoted, quoted
from checker.alignment.source_words import Ground, SourceWords, names_in
from checker.alignment.tokens import Token, tokens
from checker.language.english import ENGLISH
from checker.model import (
    Aside,
    AsideKind,
    Document,
    Edit,
    EditOp,
    Person,
    Quotation,
    QuotationKind,
    Sentence,
    Source,
    Span,
    Turn,
    TurnRole,
)

_GAP = re.compile(r"\[inaudible\]")
_LABEL = re.compile(r"^(?P<label>[A-Z][A-Za-z .]*): ")


def read(text: str) -> tuple[Token, ...]:
    """The tokens of a text."""
    return tokens(text, within=Span(0, len(text)), language=ENGLISH)


def keys(text: str) -> list[str]:
    """The keys of a text's tokens."""
    return [token.key for token in read(text)]


def document(text: str, *, path: str = "record.txt") -> Document:
    """A text as a document."""
    return Document(path, "text", text, hashlib.sha256(text.encode()).hexdigest())


def record(*lines: str, name: str = "record") -> Source:
    """A source of one turn a line, each with its speaker's label; a line without one is Alder's.

    [inaudible] is a gap of the record.
    """
    text = ""
    turns: list[Turn] = []
    for line in lines:
        label = _LABEL.match(line)
        called = label["label"] if label else "Alder"
        said = line[label.end() :] if label else line
        start = len(text) + len(called) + 2
        questioner = called == "Question"
        turns.append(
            Turn(
                index=len(turns),
                span=Span(start, start + len(said)),
                label=called,
                label_span=Span(len(text), len(text) + len(called)),
                speaker=None if questioner else Person(called),
                role=TurnRole.QUESTIONER if questioner else TurnRole.SPEAKER,
                asides=tuple(
                    Aside(Span(start + gap.start(), start + gap.end()), AsideKind.GAP) for gap in _GAP.finditer(said)
                ),
            )
        )
        text += f"{called}: {said}\n\n"
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker))
    sentences = tuple(Sentence(turn.index, turn.index, turn.span) for turn in turns)
    return Source(name, document(text, path=f"{name}.txt"), speakers, tuple(turns), sentences)


def article_with(*parts: str) -> tuple[str, Quotation]:
    """The text of an article that quotes ``parts``, and the quotation in it."""
    text = "He said: "
    spans: list[Span] = []
    for part in parts:
        text += " he said, “" if spans else "“"
        spans.append(Span(len(text), len(text) + len(part)))
        text += f"{part}”"
    return text, Quotation(
        id="q1",
        kind=QuotationKind.DIRECT,
        spans=tuple(spans),
        text=" ".join(parts),
        carrier=Span(0, len(text)),
    )


def prepared(*parts: str) -> Quoted:
    """Quoted words made ready for alignment."""
    return quoted(*article_with(*parts), language=ENGLISH)


def ground_of(source: Source, *, speaker: str | None = None) -> Ground:
    """The words of all turns of a record, or of one speaker's."""
    turns = (turn.index for turn in source.turns if speaker is None or turn.label == speaker)
    return SourceWords(source, language=ENGLISH).ground(turns)


@dataclass(frozen=True, slots=True)
class Laid:
    """Quoted words laid on a record: where, and with what edits."""

    article: str
    source: str
    location: Location
    edits: tuple[Edit, ...]

    def told(self, *, equal: bool = False) -> list[tuple[str, str, str]]:
        """Class, printed words and spoken words of every edit; those that are the same only if asked for."""
        return [
            (edit.kind.value, self._of(edit.article, self.article), self._of(edit.source, self.source))
            for edit in self.edits
            if equal or edit.op is not EditOp.EQUAL
        ]

    @property
    def passages(self) -> list[str]:
        """What the record has at the places found."""
        return [span.of(self.source) for span in self.location.spans]

    @staticmethod
    def _of(span: Span | None, text: str) -> str:
        return span.of(text) if span else ""


def kinds(printed: str, said: str) -> list[str]:
    """The classes of the edits between a quotation and the one sentence spoken, equal words left out."""
    return [kind for kind, _, _ in laid(printed, on=said).told()]


def laid(*parts: str, on: Source | str, speaker: str | None = None) -> Laid:
    """``parts`` laid on a record, or on the one sentence given for it.

    Raises:
        AssertionError: if the two share no telling word.
    """
    source = record(on) if isinstance(on, str) else on
    text, quotation = article_with(*parts)
    words = SourceWords(source, language=ENGLISH)
    location = locate(quoted(text, quotation, language=ENGLISH), ground_of(source, speaker=speaker))
    assert location is not None, "the record holds nothing of the quotation"
    names = names_in(read(text)).and_also(words.names())
    return Laid(text, source.text, location, edits_of(location, names=names))
