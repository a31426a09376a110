"""A sentence's cue verbs, and whether they are in the active: what can be said without looking for subjects."""

from __future__ import annotations

from collections.abc import Sequence

from checker.articles.syntax.masked_sentence import Clause, TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.vocabulary.cues import CueKind, CueVerb, VerbForm, cues_of
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.thresholds import Threshold

MANNER_REACH = Threshold(
    5,
    unit="words",
    reason="after “put it” a word of manner (“in other words”, “this way”) within so many shows that it means speaking",
    how_set="by hand",
)

NAMED_WORDS = Threshold(
    4,
    unit="tokens",
    reason="so close after “dubbed” or “labelled as a” are the words that it names",
    how_set="by hand, read on PolNeAR's training half",
)


class SentenceVerbs:
    """A sentence's tokens, its mentions by where they start and end, and its cue verbs."""

    def __init__(
        self,
        index: int,
        clause: Clause,
        mentions: Sequence[Mention],
        language: Language,
    ) -> None:
        self.cues = cues_of(language)
        self.classes = word_classes_of(language)
        self.index = index
        self.clause = clause
        self.tokens = clause.tokens
        self.mentions = tuple(mentions)
        self.ending: dict[int, Mention] = {}
        self.starting: dict[int, Mention] = {}
        for mention in mentions:
            if mention.owner and mention.head not in self.classes.of("possessive"):
                continue
            if mention.last not in self.ending or mention.first < self.ending[mention.last].first:
                self.ending[mention.last] = mention
            longer = mention.first not in self.starting or mention.last > self.starting[mention.first].last
            if longer and not mention.owner:
                self.starting[mention.first] = mention

    def lower(self, index: int) -> str:
        """Return the token in lower case; nothing outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> TokenKind | None:
        """Return what the token is; None outside the sentence."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else None

    def is_class(self, index: int, *names: str) -> bool:
        """Return whether the token at ``index`` is in one of these classes of function_words.tsv."""
        return not self.classes.features(self.lower(index)).keys().isdisjoint(names)

    def is_adverb(self, index: int) -> bool:
        """Return whether the token at ``index`` can be an adverb between a subject and its verb."""
        return 0 <= index < len(self.tokens) and self.classes.is_adverb(self.tokens[index].text)

    def may_be_past(self, index: int) -> bool:
        """Return whether the token at ``index`` has the form of a verb's past, whatever the verb says."""
        word = self.lower(index)
        irregular = self.is_class(index, "irregular_verb") and not self.is_class(index, "auxiliary")
        return irregular or self.classes.ends_as(word, "past")

    def verb_at(self, index: int) -> CueVerb | None:
        """Return the cue verb at ``index``, unless the word is a noun there."""
        if self.kind(index) is not TokenKind.WORD:
            return None
        with_particle = self.cues.with_particle.get((self.lower(index), self.lower(index + 1)))
        if with_particle is not None and self._means_speaking(index):
            return with_particle
        verb = self.cues.verb(self.tokens[index].text)
        if verb is None or self._is_part_of_a_name(index, verb) or self._is_noun(index, verb):
            return None
        if verb.form is VerbForm.BASE and not self._can_be_base(index):
            return None
        return verb

    def _is_part_of_a_name(self, index: int, verb: CueVerb) -> bool:
        """Return whether the word has a capital inside the sentence, as no verb has."""
        return self.tokens[index].capitalised and index > 0 and verb.form is not VerbForm.ING and not verb.any_case

    def _is_noun(self, index: int, verb: CueVerb) -> bool:
        """Return whether an owner, an article or a preposition, or the phrase around it, makes a noun of the word."""
        if self._is_owned(index) or self.is_class(index - 1, "possessive"):
            return True
        if self.is_class(index - 1, "determiner") and not self.is_class(index - 1, "alone"):
            return True
        if any(mention.first < index <= mention.last and not mention.owner for mention in self.mentions):
            return True
        return verb.also_noun and verb.form is not VerbForm.ING and self._is_governed_noun(index)

    def _is_owned(self, index: int) -> bool:
        """Return whether 's before the word marks an owner: of "Name's claim", not of "he's claiming"."""
        return self.kind(index - 1) is TokenKind.POSSESSIVE and not self.is_class(index - 2, "personal", "relative")

    def _is_governed_noun(self, index: int) -> bool:
        """Return whether there is a preposition before the word, at most a determiner and an adjective between."""
        at = index - 1
        if self.is_class(at, "preposition"):
            return True
        at -= not self.is_class(at, "determiner")
        return self.is_class(at, "determiner") and self.is_class(at - 1, "preposition")

    def _means_speaking(self, index: int) -> bool:
        """Return whether a verb with its particle means speaking here: "went on", "put it bluntly", "put it:"."""
        at = index + 2
        if not self.is_class(index + 1, "personal"):
            return self.is_class(index + 1, "preposition") or self._has_no_object(at)
        if self.kind(at) is not TokenKind.WORD or self.is_adverb(at):
            return True
        return any(self.is_class(near, "manner") for near in range(at, at + int(MANNER_REACH)))

    def _has_no_object(self, at: int) -> bool:
        """Return whether a sign, a quotation or a word that opens no noun phrase is at ``at``."""
        return self.kind(at) is not TokenKind.WORD or self.is_adverb(at) or self.is_class(at, "preposition")

    def _can_be_base(self, index: int) -> bool:
        at = self._before_adverbs(index)
        if self.is_class(at, "modal", "plural_subject"):
            return True
        mention = self.ending.get(at)
        if mention is not None:
            return mention.kind is MentionKind.SEVERAL or self.classes.ends_as(mention.head, "third")
        return self.kind(at) in (TokenKind.COMMA, TokenKind.CLOSE) or self.is_class(at, "conjunction")

    def _before_adverbs(self, index: int) -> int:
        """Return the last token before ``index`` that is no adverb; -1 if there is none."""
        at = index - 1
        while at >= 0 and self.is_adverb(at):
            at -= 1
        return at

    def is_passive(self, index: int, verb: CueVerb) -> bool:
        """Return whether the verb's subject is spoken to or about: "was asked", "when asked", "Asked whether"."""
        if verb.form not in (VerbForm.PAST, VerbForm.PARTICIPLE):
            return False
        if verb.addressee_when_passive:
            if self.is_class(index - 1, "circumstance"):
                return True
            opens = index == 0 or self.kind(index - 1) is TokenKind.COMMA
            if opens and self.is_class(index + 1, "subordinator", "preposition", "circumstance"):
                return True
        return self.is_class(self._before_adverbs(index), "be") or self._has_agent(index, verb)

    def _has_agent(self, index: int, verb: CueVerb) -> bool:
        """Return whether "by" follows the words that the verb names: "a plan dubbed “...” by Name"."""
        if verb.kind is not CueKind.NAMING:
            return False
        quoted = next(
            (at for at in range(index + 1, index + int(NAMED_WORDS)) if self.kind(at) is TokenKind.QUOTED), None
        )
        return quoted is not None and self.is_class(quoted + 1, "agent") and quoted + 2 in self.starting

    def takes_object(self, index: int) -> bool:
        """Return whether a noun phrase other than "it" comes right after the verb at ``index``."""
        mention = self.starting.get(index + 1)
        return self.kind(index + 1) is TokenKind.WORD and (
            (mention is not None and mention.kind is not MentionKind.PRONOUN)
            or self.classes.is_known_noun(self.lower(index + 1))
        )

    def asks(self) -> bool:
        """Return whether the sentence says that its subject was asked something."""
        return any(self.is_asked(index) for index in range(len(self.tokens)))

    def is_asked(self, index: int) -> bool:
        """Return whether "asked" at ``index`` says that its subject was asked."""
        verb = self.verb_at(index)
        return verb is not None and verb.asks and self.is_passive(index, verb)
