"""Somebody else who says a quotation's very words, where the person credited only comes near them."""

from __future__ import annotations

import re

from checker.model import CheckedQuotation, Passage

FEWEST_WORDS = 4
"""Fewer words may be anybody's."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def exact_by_another(checked: CheckedQuotation) -> Passage | None:
    """Return the passage of another speaker that has exactly the quotation's words, None if its own has or none has."""
    own = checked.passage
    words = _words(checked.quotation.text)
    if own is None or len(words) < FEWEST_WORDS or _words(own.text) == words:
        return None
    others = (one for one in checked.runners_up if (one.speaker, one.label) != (own.speaker, own.label))
    return next((one for one in others if _words(one.text) == words), None)


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
