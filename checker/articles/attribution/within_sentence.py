"""Who speaks inside one sentence: the subject of the cue that stands nearest the quoted words."""

from __future__ import annotations

from typing import Final

from checker.articles.attribution.patterns import Frame, Mechanism
from checker.articles.syntax.cues import ADDRESSING, CUE_NOUNS, ORDINARY, CueKind, CueVerb, VerbForm, cue_verb
from checker.articles.syntax.masked_sentence import TokenKind
from checker.articles.syntax.mentions import Mention, MentionKind
from checker.articles.syntax.verbs_and_subjects import SentenceReader
from checker.articles.syntax.wordclasses import (
    CONJUNCTIONS,
    IRREGULAR_VERBS,
    NOT_NOUNS,
    POSSESSIVE_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from checker.model import Span

_OPENING: Final = frozenset({"when", "after", "as", "while", "if", "although", "though", "because", "once", "since"})
_CATENATIVE: Final = frozenset({"continue", "begin"})  # "continues to say" speaks, "continues to struggle" does not
_UNSAID: Final = frozenset({"not", "never", "declined", "refused", "failed"})
_PERCEIVED: Final = frozenset({"heard", "seen", "shown"})  # "Name can be heard asking", "is quoted as saying"
_NEAR: Final = 2  # words between the cue and the opening mark that still count as next to it
_SHORT_FRAME: Final = 8  # words between a speaker behind the quotation and the verb, "later told me and"
_LONG_FRAME: Final = 45  # the same where a description set off by commas stands between them


def frame_in_sentence(reader: SentenceReader, quoted: int) -> Frame | None:
    """The best frame in its own sentence for the quoted part at token ``quoted``."""
    return _FrameFinder(reader).frame_for(quoted)


def main_report(reader: SentenceReader) -> Frame | None:
    """The sentence's own reporting verb and its subject: "Name stressed that the talks went on"."""
    return _FrameFinder(reader).main_report()


class _FrameFinder:
    def __init__(self, reader: SentenceReader) -> None:
        self._reader = reader
        self._tokens = reader.tokens

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
            self._signed,
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
            return Frame(mechanism, self._reader.index, mention)
        span = Span(self._tokens[first].span.start, self._tokens[max(first, last)].span.end)
        cue = " ".join(token.text for token in self._tokens[first : max(first, last) + 1])
        return Frame(mechanism, self._reader.index, mention, cue, span)

    def _label(self, quoted: int) -> Frame | None:
        mention = self._reader.starting.get(0)
        if mention is None:
            return None
        colon = mention.last + 1
        if self._reader.kind(colon) is TokenKind.OPEN:
            while colon < quoted and self._reader.kind(colon) is not TokenKind.CLOSE:
                colon += 1
            colon += 1
        if self._reader.kind(colon) is not TokenKind.COLON or (quoted != colon + 1 and not mention.text.isupper()):
            return None
        return self._frame(Mechanism.LABEL, mention, colon)

    def _verb_right_before(self, quoted: int) -> Frame | None:
        at = quoted - 1
        while (
            self._reader.kind(at) in (TokenKind.COMMA, TokenKind.COLON, TokenKind.DASH)
            or self._reader.lower(at) == "that"
        ):
            at -= 1
        verb = self._reader.verb_at(at)
        if verb is None:
            mention = self._reader.ending.get(at)
            if (
                mention is not None
                and self._reader.kind(quoted - 1) in (TokenKind.COMMA, TokenKind.COLON)
                and self._reader.kind(mention.first - 2) in (TokenKind.COMMA, None)
                and self._inverted(mention.first - 1) is mention
            ):
                return self._frame(Mechanism.VERB_BEFORE_NEAR, mention, mention.first - 1)
            return None
        if verb.kind in (CueKind.THOUGHT, CueKind.READING, CueKind.STANCE) or self._reader.is_passive(at, verb):
            return None
        if verb.base in ORDINARY and verb.form is VerbForm.BASE:
            return None
        return self._frame_of_verb(at, verb, near=True)

    def _frame_of_verb(self, at: int, verb: CueVerb, *, near: bool) -> Frame | None:
        found = self._reader.subject_of(at)
        if found is None:
            return None
        mention, direct = found
        if mention.head == "that" and mention.kind is MentionKind.RELATIVE:
            return None
        outer = self._outer_subject(mention)
        if outer is not None:
            mention = outer
        if mention.kind is MentionKind.RELATIVE:
            mechanism = Mechanism.RELATIVE
        elif not direct:
            mechanism = Mechanism.PARTICIPLE_BEFORE if verb.form is VerbForm.ING else Mechanism.SHARED_SUBJECT
        elif verb.kind is CueKind.NAMING:
            mechanism = Mechanism.NAMING_BEFORE
        elif verb.kind in (CueKind.THOUGHT, CueKind.STANCE, CueKind.READING):
            mechanism = Mechanism.WEAK_VERB_BEFORE
        else:
            mechanism = Mechanism.VERB_BEFORE_NEAR if near else Mechanism.VERB_BEFORE_FAR
        if self._is_reported(mention):
            mechanism = Mechanism.NESTED
        return self._frame(mechanism, mention, at)

    def _is_reported(self, mention: Mention) -> bool:
        """Whether the mention's clause is what somebody else is said to have said."""
        if mention.kind in (MentionKind.PRONOUN, MentionKind.RELATIVE):
            return False
        for at in range(mention.first - 1, -1, -1):
            word = self._reader.lower(at)
            if self._reader.kind(at) is not TokenKind.WORD or word in CONJUNCTIONS:
                return False
            if word in SUBORDINATORS and word != "that":
                return False
            verb = self._reader.verb_at(at)
            if verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM):
                found = self._reader.subject_of(at)
                return found is not None and found[0].last < at and not self._reader.is_passive(at, verb)
        return False

    def _is_denied(self, at: int) -> bool:
        """Whether the verb says that nothing was said: "did not say", "declined to say"."""
        before = (self._reader.lower(near) for near in range(max(0, at - 3), at))
        return any(word in _UNSAID or word.endswith(("n't", "n’t")) for word in before)

    def _is_charge(self, at: int, verb: CueVerb) -> bool:
        """Whether the verb says what somebody is blamed for: "for saying" does not make the subject the speaker."""
        return verb.form is VerbForm.ING and self._reader.lower(at - 1) in ("for", "of", "about", "against", "over")

    def _outer_subject(self, mention: Mention) -> Mention | None:
        """The subject of the reporting verb over "he": in "Name said he left", Name."""
        if mention.kind is not MentionKind.PRONOUN or mention.owner:
            return None
        at = mention.first - 1
        if self._reader.lower(at) == "that":
            at -= 1
        verb = self._reader.verb_at(at)
        if (
            verb is None
            or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM, CueKind.THOUGHT)
            or self._reader.is_passive(at, verb)
        ):
            return None
        found = self._reader.subject_of(at)
        if found is None or found[0].kind is MentionKind.RELATIVE or found[0].last >= mention.first:
            return None
        return found[0]

    def _behind(self, quoted: int) -> Frame | None:
        """“...,” said Name; “...,” Name said; “...,” Name, the chairman, said."""
        at = quoted + 1
        while self._reader.kind(at) in (TokenKind.COMMA, TokenKind.DASH, TokenKind.MARK):
            at += 1
        while (
            self._reader.kind(at) is TokenKind.WORD
            and is_adverb(self._tokens[at].text)
            and at not in self._reader.starting
        ):
            at += 1
        inverted = self._inverted(at)
        if inverted is not None:
            return self._frame(Mechanism.VERB_SPEAKER_AFTER, inverted, at)
        subject = self._reader.starting.get(at) or self._name_soon(at, 2)
        if subject is None or not self._opens_frame(quoted) or self._ends_opening_clause(quoted):
            return None
        reach = (
            _LONG_FRAME if self._reader.kind(subject.last + 1) in (TokenKind.COMMA, TokenKind.OPEN) else _SHORT_FRAME
        )
        for index in range(subject.last + 1, min(len(self._tokens), subject.last + reach)):
            if self._reader.kind(index) in (TokenKind.QUOTED, TokenKind.STOP, TokenKind.COLON):
                return None
            verb = self._reader.verb_at(index)
            before = self._reader.lower(index - 1)
            if (self._reader.lower(index) == "saying" and before == "as") or (
                verb is not None and before in _PERCEIVED
            ):
                return self._frame(Mechanism.SPEAKER_VERB_AFTER, subject, index)
            if verb is None or verb.form in (VerbForm.ING, VerbForm.PARTICIPLE) or self._reader.is_passive(index, verb):
                continue
            if (
                verb.form is VerbForm.BASE
                and self._reader.lower(index - 1) == "to"
                and self._reader.lower(index - 2) != "on"
            ):
                continue
            if verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) and verb.base != "read":
                continue
            found = self._reader.subject_of(index)
            if found is not None and found[0].kind is MentionKind.RELATIVE:
                continue
            chosen = found[0] if found is not None and found[0].first >= at else subject
            return self._frame(Mechanism.SPEAKER_VERB_AFTER, chosen, index)
        return None

    def _ends_opening_clause(self, quoted: int) -> bool:
        """Whether the quotation closes a clause with a speaker of its own: "When Name said “...,” another laughed"."""
        if self._reader.lower(0) not in _OPENING:
            return False
        return any(
            verb is not None and verb.kind in (CueKind.SPEECH, CueKind.CLAIM)
            for verb in map(self._reader.verb_at, range(1, quoted))
        )

    def _inverted(self, at: int) -> Mention | None:
        """The speaker right behind a reporting verb: "said Name"."""
        verb = self._reader.verb_at(at)
        if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM, CueKind.READING):
            return None
        if verb.form not in (VerbForm.PAST, VerbForm.THIRD, VerbForm.BASE) or verb.base in ADDRESSING:
            return None
        mention = self._reader.starting.get(at + 1) or self._name_soon(at + 1, 5)
        if mention is None or self._reader.starts_finite_verb(mention.last + 1):
            return None
        return mention

    def _name_soon(self, at: int, reach: int) -> Mention | None:
        """A name whose description, in words we do not know, starts at ``at``: "master of ceremonies Name"."""
        for index in range(at, min(len(self._tokens), at + reach + 1)):
            mention = self._reader.starting.get(index)
            if mention is not None:
                return mention if mention.kind is MentionKind.NAME else None
            lower = self._reader.lower(index)
            if self._reader.kind(index) is not TokenKind.WORD or (
                lower in NOT_NOUNS and (lower != "of" or index == at)
            ):
                return None
            if cue_verb(lower) is not None or lower in IRREGULAR_VERBS:
                return None
        return None

    def _ends_open(self, quoted: int) -> bool:
        return self._tokens[quoted].text.rstrip(" \"'”’").endswith((",", "?", "!", "-", "–", "—"))

    def _opens_frame(self, quoted: int) -> bool:
        """Whether what follows the quoted part can be "Name said": a comma, "?", or a start right behind."""
        text = self._tokens[quoted].text.rstrip(" \"'”’")
        if text.endswith((",", "?", "!", "…", "-", "–", "—", ".", ";")):
            return True
        return self._reader.kind(quoted + 1) in (TokenKind.COMMA, TokenKind.DASH) or quoted == 0

    def _according_to(self, quoted: int) -> Frame | None:
        best: Frame | None = None
        for index in range(len(self._tokens) - 2):
            words = (self._reader.lower(index), self._reader.lower(index + 1))
            in_words_of = words == ("words", "of") and self._reader.lower(index - 2) == "in"
            if words == ("according", "to") or in_words_of:
                mention, last = self._reader.starting.get(index + 2), index + 1
            elif words[0] == "as" and self._reader.starting.get(index + 1) is not None:
                mention = self._reader.starting[index + 1]
                verb = self._reader.verb_at(mention.last + 1)
                if mention.head in ("i", "we", "you"):
                    continue
                if verb is None and self._reader.lower(mention.last + 1) not in ("put", "puts", "once"):
                    continue
                last = mention.last + 1
            else:
                continue
            if mention is not None and (best is None or index < quoted):
                best = self._frame(Mechanism.ACCORDING_TO, mention, index, last)
        return best

    def _signed(self, quoted: int) -> Frame | None:
        """“...” — Name, with no other word but the signature of the quotation before it or behind."""
        last = self._reader.ending.get(quoted - 1)
        if quoted and (last is None or self._reader.kind(last.first - 1) is not TokenKind.DASH):
            return None
        mention = self._reader.starting.get(quoted + 2) if self._reader.kind(quoted + 1) is TokenKind.DASH else None
        if mention is None or mention.kind is not MentionKind.NAME:
            return None
        behind = self._reader.kind(mention.last + 1)
        return self._frame(Mechanism.SIGNED, mention) if behind in (None, TokenKind.STOP, TokenKind.QUOTED) else None

    def _passive_by(self, quoted: int) -> Frame | None:
        for index in range(quoted - 1, -1, -1):
            verb = self._reader.verb_at(index)
            if verb is None or not self._reader.is_passive(index, verb):
                continue
            for by in range(index + 1, min(len(self._tokens), max(quoted, index) + 8)):
                if self._reader.lower(by) == "by" and by + 1 in self._reader.starting:
                    return self._frame(Mechanism.PASSIVE_BY, self._reader.starting[by + 1], index)
        return None

    def _nearest_verb_before(self, quoted: int) -> Frame | None:
        fallback: Frame | None = None
        for index in range(quoted - 1, -1, -1):
            if self._reader.kind(index) is TokenKind.STOP:
                break
            if self._reader.kind(index) is TokenKind.QUOTED and fallback is not None:
                break
            verb = self._reader.verb_at(index)
            if verb is None or verb.kind in (CueKind.THOUGHT, CueKind.READING, CueKind.STANCE):
                continue
            if self._reader.is_passive(index, verb):
                continue
            if self._is_charge(index, verb):
                return fallback
            if any(self._reader.is_asked(between) for between in range(index + 1, quoted)):
                return None  # "he said when asked if “...”": the quoted words are the question's
            near = self._words_between(index, quoted) <= _NEAR
            frame = self._frame_of_verb(index, verb, near=near)
            if frame is not None and (near or verb.base not in ORDINARY):
                return frame
            fallback = fallback or frame
        return fallback

    def _words_between(self, first: int, last: int) -> int:
        return sum(token.kind is TokenKind.WORD for token in self._tokens[first + 1 : last])

    def _frame_at_end(self, quoted: int) -> Frame | None:
        """The plan is “bold” for a town, Name said."""
        for index in range(len(self._tokens) - 1, quoted, -1):
            verb = self._reader.verb_at(index)
            if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) or verb.form is VerbForm.ING:
                continue
            if self._reader.is_passive(index, verb) or verb.base == "report":
                continue
            inverted = self._inverted(index)
            if self._reader.kind(index - 1) is TokenKind.COMMA and inverted is not None:
                return self._frame(Mechanism.FRAME_AT_END, inverted, index)
            found = self._reader.subject_of(index)
            if (
                found is not None
                and found[1]
                and found[0].first > quoted
                and self._reader.kind(found[0].first - 1) is TokenKind.COMMA
            ):
                return self._frame(Mechanism.FRAME_AT_END, found[0], index)
        return None

    def _owner(self, quoted: int) -> Frame | None:
        for mention in reversed(self._reader.mentions):
            if not mention.owner or mention.last >= quoted:
                continue
            behind = mention.last + (1 if mention.head in POSSESSIVE_PRONOUNS else 2)
            if behind == quoted:
                return self._frame(Mechanism.OWNER, mention)
            for index in range(behind, min(quoted, behind + 4)):
                if self._reader.lower(index) in CUE_NOUNS:
                    return self._frame(Mechanism.OWNER, mention, index)
        return None

    def _weak_verb_before(self, quoted: int) -> Frame | None:
        if self._reader.asks():
            return None
        for index in range(quoted - 1, -1, -1):
            verb = self._reader.verb_at(index)
            if verb is None or self._reader.is_passive(index, verb):
                continue
            if self._is_charge(index, verb):
                return None
            frame = self._frame_of_verb(index, verb, near=False)
            if frame is not None and frame.mechanism is Mechanism.NESTED:
                return frame
            if frame is not None:
                return Frame(Mechanism.WEAK_VERB_BEFORE, frame.clause, frame.mention, frame.cue, frame.cue_span)
        return None

    def _only_subject(self, quoted: int) -> Frame | None:
        nearby = [mention for mention in self._reader.subjects() if mention.last < quoted]
        if not nearby:
            return None
        return self._frame(Mechanism.ONLY_SUBJECT, nearby[-1])

    def main_report(self) -> Frame | None:
        """The sentence's own reporting verb and its subject: "Name stressed that the talks went on"."""
        found: Frame | None = None
        for index in range(len(self._tokens)):
            verb = self._reader.verb_at(index)
            if verb is None or verb.kind not in (CueKind.SPEECH, CueKind.CLAIM) or self._reader.is_passive(index, verb):
                continue
            if self._is_denied(index) or (verb.base in _CATENATIVE and self._reader.lower(index + 1) == "to"):
                continue
            subject = self._reader.subject_of(index)
            if subject is not None and subject[0].kind is not MentionKind.RELATIVE and subject[1]:
                return self._frame(Mechanism.INTRODUCED, subject[0], index)
            following = self._inverted(index)
            if following is not None and self._reader.kind(index - 1) in (TokenKind.COMMA, TokenKind.QUOTED):
                return self._frame(Mechanism.INTRODUCED, following, index)
        return found
