"""What the words of a label say: whether they can name a speaker at all, and what that speaker is doing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checker.model import TurnRole
from checker.people.given_names import COMMON
from checker.people.honorifics import PARTICLES
from checker.people.name_folding import fold
from checker.people.roles import parse_role
from checker.people.titles import title_length

_QUESTIONER: Final = re.compile(
    r"(?:q|questions?|questioner|(?:male |female |unidentified |unknown )?(?:reporter|journalist|interviewer)|press|"
    r"media|(?:audience|press|reporter) (?:question|member)|(?:interviewer|reporter|press|question) \w+|student|"
    r"member of (?:the )?(?:press|media|audience))(?: ?#? ?\d+)?"
)
_MODERATOR: Final = re.compile(
    r"(?:co-?)?(?:moderator|host|anchor|announcer|presenter|facilitator|emcee|master of ceremonies|operator|"
    r"conference operator|press secretary|chair)(?: ?#? ?\d+)?"
)
_NARRATOR: Final = re.compile(r"narrator|narration|voice-?over|text|graphic|on screen text|caption|editor|title card")
_UNKNOWN: Final = re.compile(
    r"(?:unidentified|unknown|unnamed|male|female|man|woman|voice|voices|speaker|multiple|all|both|group|crowd|"
    r"audience|protest[eo]rs?|protestors|chorus|everyone|several|various|participant|person|people|child|children|guest|"
    r"caller|video|witness|candidate|member|off-?camera|off-?mic|unison|(?:the )?panel|attendee|"
    r"spectators?|translator|interpreter)"
)
_UNKNOWN_PHRASE: Final = re.compile(
    rf"{_UNKNOWN.pattern}(?:[ /]+(?:\(?{_UNKNOWN.pattern}\)?|\d+|[a-z]|#\d+|of|the|in))*"
)
_INTERPRETER: Final = re.compile(r"(?:the )?(?:interpreter|translator)(?: \d+)?")
_ANSWER: Final = re.compile(r"a|answer")

# Words that head a line of a record without anybody speaking.
_HEADINGS: Final = frozenset(
    """
    note notes editor update updated updates correction clarification warning disclaimer source sources subject re
    cc from to date time place location venue title topic agenda category tags tag views summary background abstract
    contents participants present attendees attending panelists speakers witnesses members also transcript copyright
    contact website web link links read see related published posted printed page pages chapter section part item
    items example examples remember result results conclusion introduction appendix figure table photo image video
    audio caption credit credits keywords reference references resolved whereas breaking news live watch ps p.s nb
    fact facts claim verdict analysis important http https www email e-mail phone tel fax address duration length
    language format file recorded recording session meeting event program programme show aired airdate broadcast
    station network guests hosts rush for immediate release contacts media staff absent apologies motion vote ayes
    nays yeas noes
    """.split()
)
_NO_NAME_BEGINS: Final = frozenset(
    """
    and but so or let i we you he she it they my our your his her its their this that these those what when where why
    how who which if because as at by in on of for to from with about after before then now here there is are was were
    do does did have has had will would can could should may might must not no yes well first second third finally
    another one two three thank thanks please look listen again also just all some many most every each both only even
    once although while since under over like remember always never today tomorrow yesterday said says quote okay ok
    good great dear
    """.split()
)
# Words. Longer labels exist only in capitals, where broadcasters add offices ("NAME, SENIOR POLITICAL CORRESPONDENT:").
_LONGEST_LABEL = 7
_LONGEST_LABEL_IN_CAPITALS = 16
_PARENTHESES = re.compile(r"\s*[\[(][^\])]*[\])]\s*")


@lru_cache(maxsize=4096)
def plain_label(label: str) -> str:
    """The label without brackets, marks and blanks around it, as it is compared and read for a name."""
    plain = " ".join(_PARENTHESES.sub(" ", label).replace(" ,", ",").replace("\xa0", " ").strip(" *_:-–—>\t").split())
    ends_in_initial = len(plain) > 2 and len(plain.split()[-1]) == 2
    return plain if ends_in_initial else plain.rstrip(".")


@lru_cache(maxsize=4096)
def role_of_label(label: str) -> TurnRole | None:
    """What a label that names no person says of its speaker; None for a label that may be a name or an office."""
    plain = plain_label(label).casefold()
    if _QUESTIONER.fullmatch(plain):
        return TurnRole.QUESTIONER
    if _MODERATOR.fullmatch(plain):
        return TurnRole.MODERATOR
    if _NARRATOR.fullmatch(plain):
        return TurnRole.NARRATOR
    if _UNKNOWN_PHRASE.fullmatch(plain):
        return TurnRole.UNKNOWN
    return TurnRole.SPEAKER if _ANSWER.fullmatch(plain) else None


def is_answer(label: str) -> bool:
    """Whether the label marks answers and leaves it to the record's head who gives them."""
    return _ANSWER.fullmatch(plain_label(label).casefold()) is not None


def is_interpreter(label: str) -> bool:
    """Whether the label says that an interpreter speaks for somebody."""
    return _INTERPRETER.fullmatch(plain_label(label).casefold()) is not None


def is_in_capitals(label: str) -> bool:
    """Whether the label is printed in capitals, a lower-case particle or "Mc" apart."""
    letters = [char for char in plain_label(label) if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.8 * len(letters)


@lru_cache(maxsize=8192)
def may_name_speaker(label: str) -> bool:
    """Whether the words can be a speaker's name or office, by their form alone."""
    plain = plain_label(label)
    words = plain.split()
    if not words or not any(char.isalpha() for char in plain):
        return False
    if role_of_label(plain) is not None:
        return True
    capitals = is_in_capitals(plain)
    if len(words) > (_LONGEST_LABEL_IN_CAPITALS if capitals else _LONGEST_LABEL):
        return False
    first = fold(words[0].rstrip(","))
    if first in _HEADINGS or (first in _NO_NAME_BEGINS and not (first in COMMON and capitals and len(words) > 1)):
        return False
    if any(fold(word.strip(",")) in _HEADINGS for word in words) and not title_length(words):
        return False
    if not all(map(_may_be_word_of_a_label, words)):
        return False
    return capitals or first != "the" or bool(parse_role(plain))


def is_heading(label: str) -> bool:
    """Whether the words, in capitals before a colon, say that no speaker goes on: "NOTE", "VIDEO TEXT"."""
    words = plain_label(label).split()
    return 0 < len(words) <= _LONGEST_LABEL and is_in_capitals(label) and fold(words[0]) in _HEADINGS


def _may_be_word_of_a_label(word: str) -> bool:
    bare = word.strip(",.'’\"“”&/-#")
    if not bare:
        return word in "&/-"
    if bare.isdigit():
        return False
    if len(bare) > 25 or re.search(r"[!?;@=<>{}|\\]|://|\d{3}", bare) or word.endswith(("...", "…")):
        return False
    return bare[0].isupper() or fold(bare) in PARTICLES or bare in ("of", "the", "and", "for", "on", "to", "y", "e")
