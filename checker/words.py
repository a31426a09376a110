"""The words of a text with their places: the unit that search counts and alignment compares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.language.lookalikes import INVISIBLE, as_seen
from checker.model import Span
from checker.value_classes import dataclass

# In order: dotted abbreviations (U.S., a.m.), words masked for decency (s--t, bulls---, f***ing), figures with their
# currency or per-cent sign, words with inner apostrophes, accents set apart and characters that nobody sees. Hyphens
# and dashes part words, so that "well-known" and "well known" are the same two.
_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?
    | (?<![^\W_])[^\W\d_Ii](?:-{2,}|\*{2,}|–{2,}|_{2,})[^\W\d_]{0,2}(?![^\W_]|\*)
    | (?<![^\W_])[^\W\d_]{1,5}-{3,}(?:ing|ed|ers?|e?s)?(?![^\W_])
    | (?<![^\W_])[^\W\d_]{1,5}\*+[^\W\d_]{1,6}(?![^\W_*])
    | [$€£¥₹]?(?:\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:[.,:·]\d+)*
      (?:%|(?i:st|nd|rd|th|s|m|bn|tn|k|am|pm)\b)?
    | [^\W_]+(?:(?:['’ʼ‘]|[\u0300-\u036f{invisible}]+)[^\W_]+)*[\u0300-\u036f]*
    """.replace("{invisible}", INVISIBLE),
    re.VERBOSE,
)
MASKED = "*"
"""The key of a word masked for decency, whichever it was."""

_MASK = re.compile(r"^\w(?:-{2,}|\*{2,}|–{2,}|_{2,})|^[^\W\d_]{1,5}(?:-{3,}|\*)")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands; equal ``key`` means the same word whatever its case, accents or quote style."""

    span: Span
    raw: str
    key: str


@lru_cache(maxsize=65536)
def key_of(raw: str) -> str:
    """The form under which ``raw`` is compared: as it is seen, without case, accents, thousands commas and dots."""
    plain = unicodedata.normalize("NFKD", as_seen(raw)).translate(_APOSTROPHES).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if any(char.isdigit() for char in plain):
        return _figure(plain)
    return MASKED if _MASK.search(plain) else plain.replace(".", "")


def _figure(plain: str) -> str:
    """Return a figure without what parts its thousands, and with a full stop for the raised decimal point."""
    plain = re.sub(r"(?<=\d)[,\s](?=\d{3}(?!\d))|(?<=\d),(?=\d{2},\d{3}(?!\d))", "", plain.replace("·", "."))
    return plain.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain) else plain


def words(text: str, *, within: Span | None = None, leave_out: Sequence[Span] = ()) -> tuple[Word, ...]:
    """The words of ``text`` (or of the part ``within``), without those that overlap a span in ``leave_out``.

    Offsets are those of ``text``. ``leave_out`` need not be sorted.
    """
    return tuple(_words(text, Span(0, len(text)) if within is None else within, sorted(leave_out)))


def keys(text: str, *, within: Span, leave_out: Sequence[Span] = ()) -> tuple[str, ...]:
    """The keys of :func:`words`, for those who ask for nothing else."""
    if leave_out:
        return tuple(word.key for word in words(text, within=within, leave_out=leave_out))
    return tuple(map(key_of, _WORD.findall(text, within.start, within.end)))


def _words(text: str, within: Span, leave_out: list[Span]) -> Iterator[Word]:
    gaps = iter(leave_out)
    gap = next(gaps, None)
    for match in _WORD.finditer(text, within.start, within.end):
        while gap is not None and gap.end <= match.start():
            gap = next(gaps, None)
        if gap is None or match.end() <= gap.start:
            yield Word(Span(match.start(), match.end()), match.group(), key_of(match.group()))
