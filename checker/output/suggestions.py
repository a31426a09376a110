"""What an editor could print instead: wording that is faithful to the record, and a line of correction.

Both are drafts for a person to judge. They are made from the alignment alone: nothing is invented, every word comes
from the article or from the source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.catalogue.omissions import MEANING, TRUNCATION
from checker.catalogue.record import Concern
from checker.catalogue.registry import RULES
from checker.model import (
    TIDIED,
    UNCOUNTED,
    AsideKind,
    CheckedQuotation,
    Edit,
    EditClass,
    EditOp,
    Finding,
    Passage,
    QuotationKind,
    Severity,
    Source,
    Span,
    TurnRole,
    Wording,
)

LONGEST_WIDENING = 25
"""Words. So many are added at either end of a passage to make whole sentences of it."""

LONGEST_RESTORED = 14
"""Words. A longer unmarked omission becomes an ellipsis in the suggestion, a shorter one is put back."""

TOO_DIFFERENT = 0.60
"""Share of changed words above which mending word by word would leave a patchwork: the passage is suggested whole."""

LONGEST_EXTENSION = 60
"""Words by which a truncated quotation is carried on to the end of the qualifying clause, at most."""

SENTENCE_END = re.compile(r"[.?!]")
SETS_OFF = " –—,;:\n\u00a0"

WRONG_SPEAKER = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is Concern.SPEAKER)
WRONG_WORDS = frozenset(rule.code for rule in RULES if rule.correctable and rule.concerns is not Concern.SPEAKER)
OUT_OF_PLACE = frozenset(rule.code for rule in RULES if rule.concerns is Concern.ORDER)
KEPT_AS_PRINTED = UNCOUNTED | TIDIED


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Drafts for the editor; each is empty where there is nothing honest to suggest."""

    wording: str = ""
    correction: str = ""


def suggest(checked: CheckedQuotation, *, article: str, source: Source | None) -> Suggestion:
    """A faithful wording and a line of correction for a flagged quotation.

    Empty for clean quotations and where no passage was found: then nobody knows what was said.
    """
    codes = {finding.code for finding in checked.findings if finding.waiver is None}
    passage = checked.passage
    if passage is None or source is None or not codes & (WRONG_SPEAKER | WRONG_WORDS):
        return Suggestion()
    words = _faithful_words(checked, passage, article=article, source=source, codes=codes)
    return Suggestion(
        wording=_as_printed(checked, passage, words, codes=codes),
        correction=_correction(checked, passage, words, codes=codes),
    )


def _faithful_words(
    checked: CheckedQuotation, passage: Passage, *, article: str, source: Source, codes: set[str]
) -> str:
    sentences = _whole_sentences(passage, source)
    if checked.wording is Wording.PARAPHRASE and sentences != list(passage.spans):
        return "” … “".join(_spoken(span, source) for span in sentences)
    whole = "” … “".join(_spoken(span, source) for span in passage.spans)
    if checked.quotation.kind is QuotationKind.INDIRECT or not checked.edits or codes & OUT_OF_PLACE:
        return _extended(whole, checked, passage, source=source)
    if not codes & WRONG_WORDS:
        return _without_line_breaks(checked.quotation.text)
    if _share_changed(checked.edits, article, source.text) > TOO_DIFFERENT:
        return whole
    return _extended(_mended(checked, article=article, source=source), checked, passage, source=source)


def _whole_sentences(passage: Passage, source: Source) -> list[Span]:
    """The passage's places widened to the sentences they stand in: where a paraphrase begins and ends says nothing."""
    widened: list[Span] = []
    for span in passage.spans:
        touched = [sentence.span for sentence in source.sentences if sentence.span.overlaps(span)] or [span]
        whole = Span(
            _widened(min(one.start for one in touched), span.start, source.text),
            _widened(span.end, max(one.end for one in touched), source.text, forwards=True),
        )
        if widened and widened[-1].overlaps(whole):
            whole = Span(min(widened[-1].start, whole.start), max(widened.pop().end, whole.end))
        widened.append(whole)
    return widened


def _widened(start: int, end: int, text: str, *, forwards: bool = False) -> int:
    """The outer end of the stretch that would be added, or the inner one where that is too much."""
    outer, inner = (end, start) if forwards else (start, end)
    return outer if len(text[start:end].split()) <= LONGEST_WIDENING else inner


def _mended(checked: CheckedQuotation, *, article: str, source: Source) -> str:
    """The printed words with every difference that counts put right."""
    parts = checked.quotation.spans
    whole = Span(parts[0].start, parts[-1].end)
    hidden = [span for finding in checked.findings if finding.code == MEANING.code for span in finding.source_spans]
    changes: list[tuple[Span, str]] = []
    printed_to, spoken_to = whole.start, 0
    for edit in checked.edits:
        if edit.op is not EditOp.EQUAL and (edit.kind not in KEPT_AS_PRINTED or _hides(edit, hidden)):
            changes.append(_change(edit, printed_to, spoken_to, article=article, source=source))
        printed_to = edit.article.end if edit.article is not None else printed_to
        spoken_to = edit.source.end if edit.source is not None else spoken_to
    text = article
    for span, words in sorted(changes, key=lambda change: change[0], reverse=True):
        if whole.contains(span):
            text = text[: span.start] + words + text[span.end :]
    return _tidied(text[whole.start : whole.end + len(text) - len(article)])


def _hides(edit: Edit, hidden: list[Span]) -> bool:
    return edit.kind is EditClass.ELLIPSIS and edit.source is not None and any(map(edit.source.overlaps, hidden))


def _change(edit: Edit, printed_to: int, spoken_to: int, *, article: str, source: Source) -> tuple[Span, str]:
    """Where in the article something is to be put right, and the words to put there."""
    if edit.source is None:
        return edit.article or Span(printed_to, printed_to), ""
    if edit.article is not None and edit.kind is not EditClass.ELLIPSIS:
        return edit.article, _spoken(edit.source, source)
    spoken = _spoken(_with_punctuation(edit.source, source.text), source)
    if edit.article is not None:
        return edit.article, spoken
    place = printed_to
    if SENTENCE_END.search(source.text, spoken_to, edit.source.start):
        place += len(article[printed_to:]) - len(article[printed_to:].lstrip(".?!"))
        spoken += "".join(SENTENCE_END.findall(source.text[edit.source.end : edit.source.end + 1]))
    if len(spoken.split()) > LONGEST_RESTORED:
        spoken = "…"
    return Span(place, place), f" {spoken} "


def _with_punctuation(span: Span, text: str) -> Span:
    """The span with the dashes and commas that set it off from its neighbours."""
    start, end = span.start, span.end
    while start and text[start - 1] in SETS_OFF:
        start -= 1
    while end < len(text) and text[end] in SETS_OFF:
        end += 1
    return Span(start, end)


def _extended(words: str, checked: CheckedQuotation, passage: Passage, *, source: Source) -> str:
    """The words carried on to the clause that a truncation cut off, where it stands close by."""
    for finding in checked.findings:
        if finding.code != TRUNCATION.code:
            continue
        for clause in finding.source_spans:
            after = Span(passage.spans[-1].end, max(passage.spans[-1].end, clause.end))
            before = Span(min(clause.start, passage.spans[0].start), passage.spans[0].start)
            if clause.start >= after.start and 0 < len(after.of(source.text).split()) <= LONGEST_EXTENSION:
                words = _tidied(f"{words.rstrip(' .,;')} {_spoken(after, source).lstrip()}")
            elif clause.end <= before.end and 0 < len(before.of(source.text).split()) <= LONGEST_EXTENSION:
                words = _tidied(f"{_spoken(before, source)} {words}")
    return words


def _as_printed(checked: CheckedQuotation, passage: Passage, words: str, *, codes: set[str]) -> str:
    """The words in quotation marks, with a cue where the speaker was wrong or the quotation stands alone."""
    if checked.quotation.kind is QuotationKind.INDIRECT:
        return f"{speaker_in_words(passage)} said{_through_interpreter(passage)}: “{_ended(words)}”"
    if checked.quotation.kind is QuotationKind.PARTIAL and not codes & WRONG_SPEAKER:
        return f"“{words}”"
    if len(checked.quotation.spans) > 1 and not codes & WRONG_SPEAKER:
        return f"“{words}”"
    inside = words if words.endswith(("?", "!", "…")) else words.rstrip(" .,;:–—") + ","
    verb = "asked" if passage.role is TurnRole.QUESTIONER else "said"
    return f"“{inside}” {speaker_in_words(passage)} {verb}{_through_interpreter(passage)}."


def _correction(checked: CheckedQuotation, passage: Passage, words: str, *, codes: set[str]) -> str:
    if not any(_asks_for_correction(finding) for finding in checked.findings):
        return ""
    printed = _without_line_breaks(checked.quotation.text)
    speaker, through = speaker_in_words(passage), _through_interpreter(passage)
    record = f"The record reads: “{_ended(words)}”"
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
    serious = finding.severity in (Severity.ERROR, Severity.WARNING)
    return serious and finding.waiver is None and finding.code in WRONG_SPEAKER | WRONG_WORDS


def speaker_in_words(passage: Passage) -> str:
    """Who spoke, as a sentence would name them."""
    if passage.speaker is not None:
        return passage.speaker.name
    if passage.role is TurnRole.QUESTIONER:
        return "a questioner"
    if passage.role is TurnRole.MODERATOR:
        return "the moderator"
    return passage.label.strip(" :") or "an unnamed speaker"


def _credited(checked: CheckedQuotation) -> str:
    attribution = checked.quotation.attribution
    if attribution is None:
        return "somebody else"
    return attribution.speaker.name if attribution.speaker is not None else attribution.mention


def _through_interpreter(passage: Passage) -> str:
    return " through an interpreter" if passage.interpreted else ""


def _spoken(span: Span, source: Source) -> str:
    """The source's words in a span without stage directions and transcribers' notes."""
    text = span.of(source.text)
    for turn in source.turns:
        if not turn.span.overlaps(span):
            continue
        for aside in reversed(turn.asides):
            if aside.kind is not AsideKind.GAP and span.contains(aside.span):
                start, end = aside.span.start - span.start, aside.span.end - span.start
                text = text[:start] + text[end:]
    return _tidied(text)


def _share_changed(edits: tuple[Edit, ...], article: str, source: str) -> float:
    same = changed = 0
    for edit in edits:
        words = sum(
            len(span.of(text).split())
            for span, text in ((edit.article, article), (edit.source, source))
            if span is not None
        )
        if edit.op is EditOp.EQUAL or edit.kind in KEPT_AS_PRINTED:
            same += words
        else:
            changed += words
    return changed / (same + changed) if same + changed else 0.0


def _tidied(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r" (?=[.,;:?!”])|(?<=,),", "", text)


def _without_line_breaks(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else words.rstrip(" ,;:–—") + "."
