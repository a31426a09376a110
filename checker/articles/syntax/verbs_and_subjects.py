"""One sentence of the reporter, read without a parser: its cue verbs, their voice and their subjects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_in_sentence import SentenceVerbs
from checker.articles.vocabulary.cues import CueKind, VerbForm

_CLAUSE_BORDERS: Final = frozenset({TokenKind.COMMA, TokenKind.DASH, TokenKind.COLON, TokenKind.QUOTED})
_SIGNS_AFTER_AN_ASIDE: Final = frozenset({TokenKind.COMMA, TokenKind.QUOTED, TokenKind.STOP})


class SentenceReader(SentenceVerbs):
    """A sentence's tokens and mentions, its cue verbs and whose they are."""

    def subject_of(self, verb_index: int) -> tuple[Mention, bool] | None:
        """Return the subject of the verb at ``verb_index`` and whether it is directly before it."""
        at = verb_index - 1
        while at >= 0 and self.kind(at) is TokenKind.WORD and at not in self.ending and self._skippable(at):
            at -= 1
        if at < 0:
            return None
        verb = self.cues.verb(self.tokens[verb_index].text)
        between = range(at + 1, verb_index)
        participle = (
            verb is not None and verb.form is VerbForm.ING and all(self.is_adverb(passed) for passed in between)
        )
        if participle and self.is_class(at, "charge", "origin"):
            return None
        if self.kind(at) is TokenKind.POSSESSIVE and at - 1 in self.ending:
            return self.ending[at - 1], True
        mention = self.ending.get(at)
        if mention is not None and not mention.owner:
            if mention.kind is MentionKind.RELATIVE:
                return mention, True
            if participle and self.is_class(mention.first - 1, "absolute"):
                return mention, True
            if participle and mention.kind is MentionKind.TEXT:
                issuer = self._clause_subject(mention.first) if self._is_issued(mention) else None
                return issuer or (mention, False)
            if self._is_purpose(mention, verb_index):
                return self._clause_subject(mention.first) or (mention, False)
            if not self._governed(mention) and not self._object(mention):
                return mention, not participle
            aside = self.ending.get(mention.first - 2)
            if aside is not None and self._governed(mention) and not self._governed(aside) and not self._object(aside):
                return aside, not participle
            return self._clause_subject(mention.first)
        if (self.kind(at) in (TokenKind.DASH, TokenKind.CLOSE) or self._is_comma(at)) and not participle:
            found = self._before_parenthesis(at)
            if found is not None:
                return found, True
        if verb is not None and verb.form in (VerbForm.PAST, VerbForm.THIRD) and self._is_plain_noun(at):
            return None  # "21 percent said": the subject is a noun that no mention ends in
        return self._clause_subject(verb_index)

    def _is_issued(self, mention: Mention) -> bool:
        """Return whether the text is one that somebody issues, as in "Name sent out a statement saying"."""
        at = self._before_adverbs(mention.first)
        verb = self.cues.verb(self.lower(at))
        return (verb is not None and verb.issues) or self.is_class(at, "issuing")

    def _is_purpose(self, mention: Mention, verb_index: int) -> bool:
        """Return whether the verb says what a thing is for: "took it as an opportunity to clarify"."""
        infinitive = self.is_class(mention.last + 1, "infinitive") and mention.last + 1 < verb_index
        return infinitive and mention.kind is MentionKind.OTHER

    def _is_plain_noun(self, index: int) -> bool:
        word = self.lower(index)
        ordinary = (
            self.kind(index) is TokenKind.WORD and word not in self.classes.not_nouns and index not in self.ending
        )
        return ordinary and not self._verb_word(index) and word not in self.classes.weekdays_and_months

    def _skippable(self, index: int) -> bool:
        return self.is_adverb(index) or self.is_class(index, "auxiliary", "catenative", "floating")

    def _governed(self, mention: Mention) -> bool:
        """Return whether the mention hangs on a preposition."""
        at = mention.first - 1
        if self.kind(at) is not TokenKind.WORD:
            return False
        return self.is_class(at, "preposition") and not self.is_class(at, "also_conjunction")

    def _before_parenthesis(self, closing: int) -> Mention | None:
        """Return the phrase that an apposition or relative clause ending at ``closing`` belongs to."""
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
        if best is None and self.kind(closing) is not TokenKind.QUOTED:
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
        """Return whether a verb that takes no clause has it as its object: "met Name", not "said Name left"."""
        at = mention.first - 1
        before = self.lower(at)
        if self.kind(at) is not TokenKind.WORD or at in self.ending or self.tokens[at].capitalised:
            return False
        verb = self.cues.verb(before)
        if verb is not None:
            return verb.kind in (CueKind.NAMING, CueKind.STANCE) or (
                verb.addressing and verb.form is not VerbForm.ING and not self._starts_verb(mention.last + 1)
            )
        irregular = self.is_class(at, "irregular_verb") and not self.is_class(at, "auxiliary")
        return irregular or self.classes.ends_as(before, "past", "participle")

    def _subordinate(self, mention: Mention) -> bool:
        return self.is_class(mention.first - 1, "subordinator")

    def _starts_verb(self, index: int) -> bool:
        """Return whether there is a finite verb at ``index``, adverbs and a parenthesis skipped."""
        at = index
        if self.kind(at) is TokenKind.OPEN:
            while at < len(self.tokens) and self.kind(at) is not TokenKind.CLOSE:
                at += 1
            at += 1
        if self.kind(at) is TokenKind.COMMA:
            later = at + 1
            while later < len(self.tokens) and self.kind(later) not in _SIGNS_AFTER_AN_ASIDE:
                later += 1
            if not self._is_comma(later):
                return False
            at = later + 1
        at = self._past_adverbs(at)
        if self.kind(at) is TokenKind.POSSESSIVE:
            return True
        if self.kind(at) is not TokenKind.WORD:
            return False
        word = self.lower(at)
        return (
            self.is_class(at, "auxiliary", "irregular_verb")
            or self.cues.verb(word) is not None
            or self.classes.ends_as(word, "past", "third")
        )

    def _is_comma(self, at: int) -> bool:
        """Return whether a comma stands at ``at``, or a quotation that ends in one."""
        if self.kind(at) is TokenKind.QUOTED:
            return self.tokens[at].text.rstrip(" \"'”’").endswith(",")
        return self.kind(at) is TokenKind.COMMA

    def _past_adverbs(self, at: int) -> int:
        while True:
            if self.is_adverb(at) or self.is_class(at, "floating") or self._is_day(at):
                at += 1
            elif self.is_class(at, "before_day") and self._is_day(at + 1):
                at += 2
            else:
                return at

    def _is_day(self, at: int) -> bool:
        return self.lower(at) in self.classes.weekdays_and_months

    def subjects(self) -> Iterator[Mention]:
        """Return mentions that read as the subject of a finite verb, in order."""
        for mention in self.mentions:
            if mention.owner or mention.kind is MentionKind.RELATIVE:
                continue
            if self._governed(mention) or self._object(mention) or self.describes_quotation(mention):
                continue
            reported = self.cues.verb(self.lower(mention.first - 1)) is not None
            if reported and self.kind(mention.last + 1) is not TokenKind.WORD:
                continue
            if self._starts_verb(mention.last + 1):
                yield mention

    def describes_quotation(self, mention: Mention) -> bool:
        """Return whether the mention is said of the quoted words before it: “...”, an assertion open to dispute."""
        apposed = self.kind(mention.first - 1) is TokenKind.COMMA and self.kind(mention.first - 2) is TokenKind.QUOTED
        thing = mention.kind is MentionKind.OTHER and self.is_class(mention.first, "indefinite")
        return apposed and thing and self.verb_at(self._past_adverbs(mention.last + 1)) is None

    def ranked_subjects(self) -> list[Mention]:
        """Return the subjects, those of main clauses before those of subordinate and reported ones."""
        return sorted(self.subjects(), key=lambda mention: self._subordinate(mention) or self._reported(mention))

    def _clause_subject(self, before: int) -> tuple[Mention, bool] | None:
        """Return the subject that a verb without its own shares: the last of a main clause, else the first."""
        nearby = [mention for mention in self.subjects() if mention.last < before]
        main = [mention for mention in nearby if not self._subordinate(mention) and not self._reported(mention)]
        main = [
            mention
            for mention, earlier in zip(main, [None, *main], strict=False)
            if not self._is_embedded(mention, earlier)
        ]
        if main:
            return main[-1], False
        return (nearby[0], False) if nearby else None

    def _is_embedded(self, mention: Mention, earlier: Mention | None) -> bool:
        """Return whether it opens a clause that describes the noun before it, as in "the fear her town is poor".

        A comma or a conjunction between it and the ``earlier`` subject begins another main clause.
        """
        at = mention.first - 1
        if earlier is None or self.kind(at) is not TokenKind.WORD or self.tokens[at].capitalised:
            return False
        between = range(earlier.last + 1, mention.first)
        if any(self.kind(near) in _CLAUSE_BORDERS or self.is_class(near, "conjunction") for near in between):
            return False
        return at in self.ending or self._is_plain_noun(at)

    def _reported(self, mention: Mention) -> bool:
        """Return whether the mention comes right after a verb: its object, or the subject of a reported clause."""
        return self.kind(mention.first - 1) is TokenKind.WORD and self._verb_word(mention.first - 1)

    def _verb_word(self, index: int) -> bool:
        word = self.lower(index)
        return (
            self.cues.verb(word) is not None
            or self.is_class(index, "irregular_verb")
            or self.classes.ends_as(word, "past", "participle")
        )

    def starts_finite_verb(self, index: int) -> bool:
        """Return whether there is an auxiliary or a cue verb at ``index``."""
        verb = self.verb_at(index)
        finite = verb is not None and verb.form is not VerbForm.PARTICIPLE
        return self.kind(index) is TokenKind.WORD and (self.is_class(index, "auxiliary") or finite)

    def first_subject(self) -> Mention | None:
        """Return the sentence's first subject, its topic."""
        return next(self.subjects(), None)
