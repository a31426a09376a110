"""From labels to people: one person for all the labels that mean him, completed from what the record says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from checker.language import Language
from checker.model import Person, TurnRole
from checker.people.cast import merge_people
from checker.people.identity import names_alike, names_of, person_named, roles_of
from checker.people.names import FAMILY_ONLY, is_body
from checker.people.roles import HEAD_ONLY, fit
from checker.sources.label_words import is_answer, may_name_speaker, plain_label, role_of_label

_IN_BRACKETS: Final = re.compile(r"\((?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){1,4})(?:,[^()]*)?\)")


class Speakers:
    """Who each label of a record means.

    Args:
        labels: the texts of all labels, in the order of the record.
        introduced: people whom the record's head names; those who fit no label are left out.
        own_names: by label key, the full name that its speaker gave himself.
        answering: who gives the answers marked "A.", or holds the only office named by role alone.
    """

    def __init__(
        self,
        labels: Iterable[str],
        *,
        introduced: Sequence[Person] = (),
        own_names: Mapping[str, Person] | None = None,
        answering: Person | None = None,
        language: Language,
    ) -> None:
        self._language = language
        self._answering = answering
        self._texts = tuple(dict.fromkeys(" ".join(label.split()) for label in labels))
        named = {text: person for text in self._texts if (person := _person_of(text, language)) is not None}
        added = [*introduced, *(own_names or {}).values(), *([answering] if answering else [])]
        everybody = merge_people([*named.values(), *_fitting(added, list(named.values()))])
        self._people = {text: _whole(person, everybody) for text, person in named.items()}
        for text, person in self._people.items():
            if not names_of(person) and (holder := _holder(person, added)) is not None:
                whole = next(
                    (one for one in everybody if names_of(one) and names_alike(one, holder) >= FAMILY_ONLY), holder
                )
                self._people[text] = Person(whole.name, tuple(dict.fromkeys((*whole.aliases, text))), whole.roles)

    def who(self, label: str) -> Person | None:
        """Return the person that a label means, None for one that names nobody."""
        text = " ".join(label.split())
        return self._answering if is_answer(text, language=self._language) else self._people.get(text)

    def role(self, label: str) -> TurnRole:
        """What the label's speaker is doing."""
        if not may_name_speaker(label, language=self._language):
            return TurnRole.NARRATOR
        return role_of_label(label, language=self._language) or (
            TurnRole.SPEAKER if self.who(label) else TurnRole.UNKNOWN
        )


def _person_of(label: str, language: Language) -> Person | None:
    plain = plain_label(label)
    if role_of_label(plain, language=language) is TurnRole.QUESTIONER and (asking := _IN_BRACKETS.search(label)):
        return person_named(asking["name"])
    if role_of_label(plain, language=language) is not None or not may_name_speaker(plain, language=language):
        return None
    person = _named_beside_office(plain, label) or person_named(plain)
    if person is None or (is_body(plain) and not person.roles):
        return None
    return (
        person if plain == label else Person(person.name, tuple(dict.fromkeys((*person.aliases, label))), person.roles)
    )


def _named_beside_office(plain: str, label: str) -> Person | None:
    """Return the person in brackets behind an office: "The Minister for Trees (Ann Alder)"."""
    match = _IN_BRACKETS.search(label)
    office = person_named(plain)
    if match is None or office is None or names_of(office) or len(match["name"].split()) < 2:
        return None
    return person_named(match["name"], roles=office.roles)


def _fitting(introduced: Iterable[Person], labelled: Sequence[Person]) -> list[Person]:
    """Return those introduced who bear the name of a label; others were only spoken of."""
    return [
        person
        for person in introduced
        if names_of(person) and any(names_of(label) and names_alike(person, label) >= FAMILY_ONLY for label in labelled)
    ]


def _whole(person: Person, everybody: Sequence[Person]) -> Person:
    forms = {person.name, *person.aliases}
    same = [one for one in everybody if forms <= {one.name, *one.aliases} and set(person.roles) <= set(one.roles)]
    return same[0] if same else person


def _holder(office: Person, introduced: Iterable[Person]) -> Person | None:
    """Return the only one introduced who holds the office that a label such as "THE PRESIDENT" names."""
    holders = [
        person
        for person in merge_people(introduced)
        if names_of(person)
        and max((fit(mine, held) for mine in roles_of(office) for held in roles_of(person)), default=0.0) >= HEAD_ONLY
    ]
    return holders[0] if len(holders) == 1 else None
