"""Keeps the words of a record's turns between runs, as :mod:`checker.running.kept_sources` keeps its turns."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from checker.alignment.source_words import SourceWords
from checker.alignment.tokens import Token
from checker.embedding.manifest import digest_of
from checker.keeping import KeptFiles
from checker.model import Span
from checker.running.kept_sources import WRONG, dumped, plain_values, reading_versions


def keep_words(words: SourceWords, kept: KeptFiles) -> None:
    """Give a source its words as they were read before; what is not kept is read now, and kept."""
    read = dumped(plain_values(words.source)).decode()
    key = digest_of(["words", *reading_versions(kept), words.language.code, read, words.source.text])
    content = kept.read(key)
    if content is not None:
        try:
            words.restore([_tokens(words.source.text, *values) for values in json.loads(content)])
            return
        except WRONG:
            pass
    kept.write(key, dumped([_columns(words.turn(turn.index)) for turn in words.source.turns]))


def _columns(tokens: Sequence[Token]) -> list[list[Any]]:
    """Return tokens as columns; their raw text is the text at their place."""
    return [
        [token.span.start for token in tokens],
        [token.span.end for token in tokens],
        [token.key for token in tokens],
        [token.lead for token in tokens],
        [token.number for token in tokens],
        [token.piece for token in tokens],
    ]


def _tokens(text: str, *columns: list[Any]) -> tuple[Token, ...]:
    return tuple(_made(text, columns))


def _made(text: str, columns: Sequence[list[Any]]) -> Iterator[Token]:
    for start, end, key, lead, number, piece in zip(*columns, strict=True):
        yield Token(Span(start, end), text[start:end], key, lead, number, piece)
