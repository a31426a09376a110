"""Who asks a question, where its first words say so in brackets: "Q: (Ann Alder – Elm Post) Will you stay?"."""

from __future__ import annotations

import re
from typing import Final

from checker.language import Language
from checker.model import Person, Span
from checker.people.identity import person_named
from checker.people.names import is_body, parse_name

_ASKING: Final = re.compile(
    r"\s*[(\[](?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){1,3}?)(?:\s*[–—/|,]\s*|\s+-\s+)"
    r"(?P<outlet>[^()\[\]\n]{2,50})[)\]]"
)


def asking(text: str, speech: Span, *, language: Language) -> tuple[Person, Span] | None:
    """Return who asks, with the outlet as a role, and the brackets that say so; None where nothing says it."""
    match = _ASKING.match(text, speech.start, speech.end)
    if match is None:
        return None
    name = parse_name(match["name"], language)
    if not name or not name.given or is_body(match["name"], language):
        return None
    person = person_named(match["name"], roles=(" ".join(match["outlet"].split()),), language=language)
    return (person, Span(match.start(), match.end())) if person is not None else None
