"""Keeps what was judged of an article between runs: the same article on the same records is not judged again.

What is kept is found by everything it depends on: the article and the records as they were read, the settings, the
model, the code and the word tables that judge, and the versions of the libraries they call. It is made of the nouns of
``checker.model`` alone, and nothing else is made of a kept file.
"""

from __future__ import annotations

import io
import json
import pickle
import sys
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

from checker import model
from checker.config.styles import HouseStyle
from checker.embedding.manifest import digest_of
from checker.installed import version_of
from checker.keeping import KeptFiles
from checker.model import Article, CheckedQuotation, CheckedStatement, Finding, Source
from checker.running.signature import judging_digests
from checker.value_classes import dataclass

_FORMAT: Final = "judgement-1"
_LIBRARIES: Final = {"numpy": "numpy", "rapidfuzz": "rapidfuzz", "nupunkt": "nupunkt", "text2num": "text_to_num"}
_WRONG: Final = (pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError, TypeError, ValueError)
"""What a kept file of another shape than expected raises; it counts as absent."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is judged of one article; the rest of its report is the article, the sources and a signature."""

    quotes: tuple[CheckedQuotation, ...]
    statements: tuple[CheckedStatement, ...]
    general: tuple[Finding, ...]


def judgement_key(
    article: Article, sources: Iterable[Source], *, style: HouseStyle, settings: Iterable[object], kept: KeptFiles
) -> str:
    """Return what a judgement is kept under.

    Args:
        article: the article.
        sources: the sources, in the order of the report.
        style: the house style.
        settings: whatever else the judgement depends on, each as a string says it: the model, what is left out.
        kept: where the digests of this very program are kept.
    """
    versions = (version_of(name, package=package) for name, package in _LIBRARIES.items())
    read = json.dumps(_plain((article, *sources, style)), separators=(",", ":"))
    return digest_of([_FORMAT, sys.version, *versions, *judging_digests(kept), *map(str, settings), read])


def kept_judgement(key: str, kept: KeptFiles) -> Judgement | None:
    """Return the judgement that is kept under the key; None where there is none that can be read."""
    content = kept.read(key)
    if content is None:
        return None
    try:
        quotes, statements, general = _Nouns(io.BytesIO(content)).load()
        return Judgement(quotes, statements, general)
    except _WRONG:
        return None


def keep_judgement(key: str, judgement: Judgement, kept: KeptFiles) -> None:
    """Keep a judgement; one with a quotation that could not be judged is not, as the next try may do better."""
    if not any(one.unjudged for one in judgement.quotes):
        kept.write(key, pickle.dumps((judgement.quotes, judgement.statements, judgement.general), protocol=5))


class _Nouns(pickle.Unpickler):
    """Makes of a kept file the nouns of the model and nothing else, whatever the file asks for."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == ("builtins", "float"):  # a figure that decides is kept as a plain number
            return float
        found = getattr(model, name, None) if name in model.__all__ else None
        if found is None or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no noun of the model")
        return found


def _plain(value: object) -> object:
    """Return a noun, with all that is in it, as lists of plain values that differ where it differs."""
    if value is None or isinstance(value, str | int | float):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(value[key])] for key in sorted(value)]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return [type(value).__name__, *(_plain(getattr(value, name)) for name in value.__match_args__)]  # type: ignore[attr-defined]
