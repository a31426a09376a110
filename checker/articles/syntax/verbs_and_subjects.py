"""One sentence of the reporter, read without a parser: its cue verbs, their voice and their subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.articles.syntax.cues import ADDRESSING, CueKind, CueVerb, VerbForm, cue_verb
from checker.articles.syntax.masked_sentence import Clause, TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.wordclasses import (
    AUXILIARIES,
    BE_FORMS,
    CATENATIVES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_VERBS,
    MODALS,
    NOT_NOUNS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS_AND_MONTHS,
    is_adverb,
)


class SentenceReader:
    """A sentence's tokens, its mentions by where they start and end, and what its verbs do."""

    def __init__(self, index: int, clause: Clause, mentions: Sequence[Mention]) -> None:
        self.index = index
        self.clause = clause
        self.tokens = clause.tokens
        self.mentions = tuple(mentions)
        self.ending: dict[int, Mention] = {}
        self.starting: dict[int, Mention] = {}
        for mention in mentions:
            if mention.owner and mention.head not in POSSESSIVE_PRONOUNS:
                continue
            if mention.last not in self.ending or mention.first < self.ending[mention.last].first:
                self.ending[mention.last] = mention
            longer = mention.first not in self.starting or mention.last > self.starting[mention.first].last
            if longer and not mention.owner:
                self.starting[mention.first] = mention

    def lower(self, index: int) -> str:
        """The token in lower case; nothing outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> TokenKind | None:
        """What the token is; None outside the sentence."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else None

    def verb_at(self, index: int) -> CueVerb | None:
        """The cue verb at ``index``, unless the word is a noun there."""
        if self.kind(index) is not TokenKind.WORD:
            return None
        verb = cue_verb(self.tokens[index].text)
        before = self.lower(index - 1)
        if self.lower(index) in ("went", "goes", "going") and self.lower(index + 1) == "on":
            return cue_verb("continued" if self.lower(index) == "went" else "continues")
        if self.lower(index) in ("put", "puts") and self._puts_it(index):
            return cue_verb("said" if self.lower(index) == "put" else "says")
        if verb is None:
            return None
        if self.tokens[index].capitalised and index > 0 and verb.form is not VerbForm.ING and verb.base != "tweet":
            return None
        if self.kind(index - 1) is TokenKind.POSSESSIVE or before in POSSESSIVE_PRONOUNS:
            return None
        if before in DETERMINERS and before not in (
            "that",
            "this",
            "one",
            "some",
            "many",
            "both",
            "all",
            "others",
            "few",
        ):
            return None
        if any(m.first < index <= m.last and not m.owner for m in self.mentions if m.last != index or m.first < index):
            inside = [m for m in self.mentions if m.first < index <= m.last]
            if inside:
                return None
        if verb.form is VerbForm.BASE and not self._can_be_base(index):
            return None
        if verb.also_noun and verb.form is not VerbForm.ING and self._is_governed_noun(index):
            return None
        return verb

    def _is_governed_noun(self, index: int) -> bool:
        """Whether a preposition stands before the word, at most a determiner and an adjective between."""
        at = index - 1
        if self.lower(at) in PREPOSITIONS:
            return True
        at -= self.lower(at) not in DETERMINERS
        return self.lower(at) in DETERMINERS and self.lower(at - 1) in PREPOSITIONS

    def _puts_it(self, index: int) -> bool:
        """Whether "put" is a word for speaking here: "put it bluntly", "put it in other words", "put it:"."""
        if self.lower(index + 1) != "it":
            return False
        at = index + 2
        if self.kind(at) is not TokenKind.WORD or is_adverb(self.tokens[at].text):
            return True
        words = {self.lower(near) for near in range(at, at + 5)}
        return bool(words & {"terms", "words", "way", "like"})

    def _can_be_base(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and is_adverb(self.tokens[at].text):
            at -= 1
        before = self.lower(at)
        if before in MODALS or before in ("i", "we", "they", "you", "who"):
            return True
        mention = self.ending.get(at)
        if mention is not None:
            return mention.kind is MentionKind.SEVERAL or mention.head.endswith("s")
        return self.kind(at) in (TokenKind.COMMA, TokenKind.CLOSE) or before in CONJUNCTIONS

    def is_passive(self, index: int, verb: CueVerb) -> bool:
        """Whether the verb's subject is spoken to or about: "was asked", "when asked", "Asked whether"."""
        if verb.form not in (VerbForm.PAST, VerbForm.PARTICIPLE):
            return False
        if verb.base in ("ask", "press", "question", "quiz"):
            behind = self.lower(index + 1)
            if self.lower(index - 1) in ("when", "if", "as", "once", "while", "after"):
                return True
            if (index == 0 or self.kind(index - 1) is TokenKind.COMMA) and (
                behind in SUBORDINATORS or behind in PREPOSITIONS or behind == "if"
            ):
                return True
        at = index - 1
        while at >= 0 and is_adverb(self.tokens[at].text):
            at -= 1
        return self.lower(at) in BE_FORMS

    def asks(self) -> bool:
        """Whether the sentence says that its subject was asked something."""
        return any(self.is_asked(index) for index in range(len(self.tokens)))

    def is_asked(self, index: int) -> bool:
        """Whether "asked" at ``index`` says that its subject was asked."""
        verb = self.verb_at(index)
        return verb is not None and verb.base == "ask" and self.is_passive(index, verb)

    def subject_of(self, verb_index: int) -> tuple[Mention, bool] | None:
        """The subject of the verb at ``verb_index`` and whether it stands directly before it."""
        at = verb_index - 1
        while at >= 0 and self.kind(at) is TokenKind.WORD and at not in self.ending and self._skippable(at):
            at -= 1
        if at < 0:
            return None
        verb = cue_verb(self.tokens[verb_index].text)
        between = range(at + 1, verb_index)
        participle = (
            verb is not None
            and verb.form is VerbForm.ING
            and all(is_adverb(self.tokens[passed].text) for passed in between)
        )
        if participle and self.lower(at) in ("for", "of", "about", "against", "over", "from"):
            return None
        if self.kind(at) is TokenKind.POSSESSIVE and at - 1 in self.ending:
            return self.ending[at - 1], True
        mention = self.ending.get(at)
        if mention is not None and not mention.owner:
            if mention.kind is MentionKind.RELATIVE:
                return mention, True
            if participle and self.lower(mention.first - 1) == "with":
                return mention, True
            if not self._governed(mention) and not self._object(mention):
                return mention, not participle
            aside = self.ending.get(mention.first - 2)
            if aside is not None and self._governed(mention) and not self._governed(aside) and not self._object(aside):
                return aside, not participle
            return self._clause_subject(mention.first)
        if self.kind(at) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.CLOSE) and not participle:
            found = self._before_parenthesis(at)
            if found is not None:
                return found, True
        if verb is not None and verb.form in (VerbForm.PAST, VerbForm.THIRD) and self._is_plain_noun(at):
            return None  # "21 percent said": the subject is a noun that no mention ends in
        return self._clause_subject(verb_index)

    def _is_plain_noun(self, index: int) -> bool:
        word = self.lower(index)
        ordinary = self.kind(index) is TokenKind.WORD and word not in NOT_NOUNS and index not in self.ending
        return ordinary and not self._verb_word(index) and word not in WEEKDAYS_AND_MONTHS

    def _skippable(self, index: int) -> bool:
        word = self.tokens[index].lower
        return (
            word in AUXILIARIES
            or is_adverb(word)
            or word in CATENATIVES
            or word in ("all", "each", "both", "himself", "herself")
        )

    def _governed(self, mention: Mention) -> bool:
        """Whether the mention hangs on a preposition."""
        before = self.lower(mention.first - 1)
        if self.kind(mention.first - 1) is not TokenKind.WORD:
            return False
        return before in PREPOSITIONS and before not in ("as", "than", "after", "before", "since", "until", "like")

    def _before_parenthesis(self, closing: int) -> Mention | None:
        """The phrase that an apposition or relative clause ending at ``closing`` belongs to."""
        opener = closing - 1
        if self.kind(closing) is TokenKind.CLOSE:
            return self.ending.get(self._opening(closing) - 1)
        best: Mention | None = None
        while opener >= 0:
            kind = self.kind(opener)
            if kind is TokenKind.CLOSE:
                opener = self._opening(opener) - 1
                continue
            if kind in (TokenKind.QUOTED, TokenKind.STOP, TokenKind.COLON):
                break
            if kind in (TokenKind.COMMA, TokenKind.DASH):
                end = opener - 1
                if self.kind(end) is TokenKind.CLOSE:
                    end = self._opening(end) - 1
                mention = self.ending.get(end)
                if (
                    mention is not None
                    and not mention.owner
                    and not self._governed(mention)
                    and not self._object(mention)
                ):
                    if best is None or mention.kind is MentionKind.NAME:
                        best = mention
                    if mention.kind in (MentionKind.NAME, MentionKind.PRONOUN):
                        return best
            opener -= 1
        if best is None:
            # ", a spokesman, said" with nothing but the apposition itself before the comma
            mention = self.ending.get(closing - 1)
            return mention if mention is not None and not self._governed(mention) else None
        return best

    def _opening(self, closing: int) -> int:
        at = closing
        while at >= 0 and self.kind(at) is not TokenKind.OPEN:
            at -= 1
        return at

    def _object(self, mention: Mention) -> bool:
        """Whether the mention is the object of a verb that takes no clause: of "met Name", not of "said Name left"."""
        at = mention.first - 1
        before = self.lower(at)
        if self.kind(at) is not TokenKind.WORD or at in self.ending or self.tokens[at].capitalised:
            return False
        verb = cue_verb(before)
        if verb is not None:
            return verb.kind in (CueKind.NAMING, CueKind.STANCE) or (
                verb.base in ADDRESSING and verb.form is not VerbForm.ING and not self._starts_verb(mention.last + 1)
            )
        return before in IRREGULAR_VERBS - AUXILIARIES or before.endswith(("ed", "ing"))

    def _subordinate(self, mention: Mention) -> bool:
        before = self.lower(mention.first - 1)
        return before in SUBORDINATORS

    def _starts_verb(self, index: int) -> bool:
        """Whether a finite verb stands at ``index``, adverbs and a parenthesis passed over."""
        at = index
        if self.kind(at) is TokenKind.OPEN:
            while at < len(self.tokens) and self.kind(at) is not TokenKind.CLOSE:
                at += 1
            at += 1
        if self.kind(at) is TokenKind.COMMA:
            later = at + 1
            while later < len(self.tokens) and self.kind(later) not in (
                TokenKind.COMMA,
                TokenKind.QUOTED,
                TokenKind.STOP,
            ):
                later += 1
            if self.kind(later) is not TokenKind.COMMA:
                return False
            at = later + 1
        at = self._past_adverbs(at)
        if self.kind(at) is TokenKind.POSSESSIVE:
            return True
        if self.kind(at) is not TokenKind.WORD:
            return False
        word = self.lower(at)
        return (
            word in AUXILIARIES or word in IRREGULAR_VERBS or cue_verb(word) is not None or word.endswith(("ed", "s"))
        )

    def _past_adverbs(self, at: int) -> int:
        while True:
            word = self.lower(at)
            passed_over = word in ("himself", "herself", "each", "all", "both") or word in WEEKDAYS_AND_MONTHS
            if word and (is_adverb(word) or passed_over):
                at += 1
            elif word == "on" and self.lower(at + 1) in WEEKDAYS_AND_MONTHS:
                at += 2
            else:
                return at

    def subjects(self) -> Iterator[Mention]:
        """Mentions that read as the subject of a finite verb, in order."""
        for mention in self.mentions:
            if mention.owner or mention.kind is MentionKind.RELATIVE:
                continue
            if self._governed(mention) or self._object(mention):
                continue
            reported = cue_verb(self.lower(mention.first - 1)) is not None
            if reported and self.kind(mention.last + 1) is not TokenKind.WORD:
                continue
            if self._starts_verb(mention.last + 1):
                yield mention

    def ranked_subjects(self) -> list[Mention]:
        """The subjects, those of main clauses before those of subordinate and reported ones."""
        return sorted(self.subjects(), key=lambda mention: self._subordinate(mention) or self._reported(mention))

    def _clause_subject(self, before: int) -> tuple[Mention, bool] | None:
        """The subject that a verb without one of its own shares: the last of a main clause, else the first of any."""
        nearby = [mention for mention in self.subjects() if mention.last < before]
        main = [mention for mention in nearby if not self._subordinate(mention) and not self._reported(mention)]
        if main:
            return main[-1], False
        return (nearby[0], False) if nearby else None

    def _reported(self, mention: Mention) -> bool:
        """Whether the mention stands right behind a verb: its object, or the subject of a reported clause."""
        return self.kind(mention.first - 1) is TokenKind.WORD and self._verb_word(mention.first - 1)

    def _verb_word(self, index: int) -> bool:
        word = self.lower(index)
        return cue_verb(word) is not None or word in IRREGULAR_VERBS or word.endswith(("ed", "ing"))

    def starts_finite_verb(self, index: int) -> bool:
        """Whether an auxiliary or a cue verb stands at ``index``."""
        word = self.lower(index)
        verb = self.verb_at(index)
        finite = verb is not None and verb.form is not VerbForm.PARTICIPLE
        return self.kind(index) is TokenKind.WORD and (word in AUXILIARIES or finite)

    def first_subject(self) -> Mention | None:
        """The sentence's first subject, its topic."""
        return next(self.subjects(), None)
