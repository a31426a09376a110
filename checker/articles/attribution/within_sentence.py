"""Who speaks inside one sentence: the patterns tried in turn for each of its quoted parts."""

from __future__ import annotations

from checker.articles.attribution.pattern_table import SEARCHES_IN_SENTENCE
from checker.articles.attribution.patterns import Frame
from checker.articles.attribution.quoted_part import QuotedPart, tying_words
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language


def frame_in_sentence(reader: SentenceReader, quoted: int, language: Language) -> Frame | None:
    """Return the best tie in its own sentence for the quoted part at token ``quoted``."""
    part = QuotedPart(reader, quoted, tying_words(language), language)
    return next((frame for search in SEARCHES_IN_SENTENCE if (frame := search(part)) is not None), None)
