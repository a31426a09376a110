"""Which words of a sentence are what was said: from behind the cue to where the next report or the clause begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from checker.articles.reported.frames import Frame, FrameKind
from checker.articles.reported.speech_acts import SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm
from checker.model import Span, StatementForm
from checker.thresholds import Threshold

_ASKING_WORDS: Final = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})
_OPENS_ASIDE: Final = frozenset(
    {"while", "although", "though", "as", "after", "when", "before", "since", "who", "which", "whose", "where", "even"}
)
_OPENS_APPOSITION: Final = frozenset({"a", "an"})  # what the reporter adds: "..., a number similar to ..."
_JOINS_REPORTS: Final = frozenset(
    {"after", "as", "while", "when", "because", "although", "though", "and", "but", "before"}
)
_LONG_ENOUGH: Final = Threshold(
    4,
    unit="words",
    reason="so many words into what was said a dash, or a comma before the reporter’s own words, ends it",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)
_LONGEST_ASIDE: Final = Threshold(
    9,
    unit="tokens",
    reason="between two dashes before “that” the reporter puts no more in",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)
_EMPTY: Final = frozenset({"that", "as", "it", "is", "was", "to", "of", "be", "not"})


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
    """What each frame of the sentence reports; frames inside another's content report nothing of their own."""
    chosen = _Contents(reader, acts).chosen(frames)
    found = (_Contents(reader, acts).content(frame, chosen) for frame in chosen)
    return [content for content in found if content is not None]


class _Contents:
    def __init__(self, reader: SentenceReader, acts: SpeechActs) -> None:
        self._reader = reader
        self._classes = reader.classes
        self._acts = acts
        self._size = len(reader.tokens)

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
        carries = self._start(before) is not None and not (
            self._is_tag(before) and not self._goes_on(self._start(before) or 0, before)
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
            return opened in _JOINS_REPORTS or self._separates(at) or self._separates(at - 1)
        if frame.kind is FrameKind.NOUN:
            return self._reader.kind(at) is TokenKind.COMMA and opened in ("and", "but")
        separated = self._separates(at) or self._separates(at - 1)
        if frame.form is VerbForm.ING:
            if self._reader.lower(frame.first - 1) in ("for", "by", "in", "after", "without", "while"):
                return frame.act.takes("clause")
            together = before.form is VerbForm.ING and opened in ("and", "but")
            return separated or together
        if frame.subject is not None and frame.subject.kind is MentionKind.RELATIVE:
            return separated
        if opened in _JOINS_REPORTS or separated:
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
        quoted = self._reader.kind(at) is TokenKind.QUOTED and self._ends_statement(at)
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
            return self._around(
                frame, chosen, limit, behind=(frame.subject.last + 1) if frame.subject else frame.last + 1
            )
        start = self._start(frame)
        if start is not None and self._is_tag(frame) and not self._goes_on(start, frame):
            return None
        if start is not None:
            ranges = list(self._ranges(start, limit, frame))
            return self._made(frame, ranges) or self._made(frame, [(frame.last + 1, ranges[-1][1])], partly=True)
        if self._is_parenthesis(frame):
            behind = max(frame.last, frame.subject.last if frame.subject else 0) + 1
            return self._around(frame, chosen, limit, behind=behind)
        return None

    def _is_tag(self, frame: Frame) -> bool:
        """Whether the frame says who spoke the quotation right before it."""
        at = frame.begin - (self._reader.kind(frame.begin) is not TokenKind.QUOTED)
        return at >= 0 and self._reader.kind(at) is TokenKind.QUOTED and self._ends_statement(at)

    def _goes_on(self, start: int, frame: Frame) -> bool:
        """Whether a tag also reports: "“...,” Alder said, adding that ..."."""
        return not frame.act.takes("clause") or self._reader.lower(start - 1) == "that"

    def _ranges(self, start: int, limit: int, frame: Frame) -> Iterator[tuple[int, int]]:
        """The content, and what of it goes on behind a relative clause: "a plea to Alder, who ..., to come"."""
        end = self._end(start, limit, frame)
        yield start, end
        if self._reader.kind(end) is TokenKind.COMMA and self._reader.lower(end + 1) in (
            "who",
            "which",
            "whom",
            "whose",
        ):
            for at in range(end + 2, min(limit, self._size)):
                if self._reader.kind(at) is TokenKind.COMMA and self._reader.lower(at + 1) in ("to", "that"):
                    yield at + 1, self._end(at + 1, limit, frame)
                    return

    def _start(self, frame: Frame) -> int | None:
        """The first token of what was said behind the cue."""
        if frame.kind is FrameKind.ACCORDING or (frame.inverted and self._reader.lower(frame.last + 1) != "that"):
            return None
        at = self._past_adverbials(frame.last + 1)
        act = frame.act
        if frame.kind is FrameKind.ASKED:
            return self._start_of_question(at)
        if act.takes("addressee") and self._is_person(at) and self._is_addressee(at, frame):
            at = self._past_adverbials(self._past_people(at))
        return self._start_of_complement(at, frame)

    def _start_of_question(self, at: int) -> int | None:
        if self._reader.lower(at) == "by" and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        word = self._reader.lower(at)
        return at if word in _ASKING_WORDS | {"about", "for", "to"} else None

    def _start_of_complement(self, at: int, frame: Frame) -> int | None:
        act, word, kind = frame.act, self._reader.lower(at), self._reader.kind(at)
        if kind is TokenKind.QUOTED:
            return at
        if kind is not TokenKind.WORD:
            return None
        if word == "that" and (act.takes("clause") or act.takes("noun")):
            return at + 1
        if word in _ASKING_WORDS and (act.takes("question") or act.takes("clause")):
            return at
        if word == "to" and (act.takes("infinitive") or act.takes("noun")):
            says = self._acts.verb([self._reader.lower(near) for near in range(at + 1, min(at + 4, self._size))])
            return at if says is not None or not act.takes("saying") else None
        if word in act.prepositions:
            return at
        if act.takes("noun") and (act.takes("light") or frame.last > frame.first):
            return at if word in self._classes.of("preposition") else None
        if word in self._classes.of("preposition") or word in self._classes.of("conjunction"):
            return None
        if act.takes("object") or act.takes("clause"):
            return at if not frame.inverted else None
        return None

    def _past_adverbials(self, at: int) -> int:
        """Behind "Thursday", "on Thursday", "in a statement", "again", and a comma that closes them."""
        while self._reader.kind(at) is TokenKind.WORD:
            word = self._reader.lower(at)
            if word in self._classes.weekdays_and_months or (
                self._classes.is_adverb(word) and word not in ("only", "there", "here", "so", "not")
            ):
                at += 1
            elif (
                word in ("on", "late", "early", "last")
                and self._reader.lower(at + 1) in self._classes.weekdays_and_months
            ):
                at += 2
            elif (
                word in ("in", "during", "at", "after", "via", "last", "this", "earlier")
                and self._short_phrase(at) is not None
            ):
                at = self._short_phrase(at) or at
            else:
                break
        if self._reader.kind(at) is TokenKind.COMMA and self._reader.lower(at + 1) == "that":
            at += 1
        if self._reader.kind(at) is TokenKind.DASH:
            for end in range(at + 1, min(at + int(_LONGEST_ASIDE), self._size - 1)):
                if self._reader.kind(end) is TokenKind.DASH and self._reader.lower(end + 1) == "that":
                    return end + 1
        return at

    def _short_phrase(self, at: int) -> int | None:
        """The end of "in an interview" where "that" or a comma with "that" follows."""
        for end in range(at + 2, min(at + 9, self._size)):
            if self._reader.lower(end) == "that":
                return end
            if self._reader.kind(end) not in (TokenKind.WORD, TokenKind.POSSESSIVE, TokenKind.COMMA):
                return None
        return None

    def _is_person(self, at: int) -> bool:
        mention = self._reader.starting.get(at)
        pronoun = self._reader.lower(at) in ("him", "them", "her", "us", "me")
        return pronoun or (mention is not None and (mention.kind is not MentionKind.OTHER or mention.last == at))

    def _is_addressee(self, at: int, frame: Frame) -> bool:
        behind = self._past_adverbials(self._past_people(at))
        word = self._reader.lower(behind)
        if frame.act.entry == "tell":
            return True
        follows = word == "that" or word == "to" or word in frame.act.prepositions or word in _ASKING_WORDS
        return follows or self._reader.kind(behind) is TokenKind.QUOTED

    def _past_people(self, at: int) -> int:
        mention = self._reader.starting.get(at)
        if mention is None:
            return at + (self._reader.lower(at) in ("him", "them", "her", "us", "me"))
        at = mention.last + 1
        while self._reader.lower(at) in ("and", "&") and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        while self._reader.kind(at) is TokenKind.POSSESSIVE and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        return at

    # ------------------------------------------------------------ where it ends

    def _end(self, start: int, limit: int, frame: Frame) -> int:
        count = 0
        for at in range(start, min(limit, self._size)):
            kind = self._reader.kind(at)
            if kind in (TokenKind.STOP, TokenKind.COLON) and at > start:
                return at
            if kind is TokenKind.DASH and count >= _LONG_ENOUGH:
                return at
            if kind is TokenKind.QUOTED and at > start and self._ends_statement(at):
                return at + 1
            if kind is TokenKind.COMMA and at > start and self._comma_ends(at, frame, count):
                return at
            count += kind is TokenKind.WORD
        return min(limit, self._size)

    def _ends_statement(self, at: int) -> bool:
        return self._reader.tokens[at].text.rstrip(" \"'”’").endswith((",", ".", "?", "!", "…"))

    def _comma_ends(self, at: int, frame: Frame, count: int) -> bool:
        behind = self._reader.lower(at + 1)
        if self._is_in_number(at):
            return False
        if behind in _OPENS_ASIDE and count >= _LONG_ENOUGH - 2:
            return True
        if frame.kind is FrameKind.ASKED or (behind in _OPENS_APPOSITION and count >= _LONG_ENOUGH):
            return True
        relative = frame.subject is not None and frame.subject.kind is MentionKind.RELATIVE
        if relative and behind not in ("and", "or"):
            return True
        if behind.endswith("ing") and self._acts.verb([behind]) is not None:
            return True
        parenthetic = self._reader.starting.get(at + 1)
        if parenthetic is not None and behind != "and":
            after = self._reader.kind(parenthetic.last + 1)
            verb = self._acts.verb([self._reader.lower(parenthetic.last + 1)])
            return (
                verb is not None
                and after is TokenKind.WORD
                and self._reader.kind(parenthetic.last + 2) is not TokenKind.WORD
            )
        return False

    def _says_nothing(self, word: str) -> bool:
        return word in _EMPTY or word in self._classes.of("determiner") or word in self._classes.of("conjunction")

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
        start = self._start(frame)
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
            or self._reader.lower(at) in ("him", "them", "me", "us", "her", "and", "to")
            or self._classes.is_adverb(self._reader.lower(at))
            for start, end in ranges
            for at in range(start, end)
        )

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        outer = (TokenKind.COMMA, TokenKind.DASH, TokenKind.STOP, TokenKind.COLON, TokenKind.MARK, TokenKind.OPEN)
        while start < end and self._reader.kind(start) in outer:
            start += 1
        while end > start and (
            self._reader.kind(end - 1) in outer or self._reader.lower(end - 1) in ("and", "but", "while", "or")
        ):
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
        if first == "to" and frame.act.takes("infinitive"):
            return StatementForm.CLAUSE
        return StatementForm.TOPIC if first in ("about", "of", "on") else StatementForm.ACT
