"""Whether the speaker of a passage is named in the article right where the quotation stands."""

from __future__ import annotations

import re

from checker.matching.match import Match
from checker.model import Article, Quotation, Span
from checker.people.names import parse_name

_ASKING = re.compile(r"\b(?:ask(?:ed|s|ing)?|question(?:ed|s)?|reporters?|moderators?|journalists?|interviewers?)\b")


def named_beside(article: Article, quotation: Quotation, found: Match) -> bool:
    """Whether the article names the passage's speaker in the quotation's paragraph or one next to it.

    A speaker whom the record does not name is looked for by the words for somebody who asks.
    """
    around = _around(article, quotation).of(article.text)
    if found.speaker is None:
        return bool(_ASKING.search(around))
    name = parse_name(found.speaker.name)
    family = name.family or name.given or found.speaker.name
    return bool(re.search(rf"\b{re.escape(family)}\b", around, re.IGNORECASE))


def _around(article: Article, quotation: Quotation) -> Span:
    first, last = quotation.spans[0].start, quotation.spans[-1].end
    touched = [at for at, block in enumerate(article.body) if block.span.start < last and first < block.span.end]
    if not touched:
        return quotation.carrier
    start, end = max(0, touched[0] - 1), min(len(article.body) - 1, touched[-1] + 1)
    return Span(article.body[start].span.start, article.body[end].span.end)
