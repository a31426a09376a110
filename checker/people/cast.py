"""The people of one or several documents, and whom a mention among them means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from checker.model import Person
from checker.people.identity import genders_of, names_alike, names_of, person_named, roles_exclude, roles_of
from checker.people.names import DOUBTFUL, FAMILY_ONLY, VARIANT, gender, is_body, parse_name
from checker.people.roles import fit, parse_role

# How often a mention of this kind means the person it is taken for. Set by hand in that order, to be replaced by
# shares counted on labelled news; whoever reads them compares them with a bar, so the order matters most.
_CONFIDENCE_WRITTEN_FORM: Final = 0.99  # a form that the documents use of one person only
_CONFIDENCE_FULL_NAME: Final = 0.98
_CONFIDENCE_FAMILY_NAME: Final = 0.94
_CONFIDENCE_FAMILY_AND_ROLE: Final = 0.9  # two bearers, told apart by the title
_CONFIDENCE_ROLE: Final = 0.92  # times the degree in which the role fits
_CONFIDENCE_DOUBTFUL: Final = 0.6  # a given name alone, a spelling one letter off

# Two holders of fitting roles are told apart only when the degrees differ by more than this.
_ROLE_MARGIN: Final = 0.05


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a mention means, why, and who else it could mean.

    ``person`` is None when it means nobody in the cast or more than one of them fits; ``confidence`` is then 0.
    """

    person: Person | None
    confidence: float
    reason: str
    others: tuple[Person, ...] = ()


class Cast:
    """The people of the documents at hand, each once, in the order in which they first appear."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._people = merge_people(people)
        self._home: dict[str, list[Person]] = {}
        for person in self._people:
            for form in dict.fromkeys(map(_plain, (person.name, *person.aliases))):
                self._home.setdefault(form, []).append(person)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody in the cast."""
        return self._people

    def merge(self, *casts: Cast | Iterable[Person]) -> Cast:
        """One cast of this and all the others, where who is certainly the same person appears once."""
        added = [person for cast in casts for person in (cast.people if isinstance(cast, Cast) else cast)]
        return Cast((*self._people, *added))

    def resolve(self, mention: str, *, among: Iterable[Person] | None = None) -> Resolution:
        """Whom a name, a title with a name, or a stated role means.

        Args:
            mention: the words of the document, "Alder's" or "the Norwegian top diplomat"; never a pronoun.
            among: the only people who come into question, members of this cast; everybody if not given.
        """
        allowed = self._people if among is None else tuple(among)
        written = [person for person in self._home.get(_plain(mention), ()) if person in allowed]
        name = parse_name(mention)
        if len(written) == 1 and (len(name.words) != 1 or len(_bearers(written[0], allowed)) == 1):
            return Resolution(written[0], _CONFIDENCE_WRITTEN_FORM, f"the documents call {written[0].name} “{mention}”")
        if name:
            return _by_name(mention, allowed)
        return _by_role(mention, allowed)


def _plain(form: str) -> str:
    words = form.replace("’", "'").casefold().split()
    return " ".join(word.removesuffix("'s").strip(".,:;'\"“”()[]") for word in words)


def _bearers(person: Person, people: Sequence[Person]) -> list[Person]:
    return [other for other in people if names_of(other) and names_alike(person, other) >= FAMILY_ONLY]


# ---------------------------------------------------------------- resolving


def _by_name(mention: str, people: Sequence[Person]) -> Resolution:
    sought = person_named(mention)
    if sought is None:
        return Resolution(None, 0.0, f"“{mention}” names nobody")
    degrees = [(names_alike(sought, person), person) for person in people if names_of(person)]
    best = max((degree for degree, _ in degrees), default=0.0)
    fitting = tuple(
        person for degree, person in degrees if degree == best >= DOUBTFUL and not roles_exclude(sought, person)
    )
    if best >= VARIANT:
        fitting = tuple(person for degree, person in degrees if degree >= VARIANT)
    if not fitting:
        kind = (
            "an organisation or a group, not a person" if is_body(mention) else "nobody in the documents by that name"
        )
        return Resolution(None, 0.0, f"“{mention}” is {kind}")
    if best == DOUBTFUL and is_body(mention):
        return Resolution(None, 0.0, f"“{mention}” is an organisation or a group, not a person", fitting)
    if len(fitting) > 1:
        return _told_apart(mention, sought, fitting)
    person = fitting[0]
    if best >= VARIANT:
        return Resolution(person, _CONFIDENCE_FULL_NAME, f"“{mention}” is a form of the name {person.name}")
    if best == FAMILY_ONLY:
        return Resolution(person, _CONFIDENCE_FAMILY_NAME, f"{person.name} is the only one so called in the documents")
    return Resolution(person, _CONFIDENCE_DOUBTFUL, f"“{mention}” may be {person.name}, who alone comes near it")


def _told_apart(mention: str, sought: Person, fitting: tuple[Person, ...]) -> Resolution:
    """The one of several bearers of a name whose role or form of address fits the mention's."""
    person = _only_fitting(sought, fitting)
    if person is None:
        names = " and ".join(other.name for other in fitting)
        return Resolution(None, 0.0, f"“{mention}” can be {names}", fitting)
    others = tuple(other for other in fitting if other is not person)
    return Resolution(person, _CONFIDENCE_FAMILY_AND_ROLE, f"of those so called, {person.name} has that title", others)


def _only_fitting(sought: Person, fitting: Sequence[Person]) -> Person | None:
    held = [person for person in fitting if _best_fit(sought, person) > 0]
    if len(held) == 1:
        return held[0]
    spoken = gender(parse_name(sought.name)) or next(iter(genders_of(sought)), "")
    addressed = [person for person in fitting if spoken and spoken in genders_of(person)]
    return addressed[0] if len(addressed) == 1 else None


def _best_fit(sought: Person, person: Person) -> float:
    return max((fit(mine, theirs) for mine in roles_of(sought) for theirs in roles_of(person)), default=0.0)


def _by_role(mention: str, people: Sequence[Person]) -> Resolution:
    role = parse_role(mention)
    if not role:
        return Resolution(None, 0.0, f"“{mention}” names nobody")
    degrees = sorted(
        ((max((fit(role, held) for held in roles_of(person)), default=0.0), -at) for at, person in enumerate(people)),
        reverse=True,
    )
    fitting = [(degree, people[-at]) for degree, at in degrees if degree > 0]
    if not fitting:
        return Resolution(None, 0.0, f"the documents do not say who “{mention}” is")
    best, person = fitting[0]
    rivals = tuple(other for degree, other in fitting[1:] if best - degree <= _ROLE_MARGIN)
    if rivals:
        names = " and ".join(other.name for other in (person, *rivals))
        return Resolution(None, 0.0, f"“{mention}” can be {names}", (person, *rivals))
    others = tuple(other for _, other in fitting[1:])
    stated = ", ".join(person.roles) or person.name
    return Resolution(
        person, round(_CONFIDENCE_ROLE * best, 2), f"the documents give {person.name} as {stated}", others
    )


# ---------------------------------------------------------------- merging


def merge_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """The people with everybody once, in order of first appearance.

    Two entries become one when their full names agree, or when one is a bare family name that only one other
    person bears, or bears with that title. Doubtful likenesses and people known by role alone stay apart.
    """
    entries = list(dict.fromkeys(people))
    order = sorted(range(len(entries)), key=lambda at: (-_fullness(entries[at]), at))
    groups: list[list[int]] = []
    unions: list[Person] = []
    for at in order:
        home = _group_of(entries[at], unions)
        if home is None:
            groups.append([at])
            unions.append(entries[at])
        else:
            groups[home].append(at)
            unions[home] = _union([entries[member] for member in sorted(groups[home])])
    return tuple(union for _, union in sorted(zip(map(min, groups), unions, strict=True), key=lambda pair: pair[0]))


def _fullness(person: Person) -> int:
    """3 with a spelled-out given name, 2 with an initial, 1 for a family name, 0 for a role."""
    names = names_of(person)
    if not names:
        return 0
    longest = max(names, key=lambda name: len(name.words))
    if len(longest.words) == 1:
        return 1
    return 3 if any(len(word) > 1 for word in longest.words[:-1]) and len(longest.words[-1]) > 1 else 2


def _group_of(person: Person, groups: Sequence[Person]) -> int | None:
    if not names_of(person):
        same = [
            at for at, group in enumerate(groups) if not names_of(group) and _plain(group.name) == _plain(person.name)
        ]
        return same[0] if same else None
    degrees = [names_alike(person, group) if names_of(group) else 0.0 for group in groups]
    for border in (VARIANT, FAMILY_ONLY):
        fitting = [at for at, degree in enumerate(degrees) if degree >= border]
        if border == FAMILY_ONLY:
            fitting = [at for at in fitting if not roles_exclude(person, groups[at])]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            only = _only_fitting(person, [groups[at] for at in fitting])
            if only is not None:
                return next(at for at in fitting if groups[at] is only)
            bare = [at for at in fitting if _fullness(groups[at]) == 1 == _fullness(person)]
            return bare[0] if bare else None
    return None


def _union(members: Sequence[Person]) -> Person:
    main = max(members, key=_fullness)
    forms = dict.fromkeys(form for member in members for form in (member.name, *member.aliases) if form != main.name)
    roles = dict.fromkeys(role for member in members for role in member.roles)
    return Person(name=main.name, aliases=tuple(forms), roles=tuple(roles))
