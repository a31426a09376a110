"""What a verdict depends on, as digests: two reports compare only when these agree."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version

from checker.model import Signature
from checker.running.judging_source import declared_thresholds, judging_code, word_tables


def sign(*, model: str, model_digest: str, style: str, judge: str = "", judge_digest: str = "") -> Signature:
    """Return the signature of a check made with this model, house style and judge of statements."""
    thresholds, rules = _digests()
    return Signature(
        tool="quote-checker",
        version=version("quote-checker"),
        model=model,
        model_digest=model_digest,
        thresholds_digest=thresholds,
        rules_digest=rules,
        style=style,
        judge=judge,
        judge_digest=judge_digest,
    )


@lru_cache(maxsize=1)
def _digests() -> tuple[str, str]:
    """Return the digest of all thresholds and word tables, and that of all judging code."""
    code = judging_code()
    return digest_of_knowledge(code, word_tables()), digest_of_code(code)


def digest_of_knowledge(code: dict[str, str], tables: dict[str, str]) -> str:
    """Return the digest of the thresholds that the code declares and of the word tables."""
    declared = (f"{one.module}.{one.name}={one.value} {one.unit}" for one in declared_thresholds(code))
    return _digest([*declared, *(f"{name}\n{entries}" for name, entries in tables.items())])


def digest_of_code(code: dict[str, str]) -> str:
    """Return the digest of the code of the judging modules."""
    return _digest(f"{module}\n{text}" for module, text in code.items())


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()
