"""Judge the quotations and reported statements of an article: credit, search, align, choose, grade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alignment.source_words import Names, names_in
from checker.alignment.tokens import tokens
from checker.articles.attribution.attributing import attribute
from checker.articles.attribution.occasion import Occasions
from checker.articles.quotations.disguises import unread_in
from checker.config.styles import HouseStyle
from checker.language import Language
from checker.matching.handing_over import evidence_of
from checker.matching.match_confidence import confidence_of
from checker.matching.matches import PreparedQuotation, candidates_for, matches_for, prepare_quotation
from checker.matching.neighbours import with_siblings
from checker.matching.selection import ChosenMatch, Unjudged, choose_match
from checker.matching.voices import Record
from checker.model import Article, Candidate, CheckedQuotation, CheckedStatement, Quotation
from checker.progress import noted
from checker.rules.judging import findings_of
from checker.rules.left_unread import unread_findings
from checker.running.checking_statements import check_statements
from checker.running.kept_judgements import Judgement
from checker.running.preparing import PreparedSources
from checker.statements.entailment import Judge

RUNNERS_UP = 3
"""Passages reported beside the one chosen."""

# A fault met in one quotation must not cost the others their findings: it is reported, and there is no verdict.
_FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Judging:
    """Judges articles in one way.

    Args:
        style: the house style that sets severities.
        complete: whether the sources are declared to hold everything that was said.
        reported: whether reported statements are looked at beside quotations.
        entailment: says which statements their passages bear out.
    """

    def __init__(self, *, style: HouseStyle, complete: bool, reported: bool, entailment: Judge | None) -> None:
        self.style = style
        self.complete = complete
        self.reported = reported
        self.entailment = entailment

    def judgement(self, article: Article, found: Sequence[Quotation], prepared: PreparedSources) -> Judgement:
        """Return what is judged of an article's quotations, nobody credited yet, and of its reported statements."""
        quotations = attribute(article, found, known=prepared.speakers, language=prepared.language)
        queries = [_query(article, quotation, prepared.record) for quotation in quotations]
        judged = self._judge_all(
            article, [query for query in queries if isinstance(query, PreparedQuotation)], prepared
        )
        checked = tuple(
            next(judged) if isinstance(query, PreparedQuotation) else _unjudged(quotation, query)
            for quotation, query in zip(quotations, queries, strict=True)
        )
        return Judgement(
            quotes=checked,
            statements=self._statements(article, checked, prepared),
            general=unread_findings((*article.document.unread, *unread_in(article, found)), self.style),
        )

    def _statements(
        self, article: Article, checked: Sequence[CheckedQuotation], prepared: PreparedSources
    ) -> tuple[CheckedStatement, ...]:
        """Return the reported statements with their passages; none where they are to be left out."""
        if not self.reported or not prepared.sources:
            return ()
        return check_statements(
            article, checked, prepared, self.style, prepared.language, complete=self.complete, judge=self.entailment
        )

    def _judge_all(
        self, article: Article, queries: Sequence[PreparedQuotation], prepared: PreparedSources
    ) -> Iterator[CheckedQuotation]:
        """Yield each quotation judged; all are searched for at once, and neighbours support each other's place."""
        names = _names_in(article, prepared.language)
        quotations = [query.quotation for query in queries]
        occasions = Occasions(article, quotations, prepared.language)
        candidates = candidates_for(queries, prepared.index)
        choices = [
            _chosen(query, found, prepared.record, names) for query, found in zip(queries, candidates, strict=True)
        ]
        siblings = with_siblings(queries, choices)
        for query, choice in noted("checking quotations", zip(queries, siblings, strict=True), len(queries)):
            yield self._checked(article, query, choice, occasions)

    def _checked(
        self, article: Article, query: PreparedQuotation, choice: ChosenMatch | Unjudged, occasions: Occasions
    ) -> CheckedQuotation:
        if isinstance(choice, ChosenMatch):
            try:
                return self._judged(article, query, choice, occasions)
            except _FAULTS as error:
                choice = _fault(error)
        return _unjudged(query.quotation, choice)

    def _judged(
        self, article: Article, query: PreparedQuotation, choice: ChosenMatch, occasions: Occasions
    ) -> CheckedQuotation:
        evidence = evidence_of(
            article,
            query,
            choice,
            complete=self.complete,
            occasion=occasions.elsewhere(query.quotation),
            from_prepared_text=occasions.from_prepared_text(query.quotation),
        )
        found = evidence.found
        others = choice.others if found or not choice.found else (choice.found, *choice.others)
        return CheckedQuotation(
            quotation=query.quotation,
            wording=evidence.wording,
            confidence=confidence_of(choice),
            passage=found.passage if found else None,
            edits=found.edits if found else (),
            findings=findings_of(evidence, self.style),
            runners_up=tuple(attempt.as_passage() for attempt in others[:RUNNERS_UP]),
        )


def _query(article: Article, quotation: Quotation, record: Record) -> PreparedQuotation | Unjudged:
    try:
        return prepare_quotation(article.text, quotation, record)
    except _FAULTS as error:
        return _fault(error)


def _chosen(
    query: PreparedQuotation, candidates: Sequence[Candidate], record: Record, names: Names
) -> ChosenMatch | Unjudged:
    try:
        return choose_match(matches_for(query, candidates, record, names))
    except _FAULTS as error:
        return _fault(error)


def _unjudged(quotation: Quotation, cause: Unjudged) -> CheckedQuotation:
    return CheckedQuotation(quotation, wording=None, confidence=0.0, unjudged=cause.reason)


def _fault(error: Exception) -> Unjudged:
    return Unjudged(f"this quotation could not be judged ({type(error).__name__}: {error})")


def _names_in(article: Article, language: Language) -> Names:
    blocks = (tokens(article.text, within=block.span, language=language) for block in article.body)
    return names_in(token for block in blocks for token in block)
