"""Check an article against its sources: find its quotations, find their passages, align, judge, report.

What judges is imported where it is needed: an article that was checked before is not judged again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config.styles import HouseStyle, named_style
from checker.embedding import Encoder, load_encoder
from checker.embedding.cache import CachedEncoder
from checker.embedding.folders import kept_files
from checker.keeping import KeptFiles
from checker.language import Language
from checker.model import Article, CheckedQuotation, Document, Person, Quotation, Report, Severity, Source, Verdict
from checker.running.kept_judgements import Judgement, judgement_key, keep_judgement, kept_judgement
from checker.running.languages import language_of_article
from checker.running.reading_documents import article_of
from checker.running.signature import sign

if TYPE_CHECKING:
    from checker.running.preparing import PreparedSources
    from checker.statements.entailment import Judge


class Checker:
    """Checks articles against sources with one model, loaded once, and one house style.

    Args:
        style: the house style that sets severities, or its name.
        model: a sentence-transformers model's name or folder; None for the prepared default.
        cache: whether what was read and judged may be kept between runs.
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
        self._digests = kept_files()  # of this program; they are no trace of a text
        self._kept = self._digests if cache else None
        self.complete = complete
        self._last: PreparedSources | None = None

    def check(self, article: Article, sources: Sequence[Source]) -> Report:
        """Return the report on every quotation of the article; the order of the sources does not matter.

        A quotation that cannot be judged is reported as such; no finding is lost because another failed.

        Raises:
            UnknownLanguageError: if the article or a source is in a language that the checker does not know.
        """
        known = self.kept_report(article, sources)
        if known is not None:
            return known
        from checker.articles.quotations.finding import find_quotations

        language = language_of_article(article)
        prepared = self._prepared(tuple(sources), language)
        judgement = self._judgement(article, find_quotations(article, language), prepared)
        if self._kept is not None:
            keep_judgement(self._key(article, sources, language, self._kept), judgement, self._kept)
        return self._report(article, prepared.sources, language, judgement, self.encoder)

    def kept_report(self, article: Article, sources: Sequence[Source]) -> Report | None:
        """Return the report on an article that was checked on these sources before; None where it is not kept.

        Raises:
            UnknownLanguageError: if the article is in a language that the checker does not know.
        """
        if self._kept is None:
            return None
        language = language_of_article(article)
        judgement = kept_judgement(self._key(article, sources, language, self._kept), self._kept)
        if judgement is None:
            return None
        return self._report(article, tuple(sources), language, judgement, self.encoder)

    def judge(self, article: Article, found: Sequence[Quotation], prepared: PreparedSources) -> Report:
        """Return the report on the quotations that were found in the article.

        Args:
            article: the article.
            found: its quotations, nobody credited yet.
            prepared: the sources, in the article's language; their encoder encodes the quotations, too.
        """
        judgement = self._judgement(article, found, prepared)
        return self._report(article, prepared.sources, prepared.language, judgement, prepared.encoder)

    def _judgement(self, article: Article, found: Sequence[Quotation], prepared: PreparedSources) -> Judgement:
        from checker.running.judging_article import Judging

        judging = Judging(style=self.style, complete=self.complete, reported=self.reported, entailment=self.entailment)
        return judging.judgement(article, found, prepared)

    def _report(
        self, article: Article, sources: tuple[Source, ...], language: Language, judgement: Judgement, encoder: Encoder
    ) -> Report:
        return Report(
            signature=sign(
                model=encoder.name,
                model_digest=encoder.digest,
                style=self.style.name,
                judge=self.entailment.name if self.entailment else "",
                judge_digest=self.entailment.digest if self.entailment else "",
                kept=self._digests,
                keep=self._kept is not None,
            ),
            article=article,
            sources=sources,
            quotes=judgement.quotes,
            verdict=_verdict(judgement.quotes),
            language=language.code,
            statements=judgement.statements,
            general=judgement.general,
        )

    def _key(self, article: Article, sources: Sequence[Source], language: Language, kept: KeptFiles) -> str:
        runtime = self.encoder.runtime if isinstance(self.encoder, CachedEncoder) else ""
        judge = (self.entailment.name, self.entailment.digest) if self.entailment else ()
        settings = (self.encoder.digest, runtime, language.code, self.complete, self.reported, *judge)
        return judgement_key(article, sources, style=self.style, settings=settings, kept=kept)

    def _prepared(self, sources: tuple[Source, ...], language: Language) -> PreparedSources:
        """Return the sources prepared; those of the last check are kept, for the next article on the same record."""
        if self._last is None or (self._last.sources, self._last.language) != (sources, language):
            from checker.running.preparing import prepare

            self._last = prepare(sources, self.encoder, language, kept=self._kept)
        return self._last


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
    from checker.articles.attribution.attributing import attribute
    from checker.articles.quotations.finding import find_quotations

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


def _verdict(checked: Sequence[CheckedQuotation]) -> Verdict:
    if not checked:
        return Verdict.NOTHING_TO_CHECK
    unjudged = any(quote.unjudged for quote in checked)
    errors = any(finding.severity is Severity.ERROR for quote in checked for finding in quote.findings)
    return Verdict.FAIL if unjudged or errors else Verdict.PASS
