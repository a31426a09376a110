"""Where the words begin that a sentence reports: after the verb, its listener and what else comes between."""

from __future__ import annotations

from typing import Final

from checker.articles.reported.frame import Frame, FrameKind
from checker.articles.reported.speech_acts import SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.thresholds import Threshold

_LONGEST_ASIDE: Final = Threshold(
    9,
    unit="tokens",
    reason="between two dashes before “that” the reporter puts no more in",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


class ContentStarts:
    """Finds for the frames of one sentence where what was said begins."""

    def __init__(self, reader: SentenceReader, acts: SpeechActs) -> None:
        self._reader = reader
        self._classes = reader.classes
        self._acts = acts
        self._words = acts.words
        self._size = len(reader.tokens)

    def _is(self, at: int, kind: str) -> bool:
        """Return whether the word at ``at`` is of this kind in the table ``reported_speech``."""
        return self._reader.lower(at) in self._words.having(kind)

    def start(self, frame: Frame) -> int | None:
        """Return the first token of what was said after the cue; None where the frame introduces nothing."""
        if frame.kind in (FrameKind.ACCORDING, FrameKind.PASSIVE) or (
            frame.inverted and not self._is(frame.last + 1, "complementizer")
        ):
            return None
        at = self._past_adverbials(frame.last + 1)
        act = frame.act
        if frame.kind is FrameKind.ASKED:
            return self._start_of_question(at)
        if act.takes("addressee") and self._is_person(at) and self._is_addressee(at, frame):
            at = self._past_adverbials(self._past_people(at))
        elif act.takes("addressee") and not (act.takes("object") or act.takes("clause")):
            at = self._past_addressed(at, frame)
        return self._start_of_complement(at, frame)

    def _past_addressed(self, at: int, frame: Frame) -> int:
        """Return where the preposition stands behind whoever is addressed: "accused the old council of"."""
        for end in range(at, min(at + int(_LONGEST_ASIDE), self._size)):
            if self._reader.lower(end) in frame.act.prepositions:
                return end
            if self._reader.kind(end) not in (TokenKind.WORD, TokenKind.POSSESSIVE):
                break
        return at

    def _start_of_question(self, at: int) -> int | None:
        if self._is(at, "agent") and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        word = self._reader.lower(at)
        return at if word in self._words.having("asking") | self._words.having("subject_of_question") else None

    def _start_of_complement(self, at: int, frame: Frame) -> int | None:
        act, word, kind = frame.act, self._reader.lower(at), self._reader.kind(at)
        if kind is TokenKind.QUOTED:
            return at
        if kind is not TokenKind.WORD:
            return None
        if self._is(at, "complementizer") and (act.takes("clause") or act.takes("noun")):
            return at + 1
        if word in self._words.having("asking") and (act.takes("question") or act.takes("clause")):
            return at
        if self._is(at, "infinitive") and (act.takes("infinitive") or act.takes("noun")):
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
        """Return the token after "Thursday", "on Thursday", "in a statement" and the comma that closes them."""
        while self._reader.kind(at) is TokenKind.WORD:
            word = self._reader.lower(at)
            if word in self._classes.weekdays_and_months or (
                self._classes.is_adverb(word) and word not in self._words.having("not_adverbial")
            ):
                at += 1
            elif self._is(at, "before_day") and self._is_day(at + 1):
                at += 2
            elif word in self._words.having("opens_circumstance") and self._short_phrase(at) is not None:
                at = self._short_phrase(at) or at
            else:
                break
        if self._reader.kind(at) is TokenKind.COMMA and self._is(at + 1, "complementizer"):
            at += 1
        if self._reader.kind(at) is TokenKind.DASH:
            for end in range(at + 1, min(at + int(_LONGEST_ASIDE), self._size - 1)):
                if self._reader.kind(end) is TokenKind.DASH and self._is(end + 1, "complementizer"):
                    return end + 1
        return at

    def _is_day(self, at: int) -> bool:
        return self._reader.lower(at) in self._classes.weekdays_and_months

    def _short_phrase(self, at: int) -> int | None:
        """Return the end of "in an interview" where "that" or a comma with "that" follows."""
        for end in range(at + 2, min(at + 9, self._size)):
            if self._is(end, "complementizer"):
                return end
            if self._reader.kind(end) not in (TokenKind.WORD, TokenKind.POSSESSIVE, TokenKind.COMMA):
                return None
        return None

    def _is_person(self, at: int) -> bool:
        mention = self._reader.starting.get(at)
        pronoun = self._is(at, "object_pronoun")
        return pronoun or (mention is not None and (mention.kind is not MentionKind.OTHER or mention.last == at))

    def _is_addressee(self, at: int, frame: Frame) -> bool:
        behind = self._past_adverbials(self._past_people(at))
        word = self._reader.lower(behind)
        if frame.act.takes("tells"):
            return True
        follows = (
            word in self._words.having("resumes")
            or word in frame.act.prepositions
            or word in self._words.having("asking")
        )
        return follows or self._reader.kind(behind) is TokenKind.QUOTED

    def _past_people(self, at: int) -> int:
        mention = self._reader.starting.get(at)
        if mention is None:
            return at + self._is(at, "object_pronoun")
        at = mention.last + 1
        while self._is(at, "joins_names") and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        while self._reader.kind(at) is TokenKind.POSSESSIVE and at + 1 in self._reader.starting:
            at = self._reader.starting[at + 1].last + 1
        return at

    def is_tag(self, frame: Frame) -> bool:
        """Return whether the frame says who spoke the quotation right before it."""
        at = frame.begin - (self._reader.kind(frame.begin) is not TokenKind.QUOTED)
        return at >= 0 and self._reader.kind(at) is TokenKind.QUOTED and self.ends_statement(at)

    def goes_on(self, start: int, frame: Frame) -> bool:
        """Return whether a tag also reports: “...,” Alder said, adding that the bridge was new."""
        return not frame.act.takes("clause") or self._is(start - 1, "complementizer")

    def ends_statement(self, at: int) -> bool:
        """Return whether the quoted part at ``at`` ends as a sentence or before a reporting clause does."""
        return self._reader.tokens[at].text.rstrip(" \"'”’").endswith((",", ".", "?", "!", "…"))
