"""The pronouns that people were found to go by while an article is read."""

from __future__ import annotations

from collections import Counter

from checker.articles.coreference.genders import Gender
from checker.articles.coreference.people import NamedPerson, majority


class LearntGenders:
    """What the article's own pronouns, once resolved, say of people of whom nothing else does."""

    def __init__(self) -> None:
        self._votes: dict[NamedPerson, Counter[Gender]] = {}

    def of(self, person: NamedPerson) -> Gender | None:
        """Return the pronoun the person goes by, as stated or as learnt."""
        return majority(person.stated_genders) or majority(person.genders + self._votes.get(person, Counter()))

    def goes_by(self, person: NamedPerson, gender: Gender | None) -> bool:
        """Return whether the pronoun can mean the person."""
        return gender is None or self.of(person) in (None, gender)

    def learn(self, person: NamedPerson, gender: Gender) -> None:
        """Note that a pronoun was resolved to the person."""
        if self.of(person) is None:
            self._votes.setdefault(person, Counter())[gender] += 1
