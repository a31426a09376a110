"""The direct and partial quotations of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from checker.articles.quotations.is_it_speech import LEAST_WITHOUT_CUE, NotSpeech, Setting, speech_filter_of
from checker.articles.quotations.joining import Gathered, Sentences, gather
from checker.articles.quotations.reporting_clauses import reporting_clauses_of, words_of
from checker.language import Language
from checker.model import Article, Block, BlockKind, Quotation, QuotationKind, QuotationScope, Span
from checker.thresholds import Threshold
from checker.words import words

_SCOPES: Final = {
    BlockKind.TITLE: QuotationScope.HEADLINE,
    BlockKind.HEADING: QuotationScope.HEADLINE,
    BlockKind.QUOTE: QuotationScope.BLOCK,
    BlockKind.CAPTION: QuotationScope.CAPTION,
}
_STOPS: Final = (".", "!", "?", "…")

REACH = Threshold(
    400,
    unit="characters",
    reason="a cue counts within so many on either side; longer sentences are lists",
    how_set="by hand",
)
LONGEST_HEADLINE = Threshold(200, unit="characters", reason="a longer block is no headline", how_set="by hand")
LEAST_SENTENCE = Threshold(
    3, unit="words", reason="a run of no more that starts with a capital may be a name", how_set="by hand"
)


def find_quotations(
    article: Article,
    language: Language,
) -> tuple[Quotation, ...]:
    """Return the words that the article's body presents as somebody's, in marks or set off as a block, in order.

    Spans leave the marks out, never overlap and stay inside blocks of the body; a comma or stop before the closing mark
    stays in. A quotation inside another belongs to the outer one. Speakers are not named here.
    """
    return _Finder(article, language).quotations()


class _Finder:
    def __init__(self, article: Article, language: Language) -> None:
        self._speech = speech_filter_of(language)
        self._clauses = reporting_clauses_of(language)
        self._text = article.text
        self._ends = [block.span.end for block in article.body]
        self._sentences = Sentences(article)
        self._gathered = gather(article, language)
        self._echoes = _Echoes(self._text, self._gathered)

    def quotations(self) -> tuple[Quotation, ...]:
        spoken = list(self._spoken())
        return tuple(self._quotation(number, quoted) for number, quoted in enumerate(spoken, start=1))

    def _spoken(self) -> Iterator[Gathered]:
        previous: Gathered | None = None
        verdict: NotSpeech | None = None
        for index, quoted in enumerate(self._gathered):
            in_list = previous is not None and self._is_list(previous, quoted)
            coordinated = (in_list and verdict is None) or self._leads_a_list(index)
            listed = in_list and verdict is NotSpeech.TITLE
            verdict = self._verdict(quoted, listed=listed, coordinated=coordinated)
            previous = quoted
            if verdict is None:
                yield quoted

    def _leads_a_list(self, index: int) -> bool:
        """Return whether words long enough to be speech by themselves are listed right after these."""
        following = self._gathered[index + 1 : index + 2]
        return any(
            self._is_list(self._gathered[index], other)
            and len(words_of(other.spans[0].of(self._text))) >= LEAST_WITHOUT_CUE
            for other in following
        )

    def _verdict(self, quoted: Gathered, *, listed: bool, coordinated: bool) -> NotSpeech | None:
        if len(quoted.spans) > 1 or quoted.block.kind is BlockKind.QUOTE:
            return None
        carrier = self._reporting_sentence(quoted)
        return self._speech.why_not(
            Setting(
                quoted=quoted.spans[0].of(self._text),
                before=self._text[max(carrier.start, quoted.outer.start - int(REACH)) : quoted.outer.start],
                after=self._text[quoted.outer.end : min(carrier.end, quoted.outer.end + int(REACH))],
                headline=_is_headline(quoted.block) or self._reads_as_headline(quoted),
                echoed=self._echoes.has(quoted),
                listed=listed,
                coordinated=coordinated,
            )
        )

    def _reads_as_headline(self, quoted: Gathered) -> bool:
        """Return whether the block is a line of capitalised words, as the headings of a plain-text page are."""
        start, end = quoted.block.span.start, quoted.block.span.end
        if end - start > LONGEST_HEADLINE or not quoted.block.span.contains(quoted.outer):
            return False
        around = words_of(self._text[start : quoted.outer.start]) + words_of(self._text[quoted.outer.end : end])
        return len(around) > LEAST_SENTENCE and all(
            not word[0].islower() or self._speech.is_small(word) for word in around
        )

    def _is_list(self, first: Gathered, second: Gathered) -> bool:
        if not first.block.span.contains(second.outer):
            return False
        return self._text[first.outer.end : second.outer.start].strip(" \u00a0,") in {"", "and", "or", "&"}

    def _quotation(self, number: int, quoted: Gathered) -> Quotation:
        sentence = self._reporting_sentence(quoted)
        return Quotation(
            id=f"q{number}",
            kind=self._kind(quoted, sentence),
            spans=quoted.spans,
            text=" ".join(span.of(self._text) for span in quoted.spans),
            carrier=Span(self._introduction(quoted, sentence.start), sentence.end),
            scope=_SCOPES.get(quoted.block.kind, QuotationScope.BODY),
        )

    def _reporting_sentence(self, quoted: Gathered) -> Span:
        """Return the text from the sentence with the first mark to the one that names the speaker after it."""
        block = self._block_of(quoted)
        first, last = self._sentences.at(quoted.outer.start), self._sentences.at(max(quoted.outer.end - 1, 0))
        start = max(first.start, quoted.block.span.start) if first is not None else quoted.outer.start
        end = min(last.end, block.end) if last is not None else quoted.outer.end
        end = max(end, quoted.outer.end)
        following = self._sentences.after(end)
        if following is not None and following.end <= block.end and self._goes_on(quoted, following):
            end = following.end
        return Span(min(start, quoted.outer.start), end)

    def _block_of(self, quoted: Gathered) -> Span:
        if quoted.block.span.contains(quoted.outer):
            return quoted.block.span
        return Span(quoted.block.span.start, max(quoted.outer.end, self._end_of_block(quoted.outer.end)))

    def _end_of_block(self, offset: int) -> int:
        index = bisect_left(self._ends, offset)
        return self._ends[index] if index < len(self._ends) else offset

    def _goes_on(self, quoted: Gathered, following: Span) -> bool:
        if _has_words(self._text[quoted.outer.end : following.start]):
            return False
        lowered = self._text[following.start].islower()
        asks = self._text[quoted.spans[-1].end - 1] in ",?!…"
        return lowered or (asks and self._clauses.follows(self._text, following.start, following.end))

    def _introduction(self, quoted: Gathered, start: int) -> int:
        """Return where a sentence begins that leads into the quotation with a colon; else ``start``."""
        if _has_words(self._text[start : quoted.outer.start]):
            return start
        before = self._sentences.before(start)
        if before is None or self._text[before.start : before.end].rstrip()[-1:] != ":":
            return start
        return before.start

    def _kind(self, quoted: Gathered, sentence: Span) -> QuotationKind:
        words_quoted = " ".join(span.of(self._text) for span in quoted.spans)
        if quoted.block.kind is BlockKind.QUOTE or len(quoted.spans) > 1:
            return QuotationKind.DIRECT
        before = self._text[max(sentence.start, quoted.outer.start - int(REACH)) : quoted.outer.start].rstrip()
        after = self._text[quoted.outer.end : min(sentence.end, quoted.outer.end + int(REACH))]
        count = len(words_of(words_quoted))
        starts_low = words_quoted[0].islower()
        if not _has_words(before):
            alone = not _has_words(after)
            said = words_quoted.endswith((",", *_STOPS)) and self._clauses.follows(after, 0, len(after))
            return QuotationKind.DIRECT if alone or said or count > LEAST_SENTENCE * 2 else QuotationKind.PARTIAL
        if before.endswith((",", ";", ":", "—", "–", "--")) and self._clauses.has_cue(before):
            return QuotationKind.DIRECT if not starts_low or count > LEAST_SENTENCE * 2 else QuotationKind.PARTIAL
        whole = words_quoted.endswith((",", *_STOPS))
        if not starts_low and whole and count > LEAST_SENTENCE and not _is_headline(quoted.block):
            return QuotationKind.DIRECT
        return QuotationKind.PARTIAL


class _Echoes:
    """Finds a headline's quoted words again in the quotations of the body."""

    def __init__(self, text: str, gathered: Sequence[Gathered]) -> None:
        self._text = text
        self._bodies = "|".join(self._keys(quoted) for quoted in gathered if not _is_headline(quoted.block))

    def has(self, quoted: Gathered) -> bool:
        return _is_headline(quoted.block) and self._keys(quoted) in self._bodies

    def _keys(self, quoted: Gathered) -> str:
        keys = (word.key for span in quoted.spans for word in words(self._text, within=span))
        return f" {' '.join(keys)} "


def _is_headline(block: Block) -> bool:
    return block.kind in (BlockKind.TITLE, BlockKind.HEADING)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
