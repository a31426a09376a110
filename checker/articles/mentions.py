"""Noun phrases that can be a speaker: names, roles, pronouns, bodies and texts, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.articles.clauses import Clause, Token, TokenKind
from checker.articles.cues import CueKind, cue_verb
from checker.articles.wordclasses import (
    ADJECTIVE_ENDINGS,
    DETERMINERS,
    GROUP_NOUNS,
    HONORIFICS,
    IRREGULAR_VERBS,
    NAME_PARTICLES,
    NOT_NOUNS,
    OTHER_PRONOUNS,
    PERSONAL_PRONOUNS,
    POSSESSIVE_PRONOUNS,
    TEXT_NOUNS,
    WEEKDAYS_AND_MONTHS,
    is_adverb,
    is_plural_role,
    is_role,
)
from checker.model import Span


class MentionKind(StrEnum):
    """What a noun phrase is about, as far as its words show."""

    NAME = "name"
    ROLE = "role"  # one person, unnamed: "the minister"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    SEVERAL = "several"  # "officials", "critics", "some"
    GROUP = "group"  # "the campaign"
    TEXT = "text"  # "the report"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase: tokens ``first`` to ``last`` (inclusive) of its clause, and the name inside it if any."""

    kind: MentionKind
    first: int
    last: int
    text: str
    span: Span
    name: str | None = None
    head: str = ""
    owner: bool = False  # stands before 's, or is a possessive pronoun


_ATTACHING: Final = frozenset({"for", "of", "at", "from", "in", "with", "to", "on"})
_COUNTING: Final = frozenset("two three four five six seven eight nine ten few many most several".split())  # noqa: SIM905
_LINKS_IN_NAMES: Final = frozenset({"of", "the", "and", "&", "for"})


class Vocabulary:
    """Which capitalised words of this article are names and which merely start a sentence."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._low: set[str] = set()
        self._inside: set[str] = set()
        for clause in clauses:
            for index, token in enumerate(clause.tokens):
                if token.kind is not TokenKind.WORD:
                    continue
                if token.text[0].islower():
                    self._low.add(token.text)
                elif index and clause.tokens[index - 1].kind is TokenKind.WORD:
                    self._inside.add(token.text)

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the token reads as part of a name where it stands."""
        token = tokens[index]
        if not token.capitalised or token.lower in WEEKDAYS_AND_MONTHS:
            return False
        lower = token.lower
        acronym = token.text.isupper() and len(token.text) > 1
        if not acronym and (
            lower in NOT_NOUNS or lower in DETERMINERS or lower in POSSESSIVE_PRONOUNS or lower in OTHER_PRONOUNS
        ):
            return False
        opens = index == 0 or tokens[index - 1].kind is not TokenKind.WORD
        if not opens:
            return True
        if token.text in self._inside:
            return True
        if is_adverb(token.text) or is_plural_role(token.text):
            return False
        follows_name = index + 1 < len(tokens) and tokens[index + 1].capitalised
        verb = cue_verb(token.text)
        if verb is not None and not verb.also_noun and (lower.endswith(("ing", "ed")) or not follows_name):
            return False
        if lower.endswith(("ing", "ed")) and lower in self._low:
            return False
        return follows_name or lower not in self._low or lower in HONORIFICS


def _adjective_like(word: str) -> bool:
    return word in _PLAIN_ADJECTIVES or word.endswith(ADJECTIVE_ENDINGS) or "-" in word


_PLAIN_ADJECTIVES: Final = frozenset(
    "top former senior junior new old young own first second third last next chief big small good bad long late great "
    "lead main key vice deputy acting would-be onetime one-time longtime long-time high low best worst "
    "white black female male gay elder anonymous unnamed private public close".split()  # noqa: SIM905
)


def _verb_like(tokens: Sequence[Token], index: int) -> bool:
    """Whether a lower-case word behind a noun reads as a finite verb."""
    word = tokens[index].lower
    verb = cue_verb(word)
    if verb is not None and not verb.also_noun and verb.kind is not CueKind.THOUGHT:
        return True
    return word in IRREGULAR_VERBS or verb is not None or word.endswith("ed")


class _Chunker:
    def __init__(self, clause: Clause, text: str, vocabulary: Vocabulary) -> None:
        self.tokens = clause.tokens
        self.text = text
        self.vocabulary = vocabulary
        self.found: list[Mention] = []

    def run(self) -> list[Mention]:
        index = 0
        while index < len(self.tokens):
            index = self._phrase_at(index)
        return self.found

    # ------------------------------------------------------------ one phrase

    def _phrase_at(self, index: int) -> int:
        token = self.tokens[index]
        if token.kind is not TokenKind.WORD:
            return index + 1
        lower = "" if token.text.isupper() and len(token.text) > 1 else token.lower
        if lower in PERSONAL_PRONOUNS:
            self._add(MentionKind.PRONOUN, index, index, head=lower)
            return index + 1
        if lower in ("who", "which") or (lower == "that" and self._relative_that(index)):
            self._add(MentionKind.RELATIVE, index, index, head=lower)
            return index + 1
        if not self._starts(index):
            return index + 1
        return self._extend(index)

    def _relative_that(self, index: int) -> bool:
        return index > 0 and self.tokens[index - 1].kind is TokenKind.WORD and self._verbish(index + 1)

    def _verbish(self, index: int) -> bool:
        return (
            index < len(self.tokens)
            and self.tokens[index].kind is TokenKind.WORD
            and (cue_verb(self.tokens[index].text) is not None)
        )

    def _starts(self, index: int) -> bool:
        token = self.tokens[index]
        lower = token.lower
        if lower == "that" and not self._points(index):
            return False
        if lower in POSSESSIVE_PRONOUNS or lower in DETERMINERS or lower in OTHER_PRONOUNS:
            return True
        if self.vocabulary.is_name(self.tokens, index):
            return True
        if lower in NOT_NOUNS:
            return False
        if self._follows_noun(index) and (
            cue_verb(lower) is not None or lower in IRREGULAR_VERBS or lower.endswith("ed")
        ):
            return False
        for word in (token, *self.tokens[index + 1 : index + 3]):
            if word.kind is not TokenKind.WORD or word.lower in NOT_NOUNS:
                return False
            if is_role(word.text) or is_plural_role(word.text) or word.lower in GROUP_NOUNS or word.lower in TEXT_NOUNS:
                return True
            if word.capitalised and word.lower in HONORIFICS:
                return True
            if word.lower not in ("state", "fellow") and not _adjective_like(word.lower):
                return False
        return False

    def _points(self, index: int) -> bool:
        """Whether "that" is a determiner, as in "that official", and opens no clause."""
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].kind is not TokenKind.WORD:
            return False
        following = self.tokens[index + 1].lower
        return is_role(following) or following in GROUP_NOUNS or following in TEXT_NOUNS

    def _follows_noun(self, index: int) -> bool:
        if index == 0 or self.tokens[index - 1].kind is not TokenKind.WORD:
            return index > 0 and self.tokens[index - 1].kind in (TokenKind.COMMA, TokenKind.CLOSE)
        before = self.tokens[index - 1].lower
        return before not in NOT_NOUNS or before in PERSONAL_PRONOUNS

    def _extend(self, start: int) -> int:
        """The token behind the phrase that begins at ``start``, which is kept with the owners inside it."""
        tokens = self.tokens
        lower = tokens[start].lower
        if lower in POSSESSIVE_PRONOUNS:
            self._add(MentionKind.PRONOUN, start, start, head=lower, owner=True)
        name_first = name_last = -1
        head = ""
        index = start
        while index < len(tokens):
            token = tokens[index]
            if token.kind is TokenKind.POSSESSIVE and index > start:
                if not self._owns(index):
                    break
                self._close(start, index - 1, name_first, name_last, head, owner=True)
                name_first = name_last = -1
                head = ""
                index += 1
                continue
            if token.text == "&" and index > start:
                index += 1
                continue
            if token.kind is not TokenKind.WORD:
                break
            lower = token.lower
            if index == start and (lower in DETERMINERS or lower in POSSESSIVE_PRONOUNS or lower in OTHER_PRONOUNS):
                if lower in OTHER_PRONOUNS:
                    head = lower
                index += 1
                continue
            if self.vocabulary.is_name(tokens, index):
                if (
                    head
                    and name_first < 0
                    and not (is_role(head) or head in TEXT_NOUNS or head in GROUP_NOUNS or index - start < 3)
                ):
                    break
                if name_first < 0 or index != name_last + 1:
                    name_first = index
                name_last = index
                head = lower
                index += 1
                continue
            if name_last == index - 1 and self._name_goes_on(index):
                index += 1
                if lower in _LINKS_IN_NAMES and tokens[index].lower == "the":
                    index += 1
                name_last = index - 1
                continue
            if lower in DETERMINERS and (head or lower not in _COUNTING):
                break
            if lower in NOT_NOUNS:
                break
            if not self._takes_word(index, start, head, name_last):
                break
            head = lower
            index += 1
        if index == start or (not head and name_first < 0):
            return start + 1
        last = self._attach(start, index - 1, head)
        self._close(start, last, name_first, name_last, head)
        return last + 1 if last >= index else index

    def _owns(self, index: int) -> bool:
        """Whether 's marks an owner and is no short "is": a verb form or a comma behind it says it is not."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None:
            return False
        if following.kind is TokenKind.QUOTED:
            return True
        return (
            following.kind is TokenKind.WORD
            and following.lower not in DETERMINERS
            and following.lower not in ("not", "been", "going", "just", "always", "really")
        )

    def _name_goes_on(self, index: int) -> bool:
        tokens = self.tokens
        following = index + 1
        lower = tokens[index].lower
        if lower in NAME_PARTICLES:
            return following < len(tokens) and tokens[following].capitalised
        if lower == "of":
            if following < len(tokens) and tokens[following].lower == "the":
                following += 1
            return following < len(tokens) and tokens[following].capitalised
        return False

    def _takes_word(self, index: int, start: int, head: str, name_last: int) -> bool:
        """Whether the lower-case word at ``index`` belongs to the phrase begun at ``start``."""
        word = self.tokens[index].lower
        known = is_role(word) or is_plural_role(word) or word in GROUP_NOUNS or word in TEXT_NOUNS
        if index == start:
            return True
        verb = cue_verb(word)
        if name_last == index - 1 or (head and not _adjective_like(head)):
            # Behind a noun only another noun that we know belongs to the phrase.
            if known and not (verb is not None and not self._noun_here(index)):
                return True
            if name_last == index - 1:
                return self._noun_follows(index) and not _verb_like(self.tokens, index)
            if is_adverb(word) or _verb_like(self.tokens, index):
                return False
            return not word.endswith("ing") and not (word.endswith("s") and self._object_follows(index))
        if is_adverb(word):
            return True
        if verb is not None and not verb.also_noun and head and not word.endswith(("ed", "ing")):
            return False
        return True

    def _object_follows(self, index: int) -> bool:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None or following.kind is not TokenKind.WORD:
            return False
        return following.capitalised or following.lower in DETERMINERS or following.lower in POSSESSIVE_PRONOUNS

    def _noun_here(self, index: int) -> bool:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None:
            return True
        if following.kind in (TokenKind.QUOTED, TokenKind.COLON):
            return False
        return following.lower not in DETERMINERS and following.lower not in ("that", "on", "in", "about")

    def _noun_follows(self, index: int) -> bool:
        for token in self.tokens[index + 1 : index + 3]:
            if token.kind is not TokenKind.WORD:
                return False
            if is_role(token.text) or is_plural_role(token.text) or token.lower in GROUP_NOUNS:
                return True
        return False

    def _attach(self, start: int, last: int, head: str) -> int:
        """The phrase's last token with "for the campaign" or "from Ohio" behind a role included."""
        if not (is_role(head) or is_plural_role(head)) and not (head in GROUP_NOUNS or head in TEXT_NOUNS):
            if not (self.tokens[start].lower in DETERMINERS and head):
                return last
        role = is_role(head) or is_plural_role(head)
        while last + 2 < len(self.tokens):
            link = self.tokens[last + 1].lower
            if link not in _ATTACHING or (link != "of" and not role):
                return last
            inner = _Chunker.__new__(_Chunker)
            inner.tokens, inner.text, inner.vocabulary, inner.found = self.tokens, self.text, self.vocabulary, []
            if not inner._starts(last + 2) and not (
                link == "of"
                and self.tokens[last + 2].kind is TokenKind.WORD
                and self.tokens[last + 2].lower not in NOT_NOUNS
            ):
                return last
            if self.tokens[last + 2].lower in WEEKDAYS_AND_MONTHS:
                return last
            end = inner._extend(last + 2) - 1
            self.found += inner.found
            if end <= last:
                return last
            last = end
        return last

    # ------------------------------------------------------------ keeping it

    def _close(self, first: int, last: int, name_first: int, name_last: int, head: str, *, owner: bool = False) -> None:
        tokens = self.tokens
        name = None
        if name_first >= 0:
            name = self.text[tokens[name_first].span.start : tokens[name_last].span.end]
        single = first == last and tokens[first].capitalised
        self._add(
            _kind(head, name is not None and head == tokens[name_last].lower, single=single),
            first,
            last,
            name=name,
            head=head,
            owner=owner,
        )

    def _add(
        self, kind: MentionKind, first: int, last: int, *, name: str | None = None, head: str = "", owner: bool = False
    ) -> None:
        span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
        self.found.append(Mention(kind, first, last, span.of(self.text), span, name, head, owner))


def _kind(head: str, ends_in_name: bool, *, single: bool) -> MentionKind:
    if head in OTHER_PRONOUNS or is_plural_role(head):
        return MentionKind.SEVERAL
    if head in GROUP_NOUNS:
        return MentionKind.GROUP
    if single and ends_in_name:
        return MentionKind.NAME  # "Law", "Cook": a capital and no article make a family name of the noun
    if head in TEXT_NOUNS:
        return MentionKind.TEXT
    if is_role(head):
        return MentionKind.ROLE
    return MentionKind.NAME if ends_in_name else MentionKind.OTHER


def mentions_in(clause: Clause, text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """The clause's noun phrases in order of their first token; a phrase may hold an owner's smaller one."""
    found = _Chunker(clause, text, vocabulary).run()
    return tuple(sorted(found, key=lambda mention: (mention.first, mention.last)))
