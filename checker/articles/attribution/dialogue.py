"""Who answers whom in a dialogue whose quotations stand alone: speakers take turns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.articles.attribution.neighbouring_speakers import Neighboured, fills_paragraph
from checker.articles.attribution.patterns import Frame
from checker.articles.syntax.masked_sentence import TokenKind
from checker.thresholds import Threshold

_TURNS: Final = Threshold(
    5,
    unit="quotations",
    reason="so many quotations back the other speaker of a dialogue is looked for",
    how_set="by hand",
)


def dialogue_partner(at: Neighboured) -> Frame | None:
    """Find the other speaker of the dialogue where a question is answered, or an answer followed by a question."""
    if not changes_speaker(at):
        return None
    spoken = list(_spoken_before(at))
    other = next((frame for frame in spoken[1:] if frame.mention.text != spoken[0].mention.text), None)
    return other.found_by("dialogue") if other is not None else None


def changes_speaker(at: Neighboured) -> bool:
    """Return whether the quotation, standing alone, answers or follows up the one before and is somebody else's."""
    before = _quotation_before(at)
    if before is None or not at.here.clause.only_quoted:
        return False
    asked, asks = _is_question(before, at), _is_question(at.quotation, at)
    return asked and not asks if _is_first_exchange(at) else asked is not asks


def _is_first_exchange(at: Neighboured) -> bool:
    """Return whether no two speakers have taken turns yet."""
    return len({frame.mention.text for frame in _spoken_before(at)}) < 2


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


def _spoken_before(at: Neighboured) -> Iterator[Frame]:
    """Yield the ties of the quotations before, nearest first, up to the first that has none."""
    order = sorted(at.around.places, key=lambda quotation: at.around.places[quotation][0])
    place = order.index(at.quotation)
    for quotation in reversed(order[max(0, place - int(_TURNS)) : place]):
        frame = at.around.firm_frame(quotation)
        if frame is None:
            return
        yield frame


def _is_question(quotation: int, at: Neighboured) -> bool:
    last = at.around.readers[at.around.places[quotation][-1]]
    words = [token.text for token in last.tokens if token.quotation == quotation and token.kind is TokenKind.QUOTED]
    return bool(words) and words[-1].rstrip(" \"'”’").endswith("?")
