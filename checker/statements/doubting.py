"""Look for what speaks against a statement in the passages of those it credits, element by element."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from checker.model import Article, Credited, Passage, Person, Quotation, Source, Span, Statement, StatementForm, Turn
from checker.people.identity import Likeness, same_person
from checker.people.nations import nations_of
from checker.statements.doubts import (
    Doubt,
    DroppedCondition,
    OtherAmount,
    OtherCountry,
    OtherDay,
    OtherQuestion,
    SaidByAnother,
    SilentPartner,
)
from checker.statements.facts.amounts import Amount, amounts_in, ranges_in, with_bounds
from checker.statements.facts.said_words import SaidWords, stem
from checker.statements.passages import Found, Near
from checker.thresholds import Threshold
from checker.words import Word, words

if TYPE_CHECKING:
    from checker.language import Language

SURE: Final = Threshold(
    0.85,
    unit="cosine and coverage together, up to 2",
    reason="another number or day says something only where the passage speaks of the same thing",
    how_set="553 statements of 104 articles read: numbers nobody says stood beside another count at .64 to 1.16; those "
    "below .9 were the reporter's own",
)
SURE_FOR_CONDITION: Final = Threshold(
    1.1,
    unit="cosine and coverage together, up to 2",
    reason="a condition counts only where the rest of the sentence is what the statement says",
    how_set="by hand",
)
SURE_OF_QUESTION: Final = Threshold(
    1.1,
    unit="cosine and coverage together, up to 2",
    reason="which question an answer belongs to can be said only where the article's own is found",
    how_set="by hand",
)
SAID_BY_PARTNER: Final = Threshold(
    0.8,
    unit="cosine and coverage together, up to 2",
    reason="one partner must plainly say it before the other's silence means anything",
    how_set="25 statements credited to several people read: supporters stood at .6 to 1.3",
)
FARTHER: Final = Threshold(
    0.25,
    unit="cosine and coverage together, up to 2",
    reason="a partner who says something comparable is not silent",
    how_set="25 statements credited to several people read",
)
FAR_BETTER: Final = Threshold(
    0.5,
    unit="cosine and coverage together, up to 2",
    reason="whoever attacks a plan speaks of it as near as its author: only a great distance is worth a look",
    how_set="210 statements read: of distances above .5 one in six was of interest",
)
SAID_BY_OTHER: Final = Threshold(
    1.0,
    unit="cosine and coverage together, up to 2",
    reason="the other passage must plainly be the statement's",
    how_set="210 statements read",
)
RARE: Final = Threshold(
    16,
    unit="occurrences in the record",
    reason="words that everybody uses there show nothing",
    how_set="by hand",
)
_PLAIN: Final = re.compile(r"[\w']+")
_SHORTEST: Final = Threshold(
    4,
    unit="letters",
    reason="a shorter word does not say what a statement is about",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_FEWEST: Final = Threshold(
    3,
    unit="telling words",
    reason="a statement with fewer cannot be compared with a passage",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_NEAR_SENTENCES: Final = Threshold(
    1,
    unit="sentences",
    reason="so close beside a passage a condition of it is said",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_TURNS_OF_TOPIC: Final = Threshold(
    3,
    unit="turns",
    reason="a question is often put in two turns, and its answer does not repeat it",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SHOWN_AROUND: Final = Threshold(
    160,
    unit="characters",
    reason="a figure is shown with so much of its turn on either side",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SHORTEST_ANSWER: Final = Threshold(
    6,
    unit="words",
    reason="fewer are said more than once",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_ANSWER_REACH: Final = Threshold(
    6,
    unit="turns",
    reason="an answer goes on while the questioner interrupts",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)


class Doubting:
    """Holds statements of one article against what the record's people say.

    Args:
        article: the article.
        said: every word of the record, by who says it.
        main: the people the event is about; whoever else speaks may have asked.
        language: the language of both.
    """

    def __init__(self, article: Article, said: SaidWords, main: Sequence[Person], language: Language) -> None:
        self._article = article
        self._said = said
        self._main = main
        self._language = language
        function_words = language.lexicon.table("function_words")
        self._idle = frozenset(stem(word) for word in function_words.words)
        self._days = function_words.having("weekday") | language.lexicon.table("months").words
        spoken_for = language.lexicon.table("spoken_for")
        self._joint, self._alone = spoken_for.having("joint"), spoken_for.having("alone")
        self._conditions = spoken_for.having("condition")
        self._nations = nations_of(language)

    def doubts(self, statement: Statement, people: Sequence[Person], found: Found) -> tuple[Doubt, ...]:
        """Return everything that speaks against a statement that can be held against the record."""
        if statement.form is StatementForm.QUESTION or statement.negated or not people:
            return ()  # what was not said shows nowhere in a record
        return (
            *self._amounts(statement, people, found),
            *self._other_days(statement, found),
            *self._countries(statement, found),
            *self._dropped_condition(statement, people, found),
            *self._silent_partner(statement, people, found),
            *self._said_by_another(statement, people, found),
        )

    # ------------------------------------------------------------ numbers, days, countries

    def _amounts(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[OtherAmount]:
        text = self._article.text
        printed = with_bounds(text, amounts_in(text, statement.spans, self._language), self._language)
        unsaid = [a for a in printed if a.unit and not any(a.same_value(other) for other in self._said.amounts)]
        for amount in unsaid:
            beside = sum(other.counts_the_same(amount) for other in printed)
            for near in found.ranked():
                same = [other for other in self._amounts_of(near) if other.counts_the_same(amount)]
                values = {other.value for other in same}
                admitted = any(amount.admits(other) for other in same)
                if near.likeness >= SURE and 0 < len(values) <= beside and not admitted:
                    yield OtherAmount(
                        amount.span, same[0].span, self._words_at(near, same[0].span), near.passage, sure=True
                    )
                    break
        yield from self._ranges(statement, people, printed, unsaid)

    def _ranges(
        self, statement: Statement, people: Sequence[Person], printed: Sequence[Amount], unsaid: Sequence[Amount]
    ) -> Iterator[OtherAmount]:
        """Yield a range that nobody says, where the person gives one other about as great of the same thing."""
        if len(people) != 1:
            return
        for first, second in ranges_in(self._article.text, printed):
            if first not in unsaid or second not in unsaid:
                continue
            said = [
                (source, turn, low, high)
                for source, turn in self._said.turns_of(people[0])
                for low, high in ranges_in(source.text, amounts_in(source.text, [turn.span], self._language))
                if first.value <= high.value and low.value <= second.value
            ]
            if len({(low.value, high.value) for _, _, low, high in said}) != 1:
                continue
            source, turn, low, high = said[0]
            if (not low.unit or low.counts_the_same(first)) and self._shares_topic(statement, source, turn):
                place = Span(low.span.start, high.span.end)
                words_said = " ".join(place.of(source.text).split())
                printed_at = Span(first.span.start, second.span.end)
                yield OtherAmount(printed_at, place, words_said, _around_place(source, turn, place), sure=False)

    def _shares_topic(self, statement: Statement, source: Source, turn: Turn) -> bool:
        """Whether the turn, or the few before it, have a telling word of what the statement is about."""
        turns = source.turns[max(0, turn.index - int(_TURNS_OF_TOPIC)) : turn.index + 1]
        held = {stem(word.key) for one in turns for word in words(source.text, within=one.span)}
        return any(word in held and self._said.counts[word] <= RARE for word in self._about(statement))

    def _amounts_of(self, near: Near) -> tuple[Amount, ...]:
        return amounts_in(self._said.text_of(near.passage.source), near.passage.spans, self._language)

    def _other_days(self, statement: Statement, found: Found) -> Iterator[OtherDay]:
        for span in statement.spans:
            for word in words(self._article.text, within=span):
                if word.key not in self._days or not word.raw[:1].isupper() or self._said.counts[stem(word.key)]:
                    continue
                for near in found.ranked():
                    other = self._day_in(near)
                    if near.likeness >= SURE and other is not None:
                        yield OtherDay(word.span, other.span, other.raw, near)
                        break

    def _day_in(self, near: Near) -> Word | None:
        text = self._said.text_of(near.passage.source)
        days = [w for w in words(text, within=near.core) if w.key in self._days and w.raw[:1].isupper()]
        return days[0] if len({day.key for day in days}) == 1 else None

    def _countries(self, statement: Statement, found: Found) -> Iterator[OtherCountry]:
        printed = self._countries_in(" ".join(span.of(self._article.text) for span in statement.spans))
        around = self._countries_in(statement.carrier.of(self._article.text))
        unsaid = {country for country in printed if not self._is_spoken_of(country)}
        for near in found.ranked():
            other = self._countries_in(near.core.of(self._said.text_of(near.passage.source)))
            if unsaid and len(other) == 1 and not other & around and near.likeness >= SURE:
                yield OtherCountry(statement.spans[0], min(other), near)
                return

    def _countries_in(self, text: str) -> frozenset[str]:
        return self._nations.take(" ".join(_PLAIN.findall(text.casefold().replace(".", ""))))[1]

    def _is_spoken_of(self, country: str) -> bool:
        forms = [form for form, called in self._nations.countries.items() if called == country]
        return any(all(self._said.counts[stem(word)] for word in form.split()) for form in forms)

    # ------------------------------------------------------------ conditions

    def _dropped_condition(
        self, statement: Statement, people: Sequence[Person], found: Found
    ) -> Iterator[DroppedCondition]:
        if len(people) != 1 or statement.form is not StatementForm.CLAUSE or not found.ranked():
            return
        near = max(found.ranked(), key=lambda one: one.likeness)
        about = self._about(statement)
        if near.likeness < SURE_FOR_CONDITION or len(about) < _FEWEST or near.asked:
            return
        beside = self._beside(statement)
        if _phrases_in(beside, self._conditions):
            return
        text = self._said.text_of(near.passage.source)
        for clause in self._conditional_clauses(text, near.core):
            inside = [word for word in words(text, within=clause) if self._tells(word)]
            held = {stem(word.key) for word in words(text, within=near.core) if not clause.contains(word.span)}
            said = {stem(word.key) for word in words(beside)}
            unsaid = len(inside) >= _FEWEST - 1 and not any(stem(word.key) in said for word in inside)
            if unsaid and sum(word in held for word in about) >= _FEWEST:
                yield DroppedCondition(clause, self._words_at(near, clause), near)
                return

    def _conditional_clauses(self, text: str, within: Span) -> Iterator[Span]:
        """Yield from each conditional word to the next comma or stop."""
        pattern = "|".join(re.escape(phrase) for phrase in sorted(self._conditions, key=len, reverse=True))
        for match in re.finditer(rf"\b(?:{pattern})\b[^,.;:?!]*", within.of(text), re.IGNORECASE):
            yield Span(within.start + match.start(), within.start + match.end())

    def _beside(self, statement: Statement) -> str:
        sentences = self._article.sentences
        here = [at for at, sentence in enumerate(sentences) if sentence.overlaps(statement.carrier)]
        first, last = min(here, default=0), max(here, default=0)
        around = sentences[max(0, first - int(_NEAR_SENTENCES)) : last + int(_NEAR_SENTENCES) + 1]
        return " ".join(sentence.of(self._article.text) for sentence in around)

    # ------------------------------------------------------------ who said it

    def _silent_partner(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[SilentPartner]:
        best = {
            person: max((n for n in found.own.get(person, ())), key=lambda n: n.likeness, default=None)
            for person in people
        }
        heard = {person: near for person, near in best.items() if near is not None}
        if len(people) < 2 or len(heard) < len(people):
            return
        speaker, near = max(heard.items(), key=lambda pair: pair[1].likeness)
        alone = bool(_phrases_in(near.passage.text, self._alone))
        if near.likeness < SAID_BY_PARTNER or (_phrases_in(self._around(near.passage), self._joint) and not alone):
            return
        held = self._stems_of(near)
        for silent, other in heard.items():
            if silent is speaker or near.likeness - other.likeness < FARTHER:
                continue
            known = self._said.by(silent) | self._said.asked_of(silent)
            missing = [word for word in self._about_words(statement) if stem(word.key) in held - known]
            names = [word for word in missing if word.raw[:1].isupper()]
            if names or alone or len(missing) >= _FEWEST - 1:
                yield SilentPartner(silent, speaker, tuple(word.raw for word in names or missing), near, alone=alone)
                return

    def _around(self, passage: Passage) -> str:
        """The turn's words about a passage, in which "we agreed" would stand."""
        source = self._said.source(passage.source)
        turn = source.turns[passage.turns[-1]]
        span = passage.spans[-1]
        return Span(max(turn.span.start, span.start - 200), min(turn.span.end, span.end + 200)).of(source.text)

    def _said_by_another(self, statement: Statement, people: Sequence[Person], found: Found) -> Iterator[SaidByAnother]:
        if len(people) != 1 or statement.credited is not Credited.NAMED or statement.form is StatementForm.TOPIC:
            return
        if not self._named_outright(statement, people[0]):
            return
        about = self._about(statement)
        others = [near for near in found.others if self._speaks_for_themselves(near, people[0])]
        best = max(others, key=lambda near: near.likeness, default=None)
        own = max((near.likeness for near in found.ranked()), default=0.0)
        if best is None or len(about) < _FEWEST or best.likeness < SAID_BY_OTHER or best.likeness - own < FAR_BETTER:
            return
        held = self._stems_of(best)
        shared = [word for word in about if word in held]
        if len(shared) >= _FEWEST and any(self._said.counts[word] <= RARE for word in shared):
            yield SaidByAnother(best, tuple(shared), best.likeness - own)

    def _named_outright(self, statement: Statement, person: Person) -> bool:
        """Whether the statement's own words name the person: whom "he" or "the governor" means may be read wrongly."""
        return person.name.split()[-1].casefold() in statement.mention.casefold()

    def _speaks_for_themselves(self, near: Near, credited: Person) -> bool:
        """Whether it is of somebody the event is about, asks nothing and does not speak of the person credited."""
        speaker = near.passage.speaker
        if speaker is None or not any(
            same_person(speaker, person, self._language) is Likeness.SAME for person in self._main
        ):
            return False
        text = near.core.of(self._said.text_of(near.passage.source))
        family = credited.name.split()[-1].casefold()
        return "?" not in text and family not in text.casefold()

    # ------------------------------------------------------------ which question

    def other_question(
        self, statement: Statement, found: Found, quoted: Sequence[tuple[Quotation, Passage]]
    ) -> Iterator[OtherQuestion]:
        """Yield an answer quoted behind a question that, in the record, answers another."""
        if statement.form is not StatementForm.QUESTION or len(self._about(statement)) < _FEWEST - 1:
            return
        asked = [near for near in found.others if near.likeness >= SURE_OF_QUESTION]
        for passage in self._answers_behind(statement, quoted):
            if asked and not any(_answers(passage, near.passage) for near in asked):
                yield OtherQuestion(passage, asked[0])
                return

    def _answers_behind(self, statement: Statement, quoted: Sequence[tuple[Quotation, Passage]]) -> Iterator[Passage]:
        """Yield where the quotations of the question's own sentence, and the one behind, were said."""
        end = statement.spans[-1].end
        following = [span for span in self._article.sentences if span.start >= statement.carrier.end][:1]
        reach = following[0].end if following else statement.carrier.end
        for quotation, passage in quoted:
            if end <= quotation.spans[0].start < reach:
                if len(quotation.text.split()) >= _SHORTEST_ANSWER:
                    yield passage
                return

    # ------------------------------------------------------------ words

    def _about_words(self, statement: Statement) -> list[Word]:
        found = [word for span in statement.spans for word in words(self._article.text, within=span)]
        return [word for word in found if self._tells(word)]

    def _about(self, statement: Statement) -> list[str]:
        return list(dict.fromkeys(stem(word.key) for word in self._about_words(statement)))

    def _tells(self, word: Word) -> bool:
        long = len(word.key) >= _SHORTEST or word.raw[:1].isupper()
        return long and stem(word.key) not in self._idle and not word.key[0].isdigit()

    def _words_at(self, near: Near, place: Span) -> str:
        return " ".join(place.of(self._said.text_of(near.passage.source)).split())

    def _stems_of(self, near: Near) -> frozenset[str]:
        text = self._said.text_of(near.passage.source)
        return frozenset(stem(word.key) for span in near.passage.spans for word in words(text, within=span))


def _around_place(source: Source, turn: Turn, place: Span) -> Passage:
    """The words of a turn around a place."""
    start = max(turn.span.start, place.start - int(_SHOWN_AROUND))
    span = Span(start, min(turn.span.end, place.end + int(_SHOWN_AROUND)))
    return Passage(
        source=source.id,
        spans=(span,),
        turns=(turn.index,),
        speaker=turn.speaker,
        label=turn.label,
        role=turn.role,
        interpreted=turn.interpreted,
        text=" ".join(span.of(source.text).split()),
        score=0.0,
    )


def _answers(answer: Passage, question: Passage) -> bool:
    """Whether the passage stands in the question's own turn or one of the next few."""
    if answer.source != question.source:
        return False
    return any(0 <= turn - asked <= _ANSWER_REACH for turn in answer.turns for asked in question.turns)


def _phrases_in(text: str, phrases: frozenset[str]) -> list[str]:
    plain = f" {' '.join(_PLAIN.findall(text.casefold().replace('’', chr(39))))} "
    return [phrase for phrase in sorted(phrases) if f" {phrase} " in plain]
