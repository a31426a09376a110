"""Articles held against each other: from their reports to utterances, conflicts and agreement."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.comparison.collation import apparatus_of, base_of, collate
from checker.comparison.compared import Comparison, Utterance
from checker.comparison.conflicts import disagreements, disputed_credits
from checker.comparison.judging_conflicts import judge
from checker.comparison.naming import names_for
from checker.comparison.overlap import Overlap
from checker.comparison.shared_utterances import agreement_between, agreement_with_record
from checker.comparison.utterances import gathered, overlaps_among
from checker.comparison.witnesses import Witness, witnesses_of
from checker.config.styles import HouseStyle, named_style
from checker.embedding import Encoder, load_encoder
from checker.embedding.folders import kept_files
from checker.errors import OptionError
from checker.library.source_filter import Narrowing
from checker.model import Document, Report, Source
from checker.progress import noted
from checker.running.checking import Checker, quotations
from checker.running.checking_by_library import check_by_library
from checker.running.languages import language_of_article
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources
from checker.running.signature import sign


def compare(
    articles: Sequence[str | Path | Document],
    *,
    sources: Sequence[str | Path | Document | Source] = (),
    library: Path | None = None,
    narrowing: Narrowing | None = None,
    style: HouseStyle | str = "standard",
    speaker: str | None = None,
    model: str | None = None,
    cache: bool = True,
) -> Comparison:
    """Return a comparison of two or more articles with each other, and with sources where there are any.

    Args:
        articles: the articles, as paths or documents already read.
        sources: the primary records to anchor utterances in.
        library: a library's folder, in which each article's sources are found.
        narrowing: the only sources of the library that may be chosen.
        style: the house style that sets severities.
        speaker: who speaks in a source that has no labels.
        model: a sentence-transformers model's name or folder; None for the prepared default.
        cache: whether vectors may be kept between runs.

    Raises:
        CheckerError: if a document, an option or the model does not allow a trustworthy result.
    """
    read_in = [article_of(document) for document in _given(articles)]
    house = named_style(style) if isinstance(style, str) else style
    if not sources and library is None:
        encoder = load_encoder(model, cache=cache)
        return compared([quotations(article.document) for article in read_in], encoder=encoder, style=house)
    checker = Checker(style=house, model=model, cache=cache)
    record = read_sources(sources, speaker=speaker, kept=kept_files() if cache else None)
    if library is None:
        reports = [checker.check(article, record) for article in noted("articles", read_in, len(read_in))]
    else:
        reports = [
            check_by_library(checker, one, library, sources=record, narrowing=narrowing, model=model)
            for one in noted("articles", read_in, len(read_in))
        ]
    return compared(reports, encoder=checker.encoder, style=house)


def compared(reports: Sequence[Report], *, encoder: Encoder, style: HouseStyle) -> Comparison:
    """Return a comparison of articles from their reports, all checked against the same sources or none."""
    names = names_for([report.article for report in reports])
    witnesses = witnesses_of(reports, [language_of_article(report.article) for report in reports])
    utterances = [
        _utterance(number, found, overlaps, names, style)
        for number, (found, overlaps) in enumerate(gathered(overlaps_among(witnesses, encoder)), start=1)
    ]
    articles = range(len(reports))
    return Comparison(
        signature=sign(model=encoder.name, model_digest=encoder.digest, style=style.name),
        reports=tuple(reports),
        names=names,
        witnesses=witnesses,
        utterances=tuple(utterances),
        between={
            (one, other): agreement_between(one, other, [utterance.overlaps for utterance in utterances])
            for one in articles
            for other in articles
            if one < other
        },
        with_record=tuple(agreement_with_record(number, witnesses) for number in articles)
        if any(report.sources for report in reports)
        else (),
    )


def _utterance(
    number: int,
    witnesses: tuple[Witness, ...],
    overlaps: tuple[Overlap, ...],
    names: Sequence[str],
    style: HouseStyle,
) -> Utterance:
    base = base_of(witnesses)
    collations = tuple(collate(witness, base, overlaps) for witness in witnesses)
    conflicts = judge(
        tuple(disagreements(overlaps, base, collations)), disputed_credits(overlaps), called=names, style=style
    )
    return Utterance(f"u{number}", witnesses, overlaps, base, collations, apparatus_of(base, collations), conflicts)


def _given(articles: Sequence[str | Path | Document]) -> Sequence[str | Path | Document]:
    if len(articles) < 2:
        raise OptionError("there is nothing to compare", why="only one article was given", fix="name two or more")
    paths = [str(one.path if isinstance(one, Document) else one) for one in articles]
    for path in paths:
        if paths.count(path) > 1:
            raise OptionError(
                f"{path} is given twice", why="an article always agrees with itself", fix="name each article once"
            )
    return articles
