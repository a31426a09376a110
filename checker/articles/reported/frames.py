"""Find where a sentence says that somebody says something: the verb or noun, who does it, and where that begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.articles.reported.frame import Frame, FrameKind
from checker.articles.reported.frame_subjects import FrameSubjects, coordinated_from, coordinated_to
from checker.articles.reported.frames_without_verb import FramesWithoutVerb
from checker.articles.reported.speech_acts import SpeechAct, SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm
from checker.thresholds import Threshold

_ADJECTIVES_BEFORE_NOUN: Final = Threshold(
    2,
    unit="words",
    reason="no more adjectives come between an owner, or a light verb, and its noun",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


class Frames:
    """Reads the cues of one sentence.

    Args:
        reader: the sentence.
        acts: what verbs and nouns can say that somebody says something.
        numbers: words of number that stand for those who take part ("the two").
        headline: whether the sentence is a headline, where verbs may be capitalised.
    """

    def __init__(
        self, reader: SentenceReader, acts: SpeechActs, *, numbers: frozenset[str] = frozenset(), headline: bool = False
    ) -> None:
        self._numbers = numbers
        self._reader = reader
        self._classes = reader.classes
        self._acts = acts
        self._words = acts.words
        self._headline = headline
        self._size = len(reader.tokens)
        self._subjects = FrameSubjects(reader, acts, numbers, headline=headline)
        self._without_verb = FramesWithoutVerb(reader, acts, self._subjects)

    def all(self) -> list[Frame]:
        """Return every frame in order of its cue."""
        found = [frame for index in range(self._size) for frame in self._at(index)]
        return sorted(found, key=lambda frame: frame.first)

    def _at(self, index: int) -> Iterator[Frame]:
        if self._reader.kind(index) is not TokenKind.WORD:
            return
        for found in (
            self._according(index),
            self._verb(index),
            self._owned_noun(index),
            self._without_verb.at(index),
        ):
            if found is not None:
                yield found
                return

    def _is(self, at: int, kind: str) -> bool:
        """Return whether the word at ``at`` is of this kind in the table ``reported_speech``."""
        return self._reader.lower(at) in self._words.having(kind)

    # ------------------------------------------------------------ verbs

    def _verb(self, index: int) -> Frame | None:
        reading = self._acts.verb([self._reader.lower(at) for at in range(index, min(index + 4, self._size))])
        if reading is None or self._reads_as_noun(index):
            return None
        act, form, last = reading.act, reading.form, index + len(reading.act.particles)
        if act.takes("asks") and form in (VerbForm.PAST, VerbForm.PARTICIPLE) and self._is_asked(index):
            begin = self._begin_of_verb(index)
            if (asked := self._reader.ending.get(begin - 1)) is not None:
                begin = self._subjects.past_links(asked.first)
            return Frame(FrameKind.ASKED, index, last, begin, act, form, None, negated=False)
        if form in (VerbForm.PAST, VerbForm.PARTICIPLE) and self._is_passive(index):
            return None
        if form is VerbForm.BASE and not self._can_be_finite(index):
            return None
        if form is VerbForm.ING and (not self._can_be_participle(index) or self._is(index + 1, "genitive")):
            return None
        noun_last = self._noun_of_light_verb(last) if act.takes("light") else None
        if act.takes("light"):
            if noun_last is None:
                return None
            noun = self._acts.noun(self._reader.lower(noun_last))
            act, last = (noun or act), noun_last
        subject, direct, inverted = self._subjects.of(index, form, act)
        if subject is None or not self._subjects.can_speak(subject):
            return None
        negated = self._is_negated(index, subject)
        begin = self._begin(index, subject, direct=direct)
        return Frame(FrameKind.VERB, index, last, begin, act, form, subject, direct, inverted, negated)

    def _reads_as_noun(self, index: int) -> bool:
        token, before = self._reader.tokens[index], self._reader.lower(index - 1)
        if token.capitalised and index > 0 and not self._headline:
            return True
        if self._reader.kind(index - 1) is TokenKind.POSSESSIVE or before in self._classes.of("possessive"):
            return True
        if before in self._classes.of("determiner") - self._numbers and before not in self._words.having("alone"):
            return True
        auxiliaries = self._classes.of("auxiliary") - self._words.having("negating_adverb")
        if self._classes.ends_as(token.lower, "third") and self._reader.lower(index + 1) in auxiliaries:
            return True  # "earlier debates have"
        inside = any(m.first < index <= m.last and not m.owner for m in self._reader.mentions)
        return inside or (
            before in self._classes.of("preposition")
            and not self._classes.ends_as(token.lower, "participle")
            and before not in self._words.having("before_verb")
        )

    def _is_asked(self, index: int) -> bool:
        behind, before = self._reader.lower(index + 1), self._reader.lower(index - 1)
        opens = index == 0 or self._reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.QUOTED)
        asked = behind in self._classes.of("preposition") or behind in self._words.having("after_asked")
        if (opens or before in self._words.having("before_asked")) and asked:
            return True
        return self._is_passive(index)

    def _is_passive(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self._classes.is_adverb(self._reader.tokens[at].text):
            at -= 1
        return self._reader.lower(at) in self._classes.of("be")

    def _can_be_finite(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self._classes.is_adverb(self._reader.tokens[at].text):
            at -= 1
        before = self._reader.lower(at)
        if before in self._words.having("infinitive"):
            return (
                self._reader.lower(at - 1) in self._classes.of("catenative")
                and self._acts.verb([self._reader.lower(at - 1)]) is None
            )
        if before in self._classes.of("modal") or before in self._words.having("plural_subject"):
            return True
        mention = self._reader.ending.get(at)
        several = mention is not None and (mention.kind is MentionKind.SEVERAL or self._is_plural(mention))
        return several or self._is_coordinated(at)

    def _is_plural(self, mention: Mention) -> bool:
        return self._classes.ends_as(mention.head, "third")

    def _is_coordinated(self, at: int) -> bool:
        """Whether the names that end at ``at`` are several: "Alder and Birch"."""
        mention = self._reader.ending.get(at)
        return mention is not None and self._is(mention.first - 1, "several")

    def _can_be_participle(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self._classes.is_adverb(self._reader.tokens[at].text):
            at -= 1
        if at < 0:
            return True
        kind, before = self._reader.kind(at), self._reader.lower(at)
        if kind in (TokenKind.COMMA, TokenKind.DASH, TokenKind.QUOTED, TokenKind.CLOSE):
            return True
        return (
            before in self._words.having("before_participle")
            or before in self._classes.of("be")
            or before in self._words.having("link")
            or at in self._reader.ending
        )

    def _noun_of_light_verb(self, last: int) -> int | None:
        """Return the noun that "made", "gave" or "issued" takes: of "made an angry plea" the plea."""
        for at in range(last + 1, min(last + 2 + int(_ADJECTIVES_BEFORE_NOUN) + 1, self._size)):
            word = self._reader.lower(at)
            if (
                self._reader.kind(at) is not TokenKind.WORD
                or word in self._classes.of("preposition")
                or word in self._classes.of("possessive")
            ):
                return None
            if self._acts.noun(self._reader.lower(at)) is not None:
                return at
        return None

    def _begin(self, index: int, subject: Mention, *, direct: bool) -> int:
        if not direct or subject.first > index:
            return self._begin_of_verb(index)
        first = coordinated_from(self._reader, subject, self._words)[0].first
        return self._subjects.past_links(first - (self._is(first - 1, "accompanies")))

    def _begin_of_verb(self, index: int) -> int:
        at = index
        while (
            at > 0 and self._reader.kind(at - 1) is TokenKind.WORD and self._goes_with_verb(self._reader.lower(at - 1))
        ):
            at -= 1
        return self._subjects.past_links(at)

    def _goes_with_verb(self, word: str) -> bool:
        return (
            word in self._classes.of("auxiliary")
            or self._classes.is_adverb(word)
            or word in self._classes.of("catenative")
            or word in self._words.having("before_participle")
        )

    def _is_negated(self, index: int, subject: Mention) -> bool:
        start = subject.last + 1 if subject.last < index else max(0, index - 3)
        between = {self._reader.lower(at) for at in range(max(start, index - 6), index)}
        none = self._reader.lower(subject.first) in self._words.having("negates")
        return none or any(self._denies(word) for word in between)

    def _denies(self, word: str) -> bool:
        endings = tuple(self._words.having("negating_ending"))
        return word in self._words.having("negates") or word.replace("’", "'").endswith(endings)

    # ------------------------------------------------------------ nouns and "according to"

    def _owned_noun(self, index: int) -> Frame | None:
        """Return the frame of "Alder's claim that ...", "his vow to ..."."""
        act = self._acts.noun(self._reader.lower(index))
        behind = self._reader.lower(index + 1)
        quoted = self._reader.kind(index + 1) is TokenKind.QUOTED
        if (
            act is None
            or not (behind in self._words.having("resumes") or behind in act.prepositions or quoted)
            or self._reader.tokens[index].capitalised
        ):
            return None
        if (
            behind in self._words.having("infinitive")
            and behind not in act.prepositions
            and not self._may_be_infinitive(index + 2)
        ):
            return None
        owner = self._owner_before(index) or self._comes_with(index)
        if owner is None:
            return None
        return Frame(
            FrameKind.NOUN, index, index, self._subjects.past_links(owner.first), act, VerbForm.BASE, owner, direct=True
        )

    def _owner_before(self, index: int) -> Mention | None:
        for mention in self._reader.mentions:
            if not mention.owner:
                continue
            behind = mention.last + (1 if mention.head in self._classes.of("possessive") else 2)
            if behind <= index <= behind + _ADJECTIVES_BEFORE_NOUN:
                between = [self._reader.lower(at) for at in range(behind, index)]
                if all(word and word not in self._classes.not_nouns for word in between):
                    return mention
        return None

    def _may_be_infinitive(self, index: int) -> bool:
        word = self._reader.lower(index)
        if not word or self._reader.tokens[index].capitalised:
            return False
        return word not in self._classes.of("determiner") and word not in self._classes.of("possessive")

    def _comes_with(self, index: int) -> Mention | None:
        """Who is the subject in "Alder opened with a call for ..."."""
        at = index - 1
        while index - at <= _ADJECTIVES_BEFORE_NOUN + 2 and self._reader.kind(at) is TokenKind.WORD:
            if self._is(at, "indefinite") and self._is(at - 1, "accompanies"):
                found = self._subjects.main(at - 1)
                return found[0] if found is not None else None
            at -= 1
        return None

    def _according(self, index: int) -> Frame | None:
        phrase = (self._reader.lower(index), self._reader.lower(index + 1))
        if phrase not in self._words.phrases_having("according"):
            return None
        mention = self._reader.starting.get(index + 2)
        if mention is None:
            return None
        mention = coordinated_to(self._reader, mention, self._words)
        act = SpeechAct(" ".join(phrase), frozenset({"clause"}), frozenset())
        begin = self._subjects.past_links(index)
        return Frame(
            FrameKind.ACCORDING, index, index + 1, begin, act, VerbForm.PAST, mention, direct=True, inverted=True
        )
