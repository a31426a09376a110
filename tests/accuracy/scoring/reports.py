"""The checker under measurement: its reports, its signature and its names. No other file here imports it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.language.english import ENGLISH

if TYPE_CHECKING:
    from checker.model import Source
    from checker.running.checking import Checker

Report = Mapping[str, Any]


def check_file(article: str, sources: tuple[str, ...]) -> Report:
    """The JSON report on an article file, as ``checker check --format json`` gives it."""
    from checker.articles.page.body import read_article
    from checker.documents import read
    from checker.output.json import record

    return record(_checker().check(read_article(read(article, language=ENGLISH), ENGLISH), _sources(sources)))


def check_text(text: str, sources: tuple[str, ...]) -> Report:
    """The JSON report on an article given as text."""
    with _as_file(text) as path:
        return check_file(str(path), sources)


def list_quotations(texts: Sequence[str]) -> list[Report]:
    """The JSON reports of ``checker quotes`` on several articles given as texts."""
    from checker import quotations
    from checker.output.json import record

    reports: list[Report] = []
    for text in texts:
        with _as_file(text) as path:
            reports.append(record(quotations(path)))
    return reports


def signature() -> Mapping[str, str]:
    """What the figures depend on: model, thresholds, rules, style."""
    from checker.running.signature import sign

    checker = _checker()
    return asdict(sign(model=checker.encoder.name, model_digest=checker.encoder.digest, style=checker.style.name))


def rule_names() -> frozenset[str]:
    """The names of all rules there are."""
    from checker.catalogue.registry import EVERY_RULE

    return frozenset(rule.name for rule in EVERY_RULE)


def wording_names() -> frozenset[str]:
    """The classes of wording there are."""
    from checker.model import Wording

    return frozenset(wording.value for wording in Wording)


@lru_cache(maxsize=1)
def _checker() -> Checker:
    from checker.running.checking import Checker

    return Checker()


@lru_cache(maxsize=2)
def _sources(paths: tuple[str, ...]) -> tuple[Source, ...]:
    from checker.running.reading_sources import read_sources

    return read_sources(paths)


@contextmanager
def _as_file(text: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8", newline="")
        yield path
