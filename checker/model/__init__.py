"""The nouns every step shares: frozen records with half-open offsets into the original text.

Offsets count Unicode code points of :attr:`Document.text`. Nothing here reads, searches or judges.
"""

from __future__ import annotations

from checker.model.article_parts import (
    Article,
    Attribution,
    Credited,
    Directness,
    Quotation,
    QuotationKind,
    QuotationScope,
    Rival,
    RivalMention,
    Statement,
    StatementForm,
)
from checker.model.judgements import (
    CheckedQuotation,
    CheckedStatement,
    Finding,
    Report,
    Severity,
    Signature,
    SourceChoice,
    Support,
    Verdict,
    Waiver,
    Wording,
)
from checker.model.passages_and_edits import TIDIED, UNCOUNTED, Candidate, Edit, EditClass, EditOp, Passage
from checker.model.speech import Aside, AsideKind, Person, Sentence, Source, Turn, TurnRole
from checker.model.texts import Block, BlockKind, Document, LabelledRun, Place, PlaceKind, Span, Unread

__all__ = [
    "TIDIED",
    "UNCOUNTED",
    "Article",
    "Aside",
    "AsideKind",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "CheckedQuotation",
    "CheckedStatement",
    "Credited",
    "Directness",
    "Document",
    "Edit",
    "EditClass",
    "EditOp",
    "Finding",
    "LabelledRun",
    "Passage",
    "Person",
    "Place",
    "PlaceKind",
    "Quotation",
    "QuotationKind",
    "QuotationScope",
    "Report",
    "Rival",
    "RivalMention",
    "Sentence",
    "Severity",
    "Signature",
    "Source",
    "SourceChoice",
    "Span",
    "Statement",
    "StatementForm",
    "Support",
    "Turn",
    "TurnRole",
    "Unread",
    "Verdict",
    "Waiver",
    "Wording",
]
