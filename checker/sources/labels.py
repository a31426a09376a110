"""Which labels a record has: every style is tried on the whole record, and the one that explains it best is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.language import Language
from checker.people.names import parse_name
from checker.sources.examinations import examiners
from checker.sources.label import Label, LabelStyle
from checker.sources.label_page import Page
from checker.sources.label_styles import STYLES, Style, chevrons, colons, dashes, letters
from checker.sources.label_usage import accepted
from checker.sources.label_words import plain_label, role_of_label
from checker.sources.lines import Line
from checker.sources.running_labels import inside_lines
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_COMPANION_KNOWN = Threshold(
    0.5,
    unit="share of voices",
    reason="A second style of labels is in use only where its labels name people whom the first style names, too.",
    how_set="by hand; rerun tests/sources on change",
)

# Names before a full stop are no companions: whoever presides calls people so ("Senator Alder. You have the floor.").
_COMPANIONS = frozenset({LabelStyle.COLON, LabelStyle.BRACKET, LabelStyle.OWN_LINE, LabelStyle.TAB})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a style: its labels, the voices they name, and how many of these come back."""

    style: LabelStyle
    labels: int
    voices: int
    returning: int


@dataclass(frozen=True, slots=True)
class Labelling:
    """A record's labels in order, with the evidence for each style tried that found any; the one in use first."""

    labels: tuple[Label, ...]
    evidence: tuple[Evidence, ...] = ()


def find_labels(text: str, lines: Sequence[Line], *, language: Language) -> Labelling:
    """Return the record's labels in order, none where it has none."""
    page = Page(text, lines, language)
    before_colons = accepted(page, colons(page))
    before_colons = _merged(before_colons, inside_lines(page, before_colons))
    asked = letters(page)
    tried = {LabelStyle.COLON: before_colons} | {style.name: _enough(style, style.find(page)) for style in STYLES}
    # A draw goes to the first; questions and answers are marked so beside names in any style.
    used = max(tried, key=lambda style: len(tried[style]))
    chosen = tried[used]
    for style, found in tried.items():
        if style is not used and style in _COMPANIONS and _goes_with(found, chosen, language):
            chosen = _merged(chosen, found)
    labels = _merged(chosen, asked)
    labels = _merged(labels, chevrons(page, labels)) or dashes(page)
    if any(label.style is LabelStyle.LETTER for label in labels):
        labels = _merged(examiners(text, lines, language=language), labels)
    order = sorted(tried, key=lambda style: (style is not used, -len(tried[style])))
    found_by = {style: tried[style] for style in order if tried[style]} | ({LabelStyle.LETTER: asked} if asked else {})
    return Labelling(tuple(labels), tuple(_evidence(style, found, language) for style, found in found_by.items()))


def _enough(style: Style, found: list[Label]) -> list[Label]:
    return found if len(found) >= style.fewest else []


def _voice(label: Label, language: Language) -> str:
    """Return the family name that all labels of one speaker share, or the label itself."""
    words = parse_name(plain_label(label.text), language).words
    return words[-1] if words and role_of_label(label.text, language=language) is None else label.key


def _goes_with(found: Sequence[Label], chosen: Sequence[Label], language: Language) -> bool:
    """Say whether labels of another style name those whom the chosen ones name, so that the record mixes the two."""
    if not found:
        return False
    known = {_voice(label, language) for label in chosen}
    voices = {_voice(label, language) for label in found}
    return len(voices & known) > _COMPANION_KNOWN * len(voices)


def _evidence(style: LabelStyle, labels: Sequence[Label], language: Language) -> Evidence:
    voices = Counter(_voice(label, language) for label in labels)
    return Evidence(style, len(labels), len(voices), sum(count > 1 for count in voices.values()))


def _merged(first: Iterable[Label], second: Iterable[Label]) -> list[Label]:
    """Return both in order; where two overlap the first one's stays."""
    kept = list(first)
    taken = {label.whole.start for label in kept}
    kept += [label for label in second if label.whole.start not in taken]
    return sorted(kept, key=lambda label: label.whole.start)
