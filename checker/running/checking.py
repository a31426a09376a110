"""Check an article against its sources: find its quotations, find their passages, align, judge, report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.alignment.source_words import Names, names_in
from checker.alignment.tokens import tokens
from checker.articles.attribution.attributing import attribute
from checker.articles.attribution.occasion import Occasions
from checker.articles.quotations.disguises import unread_in
from checker.articles.quotations.finding import find_quotations
from checker.config.styles import HouseStyle, named_style
from checker.embedding import Encoder, load_encoder
from checker.embedding.folders import kept_files
from checker.language import Language
from checker.matching.handing_over import evidence_of
from checker.matching.match_confidence import confidence_of
from checker.matching.matches import PreparedQuotation, candidates_for, matches_for, prepare_quotation
from checker.matching.neighbours import with_siblings
from checker.matching.selection import ChosenMatch, Unjudged, choose_match
from checker.matching.voices import Record
from checker.model import (
    Article,
    Candidate,
    CheckedQuotation,
    CheckedStatement,
    Document,
    Person,
    Quotation,
    Report,
    Severity,
    Source,
    Verdict,
)
from checker.progress import noted
from checker.rules.judging import findings_of
from checker.rules.left_unread import unread_findings
from checker.running.checking_statements import check_statements
from checker.running.languages import language_of_article
from checker.running.preparing import PreparedSources, prepare
from checker.running.reading_documents import article_of
from checker.running.signature import sign
from checker.statements.entailment import Judge

RUNNERS_UP = 3
"""Passages reported beside the one chosen."""

# A fault met in one quotation must not cost the others their findings: it is reported, and there is no verdict.
_FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Checker:
    """Checks articles against sources with one model, loaded once, and one house style.

    Args:
        style: the house style that sets severities, or its name.
        model: a sentence-transformers model's name or folder; None for the prepared default.
        cache: whether vectors may be kept between runs.
        complete: whether the sources are declared to hold everything that was said.
        reported: whether reported statements are looked at beside quotations.
        judge: the folder of an entailment model that says which statements their passages bear out; None for none.
        threads: texts encoded at a time; by default one for each core.

    Raises:
        OptionError: if no house style has this name.
        ModelError: if the model is missing, damaged or has the wrong digest.
    """

    def __init__(
        self,
        *,
        style: HouseStyle | str = "standard",
        model: str | None = None,
        cache: bool = True,
        complete: bool = False,
        reported: bool = True,
        judge: str | None = None,
        threads: int | None = None,
    ) -> None:
        self.reported = reported
        self.entailment: Judge | None = _judge(judge)
        self.style = named_style(style) if isinstance(style, str) else style
        self.encoder: Encoder = load_encoder(model, cache=cache, threads=threads)
        self._kept = kept_files() if cache else None
        self.complete = complete
        self._last: PreparedSources | None = None

    def check(self, article: Article, sources: Sequence[Source]) -> Report:
        """Return the report on every quotation of the article; the order of the sources does not matter.

        A quotation that cannot be judged is reported as such; no finding is lost because another failed.

        Raises:
            UnknownLanguageError: if the article or a source is in a language that the checker does not know.
        """
        language = language_of_article(article)
        return self.judge(article, find_quotations(article, language), self._prepared(tuple(sources), language))

    def judge(self, article: Article, found: Sequence[Quotation], prepared: PreparedSources) -> Report:
        """Return the report on the quotations that were found in the article.

        Args:
            article: the article.
            found: its quotations, nobody credited yet.
            prepared: the sources, in the article's language; their encoder encodes the quotations, too.
        """
        quotations = attribute(article, found, known=prepared.speakers, language=prepared.language)
        queries = [_query(article, quotation, prepared.record) for quotation in quotations]
        judged = self._judge_all(
            article, [query for query in queries if isinstance(query, PreparedQuotation)], prepared
        )
        checked = tuple(
            next(judged) if isinstance(query, PreparedQuotation) else _unjudged(quotation, query)
            for quotation, query in zip(quotations, queries, strict=True)
        )
        encoder = prepared.encoder
        return Report(
            signature=sign(
                model=encoder.name,
                model_digest=encoder.digest,
                style=self.style.name,
                judge=self.entailment.name if self.entailment else "",
                judge_digest=self.entailment.digest if self.entailment else "",
                kept=self._kept,
            ),
            article=article,
            sources=prepared.sources,
            quotes=checked,
            verdict=_verdict(checked),
            language=prepared.language.code,
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

    def _prepared(self, sources: tuple[Source, ...], language: Language) -> PreparedSources:
        """Return the sources prepared; those of the last check are kept, for the next article on the same record."""
        if self._last is None or (self._last.sources, self._last.language) != (sources, language):
            self._last = prepare(sources, self.encoder, language, kept=self._kept)
        return self._last

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


def _judge(folder: str | None) -> Judge | None:
    if folder is None:
        return None
    from checker.statements.cross_encoder import load_judge

    return load_judge(folder)


def quotations(article: str | Path | Document | Article, *, known: Sequence[Person] = ()) -> Report:
    """Return a report with an article's quotations and who is said to have spoken them; no model is loaded.

    Args:
        article: the article.
        known: people who may be named in it.

    Raises:
        InputError: if the article cannot be read, or is in a language that the checker does not know.
    """
    written = article_of(article)
    language = language_of_article(written)
    found = attribute(written, find_quotations(written, language), known=known, language=language)
    listed = tuple(CheckedQuotation(quotation, wording=None, confidence=0.0) for quotation in found)
    return Report(
        signature=sign(model="", model_digest="", style=""),
        article=written,
        sources=(),
        quotes=listed,
        verdict=_verdict(listed),
        language=language.code,
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


def _verdict(checked: Sequence[CheckedQuotation]) -> Verdict:
    if not checked:
        return Verdict.NOTHING_TO_CHECK
    unjudged = any(quote.unjudged for quote in checked)
    errors = any(finding.severity is Severity.ERROR for quote in checked for finding in quote.findings)
    return Verdict.FAIL if unjudged or errors else Verdict.PASS
