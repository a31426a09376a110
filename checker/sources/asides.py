"""Characters inside a turn that nobody spoke: stage directions, gaps, "(Via interpreter)", time stamps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import Aside, AsideKind, Span

_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
TIME_STAMP = re.compile(rf"[\[(]\s*{_CLOCK}\s*[\])]|(?<![\w:]){_CLOCK}(?:\s*(?:-->|[-–—])\s*{_CLOCK})?(?=\s*(?:\n|$))")
_ENCLOSED = re.compile(r"\([^()\[\]\n]{1,160}\)|\[[^\[\]\n]{1,160}\]|<[^<>\n]{1,40}>|♪[^♪\n]{0,160}♪?")
_I = re.IGNORECASE

_GAP = re.compile(
    r"\b(?:inaudible|cross[- ]?talk(?:ing)?|unintelligible|indiscernible|undiscernible|garbled|indistinct|"
    r"off[- ]?mi(?:c|ke)|"
    r"(?:audio|video|technical|signal|connection|recording)\b.{0,20}\b(?:gap|lost|loss|cuts?|drops?|difficult\w+|break|"
    r"issues?|problems?|failure|malfunction)|no audio|break in (?:audio|transcript)|overlapping|multiple speakers|"
    r"unclear|(?:several|both|all) (?:people )?(?:speak|talk)\w*|simultaneous \w+)\b|"
    r"^[\[(]\W*redacted\W*[\])]$|^[\[(][_\s.…?]+[\])]$|^[\[(]\W*speak(?:s|ing) (?:in )?[a-z]+\W*[\])]$",
    _I,
)
_GUESS_WITH_TIME = re.compile(rf"\[[^\]]*\s{_CLOCK}\s*\]")
_INTERPRETER = re.compile(
    r"\b(?:interpret\w*|translat\w*)\b|^[\[(]\W*(?:in|spoken in|remarks in) "
    r"(?:(?:a )?foreign language|[A-Z][a-z]+(?:ian|ish|ese|an|ic|ch|rew|i|ew|man|ench|eek|du|lish))\W*[\])]$",
    _I,
)
_NOTE = re.compile(
    r"^[\[(<]\W*(?:sic|ph|sp|phonetic|spelling|affirmative|negative|continued|continuing|emphasis added|"
    r"as (?:delivered|prepared|written|spoken)|\d{1,3}|[a-z]|\*+|†|\?+)\W*[\])>]$",
    _I,
)
_SPOKEN_ITEM = re.compile(r"^\((?:\d{1,3}|[a-z]|[ivx]+)\)$", _I)
_STAGE = re.compile(
    r"\b(?:laugh\w*|applau\w*|chuckl\w*|cheer\w*|boo(?:s|ing|ed)?|bell(?:s)?|music\w*|pause[sd]?|sigh\w*|cough\w*|"
    r"chant\w*|whistl\w*|gavel\w*|recess\w*|break|video ?(?:clip|tape)?|videotape|audio ?(?:clip|tape)|clip|"
    r"gestur\w*|nod\w*|point(?:s|ing)|inhal\w*|exhal\w*|cr(?:y|ies|ying)|weep\w*|sob\w*|silence|moment of silence|"
    r"off[- ]?camera|on[- ]?camera|off[- ]?screen|voice-?over|standing ovation|moans?|groans?|gasps?|shouting|"
    r"begin|end|clears? throat|newsbreak|noise|ringing|buzzer|phone rings?|singing|sings|whispers?|"
    r"moderator|reads?|reading|displays?|holds up|hand(?:s|ing) )\b",
    _I,
)
_BARE_STAGE = re.compile(
    r"^[ \t]*(?:APPLAUSE|LAUGHTER|CROSSTALK|CHEERS AND APPLAUSE|LAUGHTER AND APPLAUSE|MUSIC)[ \t.]*$", re.MULTILINE
)
# Words. A stage direction is short; longer words in brackets were spoken.
_LONGEST_STAGE = 8
_LONGEST_NOTE = 12
_VERB_OF_SPEECH_IN_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|you|your|us|me)\b")


def asides_in(text: str, within: Span) -> tuple[Aside, ...]:
    """The asides of a stretch of text, in order, none overlapping another."""
    found: list[Aside] = []
    for aside in sorted(_all_asides(text, within), key=lambda one: (one.span.start, -one.span.end)):
        if not found or aside.span.start >= found[-1].span.end:
            found.append(aside)
    return tuple(found)


def _all_asides(text: str, within: Span) -> Iterator[Aside]:
    for match in _ENCLOSED.finditer(text, within.start, within.end):
        kind = kind_of(match[0])
        if kind is not None:
            yield Aside(Span(*match.span()), kind)
    for match in _BARE_STAGE.finditer(text, within.start, within.end):
        yield Aside(Span(*match.span()), AsideKind.STAGE)
    for match in TIME_STAMP.finditer(text, within.start, within.end):
        yield Aside(Span(*match.span()), AsideKind.NOTE)


def kind_of(enclosed: str) -> AsideKind | None:
    """Why enclosed words, their brackets included, were not spoken; None when they were."""
    if TIME_STAMP.fullmatch(enclosed):
        return AsideKind.NOTE
    if _GAP.search(enclosed) or _GUESS_WITH_TIME.fullmatch(enclosed):
        return AsideKind.GAP
    if _INTERPRETER.search(enclosed) and len(enclosed.split()) <= _LONGEST_STAGE:
        return AsideKind.INTERPRETER
    if _SPOKEN_ITEM.fullmatch(enclosed):
        return None
    if _NOTE.fullmatch(enclosed):
        return AsideKind.NOTE
    words = enclosed[1:-1].split()
    if enclosed[0] in "♪<":
        return AsideKind.STAGE
    if _is_stage_direction(enclosed, words):
        return AsideKind.STAGE
    if enclosed[0] == "[" and len(words) <= _LONGEST_NOTE:
        return AsideKind.NOTE
    return None


def _is_stage_direction(enclosed: str, words: list[str]) -> bool:
    inner = enclosed[1:-1].strip()
    letters = [char for char in inner if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return True
    if _VERB_OF_SPEECH_IN_FIRST_PERSON.search(inner):
        return False
    if _STAGE.search(inner) and len(words) <= _LONGEST_STAGE:
        return True
    # A sentence of its own inside the brackets tells what happened: "(The medal is presented.)"
    return len(words) > 2 and inner[:1].isupper() and inner.endswith(".") and enclosed[0] == "("
