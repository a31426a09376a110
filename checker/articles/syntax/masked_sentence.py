"""An article's sentences as tokens in which every quotation is one token: what the reporter says around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

from checker.articles.vocabulary.cues import Cues, cues_of
from checker.language import Language
from checker.language.expressions import any_of
from checker.model import Article, BlockKind, Quotation, Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass


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
        """Whether it holds nothing but quoted words and signs."""
        return all(token.kind not in (TokenKind.WORD, TokenKind.POSSESSIVE) for token in self.tokens)


_TERMINAL: Final = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_ASKING: Final = re.compile(r"[!?…][\"'”’)\]]*\s*$")

FRAME_REACH = Threshold(
    7,
    unit="tokens",
    reason="within so many after “…?” a reporting verb shows that the reporter's sentence goes on",
    how_set="by hand on the training half of PolNeAR",
)
LONG_FRAME_REACH = Threshold(
    30,
    unit="tokens",
    reason="the same where a comma opens a description of the speaker",
    how_set="by hand on the training half of PolNeAR",
)
CAPITALS_OF_A_HEADLINE = Threshold(
    0.8, unit="share of words", reason="from this share of capitals on a line is set as a headline", how_set="by hand"
)
SHORTEST_HEADLINE = Threshold(4, unit="words", reason="fewer words show no style of capitals", how_set="by hand")
SHORTEST_STOPPED_HEADLINE = Threshold(
    6,
    unit="words",
    reason="a line with a full stop and fewer words, all capitalised, may be “Ann Alder met Jane Birch.”",
    how_set="by hand",
)
LETTERS_OF_A_CAPITALISED_WORD = Threshold(
    4, unit="letters", reason="headlines leave shorter words in lower case", how_set="by hand"
)


@lru_cache(maxsize=8)
def _token_pattern(language: Language) -> re.Pattern[str]:
    """Return a pattern for possessives, words and signs; a word keeps the stop of an abbreviation."""
    table = language.lexicon.table("abbreviations")
    short = table.having("stop") & (table.having("title") | table.having("month") | table.having("suffix"))
    return re.compile(
        r"(?P<possessive>['’][sS](?![A-Za-z])|(?<=s)['’](?=\s))"
        rf"|(?P<word>(?:[A-Z]\.){{2,}}|{any_of(word.capitalize() for word in short)}\."
        r"|[A-Z]\.(?=\s+[A-Z])|[A-Z]{1,3}-[A-Z][a-z]+\.(?=[),])"
        r"|[@#$]?[^\W_]+(?:[-‑'’.&/_](?![sS](?![A-Za-z]))[^\W_]+)*(?:n['’]t)?)"
        r"|(?P<dash>--+|[–—―]|(?<=\s)-(?=\s))|(?P<comma>[,;])|(?P<colon>:)|(?P<open>[(\[])|(?P<close>[)\]])"
        r"|(?P<stop>[.!?…]+)|(?P<mark>\S)"
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


class _Tokenizer:
    """Cuts the blocks of a text into tokens, and those into sentences."""

    def __init__(self, text: str, sentence_starts: frozenset[int], language: Language) -> None:
        self._text = text
        self._sentence_starts = sentence_starts
        self._pattern = _token_pattern(language)
        self._cues: Cues = cues_of(language)

    def sentences(self, block: Span, parts: Sequence[_Masked]) -> Iterator[tuple[Token, ...]]:
        """Return the sentences of a block, as tokens, with the quoted parts masked."""
        tokens = self._tokens(block, parts)
        begin = 0
        for index in range(len(tokens)):
            if self._ends_sentence(tokens, index):
                yield tuple(tokens[begin : index + 1])
                begin = index + 1

    def _tokens(self, block: Span, parts: Sequence[_Masked]) -> list[Token]:
        tokens: list[Token] = []
        at = block.start
        for part in parts:
            start, end = max(part.span.start, block.start), min(part.span.end, block.end)
            if start >= end:
                continue
            tokens += self._plain_tokens(at, start)
            tokens.append(Token(self._text[start:end], Span(start, end), TokenKind.QUOTED, part.quotation))
            at = end
        return tokens + self._plain_tokens(at, block.end)

    def _plain_tokens(self, start: int, end: int) -> list[Token]:
        tokens = []
        for match in self._pattern.finditer(self._text, start, end):
            kind = TokenKind(match.lastgroup or "mark")
            if kind is TokenKind.MARK and match[0] in "\"“”‘’'«»„`*":
                continue
            tokens.append(Token(match[0], Span(match.start(), match.end()), kind))
        return tokens

    def _ends_sentence(self, tokens: Sequence[Token], index: int) -> bool:
        token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return True
        starts_low = following.kind is TokenKind.WORD and following.text[0].islower()
        if token.kind is TokenKind.QUOTED:
            if starts_low or following.kind not in (TokenKind.WORD, TokenKind.QUOTED):
                return False
            if _ASKING.search(token.text):
                return not self._runs_on(tokens, index + 1)
            return bool(_TERMINAL.search(token.text))
        if token.kind is TokenKind.STOP and not starts_low and following.kind is not TokenKind.COMMA:
            starts = following.span.start in self._sentence_starts
            return following.kind is TokenKind.QUOTED or starts or token.text != "."
        return False

    def _runs_on(self, tokens: Sequence[Token], after: int) -> bool:
        """Return whether the reporter's sentence goes on after a quotation that ends in "?" or "!"."""
        following = tokens[after : after + int(FRAME_REACH)]
        if any(token.kind is TokenKind.COMMA for token in following):
            following = tokens[after : after + int(LONG_FRAME_REACH)]
        if following and following[0].kind is TokenKind.WORD and following[0].text[0].islower():
            return True
        for token in following:
            if token.kind in (TokenKind.QUOTED, TokenKind.STOP):
                return False
            if token.kind is TokenKind.WORD and self._cues.is_speech_verb(token.text):
                return True
        return False


def clauses_of(
    article: Article,
    quotations: Sequence[Quotation],
    language: Language,
) -> tuple[Clause, ...]:
    """Return the article's sentences in order, title first, with quoted parts masked.

    A quotation that ends in a comma, or in "?" before a reporting verb, does not end the sentence it is part of.
    """
    parts = _masked_parts(quotations)
    tokenizer = _Tokenizer(article.text, _sentence_starts(article), language)
    return tuple(
        Clause(paragraph, block.kind, tokens)
        for paragraph, block in enumerate(article.body)
        for tokens in tokenizer.sentences(block.span, [part for part in parts if part.span.overlaps(block.span)])
    )


def _sentence_starts(article: Article) -> frozenset[int]:
    """Return where sentences begin; one may be opened by a mark or bracket, and the word after it starts it, too."""
    return frozenset(
        start
        for sentence in article.sentences
        for start in range(sentence.start, min(sentence.start + 3, sentence.end))
        if not any(character.isalnum() for character in article.text[sentence.start : start])
    )


def is_headline(clause: Clause) -> bool:
    """Return whether the sentence is a title or heading, or is capitalised like one."""
    if clause.kind in (BlockKind.TITLE, BlockKind.HEADING):
        return True
    words = [
        token
        for token in clause.tokens
        if token.kind is TokenKind.WORD and len(token.text) >= LETTERS_OF_A_CAPITALISED_WORD
    ]
    capitals = sum(word.capitalised for word in words)
    if clause.tokens[-1].kind is TokenKind.STOP:
        return len(words) >= SHORTEST_STOPPED_HEADLINE and capitals == len(words)
    return len(words) >= SHORTEST_HEADLINE and capitals >= CAPITALS_OF_A_HEADLINE * len(words)
