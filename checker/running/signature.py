"""What a verdict depends on, as digests: two reports compare only when these agree."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import lru_cache

from checker.embedding.manifest import digest_of
from checker.installed import VERSION
from checker.keeping import KeptFiles
from checker.model import Signature
from checker.running.judging_source import declared_thresholds, judging_code, judging_files, word_tables

_FORMAT = "digests-1"


def sign(
    *,
    model: str,
    model_digest: str,
    style: str,
    judge: str = "",
    judge_digest: str = "",
    kept: KeptFiles | None = None,
    keep: bool = True,
) -> Signature:
    """Return the signature of a check made with this model, house style and judge of statements.

    Args:
        model: the embedding model's name.
        model_digest: its digest.
        style: the house style's name.
        judge: the entailment model's name.
        judge_digest: its digest.
        kept: where the digests of this very program are kept between runs.
        keep: whether they may be kept now; what was kept before is used all the same, as it says nothing of any text.
    """
    thresholds, rules = judging_digests(kept, keep=keep)
    return Signature(
        tool="quote-checker",
        version=VERSION,
        model=model,
        model_digest=model_digest,
        thresholds_digest=thresholds,
        rules_digest=rules,
        style=style,
        judge=judge,
        judge_digest=judge_digest,
    )


@lru_cache(maxsize=2)
def judging_digests(kept: KeptFiles | None, *, keep: bool = True) -> tuple[str, str]:
    """Return the digest of all thresholds and word tables, and that of all judging code."""
    if kept is None:
        return _computed_digests()
    # What is kept is found by the bytes of every file that is looked at, and by what else reads them.
    looked_at = (f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in sorted(judging_files()))
    key = digest_of([_FORMAT, sys.version, *looked_at])
    match (kept.read(key) or b"").decode("ascii", "replace").split():
        case [thresholds, rules]:
            return thresholds, rules
    thresholds, rules = _computed_digests()
    if keep:
        kept.write(key, f"{thresholds} {rules}".encode("ascii"))
    return thresholds, rules


@lru_cache(maxsize=1)
def _computed_digests() -> tuple[str, str]:
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
