"""What an editor could print instead: the record's own words, and a line of correction.

Both are drafts for a person to judge. Whatever is said to be the record's is the record's text, character by character:
places apart are joined by an ellipsis, and nothing inside a place is mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.catalogue.omissions import TRUNCATION
from checker.catalogue.record import Concern
from checker.catalogue.registry import RULES
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
    TurnRole,
    Wording,
)

LONGEST_WIDENING = 25
"""Words. So many are added at either end of a passage to make whole sentences of it."""

LONGEST_EXTENSION = 60
"""Words by which a truncated quotation is carried on to the end of the qualifying clause, at most."""

SENTENCE_ENDS = (".", "?", "!")

APART = "” … “"
"""Between two places of the record that are quoted together."""

WRONG_SPEAKER = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is Concern.SPEAKER)
WRONG_WORDS = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is not Concern.SPEAKER)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Drafts for the editor; each is empty where there is nothing honest to suggest."""

    wording: str = ""
    correction: str = ""


def suggest(checked: CheckedQuotation, *, article: str, source: Source | None) -> Suggestion:
    """The record's words for a flagged quotation, and a line of correction where an error was published.

    Empty for clean quotations and where no passage was found: then nobody knows what was said.
    """
    codes = {finding.code for finding in checked.findings if finding.waiver is None}
    passage = checked.passage
    if passage is None or source is None or not codes & (WRONG_SPEAKER | WRONG_WORDS):
        return Suggestion()
    words = record_words(_places(checked, passage, source), source)
    speaker = speaker_in_words(passage, article=article)
    verb = "asked" if passage.role is TurnRole.QUESTIONER else "said"
    return Suggestion(
        wording=f"{_at_the_start(speaker)} {verb}{_through_interpreter(passage)}: “{words}”",
        correction=_correction(checked, passage, words, speaker=speaker, codes=codes),
    )


def record_words(spans: Sequence[Span], source: Source) -> str:
    """The record's text at ``spans``, places apart and stage directions replaced by an ellipsis between marks."""
    spoken = [piece for span in spans for piece in _without_asides(span, source)]
    return APART.join(piece.of(source.text) for piece in spoken)


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
    places = _joined(passage.spans)
    for finding in checked.findings:
        if finding.code == TRUNCATION.code and finding.waiver is None:
            places = _with_clauses(places, finding.source_spans, source)
    return places


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


def _without_asides(span: Span, source: Source) -> list[Span]:
    """The parts of ``span`` that were spoken, without blanks at their ends, up to the stop that follows."""
    start, pieces = span.start, []
    for turn in source.turns:
        if not turn.span.overlaps(span):
            continue
        for aside in turn.asides:
            if aside.kind is not AsideKind.GAP and span.contains(aside.span) and aside.span.start >= start:
                pieces.append(Span(start, aside.span.start))
                start = aside.span.end
    end = span.end + (source.text[span.end : span.end + 1] in SENTENCE_ENDS)
    pieces.append(Span(start, end))
    trimmed = (_trimmed(piece, source.text) for piece in pieces)
    return [piece for piece in trimmed if any(character.isalnum() for character in piece.of(source.text))]


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))


def _correction(checked: CheckedQuotation, passage: Passage, words: str, *, speaker: str, codes: set[str]) -> str:
    if not any(_asks_for_correction(finding) for finding in checked.findings):
        return ""
    printed = _on_one_line(checked.quotation.text)
    through = _through_interpreter(passage)
    record = f"The record reads: “{words}”"
    opening = "Correction: An earlier version of this article"
    if checked.quotation.kind is QuotationKind.INDIRECT:
        fault = f"credited to {_credited(checked)}" if codes & WRONG_SPEAKER else "misstated"
        return f"{opening} {fault} what {speaker} said{through}. {record}"
    if codes & WRONG_SPEAKER and codes & WRONG_WORDS:
        credited = f"credited to {_credited(checked)}, and misquoted, words that {speaker} spoke{through}"
        return f"{opening} {credited}. It printed: “{_ended(printed)}” {record}"
    if codes & WRONG_SPEAKER:
        return f"{opening} credited to {_credited(checked)} words that {speaker} spoke{through}: “{_ended(printed)}”"
    return f"{opening} misquoted what {speaker} said{through}. It printed: “{_ended(printed)}” {record}"


def _asks_for_correction(finding: Finding) -> bool:
    published_wrong = finding.severity is Severity.ERROR and finding.waiver is None
    return published_wrong and finding.code in WRONG_SPEAKER | WRONG_WORDS


def _credited(checked: CheckedQuotation) -> str:
    attribution = checked.quotation.attribution
    if attribution is None:
        return "somebody else"
    return attribution.speaker.name if attribution.speaker is not None else attribution.mention


def _name_in(article: str, person: Person) -> str:
    """The longest of the person's names that the article prints, otherwise the record's fullest."""
    printed = [name for name in (person.name, *person.aliases) if _prints(article, name) and not name.isupper()]
    return max(printed, key=len, default=person.name)


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
