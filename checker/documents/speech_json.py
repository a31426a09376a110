"""Speech-to-text JSON, as the services and programs of :mod:`checker.documents.speech_services` write it."""

from __future__ import annotations

import json
from math import isfinite
from typing import cast

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.purpose import Purpose
from checker.documents.speech_services import SERVICES, Json
from checker.documents.spoken_runs import Piece, compose_speech
from checker.errors import EmptyError, FormatError
from checker.language import Language


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The words recognised, in order; speakers as the service labels them.

    Raises:
        FormatError: if it is not JSON, or none of the services' shape.
        EmptyError: if the service recognised nothing.
    """
    result = _parsed(decode(data, name=name), name=name)
    service = next((service for service in SERVICES if service.fits(result)), None)
    if service is None:
        raise FormatError(
            f"{name} is not a transcript.",
            why="It is JSON, but not as " + ", ".join(each.name for each in SERVICES) + " write it.",
            fix="Export the transcript as text or captions (.txt, .vtt, .srt) and give that.",
        )
    try:
        pieces = [_of_its_types(piece) for piece in service.pieces(result)]
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise FormatError(
            f"{name} is damaged.",
            why=f"A part that the service always writes is missing or of another kind: {error!r}.",
            fix="Fetch the transcript from the service again.",
        ) from error
    if not any(piece.words.strip() for piece in pieces):
        raise EmptyError(f"{name} is empty.", why="No speech was recognised.", fix="Check that it is the right file.")
    return compose_speech(pieces)


def _of_its_types(piece: Piece) -> Piece:
    """Return the piece; a service's file may hold anything where its words, a speaker or a time should be.

    Raises:
        TypeError: if its words or its speaker are no text.
        ValueError: if a time is no number of seconds.
    """
    if not isinstance(piece.words, str):
        raise TypeError(f"words that are not text: {piece.words!r:.40}")
    if not isinstance(piece.speaker, str | None):
        raise TypeError(f"a speaker that is not text: {piece.speaker!r:.40}")
    for moment in (piece.start, piece.end):
        if moment is not None and not isfinite(moment):
            raise ValueError(f"a time that is not a number: {moment!r:.40}")
    return piece


def _parsed(text: str, *, name: str) -> Json:
    try:
        result = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise FormatError(
            f"{name} is not JSON, or is damaged.", why=f"{error}.", fix="Fetch the transcript from the service again."
        ) from error
    return cast("Json", result) if isinstance(result, dict) else {}
