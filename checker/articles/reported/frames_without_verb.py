"""Find who says something where no active verb says so: "was welcomed by Alder", "is confident that", "in her view"."""

from __future__ import annotations

from typing import Final

from checker.articles.reported.frame import Frame, FrameKind
from checker.articles.reported.frame_subjects import FrameSubjects, coordinated_to
from checker.articles.reported.speech_acts import SpeechAct, SpeechActs
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm

_SPEAKERS: Final = (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN, MentionKind.SEVERAL)


class FramesWithoutVerb:
    """Reads the cues of one sentence that are no active verbs.

    Args:
        reader: the sentence.
        acts: what verbs and adjectives can say that somebody says something.
        subjects: finds who does it.
    """

    def __init__(self, reader: SentenceReader, acts: SpeechActs, subjects: FrameSubjects) -> None:
        self._reader = reader
        self._classes = reader.classes
        self._acts = acts
        self._words = acts.words
        self._subjects = subjects

    def at(self, index: int) -> Frame | None:
        """Return the frame whose cue is the word at ``index``; None where it is none."""
        return self._opinion(index) or self._state(index) or self._passive(index)

    def _opinion(self, index: int) -> Frame | None:
        """Return the frame of "in Alder's view", "in the words of Alder"."""
        if self._reader.lower(index) not in self._words.having("opinion"):
            return None
        owner = next((m for m in self._reader.mentions if m.owner and index - 3 <= m.last < index), None)
        speaker, last = owner, index
        first = owner.first if owner is not None else index
        if owner is None and self._reader.lower(index + 1) in self._words.having("genitive"):
            speaker, first = self._reader.starting.get(index + 2), index - 1
            last = speaker.last if speaker is not None else index
        if speaker is None or self._reader.lower(first - 1) not in self._words.having("opens_opinion"):
            return None
        act = SpeechAct(self._reader.lower(index), frozenset({"clause"}), frozenset())
        begin = self._subjects.past_links(first - 1)
        return Frame(
            FrameKind.ACCORDING, first - 1, last, begin, act, VerbForm.PAST, speaker, direct=True, inverted=True
        )

    def _state(self, index: int) -> Frame | None:
        """Return the frame of "Alder is confident that ..."."""
        act = self._acts.adjective(self._reader.lower(index))
        behind = self._reader.lower(index + 1)
        if act is None or not (behind in self._words.having("complementizer") or behind in act.prepositions):
            return None
        verb = index - 1
        while verb > 0 and self._classes.is_adverb(self._reader.tokens[verb].text):
            verb -= 1
        if self._reader.lower(verb) not in self._classes.of("be") | self._words.having("stays"):
            return None
        subject, direct, inverted = self._subjects.of(verb, VerbForm.PAST, act)
        if subject is None or inverted or subject.kind not in _SPEAKERS:
            return None
        begin = self._subjects.past_links(subject.first) if direct else self._subjects.past_links(verb)
        return Frame(FrameKind.STATE, index, index, begin, act, VerbForm.PAST, subject, direct, negated=False)

    def _passive(self, index: int) -> Frame | None:
        """Return the frame of "The delay was criticised by Alder"."""
        reading = self._acts.verb([self._reader.lower(index)])
        if reading is None or reading.form not in (VerbForm.PAST, VerbForm.PARTICIPLE):
            return None
        if not reading.act.takes("object") or self._reader.lower(index + 1) not in self._words.having("agent"):
            return None
        being = index - 1
        while being > 0 and self._classes.is_adverb(self._reader.tokens[being].text):
            being -= 1
        if being < 1 or self._reader.lower(being) not in self._classes.of("be"):
            return None
        speaker = self._speaker(index + 2)
        if speaker is None:
            return None
        while being > 0 and self._reader.lower(being - 1) in self._classes.of("auxiliary"):
            being -= 1
        return Frame(FrameKind.PASSIVE, index, index, being, reading.act, reading.form, speaker, direct=True)

    def _speaker(self, at: int) -> Mention | None:
        mention = self._reader.starting.get(at)
        if mention is None or mention.owner or mention.kind not in _SPEAKERS:
            return None
        return coordinated_to(self._reader, mention, self._words)
