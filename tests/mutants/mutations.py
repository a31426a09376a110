"""The guards that keep a reporter from being accused wrongly, each with a way to weaken it.

A mutation is a piece of the program and what is put in its place. The piece is found by its text alone, whatever its
line breaks, so that it may move between files; it must be there exactly once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Mutation:
    """One guard weakened: ``find`` is its text in the program, ``put`` what replaces it."""

    id: str
    weakens: str
    find: str
    put: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The guard's text with any blanks and line breaks between its words."""
        return re.compile(r"\s+".join(map(re.escape, self.find.split())))

    def place_in(self, package: Path) -> Path:
        """Return the file that holds the guard.

        Raises:
            LookupError: if the text is not there exactly once.
        """
        found = {path: len(self.pattern.findall(path.read_text(encoding="utf-8"))) for path in package.rglob("*.py")}
        files = {path: number for path, number in found.items() if number}
        if sum(files.values()) != 1:
            raise LookupError(f"{self.id}: the guard must be in one place: {files}")
        return next(iter(files))

    def applied(self, text: str) -> str:
        """Return the module with the guard weakened."""
        return self.pattern.sub(lambda _: self.put, text)


class FigureMutation(Mutation):
    """A threshold weakened: ``find`` is its name, ``put`` another value."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The name with the value it is given, declared as a ``Threshold`` or plain."""
        return re.compile(rf"(?m)^{self.find}(: Final)? = (?:Threshold\(\s*)?(?P<value>[\d._]+)")

    def applied(self, text: str) -> str:
        """Return the module with the other value."""
        return self.pattern.sub(lambda match: match[0][: -len(match["value"])] + self.put, text)


MUTATIONS: Final = (
    # ---------------------------------------------------------------- who may be accused
    Mutation(
        "A1",
        "accuses although the passage's speaker is named beside the quotation",
        "return Place.BESIDE if evidence.beside else Place.AWAY",
        "return Place.AWAY",
    ),
    Mutation(
        "A2",
        "accuses although the record does not name the voice",
        "    if found.claim is Claim.UNSURE:\n        return Standing.UNCLEAR\n",
        "",
    ),
    Mutation(
        "A3",
        "says of any words that the person credited is not in the record",
        "return Standing.ABSENT if kept_weight(found) >= thresholds.TELLING else Standing.UNCLEAR",
        "return Standing.ABSENT",
    ),
    FigureMutation("A4", "accuses on odds of one in ten thousand", "LEAST_ODDS", "0.0001"),
    Mutation(
        "A5",
        "accuses who asked of what another answers",
        "    if evidence.answers_credited:\n        return Place.ANSWERS\n",
        "",
    ),
    Mutation(
        "A6",
        "accuses although the record's own words contradict its label",
        "if evidence.occasion or evidence.doubt:",
        "if evidence.occasion:",
    ),
    Mutation(
        "A7",
        "accuses although the article places the words elsewhere",
        "if evidence.occasion or evidence.doubt:",
        "if evidence.doubt:",
    ),
    FigureMutation(
        "A8",
        "calls nearly the same words of the person credited nothing comparable",
        "NOTHING_COMPARABLE",
        "0.95",
    ),
    # ---------------------------------------------------------------- wording and choice
    Mutation(
        "B1",
        "takes any altered passage of the person credited for the origin",
        "return own.matched >= thresholds.COMPARABLE",
        "return True",
    ),
    FigureMutation(
        "B4",
        "does not count a long unbroken run",
        "WHOLE_RUN",
        "7000",
    ),
    Mutation(
        "B11",
        "asks no content words of a short quotation",
        "return len(kept) >= thresholds.MIDDLING_CONTENT or",
        "return True or",
    ),
    # ---------------------------------------------------------------- meaning
    Mutation(
        "C1",
        "takes any negation that came or went for a turned sense",
        "doubtful = edit.kind is EditClass.POLARITY and not _turns_the_sense(edit, place, location)",
        "doubtful = False",
    ),
    Mutation(
        "C2",
        "takes a name that the record spells by ear for another name",
        "return Levenshtein.normalized_similarity(one, other) >= HEARD_ALIKE",
        "return False",
    ),
    Mutation(
        "C6",
        "takes a word for another's opposite because of its first letters",
        "frozenset((left, right)) in words.opposites",
        "frozenset((left, right)) in words.opposites or left in {f'{prefix}{right}' for prefix in ('in', 'im', 'dis')}",
    ),
    Mutation(
        "C7",
        "cancels negations of two sentences against each other",
        "    if any(begins_sentence(token) for token in (*source[1:], *article[1:])):\n        return False\n",
        "",
    ),
    Mutation(
        "C11",
        "finds a reversal at the edge of a quotation",
        "return bool(change.article and change.source) and not (change.inner or one_for_one)",
        "return False",
    ),
    # ---------------------------------------------------------------- omissions
    Mutation(
        "D1",
        "does not see “I do not think that”",
        "return any(key in vocabulary.saying | vocabulary.thinking for key in keys[-1:]) and",
        "return False and",
    ),
    Mutation(
        "D2",
        "does not see a “not” left out",
        "return denied and not begins_clause(gone[0]) and",
        "return False and",
    ),
    Mutation(
        "D3",
        "does not see a condition before the quotation",
        'if "," in first.lead and (opening is Qualification.CONDITIONS or fronted):',
        "if False:",
    ),
    Mutation(
        "D4",
        "does not see a qualification some words behind the quotation",
        "for at in range(1, len(keys)):",
        "for at in range(0):",
    ),
    FigureMutation(
        "D5",
        "calls one sentence left out a splice",
        "FAR_SENTENCES",
        "1",
    ),
    Mutation(
        "D6",
        "tells a dropped negation twice",
        "return {edit.source for edit in found.edits if edit.source and edit.kind not in plain}",
        "return set()",
    ),
    # ---------------------------------------------------------------- who is credited
    Mutation(
        "E3",
        "takes “he” in “Name said he promised” for the speaker",
        "mention = _outer_subject(part, mention) or mention",
        "",
    ),
    Mutation(
        "E5",
        "follows a pronoun over one whose person is open",
        "if offer.about_unresolved and not offer.is_own and not offer.subjects and not offer.speakers:",
        "if False:",
    ),
    Mutation(
        "E7",
        "lets any capitalised word rival the person named",
        "if not person.evidence and not person.places and person.recurs",
        "if not person.evidence",
    ),
    Mutation(
        "E7b",
        "lets no name rival the person named unless it is surely a person's",
        "perhaps=() if named or speakers else self.so_far.perhaps_people(index, before),",
        "perhaps=(),",
    ),
    Mutation(
        "E11",
        "takes places for people",
        "return self.evidence >= 1 and self.places * _PLACE_SHARE <= max(self.count, len(self.aliases))",
        "return self.evidence >= 1",
    ),
    FigureMutation(
        "E12",
        "never lets a role fade that somebody was introduced with",
        "_INTRODUCED",
        "1000",
    ),
    Mutation(
        "E15",
        "credits who was asked with the words of the question",
        "if any(reader.is_asked(between) for between in range(index + 1, part.at)):",
        "if False:",
    ),
    Mutation(
        "E16",
        "warns of words in which a prepared text differs from the delivered one",
        "prepared = evidence.from_prepared_text and rule(found.code).concerns in {Concern.WORDS, Concern.OMISSION}",
        "prepared = False",
    ),
    Mutation(
        "E17",
        "takes a role that says more than the record's list for whom it lists",
        "return found if found is not None and found.resolution.method is LISTED else None",
        "return found",
    ),
)
