"""What is asked of a mention and what is answered: whose words these are said to be, and whom it means."""

from __future__ import annotations

from collections.abc import Iterable

from checker.articles.coreference.outcome import UNCLEAR, UNNAMED, Candidate, Resolution
from checker.articles.coreference.people import NamedPerson
from checker.articles.syntax.mentions import Mention
from checker.model import Person
from checker.value_classes import dataclass
from checker.words import words

Key = tuple[int, int, int]
"""A mention's sentence, first and last token."""


@dataclass(frozen=True, slots=True)
class Question:
    """A mention to be resolved: its sentence, the words it is said to speak, and the cue that says so.

    People whom the quoted words name in the third person are not their speaker, and whoever replies is not who spoke
    just before.
    """

    clause: int
    mention: Mention
    quoted: str = ""
    cue: str = ""

    @property
    def key(self) -> Key:
        """The mention's place."""
        return (self.clause, self.mention.first, self.mention.last)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a mention means and by which method, with the person of the article's roster where it is one."""

    resolution: Resolution
    person: NamedPerson | None = None


def unnamed(text: str) -> Answer:
    """Return the answer that the words mean somebody whom nothing names."""
    return Answer(Resolution(Person(text), UNNAMED))


def unclear(clue: str, candidates: Iterable[Candidate] = ()) -> Answer:
    """Return the answer that several people, or nobody, can be meant."""
    return Answer(Resolution(None, UNCLEAR, clue, tuple(candidates)))


def is_question(quoted: str) -> bool:
    """Return whether quoted words end as a question does."""
    return quoted.rstrip(" \"'”’").endswith("?")


def capitalised_in(quoted: str) -> frozenset[str]:
    """Return the folded capitalised words of a quotation, of whom the speaker is hardly one."""
    return frozenset(word.key for word in words(quoted) if word.raw[:1].isupper())
