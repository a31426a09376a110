"""Whether an article says that quoted words were written, or were said at another occasion than its main one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from checker.articles.vocabulary.cues import cues_of
from checker.language import Language
from checker.model import Article, Quotation, Span
from checker.people.names import is_body
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import Word, words

LONGEST_NAME: Final = Threshold(
    5,
    unit="words",
    reason="between “at a” and “rally” stands the occasion's name, which is seldom longer",
    how_set="by hand, from the sentences of the articles that were read",
)

_CLOSES_A_PHRASE: Final = frozenset(",;:.!?()—–…")


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's words that place what was said."""

    before: frozenset[tuple[str, ...]]
    prepared: frozenset[tuple[str, ...]]
    habit: frozenset[str]
    occasions: frozenset[str]
    media: frozenset[str]
    writing: frozenset[str]
    prepositions: frozenset[str]
    weekdays: frozenset[str]
    telling: frozenset[str]


@lru_cache
def _words_of(language: Language) -> _Words:
    table, placing = language.lexicon.table("occasions"), language.lexicon.table("placing")
    return _Words(
        before=table.phrases_having("before"),
        prepared=table.phrases_having("prepared"),
        habit=table.having("habit"),
        occasions=table.having("occasion"),
        media=table.having("medium"),
        writing=table.having("writing"),
        prepositions=placing.having("preposition"),
        weekdays=placing.having("weekday"),
        telling=placing.having("telling"),
    )


class Occasions:
    """Reads at which occasion an article's quotations were said, as far as it says so.

    Args:
        article: the article.
        quotations: all of its quotations; their words say nothing of the occasion.
        language: the language of the article.
    """

    def __init__(self, article: Article, quotations: Sequence[Quotation], language: Language) -> None:
        self._text = article.text
        self._language = language
        self._sentences = article.sentences
        self._quoted = [span for quotation in quotations for span in quotation.spans]
        self._known = _words_of(language)
        reported = [word.key for sentence in self._sentences for word in self._reporters(sentence)]
        self._main = _commonest(key for key in reported if key in self._known.occasions)
        self._quotes_a_text = any(self._prepared(self._reporters(sentence)) for sentence in self._sentences[:1])
        self._day = _commonest(key for key in reported if key in self._known.weekdays)

    def elsewhere(self, quotation: Quotation) -> str:
        """Return how the article places the words elsewhere, as a clause for the editor; empty where it does not."""
        attribution = quotation.attribution
        cue = attribution.cue_span if attribution else None
        if cue is None:
            return ""
        if self._is_writing(cue):
            return "the article says that they were written"
        clause = self._clause(cue)
        if outlet := self._outlet(clause, cue):
            return f"the article says that they were said to {outlet}"
        if phrase := self._other_occasion(clause):
            return f"the article places them “{phrase}”"
        if phrase := self._earlier(clause):
            return f"the article places them “{phrase}”"
        if any(word.key in self._known.habit for word in clause):
            return "the article says that they were said more than once"
        if day := next((w for w in clause if w.key in self._known.weekdays and self._day not in ("", w.key)), None):
            return f"the article places them on {day.raw}"
        return ""

    def from_prepared_text(self, quotation: Quotation) -> bool:
        """Return whether the article says that it quotes a text written to be read, which the delivery may leave."""
        cue = quotation.attribution.cue_span if quotation.attribution else None
        return self._quotes_a_text or (cue is not None and self._prepared_for(self._clause(cue)))

    def _is_writing(self, cue: Span) -> bool:
        verbs = (cues_of(self._language).verb(word.key) for word in words(self._text, within=cue))
        return any(verb is not None and verb.base in self._known.writing for verb in verbs)

    def _clause(self, cue: Span) -> list[Word]:
        """The reporter's words around the cue up to the next sign or quotation, and the sentence's opening phrase."""
        sentence = next((one for one in self._sentences if one.start <= cue.start < one.end), cue)
        around = self._reporters(sentence)
        start = max((stop for stop in self._stops(sentence) if stop <= cue.start), default=sentence.start)
        end = min((stop for stop in self._stops(sentence) if stop >= cue.end), default=sentence.end)
        opening = min(self._stops(sentence), default=sentence.end)
        return [
            word for word in around if start <= word.span.start < end or sentence.start <= word.span.start < opening
        ]

    def _stops(self, sentence: Span) -> Iterator[int]:
        """The places of a sentence at which a phrase of the reporter's ends."""
        for at in range(sentence.start, sentence.end):
            if self._text[at] in _CLOSES_A_PHRASE and not self._inside_quotation(at):
                yield at
        for span in self._quoted:
            if sentence.start <= span.start < sentence.end:
                yield span.start
                yield min(span.end, sentence.end)

    def _inside_quotation(self, at: int) -> bool:
        return any(span.start <= at < span.end for span in self._quoted)

    def _reporters(self, sentence: Span) -> tuple[Word, ...]:
        inside = [span for span in self._quoted if span.overlaps(sentence)]
        return words(self._text, within=sentence, leave_out=inside)

    def _outlet(self, clause: Sequence[Word], cue: Span) -> str:
        """The paper or station that the words were told to, as the article names it."""
        if not any(word.key in self._known.telling for word in words(self._text, within=cue)):
            return ""
        after = [word for word in clause if word.span.start >= cue.end]
        named: list[Word] = []
        for word in after:
            if not word.raw[0].isupper() and (named or word.key != "the"):
                break
            named.append(word)
        if not named:
            return ""
        name = Span(named[0].span.start, named[-1].span.end).of(self._text)
        short = any(word.raw.isupper() and len(word.raw) > 1 for word in named)
        return name if short or is_body(name, self._language) else ""

    def _other_occasion(self, clause: Sequence[Word]) -> str:
        for at, word in enumerate(clause):
            placed = word.key in self._known.occasions or word.key in self._known.media
            if not placed or word.key == self._main:
                continue
            first = max(0, at - int(LONGEST_NAME))
            before = [i for i in range(first, at) if clause[i].key in self._known.prepositions]
            if before:
                return Span(clause[before[-1]].span.start, word.span.end).of(self._text)
        return ""

    def _earlier(self, clause: Sequence[Word]) -> str:
        return self._phrase(clause, self._known.before)

    def _prepared(self, clause: Sequence[Word]) -> bool:
        """Return whether the words are quoted from a text written to be read, which the delivered ones may leave."""
        return bool(self._phrase(clause, self._known.prepared))

    def _prepared_for(self, clause: Sequence[Word]) -> bool:
        """Return whether a phrase places the words in such a text: "in her prepared remarks", not "abandoning" them."""
        places = [at for at, word in enumerate(clause) if word.key in self._known.prepositions]
        return any(self._prepared(clause[at + 1 : at + 1 + int(LONGEST_NAME)]) for at in places)

    def _phrase(self, clause: Sequence[Word], phrases: frozenset[tuple[str, ...]]) -> str:
        """The longest of the phrases that the clause has, as the article prints it."""
        keys = [word.key for word in clause]
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            for at in range(len(keys) - len(phrase) + 1):
                if tuple(keys[at : at + len(phrase)]) == phrase:
                    return Span(clause[at].span.start, clause[at + len(phrase) - 1].span.end).of(self._text)
        return ""


def _commonest(found: Iterable[str]) -> str:
    """The word that occurs most; nothing where two occur as often."""
    ranked = Counter(found).most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""
