"""Dataclasses whose methods are written when they are first called behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

from checker.value_classes import dataclass, quick_dataclass

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Two places in order."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a stretch ends after it begins")

    @property
    def length(self) -> int:
        return self.last - self.first


@dataclass(slots=True)
class Person:
    """A person who can be given more names."""

    name: str
    aliases: list[str] = dataclasses.field(default_factory=list)
    age: int = 40
    seen: int = dataclasses.field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and a remark that neither compares nor hashes."""

    name: str
    remark: list[str] = dataclasses.field(default_factory=list, hash=False, compare=False)


def quick_and_standard(**options: bool) -> list[Callable[..., Any]]:
    makers: list[Callable[..., Any]] = []
    for decorator in (quick_dataclass, dataclasses.dataclass):

        class Value:
            """One of each."""

            one: int
            other: str = "b"
            more: tuple[int, ...] = dataclasses.field(default=(), compare=False)

        makers.append(decorator(**options)(Value))
    return makers


@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize("eq", [True, False])
def test_objects_are_shown_and_compared_as_those_of_the_standard_library(frozen: bool, eq: bool) -> None:
    quick, standard = quick_and_standard(frozen=frozen, slots=True, eq=eq)
    assert repr(quick(1, more=(2,))) == repr(standard(1, more=(2,)))
    for left, right in [((1, "b"), (1,)), ((1, "b", (3,)), (1, "b")), ((1,), (2,)), ((1, "c"), (1, "b"))]:
        assert (quick(*left) == quick(*right)) is (standard(*left) == standard(*right))
    assert quick(1) != standard(1)


def test_frozen_objects_hash_as_those_of_the_standard_library() -> None:
    quick, standard = quick_and_standard(frozen=True, slots=True)
    assert hash(quick(1, "c", (4,))) == hash(standard(1, "c", (4,))) == hash(quick(1, "c"))
    assert len({Named("Alder", ["one"]), Named("Alder", ["two"]), Named("Birch")}) == 2


def test_objects_that_can_change_do_not_hash() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Person("Alder"))


def test_objects_are_ordered_by_their_fields() -> None:
    assert sorted([Stretch(2, 3), Stretch(1, 9), Stretch(1, 2)]) == [Stretch(1, 2), Stretch(1, 9), Stretch(2, 3)]
    assert Stretch(1, 2) <= Stretch(1, 2) < Stretch(1, 3)


def test_every_object_gets_a_default_of_its_own_from_a_factory() -> None:
    one, other = Person("Alder"), Person(name="Birch", age=3)
    one.aliases.append("A.")
    assert (one.aliases, other.aliases, one.age, other.age) == (["A."], [], 40, 3)


def test_what_an_object_must_be_is_looked_at_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="ends after it begins"):
        Stretch(3, 2)
    with pytest.raises(ValueError, match="ends after it begins"):
        dataclasses.replace(Stretch(1, 2), last=0)


@pytest.mark.parametrize(("given", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"end": 2}), ((1, 2), {"last": 2})])
def test_wrong_arguments_are_refused(given: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Stretch(*given, **named)


def test_frozen_objects_refuse_to_change() -> None:
    stretch: Any = Stretch(1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'first'"):
        stretch.first = 0
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'first'"):
        del stretch.first
    with pytest.raises(AttributeError):
        stretch.other = 0


def test_objects_have_slots_and_nothing_else() -> None:
    person: Any = Person("Alder")
    with pytest.raises(AttributeError):
        person.other = 0
    assert not hasattr(person, "__dict__")


@pytest.mark.parametrize("value", [Stretch(1, 4), Person("Alder", ["A."], 3, 2), Named("Alder", ["one"])])
def test_objects_survive_pickling_and_copying(value: object) -> None:
    for kept in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301
        assert kept == value
        assert repr(kept) == repr(value)


def test_objects_that_were_pickled_compare_before_any_is_made() -> None:
    @dataclass(frozen=True, slots=True)
    class Place:
        """A place."""

        at: int

    one, other = Place.__new__(Place), Place.__new__(Place)
    for place in (one, other):
        place.__setstate__([3])  # type: ignore[attr-defined]
    assert one == other
    assert hash(one) == hash(other)


def test_the_standard_librarys_functions_know_them() -> None:
    stretch: Any = Stretch(1, 2)
    assert [field.name for field in dataclasses.fields(stretch)] == ["first", "last"]
    assert dataclasses.asdict(stretch) == {"first": 1, "last": 2}
    assert dataclasses.astuple(stretch) == (1, 2)
    assert dataclasses.replace(stretch, last=5) == Stretch(1, 5)
    assert dataclasses.is_dataclass(Stretch)


def test_their_fields_can_be_matched_by_place() -> None:
    match Stretch(1, 2):
        case Stretch(first, last):
            assert (first, last) == (1, 2)


def test_properties_and_documentation_stay() -> None:
    assert Stretch(1, 4).length == 3
    assert Stretch.__doc__ == "Two places in order."
    assert Stretch.__qualname__ == "Stretch"


def test_what_is_out_of_the_ordinary_is_left_to_the_standard_library() -> None:
    @dataclass(frozen=True, slots=True)
    class Base:
        """Has a class variable."""

        most: ClassVar[int] = 3
        one: int

    @dataclass(frozen=True, slots=True)
    class Derived(Base):
        """Has a base."""

        other: int = 2

    assert Derived(1) == Derived(1, 2)
    assert [field.name for field in dataclasses.fields(Derived)] == ["one", "other"]
    assert Derived.most == 3


def test_the_package_makes_its_dataclasses_so() -> None:
    others = [
        path.name
        for path in (ROOT / "checker").rglob("*.py")
        if "from dataclasses import dataclass" in path.read_text(encoding="utf-8")
    ]
    assert others == ["value_classes.py"]
