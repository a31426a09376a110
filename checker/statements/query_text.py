"""What is looked for in the record for a statement: its words as the speaker would say them, and its context."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from checker.model import Article, Quotation, Statement, StatementForm

if TYPE_CHECKING:
    from checker.language import Language

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def as_spoken(statement: Statement, article: Article, quotations: Mapping[str, Quotation], language: Language) -> str:
    """The statement with its quoted words, in the first person where it has the third: "he would" as "I would"."""
    quoted = [span for named in statement.quotations if named in quotations for span in quotations[named].spans]
    inside = [span for span in quoted if span.overlaps(statement.carrier)]
    text = " ".join(span.of(article.text) for span in sorted([*statement.spans, *inside]))
    if statement.form is StatementForm.QUESTION:
        return " ".join(text.split())  # whoever asks says "you" or a name
    shifts = language.lexicon.table("first_person").values("becomes")
    return " ".join(_WORD.sub(lambda match: _shifted(match[0], shifts), text).split())


def _shifted(word: str, shifts: Mapping[str, str]) -> str:
    return shifts.get(word.casefold().replace("’", "'"), word)


def context_of(statement: Statement, article: Article) -> str:
    """The statement's sentence with the one before it, which says what it is about."""
    before = [s for s in article.sentences if s.end <= statement.carrier.start]
    return " ".join(span.of(article.text) for span in (*before[-1:], statement.carrier))
