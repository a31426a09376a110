"""An article's sentences as tokens in which every quotation is one token: what the reporter says around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.articles.syntax.cues import is_speech_verb
from checker.model import Article, BlockKind, Quotation, Span


class TokenKind(StrEnum):
    """What a token is in the reporter's sentence."""

    WORD = "word"
    QUOTED = "quoted"  # one part of a quotation
    POSSESSIVE = "possessive"  # the 's after an owner
    COMMA = "comma"
    DASH = "dash"
    COLON = "colon"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    MARK = "mark"  # anything else


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a whole quoted part; ``quotation`` indexes the quotations given, -1 for no quotation."""

    text: str
    span: Span
    kind: TokenKind
    quotation: int = -1

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.casefold()

    @property
    def capitalised(self) -> bool:
        """Whether it is a word that starts with a capital or digit-free sign of a name, as "@senate"."""
        return self.kind is TokenKind.WORD and (self.text[0].isupper() or self.text[0] == "@")


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of the reporter, quoted parts masked. ``paragraph`` counts the article's blocks."""

    paragraph: int
    kind: BlockKind
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @property
    def only_quoted(self) -> bool:
        """Whether nothing but quoted words and signs stands in it."""
        return all(token.kind not in (TokenKind.WORD, TokenKind.POSSESSIVE) for token in self.tokens)


_TOKEN: Final = re.compile(
    r"(?P<possessive>['’][sS](?![A-Za-z])|(?<=s)['’](?=\s))"
    r"|(?P<word>(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Fr|Prof|Hon|Adm|Cmdr|Det|Supt"
    r"|Atty|St|Jr|Sr|Sens|Reps|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|[A-Z]\.(?=\s+[A-Z])|[A-Z]{1,3}-[A-Z][a-z]+\.(?=[),])"
    r"|[@#$]?[^\W_]+(?:[-‑'’.&/_](?![sS](?![A-Za-z]))[^\W_]+)*(?:n['’]t)?)"
    r"|(?P<dash>--+|[–—―]|(?<=\s)-(?=\s))|(?P<comma>[,;])|(?P<colon>:)|(?P<open>[(\[])|(?P<close>[)\]])"
    r"|(?P<stop>[.!?…]+)|(?P<mark>\S)"
)

_TERMINAL: Final = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_ASKING: Final = re.compile(r"[!?…][\"'”’)\]]*\s*$")
_FRAME_REACH: Final = 7  # tokens after "…?” within which a reporting verb shows that the sentence runs on
_LONG_REACH: Final = 30  # the same where a comma opens a description of the speaker

_CAPITALS: Final = 0.8  # share of capitalised words from which a line is set as a headline
_SHORTEST: Final = 4  # words
_SHORTEST_STOPPED: Final = (
    6  # words of a line with a full stop, all capitalised: fewer may be "Ann Alder met Jane Birch."
)


@dataclass(frozen=True, slots=True)
class _Masked:
    span: Span
    quotation: int


def _masked_parts(quotations: Sequence[Quotation]) -> list[_Masked]:
    parts = [
        _Masked(span, index) for index, quotation in enumerate(quotations) for span in quotation.spans if len(span)
    ]
    parts.sort(key=lambda part: (part.span.start, -part.span.end))
    outer: list[_Masked] = []
    for part in parts:
        if not outer or part.span.start >= outer[-1].span.end:
            outer.append(part)
    return outer


def _plain_tokens(text: str, start: int, end: int) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        kind = TokenKind(match.lastgroup or "mark")
        if kind is TokenKind.MARK and match[0] in "\"“”‘’'«»„`*":
            continue
        tokens.append(Token(match[0], Span(match.start(), match.end()), kind))
    return tokens


def _block_tokens(text: str, block: Span, parts: Sequence[_Masked]) -> list[Token]:
    tokens: list[Token] = []
    at = block.start
    for part in parts:
        start, end = max(part.span.start, block.start), min(part.span.end, block.end)
        if start >= end:
            continue
        tokens += _plain_tokens(text, at, start)
        tokens.append(Token(text[start:end], Span(start, end), TokenKind.QUOTED, part.quotation))
        at = end
    return tokens + _plain_tokens(text, at, block.end)


def _runs_on(tokens: Sequence[Token], after: int) -> bool:
    """Whether the reporter's sentence goes on behind a quotation that ends in "?" or "!"."""
    following = tokens[after : after + _FRAME_REACH]
    if any(token.kind is TokenKind.COMMA for token in following):
        following = tokens[after : after + _LONG_REACH]
    if following and following[0].kind is TokenKind.WORD and following[0].text[0].islower():
        return True
    for token in following:
        if token.kind in (TokenKind.QUOTED, TokenKind.STOP):
            return False
        if token.kind is TokenKind.WORD and is_speech_verb(token.text):
            return True
    return False


def _ends_sentence(tokens: Sequence[Token], index: int, sentence_starts: frozenset[int]) -> bool:
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    starts_low = following.kind is TokenKind.WORD and following.text[0].islower()
    if token.kind is TokenKind.QUOTED:
        if starts_low or following.kind not in (TokenKind.WORD, TokenKind.QUOTED):
            return False
        if _ASKING.search(token.text):
            return not _runs_on(tokens, index + 1)
        return bool(_TERMINAL.search(token.text))
    if token.kind is TokenKind.STOP and not starts_low and following.kind is not TokenKind.COMMA:
        return following.kind is TokenKind.QUOTED or following.span.start in sentence_starts or token.text != "."
    return False


def clauses_of(article: Article, quotations: Sequence[Quotation]) -> tuple[Clause, ...]:
    """The article's sentences in order, title first, with quoted parts masked.

    A quotation that ends in a comma, or in "?" before a reporting verb, does not end the sentence it stands in.
    """
    text = article.text
    parts = _masked_parts(quotations)
    # A sentence may be opened by a mark or bracket: the word behind it starts the sentence too.
    starts = frozenset(
        start
        for sentence in article.sentences
        for start in range(sentence.start, min(sentence.start + 3, sentence.end))
        if not any(character.isalnum() for character in text[sentence.start : start])
    )
    clauses = []
    for paragraph, block in enumerate(article.body):
        inside = [part for part in parts if part.span.overlaps(block.span)]
        tokens = _block_tokens(text, block.span, inside)
        begin = 0
        for index in range(len(tokens)):
            if _ends_sentence(tokens, index, starts):
                clauses.append(Clause(paragraph, block.kind, tuple(tokens[begin : index + 1])))
                begin = index + 1
    return tuple(clauses)


def is_headline(clause: Clause) -> bool:
    """Whether the sentence is a title or heading, or is capitalised like one."""
    if clause.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    words = [token for token in clause.tokens if token.kind is TokenKind.WORD and len(token.text) > 3]
    capitals = sum(word.capitalised for word in words)
    if clause.tokens[-1].kind is TokenKind.STOP:
        return len(words) >= _SHORTEST_STOPPED and capitals == len(words)
    return len(words) >= _SHORTEST and capitals >= _CAPITALS * len(words)
