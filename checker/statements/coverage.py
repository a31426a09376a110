"""What of a record an article prints, reports or passes over, and what stands unused beside what it uses.

Importance cannot be found by likeness: of the passages that a reader held to be needed 4 in 100 are among the twenty
nearest. But half of the gravest stand in the same or the next sentence as words the article uses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.language import Language
from checker.model import Person, Report, Sentence, Source, Span, Support, Wording
from checker.people.identity import Likeness, same_person
from checker.statements.participants import Participants
from checker.thresholds import Threshold
from checker.value_classes import dataclass
from checker.words import Word, words

if TYPE_CHECKING:
    from checker.language import Language

MOST_SHOWN: Final = Threshold(
    8,
    unit="passages",
    reason="of what an article leaves out more would be a second transcript",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)

_FEWEST_WORDS: Final = Threshold(
    4,
    unit="words",
    reason="a shorter sentence limits nothing, and a condition begins within so many words",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_FEWEST_OF_ANSWER: Final = Threshold(
    6,
    unit="words",
    reason="a shorter sentence is no answer",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_NEIGHBOURS: Final = Threshold(
    2,
    unit="sentences",
    reason="so closely after what is used a limit to it is said",
    how_set="by hand, on the labelled statements; rerun tests/statements on change",
)
_SAID_SO: Final = frozenset({Wording.VERBATIM, Wording.CLEANED, Wording.ALTERED, Wording.PARAPHRASE})


class Use(StrEnum):
    """What an article does with a sentence of the record."""

    PRINTED = "printed"
    REPORTED = "reported"
    PASSED_OVER = "passed-over"


class WhyShown(StrEnum):
    """Why a sentence beside what is used may be needed; never that it is."""

    CONDITION = "condition"
    CONTRAST = "contrast"
    SECOND_HALF = "second half"
    OTHER_ANSWER = "other answer"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the record that the article does not use, beside one that it does."""

    source: str
    span: Span
    speaker: str
    why: WhyShown
    beside: Span


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what somebody said the article prints, in words."""

    speaker: str
    said: int
    printed: int
    reported: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an article uses of its sources: every sentence's use, each speaker's share, what stands beside."""

    uses: tuple[tuple[str, Sentence, Use], ...]
    shares: tuple[Share, ...]
    left_out: tuple[LeftOut, ...]


def coverage_of(report: Report, language: Language, *, shares: bool = True) -> Coverage:
    """Return what a checked article prints, reports and passes over of its sources."""
    printed, reported = _printed(report), _reported(report)
    uses = tuple(
        (source.id, sentence, _use(source.id, sentence.span, printed, reported))
        for source in report.sources
        for sentence in source.sentences
    )
    return Coverage(
        uses, tuple(_shares(report, uses, printed)) if shares else (), tuple(_left_out(report, uses, printed, language))
    )


def _printed(report: Report) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {source.id: [] for source in report.sources}
    for checked in report.quotes:
        if checked.passage is not None and checked.wording in _SAID_SO:
            spans[checked.passage.source] += checked.passage.spans
    return spans


def _reported(report: Report) -> dict[str, list[Span]]:
    """The best passage of every statement that may be of this record."""
    spans: dict[str, list[Span]] = {source.id: [] for source in report.sources}
    for checked in report.statements:
        if checked.passage is not None and checked.support is not Support.ELSEWHERE:
            spans[checked.passage.source] += checked.passage.spans
    return spans


def _use(source: str, span: Span, printed: dict[str, list[Span]], reported: dict[str, list[Span]]) -> Use:
    if any(span.overlaps(other) for other in printed[source]):
        return Use.PRINTED
    return Use.REPORTED if any(span.overlaps(other) for other in reported[source]) else Use.PASSED_OVER


def _shares(
    report: Report, uses: Sequence[tuple[str, Sentence, Use]], printed: dict[str, list[Span]]
) -> Iterator[Share]:
    sources = {source.id: source for source in report.sources}
    said: Counter[str] = Counter()
    used: dict[Use, Counter[str]] = {use: Counter() for use in Use}
    for name, sentence, use in uses:
        source = sources[name]
        speaker = source.turns[sentence.turn].speaker
        if speaker is None:
            continue
        found = words(source.text, within=sentence.span)
        said[speaker.name] += len(found)
        inside = sum(any(span.contains(word.span) for span in printed[name]) for word in found)
        used[Use.PRINTED][speaker.name] += inside
        used[Use.REPORTED][speaker.name] += len(found) if use is Use.REPORTED else 0
    for speaker_name, count in said.most_common():
        yield Share(speaker_name, count, used[Use.PRINTED][speaker_name], used[Use.REPORTED][speaker_name])


# ---------------------------------------------------------------- what stands beside


def _left_out(
    report: Report, uses: Sequence[tuple[str, Sentence, Use]], printed: dict[str, list[Span]], language: Language
) -> list[LeftOut]:
    """The rest of used sentences first, then the sentences beside them, then other answers to the same question."""
    table = language.lexicon.table("qualifying")
    conditions, contrasts = table.having("condition"), table.having("contrast")
    courtesies = table.phrases_having("courtesy")
    main = Participants(report.sources, language).main
    sources = {source.id: source for source in report.sources}
    found: list[LeftOut] = []
    for at, (name, sentence, use) in enumerate(uses):
        if use is not Use.PRINTED:
            continue
        source = sources[name]
        found += _second_half(source, sentence, printed[name], conditions | contrasts)
        for near in (*range(at + 1, at + 1 + int(_NEIGHBOURS)), at - 1):
            if 0 <= near < len(uses) and uses[near][0] == name and uses[near][1].turn == sentence.turn:
                found += _qualifying(source, uses[near], sentence, conditions, contrasts)
        found += _other_answer(source, sentence, uses, main, courtesies, language)
    unique = {(one.source, one.span): one for one in found}
    ranked = sorted(unique.values(), key=lambda one: (_ORDER.index(one.why), one.source, one.span))
    return ranked[: int(MOST_SHOWN)]


_ORDER: Final = (WhyShown.SECOND_HALF, WhyShown.CONDITION, WhyShown.CONTRAST, WhyShown.OTHER_ANSWER)


def _second_half(
    source: Source, sentence: Sentence, printed: Sequence[Span], marks: frozenset[str]
) -> Iterator[LeftOut]:
    """What follows the printed words in their own sentence, where it limits them."""
    ends = [span.end for span in printed if span.overlaps(sentence.span) and span.end < sentence.span.end]
    if not ends or any(span.start >= max(ends) and span.overlaps(sentence.span) for span in printed):
        return
    rest = Span(max(ends), sentence.span.end)
    found = words(source.text, within=rest)
    if len(found) >= _FEWEST_WORDS and any(word.key in marks for word in found[: int(_FEWEST_WORDS)]):
        yield _one(source, sentence, rest, WhyShown.SECOND_HALF, sentence.span)


def _qualifying(
    source: Source,
    near: tuple[str, Sentence, Use],
    used: Sentence,
    conditions: frozenset[str],
    contrasts: frozenset[str],
) -> Iterator[LeftOut]:
    _, sentence, use = near
    found = words(source.text, within=sentence.span)
    if use is not Use.PASSED_OVER or len(found) < _FEWEST_WORDS:
        return
    if found[0].key in contrasts:
        yield _one(source, sentence, sentence.span, WhyShown.CONTRAST, used.span)
    elif any(word.key in conditions for word in found):
        yield _one(source, sentence, sentence.span, WhyShown.CONDITION, used.span)


def _other_answer(
    source: Source,
    used: Sentence,
    uses: Sequence[tuple[str, Sentence, Use]],
    main: Sequence[Person],
    courtesies: frozenset[tuple[str, ...]],
    language: Language,
) -> Iterator[LeftOut]:
    """What another of those the event is about answers right behind, if nothing of it is used and it is no courtesy."""
    after = used.turn + 1
    if after >= len(source.turns):
        return
    speaker, before = source.turns[after].speaker, source.turns[used.turn].speaker
    if (
        speaker is None
        or speaker == before
        or not any(same_person(speaker, one, language) is Likeness.SAME for one in main)
    ):
        return
    answer = [(sentence, use) for name, sentence, use in uses if name == source.id and sentence.turn == after]
    telling = [one for one, _ in answer if _says_something(words(source.text, within=one.span), courtesies)]
    if telling and all(use is Use.PASSED_OVER for _, use in answer) and "?" not in telling[0].span.of(source.text):
        yield _one(source, telling[0], telling[0].span, WhyShown.OTHER_ANSWER, used.span)


def _says_something(found: Sequence[Word], courtesies: frozenset[tuple[str, ...]]) -> bool:
    """Whether a sentence is long enough for an answer, and no greeting and no thanks."""
    keys = tuple(word.key.replace("’", "'") for word in found)
    return len(keys) >= _FEWEST_OF_ANSWER and not any(keys[: len(opening)] == opening for opening in courtesies)


def _one(source: Source, sentence: Sentence, span: Span, why: WhyShown, beside: Span) -> LeftOut:
    turn = source.turns[sentence.turn]
    return LeftOut(source.id, span, turn.speaker.name if turn.speaker else turn.label, why, beside)
