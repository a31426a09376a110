"""Roles that a sentence gives to a name: "Name, the minister," and "Name is the minister"."""

from __future__ import annotations

from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.language import Language


def name_it_is_said_of(reader: SentenceReader, role: Mention, language: Language) -> Mention | None:
    """Return of "Name is the minister" the name."""
    words = language.lexicon.table("coreference")
    at = role.first - 1
    while at > 0 and reader.is_adverb(at) and reader.lower(at) not in words.having("denial"):
        at -= 1
    named = reader.ending.get(at - 1) if reader.lower(at) in words.having("copula") else None
    return named if named is not None and named.kind is MentionKind.NAME and not named.owner else None


def apposed_name(reader: SentenceReader, role: Mention, language: Language) -> Mention | None:
    """Return of "Name, the minister," and of "the minister, Name," the name."""
    return _name_before(reader, role, language) or _name_after(reader, role)


def _name_before(reader: SentenceReader, role: Mention, language: Language) -> Mention | None:
    comma, after = role.first - 1, role.last + 1
    if comma <= 0 or reader.kind(comma) is not TokenKind.COMMA:
        return None
    closed = reader.kind(after) is not TokenKind.WORD or (
        reader.lower(after) in language.lexicon.table("coreference").having("after_apposition")
    )
    for name in reader.mentions:
        is_beside = name.last == comma - 1 and (closed or not name.first)
        if is_beside and name.kind is MentionKind.NAME and not name.owner:
            return name
    return None


def _name_after(reader: SentenceReader, role: Mention) -> Mention | None:
    comma = role.last + 1
    if reader.kind(comma) is not TokenKind.COMMA:
        return None
    for name in reader.mentions:
        is_closed = reader.kind(name.last + 1) in (None, TokenKind.COMMA, TokenKind.STOP)
        if name.first == comma + 1 and name.kind is MentionKind.NAME and is_closed:
            return name
    return None
