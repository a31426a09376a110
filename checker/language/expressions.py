"""Parts of regular expressions from word tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.language.lexicon import Table


def any_of(words: Iterable[str], *, gap: str = " ") -> str:
    """A pattern that matches one of the words or phrases, the longest first; ``gap`` is what parts a phrase's words."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(gap.join(map(re.escape, word.split(" "))) for word in ordered) + ")"


def forms_of(table: Table, feature: str, *, gap: str = " ") -> str:
    r"""A pattern that matches one of the table's words with ``feature``; those marked ``stem`` with any ending."""
    words = table.having(feature)
    stems = words & table.having("stem")
    patterns = [any_of(words - stems, gap=gap)] if words - stems else []
    if stems:
        patterns.append(any_of(stems, gap=gap) + r"\w*")
    return "(?:" + "|".join(patterns) + ")"
