"""Why a quotation was given to somebody, in a sentence that an editor can check against the article."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.pattern_table import PATTERNS
from checker.articles.attribution.patterns import Frame
from checker.articles.coreference.outcome import UNNAMED, Resolution

_UNCLEAR: Final = "attribution unclear: "


def reason_for(frame: Frame, resolution: Resolution) -> str:
    """Return the sentence for a quotation whose speaker is named."""
    sentence = _where(frame)
    name = resolution.person.name if resolution.person is not None else ""
    if resolution.method is UNNAMED:
        return f"{sentence}; that names no person"
    if resolution.clue and name:
        return f"{sentence}; “{frame.mention.text}” is {name}: {resolution.clue}"
    if name.split()[-1:] != frame.mention.text.split()[-1:]:
        return f"{sentence}; “{frame.mention.text}” is {name}"
    return sentence


def unclear(frame: Frame, resolution: Resolution) -> str:
    """Return the sentence for a quotation whose speaker is left open: what is missing, or who it could be."""
    if resolution.person is None and resolution.clue:
        return f"{_UNCLEAR}{resolution.clue}"
    return f"{_UNCLEAR}{_where(frame)}"


def _where(frame: Frame) -> str:
    mention = frame.mention.text
    said = mention
    if frame.cue is not None and frame.cue_span is not None:
        cue_first = frame.cue_span.start < frame.mention.span.start and frame.cue != ":"
        said = f"{frame.cue} {mention}" if cue_first else f"{mention} {frame.cue}"
    return PATTERNS[frame.pattern].explanation.format(said=said, mention=mention, cue=frame.cue or "")
