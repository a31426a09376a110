"""What a verdict depends on, as digests: two reports compare only when these agree."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from checker.model import Signature

# Every module that holds thresholds or word lists a judgement depends on.
_CALIBRATED = (
    "checker.matching.judgement_thresholds",
    "checker.matching.faithfulness",
    "checker.matching.neighbours",
    "checker.matching.matches",
    "checker.alignment.anchors",
    "checker.alignment.chain",
    "checker.alignment.script",
    "checker.alignment.wordwise",
    "checker.alignment.classes",
    "checker.alignment.meaning",
    "checker.alignment.lexicon",
    "checker.articles.attribution.pattern_confidence",
    "checker.articles.quotations.reporting_clauses",
    "checker.comparison.comparison_thresholds",
    "checker.retrieval.index",
    "checker.matching.reading_aloud",
    "checker.rules.qualifiers",
    "checker.rules.omissions",
)
# Every package and file whose code decides what is found and how it is judged.
_JUDGING = ("alignment", "articles", "comparison", "documents", "matching", "people", "retrieval", "rules", "sources")
_JUDGING_FILES = ("running/checking.py", "words.py")


def sign(*, model: str, model_digest: str, style: str) -> Signature:
    """The signature of a check made with this model and house style."""
    return Signature(
        tool="quote-checker",
        version=version("quote-checker"),
        model=model,
        model_digest=model_digest,
        thresholds_digest=_thresholds_digest(),
        rules_digest=_rules_digest(),
        style=style,
    )


@lru_cache(maxsize=1)
def _thresholds_digest() -> str:
    digest = hashlib.sha256()
    for name in _CALIBRATED:
        for constant, value in sorted(vars(import_module(name)).items()):
            if constant.isupper():
                digest.update(f"{name}.{constant}={_stable(value)}\n".encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _rules_digest() -> str:
    digest = hashlib.sha256()
    root = files("checker")
    for package in _JUDGING:
        for entry in sorted(Path(str(root / package)).rglob("*.py")):
            digest.update(f"{package}/{entry.name}\n".encode() + entry.read_bytes())
    for name in _JUDGING_FILES:
        digest.update(f"{name}\n".encode() + (root / name).read_bytes())
    return digest.hexdigest()


def _stable(value: object) -> str:
    """The value in a form that does not depend on the order sets are kept in."""
    if isinstance(value, frozenset | set):
        return repr(sorted(_stable(item) for item in value))
    if isinstance(value, dict):
        return repr(sorted((_stable(key), _stable(item)) for key, item in value.items()))
    return repr(value)
