"""Which given names are short or foreign forms of one another, and which are hardly ever family names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from checker.language import Language
from checker.value_classes import dataclass


@dataclass(frozen=True, eq=False, slots=True)
class GivenNames:
    """Given names: those ``common`` in the news, those ``only_given``, the families of forms and the gender of each.

    Who is called by a name that is only given, and by nothing else, cannot be told apart from others.
    """

    common: frozenset[str]
    only_given: frozenset[str]
    forms: Mapping[str, frozenset[str]]
    genders: Mapping[str, str]

    def are_forms_of_one_name(self, one: str, other: str) -> bool:
        """Return whether two folded given names are the same or forms of one name ("mike" and "michael")."""
        return one == other or not self.forms.get(one, frozenset()).isdisjoint(self.forms.get(other, frozenset()))


@lru_cache(maxsize=8)
def given_names_of(language: Language) -> GivenNames:
    """Return the given names of ``language``."""
    table = language.lexicon.table("given_names")
    return GivenNames(
        common=table.having("common"),
        only_given=table.having("only_given"),
        forms={name: frozenset(forms.split("|")) for name, forms in table.values("forms").items()},
        genders=table.values("gender"),
    )
