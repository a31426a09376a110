"""Labels on lines of their own: names with the speech below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from checker.documents.paragraphs import ends_like_a_sentence
from checker.model import Span
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.names import parse_name
from checker.sources.asides import begins_with_time
from checker.sources.label import Label, LabelStyle
from checker.sources.label_page import CLOCK, Page, heads_speech, in_capitals, label_at, says_role
from checker.sources.label_words import plain_label
from checker.sources.lines import Line
from checker.thresholds import Threshold

_OWN_LINE = re.compile(
    rf"(?:[\[(]?(?P<lead>{CLOCK})[\])]?[ \t\xa0]++[-–—|]?+\s*+)?\**+(?P<name>[^\W\d_][^:\n\t?!;]{{0,60}}?)\**+:?"
    rf"(?:[ \t\xa0]++[-–—|]?+\s*+[\[(]?(?P<time>{CLOCK})[\])]?)?$"
)
_WITH_TITLE = re.compile(
    r"\**(?P<name>[A-Z][\w.’' -]{2,50}?)\**(?:\s+(?:--|[-–—|])\s+|,\s+|\s*\()(?P<about>[^\n]{2,140}?)\)?\**+:?$"
)
_LISTED = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})\s+(?:--|[-–—|])\s+[A-Z][^\n.?!:]{2,140}$")
_FEWEST_OWN_LINES: Final = Threshold(
    3,
    unit="labels",
    reason="Below this many labels a style is chance.",
    how_set="by hand on the development records; rerun tests/sources on change",
)


def own_lines(page: Page) -> list[Label]:
    """Return names alone on a line with speech below, where they come back, carry the time, or say a title."""
    found, timed, titled = _alone(page)
    titled |= _listed(page) & {label.key for label in found}
    found = sorted([*_titles_among(page, found), *found], key=lambda label: label.whole.start)
    times = Counter(label.key for label in found)
    kept = [
        label
        for label in found
        if label.key in timed or label.key in titled or times[label.key] > 1 or says_role(page, label)
    ]
    recurring = {label.key for label in kept if times[label.key] > 1}
    has_role = any(says_role(page, label) for label in found)
    if len(recurring) < 2 and not timed and not ((recurring or has_role) and titled):
        return []
    sure = timed | titled | {label.key for label in found if says_role(page, label)}
    if len(found) < _FEWEST_OWN_LINES and not all(label.key in sure for label in found):
        return []
    # Once the style is sure, a name in the same dress that comes only once is a label too, even as the page's title.
    kept = [label for label in found if label in kept or (len(recurring) > 1 and in_capitals(page, label))]
    return [*_title_in_dress(page, kept), *kept]


def _listed(page: Page) -> set[str]:
    """Return the keys of those whom lines of the record list with what they are: "Ann Alder - Chief Engineer"."""
    matches = (_LISTED.match(page.text, line.span.start, line.span.end) for line in page.lines)
    return {plain_label(match["name"]).casefold() for match in matches if match}


def _titles(page: Page) -> Iterator[Label]:
    """Yield the page's titles that are names alone on their line."""
    for line in page.lines:
        if line.is_title and (label := _name_alone(page, replace(line, is_title=False))[0]) is not None:
            yield label


def _titles_among(page: Page, found: Sequence[Label]) -> list[Label]:
    """Return the page's titles that are one of the labels again: the first speaker's name looks like a title."""
    keys = {label.key for label in found}
    return [label for label in _titles(page) if label.key in keys and not label.about]


def _title_in_dress(page: Page, kept: Sequence[Label]) -> list[Label]:
    """Return the page's titles above the first label in the dress of all: with brackets after the name."""
    if not kept or not all("(" in label.text for label in kept):
        return []
    return [label for label in _titles(page) if "(" in label.text and label.whole.start < kept[0].whole.start]


def _alone(page: Page) -> tuple[list[Label], set[str], set[str]]:
    """Return names alone on a line, and the keys of those with a time and of those with a title after a dash."""
    found: list[Label] = []
    timed: set[str] = set()
    titled: set[str] = set()
    previous: Line | None = None
    in_list = False
    marker: Line | None = None
    for line, below in zip(page.lines, page.lines[1:], strict=False):
        if _is_marker(page, line) and _name_alone(page, below)[0] is not None:
            marker, previous = line, None
            continue
        label, has_time = _name_alone(page, line)
        if label is not None and marker is not None:
            label = replace(label, whole=Span(marker.span.start, label.whole.end))
            has_time = True
        marker = None
        if label is None:
            previous = None
            continue
        # Two such lines in a row are a list of those present.
        if previous is not None and not in_list and found and found[-1].span.start >= previous.span.start:
            found.pop()
        in_list = previous is not None
        previous = line
        ends_list = says_role(page, label) and ends_like_a_sentence(below.span.of(page.text))
        if (in_list and not ends_list) or _name_alone(page, below)[0] is not None:
            continue
        found.append(label)
        if has_time:
            timed.add(label.key)
        if label.about:
            titled.add(label.key)
    return found, timed, titled


def _is_marker(page: Page, line: Line) -> bool:
    """Say whether a line only announces that the next one names the speaker."""
    return fold(line.span.of(page.text)) in page.language.lexicon.table("voices").having("announces")


def _name_alone(page: Page, line: Line) -> tuple[Label | None, bool]:
    if line.is_title or line.is_item:
        return None, False
    if (match := _WITH_TITLE.match(page.text, line.span.start, line.span.end)) and _is_title_of_person(page, match):
        label = label_at(page, match, LabelStyle.OWN_LINE)
        if label is not None and parse_name(label.text, page.language):
            return label, False
    match = _OWN_LINE.match(page.text, line.span.start, line.span.end)
    label = label_at(page, match, LabelStyle.OWN_LINE) if match else None
    if match is None or label is None or label.text.endswith("."):
        return None, False
    first = fold(label.text.split()[0])
    if first in page.language.lexicon.table("asides").having("alone") or heads_speech(page, label.text):
        return None, False
    is_name = in_capitals(page, label) or bool(parse_name(label.text, page.language)) or says_role(page, label)
    # Captions have a time before every line; a record, before its labels.
    has_time = bool(match["time"]) or (bool(match["lead"]) and not begins_with_time(page.text, line.span))
    return (label, has_time) if is_name or match["time"] else (None, False)


def _is_title_of_person(page: Page, match: re.Match[str]) -> bool:
    """Say whether what follows the name on its line is a title: after a dash, or as an office."""
    name, about = match["name"], match["about"]
    if len(name.split()) < 2 or about.endswith(".") or heads_speech(page, name):
        return False
    separator = page.text[match.end("name") : match.start("about")]
    offices = honorifics_of(page.language).offices
    return "--" in separator or any(fold(word.strip(",.")) in offices for word in about.split())
