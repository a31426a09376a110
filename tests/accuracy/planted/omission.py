"""Faults and controls of leaving out: within a sentence, a whole sentence, the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planted.record import content_of, words_of
from planted.rewording import Reworded

ELLIPSES = ("…", "...", " …", " ...", ". . .", " [...]", " […]")

# Words whose loss negates, limits, concedes or conditions what is left.
_LIMITING = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|cannot|without|hardly|barely|unless|if|but|except"
    r"|although|though|while"
    r"|until|however|only|provided|as long as|whether|despite|yet|almost|nearly|mostly|largely|most|some|may"
    r"|might|could|would"
    r"|should|must|probably|perhaps|maybe|possibly|otherwise|other than|at least|up to|instead|when|where"
    r"|because|since|before|after"
    r"|think|believe|hope|guess|suppose)\b|n['’]t\b",
    re.IGNORECASE,
)
# Phrases a newsroom may tidy away: leaving them out is no fault, so they cannot be planted as one.
_TIDIED = re.compile(
    r"\b(?:you know|i mean|tell you|honest|frankly|of course|by the way|obviously|in fact|again|okay|well|look"
    r"|believe me|say|said|"
    r"mean|know|see|sir|folks|remember|thank|please|mr|ms|madam|senator|governor|secretary|president|really"
    r"|very|right)\b",
    re.IGNORECASE,
)
_ADDITIVE = re.compile(
    r"(?:and|including|along with|together with|like|such as|as well as|the|a|an|our|my|his|her|their|its) ",
    re.IGNORECASE,
)


def middle_clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """Clauses between two commas, with enough left on both sides to be a quotation."""
    commas = [match.start() for match in re.finditer(r",(?= )", sentence)]
    for i, first in enumerate(commas):
        for second in commas[i + 1 : i + 3]:
            before, inside, after = sentence[:first], sentence[first + 1 : second], sentence[second + 1 :]
            if len(words_of(before)) >= 4 and len(words_of(after)) >= 4 and 3 <= len(words_of(inside)) <= 14:
                yield first, second


def neutral_clauses(sentence: str) -> list[tuple[int, int]]:
    """Middle clauses that say something of their own and limit nothing."""
    found = []
    for first, second in middle_clauses(sentence):
        inside = sentence[first + 1 : second].strip()
        rest = sentence[:first] + sentence[second:]
        telling = content_of(inside)
        if (
            not _LIMITING.search(inside)
            and not _TIDIED.search(inside)
            and len(telling) >= 2
            and not telling & content_of(rest)
        ):
            found.append((first, second))
    return found


def neutral_clause_dropped(sentence: str, rng: Random) -> Reworded | None:
    """A clause of its own content left out without a mark."""
    found = neutral_clauses(sentence)
    if not found:
        return None
    first, second = rng.choice(found)
    comma = "," if rng.random() < 0.5 else ""
    return Reworded(sentence[:first] + comma + sentence[second + 1 :], (first, first + len(comma)))


def neutral_clause_elided(sentence: str, rng: Random) -> Reworded | None:
    """An additive clause left out under an ellipsis, as house styles allow."""
    found = [(a, b) for a, b in neutral_clauses(sentence) if _ADDITIVE.match(sentence[a + 1 : b].strip())]
    if not found:
        return None
    first, second = rng.choice(found)
    mark = rng.choice(ELLIPSES)
    return Reworded(sentence[:first] + mark + sentence[second + 1 :], (first, first + len(mark)))


_CONDITION = re.compile(r"(?:and |but )?(?:if|unless|provided|as long as|only if|until|assuming)\b", re.IGNORECASE)
_EMPTY_CONDITION = re.compile(
    r"\bif (?:you (?:look|know|will|think|want|see|go|take|don['’]t mind)|i (?:may|can|could|might)|not"
    r"|anything|so|possible)\b",
    re.IGNORECASE,
)


def condition_clauses(sentence: str) -> list[tuple[int, int]]:
    """Middle clauses that set a condition."""
    return [
        (a, b)
        for a, b in middle_clauses(sentence)
        if _CONDITION.match(sentence[a + 1 : b].strip())
        and not _EMPTY_CONDITION.search(sentence[a + 1 : b])
        and "," not in sentence[a + 1 : b]
    ]


def condition_dropped(sentence: str, rng: Random) -> Reworded | None:
    """A condition in the middle left out without a mark."""
    found = condition_clauses(sentence)
    if not found:
        return None
    first, second = rng.choice(found)
    return Reworded(sentence[:first] + sentence[second + 1 :], (first, first))


def condition_elided(sentence: str, rng: Random) -> Reworded | None:
    """A condition in the middle hidden by an ellipsis."""
    found = condition_clauses(sentence)
    if not found:
        return None
    first, second = rng.choice(found)
    mark = rng.choice(ELLIPSES)
    return Reworded(sentence[:first] + mark + sentence[second + 1 :], (first, first + len(mark)))


def negation_elided(sentence: str, rng: Random) -> Reworded | None:
    """A "not" or "never" hidden by an ellipsis."""
    if not sentence.endswith(".") or len(re.findall(r"\b(?:not|never|no|nothing|cannot)\b|n['’]t\b", sentence)) != 1:
        return None
    match = re.search(
        r"\b(?:is|am|are|was|were|has|have|had|can|may|will|must|should|would|could|does|do|did|['’]re|['’]m)"
        r" ((?:not|never) )(?!only|just|merely|simply|even|necessarily|all|every)(?=[a-z])",
        sentence,
    )
    if match is None or len(words_of(sentence[: match.start(1)])) < 2 or len(words_of(sentence[match.end() :])) < 3:
        return None
    start = match.start(1)
    if re.search(r"\b(?:whether|if|why|any|anything|ever|yet|until|either|but|or \w+ not)\b", sentence):
        return None
    mark = rng.choice(("… ", "... ", "[...] ", "[…] "))
    return Reworded(sentence[:start] + mark + sentence[match.end() :], (start, start + len(mark)))


_PAIR = re.compile(
    r"\b(?:the|very|our|and|more|are|was|for|its|his"
    r"|her) (?P<first>[a-z]{4,}) and (?P<second>[a-z]{4,})(?= [a-z]{4,}|[.,])"
)


def one_of_two_dropped(sentence: str, rng: Random) -> Reworded | None:
    """One of two joined words left out: "serious and constructive talks" to "constructive talks"."""
    found = [
        match
        for match in _PAIR.finditer(sentence)
        if content_of(match["first"]) and content_of(match["second"]) and match["first"] != match["second"]
    ]
    if not found:
        return None
    match = rng.choice(found)
    start = match.start("first")
    return Reworded(sentence[:start] + sentence[match.start("second") :], (start, start))


# A clause that ends in one of these is not over: the condition belongs to what comes next.
_UNFINISHED = frozenset(
    "as even and or but because that which who is are was were see know says say said than what so".split()
)


def end_before(sentence: str, *, conjunctions: str) -> int | None:
    """Where a statement's first clause ends before one of ``conjunctions``, if both clauses have weight."""
    match = re.search(rf",? (?=(?:{conjunctions}) (?!also\b))", sentence)
    if match is None or _EMPTY_CONDITION.search(sentence[match.end() :]):
        return None
    before, after = words_of(sentence[: match.start()]), words_of(sentence[match.end() :])
    # "Not this but that" is one thought, and stops nowhere before the "but".
    contrasted = re.search(r"\bnot\b|n['’]t\b", sentence[: match.start()]) and after[0] == "but"
    if len(before) < 7 or len(after) < 5 or before[-1] in _UNFINISHED or contrasted:
        return None
    return match.start() if len(content_of(" ".join(after))) >= 2 else None


def limits_nothing(sentence: str) -> bool:
    """Whether a whole sentence can be left out under an ellipsis without turning its neighbours."""
    return not _LIMITING.search(sentence) and not re.match(r"(?:Now|Well|Still|Even|Or|That|This|Which)\b", sentence)
