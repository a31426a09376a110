"""The people of one or several documents, everybody once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.language import Language
from checker.model import Person
from checker.people.identity import forms_of_address, genders_of, names_alike, names_of, roles_exclude, roles_of
from checker.people.names import FAMILY_ONLY, VARIANT, gender, parse_name
from checker.people.roles import fit


def merge_people(
    people: Iterable[Person],
    language: Language,
) -> tuple[Person, ...]:
    """Return the people with everybody once, in order of first appearance.

    Two entries become one when their full names agree, or when one is a bare family name that only one other
    person bears, or bears with that title. Doubtful likenesses and people known by role alone stay apart.
    """
    return _Merger(tuple(dict.fromkeys(people)), language).merged()


class _Merger:
    def __init__(self, entries: Sequence[Person], language: Language) -> None:
        self._entries = entries
        self._language = language
        self._groups: list[list[int]] = []
        self._unions: list[Person] = []

    def merged(self) -> tuple[Person, ...]:
        order = sorted(range(len(self._entries)), key=lambda at: (-self._fullness(self._entries[at]), at))
        for at in order:
            home = self._group_of(self._entries[at])
            if home is None:
                self._groups.append([at])
                self._unions.append(self._entries[at])
            else:
                self._groups[home].append(at)
                self._unions[home] = self._union([self._entries[member] for member in sorted(self._groups[home])])
        by_first = sorted(zip(map(min, self._groups), self._unions, strict=True), key=lambda pair: pair[0])
        return tuple(union for _, union in by_first)

    def _fullness(self, person: Person) -> int:
        """Return 3 with a spelled-out given name, 2 with an initial, 1 for a family name, 0 for a role."""
        names = names_of(person, self._language)
        if not names:
            return 0
        longest = max(names, key=lambda name: len(name.words))
        if len(longest.words) == 1:
            return 1
        return 3 if any(len(word) > 1 for word in longest.words[:-1]) and len(longest.words[-1]) > 1 else 2

    def _group_of(self, person: Person) -> int | None:
        if not names_of(person, self._language):
            return self._same_role(person)
        degrees = [
            names_alike(person, group, self._language) if names_of(group, self._language) else 0.0
            for group in self._unions
        ]
        for border in (VARIANT, FAMILY_ONLY):
            fitting = [at for at, degree in enumerate(degrees) if degree >= border]
            if border == FAMILY_ONLY:
                fitting = [at for at in fitting if not roles_exclude(person, self._unions[at], self._language)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return self._told_apart(person, fitting)
        return None

    def _same_role(self, person: Person) -> int | None:
        called = _plain(person.name)
        groups = enumerate(self._unions)
        return next(
            (at for at, group in groups if not names_of(group, self._language) and _plain(group.name) == called), None
        )

    def _told_apart(self, person: Person, fitting: Sequence[int]) -> int | None:
        """Return the one of several bearers of a name whose title fits, or who has no given name either."""
        only = self._only_fitting(person, [self._unions[at] for at in fitting])
        if only is not None:
            return next(at for at in fitting if self._unions[at] is only)
        lone = [at for at in fitting if self._fullness(self._unions[at]) == 1 == self._fullness(person)]
        return lone[0] if lone else None

    def _only_fitting(self, person: Person, fitting: Sequence[Person]) -> Person | None:
        holders = [other for other in fitting if self._best_fit(person, other) > 0]
        if len(holders) == 1:
            return holders[0]
        stated = gender(parse_name(person.name, self._language), self._language)
        addressed_as = stated or next(iter(genders_of(person, self._language)), "")
        addressed = [other for other in fitting if addressed_as and addressed_as in genders_of(other, self._language)]
        if len(addressed) == 1:
            return addressed[0]
        forms = forms_of_address(person, self._language)
        alike = [other for other in fitting if forms & forms_of_address(other, self._language)]
        # "Mr. Smith" is not Sir Alan Smith where there is a Mr. Carl Smith.
        return alike[0] if len(alike) == 1 else None

    def _best_fit(self, one: Person, other: Person) -> float:
        mine, theirs = roles_of(one, self._language), roles_of(other, self._language)
        return max((fit(role, held) for role in mine for held in theirs), default=0.0)

    def _union(self, members: Sequence[Person]) -> Person:
        main = max(members, key=self._fullness)
        forms = (form for member in members for form in (member.name, *member.aliases) if form != main.name)
        roles = dict.fromkeys(role for member in members for role in member.roles)
        return Person(name=main.name, aliases=tuple(dict.fromkeys(forms)), roles=tuple(roles))


def _plain(form: str) -> str:
    words = form.replace("’", "'").casefold().split()
    return " ".join(word.removesuffix("'s").strip(".,:;'\"“”()[]") for word in words)
