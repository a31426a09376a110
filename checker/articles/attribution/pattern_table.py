"""Every pattern that ties a quotation to a speaker, and the order in which they are tried.

To add one, write its finder, put its record with those of its kind (``patterns_in_sentence.py``,
``patterns_around.py``), and put the finder among the searches here at the place where it is to be tried. The tests run
the examples of all records.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from checker.articles.attribution.after_quotation import clause_at_end, summed_up_after, unknown_verb_after
from checker.articles.attribution.beside_quotation import clause_beside
from checker.articles.attribution.dialogue import dialogue_partner
from checker.articles.attribution.marked_speakers import (
    according_to,
    colon_lead_in,
    label,
    only_subject,
    owner,
    passive_by,
    signature,
)
from checker.articles.attribution.neighbouring_speakers import (
    clause_in_next_sentence,
    signature_below,
    speaker_going_on,
    speaker_in_paragraph,
    speaker_in_paragraph_before,
    speaker_in_same_sentence,
    topic_of_paragraph_before,
    topic_of_sentence_before,
)
from checker.articles.attribution.patterns_around import PATTERNS_AROUND
from checker.articles.attribution.patterns_in_sentence import PATTERNS_IN_SENTENCE
from checker.articles.attribution.verbs_before import nearest_verb_before, weak_verb_before

SEARCHES_IN_SENTENCE: Final = (
    label,
    summed_up_after,
    clause_beside,
    unknown_verb_after,
    according_to,
    signature,
    passive_by,
    clause_at_end,
    nearest_verb_before,
    colon_lead_in,
    weak_verb_before,
    owner,
    only_subject,
)
"""What is tried inside a quotation's own sentence, in this order."""

SEARCHES_FOR_ANY: Final = (speaker_in_same_sentence, speaker_going_on)
"""What is tried first around any quotation without a firm tie of its own."""

SEARCHES_FOR_ANSWER: Final = (*SEARCHES_FOR_ANY, clause_in_next_sentence, signature_below, dialogue_partner)
"""What is tried around it where it must be somebody else's than the quotation before."""

SEARCHES_AROUND: Final = (
    *SEARCHES_FOR_ANY,
    clause_in_next_sentence,
    speaker_in_paragraph,
    topic_of_sentence_before,
    signature_below,
    speaker_in_paragraph_before,
    topic_of_paragraph_before,
)
"""What is tried around it where its own sentence has no tie."""

_RECORDS: Final = (*PATTERNS_IN_SENTENCE, *PATTERNS_AROUND)

PATTERNS: Final = MappingProxyType({pattern.name: pattern for pattern in _RECORDS})
"""The patterns by name."""

GIVING_WAY: Final = frozenset(pattern.name for pattern in _RECORDS if pattern.gives_way)
"""The names of the patterns that give way to any other."""
