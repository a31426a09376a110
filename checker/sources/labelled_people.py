"""From labels to people: one person for all the labels that mean him, completed from what the record says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from checker.language import Language
from checker.model import Person, TurnRole
from checker.people.cast import merge_people
from checker.people.identity import names_alike, names_of, person_named, roles_of
from checker.people.name_folding import fold
from checker.people.names import FAMILY_ONLY, is_body
from checker.people.roles import HEAD_ONLY, fit
from checker.people.titles import title_length
from checker.sources.given_speakers import GivenSpeakers
from checker.sources.label_words import are_initials, is_answer, is_voice, may_name_speaker, plain_label, role_of_label

_IN_BRACKETS: Final = re.compile(r"\((?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){1,4})(?:,[^()]*)?\)")


class Speakers:
    """Who each label of a record means.

    Args:
        labels: the texts of all labels, in the order of the record, each with what it adds to the name.
        introduced: people whom the record's head and headings name; those who fit no label are left out.
        own_names: by label key, the full name that its speaker gave himself.
        answering: who gives the answers marked "A.", or holds the only office named by role alone.
        given: whom the user has named.
        language: the language of the record.
    """

    def __init__(
        self,
        labels: Iterable[tuple[str, str]],
        *,
        introduced: Sequence[Person] = (),
        own_names: Mapping[str, Person] | None = None,
        answering: Person | None = None,
        given: GivenSpeakers | None = None,
        language: Language,
    ) -> None:
        self._answering = answering
        self._language = language
        self._given = given or GivenSpeakers()
        about = _about(labels)
        self._texts = tuple(about)
        named = {
            text: _with_roles(person, stated)
            for text, stated in about.items()
            if (person := _person_of(text, language)) is not None
        }
        added = [*introduced, *(own_names or {}).values(), *([answering] if answering else [])]
        everybody = merge_people([*named.values(), *_fitting(added, list(named.values()), language)], language)
        self._people = {text: _whole(person, everybody) for text, person in named.items()}
        self._join_offices(added, everybody)
        self._join_initials([*everybody, *merge_people(added, language)])
        self._leave_out_given_names()

    def who(self, label: str) -> Person | None:
        """Return the person that a label means, None for one that names nobody."""
        text = " ".join(label.split())
        if (given := self._given.named(text)) is not None:
            return given
        return self._answering if is_answer(text, language=self._language) else self._people.get(text)

    def role(self, label: str) -> TurnRole:
        """Return what the label's speaker is doing."""
        given = self._given.named(label)
        role = role_of_label(label, language=self._language)
        if given is not None:
            return TurnRole.SPEAKER if role in (None, TurnRole.UNKNOWN, TurnRole.NARRATOR) else role
        if role is None and not may_name_speaker(label, language=self._language):
            return TurnRole.NARRATOR
        return role or (TurnRole.SPEAKER if self.who(label) else TurnRole.UNKNOWN)

    def _join_offices(self, added: Sequence[Person], everybody: Sequence[Person]) -> None:
        """Give each office named by role alone to the only person who is said to hold it."""
        language = self._language
        for text, person in self._people.items():
            if not names_of(person, language) and (holder := _holder(person, added, language)) is not None:
                bearers = (one for one in everybody if names_of(one, language))
                whole = next((one for one in bearers if names_alike(one, holder, language) >= FAMILY_ONLY), holder)
                self._people[text] = Person(whole.name, tuple(dict.fromkeys((*whole.aliases, text))), whole.roles)

    def _leave_out_given_names(self) -> None:
        """Name nobody by a given name alone that somebody with a full label has: he is likely meant, or a namesake."""
        language = self._language
        full = [name for person in self._people.values() for name in names_of(person, language) if name.given]
        given = {fold(name.given) for name in full}
        for text in self._texts:
            plain = plain_label(text)
            if len(plain.split()) == 1 and fold(plain) in given and fold(plain) not in {fold(n.family) for n in full}:
                self._people.pop(text, None)

    def _join_initials(self, known: Sequence[Person]) -> None:
        """Give initials to the only person they fit; those that fit nobody, or several, name nobody.

        Bare given names are not joined: who is called by one may be a reporter of that name.
        """
        language = self._language
        with_given = (one for one in known if any(name.given for name in names_of(one, language)))
        full = list({person.name: person for person in with_given}.values())
        for text in self._texts:
            if not are_initials(text) or role_of_label(text, language=language) is not None:
                continue
            fitting = [person for person in full if _has_initials(person, text, language)]
            if len(fitting) == 1:
                self._people[text] = fitting[0]
            else:
                self._people.pop(text, None)


def _about(labels: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return each label's text once, with the first thing that one of them adds to the name."""
    about: dict[str, str] = {}
    for label, stated in labels:
        text = " ".join(label.split())
        about[text] = about.get(text) or " ".join(stated.split())
    return about


def _with_roles(person: Person, stated: str) -> Person:
    if not stated:
        return person
    return Person(person.name, person.aliases, tuple(dict.fromkeys((*person.roles, stated))))


def _has_initials(person: Person, label: str, language: Language) -> bool:
    initials = plain_label(label).replace(".", "").replace(" ", "")
    for name in names_of(person, language):
        words = [part for word in name.full.split() for part in word.split("-") if part[:1].isupper()]
        if name.given and initials in ("".join(word[0] for word in words), words[0][0] + words[-1][0]):
            return True
    return False


def _person_of(label: str, language: Language) -> Person | None:
    plain = plain_label(label)
    role = role_of_label(plain, language=language)
    if role is TurnRole.QUESTIONER and (asking := _IN_BRACKETS.search(label)):
        return person_named(asking["name"], language=language)
    if role is TurnRole.MODERATOR and plain.casefold() in language.lexicon.table("voices").having("in_person"):
        return person_named(plain, language=language)
    if role is not None or is_voice(label, language=language) or not may_name_speaker(label, language=language):
        return None
    person = _named_beside_office(plain, label, language) or person_named(plain, language=language)
    if person is None or (is_body(plain, language) and not person.roles):
        return None
    return (
        person if plain == label else Person(person.name, tuple(dict.fromkeys((*person.aliases, label))), person.roles)
    )


def _named_beside_office(plain: str, label: str, language: Language) -> Person | None:
    """Return the person in brackets after an office: "The Minister for Trees (Ann Alder)"."""
    match = _IN_BRACKETS.search(label)
    office = person_named(plain, language=language)
    if match is None or office is None or len(match["name"].split()) < 2:
        return None
    if names_of(office, language) and not (office.roles and title_length(match["name"].split(), language)):
        return None  # a place that the one named represents, unless a title begins it
    return person_named(match["name"], roles=office.roles, language=language)


def _fitting(introduced: Iterable[Person], labelled: Sequence[Person], language: Language) -> list[Person]:
    """Return those introduced who bear the name of a label; others were only spoken of."""
    return [
        person
        for person in introduced
        if names_of(person, language)
        and any(names_of(label, language) and names_alike(person, label, language) >= FAMILY_ONLY for label in labelled)
    ]


def _whole(person: Person, everybody: Sequence[Person]) -> Person:
    forms = {person.name, *person.aliases}
    same = [one for one in everybody if forms <= {one.name, *one.aliases} and set(person.roles) <= set(one.roles)]
    return same[0] if same else person


def _holder(office: Person, introduced: Iterable[Person], language: Language) -> Person | None:
    """Return the only one introduced who holds the office that a label such as "THE PRESIDENT" names."""
    holders = [
        person
        for person in merge_people(introduced, language)
        if names_of(person, language)
        and max(
            (fit(mine, held) for mine in roles_of(office, language) for held in roles_of(person, language)), default=0.0
        )
        >= HEAD_ONLY
    ]
    return holders[0] if len(holders) == 1 else None
