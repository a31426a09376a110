"""The one path: read, find quotations, find passages, align, judge, report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.alignment.source_words import Names, names_in
from checker.alignment.tokens import tokens
from checker.articles.attribution.attributing import attribute
from checker.articles.page.body import read_article
from checker.articles.quotations.finding import find_quotations
from checker.articles.reported.finding import find_statements
from checker.config.styles import HouseStyle, named_style
from checker.documents import read
from checker.documents.purpose import Purpose
from checker.embedding import Encoder, Progress, load_encoder
from checker.language.english import ENGLISH
from checker.matching.match_confidence import confidence_of
from checker.matching.matches import Sought, attempts_for, candidates_for, sought
from checker.matching.neighbours import with_siblings
from checker.matching.selection import Choice, Unjudged, choose
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
from checker.people.cast import merge_people
from checker.retrieval.index import Index
from checker.rules.evidence import evidence_of
from checker.rules.judging import findings_of
from checker.running.signature import sign
from checker.sources import read_source
from checker.statements.checking import check_statements

# Other passages told beside the one chosen.
RUNNERS_UP = 3
# A mishap with one quotation must not cost the others their findings: it is told, and there is no verdict.
_MISHAPS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Checker:
    """Checks articles against sources with one model, loaded once, and one house style.

    Args:
        style: the house style that sets severities, or its name.
        model: a sentence-transformers model's name or folder; None for the prepared default.
        cache: whether vectors may be kept between runs.
        complete: whether the sources are declared to hold everything that was said.
        progress: called while a model is prepared.
        reported: whether reported statements are looked at beside quotations.

    Raises:
        OptionError: if no house style is called so.
        ModelError: if the model is missing, damaged or has the wrong digest.
    """

    def __init__(
        self,
        *,
        style: HouseStyle | str = "standard",
        model: str | None = None,
        cache: bool = True,
        complete: bool = False,
        progress: Progress | None = None,
        reported: bool = True,
    ) -> None:
        self.reported = reported
        self.style = named_style(style) if isinstance(style, str) else style
        self.encoder: Encoder = load_encoder(model, cache=cache, progress=progress)
        self.complete = complete
        self._kept: tuple[Encoder, tuple[Source, ...], Record, Index] | None = None

    def check(self, article: Article, sources: Sequence[Source]) -> Report:
        """Every quotation of the article held against the sources; their order does not matter.

        A quotation that cannot be judged is reported as such; no finding is lost because another failed.
        """
        known = merge_people(person for source in sources for person in source.speakers)
        quotations = attribute(article, find_quotations(article), known=known)
        record, index = self._prepared(tuple(sources))
        ready = [_sought(article, quotation, record) for quotation in quotations]
        judged = iter(self._judged_together(article, [one for one in ready if isinstance(one, Sought)], record, index))
        checked = tuple(
            next(judged) if isinstance(one, Sought) else _told_unjudged(quotation, one)
            for quotation, one in zip(quotations, ready, strict=True)
        )
        return Report(
            signature=sign(model=self.encoder.name, model_digest=self.encoder.digest, style=self.style.name),
            article=article,
            sources=tuple(sources),
            quotes=checked,
            verdict=_verdict(checked),
            statements=self._statements(article, checked, record, index, known),
        )

    def _statements(
        self,
        article: Article,
        checked: Sequence[CheckedQuotation],
        record: Record,
        index: Index,
        known: Sequence[Person],
    ) -> tuple[CheckedStatement, ...]:
        """The reported statements, unless they are to be left out."""
        if not self.reported or not record.sources:
            return ()
        quotations = [one.quotation for one in checked]
        statements = find_statements(article, quotations, known=known, language=ENGLISH)
        return check_statements(article, statements, checked, record, index, ENGLISH)

    def _prepared(self, sources: tuple[Source, ...]) -> tuple[Record, Index]:
        """The words and the index of the sources, kept for the next article on the same record.

        They go with the encoder, which may be lent for one article and of no use afterwards.
        """
        kept = self._kept
        if kept is None or kept[0] is not self.encoder or [*map(id, kept[1])] != [*map(id, sources)]:
            kept = self._kept = (self.encoder, sources, Record(sources), Index.build(sources, self.encoder))
        return kept[2:]

    def _judged_together(
        self, article: Article, all_sought: Sequence[Sought], record: Record, index: Index
    ) -> Iterator[CheckedQuotation]:
        """Each quotation judged; they are searched for in one go, and neighbours lend each other their place."""
        names = _names_of(article)
        candidates = candidates_for(all_sought, index)
        choices = [_chosen(one, found, record, names) for one, found in zip(all_sought, candidates, strict=True)]
        for one, choice in zip(all_sought, with_siblings(all_sought, choices), strict=True):
            yield self._checked(article, one, choice)

    def _checked(self, article: Article, one: Sought, choice: Choice | Unjudged) -> CheckedQuotation:
        if isinstance(choice, Choice):
            try:
                return self._judged(article, one, choice)
            except _MISHAPS as error:
                choice = _unjudged(error)
        return _told_unjudged(one.quotation, choice)

    def _judged(self, article: Article, one: Sought, choice: Choice) -> CheckedQuotation:
        evidence = evidence_of(article, one, choice, complete=self.complete)
        return CheckedQuotation(
            quotation=one.quotation,
            wording=choice.wording,
            confidence=confidence_of(choice),
            passage=choice.found.as_passage() if choice.found else None,
            edits=choice.found.edits if choice.found else (),
            findings=findings_of(evidence, self.style),
            runners_up=tuple(attempt.as_passage() for attempt in choice.others[:RUNNERS_UP]),
        )


def _sought(article: Article, quotation: Quotation, record: Record) -> Sought | Unjudged:
    try:
        return sought(article.text, quotation, record)
    except _MISHAPS as error:
        return _unjudged(error)


def _chosen(one: Sought, candidates: Sequence[Candidate], record: Record, names: Names) -> Choice | Unjudged:
    try:
        return choose(attempts_for(one, candidates, record, names))
    except _MISHAPS as error:
        return _unjudged(error)


def _told_unjudged(quotation: Quotation, trouble: Unjudged) -> CheckedQuotation:
    return CheckedQuotation(quotation, wording=None, confidence=0.0, unjudged=trouble.reason)


def _unjudged(error: Exception) -> Unjudged:
    return Unjudged(f"this quotation could not be judged ({type(error).__name__}: {error})")


def check(
    article: str | Path | Document,
    *,
    sources: Sequence[str | Path | Document | Source],
    style: HouseStyle | str = "standard",
    speaker: str | None = None,
    model: str | None = None,
    cache: bool = True,
    complete: bool = False,
    progress: Progress | None = None,
) -> Report:
    """One article checked against its sources, given as paths or as documents already read.

    Args:
        article: the article.
        sources: the primary records to hold it against.
        style: the house style that sets severities.
        speaker: who speaks in a source that has no labels.
        model: a sentence-transformers model's name or folder; None for the prepared default.
        cache: whether vectors may be kept between runs.
        complete: whether the sources are declared to hold everything that was said.
        progress: called while a model is prepared.

    Raises:
        CheckerError: if a document, an option or the model does not allow a trustworthy verdict.
    """
    read_in = read_article(article if isinstance(article, Document) else read(article))
    record = read_sources(sources, speaker=speaker)
    return Checker(style=style, model=model, cache=cache, complete=complete, progress=progress).check(read_in, record)


def quotations(article: str | Path | Document, *, known: Sequence[Person] = ()) -> Report:
    """An article's quotations and who is said to have spoken them; nothing is searched and no model loaded."""
    read_in = read_article(article if isinstance(article, Document) else read(article))
    found = attribute(read_in, find_quotations(read_in), known=known)
    return Report(
        signature=sign(model="", model_digest="", style=""),
        article=read_in,
        sources=(),
        quotes=tuple(CheckedQuotation(quotation, wording=None, confidence=0.0) for quotation in found),
        verdict=Verdict.PASS if found else Verdict.NOTHING_TO_CHECK,
    )


def read_sources(
    sources: Sequence[str | Path | Document | Source], *, speaker: str | None = None
) -> tuple[Source, ...]:
    """The sources read, each with an id made from its file's name; two of one name are numbered.

    Raises:
        InputError: if one cannot be read as a record of speech.
    """
    ids = _numbered(_id_of(source) for source in sources)
    return tuple(_read_source(source, called, speaker) for source, called in zip(sources, ids, strict=True))


def _read_source(source: str | Path | Document | Source, called: str, speaker: str | None) -> Source:
    if isinstance(source, Source):
        return replace(source, id=called)
    document = source if isinstance(source, Document) else read(source, purpose=Purpose.SOURCE)
    return read_source(document, id=called, speaker=speaker)


def _id_of(source: str | Path | Document | Source) -> str:
    if isinstance(source, Source):
        return source.id
    return Path(source.path if isinstance(source, Document) else source).stem or "source"


def _numbered(ids: Iterator[str]) -> list[str]:
    used: dict[str, int] = {}
    numbered = []
    for called in ids:
        used[called] = used.get(called, 0) + 1
        numbered.append(called if used[called] == 1 else f"{called}-{used[called]}")
    return numbered


def _names_of(article: Article) -> Names:
    return names_in(token for block in article.body for token in tokens(article.text, within=block.span))


def _verdict(checked: Sequence[CheckedQuotation]) -> Verdict:
    if not checked:
        return Verdict.NOTHING_TO_CHECK
    unjudged = any(one.unjudged for one in checked)
    errors = any(finding.severity is Severity.ERROR for one in checked for finding in one.findings)
    return Verdict.FAIL if unjudged or errors else Verdict.PASS
