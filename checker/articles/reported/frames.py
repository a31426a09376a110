"""Where a sentence says that somebody says something: the verb or noun, who does it, and where that begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.articles.reported.speech_acts import SpeechAct, SpeechActs
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import VerbForm
from checker.model import Span
from checker.thresholds import Threshold

_BEFORE_PARTICIPLE: Final = frozenset(
    {"by", "for", "after", "before", "while", "without", "when", "in", "despite", "of"}
)
_LINKS: Final = frozenset({"and", "but", "or", "nor", "then", "yet"})
_OPENING: Final = frozenset(
    {"after", "as", "while", "when", "because", "since", "before", "although", "though", "until", "whereas", "once"}
)
_NEGATIONS: Final = frozenset({"not", "never", "neither", "nor", "no", "nobody", "without", "cannot"})
_ASKING: Final = frozenset({"ask", "question", "press", "quiz", "grill"})
_FLOATING: Final = frozenset({"both", "all", "each", "himself", "herself", "themselves"})
_COUNTERPART: Final = "counterpart"
_ADJECTIVES_BEFORE_NOUN: Final = Threshold(
    2,
    unit="words",
    reason="no more adjectives come between an owner, or a light verb, and its noun",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


class FrameKind(StrEnum):
    """How the sentence says that somebody says something."""

    VERB = "verb"
    ASKED = "asked"  # "asked whether ...", "was asked about ..."
    NOUN = "noun"  # "his claim that ..."
    ACCORDING = "according"


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue, tokens ``first`` to ``last``; ``begin`` is the first token of the words around it that belong to it.

    ``subject`` is who does it, None for a question that nobody is named for; ``direct`` says that the subject stands
    right before the cue.
    """

    kind: FrameKind
    first: int
    last: int
    begin: int
    act: SpeechAct
    form: VerbForm
    subject: Mention | None
    direct: bool = False
    inverted: bool = False
    negated: bool = False


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
        self._headline = headline
        self._size = len(reader.tokens)

    def all(self) -> list[Frame]:
        """Every frame in order of its cue."""
        found = [frame for index in range(self._size) for frame in self._at(index)]
        return sorted(found, key=lambda frame: frame.first)

    def _at(self, index: int) -> Iterator[Frame]:
        if self._reader.kind(index) is not TokenKind.WORD:
            return
        for found in (self._according(index), self._verb(index), self._owned_noun(index)):
            if found is not None:
                yield found
                return

    # ------------------------------------------------------------ verbs

    def _verb(self, index: int) -> Frame | None:
        reading = self._acts.verb([self._reader.lower(at) for at in range(index, min(index + 4, self._size))])
        if reading is None or self._reads_as_noun(index):
            return None
        act, form, last = reading.act, reading.form, index + len(reading.act.particles)
        if act.entry in _ASKING and form in (VerbForm.PAST, VerbForm.PARTICIPLE) and self._is_asked(index):
            begin = self._begin_of_verb(index)
            if (asked := self._reader.ending.get(begin - 1)) is not None:
                begin = self._past_links(asked.first)
            return Frame(FrameKind.ASKED, index, last, begin, act, form, None, negated=False)
        if form in (VerbForm.PAST, VerbForm.PARTICIPLE) and self._is_passive(index):
            return None
        if form is VerbForm.BASE and not self._can_be_finite(index):
            return None
        if form is VerbForm.ING and (not self._can_be_participle(index) or self._reader.lower(index + 1) == "of"):
            return None
        noun_last = self._noun_of_light_verb(last) if act.takes("light") else None
        if act.takes("light"):
            if noun_last is None:
                return None
            noun = self._acts.noun(self._reader.lower(noun_last))
            act, last = (noun or act), noun_last
        subject, direct, inverted = self._subject(index, form, act)
        if subject is None or not self._can_speak(subject):
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
        if before in self._classes.of("determiner") - self._numbers and before not in (
            "that",
            "this",
            "one",
            "some",
            "many",
            "both",
            "all",
            "few",
            "each",
        ):
            return True
        if token.lower.endswith("s") and self._reader.lower(index + 1) in self._classes.of("auxiliary") - {
            "not",
            "never",
        }:
            return True  # "earlier debates have"
        inside = any(m.first < index <= m.last and not m.owner for m in self._reader.mentions)
        return inside or (
            before in self._classes.of("preposition")
            and not token.lower.endswith("ing")
            and before not in ("to", "than")
        )

    def _is_asked(self, index: int) -> bool:
        behind, before = self._reader.lower(index + 1), self._reader.lower(index - 1)
        opens = index == 0 or self._reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.QUOTED)
        asked = behind in self._classes.of("preposition") or behind in (
            "whether",
            "if",
            "how",
            "what",
            "why",
            "who",
            "when",
            "specifically",
        )
        if (opens or before in ("when", "if", "as", "once", "while", "after", "and", "was", "were")) and asked:
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
        if before == "to":
            return (
                self._reader.lower(at - 1) in self._classes.of("catenative")
                and self._acts.verb([self._reader.lower(at - 1)]) is None
            )
        if before in self._classes.of("modal") or before in ("i", "we", "they", "who", "you"):
            return True
        mention = self._reader.ending.get(at)
        several = mention is not None and (mention.kind is MentionKind.SEVERAL or mention.head.endswith("s"))
        return several or self._is_coordinated(at)

    def _is_coordinated(self, at: int) -> bool:
        """Whether the names that end at ``at`` are several: "Alder and Birch"."""
        mention = self._reader.ending.get(at)
        return mention is not None and self._reader.lower(mention.first - 1) in ("and", "both")

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
            before in _BEFORE_PARTICIPLE
            or before in self._classes.of("be")
            or before in _LINKS
            or at in self._reader.ending
        )

    def _noun_of_light_verb(self, last: int) -> int | None:
        """The noun that "made", "gave" or "issued" carries: of "made an angry plea" the plea."""
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

    # ------------------------------------------------------------ who

    def _subject(self, index: int, form: VerbForm, act: SpeechAct) -> tuple[Mention | None, bool, bool]:
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
            found = self._main_subject(index)
        if found is None:
            return None, False, False
        return self._without_floating(found[0]), found[1], False

    def _numbered_subject(self, index: int) -> Mention | None:
        """The subject in "The two", "both", "the pair" before the verb, which are no noun phrase of their own."""
        at = index - 1
        while at >= 0 and (
            self._classes.is_adverb(self._reader.tokens[at].text)
            or self._reader.lower(at) in self._classes.of("auxiliary")
        ):
            at -= 1
        word = self._reader.lower(at)
        if word not in self._numbers or self._reader.lower(at - 1) in self._classes.of("preposition"):
            return None
        if word in _FLOATING and at - 1 in self._reader.ending:
            return None
        first = at - (self._reader.lower(at - 1) in ("the", "these"))
        if word == _COUNTERPART:
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
        """Whose saying it is in "blamed Alder for saying" and "with Alder leaving by saying"."""
        before = self._reader.lower(index - 1)
        blamed = self._reader.ending.get(index - 2) if before == "for" else None
        if blamed is not None and blamed.kind in (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE):
            return blamed
        if before != "by":
            return None
        for mention in reversed(self._reader.mentions):
            if mention.last < index - 1 and self._reader.lower(mention.first - 1) == "with" and not mention.owner:
                doing = self._reader.lower(mention.last + 1).endswith("ing")
                return mention if doing and mention.kind in (MentionKind.NAME, MentionKind.ROLE) else None
        return None

    def _main_subject(self, index: int) -> tuple[Mention, bool] | None:
        """The first person the sentence names outside a prepositional phrase, for a verb far from its subject."""
        people = (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE, MentionKind.SEVERAL)
        for mention in (*self._reader.ranked_subjects(), *self._reader.mentions):
            free = not mention.owner and self._reader.lower(mention.first - 1) not in self._classes.of("preposition")
            if mention.last < index and free and mention.kind in people and not self._is_dateline(mention):
                return mention, False
        return None

    def _is_dateline(self, mention: Mention) -> bool:
        """Whether the sentence begins with the place it was filed from: "HARBOUR TOWN (Agency) - "."""
        return mention.first == 0 and self._reader.kind(mention.last + 1) in (TokenKind.OPEN, TokenKind.DASH)

    def _without_floating(self, subject: Mention) -> Mention:
        """Of "Alder and Birch both" the names."""
        named = self._reader.ending.get(subject.first - 1) if subject.head in _FLOATING else None
        return named if named is not None and not named.owner else subject

    @staticmethod
    def _can_speak(subject: Mention) -> bool:
        """Whether the subject can be somebody: a thing without a name cannot, but "the two sides" can."""
        return subject.kind is not MentionKind.OTHER or subject.name is not None or subject.head.endswith("s")

    def _headline_subject(self, index: int) -> tuple[Mention, bool] | None:
        before = [mention for mention in self._reader.mentions if mention.last < index and not mention.owner]
        return (before[0], before[0].last == index - 1) if before else None

    def _before_inversion(self, index: int) -> bool:
        return index == 0 or self._reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.QUOTED, TokenKind.DASH)

    def _follower(self, index: int) -> Mention | None:
        """The speaker right behind the verb, "said Name", with a stop or comma behind it."""
        mention = self._reader.starting.get(index + 1)
        if mention is None or mention.kind not in (MentionKind.NAME, MentionKind.ROLE, MentionKind.PRONOUN):
            return None
        behind = self._reader.kind(mention.last + 1)
        ends = behind is None or behind in (TokenKind.STOP, TokenKind.COMMA, TokenKind.DASH)
        return mention if ends or self._reader.lower(mention.last + 1) in self._classes.of("preposition") else None

    def _begin(self, index: int, subject: Mention, *, direct: bool) -> int:
        if not direct or subject.first > index:
            return self._begin_of_verb(index)
        first = coordinated_from(self._reader, subject)[0].first
        return self._past_links(first - (self._reader.lower(first - 1) == "with"))

    def _begin_of_verb(self, index: int) -> int:
        at = index
        while (
            at > 0 and self._reader.kind(at - 1) is TokenKind.WORD and self._goes_with_verb(self._reader.lower(at - 1))
        ):
            at -= 1
        return self._past_links(at)

    def _goes_with_verb(self, word: str) -> bool:
        return (
            word in self._classes.of("auxiliary")
            or self._classes.is_adverb(word)
            or word in self._classes.of("catenative")
            or word in _BEFORE_PARTICIPLE
        )

    def _past_links(self, at: int) -> int:
        while at > 0 and (
            self._reader.kind(at - 1) in (TokenKind.COMMA, TokenKind.DASH)
            or self._reader.lower(at - 1) in _LINKS | _OPENING
        ):
            at -= 1
        return at

    def _is_negated(self, index: int, subject: Mention) -> bool:
        start = subject.last + 1 if subject.last < index else max(0, index - 3)
        between = {self._reader.lower(at) for at in range(max(start, index - 6), index)}
        none = self._reader.lower(subject.first) in _NEGATIONS
        return none or any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in between)

    # ------------------------------------------------------------ nouns and "according to"

    def _owned_noun(self, index: int) -> Frame | None:
        """What is carried by "Alder's claim that ...", "his vow to ..."."""
        act = self._acts.noun(self._reader.lower(index))
        behind = self._reader.lower(index + 1)
        quoted = self._reader.kind(index + 1) is TokenKind.QUOTED
        if (
            act is None
            or not (behind in ("that", "to", *act.prepositions) or quoted)
            or self._reader.tokens[index].capitalised
        ):
            return None
        if behind == "to" and not self._may_be_infinitive(index + 2) and "to" not in act.prepositions:
            return None
        owner = self._owner_before(index) or self._comes_with(index)
        if owner is None:
            return None
        return Frame(
            FrameKind.NOUN, index, index, self._past_links(owner.first), act, VerbForm.BASE, owner, direct=True
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
            if self._reader.lower(at) in ("a", "an") and self._reader.lower(at - 1) == "with":
                found = self._main_subject(at - 1)
                return found[0] if found is not None else None
            at -= 1
        return None

    def _according(self, index: int) -> Frame | None:
        if (self._reader.lower(index), self._reader.lower(index + 1)) != ("according", "to"):
            return None
        mention = self._reader.starting.get(index + 2)
        if mention is None:
            return None
        act = SpeechAct("according to", frozenset({"clause"}), frozenset())
        begin = self._past_links(index)
        return Frame(
            FrameKind.ACCORDING, index, index + 1, begin, act, VerbForm.PAST, mention, direct=True, inverted=True
        )


def coordinated_from(reader: SentenceReader, mention: Mention) -> tuple[Mention, ...]:
    """The mention with those it is named together with before it: of "Alder, Birch and Cedar" all three, in order."""
    found = [mention]
    at = mention.first
    while at > 1 and reader.lower(at) != "both":
        before = at - 1
        joined = reader.lower(before) == "and" or reader.kind(before) is TokenKind.COMMA or reader.lower(before) == "&"
        if reader.lower(before) == "and" and reader.kind(before - 1) is TokenKind.COMMA:
            before -= 1
        first_link = len(found) == 1 and reader.lower(at - 1) not in ("and", "&")
        other = reader.ending.get(before - 1) if joined and not first_link else None
        people = (MentionKind.NAME, MentionKind.PRONOUN, MentionKind.ROLE)
        if other is None or other.owner or other.kind not in people:
            break
        found.insert(0, other)
        at = other.first
    return tuple(found)
