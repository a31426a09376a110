"""Finding noun phrases in a sentence without a parser: names, roles, pronouns, bodies and texts."""

from __future__ import annotations

from checker.articles.syntax.masked_sentence import Clause, Token, TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.name_spotting import Vocabulary
from checker.model import Span
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LOOK_AHEAD = Threshold(
    3,
    unit="words",
    reason="a phrase without an article must come to a noun we know within so many",
    how_set="by hand on the training half of PolNeAR",
)


def mentions_in(clause: Clause, text: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the clause's noun phrases in order of their first token; a phrase may hold an owner's smaller one."""
    found = _Chunker(clause.tokens, text, vocabulary).run()
    return tuple(sorted(found, key=lambda mention: (mention.first, mention.last)))


@dataclass(slots=True)
class _Phrase:
    """A phrase being read: its first token, the name inside it and its last noun so far."""

    start: int
    head: str = ""
    name_first: int = -1
    name_last: int = -1

    def forget_owner(self) -> None:
        self.head, self.name_first, self.name_last = "", -1, -1

    def take_name(self, index: int, word: str) -> None:
        if self.name_first < 0 or index != self.name_last + 1:
            self.name_first = index
        self.name_last, self.head = index, word


class _Chunker:
    def __init__(self, tokens: tuple[Token, ...], text: str, vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.text = text
        self.vocabulary = vocabulary
        self.classes = vocabulary.classes
        self.cues = vocabulary.cues
        self.particles = vocabulary.language.lexicon.table("title_words").having("particle_in_text")
        self.found: list[Mention] = []

    def run(self) -> list[Mention]:
        index = 0
        while index < len(self.tokens):
            index = self._phrase_at(index)
        return self.found

    def _word(self, index: int) -> str:
        """Return the word at ``index`` in lower case; nothing for signs, quoted parts and the sentence's end."""
        if index < len(self.tokens) and self.tokens[index].kind is TokenKind.WORD:
            return self.tokens[index].lower
        return ""

    # ------------------------------------------------------------ where a phrase starts

    def _phrase_at(self, index: int) -> int:
        token = self.tokens[index]
        if token.kind is not TokenKind.WORD:
            return index + 1
        word = "" if token.text.isupper() and len(token.text) > 1 else token.lower
        if word in self.classes.of("personal"):
            self._add(MentionKind.PRONOUN, index, index, head=word)
            return index + 1
        if word in self.classes.of("clause_opener") or (word in self.classes.of("that") and self._is_relative(index)):
            self._add(MentionKind.RELATIVE, index, index, head=word)
            return index + 1
        return self._phrase_from(index) if self._starts(index) else index + 1

    def _is_determiner_or_pronoun(self, word: str) -> bool:
        return any(word in self.classes.of(name) for name in ("possessive", "determiner", "other_pronoun"))

    def _is_relative(self, index: int) -> bool:
        return index > 0 and bool(self._word(index - 1)) and self.cues.verb(self._word(index + 1)) is not None

    def _starts(self, index: int) -> bool:
        word = self._word(index)
        if word in self.classes.of("that"):
            following = self._word(index + 1)
            return self.classes.is_known_noun(following) and not self.classes.are_people(following)
        if self._is_determiner_or_pronoun(word):
            return True
        if self.vocabulary.is_name(self.tokens, index):
            return True
        if word in self.classes.not_nouns or (self.vocabulary.is_verb_like(word) and self._follows_noun(index)):
            return False
        return self._comes_to_a_noun(index)

    def _comes_to_a_noun(self, index: int) -> bool:
        for at in range(index, index + int(LOOK_AHEAD)):
            word = self._word(at)
            if not word or word in self.classes.not_nouns:
                return False
            if self.classes.is_known_noun(word) or (word in self.classes.honorifics and self.tokens[at].capitalised):
                return True
            if word not in self.classes.of("before_noun") and not self.classes.is_adjective_like(word):
                return False
        return False

    def _follows_noun(self, index: int) -> bool:
        while index > 1 and self.classes.is_adverb(self._word(index - 1)):
            index -= 1  # "Name also attacked"
        if index == 0:
            return False
        before = self._word(index - 1)
        if not before:
            return self.tokens[index - 1].kind in (TokenKind.COMMA, TokenKind.CLOSE, TokenKind.QUOTED)
        return before not in self.classes.not_nouns or before in self.classes.of("personal")

    # ------------------------------------------------------------ how far it reaches

    def _phrase_from(self, start: int) -> int:
        """Return the token after the phrase that begins at ``start``, which is kept with the owners inside it."""
        first = self._word(start)
        if first in self.classes.of("possessive"):
            self._add(MentionKind.PRONOUN, start, start, head=first, owner=True)
        phrase = _Phrase(start)
        index = start
        while index < len(self.tokens):
            taken = self._takes(phrase, index)
            if not taken:
                break
            index += taken
        if index == start or (not phrase.head and phrase.name_first < 0):
            return start + 1
        last = self._with_attached(start, index - 1, phrase.head)
        self._close(phrase, last)
        return max(last + 1, index)

    def _takes(self, phrase: _Phrase, index: int) -> int:
        """Return how many tokens from ``index`` on the phrase takes; 0 where it ends."""
        token = self.tokens[index]
        if token.kind is TokenKind.POSSESSIVE and index > phrase.start:
            return self._take_owner(phrase, index)
        if token.text == "&" and index > phrase.start:
            return 1
        if token.kind is not TokenKind.WORD:
            return 0
        word = token.lower
        if index == phrase.start and self._is_determiner_or_pronoun(word):
            phrase.head = word if word in self.classes.of("other_pronoun") else ""
            return 1
        if self.vocabulary.is_name(self.tokens, index):
            return self._take_name(phrase, index)
        if phrase.name_last == index - 1 and self._name_goes_on(index):
            length = 1 + (word in self.classes.of("partitive") and self._word(index + 1) in self.classes.of("definite"))
            phrase.name_last = index + length - 1
            return length
        if (word in self.classes.of("determiner") and (phrase.head or word not in self.classes.of("counts"))) or (
            word in self.classes.not_nouns
        ):
            return 0
        if not self._takes_word(phrase, index):
            return 0
        phrase.head = word
        return 1

    def _take_owner(self, phrase: _Phrase, index: int) -> int:
        if not self._owns(index):
            return 0
        self._close(phrase, index - 1, owner=True)
        phrase.forget_owner()
        return 1

    def _take_name(self, phrase: _Phrase, index: int) -> int:
        """Return a name joins a noun that can be its title; another noun ends before it."""
        far = phrase.head and phrase.name_first < 0 and index - phrase.start >= LOOK_AHEAD
        described = self.classes.is_adjective_like(phrase.head)  # "A visibly emotional Name"
        if far and not described and not self._can_be_title(phrase.head):
            return 0
        phrase.take_name(index, self._word(index))
        return 1

    def _can_be_title(self, head: str) -> bool:
        return self.classes.is_known_noun(head) and not self.classes.are_people(head)

    def _owns(self, index: int) -> bool:
        """Return whether 's marks an owner and is no short "is", which the word after it would show."""
        if index + 1 < len(self.tokens) and self.tokens[index + 1].kind is TokenKind.QUOTED:
            return True
        following = self._word(index + 1)
        return bool(following) and following not in self.classes.of("determiner") | self.classes.of("after_is")

    def _name_goes_on(self, index: int) -> bool:
        following = index + 1
        word = self._word(index)
        if word in self.classes.of("partitive"):
            following += self._word(following) in self.classes.of("definite")
        elif word not in self.particles:
            return False
        return following < len(self.tokens) and self.tokens[following].capitalised

    def _takes_word(self, phrase: _Phrase, index: int) -> bool:
        """Return whether the lower-case word at ``index`` belongs to the phrase."""
        if index == phrase.start:
            return True
        word = self._word(index)
        verb = self.cues.verb(word)
        follows_name = phrase.name_last == index - 1
        if not follows_name and (not phrase.head or self.classes.is_adjective_like(phrase.head)):
            # No noun has come yet: all but a verb belongs to it.
            finite = verb is not None and not verb.also_noun and not self.classes.ends_as(word, "past", "participle")
            return self.classes.is_adverb(word) or not (finite and phrase.head)
        if self.classes.is_known_noun(word) and (verb is None or self._is_noun_here(index)):
            return True
        if self.vocabulary.is_verb_like(word):
            return False
        if follows_name:
            return self._role_follows(index)
        if self.classes.is_adverb(word) or self.classes.ends_as(word, "participle"):
            return False
        return not (self.classes.ends_as(word, "third") and self._object_follows(index))

    def _object_follows(self, index: int) -> bool:
        following = self._word(index + 1)
        return bool(following) and (
            self.tokens[index + 1].capitalised
            or following in self.classes.of("determiner")
            or following in self.classes.of("possessive")
        )

    def _is_noun_here(self, index: int) -> bool:
        """Return whether a word like "claims" or "report" is a noun: no object or clause follows it."""
        if index + 1 < len(self.tokens) and self.tokens[index + 1].kind in (TokenKind.QUOTED, TokenKind.COLON):
            return False
        following = self._word(index + 1)
        return following not in self.classes.of("determiner") and following not in self.classes.of("after_verb")

    def _role_follows(self, index: int) -> bool:
        for at in (index + 1, index + 2):
            word = self._word(at)
            if not word:
                return False
            if self.classes.is_known_noun(word) and word not in self.classes.text_nouns:
                return True
        return False

    # ------------------------------------------------------------ what hangs on it

    def _with_attached(self, start: int, last: int, head: str) -> int:
        """Return the phrase's last token with "for the campaign" or "from Ohio" after a role, "of" after others."""
        person = self.classes.is_person(head) or self.classes.are_people(head)
        determined = self._word(start) in self.classes.of("determiner")
        if not self.classes.is_known_noun(head) and not (determined and head):
            return last
        while last + 2 < len(self.tokens):
            link = self._word(last + 1)
            if not self._attaches(link, person=person) or not self._can_hang(link, last + 2):
                return last
            inner = _Chunker(self.tokens, self.text, self.vocabulary)
            end = inner._phrase_from(last + 2) - 1
            self.found += inner.found
            if end <= last:
                return last
            last = end
        return last

    def _attaches(self, link: str, *, person: bool) -> bool:
        return link in self.classes.of("attaches") and (person or link in self.classes.of("partitive"))

    def _can_hang(self, link: str, index: int) -> bool:
        word = self._word(index)
        if word in self.classes.weekdays_and_months:
            return False
        return bool(word) and (
            self._starts(index) or (link in self.classes.of("partitive") and word not in self.classes.not_nouns)
        )

    # ------------------------------------------------------------ keeping it

    def _close(self, phrase: _Phrase, last: int, *, owner: bool = False) -> None:
        name = None
        if phrase.name_first >= 0:
            start, end = self.tokens[phrase.name_first].span.start, self.tokens[phrase.name_last].span.end
            name = self.text[start:end]
        ends_in_name = name is not None and phrase.head == self.tokens[phrase.name_last].lower
        single = phrase.start == last and self.tokens[last].capitalised
        kind = self._kind(phrase.head, ends_in_name=ends_in_name, single=single)
        self._add(kind, phrase.start, last, name=name, head=phrase.head, owner=owner)

    def _add(
        self, kind: MentionKind, first: int, last: int, *, name: str | None = None, head: str = "", owner: bool = False
    ) -> None:
        span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
        self.found.append(Mention(kind, first, last, span.of(self.text), span, name, head, owner))

    def _kind(self, head: str, *, ends_in_name: bool, single: bool) -> MentionKind:
        classes = self.classes
        if head in classes.of("other_pronoun") or classes.are_people(head):
            return MentionKind.SEVERAL
        if ends_in_name and self.vocabulary.is_borne(head):
            return MentionKind.NAME  # "Sen. Church", and "Church" in the same article
        if head in classes.body_nouns:
            return MentionKind.GROUP
        if single and ends_in_name:
            return MentionKind.NAME  # "Law", "Cook": a capital and no article make a family name of the noun
        if head in classes.text_nouns:
            return MentionKind.TEXT
        if classes.is_person(head):
            return MentionKind.ROLE
        return MentionKind.NAME if ends_in_name else MentionKind.OTHER
