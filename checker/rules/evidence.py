"""What the rules see of one quotation: nothing else counts in a judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checker.catalogue.record import Rule
from checker.matching import judgement_thresholds as thresholds
from checker.matching.faithfulness import wording_of
from checker.matching.match import Attempt, Claim, kept_weight
from checker.matching.matches import Sought
from checker.matching.named_nearby import named_beside
from checker.matching.reading_aloud import reads
from checker.matching.selection import Choice, told_apart
from checker.model import Article, Attribution, Edit, EditClass, Finding, Quotation, Severity, Span, Wording


class Standing(StrEnum):
    """How the person credited stands to the passage found."""

    OWN = "own"  # the passage is the credited person's
    OTHERS = "others"  # it is somebody else's, and the credited person said nothing comparable
    UNCLEAR = "unclear"  # it cannot be told: nobody is credited for sure, or the record leaves it open
    ABSENT = "absent"  # it is somebody else's, and the credited person does not speak in the record at all


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quotation, the passage taken to be its origin, and how the two stand to each other.

    ``found`` is None when no source has the words. ``complete`` says that the sources are declared to hold
    everything that was said. ``reading`` says that the passage's speaker is reading or quoting somebody;
    ``elsewhere`` that the words tell enough, and stand in another mouth than the person's credited.
    """

    article: Article
    quotation: Quotation
    found: Attempt | None
    wording: Wording
    standing: Standing
    complete: bool = False
    reading: bool = False
    elsewhere: bool = False
    rivals: tuple[Attempt, ...] = ()

    @property
    def credited(self) -> str:
        """What the article calls the speaker, or "nobody"."""
        attribution = self.quotation.attribution
        if attribution is None:
            return "nobody"
        return attribution.speaker.name if attribution.speaker else attribution.mention

    def edits(self, *kinds: EditClass) -> tuple[Edit, ...]:
        """The edits of these classes."""
        return tuple(edit for edit in self.found.edits if edit.kind in kinds) if self.found else ()


def evidence_of(article: Article, one: Sought, choice: Choice, *, complete: bool) -> Evidence:
    """What the rules are to see of a quotation and the passage chosen for it."""
    standing = _standing(article, one, choice)
    return Evidence(
        article=article,
        quotation=one.quotation,
        found=choice.found,
        wording=choice.wording,
        standing=standing,
        complete=complete,
        reading=choice.found is not None and standing is not Standing.OWN and reads(choice.found),
        elsewhere=choice.found is not None and _elsewhere(one, choice.found),
        rivals=_rivals(choice) if standing is Standing.UNCLEAR else (),
    )


def _standing(article: Article, one: Sought, choice: Choice) -> Standing:
    attribution = one.quotation.attribution
    found = choice.found
    if found is None or attribution is None or attribution.speaker is None:
        return Standing.UNCLEAR
    if found.claim is Claim.CREDITED:
        return Standing.OWN
    if found.claim is Claim.UNSURE or not _credited_for_sure(article, attribution, one.quotation, found):
        return Standing.UNCLEAR
    if not one.voices(Claim.CREDITED):
        return Standing.ABSENT if kept_weight(found) >= thresholds.TELLING else Standing.UNCLEAR
    return Standing.OTHERS if told_apart(choice.credited, found) else Standing.UNCLEAR


def _credited_for_sure(article: Article, attribution: Attribution, quotation: Quotation, found: Attempt) -> bool:
    """Whether it is sure enough whom the article credits for an accusation to stand on it.

    Reporters seldom err about the speaker; where the passage's own speaker is named beside the quotation, it is
    likelier that the attribution was read wrongly.
    """
    if attribution.confidence >= thresholds.ACCUSING:
        return True
    return attribution.confidence >= thresholds.ACCUSING_ALONE and not named_beside(article, quotation, found)


def _elsewhere(one: Sought, found: Attempt) -> bool:
    attribution = one.quotation.attribution
    named = attribution is not None and attribution.speaker is not None
    return named and found.claim is Claim.SOMEBODY_ELSE and kept_weight(found) >= thresholds.TELLING


def _rivals(choice: Choice) -> tuple[Attempt, ...]:
    return tuple(
        other
        for other in choice.others
        if choice.found and other.voice != choice.found.voice and wording_of(other) is choice.wording
    )


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


def spoken_by(attempt: Attempt) -> str:
    """Who speaks the passage, for a sentence: a name, or what the label says."""
    if attempt.speaker is not None:
        return attempt.speaker.name
    label = attempt.label.strip().strip(":").capitalize()
    return f"somebody labelled “{label}”" if label else "an unnamed speaker"


def printed(evidence: Evidence, edits: Iterable[Edit]) -> str:
    """Changes for a sentence: “as published” for “as said”, at most three of them."""
    if evidence.found is None:
        return ""
    told = []
    for edit in edits:
        ours = edit.article.of(evidence.article.text) if edit.article else ""
        theirs = edit.source.of(evidence.found.source.text) if edit.source else ""
        ours, theirs = (" ".join(side.split()) for side in (ours, theirs))
        if ours and theirs:
            told.append(f"“{ours}” for “{theirs}”")
        elif ours:
            told.append(f"“{ours}” added")
        else:
            told.append(f"“{theirs}” left out")
    more = len(told) - 3
    return "; ".join(told[:3]) + (f"; and {more} more" if more > 0 else "")
