"""Turns of speech: what lies between one label and the next, with asides marked and kept in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.language import Language
from checker.language.expressions import any_of, forms_of
from checker.model import Aside, AsideKind, Person, Span, Turn, TurnRole
from checker.sources.asides import asides_in, is_interpreted
from checker.sources.label import Label, LabelStyle, names_nobody
from checker.sources.label_words import is_interpreter
from checker.sources.labelled_people import Speakers
from checker.sources.lines import Line
from checker.sources.monologue import gaps_of, gaps_within
from checker.sources.questioners import asking
from checker.sources.turn_sentences import without_asides
from checker.value_classes import dataclass


@lru_cache(maxsize=8)
def _clip_marks(language: Language) -> tuple[re.Pattern[str], ...]:
    """Make the patterns for the directions that open and close a played clip."""
    table = language.lexicon.table("asides")
    recording = any_of(table.having("recording"))
    within = r"[^()\[\]]{0,200}"
    return tuple(
        re.compile(rf"[\[(]\s*{forms_of(table, border)}\b{within}?{recording}{within}[\])]", re.IGNORECASE)
        for border in ("clip_begins", "clip_ends")
    )


@lru_cache(maxsize=8)
def _interpreted_label(language: Language) -> re.Pattern[str]:
    interpreter = forms_of(language.lexicon.table("asides"), "interpreter")
    return re.compile(rf"[\[(][^\])]{{0,200}}\b{interpreter}[^\])]{{0,200}}[\])]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines under one label, before anything is known of the speaker; ``label`` None for unlabelled words."""

    label: Label | None
    span: Span
    notes: tuple[Span, ...] = ()


def stretches_of(text: str, lines: Sequence[Line], labels: Sequence[Label], *, language: Language) -> list[Stretch]:
    """Return the record cut at its labels and at the borders of played clips.

    A name repeated in a row makes one stretch; two questions in a row stay two.
    """
    if not lines:
        return []
    cuts = sorted(
        [*((label.whole.start, label) for label in labels), *_clip_borders(text, lines, labels, language)],
        key=lambda c: c[0],
    )
    ends = [*(place for place, _ in cuts), lines[-1].span.end]
    found: list[Stretch] = []
    if before := _speech(text, lines[0].span.start, ends[0], lines):
        found.append(Stretch(None, before))
    for at, (start, label) in enumerate(cuts):
        span = _speech(text, label.whole.end if label else start, ends[at + 1], lines)
        if span is None:
            continue
        last = found[-1] if found else None
        if label and last and last.label and label.key == last.label.key and not names_nobody(label, language=language):
            found[-1] = Stretch(last.label, Span(last.span.start, span.end), (*last.notes, label.whole))
        else:
            found.append(Stretch(label, span))
    return found


def _clip_borders(
    text: str, lines: Sequence[Line], labels: Sequence[Label], language: Language
) -> Iterator[tuple[int, None]]:
    """Yield the places where a clip begins or ends and no label says who speaks then."""
    starts = [label.whole.start for label in labels]
    if not starts:
        return
    for pattern in _clip_marks(language):
        for match in pattern.finditer(text, lines[0].span.start, lines[-1].span.end):
            after = next((start for start in starts if start >= match.end()), len(text))
            if any(char.isalnum() for char in text[match.end() : after]):
                yield match.start(), None


def _speech(text: str, start: int, end: int, lines: Sequence[Line]) -> Span | None:
    words = text[start:end]
    if not words.strip() or not lines:
        return None
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + lead + len(words.strip()))


def turns_of(
    text: str,
    stretches: Iterable[Stretch],
    lines: Sequence[Line],
    speakers: Speakers,
    *,
    placed: Mapping[int, Person] | None = None,
    language: Language,
) -> tuple[Turn, ...]:
    """Return the turns of labelled stretches; unlabelled ones are nobody's.

    ``placed`` are the speakers known by the place of their label alone.
    """
    found: list[Turn] = []
    gaps = gaps_of(text, lines)
    for stretch in stretches:
        turn = _turn(text, stretch, gaps, speakers, index=len(found), language=language)
        if stretch.label and placed and (person := placed.get(stretch.label.whole.start)):
            role = TurnRole.SPEAKER if turn.role is TurnRole.UNKNOWN else turn.role
            turn = replace(turn, speaker=person, role=role)
        if stretch.label is not None or is_spoken(text, turn):
            found.append(turn)
    return tuple(found)


def _turn(
    text: str, stretch: Stretch, gaps: Sequence[Span], speakers: Speakers, *, index: int, language: Language
) -> Turn:
    asides = marked(text, stretch.span, (*stretch.notes, *gaps_within(gaps, stretch.span)), language=language)
    label = stretch.label
    turn = Turn(
        index, stretch.span, "", None, None, TurnRole.UNKNOWN, is_interpreted(text, asides, language=language), asides
    )
    if label is None or label.style in (LabelStyle.CHEVRON, LabelStyle.DASH):
        return turn
    head = label.whole.of(text)
    labelled = replace(
        turn,
        label=label.text,
        label_span=label.span,
        speaker=speakers.who(label.text),
        role=speakers.role(label.text),
        doubt=label.doubt,
        interpreted=turn.interpreted
        or is_interpreter(label.text, language=language)
        or _interpreted_label(language).search(head) is not None,
    )
    return _with_questioner(text, labelled, language=language)


def _with_questioner(text: str, turn: Turn, *, language: Language) -> Turn:
    """Return the turn; a question with the name of who asks it, where its first words give it in brackets."""
    if turn.role is not TurnRole.QUESTIONER or turn.speaker is not None:
        return turn
    if (found := asking(text, turn.span, language=language)) is None:
        return turn
    person, brackets = found
    notes = (brackets, *(aside.span for aside in turn.asides if aside.kind is AsideKind.NOTE))
    return replace(turn, speaker=person, asides=marked(text, turn.span, notes, language=language))


def marked(text: str, within: Span, notes: Iterable[Span] = (), *, language: Language) -> tuple[Aside, ...]:
    """Return what was not spoken inside a stretch: asides, repeated labels, page headers between its lines."""
    marks = [Aside(span, AsideKind.NOTE) for span in notes]
    found = sorted(
        [*asides_in(text, within, language=language), *marks], key=lambda aside: (aside.span.start, -aside.span.end)
    )
    kept: list[Aside] = []
    for aside in found:
        if kept and aside.span.start < kept[-1].span.end:
            if aside.span.end > kept[-1].span.end:
                kept[-1] = Aside(Span(kept[-1].span.start, aside.span.end), kept[-1].kind)
            continue
        kept.append(aside)
    return tuple(kept)


def is_spoken(text: str, turn: Turn) -> bool:
    """Say whether the turn holds words beside its asides."""
    return any(char.isalnum() for char in without_asides(text, turn.span, turn.asides))
