"""What an editor could print instead: the record's own words, and a line of correction.

Both are drafts for a person to judge. Whatever stands between quotation marks and is said to be the record's is the
record's text, character by character: places apart are joined by an ellipsis, paragraphs are quoted one after the
other, and nothing inside is mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.catalogue.omission_rules import TRUNCATION
from checker.catalogue.record import Concern
from checker.catalogue.registry import RULES
from checker.catalogue.speaker_rules import SECOND_HAND
from checker.language import Language
from checker.model import (
    AsideKind,
    CheckedQuotation,
    Finding,
    Passage,
    Person,
    QuotationKind,
    Severity,
    Source,
    Span,
    Turn,
    TurnRole,
    Wording,
)
from checker.people.identity import Likeness, same_person
from checker.value_classes import dataclass

LONGEST_WIDENING = 25
"""Words. So many are added at either end of a passage to make whole sentences of it."""

LONGEST_EXTENSION = 60
"""Words by which a truncated quotation is carried on to the end of the qualifying clause, at most."""

NEAR_END = 6
"""Words. A quotation that leaves so many of a sentence's last words is carried on to its end: “just prior to the birth
of” would stop where nobody can."""

SENTENCE_ENDS = (".", "?", "!")

APART = "” … “"
"""Between two places of the record that are quoted together."""

NEXT = "” “"
"""Between two stretches with nothing but a break between them, as between paragraphs."""

_WORD_BEFORE = re.compile(r"(?<![\w'’])[\w'’]+\Z")
_BREAK = re.compile(r"\s*\n\s*|\s{2,}")

WRONG_SPEAKER = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is Concern.SPEAKER)
WRONG_WORDS = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is not Concern.SPEAKER)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Drafts for the editor; each is empty where there is nothing honest to suggest."""

    wording: str = ""
    correction: str = ""


def suggest(checked: CheckedQuotation, *, article: str, source: Source | None, language: Language) -> Suggestion:
    """The record's words for a flagged quotation, and a line of correction where an error was published.

    Empty for clean quotations and where no passage was found: then nobody knows what was said.
    """
    codes = {finding.code for finding in checked.findings if finding.waiver is None}
    passage = checked.passage
    if passage is None or source is None or not codes & (WRONG_SPEAKER | WRONG_WORDS):
        return Suggestion()
    words = record_words(_places(checked, passage, source), source, passage)
    speaker = speaker_in_words(_as_credited(passage, checked, language), article=article)
    verb = "asked" if passage.role is TurnRole.QUESTIONER else "said"
    if any(finding.code == SECOND_HAND.code for finding in checked.findings):
        verb = "quoted or read out"
    return Suggestion(
        wording=f"{_at_the_start(speaker)} {verb}{_through_interpreter(passage)}: “{words}”",
        correction=_correction(
            checked, passage, words, speaker=speaker, credited=_credited(checked, article), codes=codes
        ),
    )


def record_words(spans: Sequence[Span], source: Source, passage: Passage) -> str:
    """The record's text at ``spans``, only what the passage's speaker spoke, to stand between quotation marks."""
    spoken = [piece for span in spans for piece in _spoken(span, source, passage)]
    words = ""
    for index, piece in enumerate(spoken):
        if index:
            gap = source.text[spoken[index - 1].end : piece.start]
            words += NEXT if gap and not gap.strip() else APART
        words += piece.of(source.text)
    return words


def speaker_in_words(passage: Passage, *, article: str = "") -> str:
    """Who spoke, as a sentence names them: by the name that the article uses, where it uses one."""
    if passage.speaker is not None:
        return _name_in(article, passage.speaker)
    if passage.role is TurnRole.QUESTIONER:
        return "a questioner"
    if passage.role is TurnRole.MODERATOR:
        return "the moderator"
    label = passage.label.strip(" :")
    return f"the speaker labelled {label}" if label else "a speaker whom the record does not name"


def _places(checked: CheckedQuotation, passage: Passage, source: Source) -> list[Span]:
    """The places of the record to quote: whole sentences for a paraphrase, up to a clause that was cut off."""
    if checked.wording is Wording.PARAPHRASE or checked.quotation.kind is QuotationKind.INDIRECT:
        return _whole_sentences(passage, source)
    places = _joined(tuple(_with_whole_words(span, source.text) for span in passage.spans))
    if checked.quotation.kind is QuotationKind.DIRECT:
        places = _to_near_end(places, source)
    for finding in checked.findings:
        if finding.code == TRUNCATION.code and finding.waiver is None:
            places = _with_clauses(places, finding.source_spans, source)
    return places


def _with_whole_words(span: Span, text: str) -> Span:
    """The span begun at the beginning of its first word, the “it” of “it’s” included."""
    head = _WORD_BEFORE.search(text, 0, span.start)
    inside = head is not None and span.start < len(text) and (text[span.start].isalnum() or text[span.start] in "'’")
    return Span(head.start(), span.end) if head is not None and inside else span


def _to_near_end(places: list[Span], source: Source) -> list[Span]:
    """The places carried on to where their last sentence ends, if that is a few words away."""
    last = places[-1]
    end = next((one.span.end for one in reversed(source.sentences) if one.span.overlaps(last)), last.end)
    rest = source.text[last.end : end]
    if rest.endswith("”") and "“" not in source.text[last.start : end]:
        end -= 1
    near = end > last.end and len(rest.split()) <= NEAR_END
    return [*places[:-1], Span(last.start, end)] if near else places


def _joined(spans: Sequence[Span]) -> list[Span]:
    """The spans, those that touch or overlap as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].start <= span.start <= joined[-1].end:
            span = Span(joined[-1].start, max(joined.pop().end, span.end))
        joined.append(span)
    return joined


def _whole_sentences(passage: Passage, source: Source) -> list[Span]:
    """The passage's places widened to the sentences they are in: where a paraphrase begins and ends says nothing."""
    widened: list[Span] = []
    for span in passage.spans:
        touched = [sentence.span for sentence in source.sentences if sentence.span.overlaps(span)] or [span]
        start, end = min(one.start for one in touched), max(one.end for one in touched)
        if len(source.text[start : span.start].split()) > LONGEST_WIDENING:
            start = span.start
        if len(source.text[span.end : end].split()) > LONGEST_WIDENING:
            end = span.end
        widened.append(Span(min(start, span.start), max(end, span.end)))
    return _joined(widened)


def _with_clauses(places: list[Span], clauses: Sequence[Span], source: Source) -> list[Span]:
    """The places carried on to the clauses that a truncation cut off, where these are close by."""
    first, last = places[0], places[-1]
    for clause in clauses:
        if clause.start >= last.end and len(source.text[last.end : clause.end].split()) <= LONGEST_EXTENSION:
            last = Span(last.start, clause.end)
        elif clause.end <= first.start and len(source.text[clause.start : first.start].split()) <= LONGEST_EXTENSION:
            first = Span(clause.start, first.end)
    if len(places) == 1:
        return [Span(first.start, last.end)]
    return [first, *places[1:-1], last]


def _spoken(span: Span, source: Source, passage: Passage) -> list[Span]:
    """The parts of ``span`` that the passage's speaker spoke: no label, nobody who interrupts, no stage direction."""
    turns = [turn for turn in source.turns if turn.span.overlaps(span) and _same_voice(turn, passage)]
    if not turns:
        return _without_breaks(_with_its_stop(span, source.text), source.text)
    pieces: list[Span] = []
    for turn in turns:
        start = max(span.start, turn.span.start)
        for aside in turn.asides:
            if aside.kind is not AsideKind.GAP and span.contains(aside.span) and aside.span.start >= start:
                pieces.append(Span(start, aside.span.start))
                start = aside.span.end
        pieces.append(Span(start, max(start, min(_with_its_stop(span, source.text).end, turn.span.end))))
    return [part for piece in pieces for part in _without_breaks(piece, source.text)]


def _same_voice(turn: Turn, passage: Passage) -> bool:
    return turn.speaker == passage.speaker and (passage.speaker is not None or turn.label == passage.label)


def _with_its_stop(span: Span, text: str) -> Span:
    """The span with the stop that follows it, and the mark that closes a quotation opened inside it."""
    end = span.end + (text[span.end : span.end + 1] in SENTENCE_ENDS)
    opened = text.rfind("“", span.start, end) > text.rfind("”", span.start, end)
    return Span(span.start, end + (opened and text[end : end + 1] == "”"))


def _without_breaks(span: Span, text: str) -> list[Span]:
    """The parts of ``span`` between its breaks, none without a word."""
    parts, start = [], span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        parts.append(Span(start, gap.start()))
        start = gap.end()
    parts.append(Span(start, span.end))
    trimmed = (_trimmed(part, text) for part in parts)
    return [part for part in trimmed if any(character.isalnum() for character in part.of(text))]


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))


def _correction(
    checked: CheckedQuotation, passage: Passage, words: str, *, speaker: str, credited: str, codes: set[str]
) -> str:
    if not any(_asks_for_correction(finding) for finding in checked.findings):
        return ""
    printed = _on_one_line(checked.quotation.text)
    through = _through_interpreter(passage)
    record = f"The record reads: “{words}”"
    opening = "Correction: An earlier version of this article"
    if checked.quotation.kind is QuotationKind.INDIRECT:
        fault = f"credited to {credited}" if codes & WRONG_SPEAKER else "misstated"
        return f"{opening} {fault} what {speaker} said{through}. {record}"
    if codes & WRONG_SPEAKER and codes & WRONG_WORDS:
        fault = f"credited to {credited}, and misquoted, words that {speaker} spoke{through}"
        return f"{opening} {fault}. It printed: “{_ended(printed)}” {record}"
    if codes & WRONG_SPEAKER:
        return f"{opening} credited to {credited} words that {speaker} spoke{through}: “{_ended(printed)}”"
    return f"{opening} misquoted what {speaker} said{through}. It printed: “{_ended(printed)}” {record}"


def _asks_for_correction(finding: Finding) -> bool:
    published_wrong = finding.severity is Severity.ERROR and finding.waiver is None
    return published_wrong and finding.code in WRONG_SPEAKER | WRONG_WORDS


def _credited(checked: CheckedQuotation, article: str) -> str:
    attribution = checked.quotation.attribution
    if attribution is None:
        return "somebody else"
    return _name_in(article, attribution.speaker) if attribution.speaker is not None else attribution.mention


def _as_credited(passage: Passage, checked: CheckedQuotation, language: Language) -> Passage:
    """The passage with its speaker called what the article calls the person credited, where they are one."""
    credited = checked.quotation.attribution.speaker if checked.quotation.attribution is not None else None
    if credited is None or passage.speaker is None:
        return passage
    if same_person(credited, passage.speaker, language) is not Likeness.SAME:
        return passage
    known = (passage.speaker.name, *credited.aliases, *passage.speaker.aliases)
    return replace(passage, speaker=replace(credited, aliases=known))


def _name_in(article: str, person: Person) -> str:
    """The longest of the person's names that the article prints, otherwise the record's fullest."""
    named = (person.name, *person.aliases)
    short = [f"{words[0]} {words[-1]}" for name in named if len(words := name.split()) > 2]
    last = [name.split()[-1] for name in named if name.split()]
    for names in ((*named, *short), last):
        printed = [name for name in names if _prints(article, name) and not name.isupper()]
        if printed:
            return max(printed, key=len)
    return person.name


def _prints(article: str, name: str) -> bool:
    return bool(name.strip()) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", article) is not None


def _at_the_start(speaker: str) -> str:
    return speaker[:1].upper() + speaker[1:]


def _through_interpreter(passage: Passage) -> str:
    return " through an interpreter" if passage.interpreted else ""


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else words.rstrip(" ,;:–—") + "."
