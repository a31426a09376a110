"""Gathers marked runs into quotations: over several paragraphs, round an attribution, and where a mark is missing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from checker.articles.quotations.marks import MarkStyle
from checker.articles.quotations.pairing import MarkedRun, pair_marks, trimmed
from checker.articles.quotations.reporting_clauses import reporting_clauses_of, words_of
from checker.language import Language
from checker.model import Article, Block, BlockKind, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

UNMARKED_PARAGRAPHS = Threshold(
    3,
    unit="paragraphs",
    reason="papers reopen every paragraph of a quotation; web pages sometimes do not, and seldom for longer",
    how_set="by hand on the pairs",
)
LONGEST_BYLINE = Threshold(
    12, unit="words", reason="a pull quote ends in its speaker's name and office", how_set="by hand"
)
LONGEST_INTERRUPTION = Threshold(
    15,
    unit="words",
    reason="a longer text between two quoted parts is no attribution",
    how_set="of 86 in the training half of PolNeAR and in the pairs all but one have at most 12",
)
LEAD_REACH = Threshold(
    200, unit="characters", reason="the cue of an opening mark is within so many before it", how_set="by hand"
)
MARKED_SHARE = Threshold(
    0.5,
    unit="share of characters",
    reason="from this share of a block quotation in marks on, the marks, not the block, bound the quotation",
    how_set="by hand",
)
_ONE_LINE: Final = frozenset({BlockKind.TITLE, BlockKind.HEADING})  # no quotation runs through these


@dataclass(frozen=True, slots=True)
class Gathered:
    """The parts of one quotation, without marks, and the range from its first mark to its last."""

    spans: tuple[Span, ...]
    outer: Span
    block: Block
    style: MarkStyle = MarkStyle.DOUBLE

    def joined_with(self, other: Gathered) -> Gathered:
        """Return both as one quotation."""
        return Gathered(self.spans + other.spans, Span(self.outer.start, other.outer.end), self.block, self.style)


class Sentences:
    """Finds an article's sentences by offset."""

    def __init__(self, article: Article) -> None:
        self._spans = article.sentences
        self._starts = [span.start for span in article.sentences]

    def at(self, offset: int) -> Span | None:
        """Return the sentence that holds ``offset`` or, between sentences, the one before it."""
        index = bisect_right(self._starts, offset) - 1
        return self._spans[index] if index >= 0 else None

    def before(self, offset: int) -> Span | None:
        """Return the last sentence that ends at or before ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._spans[index].end > offset:
            index -= 1
        return self._spans[index] if index >= 0 else None

    def after(self, offset: int) -> Span | None:
        """Return the first sentence that starts at or after ``offset``."""
        index = bisect_right(self._starts, offset - 1)
        return self._spans[index] if index < len(self._spans) else None


def gather(article: Article, language: Language) -> list[Gathered]:
    """Return every marked or set-off quotation of the body, in order; none is judged to be speech or not."""
    sentences = Sentences(article)
    gathered = list(_Gatherer(article.text, sentences, language).all(article.body))
    return _Joiner(article.text, sentences, language).joined(gathered)


class _Gatherer:
    """Goes through the blocks and keeps the quotation that the last one left open."""

    def __init__(self, text: str, sentences: Sentences, language: Language) -> None:
        self._text = text
        self._language = language
        self._clauses = reporting_clauses_of(language)
        self._sentences = sentences
        self._open: Gathered | None = None
        self._unmarked: list[Span] = []

    def all(self, body: Sequence[Block]) -> Iterator[Gathered]:
        quoted: list[Span] = []
        first = None
        for block in body:
            span = self._set_off(block)
            if span is None or not quoted:
                if quoted and first is not None:
                    yield _block_quotation(quoted, first)
                quoted = []
            if span is not None:
                yield from self._leave_open_one()
                first = block if not quoted else first
                quoted.append(span)
                continue
            yield from self._in_block(block)
        if quoted and first is not None:
            yield _block_quotation(quoted, first)
        yield from self._leave_open_one()

    def _set_off(self, block: Block) -> Span | None:
        """Return the words of a block quotation that is not itself bounded by marks."""
        if block.kind is not BlockKind.QUOTE:
            return None
        whole = trimmed(self._text, block.span.start, block.span.end)
        marked = sum(len(run.outer) for run in pair_marks(self._text, block.span, self._language))
        if marked >= MARKED_SHARE * len(whole) or not words_of(whole.of(self._text)):
            return None
        return whole

    def _in_block(self, block: Block) -> Iterator[Gathered]:
        runs = pair_marks(self._text, block.span, self._language)
        if self._open is not None:
            if not runs and len(self._unmarked) < UNMARKED_PARAGRAPHS and block.kind is BlockKind.PARAGRAPH:
                self._unmarked.append(trimmed(self._text, block.span.start, block.span.end))
                return
            continued = self._continued_by(runs, block)
            if continued is None:
                yield from self._leave_open_one()
            else:
                self._open, self._unmarked = continued, []
                if runs[0].closed or runs[0].outer.end < block.span.end:
                    yield continued
                    self._forget()
                runs = runs[1:]
        for run in runs:
            yield from self._take(run, block)

    def _continued_by(self, runs: Sequence[MarkedRun], block: Block) -> Gathered | None:
        if not runs or self._open is None or runs[0].style is not self._open.style or block.kind in _ONE_LINE:
            return None
        first = runs[0]
        if _holds_words(self._text[block.span.start : first.outer.start]):
            return None
        if first.opened and self._unmarked:
            return None
        more = [span for span in self._unmarked if _holds_words(span.of(self._text))]
        if first.opened or not self._is_byline(first.inner):
            more.append(first.inner)
        return self._open.joined_with(Gathered(tuple(more), first.outer, block))

    def _is_byline(self, words: Span) -> bool:
        """Return whether the last words before a closing mark are the speaker's name, as pull quotes print it."""
        names = words_of(words.of(self._text))
        return (
            2 <= len(names) <= LONGEST_BYLINE
            and not self._clauses.is_first_person(names[0])
            and all(name[0].isupper() for name in names[:2])
        )

    def _take(self, run: MarkedRun, block: Block) -> Iterator[Gathered]:
        if run.opened and run.closed:
            yield Gathered((run.inner,), run.outer, block, run.style)
        elif not run.opened:
            yield from self._without_opening(run, block)
        elif run.outer.end == block.span.end and self._may_go_on(run, block):
            self._open = Gathered((run.inner,), run.outer, block, run.style)
        else:
            yield from self._without_closing(run.inner, run.outer, block, run.style)

    def _may_go_on(self, run: MarkedRun, block: Block) -> bool:
        return block.kind not in _ONE_LINE and self._clauses.inside(self._text, run.inner) is None

    def _leave_open_one(self) -> Iterator[Gathered]:
        """Yield the quotation left open, cut to what is surely quoted."""
        left = self._open
        self._forget()
        if left is None:
            return
        if len(left.spans) > 1:
            yield left
        else:
            yield from self._without_closing(left.spans[0], left.outer, left.block, left.style)

    def _forget(self) -> None:
        self._open = None
        self._unmarked = []

    def _without_closing(self, inner: Span, outer: Span, block: Block, style: MarkStyle) -> Iterator[Gathered]:
        clause = self._clauses.inside(self._text, inner)
        lead = self._text[block.span.start : outer.start]
        if clause is not None:
            end = clause.start
        elif inner.end == block.span.end and (not _holds_words(lead) or self._introduces(lead)):
            end = inner.end
        else:
            sentence = self._sentences.at(inner.start)
            end = min(inner.end, sentence.end) if sentence is not None else inner.end
        kept = trimmed(self._text, inner.start, end)
        if _holds_words(kept.of(self._text)):
            yield Gathered((kept,), Span(outer.start, kept.end), block, style)

    def _without_opening(self, run: MarkedRun, block: Block) -> Iterator[Gathered]:
        if not self._clauses.follows(self._text, run.outer.end, block.span.end):
            return
        sentence = self._sentences.at(run.inner.end - 1)
        start = max(run.inner.start, sentence.start) if sentence is not None else run.inner.start
        kept = trimmed(self._text, start, run.inner.end)
        if kept.of(self._text)[-1:] in {",", ".", "?", "!", "…"} and _holds_words(kept.of(self._text)):
            yield Gathered((kept,), Span(kept.start, run.outer.end), block, run.style)

    def _introduces(self, lead: str) -> bool:
        return lead.rstrip().endswith((",", ":")) and self._clauses.has_cue(lead[-int(LEAD_REACH) :])


class _Joiner:
    """Joins "A," she said, "B." into one: the reporter's sentence has not ended where the second part begins."""

    def __init__(self, text: str, sentences: Sentences, language: Language) -> None:
        self._text = text
        self._sentences = sentences
        self._clauses = reporting_clauses_of(language)

    def joined(self, gathered: Sequence[Gathered]) -> list[Gathered]:
        joined: list[Gathered] = []
        for index, quotation in enumerate(gathered):
            following = gathered[index + 1].outer.start if index + 1 < len(gathered) else None
            if joined and self._interrupted(joined[-1], quotation, following):
                joined[-1] = joined[-1].joined_with(quotation)
            else:
                joined.append(quotation)
        return joined

    def _interrupted(self, first: Gathered, second: Gathered, following: int | None) -> bool:
        text = self._text
        if first.block.kind is BlockKind.QUOTE or not first.block.span.contains(second.outer):
            return False
        between = text[first.outer.end : second.outer.start]
        if len(words_of(between)) > LONGEST_INTERRUPTION or not self._is_one_clause(between):
            return False
        last = text[first.spans[-1].end - 1]
        if not _breaks_off(last, between) or self._begins_sentence(first.outer.end, second.outer.start):
            return False
        runs_on = between.rstrip().endswith((",", "—", "–", "--", "-"))
        taken_up = text[second.spans[0].start].islower()
        if not taken_up and (last in {"?", "!"} or text[first.spans[0].start].islower()):
            return False  # a new sentence follows a question, or a fragment that the reporter's sentence has used up
        ends = between.rstrip().endswith(".") and last not in {"?", "!"}
        return (runs_on or (taken_up and ends)) and not self._has_own_clause(second, following)

    def _is_one_clause(self, between: str) -> bool:
        """Return whether one reporting verb, and no second one as in "she said, adding", is between two parts."""
        verbs = sum(self._clauses.cues.is_speech_verb(word) for word in words_of(between))
        return verbs == 1 and self._clauses.follows(between, 0, len(between))

    def _begins_sentence(self, start: int, end: int) -> bool:
        """Return whether the reporter begins another sentence between two parts."""
        sentence = self._sentences.after(start + 1)
        if sentence is None or sentence.start >= end:
            return False
        return _holds_words(self._text[start : sentence.start]) and _holds_words(self._text[sentence.start : end])

    def _has_own_clause(self, second: Gathered, following: int | None) -> bool:
        end = min(second.block.span.end, following if following is not None else second.block.span.end)
        asks = self._text[second.spans[-1].end - 1] in {",", "?", "!"}
        return asks and self._clauses.follows(self._text, second.outer.end, end)


def _breaks_off(last: str, between: str) -> bool:
    return last in {",", "?", "!", "—", "–", "-", "…"} or between.lstrip()[:1] in {",", "—", "–", "-"}


def _block_quotation(spans: Sequence[Span], block: Block) -> Gathered:
    return Gathered(tuple(spans), Span(spans[0].start, spans[-1].end), block)


def _holds_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
