"""Hands a quotation and the passage chosen for it over to the rules, as nouns."""

from __future__ import annotations

from dataclasses import replace

from checker.alignment.change import begins_sentence
from checker.alignment.script import Leap
from checker.matching import judgement_thresholds as thresholds
from checker.matching.evidence import Evidence, FoundPassage, Join, Standing
from checker.matching.faithfulness import wording_of
from checker.matching.match import Claim, Match, kept_weight
from checker.matching.matches import PreparedQuotation
from checker.matching.misheard import misheard_edits
from checker.matching.named_nearby import answers_credited, is_mentioned_beside
from checker.matching.qualifiers import left_out, qualified_after, qualified_before
from checker.matching.reading_aloud import reads
from checker.matching.selection import ChosenMatch, told_apart
from checker.matching.slightness import slight_edits
from checker.model import Article, Edit, EditClass, EditOp, Passage, Wording
from checker.thresholds import Threshold

FAR_WORDS = Threshold(
    18,
    unit="words",
    reason="An omission of so many words and sentence beginnings is no gap in a quotation but the seam of two.",
    how_set="By hand, after reading the splices among the hand-checked findings; rerun make accuracy.",
)
FAR_SENTENCES = Threshold(
    2,
    unit="sentence beginnings",
    reason="See FAR_WORDS: words of one sentence left out are an omission, however many they are.",
    how_set="By hand, with FAR_WORDS.",
)


def evidence_of(
    article: Article,
    one: PreparedQuotation,
    choice: ChosenMatch,
    *,
    complete: bool,
    occasion: str = "",
    from_prepared_text: bool = False,
) -> Evidence:
    """Return what the rules see of a quotation and the passage chosen for it.

    ``occasion`` says how the article places the words at another occasion. What then only resembles a passage is not
    taken from it.
    """
    if occasion and choice.wording is Wording.PARAPHRASE:
        choice = replace(choice, found=None, wording=Wording.UNSUPPORTED)
    standing = _standing(one, choice)
    return Evidence(
        article=article,
        quotation=one.quotation,
        found=_passage(choice.found, one, article) if choice.found else None,
        wording=choice.wording,
        standing=standing,
        complete=complete,
        reading=choice.found is not None and standing is not Standing.OWN and reads(choice.found),
        elsewhere=choice.found is not None and _elsewhere(one, choice.found),
        rivals=_rivals(choice) if standing is Standing.UNCLEAR else (),
        beside=choice.found is not None and is_mentioned_beside(article, one, choice.found.speaker),
        answers_credited=choice.found is not None and answers_credited(one, choice.found),
        credited_speaks=bool(one.voices(Claim.CREDITED)),
        doubt=choice.found.source.turns[choice.found.first_turn].doubt if choice.found else "",
        occasion=occasion,
        from_prepared_text=from_prepared_text,
    )


def _standing(one: PreparedQuotation, choice: ChosenMatch) -> Standing:
    attribution = one.quotation.attribution
    found = choice.found
    if found is None or attribution is None or attribution.speaker is None:
        return Standing.UNCLEAR
    if found.claim is Claim.CREDITED:
        return Standing.OWN
    if found.claim is Claim.UNSURE:
        return Standing.UNCLEAR
    if not one.voices(Claim.CREDITED):
        return Standing.ABSENT if kept_weight(found) >= thresholds.TELLING else Standing.UNCLEAR
    return Standing.OTHERS if told_apart(choice.credited, found) else Standing.UNCLEAR


def _elsewhere(one: PreparedQuotation, found: Match) -> bool:
    attribution = one.quotation.attribution
    named = attribution is not None and attribution.speaker is not None
    return named and found.claim is Claim.SOMEBODY_ELSE and kept_weight(found) >= thresholds.TELLING


def _rivals(choice: ChosenMatch) -> tuple[Passage, ...]:
    return tuple(
        other.as_passage()
        for other in choice.others
        if choice.found and other.voice != choice.found.voice and wording_of(other) is choice.wording
    )


def _passage(found: Match, one: PreparedQuotation, article: Article) -> FoundPassage:
    return FoundPassage(
        source=found.source,
        passage=found.as_passage(),
        edits=found.edits,
        slight=slight_edits(found),
        misheard=misheard_edits(found, one.quoted.language),
        joining=frozenset(edit for edit in found.edits if _joins_places(found, edit)),
        left_out=tuple(left_out(found)),
        before=qualified_before(found, one.quotation, article),
        after=qualified_after(found),
        joins=tuple(_join(found, leap) for leap in found.jumps if leap.right > leap.left),
        reordered=any(leap.right <= leap.left for leap in found.location.script.leaps),
        gaps=found.gaps,
    )


def _joins_places(found: Match, edit: Edit) -> bool:
    """Whether what was left out is so much, whole sentences of it, that the quotation joins two places."""
    if edit.source is None or edit.op is not EditOp.DELETE or edit.kind is not EditClass.OTHER:
        return False
    gone = [token for token in found.location.ground.tokens if edit.source.contains(token.span)]
    return len(gone) >= FAR_WORDS and sum(begins_sentence(token) for token in gone) >= FAR_SENTENCES


def _join(found: Match, leap: Leap) -> Join:
    ground = found.location.ground
    return Join(
        two_speakers=ground.speakers[leap.left] != ground.speakers[leap.right],
        words_apart=ground.positions[leap.right] - ground.positions[leap.left] - 1,
    )
