"""Which words of a sentence are what was said: from after the cue to where the next report or the clause begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from checker.articles.reported.content_starts import ContentStarts
from checker.articles.reported.frame import Frame, FrameKind
from checker.articles.reported.speech_acts import SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm
from checker.model import Span, StatementForm
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_LONG_ENOUGH: Final = Threshold(
    4,
    unit="words",
    reason="so many words into what was said a dash, or a comma before the reporter’s own words, ends it",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens of a sentence that say what was said, as half-open ranges, and the quotations among or beside them."""

    frame: Frame
    form: StatementForm
    ranges: tuple[tuple[int, int], ...]
    quotations: tuple[int, ...]

    def spans(self, reader: SentenceReader) -> tuple[Span, ...]:
        """The ranges as places of the article."""
        tokens = reader.tokens
        return tuple(Span(tokens[a].span.start, tokens[b - 1].span.end) for a, b in self.ranges)


def contents_of(reader: SentenceReader, frames: Sequence[Frame], acts: SpeechActs) -> list[Content]:
    """Return what each frame of the sentence reports; frames inside another's content report nothing."""
    chosen = _Contents(reader, acts).chosen(frames)
    found = (_Contents(reader, acts).content(frame, chosen) for frame in chosen)
    return [content for content in found if content is not None]


class _Contents:
    def __init__(self, reader: SentenceReader, acts: SpeechActs) -> None:
        self._reader = reader
        self._classes = reader.classes
        self._acts = acts
        self._words = acts.words
        self._size = len(reader.tokens)
        self._starts = ContentStarts(reader, acts)

    def _is(self, at: int, kind: str) -> bool:
        """Return whether the word at ``at`` is of this kind in the table ``reported_speech``."""
        return self._reader.lower(at) in self._words.having(kind)

    # ------------------------------------------------------------ which frames

    def chosen(self, frames: Sequence[Frame]) -> list[Frame]:
        """The frames that report by themselves: no cue inside another's content."""
        chosen: list[Frame] = []
        for frame in frames:
            before = chosen[-1] if chosen else None
            if before is None or self._stands_alone(frame, before):
                chosen.append(frame)
        return chosen

    def _stands_alone(self, frame: Frame, before: Frame) -> bool:
        carries = self._starts.start(before) is not None and not (
            self._starts.is_tag(before) and not self._starts.goes_on(self._starts.start(before) or 0, before)
        )
        if not carries and before.kind is not FrameKind.ASKED:
            return True  # the frame before carries nothing that this could be part of
        if frame.first <= before.last:
            return False
        if self._is_main_verb_behind(frame, before):
            return True
        at = frame.begin
        opened = self._reader.lower(at)
        if frame.kind is FrameKind.ASKED:
            return opened in self._words.having("joins_reports") or self._separates(at) or self._separates(at - 1)
        if frame.kind is FrameKind.NOUN:
            return self._reader.kind(at) is TokenKind.COMMA and opened in self._words.having("joins")
        separated = self._separates(at) or self._separates(at - 1)
        if frame.form is VerbForm.ING:
            if self._is(frame.first - 1, "before_reporting"):
                return frame.act.takes("clause")
            together = before.form is VerbForm.ING and opened in self._words.having("joins")
            return separated or together
        if frame.subject is not None and frame.subject.kind is MentionKind.RELATIVE:
            return separated
        if opened in self._words.having("joins_reports") or separated:
            own = frame.direct and frame.subject is not None and frame.subject.first > before.last
            shared = frame.form is before.form and not own
            main = before.form is VerbForm.ING and separated and frame.form is not VerbForm.BASE
            return own or shared or main or self._follows_parenthesis(frame)
        return self._follows_parenthesis(frame)

    @staticmethod
    def _is_main_verb_behind(frame: Frame, before: Frame) -> bool:
        """Whether the cue before stands in a relative clause, and this is its antecedent's: "Alder, who ..., said"."""
        relative, subject = before.subject, frame.subject
        if relative is None or subject is None or relative.kind is not MentionKind.RELATIVE:
            return False
        return subject.last < relative.first and frame.form is not VerbForm.ING

    def _separates(self, at: int) -> bool:
        quoted = self._reader.kind(at) is TokenKind.QUOTED and self._starts.ends_statement(at)
        return quoted or self._reader.kind(at) in (TokenKind.COMMA, TokenKind.DASH)

    def _follows_parenthesis(self, frame: Frame) -> bool:
        """Whether the words between subject and verb are set off: "Alder, who called ..., said"."""
        subject = frame.subject
        return subject is not None and frame.direct and self._reader.kind(subject.last + 1) is TokenKind.COMMA

    # ------------------------------------------------------------ where it begins

    def content(self, frame: Frame, chosen: Sequence[Frame]) -> Content | None:
        """The words the frame reports; None where it reports nothing but a quotation, or nothing at all."""
        limits = [other.begin for other in chosen if other.first > frame.first and other.begin > frame.last]
        limit = min(limits, default=self._size)
        if frame.kind is FrameKind.ACCORDING:
            spoken = frame.subject.last if frame.subject else frame.last
            return self._around(frame, chosen, limit, behind=max(spoken, frame.last) + 1)
        if frame.kind is FrameKind.PASSIVE:
            return self._around(frame, chosen, limit, behind=self._size)
        start = self._starts.start(frame)
        if start is not None and self._starts.is_tag(frame) and not self._starts.goes_on(start, frame):
            return None
        if start is not None:
            ranges = list(self._ranges(start, limit, frame))
            return self._made(frame, ranges) or self._made(frame, [(frame.last + 1, ranges[-1][1])], partly=True)
        if self._is_parenthesis(frame):
            behind = max(frame.last, frame.subject.last if frame.subject else 0) + 1
            return self._around(frame, chosen, limit, behind=behind)
        return None

    def _ranges(self, start: int, limit: int, frame: Frame) -> Iterator[tuple[int, int]]:
        """The content, and what of it goes on behind a relative clause: "a plea to Alder, who ..., to come"."""
        end = self._end(start, limit, frame)
        yield start, end
        if self._reader.kind(end) is TokenKind.COMMA and self._is(end + 1, "relative"):
            for at in range(end + 2, min(limit, self._size)):
                if self._reader.kind(at) is TokenKind.COMMA and self._is(at + 1, "resumes"):
                    yield at + 1, self._end(at + 1, limit, frame)
                    return

    # ------------------------------------------------------------ where it ends

    def _end(self, start: int, limit: int, frame: Frame) -> int:
        count = 0
        for at in range(start, min(limit, self._size)):
            kind = self._reader.kind(at)
            if kind in (TokenKind.STOP, TokenKind.COLON) and at > start:
                return at
            if kind is TokenKind.DASH and count >= _LONG_ENOUGH:
                return at
            if kind is TokenKind.QUOTED and at > start and self._starts.ends_statement(at):
                return at + 1
            if kind is TokenKind.COMMA and at > start and self._comma_ends(at, frame, count):
                return at
            count += kind is TokenKind.WORD
        return min(limit, self._size)

    def _comma_ends(self, at: int, frame: Frame, count: int) -> bool:
        behind = self._reader.lower(at + 1)
        if self._is_in_number(at):
            return False
        if behind in self._words.having("opens_aside") and count >= _LONG_ENOUGH - 2:
            return True
        if frame.kind is FrameKind.ASKED or (behind in self._words.having("indefinite") and count >= _LONG_ENOUGH):
            return True
        relative = frame.subject is not None and frame.subject.kind is MentionKind.RELATIVE
        if relative and behind not in self._words.having("lists"):
            return True
        if self._classes.ends_as(behind, "participle") and self._acts.verb([behind]) is not None:
            return True
        parenthetic = self._reader.starting.get(at + 1)
        if parenthetic is not None and behind not in self._words.having("coordinates"):
            after = self._reader.kind(parenthetic.last + 1)
            verb = self._acts.verb([self._reader.lower(parenthetic.last + 1)])
            return (
                verb is not None
                and after is TokenKind.WORD
                and self._reader.kind(parenthetic.last + 2) is not TokenKind.WORD
            )
        return False

    def _says_nothing(self, word: str) -> bool:
        return (
            word in self._words.having("binds")
            or word in self._classes.of("determiner")
            or word in self._classes.of("conjunction")
        )

    def _is_in_number(self, at: int) -> bool:
        """Whether the comma parts thousands."""
        before, behind = self._reader.tokens[at - 1], self._reader.tokens[min(at + 1, self._size - 1)]
        together = behind.span.start == self._reader.tokens[at].span.end and before.span.end + 1 == behind.span.start
        return together and behind.text[:1].isdigit() and before.text[-1:].isdigit()

    # ------------------------------------------------------------ ", Name said"

    def _is_parenthesis(self, frame: Frame) -> bool:
        """Whether the cue stands behind what it reports, or inside: "The bridge, Alder said, would open"."""
        if not frame.act.takes("clause") or frame.form in (VerbForm.ING, VerbForm.BASE) or frame.subject is None:
            return False
        if not frame.direct or frame.begin == 0:
            return False
        if (
            self._reader.kind(frame.begin) not in (TokenKind.COMMA, TokenKind.DASH)
            or frame.subject.kind is MentionKind.RELATIVE
        ):
            return False
        return self._reader.kind(frame.begin - 1) not in (TokenKind.QUOTED, TokenKind.STOP)

    def _around(self, frame: Frame, chosen: Sequence[Frame], limit: int, *, behind: int) -> Content | None:
        before = [other for other in chosen if other.first < frame.first]
        start = max((self._end_of_frame(other) for other in before), default=0)
        while (
            self._reader.lower(start) in self._classes.of("conjunction") or self._reader.kind(start) is TokenKind.COMMA
        ):
            start += 1
        ranges = [(start, frame.begin)] if frame.begin > start else []
        if self._reader.kind(behind) is TokenKind.COMMA and self._reader.kind(behind + 1) is TokenKind.WORD:
            ranges.append((behind + 1, self._end(behind + 1, limit, frame)))
        return self._made(frame, ranges)

    def _end_of_frame(self, frame: Frame) -> int:
        start = self._starts.start(frame)
        return self._end(start, self._size, frame) if start is not None else frame.last + 1

    # ------------------------------------------------------------ parts

    def _made(self, frame: Frame, ranges: Iterable[tuple[int, int]], *, partly: bool = False) -> Content | None:
        """The content of these ranges; None where no word says something. ``partly`` wants a quotation among them."""
        parts, quoted = [], []
        for start, end in ranges:
            at = start
            for index in range(start, end):
                if self._reader.kind(index) is TokenKind.QUOTED:
                    parts.append((at, index))
                    quoted.append(self._reader.tokens[index].quotation)
                    at = index + 1
            parts.append((at, end))
            if not quoted and self._reader.kind(end) is TokenKind.QUOTED:
                quoted.append(self._reader.tokens[end].quotation)
        kept = [part for part in (self._trimmed(*part) for part in parts) if part[1] > part[0]]
        told = [self._reader.tokens[at] for start, end in kept for at in range(start, end)]
        words = [token.lower for token in told if token.kind is TokenKind.WORD]
        telling = [word for word in words if not self._says_nothing(word)]
        if (partly and not quoted) or all(map(self._classes.is_adverb, telling)):
            return None
        binding = self._classes.of("auxiliary") | self._classes.of("preposition")
        if not quoted and binding.issuperset(telling):
            return None
        if not quoted and self._names_only(kept):
            return None  # "criticised Alder": nothing of what was said
        form = self._form(frame, quoted, kept)
        return Content(frame, form, tuple(kept), tuple(dict.fromkeys(quoted)))

    def _names_only(self, ranges: Sequence[tuple[int, int]]) -> bool:
        """Whether the words are people and adverbs alone."""
        named = {
            at
            for mention in self._reader.mentions
            if mention.kind in (MentionKind.NAME, MentionKind.PRONOUN) and not mention.owner
            for at in range(mention.first, mention.last + 1)
        }
        return all(
            at in named
            or self._is(at, "object_pronoun")
            or self._is(at, "beside_people")
            or self._classes.is_adverb(self._reader.lower(at))
            for start, end in ranges
            for at in range(start, end)
        )

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        outer = (TokenKind.COMMA, TokenKind.DASH, TokenKind.STOP, TokenKind.COLON, TokenKind.MARK, TokenKind.OPEN)
        while start < end and self._reader.kind(start) in outer:
            start += 1
        while end > start and (self._reader.kind(end - 1) in outer or self._is(end - 1, "hangs")):
            end -= 1
        return start, end

    def _form(self, frame: Frame, quoted: Sequence[int], kept: Sequence[tuple[int, int]]) -> StatementForm:
        first = self._reader.lower(kept[0][0])
        if frame.kind is FrameKind.ASKED:
            return StatementForm.QUESTION
        if quoted:
            return StatementForm.MIXED
        if frame.kind is FrameKind.ACCORDING or (frame.act.takes("clause") and first not in frame.act.prepositions):
            return StatementForm.CLAUSE
        if first in self._words.having("infinitive") and frame.act.takes("infinitive"):
            return StatementForm.CLAUSE
        return StatementForm.TOPIC if first in self._words.having("topic") else StatementForm.ACT
