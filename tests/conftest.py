"""Specimens that several packages' tests share."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import settings

from checker.model import (
    Article,
    Attribution,
    Block,
    CheckedQuotation,
    Document,
    Edit,
    EditClass,
    EditOp,
    Finding,
    Passage,
    Person,
    Quotation,
    QuotationKind,
    Report,
    Sentence,
    Severity,
    Signature,
    Source,
    Span,
    Turn,
    TurnRole,
    Verdict,
    Wording,
)

# No test is a stopwatch: how long an example takes says more of the machine than of the code.
settings.register_profile("without a deadline", deadline=None)
settings.load_profile("without a deadline")

ARTICLE_TEXT = (
    "Alder opens the harbour\n\n"
    "Minister Alder said: “We will build five new bridges by the spring.”\n\n"
    "Ms. Birch called the plan “very constructive” and left. “The tide waits for nobody,” a passer-by said.\n"
)
SOURCE_TEXT = (
    "MINISTER ALDER: We will build six new bridges by the spring.\n\n"
    "MS. BIRCH: I find the plan very serious and constructive.\n"
)
ALDER, BIRCH = Person("Minister Alder"), Person("Ms. Birch")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _document(path: str, text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(path=path, format="text", text=text, sha256=digest, blocks=(Block(Span(0, len(text))),))


def _source() -> Source:
    speeches = [
        (ALDER, "MINISTER ALDER", "We will build six new bridges by the spring."),
        (BIRCH, "MS. BIRCH", "I find the plan very serious and constructive."),
    ]
    turns = tuple(
        Turn(
            index=number,
            span=_span(SOURCE_TEXT, words),
            label=label,
            label_span=_span(SOURCE_TEXT, label),
            speaker=speaker,
        )
        for number, (speaker, label, words) in enumerate(speeches)
    )
    sentences = tuple(Sentence(turn.index, turn.index, turn.span) for turn in turns)
    return Source("harbour", _document("harbour.txt", SOURCE_TEXT), (ALDER, BIRCH), turns, sentences)


def _attribution(speaker: Person | None, mention: str, cue: str) -> Attribution:
    return Attribution(
        mention=mention,
        mention_span=_span(ARTICLE_TEXT, mention),
        cue=cue,
        cue_span=_span(ARTICLE_TEXT, cue),
        speaker=speaker,
        confidence=0.95 if speaker else 0.2,
        reason="the cue stands beside the mention" if speaker else "nobody is named",
    )


def _quotation(number: int, words: str, kind: QuotationKind, attribution: Attribution) -> Quotation:
    span = _span(ARTICLE_TEXT, words)
    return Quotation(f"q{number}", kind, (span,), words, span, attribution=attribution)


def _passage(words: str, turn: int, speaker: Person, label: str) -> Passage:
    return Passage(
        source="harbour",
        spans=(_span(SOURCE_TEXT, words),),
        turns=(turn,),
        speaker=speaker,
        label=label,
        role=TurnRole.SPEAKER,
        interpreted=False,
        text=words,
        score=0.9,
    )


def _changed_number() -> CheckedQuotation:
    printed, said = "We will build five new bridges by the spring.", "We will build six new bridges by the spring."
    five, six = _span(ARTICLE_TEXT, "five"), _span(SOURCE_TEXT, "six")
    return CheckedQuotation(
        quotation=_quotation(1, printed, QuotationKind.DIRECT, _attribution(ALDER, "Minister Alder", "said")),
        wording=Wording.ALTERED,
        confidence=0.97,
        passage=_passage(said, 0, ALDER, "MINISTER ALDER"),
        edits=(
            Edit(
                EditOp.EQUAL, EditClass.SAME, _span(ARTICLE_TEXT, "We will build"), _span(SOURCE_TEXT, "We will build")
            ),
            Edit(EditOp.REPLACE, EditClass.NUMBER, five, six),
            Edit(EditOp.EQUAL, EditClass.SAME, _span(ARTICLE_TEXT, "new bridges"), _span(SOURCE_TEXT, "new bridges")),
        ),
        findings=(
            Finding(
                code="Q203",
                rule="changed-number",
                severity=Severity.ERROR,
                message="The article says “five”; the record says “six”.",
                article_spans=(five,),
                source_spans=(six,),
                source="harbour",
            ),
        ),
    )


def _dropped_words() -> CheckedQuotation:
    serious = _span(SOURCE_TEXT, "serious and")
    quotation = _quotation(2, "very constructive", QuotationKind.PARTIAL, _attribution(BIRCH, "Ms. Birch", "called"))
    return CheckedQuotation(
        quotation=quotation,
        wording=Wording.ALTERED,
        confidence=0.9,
        passage=_passage("very serious and constructive", 1, BIRCH, "MS. BIRCH"),
        edits=(
            Edit(EditOp.EQUAL, EditClass.SAME, _span(ARTICLE_TEXT, "very"), _span(SOURCE_TEXT, "very")),
            Edit(EditOp.DELETE, EditClass.OTHER, None, serious),
            Edit(EditOp.EQUAL, EditClass.SAME, _span(ARTICLE_TEXT, "constructive"), _span(SOURCE_TEXT, "constructive")),
        ),
        findings=(
            Finding(
                code="Q301",
                rule="unmarked-omission",
                severity=Severity.WARNING,
                message="Words are missing inside the quotation and no ellipsis says so: “serious and”.",
                article_spans=quotation.spans,
                source_spans=(serious,),
                source="harbour",
            ),
        ),
    )


def _unsupported() -> CheckedQuotation:
    quotation = _quotation(
        3, "The tide waits for nobody,", QuotationKind.DIRECT, _attribution(None, "a passer-by", "called")
    )
    return CheckedQuotation(
        quotation=quotation,
        wording=Wording.UNSUPPORTED,
        confidence=0.9,
        findings=(
            Finding(
                code="Q401",
                rule="unsupported",
                severity=Severity.WARNING,
                message="No source supplied says this.",
                article_spans=quotation.spans,
            ),
        ),
    )


@pytest.fixture
def harbour_report() -> Report:
    """Three quotations of one article: a changed number, an unmarked omission, one that no source has."""
    return Report(
        signature=Signature(
            tool="checker",
            version="0",
            model="none",
            model_digest="0" * 8,
            thresholds_digest="1" * 8,
            rules_digest="2" * 8,
            style="standard",
        ),
        article=Article(_document("harbour.article.txt", ARTICLE_TEXT), "Alder opens the harbour", (), ()),
        sources=(_source(),),
        quotes=(_changed_number(), _dropped_words(), _unsupported()),
        verdict=Verdict.FAIL,
        language="en",
    )
