"""Whom an article credits with a statement: one person, several, a number of people as one, or nobody by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from checker.articles.coreference.outcome import UNNAMED
from checker.articles.reported.frame import Frame, FrameKind
from checker.articles.reported.frame_subjects import coordinated_from
from checker.articles.reported.statement_sentences import StatementSentences
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Credited, Person, Span
from checker.people.nations import nations_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_BOTH: Final = Threshold(
    2,
    unit="people",
    reason="“the ministers” are the two who met; of more than two it may mean some",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)
_LIKELY: Final = Threshold(
    0.75,
    unit="probability",
    reason="a number of people, “both”: nearly always those who take part",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)
_GUESSED: Final = Threshold(
    0.5,
    unit="probability",
    reason="of several people named together some are not known",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom the article credits, in which words, and how sure the reading is.

    ``together`` counts people credited as one ("all four" is 4; 0 where no number is given). ``but`` are people whose
    rivals are meant: everybody else who takes part is credited.
    """

    credited: Credited
    mention: str
    mention_span: Span | None
    speakers: tuple[Person, ...] = ()
    together: int = 0
    confidence: float = float(_GUESSED)
    reason: str = ""
    but: tuple[Person, ...] = ()


class Crediting:
    """Resolves the subjects of reports, in reading order: a "they" leans on who was named together before."""

    def __init__(self, sentences: StatementSentences, language: Language) -> None:
        self._sentences = sentences
        table = language.lexicon.table("participants")
        self._words = language.lexicon.table("reported_speech")
        self._all, self._others = table.having("all"), table.having("others")
        self._definite, self._other = table.having("definite"), table.having("other")
        self._single, self._numbers = table.having("one"), table.having("number")
        self._everybody, self._many = table.having("everybody"), table.having("many")
        self._distributes = table.having("distributes")
        self._counts = {word: int(count) for word, count in table.values("count").items()}
        self._nations = nations_of(language).words
        self._capitals = frozenset(language.lexicon.table("capitals").words)
        self._several: Credit | None = None

    def of(self, reader: SentenceReader, frame: Frame) -> Credit:
        """Whom the frame's subject means."""
        if frame.kind is FrameKind.ASKED:
            return self._of_question(reader, frame)
        if frame.subject is None:
            return Credit(Credited.UNCLEAR, "", None)
        credit = self._of_mention(reader, frame.subject, frame)
        if len(credit.speakers) > 1 or credit.credited is Credited.TOGETHER:
            self._several = credit
        return credit

    def _of_question(self, reader: SentenceReader, frame: Frame) -> Credit:
        span = reader.tokens[frame.first].span
        for at in range(frame.last + 1, min(frame.last + 3, len(reader.tokens))):
            mention = reader.starting.get(at + 1)
            if reader.lower(at) in self._words.having("agent") and mention is not None:
                credit = self._of_mention(reader, mention, frame)
                if credit.speakers:
                    return credit
        return Credit(
            Credited.QUESTIONER, reader.tokens[frame.first].text, span, reason="the article names nobody who asked"
        )

    def _of_mention(self, reader: SentenceReader, mention: Mention, frame: Frame) -> Credit:
        if mention.kind is MentionKind.RELATIVE:
            before = [other for other in reader.mentions if other.last < mention.first and not other.owner]
            if before:
                return self._of_mention(reader, before[-1], frame)
        first = reader.lower(mention.first)
        if mention.head in self._other:
            return self._of_counterpart(reader, mention)
        if first in self._many or self._is_participants(reader, mention):
            return self._of_participants(reader, mention)
        listed = coordinated_from(reader, mention, self._words)
        if len(listed) > 1:
            return self._of_list(reader, listed, frame)
        return self._of_one(reader, mention, frame)

    # ------------------------------------------------------------ one

    def _of_one(self, reader: SentenceReader, mention: Mention, frame: Frame) -> Credit:
        blank = Credit(Credited.UNCLEAR, mention.text, mention.span)
        if mention.kind is MentionKind.NAME and self._is_state(mention.text):
            return replace(blank, credited=Credited.BODY)
        if mention.kind is MentionKind.SEVERAL:
            return replace(blank, credited=Credited.CATEGORY)
        if mention.kind in (MentionKind.GROUP, MentionKind.TEXT, MentionKind.OTHER) and mention.name is None:
            return replace(blank, credited=Credited.BODY)
        if mention.kind in (MentionKind.GROUP, MentionKind.TEXT):
            return replace(blank, credited=Credited.BODY)
        cue = reader.tokens[frame.first].text
        found = self._sentences.resolve(reader, mention, cue=cue)
        if found.method is UNNAMED:
            kind = Credited.CATEGORY if mention.kind is MentionKind.ROLE else Credited.BODY
            return replace(blank, credited=Credited.UNCLEAR if mention.kind is MentionKind.PRONOUN else kind)
        if found.person is None:
            alone = self._named_alone_before(reader, mention)
            if alone is None or mention.kind is not MentionKind.PRONOUN:
                return replace(blank, reason=found.clue)
            found = self._sentences.resolve(reader, alone, cue=cue)
            if found.person is None or found.method is UNNAMED:
                return replace(blank, reason=found.clue)
            return Credit(Credited.NAMED, mention.text, mention.span, (found.person,), 0, _LIKELY, found.clue)
        share = float(found.method.share)
        return Credit(Credited.NAMED, mention.text, mention.span, (found.person,), 0, share, found.clue)

    @staticmethod
    def _named_alone_before(reader: SentenceReader, mention: Mention) -> Mention | None:
        """The one name before the pronoun in its own sentence: "As for Alder, he said"."""
        named = [other for other in reader.mentions if other.last < mention.first and other.kind is MentionKind.NAME]
        return named[0] if len(named) == 1 else None

    # ------------------------------------------------------------ several

    def _of_list(self, reader: SentenceReader, listed: Sequence[Mention], frame: Frame) -> Credit:
        span = Span(listed[0].span.start, listed[-1].span.end)
        text = " ".join(reader.tokens[at].text for at in range(listed[0].first, listed[-1].last + 1))
        if all(self._is_state(mention.text) for mention in listed):
            return Credit(Credited.TOGETHER, text, span, together=len(listed), confidence=_LIKELY)
        found = [self._of_one(reader, mention, frame) for mention in listed]
        people = tuple(dict.fromkeys(person for credit in found for person in credit.speakers))
        if not people:
            return replace(found[-1], mention=text, mention_span=span)
        whole = len(people) == len(listed)
        confidence = min(credit.confidence for credit in found) if whole else _GUESSED
        return Credit(Credited.NAMED, text, span, people, 0, confidence)

    def _of_counterpart(self, reader: SentenceReader, mention: Mention) -> Credit:
        """The other of two, for "his counterpart", and both where it says "Alder and his counterpart"."""
        owners = [other for other in reader.mentions if other.owner and mention.first <= other.first <= mention.last]
        blank = Credit(Credited.CATEGORY, mention.text, mention.span)
        before = (
            reader.ending.get(mention.first - 2)
            if reader.lower(mention.first - 1) in self._words.having("coordinates")
            else None
        )
        if before is not None:
            span = Span(before.span.start, mention.span.end)
            return Credit(Credited.TOGETHER, f"{before.text} and {mention.text}", span, together=2, confidence=_LIKELY)
        person = self._sentences.resolve(reader, owners[0]).person if owners else None
        if person is None:
            return blank
        return replace(blank, credited=Credited.TOGETHER, together=1, but=(person,), confidence=_LIKELY)

    def _is_state(self, text: str) -> bool:
        """Whether the text names a country or its seat of government, and nothing else."""
        words = text.casefold().replace(".", "").removeprefix("the ").split()
        return " ".join(words) in self._capitals or all(word in self._nations for word in words)

    def _is_participants(self, reader: SentenceReader, mention: Mention) -> bool:
        first = reader.lower(mention.first + (reader.lower(mention.first) in self._words.having("before_many")))
        known = mention.head in self._all or mention.head in self._others
        counted = first in self._counts or first in self._everybody
        if mention.head in self._numbers or (mention.head in self._single and first in self._distributes):
            return True
        definite = mention.head in self._definite and reader.lower(mention.first) in self._words.having("the")
        return known and (counted or definite or mention.head in self._others)

    def _of_participants(self, reader: SentenceReader, mention: Mention) -> Credit:
        words = [reader.lower(at) for at in range(mention.first, mention.last + 1)]
        count = next((self._counts[word] for word in words if word in self._counts), 0)
        if (
            mention.head not in self._all | self._others | self._single
            and self._several is not None
            and words[0] in self._many
        ):
            known = self._several
            if not count or count in (len(known.speakers), known.together):
                return replace(known, mention=mention.text, mention_span=mention.span)
        if not count and words[0] in self._words.having("the") and mention.head in self._definite:
            count = int(_BOTH)  # "the ministers" are those who met; of more than two, it may mean some
        if words[0] in self._words.having("they"):
            return Credit(Credited.UNCLEAR, mention.text, mention.span)
        owners = [other for other in reader.mentions if other.owner and mention.first <= other.first <= mention.last]
        but: tuple[Person, ...] = ()
        if mention.head in self._others:
            but = tuple(
                person
                for owner in owners[:1]
                for person in [self._sentences.resolve(reader, owner).person]
                if person is not None
            )
            if not but:
                return Credit(Credited.CATEGORY, mention.text, mention.span)
        return Credit(Credited.TOGETHER, mention.text, mention.span, together=count, confidence=_LIKELY, but=but)
