"""What a user should know of how a record was read: voices without names, and a speaker given in vain."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language import Language
from checker.model import Turn
from checker.sources.given_speakers import GivenSpeakers
from checker.sources.label_words import is_voice, plain_label


def remarks_on(turns: Sequence[Turn], given: GivenSpeakers, *, language: Language) -> tuple[str, ...]:
    """Return the remarks as sentences, none where the record says plainly who speaks."""
    remarks: list[str] = []
    unnamed = list(
        dict.fromkeys(turn.label for turn in turns if turn.speaker is None and is_voice(turn.label, language=language))
    )
    if unnamed:
        count = "1 voice has no name" if len(unnamed) == 1 else f"{len(unnamed)} voices have no names"
        remarks.append(f'{count}; misattribution cannot be checked; name them with --speaker "{unnamed[0]}=Name".')
    present = {plain_label(turn.label).casefold().strip("[]() ") for turn in turns}
    remarks += [
        f"--speaker names “{label}”, but no label of the record reads so."
        for label in given.by_label
        if label not in present
    ]
    if given.whole is not None and given.whole not in {turn.speaker for turn in turns}:
        remarks.append(
            f"--speaker {given.whole.name} changes nothing: the record says itself who speaks. Name a single label "
            'with --speaker "LABEL=Name".'
        )
    return tuple(remarks)
