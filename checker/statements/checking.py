"""All reported statements of an article held against the record: passages first, judgement rarely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.matching.voices import Record
from checker.model import (
    Article,
    CheckedQuotation,
    CheckedStatement,
    Passage,
    Person,
    Quotation,
    Statement,
    Support,
    Wording,
)
from checker.retrieval.index import Index
from checker.statements.checkable import placed_elsewhere, unclear
from checker.statements.participants import Participants
from checker.statements.passages import SHOWN, Found, StatementSearch

if TYPE_CHECKING:
    from checker.language import Language

_SAID_SO = frozenset({Wording.VERBATIM, Wording.CLEANED, Wording.ALTERED})


def check_statements(
    article: Article,
    statements: Sequence[Statement],
    quotes: Sequence[CheckedQuotation],
    record: Record,
    index: Index,
    language: Language,
) -> tuple[CheckedStatement, ...]:
    """Each statement with the passages it may come from.

    Args:
        article: the article.
        statements: its reported statements.
        quotes: its quotations, checked: they show where the same answer was given.
        record: the voices of the record.
        index: the sentences of the record.
        language: the language of both.
    """
    participants = Participants(tuple(record.sources.values()), language)
    credited = [participants.credited(statement) for statement in statements]
    search = StatementSearch(article, list(_placed(quotes)), record, index, participants.main, language)
    found = search.find(statements, credited)
    return tuple(
        _checked(statement, people, passages, participants)
        for statement, people, passages in zip(statements, credited, found, strict=True)
    )


def _placed(quotes: Sequence[CheckedQuotation]) -> Iterator[tuple[Quotation, Passage]]:
    for checked in quotes:
        if checked.passage is not None and checked.wording in _SAID_SO:
            yield checked.quotation, checked.passage


def _checked(
    statement: Statement, people: tuple[Person, ...], found: Found, participants: Participants
) -> CheckedStatement:
    own = [near.passage for near in found.ranked() or found.others]
    elsewhere = placed_elsewhere(statement, people, participants)
    support = Support.ELSEWHERE if elsewhere else Support.NOT_JUDGED
    why = elsewhere or unclear(statement, people) or ""
    return CheckedStatement(
        statement=statement,
        speakers=people,
        support=support,
        why=why,
        passage=own[0] if own else None,
        runners_up=tuple(own[1:SHOWN]),
        others=tuple(near.passage for near in found.others) if found.ranked() else (),
    )
