"""The reported statements of an article, in order: what it says, without quotation marks, that somebody said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.articles.reported.contents import Content, contents_of
from checker.articles.reported.crediting import Credit, Crediting
from checker.articles.reported.frames import Frames
from checker.articles.reported.placing import Placing
from checker.articles.reported.speech_acts import SpeechActs, speech_acts
from checker.articles.reported.statement_sentences import StatementSentences
from checker.articles.syntax.masked_sentence import is_headline
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import (
    Article,
    BlockKind,
    Person,
    Quotation,
    QuotationScope,
    Span,
    Statement,
    StatementForm,
)


def find_statements(
    article: Article, quotations: Sequence[Quotation], *, known: Sequence[Person] = (), language: Language
) -> tuple[Statement, ...]:
    """What the article's own words say that somebody said, asked, agreed, denied or criticised.

    Args:
        article: the article.
        quotations: its quotations, with their attributions; their words are never part of a statement.
        known: the people of the sources.
        language: the article's language.
    """
    return tuple(_Finder(article, quotations, known, language).statements())


class _Finder:
    def __init__(
        self, article: Article, quotations: Sequence[Quotation], known: Sequence[Person], language: Language
    ) -> None:
        self._article = article
        self._quotations = quotations
        self._acts: SpeechActs = speech_acts(language)
        participants = language.lexicon.table("participants")
        self._numbers = participants.having("number") | participants.having("other")
        self._sentences = StatementSentences(article, quotations, known, language)
        self._language = language
        self._placing = Placing(self._sentences.readers, language)

    def statements(self) -> Iterator[Statement]:
        found = [(reader, content) for reader in self._sentences.readers for content in self._contents(reader)]
        # Whom a mention means hangs on every mention before it: all are asked about once, and then answered.
        self._credits(found)
        self._sentences.answer()
        for number, ((reader, content), credit) in enumerate(zip(found, self._credits(found), strict=True), start=1):
            yield self._statement(number, reader, content, credit)

    def _credits(self, found: Sequence[tuple[SentenceReader, Content]]) -> list[Credit]:
        crediting = Crediting(self._sentences, self._language)
        return [crediting.of(reader, content.frame) for reader, content in found]

    def _contents(self, reader: SentenceReader) -> list[Content]:
        if reader.clause.only_quoted or reader.clause.kind is BlockKind.CAPTION:
            return []
        headline = is_headline(reader.clause)
        frames = Frames(reader, self._acts, numbers=self._numbers, headline=headline).all()
        return contents_of(reader, frames, self._acts)

    def _statement(self, number: int, reader: SentenceReader, content: Content, credit: Credit) -> Statement:
        spans = content.spans(reader)
        tokens, frame = reader.tokens, content.frame
        cue = Span(tokens[frame.first].span.start, tokens[frame.last].span.end)
        headline = is_headline(reader.clause)
        return Statement(
            id=f"s{number}",
            form=StatementForm.HEADLINE if headline else content.form,
            spans=spans,
            text=" ".join(span.of(self._article.text) for span in spans),
            carrier=reader.clause.span,
            cue=cue.of(self._article.text),
            cue_span=cue,
            mention=credit.mention,
            mention_span=credit.mention_span,
            credited=credit.credited,
            speakers=credit.speakers,
            together=credit.together,
            but=credit.but,
            negated=frame.negated,
            habitual=self._placing.habitual(reader, content),
            elsewhere=self._placing.elsewhere(reader, content),
            quotations=tuple(self._quotations[at].id for at in content.quotations),
            scope=QuotationScope.HEADLINE if headline else QuotationScope.BODY,
            confidence=credit.confidence,
            reason=credit.reason,
        )
