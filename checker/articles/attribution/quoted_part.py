"""One quoted part in its sentence, with the words by which sentences tie quotations to speakers."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checker.articles.attribution.patterns import Frame
from checker.articles.syntax.masked_sentence import Token, TokenKind
from checker.articles.syntax.mentions import Mention
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_WHOLE: Final = Threshold(
    3,
    unit="words",
    reason="fewer words after a colon are a name or a term, not somebody's sentence",
    how_set="by hand",
)


@dataclass(frozen=True, slots=True)
class TyingWords:
    """The words of a language that tie quotations to speakers, beside its reporting verbs."""

    opening: frozenset[str]
    charge: frozenset[str]
    perceived: frozenset[str]
    linking: frozenset[str]
    after_name: frozenset[str]
    writer: frozenset[str]
    before_speaker: frozenset[tuple[str, ...]]
    likening: frozenset[str]
    agent: frozenset[str]
    infinitive: frozenset[str]
    goes_on: frozenset[tuple[str, ...]]
    as_saying: frozenset[str]
    particle: frozenset[str]
    opens_before_speaker: frozenset[str]
    not_one: frozenset[str]
    sums_up: frozenset[str]
    own_part: frozenset[tuple[str, ...]]
    own_words: frozenset[tuple[str, ...]]
    foretelling: frozenset[str]


@lru_cache
def tying_words(language: Language) -> TyingWords:
    """Return the language's words, read from its table ``attribution``."""
    table = language.lexicon.table("attribution")
    return TyingWords(
        opening=table.having("opening"),
        charge=table.having("charge"),
        perceived=table.having("perceived"),
        linking=table.having("linking"),
        after_name=table.having("after_name"),
        writer=table.having("writer"),
        before_speaker=table.phrases_having("before_speaker"),
        likening=table.having("likening"),
        agent=table.having("agent"),
        infinitive=table.having("infinitive"),
        goes_on=table.phrases_having("goes_on"),
        as_saying=table.having("as_saying"),
        particle=table.having("particle"),
        opens_before_speaker=table.having("opens_before_speaker"),
        not_one=table.having("not_one"),
        sums_up=table.having("sums_up"),
        own_part=table.phrases_having("own_part"),
        own_words=table.phrases_having("own_words"),
        foretelling=table.having("foretelling"),
    )


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """The quoted part at token ``at`` of a sentence."""

    reader: SentenceReader
    at: int
    words: TyingWords
    language: Language

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.reader.tokens

    @property
    def ends_open(self) -> bool:
        """Whether the quoted words end in a sign after which a speaker is expected: a comma, "?", "!" or a dash."""
        return self.tokens[self.at].text.rstrip(" \"'”’").endswith((",", "?", "!", "-", "–", "—"))

    @property
    def ends_in_comma(self) -> bool:
        """Whether the quoted words end in a comma, so that whoever follows spoke them."""
        return self.tokens[self.at].text.rstrip(" \"'”’").endswith(",")

    @property
    def is_whole(self) -> bool:
        """Whether the quoted words are a sentence: several words, the first with a capital."""
        words = self.tokens[self.at].text.split()
        return len(words) >= _WHOLE and words[0].lstrip("\"'“‘[…. ")[:1].isupper()

    def frame(self, pattern: str, mention: Mention, first: int = -1, last: int = -1) -> Frame:
        """Tie the part to ``mention`` by the cue from token ``first`` to ``last``; by no cue where none is given."""
        if first < 0:
            return Frame(pattern, self.reader.index, mention)
        span = Span(self.tokens[first].span.start, self.tokens[max(first, last)].span.end)
        cue = " ".join(token.text for token in self.tokens[first : max(first, last) + 1])
        return Frame(pattern, self.reader.index, mention, cue, span)

    def words_between(self, first: int, last: int) -> int:
        """Count the words between two tokens."""
        return sum(token.kind is TokenKind.WORD for token in self.tokens[first + 1 : last])
