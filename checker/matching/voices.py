"""The voices of a record, and which of them may be the person an article credits."""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment.source_words import Ground, Names, SourceWords, SpeakerKey, speaker_key
from checker.alignment.vocabulary import vocabulary_of
from checker.language import Language
from checker.matching.chance import Usage
from checker.matching.match import Claim
from checker.model import Person, Source, TurnRole
from checker.people.identity import Likeness, same_person
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """All turns of one speaker in one source."""

    source: str
    key: SpeakerKey
    person: Person | None
    role: TurnRole
    turns: tuple[int, ...]


class Record:
    """All sources of a check with their words, by voice, each read once."""

    def __init__(
        self,
        sources: Sequence[Source],
        *,
        language: Language,
    ) -> None:
        self.language = language
        self.sources = {source.id: source for source in sources}
        self.words = {source.id: SourceWords(source, language=language) for source in sources}
        self.voices = tuple(voice for source in sources for voice in _voices(source))
        self._voice_of = {(voice.source, turn): voice for voice in self.voices for turn in voice.turns}
        self._grounds: dict[tuple[str, SpeakerKey], Ground] = {}
        self._usages: dict[str, Usage] = {}

    def voice_of(self, source: str, turn: int) -> Voice | None:
        """Return the voice of that turn; None for a narrator's."""
        return self._voice_of.get((source, turn))

    def ground(self, voice: Voice) -> Ground:
        """Return every word of the voice in its source."""
        key = (voice.source, voice.key)
        if key not in self._grounds:
            self._grounds[key] = self.words[voice.source].ground(voice.turns)
        return self._grounds[key]

    def usage(self, source: str) -> Usage:
        """Return how often a source uses each word."""
        if source not in self._usages:
            turns = self.sources[source].turns
            self._usages[source] = Usage(
                (self.words[source].turn(turn.index) for turn in turns), vocabulary_of(self.language)
            )
        return self._usages[source]

    def names(self, source: str) -> Names:
        """Return the words a source prints as names."""
        return self.words[source].names()

    def claims(self, credited: Person | None) -> dict[Voice, Claim]:
        """Return for every voice whether it is the person credited; all are unsure where nobody is."""
        return {voice: claim(voice, credited, self.language) for voice in self.voices}


def _voices(source: Source) -> tuple[Voice, ...]:
    turns: dict[SpeakerKey, list[int]] = {}
    for turn in source.turns:
        if turn.role is not TurnRole.NARRATOR:
            turns.setdefault(speaker_key(turn), []).append(turn.index)
    return tuple(
        Voice(source.id, key, source.turns[indices[0]].speaker, source.turns[indices[0]].role, tuple(indices))
        for key, indices in turns.items()
    )


def claim(voice: Voice, credited: Person | None, language: Language) -> Claim:
    """Return whether the voice is the person credited; an unnamed voice may be anybody but a questioner."""
    if credited is None:
        return Claim.UNSURE
    if voice.person is None:
        asks = voice.role in {TurnRole.QUESTIONER, TurnRole.MODERATOR}
        return Claim.SOMEBODY_ELSE if asks else Claim.UNSURE
    likeness = same_person(voice.person, credited, language)
    if likeness is Likeness.SAME:
        return Claim.CREDITED
    return Claim.UNSURE if likeness is Likeness.UNSURE else Claim.SOMEBODY_ELSE
