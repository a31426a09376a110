"""Faults of meaning inside one sentence: polarity, modality, certainty, quantity, and ordinary words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from planted.rewording import NO_ARTICLE_BEFORE, Reworded, is_statement, like, one_of, swap

NEGATIVE = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|cannot|without|hardly|barely|unless)\b|n['’]t\b", re.IGNORECASE
)

_AUXILIARY = r"is|are|was|were|will|can|should|would|could|must"


def negation_in(sentence: str, rng: Random) -> Reworded | None:
    """A "not" after the first auxiliary of a statement that has no negation at all."""
    if (
        not is_statement(sentence)
        or NEGATIVE.search(sentence)
        or re.search(r"\b(?:whether|if|only)\b", sentence, re.IGNORECASE)
    ):
        return None
    match = re.search(
        rf"(?<=\w ){NO_ARTICLE_BEFORE}(?:({_AUXILIARY})|(we|they|you)['’]re|(it|that|he|she|there)['’]s)(?= [a-z]+)",
        sentence,
    )
    if match is None or sentence[match.end() :].split()[0] in {
        "been",
        "had",
        "got",
        "is",
        "are",
        "to",
        "just",
        "about",
        "also",
    }:
        return None
    contracted = {"is": "isn’t", "are": "aren’t", "was": "wasn’t", "were": "weren’t", "will": "won’t", "can": "can’t"}
    if match[1] in contracted and rng.random() < 0.5:
        return swap(sentence, match.start(1), match.end(1), contracted[match[1]])
    negated = "cannot" if match[1] == "can" else f"{match[0]} not"
    return swap(sentence, match.start(), match.end(), negated)


_NEGATIVE_FORMS = {
    "don't": "do", "doesn't": "does", "didn't": "did", "can't": "can", "cannot": "can", "won't": "will", "isn't": "is",
    "aren't": "are", "wasn't": "was", "weren't": "were", "shouldn't": "should", "wouldn't": "would",
    "couldn't": "could",
    "haven't": "have", "hasn't": "has", "hadn't": "had",
}  # fmt: skip


_NOT_A_PLAIN_NEGATION = r" (?:only|just|merely|simply|even|all|every|always|entirely|necessarily|so)\b"


def negation_out(sentence: str, rng: Random) -> Reworded | None:
    """The only negation of a statement taken out."""
    del rng
    negatives = list(NEGATIVE.finditer(sentence))
    if (
        not is_statement(sentence)
        or len(negatives) != 1
        or re.search(r"\b(?:whether|why|anything|any|ever|yet|either|until|if|at all|but)\b", sentence, re.IGNORECASE)
    ):
        return None
    if re.match(r"(?:Don['’]t|Doesn['’]t|Isn['’]t|Aren['’]t|Didn['’]t)\b", sentence):
        return None
    contracted = re.search(r"\b(?:\w+n['’]t|cannot)\b", sentence)
    if contracted:
        # It has to negate the words that follow, and them alone.
        if not re.match(
            r" (?!(?:only|just|merely|simply|even|all|every|always|entirely|necessarily|so)\b)[a-z]",
            sentence[contracted.end() :],
        ):
            return None
        positive = _NEGATIVE_FORMS.get(contracted[0].casefold().replace("’", "'"))
        return swap(sentence, *contracted.span(), like(contracted[0], positive)) if positive else None
    match = re.search(
        rf"\b((?:{_AUXILIARY}|do|does|did|have|has|had|am|['’]re|['’]s|['’]m)) not "
        r"(?!only|just|merely|simply|even|all|every|always|entirely|necessarily|so)(?=[a-z])",
        sentence,
    )
    if match:
        return swap(sentence, match.end(1), match.end() - 1, "")
    return None


_OPPOSITES: dict[str, Sequence[str]] = {}
for _left, _right in (
    ("increase", "decrease"), ("increased", "decreased"), ("increasing", "decreasing"), ("supports", "opposes"),
    ("supported", "opposed"), ("agree", "disagree"), ("agreed", "disagreed"), ("better", "worse"), ("best", "worst"),
    ("strong", "weak"), ("stronger", "weaker"), ("safe", "unsafe"), ("possible", "impossible"), ("legal", "illegal"),
    ("success", "failure"), ("winning", "losing"), ("wins", "loses"), ("raise", "lower"), ("raised", "lowered"),
    ("accept", "reject"), ("accepted", "rejected"), ("easy", "difficult"), ("higher", "lower"), ("good", "bad"),
    ("positive", "negative"), ("ally", "enemy"), ("allies", "enemies"), ("everybody", "nobody"), ("everyone", "no one"),
    ("everything", "nothing"), ("love", "hate"), ("always", "never"), ("happy", "unhappy"), ("able", "unable"),
    ("fair", "unfair"), ("stable", "unstable"), ("expand", "shrink"), ("guilty", "innocent"), ("legally", "illegally"),
):  # fmt: skip
    _OPPOSITES[_left] = [_right]
    # "No one" may begin "no one man".
    if " " not in _right:
        _OPPOSITES[_right] = [_left]


def opposite(sentence: str, rng: Random) -> Reworded | None:
    """A word turned into its opposite."""
    if not is_statement(sentence):
        return None
    return one_of(
        sentence, rng, _OPPOSITES, before=r"(?<!\bas )(?<!\bAs )", after=r"(?! (?:deal|luck|morning|evening|as)\b)"
    )


_MODALS: dict[str, Sequence[str]] = {
    "will": ["would", "may", "might", "could"],
    "would": ["will", "must"],
    "must": ["should", "may", "could"],
    "should": ["must", "may", "might"],
    "might": ["will", "must"],
    "may": ["will", "must"],
    "could": ["will", "must"],
    "can": ["must", "should", "will"],
}


def modal(sentence: str, rng: Random) -> Reworded | None:
    """Another modal verb in a statement."""
    if not is_statement(sentence):
        return None
    return one_of(
        sentence,
        rng,
        _MODALS,
        before=rf"(?<=\w ){NO_ARTICLE_BEFORE}",
        after=r"(?= (?:be|have|[a-z]{3,}\b)(?! to be able))",
    )


_CERTAINTIES: dict[str, Sequence[str]] = {
    "definitely": ["possibly", "probably"],
    "certainly": ["perhaps", "possibly"],
    "probably": ["certainly", "definitely"],
    "perhaps": ["certainly"],
    "maybe": ["certainly"],
    "possibly": ["certainly"],
    "I think": ["I know", "I am certain"],
    "I believe": ["I know"],
    "I hope": ["I know", "I expect"],
    "I guess": ["I know"],
}


def certainty(sentence: str, rng: Random) -> Reworded | None:
    """A surer or less sure word: "I think" to "I know", "probably" to "certainly"."""
    return one_of(sentence, rng, _CERTAINTIES, after=r"(?! (?:so|about|of|in)\b)") if is_statement(sentence) else None


_NUMERAL = (
    r"(?:\$?\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|half"
    r"|a (?:hundred|thousand|million))\b)"
)
_QUANTIFIERS: tuple[tuple[str, Sequence[str]], ...] = (
    (rf"\b(almost|nearly)(?= {_NUMERAL})", ["over", "more than"]),
    (rf"\b(over|more than)(?= {_NUMERAL})", ["almost", "nearly", "less than"]),
    (rf"\b(less than|fewer than|under)(?= {_NUMERAL})", ["more than", "over"]),
    (rf"\b(at least)(?= {_NUMERAL})", ["at most", "almost"]),
    (rf"\b(up to)(?= {_NUMERAL})", ["over", "at least"]),
    (r"\b([Ss]ome)(?= (?:of (?:the|our|these|those|them|my|your)|people|states|countries|others))", ["most", "all"]),
    (r"\b([Mm]ost)(?= (?:of (?:the|our|these|those|them)|people|states|countries|Americans))", ["some", "all", "many"]),
    (r"\b([Mm]any)(?= (?:of (?:the|our|these|those|them)|people|states|countries|Americans|others))", ["all", "few"]),
    (r"\b([Aa]ll)(?= (?:of (?:the|our|these|those|them) \w+s\b|countries|states|Americans))", ["most", "some"]),
    (r"(?<!\bas )(?<!fairly )(?<!\bso )(?<!\bhow )(?<!very )\b(often|sometimes|usually|frequently)(?= \w)", ["always"]),
    (
        r"\b([Ee]very)(?= (?:state|country|nation|hospital|family|company|person|child))",
        ["almost every", "nearly every"],
    ),
)


def quantifier(sentence: str, rng: Random) -> Reworded | None:
    """Another bound, share or frequency: almost for over, most for some, always for often."""
    found = [(match, new) for pattern, new in _QUANTIFIERS for match in re.finditer(pattern, sentence)]
    if not found or not is_statement(sentence):
        return None
    match, new = rng.choice(found)
    return swap(sentence, match.start(1), match.end(1), like(match[1], rng.choice(list(new))))


_ORDINARY: dict[str, Sequence[str]] = {
    "important": ["delicate", "familiar"],
    "country": ["committee", "economy"],
    "people": ["families", "visitors"],
    "problem": ["story", "habit"],
    "problems": ["stories", "habits"],
    "questions": ["letters", "warnings"],
    "question": ["letter", "warning"],
    "government": ["company", "university"],
    "meeting": ["dinner", "phone call"],
    "family": ["office", "church"],
    "work": ["travel", "sleep"],
    "discuss": ["celebrate", "rehearse"],
    "great": ["costly", "strange"],
    "money": ["paper", "furniture"],
    "jobs": ["roads", "schools"],
    "system": ["building", "calendar"],
    "laws": ["songs", "maps"],
    "policy": ["memory", "journey"],
    "conversation": ["quarrel", "ceremony"],
    "tremendous": ["modest", "puzzling"],
}


def word_replaced(sentence: str, rng: Random) -> Reworded | None:
    """An ordinary word replaced by another that means something else."""
    return one_of(sentence, rng, _ORDINARY)


_ADDED: tuple[tuple[str, Sequence[str]], ...] = (
    (
        (
            r"\b(?:the|our|their|a) (?=(?:country|problem|question|government|system|policy|meeting|plan|deal|people"
            r"|families|company|companies|state|states)\b)"
        ),
        ["troubled ", "celebrated ", "puzzling "],
    ),
    (
        (
            r"\b(?:we|they|I|you) (?=(?:work|talk|discussed|went|came|looked|asked|met|built|made|took|put|gave"
            r"|left|sent)\b)"
        ),
        ["quietly ", "eagerly ", "angrily "],
    ),
)


def word_added(sentence: str, rng: Random) -> Reworded | None:
    """An adjective or adverb that was not said."""
    found = [(match, new) for pattern, new in _ADDED for match in re.finditer(pattern, sentence)]
    if not found:
        return None
    match, new = rng.choice(found)
    return swap(sentence, match.end(), match.end(), rng.choice(list(new)))
