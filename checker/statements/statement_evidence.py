"""What the rules see of one reported statement: nothing else counts in a judgement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.matching.voices import Record
from checker.model import Article, CheckedQuotation, Passage, Person, Quotation, Statement, Wording
from checker.retrieval.index import Index
from checker.statements.checkable import placed_elsewhere, unclear
from checker.statements.doubting import Doubting
from checker.statements.doubts import Doubt
from checker.statements.facts.said_words import SaidWords
from checker.statements.participants import Participants
from checker.statements.passages import Found, StatementSearch
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from checker.language import Language

_SAID_SO = frozenset({Wording.VERBATIM, Wording.CLEANED, Wording.ALTERED})


@dataclass(frozen=True, slots=True)
class StatementEvidence:
    """A statement, everybody it credits, their passages, and what speaks against it.

    ``elsewhere`` says why the record cannot bear it out, ``unclear`` why nobody can be held to it; there are then no
    doubts. ``complete`` says that the sources are declared to hold everything that was said.
    """

    article: Article
    statement: Statement
    people: tuple[Person, ...]
    found: Found
    doubts: tuple[Doubt, ...] = ()
    elsewhere: str | None = None
    unclear: str | None = None
    complete: bool = False


def evidence_of_statements(
    article: Article,
    statements: Sequence[Statement],
    quotes: Sequence[CheckedQuotation],
    record: Record,
    index: Index,
    language: Language,
    *,
    complete: bool = False,
) -> tuple[StatementEvidence, ...]:
    """Return what the rules are to see of each statement.

    Args:
        article: the article.
        statements: its reported statements.
        quotes: its quotations, checked: they show where the same answer was given.
        record: the voices of the record.
        index: the sentences of the record.
        language: the language of both.
        complete: whether the sources are declared to hold everything that was said.
    """
    participants = Participants(tuple(record.sources.values()), language)
    people = [participants.credited(statement) for statement in statements]
    quoted = list(_placed(quotes))
    found = StatementSearch(article, quoted, record, index, participants.main, language).find(statements, people)
    doubting = Doubting(article, SaidWords(record), participants.main, language)
    return tuple(
        _evidence(article, statement, credited, near, quoted, participants, doubting, complete=complete)
        for statement, credited, near in zip(statements, people, found, strict=True)
    )


def _placed(quotes: Sequence[CheckedQuotation]) -> Iterator[tuple[Quotation, Passage]]:
    """Yield the quotations whose words are the record's own, each with its passage."""
    for checked in quotes:
        if checked.passage is not None and checked.wording in _SAID_SO:
            yield checked.quotation, checked.passage


def _evidence(
    article: Article,
    statement: Statement,
    people: tuple[Person, ...],
    found: Found,
    quoted: Sequence[tuple[Quotation, Passage]],
    participants: Participants,
    doubting: Doubting,
    *,
    complete: bool,
) -> StatementEvidence:
    elsewhere = placed_elsewhere(statement, people, participants)
    doubts: tuple[Doubt, ...] = ()
    if elsewhere is None:
        doubts = doubting.doubts(statement, people, found, quoted)
    return StatementEvidence(
        article=article,
        statement=statement,
        people=people,
        found=found,
        doubts=doubts,
        elsewhere=elsewhere,
        unclear=unclear(statement, people),
        complete=complete,
    )
