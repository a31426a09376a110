"""Whether the article places a statement at another occasion than the one its record is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from checker.articles.reported.contents import Content
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language
from checker.people.names import is_body
from checker.thresholds import Threshold

_BESIDE: Final = Threshold(
    3,
    unit="mentions",
    reason="a weekday beside the word for the occasion tells its day surer than one anywhere else",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)
_LONGEST_NAME: Final = Threshold(
    5,
    unit="words",
    reason="the name of an occasion is no longer: “at a ... rally”",
    how_set="by hand, on the statements of the articles that were read; rerun tests/articles on change",
)


class Placing:
    """Reads where and when an article says that something was said."""

    def __init__(self, readers: Sequence[SentenceReader], language: Language) -> None:
        self._language = language
        table = language.lexicon.table("occasions")
        self._words = language.lexicon.table("reported_speech")
        self._weekdays = language.lexicon.table("placing").having("weekday")
        self._perfect = _in_both_marks(self._words.having("perfect"))
        self._pluperfect = _in_both_marks(self._words.having("pluperfect"))
        self._before, self._habit = table.phrases_having("before"), table.having("habit")
        self._occasions, self._media = table.having("occasion"), table.having("medium")
        self._writing = table.having("writing")
        self._occasion = _usual(token.lower for r in readers for token in r.tokens if token.lower in self._occasions)
        self._day = _usual(self._days(readers))

    def habitual(self, reader: SentenceReader, content: Content) -> bool:
        """Whether the sentence says that it is said again and again."""
        words = set(self._around(reader, content))
        return bool(words & self._habit) and bool(words & (self._perfect | self._pluperfect))

    def elsewhere(self, reader: SentenceReader, content: Content) -> str | None:
        """Why the statement was made at another occasion, for the editor; None where nothing says so."""
        words = self._around(reader, content)
        if self.habitual(reader, content):
            return "the article says so of more than this occasion"
        if set(words) & self._pluperfect and content.frame.subject is not None:
            return "the article places it before this occasion"
        if phrase := self._earlier(reader, content, words):
            return f"the article places it “{phrase}”"
        if day := self._other_day(words):
            return f"the article places it on {day.capitalize()}"
        if occasion := self._other_occasion(words):
            return f"the article places it in or at another occasion (“{occasion}”)"
        if content.frame.act.entry in self._writing:
            return "the article says that it was written"
        if outlet := self._outlet(reader, content):
            return f"the article says that it was said to {outlet}"
        return None

    def _around(self, reader: SentenceReader, content: Content) -> list[str]:
        """The words of the report that are not what was said, with the sentence's opening phrase."""
        frame = content.frame
        inside = {at for start, end in content.ranges for at in range(start, end)}
        first = min(inside, default=frame.last)
        places = list(range(frame.begin, max(first, frame.last + 1)))
        if first < frame.first:  # ", Name said Thursday at ...": what follows the cue
            places += range(frame.last + 1, len(reader.tokens))
        comma = next((at for at in range(frame.begin) if reader.kind(at) is TokenKind.COMMA), None)
        if comma is not None and comma >= frame.begin - 1:
            places += range(comma)
        return [reader.lower(at) for at in sorted(set(places) - inside) if reader.kind(at) is TokenKind.WORD]

    def _earlier(self, reader: SentenceReader, content: Content, words: Sequence[str]) -> str:
        perfect = bool(set(words) & self._perfect)
        relative = content.frame.subject is not None and content.frame.subject.kind is MentionKind.RELATIVE
        begin = content.frame.begin
        where = any(reader.lower(at) in self._words.having("where") for at in (begin - 1, begin))
        looked = [token.lower for token in reader.tokens[: content.frame.begin]] if where else []
        for phrase in sorted(self._before):
            if _holds(words, phrase) or (len(phrase) > 1 and _holds(looked, phrase)):
                return " ".join(phrase)
        if perfect and relative:
            return next(iter(self._words.having("has")))
        told = [reader.lower(at) for start, end in content.ranges for at in range(start, end)]
        past = next((phrase for phrase in self._words.phrases_having("past") if _holds(told, phrase)), ())
        return " ".join(past) if perfect else ""

    def _days(self, readers: Iterable[SentenceReader]) -> Iterator[str]:
        """Weekdays the article names, more often those that stand beside its occasion: "Thursday night's debate"."""
        for reader in readers:
            for at, token in enumerate(reader.tokens):
                if token.lower in self._weekdays:
                    beside = {reader.lower(near) for near in range(at + 1, at + 5)}
                    if self._occasion and self._occasion in beside:
                        yield from [token.lower] * int(_BESIDE)
                    elif reader.kind(at + 1) is not TokenKind.POSSESSIVE and not self._is_next(reader.lower(at - 1)):
                        yield token.lower

    def _is_next(self, word: str) -> bool:
        return word in self._words.having("next")

    def _other_day(self, words: Sequence[str]) -> str:
        named = [word for word in words if word in self._weekdays]
        return named[0] if named and self._day and self._day not in named else ""

    def _other_occasion(self, words: Sequence[str]) -> str:
        for at, word in enumerate(words):
            known = word in self._occasions or word in self._media
            if (
                known
                and word != self._occasion
                and any(w in self._words.having("at_occasion") for w in words[max(0, at - int(_LONGEST_NAME)) : at])
            ):
                return word
        return ""

    def _outlet(self, reader: SentenceReader, content: Content) -> str:
        """Whom the article says it was told, if that is a paper or station."""
        if not content.frame.act.takes("tells"):
            return ""
        mention = reader.starting.get(content.frame.last + 1)
        if mention is None or mention.name is None:
            return ""
        name = mention.name
        short = name.isupper() and len(name) > 1
        return name if mention.kind is MentionKind.GROUP or short or is_body(name, self._language) else ""


def _in_both_marks(words: Iterable[str]) -> frozenset[str]:
    """Return the words with either apostrophe."""
    return frozenset(form for word in words for form in (word, word.replace("'", "’")))


def _usual(words: Iterable[str]) -> str:
    """The word that occurs most; nothing where two occur as often."""
    ranked = Counter(words).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))
