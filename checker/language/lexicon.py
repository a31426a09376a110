"""Word tables as data files: one entry a line, with its features, validated when they are read.

A table is a UTF-8 text file ``NAME.tsv``::

    # What the table holds, and where it comes from.
    #: flags: role office
    #: keys: gender=m|f|any plural
    chairman<TAB>role office gender=m plural=chairmen

Lines that start with ``#`` are comments; ``#:`` lines declare the features an entry may have: flags, and keys with
their values (any value where none are listed). An entry is a word or a phrase in lower case, a tab, and its features
parted by blanks; a value's own blanks are written ``_``. Entries are sorted by code point and occur once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final

from checker.value_classes import dataclass

_NO_FEATURES: Final[Mapping[str, str]] = MappingProxyType({})


class LexiconError(ValueError):
    """A word table breaks its own rules: the message names the table, the line and what is wrong."""


@dataclass(frozen=True)
class Table:
    """The entries of one word table: each word with its features (a flag's value is "")."""

    name: str
    entries: Mapping[str, Mapping[str, str]]
    _having: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and phrase of the table."""
        return frozenset(self.entries)

    def __contains__(self, word: object) -> bool:
        return word in self.entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def features(self, word: str) -> Mapping[str, str]:
        """The features of ``word``; none where the table does not hold it."""
        return self.entries.get(word, _NO_FEATURES)

    def having(self, feature: str) -> frozenset[str]:
        """The words with this feature: a flag ("office") or a key with its value ("gender=f")."""
        if feature not in self._having:
            name, _, value = feature.partition("=")
            self._having[feature] = frozenset(
                word
                for word, features in self.entries.items()
                if name in features and (not value or value in features[name].split("|"))
            )
        return self._having[feature]

    def values(self, key: str) -> Mapping[str, str]:
        """The value of ``key`` for every word that has one."""
        return {word: features[key] for word, features in self.entries.items() if key in features}

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """Every entry as the tuple of its words."""
        return frozenset(tuple(entry.split()) for entry in self.entries)

    def phrases_having(self, feature: str) -> frozenset[tuple[str, ...]]:
        """The entries with this feature, each as the tuple of its words."""
        return frozenset(tuple(entry.split()) for entry in self.having(feature))


class Lexicon:
    """The word tables of one language, each read and validated at its first use.

    Args:
        folder: where the ``NAME.tsv`` files are.
    """

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._tables: dict[str, Table] = {}

    def table(self, name: str) -> Table:
        """The table called ``name``.

        Raises:
            LexiconError: if there is no such table, or it breaks the rules of this module.
        """
        if name not in self._tables:
            path = self._folder.joinpath(f"{name}.tsv")
            if not path.is_file():
                raise LexiconError(f"no word table is called {name}")
            self._tables[name] = read_table(name, path.read_text(encoding="utf-8"))
        return self._tables[name]

    def names(self) -> tuple[str, ...]:
        """The names of all tables, sorted."""
        return tuple(sorted(path.name[:-4] for path in self._folder.iterdir() if path.name.endswith(".tsv")))


def read_table(name: str, text: str) -> Table:
    """The table that ``text`` writes down.

    Raises:
        LexiconError: for an entry out of order, twice there, not in lower case, or with an undeclared feature.
    """
    declared: dict[str, frozenset[str] | None] = {}
    entries: dict[str, Mapping[str, str]] = {}
    known: dict[str, Mapping[str, str]] = {}  # many words of a table have the same features
    before = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#:"):
            declared.update(_declared(line[2:]))
            known.clear()
        elif line and not line.startswith("#"):
            word, _, written = line.partition("\t")
            if fault := _fault(word, before):
                raise LexiconError(f"{name}.tsv, line {number}: {fault}")
            features = known.get(written)
            if features is None:
                features = MappingProxyType(_features(written, declared, f"{name}.tsv, line {number}"))
                known[written] = features
            entries[word] = features
            before = word
    return Table(name, MappingProxyType(entries))


def _fault(word: str, before: str) -> str:
    if before < word == word.lower() == word.strip():
        return ""
    if not word or word != word.strip():
        return "an entry begins with its word"
    if word != word.lower():
        return f"“{word}” is not in lower case"
    if word == before:
        return f"“{word}” is there twice"
    return f"“{word}” is out of order" if word < before else ""


def _declared(line: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    kind, _, listed = line.strip().partition(":")
    for item in listed.split():
        name, _, values = item.partition("=")
        if kind == "flags":
            yield name, frozenset()
        else:
            yield name, frozenset(values.split("|")) if values else None


def _features(written: str, declared: Mapping[str, frozenset[str] | None], place: str) -> dict[str, str]:
    features: dict[str, str] = {}
    for item in written.split():
        name, equals, value = item.partition("=")
        if name not in declared or bool(equals) is (declared[name] == frozenset()):
            raise LexiconError(f"{place}: the feature “{item}” is not declared")
        allowed = declared[name]
        if equals and allowed is not None and not set(value.split("|")) <= allowed:
            raise LexiconError(f"{place}: “{value}” is no value of “{name}”")
        features[name] = value.replace("_", " ")
    return features
