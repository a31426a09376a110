"""Who does what a verb of saying says: the subject of a frame, before the verb, after it, or farther off."""

from __future__ import annotations

from typing import Final

from checker.articles.reported.speech_acts import SpeechAct, SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm
from checker.language import Table
from checker.model import Span

_PEOPLE: Final = (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE)


class FrameSubjects:
    """Finds the subjects of one sentence's verbs of saying.

    Args:
        reader: the sentence.
        acts: what verbs and nouns can say that somebody says something.
        numbers: words of number that can be those who take part ("the two").
        headline: whether the sentence is a headline.
    """

    def __init__(self, reader: SentenceReader, acts: SpeechActs, numbers: frozenset[str], *, headline: bool) -> None:
        self._reader = reader
        self._classes = reader.classes
        self._words = acts.words
        self._numbers = numbers
        self._headline = headline

    def _is(self, at: int, kind: str) -> bool:
        """Return whether the word at ``at`` is of this kind in the table ``reported_speech``."""
        return self._reader.lower(at) in self._words.having(kind)

    def of(self, index: int, form: VerbForm, act: SpeechAct) -> tuple[Mention | None, bool, bool]:
        """Return the subject of the verb, whether it is right before it, and whether it comes after it."""
        follower = self._follower(index)
        if form is not VerbForm.ING and follower is not None and self._before_inversion(index):
            return follower, True, True
        if form is VerbForm.ING and (doer := self._doer_of_participle(index)) is not None:
            return doer, False, False
        if (numbered := self._numbered_subject(index)) is not None:
            return numbered, True, False
        found = self._reader.subject_of(index)
        if found is None and self._headline and index:
            found = self._headline_subject(index)
        if found is None and (form is VerbForm.ING or act.takes("clause")):
            found = self.main(index)
        if found is None:
            return None, False, False
        return self._without_floating(found[0]), found[1], False

    def _numbered_subject(self, index: int) -> Mention | None:
        """Return the subject in "The two", "both", "the pair", which are no noun phrase of their own."""
        at = index - 1
        while at >= 0 and (
            self._classes.is_adverb(self._reader.tokens[at].text)
            or self._reader.lower(at) in self._classes.of("auxiliary")
        ):
            at -= 1
        word = self._reader.lower(at)
        if word not in self._numbers or self._reader.lower(at - 1) in self._classes.of("preposition"):
            return None
        if word in self._words.having("floats") and at - 1 in self._reader.ending:
            return None
        first = at - (self._is(at - 1, "definite"))
        if word in self._words.having("counterpart"):
            owned = [n for n in range(max(0, at - 3), at) if self._reader.lower(n) in self._classes.of("possessive")]
            if not owned:
                return None
            first = owned[-1]
        span = Span(self._reader.tokens[first].span.start, self._reader.tokens[at].span.end)
        return Mention(
            MentionKind.SEVERAL,
            first,
            at,
            " ".join(self._reader.tokens[n].text for n in range(first, at + 1)),
            span,
            None,
            word,
        )

    def _doer_of_participle(self, index: int) -> Mention | None:
        """Return who says it in "blamed Alder for saying" and "with Alder leaving by saying"."""
        before = self._reader.lower(index - 1)
        blamed = self._reader.ending.get(index - 2) if before in self._words.having("blames") else None
        if blamed is not None and blamed.kind in (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE):
            return blamed
        if before not in self._words.having("agent"):
            return None
        for mention in reversed(self._reader.mentions):
            if mention.last < index - 1 and self._is(mention.first - 1, "accompanies") and not mention.owner:
                doing = self._classes.ends_as(self._reader.lower(mention.last + 1), "participle")
                return mention if doing and mention.kind in (MentionKind.NAME, MentionKind.ROLE) else None
        return None

    def main(self, index: int) -> tuple[Mention, bool] | None:
        """Return the first person named outside a prepositional phrase, for a verb far from its subject."""
        people = (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE, MentionKind.SEVERAL)
        for mention in (*self._reader.ranked_subjects(), *self._reader.mentions):
            free = not mention.owner and self._reader.lower(mention.first - 1) not in self._classes.of("preposition")
            if mention.last < index and free and mention.kind in people and not self._is_dateline(mention):
                return mention, False
        return None

    def _is_dateline(self, mention: Mention) -> bool:
        """Return whether the sentence begins with where it was filed from: "HARBOUR TOWN (Agency) - "."""
        return mention.first == 0 and self._reader.kind(mention.last + 1) in (TokenKind.OPEN, TokenKind.DASH)

    def _without_floating(self, subject: Mention) -> Mention:
        """Return of "Alder and Birch both" the names."""
        named = self._reader.ending.get(subject.first - 1) if subject.head in self._words.having("floats") else None
        return named if named is not None and not named.owner else subject

    def can_speak(self, subject: Mention) -> bool:
        """Return whether the subject can be somebody: an unnamed thing cannot, "the two sides" can."""
        return subject.kind is not MentionKind.OTHER or subject.name is not None or self._is_plural(subject)

    def past_links(self, at: int) -> int:
        """Return the token from which commas, dashes and linking words lead up to ``at``."""
        while at > 0 and (
            self._reader.kind(at - 1) in (TokenKind.COMMA, TokenKind.DASH)
            or self._reader.lower(at - 1) in self._words.having("link") | self._words.having("opens_clause")
        ):
            at -= 1
        return at

    def _headline_subject(self, index: int) -> tuple[Mention, bool] | None:
        before = [mention for mention in self._reader.mentions if mention.last < index and not mention.owner]
        return (before[0], before[0].last == index - 1) if before else None

    def _before_inversion(self, index: int) -> bool:
        return index == 0 or self._reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.QUOTED, TokenKind.DASH)

    def _follower(self, index: int) -> Mention | None:
        """Return the speaker right after the verb, "said Name", with a stop or comma after it."""
        mention = self._reader.starting.get(index + 1)
        if mention is None or mention.kind not in (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN):
            return None
        behind = self._reader.kind(mention.last + 1)
        ends = behind is None or behind in (TokenKind.STOP, TokenKind.COMMA, TokenKind.DASH)
        return mention if ends or self._reader.lower(mention.last + 1) in self._classes.of("preposition") else None

    def _is_plural(self, mention: Mention) -> bool:
        return self._classes.ends_as(mention.head, "third")


def coordinated_from(reader: SentenceReader, mention: Mention, words: Table) -> tuple[Mention, ...]:
    """Return the mention with those coordinated before it: of "Alder, Birch and Cedar" all three, in order."""
    joining = words.having("joins_names")
    found = [mention]
    at = mention.first
    while at > 1 and reader.lower(at) not in words.having("both"):
        before = at - 1
        joined = reader.lower(before) in joining or reader.kind(before) is TokenKind.COMMA
        if reader.lower(before) in words.having("coordinates") and reader.kind(before - 1) is TokenKind.COMMA:
            before -= 1
        first_link = len(found) == 1 and reader.lower(at - 1) not in joining
        other = reader.ending.get(before - 1) if joined and not first_link else None
        if other is None or other.owner or other.kind not in _PEOPLE:
            break
        found.insert(0, other)
        at = other.first
    return tuple(found)


def coordinated_to(reader: SentenceReader, mention: Mention, words: Table) -> Mention:
    """Return the last of those coordinated behind the mention: of "Alder and Birch" Birch."""
    while reader.lower(mention.last + 1) in words.having("coordinates"):
        following = reader.starting.get(mention.last + 2)
        if following is None or following.owner or following.kind not in _PEOPLE:
            break
        mention = following
    return mention
