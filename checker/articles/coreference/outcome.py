"""Whom a mention was taken to mean, by which method that was found, and who else was considered."""

from __future__ import annotations

from typing import Final

from checker.articles.coreference.people import NamedPerson
from checker.model import Person
from checker.thresholds import Threshold
from checker.value_classes import dataclass

_HOW_SET: Final = (
    "by hand after reading every disagreement on 562 quotations whose words a transcript has under one speaker (words "
    "read aloud or a lost label set aside); methods with few cases are set lower than counted"
)


@dataclass(frozen=True, slots=True)
class MentionExample:
    """A short article, paragraphs parted by an empty line, and whom the method names for its last quotation.

    ``person`` is None where the method must not be the one that answers. ``listed`` gives those whom the record
    lists, each with a body.
    """

    text: str
    person: str | None = None
    listed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Method:
    """One way of finding the person a mention means.

    Args:
        name: what it is called in code and in explanations.
        share: how often the person is the right one where the mention is.
        meaning: what the mention is and what settled it, in a phrase.
        must_answer: articles whose last quotation it resolves to the person given.
        must_not_answer: articles whose last quotation another method must resolve, or none.
        firmness: its place among the steps of a chain, "he" to "the minister" to a name; the least firm step counts.
    """

    name: str
    share: float
    meaning: str
    must_answer: tuple[MentionExample, ...]
    must_not_answer: tuple[MentionExample, ...]
    firmness: int


def _share(value: float) -> Threshold:
    return Threshold(
        value,
        unit="share of mentions resolved to the right person",
        reason="says how far a mention resolved by this method can be trusted",
        how_set=_HOW_SET,
    )


_FIRMEST: Final = 7

NAME: Final = Method(
    "name",
    share=_share(0.99),
    meaning="a name that one person of the article or the sources bears",
    must_answer=(MentionExample("Minister Ann Alder came late.\n\n“We are ready to build,” Alder said.", "Ann Alder"),),
    must_not_answer=(MentionExample("Minister Ann Alder came late.\n\n“We are ready to build,” she said."),),
    firmness=_FIRMEST,
)
FAMILY_NAME: Final = Method(
    "family-name",
    share=_share(0.96),
    meaning="a family name that several bear, one of them far more often named",
    must_answer=(
        MentionExample(
            "Minister Ann Alder came late. Ann Alder sat down. Her brother Peter Alder left.\n\n"
            "“We are ready to build,” Alder said.",
            "Ann Alder",
        ),
    ),
    must_not_answer=(MentionExample("Paul Cedar met Peter Cedar.\n\n“We are ready to build,” Cedar said."),),
    firmness=5,
)
LONE_NAME: Final = Method(
    "lone-name",
    share=_share(0.96),
    meaning="one word that the article never gives in full",
    must_answer=(MentionExample("The hall was full.\n\n“We are ready to build,” Alder said.", "Alder"),),
    must_not_answer=(MentionExample("Ann Alder came late.\n\n“We are ready to build,” Alder said."),),
    firmness=_FIRMEST,
)
APPOSITION: Final = Method(
    "apposition",
    share=_share(0.97),
    meaning="a role with the name beside it",
    must_answer=(MentionExample("“We are ready to build the bridge,” the minister, Ann Alder, said.", "Ann Alder"),),
    must_not_answer=(MentionExample("Ann Alder came late.\n\n“We are ready to build,” the minister said."),),
    firmness=_FIRMEST,
)
ROLE: Final = Method(
    "role",
    share=_share(0.95),
    meaning="a role stated for one person only",
    must_answer=(
        MentionExample(
            "Paul Cedar, the harbour director, met Jane Birch, the treasurer of the town.\n\nNothing was signed.\n\n"
            "“We are ready to build,” the treasurer said.",
            "Jane Birch",
        ),
    ),
    must_not_answer=(
        MentionExample(
            "Sen. Paul Cedar came to the hall.\n\nThe hall was full.\n\n"
            "Jane Birch did not wait long. “We are ready to build,” the senator said."
        ),
    ),
    firmness=5,
)
LISTED: Final = Method(
    "listed",
    share=_share(0.95),
    meaning="a role of the body with which the record lists one person only",
    must_answer=(
        MentionExample(
            "Paul Cedar met Jane Birch.\n\n“We are ready to build,” the Harbour boss said.",
            "Paul Cedar",
            listed=(("Paul Cedar", "Harbour Works"), ("Jane Birch", "Bridge Motors")),
        ),
    ),
    must_not_answer=(
        MentionExample(
            "Paul Cedar met Jane Birch.\n\n“We are ready to build,” the Harbour boss said.",
            listed=(("Paul Cedar", "Harbour Works"), ("Jane Birch", "Harbour Works")),
        ),
        MentionExample(
            "Paul Cedar met Jane Birch.\n\n“We are ready to build,” the Harbour House spokesman said.",
            listed=(("Paul Cedar", "Harbour House Press Secretary"), ("Jane Birch", "Bridge Motors")),
        ),
    ),
    firmness=_FIRMEST,
)
DESCRIPTION: Final = Method(
    "description",
    share=_share(0.85),
    meaning="the only person the description can mean, though the article states no such role",
    must_answer=(
        MentionExample(
            "Ann Alder came to the hall.\n\nAlder sat down. “We are ready to build,” the senator said.", "Ann Alder"
        ),
    ),
    must_not_answer=(
        MentionExample(
            "Paul Cedar, the treasurer, came late.\n\nNothing was signed. “We are ready,” the treasurer said."
        ),
    ),
    firmness=3,
)
PRONOUN_ALONE: Final = Method(
    "pronoun-alone",
    share=_share(0.97),
    meaning="a pronoun where the nearest sentence that names anybody names one person",
    must_answer=(
        MentionExample(
            "Minister Ann Alder met Mr. Paul Cedar.\n\nFor Cedar the bridge is a matter of honour.\n\n"
            "“It is the task at hand,” he said.",
            "Paul Cedar",
        ),
    ),
    must_not_answer=(
        MentionExample("Mr. Paul Cedar and Mr. Ashby Rowan came to the hall.\n\n“It is the task at hand,” he said."),
    ),
    firmness=6,
)
PRONOUN_SUBJECT: Final = Method(
    "pronoun-subject",
    share=_share(0.8),
    meaning="a pronoun, and the subject of the sentence before",
    must_answer=(
        MentionExample("Mr. Ashby Rowan praised Mr. Paul Cedar.\n\n“It is the task at hand,” he said.", "Ashby Rowan"),
    ),
    must_not_answer=(
        MentionExample("Mr. Ashby Rowan praised Mr. Paul Cedar.\n\n“Rowan is right, and I thank him,” he said."),
    ),
    firmness=1,
)
PRONOUN_SPEAKER: Final = Method(
    "pronoun-speaker",
    share=_share(0.85),
    meaning="a pronoun, and whoever spoke last",
    must_answer=(
        MentionExample(
            "“We will see,” Mr. Ashby Rowan told Mr. Paul Cedar.\n\n“It is the task,” he said.", "Ashby Rowan"
        ),
    ),
    must_not_answer=(
        MentionExample("“We will see,” Mr. Ashby Rowan told Mr. Paul Cedar.\n\n“No, not us,” he replied."),
    ),
    firmness=2,
)
PRONOUN_GUESS: Final = Method(
    "pronoun-guess",
    share=_share(0.88),
    meaning="a pronoun, where nothing shows whether the person goes by it",
    must_answer=(
        MentionExample("The treasurer, Oakley Birch, came late.\n\n“It is the task at hand,” he said.", "Oakley Birch"),
    ),
    must_not_answer=(MentionExample("Mr. Oakley Birch came late.\n\n“It is the task at hand,” he said."),),
    firmness=4,
)
PRONOUN_FAR: Final = Method(
    "pronoun-far",
    share=_share(0.8),
    meaning="a pronoun that reaches back more than two sentences, or over somebody nearer whom the words name",
    must_answer=(
        MentionExample(
            "Mr. Paul Cedar came late.\n\nMr. Ashby Rowan was there.\n\n“I have thanked Rowan for it,” he said.",
            "Paul Cedar",
        ),
        MentionExample(
            "Mr. Paul Cedar came late.\n\nIt rained.\n\nThe hall was full.\n\n“It is the task at hand,” he said.",
            "Paul Cedar",
        ),
    ),
    must_not_answer=(MentionExample("Mr. Paul Cedar came late.\n\nIt rained.\n\n“It is the task at hand,” he said."),),
    firmness=0,
)
UNNAMED: Final = Method(
    "unnamed",
    share=_share(1.0),
    meaning="a body, a text or somebody without a name",
    must_answer=(MentionExample("“We are ready to build the bridge,” a farmer said.", "a farmer"),),
    must_not_answer=(MentionExample("“We are ready to build the bridge,” Alder said."),),
    firmness=_FIRMEST,
)
UNCLEAR: Final = Method(
    "unclear",
    share=_share(0.0),
    meaning="nobody, or more than one person, fits",
    must_answer=(
        MentionExample(
            "Mr. Paul Cedar and Mr. Ashby Rowan came.\n\nThe hall had been lent to Cedar by Rowan.\n\n"
            "“It is the task at hand,” he said."
        ),
        MentionExample("Paul Cedar met Peter Cedar.\n\n“We are ready to build,” Cedar said."),
    ),
    must_not_answer=(MentionExample("Mr. Paul Cedar came to the hall.\n\n“It is the task at hand,” he said."),),
    firmness=_FIRMEST,
)

METHODS: Final = (
    *(NAME, FAMILY_NAME, LONE_NAME, APPOSITION, ROLE, LISTED, DESCRIPTION),
    *(PRONOUN_ALONE, PRONOUN_SUBJECT, PRONOUN_SPEAKER, PRONOUN_GUESS, PRONOUN_FAR, UNNAMED, UNCLEAR),
)
"""Every method."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody considered for a mention, and the sentence that offers them.

    ``excluded`` is why they cannot be meant; ``outranked`` is why somebody else was preferred, though they can.
    """

    person: NamedPerson
    clause: int
    excluded: str | None = None
    outranked: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The person a mention means, by which method that was found, and what speaks against it.

    ``clue`` completes the editor's sentence: the words that settled it, or why nothing did. ``candidates`` are all who
    were considered, nearest first.
    """

    person: Person | None
    method: Method
    clue: str = ""
    candidates: tuple[Candidate, ...] = ()


def weaker(one: Method, other: Method) -> Method:
    """Return the less reliable of two steps in a chain of references."""
    return min(one, other, key=lambda method: method.firmness)
