"""Match a quotation with the words of every speaker of the record."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.edits import edits_of
from checker.alignment.locate import Location, laid_over, locate
from checker.alignment.quoted import Quoted, quoted
from checker.alignment.source_words import Ground, Names
from checker.matching import judgement_thresholds as thresholds
from checker.matching.chance import copied_bits
from checker.matching.match import Claim, Match, matched_share
from checker.matching.voices import Record, Voice
from checker.model import Candidate, Quotation, Span
from checker.retrieval.index import Index
from checker.retrieval.query import Query
from checker.thresholds import Threshold
from checker.value_classes import dataclass

CANDIDATES = Threshold(
    8,
    unit="candidates",
    reason="How many passages the search gives for each quotation.",
    how_set="Ample on 4,098 development queries; rerun tests/benchmarks/search.py.",
)
OTHER_VOICES = Threshold(
    5,
    unit="voices",
    reason="How many other speakers than the one credited are looked at.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
ONE_VOICE = Threshold(
    0.85,
    unit="weighted share of words",
    reason="The words of several speakers together are tried only where no single one has so many of the quotation's.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)
WORTH_A_SECOND_VOICE = Threshold(
    0.15,
    unit="weighted share of words",
    reason="So many more words must several speakers have together than the best of them alone.",
    how_set="By hand on the development pairs; rerun make accuracy.",
)


@dataclass(frozen=True, slots=True)
class PreparedQuotation:
    """A quotation ready to be searched for, with what is known of its speaker."""

    quotation: Quotation
    quoted: Quoted
    claims: dict[Voice, Claim]

    def voices(self, claim: Claim) -> list[Voice]:
        """Return the voices that are the person credited to this degree."""
        return [voice for voice, made in self.claims.items() if made is claim]


def prepare_quotation(text: str, quotation: Quotation, record: Record) -> PreparedQuotation:
    """Return a quotation of the article's ``text`` ready to be searched for."""
    person = quotation.attribution.speaker if quotation.attribution else None
    return PreparedQuotation(quotation, quoted(text, quotation, language=record.language), record.claims(person))


def candidates_for(quotations: Sequence[PreparedQuotation], index: Index) -> list[tuple[Candidate, ...]]:
    """Return each quotation's candidates, anybody's and the credited person's own, found in one search."""
    queries: list[Query] = []
    owners: list[int] = []
    for number, one in enumerate(quotations):
        own = frozenset((voice.source, turn) for voice in one.voices(Claim.CREDITED) for turn in voice.turns)
        asked = [Query(one.quotation.text)] + ([Query(one.quotation.text, own)] if own else [])
        queries += asked
        owners += [number] * len(asked)
    found: list[dict[Candidate, None]] = [{} for _ in quotations]
    for number, candidates in zip(owners, index.search(queries, limit=int(CANDIDATES)), strict=True):
        found[number].update(dict.fromkeys(candidates))
    return [tuple(candidates) for candidates in found]


def matches_for(
    one: PreparedQuotation, candidates: Sequence[Candidate], record: Record, names: Names
) -> tuple[Match, ...]:
    """Return the best match of every voice among the candidates, in no particular order."""
    voices = _voices_to_try(one, candidates, record)
    matches = [match for voice in voices if (match := _match(one, voice, candidates, record, names))]
    best = max((match.matched for match in matches), default=0.0)
    if best < ONE_VOICE:
        joint = _across_voices(one, candidates, record, names)
        matches += [match for match in joint if match.matched >= best + WORTH_A_SECOND_VOICE]
    return tuple(matches)


def _voices_to_try(one: PreparedQuotation, candidates: Sequence[Candidate], record: Record) -> list[Voice]:
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    voices = [voice for c in ranked if (voice := record.voice_of(c.source, c.turn))]
    others = list(dict.fromkeys(voice for voice in voices if one.claims[voice] is not Claim.CREDITED))
    credited = [voice for voice in dict.fromkeys(voices) if one.claims[voice] is Claim.CREDITED]
    return credited + others[: int(OTHER_VOICES)]


def _match(
    one: PreparedQuotation, voice: Voice, candidates: Sequence[Candidate], record: Record, names: Names
) -> Match | None:
    ground = record.ground(voice)
    location = locate(one.quoted, ground)
    of_voice = [c for c in candidates if record.voice_of(c.source, c.turn) == voice]
    nearest = max(of_voice, key=lambda candidate: candidate.cosine + candidate.coverage)
    if location is None or _better_by_meaning(location, nearest):
        location = laid_over(one.quoted, _within(ground, nearest))
    return _made(one, record, voice, location, nearest, names) if location.spans else None


def _made(
    one: PreparedQuotation, record: Record, voice: Voice, location: Location, nearest: Candidate, names: Names
) -> Match:
    edits = edits_of(location, names=names.and_also(record.names(voice.source)))
    claims = {one.claims[spoken] for turn in location.turns if (spoken := record.voice_of(voice.source, turn))}
    # A passage of several voices is the credited person's if any of them is.
    claim = next((made for made in (Claim.CREDITED, Claim.UNSURE) if made in claims), Claim.SOMEBODY_ELSE)
    return Match(
        source=record.sources[voice.source],
        voice=voice.key,
        claim=claim,
        location=location,
        edits=edits,
        matched=matched_share(location, edits),
        cosine=nearest.cosine,
        coverage=nearest.coverage,
        copied=copied_bits(location, edits, record.usage(voice.source)),
        searched=_searched(one, record, voice.source, claim),
    )


def _searched(one: PreparedQuotation, record: Record, source: str, claim: Claim) -> int:
    """Return how many words were searched for the passage, counting every source as long as the passage's own.

    They are the credited person's where the passage is, and everybody's where it is not.
    """
    own = [voice for voice in one.voices(Claim.CREDITED) if voice.source == source]
    if claim is Claim.CREDITED:
        return len(record.sources) * sum(len(record.ground(voice).tokens) for voice in own)
    return len(record.sources) * record.usage(source).size


def _better_by_meaning(location: Location, nearest: Candidate) -> bool:
    """Whether the place found by words holds so few of them that the one nearest in meaning is to be preferred."""
    if location.matched >= thresholds.least_kept(len(location.quoted.tokens)):
        return False
    return location.matched < thresholds.PARAPHRASE_OVERLAP or _far_from(location, nearest)


def _within(ground: Ground, candidate: Candidate) -> Ground:
    return _stretch(ground, candidate.span)


def _stretch(ground: Ground, span: Span) -> Ground:
    start, end = span.start, span.end
    chosen = [at for at, token in enumerate(ground.tokens) if start <= token.span.start and token.span.end <= end]
    if not chosen:
        return Ground((), (), (), (), language=ground.language)
    cut = slice(chosen[0], chosen[-1] + 1)
    return Ground(
        ground.tokens[cut],
        ground.turns[cut],
        ground.speakers[cut],
        ground.positions[cut],
        ground.language,
        ground.finished,
        frozenset(at - cut.start for at in ground.gaps if cut.start <= at <= cut.stop),
    )


def _far_from(location: Location, candidate: Candidate) -> bool:
    return not any(span.overlaps(candidate.span) for span in location.spans)


def _across_voices(
    one: PreparedQuotation, candidates: Sequence[Candidate], record: Record, names: Names
) -> list[Match]:
    """Return the quotation aligned with several voices' turns of a source together, to find splices of two."""
    matches = []
    for source in dict.fromkeys(candidate.source for candidate in candidates):
        turns = {candidate.turn for candidate in candidates if candidate.source == source}
        if len(turns) < 2:
            continue
        ground = record.words[source].ground(turns)
        location = locate(one.quoted, ground)
        if (
            location is None
            or len({ground.speakers[at] for start, end in location.used for at in range(start, end)}) < 2
        ):
            continue
        voice = record.voice_of(source, location.turns[0])
        if voice is None:
            continue
        nearest = max((c for c in candidates if c.source == source), key=lambda c: c.cosine + c.coverage)
        matches.append(_made(one, record, voice, location, nearest, names))
    return matches
