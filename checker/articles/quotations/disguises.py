"""What an article's text holds that is not read as it is seen: disguised words, unseen characters, odd marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from checker.articles.page.body_sentences import LONGEST_SENTENCE
from checker.language.lookalikes import as_seen, is_disguised, latin_lookalikes
from checker.model import Article, Quotation, Span, Unread
from checker.thresholds import Threshold
from checker.words import words

# Inside a word; a soft hyphen is none of them, for a page may hold one at every place where a line may break.
_UNSEEN_IN_A_WORD: Final = re.compile(r"\w[\u200b\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]+\w")
_TURNED: Final = re.compile("[\u202d\u202e]")
# What looks like a quotation mark and was paired with nothing; after a figure it counts inches or seconds.
_LOOKS_LIKE_A_MARK: Final = re.compile(
    r"(?<!\d)[″ʺ˝❝❞❛❜〝〞〟]|´´|&(?:quot|ldquo|rdquo|laquo|raquo|#34|#8220|#8221);", re.IGNORECASE
)
_LONGEST_WORD: Final = Threshold(
    40,
    unit="characters",
    reason="A sentence that was parted at a blank ends so near to the limit.",
    how_set="by hand",
)
_SHOWN: Final = 3  # examples in one message


def unread_in(article: Article, found: Sequence[Quotation]) -> tuple[Unread, ...]:
    """Return what the article's body holds that was not read as it is seen; ``found`` are its quotations."""
    return tuple(_all(article, found))


def _all(article: Article, found: Sequence[Quotation]) -> Iterator[Unread]:
    text = article.text
    long = [span for span in article.sentences if len(span) > LONGEST_SENTENCE - int(_LONGEST_WORD)]
    if long:
        yield Unread(f"a sentence of more than {int(LONGEST_SENTENCE)} characters, which was read in parts", long[0])
    disguised = [
        word.span
        for block in article.body
        if _lookalike().search(text, block.span.start, block.span.end)
        for word in words(text, within=block.span)
        if is_disguised(word.raw)
    ]
    if disguised:
        named = ", ".join(f"“{as_seen(span.of(text))}”" for span in disguised[:_SHOWN])
        yield Unread(
            f"letters of another script in {_times(len(disguised), 'word')} that read as {named}", disguised[0]
        )
    unseen = _matches(_UNSEEN_IN_A_WORD, article)
    if unseen:
        yield Unread(f"characters that nobody sees inside {_times(len(unseen), 'word')}", unseen[0])
    # Anywhere in the file: what turns a paragraph may stand outside of it.
    turned = [Span(*match.span()) for match in _TURNED.finditer(text)]
    if turned:
        yield Unread(
            "a character that turns the direction of what follows, so that it reads otherwise than it is", turned[0]
        )
    quoted = sorted(Span(max(0, span.start - 8), span.end + 8) for quotation in found for span in quotation.spans)
    odd = _apart(_matches(_LOOKS_LIKE_A_MARK, article), quoted)
    if odd:
        shown = ", ".join(dict.fromkeys(span.of(text) for span in odd[: 2 * _SHOWN]))
        yield Unread(
            f"{_times(len(odd), 'character')} that may be a quotation mark without its partner ({shown})", odd[0]
        )


@cache
def _lookalike() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, latin_lookalikes()))}]")


def _apart(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return the spans that overlap none of the others; both are in order."""
    starts = [other.start for other in others]
    last = [bisect_right(starts, span.end) - 1 for span in spans]
    return [span for span, index in zip(spans, last, strict=True) if index < 0 or others[index].end <= span.start]


def _matches(pattern: re.Pattern[str], article: Article) -> list[Span]:
    return [
        Span(*match.span())
        for block in article.body
        for match in pattern.finditer(article.text, block.span.start, block.span.end)
    ]


def _times(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"
