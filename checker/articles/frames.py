"""Who speaks inside one sentence: the subject of the cue that stands nearest the quoted words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.articles.clauses import Clause, Token, TokenKind
from checker.articles.cues import ADDRESSING, CUE_NOUNS, ORDINARY, CueKind, CueVerb, VerbForm, cue_verb
from checker.articles.mentions import Mention, MentionKind
from checker.articles.wordclasses import (
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
from checker.model import Span


class Mechanism(StrEnum):
    """How the speaker of a quotation was found; each has its own measured share of right answers."""

    LABEL = "label"  # Name: “...”
    SPEAKER_VERB_AFTER = "speaker-verb-after"  # “...,” Name said
    VERB_SPEAKER_AFTER = "verb-speaker-after"  # “...,” said Name
    ACCORDING_TO = "according-to"
    VERB_BEFORE_NEAR = "verb-before-near"  # Name said, “...”
    VERB_BEFORE_FAR = "verb-before-far"  # Name said that the plan was “...”
    NAMING_BEFORE = "naming-before"  # Name called the plan “...”
    PARTICIPLE_BEFORE = "participle-before"  # Name left, saying “...”
    RELATIVE = "relative"  # Name, who said “...”
    PASSIVE_BY = "passive-by"  # described by Name as “...”
    FRAME_AT_END = "frame-at-end"  # The plan is “...” for all, Name said.
    OWNER = "owner"  # Name's “...” talks; Name's statement that “...”
    WEAK_VERB_BEFORE = "weak-verb-before"  # Name believes the plan “...”
    ONLY_SUBJECT = "only-subject"  # Name is “...”
    SAME_SENTENCE = "same-sentence"  # another part in the sentence has a speaker
    SAME_PARAGRAPH = "same-paragraph"
    INTRODUCED = "introduced"  # the sentence before has a reporting verb
    INTRODUCED_ABOVE = "introduced-above"  # the paragraph before reports a speaker's words, and this one is only quoted
    PARAGRAPH_BEFORE = "paragraph-before"  # the paragraph before quotes a speaker, and this one is only quoted
    TOPIC_BEFORE = "topic-before"  # whom the sentence or paragraph before is about
    SIGNED = "signed"  # “...” - Name
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Frame:
    """A speaker's mention and the cue that ties it to a quotation; ``clause`` indexes the sentence it stands in."""

    mechanism: Mechanism
    clause: int
    mention: Mention
    cue: str | None = None
    cue_span: Span | None = None


_NEAR: Final = 2  # words between the cue and the opening mark that still count as next to it
_SHORT_FRAME: Final = 8  # words between a speaker behind the quotation and the verb, "later told me and"
_LONG_FRAME: Final = 45  # the same where a description set off by commas stands between them


class SentenceReader:
    """One sentence's mentions, cues and subjects."""

    def __init__(self, index: int, clause: Clause, mentions: Sequence[Mention]) -> None:
        self.index = index
        self.clause = clause
        self.tokens = clause.tokens
        self.mentions = tuple(mentions)
        self._ending: dict[int, Mention] = {}
        self._starting: dict[int, Mention] = {}
        for mention in mentions:
            if mention.owner and mention.head not in POSSESSIVE_PRONOUNS:
                continue
            if mention.last not in self._ending or mention.first < self._ending[mention.last].first:
                self._ending[mention.last] = mention
            if mention.first not in self._starting or mention.last > self._starting[mention.first].last:
                if not mention.owner:
                    self._starting[mention.first] = mention

    # ------------------------------------------------------------ words

    def _lower(self, index: int) -> str:
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def _kind(self, index: int) -> TokenKind | None:
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else None

    def verb_at(self, index: int) -> CueVerb | None:
        """The cue verb at ``index``, unless the word is a noun there."""
        if self._kind(index) is not TokenKind.WORD:
            return None
        verb = cue_verb(self.tokens[index].text)
        before = self._lower(index - 1)
        if self._lower(index) in ("went", "goes", "going") and self._lower(index + 1) == "on":
            return cue_verb("continued" if self._lower(index) == "went" else "continues")
        if verb is None:
            return None
        if self.tokens[index].capitalised and index > 0 and verb.form is not VerbForm.ING and verb.base != "tweet":
            return None
        if self._kind(index - 1) is TokenKind.POSSESSIVE or before in POSSESSIVE_PRONOUNS:
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
        if verb.also_noun and before in PREPOSITIONS and verb.form is not VerbForm.ING:
            return None
        return verb

    def _can_be_base(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and is_adverb(self.tokens[at].text):
            at -= 1
        before = self._lower(at)
        if before in MODALS or before in ("i", "we", "they", "you", "who"):
            return True
        mention = self._ending.get(at)
        if mention is not None:
            return mention.kind is MentionKind.SEVERAL or mention.head.endswith("s")
        return self._kind(at) in (TokenKind.COMMA, TokenKind.CLOSE) or before in CONJUNCTIONS

    def _passive(self, index: int, verb: CueVerb) -> bool:
        """Whether the verb's subject is spoken to or about: "was asked", "when asked", "Asked whether"."""
        if verb.form not in (VerbForm.PAST, VerbForm.PARTICIPLE):
            return False
        if verb.base in ("ask", "press", "question", "quiz"):
            behind = self._lower(index + 1)
            if self._lower(index - 1) in ("when", "if", "as", "once", "while", "after"):
                return True
            if (index == 0 or self._kind(index - 1) is TokenKind.COMMA) and (
                behind in SUBORDINATORS or behind in PREPOSITIONS or behind == "if"
            ):
                return True
        at = index - 1
        while at >= 0 and is_adverb(self.tokens[at].text):
            at -= 1
        return self._lower(at) in BE_FORMS

    def asks(self) -> bool:
        """Whether the sentence says that its subject was asked something."""
        return any(self._asked(index) for index in range(len(self.tokens)))

    def _asked(self, index: int) -> bool:
        verb = self.verb_at(index)
        return verb is not None and verb.base == "ask" and self._passive(index, verb)

    # ------------------------------------------------------------ subjects

    def subject_of(self, verb_index: int) -> tuple[Mention, bool] | None:
        """The subject of the verb at ``verb_index`` and whether it stands directly before it."""
        at = verb_index - 1
        while at >= 0 and self._kind(at) is TokenKind.WORD and at not in self._ending and self._skippable(at):
            at -= 1
        if at < 0:
            return None
        verb = cue_verb(self.tokens[verb_index].text)
        participle = verb is not None and verb.form is VerbForm.ING and at == verb_index - 1
        if participle and self._lower(at) in ("for", "of", "about", "against", "over", "from"):
            return None
        if self._kind(at) is TokenKind.POSSESSIVE and at - 1 in self._ending:
            return self._ending[at - 1], True
        mention = self._ending.get(at)
        if mention is not None and not mention.owner:
            if mention.kind is MentionKind.RELATIVE:
                return mention, True
            if participle and self._lower(mention.first - 1) == "with":
                return mention, True
            if not self._governed(mention) and not self._object(mention):
                return mention, not participle
            aside = self._ending.get(mention.first - 2)
            if aside is not None and self._governed(mention) and not self._governed(aside) and not self._object(aside):
                return aside, not participle
            return self._clause_subject(mention.first)
        if self._kind(at) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.CLOSE) and not participle:
            found = self._before_parenthesis(at)
            if found is not None:
                return found, True
        return self._clause_subject(verb_index)

    def _skippable(self, index: int) -> bool:
        word = self.tokens[index].lower
        return (
            word in AUXILIARIES
            or is_adverb(word)
            or word in CATENATIVES
            or word in ("all", "each", "both", "himself", "herself")
        )

    def _governed(self, mention: Mention) -> bool:
        """Whether the mention hangs on a preposition or is the object of a verb."""
        before = self._lower(mention.first - 1)
        if self._kind(mention.first - 1) is not TokenKind.WORD:
            return False
        if before in PREPOSITIONS and before not in ("as", "than", "after", "before", "since", "until", "like"):
            return True
        return False

    def _before_parenthesis(self, closing: int) -> Mention | None:
        """The phrase that an apposition or relative clause ending at ``closing`` belongs to."""
        opener = closing - 1
        if self._kind(closing) is TokenKind.CLOSE:
            return self._ending.get(self._opening(closing) - 1)
        best: Mention | None = None
        while opener >= 0:
            kind = self._kind(opener)
            if kind is TokenKind.CLOSE:
                opener = self._opening(opener) - 1
                continue
            if kind in (TokenKind.QUOTED, TokenKind.STOP, TokenKind.COLON):
                break
            if kind in (TokenKind.COMMA, TokenKind.DASH):
                end = opener - 1
                if self._kind(end) is TokenKind.CLOSE:
                    end = self._opening(end) - 1
                mention = self._ending.get(end)
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
            mention = self._ending.get(closing - 1)
            return mention if mention is not None and not self._governed(mention) else None
        return best

    def _opening(self, closing: int) -> int:
        at = closing
        while at >= 0 and self._kind(at) is not TokenKind.OPEN:
            at -= 1
        return at

    def _object(self, mention: Mention) -> bool:
        """Whether the mention is the object of a verb that takes no clause: of "met Name", not of "said Name left"."""
        at = mention.first - 1
        before = self._lower(at)
        if self._kind(at) is not TokenKind.WORD or at in self._ending or self.tokens[at].capitalised:
            return False
        verb = cue_verb(before)
        if verb is not None:
            return verb.kind in (CueKind.NAMING, CueKind.STANCE) or (
                verb.base in ADDRESSING and verb.form is not VerbForm.ING and not self._starts_verb(mention.last + 1)
            )
        return before in IRREGULAR_VERBS - AUXILIARIES or before.endswith(("ed", "ing"))

    def _subordinate(self, mention: Mention) -> bool:
        before = self._lower(mention.first - 1)
        return before in SUBORDINATORS

    def _starts_verb(self, index: int) -> bool:
        """Whether a finite verb stands at ``index``, adverbs and a parenthesis passed over."""
        at = index
        if self._kind(at) is TokenKind.OPEN:
            while at < len(self.tokens) and self._kind(at) is not TokenKind.CLOSE:
                at += 1
            at += 1
        if self._kind(at) is TokenKind.COMMA:
            later = at + 1
            while later < len(self.tokens) and self._kind(later) not in (
                TokenKind.COMMA,
                TokenKind.QUOTED,
                TokenKind.STOP,
            ):
                later += 1
            if self._kind(later) is not TokenKind.COMMA:
                return False
            at = later + 1
        at = self._past_adverbs(at)
        if self._kind(at) is TokenKind.POSSESSIVE:
            return True
        if self._kind(at) is not TokenKind.WORD:
            return False
        word = self._lower(at)
        return (
            word in AUXILIARIES or word in IRREGULAR_VERBS or cue_verb(word) is not None or word.endswith(("ed", "s"))
        )

    def _past_adverbs(self, at: int) -> int:
        while True:
            word = self._lower(at)
            if word and (is_adverb(word) or word in ("himself", "herself", "each", "all", "both")):
                at += 1
            elif word in WEEKDAYS_AND_MONTHS:
                at += 1
            elif word == "on" and self._lower(at + 1) in WEEKDAYS_AND_MONTHS:
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
            reported = cue_verb(self._lower(mention.first - 1)) is not None
            if reported and self._kind(mention.last + 1) is not TokenKind.WORD:
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
        return self._kind(mention.first - 1) is TokenKind.WORD and self._verb_word(mention.first - 1)

    def _verb_word(self, index: int) -> bool:
        word = self._lower(index)
        return cue_verb(word) is not None or word in IRREGULAR_VERBS or word.endswith(("ed", "ing"))

    # ------------------------------------------------------------ frames

    def frame_for(self, quoted: int) -> Frame | None:
        """The best frame in this sentence for the quoted part at token ``quoted``."""
        for find in (
            self._label,
            *(
                (self._behind, self._verb_right_before)
                if self._ends_open(quoted)
                else (self._verb_right_before, self._behind)
            ),
            self._according_to,
            self._passive_by,
            self._frame_at_end,
            self._nearest_verb_before,
            self._weak_verb_before,
            self._owner,
            self._only_subject,
        ):
            frame = find(quoted)
            if frame is not None:
                return frame
        return None

    def _frame(self, mechanism: Mechanism, mention: Mention, first: int = -1, last: int = -1) -> Frame:
        if first < 0:
            return Frame(mechanism, self.index, mention)
        span = Span(self.tokens[first].span.start, self.tokens[max(first, last)].span.end)
        cue = " ".join(token.text for token in self.tokens[first : max(first, last) + 1])
        return Frame(mechanism, self.index, mention, cue, span)

    def _label(self, quoted: int) -> Frame | None:
        mention = self._starting.get(0)
        if mention is None:
            return None
        colon = mention.last + 1
        if self._kind(colon) is TokenKind.OPEN:
            while colon < quoted and self._kind(colon) is not TokenKind.CLOSE:
                colon += 1
            colon += 1
        if self._kind(colon) is not TokenKind.COLON or (quoted != colon + 1 and not mention.text.isupper()):
            return None
        return self._frame(Mechanism.LABEL, mention, colon)

    def _verb_right_before(self, quoted: int) -> Frame | None:
        at = quoted - 1
        while self._kind(at) in (TokenKind.COMMA, TokenKind.COLON, TokenKind.DASH) or self._lower(at) == "that":
            at -= 1
        verb = self.verb_at(at)
        if verb is None:
            mention = self._ending.get(at)
            if (
                mention is not None
                and self._kind(quoted - 1) in (TokenKind.COMMA, TokenKind.COLON)
                and self._kind(mention.first - 2) in (TokenKind.COMMA, None)
                and self._inverted(mention.first - 1) is mention
            ):
                return self._frame(Mechanism.VERB_BEFORE_NEAR, mention, mention.first - 1)
            return None
        if verb.kind in (CueKind.THOUGHT, CueKind.READING, CueKind.STANCE) or self._passive(at, verb):
            return None
        if verb.base in ORDINARY and verb.form is VerbForm.BASE:
            return None
        return self._frame_of_verb(at, verb, near=True)

    def _frame_of_verb(self, at: int, verb: CueVerb, *, near: bool) -> Frame | None:
        found = self.subject_of(at)
        if found is None:
            return None
        mention, direct = found
        if mention.head == "that" and mention.kind is MentionKind.RELATIVE:
            return None
        outer = self._outer(mention)
        if outer is not None:
            mention = outer
        if mention.kind is MentionKind.RELATIVE:
            mechanism = Mechanism.RELATIVE
        elif not direct:
            mechanism = Mechanism.PARTICIPLE_BEFORE
        elif verb.kind is CueKind.NAMING:
            mechanism = Mechanism.NAMING_BEFORE
        elif verb.kind in (CueKind.THOUGHT, CueKind.STANCE, CueKind.READING):
            mechanism = Mechanism.WEAK_VERB_BEFORE
        else:
            mechanism = Mechanism.VERB_BEFORE_NEAR if near else Mechanism.VERB_BEFORE_FAR
        return self._frame(mechanism, mention, at)

    def _outer(self, mention: Mention) -> Mention | None:
        """The subject of the reporting verb over "he": in "Name said he left", Name."""
        if mention.kind is not MentionKind.PRONOUN or mention.owner:
            return None
        at = mention.first - 1
        if self._lower(at) == "that":
            at -= 1
        verb = self.verb_at(at)
        if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM, CueKind.THOUGHT) or self._passive(at, verb):
            return None
        found = self.subject_of(at)
        if found is None or found[0].kind is MentionKind.RELATIVE or found[0].last >= mention.first:
            return None
        return found[0]

    def _behind(self, quoted: int) -> Frame | None:
        """“...,” said Name; “...,” Name said; “...,” Name, the chairman, said."""
        at = quoted + 1
        while self._kind(at) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.MARK):
            at += 1
        while self._kind(at) is TokenKind.WORD and is_adverb(self.tokens[at].text) and at not in self._starting:
            at += 1
        inverted = self._inverted(at)
        if inverted is not None:
            return self._frame(Mechanism.VERB_SPEAKER_AFTER, inverted, at)
        subject = self._starting.get(at) or self._name_soon(at, 2)
        if subject is None or not self._opens_frame(quoted):
            return None
        reach = _LONG_FRAME if self._kind(subject.last + 1) in (TokenKind.COMMA, TokenKind.OPEN) else _SHORT_FRAME
        for index in range(subject.last + 1, min(len(self.tokens), subject.last + reach)):
            if self._kind(index) in (TokenKind.QUOTED, TokenKind.STOP, TokenKind.COLON):
                return None
            verb = self.verb_at(index)
            if self._lower(index) == "saying" and self._lower(index - 1) == "as":
                return self._frame(Mechanism.SPEAKER_VERB_AFTER, subject, index)
            if verb is None or verb.form in (VerbForm.ING, VerbForm.PARTICIPLE) or self._passive(index, verb):
                continue
            if verb.form is VerbForm.BASE and self._lower(index - 1) == "to" and self._lower(index - 2) != "on":
                continue
            if verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) and verb.base != "read":
                continue
            found = self.subject_of(index)
            if found is not None and found[0].kind is MentionKind.RELATIVE:
                continue
            chosen = found[0] if found is not None and found[0].first >= at else subject
            return self._frame(Mechanism.SPEAKER_VERB_AFTER, chosen, index)
        return None

    def _inverted(self, at: int) -> Mention | None:
        """The speaker right behind a reporting verb: "said Name"."""
        verb = self.verb_at(at)
        if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM, CueKind.READING):
            return None
        if verb.form not in (VerbForm.PAST, VerbForm.THIRD, VerbForm.BASE) or verb.base in ADDRESSING:
            return None
        mention = self._starting.get(at + 1) or self._name_soon(at + 1, 5)
        if mention is None or self._starts_finite_verb(mention.last + 1):
            return None
        return mention

    def _name_soon(self, at: int, reach: int) -> Mention | None:
        """A name whose description, in words we do not know, starts at ``at``: "master of ceremonies Name"."""
        for index in range(at, min(len(self.tokens), at + reach + 1)):
            mention = self._starting.get(index)
            if mention is not None:
                return mention if mention.kind is MentionKind.NAME else None
            lower = self._lower(index)
            if self._kind(index) is not TokenKind.WORD or (lower in NOT_NOUNS and (lower != "of" or index == at)):
                return None
            if cue_verb(lower) is not None or lower in IRREGULAR_VERBS:
                return None
        return None

    def _starts_finite_verb(self, index: int) -> bool:
        word = self._lower(index)
        return self._kind(index) is TokenKind.WORD and (word in AUXILIARIES or self.verb_at(index) is not None)

    def _ends_open(self, quoted: int) -> bool:
        return self.tokens[quoted].text.rstrip(" \"'”’").endswith((",", "?", "!", "-", "–", "—"))

    def _opens_frame(self, quoted: int) -> bool:
        """Whether what follows the quoted part can be "Name said": a comma, "?", or a start right behind."""
        text = self.tokens[quoted].text.rstrip(" \"'”’")
        if text.endswith((",", "?", "!", "…", "-", "–", "—", ".", ";")):
            return True
        return self._kind(quoted + 1) in (TokenKind.COMMA, TokenKind.DASH) or quoted == 0

    def _according_to(self, quoted: int) -> Frame | None:
        best: Frame | None = None
        for index in range(len(self.tokens) - 2):
            words = (self._lower(index), self._lower(index + 1))
            if words == ("according", "to"):
                mention, last = self._starting.get(index + 2), index + 1
            elif words[0] == "words" and words[1] == "of" and self._lower(index - 2) == "in":
                mention, last = self._starting.get(index + 2), index + 1
            elif words[0] == "as" and self._starting.get(index + 1) is not None:
                mention = self._starting[index + 1]
                verb = self.verb_at(mention.last + 1)
                if mention.head in ("i", "we", "you"):
                    continue
                if verb is None and self._lower(mention.last + 1) not in ("put", "puts", "once"):
                    continue
                last = mention.last + 1
            else:
                continue
            if mention is not None and (best is None or index < quoted):
                best = self._frame(Mechanism.ACCORDING_TO, mention, index, last)
        return best

    def _passive_by(self, quoted: int) -> Frame | None:
        for index in range(quoted - 1, -1, -1):
            verb = self.verb_at(index)
            if verb is None or not self._passive(index, verb):
                continue
            for by in range(index + 1, min(len(self.tokens), max(quoted, index) + 8)):
                if self._lower(by) == "by" and by + 1 in self._starting:
                    return self._frame(Mechanism.PASSIVE_BY, self._starting[by + 1], index)
        return None

    def _nearest_verb_before(self, quoted: int) -> Frame | None:
        fallback: Frame | None = None
        for index in range(quoted - 1, -1, -1):
            if self._kind(index) is TokenKind.STOP:
                break
            verb = self.verb_at(index)
            if verb is None or verb.kind in (CueKind.THOUGHT, CueKind.READING, CueKind.STANCE):
                continue
            if self._passive(index, verb):
                continue
            if any(self._asked(between) for between in range(index + 1, quoted)):
                return None  # "he said when asked if “...”": the quoted words are the question's
            near = words_between(self.tokens, index, quoted) <= _NEAR
            frame = self._frame_of_verb(index, verb, near=near)
            if frame is not None and (near or verb.base not in ORDINARY):
                return frame
            fallback = fallback or frame
        return fallback

    def _frame_at_end(self, quoted: int) -> Frame | None:
        """The plan is “bold” for a town, Name said."""
        for index in range(len(self.tokens) - 1, quoted, -1):
            verb = self.verb_at(index)
            if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) or verb.form is VerbForm.ING:
                continue
            if self._passive(index, verb) or verb.base == "report":
                continue
            inverted = self._inverted(index)
            if self._kind(index - 1) is TokenKind.COMMA and inverted is not None:
                return self._frame(Mechanism.FRAME_AT_END, inverted, index)
            found = self.subject_of(index)
            if (
                found is not None
                and found[1]
                and found[0].first > quoted
                and self._kind(found[0].first - 1) is TokenKind.COMMA
            ):
                return self._frame(Mechanism.FRAME_AT_END, found[0], index)
        return None

    def _owner(self, quoted: int) -> Frame | None:
        for mention in reversed(self.mentions):
            if not mention.owner or mention.last >= quoted:
                continue
            behind = mention.last + (1 if mention.head in POSSESSIVE_PRONOUNS else 2)
            if behind == quoted:
                return self._frame(Mechanism.OWNER, mention)
            for index in range(behind, min(quoted, behind + 4)):
                if self._lower(index) in CUE_NOUNS:
                    return self._frame(Mechanism.OWNER, mention, index)
        return None

    def _weak_verb_before(self, quoted: int) -> Frame | None:
        if self.asks():
            return None
        for index in range(quoted - 1, -1, -1):
            verb = self.verb_at(index)
            if verb is None or self._passive(index, verb):
                continue
            frame = self._frame_of_verb(index, verb, near=False)
            if frame is not None:
                return Frame(Mechanism.WEAK_VERB_BEFORE, frame.clause, frame.mention, frame.cue, frame.cue_span)
        return None

    def _only_subject(self, quoted: int) -> Frame | None:
        nearby = [mention for mention in self.subjects() if mention.last < quoted]
        if not nearby:
            return None
        return self._frame(Mechanism.ONLY_SUBJECT, nearby[-1])

    def main_report(self) -> Frame | None:
        """The sentence's own reporting verb and its subject: "Name stressed that the talks went on"."""
        found: Frame | None = None
        for index in range(len(self.tokens)):
            verb = self.verb_at(index)
            if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) or self._passive(index, verb):
                continue
            subject = self.subject_of(index)
            if subject is not None and subject[0].kind is not MentionKind.RELATIVE and subject[1]:
                return self._frame(Mechanism.INTRODUCED, subject[0], index)
            following = self._inverted(index)
            if following is not None and self._kind(index - 1) in (TokenKind.COMMA, TokenKind.QUOTED):
                return self._frame(Mechanism.INTRODUCED, following, index)
        return found

    def first_subject(self) -> Mention | None:
        """The sentence's first subject, its topic."""
        return next(self.subjects(), None)


def words_between(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many words stand strictly between two tokens."""
    return sum(token.kind is TokenKind.WORD for token in tokens[first + 1 : last])
