"""Faults of fact inside one sentence: another number, unit, date or name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from planted.rewording import Reworded, Rewording, one_of, swap


def number_in_digits(sentence: str, rng: Random) -> Reworded | None:
    """Another number of the same shape: 340 to 370, $1.5 to $2.5, 2014 to 2013."""
    found = [
        match
        for match in re.finditer(r"(?<![\w.,/:-])\$?(\d[\d,]*(?:\.\d+)?)(?![\w/:-])(?!,\d)", sentence)
        if match[1] not in {"24", "7", "9", "11"} and match[1].strip(",.")
    ]
    if not found:
        return None
    match = rng.choice(found)
    digits = match[1].rstrip(",.")
    places = [i for i, c in enumerate(digits) if c.isdigit()]
    year = re.fullmatch(r"(?:19|20)\d\d", digits)
    at = places[-1] if year else places[min(len(places) - 1, 1 if len(places) > 2 else 0)]
    choices = [d for d in "123456789" if abs(int(d) - int(digits[at])) in (1, 2, 3)]
    new = digits[:at] + rng.choice(choices) + digits[at + 1 :]
    return swap(sentence, match.start(1), match.start(1) + len(digits), new)


_CARDINALS = "two three four five six seven eight nine ten eleven twelve".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"million": ["billion", "thousand"], "billion": ["million", "trillion"], "trillion": ["billion"]}


def number_in_words(sentence: str, rng: Random) -> Reworded | None:
    """Another number word: three to four, thirty to fifty, million to billion."""
    if re.search(
        r"\b(?:one or two|two or three|three or four|one, two|two, three|one and two"
        r"|number (?:one|two|three|four|five))\b",
        sentence,
        re.IGNORECASE,
    ):
        return None
    table: dict[str, Sequence[str]] = dict(_SCALES)
    for group in (_CARDINALS, _TENS):
        for i, word in enumerate(group):
            table[word] = [w for j, w in enumerate(group) if 0 < abs(i - j) <= 3]
    table["hundred"] = ["thousand"]
    return one_of(sentence, rng, table)


_UNITS: dict[str, Sequence[str]] = {
    "days": ["weeks", "months"],
    "weeks": ["days", "months"],
    "months": ["weeks", "years"],
    "years": ["months", "decades"],
    "hours": ["minutes", "days"],
    "minutes": ["hours", "seconds"],
    "miles": ["feet", "yards"],
    "dollars": ["euros", "cents"],
    "feet": ["inches", "yards"],
    "pounds": ["ounces", "tons"],
}


def unit(sentence: str, rng: Random) -> Reworded | None:
    """Another unit after a number: 15 days to 15 weeks."""
    numbers = "|".join([*_CARDINALS, *_TENS, "hundred", "thousand", "million", "billion", r"\d[\d,.]*"])
    found = list(re.finditer(rf"\b(?:{numbers}) ({'|'.join(_UNITS)})\b", sentence))
    if not found:
        return None
    match = rng.choice(found)
    return swap(sentence, match.start(1), match.end(1), rng.choice(list(_UNITS[match[1]])))


_MONTHS = "January February April June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def date(sentence: str, rng: Random) -> Reworded | None:
    """Another month or weekday."""
    table: dict[str, Sequence[str]] = {}
    for group in (_MONTHS, _WEEKDAYS):
        for word in group:
            table[word] = [other for other in group if other != word]
    return one_of(sentence, rng, table)


_NAME_CLASSES: tuple[tuple[str, ...], ...] = (
    (
        "Afghanistan", "Brazil", "Canada", "China", "Cuba", "Egypt", "France", "Germany", "Greece", "Guatemala",
        "Honduras", "India", "Iran", "Iraq", "Israel", "Italy", "Japan", "Jordan", "Kuwait", "Lebanon", "Libya",
        "Mexico",
        "Norway", "Pakistan", "Poland", "Russia", "Somalia", "Spain", "Sweden", "Syria", "Turkey", "Ukraine",
        "Venezuela",
        "Vietnam", "Yemen",
    ),
    (
        "Alabama", "Arizona", "California", "Colorado", "Florida", "Illinois", "Indiana", "Iowa", "Louisiana",
        "Maryland",
        "Massachusetts", "Michigan", "Minnesota", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "Ohio",
        "Oregon", "Pennsylvania", "South Carolina", "Tennessee", "Texas", "Vermont", "Virginia", "Wisconsin",
    ),
    (
        "Aleppo", "Baghdad", "Benghazi", "Berlin", "Boston", "Brussels", "Chicago", "Damascus", "Detroit", "Geneva",
        "Houston", "London", "Los Angeles", "Minsk", "Moscow", "New Orleans", "Paris", "Rome", "San Diego",
        "Seattle", "Vienna",
        "Wuhan",
    ),
    ("Democrats", "Republicans", "Libertarians"),
    ("Americans", "Chinese", "Europeans", "Iranians", "Mexicans", "Russians", "Syrians", "Ukrainians"),
    ("CIA", "CDC", "EPA", "FBI", "FEMA", "IRS", "NATO", "NSA", "WHO"),
)  # fmt: skip


def name_swap(surnames: Sequence[str]) -> Rewording:
    """A rewording that names another place, group, body or (of ``surnames``) person."""
    classes = [*_NAME_CLASSES, tuple(surnames)]

    def name(sentence: str, rng: Random) -> Reworded | None:
        table: dict[str, Sequence[str]] = {}
        for group in classes:
            present = [word for word in group if re.search(rf"\b{re.escape(word)}\b", sentence)]
            others = [word for word in group if word not in present]
            if others:
                table |= dict.fromkeys(present, others)
        # A name inside a longer name ("New York City", "the Texas Tribune") is not the name that was said.
        return (
            one_of(sentence, rng, table, before=r"(?<![A-Z]\. )", after=r"(?! [A-Z]|['’]s [A-Z]|-)") if table else None
        )

    return name
