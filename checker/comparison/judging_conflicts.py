"""Rules about what several articles print of one utterance: conflicting words, conflicting speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.catalogue.across_articles import CONFLICTING_SPEAKER, CONFLICTING_WORDING
from checker.comparison.conflicts import Credit, Disagreement, Side
from checker.comparison.witnesses import Witness
from checker.config.styles import HouseStyle
from checker.model import EditClass, Severity, Span
from checker.value_classes import dataclass

_ABOUT = {
    EditClass.NUMBER: "The articles give different figures",
    EditClass.NAME: "The articles give different names",
    EditClass.POLARITY: "The articles give this opposite senses",
    EditClass.MODALITY: "The articles differ in how sure or binding this is",
}
_DIFFERENT = "The articles print different words"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A rule that holds between witnesses of one utterance, the words it is about in each, and a sentence saying so."""

    code: str
    rule: str
    severity: Severity
    message: str
    sides: tuple[tuple[Witness, tuple[Span, ...]], ...]


def judge(
    found: Sequence[Disagreement], credits_given: Sequence[Credit], *, called: Sequence[str], style: HouseStyle
) -> tuple[Conflict, ...]:
    """What conflicts between an utterance's witnesses, loudest first; ``called`` are the articles' names in order."""
    conflicts = [*_speakers(credits_given, called), *(_wording(one, called) for one in found)]
    heard = []
    for one in conflicts:
        severity = style.severity(one.code, one.severity)
        if severity is not None:
            heard.append(Conflict(one.code, one.rule, severity, one.message, one.sides))
    return tuple(sorted(heard, key=lambda one: -one.severity.rank))


def _wording(found: Disagreement, called: Sequence[str]) -> Conflict:
    by_words: dict[str, list[str]] = {}
    for side in found.sides:
        names = by_words.setdefault(_told(side), [])
        names += [name for name in [called[side.witness.article]] if name not in names]
    told = "; ".join(f"{words} in {_listed(names)}" for words, names in by_words.items())
    about = _ABOUT.get(found.kind, _DIFFERENT)
    record = "" if found.on_record else " No record was found for it: it may have been said twice."
    if found.record is not None:
        record = f" The record has {_in_marks(found.record)}."
    return Conflict(
        CONFLICTING_WORDING.code,
        CONFLICTING_WORDING.name,
        CONFLICTING_WORDING.severity,
        f"{about}: {told}.{record}",
        tuple((side.witness, (side.span,)) for side in found.sides),
    )


def _told(side: Side) -> str:
    return _in_marks(side.words)


def _in_marks(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _speakers(found: Sequence[Credit], called: Sequence[str]) -> Iterator[Conflict]:
    if not found:
        return
    by_name: dict[str, list[str]] = {}
    for credit in found:
        names = by_name.setdefault(credit.name, [])
        names += [name for name in [called[credit.witness.article]] if name not in names]
    told = "; ".join(f"{_listed(names)} to {speaker}" for speaker, names in by_name.items())
    yield Conflict(
        CONFLICTING_SPEAKER.code,
        CONFLICTING_SPEAKER.name,
        CONFLICTING_SPEAKER.severity,
        f"The articles credit the same words to different people: {told}.{_on_record(found)}",
        tuple((credit.witness, credit.witness.checked.quotation.spans) for credit in found),
    )


def _on_record(found: Sequence[Credit]) -> str:
    right = list(dict.fromkeys(credit.name for credit in found if credit.confirmed))
    if right:
        return f" The record has them from {_listed(right)}."
    speakers = {w.passage.speaker.name for w in (c.witness for c in found) if w.passage and w.passage.speaker}
    return f" The record has them from {speakers.pop()}." if len(speakers) == 1 else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
