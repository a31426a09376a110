"""What the words of a label say: whether they can name a speaker at all, and what that speaker is doing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checker.language import Language, Table
from checker.model import TurnRole
from checker.people.given_names import given_names_of
from checker.people.honorifics import honorifics_of
from checker.people.name_folding import fold
from checker.people.roles import parse_role
from checker.people.titles import title_length
from checker.thresholds import Threshold

_LONGEST_LABEL: Final = Threshold(
    7,
    unit="words",
    reason="A longer label exists only in capitals.",
    how_set="by hand on the development transcripts; rerun tests/sources on change",
)
_LONGEST_LABEL_IN_CAPITALS: Final = Threshold(
    16,
    unit="words",
    reason='Broadcasters add offices in capitals ("NAME, SENIOR POLITICAL CORRESPONDENT:").',
    how_set="by the longest label of the development transcripts",
)
_LONGEST_OFFICE: Final = Threshold(
    32,
    unit="words",
    reason="Parliaments print a minister's offices whole, with the name in brackets after them.",
    how_set="by the longest label of the records of a parliament",
)
_LONGEST_WORD: Final = Threshold(
    25,
    unit="characters",
    reason="What is longer is a link or a broken line, no part of a name.",
    how_set="by hand; rerun tests/sources on change",
)
_CAPITALS: Final = Threshold(
    0.8,
    unit="share of letters",
    reason='A label in capitals may hold a small particle or "Mc".',
    how_set="by hand on the development transcripts",
)
# Up to five words, each with a capital, and two capitals at least.
_IN_BRACKETS: Final = re.compile(r"\((?=[A-Z][^A-Z()]*+[A-Z])[A-Z][\w.’'-]*+(?:\s[A-Z][\w.’'-]*+){0,4}\s?\)")
_PARENTHESES: Final = re.compile(r"(?:(?<!\s)\s++)?[\[(][^\])]{0,400}[\])]\s*+")
_NUMBER: Final = re.compile(r"#?\d+")
_VOICE: Final = re.compile(r"(?P<word>[^\W\d_]*)(?:[ _#-]*(?P<which>\d{1,3})|[ _#-]+[a-z])")
_LONGEST_INITIALS: Final = Threshold(
    3,
    unit="letters",
    reason="more capitals in a row are an acronym",
    how_set="by hand on the development records; rerun tests/sources on change",
)
_VOWELS: Final = frozenset("AEIOUY")


@lru_cache(maxsize=4096)
def plain_label(label: str) -> str:
    """Return the label without brackets, marks and blanks around it, as it is compared and read for a name."""
    plain = " ".join(_PARENTHESES.sub(" ", label).replace(" ,", ",").replace("\xa0", " ").strip(" *_:-–—>\t").split())
    if "(" not in plain:
        plain = plain.rstrip(")")
    ends_in_initial = len(plain) > 2 and len(plain.split()[-1]) == 2
    return plain if ends_in_initial else plain.rstrip(".")


@lru_cache(maxsize=4096)
def role_of_label(label: str, *, language: Language) -> TurnRole | None:
    """Return what a label that names no person says of its speaker; None for one that may be a name or an office."""
    voices = language.lexicon.table("voices")
    words = plain_label(label).casefold().replace("/", " ").replace("(", " ").replace(")", " ").split()
    bare = _without_number(words)
    called = " ".join(bare)
    if _asks(bare, language):
        return TurnRole.QUESTIONER
    for feature, role in _ROLES.items():
        if called in voices.having(feature):
            return role
    return TurnRole.UNKNOWN if _is_unknown(words, voices) or is_voice(label, language=language) else None


_ROLES: Final = {"moderator": TurnRole.MODERATOR, "narrator": TurnRole.NARRATOR, "answer": TurnRole.SPEAKER}


def _without_number(words: Sequence[str]) -> list[str]:
    bare = list(words)
    while len(bare) > 1 and (_NUMBER.fullmatch(bare[-1]) or bare[-1] == "#"):
        bare.pop()
    return bare


def _asks(words: Sequence[str], language: Language) -> bool:
    """Say whether the label means somebody who asks: "female reporter", "reporter from the back"."""
    voices = language.lexicon.table("voices")
    asking = voices.having("questioner")
    if " ".join(words) in asking:
        return True
    if len(words) != 2:
        return False
    first, second = words
    return (first in voices.having("qualifier") and second in asking) or (
        first in voices.having("with_name") and second not in honorifics_of(language).offices
    )


def is_voice(label: str, *, language: Language) -> bool:
    """Say whether the label only tells one voice from another ("SPEAKER_00", "spk_0", "2")."""
    match = _VOICE.fullmatch(" ".join(label.split()).strip("[]():").casefold())
    if match is None:
        return False
    return (not match["word"] and bool(match["which"])) or match["word"] in _numbered(language)


@lru_cache(maxsize=8)
def _numbered(language: Language) -> frozenset[str]:
    return language.lexicon.table("voices").having("numbered")


def are_initials(label: str) -> bool:
    """Say whether the label can only be somebody's initials: two capitals, or three without a vowel."""
    letters = plain_label(label).replace(".", "").replace(" ", "")
    if not letters.isalpha() or not letters.isupper():
        return False
    return len(letters) == 2 or (len(letters) == int(_LONGEST_INITIALS) and not _VOWELS & set(letters))


def _is_unknown(words: Sequence[str], voices: Table) -> bool:
    unknown, joins = voices.having("unknown"), voices.having("joins")
    if not words or not (words[0] in unknown or " ".join(words[:2]) in unknown):
        return False
    return all(word in unknown or word in joins or _NUMBER.fullmatch(word) or len(word) == 1 for word in words)


def is_answer(label: str, *, language: Language) -> bool:
    """Say whether the label marks answers and leaves it to the record's head who gives them."""
    return plain_label(label).casefold() in language.lexicon.table("voices").having("answer")


def is_interpreter(label: str, *, language: Language) -> bool:
    """Say whether the label means an interpreter, who speaks for somebody else."""
    words = _without_number(plain_label(label).casefold().split())
    return " ".join(words) in language.lexicon.table("voices").having("interpreter")


def is_in_capitals(label: str, *, language: Language) -> bool:
    """Say whether the label is printed in capitals, its title, a particle or "Mc" apart ("Chairman ALDER")."""
    words = plain_label(label).split()
    name = words[title_length(words, language) :] or words
    letters = [char for char in " ".join(name) if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= _CAPITALS * len(letters)


@lru_cache(maxsize=8)
def _heading_words(language: Language) -> frozenset[str]:
    """Return the words that head a line; what heads a whole part of a record may begin a name."""
    return language.lexicon.table("record_headings").having("line")


@lru_cache(maxsize=8192)
def may_name_speaker(label: str, *, language: Language) -> bool:
    """Say whether the words can be a speaker's name or office, by their form alone."""
    plain = plain_label(label)
    words = plain.split()
    if not words or not any(char.isalpha() for char in plain):
        return False
    if role_of_label(plain, language=language) is not None or is_voice(label, language=language):
        return True
    capitals = is_in_capitals(plain, language=language)
    is_long_office = _IN_BRACKETS.search(label) is not None and bool(parse_role(plain, language))
    has_capitals = capitals or is_in_capitals(plain.split(",")[0], language=language)
    longest = _LONGEST_OFFICE if is_long_office else _LONGEST_LABEL_IN_CAPITALS if has_capitals else _LONGEST_LABEL
    if len(words) > longest:
        return False
    headings = _heading_words(language)
    no_name = language.lexicon.table("sentence_openers").having("no_name")
    first = fold(words[0].rstrip(","))
    if first in headings or (
        first in no_name and not (first in given_names_of(language).common and capitals and len(words) > 1)
    ):
        return False
    name = plain.split(",")[0].split()  # what follows is an office, of whatever words ("NEWS ANCHOR")
    if any(fold(word) in headings for word in name) and not (title_length(words, language) or is_long_office):
        return False
    if not all(_may_be_word_of_a_label(word, language) for word in words):
        return False
    article = language.lexicon.table("record_titles").having("article")
    return capitals or first not in article or bool(parse_role(plain, language))


def is_heading(label: str, *, language: Language) -> bool:
    """Say whether the words, in capitals before a colon, say that no speaker goes on: "NOTE", "VIDEO TEXT"."""
    words = plain_label(label).split()
    return (
        0 < len(words) <= _LONGEST_LABEL
        and is_in_capitals(label, language=language)
        and fold(words[0]) in language.lexicon.table("record_headings")
    )


def _may_be_word_of_a_label(word: str, language: Language) -> bool:
    bare = word.strip(",.'’\"“”&/-#")
    if not bare:
        return word in "&/-"
    if bare.isdigit():
        return False
    if len(bare) > _LONGEST_WORD or re.search(r"[!?;@=<>{}|\\]|://|\d{3}", bare) or word.endswith(("...", "…")):
        return False
    if bare[0].isupper() or fold(bare) in honorifics_of(language).particles:
        return True
    return bare in language.lexicon.table("record_titles").having("joins")
