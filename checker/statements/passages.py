"""Where in the record a statement may come from: each credited person's best passages, and everybody else's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from checker.matching.match import Claim
from checker.matching.voices import Record
from checker.model import Article, Passage, Person, Quotation, Span, Statement, StatementForm
from checker.retrieval.index import Index
from checker.retrieval.stretches import Stretch
from checker.statements.query_text import as_spoken, context_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from checker.language import Language

SHOWN: Final = Threshold(
    3,
    unit="passages",
    reason="of each person more would not be read",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)

CONTEXT_WEIGHT: Final = Threshold(
    0.5,
    unit="of the cosine",
    reason="a short statement (“called for changes”) says what it is about only with the sentence before it",
    how_set="75 labelled statements: passage among three .68 at 0, .71 at .3, .69 at .6, .65 at 1; with the rest .80",
)
QUOTATION_WEIGHT: Final = Threshold(
    0.5,
    unit="added to a score up to 2.5",
    reason="articles report and quote the same answer: what is quoted beside a statement shows where it was said",
    how_set="75 labelled statements: passage among three .68 at 0, .72 at .2, .75 at .4, .71 at .6",
)
QUOTATION_REACH: Final = Threshold(
    1500,
    unit="characters",
    reason="how far from a quoted passage the same answer goes on",
    how_set="by hand, about two minutes of speech",
)
FADING: Final = Threshold(
    0.7,
    unit="share a sentence",
    reason="a quotation two sentences away shows less than one in the same sentence",
    how_set="by hand; .5 to .9 give the same figures",
)
ANSWER_WEIGHT: Final = Threshold(
    0.9,
    unit="of the question's score",
    reason="a short answer takes over what was asked, but what the questioner alone says is not the speaker's",
    how_set="75 labelled statements: passage first .49 without questions, .53 at .8 and .9, .52 at 1",
)
LEAST_WORDS: Final = Threshold(
    45,
    unit="words",
    reason="a passage is shown with the words around it, or nobody could judge it",
    how_set="75 labelled statements: passage among three .68 at 0, .72 at 30, .73 at 50, .75 at 70 words",
)
_NEAR_SENTENCES: Final = Threshold(
    2,
    unit="sentences",
    reason="a quotation farther away in the article shows nothing of where a statement was said",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_TURNS_BEFORE_ANSWER: Final = Threshold(
    3,
    unit="turns",
    reason="so far before an answer its question is: the moderator repeats it, others interrupt",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


@dataclass(frozen=True, slots=True)
class Near:
    """A passage near a statement: by meaning (``cosine``, of the words alone) and by words (``coverage``, 0 to 1).

    ``core`` is the stretch that was found, without the words shown around it; ``asked`` says that the passage is an
    answer found by its question; ``beside`` is how near it is to what is quoted beside the statement (1 in the same
    place and sentence, 0 far away).
    """

    passage: Passage
    core: Span
    cosine: float
    coverage: float
    asked: bool
    beside: float = 0.0

    @property
    def likeness(self) -> float:
        """How much it says what the statement says, up to 2; it finds passages and judges nothing."""
        return self.cosine + self.coverage


@dataclass(frozen=True, slots=True)
class Found:
    """What the record has for one statement.

    ``own`` are each credited person's passages, best first; ``others`` those of everybody else, best first.
    """

    own: Mapping[Person, tuple[Near, ...]]
    others: tuple[Near, ...]

    def ranked(self) -> tuple[Near, ...]:
        """The credited people's passages: everybody's best first, then everybody's second."""
        rows = list(self.own.values())
        longest = max(map(len, rows), default=0)
        turn = [row[place] for place in range(longest) for row in sorted(rows, key=_best_of) if place < len(row)]
        return tuple(turn)


def _best_of(passages: Sequence[Near]) -> float:
    return -max((near.passage.score for near in passages), default=0.0)


@dataclass(frozen=True, slots=True)
class _Scores:
    """For every window: its cosine and coverage, and the score that orders windows."""

    cosines: NDArray[np.float64]
    coverages: NDArray[np.float64]
    total: NDArray[np.float64]


class StatementSearch:
    """Searches the record for statements of one article.

    Args:
        article: the article.
        quoted: its quotations that were found in the record, each with its passage.
        record: the record's voices.
        index: the record's sentences.
        main: the people the event is about; whoever else speaks may have asked.
        language: the language of both.
    """

    def __init__(
        self,
        article: Article,
        quoted: Sequence[tuple[Quotation, Passage]],
        record: Record,
        index: Index,
        main: Sequence[Person],
        language: Language,
    ) -> None:
        self._article = article
        self._quoted = quoted
        self._record = record
        self._index = index
        self._language = language
        lines = index.lines
        ids = {name: number for number, name in enumerate(record.sources)}
        self._ids = list(record.sources)
        self._source = np.array([ids[lines[window.first].source] for window in index.windows], dtype=np.int64)
        self._turn = np.array([lines[window.first].turn for window in index.windows], dtype=np.int64)
        self._first = np.array([window.first for window in index.windows], dtype=np.int64)
        self._last = np.array([window.last for window in index.windows], dtype=np.int64)
        self._start = np.array([lines[w.first].span.start for w in index.windows], dtype=np.int64)
        self._stop = np.array([lines[w.last].span.end for w in index.windows], dtype=np.int64)
        self._opens = np.array([self._opens_turn(window) for window in index.windows], dtype=bool)
        self._key = self._source * (int(self._turn.max(initial=0)) + 1) + self._turn
        self._mine: dict[Person, NDArray[np.bool_]] = {}
        self._asking = self._questions(main)

    def _opens_turn(self, window: Stretch) -> bool:
        """Whether the window stands among the first two sentences of a turn, where an answer stands."""
        lines = self._index.lines
        at = window.first - 2
        return at < 0 or (lines[at].source, lines[at].turn) != (lines[window.first].source, lines[window.first].turn)

    def find(self, statements: Sequence[Statement], credited: Sequence[tuple[Person, ...]]) -> list[Found]:
        """For each statement its passages; all texts are encoded in one go."""
        if not statements or not len(self._first):
            return [Found({}, ()) for _ in statements]
        quotations = self._quotations()
        spoken = [as_spoken(statement, self._article, quotations, self._language) for statement in statements]
        texts = list(dict.fromkeys([*spoken, *(context_of(statement, self._article) for statement in statements)]))
        cosines = dict(zip(texts, self._index.cosines(self._index.encode(texts)), strict=True))
        return [
            self._found(
                statement,
                people,
                cosines[text],
                self._index.coverages(text),
                cosines[context_of(statement, self._article)],
            )
            for statement, people, text in zip(statements, credited, spoken, strict=True)
        ]

    def _quotations(self) -> dict[str, Quotation]:
        return {quotation.id: quotation for quotation, _ in self._quoted}

    def _found(
        self,
        statement: Statement,
        people: Sequence[Person],
        cosines: NDArray[np.float64],
        coverages: NDArray[np.float64],
        context: NDArray[np.float64],
    ) -> Found:
        beside = self._near_quotations(statement)
        total = cosines + coverages + CONTEXT_WEIGHT * context + QUOTATION_WEIGHT * beside
        scores = _Scores(cosines, coverages, np.round(total, 3))
        if statement.form is StatementForm.QUESTION and not people:
            return Found({}, tuple(self._best(scores, self._asking, beside, None)))
        mine = {person: self._windows_of(person) for person in people}
        own = {person: tuple(self._best(scores, windows, beside, person)) for person, windows in mine.items()}
        rest = np.ones(len(total), dtype=bool)
        for windows in mine.values():
            rest &= ~windows
        return Found(own, tuple(self._best(scores, rest, beside, None)))

    def _windows_of(self, person: Person) -> NDArray[np.bool_]:
        if person not in self._mine:
            turns = {
                (voice.source, turn)
                for voice, claim in self._record.claims(person).items()
                if claim is Claim.CREDITED
                for turn in voice.turns
            }
            keys = ((self._ids[source], turn) for source, turn in zip(self._source, self._turn.tolist(), strict=True))
            self._mine[person] = np.array([key in turns for key in keys], dtype=bool)
        return self._mine[person]

    def _questions(self, main: Sequence[Person]) -> NDArray[np.bool_]:
        """The windows that may ask: all that hold a question mark or are of nobody the event is about."""
        lines = self._index.lines
        asks = np.array(
            [any(lines[at].spoken.endswith("?") for at in range(w.first, w.last + 1)) for w in self._index.windows],
            dtype=bool,
        )
        theirs = np.zeros(len(asks), dtype=bool)
        for person in main:
            theirs |= self._windows_of(person)
        return asks | ~theirs

    # ------------------------------------------------------------ what is quoted beside

    def _near_quotations(self, statement: Statement) -> NDArray[np.float64]:
        """For every window how much a quotation beside the statement speaks for it, 0 to 1 and a little more."""
        near = np.zeros(len(self._first))
        for distance, passage in self._passages_beside(statement):
            start, end = passage.spans[0].start, passage.spans[-1].end
            here = self._source == self._ids.index(passage.source)
            gap = np.maximum(0, np.maximum(start - self._stop, self._start - end))
            overlaps = (self._start < end) & (start < self._stop)
            same = np.isin(self._turn, passage.turns)
            nearness = np.where(same, 0.6, 0.4) * np.maximum(0.0, 1 - gap / float(QUOTATION_REACH))
            weight = np.where(overlaps, 1.0, nearness) * here
            near = np.maximum(near, weight * float(FADING) ** distance)
        return near

    def _passages_beside(self, statement: Statement) -> Iterator[tuple[int, Passage]]:
        sentences = self._article.sentences
        here = [at for at, sentence in enumerate(sentences) if sentence.overlaps(statement.carrier)]
        if not here:
            return
        for quotation, passage in self._quoted:
            places = [at for at, s in enumerate(sentences) if any(s.overlaps(span) for span in quotation.spans)]
            distance = min((abs(a - b) for a in places for b in here), default=int(_NEAR_SENTENCES) + 1)
            if distance <= _NEAR_SENTENCES and passage.spans:
                yield distance, passage

    # ------------------------------------------------------------ choosing

    def _best(
        self, scores: _Scores, allowed: NDArray[np.bool_], beside: NDArray[np.float64], person: Person | None
    ) -> Iterator[Near]:
        """The best windows apart from one another, an answer with its question where that carries the words."""
        if not allowed.any():
            return
        total, question_of = scores.total, dict[int, int]()
        if person is not None:
            total, question_of = self._with_questions(scores.total, allowed)
        order = np.flatnonzero(allowed)
        order = order[np.argsort(-total[order], kind="stable")]
        chosen = self._apart(order)
        self._keep_quoted_place(chosen, order, beside)
        for at in chosen:
            asked = question_of.get(at)
            yield Near(
                passage=self._passage(at, asked, float(total[at])),
                core=Span(int(self._start[at]), int(self._stop[at])),
                cosine=float(scores.cosines[at]),
                coverage=float(scores.coverages[at]),
                asked=asked is not None,
                beside=float(beside[at]),
            )

    def _apart(self, order: NDArray[np.int64]) -> list[int]:
        chosen: list[int] = []
        open_ = np.ones(len(order), dtype=bool)
        while open_.any() and len(chosen) < SHOWN:
            at = int(order[np.argmax(open_)])
            chosen.append(at)
            close = (self._first[order] - 1 <= self._last[at]) & (self._first[at] - 1 <= self._last[order])
            open_ &= ~close
        return chosen

    def _keep_quoted_place(self, chosen: list[int], order: NDArray[np.int64], near: NDArray[np.float64]) -> None:
        """Put the place of the quotation beside last among those shown, where it is not among them."""
        least = float(FADING) - 0.01
        if len(chosen) < SHOWN or any(near[at] >= least for at in chosen):
            return
        there = np.flatnonzero(near[order] >= least)
        if len(there):
            chosen[-1] = int(order[there[0]])

    def _with_questions(
        self, scores: NDArray[np.float64], allowed: NDArray[np.bool_]
    ) -> tuple[NDArray[np.float64], dict[int, int]]:
        """The scores, raised for answers to a question that fits better, and the window of that question."""
        best: dict[int, int] = {}
        asked_by = np.flatnonzero(~allowed & self._asking)
        for at in asked_by[np.argsort(scores[asked_by], kind="stable")]:
            best[int(self._key[at])] = int(at)  # the last written is the highest
        total, question_of = scores.copy(), {}
        for at in np.flatnonzero(allowed & self._opens):
            for back in range(1, int(_TURNS_BEFORE_ANSWER) + 1):
                asked = best.get(int(self._key[at]) - back) if self._turn[at] >= back else None
                if asked is not None and ANSWER_WEIGHT * scores[asked] > total[at]:
                    total[at], question_of[int(at)] = ANSWER_WEIGHT * scores[asked], asked
        return total, question_of

    def _passage(self, at: int, asked: int | None, score: float) -> Passage:
        source = self._record.sources[self._ids[int(self._source[at])]]
        turn = source.turns[int(self._turn[at])]
        span = self._widened(at)
        spans: tuple[Span, ...] = (span,)
        turns: tuple[int, ...] = (turn.index,)
        if asked is not None:
            question = Span(int(self._start[asked]), int(self._stop[asked]))
            spans, turns = (question, span), (int(self._turn[asked]), turn.index)
        return Passage(
            source=source.id,
            spans=spans,
            turns=turns,
            speaker=turn.speaker,
            label=turn.label,
            role=turn.role,
            interpreted=turn.interpreted,
            text=" … ".join(" ".join(part.of(source.text).split()) for part in spans),
            score=round(score, 4),
        )

    def _widened(self, at: int) -> Span:
        """The window with sentences of its turn around it, until it has words enough to be read."""
        lines, window = self._index.lines, self._index.windows[at]
        first, last = window.first, window.last
        key = (lines[first].source, lines[first].turn)
        while sum(len(lines[n].keys) for n in range(first, last + 1)) < LEAST_WORDS:
            more = last + 1 < len(lines) and (lines[last + 1].source, lines[last + 1].turn) == key
            less = first > 0 and (lines[first - 1].source, lines[first - 1].turn) == key
            if not more and not less:
                break
            last, first = last + more, first - less
        return Span(lines[first].span.start, lines[last].span.end)
