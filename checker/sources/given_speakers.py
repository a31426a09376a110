"""Who the user says is speaking: one name for a whole record, or names for its labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from checker.language import Language
from checker.model import Person
from checker.people.identity import person_named
from checker.sources.label_words import plain_label
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class GivenSpeakers:
    """The person who speaks where the record does not say, and the people whom single labels mean."""

    whole: Person | None = None
    by_label: Mapping[str, Person] = field(default_factory=dict)

    def named(self, label: str) -> Person | None:
        """Return whom the user has named for a label."""
        return self.by_label.get(_key(label))


def given_speakers(written: str | None, *, language: Language) -> GivenSpeakers:
    """Return what a user wrote: a name, or lines "LABEL=Name"; both may be given."""
    whole: Person | None = None
    by_label: dict[str, Person] = {}
    for entry in (written or "").splitlines():
        label, equals, name = entry.partition("=")
        person = person_named((name if equals else label).strip(), language=language)
        if person is None:
            continue
        if equals:
            by_label[_key(label)] = person
        else:
            whole = person
    return GivenSpeakers(whole, by_label)


def name_in(written: str | None) -> str | None:
    """Return the name of all that a user wrote, without what is said of single labels."""
    names = [entry.strip() for entry in (written or "").splitlines() if entry.strip() and "=" not in entry]
    return names[-1] if names else None


def _key(label: str) -> str:
    return plain_label(label).casefold().strip("[]() ")
