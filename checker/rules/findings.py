"""Findings, and how they speak of passages and changes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.catalogue.record import Rule
from checker.matching.evidence import Evidence
from checker.model import Edit, EditClass, Finding, Passage, Severity, Span


def finding(
    rule: Rule,
    evidence: Evidence,
    message: str,
    *,
    edits: Iterable[Edit] = (),
    article: Iterable[Span] = (),
    source: Iterable[Span] = (),
    severity: Severity | None = None,
) -> Finding:
    """A finding of ``rule`` about the words of ``edits``, or about the spans given."""
    listed = tuple(edits)
    article_spans = tuple(article) or tuple(edit.article for edit in listed if edit.article)
    source_spans = tuple(source) or tuple(edit.source for edit in listed if edit.source)
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity or rule.severity,
        message=message,
        article_spans=article_spans or evidence.quotation.spans,
        source_spans=source_spans,
        source=evidence.found.source.id if evidence.found else None,
    )


def spoken_by(passage: Passage) -> str:
    """Who speaks the passage, for a sentence: a name, or what the label says."""
    if passage.speaker is not None:
        return passage.speaker.name
    label = passage.label.strip().strip(":").capitalize()
    return f"somebody labelled “{label}”" if label else "an unnamed speaker"


def printed(evidence: Evidence, edits: Iterable[Edit]) -> str:
    """Changes for a sentence that say which side is which, at most three of them."""
    if evidence.found is None:
        return ""
    told = []
    for edit in edits:
        ours = _shown(edit, edit.article, evidence.article.text)
        theirs = _shown(edit, edit.source, evidence.found.source.text)
        if ours and theirs:
            told.append(f"the article has “{ours}”, the record “{theirs}”")
        elif ours:
            told.append(f"“{ours}” added")
        else:
            told.append(f"“{theirs}” left out")
    more = len(told) - 3
    return "; ".join(told[:3]) + (f"; and {more} more" if more > 0 else "")


_SENTENCE_END = re.compile(r"(?<=\w{4})[.?!][”’\"']?\s.*")
"""A stop behind a word that is too long for an abbreviation, and whatever comes after it."""


def _shown(edit: Edit, span: Span | None, text: str) -> str:
    words = " ".join(span.of(text).split()) if span else ""
    if edit.kind is EditClass.NAME:  # the name alone: neither its stop nor the sentence that begins behind it
        words = _SENTENCE_END.sub("", words)
    return words.strip(' .,;:!?…“”"') or words
