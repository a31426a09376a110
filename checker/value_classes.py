"""Makes dataclasses that cost a start little: the methods of a class are written when one of them is first called.

The standard library writes and compiles the text of six methods for every class while its module is imported. A check
imports some 140 such classes, makes objects of half of them, and spent a ninth of its time on that. Here a class gets
its slots at once, ``__init__`` is compiled with its first object, ``__eq__`` when two are compared. Its
fields, its ``repr`` and its order come from the standard library when they are asked for, so ``dataclasses.replace``,
``fields``, ``asdict`` and pickling work as ever.

A type checker sees the standard library's decorator. A class with anything out of the ordinary (no slots, bases,
methods of its own in place of those written here, class variables) is left to the standard library.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

_WRITTEN: Final = ("__init__", "__eq__", "__hash__")
_ORDER: Final = ("__lt__", "__le__", "__gt__", "__ge__")
_STATE: Final = ("__setattr__", "__delattr__", "__getstate__", "__setstate__")
_GIVEN: Final = frozenset((*_WRITTEN, *_ORDER, *_STATE, "__repr__", "__slots__", "__match_args__"))
_NO_FIELDS: Final = ("ClassVar", "InitVar", "KW_ONLY")


def quick_dataclass(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type], type]:
    """Return a decorator that makes a class a dataclass; the options mean what they mean in the standard library."""

    def decorate(cls: type) -> type:
        if slots and _is_ordinary(cls):
            return _made(cls, frozen=frozen, eq=eq, order=order)
        return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order)(cls)

    return decorate


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = quick_dataclass


def _is_ordinary(cls: type) -> bool:
    annotations = inspect.get_annotations(cls)
    return (
        cls.__bases__ == (object,)
        and bool(annotations)
        and cls.__doc__ is not None
        and _GIVEN.isdisjoint(cls.__dict__)
        and not any(word in str(one) for one in annotations.values() for word in _NO_FIELDS)
    )


def _made(cls: type, *, frozen: bool, eq: bool, order: bool) -> type:
    own = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    names = tuple(cls.__annotations__)
    defaults = {name: own.pop(name) for name in names if name in own}
    unwritten = _Unwritten(cls, defaults, frozen=frozen, eq=eq, order=order)
    own |= {"__slots__": names, "__match_args__": names, "__qualname__": cls.__qualname__}
    own |= {name: _Attribute(unwritten, name) for name in ("__dataclass_fields__", "__dataclass_params__")}
    own |= {name: _first_call(unwritten, name) for name in ("__init__", "__repr__", *(_ORDER if order else ()))}
    if eq:
        own |= {"__eq__": _first_call(unwritten, "__eq__")}
        own |= {"__hash__": _first_call(unwritten, "__hash__") if frozen else None}
    if frozen:
        own |= _unchanging(names)
    unwritten.cls = type(cls)(cls.__name__, cls.__bases__, own)
    return unwritten.cls


def _first_call(unwritten: _Unwritten, name: str) -> Callable[..., object]:
    """Return a method that has itself replaced by what it is to be, and calls that."""

    def method(self: object, *values: object, **named: object) -> object:
        return unwritten.written(name)(self, *values, **named)

    method.__name__ = name
    return method


class _Attribute:
    """An attribute of a class that the standard library makes when it is asked for."""

    def __init__(self, unwritten: _Unwritten, name: str) -> None:
        self._unwritten = unwritten
        self._name = name

    def __get__(self, _one: object, _cls: type) -> object:
        return self._unwritten.standard(self._name)


class _Unwritten:
    """What is needed to write the methods of a class.

    Args:
        cls: the class; until it has slots, the one it is made of.
        defaults: the default of each field that has one, or what ``dataclasses.field`` returned for it.
        options: what the standard library's decorator is to be given.
    """

    def __init__(self, cls: type, defaults: Mapping[str, Any], **options: bool) -> None:
        self.cls = cls
        self._defaults = defaults
        self._options = options
        self._twin: type | None = None

    def standard(self, name: str) -> Callable[..., object]:
        """Return what the standard library makes of this name, for a class with the same fields."""
        if self._twin is None:
            same = {
                name: getattr(self.cls, name) for name in ("__annotations__", "__module__", "__qualname__", "__doc__")
            }
            self._twin = dataclasses.dataclass(**self._options)(type(self.cls.__name__, (), {**same, **self._defaults}))
        found: Callable[..., object] = getattr(self._twin, name)
        return found

    def written(self, name: str) -> Callable[..., object]:
        """Return the method with this name, which the class has from now on."""
        method = self._compiled(name) if name in _WRITTEN else self.standard(name)
        setattr(self.cls, name, method)
        return method

    def _compiled(self, name: str) -> Callable[..., object]:
        known: dict[str, Any] = {}
        match name:
            case "__init__":
                text = self._text_of_init(known)
            case "__eq__":
                text = _text_of_equality(self._fields_with("compare"))
            case _:
                text = ["def __hash__(self):", f" return hash({_values('self', self._fields_with('compare', 'hash'))})"]
        exec("\n".join(text), known)  # noqa: S102  (made of the names of fields alone)
        method: Callable[..., object] = known[name]
        method.__qualname__ = f"{self.cls.__qualname__}.{name}"
        return method

    def _text_of_init(self, known: dict[str, Any]) -> list[str]:
        """Return the lines of ``__init__``, and put what they refer to among what is known to them."""
        parameters, lines = ["self"], []
        for name in self.cls.__annotations__:
            parameter, value = self._parameter(name, known)
            parameters.append(parameter)
            if self._options["frozen"]:  # into the slot itself, past the refusal
                known[f"_put_{name}"] = getattr(self.cls, name).__set__
                lines.append(f" _put_{name}(self, {value})")
            else:
                lines.append(f" self.{name} = {value}")
        if hasattr(self.cls, "__post_init__"):
            lines.append(" self.__post_init__()")
        return [f"def __init__({', '.join(parameters)}):", *lines]

    def _parameter(self, name: str, known: dict[str, Any]) -> tuple[str, str]:
        """Return a parameter with its default, and the value that its field gets."""
        if name not in self._defaults:
            return name, name
        default = self._defaults[name]
        if isinstance(default, dataclasses.Field):
            if default.default_factory is not dataclasses.MISSING:
                known |= {f"_make_{name}": default.default_factory, "_absent": dataclasses.MISSING}
                return f"{name}=_absent", f"_make_{name}() if {name} is _absent else {name}"
            default = default.default
            if default is dataclasses.MISSING:
                return name, name
        known[f"_default_{name}"] = default
        return f"{name}=_default_{name}", name

    def _fields_with(self, *features: str) -> list[str]:
        """Return the names of the fields of which ``dataclasses.field`` was not told to leave any of these out."""
        told = {name: default for name, default in self._defaults.items() if isinstance(default, dataclasses.Field)}
        return [
            name
            for name in self.cls.__annotations__
            if name not in told or all(getattr(told[name], feature) is not False for feature in features)
        ]


def _text_of_equality(names: Sequence[str]) -> list[str]:
    return [
        "def __eq__(self, other):",
        " if other.__class__ is self.__class__:",
        f"  return {_values('self', names)} == {_values('other', names)}",
        " return NotImplemented",
    ]


def _values(one: str, names: Sequence[str]) -> str:
    return f"({''.join(f'{one}.{name}, ' for name in names)})"


def _unchanging(names: Sequence[str]) -> dict[str, Callable[..., object]]:
    """Return the methods of objects with slots that cannot be changed once they are made."""

    def state(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def restore(self: object, values: Sequence[object]) -> None:
        for name, value in zip(names, values, strict=True):
            object.__setattr__(self, name, value)

    return dict(zip(_STATE, (_refuse_to_assign, _refuse_to_delete, state, restore), strict=True))


def _refuse_to_assign(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
