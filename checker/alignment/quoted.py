"""The words of a quotation made ready for alignment: its open breaks and the editor's own words marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.alignment.tokens import Token, tokens
from checker.model import Quotation, Span

_ELLIPSIS = re.compile(r"…|\.(?:[ \u00a0]?\.){2,}|\*[ \u00a0]?\*[ \u00a0]?\*")
_BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_SENTENCE_END = re.compile(r"[.?!][\"”’')\]]*\s+[\"“‘'(\[]*(?=[A-Z0-9\[])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|St|Jr|Sr|vs|No|Inc|Corp|Co))$"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's tokens in order.

    ``parts`` are the token positions at which a new part begins; ``ellipses`` those before which an
    ellipsis stands (``len(tokens)`` for one at the end); ``editor`` those inside [brackets], and
    ``parenthetical`` those inside (parentheses), which may be the editor's or the speaker's;
    ``sentences`` those that begin a sentence.
    """

    tokens: tuple[Token, ...]
    parts: frozenset[int]
    ellipses: frozenset[int]
    editor: frozenset[int]
    parenthetical: frozenset[int]
    sentences: frozenset[int]

    @property
    def marked(self) -> frozenset[int]:
        """Positions where the quotation is openly broken."""
        return self.parts | self.ellipses


def quoted(text: str, quotation: Quotation) -> Quoted:
    """The tokens of ``quotation`` in the article's ``text``."""
    found: list[Token] = []
    parts: set[int] = set()
    ellipses: set[int] = set()
    editor: set[int] = set()
    parenthetical: set[int] = set()
    sentences: set[int] = set()
    for span in quotation.spans:
        first = len(found)
        part = tokens(text, within=span)
        if first:
            parts.add(first)
        found += part
        brackets = [Span(m.start(), m.end()) for m in _BRACKETED.finditer(text, span.start, span.end)]
        for index, token in enumerate(part, start=first):
            for bracket in brackets:
                if bracket.contains(token.span):
                    (editor if text[bracket.start] == "[" else parenthetical).add(index)
        ellipses |= _positions_after(_ELLIPSIS, text, span, found, first)
        sentences |= {first} | _sentence_starts(text, span, found, first)
    return Quoted(
        tuple(found),
        frozenset(parts),
        frozenset(ellipses),
        frozenset(editor),
        frozenset(parenthetical),
        frozenset(sentences),
    )


def _positions_after(pattern: re.Pattern[str], text: str, span: Span, found: list[Token], first: int) -> set[int]:
    return {_next_token(found, match.end(), first) for match in pattern.finditer(text, span.start, span.end)}


def _sentence_starts(text: str, span: Span, found: list[Token], first: int) -> set[int]:
    ends = (
        match.end()
        for match in _SENTENCE_END.finditer(text, span.start, span.end)
        if not _ABBREVIATION.search(text, span.start, match.start())
    )
    return {position for end in ends if (position := _next_token(found, end, first)) < len(found)}


def _next_token(found: list[Token], offset: int, first: int) -> int:
    return next((index for index in range(first, len(found)) if found[index].span.start >= offset), len(found))
