"""Sources for searching: small ones made of given sentences, and a real transcript."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from checker.embedding import Encoder, load_encoder
from checker.model import Aside, AsideKind, Document, Sentence, Source, Span, Turn
from checker.retrieval import Index

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
_LABEL = re.compile(r"^[A-Z][A-Z .]+:\s*")

Turns = Sequence[Sequence[str]]
MakeSource = Callable[..., Source]


def _source(turns: Turns, *, name: str = "record") -> Source:
    """A source of the sentences given, turn by turn; round brackets hold asides."""
    text = ""
    made_turns: list[Turn] = []
    made_sentences: list[Sentence] = []
    for index, sentences in enumerate(turns):
        text += f"SPEAKER {index}: "
        start = len(text)
        for sentence in sentences:
            made_sentences.append(Sentence(len(made_sentences), index, Span(len(text), len(text) + len(sentence))))
            text += f"{sentence} "
        asides = [Span(start + m.start(), start + m.end()) for m in re.finditer(r"\([^)]*\)", text[start:])]
        made_turns.append(
            Turn(
                index,
                Span(start, len(text) - 1),
                f"SPEAKER {index}",
                None,
                None,
                asides=tuple(Aside(span, AsideKind.STAGE) for span in asides),
            )
        )
        text += "\n\n"
    document = Document(f"{name}.txt", "text", text, hashlib.sha256(text.encode()).hexdigest())
    return Source(name, document, (), tuple(made_turns), tuple(made_sentences))


@pytest.fixture(scope="session")
def make_source() -> MakeSource:
    return _source


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder(cache=False)


@pytest.fixture(scope="session")
def transcript() -> Source:
    turns: list[list[str]] = []
    for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines():
        label = _LABEL.match(line)
        if label or not turns:
            turns.append([])
        said = line[label.end() :] if label else line
        turns[-1].extend(part for part in re.split(r"(?<=[.?!]) ", said.strip()) if part)
    return _source([turn for turn in turns if turn], name="transcript")


@pytest.fixture(scope="session")
def index(transcript: Source, encoder: Encoder) -> Index:
    return Index.build([transcript], encoder)
