"""Prepare the words of a quotation for alignment: where it is openly broken, and what an editor added."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.alignment.tokens import Token, tokens
from checker.alignment.vocabulary import Vocabulary, vocabulary_of
from checker.language import Language
from checker.model import Quotation, Span
from checker.value_classes import dataclass

_ELLIPSIS = re.compile(r"…|\.(?:[ \u00a0]?\.){2,}|\*[ \u00a0]?\*[ \u00a0]?\*")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_REST_OF_WORD = re.compile(r"['’]?[^\W\d_]+(?:['’][^\W\d_]+)*")
_PARENTHESES = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's tokens in order, without what an editor put in [brackets].

    ``parts`` are the token positions at which a new part begins; ``ellipses`` those after an
    ellipsis (``len(tokens)`` for one at the end); ``parenthetical`` those inside (parentheses), which
    may be the editor's or the speaker's. ``brackets`` are the editor's insertions with the position each
    comes before, and ``inserted`` their tokens.
    """

    tokens: tuple[Token, ...]
    parts: frozenset[int]
    ellipses: frozenset[int]
    brackets: tuple[tuple[int, Span], ...]
    parenthetical: frozenset[int]
    language: Language
    inserted: tuple[tuple[Token, ...], ...] = ()

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the word classes of the language the quotation is in."""
        return vocabulary_of(self.language)

    @property
    def marked(self) -> frozenset[int]:
        """Return the positions where the article marks an omission, or starts a new part."""
        return self.parts | self.ellipses

    @property
    def open(self) -> frozenset[int]:
        """Return the positions where the source may have more words: the marked ones and the editor's insertions."""
        return self.marked | {at for at, _ in self.brackets}


def quoted(
    text: str,
    quotation: Quotation,
    *,
    language: Language,
) -> Quoted:
    """Return the tokens of ``quotation`` in the article's ``text``."""
    found: list[Token] = []
    parts: set[int] = set()
    ellipses: set[int] = set()
    brackets: list[tuple[int, Span]] = []
    parenthetical: set[int] = set()
    for span in quotation.spans:
        first = len(found)
        if first:
            parts.add(first)
        inserted = _spans(_BRACKETS, text, span)
        found += tokens(text, within=span, leave_out=inserted, language=language)
        inserted = _joined_to_words(text, inserted, found, first, language)
        brackets += [(_next_token(found, bracket.end, first), bracket) for bracket in inserted]
        asides = _spans(_PARENTHESES, text, span)
        for index in range(first, len(found)):
            if any(aside.contains(found[index].span) for aside in asides):
                parenthetical.add(index)
        ellipses |= {_next_token(found, mark.end, first) for mark in _spans(_ELLIPSIS, text, span)}
    brackets = [bracket for bracket in brackets if any(character.isalnum() for character in bracket[1].of(text))]
    return Quoted(
        tokens=tuple(found),
        parts=frozenset(parts),
        ellipses=frozenset(ellipses),
        brackets=tuple(brackets),
        parenthetical=frozenset(parenthetical),
        language=language,
        inserted=tuple(
            tuple(tokens(text, within=Span(span.start + 1, span.end - 1), language=language)) for _, span in brackets
        ),
    )


def _joined_to_words(text: str, inserted: list[Span], found: list[Token], first: int, language: Language) -> list[Span]:
    """Return the insertions between words; letters inside a word ("[w]e", "agree[d]") become part of it."""
    alone = []
    for bracket in inserted:
        rest = _REST_OF_WORD.match(text, bracket.end)
        start = next((i for i in range(first, len(found)) if found[i].span.end == bracket.start), None)
        inside = text[bracket.start + 1 : bracket.end - 1]
        if not inside.isalpha() or (rest is None and start is None):
            alone.append(bracket)
            continue
        whole = Span(bracket.start if start is None else found[start].span.start, rest.end() if rest else bracket.end)
        covered = [i for i in range(first, len(found)) if whole.contains(found[i].span)]
        at = covered[0] if covered else _next_token(found, whole.start, first)
        found[at : at + len(covered)] = _written_out(text, whole, found[at].lead if covered else " ", language)
    return alone


def _written_out(text: str, whole: Span, lead: str, language: Language) -> list[Token]:
    """Return the tokens of a word with [letters] in it, read as its own; each covers the whole word."""
    plain = whole.of(text).replace("[", "").replace("]", "")
    read = tokens(plain, within=Span(0, len(plain)), language=language)
    return [
        replace(token, span=whole, raw=whole.of(text), lead=lead if not at else "") for at, token in enumerate(read)
    ]


def _spans(pattern: re.Pattern[str], text: str, within: Span) -> list[Span]:
    return [Span(match.start(), match.end()) for match in pattern.finditer(text, within.start, within.end)]


def _next_token(found: list[Token], offset: int, first: int) -> int:
    return next((index for index in range(first, len(found)) if found[index].span.start >= offset), len(found))
