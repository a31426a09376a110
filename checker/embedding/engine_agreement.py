"""How well the prepared model agrees with the model it was made from."""

from __future__ import annotations

from collections.abc import Sequence

from checker.value_classes import dataclass

SENTENCES = (
    "Thank you.",
    "What does it mean?",
    "They have not released hostages.",
    "I am out of politics.",
    "It’s sort of a contradiction.",
    "We put together a 66-nation coalition.",
    "It’s very good to have you here.",
    "We’re making progress.",
    "And it does not represent a job finished.",
    "What have you brought in your case, and why?",
    "Today, many issues were discussed in detail.",
    "And that is why we work today in order to try to explore the road ahead.",
    "The cessation of hostilities has largely held – not entirely – and we both know that.",
    "Now, these improvements are welcome but they are not sufficient, nor are they permanent.",
    "I think I have fully covered your question now.",
    "And it is very important for the separatists to reduce the violence.",
    "The sooner we end the chaos, the sooner we isolate the terrorists, the sooner we restore stability and peace.",
    "We are not trying to accuse anyone of anything.",
    "And when I get a chance to play it and practice – and I need a lot of practice – I try.",
    "We just agreed to make this cooperation in that direction more intense and not just from case to case.",
)
"""Sentences spoken on the record, of 2 to 22 words, from two transcripts of the U.S. Department of State (public
domain); used when no others are given."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cosines between the vectors of both engines for the same sentences."""

    sentences: int
    mean: float
    least: float
    least_sentence: str


def verify(sentences: Sequence[str] = SENTENCES) -> Agreement:
    """Return how far the shipped model agrees with the exact one, run by sentence-transformers.

    Raises:
        ModelError: if either model is missing, damaged or has another digest than recorded.
        ValueError: if there are no sentences.
    """
    from checker.embedding.encoder_loading import load_encoder
    from checker.embedding.manifest import standard_model

    if not sentences:
        raise ValueError("no sentences to compare")
    prepared = load_encoder(cache=False).encode(sentences)
    exact = load_encoder(standard_model().name, cache=False, device="cpu").encode(sentences)
    cosines = (prepared * exact).sum(axis=1)
    worst = int(cosines.argmin())
    return Agreement(len(sentences), float(cosines.mean()), float(cosines[worst]), sentences[worst])
