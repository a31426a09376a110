"""Tells speech from what else is in quotation marks: titles, nicknames, terms, words held at arm's length."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from checker.articles.quotations.reporting_clauses import reporting_clauses_of, words_of
from checker.articles.vocabulary.cues import CueKind
from checker.articles.vocabulary.wordclasses import word_classes_of
from checker.language import Language
from checker.language.expressions import any_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass


class NotSpeech(StrEnum):
    """Why words in quotation marks are nobody's statement."""

    TITLE = "title of a work"
    NICKNAME = "nickname"
    TERM = "word or term that is talked about"
    SCARE = "words the writer holds at arm's length"


@dataclass(frozen=True, slots=True)
class Setting:
    """Quoted words and the rest of the reporter's sentence around them, inside one paragraph.

    ``before`` and ``after`` stop at the mark. ``headline`` says that capitals mean nothing here; ``echoed`` that a
    headline's words stand in a quotation of the body, too; ``listed`` that its neighbour in a list is a work's title;
    ``coordinated`` that the neighbour is speech, as in: "slow," "a long road" and "a climb all the way up".
    """

    quoted: str
    before: str
    after: str
    headline: bool = False
    echoed: bool = False
    listed: bool = False
    coordinated: bool = False


LEAST_WITHOUT_CUE = Threshold(
    3,
    unit="words",
    reason="from this length on, quoted words with no cue in their sentence are somebody's",
    how_set="the training half of PolNeAR: of such runs outside titles 31 % of one word and 48 % of two are "
    "somebody's, 64 % of three, 78 % of four; rerun the detection figures after a change",
)
LONGEST_TERM = Threshold(3, unit="words", reason="longer quoted words are hardly a term", how_set="by hand")
LONGEST_NICKNAME = Threshold(2, unit="words", reason="longer quoted words are hardly a nickname", how_set="by hand")
NAME_REACH = Threshold(
    40, unit="characters", reason="a word beside the quoted ones is within so many", how_set="by hand"
)
TERM_REACH = Threshold(
    60, unit="characters", reason="what shows that a term follows is within so many before it", how_set="by hand"
)
CUE_REACH = Threshold(
    120,
    unit="characters",
    reason="what leads into the quoted words is within so many before them",
    how_set="by hand",
)
CUE_WORDS = Threshold(
    8, unit="words", reason="a cue before a comma or “as” is among the last so many", how_set="by hand"
)
NEAR_CUE_WORDS = Threshold(
    4, unit="words", reason="the same where nothing parts the cue from the quoted words", how_set="by hand"
)
WORK_WORDS = Threshold(3, unit="words", reason="the word for a work is among the last so many", how_set="by hand")
WORK_WORDS_AFTER = Threshold(2, unit="words", reason="the same after the quoted words", how_set="by hand")
USE_REACH = Threshold(
    20, unit="characters", reason="between “his” or “coined” and the word for a term are no more", how_set="by hand"
)


def why_not_speech(
    setting: Setting,
    language: Language,
) -> NotSpeech | None:
    """Return why quoted words are no quotation; None for words that the article presents as somebody's."""
    return speech_filter_of(language).why_not(setting)


@lru_cache(maxsize=8)
def speech_filter_of(language: Language) -> SpeechFilter:
    """Return the filter for ``language``."""
    return SpeechFilter(language)


class SpeechFilter:
    """Tells the speech of one language from its titles, nicknames, terms and scare quotes."""

    def __init__(self, language: Language) -> None:
        classes, quoted = word_classes_of(language), language.lexicon.table("quoted_words")
        self._clauses = reporting_clauses_of(language)
        self._cues = self._clauses.cues
        self._small = classes.of("small_in_titles")
        self._before_title = classes.of("before_title")
        self._after_cue_noun = classes.of("after_cue_noun")
        self._articles = classes.of("article")
        self._likens = classes.of("likens")
        self._works = quoted.having("names_work")
        likens = any_of(self._likens)
        signed = any_of(quoted.having("with_sign"))
        self._always_term = re.compile(
            rf"\b(?:{any_of(quoted.having('term_follows') - quoted.having('with_sign'))}\s*+"
            rf"|{signed}\s*+(?:[,:]\s*+)?)$",
            re.IGNORECASE,
        )
        self._term_before = re.compile(
            rf"\b(?:{any_of(quoted.having('as_term'))} {likens}|{any_of(quoted.having('term'))})\s*+(?:[,:]\s*+)?$",
            re.IGNORECASE,
        )
        # Somebody's use of a term, as in: his phrase, coined the term, the chancellor’s word.
        self._used = re.compile(
            rf"(?:\b{any_of(quoted.having('used'))}\b|['’]s?\s)[^.;]{{0,{int(USE_REACH)}}}$", re.IGNORECASE
        )

    def why_not(self, setting: Setting) -> NotSpeech | None:
        """Return the reason for which quoted words are no quotation; None for words that are somebody's."""
        words = words_of(setting.quoted)
        if self._always_term.search(setting.before):
            return NotSpeech.TERM
        if self._stands_alone(setting):
            return None
        if not setting.headline and self._is_nickname(setting, words):
            return NotSpeech.NICKNAME
        if self._is_title(setting, words):
            return NotSpeech.TITLE
        if self._is_term(setting, words):
            return NotSpeech.TERM
        return NotSpeech.SCARE if self._is_scare(setting, words) else None

    def is_small(self, word: str) -> bool:
        """Return whether titles leave ``word`` in lower case: articles, short prepositions and conjunctions."""
        return word.casefold() in self._small

    def _is_title_cased(self, words: list[str]) -> bool:
        """Return whether all but the small words start with a capital or a figure."""
        if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
            return False
        return all(not word[0].islower() or self.is_small(word) for word in words)

    def _stands_alone(self, setting: Setting) -> bool:
        if any(character.isalnum() for character in setting.before):
            return False
        if setting.quoted.endswith((".", "?", "!")) or not any(character.isalnum() for character in setting.after):
            return True
        follows = self._clauses.follows(setting.after, 0, len(setting.after))
        return setting.quoted.endswith((",", "…")) and follows

    def _is_nickname(self, setting: Setting, words: list[str]) -> bool:
        if len(words) > LONGEST_NICKNAME or not self._is_title_cased(words):
            return False
        before, after = words_of(setting.before[-int(NAME_REACH) :]), words_of(setting.after[: int(NAME_REACH)])
        stands_before = setting.before[-1:].isspace() and setting.before.rstrip()[-1:].isalpha()
        touching = stands_before and setting.after[:1].isspace()
        if not (before and after and touching) or self._clauses.has_cue(before[-1]):
            return False
        return before[-1][0].isupper() and after[0][0].isupper() and setting.after.lstrip()[:1].isalpha()

    def _is_title(self, setting: Setting, words: list[str]) -> bool:
        if not self._is_title_cased(words) or (len(words) > 2 and setting.quoted.isupper()):  # shouted, not entitled
            return False
        if self._names_a_work(setting):
            return True
        if setting.headline or len(words) < 2:
            return False
        return setting.listed or not self._is_introduced(setting)

    def _names_a_work(self, setting: Setting) -> bool:
        """Return whether a word for a work is beside the quoted words, no verb of speech between: the film "Tides"."""
        before = setting.before.rstrip()
        words = words_of(before[-int(CUE_REACH) :])
        says = any(map(self._cues.is_speech_verb, words[-int(CUE_WORDS) :]))
        if before.endswith(":") or (before.endswith(",") and says):
            return False
        for word in reversed(words[-int(WORK_WORDS) :]):
            if word.casefold() in self._works:
                return True
            if self._cues.is_speech_verb(word):
                return False
        after = words_of(setting.after[: int(NAME_REACH)])[: int(WORK_WORDS_AFTER)]
        return any(word.casefold() in self._works for word in after)

    def _is_introduced(self, setting: Setting) -> bool:
        """Return whether a cue leads right into the quoted words, as in: said, "Yes We Can"; called him "Big Tom"."""
        before = setting.before.rstrip()
        words = words_of(before[-int(CUE_REACH) :])
        if not words:
            return False
        ends_dispatch_line = before.endswith(("—", "–", "--")) and setting.quoted.endswith((".", "!", "?"))
        if before.endswith(":") or ends_dispatch_line:
            return True  # a label, or the place and agency that open a dispatch
        after = words_of(setting.after[: int(NAME_REACH)])[: int(WORK_WORDS_AFTER)]
        if any(map(self._is_cue_noun, after)):
            return True
        if before.endswith(","):
            return self._is_cue_noun(words[-1]) or self._clauses.cue_near_end(words, int(CUE_WORDS)) is not None
        return self._leads_into(words)

    def _leads_into(self, words: list[str]) -> bool:
        """Return whether the words before the mark end in a cue verb or noun, or in a phrase as "calls her a"."""
        last = words[-1].casefold()
        if last in self._likens:
            return self._clauses.cue_near_end(words, int(CUE_WORDS)) is not None
        if last in self._articles:
            return self._clauses.cue_near_end(words, int(CUE_WORDS)) is CueKind.NAMING
        if last in self._before_title:
            return last in self._after_cue_noun and len(words) > 1 and self._is_cue_noun(words[-2])
        verb = self._cues.verb(last)
        if verb is not None:
            return not verb.needs_listener
        owner = last.endswith(("’s", "'s"))
        near = self._clauses.cue_near_end(words, int(NEAR_CUE_WORDS))
        return self._is_cue_noun(last) or (not owner and near in (CueKind.NAMING, CueKind.SPEECH))

    def _is_cue_noun(self, word: str) -> bool:
        lowered = word.casefold()
        return lowered in self._cues.nouns or lowered.removesuffix("s") in self._cues.nouns

    def _is_term(self, setting: Setting, words: list[str]) -> bool:
        if len(words) > LONGEST_TERM:
            return False
        term = self._term_before.search(setting.before[-int(TERM_REACH) :])
        return term is not None and self._used.search(term.string[: term.start()]) is None

    def _is_scare(self, setting: Setting, words: list[str]) -> bool:
        if len(words) >= LEAST_WITHOUT_CUE and not setting.headline:
            return False
        if len(words) > LEAST_WITHOUT_CUE or setting.echoed or setting.coordinated:
            return False
        if setting.before.rstrip().endswith(":"):
            return False
        if setting.headline and ":" in setting.before + setting.after:  # "Minister: talks 'very useful'"
            return False
        return not self._clauses.has_cue(setting.before) and not self._clauses.has_cue(setting.after)
