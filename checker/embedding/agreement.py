"""How well the prepared model agrees with the model it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.embedding.preparation import Progress

SENTENCES = (
    "We have agreed to meet again before the end of the month.",
    "I did not say that, and I would not say it.",
    "The committee received 1,250 letters, about 40 percent more than last year.",
    "Well, look, I think it's fair to say that we are closer than we were in the spring.",
    "Will the Minister tell the House when the report is going to be published?",
    "Thank you.",
    "There was no warning, there was no plan, and there was nobody who could tell us what to do next.",
    "The bridge will be closed from Monday while the engineers replace the bearings.",
    "He asked me to read his statement into the record, and I am going to do that now.",
    "No.",
    "We would support the amendment if the government accepted that the costs fall on the counties.",
    "Our teachers have been asked to do more with less for ten years running, and they have had enough of it.",
    "It isn't a question of money; it's a question of whether people can trust what they are told.",
    "The court found that the company knew of the fault in 2009 and sold the part regardless.",
    "I want to be very clear about this: nobody in this room has seen the final text.",
    "Good afternoon, everybody, and thanks for coming out on such short notice.",
)
"""Sentences as they are spoken on the record, of 1 to 25 words; used when no others are given."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cosines between the vectors of both engines for the same sentences."""

    sentences: int
    mean: float
    least: float
    least_sentence: str


def verify(
    sentences: Sequence[str] = SENTENCES, *, progress: Progress | None = None, home: Path | None = None
) -> Agreement:
    """The agreement of the prepared model with the exact one, through sentence-transformers.

    Raises:
        ModelError: if either model is missing, damaged or has another digest than recorded.
        ValueError: if there are no sentences.
    """
    from checker.embedding.loading import load_encoder
    from checker.embedding.manifest import standard_model

    if not sentences:
        raise ValueError("no sentences to compare")
    prepared = load_encoder(cache=False, progress=progress, home=home).encode(sentences)
    exact = load_encoder(standard_model().name, cache=False, device="cpu").encode(sentences)
    cosines = (prepared * exact).sum(axis=1)
    worst = int(cosines.argmin())
    return Agreement(len(sentences), float(cosines.mean()), float(cosines[worst]), sentences[worst])
