"""Labels inside running lines: of records whose line breaks were lost, and those that slipped into the line above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from checker.language import Language
from checker.model import Span
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.people.titles import title_length
from checker.sources.label import Label, LabelStyle
from checker.sources.label_page import CLOCK, Page, says_role
from checker.sources.label_words import is_in_capitals, may_name_speaker, plain_label, role_of_label
from checker.sources.lines import Line
from checker.thresholds import Threshold

_SHORTEST_INSIDE: Final = Threshold(
    3,
    unit="characters",
    reason="A shorter label inside a line may be an abbreviation before a colon.",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_FEWEST_TIMED: Final = Threshold(
    2,
    unit="labels",
    reason="Two names with a time after them are no accident.",
    how_set="by hand on records of a transcription service whose line breaks were lost",
)
_FEWEST_RUNNING: Final = Threshold(
    4,
    unit="labels",
    reason="Fewer names before colons inside a line may be what somebody says.",
    how_set="by hand on parliamentary records whose line breaks were lost",
)
_FEWEST_IN_CAPITALS: Final = Threshold(
    2,
    unit="labels",
    reason="A title and a name in capitals before a colon are hardly ever anything but a label.",
    how_set="by hand on court records whose line breaks were lost",
)
_FEWEST_RETURNING: Final = Threshold(
    2, unit="voices", reason="In an exchange at least two speak again.", how_set="by what an exchange is"
)
_LONGEST_OFFICE: Final = Threshold(
    240,
    unit="characters",
    reason="No office with its holder in brackets is longer.",
    how_set="by the longest label of the development records",
)
_FEWEST_LETTERS: Final = Threshold(
    40,
    unit="letters",
    reason="A line this long without a capital is of captions in small letters.",
    how_set="by hand on captions of a parliament's broadcasts",
)
_MOST_NAMES: Final = Threshold(
    3, unit="words", reason="A name after its title is short.", how_set="by hand on captions of a parliament"
)
_TIMED: Final = re.compile(rf"(?::[ \t\xa0]?[\[(]{CLOCK}[\])]|[ \t\xa0][\[(]{CLOCK}[\])]:)[ \t\xa0]*")
_BEFORE_SPEECH: Final = re.compile(r"[ \xa0]?:[ \t\xa0]+(?=\S)")
_BRACKET: Final = re.compile(r"\([^()\n]{2,80}\)$")
_MARKS_OF_CAPTIONS: Final = "♪>"
_ENDS_SENTENCE: Final = '.!?…"”)]–—-'


def inside_lines(page: Page, labels: Sequence[Label]) -> list[Label]:
    """Return the labels inside lines.

    Names in capitals that begin other lines are labels after a sentence, too. Names with a time after them, and names
    in a record that has more of them inside its lines than at their beginnings, are labels wherever they are.

    Args:
        page: the record.
        labels: the labels at the beginnings of lines.
    """
    found = {label.whole.start: label for label in _known(page, labels)}
    for each in (_running(page, labels), _in_small_letters(page, labels), _timed(page)):
        found |= {label.whole.start: label for label in each}
    taken = {label.whole.end for label in labels}
    return [label for label in found.values() if label.whole.end not in taken]


def _known(page: Page, labels: Sequence[Label]) -> Iterator[Label]:
    """Yield labels in capitals, known from the beginnings of lines, that were left inside one after a sentence."""
    known = {
        label.text
        for label in labels
        if is_in_capitals(label.text, language=page.language) and len(label.text) > _SHORTEST_INSIDE
    }
    if not known:
        return
    choice = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = re.compile(rf"(?:(?<=[.!?…\"”)\]–—-][ \xa0])|(?<=[a-z][.!?]))(?P<name>{choice}) ?:[ \t\xa0]+")
    for line in page.lines:
        for match in pattern.finditer(page.text, line.span.start, line.span.end):
            if match.start() > line.span.start:
                yield Label(match["name"], Span(*match.span("name")), Span(*match.span()), LabelStyle.COLON)


def _timed(page: Page) -> list[Label]:
    """Return names with a time after them ("Ann Alder: (00:29)"), wherever on a line they are."""
    found = [
        label
        for line in page.lines
        for match in _TIMED.finditer(page.text, line.span.start, line.span.end)
        if (label := _label(page, line, match, in_capitals=False)) is not None
    ]
    return found if len(found) >= _FEWEST_TIMED else []


def _running(page: Page, labels: Sequence[Label]) -> list[Label]:
    """Return the names before colons inside lines, in a record that runs its turns together."""
    candidates = [
        label
        for line in page.lines
        for match in _BEFORE_SPEECH.finditer(page.text, line.span.start, line.span.end)
        for label in (_label(page, line, match, in_capitals=True) or _label(page, line, match, in_capitals=False),)
        if label is not None and _may_be_running(page, line, label)
    ]
    inside = [label for label in candidates if label.whole.start not in {line.span.start for line in page.lines}]
    if len(inside) <= len(labels) or not _make_exchange(page, candidates):
        return []
    keys = {label.key for label in candidates}
    return [_without_heading(label, keys) for label in candidates]


def _make_exchange(page: Page, labels: Sequence[Label]) -> bool:
    """Say whether names before colons inside lines are those of an exchange; in capitals a few are."""
    times = Counter(_voice(label, page.language) for label in labels)
    if all(is_in_capitals(label.text, language=page.language) for label in labels):
        return len(labels) >= _FEWEST_IN_CAPITALS
    return len(labels) >= _FEWEST_RUNNING and sum(count > 1 for count in times.values()) >= _FEWEST_RETURNING


def _may_be_running(page: Page, line: Line, label: Label) -> bool:
    """Say whether a name inside a line may begin a turn: it is set off from what is before it, and names somebody."""
    before = page.text[line.span.start : label.whole.start].rstrip()
    after_sentence = not before or before[-1] in _ENDS_SENTENCE
    words = plain_label(label.text).split()
    named = (
        title_length(words, page.language) > 0
        or (len(words) > 1 and fold(words[0]) in given_names_of(page.language).common)
        or says_role(page, label)
        or label.key in page.language.lexicon.table("voices").having("office")
    )
    return named if is_in_capitals(label.text, language=page.language) else named and after_sentence


def _without_heading(label: Label, keys: set[str]) -> Label:
    """Return the label without the heading in capitals that runs into it: "VISITORS SPEAKER" is "SPEAKER"."""
    words = label.text.split(" ")
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        if plain_label(rest).casefold() in keys:
            start = label.span.end - len(rest)
            return Label(rest, Span(start, label.span.end), Span(start, label.whole.end), label.style)
    return label


def _label(page: Page, line: Line, match: re.Match[str], *, in_capitals: bool) -> Label | None:
    """Return the label that ends where a pattern found a colon or a time, None where no name is before it."""
    start = _start_of_name(page, line.span.start, match.start(), in_capitals=in_capitals)
    name = page.text[start : match.start()]
    if not name or not may_name_speaker(name, language=page.language):
        return None
    return Label(name, Span(start, match.start()), Span(start, match.end()), LabelStyle.COLON)


def _start_of_name(page: Page, first: int, end: int, *, in_capitals: bool) -> int:
    """Return where the words of a name begin that ends at ``end``; ``end`` itself where none is there."""
    start = end
    text = page.text[max(first, end - int(_LONGEST_OFFICE)) : end]
    offset = end - len(text)
    if bracket := _BRACKET.search(text):
        text = text[: bracket.start()].rstrip()
    for match in reversed(list(re.finditer(r"\S+", text))):
        word = match[0]
        if start != end and word[-1] in _ENDS_SENTENCE + ",;:" and not _is_shortened(word, page.language):
            break
        is_title = title_length([word], page.language) > 0 and word[:1].isupper()
        if not _continues(page, word, in_capitals=in_capitals) and not is_title:
            break
        start = offset + match.start()
    return start


def _continues(page: Page, word: str, *, in_capitals: bool) -> bool:
    bare = word.strip(".,’'\"“”&/-")
    if not bare:
        return False
    if in_capitals:
        return is_in_capitals(bare, language=page.language) or (len(bare) == 1 and bare.isupper())
    return bare[0].isupper() or bare.isdigit() or fold(bare) in honorifics_of(page.language).particles


def _is_shortened(word: str, language: Language) -> bool:
    """Say whether a word with a full stop is an initial or a short title, and ends no sentence."""
    known = honorifics_of(language)
    short = known.abbreviations.keys() | (
        known.courtesy.keys() & language.lexicon.table("abbreviations").having("title")
    )
    return re.fullmatch(r"(?:[A-Z]\.)+", word) is not None or (word.endswith(".") and fold(word) in short)


def _in_small_letters(page: Page, labels: Sequence[Label]) -> list[Label]:
    """Return titles and offices before colons in captions that have none ("mr. alder:"), with capitals."""
    found = [
        label
        for line in page.lines
        if is_in_small_letters(line.span.of(page.text))
        for match in _BEFORE_SPEECH.finditer(page.text, line.span.start, line.span.end)
        if (label := _small_label(page, line, match)) is not None
    ]
    times = Counter(label.key for label in found)
    found = [label for label in found if not label.doubt or times[label.key] > 1]
    return found if len(found) > max(len(labels), 1) else []


def is_in_small_letters(words: str) -> bool:
    """Say whether words are of captions that have no capitals."""
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and all(char.islower() for char in letters)


def _small_label(page: Page, line: Line, match: re.Match[str]) -> Label | None:
    words = list(re.finditer(r"\S+", page.text[line.span.start : match.start()]))[-int(_MOST_NAMES) - 1 :]
    for at in range(len(words)):
        before = page.text[line.span.start : line.span.start + words[at].start()].rstrip()
        if before and before[-1] not in _ENDS_SENTENCE + _MARKS_OF_CAPTIONS:
            continue
        changes = before.endswith(">>")
        spoken = [word[0] for word in words[at:]]
        is_role = role_of_label(" ".join(spoken), language=page.language) is not None
        is_bare_name = len(spoken) == 1 and spoken[0] in given_names_of(page.language).common
        is_bare_name = is_bare_name or (changes and len(spoken) == 1 and not is_role)
        if is_bare_name or is_role or _is_title_and_name(spoken, page.language):
            start = line.span.start + words[at].start()
            name = " ".join(word[:1].upper() + word[1:] for word in page.text[start : match.start()].split())
            doubt = "the captions name the speaker by one name alone" if is_bare_name else ""
            span = Span(start, match.start())
            return Label(name, span, Span(start, match.end()), LabelStyle.COLON, doubt=doubt)
    return None


def _is_title_and_name(words: Sequence[str], language: Language) -> bool:
    """Say whether the words are an office after an article, or a title with a name after it."""
    if words[0] in language.lexicon.table("record_titles").having("article"):
        return title_length(words[1:], language) == len(words) - 1 > 0
    return 0 < title_length(words, language) < len(words)


def _voice(label: Label, language: Language) -> str:
    words = parse_name(plain_label(label.text), language).words
    return words[-1] if words and role_of_label(label.text, language=language) is None else label.key
