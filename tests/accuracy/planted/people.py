"""Who a transcript's labels stand for, and how an article would call them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from planted.cases import Person

GENERIC_LABELS = frozenset(
    "QUESTION Q UNIDENTIFIED AUDIENCE CROWD PRESS ANNOUNCER VIDEO NOTE COUNSEL MODERATOR REPORTER VOICE MALE FEMALE MAN"
    " WOMAN INTERPRETER OPERATOR SPEAKER VOICES PARTICIPANT".split()
)
_TITLES = {
    "FOREIGN MINISTER": "foreign minister",
    "PRIME MINISTER": "prime minister",
    "VICE PRESIDENT": "vice president",
    "PRESIDENT": "president",
    "SECRETARY": "secretary",
    "AMBASSADOR": "ambassador",
    "SENATOR": "senator",
    "GOVERNOR": "governor",
    "ADMIRAL": "admiral",
    "GENERAL": "general",
    "DOCTOR": "doctor",
    "DR": "doctor",
    "CHAIRMAN": "chairman",
}
_COURTESY = frozenset({"MR", "MRS", "MS", "LT", "COL", "SEN", "REP", "GOV", "GEN", "MADAM"})
_PARTICLES = frozenset({"DE", "VAN", "VON", "LA", "DEL"})
_MASCULINE = frozenset(
    "ADAM ALEX ANDERSON ANDREW ANTHONY BARACK BEN BERNIE BILL BOB BRET CHRIS CORY DANIEL DAVID DEVIN DONALD ERIC GEORGE"
    " GORDON JAKE JAY JEB JIM JOE JOHN JULIAN KEN LARRY LESTER MARCO MARK MICHAEL MIKE MITT NEIL PAUL PETE"
    " PETER PHILLIP"
    " ROBERT SCOTT SEAN SERGEI SERGEY STEPHEN STEVE STEVEN STUART TED TIM TONY WILL WILLIAM".split()
)
_FEMININE = frozenset(
    "AINSLEY AMY CANDY CAROL DANA DEBORAH ELISE ELIZABETH FIONA HILLARY JENNIFER KAITLIN KAMALA KIMBERLEY KIRSTEN LAURA"
    " MARIA MARIE MARTHA MARY MEGYN NINA SAVANNAH SEEMA SUSAN TULSI VAL YAMICHE".split()
)
# Fewer words than this and a label may be a slip, a passer-by or a reporter called by a first name.
_WORDS_OF_A_SPEAKER = 250


def people_of(
    turns: Sequence[tuple[str, str]], *, given_names: Mapping[str, str], role: str | None
) -> tuple[tuple[Person, ...], dict[str, Person]]:
    """The people of a transcript's ``(label, speech)`` turns, and the person each label stands for.

    Args:
        turns: labels and what was said under them.
        given_names: first names of people whose labels give none, by surname in capitals.
        role: what to call somebody who answers and whose label states no office.
    """
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    words: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for label, speech in turns:
        surname = _surname(label)
        if surname is None:
            continue
        labels[surname][label] += 1
        words[surname] += len(speech.split())
        asked[surname] += speech.rstrip().endswith("?")
    people = {
        surname: _person(
            surname, found, words=words[surname], asked=asked[surname], given=given_names.get(surname), role=role
        )
        for surname, found in labels.items()
        if words[surname] >= _WORDS_OF_A_SPEAKER
    }
    person_of = {label: people[surname] for surname, found in labels.items() if surname in people for label in found}
    return tuple(people.values()), person_of


def _tokens(label: str) -> list[str]:
    return [token for token in re.split(r"[\s.\d]+", label) if token]


def _surname(label: str) -> str | None:
    tokens = _tokens(label)
    if not tokens or len(tokens[-1]) < 3 or any(token in GENERIC_LABELS for token in tokens):
        return None
    # "THE PRESIDENT" is an office; "JIM" alone is a reporter called by a first name.
    if tokens[-1] in _TITLES or (len(tokens) == 1 and tokens[0] in _MASCULINE | _FEMININE):
        return None
    if len(tokens) > 1 and tokens[-2] in _PARTICLES:
        return f"{tokens[-2]} {tokens[-1]}"
    return tokens[-1]


def _person(
    surname: str, labels: Counter[str], *, words: int, asked: int, given: str | None, role: str | None
) -> Person:
    titles = [title for label in labels for title in _TITLES if label.replace(".", "").startswith(title)]
    labelled = Counter(name for label, count in labels.items() for name in [_given(label, surname)] * count if name)
    first = given or (labelled.most_common(1)[0][0] if labelled else None)
    asks = asked > 0.35 * labels.total()
    printed = _printed(surname)
    return Person(
        name=f"{_printed(first)} {printed}" if first else printed,
        surname=printed,
        words=words,
        asks=asks,
        role=_TITLES[titles[0]] if titles else None if asks else role,
        pronoun="he" if first in _MASCULINE else "she" if first in _FEMININE else None,
    )


def _given(label: str, surname: str) -> str | None:
    """The first name in a label, if it gives one in full."""
    before = label.replace(".", " ").removesuffix(surname).strip()
    for title in _TITLES:
        before = before.removeprefix(title).strip()
    names = [token for token in before.split() if len(token) > 2 and token not in _COURTESY]
    return names[0] if names else None


def _printed(capitals: str) -> str:
    def one(word: str) -> str:
        if word in _PARTICLES:
            return word.lower()
        return "-".join("'".join(piece.capitalize() for piece in part.split("'")) for part in word.split("-"))

    return " ".join(one(word) for word in capitals.replace("’", "'").split())
