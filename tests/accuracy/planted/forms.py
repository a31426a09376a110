"""Ways of printing a quotation: where the cue stands, who is named, how the words are broken up.

While a paragraph is being written, quoted words stand between two private characters, so that their places
can be read off when the article is finished.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from planted.cases import Form, Kind, Person, Planting
from planted.record import words_of

OPEN, CLOSE = "\ue000", "\ue001"

_CUES = (
    "said",
    "told reporters",
    "argued",
    "insisted",
    "added",
    "explained",
    "noted",
    "replied",
    "declared",
    "maintained",
)
_INVERTIBLE = ("said", "argued", "insisted", "added", "explained", "noted", "replied", "declared")
_ASIDES = (
    "",
    "",
    "",
    " at one point",
    " in the same answer",
    " later in the session",
    " in reply",
    " during the exchange",
)
_ENTRANCES = (
    "{name} took the next question.",
    "{name} did not wait long to respond.",
    "{name} came back to the subject more than once.",
    "{name} spoke at some length about this.",
    "{name} was asked to be more precise.",
    "Then it was the turn of {name}.",
    "The floor went to {name}.",
)
_ROLE_ENTRANCES = (
    "{name}, {a_role}, took the next question.",
    "Among those who spoke was {name}, {a_role}.",
    "{name} is {a_role}, and was asked about it.",
)
_CARRYING = (
    "{name} stressed that the matter was anything but simple.",
    "{name} argued that the point had been missed by many.",
    "{name} said the subject deserved a longer answer.",
    "{name} insisted that the record was clear.",
    "{name} put it in plain terms.",
    "{name} answered at once.",
)

Writer = Callable[[Planting, Random], str | None]

_DIRECT = (Form.CUE_AFTER, Form.CUE_INVERTED, Form.CUE_BEFORE, Form.PRONOUN, Form.ROLE, Form.CARRIED_OVER)
_WHOLE = (*_DIRECT, Form.THAT_CLAUSE, Form.SPLIT, Form.PARTIAL, Form.HEADLINE)
_SEVERAL = (*_DIRECT, Form.MULTI_PARAGRAPH, Form.SPLIT)

_FORMS: dict[Kind, tuple[Form, ...]] = {
    Kind.EXACT_SENTENCES: _SEVERAL,
    Kind.EXACT_FRAGMENT: (Form.PARTIAL,),
    Kind.STAGE_DIRECTION: _SEVERAL,
    Kind.WRONG_SPEAKER: (*_DIRECT, Form.THAT_CLAUSE, Form.SPLIT, Form.HEADLINE),
    Kind.QUESTION_AS_ANSWER: (*_DIRECT, Form.SPLIT),
    Kind.INVENTION: (*_DIRECT, Form.THAT_CLAUSE, Form.SPLIT),
    Kind.BRACKETS: (*_DIRECT, Form.SPLIT),
    Kind.CASE: _DIRECT,
    Kind.PUNCTUATION: _DIRECT,
}
# A cue in the middle, or a fragment, would change what was done to these.
_UNBROKEN = frozenset(
    {
        Kind.OMISSION, Kind.OMISSION_OF_ONE_OF_TWO, Kind.OMISSION_OF_SENTENCE, Kind.OMISSION_OF_CONDITION,
        Kind.ELLIPSIS_HIDES_NEGATION, Kind.ELLIPSIS_HIDES_CONDITION, Kind.TRUNCATION_BEFORE_BUT,
        Kind.TRUNCATION_BEFORE_CONDITION, Kind.SPLICE_OF_SENTENCES, Kind.SPLICE_OF_TURNS, Kind.REORDERING,
        Kind.INVENTED_TAIL, Kind.HEDGE_DROPPED, Kind.HONEST_ELLIPSIS, Kind.INTERRUPTION, Kind.READ_ALOUD,
        Kind.SAID_BY_BOTH, Kind.INNER_QUOTATION, Kind.RESTART, Kind.FILLERS,
    }
)  # fmt: skip


def forms_of(kind: Kind) -> tuple[Form, ...]:
    """The forms in which a kind may be printed without changing what it is."""
    return _FORMS.get(kind, _DIRECT if kind in _UNBROKEN else _WHOLE)


def write(planting: Planting, form: Form, rng: Random) -> str | None:
    """One or more paragraphs that print the planting in ``form``, or None where the form does not suit it."""
    return _WRITERS[form](planting, rng)


def _quoted(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def _whole(planting: Planting) -> str:
    return " ".join(planting.segments)


def _before_cue(text: str) -> str:
    """Quoted words as they stand before a cue: the full stop becomes a comma."""
    return _quoted(text[:-1] + "," if text.endswith(".") else text if text[-1] in "?!…" else text + ",")


def _named(person: Person, rng: Random) -> str:
    return person.name if rng.random() < 0.4 else person.surname


def _cue_after(planting: Planting, rng: Random) -> str:
    return f"{_before_cue(_whole(planting))} {_named(planting.credited, rng)} {rng.choice(_CUES)}{rng.choice(_ASIDES)}."


def _cue_inverted(planting: Planting, rng: Random) -> str:
    said = f"{rng.choice(_INVERTIBLE)} {_named(planting.credited, rng)}{rng.choice(_ASIDES)}"
    return f"{_before_cue(_whole(planting))} {said}."


def _cue_before(planting: Planting, rng: Random) -> str:
    mark = rng.choice((",", ":"))
    return (
        f"{_named(planting.credited, rng)} {rng.choice(_CUES)}{rng.choice(_ASIDES)}{mark} {_quoted(_whole(planting))}"
    )


def _that_clause(planting: Planting, rng: Random) -> str | None:
    text = _whole(planting)
    if len(planting.segments) > 1 or not re.match(
        r"(?:The|We|It|This|They|There|These|Our|In|If|He|She|A|My|You) ", text
    ):
        return None
    return f"{_named(planting.credited, rng)} {rng.choice(_INVERTIBLE)} that {_quoted(text[0].lower() + text[1:])}"


def _pronoun(planting: Planting, rng: Random) -> str | None:
    person = planting.credited
    if person.pronoun is None:
        return None
    entrance = rng.choice(_ENTRANCES).format(name=_named(person, rng))
    if rng.random() < 0.6:
        return f"{entrance} {_before_cue(_whole(planting))} {person.pronoun} {rng.choice(_CUES)}."
    return f"{entrance} {person.pronoun.capitalize()} {rng.choice(_CUES)}, {_quoted(_whole(planting))}"


def _role(planting: Planting, rng: Random) -> str | None:
    person = planting.credited
    if person.role is None:
        return None
    a_role = f"the {person.role}"
    entrance = rng.choice(_ROLE_ENTRANCES).format(name=_named(person, rng), a_role=a_role)
    if rng.random() < 0.7:
        return f"{entrance} {_before_cue(_whole(planting))} the {person.role} {rng.choice(_CUES)}."
    return f"{entrance} {_before_cue(_whole(planting))} {rng.choice(_INVERTIBLE)} the {person.role}."


def _carried_over(planting: Planting, rng: Random) -> str:
    return f"{rng.choice(_CARRYING).format(name=_named(planting.credited, rng))} {_quoted(_whole(planting))}"


def _split(planting: Planting, rng: Random) -> str | None:
    name, cue = _named(planting.credited, rng), rng.choice(_INVERTIBLE)
    said = f"{name} {cue}" if rng.random() < 0.6 else f"{cue} {name}"
    if len(planting.segments) > 1:
        rest = " ".join(planting.segments[1:])
        return f"{_before_cue(planting.segments[0])} {said}. {_quoted(rest)}"
    text = planting.segments[0]
    start, end = planting.focus or (len(text), len(text))
    commas = [
        match.start()
        for match in re.finditer(r",(?= )", text)
        if len(words_of(text[: match.start()])) >= 4
        and len(words_of(text[match.end() :])) >= 4
        and not start - 2 <= match.start() <= end + 2
    ]
    if not commas:
        return None
    at = rng.choice(commas)
    return f"{_quoted(text[: at + 1])} {said}, {_quoted(text[at + 2 :])}"


def _multi_paragraph(planting: Planting, rng: Random) -> str | None:
    """The first paragraph's quotation is not closed; the second opens again, as newspapers print it."""
    if len(planting.segments) < 2:
        return None
    first, rest = planting.segments[0], " ".join(planting.segments[1:])
    name = _named(planting.credited, rng)
    return f"{name} {rng.choice(_CUES)}: {OPEN}{first}\n\n{OPEN}{rest}{CLOSE}"


def _partial(planting: Planting, rng: Random) -> str | None:
    if len(planting.segments) > 1:
        return None
    fragment = _fragment(planting)
    if fragment is None:
        return None
    name = _named(planting.credited, rng)
    quoted, before_comma = _quoted(fragment), _quoted(fragment + ",")
    return rng.choice(
        (
            f"{name} spoke of {quoted} and left it at that.",
            f"{name} used the words {quoted} in the course of the answer.",
            f"The words were {before_comma} as {name} put it.",
            f"{name} said something about {quoted} before the session moved on.",
        )
    )


def _fragment(planting: Planting) -> str | None:
    """A few words around the change, or the whole of what is already a fragment."""
    text = planting.segments[0]
    if planting.focus is None:
        return text if text[-1] not in ".?!" else None
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    touched = [
        i
        for i, (start, end) in enumerate(words)
        if start < max(planting.focus[1], planting.focus[0] + 1) and planting.focus[0] < end
    ]
    if not touched or len(words) < 11:
        return None
    first, last = max(0, touched[0] - 4), min(len(words) - 1, touched[-1] + 4)
    fragment = text[words[first][0] : words[last][1]].rstrip(".,;:?!")
    return fragment if len(fragment.split()) >= 7 and not re.search(r"[.?!;:]\s", fragment) else None


def _headline(planting: Planting, rng: Random) -> str | None:
    text = _whole(planting)
    if len(planting.segments) > 1 or len(words_of(text)) > 16:
        return None
    quoted = _quoted(text.rstrip("."))
    surname = planting.credited.surname
    return rng.choice((f"{surname}: {quoted}", f"{quoted}, says {surname}"))


_WRITERS: dict[Form, Writer] = {
    Form.CUE_AFTER: _cue_after,
    Form.CUE_INVERTED: _cue_inverted,
    Form.CUE_BEFORE: _cue_before,
    Form.THAT_CLAUSE: _that_clause,
    Form.PRONOUN: _pronoun,
    Form.ROLE: _role,
    Form.CARRIED_OVER: _carried_over,
    Form.SPLIT: _split,
    Form.MULTI_PARAGRAPH: _multi_paragraph,
    Form.PARTIAL: _partial,
    Form.HEADLINE: _headline,
}
