"""Speech-to-text JSON, as the services and programs of :mod:`checker.documents.speech_services` write it."""

from __future__ import annotations

import json
from typing import cast

from checker.documents.composition import Extract
from checker.documents.decoding import decode
from checker.documents.purpose import Purpose
from checker.documents.speech_services import SERVICES, Json
from checker.documents.spoken_runs import compose_speech
from checker.errors import EmptyError, FormatError
from checker.language import Language


def read(data: bytes, *, name: str, purpose: Purpose, language: Language) -> Extract:  # noqa: ARG001  (all readers)
    """The words recognised, in order; speakers as the service labels them.

    Raises:
        FormatError: if it is no JSON, or none of the services' shape.
        EmptyError: if the service recognised nothing.
    """
    result = _parsed(decode(data, name=name), name=name)
    service = next((service for service in SERVICES if service.fits(result)), None)
    if service is None:
        raise FormatError(
            f"{name} is no transcript.",
            why="It is JSON, but not as " + ", ".join(each.name for each in SERVICES) + " write it.",
            fix="Export the transcript as text or captions (.txt, .vtt, .srt) and give that.",
        )
    try:
        pieces = list(service.pieces(result))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise FormatError(
            f"{name} is damaged.",
            why=f"A part that the service always writes is missing or of another kind: {error!r}.",
            fix="Fetch the transcript from the service again.",
        ) from error
    if not any(piece.words.strip() for piece in pieces):
        raise EmptyError(f"{name} is empty.", why="No speech was recognised.", fix="Check that it is the right file.")
    return compose_speech(pieces)


def _parsed(text: str, *, name: str) -> Json:
    try:
        result = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise FormatError(
            f"{name} is no JSON, or is damaged.", why=f"{error}.", fix="Fetch the transcript from the service again."
        ) from error
    return cast("Json", result) if isinstance(result, dict) else {}
