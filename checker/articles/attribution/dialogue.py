"""Who answers whom in a dialogue whose quotations stand alone: speakers take turns."""

from __future__ import annotations

from checker.articles.attribution.neighbouring_speakers import (
    Neighboured,
    answerer,
    fills_paragraph,
    is_question,
    spoken_before,
)
from checker.articles.attribution.patterns import Frame
from checker.articles.syntax.masked_sentence import TokenKind


def dialogue_partner(at: Neighboured) -> Frame | None:
    """Find the other speaker of the dialogue where a question is answered, or an answer followed by a question."""
    if not changes_speaker(at):
        return None
    last = next(spoken_before(at), None)
    return answerer(at, last) if last is not None else None


def changes_speaker(at: Neighboured) -> bool:
    """Return whether the quotation, standing alone, answers or follows up the one before and is somebody else's."""
    before = _quotation_before(at)
    if before is None or not at.here.clause.only_quoted:
        return False
    asked, asks = is_question(before, at), is_question(at.quotation, at)
    return asked and not asks if _is_first_exchange(at) else asked is not asks


def _is_first_exchange(at: Neighboured) -> bool:
    """Return whether no two speakers have taken turns yet."""
    return len({frame.mention.text for frame in spoken_before(at)}) < 2


def _quotation_before(at: Neighboured) -> int | None:
    """Return the quotation right before: nothing but a paragraph's end or nothing at all stands between."""
    quoted = [token for token in at.here.tokens if token.kind is TokenKind.QUOTED]
    if at.here.index == 0 or not quoted or quoted[0].quotation != at.quotation:
        return None
    before = at.around.readers[at.here.index - 1]
    if before.clause.paragraph == at.here.clause.paragraph:
        last = before.tokens[-1]
        return last.quotation if last.kind is TokenKind.QUOTED and last.quotation != at.quotation else None
    if before.clause.paragraph != at.here.clause.paragraph - 1 or not fills_paragraph(at):
        return None
    quotations = [token.quotation for token in before.tokens if token.kind is TokenKind.QUOTED]
    return quotations[-1] if quotations else None
