"""What is wrong with words as English, as far as their letters alone show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JOINED = re.compile(r"(?<![A-Za-z])(?!Mc|Mac|De|La|Le|Van|iP|e[A-Z])[a-z]+[A-Z][a-z]")
_OPENER = "We|And|But|The|So|They|It|He|She|You|This|That|There|Because|If"
_NEW_SENTENCE_WITHOUT_A_STOP = re.compile(rf"[a-z0-9] (?:{_OPENER}) [a-z]+ [a-z]")


def faults(words: str) -> Iterator[str]:
    """Yield the faults of ``words``: doubled stops or blanks, a capital inside, a split clitic, unbalanced marks."""
    text = re.sub(r"\.\s?\.\s?\.", "…", words)
    if re.search(r"[.,;:?!]\s*[.,;:]|[,;:]\s*[?!]", text):
        yield "doubled stops"
    if re.search(r"\s{2,}|\n", text.strip()):
        yield "doubled blanks"
    if _JOINED.search(text) or _NEW_SENTENCE_WITHOUT_A_STOP.search(text):
        yield "a capital inside"
    if re.search(r"\w (?:n['’]t|['’](?:s|re|ll|ve|m|d))\b", text):
        yield "a split clitic"
    if text.count('"') % 2 or any(text.count(one) != text.count(other) for one, other in ("()", "[]", "“”")):
        yield "unbalanced marks"
