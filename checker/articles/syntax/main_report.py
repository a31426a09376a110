"""The report that a sentence itself makes, and speakers who follow their verb: "Name stressed", "said Name"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.vocabulary.cues import CueKind, VerbForm
from checker.language import Language
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_SPEAKER_REACH: Final = Threshold(
    5,
    unit="words",
    reason="so many words of a description we do not know may come between the verb and the name",
    how_set="by hand, read on PolNeAR's training half",
)
_DENIAL_REACH: Final = Threshold(
    3,
    unit="words",
    reason="so close before the verb a word may deny it: “did not say”",
    how_set="by hand, read on PolNeAR's training half",
)


_INVERTED: Final = frozenset({CueKind.SPEECH, CueKind.CLAIM, CueKind.READING})


@dataclass(frozen=True, slots=True)
class MainReport:
    """A sentence's own reporting verb, as the place of its token, and the mention of who speaks."""

    speaker: Mention
    verb: int


@dataclass(frozen=True, slots=True)
class _Words:
    unsaid: frozenset[str]
    infinitive: frozenset[str]


@lru_cache
def _words_of(language: Language) -> _Words:
    table = language.lexicon.table("attribution")
    return _Words(unsaid=table.having("unsaid"), infinitive=table.having("infinitive"))


def main_report(reader: SentenceReader, language: Language) -> MainReport | None:
    """Return the sentence's own reporting verb and its subject: "Name stressed that the talks went on"."""
    words = _words_of(language)
    for index in range(len(reader.tokens)):
        verb = reader.verb_at(index)
        if verb is None or not verb.is_speech or reader.is_passive(index, verb):
            continue
        if _is_denied(reader, index, words) or (verb.catenative and reader.lower(index + 1) in words.infinitive):
            continue
        subject = reader.subject_of(index)
        if subject is not None and subject[0].kind is not MentionKind.RELATIVE and subject[1]:
            return MainReport(subject[0], index)
        following = speaker_after_verb(reader, index)
        if following is not None and reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.QUOTED):
            return MainReport(following, index)
    return None


def denies(reader: SentenceReader, language: Language) -> bool:
    """Return whether the sentence says that somebody did not speak: "did not say", "declined to explain"."""
    words = _words_of(language)
    return any(
        reader.verb_at(index) is not None and _is_denied(reader, index, words) for index in range(len(reader.tokens))
    )


def _is_denied(reader: SentenceReader, at: int, words: _Words) -> bool:
    """Return whether the verb says that nothing was said: "did not say", "declined to say"."""
    before = (reader.lower(near) for near in range(max(0, at - int(_DENIAL_REACH)), at))
    return any(word in words.unsaid or word.endswith(("n't", "n’t")) for word in before)


def speaker_after_verb(reader: SentenceReader, at: int) -> Mention | None:
    """Return the speaker right after the reporting verb at ``at``: "said Name"."""
    verb = reader.verb_at(at)
    if verb is None or not (
        verb.kind in _INVERTED or (verb.kind is CueKind.STANCE and _ends_quotation(reader, at - 1))
    ):
        return None
    if verb.form not in (VerbForm.PAST, VerbForm.THIRD, VerbForm.BASE) or verb.addressing:
        return None
    mention = reader.starting.get(at + 1) or name_soon(reader, at + 1, int(_SPEAKER_REACH))
    if mention is None or reader.starts_finite_verb(mention.last + 1):
        return None
    return mention


def _ends_quotation(reader: SentenceReader, at: int) -> bool:
    """Return whether a quotation that expects a speaker ends at ``at``: “...,” blasted Name."""
    quoted = reader.kind(at) is TokenKind.QUOTED
    text = reader.tokens[at].text.rstrip(" \"'”’") if quoted else ""
    return text.endswith((",", "?", "!")) or (
        reader.kind(at) is TokenKind.COMMA and reader.kind(at - 1) is TokenKind.QUOTED
    )


def name_soon(reader: SentenceReader, at: int, reach: int) -> Mention | None:
    """Return a name whose description, in unknown words, starts at ``at``: "master of ceremonies Name"."""
    for index in range(at, min(len(reader.tokens), at + reach + 1)):
        mention = reader.starting.get(index)
        if mention is not None:
            return mention if mention.kind is MentionKind.NAME else None
        lower = reader.lower(index)
        if reader.kind(index) is not TokenKind.WORD or (
            lower in reader.classes.not_nouns and (not reader.is_class(index, "partitive") or index == at)
        ):
            return None
        if reader.cues.verb(lower) is not None or reader.is_class(index, "irregular_verb"):
            return None
    return None
