"""Tells speech from what else stands in quotation marks: titles, nicknames, terms, words held at arm's length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checker.articles.quotations.reporting_clauses import clause_follows, cue_near_end, has_cue, words_of
from checker.articles.syntax.cues import CUE_NOUNS, CueKind, cue_verb, is_speech_verb


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


# Words. Quoted words with no cue in their sentence are kept from this length on. In the training half of PolNeAR,
# of such runs outside titles 31 % of one word and 48 % of two are somebody's, 64 % of three, 78 % of four. Rerun the
# detection figures after a change.
LEAST_WITHOUT_CUE: Final = 3
_LONGEST_TERM: Final = 3
_LONGEST_NICKNAME: Final = 2

_SMALL: Final = frozenset(
    "a an the of and or in on for to at by with vs v from as is but nor into over your my de la le el und n & -".split()
)

_WORKS: Final = frozenset(
    """show shows program programs programme programmes film films movie movies book books memoir autobiography
    biography novel novels series sitcom song songs album albums single ballad anthem hymn musical opera sketch
    episode episodes podcast documentary trailer comedy drama thriller blockbuster sequel franchise remake bestseller
    essay poem painting sculpture exhibit exhibition segment column blog newsletter
    headline headlined article titled entitled subtitled host hosts hosted co-host co-hosts anchor anchors moderator
    author authors co-author directed starring starred stars aired airing broadcast sang sings singing tape
    pageant videogame game app website""".split()
)

_ALWAYS_TERM: Final = re.compile(r"\bso[- ]+called\s*$|\b(?:entitled|titled|code-?named?)\s*[,:]?\s*$", re.IGNORECASE)
_TERM_BEFORE: Final = re.compile(
    r"(?:\b(?:known|classified|billed|listed|marked|spelled|tagged) as"
    r"|\b(?:terms?|words?|phrase|expression|acronym|button|labell?ed|marked|stamped|spelled|click|clicking|means?|meaning))"
    r"\s*[,:]?\s*$",
    re.IGNORECASE,
)
# Somebody's use of a term, as in: his phrase, coined the term, the chancellor’s word.
_USED: Final = re.compile(
    r"(?:\b(?:us(?:e|es|ed|ing)|coin(?:s|ed|ing)?|his|her|their)\b|['’]s?\s)[^.;]{0,20}$", re.IGNORECASE
)
_PREPOSITIONS: Final = frozenset("on in at of for from during with by to about after before and or the a an".split())


def why_not_speech(setting: Setting) -> NotSpeech | None:
    """The reason for which quoted words are no quotation; None for words that the article presents as somebody's."""
    words = words_of(setting.quoted)
    if _ALWAYS_TERM.search(setting.before):
        return NotSpeech.TERM
    if _stands_alone(setting):
        return None
    if not setting.headline and _is_nickname(setting, words):
        return NotSpeech.NICKNAME
    if _is_title(setting, words):
        return NotSpeech.TITLE
    if _is_term(setting, words):
        return NotSpeech.TERM
    return NotSpeech.SCARE if _is_scare(setting, words) else None


def is_title_cased(words: list[str]) -> bool:
    """Whether all but the small words start with a capital or a figure."""
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return all(not word[0].islower() or is_small(word) for word in words)


def is_small(word: str) -> bool:
    """Whether titles leave ``word`` in lower case: articles, short prepositions and conjunctions."""
    return word.casefold() in _SMALL


def _stands_alone(setting: Setting) -> bool:
    if any(character.isalnum() for character in setting.before):
        return False
    if setting.quoted.endswith((".", "?", "!")) or not any(character.isalnum() for character in setting.after):
        return True
    return setting.quoted.endswith((",", "…")) and clause_follows(setting.after, 0, len(setting.after))


def _is_nickname(setting: Setting, words: list[str]) -> bool:
    if len(words) > _LONGEST_NICKNAME or not is_title_cased(words):
        return False
    before, after = words_of(setting.before[-40:]), words_of(setting.after[:40])
    touching = setting.before[-1:].isspace() and setting.before.rstrip()[-1:].isalpha() and setting.after[:1].isspace()
    if not (before and after and touching) or has_cue(before[-1]):
        return False
    return before[-1][0].isupper() and after[0][0].isupper() and setting.after.lstrip()[:1].isalpha()


def _is_title(setting: Setting, words: list[str]) -> bool:
    if not is_title_cased(words) or (len(words) > 2 and setting.quoted.isupper()):  # shouted, not entitled
        return False
    if _names_a_work(setting):
        return True
    if setting.headline or len(words) < 2:
        return False
    return setting.listed or not _is_introduced(setting)


def _names_a_work(setting: Setting) -> bool:
    """Whether the word for a work stands beside the quoted words, and no verb of speech between: the film "Tides"."""
    before = setting.before.rstrip()
    words = words_of(before[-120:])
    if before.endswith(":") or (before.endswith(",") and any(map(is_speech_verb, words[-8:]))):
        return False
    for word in reversed(words[-3:]):
        if word.casefold() in _WORKS:
            return True
        if is_speech_verb(word):
            return False
    return any(word.casefold() in _WORKS for word in words_of(setting.after[:40])[:2])


def _is_introduced(setting: Setting) -> bool:
    """Whether a cue leads straight into the quoted words, as in: said, "Yes We Can"; called him "Little Marco"."""
    before = setting.before.rstrip()
    words = words_of(before[-120:])
    if not words:
        return False
    if before.endswith(":") or (before.endswith(("—", "–", "--")) and setting.quoted.endswith((".", "!", "?"))):
        return True  # a label, or the place and agency that open a dispatch
    if any(_is_cue_noun(word) for word in words_of(setting.after[:40])[:2]):
        return True
    if before.endswith(","):
        return _is_cue_noun(words[-1]) or cue_near_end(words, 8) is not None
    return _leads_into(words)


def _leads_into(words: list[str]) -> bool:
    """Whether the words right before the mark end in a cue verb or noun, or in a frame such as "calls her a"."""
    last = words[-1].casefold()
    if last == "as":
        return cue_near_end(words, 8) is not None
    if last in {"the", "a", "an"}:
        return cue_near_end(words, 8) is CueKind.NAMING
    if last in _PREPOSITIONS:
        return last in {"of", "to"} and len(words) > 1 and _is_cue_noun(words[-2])
    verb = cue_verb(last)
    if verb is not None:
        return verb.base != "tell"
    possessive = last.endswith(("’s", "'s"))
    return _is_cue_noun(last) or (not possessive and cue_near_end(words, 4) in (CueKind.NAMING, CueKind.SPEECH))


def _is_cue_noun(word: str) -> bool:
    lowered = word.casefold()
    return lowered in CUE_NOUNS or lowered.removesuffix("s") in CUE_NOUNS


def _is_term(setting: Setting, words: list[str]) -> bool:
    term = _TERM_BEFORE.search(setting.before[-60:]) if len(words) <= _LONGEST_TERM else None
    return term is not None and _USED.search(term.string[: term.start()]) is None


def _is_scare(setting: Setting, words: list[str]) -> bool:
    if len(words) >= LEAST_WITHOUT_CUE and not setting.headline:
        return False
    if len(words) > LEAST_WITHOUT_CUE or setting.echoed or setting.coordinated:
        return False
    if setting.before.rstrip().endswith(":"):
        return False
    if setting.headline and ":" in setting.before + setting.after:  # "Minister: talks 'very useful'"
        return False
    return not has_cue(setting.before) and not has_cue(setting.after)
